import { randomUUID } from "node:crypto"
import { bsnGemaskeerd } from "#begrippen/bsn"
import type { Tijdkluis } from "#platform/bsn-kluis"
import type { Copykolom, Copywaarde } from "#platform/copy"
import { haalSchermWeg, kolomnaam } from "#platform/csv"
import type { Kolom, Uitwisselbestand } from "#platform/uitwisselbestand"
import { LEESGRENS } from "./leesgrens.parameters.ts"
import { Overschot } from "./overschot.rules.ts"
import type { Bevinding, Ernst } from "./rapport.rules.ts"
import type { Sleutelzeef } from "./sleutelzeef.rules.ts"

/**
 * As the report shows a cell: as written, but of a BSN the last four digits only, and of a long one the beginning. A copy: part of
 * a text keeps all of it, so that a few findings kept whole files in memory.
 */
export const toonWaarde = (kolom: string, cel: string): string =>
  Buffer.from((kolom === "bsn" ? bsnGemaskeerd(cel) : cel).slice(0, LEESGRENS.waarde)).toString()

/** How many findings of an import are still kept without a look at their kind: one for all its files. */
export interface Leesbudget {
  over: number
}

/** What a staged row knows besides its cells. */
const VAST: readonly Copykolom[] = [
  { naam: "rij", sql: "int" },
  { naam: "goed", sql: "boolean" },
  { naam: "onleesbaar", sql: "jsonb" },
]
const NIEUW_ID: Copykolom = { naam: "nieuw_id", sql: "uuid" }

/** Turns the cells of a row into the values of its staging table, and notes what is wrong with them. */
export class Rijlezer {
  /** Columns of the file that stand in its header, and those that do not. */
  readonly aanwezig: readonly Kolom[]
  readonly afwezig: readonly Kolom[]
  readonly bevindingen: Bevinding[] = []
  readonly overschot = new Overschot()
  /** Whether others may refer to its rows, which therefore get their id here. */
  #genoemd: boolean
  #plek: readonly number[]
  #sleutelAfwezig: readonly Kolom[]
  #naamloos: readonly number[]
  #breedte: number
  /** One array for all rows. */
  #waarden: Copywaarde[] = []
  #tijdkluis: Tijdkluis
  #zeef: Sleutelzeef
  #budget: Leesbudget
  #bestand: string

  // The row at hand: fields and not objects, since a file has a million of them.
  #rij: number | null = null
  #regel: number
  #kolom: Kolom | null = null
  #cel = ""
  #geweigerd = false
  #onleesbaar: Record<string, string> | null = null
  #meld = (code: string, ernst: Ernst = "geweigerd", waarde = this.#cel): void => this.#meldCel(code, ernst, waarde)

