import { Bezigheid } from "./activiteit.ts"
import type { Boek } from "./boek.ts"
import { NIEMAND } from "./feiten.ts"
import type { Kolommen } from "./kolommen.ts"
import { type Looptijden, Periode } from "./perioden.ts"
import { persoonsgroepen } from "./persoon.ts"
import { type Tijdvak, Vangst } from "./vangst.ts"
import type { Venster } from "./venster.ts"

/** So many people are looked at together: what is known of them stays in the fastest memory of the processor. */
export const BLOK = 1024
/** The longest look back is a year: DRAAI (365 days after an end) and DUUR-12 (12 months after a begin). */
const TERUGBLIK = 366
export const GEEN_METING = -1
/** Periods name other organisations than the one that holds on all other days. */
const WISSELT = -1

/**
 * A block of people as they were known at p, in one period: what the indicators look at. One walk over each table picks
 * the rows that can matter; an indicator goes through those, and turns to the person of each.
 */
export class Beeld {
  readonly k: Kolommen
  readonly v: Venster
  /** Where is counted; another one for each part of the people that is remembered apart. */
  boek: Boek
  readonly gekozen: Uint8Array
  /** Organisations of soort sob, as marks by number. */
  readonly isSob: Uint8Array
  /** Rows that touch `[van, p)`, and periods that begin or end in it or in the year before. */
  readonly uitkeringen = new Vangst()
  readonly trajecten = new Vangst()
  readonly dienstverbanden = new Vangst()
  readonly plaatsingen = new Vangst()
  readonly bijstandsperioden = new Vangst()
  readonly werkperioden = new Vangst()
  /** What runs on the peildag for each of the people, and for how many hours. */
  readonly bezig = new Bezigheid(BLOK)
  /** The merged period at hand. */
  readonly bijstand: Periode
  readonly werk: Periode
  /** The person at hand, by number and by place in the block, and the organisation of the peildag when it is one of those chosen, else NIEMAND. */
  persoon = -1
  plek = -1
  organisatie: number = NIEMAND
  /** The row of his last measurement on or before the peildag, or GEEN_METING; for those of the population only. */
  meting: number = GEEN_METING
  /** The organisation of every day of the person at hand, or WISSELT. */
  #vast: number = NIEMAND
  /** The number of the first of the block; the people of it who can count. */
  #eerste = 0
  #n = 0
  readonly #wie = new Int32Array(BLOK)
  readonly #vasten = new Int32Array(BLOK)
  readonly #organisaties = new Int32Array(BLOK)
  readonly #gekozenen = new Int32Array(BLOK)
  readonly #populatie = new Uint8Array(BLOK)
  /** The kinds of bijstand that run on the peildag, as bits. */
  readonly #soorten = new Uint8Array(BLOK)

  constructor(k: Kolommen, v: Venster, boek: Boek, gekozen: Uint8Array) {
    this.k = k
    this.v = v
    this.boek = boek
    this.gekozen = gekozen
    this.isSob = Uint8Array.from(k.registers.organisatie, ({ soort }) => Number(soort === "sob"))
    this.bijstand = new Periode(k.bijstandsperiode, k.uitkering, v.p)
    this.werk = new Periode(k.werkperiode, k.dienstverband, v.p)
  }

  /** Turns to the people with these numbers, at most BLOK. Answers whether any of them can count. */
  bekijk(van: number, tot: number, zichtbaar: Uint8Array | undefined): boolean {
    this.#kiesUit(van, tot, zichtbaar)
    if (this.#n === 0) return false
    this.bezig.wis(tot - van)
    this.#vang()
    this.#zetPopulatie()
    this.#zetSoorten()
    return true
  }

  /** Turns to one of the people. */
  richt(persoon: number): void {
    const { boek, v } = this
    const plek = persoon - this.#eerste
    if (boek.opPersoon && boek.persoon !== persoon) boek.groepen = persoonsgroepen(this.k, boek.splitsing!, persoon, v.peildag, v.peildatum)
    this.persoon = persoon
    this.plek = plek
    this.organisatie = this.#organisaties[plek]!
    this.#vast = this.#vasten[plek]!
    boek.persoon = persoon
  }

  /** The population of the period (§2). */
  populatie(): Int32Array {
    return this.#gemerkten(this.#populatie)
  }

  /** Who receives bijstand on the peildag. */
  metBijstand(): Int32Array {
    return this.#gemerkten(this.#soorten)
  }

  /** The kinds of bijstand that the person at hand receives on the peildag, as bits. */
  soorten(): number {
    return this.#soorten[this.plek]!
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

  /** The organisation that was responsible for the person at hand on a day, when it is one of those chosen, else NIEMAND. */
  onder(dag: number): number {
    return this.#vast === WISSELT ? this.#onderPeriode(this.persoon, dag) : this.#vast
  }

  /** Who can count: a chosen organisation has to do with him on some day, and he may be seen. */
  #kiesUit(van: number, tot: number, zichtbaar: Uint8Array | undefined): void {
    const { k, gekozen } = this
    const { standaard } = k.persoon
    const wisselingen = k.verantwoordelijke.aantal
    let n = 0
    for (let persoon = van; persoon < tot; persoon++) {
      const vast = standaard[persoon]! * gekozen[standaard[persoon]!]!
      const plek = persoon - van
      this.#vasten[plek] = vast
      this.#organisaties[plek] = vast
      let telt = Number(vast !== NIEMAND)
      if (wisselingen[persoon]! > 0) telt |= this.#metWisseling(persoon, plek)
      if (zichtbaar) telt &= zichtbaar[persoon]!
      this.#wie[n] = persoon
      n += telt
    }
    this.#eerste = van
    this.#n = n
  }

  /** Answers 1 when one of his organisations is chosen. */
  #metWisseling(persoon: number, plek: number): number {
    this.#vasten[plek] = WISSELT
    this.#organisaties[plek] = this.#onderPeriode(persoon, this.v.peildag)
    const { start, aantal, kolom } = this.k.verantwoordelijke
    const van = start[persoon]!
    for (let r = van; r < van + aantal[persoon]!; r++) if (this.gekozen[kolom.organisatie[r]!]) return 1
    return 0
  }

