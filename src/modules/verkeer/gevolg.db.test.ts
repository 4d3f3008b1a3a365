import { afterAll, beforeEach, beforeAll, expect, test } from "vitest"
import { type InvoerRegio, type Map, openInvoerRegio } from "../../../test/support/invoer.ts"

// Planted and seen red: zoekGevolgen that finds nothing; every test here fails.

let regio: InvoerRegio
beforeAll(async () => {
  regio = await openInvoerRegio()
})
afterAll(() => regio.close())

const DEELNEMERS = "deelnemer_nr;verantwoordelijke_code;voornaam;achternaam;geboortedatum\n"
const DIENST = "dienstverband_nr;deelnemer_nr;organisatie_code;soort;begin;einde\n"
const PLAATS = "plaatsing_nr;deelnemer_nr;dienstverband_nr;werkvorm;begin;einde\n"
const TREDEN = "deelnemer_nr;datum;trede\n"

beforeEach(async () => {
  const rapport = await regio.leesIn({
    "deelnemers.csv": `${DEELNEMERS}A;stadskanaal;Anna;Akker;1980-01-01\nB;stadskanaal;Bea;Berg;1980-01-01\n`,
    "dienstverbanden.csv": `${DIENST}D1;A;werkplaats;wsw;2020-01-01;\n`,
    "plaatsingen.csv": `${PLAATS}P 1;A;D1;intern;2021-01-01;\n`,
    "treden.csv": `${TREDEN}A;1999-05-01;2\nA;2020-05-01;3\n`,
    "meldingen.csv": "melding_nr;organisatie_code;datum;deelnemer_nr\nm1;veendam;1998-01-01;A\n",
  })
  expect(rapport.geland).toBe(true)
})

const geweigerd = async (bestanden: Map, goedeRijen = false): Promise<unknown[]> =>
  (await regio.leesIn(bestanden, { goedeRijen })).meldingen
    .filter(m => m.ernst === "geweigerd")
    .map(m => [m.bestand.replace(".csv", ""), m.rij, m.kolom, m.code])

test("een korter dienstverband waar een opgeslagen plaatsing buiten valt wordt geweigerd, en zegt welke", async () => {
  const rapport = await regio.leesIn({ "dienstverbanden.csv": `${DIENST}D1;A;werkplaats;wsw;2020-01-01;2025-06-01\n` })
  expect(rapport.geland).toBe(false)
  expect(rapport.meldingen[0]).toMatchObject({ rij: 1, kolom: "einde", waarde: "2025-06-01", code: "plaatsing_buiten_dienstverband" })
  expect(rapport.meldingen[0]!.uitleg).toContain("P 1 (01-01-2021 tot nu)")
  expect(await geweigerd({ "dienstverbanden.csv": `${DIENST}D1;A;werkplaats;wsw;2021-02-01;\n` })).toEqual([
    ["dienstverbanden", 1, "begin", "plaatsing_buiten_dienstverband"],
  ])
})

test("met de aangepaste plaatsing erbij landt het; met een plaatsing die zelf niet past vallen beide af", async () => {
  const dienst = { "dienstverbanden.csv": `${DIENST}D1;A;werkplaats;wsw;2020-01-01;2025-06-01\n` }
  expect(await geweigerd({ ...dienst, "plaatsingen.csv": `${PLAATS}P 1;A;D1;intern;2021-01-01;2026-01-01\n` })).toEqual([
    ["dienstverbanden", 1, "einde", "plaatsing_buiten_dienstverband"],
    ["plaatsingen", 1, "dienstverband_nr", "plaatsing_buiten_dienstverband"],
    ["plaatsingen", 1, "dienstverband_nr", "verwijzing_naar_afgekeurde_rij"],
  ])
  expect(await geweigerd({ ...dienst, "plaatsingen.csv": `${PLAATS}P 1;A;D1;intern;2021-01-01;2025-01-01\n` })).toEqual([])
  await regio.leesIn({ "dienstverbanden.csv": `${DIENST}D1;A;werkplaats;wsw;2020-01-01;\n` })
})

test("een latere geboortedatum waar een opgeslagen feit voor ligt wordt geweigerd, ook waar het feit in een andere bron staat", async () => {
  const later = { "deelnemers.csv": "deelnemer_nr;geboortedatum\nA;1998-06-01\n" }
  const rapport = await regio.leesIn(later)
  expect(rapport.meldingen.filter(m => m.ernst === "geweigerd")).toMatchObject([{ kolom: "geboortedatum", code: "feit_voor_geboorte" }])
  expect(rapport.meldingen[0]!.uitleg).toContain("meldingen, van 01-01-1998")
  expect(await geweigerd({ "deelnemers.csv": "deelnemer_nr;geboortedatum\nA;1997-06-01\nB;1997-06-01\n" })).toEqual([])
})

test("⟳: wie de feiten in hetzelfde bestand vervangt mag de geboortedatum verzetten; wat afgekeurd blijft houdt hem tegen", async () => {
  await regio.alsEigenaar("delete from melding")
  const later = { "deelnemers.csv": "deelnemer_nr;geboortedatum\nA;1999-06-01\n" }
  expect(await geweigerd({ ...later, "treden.csv": `${TREDEN}A;1999-05-01;2\n` }, true)).toEqual([
    ["deelnemers", 1, "geboortedatum", "feit_voor_geboorte"],
    ["treden", 1, "deelnemer_nr", "verwijzing_naar_afgekeurde_rij"],
    ["treden", 1, "datum", "feit_voor_geboorte"],
  ])
  expect(await geweigerd({ ...later, "treden.csv": `${TREDEN}A;2020-05-01;3\n` })).toEqual([])
})

test("een dubbele rij deelt in de weigering, en alleen de goede rijen landen", async () => {
  const rapport = await regio.leesIn(
    {
      "dienstverbanden.csv": `${DIENST}D1;A;werkplaats;wsw;2020-01-01;2025-06-01\nD1;A;werkplaats;wsw;2020-01-01;2025-06-01\nD2;B;werkplaats;wsw;2020-01-01;\n`,
    },
    { goedeRijen: true },
  )
  expect(rapport).toMatchObject({ geland: true, bestanden: [{ rijen: 3, goed: 1, geweigerd: 2, nieuw: 1 }] })
})