  constructor(
    bestand: Uitwisselbestand,
    kop: { cellen: readonly string[]; regel: number },
    { genoemd, tijdkluis, zeef, budget }: { genoemd: boolean; tijdkluis: Tijdkluis; zeef: Sleutelzeef; budget: Leesbudget },
  ) {
    const namen = kop.cellen.map(kolomnaam)
    this.#bestand = `${bestand.naam}.csv`
    this.#tijdkluis = tijdkluis
    this.#zeef = zeef
    this.#budget = budget
    this.#genoemd = genoemd
    this.#regel = kop.regel
    this.#breedte = namen.length
    this.#naamloos = namen.flatMap((naam, i) => (naam === "" ? [i] : []))
    this.aanwezig = bestand.kolommen.filter(k => namen.includes(k.naam))
    this.afwezig = bestand.kolommen.filter(k => !namen.includes(k.naam))
    this.#plek = this.aanwezig.map(k => namen.indexOf(k.naam))
    this.#sleutelAfwezig = this.afwezig.filter(k => k.verplicht && k.sleutel)
    for (const [i, naam] of namen.entries())
      if (naam !== "" && !this.#plek.includes(i))
        this.#noteer({
          kolom: toonWaarde("", kop.cellen[i]!.trim()),
          code: "onbekende_kolom",
          ernst: "gemeld",
          toelichting: namen.indexOf(naam) < i ? "dubbel" : null,
        })
  }

  /** The columns of the staging table that `lees` fills, in its order. */
  get kolommen(): Copykolom[] {
    return [...this.aanwezig.map(({ naam, sql }) => ({ naam, sql })), ...VAST, ...(this.#genoemd ? [NIEUW_ID] : [])]
  }

  /** The values of a row for COPY, which stand until the next is read. `rij` counts data rows from 1, `regel` text lines of the file. */
  lees(cellen: readonly string[], rij: number, regel: number): readonly Copywaarde[] {
    this.#rij = rij
    this.#regel = regel
    this.#geweigerd = false
    this.#onleesbaar = null
    const waarden = this.#waarden
    let sleutel = ""
    let i = 0
    for (const kolom of this.aanwezig) {
      const waarde = this.#leesCel(kolom, cellen[this.#plek[i]!])
      if (kolom.sleutel) sleutel += waarde ?? "-"
      waarden[i++] = waarde
    }
    if (sleutel !== "") this.#zeef.neem(sleutel, rij)
    for (const kolom of this.#sleutelAfwezig) this.#leesCel(kolom, "")
    if (cellen.length > this.#breedte || this.#naamloos.length > 0) this.#meldNaamloos(cellen)
    waarden[i++] = rij
    waarden[i++] = this.#geweigerd ? "f" : "t"
    waarden[i++] = this.#onleesbaar && JSON.stringify(this.#onleesbaar)
    if (this.#genoemd) waarden[i] = randomUUID()
    return waarden
  }

  #leesCel(kolom: Kolom, ruw = ""): string | null {
    const cel = ruw.trim()
    this.#kolom = kolom
    this.#cel = cel
    if (cel === "") {
      if (kolom.verplicht) this.#meldCel("verplicht_leeg", "geweigerd", cel)
      return null
    }
    const waarde = kolom.lees(kolom.vrij ? haalSchermWeg(cel) : cel, this.#meld)
    return waarde !== null && kolom.sql === "bytea" ? this.#tijdkluis.sluit(waarde) : waarde
  }

  #meldCel(code: string, ernst: Ernst, waarde: string): void {
    const { naam, sql } = this.#kolom!
    this.#noteer({ kolom: naam, waarde: toonWaarde(naam, waarde), code, ernst })
    if (ernst !== "geweigerd") return
    this.#geweigerd = true
    // What could not be read still tells two rows apart, by its beginning; a BSN stands nowhere as it is.
    if (this.#cel !== "")
      (this.#onleesbaar ??= {})[naam] = sql === "bytea" ? this.#tijdkluis.sluit(this.#cel.padEnd(9)) : this.#cel.slice(0, LEESGRENS.waarde)
  }

  /** A cell that stands under no column name is left out: said once a file. */
  #meldNaamloos(cellen: readonly string[]): void {
    const cel = cellen.find((tekst, i) => (i >= this.#breedte || this.#naamloos.includes(i)) && tekst.trim() !== "")
    if (cel === undefined) return
    this.#noteer({ waarde: toonWaarde("", cel.trim()), code: "onbekende_kolom", ernst: "gemeld" })
    this.#naamloos = []
    this.#breedte = Number.POSITIVE_INFINITY
  }

  #noteer(wat: Pick<Bevinding, "code" | "ernst"> & Partial<Bevinding>): void {
    if (--this.#budget.over < 0 && !this.overschot.bewaart(wat.code, wat.ernst, this.#rij)) return
    this.bevindingen.push({
      bestand: this.#bestand,
      rij: this.#rij,
      regel: this.#regel,
      kolom: null,
      waarde: null,
      toelichting: null,
      ...wat,
    })
  }
}
