import { controleerZegels, type Zegeloordeel } from "#platform/controleer-zegels"
import type { Services } from "#platform/services"
import { vraagIn } from "#platform/verzegel"
import { loadAnker } from "#platform/zegel-anker"
import { storeControle } from "./zegel.sql.ts"

/**
 * Recomputes all seals on what was done and looked at, and keeps when that was. `elders`: marks that were written down
 * somewhere else, by number.
 */
export async function controleerSporen(services: Services, elders: ReadonlyMap<number, string> = new Map()): Promise<Zegeloordeel> {
  // The anchor is read first: a seal that is made meanwhile is then in the database and not yet in the anchor, never the reverse.
  const anker = await loadAnker(services.dataDir)
  const samen = new Map([...anker.kenmerken, ...elders])
  const oordeel = await services.db.inRol("zegel", null, tx =>
    controleerZegels(vraagIn(tx), services.zegelsleutel, { kenmerken: samen, hoogste: Math.max(0, ...samen.keys()) }),
  )
  await services.db.inRol("zegel", null, tx =>
    storeControle(tx, { zegels: oordeel.zegels, regels: oordeel.regels, bevindingen: oordeel.bevindingen.length }),
  )
  return oordeel
}
