import { type Beeld, loopt } from "./beeld.ts"
import { GEEN_GROEP } from "./boek.ts"
import { GEEN_UREN, UREN_EENHEID } from "./feiten.ts"
import { isVerlopen } from "./trajecten.ts"
import { VELDEN } from "./velden.ts"

/** Enough to count as active, a week. */
const GENOEG = 4 * UREN_EENHEID

/** What runs for somebody: how many things, how many without hours, and the hours known. */
const bezig = { lopend: 0, zonder: 0, uren: 0 }

function neemMee(uren: number): void {
  bezig.lopend++
  if (uren === GEEN_UREN) bezig.zonder++
  else bezig.uren += uren
}

/** ACTIEF: what runs on the peildag for those who receive bijstand on it, and for how many hours. */
export function telActiviteit(b: Beeld): void {
  if (!b.heeftBijstand) return
  bezig.lopend = bezig.zonder = bezig.uren = 0
  const { persoon, v } = b
  const { traject, dienstverband, plaatsing } = b.k
  for (let r = traject.start[persoon]!, tot = r + traject.aantal[persoon]!; r < tot; r++) {
    if (loopt(traject.kolom.begin[r]!, traject.kolom.einde[r]!, v.peildag) && !isVerlopen(b.k, r, v.peildag))
      neemMee(traject.kolom.uren[r]!)
  }
  for (let r = dienstverband.start[persoon]!, tot = r + dienstverband.aantal[persoon]!; r < tot; r++) {
    if (loopt(dienstverband.kolom.begin[r]!, dienstverband.kolom.einde[r]!, v.peildag)) neemMee(dienstverband.kolom.uren[r]!)
  }
  for (let r = plaatsing.start[persoon]!, tot = r + plaatsing.aantal[persoon]!; r < tot; r++) {
    if (!plaatsing.kolom.betaald[r] && loopt(plaatsing.kolom.begin[r]!, plaatsing.kolom.einde[r]!, v.peildag))
      neemMee(plaatsing.kolom.uren[r]!)
  }
  b.boek.tel(uitkomst(), b.organisatie, GEEN_GROEP)
}

function uitkomst(): number {
  const { vier_uur, minder, onbekend, niet } = VELDEN.ACTIEF
  if (bezig.lopend === 0) return niet.cel
  if (bezig.uren >= GENOEG) return vier_uur.cel
  return (bezig.zonder > 0 ? onbekend : minder).cel
}
