import { CATEGORIEEN_PERSONEN, CATEGORIEEN_UITVOER } from "#modules/deelnemer"
import { auditApart } from "#platform/audit"
import type { Bulk } from "#platform/bulk"
import { logLooks } from "#platform/inzage"
import { bestandVan } from "./bestanden.command.ts"
import type { ExportOpties } from "./exporteer.command.ts"
import type { Huis } from "./importeer.command.ts"
import { categorieenVan, leesPersonenIn } from "./uitvoer.sql.ts"

/** Who goes out was looked at, and who made them go. Committed on a connection of its own, so that the looks stand whatever becomes of the export. */
export async function logUitvoer(
  { db }: Huis,
  { token, alleen, vorm = "csv" }: ExportOpties,
  bulk: Bulk,
  weggelaten: number,
): Promise<void> {
  const b = alleen ? bestandVan(alleen) : null
  const categorieen = b === null ? CATEGORIEEN_UITVOER : b.naam === "deelnemers" ? CATEGORIEEN_PERSONEN : await categorieenVan(bulk, b)
  let personen = 0
  for await (const ids of leesPersonenIn(bulk, b)) {
    personen += ids.length
    await db.inRol("import", token, tx => logLooks(tx, "P9", "export", categorieen, ids))
  }
  const gegevens = { personen, weggelaten, vorm, ...(alleen ? { alleen } : {}) }
  await auditApart(db, token, { handeling: "exporteer", uitkomst: "akkoord", gegevens })
}
