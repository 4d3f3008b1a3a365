import { deflateRawSync, gzipSync } from "node:zlib"
import { zip } from "../support/zip-bouwer.ts"
import { deelnemers, GOEDE_CSV, type Stuk, stuk } from "./stuk.ts"

const BESCHADIGD = /beschadigd of niet helemaal aangekomen\. Sla het opnieuw op/
const GEEN = /geen \.xlsx of \.zip, al heet het zo\. Sla het op/
const PAD = /wijst naar een andere map\. Pak de bestanden opnieuw in/
const goed = { naam: "deelnemers.csv", inhoud: GOEDE_CSV }
const nullen = (bytes: number): Buffer => Buffer.alloc(bytes, "0")

/** What is no zip at all, whatever it is called. */
const andereVormen: Stuk[] = (["regio.zip", "regio.xlsx"] as const).flatMap(naam => [
  stuk("leeg", naam, () => "", 2, /Het bestand is leeg/),
  stuk("een woord", naam, () => "PK", 2, BESCHADIGD),
  stuk("CSV", naam, () => GOEDE_CSV, 2, GEEN),
  stuk("een webpagina die rekenblad heet", naam, () => "<html><table><tr><td>1</td></tr></table></html>", 2, GEEN),
  stuk("gzip", naam, () => gzipSync(GOEDE_CSV), 2, GEEN),
  stuk("7z", naam, () => Buffer.from("377abcaf271c0004", "hex"), 2, GEEN),
  stuk("rar", naam, () => Buffer.from("526172211a070100", "hex"), 2, GEEN),
  stuk("PDF", naam, () => "%PDF-1.7\n", 2, GEEN),
  stuk(
    "een oud of beveiligd rekenblad",
    naam,
    () => Buffer.from("d0cf11e0a1b11ae1", "hex"),
    2,
    /oude vorm \(\.xls\) of met een wachtwoord/,
  ),
])

/** Halves, lies about sizes and places, and sums that do not add up. */
const gebroken: Stuk[] = [
  ...[0.25, 0.5, 0.75, 0.9].map(deel =>
    stuk(`afgebroken na ${deel * 100}%`, "regio.zip", () => zip([goed]).subarray(0, zip([goed]).length * deel), 2, BESCHADIGD),
  ),
  stuk("zonder eind", "regio.zip", () => zip([goed]).subarray(0, -22), 2, BESCHADIGD),
  stuk("één byte te kort", "regio.zip", () => zip([goed]).subarray(0, -1), 2, BESCHADIGD),
  stuk("met iets erachter", "regio.zip", () => Buffer.concat([zip([goed]), Buffer.from("rommel")]), 2, BESCHADIGD),
  stuk("met een programma ervoor", "regio.zip", () => Buffer.concat([Buffer.from("MZ programma"), zip([goed])]), 2, GEEN),
  stuk("verkeerde controlesom", "regio.zip", () => zip([{ ...goed, crc: 1 }]), 2, BESCHADIGD),
  stuk("groter dan het zegt", "regio.zip", () => zip([{ ...goed, groot: 10 }]), 2, BESCHADIGD),
  stuk("kleiner dan het zegt", "regio.zip", () => zip([{ ...goed, groot: 10_000 }]), 2, BESCHADIGD),
  stuk("ingepakt kleiner dan het zegt", "regio.zip", () => zip([{ ...goed, klein: 10 }]), 2, BESCHADIGD),
  stuk("ingepakt groter dan het bestand", "regio.zip", () => zip([{ ...goed, klein: 1_000_000 }]), 2, BESCHADIGD),
  stuk("onverpakt met twee maten", "regio.zip", () => zip([{ ...goed, methode: 0, groot: 3 }]), 2, BESCHADIGD),
  stuk("maten van nul", "regio.zip", () => zip([{ ...goed, vlaggen: 8, groot: 0, klein: 0, crc: 0 }]), 2, BESCHADIGD),
  stuk("meer delen dan er zijn", "regio.zip", () => zip([goed], { aantal: 900 }), 2, BESCHADIGD),
  stuk("65.535 delen zonder zip64", "regio.zip", () => zip([goed], { aantal: 65_535 }), 2, /meer dan 2\.000 bestanden/),
  stuk("een lijst voorbij het einde", "regio.zip", () => zip([goed], { begin: 2 ** 31 }), 2, BESCHADIGD),
  stuk("een lijst op de verkeerde plaats", "regio.zip", () => zip([goed], { begin: 0 }), 2, BESCHADIGD),
  stuk("een lijst op plaats 0xffffffff", "regio.zip", () => zip([goed], { begin: 0xffffffff }), 2, BESCHADIGD),
  stuk("een deel voorbij het einde", "regio.zip", () => zip([{ ...goed, plaats: 2 ** 30 }]), 2, BESCHADIGD),
  stuk("zip64 met een maat van 2^60", "regio.zip", () => zip([{ ...goed, groot: 0xffffffff, extra: zip64(2n ** 60n) }]), 2, /./),
  stuk(
    "zip64 met een half veld",
    "regio.zip",
    () => zip([{ ...goed, groot: 0xffffffff, extra: Buffer.from("01000200ffff", "hex") }]),
    2,
    BESCHADIGD,
  ),
  stuk("rommel in plaats van ingepakte tekst", "regio.zip", () => alsDeflate(Buffer.alloc(500, 0xa7)), 2, BESCHADIGD),
  stuk(
    "ingepakte tekst zonder einde",
    "regio.zip",
    () => alsDeflate(deflateRawSync(Buffer.from(GOEDE_CSV.repeat(50))).subarray(0, 40)),
    2,
    BESCHADIGD,
  ),
]

