import { afterAll, beforeAll, beforeEach, expect, test } from "vitest"
import { execute } from "#platform/command"
import { type Actie, openTestRegio, type TestRegio } from "../../../test/support/regio.ts"
import { openTestWeb } from "../../../test/support/web.ts"
import { loadVersies } from "./gegevens.sql.ts"
import { loadPersoon } from "./persoon.sql.ts"
import { adres, contactgegevens, type Gegevensdeel, persoonsgegevens } from "./wijzig-gegevens.command.ts"

let regio: TestRegio
let persoon: string
beforeAll(async () => {
  regio = await openTestRegio()
})
afterAll(() => regio.close())
beforeEach(async () => {
  persoon = await regio.deelnemer(regio.stadskanaal, "Dirk", [regio.coach, regio.trajectbegeleider])
})

const wijzig = (
  deel: Gegevensdeel,
  versie: number,
  waarden: Record<string, unknown>,
  wie: Actie = regio.coach,
  id: string = crypto.randomUUID(),
) => execute(regio.services, wie.token, deel.command, { deelnemerId: persoon, versie, ...waarden }, { id })
const lees = async () => (await regio.db.inRol("app", regio.coach.token, tx => loadPersoon(tx, persoon, "2026-11-22")))!

test("een wijziging telt de versie door en laat de oude waarde leesbaar achter", async () => {
  expect((await wijzig(contactgegevens, 1, { telefoon: "06-12345678" })).ok).toBe(true)
  expect((await wijzig(contactgegevens, 2, { telefoon: "06-87654321", email: "d@x.nl" })).ok).toBe(true)
  expect(await lees()).toMatchObject({ telefoon: "06-87654321", email: "d@x.nl", versie: 3 })
  const versies = await regio.db.inRol("app", regio.coach.token, tx => loadVersies(tx, "deelnemer", persoon))
  expect(versies.map(v => [v.inhoud["telefoon"], v.door])).toEqual([
    [null, "casusregisseur"],
    ["06-12345678", "casusregisseur"],
  ])
})

// Who waits for another's lock began earlier than the version that he came upon. Planted and seen red: versions in the order of their time.
test("een eerdere versie is die met haar nummer, ook als zij eerder begon dan die ervoor", async () => {
  await wijzig(contactgegevens, 1, { telefoon: "06-33333333" })
  await wijzig(contactgegevens, 2, { telefoon: "06-44444444" })
  await wijzig(persoonsgegevens, 3, { voornaam: "Dirk", achternaam: "Anders", geboortedatum: "1990-05-01" })
  await regio.alsEigenaar(
    "update vorige_versie set vervangen_op = now() - make_interval(mins => (array[10, 0, 5])[versie]) where rij_id = $1",
    [persoon],
  )
  // The form of the second version still says 33333333; since then it became 44444444.
  const antwoord = await wijzig(contactgegevens, 2, { telefoon: "06-33333333" })
  expect(antwoord).toMatchObject({ weigeringen: [{ code: "intussen_gewijzigd" }] })
})

test("twee coaches tegelijk: de tweede krijgt de keuze, geen van beide wijzigingen gaat verloren", async () => {
  const collega = await regio.medewerker(regio.stadskanaal, "klantmanager_inkomen")
  await regio.alsEigenaar(
    "insert into betrokkene (deelnemer_id, organisatie_id, medewerker_id, rol, begin) values ($1, $2, $3, 'klantmanager_inkomen', '2020-01-01')",
    [persoon, regio.stadskanaal, collega.medewerkerId],
  )
  const antwoorden = await Promise.all([
    wijzig(contactgegevens, 1, { telefoon: "06-11111111" }),
    wijzig(contactgegevens, 1, { telefoon: "06-22222222" }, collega),
  ])
  expect(antwoorden.filter(a => a.ok)).toHaveLength(1)
  expect(antwoorden.find(a => !a.ok)).toMatchObject({ weigeringen: [{ code: "intussen_gewijzigd" }] })
  expect((await lees()).versie).toBe(2)
  expect((await wijzig(contactgegevens, 2, { telefoon: "06-22222222" }, collega)).ok).toBe(true)
})

