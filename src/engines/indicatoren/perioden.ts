import { GEEN_DAG, type Invoer, LOPEND } from "./feiten.ts"
import type { Tabel } from "./tabel.ts"

/**
 * Merged periods (§1) as they are known now: rows of a person like any other, kept beside the rows that they are made
 * of. `slot`, `eerste` and `na` are places among the person's rows there: the part that ends last, the first part, and past the last.
 */
export const PERIODE = { begin: "getal", einde: "getal", slot: "getal", eerste: "getal", na: "getal" } as const
export type Periodetabel = Tabel<typeof PERIODE>

/** Rows that begin and end, sorted by begin inside the person; rows with one begin in source-key order. */
export type Looptijden = Pick<Tabel<Record<"begin" | "einde", "getal">>, "start" | "aantal" | "kolom" | "eigenaar">

/** The periods of these people. The next part joins when it begins at most `gat` days after the latest end so far. */
export function voegSamen({ kolom, start, aantal }: Looptijden, mensen: Int32Array, gat: number): Invoer<typeof PERIODE> {
  const rijen = mensen.reduce((som, persoon) => som + aantal[persoon]!, 0)
  const nieuw = () => new Int32Array(rijen)
  const uit = { eigenaar: nieuw(), begin: nieuw(), einde: nieuw(), slot: nieuw(), eerste: nieuw(), na: nieuw() }
  let j = -1
  for (let i = 0; i < mensen.length; i++) {
    const basis = start[mensen[i]!]!
    for (let nr = 0; nr < aantal[mensen[i]!]!; nr++) {
      const begin = kolom.begin[basis + nr]!
      const einde = kolom.einde[basis + nr]!
      if (nr === 0 || begin - uit.einde[j]! > gat) {
        j++
        uit.eigenaar[j] = i
        uit.begin[j] = begin
        uit.einde[j] = GEEN_DAG
        uit.eerste[j] = nr
      }
      // Of equal ends the later part gives the reason, hence >= and not >.
      if (einde >= uit.einde[j]!) {
        uit.einde[j] = einde
        uit.slot[j] = nr
      }
      uit.na[j] = nr + 1
    }
  }
  for (const naam of ["eigenaar", ...Object.keys(PERIODE)] as (keyof typeof uit)[]) uit[naam] = uit[naam].subarray(0, j + 1)
  return uit
}

/**
 * One period as it was known at p: parts that begin on or after p do not exist, an end on or after p is not known. That
 * never splits a period, so that only the one period of a person that reaches p has to be cut. Filled again for each.
 */
export class Periode {
  begin = 0
  einde = 0
  /** The row that ends last: it gives end and reason. */
  slotrij = 0
  /** Its parts are the rows `[van, tot)`. */
  van = 0
  tot = 0
  readonly #tabel: Periodetabel
  readonly #bron: Looptijden
  readonly #p: number

  constructor(tabel: Periodetabel, bron: Looptijden, p: number) {
    this.#tabel = tabel
    this.#bron = bron
    this.#p = p
  }

  lees(rij: number, persoon: number): void {
    const { begin, einde, slot, eerste, na } = this.#tabel.kolom
    const basis = this.#bron.start[persoon]!
    this.begin = begin[rij]!
    this.einde = einde[rij]!
    this.slotrij = basis + slot[rij]!
    this.van = basis + eerste[rij]!
    this.tot = basis + na[rij]!
    if (this.einde >= this.#p) this.#kapAf()
  }

  #kapAf(): void {
    const { begin } = this.#bron.kolom
    while (begin[this.tot - 1]! >= this.#p) this.tot--
    this.einde = GEEN_DAG
    for (let r = this.van; r < this.tot; r++) {
      const einde = this.#eindeVan(r)
      if (einde < this.einde) continue
      this.einde = einde
      this.slotrij = r
    }
  }

  /** The part that comes first: of parts with one begin the one that ends first as known at p, then by source key. */
  eersteDeel(): number {
    const { begin } = this.#bron.kolom
    let deel = this.van
    for (let r = deel + 1; r < this.tot && begin[r] === this.begin; r++) if (this.#eindeVan(r) < this.#eindeVan(deel)) deel = r
    return deel
  }

  #eindeVan(rij: number): number {
    const einde = this.#bron.kolom.einde[rij]!
    return einde >= this.#p ? LOPEND : einde
  }
}
