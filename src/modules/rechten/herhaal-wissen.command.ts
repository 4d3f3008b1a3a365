import { CATEGORIEEN } from "#modules/toegang"
import { auditBulk } from "#platform/audit"
import { Bulk } from "#platform/bulk"
import { loadGewist } from "#platform/gewist"
import { loadHerhalingen, storeHerhaling } from "./herhaal-wissen.sql.ts"
import { type Wissers, wisIedereen } from "./wis.job.ts"
import { sluitWisplan } from "./wissen.sql.ts"

/**
 * Erases again whoever a restore brought back: who stands in the file `gewist` by a plan that this database does not know. Before anybody comes in,
 * at the restore and at each start; cut off, the next start goes on. Two people had agreed to it, so nobody is asked again.
 */
export async function herhaalWissen(services: Wissers, meld: (tekst: string) => void): Promise<void> {
  const { db, dataDir } = services
  const gewist = await loadGewist(dataDir)
  if (gewist.length === 0) return
  const alles = Object.keys(CATEGORIEEN).filter(c => c !== "C24")
  await db.inRol("ctx", null, tx => storeHerhaling(tx, gewist, alles))
  for (const wisplanId of await db.inRol("wis", null, loadHerhalingen)) {
    await wisIedereen(services, wisplanId)
    const klaar = await db.inRol("wis", null, tx => sluitWisplan(tx, wisplanId))
    if (!klaar) continue // another start did it
    await noteer(services, { wisplan: wisplanId, mensen: klaar.gedaan, rijen: klaar.rijen })
    meld(
      klaar.gedaan === 1
        ? "Van 1 persoon stond weer wat na deze kopie is gewist: het is opnieuw gewist."
        : `Van ${klaar.gedaan} mensen stond weer wat na deze kopie is gewist: het is opnieuw gewist.`,
    )
  }
}

/** How many, not who; the program did it by itself. */
async function noteer({ db }: Wissers, gegevens: Record<string, unknown>): Promise<void> {
  const bulk = await Bulk.open(db, "import", null)
  try {
    await auditBulk(bulk, { handeling: "herhaal-wissen", uitkomst: "akkoord", gegevens })
  } finally {
    bulk.sluit()
  }
}
