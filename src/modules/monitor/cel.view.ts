import type { Excelcel } from "#platform/excel"
import { bovenVan, getalVan, halfOp, type Waarde } from "./weergave.rules.ts"

/** What stands in a cell that may not be shown. */
const ACHTER = "te klein om te tonen"
/** Of exact figures nothing is withheld: what is not there has nothing to be a share or median of. */
const GEEN_NOEMER = "geen noemer"
/** A series lacks: inhabitants, taakstelling. */
const NIET_BEKEND = "niet bekend"

export const isProcent = ({ soort }: Waarde): boolean => soort === "deel" || soort === "band" || soort === "verhouding"

/** A figure as a cell of a file. */
export function cel(w: Waarde, exact: boolean): Excelcel {
  const getal = getalVan(w)
  if (getal === null) return waarom(w, exact)
  if (isProcent(w)) return { procent: halfOp(getal, 1) }
  return halfOp(getal, w.soort === "aantal" ? 0 : w.soort === "maat" ? 2 : 1)
}

const waarom = ({ soort }: Waarde, exact: boolean): string =>
  exact ? (soort === "verhouding" || soort === "maat" ? NIET_BEKEND : GEEN_NOEMER) : ACHTER

export const telling = (n: number | null): Excelcel => n ?? ACHTER

/** The upper end of a bandwidth, in per cent; empty for every other figure. */
export function tot(w: Waarde, exact: boolean): Excelcel {
  if (w.soort !== "band") return null
  const boven = bovenVan(w)
  return boven === undefined ? waarom(w, exact) : { procent: halfOp(boven, 1) }
}

/** What a share was made of. */
export function breuk(w: Waarde): [Excelcel, Excelcel] {
  if (w.soort === "deel") return [telling(w.deel), telling(w.van)]
  return w.soort === "band" ? [telling(w.laag), telling(w.van)] : [null, null]
}
