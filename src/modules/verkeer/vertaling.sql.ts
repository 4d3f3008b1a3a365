import { sql, type Tx } from "#platform/db"
import type { Overdracht } from "./overdracht.sql.ts"
import type { Bestandsregel } from "./vertaling.rules.ts"

/** How files of one source become ours. */
export interface Vertaling {
  id: string
  bron: string
  /** The columns of theirs that it needs. */
  kolommen: string[]
  regels: Bestandsregel[]
  dag: string
}

/** The translations that one may use: of one's own organisation; of one source, or of all. */
export async function loadVertalingen(tx: Tx, bron?: string): Promise<Vertaling[]> {
  const { rows } = await sql<Vertaling>`
    select id, bron, kolommen, regels, to_char(gewijzigd_op at time zone 'Europe/Amsterdam', 'YYYY-MM-DD') as dag from vertaling
    where vervangen_op is null and (${bron ?? null}::text is null or bron = ${bron ?? null}) order by bron, gewijzigd_op desc, id`.execute(
    tx,
  )
  return rows
}

/** The codes of the organisations for which one may import. */
export async function loadInvoercodes(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ code: string }>`
    select o.code from v_organisatie o where exists (
      select 1 from ctx.rechten('invoer') r where r.organisatie_id is null or r.organisatie_id = o.id) order by o.code`.execute(tx)
  return rows.map(r => r.code)
}

/** Keeps a translation in the place of an earlier one of the same source for the same files of ours. */
export async function bewaar(
  tx: Tx,
  wie: { accountId: string; organisatieId: string | null },
  { bron, kolommen, regels }: Pick<Vertaling, "bron" | "kolommen" | "regels">,
): Promise<void> {
  const bestanden = regels.map(r => r.bestand)
  await sql`update vertaling v set vervangen_op = now() where bron = ${bron} and vervangen_op is null
    and exists (select 1 from jsonb_array_elements(v.regels) r where r->>'bestand' = any (${bestanden}))`.execute(tx)
  await sql`insert into vertaling (organisatie_id, account_id, bron, kolommen, regels)
    values (${wie.organisatieId}, ${wie.accountId}, ${bron}, ${kolommen}, ${JSON.stringify(regels)}::jsonb)`.execute(tx)
}

/** An upload of which the columns are still to be told. */
export async function maakVertaalwerk(
  tx: Tx,
  wie: string,
  { id, bron, bestanden }: Pick<Overdracht, "id" | "bestanden"> & { bron: string },
): Promise<void> {
  await sql`insert into overdracht (id, account_id, richting, bron, stand, bestanden, poging)
    values (${id}, ${wie}, 'in', ${bron}, 'vertalen', ${JSON.stringify(bestanden)}::jsonb, ${crypto.randomUUID()})`.execute(tx)
}
