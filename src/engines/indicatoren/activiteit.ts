import { type Beeld, loopt } from "./beeld.ts"
import { GEEN_GROEP } from "./boek.ts"
import { GEEN_UREN, UREN_EENHEID } from "./feiten.ts"
import { isVerlopen } from "./trajecten.ts"
import { VELDEN } from "./velden.ts"

/** Enough to count as active, a week. */
const GENOEG = 4 * UREN_EENHEID

/** ACTIEF: what runs on the peildag for those who receive bijstand on it, and for how many hours. */
export function telActiviteit(b: Beeld): void {
  if (!b.heeftBijstand) return
  const { k, persoon, v } = b
  let lopend = 0
  let onbekend = 0
  let uren = 0
  const neemMee = (waarde: number) => {
    lopend++
    if (waarde === GEEN_UREN) onbekend++
    else uren += waarde
  }
  for (const naam of ["traject", "dienstverband", "plaatsing"] as const) {
    const { start, aantal, kolom } = k[naam]
    const van = start[persoon]!
    for (let r = van; r < van + aantal[persoon]!; r++) {
      if (!loopt(kolom, r, v.peildag)) continue
      if (naam === "traject" && isVerlopen(k, r, v.peildag)) continue
      if (naam === "plaatsing" && k.plaatsing.kolom.betaald[r]) continue
      neemMee(kolom.uren[r]!)
    }
  }
  const veld = VELDEN.ACTIEF
  const groep = lopend === 0 ? veld.niet : uren >= GENOEG ? veld.vier_uur : onbekend > 0 ? veld.onbekend : veld.minder
  b.boek.tel(groep.cel, b.organisatie, GEEN_GROEP)
}
