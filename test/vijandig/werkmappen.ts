import { blad, letters, xlsx } from "../support/xlsx-bouwer.ts"
import { zip } from "../support/zip-bouwer.ts"
import { CELLEN } from "./cellen.ts"
import { deelnemers, GOEDE_RIJEN, metDelen, type Stuk, stuk } from "./stuk.ts"

const naam = "regio.xlsx"
const BESCHADIGD = /De inhoud is beschadigd\. Open het rekenblad/
const DTD = /Het bevat een DTD/
const EINDELOOS = /tekst zonder einde/
const kern = blad(GOEDE_RIJEN)
const metKop = (begin: string): string => kern.replace("<worksheet", `${begin}<worksheet`)
const metCel = (cel: string): string => kern.replace("</row></sheetData>", `${cel}</row></sheetData>`)
const bladXml = (wat: string, maak: () => string | Buffer, uitgang: Stuk["uitgang"], zegt: RegExp | null, landt?: number): Stuk =>
  stuk(wat, naam, () => deelnemers({ xml: maak() }), uitgang, zegt, landt)

/** Workbooks that are something else, or lack something. */
const vormen: Stuk[] = [
  stuk("een zip zonder werkmap", naam, () => zip([{ naam: "x.txt", inhoud: "x" }]), 2, /geen Excel-werkmap/),
  stuk(
    "een OpenDocument-rekenblad",
    naam,
    () =>
      zip([
        { naam: "mimetype", inhoud: "x" },
        { naam: "content.xml", inhoud: "<x/>" },
      ]),
    2,
    /OpenDocument/,
  ),
  stuk("een binaire werkmap", naam, () => zip([{ naam: "xl/workbook.bin", inhoud: "x" }]), 2, /\.xlsb/),
  stuk("een werkmap met macro's", naam, () => metDelen({ naam: "xl/vbaProject.bin", inhoud: "x" }), 2, /macro's/),
  stuk("een werkmap zonder bladen", naam, () => xlsx({ bladen: [] }), 2, /geen werkblad/),
  stuk(
    "een Word-document",
    naam,
    () => metDelen({ naam: "xl/workbook.xml", inhoud: "<w:document xmlns:w='w'><w:body/></w:document>" }),
    2,
    /geen werkblad/,
  ),
  stuk(
    "201 werkbladen",
    naam,
    () => xlsx({ bladen: Array.from({ length: 201 }, (_, i) => ({ naam: `b${i}` })) }),
    2,
    /meer dan 200 werkbladen/,
  ),
  ...["http://127.0.0.1/x.xml", "file:///etc/passwd", "../../../../etc/passwd", "/etc/passwd"].map(doel =>
    stuk(
      `een werkblad dat naar ${doel} wijst`,
      naam,
      () =>
        metDelen({
          naam: "xl/_rels/workbook.xml.rels",
          inhoud: `<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="${doel}"/></Relationships>`,
        }),
      2,
      /ontbreekt in het bestand/,
    ),
  ),
  stuk(
    "een werkblad buiten het bestand",
    naam,
    () =>
      metDelen({
        naam: "xl/_rels/workbook.xml.rels",
        inhoud:
          '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml" TargetMode="External"/></Relationships>',
      }),
    2,
    /ontbreekt/,
  ),
  stuk(
    "twee keer hetzelfde deel",
    naam,
    () => xlsx({ bladen: [{ naam: "deelnemers", rijen: GOEDE_RIJEN }], delen: [{ naam: "xl/Workbook.xml", inhoud: "<x/>" }] }),
    2,
    /twee keer hetzelfde deel/,
  ),
  stuk(
    "een werkblad met een pad als naam",
    naam,
    () => xlsx({ bladen: [{ naam: "../../deelnemers", rijen: GOEDE_RIJEN }, { naam: "b" }] }),
    0,
    /hoort niet bij/,
  ),
  stuk("een verborgen werkblad", naam, () => deelnemers({ stand: "veryHidden" }), 0, /verborgen en is overgeslagen/),
  stuk("een beveiligd werkblad", naam, () => deelnemers({ na: '<sheetProtection sheet="1" password="CC1A"/>' }), 0, null, 1),
]

/** XML that asks for something from outside, grows, or is broken. */
const xmls: Stuk[] = [
  bladXml("XXE in een blad", () => metKop('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>').replace("Ada", "&e;"), 2, DTD),
  ...["xl/workbook.xml", "xl/styles.xml", "xl/_rels/workbook.xml.rels", "_rels/.rels", "xl/sharedStrings.xml"].map(deel =>
    stuk(
      `XXE in ${deel}`,
      naam,
      () =>
        deelnemers(
          {},
          { teksten: "<sst/>", delen: [{ naam: deel, inhoud: '<!DOCTYPE x [<!ENTITY e SYSTEM "http://127.0.0.1/">]><x>&e;</x>' }] },
        ),
      2,
      DTD,
    ),
  ),
  bladXml(
    "een miljard keer lachen",
    () =>
      metKop(
        `<!DOCTYPE x [<!ENTITY a "ha">${Array.from({ length: 9 }, (_, i) => `<!ENTITY ${letters(i + 2)} "${`&${letters(i + 1)};`.repeat(10)}">`).join("")}]>`,
      ),
    2,
    DTD,
  ),
  bladXml("een DTD van buiten", () => metKop('<!DOCTYPE x SYSTEM "http://127.0.0.1/x.dtd">'), 2, DTD),
  bladXml("een entiteit met een parameter", () => metKop('<!DOCTYPE x [<!ENTITY % p SYSTEM "http://127.0.0.1/">%p;]>'), 2, DTD),
  bladXml("een entiteit die er niet is", () => kern.replace("Ada", "&lol;"), 2, BESCHADIGD),
  bladXml("een half blad", () => kern.slice(0, kern.length / 2), 2, BESCHADIGD),
  bladXml("tags door elkaar", () => kern.replace("</row></sheetData>", "</sheetData></row>"), 2, BESCHADIGD),
  bladXml("een leeg blad", () => "", 2, BESCHADIGD),
  bladXml("rommel in plaats van een blad", () => Buffer.alloc(1_000, 0xc3), 2, /geen UTF-8/),
  bladXml("een nul-byte", () => kern.replace("Ada", "A\0da"), 2, BESCHADIGD),
  bladXml("een stuurteken", () => kern.replace("Ada", "A&#1;da"), 2, BESCHADIGD),
  bladXml(
    "te lang geschreven UTF-8",
    () => Buffer.concat([Buffer.from(kern.slice(0, 300)), Buffer.from("c0af", "hex"), Buffer.from(kern.slice(300))]),
    2,
    /geen UTF-8/,
  ),
  bladXml(
    "een half teken (surrogaat)",
    () => Buffer.concat([Buffer.from(kern.slice(0, 300)), Buffer.from("eda080", "hex"), Buffer.from(kern.slice(300))]),
    2,
    /geen UTF-8/,
  ),
  bladXml("geschreven in latin1", () => kern.replace("UTF-8", "ISO-8859-1"), 2, /niet in UTF-8/),
  bladXml("geschreven in UTF-7", () => kern.replace("UTF-8", "UTF-7"), 2, /niet in UTF-8/),
  bladXml("UTF-16", () => Buffer.from(`\uFEFF${kern.replace("UTF-8", "UTF-16")}`, "utf16le"), 0, null, 1),
  bladXml("UTF-16, grote bytes voor", () => Buffer.from(`\uFEFF${kern.replace("UTF-8", "UTF-16")}`, "utf16le").swap16(), 0, null, 1),
  bladXml("een merkteken", () => `\uFEFF${kern}`, 0, null, 1),
  bladXml(
    "een eigen voorvoegsel",
    () => kern.replaceAll(/<(\/?)(worksheet|sheetData|row|c|is|t)\b/g, "<$1x:$2").replace('xmlns="', 'xmlns:x="'),
    0,
    null,
    1,
  ),
  ...[65, 10_000, 500_000].map(diep =>
    bladXml(`${diep} lagen diep`, () => metKop("").replace("<sheetData>", `${"<a>".repeat(diep)}<sheetData>`), 2, /64 lagen diep/),
  ),
  bladXml(
    "een miljoen attributen",
    () => kern.replace("<sheetData>", `<sheetData ${Array.from({ length: 600_000 }, (_, i) => `a${i}=""`).join(" ")}>`),
    2,
    EINDELOOS,
  ),
  bladXml("een attribuut van 5 MB", () => kern.replace("<sheetData>", `<sheetData a="${"x".repeat(5_000_000)}">`), 2, EINDELOOS),
  bladXml("een tekst van 9 MB", () => kern.replace("Ada", "x".repeat(9_000_000)), 2, EINDELOOS),
  bladXml("commentaar van 9 MB", () => metKop(`<!--${"x".repeat(9_000_000)}-->`), 2, EINDELOOS),
  bladXml("CDATA van 9 MB", () => kern.replace("Ada", `<![CDATA[${"x".repeat(9_000_000)}]]>`), 2, EINDELOOS),
  bladXml("een aanwijzing van 9 MB", () => metKop(`<?x ${"x".repeat(9_000_000)}?>`), 2, EINDELOOS),
]

/** Rows, columns and places that cannot be, or have no end. */
const maten: Stuk[] = [
  bladXml(
    "een miljoen kolommen",
    () => `<worksheet><sheetData><row r="1">${"<c><v>1</v></c>".repeat(600_000)}</row></sheetData></worksheet>`,
    2,
    /voorbij kolom 1000/,
  ),
  bladXml("een cel in kolom XFD", () => metCel('<c r="XFD2"><v>1</v></c>'), 2, /voorbij kolom 1000/),
  ...["ZZZZZZZZ2", "2", "-1"].map(plek =>
    bladXml(`een cel op plek ${plek}`, () => metCel(`<c r="${plek}" t="str"><v>1</v></c>`), 2, /voorbij kolom 1000/),
  ),
  bladXml(
    "16.384 opgemaakte lege kolommen",
    () =>
      metCel(
        Array.from({ length: 16_384 }, (_, i) => `<c r="${letters(i + 1)}2" s="1"/>`)
          .join("")
          .replaceAll(/<c r="[A-F]2" s="1"\/>/g, ""),
      ),
    0,
    null,
    1,
  ),
  ...["0", "-1", "1048577", "1e9", "abc", "1.5"].map(r =>
    bladXml(`rij ${r}`, () => kern.replace('<row r="2">', `<row r="${r}">`), 2, /niet op volgorde/),
  ),
  bladXml("twee keer rij 1", () => kern.replace('<row r="2">', '<row r="1">'), 2, /niet op volgorde/),
  bladXml("een miljoen rijen van niets", () => `<worksheet><sheetData>${"<row/>".repeat(1_000_000)}</sheetData></worksheet>`, 0, null),
  bladXml("een rij helemaal onderaan", () => kern.replace('<row r="2">', '<row r="1048576">'), 0, null, 1),
  bladXml("een bereik dat niet klopt", () => kern.replace("<sheetData>", '<dimension ref="A1:XFD1048576"/><sheetData>'), 0, null, 1),
  bladXml(
    "100.000 samengevoegde bereiken",
    () =>
      kern.replace(
        "</worksheet>",
        `<mergeCells>${Array.from({ length: 100_000 }, (_, i) => `<mergeCell ref="A${i}:B${i}"/>`).join("")}</mergeCells></worksheet>`,
      ),
    0,
    /samengevoegd/,
    1,
  ),
  ...["7", "-1", "abc", "1e3"].map(nr =>
    bladXml(`gedeelde tekst nummer ${nr}`, () => metCel(`<c r="A2" t="s"><v>${nr}</v></c>`), 2, /een tekst die er niet is/),
  ),
  stuk(
    "één gedeelde tekst van 9 MB",
    naam,
    () => deelnemers({}, { teksten: `<sst><si><t>${"x".repeat(9_000_000)}</t></si></sst>` }),
    2,
    EINDELOOS,
  ),
  stuk(
    "gedeelde teksten van samen 40 MB",
    naam,
    () =>
      deelnemers(
        {},
        { teksten: `<sst>${Array.from({ length: 400 }, (_, i) => `<si><t>${i}${`${i * 7919}`.repeat(15_000)}</t></si>`).join("")}</sst>` },
      ),
    2,
    /te veel verschillende teksten|keer zo groot/,
  ),
  stuk(
    "een lange gedeelde tekst in duizend cellen",
    naam,
    () =>
      deelnemers(
        { xml: `<worksheet><sheetData><row r="1">${'<c t="s"><v>0</v></c>'.repeat(1_000)}</row></sheetData></worksheet>` },
        { teksten: `<sst><si><t>${"x".repeat(32_000)}</t></si></sst>` },
      ),
    2,
    /groter dan Trede leest/,
  ),
  stuk(
    "een lange gedeelde tekst in een miljoen cellen",
    naam,
    () =>
      deelnemers(
        { xml: `<worksheet><sheetData>${`<row>${'<c t="s"><v>0</v></c>'.repeat(60)}</row>`.repeat(800)}</sheetData></worksheet>` },
        { teksten: `<sst><si><t>${"x".repeat(32_000)}</t></si></sst>` },
      ),
    2,
    /groter dan Trede leest/,
  ),
]

export const WERKMAPPEN: readonly Stuk[] = [...vormen, ...xmls, ...maten, ...CELLEN]
