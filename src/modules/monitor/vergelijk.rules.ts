import { getalVan, bovenVan, type Waarde } from "./weergave.rules.ts"

/** Twenty differences of which none is real show one beyond this, by chance. */
const Z95 = 1.96

/**
 * May the difference of two figures be chance? Counts as rare events, shares as two groups; of bandwidths the ends that lie nearest.
 * Null: one is missing, or it is a kind of which the spread is not known (days, places).
 */
export function kanToevalZijn(a: Waarde, b: Waarde): boolean | null {
  const [x, y] = [getalVan(a), getalVan(b)]
  if (x === null || y === null) return null
  if (a.soort === "aantal" && b.soort === "aantal") return Math.abs(x - y) <= Z95 * Math.sqrt(x + y)
  if (!("van" in a) || !("van" in b)) return null
  const [hoog, laag] = x >= y ? [x, bovenVan(b) ?? y] : [y, bovenVan(a) ?? x]
  return hoog <= laag || binnenToeval(hoog / 100, laag / 100, a.van!, b.van!)
}

/** Two shares of groups of n and m people, against the share of both together. */
function binnenToeval(p: number, q: number, n: number, m: number): boolean {
  const samen = (p * n + q * m) / (n + m)
  return Math.abs(p - q) <= Z95 * Math.sqrt(samen * (1 - samen) * (1 / n + 1 / m))
}
