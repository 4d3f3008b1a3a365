import type { Beschermd } from "./bescherming.rules.ts"

/** A figure with what it is, so that page, chart and file write it alike. */
export type Waarde =
  | { soort: "aantal"; n: Beschermd }
  | { soort: "deel"; deel: Beschermd; van: Beschermd }
  /** A share of a number that everybody may know: the country, the inhabitants. */
  | { soort: "verhouding"; n: number | null }
  /** A bandwidth: from `laag` to `laag + extra`, of `van`; `extra` null: at least `laag`. */
  | { soort: "band"; laag: Beschermd; extra: Beschermd; van: Beschermd }
  | { soort: "dagen"; n: number | null }
  /** Places, fte, per 1,000: two decimals. */
  | { soort: "maat"; n: number | null; eenheid?: string }

const KOMMA = new Map<number, Intl.NumberFormat>()
const schrijf = (n: number, decimalen: number): string => {
  const vorm =
    KOMMA.get(decimalen) ?? new Intl.NumberFormat("nl-NL", { minimumFractionDigits: decimalen, maximumFractionDigits: decimalen })
  KOMMA.set(decimalen, vorm)
  return vorm.format(n).replace("-", "−")
}
/** Half up, as the contract asks; the small addition mends 0.285 × 100 = 28.499999999999996. */
export const halfOp = (n: number, decimalen: number): number => Math.floor(n * 10 ** decimalen + 0.5 + 1e-9) / 10 ** decimalen

export const aantal = (n: number): string => schrijf(n, 0)
/** A space that keeps a figure and its unit on one line. */
const HARD = "\u00A0"

/** A share: one decimal, or whole and 'ca.' when it is made of rounded counts. */
const procent = (deel: number, exact: boolean): string =>
  exact ? `${schrijf(halfOp(deel * 100, 1), 1)}${HARD}%` : `ca.${HARD}${schrijf(halfOp(deel * 100, 0), 0)}${HARD}%`

/** The figure as a number to compare and to draw: percentages as 0–100. Null: withheld, or nothing to divide by. */
export function getalVan(w: Waarde): number | null {
  if (w.soort === "deel") return breuk(w.deel, w.van)
  if (w.soort === "band") return breuk(w.laag, w.van)
  if (w.soort === "verhouding") return w.n === null ? null : w.n * 100
  return w.n
}

/** The upper end of a bandwidth; undefined where there is none. */
export function bovenVan(w: Waarde): number | undefined {
  const laag = getalVan(w)
  return w.soort === "band" && laag !== null && w.extra !== null ? laag + (w.extra / w.van!) * 100 : undefined
}

const breuk = (deel: Beschermd, van: Beschermd) => (deel === null || !van ? null : (deel / van) * 100)

/** A percentage of fewer than so many says more than it knows. */
const TE_WEINIG = 10
const isKlein = (w: Waarde): boolean => (w.soort === "deel" || w.soort === "band") && w.van !== null && w.van < TE_WEINIG

/** The figure in words; null when there is none. Of a few it says how many of how many. */
export function tekstVan(w: Waarde, exact: boolean): string | null {
  const getal = getalVan(w)
  if (getal === null) return null
  if (exact && isKlein(w)) return vanWeinig(w)
  switch (w.soort) {
    case "aantal":
      return aantal(getal)
    case "deel":
      return procent(getal / 100, exact)
    case "verhouding":
      return `${exact ? "" : `ca.${HARD}`}${schrijf(halfOp(getal, 1), 1)}${HARD}%`
    case "band":
      return bandTekst(getal, breuk(w.extra, w.van), exact)
    case "dagen":
      return `${schrijf(halfOp(getal, 1), exact ? 1 : 0)}${HARD}dagen`
    case "maat":
      return `${schrijf(halfOp(getal, exact ? 2 : 0), exact ? 2 : 0)}${w.eenheid ?? ""}`
  }
}

function vanWeinig(w: Waarde): string {
  if (w.soort === "deel") return `${w.deel}${HARD}van${HARD}${w.van}`
  if (w.soort !== "band") throw new TypeError("alleen een deel heeft een noemer")
  const tot = w.laag! + (w.extra ?? 0)
  return `${w.laag === tot ? tot : `${w.laag}${HARD}–${HARD}${tot}`}${HARD}van${HARD}${w.van}`
}

function bandTekst(laag: number, extra: number | null, exact: boolean): string {
  const rond = (n: number) => schrijf(halfOp(n, exact ? 1 : 0), exact ? 1 : 0)
  if (extra === null) return `minstens${HARD}${rond(laag)}${HARD}%`
  const [van, tot] = [rond(laag), rond(laag + extra)]
  return `${exact ? "" : `ca.${HARD}`}${van === tot ? van : `${van}${HARD}–${HARD}${tot}`}${HARD}%`
}

export interface Verschil {
  tekst: string
  oordeel: "goed" | "slecht" | "gelijk" | "neutraal"
}

/** How a figure differs from an earlier one; `goed` says which way is better, if either. Null when one is missing. */
export function verschil(nu: Waarde, eerder: Waarde, goed: "hoger" | "lager" | null, exact: boolean): Verschil | null {
  const [a, b] = [getalVan(nu), getalVan(eerder)]
  if (a === null || b === null || isKlein(nu) || isKlein(eerder)) return null
  const decimalen = nu.soort === "aantal" || (!exact && nu.soort !== "verhouding") ? 0 : nu.soort === "maat" ? 2 : 1
  const delta = halfOp(a, decimalen) - halfOp(b, decimalen)
  const getal = `${delta > 0 ? "+" : ""}${schrijf(delta, decimalen)}`
  const oordeel = Math.abs(delta) < 1e-9 ? "gelijk" : goed === null ? "neutraal" : delta > 0 === (goed === "hoger") ? "goed" : "slecht"
  return { tekst: ["deel", "verhouding", "band"].includes(nu.soort) ? `${getal}${HARD}punt` : getal, oordeel }
}