function zip64(groot: bigint): Buffer {
  const extra = Buffer.alloc(12)
  extra.writeUInt16LE(1, 0)
  extra.writeUInt16LE(8, 2)
  extra.writeBigUInt64LE(groot, 4)
  return extra
}

/** Says deflate (method 8) over bytes that are not, or stop halfway. */
function alsDeflate(inhoud: Buffer): Buffer {
  const bytes = zip([{ ...goed, inhoud, methode: 0, groot: GOEDE_CSV.length * 50 }])
  bytes.writeUInt16LE(8, 8)
  bytes.writeUInt16LE(8, bytes.indexOf(Buffer.from("504b0102", "hex")) + 10)
  return bytes
}

const bommen: Stuk[] = [
  stuk("20 MB nullen in 20 kB", "regio.zip", () => zip([{ naam: "deelnemers.csv", inhoud: nullen(20_000_000) }]), 2, /keer zo groot/),
  stuk("200 MB nullen", "regio.zip", () => zip([{ naam: "deelnemers.csv", inhoud: nullen(200_000_000) }]), 2, /keer zo groot/),
  stuk(
    "een bom onder een onbekende naam",
    "regio.zip",
    () => zip([goed, { naam: "x.bin", inhoud: nullen(30_000_000) }]),
    2,
    /keer zo groot/,
  ),
  stuk(
    "samen meer dan 1.000 MB",
    "regio.zip",
    () => zip([1, 2, 3].map(n => ({ naam: `${n}.csv`, inhoud: "x", groot: 400_000_000, klein: 4_000_000 }))),
    2,
    /meer dan 1000 MB/,
  ),
  stuk(
    "2.001 bestanden",
    "regio.zip",
    () => zip(Array.from({ length: 2_001 }, (_, i) => ({ naam: `${i}.csv`, inhoud: "" }))),
    2,
    /meer dan 2\.000 bestanden/,
  ),
  stuk(
    "60.000 bestanden",
    "regio.zip",
    () => zip(Array.from({ length: 60_000 }, (_, i) => ({ naam: `${i}`, inhoud: "", methode: 0 }))),
    2,
    /meer dan 2\.000 bestanden/,
  ),
  stuk(
    "een zip in een zip",
    "regio.zip",
    () => zip([goed, { naam: "nog.zip", inhoud: zip([goed]) }]),
    0,
    /hoort niet bij het uitwisselformaat/,
    1,
  ),
  stuk(
    "tien zips in elkaar",
    "regio.zip",
    () => Array.from({ length: 10 }).reduce<Buffer<ArrayBuffer>>(binnen => zip([{ naam: "binnen.zip", inhoud: binnen }]), zip([goed])),
    0,
    /hoort niet bij/,
  ),
  stuk(
    "een bom in een werkmap in een zip",
    "regio.zip",
    () => zip([{ naam: "regio.xlsx", inhoud: deelnemers({ xml: nullen(20_000_000) }) }]),
    2,
    /regio\.xlsx: .*keer zo groot/,
  ),
  stuk("twee delen op één plaats", "regio.zip", () => zip([goed, { naam: "treden.csv", inhoud: GOEDE_CSV, plaats: 0 }]), 2, BESCHADIGD),
  stuk("delen die elkaar overlappen", "regio.zip", () => zip([goed, { naam: "treden.csv", inhoud: "abc", plaats: 31 }]), 2, BESCHADIGD),
]