test("een collega wijzigde iets anders van dezelfde persoon: geen botsing, en beide blijven staan", async () => {
  expect((await wijzig(persoonsgegevens, 1, { voornaam: "Dirk", achternaam: "Prins", geboortedatum: "1990-05-01" })).ok).toBe(true)
  expect((await wijzig(contactgegevens, 1, { telefoon: "06-12345678" })).ok).toBe(true)
  expect(await lees()).toMatchObject({ achternaam: "Prins", telefoon: "06-12345678", versie: 3 })
})

// Planted and seen red: a form that comes back on the newest version, so that the next try writes over what a colleague did meanwhile.
test("een formulier dat om een fout terugkomt blijft staan op de versie waarop het is ingevuld", async () => {
  await wijzig(contactgegevens, 1, { telefoon: "06-11111111" })
  const web = openTestWeb(regio)
  const velden = { id: crypto.randomUUID(), versie: "1", telefoon: "06-22222222", email: "geen adres" }
  const antwoord = await web.vraag("POST", `/deelnemers/${persoon}/contact`, { token: regio.coach.token, velden })
  expect([antwoord.status, /name="versie" value="(\d+)"/.exec(await antwoord.text())![1]]).toEqual([422, "1"])
})

test("een adres dat er nog niet was, en daarna een tweede op een oude stand", async () => {
  expect((await wijzig(adres, 0, { postcode: "9501 BK", woongemeenteCode: "0037" })).ok).toBe(true)
  expect((await lees()).woongemeente).toBe("Stadskanaal")
  expect((await wijzig(adres, 1, { postcode: "9501 XX", woongemeenteCode: "0037" })).ok).toBe(true)
  expect(await wijzig(adres, 1, { postcode: "9502 AA", woongemeenteCode: "0037" })).toMatchObject({
    weigeringen: [{ code: "intussen_gewijzigd" }],
  })
  // A municipality that does no organisation here is.
  for (const [code, naam] of [
    ["0765", "Pekela"],
    ["9999", "gemeente 9999 (naam onbekend)"],
  ] as const) {
    await regio.alsEigenaar("update deelnemer_adres set woongemeente_code = $2 where deelnemer_id = $1", [persoon, code])
    expect((await lees()).woongemeente).toBe(naam)
  }
})

test("dezelfde opdracht nog eens telt de versie niet door", async () => {
  const id = crypto.randomUUID()
  await wijzig(contactgegevens, 1, { telefoon: "06-12345678" }, regio.coach, id)
  await wijzig(contactgegevens, 1, { telefoon: "06-12345678" }, regio.coach, id)
  expect((await lees()).versie).toBe(2)
})

test.for([
  ["wie alleen mag lezen", () => regio.trajectbegeleider, "geen_recht"],
  ["wie niet betrokken is", () => regio.coachVeendam, "niet_gevonden"],
] as const)("%s wijzigt niets", async ([, wie, code]) => {
  expect(await wijzig(contactgegevens, 1, { telefoon: "06-12345678" }, wie())).toMatchObject({ ok: false, weigeringen: [{ code }] })
  expect((await lees()).versie).toBe(1)
})

test("een geboortedatum schuift niet voorbij wat is vastgelegd, ook niet van een soort die de coach niet leest", async () => {
  const nu = await lees()
  const naam = { voornaam: "Dirk", tussenvoegsel: null, achternaam: nu.achternaam, geslacht: nu.geslacht }
  await regio.alsEigenaar("insert into melding (organisatie_id, datum, deelnemer_id) values ($1, '2003-05-01', $2)", [
    regio.veendam,
    persoon,
  ])
  expect(await wijzig(persoonsgegevens, 1, { ...naam, geboortedatum: "2003-05-02" })).toMatchObject({
    ok: false,
    weigeringen: [{ code: "feit_voor_geboorte", veld: "geboortedatum", tekst: expect.stringContaining("1 mei 2003") }],
  })
  expect(await wijzig(persoonsgegevens, 1, { ...naam, geboortedatum: "2003-05-01" })).toMatchObject({ ok: true })
})
