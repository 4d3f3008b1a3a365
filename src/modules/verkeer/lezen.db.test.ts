import { afterAll, beforeAll, expect, test } from "vitest"
import { dagVan } from "#begrippen/dag"
import { Bulk } from "#platform/bulk"
import type { Copykolom, Copywaarde } from "#platform/copy"
import { type InvoerRegio, openInvoerRegio } from "../../../test/support/invoer.ts"
import { ImportFout } from "./keur-bestanden.command.ts"

let regio: InvoerRegio
beforeAll(async () => {
  regio = await openInvoerRegio()
})
afterAll(() => regio.close())

const KOP = ["deelnemer_nr", "verantwoordelijke_code", "voornaam", "achternaam", "geboortedatum"]
const opgeslagen = (): Promise<object[]> =>
  regio.alsEigenaar(
    "select n.deelnemer_nr as nr, d.voornaam, d.achternaam, d.geboortedatum from deelnemer d join deelnemer_nummer n on n.deelnemer_id = d.id order by 1",
  )

test.for<[string, string | Buffer]>([
  ["UTF-8 met puntkomma", `${KOP.join(";")}\n1;stadskanaal;Zoë;de Groot;1990-05-01\n`],
  ["UTF-8 met BOM, komma en CRLF", `\uFEFF${KOP.join(",")}\r\n1,stadskanaal,Zoë,de Groot,1990-05-01\r\n`],
  ["Windows-1252 met tab", Buffer.from(`${KOP.join("\t")}\n1\tstadskanaal\tZoë\tde Groot\t01-05-1990\n`, "latin1")],
  [
    "kolommen in een andere volgorde en kast",
    "GEBOORTEDATUM; Achternaam ;Voornaam;Verantwoordelijke_Code;deelnemer_NR\n1/5/1990; de Groot ;Zoë;stadskanaal; 1\n",
  ],
  [
    "aangehaald, met een scheidingsteken in een onbekende kolom",
    `${KOP.join(";")};soort\n1;stadskanaal;"Zoë";de Groot;1990-05-01 00:00:00;"x;y"\n`,
  ],
])("%s", async ([, inhoud]) => {
  const rapport = await regio.leesIn({ "deelnemers.csv": inhoud })
  expect(rapport.meldingen.filter(m => m.ernst === "geweigerd")).toEqual([])
  expect(await opgeslagen()).toEqual([{ nr: "1", voornaam: "Zoë", achternaam: "de Groot", geboortedatum: "1990-05-01" }])
})

test("regeleinden, tabs en schuine strepen in een cel komen heel over", async () => {
  const toelichting = 'regel een\nregel twee\tmet tab \\N en "aanhaling"'
  await regio.leesIn({ "treden.csv": `deelnemer_nr;datum;trede;toelichting\n1;2025-01-01;3;"${toelichting.replaceAll('"', '""')}"\n` })
  expect(await regio.alsEigenaar("select toelichting from trede where vervallen_op is null")).toEqual([{ toelichting }])
})

test("een apostrof die uitvoer voor een formule zette gaat er bij invoer weer af", async () => {
  await regio.leesIn({ "treden.csv": "deelnemer_nr;datum;trede;toelichting\n1;2025-01-01;3;'=HYPERLINK(1)\n" })
  expect(await regio.alsEigenaar("select toelichting from trede where vervallen_op is null")).toEqual([{ toelichting: "=HYPERLINK(1)" }])
})

test("rijen tellen vanaf 1 zonder kop en lege regels; regel is de tekstregel", async () => {
  const inhoud = `\n${KOP.join(";")}\n\n7;stadskanaal;"A\nB";C;1990-01-01\n;;;;\n8;stadskanaal;;C;1990-01-01\n`
  const rapport = await regio.leesIn({ "deelnemers.csv": inhoud }, { proef: true })
  expect(rapport.bestanden[0]).toMatchObject({ rijen: 2, goed: 1, geweigerd: 1 })
  expect(rapport.meldingen.filter(m => m.ernst === "geweigerd")).toMatchObject([
    { rij: 2, regel: 7, kolom: "voornaam", code: "verplicht_leeg" },
  ])
})

test("een nummer of naam van meer dan 300 tekens kost zijn rij, en geen andere", async () => {
  const lang = "x".repeat(301)
  const bestanden = {
    "werkgevers.csv": `werkgever_nr;naam\n${lang};Y\n${"x".repeat(300)};Z\n`,
    "vacatures.csv": `vacature_nr;werkgever_nr;titel;open_vanaf\nV1;${lang};Hulp;2025-01-01\n`,
  }
  const { meldingen } = await regio.leesIn(bestanden, { proef: true })
  expect(meldingen.map(m => [m.bestand, m.rij, m.kolom, m.waarde, m.code, m.ernst])).toEqual([
    ["werkgevers.csv", 1, "werkgever_nr", lang.slice(1), "te_lang", "geweigerd"],
    ["vacatures.csv", 1, "werkgever_nr", lang.slice(1), "te_lang", "geweigerd"],
  ])
})

