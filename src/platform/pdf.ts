import { createRequire } from "node:module"
import Pdf from "pdfkit"

type Document = PDFKit.PDFDocument
const LETTER = "@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next"
const bestand = (deel: string) => createRequire(import.meta.url).resolve(`${LETTER}-${deel}-normal.woff`)
/** Signs with a file of their own in our typeface: Polish, Turkish, Czech names. */
const UITGEBREID = /([\u0100-\u02FF\u1E00-\u1EFF]+)/

const MAAT = { H1: 22, H2: 15, H3: 11.5, P: 10, klein: 8.5 } as const
const INKT = { gewoon: "#1c2430", stil: "#525c6b" } as const

interface Stuk {
  titel: string
  /** Who it is about, in the foot of each page. */
  naam: string
  /** Behind the name in the foot: 'dossier 1a2b3c4d'. */
  kenmerk: string
  schrijf(s: Schrijver): void
}

/** A document to read: tagged (PDF/UA), in Dutch, typeset with the typeface of the pages. */
export async function maakPdf({ titel, naam, kenmerk, schrijf }: Stuk): Promise<Buffer> {
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
  for (const [soort, deel] of Object.entries({ gewoon: "latin-400", vet: "latin-700", ext: "latin-ext-400", extVet: "latin-ext-700" }))
    doc.registerFont(soort, bestand(deel))
  const stukken: Buffer[] = []
  const klaar = new Promise<Buffer>((goed, fout) => {
    doc.on("data", (stuk: Buffer) => stukken.push(stuk))
    doc.on("end", () => goed(Buffer.concat(stukken)))
    doc.on("error", fout)
  })
  const wortel = doc.struct("Document")
  doc.addStructure(wortel)
  schrijf(new Schrijver(doc, wortel))
  wortel.end()
  voet(doc, `${UITGEBREID.test(naam) ? "" : `${naam} · `}${kenmerk}`)
  doc.end()
  return klaar
}

/** Puts tagged paragraphs one under the other. */
export class Schrijver {
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
  /** Room, or so many lines of it: for a signature. */
  ruimte(regels = 0.35): void {
    this.#doc.moveDown(regels)
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

/** Page numbers belong to the paper, not to the text: an artifact, passed over when it is read aloud. */
function voet(doc: Document, tekst: string): void {
  const { start, count } = doc.bufferedPageRange()
  for (let i = start; i < start + count; i++) {
    doc.switchToPage(i)
    const onder = doc.page.margins.bottom
    doc.page.margins.bottom = 0
    doc.markContent("Artifact", { type: "Pagination" })
    doc.font("gewoon").fontSize(MAAT.klein).fillColor(INKT.stil)
    doc.text(`${tekst} · pagina ${i + 1} van ${count}`, 56, doc.page.height - 44, { lineBreak: false })
    doc.endMarkedContent()
    doc.page.margins.bottom = onder
  }
}