const namen: Stuk[] = [
  ...[
    "../deelnemers.csv",
    "/etc/deelnemers.csv",
    "C:/deelnemers.csv",
    "a/../../deelnemers.csv",
    "..\\..\\deelnemers.csv",
    "map\\deelnemers.csv",
  ].map(naam => stuk(`de naam ${naam}`, "regio.zip", () => zip([{ naam, inhoud: GOEDE_CSV }]), 2, PAD)),
  stuk("een naam met een nul-byte", "regio.zip", () => zip([{ naam: "deelnemers.csv\0.png", inhoud: GOEDE_CSV }]), 0, /hoort niet bij/),
  stuk(
    "een naam die achterstevoren leest",
    "regio.zip",
    () => zip([{ naam: "deelnemers\u202Evsc.exe", inhoud: "MZ" }]),
    0,
    /hoort niet bij/,
  ),
  stuk("een naam van 60.000 tekens", "regio.zip", () => zip([{ naam: `${"a".repeat(60_000)}.csv`, inhoud: "x" }]), 0, /hoort niet bij/),
  stuk("5.000 mappen diep", "regio.zip", () => zip([{ naam: `${"a/".repeat(5_000)}deelnemers.csv`, inhoud: GOEDE_CSV }]), 0, null, 1),
  stuk("een lege naam", "regio.zip", () => zip([{ naam: "", inhoud: "x" }]), 0, /hoort niet bij/),
  stuk("alleen mappen", "regio.zip", () => zip([{ naam: "a/", inhoud: "", methode: 0 }]), 0, null),
  stuk(
    "wat een Mac erbij doet",
    "regio.zip",
    () => zip([goed, { naam: "__MACOSX/._deelnemers.csv", inhoud: "\0\0" }, { naam: ".DS_Store", inhoud: "\0" }]),
    0,
    null,
    1,
  ),
  stuk(
    "een snelkoppeling",
    "regio.zip",
    () => zip([{ naam: "deelnemers.csv", inhoud: "/etc/passwd", methode: 0, modus: 0o120777 }]),
    2,
    /verwijzing naar een ander bestand/,
  ),
  stuk("twee keer dezelfde naam", "regio.zip", () => zip([goed, goed]), 1, /nog een bestand met deze naam/),
  stuk(
    "twee namen die alleen in hoofdletters verschillen",
    "regio.zip",
    () => zip([goed, { ...goed, naam: "DEELNEMERS.CSV" }]),
    1,
    /nog een bestand met deze naam/,
  ),
  stuk(
    "een bestand en een werkblad met één naam",
    "regio.zip",
    () => zip([goed, { naam: "regio.xlsx", inhoud: deelnemers({}) }]),
    1,
    /nog een bestand met deze naam/,
  ),
  stuk("een wachtwoord", "regio.zip", () => zip([{ ...goed, vlaggen: 0x801 }]), 2, /wachtwoord beveiligd\. Haal het wachtwoord eraf/),
  stuk("sterke versleuteling", "regio.zip", () => zip([{ ...goed, vlaggen: 0x841 }]), 2, /wachtwoord beveiligd/),
  ...[9, 12, 14, 93, 99].map(methode =>
    stuk(`ingepakt met methode ${methode}`, "regio.zip", () => zip([{ ...goed, methode }]), 2, /manier die Trede niet kent/),
  ),
]

export const ARCHIEVEN: readonly Stuk[] = [...andereVormen, ...gebroken, ...bommen, ...namen]
