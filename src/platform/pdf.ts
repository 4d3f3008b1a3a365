import { createRequire } from "node:module"
import Pdf from "pdfkit"
import { taalNu } from "./taal.ts"

type Document = PDFKit.PDFDocument
const LETTER = "@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next"
const CYRILLISCH = "@fontsource/golos-text/files/golos-text"
const bestand = (deel: string, letter = LETTER) => createRequire(import.meta.url).resolve(`${letter}-${deel}-normal.woff`)
/** Signs with a file of their own: Polish, Turkish, Czech names in our typeface, Ukrainian in the one that the pages have for it. */
const LOPEN = [
  { tekens: /[\u0100-\u02FF\u1E00-\u1EFF]/, letter: "ext", vet: "extVet" },
  { tekens: /[\u0400-\u045F\u0490\u0491\u2116]/, letter: "cyrillisch", vet: "cyrillischVet" },
] as const
const UITGEBREID = new RegExp(`(${LOPEN.map(l => `${l.tekens.source}+`).join("|")})`)

const MAAT = { H1: 22, H2: 15, H3: 11.5, P: 10, klein: 8.5 } as const
const INKT = { gewoon: "#1c2430", stil: "#525c6b", accent: "#0b6157" } as const

/** A column beside another: how far from the left edge of the text, and how wide. */
interface Kolom {
  links: number
  breed: number
}
interface Vorm {
  maat: number
  vet?: boolean
  stil?: boolean
  accent?: boolean
  kolom?: Kolom | undefined
  /** In another language than the document: said to who has it read aloud. */
  nederlands?: boolean
  /** Goes on in the same line, not bold. */
  erachter?: string | null
}

const TAALCODE = { nl: "nl-NL", en: "en-GB", uk: "uk-UA", ar: "ar" } as const

interface Stuk {
  titel: string
  /** Who it is about, in the foot of each page. */
  naam: string
  /** Behind the name in the foot: 'dossier 1a2b3c4d'. Null: no foot, it is the reader's own paper. */
  kenmerk: string | null
  schrijf(s: Schrijver): void
}

/** A document to read: tagged (PDF/UA), in the language of the request, typeset with the typefaces of the pages. Not in Arabic: pdfkit lays out no text from right to left. */
export async function maakPdf({ titel, naam, kenmerk, schrijf }: Stuk): Promise<Buffer> {
  const doc = new Pdf({
    pdfVersion: "1.7",
    subset: "PDF/UA" as never,
    tagged: true,
    lang: TAALCODE[taalNu()],
    displayTitle: true,
    info: { Title: titel, Creator: "Trede", Producer: "Trede" },
    size: "A4",
    margins: { top: 56, bottom: 64, left: 56, right: 56 },
    bufferPages: true,
    font: bestand("latin-400"),
  })
  for (const [soort, deel] of Object.entries({ gewoon: "latin-400", vet: "latin-700", ext: "latin-ext-400", extVet: "latin-ext-700" }))
    doc.registerFont(soort, bestand(deel))
  for (const [soort, deel] of Object.entries({ cyrillisch: "cyrillic-400", cyrillischVet: "cyrillic-700" }))
    doc.registerFont(soort, bestand(deel, CYRILLISCH))
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
  if (kenmerk !== null) voet(doc, `${naam} · ${kenmerk}`)
  doc.end()
  return klaar
}

/** Puts tagged paragraphs one under the other. */
export class Schrijver {
  readonly #doc: Document
  readonly #in: PDFKit.PDFStructureElement
  readonly #taal = taalNu()

  constructor(doc: Document, in_: PDFKit.PDFStructureElement) {
    this.#doc = doc
    this.#in = in_
  }

