import { createRequire } from "node:module"
import Pdf from "pdfkit"
import { dagTekst } from "#begrippen/dag-schrijven"
import { hoofdletter } from "#ui/hoofdletter"
import { HERKOMST, VANZELF } from "./persoonsgegevens.parameters.ts"
import type { Uitdraai } from "./uitdraai.rules.ts"
import { herkomstTekst, regelVan, waardeTekst } from "./waarde.view.ts"

type Document = PDFKit.PDFDocument
const LETTER = "@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next"
const bestand = (deel: string) => createRequire(import.meta.url).resolve(`${LETTER}-${deel}-normal.woff`)
/** Signs with a file of their own in our typeface: Polish, Turkish, Czech names. */
const UITGEBREID = /([\u0100-\u02FF\u1E00-\u1EFF]+)/

const MAAT = { H1: 22, H2: 15, H3: 11.5, P: 10, klein: 8.5 } as const
const INKT = { gewoon: "#1c2430", stil: "#525c6b" } as const

/** The answer as a document to read: tagged (PDF/UA), in plain Dutch, typeset with the typeface of the pages. */
export async function uitdraaiPdf(uitdraai: Uitdraai): Promise<Buffer> {
  const titel = `Wat Trede over u weet, ${uitdraai.naam}`
  const doc = new Pdf({
    pdfVersion: "1.7",
    subset: "PDF/UA" as never,
    tagged: true,
    lang: "nl-NL",
    displayTitle: true,
    info: { Title: titel, Creator: "Trede", Producer: "Trede" },
    size: "A4",
    margins: { top: 56, bottom: 64, left: 56, right: 56 },
    bufferPages: true,
    font: bestand("latin-400"),
  })
  for (const [naam, deel] of Object.entries({ gewoon: "latin-400", vet: "latin-700", ext: "latin-ext-400", extVet: "latin-ext-700" }))
    doc.registerFont(naam, bestand(deel))
  const stukken: Buffer[] = []
  const klaar = new Promise<Buffer>((goed, fout) => {
    doc.on("data", (stuk: Buffer) => stukken.push(stuk))
    doc.on("end", () => goed(Buffer.concat(stukken)))
    doc.on("error", fout)
  })
  const wortel = doc.struct("Document")
  doc.addStructure(wortel)
  writeAlles(new Schrijver(doc, wortel), uitdraai)
  wortel.end()
  voet(doc, uitdraai)
  doc.end()
  return klaar
}

/** Puts tagged paragraphs one under the other. */
class Schrijver {
  readonly #doc: Document
  readonly #in: PDFKit.PDFStructureElement

  constructor(doc: Document, in_: PDFKit.PDFStructureElement) {
    this.#doc = doc
    this.#in = in_
  }

  kop(soort: "H1" | "H2" | "H3", tekst: string): void {
    this.#doc.moveDown(soort === "H1" ? 0 : soort === "H2" ? 1.1 : 0.7)
    if (this.#doc.y > 700) this.#doc.addPage()
    this.#zet(soort, tekst, { maat: MAAT[soort], vet: true })
    this.#doc.moveDown(0.25)
  }
  alinea(tekst: string, stil = false): void {
    this.#zet("P", tekst, { maat: stil ? MAAT.klein : MAAT.P, stil })
  }
  ruimte(): void {
    this.#doc.moveDown(0.35)
  }

  #zet(soort: string, tekst: string, { maat, vet = false, stil = false }: { maat: number; vet?: boolean; stil?: boolean }): void {
    const doc = this.#doc
    this.#in.add(
      doc.struct(soort, {}, () => {
        doc.fontSize(maat).fillColor(stil ? INKT.stil : INKT.gewoon)
        const lopen = tekst.split(UITGEBREID).filter(Boolean)
        for (const [i, loop] of lopen.entries()) {
          const ext = UITGEBREID.test(loop)
          doc.font(ext ? (vet ? "extVet" : "ext") : vet ? "vet" : "gewoon").text(loop, { continued: i < lopen.length - 1, lineGap: 1.5 })
        }
      }),
    )
  }
}

function writeAlles(s: Schrijver, uitdraai: Uitdraai): void {
  s.kop("H1", "Wat Trede over u weet")
  s.alinea(`${uitdraai.naam} · dossiernummer ${uitdraai.dossier} · ${uitdraai.verantwoordelijk} is verantwoordelijk voor uw gegevens.`)
  s.alinea(`Gemaakt op ${dagTekst(uitdraai.gemaaktOp.slice(0, 10))}. Hieronder staat alles, ook wat vroeger gold of vervallen is.`)
  s.kop("H2", "Uw rechten")
  for (const recht of uitdraai.rechten) s.alinea(recht)
  for (const categorie of uitdraai.categorieen) {
    s.kop("H2", hoofdletter(categorie.naam))
    if (categorie.bewaren) s.alinea(bewaarTekst(categorie.bewaren), true)
    if (categorie.onderdelen.length === 0) s.alinea("Hierover staat niets.")
    for (const onderdeel of categorie.onderdelen) writeOnderdeel(s, onderdeel)
    const weg = [...new Set(categorie.nietGegeven.map(n => n.waarom))].filter(waarom => !VANZELF.has(waarom))
    if (weg.length > 0) s.alinea(`Niet in dit overzicht: ${weg.join("; ")}.`, true)
  }
}

const bewaarTekst = ({ termijn, bron, bevestigd }: { termijn: string; bron: string; bevestigd: boolean }): string =>
  `Bewaren: ${termijn} (${bron})${bevestigd ? "" : ", onbevestigd"}.`

/** Empty means that there is none; of all else it means that nobody knows. */
const LEEG_IS_GEWOON = new Set(["tussenvoegsel", "overleden_op", "einde", "reden_einde", "vervallen_op"])

function writeOnderdeel(s: Schrijver, { tabel, wat, velden, gegevens }: Uitdraai["categorieen"][number]["onderdelen"][number]): void {
  s.kop("H3", wat)
  for (const gegeven of gegevens) {
    if (gegevens.length > 1) s.alinea(regelVan(tabel, velden, gegeven.inhoud))
    else
      for (const [kolom, naam] of Object.entries(velden)) {
        const waarde = waardeTekst(tabel, kolom, gegeven.inhoud[kolom] ?? null)
        if (waarde !== null || !LEEG_IS_GEWOON.has(kolom)) s.alinea(`${naam}: ${waarde ?? "onbekend"}`)
      }
    const herkomst = herkomstTekst(tabel, gegeven, HERKOMST)
    if (herkomst) s.alinea(herkomst, true)
    s.ruimte()
  }
}

/** Page numbers belong to the paper, not to the text: an artifact, passed over when it is read aloud. */
function voet(doc: Document, { naam, dossier }: Uitdraai): void {
  const { start, count } = doc.bufferedPageRange()
  for (let i = start; i < start + count; i++) {
    doc.switchToPage(i)
    const onder = doc.page.margins.bottom
    doc.page.margins.bottom = 0
    doc.markContent("Artifact", { type: "Pagination" })
    doc.font("gewoon").fontSize(MAAT.klein).fillColor(INKT.stil)
    doc.text(`${UITGEBREID.test(naam) ? "" : `${naam} · `}dossier ${dossier} · pagina ${i + 1} van ${count}`, 56, doc.page.height - 44, {
      lineBreak: false,
    })
    doc.endMarkedContent()
    doc.page.margins.bottom = onder
  }
}
