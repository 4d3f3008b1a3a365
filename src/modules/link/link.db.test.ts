import { afterAll, beforeAll, beforeEach, expect, test } from "vitest"
import { stuurBerichten } from "#modules/gesprek"
import { execute } from "#platform/command"
import type { Uitgaand } from "#platform/post"
import { openTestRegio, type TestRegio } from "../../../test/support/regio.ts"
import { BASIS, openTestWeb, type TestWeb } from "../../../test/support/web.ts"
import { stuurLink } from "./stuur-link.command.ts"
import { trekLinksIn } from "./trek-links-in.command.ts"

// A link for one act, from the message that carries it to the act: what it opens, and everything that it does not. Two
// faults are planted below.
let regio: TestRegio
let web: TestWeb
let anna: string
const post: Uitgaand[] = []
const GEBOREN = "1990-05-01" // of everybody in the test region

beforeAll(async () => {
  regio = await openTestRegio()
  web = openTestWeb(regio)
  anna = regio.anna
  regio.services.post = { email: async bericht => void post.push(bericht), sms: null }
  await regio.alsEigenaar("update deelnemer set email = 'anna@example.org', voertaal = 'ukr' where id = $1", [anna])
})
afterAll(() => regio.close())
beforeEach(async () => {
  post.length = 0
  await regio.alsEigenaar("delete from bericht")
  await regio.alsEigenaar("delete from ctx.poging")
})

const een = async <T>(query: string, waarden: unknown[] = []) => (await regio.alsEigenaar<T>(query, waarden))[0]!
const maakStap = async () =>
  (
    await een<{ id: string }>(
      "insert into stap (deelnemer_id, organisatie_id, wat, wie, uiterlijk) select id, organisatie_id, 'Geheim gesprek', 'deelnemer', current_date + 9 from deelnemer where id = $1 returning id",
      [anna],
    )
  ).id
const maakAfspraak = async () =>
  (
    await een<{ id: string }>(
      `insert into afspraak (uid, deelnemer_id, organisatie_id, dag, tijd, minuten, hoe, plek)
      select gen_random_uuid(), id, organisatie_id, current_date + 9, '10:00', 30, 'locatie', 'Geheime Straat 5' from deelnemer where id = $1 returning id`,
      [anna],
    )
  ).id
const maakVersie = async () =>
  (
    await een<{ id: string }>(
      `insert into planversie (deelnemer_id, organisatie_id, soort, inhoud)
      select id, organisatie_id, 'plan', '{"kan": "Koken", "wil": null, "markt": null, "uitvoerder": null, "doelen": []}' from deelnemer where id = $1 returning id`,
      [anna],
    )
  ).id

const doe = (command: typeof stuurLink | typeof trekLinksIn, invoer: Record<string, unknown>, token = regio.coach.token) =>
  execute(regio.services, token, command as never, { deelnemerId: anna, ...invoer }, { id: crypto.randomUUID() })
/** Sends what waits, and answers the path of the link in the last message. */
async function verstuurd(): Promise<string> {
  await stuurBerichten.run({ services: regio.services, token: null }, {})
  return new URL(/http\S+\/link\/\S+/.exec(post.at(-1)!.tekst)![0]).pathname
}
async function linkVoor(soort: "stap" | "plan", onderwerpId: string): Promise<string> {
  expect(await doe(stuurLink, { soort, onderwerpId })).toMatchObject({ ok: true })
  return verstuurd()
}
const open = (pad: string) => web.vraag("GET", pad)
const druk = (pad: string, velden: Record<string, string>) => web.vraag("POST", pad, { velden })
const uitkomst = async (id: string) =>
  (await een<{ n: number }>("select count(*)::int as n from v_stap where vervangt = $1 and uitkomst = 'gedaan'", [id])).n

