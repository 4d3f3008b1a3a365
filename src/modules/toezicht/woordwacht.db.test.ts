import { afterAll, beforeAll, expect, test } from "vitest"
import { openSessie } from "#platform/sessie"
import { type Actie, openTestRegio, type TestRegio } from "../../../test/support/regio.ts"
import { openTestWeb, type TestWeb, volg } from "../../../test/support/web.ts"

// After anything that staff wrote about somebody: one line on the next page, once, counted without text; and one door to say that it was
// wrong. That every text is read: test/handelingen.db.test.ts and test/vrije-tekst.test.ts.
let regio: TestRegio
let web: TestWeb
let coach: Actie
let anna: string
beforeAll(async () => {
  regio = await openTestRegio()
  web = openTestWeb(regio)
  ;({ coach, anna } = regio)
})
afterAll(() => regio.close())

const stuur = (pad: string, velden: Record<string, string>, door = coach.token) => web.vraag("POST", pad, { token: door, velden })
let dag = 1
const meting = (toelichting: string, velden = { id: crypto.randomUUID(), datum: `2026-11-${String(dag++).padStart(2, "0")}` }) =>
  stuur(`/deelnemers/${anna}/trede`, { ...velden, trede: "3", toelichting, bevestigd: "ja" })
const stand = () =>
  regio.alsEigenaar<{ soort: string; gezien: number; onterecht: number }>("select soort, gezien, onterecht from ctx.woordwacht order by 1")
const GEZIEN = { soort: "gezondheid", gezien: 1, onterecht: 0 }
const koekVan = (antwoord: Response) => antwoord.headers.getSetCookie().find(k => k.startsWith("nalezen=")) ?? null

