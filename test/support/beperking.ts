import type { TestRegio } from "./regio.ts"

/** Somebody objected: until that is settled his data may only be kept (AVG art. 18). What it answers settles it. */
export async function beperk({ alsEigenaar }: Pick<TestRegio, "alsEigenaar">, deelnemerId: string): Promise<() => Promise<unknown>> {
  const [rij] = await alsEigenaar<{ id: string }>(
    `with v as (insert into verzoek (id, deelnemer_id, organisatie_id, soort, tekst, ingediend_door, ontvangen_op, uiterlijk)
       select gen_random_uuid(), id, organisatie_id, 'bezwaar', 'x', gen_random_uuid(), '2026-11-01', '2026-12-01' from deelnemer where id = $1 returning *)
     insert into beperking (deelnemer_id, organisatie_id, verzoek_id) select deelnemer_id, organisatie_id, id from v returning verzoek_id as id`,
    [deelnemerId],
  )
  return () => alsEigenaar("delete from beperking where verzoek_id = $1", [rij!.id])
}
