import { CATEGORIEEN_PERSONEN, CATEGORIEEN_UITVOER } from "#modules/deelnemer"
import type { Bulk } from "#platform/bulk"
import { sql } from "#platform/db"
import { bestandVan } from "./bestanden.command.ts"
import type { ExportOpties } from "./exporteer.command.ts"
import type { Huis } from "./importeer.command.ts"
import { categorieenVan, personenIn } from "./uitvoer.sql.ts"

/** Who goes out was looked at, and who made them go. Committed on a connection of its own, so that the looks stand whatever becomes of the export. */
export async function logUitvoer(
  { db }: Huis,
  { token, alleen, vorm = "csv" }: ExportOpties,
  bulk: Bulk,
  weggelaten: number,
): Promise<void> {
  const b = alleen ? bestandVan(alleen) : null
  const categorieen = b === null ? CATEGORIEEN_UITVOER : b.naam === "deelnemers" ? CATEGORIEEN_PERSONEN : await categorieenVan(bulk, b)
  const wie = b === null ? "select id from uit_deelnemer" : await personenIn(bulk, b)
  let personen = 0
  if (wie)
    for await (const rijen of bulk.lees<{ id: string }>(wie)) {
      personen += rijen.length
      await db.inRol("import", token, tx =>
        sql`select ctx.leg_inzage_vast('P9', 'export', ${categorieen}, ${rijen.map(r => r.id)}::uuid[])`.execute(tx),
      )
    }
  const gegevens = JSON.stringify({ personen, weggelaten, vorm, ...(alleen ? { alleen } : {}) })
  await db.inRol("import", token, tx =>
    sql`insert into audit (account_id, organisatie_id, rol, handeling, uitkomst, gegevens)
      select w.account_id, w.organisatie_id, w.rol, 'exporteer', 'akkoord', ${gegevens}::jsonb from ctx.wie() w`.execute(tx),
  )
}
