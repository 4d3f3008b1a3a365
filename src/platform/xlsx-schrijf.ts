import type { Excelcel } from "./excel.ts"
import { type Zipdeel, zipStroom } from "./zip-schrijf.ts"

type Rij = readonly Excelcel[]
export interface Werkblad {
  naam: string
  rijen: Iterable<Rij> | AsyncIterable<Rij>
}
/** More rows, or a longer text, than a sheet holds: no spreadsheet would open it. */
export class BladVol extends Error {}
const RIJEN = 1_048_576
const TEKENS = 32_767

const KOP = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const HOOFD = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
const RELATIE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
const PAKKET = "http://schemas.openxmlformats.org/package/2006"
const SOORT = "application/vnd.openxmlformats-officedocument.spreadsheetml"

/** A workbook of small tables, whole. */
export async function xlsxVan(bladen: readonly Werkblad[]): Promise<Buffer<ArrayBuffer>> {
  const stukken: Buffer[] = []
  for await (const stuk of xlsxStroom(bladen)) stukken.push(stuk)
  return Buffer.concat(stukken)
}

/**
 * A workbook in pieces: numbers, days (YYYY-MM-DD), moments and shares are typed, all else is text in a text cell, which no program
 * takes for a formula; the first row of a sheet is bold and stays in sight. Same content, same bytes. Throws BladVol, ZipTeGroot.
 */
export function xlsxStroom(bladen: readonly Werkblad[]): AsyncGenerator<Buffer> {
  const nummers = bladen.map((_, i) => i + 1)
  const relaties = nummers.map(n => `<Relationship Id="rId${n}" Type="${RELATIE}/worksheet" Target="worksheets/sheet${n}.xml"/>`).join("")
  const stijlen = `<Relationship Id="rId0" Type="${RELATIE}/styles" Target="styles.xml"/>`
  const soorten = nummers.map(n => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${SOORT}.worksheet+xml"/>`).join("")
  const vast: Array<[string, string]> = [
    [
      "[Content_Types].xml",
      `<Types xmlns="${PAKKET}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SOORT}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${SOORT}.styles+xml"/>${soorten}</Types>`,
    ],
    [
      "_rels/.rels",
      `<Relationships xmlns="${PAKKET}/relationships"><Relationship Id="rId1" Type="${RELATIE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      "xl/workbook.xml",
      `<workbook xmlns="${HOOFD}" xmlns:r="${RELATIE}"><sheets>${bladen.map((b, i) => `<sheet name="${xml(b.naam.slice(0, 31))}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join("")}</sheets></workbook>`,
    ],
    ["xl/_rels/workbook.xml.rels", `<Relationships xmlns="${PAKKET}/relationships">${stijlen}${relaties}</Relationships>`],
    ["xl/styles.xml", STIJLEN],
  ]
  return zipStroom([
    ...vast.map(([naam, inhoud]): Zipdeel => ({ naam, inhoud: [KOP + inhoud] })),
    ...bladen.map((b, i): Zipdeel => ({ naam: `xl/worksheets/sheet${i + 1}.xml`, inhoud: bladXml(b) })),
  ])
}

/** 0 plain, 1 a day, 2 bold, 3 a moment, 4 per cent. */
const STIJLEN = `<styleSheet xmlns="${HOOFD}"><numFmts count="3"><numFmt numFmtId="164" formatCode="dd\\-mm\\-yyyy"/><numFmt numFmtId="165" formatCode="dd\\-mm\\-yyyy hh:mm"/><numFmt numFmtId="166" formatCode="0.0%"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf/><xf numFmtId="164" applyNumberFormat="1"/><xf fontId="1" applyFont="1"/><xf numFmtId="165" applyNumberFormat="1"/><xf numFmtId="166" applyNumberFormat="1"/></cellXfs></styleSheet>`

const VAST =
  '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'

async function* bladXml({ naam, rijen }: Werkblad): AsyncGenerator<string> {
  let tekst = `${KOP}<worksheet xmlns="${HOOFD}">${VAST}<cols><col min="1" max="30" width="18" customWidth="1"/></cols><sheetData>`
  let r = 0
  for await (const rij of rijen) {
    if (++r > RIJEN || rij.some(cel => typeof cel === "string" && cel.length > TEKENS)) throw new BladVol(naam)
    tekst += `<row r="${r}">${rij.map((cel, k) => celXml(cel, `${kolom(k + 1)}${r}`, r === 1)).join("")}</row>`
    if (tekst.length < STUK) continue
    yield tekst
    tekst = ""
  }
  yield `${tekst}</sheetData></worksheet>`
}
/** Characters that go to the press at a time. */
const STUK = 64_000

/** Days since 30 December 1899, as a spreadsheet counts; it knows no zone, so a moment is written as it stood on the clock here. */
const dagnummer = (ms: number): number => ms / 86_400_000 + 25_569
const KLOK = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Amsterdam", dateStyle: "short", timeStyle: "medium" })
const opDeKlok = (moment: Date): number => Date.parse(`${KLOK.format(moment).replace(" ", "T")}Z`)

function celXml(cel: Excelcel, plek: string, kop: boolean): string {
  if (cel === null) return ""
  if (typeof cel === "number") return `<c r="${plek}"><v>${cel}</v></c>`
  if (cel instanceof Date) return `<c r="${plek}" s="3"><v>${dagnummer(opDeKlok(cel))}</v></c>`
  if (typeof cel !== "string") return `<c r="${plek}" s="4"><v>${Number((cel.procent / 100).toFixed(6))}</v></c>`
  if (/^\d{4}-\d\d-\d\d$/.test(cel) && cel > "1900-03-01") return `<c r="${plek}" s="1"><v>${dagnummer(Date.parse(cel))}</v></c>`
  return `<c r="${plek}" t="inlineStr"${kop ? ' s="2"' : ""}><is><t xml:space="preserve">${xml(cel)}</t></is></c>`
}

const kolom = (n: number): string => (n > 26 ? kolom(Math.floor((n - 1) / 26)) : "") + String.fromCharCode(65 + ((n - 1) % 26))

/** As text in XML; what XML cannot hold is left out. */
const xml = (tekst: string): string =>
  tekst
    // oxlint-disable-next-line no-control-regex -- these are what XML 1.0 does not allow
    .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "")
    .replaceAll(/_x([0-9A-Fa-f]{4})_/g, "_x005F_x$1_")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
