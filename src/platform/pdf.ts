import Pdf from "pdfkit"
import { LETTERS, type Letter, schaalVan } from "./pdf-letter.ts"
import { type Regel, regelsVan, type Zinsdeel, zonderTekens } from "./pdf-regel.ts"
import { richtingVan, taalNu } from "./taal.ts"

type Document = PDFKit.PDFDocument

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
  /** What it is, in our own words: it goes into the metadata as it stands, which tell nobody's name and where nothing is escaped. */
  titel: string
  /** Who it is about, in the foot of each page. */
  naam: string
  /** Behind the name in the foot: 'dossier 1a2b3c4d'. Null: no foot, it is the reader's own paper. */
  kenmerk: string | null
  schrijf(s: Schrijver): void
}

/** A document to read: tagged (PDF/UA), in the language and the direction of the request, typeset with the typefaces of the pages. */
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
    font: LETTERS.gewoon,
  })
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
    // Room before the first word is counted in our lines too, not in those that pdfkit begins with.
    kies(doc, "gewoon", MAAT.P)
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
    const { left, right } = doc.page.margins
    const richting = richtingVan(taalNu())
    const taal = nederlands ? "nl" : taalNu()
    // What somebody wrote keeps the direction of its own signs, as on the pages (FSI … PDI).
    const zin: Zinsdeel[] = [{ tekst: taal === taalNu() ? tekst : `\u2068${tekst}\u2069`, vet }]
    if (erachter) zin.push({ tekst: erachter, vet: false })
    const kenmerken = { ...(taal === this.#taal ? {} : { lang: TAALCODE[taal] }), ...voorgelezen(zin) }
    this.#in.add(
      doc.struct(soort, kenmerken, () => {
        doc.fillColor(stil ? INKT.stil : accent ? INKT.accent : INKT.gewoon)
        const { links, breed } = kolom ?? { links: 0, breed: doc.page.width - left - right }
        const hoog = regelhoogte(doc, maat)
        for (const regel of regelsVan(zin, richting, breed, meetVan(doc, maat))) {
          if (doc.y + hoog > doc.page.height - doc.page.margins.bottom) doc.addPage()
          tekenRegel(doc, regel, richting === "rtl" ? doc.page.width - right - links - regel.breed : left + links, maat)
          doc.y += hoog + TUSSEN
        }
      }),
    )
  }
}

/** Between two lines, in points. */
const TUSSEN = 1.5
/** How far the letters of our own typeface reach above the line they stand on, in thousandths of their size. */
const STOK = 984

/** By the name of its file: under a name of its own pdfkit opens a typeface that it has already anew for each word. */
function kies(doc: Document, letter: Letter, maat: number): Document {
  doc.font(LETTERS[letter]).fontSize(maat * schaalVan(letter))
  if (letter.startsWith("arabisch")) benoemLamAlif(Reflect.get(doc, "_font") as Ingebed)
  return doc
}
interface Ingebed {
  encode(tekst: string): unknown
}
const benoemd = new WeakSet<Ingebed>()
/**
 * A ligature says in the file which letters it stands for; who copies an Arabic run turns it round, and those two as well: اآلن for الآن.
 * The first name that pdfkit hears of a shape is kept, so it hears first the one sign that the shape is (U+FEF5 … U+FEFC).
 */
function benoemLamAlif(letter: Ingebed): void {
  if (benoemd.has(letter)) return
  benoemd.add(letter)
  for (let teken = 0xfef5; teken <= 0xfefc; teken++) letter.encode(String.fromCharCode(teken))
}
/** A line is as high as our own typeface asks, whatever signs are in it; what comes after it counts its room in these lines. */
const regelhoogte = (doc: Document, maat: number): number => kies(doc, "gewoon", maat).currentLineHeight(true)
/** The words of an Arabic run are laid out together: pdfkit would put them in a row from left to right. */
const samen = (letter: Letter) => (letter.startsWith("arabisch") ? { features: [] } : {})
const meetVan = (doc: Document, maat: number) => (tekst: string, letter: Letter) =>
  kies(doc, letter, maat).widthOfString(tekst, samen(letter))

/**
 * What software that reads aloud says of a text with Arabic in it: the text itself, in the order in which it is read. On the whole
 * paragraph and not on each run: who copies from the page gets it from the shapes, and turns them round himself.
 */
const voorgelezen = (zin: readonly Zinsdeel[]): { actual?: string } => {
  const tekst = zonderTekens(zin.map(deel => deel.tekst).join(""))
  return /\p{Script=Arabic}/u.test(tekst) ? { actual: tekst } : {}
}

/** Each run in its own place, in the order in which they are read. */
function tekenRegel(doc: Document, { loops }: Regel, links: number, maat: number): void {
  const { y } = doc
  for (const { tekst, letter, x } of loops)
    kies(doc, letter, maat).text(tekst, links + x, y + (STOK * maat) / 1000, { lineBreak: false, baseline: "alphabetic", ...samen(letter) })
  kies(doc, "gewoon", maat)
  doc.x = doc.page.margins.left
  doc.y = y
}

/** Page numbers belong to the paper, not to the text: an artifact, passed over when it is read aloud. */
function voet(doc: Document, tekst: string): void {
  const { start, count } = doc.bufferedPageRange()
  const naarLinks = richtingVan(taalNu()) === "rtl"
  for (let i = start; i < start + count; i++) {
    doc.switchToPage(i)
    const { bottom, left, right } = doc.page.margins
    doc.page.margins.bottom = 0
    doc.markContent("Artifact", { type: "Pagination" })
    doc.fillColor(INKT.stil)
    // The numbers stay together in a line from right to left (LRI … PDI).
    const zin = [{ tekst: `${tekst} · \u2066${i + 1} / ${count}\u2069`, vet: false }]
    for (const regel of regelsVan(zin, richtingVan(taalNu()), doc.page.width - left - right, meetVan(doc, MAAT.klein)).slice(0, 1)) {
      doc.y = doc.page.height - 44
      tekenRegel(doc, regel, naarLinks ? doc.page.width - right - regel.breed : left, MAAT.klein)
    }
    doc.endMarkedContent()
    doc.page.margins.bottom = bottom
  }
}