test("ook wat in een rij van een lijst staat", async () => {
  const stap = { "stappen.0.wat": "Bel de fysio", "stappen.0.uiterlijk": "2026-11-30", "stappen.1.wat": "Haal medicatie op", "stappen.1.uiterlijk": "2026-11-30" } // biome-ignore format: one thought
  const antwoord = await stuur(`/deelnemers/${anna}/gesprekken/nieuw`, {
    datum: "2026-11-22",
    soort: "telefoon",
    notitie: "Gaat goed",
    ...stap,
  })
  expect([antwoord.status, decodeURIComponent(koekVan(antwoord)!)]).toEqual([303, expect.stringMatching(/"medicatie".*\/intrekken"/)])
  await regio.alsEigenaar("delete from ctx.woordwacht")
})

test("wat er niets in heeft gaat gewoon door", async () => {
  const antwoord = await meting("Werkt sinds kort in de groenploeg")
  expect([antwoord.status, koekVan(antwoord)]).toEqual([303, null])
  expect(await (await volg(web, antwoord, coach.token)).text()).not.toContain("nog eens na")
  expect(await stand()).toEqual([])
})

test("een woord dat er zelden in hoort: vastgelegd, één regel op de volgende bladzijde, één keer, en geteld zonder tekst", async () => {
  const id = crypto.randomUUID()
  const nogEens = () => meting("Werkt minder sinds Fatima een depressie heeft", { id, datum: "2026-11-20" })
  const antwoord = await nogEens()
  expect([antwoord.status, antwoord.headers.get("location")], await antwoord.clone().text()).toEqual([303, `/deelnemers/${anna}`])
  const koek = koekVan(antwoord)!
  expect(decodeURIComponent(koek)).toContain('[["gezondheid","depress…"]]')
  expect(decodeURIComponent(koek)).not.toMatch(/Fatima|depressie|minder/)
  const blad = await volg(web, antwoord, coach.token)
  const tekst = await blad.text()
  expect(tekst).toContain("Hier lijkt een diagnose, ziekte of behandeling in te staan (‘depress…’). Schrijf wat iemand kan")
  expect(tekst).toMatch(new RegExp(`href="/deelnemers/${anna}/treden/[0-9a-f-]{36}/corrigeer">Verbeter het`))
  expect(koekVan(blad)).toContain("Max-Age=0")
  expect(await stand()).toEqual([GEZIEN])
  // The second of two clicks is the one that the browser shows: it asks as well, and counts no more.
  expect(koekVan(await nogEens())).toBe(koek)
  expect(await stand()).toEqual([GEZIEN])
  const [opdracht] = await regio.alsEigenaar<{ uitkomst: unknown }>("select uitkomst from opdracht where id = $1", [id])
  expect(Object.keys(opdracht!.uitkomst as object)).toEqual(["metingId"])
})

test("wat geweigerd wordt staat er niet, en telt niet", async () => {
  const antwoord = await stuur(`/deelnemers/${anna}/trede`, { datum: "2199-01-01", trede: "3", toelichting: "Heeft een depressie" })
  expect([antwoord.status, koekVan(antwoord)]).toEqual([422, null])
  expect(await stand()).toEqual([GEZIEN])
})

test("langs de API staat het bij het antwoord en telt het mee; en een bewoner die over zichzelf schrijft wordt niet gelezen", async () => {
  const api = await web.app.request(`http://trede.test/api/v1/deelnemers/${anna}/tredewijzigingen`, {
    method: "POST",
    headers: {
      host: "trede.test",
      origin: "http://trede.test",
      "sec-fetch-site": "same-origin",
      "content-type": "application/json",
      "idempotency-key": crypto.randomUUID(),
      cookie: `trede=${coach.token}`,
    },
    body: JSON.stringify({ datum: "2026-11-21", trede: 3, toelichting: "Heeft astma", bevestigd: true }),
  })
  expect([api.status, api.headers.get("nalezen")], await api.clone().text()).toEqual([200, "gezondheid"])
  expect(await stand()).toEqual([{ ...GEZIEN, gezien: 2 }])
  const [account] = await regio.alsEigenaar<{ id: string }>("insert into account (email, naam) values ('a@inwoner', 'A') returning id")
  await regio.alsEigenaar("insert into deelnemer_account (account_id, deelnemer_id) values ($1, $2)", [account!.id, anna])
  const zelf = await openSessie(regio.db, account!.id, { medewerkerId: null, deelnemerId: anna })
  const wens = await stuur("/mijn/portfolio/wensen", { deelnemerId: anna, overMij: "Ik heb een depressie gehad" }, zelf)
  expect([wens.status, koekVan(wens)]).toEqual([303, null])
  expect(await stand()).toEqual([{ ...GEZIEN, gezien: 2 }])
})

test("'dit klopt niet' telt, nooit vaker dan er gevraagd is, en leidt terug binnen de site", async () => {
  await regio.alsEigenaar("delete from ctx.woordwacht")
  const blad = await (await volg(web, await meting("Is ongemotiveerd en drinkt alcohol"), coach.token)).text()
  const [, soorten] = /name="soorten" value="([^"]*)"/.exec(blad)!
  const [, terug] = /name="terug" value="([^"]*)"/.exec(blad)!
  expect([soorten, terug]).toEqual(["gezondheid oordeel", `/deelnemers/${anna}`])
  for (const naar of [terug!, "https://elders.example/", "//elders.example"]) {
    const antwoord = await stuur("/woordwacht/onterecht", { soorten: `${soorten} geloof`, terug: naar })
    expect([antwoord.status, antwoord.headers.get("location")]).toEqual([303, naar === terug ? terug : "/"])
  }
  expect(await stand()).toEqual([
    { soort: "gezondheid", gezien: 1, onterecht: 1 },
    { soort: "oordeel", gezien: 1, onterecht: 1 },
  ])
  await stuur("/woordwacht/onterecht", { soorten: "gezondheid", terug: "/" }, regio.coachVeendam.token)
  expect((await stand()).length, "een andere organisatie").toBe(2)
})

test("de tellingen zijn voor wie erover gaat, van de eigen organisatie", async () => {
  const privacy = await regio.medewerker(regio.stadskanaal, "privacy")
  const elders = await regio.medewerker(regio.veendam, "privacy")
  const lees = async (wie: Actie) => (await web.vraag("GET", "/woordwacht", { token: wie.token })).text()
  expect(await lees(privacy)).toContain("100 %")
  expect(await lees(elders)).toContain("Nog niets geteld")
  expect((await web.vraag("GET", "/woordwacht", { token: coach.token })).status).toBe(403)
})

test("een koek die een ander schreef zegt niets", async () => {
  for (const waarde of [
    "x",
    "[]",
    '[[["gezondheid","<b>Fatima</b>"]],null]',
    '[[["oordeel","lui"]],{"recht":"beheer","naar":"//elders"}]',
  ]) {
    const koek = `trede=${coach.token}; nalezen=${encodeURIComponent(waarde)}`
    const blad = await web.vraag("GET", `/deelnemers/${anna}`, { koppen: { cookie: koek } })
    expect([blad.status, (await blad.text()).includes("nog eens na")], waarde).toEqual([200, false])
  }
})
