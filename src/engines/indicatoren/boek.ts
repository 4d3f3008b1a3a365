import { aantalCellen, aantalLijsten } from "./indeling.ts"
import { Meetlijst } from "./meetlijst.ts"
import { type Splitsing, VAN_PERSOON } from "./splitsing.ts"

/** What was counted, as another thread can hand it over. */
export interface Inhoud {
  totaal: Stand
  /** By group of the split; some groups may be absent. */
  delen: Stand[]
}
interface Stand {
  cellen: Float64Array
  lijsten: Int32Array[]
}

/** The counts and measured values of one group. */
export class Rekening {
  readonly cellen = new Float64Array(aantalCellen())
  readonly lijsten: Meetlijst[] = Array.from({ length: aantalLijsten() }, () => new Meetlijst())

  voegToe({ cellen, lijsten }: Stand): void {
    for (let i = 0; i < cellen.length; i++) this.cellen[i]! += cellen[i]!
    for (let i = 0; i < lijsten.length; i++) this.lijsten[i]!.voegToe(lijsten[i]!)
  }

  stand(): Stand {
    return { cellen: this.cellen, lijsten: this.lijsten.map(lijst => lijst.waarden()) }
  }
}

const OP_PERSOON: ReadonlySet<Splitsing | undefined> = new Set(VAN_PERSOON)
/** The fact belongs to no group of the split that is asked. */
export const GEEN_GROEP = -1
const GEEN_CEL = -1

/** Where the facts of one period are counted: in total, by group when a split is asked, and by person for one cell. */
export class Boek {
  readonly totaal = new Rekening()
  readonly delen: Rekening[] = []
  readonly splitsing: Splitsing | undefined
  /** Are the numbers behind the drawings asked as well? */
  readonly figuren: boolean
  readonly opPersoon: boolean
  /** The people who count in the cell whose list is asked. */
  readonly lijst = new Set<number>()
  /** The person at hand and his groups on the peildag, set before his facts are counted. */
  persoon = -1
  groepen: readonly number[] = []
  private readonly cellen: Float64Array
  private readonly lijstcel: number
  /** Nothing but totals is asked: the way of almost every count. */
  private readonly kaal: boolean
  private readonly enige: [number] = [GEEN_GROEP]
  private readonly gezien = new Set<number>()
  private laatste = -1

  constructor({ splitsing, figuren }: { splitsing?: Splitsing | undefined; figuren?: boolean | undefined }, lijstcel = GEEN_CEL) {
    this.splitsing = splitsing
    this.figuren = figuren === true
    this.opPersoon = OP_PERSOON.has(splitsing)
    this.lijstcel = lijstcel
    this.cellen = this.totaal.cellen
    this.kaal = splitsing === undefined && lijstcel < 0
  }

  /** Counts n in a cell, under the organisation of the fact; `feit` is its group when the split is by facts. */
  tel(cel: number, organisatie: number, feit: number, n = 1): void {
    this.cellen[cel]! += n
    if (!this.kaal) this.telOok(cel, organisatie, feit, n)
  }

  /** Apart from tel, which is so small that it disappears into its callers. */
  private telOok(cel: number, organisatie: number, feit: number, n: number): void {
    if (cel === this.lijstcel && this.persoon >= 0) this.lijst.add(this.persoon)
    if (this.splitsing) for (const groep of this.groepenVan(organisatie, feit)) this.deel(groep).cellen[cel]! += n
  }

  /** Counts one in a cell for each bit that is set, the first cell for the lowest. */
  telBits(cel: number, bits: number, organisatie: number): void {
    for (let rest = bits; rest !== 0; rest &= rest - 1) this.tel(cel + 31 - Math.clz32(rest & -rest), organisatie, GEEN_GROEP)
  }

  /** As tel, but the person at hand counts once in each group, however many facts he has. For one cell only. */
  telEens(cel: number, organisatie: number, feit: number): void {
    if (this.laatste !== this.persoon) {
      this.laatste = this.persoon
      this.gezien.clear()
      this.totaal.cellen[cel]!++
      if (cel === this.lijstcel) this.lijst.add(this.persoon)
    }
    if (!this.splitsing) return
    for (const groep of this.groepenVan(organisatie, feit)) {
      if (this.gezien.has(groep)) continue
      this.gezien.add(groep)
      this.deel(groep).cellen[cel]!++
    }
  }

  /** Adds a measured value to a list. */
  meet(lijst: number, organisatie: number, feit: number, waarde: number): void {
    this.totaal.lijsten[lijst]!.voeg(waarde)
    if (this.splitsing) for (const groep of this.groepenVan(organisatie, feit)) this.deel(groep).lijsten[lijst]!.voeg(waarde)
  }

  /** Adds what was counted of other people. */
  voegToe({ totaal, delen }: Inhoud): void {
    this.totaal.voegToe(totaal)
    delen.forEach((stand, groep) => this.deel(groep).voegToe(stand))
  }

  inhoud(): Inhoud {
    return { totaal: this.totaal.stand(), delen: this.delen.map(rekening => rekening.stand()) }
  }

  private groepenVan(organisatie: number, feit: number): readonly number[] {
    if (this.opPersoon) return this.groepen
    this.enige[0] = this.splitsing === "organisatie" ? organisatie : feit
    return this.enige[0] === GEEN_GROEP ? [] : this.enige
  }

  private deel(groep: number): Rekening {
    return (this.delen[groep] ??= new Rekening())
  }
}
