import { randomUUID } from "node:crypto"
import { bsnGemaskeerd } from "#begrippen/bsn"
import type { Tijdkluis } from "#platform/bsn-kluis"
import { copyTekst } from "#platform/bulk"
import { haalSchermWeg, kolomnaam } from "#platform/csv"
import type { Kolom, Uitwisselbestand } from "#platform/uitwisselbestand"
import type { Bevinding, Ernst } from "./rapport.rules.ts"
import { Sleutelzeef } from "./sleutelzeef.rules.ts"

/** As the report shows a cell: as written, but of a BSN the last four digits only. */
export const toonWaarde = (kolom: string, cel: string): string => (kolom === "bsn" ? bsnGemaskeerd(cel) : cel)

/** Turns the cells of a row into a line of COPY for the staging table, and notes what is wrong with them. */
export class Rijlezer {
  /** Columns of the file that stand in its header, and those that do not. */
  readonly aanwezig: readonly Kolom[]
  readonly afwezig: readonly Kolom[]
  readonly bevindingen: Bevinding[] = []
  readonly zeef = new Sleutelzeef()
  /** Whether others may refer to its rows, which therefore get their id here. */
  #genoemd: boolean
  #plek: readonly number[]
  #sleutelAfwezig: readonly Kolom[]
  #naamloos: readonly number[]
  #breedte: number
  #tijdkluis: Tijdkluis
  #bestand: string

  // The row at hand: fields and not objects, since a file has a million of them.
  #rij: number | null = null
  #regel: number
  #kolom: Kolom | null = null
  #cel = ""
  #geweigerd = false
  #onleesbaar: Record<string, string> | null = null
  #meld = (code: string, ernst: Ernst = "geweigerd", waarde = this.#cel): void => this.#meldCel(code, ernst, waarde)

  constructor(bestand: Uitwisselbestand, genoemd: boolean, kop: { cellen: readonly string[]; regel: number }, tijdkluis: Tijdkluis) {
    const namen = kop.cellen.map(kolomnaam)
    this.#bestand = `${bestand.naam}.csv`
    this.#tijdkluis = tijdkluis
    this.#genoemd = genoemd
    this.#regel = kop.regel
    this.#breedte = namen.length
    this.#naamloos = namen.flatMap((naam, i) => (naam === "" ? [i] : []))
    this.aanwezig = bestand.kolommen.filter(k => namen.includes(k.naam))
    this.afwezig = bestand.kolommen.filter(k => !namen.includes(k.naam))
    this.#plek = this.aanwezig.map(k => namen.indexOf(k.naam))
    this.#sleutelAfwezig = this.afwezig.filter(k => k.verplicht && k.sleutel)
    for (const [i, naam] of namen.entries())
      if (naam !== "" && !this.#plek.includes(i)) this.#noteer({ kolom: kop.cellen[i]!.trim(), code: "onbekende_kolom", ernst: "gemeld" })
  }

  /** The columns of the staging table that `lees` fills, in its order. */
  get kolommen(): string[] {
    return [...this.aanwezig.map(k => k.naam), "rij", "goed", "onleesbaar", ...(this.#genoemd ? ["nieuw_id"] : [])]
  }

  /** One line of COPY. `rij` counts data rows from 1, `regel` text lines of the file. */
  lees(cellen: readonly string[], rij: number, regel: number): string {
    this.#rij = rij
    this.#regel = regel
    this.#geweigerd = false
    this.#onleesbaar = null
    let lijn = ""
    let sleutel = ""
    for (let i = 0; i < this.aanwezig.length; i++) {
      const waarde = this.#leesCel(this.aanwezig[i]!, cellen[this.#plek[i]!])
      if (this.aanwezig[i]!.sleutel) sleutel += waarde
      lijn += `${waarde}\t`
    }
    if (sleutel !== "") this.zeef.neem(sleutel, rij)
    for (const kolom of this.#sleutelAfwezig) this.#leesCel(kolom, "")
    if (cellen.length > this.#breedte || this.#naamloos.length > 0) this.#meldNaamloos(cellen)
    const onleesbaar = this.#onleesbaar === null ? "\\N" : copyTekst(JSON.stringify(this.#onleesbaar))
    return `${lijn}${rij}\t${this.#geweigerd ? "f" : "t"}\t${onleesbaar}${this.#genoemd ? `\t${randomUUID()}` : ""}\n`
  }

  #leesCel(kolom: Kolom, ruw = ""): string {
    const cel = ruw.trim()
    this.#kolom = kolom
    this.#cel = cel
    if (cel === "") {
      if (kolom.verplicht) this.#meldCel("verplicht_leeg", "geweigerd", cel)
      return "\\N"
    }
    const waarde = kolom.lees(kolom.vrij ? haalSchermWeg(cel) : cel, this.#meld)
    if (waarde === null) return "\\N"
    if (kolom.sql === "bytea") return `\\\\x${this.#tijdkluis.sluit(waarde)}`
    return kolom.vrij ? copyTekst(waarde) : waarde
  }

  #meldCel(code: string, ernst: Ernst, waarde: string): void {
    const { naam, sql } = this.#kolom!
    this.#noteer({ kolom: naam, waarde: toonWaarde(naam, waarde), code, ernst })
    if (ernst !== "geweigerd") return
    this.#geweigerd = true
    // What could not be read still tells two rows apart; a BSN stands nowhere as it is.
    if (this.#cel !== "") (this.#onleesbaar ??= {})[naam] = sql === "bytea" ? this.#tijdkluis.sluit(this.#cel.padEnd(9)) : this.#cel
  }

  /** A cell that stands under no column name is left out: said once a file. */
  #meldNaamloos(cellen: readonly string[]): void {
    const cel = cellen.find((tekst, i) => (i >= this.#breedte || this.#naamloos.includes(i)) && tekst.trim() !== "")
    if (cel === undefined) return
    this.#noteer({ waarde: cel.trim(), code: "onbekende_kolom", ernst: "gemeld" })
    this.#naamloos = []
    this.#breedte = Number.POSITIVE_INFINITY
  }

  #noteer(wat: Pick<Bevinding, "code" | "ernst"> & Partial<Bevinding>): void {
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
