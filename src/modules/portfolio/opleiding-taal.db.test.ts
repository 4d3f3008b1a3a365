import { afterAll, beforeAll, expect, test } from "vitest"
import { type Actor, type Persoon, Wereld } from "../../../test/support/rechtenwereld.ts"
import { openTestRegio, type TestRegio } from "../../../test/support/regio.ts"
import { openTestWeb, type TestWeb } from "../../../test/support/web.ts"

// Education and languages as the resident writes them on his phone, without script, and Dutch as a test measured it.
let regio: TestRegio
let web: TestWeb
let mens: Persoon
let zelf: Actor
let coach: Actor
beforeAll(async () => {
  regio = await openTestRegio()
  web = openTestWeb(regio)
  const wereld = await Wereld.open(regio)
  mens = await wereld.persoon(regio.stadskanaal)
  zelf = await wereld.inlog(mens)
  coach = await wereld.zetel(regio.stadskanaal, "casusregisseur")
  await wereld.betrek(mens, coach)
  await regio.alsEigenaar("delete from portfolio_onderdeel; delete from cv_keuze; delete from afname_taal")
})
afterAll(() => regio.close())

const MIJN = "/mijn/portfolio"
const blad = async (pad: string, wie: Actor) => (await web.vraag("GET", pad, { token: wie.token })).text()
const stuur = async (pad: string, wie: Actor, velden: Record<string, string | string[]>) => {
  const antwoord = await web.vraag("POST", pad, { token: wie.token, velden: { id: crypto.randomUUID(), deelnemerId: mens.id, ...velden } })
  return { status: antwoord.status, tekst: await antwoord.text() }
}
const kwalificatie = async (wie: Actor, basis: string) =>
  JSON.parse(await blad(`${basis}/kandidaat.json`, wie)).werkzoekende.arbeidsmarktkwalificatie
const rijen = (soort: string) =>
  regio.alsEigenaar(
    "select wat, waar, niveau, diploma, spreken, lezen, zelf from portfolio_onderdeel where soort = $1 and vervallen_op is null order by vastgelegd_op",
    [soort],
  )

test("de inwoner schrijft zijn eigen opleiding; zij staat naast die van het dossier, en gaat mee", async () => {
  expect(await blad(MIJN, zelf)).toContain(`${MIJN}/nieuw/opleiding`)
  const velden = { wat: "Kok", waar: "ROC Kyiv", niveau: "havo_vwo_mbo24", begin: "2010-09-01", einde: "2013-07-01", diploma: "ja" }
  expect((await stuur(`${MIJN}/nieuw/opleiding`, zelf, { ...velden, niveau: "phd" })).tekst).toContain("Maak een keuze uit de lijst.")
  expect((await stuur(`${MIJN}/nieuw/opleiding`, zelf, velden)).status).toBe(303)
  const kern = { wat: "Kok", waar: "ROC Kyiv", niveau: "havo_vwo_mbo24", diploma: true, spreken: null, lezen: null }
  expect(await rijen("opleiding")).toEqual([{ ...kern, zelf: true }])
  const bijCoach = `/deelnemers/${mens.id}/portfolio`
  expect(await blad(bijCoach, coach)).toMatch(/Kok[^]*Havo, vwo of mbo 2 tot en met 4, met diploma[^]*inwoner zelf/)
  const { opleiding } = await kwalificatie(coach, bijCoach)
  expect(opleiding).toContainEqual(expect.objectContaining({ naamOpleidingsinstituut: "ROC Kyiv", indicatieDiploma: 1 }))
})

test("een taal uit de lijst en een daarbuiten; wie haar wijzigt vindt terug wat er stond", async () => {
  expect((await stuur(`${MIJN}/nieuw/taal`, zelf, { wat: "Arabisch", spreken: "uitstekend", lezen: "goed" })).status).toBe(303)
  expect((await stuur(`${MIJN}/nieuw/taal`, zelf, { wat: "Een andere taal" })).tekst).toContain("Schrijf welke taal het is.")
  expect((await stuur(`${MIJN}/nieuw/taal`, zelf, { wat: "Een andere taal", waar: "Tamazight" })).status).toBe(303)
  const [tamazight] = await regio.alsEigenaar<{ id: string }>("select id from portfolio_onderdeel where wat = 'Tamazight'")
  const wijzig = await blad(`${MIJN}/${tamazight!.id}`, zelf)
  expect(wijzig).toMatch(/<option value="Een andere taal" selected/)
  expect(wijzig).toMatch(/name="waar"[^>]*value="Tamazight"|value="Tamazight"[^>]*name="waar"/)
  const { taalbeheersing } = await kwalificatie(zelf, MIJN)
  expect(taalbeheersing).toEqual([{ codeTaal: "ara", codeNiveauTaalbeheersingMondeling: 4, codeNiveauTaalbeheersingLezen: 3 }])
})

// Planted and seen red: a later test that leaves the older one on the CV beside it.
test("Nederlands komt uit de toets, telt pas na een ja, en een latere toets komt ervoor in de plaats", async () => {
  const toets = async (datum: string, antwoorden: Record<string, string>) => {
    const waarden = Object.fromEntries(Object.entries(antwoorden).map(([vraag, waarde]) => [vraag, { waarde }]))
    const [rij] = await regio.alsEigenaar<{ id: string }>(
      `insert into afname_taal (deelnemer_id, organisatie_id, instrument_id, datum, invuller, antwoorden, afgerond_op, vastgelegd_door)
       select $1, $2, id, $3, 'medewerker', $4, $3, $5 from instrument where code = 'taal-rekenen' and organisatie_id is null returning id`,
      [mens.id, regio.stadskanaal, datum, JSON.stringify(waarden), coach.accountId],
    )
    return rij!.id
  }
  const nederlands = async () => (await rijen("taal")).filter(r => r["wat"] === "Nederlands")
  const ja = (afname: string) => stuur(MIJN, zelf, { op: "ja", sleutels: [`${afname}.taal`] })
  const eerste = await toets("2026-10-01", { spreken: "a2", lezen: "a1", rekenen: "2f" })
  expect(await blad(MIJN, zelf)).toMatch(/Nederlands[^]*Spreken: A2, Lezen: A1[^]*Taal en rekenen/)
  expect([await nederlands(), await blad(`${MIJN}/cv`, zelf)]).toEqual([[], expect.not.stringContaining("spreken A2")])
  expect((await ja(eerste)).status).toBe(303)
  expect(await blad(`${MIJN}/cv`, zelf)).toContain("spreken A2, lezen A1")
  const tweede = await toets("2026-11-01", { spreken: "b1", lezen: "a2" })
  expect((await ja(tweede)).status).toBe(303)
  expect(await nederlands()).toMatchObject([{ spreken: "b1", lezen: "a2" }])
})
