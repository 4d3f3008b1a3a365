import type { TestRegio } from "./regio.ts"

/** Benefits that run since March 2025. */
export const zetUitkering = (regio: TestRegio, ids: string[], organisatie: string, soort: string) =>
  regio.alsEigenaar(
    "insert into uitkering (deelnemer_id, organisatie_id, soort, begin) select id, $2, $3, '2025-03-01' from unnest($1::uuid[]) id",
    [ids, organisatie, soort],
  )

/** Trajecten of Stadskanaal in a training whose name would be a formula in a spreadsheet. */
export async function zetTraject(regio: TestRegio, ids: string[]): Promise<void> {
  await regio.alsEigenaar("insert into voorziening (code, naam, soort) values ('v1', '=HYPERLINK(\"x\")', 'training')")
  await regio.alsEigenaar(
    `insert into traject (deelnemer_id, organisatie_id, voorziening_id, begin, verwacht_einde)
     select id, $2, (select id from voorziening where code = 'v1'), '2025-04-01', '2025-08-01' from unnest($1::uuid[]) id`,
    [ids, regio.stadskanaal],
  )
}