test("een stap: neutraal bericht in de eigen taal, eerst de geboortedatum, openen doet niets, één keer, en in het logboek", async () => {
  const stap = await maakStap()
  const pad = await linkVoor("stap", stap)
  const bericht = JSON.stringify(post)
  expect(bericht).toContain("?taal=uk")
  for (const geheim of ["Geheim", "Anna", "Proef", "Stadskanaal", "stap"]) expect(bericht, geheim).not.toContain(geheim)
  // Machines that read mail first open whatever they find, as often as they like.
  for (let n = 0; n < 3; n++) expect(await (await open(pad)).text()).not.toContain("Geheim gesprek")
  const getoond = await (await druk(pad, { geboren: GEBOREN })).text()
  expect(getoond).toContain("Geheim gesprek")
  for (const meer of ["Proef", "Stadskanaal", "/deelnemers/"]) expect(getoond).not.toContain(meer)
  expect(await uitkomst(stap)).toBe(0)
  const gedaan = await druk(pad, { geboren: GEBOREN, daad: "gedaan" })
  expect([gedaan.status, gedaan.headers.get("location")]).toEqual([303, "/link/klaar?daad=gedaan"])
  expect(gedaan.headers.getSetCookie().join()).not.toContain("trede=")
  expect((await druk(pad, { geboren: GEBOREN, daad: "gedaan" })).status).toBe(404)
  expect((await open(pad)).status).toBe(404)
  expect(await uitkomst(stap)).toBe(1)
  const log = await een<{ gegevens: { daad: string } }>(
    "select gegevens from audit where handeling = 'gebruik-link' and deelnemer_id = $1",
    [anna],
  )
  expect(log.gegevens.daad).toBe("gedaan")
})

test("een afspraak: ja en nee, en de coach ziet het; na verzetten of afzeggen opent de link niets", async () => {
  const id = await maakAfspraak()
  const pad = await verstuurd()
  const getoond = await (await open(pad)).text()
  expect(getoond).toContain("10:00")
  expect(getoond).not.toContain("Geheime Straat")
  expect((await druk(pad, { daad: "kan_niet" })).status).toBe(303)
  const lees = () => web.vraag("GET", `/deelnemers/${anna}/afspraken/${id}`, { token: regio.coach.token })
  expect(await (await lees()).text()).toContain("zegt niet te kunnen")
  for (const einde of ["volgnummer = volgnummer + 1", "uitkomst = 'afgezegd', uitkomst_op = current_date"]) {
    await regio.alsEigenaar("delete from afspraak")
    await maakAfspraak()
    const nieuw = await verstuurd()
    await regio.alsEigenaar(`update afspraak set ${einde}`)
    expect((await druk(nieuw, { daad: "komt" })).status, einde).toBe(404)
  }
  expect(await een("select count(*)::int as n from afspraak where antwoord is not null")).toEqual({ n: 0 })
  await regio.alsEigenaar("delete from afspraak")
})

test("akkoord met een versie van het plan, langs de link, met wie hem stuurde", async () => {
  const versie = await maakVersie()
  const pad = await linkVoor("plan", versie)
  expect(await (await open(pad)).text()).not.toContain("Koken")
  expect(await (await druk(pad, { geboren: GEBOREN })).text()).toContain("Koken")
  expect((await druk(pad, { geboren: GEBOREN, daad: "akkoord" })).status).toBe(303)
  expect(await een("select partij, wijze, vastgelegd_door from planakkoord where planversie_id = $1", [versie])).toEqual({
    partij: "deelnemer",
    wijze: "link",
    vastgelegd_door: regio.coach.accountId,
  })
})

test("een andere daad dan die van de link doet niets, en de link blijft; raden sluit hem na vijf keer", async () => {
  const stap = await maakStap()
  const pad = await linkVoor("stap", stap)
  for (const daad of ["komt", "kan_niet", "akkoord", "verzonnen"]) expect((await druk(pad, { geboren: GEBOREN, daad })).status).toBe(404)
  expect((await druk(pad, { daad: "gedaan" })).status, "zonder geboortedatum").toBe(404)
  for (let n = 0; n < 4; n++) expect((await druk(pad, { geboren: `1991-01-0${n + 1}` })).status).toBe(422)
  expect((await druk(pad, { geboren: "1991-01-09", daad: "gedaan" })).status).toBe(404)
  expect((await druk(pad, { geboren: GEBOREN })).status).toBe(404)
  expect(await uitkomst(stap)).toBe(0)
})

