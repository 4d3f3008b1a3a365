import { deelnemers, GOEDE_CSV, KOP, type Stuk, stuk } from "./stuk.ts"

const kop = KOP.join(";")
const naam = "deelnemers.csv"
const metNaam = (voornaam: string): string => `${kop}\n1;stadskanaal;;${voornaam};Proef;1990-05-01\n`
const GEEN_CSV = /geen CSV-bestand \(het bevat nul-bytes\)\. Sla het werkblad op als 'CSV UTF-8'/

/** Encodings, and what is no text at all. */
const coderingen: Stuk[] = [
  stuk("UTF-16 met merkteken", naam, () => Buffer.from(`\uFEFF${GOEDE_CSV}`, "utf16le"), 2, GEEN_CSV),
  stuk("UTF-16, grote bytes voor", naam, () => Buffer.from(GOEDE_CSV, "utf16le").swap16(), 2, GEEN_CSV),
  stuk("UTF-32", naam, () => Buffer.from(new Uint32Array(Array.from(GOEDE_CSV, t => t.codePointAt(0)!)).buffer), 2, GEEN_CSV),
  stuk("een nul-byte halverwege", naam, () => metNaam("A\0da"), 2, GEEN_CSV),
  stuk("een programma", naam, () => Buffer.concat([Buffer.from("MZ\x90\0\x03"), Buffer.alloc(500, 7)]), 2, GEEN_CSV),
  stuk("een werkmap die CSV heet", naam, () => deelnemers({}), 2, GEEN_CSV),
  stuk("Windows-1252", naam, () => Buffer.from(metNaam("Zoë"), "latin1"), 0, null, 1),
  stuk(
    "te lang geschreven UTF-8",
    naam,
    () => Buffer.concat([Buffer.from(`${kop}\n1;stadskanaal;;A`), Buffer.from("c1a1", "hex"), Buffer.from(";P;1990-05-01\n")]),
    0,
    null,
    1,
  ),
  stuk("twee merktekens", naam, () => `\uFEFF\uFEFF${GOEDE_CSV}`, 0, null, 1),
  stuk("stuurtekens en omgekeerde tekst in een naam", naam, () => metNaam("A\u001B[31m\u202Eda"), 0, null, 1),
]

/** Rows and columns without end. */
const maten: Stuk[] = [
  stuk("een miljoen kolommen", naam, () => `${kop};${"x;".repeat(1_000_000)}\n`, 2, /meer dan 1000 kolommen/),
  stuk(
    "een miljoen cellen in een rij",
    naam,
    () => `${GOEDE_CSV}2;stadskanaal;;B;P;1990-05-01${";x".repeat(1_000_000)}\n`,
    0,
    /onder geen enkele kolomnaam/,
    2,
  ),
  stuk("één regel van 6 MB", naam, () => `${kop}\n1;stadskanaal;;${"a".repeat(6_000_000)}`, 2, /geen einde van een rij te vinden/),
  stuk(
    "een cel van 6 MB tussen aanhalingstekens",
    naam,
    () => `${kop}\n1;stadskanaal;;"${"a\n".repeat(3_000_000)}";P;1990-05-01\n`,
    2,
    /geen einde van een rij te vinden/,
  ),
  stuk(
    "een aanhalingsteken dat niet sluit",
    naam,
    () => `${kop}\n1;stadskanaal;;"Ada;P;1990-05-01\n`,
    2,
    /aanhalingsteken dat nergens wordt gesloten/,
  ),
  stuk(
    "een sleutel van 10.000 tekens",
    naam,
    () => `${kop}\n${"9".repeat(10_000)};stadskanaal;;A;P;1990-05-01\n`,
    1,
    /hoogstens 300 tekens/,
  ),
  stuk(
    "een bestand met in elke rij een paar fouten",
    naam,
    () => `${kop}\n${"x\n".repeat(100_000)}`,
    1,
    /Dit staat nog \d{2,3}\.\d{3} keer in dit bestand/,
  ),
  stuk(
    "lange foute cellen: het verslag onthoudt er 300 tekens van",
    naam,
    () => `${kop}\n${`1;stadskanaal;;Ada;P;${"9".repeat(3_000_000)}\n`.repeat(3)}`,
    1,
    /./,
  ),
  stuk("een miljoen lege regels", naam, () => `${kop}\n${"\n".repeat(1_000_000)}1;stadskanaal;;Ada;P;1990-05-01`, 0, null, 1),
  stuk("een miljoen rijen van niets", naam, () => `${GOEDE_CSV}${";;;;;\r\n".repeat(1_000_000)}`, 0, null, 1),
  stuk("een half bestand", naam, () => GOEDE_CSV.slice(0, -14), 1, /moet zijn ingevuld/),
  stuk("alleen een kop", naam, () => `${kop}\n`, 0, null),
  stuk("leeg", naam, () => "", 0, null),
  stuk("alleen een merkteken", naam, () => "\uFEFF", 0, null),
]

/** Text that something else would run. It stays text. */
const taal: Stuk[] = [
  ...[
    "=cmd|'/c calc'!A0",
    "@SUM(1+1)",
    "+1+1",
    '=HYPERLINK("http://x")',
    "-2+3",
    "'; drop table deelnemer; --",
    "\\N",
    "\\.",
    "${7*7}",
    "<script>alert(1)</script>",
    "%00%0d%0a",
  ].map(tekst => stuk(`de naam ${tekst}`, naam, () => metNaam(`"${tekst.replaceAll('"', '""')}"`), 0, null, 1)),
  stuk(
    "kolommen die bij een programma horen",
    naam,
    () => `__proto__;constructor;${kop}\nx;y;1;stadskanaal;;Ada;P;1990-05-01\n`,
    0,
    /hoort niet bij het uitwisselformaat/,
    1,
  ),
  stuk("twee kolommen met één naam", naam, () => `${kop};voornaam\n1;stadskanaal;;Ada;P;1990-05-01;Bob\n`, 0, /./, 1),
]

export const TEKSTBESTANDEN: readonly Stuk[] = [...coderingen, ...maten, ...taal]
