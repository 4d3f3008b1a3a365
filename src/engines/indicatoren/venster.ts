import { type Dag, dagNummer, dagVan, plusMaandenNummer } from "#begrippen/dag"

/** A period `[van, tot)` and the day from which nothing is known; `p` defaults to `tot`. */
export interface Periode {
  van: Dag
  tot: Dag
  p?: Dag | undefined
}

/** Kern work that reached its k-th month in the period: begun in `[van, tot)`, with the day on which it did so. */
export interface Mijlpaal {
  maanden: 3 | 6 | 12
  van: number
  tot: number
  /** `dagen[begin - van]` = begin + k months. */
  dagen: Int32Array
}

/** A period as day numbers, with all that follows from it and from no fact. */
export interface Venster {
  van: number
  tot: number
  p: number
  peildag: number
  /** min(tot, p): the end of what can have happened in the period. */
  grens: number
  /** peildag as yyyymmdd. */
  peildatum: number
  /** A measurement before this day is more than 12 months old at `p` (datum + 12 months < p). */
  vers: number
  mijlpalen: readonly Mijlpaal[]
}

/** Throws RangeError when the period is empty or `p` is not after `van`. */
export function maakVenster({ van, tot, p = tot }: Periode): Venster {
  if (tot <= van) throw new RangeError("`tot` ligt na `van`")
  if (p <= van) throw new RangeError("`p` ligt na `van`")
  const [v, t, q] = [dagNummer(van), dagNummer(tot), dagNummer(p)]
  const grens = Math.min(t, q)
  return {
    van: v,
    tot: t,
    p: q,
    peildag: q - 1,
    grens,
    peildatum: Number(dagVan(q - 1).replaceAll("-", "")),
    vers: vroegste(12, q),
    mijlpalen: ([3, 6, 12] as const).map(maanden => maakMijlpaal(maanden, v, grens)),
  }
}

function maakMijlpaal(maanden: 3 | 6 | 12, van: number, grens: number): Mijlpaal {
  const eerste = vroegste(maanden, van)
  const laatste = Math.max(eerste, vroegste(maanden, grens))
  return {
    maanden,
    van: eerste,
    tot: laatste,
    dagen: Int32Array.from({ length: laatste - eerste }, (_, i) => plusMaandenNummer(eerste + i, maanden)),
  }
}

/** The first day that reaches `dag` when so many months are added. Adding months never turns the order of two days. */
function vroegste(maanden: number, dag: number): number {
  let d = plusMaandenNummer(dag, -maanden) - 4
  while (plusMaandenNummer(d, maanden) < dag) d++
  return d
}
