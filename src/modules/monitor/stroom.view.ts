import { BEGELEID, codes, type Figuren } from "#engines/indicatoren"
import { type Beschermd, OVERIGE } from "./bescherming.rules.ts"
import { beschermSplitsing } from "./kruistabel.rules.ts"

/** A place on the way, by its key; null: how many is withheld. */
export interface Knoop {
  sleutel: string
  n: Beschermd
}
/** How many went from one place to the next; withheld ones are left out. */
export interface Stroomdeel {
  van: string
  naar: string
  n: number
}
/** Three columns of places, with what flows between the first and second, and the second and third. */
export interface Stroom {
  kolommen: [Knoop[], Knoop[], Knoop[]]
  delen: [Stroomdeel[], Stroomdeel[]]
}

/** The rungs with the unknown last. */
const TREDEN = [...codes.TREDE_NAMEN.slice(1), codes.TREDE_NAMEN[0]]

interface Tabel {
  rijen: readonly string[]
  kolommen: readonly string[]
  cellen: number[][]
}
const lees = (kaart: Record<string, number>, rijen: readonly string[], kolommen: readonly string[]): Tabel => ({
  rijen,
  kolommen,
  cellen: rijen.map(r => kolommen.map(k => kaart[`${r}-${k}`] ?? 0)),
})

/** The flow as counted. Places where nobody came are left out. */
export function stroomVan({ begin, naar }: Figuren["STROOM"]): Stroom {
  const [a, b] = [lees(begin, TREDEN, BEGELEID), lees(naar, BEGELEID, opGrootte(naar))]
  const som = (rij: readonly number[]) => rij.reduce((s, n) => s + n, 0)
  const knopen = (sleutels: readonly string[], tellingen: readonly number[]) =>
    sleutels.map((sleutel, i) => ({ sleutel, n: tellingen[i]! })).filter(k => k.n > 0)
  return {
    kolommen: [
      knopen(a.rijen, a.cellen.map(som)),
      knopen(b.rijen, b.cellen.map(som)),
      knopen(
        b.kolommen,
        b.kolommen.map((_, k) => som(b.cellen.map(rij => rij[k]!))),
      ),
    ],
    delen: [stroomdelen(a, a.cellen), stroomdelen(b, b.cellen)],
  }
}

/**
 * The flow for who may not open the people behind it. `bestemmingen` is what the page of the destination shows already: its
 * groups are the last column here, those too small as one. The tables on both sides are protected as every split is, against
 * the totals that stand elsewhere and against each other by what they share: with or without a traject. Null: nothing can
 * be shown.
 */
export function beschermdeStroom(
  { begin, naar }: Figuren["STROOM"],
  bestemmingen: Readonly<Record<string, Beschermd>>,
  drempel: number,
): Stroom | null {
  const getoond = Object.keys(bestemmingen).filter(k => k !== OVERIGE)
  if (getoond.length === 0) return null
  const samen: Record<string, number> = {}
  for (const [sleutel, n] of Object.entries(naar)) {
    const [van = "", waar = ""] = sleutel.split("-")
    const plek = `${van}-${getoond.includes(waar) ? waar : OVERIGE}`
    samen[plek] = (samen[plek] ?? 0) + n
  }
  const b = lees(samen, BEGELEID, opGrootte(samen))
  const rechts = beschermSplitsing(
    b,
    b.kolommen.map(() => false),
    drempel,
  )
  const a = lees(begin, TREDEN, BEGELEID)
  const links = beschermSplitsing(a, rechts.map(groep => groep.totaal === null), drempel) // biome-ignore format: as the other side
  if (rechts.every(groep => groep.totaal === null)) return null
  const knopen = (sleutels: readonly string[], tellingen: readonly Beschermd[]) =>
    sleutels.map((sleutel, i) => ({ sleutel, n: tellingen[i]! }))
  const delen = (tabel: Tabel, groepen: typeof links) => stroomdelen(tabel, groepen.map(g => g.delen)) // biome-ignore format: one thought
  return {
    kolommen: [
      knopen(a.rijen, links.map(g => g.totaal)).filter(k => k.n !== null),
      knopen(b.rijen, rechts.map(g => g.totaal)),
      knopen(b.kolommen, b.kolommen.map(k => bestemmingen[k] ?? null)).filter(k => k.n !== null),
    ],
    delen: [delen(a, links), delen(b, rechts)],
  } // biome-ignore format: three columns
}

const stroomdelen = ({ rijen, kolommen }: Tabel, cellen: readonly (readonly Beschermd[])[]): Stroomdeel[] =>
  rijen.flatMap((van, r) => kolommen.flatMap((naar, k) => (cellen[r]![k] ? [{ van, naar, n: cellen[r]![k] }] : [])))

/** The destinations, the largest first; what is too small and who went without work come last. */
function opGrootte(naar: Record<string, number>): string[] {
  const tellingen = new Map<string, number>()
  for (const [sleutel, n] of Object.entries(naar)) {
    const waar = sleutel.split("-")[1]!
    tellingen.set(waar, (tellingen.get(waar) ?? 0) + n)
  }
  const achteraan = (waar: string) => [OVERIGE, codes.GEEN_WERK].indexOf(waar)
  return [...tellingen].toSorted(([a, x], [b, y]) => achteraan(a) - achteraan(b) || y - x).map(([waar]) => waar)
}
