import type { Boek } from "./boek.ts"
import { NIEMAND } from "./feiten.ts"
import type { Kolommen } from "./kolommen.ts"
import { Perioden, voegSamen } from "./perioden.ts"
import type { Venster } from "./venster.ts"

/** A gap of so many days still makes one period (§1). */
const GAT_BIJSTAND = 30
const GAT_WERK = 31
const TERUGBLIK = 366
export const GEEN_METING = -1

/** One person as he was known at p, in one period: what the indicators look at. Filled again for each person. */
export class Beeld {
  readonly k: Kolommen
  readonly v: Venster
  readonly boek: Boek
  readonly gekozen: Uint8Array
  readonly bijstand = new Perioden()
  readonly werk = new Perioden()
  persoon = -1
  /** The organisation of the peildag when it is one of those chosen, else NIEMAND. */
  organisatie: number = NIEMAND
  /** The organisation of every day; null where periods name others. */
  private vast: number | null = NIEMAND
  heeftBijstand = false
  /** The kinds that run on the peildag, as bits. */
  soortenBijstand = 0
  inPopulatie = false
  /** The row of the last measurement on or before the peildag, or GEEN_METING. */
  meting: number = GEEN_METING

  constructor(k: Kolommen, v: Venster, boek: Boek, gekozen: Uint8Array) {
    this.k = k
    this.v = v
    this.boek = boek
    this.gekozen = gekozen
  }

  /** Turns to a person. */
  bekijk(persoon: number): void {
    const { uitkering, dienstverband } = this.k
    this.persoon = persoon
    this.boek.persoon = persoon
    this.vast = this.k.verantwoordelijke.aantal[persoon] === 0 ? this.alsGekozen(this.k.persoon.standaard[persoon]!) : null
    this.organisatie = this.onder(this.v.peildag)
    const u = uitkering.start[persoon]!
    voegSamen(this.bijstand, uitkering.kolom, u, u + uitkering.aantal[persoon]!, this.v.p, GAT_BIJSTAND)
    const d = dienstverband.start[persoon]!
    voegSamen(this.werk, dienstverband.kolom, d, d + dienstverband.aantal[persoon]!, this.v.p, GAT_WERK)
    this.soortenBijstand = this.organisatie === NIEMAND ? 0 : this.lopendeSoorten(this.v.peildag)
    this.heeftBijstand = this.soortenBijstand !== 0
    this.inPopulatie = this.organisatie !== NIEMAND && this.raaktPeriode()
    this.meting = this.metingOp(this.v.peildag)
  }

  /**
   * The row of the last measurement on or before a day (later rows of one day come later), or GEEN_METING. `vanaf`: the
   * answer for a later day, from which an earlier one goes on.
   */
  metingOp(dag: number, vanaf?: number): number {
    const { start, aantal, kolom } = this.k.trede
    const eerste = start[this.persoon]!
    let r = vanaf ?? eerste + aantal[this.persoon]! - 1
    while (r >= eerste && kolom.datum[r]! > dag) r--
    return r < eerste ? GEEN_METING : r
  }

  /** The organisation that was responsible on a day, when it is one of those chosen, else NIEMAND. */
  onder(dag: number): number {
    return this.vast ?? this.onderPeriode(dag)
  }

  private onderPeriode(dag: number): number {
    const { start, aantal, kolom } = this.k.verantwoordelijke
    const van = start[this.persoon]!
    const tot = van + aantal[this.persoon]!
    for (let r = van; r < tot; r++) {
      if (kolom.begin[r]! <= dag && dag < kolom.einde[r]!) return this.alsGekozen(kolom.organisatie[r]!)
    }
    return this.alsGekozen(this.k.persoon.standaard[this.persoon]!)
  }

  /**
   * Can he count at all: has a chosen organisation to do with him on any day, and did nothing of him end too long ago?
   * The longest look back is a year: DRAAI (365 days after an end) and DUUR-12 (12 months after a begin).
   */
  raaktKeuze(persoon: number): boolean {
    if (this.k.laatste[persoon]! < this.v.van - TERUGBLIK) return false
    if (this.gekozen[this.k.persoon.standaard[persoon]!]) return true
    const { start, aantal, kolom } = this.k.verantwoordelijke
    const van = start[persoon]!
    for (let r = van; r < van + aantal[persoon]!; r++) if (this.gekozen[kolom.organisatie[r]!]) return true
    return false
  }

  private alsGekozen(organisatie: number): number {
    return this.gekozen[organisatie] ? organisatie : NIEMAND
  }

  private lopendeSoorten(dag: number): number {
    const { start, aantal, kolom } = this.k.uitkering
    const { begin, einde, soort } = kolom
    let bits = 0
    for (let r = start[this.persoon]!, na = r + aantal[this.persoon]!; r < na && begin[r]! <= dag; r++) {
      if (einde[r]! > dag) bits |= 1 << soort[r]!
    }
    return bits
  }

  /** Population of the period (§2): something overlaps `[van, min(tot, p))`. */
  private raaktPeriode(): boolean {
    const { van, grens } = this.v
    if (this.k.laatste[this.persoon]! <= van) return false
    return (
      this.overlapt("uitkering", van, grens) ||
      this.overlapt("traject", van, grens) ||
      this.overlapt("dienstverband", van, grens) ||
      this.overlapt("plaatsing", van, grens)
    )
  }

  /** An end that is not known at p lies after p, so that the stored end answers as well. */
  private overlapt(naam: "uitkering" | "traject" | "dienstverband" | "plaatsing", van: number, tot: number): boolean {
    const { start, aantal, kolom } = this.k[naam]
    const eerste = start[this.persoon]!
    const na = eerste + aantal[this.persoon]!
    for (let r = eerste; r < na && kolom.begin[r]! < tot; r++) if (kolom.einde[r]! > van) return true
    return false
  }
}

/** Does a period run on a day? The day lies before p, so that an end on or after p needs no reading. */
export const loopt = (begin: number, einde: number, dag: number): boolean => begin <= dag && einde > dag

/** Did it end in the period, as far as known at p? */
export const eindigdeIn = (v: Venster, einde: number): boolean => einde >= v.van && einde < v.grens
export const begonIn = (v: Venster, begin: number): boolean => begin >= v.van && begin < v.grens
