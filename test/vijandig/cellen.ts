import { deelnemers, KOP, metDelen, rij, type Stuk, stuk } from "./stuk.ts"

const naam = "regio.xlsx"
const formule = (f: string, v = ""): string => `<c r="@" t="str"><f>${f}</f>${v}</c>`
const inVoornaam = (wat: string, xml: string, uitgang: Stuk["uitgang"], zegt: RegExp | null, landt?: number): Stuk =>
  stuk(wat, naam, () => deelnemers({ rijen: [KOP, rij({ voornaam: { xml } })] }), uitgang, zegt, landt)
const opDatum = (wat: string, v: string): Stuk =>
  stuk(
    wat,
    naam,
    () => deelnemers({ rijen: [KOP, rij({ geboortedatum: { xml: `<c r="@" s="1"><v>${v}</v></c>` } })] }),
    1,
    /Schrijf jjjj-mm-dd|ligt in het verleden|jonger dan 13/,
  )

/** What would run somewhere else, and numbers that are none. */
export const CELLEN: readonly Stuk[] = [
  ...[
    "cmd|'/c calc'!A0",
    'HYPERLINK("http://x","klik")',
    'WEBSERVICE("http://127.0.0.1")',
    "[1]Blad1!A1",
    'IMPORTXML("http://x","//a")',
    'DDE("cmd";"/c calc";"x")',
  ].flatMap(f => [
    inVoornaam(`formule ${f} zonder uitkomst`, formule(f.replaceAll('"', "&quot;")), 1, /formule zonder bruikbare uitkomst/),
    inVoornaam(`formule ${f} met uitkomst`, formule(f.replaceAll('"', "&quot;"), "<v>Ada</v>"), 0, /voert formules niet uit/, 1),
  ]),
  inVoornaam("een foutwaarde", '<c r="@" t="e"><v>#REF!</v></c>', 1, /formule zonder bruikbare uitkomst/),
  ...["=cmd|'/c calc'!A0", "@SUM(1)", "'=1+1"].map(tekst =>
    stuk(`de tekst ${tekst} in een cel`, naam, () => deelnemers({ rijen: [KOP, rij({ voornaam: tekst })] }), 0, null, 1),
  ),
  ...["-1", "0", "2958466", "1e15", "1e400", "NaN", "0x10", "abc"].map(v => opDatum(`datum ${v}`, v)),
  inVoornaam("een stijl die er niet is", '<c r="@" s="99999" t="str"><v>Ada</v></c>', 0, null, 1),
  inVoornaam("een onbekende celsoort", '<c r="@" t="iets"><v>Ada</v></c>', 0, null, 1),
  inVoornaam("een teken dat geen tekst is", '<c r="@" t="inlineStr"><is><t>A_x0000_da_xD800_</t></is></c>', 0, null, 1),
  stuk(
    "een verwijzing naar een ander programma",
    naam,
    () =>
      metDelen({
        naam: "xl/externalLinks/externalLink1.xml",
        inhoud: '<externalLink><ddeLink ddeService="cmd" ddeTopic="/c calc"/></externalLink>',
      }),
    0,
    null,
    1,
  ),
  stuk("een ingebed programma", naam, () => metDelen({ naam: "xl/embeddings/oleObject1.bin", inhoud: "MZ" }), 0, null, 1),
  stuk(
    "honderdduizend opmaken",
    naam,
    () => deelnemers({}, { stijlen: `<styleSheet><cellXfs>${'<xf numFmtId="14"/>'.repeat(120_000)}</cellXfs></styleSheet>` }),
    0,
    null,
    1,
  ),
  stuk(
    "een opmaak van 100.000 tekens",
    naam,
    () =>
      deelnemers(
        {},
        {
          stijlen: `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="${"[".repeat(50_000)}${"d".repeat(50_000)}"/></numFmts></styleSheet>`,
        },
      ),
    0,
    null,
    1,
  ),
]