  #onderPeriode(persoon: number, dag: number): number {
    const { start, aantal, kolom } = this.k.verantwoordelijke
    const van = start[persoon]!
    const tot = van + aantal[persoon]!
    for (let r = van; r < tot; r++) {
      if (kolom.begin[r]! <= dag && dag < kolom.einde[r]!) return this.#alsGekozen(kolom.organisatie[r]!)
    }
    return this.#alsGekozen(this.k.persoon.standaard[persoon]!)
  }

  #alsGekozen(organisatie: number): number {
    return this.gekozen[organisatie] ? organisatie : NIEMAND
  }

  #vang(): void {
    const { k, v } = this
    const geraakt = { voor: v.p, vanaf: v.van }
    const vang = (vangst: Vangst, tabel: Looptijden, sinds: "begin" | "einde", tijdvak: Tijdvak) =>
      vangst.vang(tabel, this.#wie, this.#n, tabel.kolom.begin, tabel.kolom[sinds], tijdvak)
    vang(this.uitkeringen, k.uitkering, "einde", geraakt)
    vang(this.trajecten, k.traject, "einde", geraakt)
    vang(this.dienstverbanden, k.dienstverband, "einde", geraakt)
    vang(this.plaatsingen, k.plaatsing, "einde", geraakt)
    vang(this.bijstandsperioden, k.bijstandsperiode, "einde", { voor: v.p, vanaf: v.van - TERUGBLIK })
    vang(this.werkperioden, k.werkperiode, "begin", { voor: v.grens, vanaf: v.van - TERUGBLIK })
  }

  /** §2: something overlaps `[van, min(tot, p))`, and a chosen organisation is responsible on the peildag. */
  #zetPopulatie(): void {
    const { k } = this
    this.#populatie.fill(0)
    this.#telMee(this.uitkeringen, k.uitkering)
    this.#telMee(this.trajecten, k.traject)
    this.#telMee(this.dienstverbanden, k.dienstverband)
    this.#telMee(this.plaatsingen, k.plaatsing)
  }

  #telMee({ n, rij }: Vangst, { kolom: { begin, einde }, eigenaar }: Looptijden): void {
    const { van, grens } = this.v
    for (let h = 0; h < n; h++) {
      const r = rij[h]!
      const plek = eigenaar[r]! - this.#eerste
      this.#populatie[plek]! |= Number(begin[r]! < grens) & Number(einde[r]! > van) & Number(this.#organisaties[plek]! !== NIEMAND)
    }
  }

  #gemerkten(merk: Uint8Array): Int32Array {
    let n = 0
    for (let i = 0; i < this.#n; i++) {
      this.#gekozenen[n] = this.#wie[i]!
      n += Number(merk[this.#wie[i]! - this.#eerste]! > 0)
    }
    return this.#gekozenen.subarray(0, n)
  }

  #zetSoorten(): void {
    const { rij, n } = this.uitkeringen
    const { kolom, eigenaar } = this.k.uitkering
    this.#soorten.fill(0)
    for (let h = 0; h < n; h++) {
      const r = rij[h]!
      const plek = eigenaar[r]! - this.#eerste
      const telt = Number(loopt(kolom.begin[r]!, kolom.einde[r]!, this.v.peildag)) & Number(this.#organisaties[plek]! !== NIEMAND)
      this.#soorten[plek]! |= telt << kolom.soort[r]!
    }
  }
}

/** Does a period run on a day? The day lies before p, so that an end on or after p needs no reading. */
export const loopt = (begin: number, einde: number, dag: number): boolean => begin <= dag && einde > dag

/** Did it end in the period, as far as known at p? */
export const eindigdeIn = (v: Venster, einde: number): boolean => einde >= v.van && einde < v.grens
export const begonIn = (v: Venster, begin: number): boolean => begin >= v.van && begin < v.grens