  kop(soort: "H1" | "H2" | "H3", tekst: string, nederlands = false): void {
    this.#doc.moveDown(soort === "H1" ? 0 : soort === "H2" ? 1.1 : 0.7)
    if (this.#doc.y > 700) this.#doc.addPage()
    this.#zet(soort, tekst, { maat: MAAT[soort], vet: true, nederlands })
    this.#doc.moveDown(0.25)
  }
  alinea(tekst: string, stil = false): void {
    this.#zet("P", tekst, { maat: stil ? MAAT.klein : MAAT.P, stil })
  }
  /** What somebody wrote, behind its label: Dutch, whatever the language of the document. */
  letterlijk(tekst: string, label?: string): void {
    if (label) this.alinea(label, true)
    this.#zet("P", tekst, { maat: MAAT.P, nederlands: true })
  }
  /** Room, or so many lines of it: for a signature. */
  ruimte(regels = 0.35): void {
    this.#doc.moveDown(regels)
  }

  /** A heading over the width of the page, in our colour, with a line under it. */
  streepkop(tekst: string): void {
    const doc = this.#doc
    doc.moveDown(1.1)
    this.#zet("H2", tekst, { maat: MAAT.H2, vet: true, accent: true })
    // Of the page, not of the text: passed over when it is read aloud.
    doc.markContent("Artifact", { type: "Layout" })
    const rechts = doc.page.width - doc.page.margins.right
    doc
      .moveTo(doc.page.margins.left, doc.y + 1)
      .lineTo(rechts, doc.y + 1)
      .lineWidth(0.7)
      .strokeColor(INKT.accent)
      .stroke()
    doc.endMarkedContent()
    doc.moveDown(0.4)
  }
  /** What it is, and behind it quieter what belongs to it. */
  paar(wat: string, erachter: string | null, kolom?: Kolom): void {
    this.#zet("P", wat, { maat: MAAT.P, vet: true, kolom, erachter })
  }
  inKolom(tekst: string, kolom: Kolom | undefined): void {
    this.#zet("P", tekst, { maat: MAAT.P, kolom })
  }
  /** In the left column; what comes next stands beside it. */
  ernaast(tekst: string, breed: number): void {
    const boven = this.#doc.y
    this.#zet("P", tekst, { maat: MAAT.P, kolom: { links: 0, breed } })
    this.#doc.y = boven
  }
  /** Room for so many points, or a new page. */
  houdBijeen(punten: number): void {
    const { page, y } = this.#doc
    if (y + punten > page.height - page.margins.bottom) this.#doc.addPage()
  }

  #zet(soort: string, tekst: string, { maat, vet = false, stil = false, accent = false, kolom, erachter, nederlands = false }: Vorm): void {
    const doc = this.#doc
    const { left } = doc.page.margins
    const taal = nederlands ? "nl" : taalNu()
    this.#in.add(
      doc.struct(soort, taal === this.#taal ? {} : { lang: TAALCODE[taal] }, () => {
        doc.fontSize(maat).fillColor(stil ? INKT.stil : accent ? INKT.accent : INKT.gewoon)
        if (kolom) doc.x = left + kolom.links
        const lopen = [...lopenVan(tekst, vet), ...(erachter ? lopenVan(erachter, false) : [])]
        for (const [i, loop] of lopen.entries()) {
          const breedte = kolom && i === 0 ? { width: kolom.breed } : {}
          doc.font(loop.letter).text(loop.tekst, { continued: i < lopen.length - 1, lineGap: 1.5, ...breedte })
        }
      }),
    )
    if (kolom) doc.x = left
  }
}

/** A text in pieces that are each in one file of the typeface. */
const lopenVan = (tekst: string, vet: boolean): Array<{ tekst: string; letter: string }> =>
  tekst
    .split(UITGEBREID)
    .filter(Boolean)
    .map(loop => {
      const eigen = LOPEN.find(l => l.tekens.test(loop))
      if (eigen) return { tekst: loop, letter: vet ? eigen.vet : eigen.letter }
      return { tekst: loop, letter: vet ? "vet" : "gewoon" }
    })

/** Page numbers belong to the paper, not to the text: an artifact, passed over when it is read aloud. */
function voet(doc: Document, tekst: string): void {
  const { start, count } = doc.bufferedPageRange()
  for (let i = start; i < start + count; i++) {
    doc.switchToPage(i)
    const onder = doc.page.margins.bottom
    doc.page.margins.bottom = 0
    doc.markContent("Artifact", { type: "Pagination" })
    doc.fontSize(MAAT.klein).fillColor(INKT.stil)
    let links = 56
    for (const loop of lopenVan(`${tekst} · ${i + 1} / ${count}`, false)) {
      doc.font(loop.letter).text(loop.tekst, links, doc.page.height - 44, { lineBreak: false })
      links += doc.widthOfString(loop.tekst)
    }
    doc.endMarkedContent()
    doc.page.margins.bottom = onder
  }
}
