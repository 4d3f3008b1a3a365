/**
 * Small-number protection: what of a count may be shown to who may not open the people behind it. Counts below the
 * threshold are withheld, and with them whatever would give them away by subtraction; nobody and everybody of a group are
 * news too. What is shown is rounded to 5.
 */
export const DREMPEL = { binnen: 5, buiten: 10 } as const

/** Null: withheld. */
export type Beschermd = number | null

const STAP = 5
export const rond = (n: number): number => Math.round(n / STAP) * STAP

/** A count that is no part of a shown whole. */
export const beschermTelling = (n: number, drempel: number): Beschermd => (n < drempel ? null : rond(n))

/**
 * Which parts of a shown whole are withheld. What is withheld must be two parts or more and together reach the
 * threshold, or the whole less the rest would give them away; until then the smallest that is still shown goes too.
 */
export function achterhouden(delen: readonly number[], drempel: number): boolean[] {
  const weg = delen.map(n => n < drempel)
  const open = delen.map((_, i) => i).filter(i => !weg[i])
  const volgorde = open.toSorted((a, b) => delen[b]! - delen[a]! || b - a)
  const teWeinig = () => {
    const gekozen = delen.filter((_, i) => weg[i])
    return gekozen.length > 0 && (gekozen.length === 1 || som(gekozen) < drempel)
  }
  while (volgorde.length > 0 && teWeinig()) weg[volgorde.pop()!] = true
  return weg
}

/** The parts of a whole: all withheld when the whole is too small, else each shown (rounded) or withheld. */
export function beschermDelen(delen: readonly number[], drempel: number): Beschermd[] {
  if (som(delen) < drempel) return delen.map(() => null)
  const weg = achterhouden(delen, drempel)
  return delen.map((n, i) => (weg[i] ? null : rond(n)))
}

/** Parts by name. */
export function beschermGroepen<K extends string>(delen: Record<K, number>, drempel: number): Record<K, Beschermd> {
  const namen = Object.keys(delen) as K[]
  const getoond = beschermDelen(
    namen.map(naam => delen[naam]),
    drempel,
  )
  return Object.fromEntries(namen.map((naam, i) => [naam, getoond[i]!])) as Record<K, Beschermd>
}

/**
 * A share and what is left of it: both are shown or neither, so that 0 % and 100 % of a group are withheld as well.
 * Answers the part.
 */
export const beschermAandeel = (deel: number, geheel: number, drempel: number): Beschermd =>
  beschermDelen([deel, geheel - deel], drempel)[0]!

/** Under this name stand together the keys of a map that are too small to show. */
export const OVERIGE = "overige"

/**
 * Which groups of a whole are withheld. A group with nobody in it has nobody to give away, so it asks for no companion;
 * but when all are in one group, that says something of each of them.
 */
export function achterhoudenGroepen(groepen: readonly number[], drempel: number): boolean[] {
  const bezet = groepen.filter(n => n > 0)
  if (bezet.length < 2) return groepen.map(() => true)
  const weg = achterhouden(bezet, drempel)
  return groepen.map(n => n === 0 || weg.shift()!)
}

/** A whole by the keys of a map; those too small stand together as `overige`. Empty when none is large enough. */
export function beschermKaart(kaart: Readonly<Record<string, number>>, drempel: number): Record<string, number> {
  const sleutels = Object.keys(kaart)
  const tellingen = Object.values(kaart)
  const weg = achterhoudenGroepen(tellingen, drempel)
  if (weg.every(Boolean)) return {}
  const getoond = sleutels.flatMap((sleutel, i) => (weg[i] ? [] : [[sleutel, rond(tellingen[i]!)] as const]))
  const rest = som(tellingen.filter((_, i) => weg[i]))
  return Object.fromEntries(rest > 0 ? [...getoond, [OVERIGE, rond(rest)]] : getoond)
}

/**
 * Counts that contain one another, smallest first, within a whole: each is shown unless it differs too little from the
 * one shown before it, or from the whole.
 */
export function beschermKeten(keten: readonly number[], geheel: number, drempel: number): Beschermd[] {
  let onder = 0
  return keten.map(n => {
    if (n - onder < drempel || geheel - n < drempel) return null
    onder = n
    return rond(n)
  })
}

export const som = (getallen: readonly number[]): number => getallen.reduce((s, n) => s + n, 0)
