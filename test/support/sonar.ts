import { bsnFout } from "#begrippen/bsn"
import { letters, xlsx } from "./xlsx-bouwer.ts"

/**
 * The export of the client system of UWV as its example has it: the same two sheets, headings, kinds of cells, styles, shared texts, links
 * and lists to choose from, a BSN that comes twice, and rows below that hold nothing but a style. The people are our own.
 */
const KOP = (
  "Datum melding|1e uitk dag (niet WW)|BSN|ID_WZ|Beschikbare uren/wk|Opleidingsniveau|Beroepssector|Bemiddelingsberoep|Mondeling Nederlands|" +
  "Schriftelijk Nederlands|Rijbewijs|Inschrijfdatum|Geslacht|Telefoonnummer|Volledige Naam|Leeftijd|E-mailadres|Vervoer|Gemeente|Postcode|Plaats|" +
  "Straatnaam|Huisnummer|Huisnummer Toevoeging|Banenafspraak|Klantprofiel|Arbeidsmarktregio|Cases (aantal)|Sonar|Medewerker Naam|Organisatie Naam|" +
  "GSD Kantoor|Participatieladder|Aantal|Toestemming"
).split("|")
export const MENSEN = 24
const RIJEN = 588
const BSNS = Array.from({ length: 1_000 }, (_, i) => 123_450_000 + i).filter(bsn => bsnFout(String(bsn)) === null)

/** Text, number, or nothing, each with the style that it has there; a heading that is filled in (2) is one of what VUM asks. */
type Cel = [waarde: string | number | null, stijl?: number]
const GEVULD = new Set([
  "BSN",
  "Volledige Naam",
  "E-mailadres",
  "Gemeente",
  "Postcode",
  "Plaats",
  "Straatnaam",
  "Huisnummer",
  "Huisnummer Toevoeging",
])

function rij(nr: number, trede: string): Cel[] {
  const dag: Cel = [44_562 + nr, 1]
  return [
    dag, dag, [BSNS[nr === 7 ? 6 : nr]!, 7], ["NNB", 5], [[40, 24, 32, 16][nr % 4]!, 6], [["VMBO", "MBO", "HBO", "WO"][nr % 4]!, 5], [99_999],
    [["Bakker", "Tuinman", "Stukadoor"][nr % 3]!], [nr % 5 === 4 ? 3 : 4], [4], [["B", "A,B", "B,C,BE,T"][nr % 3]!], dag, ["Onbekend"],
    [`088-76543${String(nr).padStart(2, "0")}`], ["Piet van der Proef"], ["Onbekend"], ["Piet@voorbeelddorp.example", 3],
    [["AUTO", "FIETS", "Scooter"][nr % 3]!], [54_321, 4], [["9876ZA", "9876ZB"][nr % 2]!, 4], ["Voorbeelddorp"], ["NNB"], [1], [null], [2], ["NNB"],
    ["NNB"], [0], [1], ["Els Proefman"], ["Voorbeeld Bemiddeling"], ["NNB"], [trede], [nr], [nr % 6 === 5 ? "Nee" : "Ja", 4],
  ] // biome-ignore format: the columns of the header in a few lines
}

/** With a text of our choice as the rung of each; in their example it is ?? of everybody. */
export function sonar(trede: (nr: number) => string = () => "??"): Buffer<ArrayBuffer> {
  const teksten = new Map<string, number>()
  const nummer = (tekst: string): number => teksten.get(tekst) ?? (teksten.set(tekst, teksten.size), teksten.size - 1)
  const celXml = ([waarde, stijl]: Cel, plek: string): string => {
    const begin = `<c r="${plek}"${stijl === undefined ? "" : ` s="${stijl}"`}`
    if (waarde === null) return stijl === undefined ? "" : `${begin}/>`
    return typeof waarde === "number" ? `${begin}><v>${waarde}</v></c>` : `${begin} t="s"><v>${nummer(waarde)}</v></c>`
  }
  const rijXml = (cellen: readonly Cel[], r: number): string =>
    `<row r="${r}" spans="1:35" ht="15">${cellen.map((cel, k) => celXml(cel, `${letters(k + 1)}${r}`)).join("")}</row>`
  const kop = KOP.map((k): Cel => (GEVULD.has(k) ? [k, 2] : k === "Toestemming" ? [k, 4] : [k]))
  const leeg = Array.from({ length: RIJEN - MENSEN - 1 }, (_, i) => {
    const r = i + MENSEN + 2
    return `<row r="${r}" spans="1:12"><c r="A${r}" s="1"/>${i % 4 === 0 ? `<c r="B${r}" s="1"/>` : ""}<c r="L${r}" s="1"/></row>`
  })
  const mensen = Array.from({ length: MENSEN }, (_, nr) => rijXml(rij(nr, trede(nr)), nr + 2))
  const blad1 = `<worksheet ${NS}><dimension ref="A1:AI${RIJEN}"/><cols><col min="1" max="1" width="14.16" customWidth="1"/></cols><sheetData>${rijXml(kop, 1)}${mensen.join("")}${leeg.join("")}</sheetData>${NA}</worksheet>`
  const talen = [1, 2, 3, 4].map(n => [[null], [n], [["A", "B", "BE", "C"][n - 1]!]] as Cel[])
  const keuzes = [[[null], ["Taalbeheersing"], ["Rijbewijs"]] as Cel[], ...talen, [[null], [null], ["T"]] as Cel[]]
  const blad2 = `<worksheet ${NS}><dimension ref="B2:C7"/><sheetData>${keuzes.map((cellen, i) => rijXml(cellen, i + 2)).join("")}</sheetData></worksheet>`
  return xlsx({
    bladen: [
      { naam: "Blad 1", xml: blad1 },
      { naam: "Keuzevelden", xml: blad2 },
    ],
    stijlen: STIJLEN,
    teksten: `<sst ${NS} count="${teksten.size}" uniqueCount="${teksten.size}">${[...teksten.keys()].map(t => `<si><t>${t}</t></si>`).join("")}</sst>`,
    delen: [{ naam: "xl/worksheets/_rels/sheet1.xml.rels", inhoud: LINKS }],
  })
}

const NS =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
/** General, day, filled heading, link, text, general, whole number, another font: as theirs, where a BSN is a number and a municipality a number kept as text. */
const STIJLEN = `<styleSheet ${NS}><cellXfs count="8">${[0, 14, 0, 0, 49, 0, 1, 0].map(id => `<xf numFmtId="${id}"/>`).join("")}</cellXfs></styleSheet>`
const LINKS =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="mailto:Piet@voorbeelddorp.example" TargetMode="External"/></Relationships>'
const NA =
  '<hyperlinks><hyperlink ref="Q2:Q25" r:id="rId1" display="Piet@voorbeelddorp.example"/></hyperlinks><extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:dataValidations count="1" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:dataValidation type="list" allowBlank="1"><x14:formula1><xm:f>Keuzevelden!$B$3:$B$6</xm:f></x14:formula1><xm:sqref>I2:J25</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>'
