import { type Ingang, zip } from "./zip-bouwer.ts"

/** A cell of a sheet to build: text, number, or XML of its own. */
export type Bouwcel = string | number | null | { xml: string }

export interface Bouwblad {
  naam: string
  rijen?: readonly (readonly Bouwcel[])[]
  /** The whole worksheet, in place of rows. */
  xml?: string | Buffer
  /** What follows the rows, such as merged cells. */
  na?: string
  stand?: "hidden" | "veryHidden"
}

export interface Bouwmap {
  bladen: readonly Bouwblad[]
  vanaf1904?: boolean
  teksten?: string
  stijlen?: string
  /** More parts, or others under the same name in place of those made here. */
  delen?: readonly Ingang[]
}

const KOP = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const NS =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const SOORT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
const RELS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'

const xml = (tekst: string): string => tekst.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;")

/** Styles by number: 0 plain, 1 date (14), 2 percent, 3 date with a format of its own, 4 five digits. */
const STIJLEN = `<styleSheet ${NS}><numFmts count="2"><numFmt numFmtId="164" formatCode="[$-413]d\\ mmmm\\ yyyy;@"/><numFmt numFmtId="165" formatCode="00000"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="9"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>`

/** The letters of a column, from 1. */
export const letters = (n: number): string => (n > 26 ? letters(Math.floor((n - 1) / 26)) : "") + String.fromCharCode(65 + ((n - 1) % 26))

const celXml = (cel: Bouwcel, plek: string): string => {
  if (cel === null) return ""
  if (typeof cel === "object") return cel.xml.replaceAll("@", plek)
  if (typeof cel === "number") return `<c r="${plek}"><v>${cel}</v></c>`
  return `<c r="${plek}" t="inlineStr"><is><t xml:space="preserve">${xml(cel)}</t></is></c>`
}

export const blad = (rijen: readonly (readonly Bouwcel[])[], na = ""): string =>
  `${KOP}<worksheet ${NS}><sheetData>${rijen
    .map((rij, r) => `<row r="${r + 1}">${rij.map((cel, k) => celXml(cel, `${letters(k + 1)}${r + 1}`)).join("")}</row>`)
    .join("")}</sheetData>${na}</worksheet>`

/** A workbook as bytes. */
export function xlsx({ bladen, vanaf1904, teksten, stijlen = STIJLEN, delen = [] }: Bouwmap): Buffer<ArrayBuffer> {
  const verwijzing = (id: string, soort: string, doel: string): string =>
    `<Relationship Id="${id}" Type="${SOORT}/${soort}" Target="${doel}"/>`
  const ingangen: Ingang[] = [
    { naam: "[Content_Types].xml", inhoud: `${KOP}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>` },
    {
      naam: "_rels/.rels",
      inhoud: `${KOP}<Relationships ${RELS}>${verwijzing("rId1", "officeDocument", "xl/workbook.xml")}</Relationships>`,
    },
    {
      naam: "xl/workbook.xml",
      inhoud: `${KOP}<workbook ${NS}><workbookPr${vanaf1904 ? ' date1904="1"' : ""}/><sheets>${bladen
        .map((b, i) => `<sheet name="${xml(b.naam)}" sheetId="${i + 1}"${b.stand ? ` state="${b.stand}"` : ""} r:id="rId${i + 1}"/>`)
        .join("")}</sheets></workbook>`,
    },
    {
      naam: "xl/_rels/workbook.xml.rels",
      inhoud: `${KOP}<Relationships ${RELS}>${bladen.map((_, i) => verwijzing(`rId${i + 1}`, "worksheet", `worksheets/sheet${i + 1}.xml`)).join("")}${verwijzing("rS", "styles", "styles.xml")}${teksten === undefined ? "" : verwijzing("rT", "sharedStrings", "sharedStrings.xml")}</Relationships>`,
    },
    { naam: "xl/styles.xml", inhoud: `${KOP}${stijlen}` },
    ...(teksten === undefined ? [] : [{ naam: "xl/sharedStrings.xml", inhoud: teksten }]),
    ...bladen.map((b, i) => ({ naam: `xl/worksheets/sheet${i + 1}.xml`, inhoud: b.xml ?? blad(b.rijen ?? [], b.na) })),
  ]
  return zip([...ingangen.filter(i => !delen.some(d => d.naam === i.naam)), ...delen])
}
