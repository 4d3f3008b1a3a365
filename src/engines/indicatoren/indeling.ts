/** The kinds of field that an indicator can have, and where its counts stand: every count is a cell of one array. */
export interface Tel {
  soort: "tel"
  cel: number
}
/** A map: one cell for each key, zero entries left out. */
export interface Kaart {
  soort: "kaart"
  cel: number
  sleutels: readonly string[]
}
/** Rows before, columns after. */
export interface Matrix {
  soort: "matrix"
  cel: number
  zijde: number
}
/** Follows from counts, measured values or series; `basis` is the cell whose people stand behind it. */
export interface Afgeleid {
  soort: "afgeleid"
  basis: number
  bereken(lees: Lezer): number | null
}
export type Veld = Tel | Kaart | Matrix | Afgeleid

/** What a derived field may read, for one group of people. */
export interface Lezer {
  cel(cel: number): number
  /** Measured values of a list, ascending. */
  waarden(lijst: number): Int32Array
  /** Distinct values; each -1 counts as one. */
  verschillend(lijst: number): number
  /** The latest value of a series for the country, on or before the peildag. */
  land(reeks: string): number | null
  /** The same summed over the municipalities chosen; null when one lacks or none is chosen. */
  gemeenten(reeks: string): number | null
  /** Dated parameter on the peildag. */
  parameter(naam: "uren_beschut" | "uren_baan" | "uren_wsw"): number
}

let cellen = 0
let lijsten = 0
/** Takes the next n cells. */
export function neem(n = 1): number {
  cellen += n
  return cellen - n
}
/** Takes the next list of measured values. */
export const neemLijst = (): number => lijsten++
export const tel = (): Tel => ({ soort: "tel", cel: neem() })
export const kaart = (sleutels: readonly string[]): Kaart => ({ soort: "kaart", cel: neem(sleutels.length), sleutels })
export const matrix = (zijde: number): Matrix => ({ soort: "matrix", cel: neem(zijde * zijde), zijde })
export const afgeleid = (basis: Tel, bereken: Afgeleid["bereken"]): Afgeleid => ({ soort: "afgeleid", basis: basis.cel, bereken })
export const aantalCellen = (): number => cellen
export const aantalLijsten = (): number => lijsten

/** A share or ratio; null where the denominator is 0 or absent. */
export const deel = (teller: number, noemer: number | null): number | null => (noemer === null || noemer === 0 ? null : teller / noemer)

/** The middle value, or the mean of the middle two. */
export function mediaan(waarden: Int32Array): number | null {
  const n = waarden.length
  if (n === 0) return null
  const midden = n >> 1
  return n % 2 ? waarden[midden]! : (waarden[midden - 1]! + waarden[midden]!) / 2
}

export function gemiddelde(waarden: Int32Array): number | null {
  let som = 0
  for (const waarde of waarden) som += waarde
  return deel(som, waarden.length)
}

/** Nearest rank: the ⌈0.9 n⌉-th value. In whole numbers, since 0.9 × 10 must not become 9.000000000000002. */
export const p90 = (waarden: Int32Array): number | null => waarden[Math.ceil((9 * waarden.length) / 10) - 1] ?? null
