import { afterAll, beforeAll, expect, test } from "vitest"
import { type Actor, type Persoon, Wereld } from "../../../test/support/rechtenwereld.ts"
import { openTestRegio, type TestRegio } from "../../../test/support/regio.ts"
import { openTestWeb, type TestWeb } from "../../../test/support/web.ts"

// The practical assessment comes after the technique test; a team that selects otherwise says why. Planted and seen red: a start that asks
// nothing, a first test that was begun and not finished, one that ran out, a reason that is not kept, and a draft that names itself.
let regio: TestRegio
let web: TestWeb
let coach: Actor
let beheer: Actor
let zelf: Actor
let mens: Persoon
const VANDAAG = "2026-11-22"

beforeAll(async () => {
  regio = await openTestRegio(VANDAAG)
  web = openTestWeb(regio)
  const wereld = await Wereld.open(regio)
  coach = await wereld.zetel(regio.stadskanaal, "casusregisseur")
  beheer = await wereld.zetel(regio.stadskanaal, "beheer")
  mens = await wereld.persoon(regio.stadskanaal)
  zelf = await wereld.inlog(mens)
  await wereld.betrek(mens, coach)
  await regio.alsEigenaar("delete from afname_werk")
})
afterAll(() => regio.close())

const nummer = async (code: string): Promise<string> =>
  (
    await regio.alsEigenaar<{ id: string }>(
      "select id from instrument where code = $1 and organisatie_id is null order by versie desc limit 1",
      [code],
    )
  )[0]!.id
const stuur = (wie: Actor, pad: string, velden: Record<string, string | string[]>) =>
  web.vraag("POST", pad, { token: wie.token, velden: { id: crypto.randomUUID(), ...velden } })
const lees = async (pad: string, wie = coach) => (await web.vraag("GET", pad, { token: wie.token })).text()
const dossier = (deel: string) => `/deelnemers/${mens.id}${deel}`
const begint = async (velden: Record<string, string> = {}, pad = dossier("/diagnose/praktijkassessment/eerder")) =>
  stuur(coach, pad, { instrumentId: await nummer("praktijkassessment"), ...velden })
const techniektest = async (datum: string, afgerond: string | null) =>
  regio.alsEigenaar(
    `insert into afname_werk (deelnemer_id, organisatie_id, instrument_id, datum, invuller, antwoorden, afgerond_op, vastgelegd_door)
     select id, organisatie_id, $2, $3, 'medewerker', '{"mogelijk":{"waarde":"ja"}}', $4, $5 from deelnemer where id = $1`,
    [mens.id, await nummer("techniektest"), datum, afgerond, coach.accountId],
  )

test("zonder techniektest begint een praktijkassessment niet zonder reden: ook niet langs de lijst, begonnen of verlopen", async () => {
  const lijst = await lees(dossier("/diagnose"))
  expect(lijst).toMatch(/Pas na: Techniektest/)
  expect(lijst).toContain(`href="${dossier("/diagnose/praktijkassessment/eerder")}"`)
  await techniektest("2026-11-01", null)
  await techniektest("2024-11-22", "2024-11-22")
  for (const pad of [dossier("/diagnose"), dossier("/diagnose/praktijkassessment/eerder")]) {
    const antwoord = await begint({}, pad)
    expect([antwoord.status, await antwoord.text()]).toEqual([422, expect.stringContaining("Schrijf waarom dit nu al past.")])
  }
})

test("met een reden wel; die staat bij de uitslag, ook voor wie het betreft, in zijn taal", async () => {
  const antwoord = await begint({ waaromEerder: "Gekozen voor de logistiek" })
  expect(antwoord.status).toBe(303)
  const afname = /afnamen\/([^/]+)/.exec(antwoord.headers.get("location")!)![1]!
  expect(await lees(dossier(`/afnamen/${afname}`))).toMatch(/Dit komt meestal na Techniektest\.[^]*Gekozen voor de logistiek/)
  await regio.alsEigenaar("update afname_werk set afgerond_op = $2 where id = $1", [afname, VANDAAG])
  const blad = await web.vraag("GET", `/mijn/diagnose/${afname}`, { koppen: { cookie: `trede=${zelf.token}; taal=en` } })
  expect(await blad.text()).toMatch(/Why it began earlier:[^]*Gekozen voor de logistiek/)
})

test("na een techniektest die nog houdbaar is begint het als altijd, en een reden is niet nodig", async () => {
  await techniektest("2024-11-23", "2024-11-23")
  expect(await lees(dossier("/diagnose"))).not.toContain("praktijkassessment/eerder")
  const antwoord = await begint({ waaromEerder: "Niet nodig" }, dossier("/diagnose"))
  expect(antwoord.status).toBe(303)
  const [laatste] = await regio.alsEigenaar("select waarom_eerder from afname_werk order by vastgelegd_op desc limit 1")
  expect(laatste).toEqual({ waarom_eerder: null })
})

test("de beheerder kiest wat eerst komt; wie het zelf invult leest dat het later komt", async () => {
  const gemaakt = await stuur(beheer, "/beheer/instrumenten", {
    instrumentId: await nummer("beroepsinteresse"),
    organisatieId: regio.stadskanaal,
  })
  const pad = gemaakt.headers.get("location")!
  const geheel = { naam: "Werk", waarvoor: "Welk werk past", invullers: ["medewerker", "deelnemer"], bron: "Eigen", inGebruik: "ja" }
  expect(await lees(pad, beheer)).toContain('<option value="techniektest"')
  for (const pasNa of ["beroepsinteresse", "bestaat-niet"])
    expect((await stuur(beheer, pad, { ...geheel, pasNa, versie: "0" })).status, pasNa).toBe(422)
  expect((await stuur(beheer, pad, { ...geheel, pasNa: "zrm", versie: "0" })).status).toBe(303)
  expect((await stuur(beheer, `${pad}/publiceren`, { geldigVan: VANDAAG, versie: "1" })).status).toBe(303)
  const lijst = await lees("/beheer/instrumenten", beheer)
  expect(lijst).toContain("pas na Zelfredzaamheid-Matrix 2017")
  expect(lijst.match(/vervangen door versie 2/g)).toHaveLength(1)
  await regio.alsEigenaar("delete from afname_vermogen where deelnemer_id = $1", [mens.id])
  expect(await lees("/mijn/diagnose", zelf)).toContain("Dit komt na een andere test.")
  const poging = await stuur(zelf, "/mijn/diagnose", { instrumentId: pad.split("/").at(-1)! })
  expect([poging.status, await poging.text()]).toEqual([422, expect.stringContaining("Vraag het aan wie u helpt.")])
})
