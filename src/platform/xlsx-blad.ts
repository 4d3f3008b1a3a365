import { ArchiefFout } from "./archief.ts"
import { ontcijfer, toonGetal } from "./xlsx-cel.ts"
import type { Blad, Werkmap } from "./xlsx-werkmap.ts"
import { leesXml } from "./xml-lezer.ts"

/** What a cell is besides its text. */
export type Bijzonder = "formule" | "formule_zonder_uitkomst" | "procent"

export interface Bladrij {
  /** As the sheet numbers it, from 1. */
  nr: number
  cellen: string[]
  bijzonder: Array<{ kolom: number; wat: Bijzonder }>
}

/** Excel's own end is row 1,048,576; no file of the contract has more than some twenty columns. */
const LAATSTE_RIJ = 1_048_576
const LAATSTE_KOLOM = 1_000

interface Cel {
  soort: string
  stijl: number
  kolom: number
  waarde: string
  formule: boolean
}

/** The rows of a sheet that hold something, in pieces; formulas are not run. `samengevoegd` gets the merged ranges. */
export async function* leesBlad(werkmap: Werkmap, blad: Blad, samengevoegd: (bereik: string) => void): AsyncGenerator<Bladrij[]> {
  let rijen: Bladrij[] = []
  const lezer = new Bladlezer(werkmap, rij => rijen.push(rij), samengevoegd)
  for await (const _ of leesXml(blad.deel.lees(), lezer)) {
    void _
    if (rijen.length > 0) yield rijen
    rijen = []
  }
}

class Bladlezer {
  #werkmap: Werkmap
  #klaar: (rij: Bladrij) => void
  #samengevoegd: (bereik: string) => void
  #vorigeRij = 0
  #rij: Bladrij = { nr: 0, cellen: [], bijzonder: [] }
  #cel: Cel | null = null
  #kolom = 0
  #luister = false

  constructor(werkmap: Werkmap, klaar: (rij: Bladrij) => void, samengevoegd: (bereik: string) => void) {
    this.#werkmap = werkmap
    this.#klaar = klaar
    this.#samengevoegd = samengevoegd
  }

  open(naam: string, a: Readonly<Record<string, string>>): void {
    if (naam === "row") this.#beginRij(a["r"])
    else if (naam === "c") this.#beginCel(a)
    else if (naam === "f" && this.#cel) this.#cel.formule = true
    else if (naam === "mergeCell") this.#samengevoegd((a["ref"] ?? "").slice(0, 30))
    this.#luister = this.#cel !== null && (naam === "v" || naam === "t")
  }

  tekst(stuk: string): void {
    if (this.#luister) this.#cel!.waarde += stuk
  }

  sluit(naam: string): void {
    if (naam === "v" || naam === "t") this.#luister = false
    if (naam === "c" && this.#cel) this.#eindCel(this.#cel)
    if (naam === "row" && this.#rij.cellen.some(cel => cel.trim() !== "")) this.#klaar(this.#rij)
  }

  #beginRij(r: string | undefined): void {
    const nr = r === undefined ? this.#vorigeRij + 1 : Number(r)
    if (!Number.isInteger(nr) || nr <= this.#vorigeRij || nr > LAATSTE_RIJ)
      throw new ArchiefFout(`De rijen van een werkblad staan niet op volgorde. ${OPNIEUW}`)
    this.#vorigeRij = nr
    this.#kolom = 0
    this.#rij = { nr, cellen: [], bijzonder: [] }
  }

  #beginCel(a: Readonly<Record<string, string>>): void {
    this.#kolom = a["r"] === undefined ? this.#kolom + 1 : kolomVan(a["r"])
    this.#cel = { soort: a["t"] ?? "n", stijl: Number(a["s"] ?? 0), kolom: this.#kolom, waarde: "", formule: false }
  }

  #eindCel(cel: Cel): void {
    this.#cel = null
    const tekst = this.#tekstVan(cel)
    const onbruikbaar = cel.soort === "e" || (cel.formule && cel.waarde === "")
    if (tekst === "" && !onbruikbaar) return
    if (cel.kolom < 1 || cel.kolom > LAATSTE_KOLOM)
      throw new ArchiefFout(
        `In rij ${this.#rij.nr} staat iets voorbij kolom ${LAATSTE_KOLOM}. Haal die kolommen weg: een bestand heeft er hoogstens enkele tientallen.`,
      )
    while (this.#rij.cellen.length < cel.kolom) this.#rij.cellen.push("")
    this.#rij.cellen[cel.kolom - 1] = tekst
    const meld = (wat: Bijzonder): number => this.#rij.bijzonder.push({ kolom: cel.kolom - 1, wat })
    if (onbruikbaar) meld("formule_zonder_uitkomst")
    else if (cel.formule) meld("formule")
    if (cel.soort === "n" && this.#werkmap.opmaken[cel.stijl] === "procent") meld("procent")
  }

  #tekstVan({ soort, waarde, stijl }: Cel): string {
    if (soort === "s") {
      const tekst = this.#werkmap.teksten[Number(waarde)]
      if (tekst === undefined && waarde !== "") throw new ArchiefFout(`Een cel verwijst naar een tekst die er niet is. ${OPNIEUW}`)
      return tekst ?? ""
    }
    if (soort === "b") return waarde === "1" ? "ja" : waarde === "0" ? "nee" : waarde
    if (soort === "n") return toonGetal(waarde, this.#werkmap.opmaken[stijl] ?? "gewoon", this.#werkmap.vanaf1904)
    if (soort === "d") return waarde.replace(/T(00:00(:00(\.0+)?)?)Z?$/, "")
    return ontcijfer(waarde)
  }
}

/** A is 1; what is no column comes out as 0 or far too large. */
function kolomVan(plek: string): number {
  let kolom = 0
  for (let i = 0; i < plek.length; i++) {
    const teken = plek.charCodeAt(i) - 64
    if (teken < 1 || teken > 26) return i === 0 ? 0 : kolom
    kolom = kolom * 26 + teken
    if (kolom > 1_000_000) return kolom
  }
  return kolom
}

const OPNIEUW = "Open het rekenblad, sla het opnieuw op als Excel-werkmap (.xlsx) en stuur het nog eens."
