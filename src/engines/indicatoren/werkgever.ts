import { SECTOREN } from "./codes.ts"
import { NIEMAND } from "./feiten.ts"
import type { Kolommen } from "./kolommen.ts"

const EIGEN_ORGANISATIE = SECTOREN.indexOf("eigen_organisatie")

/** SBI section of the formal employer of a dienstverband; an own organisation is a section of its own. */
export function sectorVan(k: Kolommen, rij: number): number {
  const { eigen, werkgever } = k.dienstverband.kolom
  return eigen[rij] !== NIEMAND ? EIGEN_ORGANISATIE : k.registers.werkgeverSector[werkgever[rij]!]!
}