// Each ends a link that worked a moment before, with the same answer as one that never was.
const EINDEN: ReadonlyArray<[string, () => Promise<unknown>]> = [
  ["verlopen", () => regio.alsEigenaar("update ctx.daadlink set tot = now()")],
  ["ingetrokken", () => doe(trekLinksIn, {})],
  ["een ander is verantwoordelijk", () => verhuis(regio.veendam)],
  ["overleden", () => regio.alsEigenaar("update deelnemer set overleden_op = current_date where id = $1", [anna])],
  [
    "de stap is al klaar",
    () => regio.alsEigenaar("update stap set uitkomst = 'gedaan', uitkomst_op = current_date where uitkomst is null"),
  ],
  ["de stap is weg", () => regio.alsEigenaar("update stap set vervallen_op = now() where vervallen_op is null")],
]
const verhuis = (naar: string) =>
  regio.alsEigenaar("update deelnemer set organisatie_id = $1, standaard_organisatie_id = $1, overleden_op = null where id = $2", [
    naar,
    anna,
  ])
test.for(EINDEN)("%s: de link opent niets meer", async ([, einde]) => {
  const stap = await maakStap()
  const pad = await linkVoor("stap", stap)
  expect((await open(pad)).status).toBe(200)
  await einde()
  expect((await druk(pad, { geboren: GEBOREN, daad: "gedaan" })).status).toBe(404)
  const kaal = (html: string) => html.replaceAll(/[\w-]{43}|value="[^"]*"/g, "")
  expect(kaal(await (await open(pad)).text())).toBe(kaal(await (await open(`/link/${"x".repeat(43)}`)).text()))
  expect(await uitkomst(stap)).toBe(0)
  await verhuis(regio.stadskanaal)
})

// What the tests above lean on, taken out one by one: then they would be red.
test.for([
  ["een link blijft na zijn daad", " and l.gebruikt_op is null", (pad: string) => druk(pad, { daad: "komt" })],
  ["niemand vraagt wie nu verantwoordelijk is", " and b.organisatie_id = l.organisatie_id", () => verhuis(regio.veendam)],
] as const)("ingebouwde fout gezien: %s", async ([, weg, tussen]) => {
  const heel = (await een<{ f: string }>("select pg_get_functiondef('ctx.kies_daadlink(bytea, date)'::regprocedure) as f")).f
  expect(heel).toContain(weg)
  await regio.alsEigenaar(heel.replace(weg, ""))
  await maakAfspraak()
  const pad = await verstuurd()
  await tussen(pad)
  expect((await druk(pad, { daad: "kan_niet" })).status).toBe(303)
  await regio.alsEigenaar(heel)
  await regio.alsEigenaar("delete from afspraak")
  await verhuis(regio.stadskanaal)
})

test("wie het plan niet schrijft stuurt niets, ziet niets en trekt niets in; een nieuwe link sluit de oude", async () => {
  const stap = await maakStap()
  for (const token of [regio.coachVeendam.token, (await regio.medewerker(regio.stadskanaal, "privacy")).token]) {
    expect(await doe(stuurLink, { soort: "stap", onderwerpId: stap }, token)).toMatchObject({ ok: false })
    expect(await doe(trekLinksIn, {}, token)).toMatchObject({ ok: false })
  }
  const anders = await een<{ id: string }>(
    "insert into stap (deelnemer_id, organisatie_id, wat, wie, uiterlijk) select id, organisatie_id, 'X', 'deelnemer', current_date from deelnemer where id = $1 returning id",
    [regio.bea],
  )
  expect(await doe(stuurLink, { soort: "stap", onderwerpId: anders.id }), "een stap van een ander").toMatchObject({ ok: false })
  const eerst = await linkVoor("stap", stap)
  const dan = await linkVoor("stap", stap)
  expect([(await open(eerst)).status, (await open(dan)).status]).toEqual([404, 200])
})

test("geraden, of van een andere site: dezelfde veilige koppen, en er gebeurt niets", async () => {
  const eerste = await open(`/link/${crypto.randomUUID().replaceAll("-", "").padEnd(43, "x")}`)
  expect([eerste.status, eerste.headers.get("cache-control"), eerste.headers.get("referrer-policy")]).toEqual([
    404,
    "no-store",
    "same-origin",
  ])
  expect(eerste.headers.get("content-security-policy")).toContain("form-action 'self'")
  const elders = await web.app.request(`${BASIS}/link/${"y".repeat(43)}`, {
    method: "POST",
    headers: { host: "trede.test", origin: "https://elders.example", "sec-fetch-site": "cross-site" },
    body: new URLSearchParams({ daad: "komt" }),
  })
  expect(elders.status).toBe(403)
})