test.for<[string, Record<string, string | Buffer>, RegExp]>([
  ["een open aanhalingsteken", { "treden.csv": 'deelnemer_nr;datum;trede\n1;"2025-01-01;3\n' }, /treden\.csv: Op regel 2 /],
  ["een Excel-bestand", { "treden.csv": Buffer.from([80, 75, 3, 4, 0, 0, 0]) }, /treden\.csv: Dit is geen CSV-bestand/],
  ["Unicode-tekst", { "treden.csv": Buffer.from("\uFEFFdeelnemer_nr\tdatum\n", "utf16le") }, /treden\.csv: Dit is geen CSV-bestand/],
  ["een lege map", {}, /staan geen bestanden/],
])("niet te lezen: %s", async ([, bestanden, tekst]) => {
  await expect(regio.leesIn(bestanden)).rejects.toThrow(ImportFout)
  await expect(regio.leesIn(bestanden)).rejects.toThrow(tekst)
})

// Planted and seen red: what a file does before it is judged (vooraf), committed.
test("van wat vóór een onleesbaar bestand al was beoordeeld blijft niets staan", async () => {
  const bestanden = {
    "medewerkers.csv": "medewerker_nr;organisatie_code;naam;email;rol\n1;stadskanaal;Nico;nico@example.org;jobcoach\n",
    "deelnemers.csv": `${KOP.join(";")}\n1;stadskanaal;Zoë;de Groot;1990-05-01\n`,
    "treden.csv": 'deelnemer_nr;datum;trede\n1;"2025-01-01;3\n',
  }
  await expect(regio.leesIn(bestanden)).rejects.toThrow(/treden\.csv: Op regel 2 /)
  expect(await regio.alsEigenaar("select email from account where email = 'nico@example.org'")).toEqual([])
})

// Planted and seen red: the days counted from 1970, the decimals of a number left out, its groups of four cut from the front, and
// an id with its dashes.
test("elke soort waarde staat in de database zoals zij is gelezen", async () => {
  const kolommen: Copykolom[] = (["text", "date", "numeric", "int", "boolean", "bytea", "jsonb", "uuid"] as const).map(sql => ({
    naam: `k_${sql}`,
    sql,
  }))
  const rijen: Copywaarde[][] = [
    ["", "0001-01-01", "0", 0, "t", "00ff", '{"a": "ü"}', "00112233-4455-6677-8899-aabbccddeeff"],
    ["Zoë 😀 \\N\t\n", "2000-02-29", "-12345.067", -2_147_483_648, "f", "", "[]", "ffffffff-ffff-4fff-bfff-ffffffffffff"],
    [
      "é".repeat(70_000),
      "9999-12-31",
      "100000000000000000000.00001",
      2_147_483_647,
      "t",
      "0102",
      "{}",
      "0f0f0f0f-0f0f-4f0f-8f0f-0f0f0f0f0f0f",
    ],
    Array.from({ length: 8 }, () => null),
    ...Array.from({ length: 400 }, (_, i) => [`r${i}`, dagVan(i * 97 - 40_000), String((i * 7919) / 64), i, "f", "ab", "1", null]),
  ]
  const bulk = await Bulk.open(regio.services.db, "import", null)
  await bulk.voer(`create temp table soorten (${kolommen.map(k => `${k.naam} ${k.sql}`).join(", ")})`)
  const kopie = bulk.kopieer("soorten", kolommen)
  for (const rij of rijen) if (!kopie.schrijf(rij)) await kopie.wacht()
  await kopie.klaar()
  const terug = await bulk.voer(
    "select k_text, k_date::text, k_numeric::text, k_int, k_boolean::text, encode(k_bytea, 'hex'), k_jsonb::text, k_uuid from soorten",
  )
  bulk.sluit()
  expect(terug.map(rij => Object.values(rij))).toEqual(
    rijen.map(rij => rij.map((waarde, i) => (i === 4 ? WAARHEID[String(waarde)]! : waarde))),
  )
})
test("wie op plaats wacht terwijl het werk ervoor mislukt, hoort dat", async () => {
  const bulk = await Bulk.open(regio.services.db, "import", null)
  await bulk.voer("create temp table vooruit (tekst text)")
  const ervoor = Promise.withResolvers<void>()
  const kopie = bulk.kopieer("vooruit", [{ naam: "tekst", sql: "text" }], ervoor.promise)
  const veel = ["x".repeat(10_000)]
  while (kopie.schrijf(veel));
  const wacht = kopie.wacht()
  ervoor.reject(new Error("de controle mislukte"))
  await expect(wacht).rejects.toThrow("de controle mislukte")
  bulk.sluit()
})

const WAARHEID: Record<string, string | null> = { t: "true", f: "false", null: null }

test("een map die er niet is, en een verlopen sessie", async () => {
  await expect(regio.leesIn({ "treden.csv": "" }, { map: "/bestaat/niet" })).rejects.toThrow("De map /bestaat/niet kan niet worden gelezen")
  await expect(regio.leesIn({ "treden.csv": "" }, { token: "verlopen" })).rejects.toThrow("niet (meer) ingelogd")
})

test("een leeg bestand en een bestand met alleen een kop zijn geen fout", async () => {
  const rapport = await regio.leesIn({ "treden.csv": "", "werkgevers.csv": "werkgever_nr;naam\n" })
  expect(rapport).toMatchObject({
    geland: true,
    meldingen: [],
    bestanden: [
      { rijen: 0, goed: 0 },
      { rijen: 0, goed: 0 },
    ],
  })
})
