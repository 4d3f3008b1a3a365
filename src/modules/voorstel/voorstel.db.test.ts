import { afterAll, beforeAll, expect, test } from "vitest"
import { stuurBerichten } from "#modules/gesprek"
import { werkPlaatje } from "#modules/portfolio"
import type { Uitgaand } from "#platform/post"
import { openSessie } from "#platform/sessie"
import { beperk } from "../../../test/support/beperking.ts"
import { HEDEN } from "../../../test/support/regio.ts"
import { openTestWeb } from "../../../test/support/web.ts"
import { openVoorraadRegio, type VoorraadRegio } from "../../../test/support/voorraad.ts"
import { loadVoorstellen, storeMijnAntwoord } from "./voorstel.sql.ts"

// A vacancy laid before somebody: his own yes or no, on his screen or by a link, on the coach's list until something followed. Nobody
// answers in his name without saying so, and what is closed or filled takes no answer. Two faults are planted below.
let regio: VoorraadRegio
let anna: string
let inwoner: string
const post: Uitgaand[] = []
beforeAll(async () => {
  regio = await openVoorraadRegio()
  anna = await regio.persoon("Anneke", [regio.coach])
  regio.services.post = { email: async bericht => void post.push(bericht), sms: null }
  await regio.alsEigenaar("update deelnemer set email = 'anneke@example.org', geboortedatum = '1990-05-01' where id = $1", [anna])
  const [account] = await regio.alsEigenaar<{ id: string }>("insert into account (email, naam) values ('a@inwoner', 'Anneke') returning id")
  await regio.alsEigenaar("insert into deelnemer_account (account_id, deelnemer_id) values ($1, $2)", [account!.id, anna])
  inwoner = await openSessie(regio.db, account!.id, { medewerkerId: null, deelnemerId: anna })
})
afterAll(() => regio.close())

const een = async <T>(query: string, waarden: unknown[] = []) => (await regio.alsEigenaar<T>(query, waarden))[0]!
const maakVacature = async (titel: string, sluitOp: string | null = null) =>
  (
    await een<{ id: string }>(
      `with w as (insert into werkgever (naam, plaats) values ('Bakkerij Vos', 'Onstwedde') returning id)
       insert into vacature (werkgever_id, titel, open_vanaf, sluit_op) select id, $1, '2020-01-01', $2::date from w returning id`,
      [titel, sluitOp],
    )
  ).id
const vraag = (methode: string, pad: string, token: string | null, velden: Record<string, string> = {}) =>
  openTestWeb(regio).vraag(methode, pad, { ...(token && { token }), velden })
const lees = async (pad: string, token: string) => (await vraag("GET", pad, token)).text()
const bij = (rest = "") => `/deelnemers/${anna}/vacatures${rest}`
const opDeLijst = async () =>
  (await regio.lijst(regio.coach)).zaken.filter(z => z.soort === "vacature_antwoord" && z.deelnemerId === anna).length

/** The coach proposes it; answers the number of the proposal. */
async function stelVoor(vacatureId: string): Promise<string> {
  const antwoord = await vraag("POST", bij("/nieuw"), regio.coach.token, { vacatureId, waarom: "Het is overdag en dichtbij" })
  expect(antwoord.status).toBe(303)
  return antwoord.headers.get("location")!.split("?")[0]!.split("/").at(-1)!
}
const rij = (id: string) =>
  een<Record<string, unknown>>("select antwoord, reden, toelichting, wijze, vervolg from vacaturevoorstel where id = $1", [id])
const dienstverband = (vacatureId: string) =>
  regio.alsEigenaar(
    `insert into dienstverband (deelnemer_id, organisatie_id, werkgever_id, soort, begin, vacature_id)
     select $1, $2, v.werkgever_id, 'regulier', '2026-01-01', v.id from vacature v where v.id = $3`,
    [anna, regio.stadskanaal, vacatureId],
  )

test("zoeken vindt wat open is; voorgesteld leest de inwoner haar zelf, en zijn nee met reden staat bij de coach tot er iets volgt", async () => {
  const vacature = await maakVacature("Broodbakker overdag")
  await maakVacature("Broodbakker gesloten", "2024-01-01")
  const gezocht = await lees(bij("/nieuw?zoek=brood+ONSTWEDDE"), regio.coach.token)
  expect(gezocht).toContain("Broodbakker overdag")
  expect(gezocht).not.toContain("Broodbakker gesloten")
  const id = await stelVoor(vacature)
  expect((await vraag("POST", bij("/nieuw"), regio.coach.token, { vacatureId: vacature, waarom: "Nog een keer" })).status).toBe(422)
  expect(await lees("/mijn", inwoner)).toContain("(1 nieuw)")
  expect(await lees(`/mijn/vacatures/${id}`, inwoner)).toContain("Het is overdag en dichtbij")
  expect((await vraag("POST", `/mijn/vacatures/${id}`, inwoner, { antwoord: "nee" })).status, "zonder reden").toBe(422)
  expect(await opDeLijst()).toBe(0)
  const nee = { antwoord: "nee", reden: "uren", toelichting: "Liever in de middag" }
  expect((await vraag("POST", `/mijn/vacatures/${id}`, inwoner, nee)).status).toBe(303)
  expect(await rij(id)).toMatchObject({ ...nee, wijze: "scherm" })
  expect((await vraag("POST", `/mijn/vacatures/${id}`, inwoner, { antwoord: "ja" })).status, "tweede keer").toBe(422)
  expect(await opDeLijst()).toBe(1)
  expect(await lees(bij(), regio.coach.token)).toContain("Liever in de middag")
  expect((await vraag("POST", bij(`/${id}`), regio.coach.token, { vervolg: "anders" })).status).toBe(303)
  expect(await opDeLijst()).toBe(0)
})

test("langs een link: eerst de geboortedatum, dan ja of nee, één keer; het bericht zegt niets", async () => {
  const id = await stelVoor(await maakVacature("Magazijnhulp"))
  expect((await vraag("POST", `/deelnemers/${anna}/links/vacature/${id}`, regio.coach.token)).status).toBe(303)
  await stuurBerichten.run({ services: regio.services, token: null }, {})
  for (const geheim of ["Magazijn", "Bakkerij", "Anneke", "vacature"]) expect(JSON.stringify(post.at(-1)), geheim).not.toContain(geheim)
  const pad = new URL(/http\S+\/link\/\S+/.exec(post.at(-1)!.tekst)![0]).pathname
  expect(await (await vraag("GET", pad, null)).text()).not.toContain("Magazijnhulp")
  const geboren = "1990-05-01"
  const getoond = await (await vraag("POST", pad, null, { geboren })).text()
  expect(getoond).toContain("Magazijnhulp")
  for (const meer of ["Proef", "Stadskanaal", "/deelnemers/"]) expect(getoond).not.toContain(meer)
  const half = await vraag("POST", pad, null, { geboren, daad: "antwoord", antwoord: "nee", toelichting: "Te vroeg" })
  expect([half.status, await half.text()]).toEqual([422, expect.stringContaining("Te vroeg")])
  expect((await vraag("POST", pad, null, { geboren, daad: "nee" })).status, "de daad zonder reden").toBe(422)
  expect((await vraag("POST", pad, null, { daad: "antwoord", antwoord: "ja" })).status, "zonder geboortedatum").not.toBe(303)
  expect((await rij(id))["antwoord"]).toBeNull()
  expect((await vraag("POST", pad, null, { geboren, daad: "antwoord", antwoord: "ja" })).status).toBe(303)
  expect(await rij(id)).toMatchObject({ antwoord: "ja", wijze: "link", reden: null })
  expect((await vraag("POST", pad, null, { geboren, daad: "antwoord", antwoord: "nee", reden: "uren" })).status).toBe(404)
})

// Each closes a vacancy that was open a moment before.
test.for([
  ["gesloten", (v: string) => regio.alsEigenaar("update vacature set sluit_op = current_date - 400 where id = $1", [v])],
  ["al weg", dienstverband],
] as const)("%s: de inwoner leest het en antwoordt niet meer; de coach ook niet voor hem", async ([woord, sluit]) => {
  const vacature = await maakVacature(`Vakkenvuller ${woord}`)
  const id = await stelVoor(vacature)
  await sluit(vacature)
  expect(await lees("/mijn/vacatures", inwoner)).toContain(woord)
  expect((await vraag("POST", `/mijn/vacatures/${id}`, inwoner, { antwoord: "ja" })).status).toBe(422)
  expect((await vraag("POST", bij(`/${id}/antwoord`), regio.coach.token, { antwoord: "ja" })).status).toBe(422)
  expect((await vraag("POST", `/deelnemers/${anna}/links/vacature/${id}`, regio.coach.token)).status).not.toBe(303)
  expect((await rij(id))["antwoord"]).toBeNull()
})

test("mondeling staat erbij dat het mondeling was; wie er niet bij hoort leest, vraagt en antwoordt niets", async () => {
  const id = await stelVoor(await maakVacature("Chauffeur"))
  const ander = regio.coachVeendam.token
  for (const [pad, velden] of [
    [bij("/nieuw"), { vacatureId: await maakVacature("Kok"), waarom: "Omdat het kan, echt" }],
    [bij(`/${id}`), { vervolg: "gezien" }],
    [bij(`/${id}/antwoord`), { antwoord: "ja" }],
    [bij(`/${id}/intrekken`), { reden: "Zomaar" }],
  ] as const)
    expect((await vraag("POST", pad, ander, velden)).status, pad).not.toBe(303)
  expect((await vraag("GET", bij(), ander)).status).toBe(404)
  expect(await rij(id)).toMatchObject({ antwoord: null, vervolg: null })
  expect((await vraag("POST", bij(`/${id}/antwoord`), regio.coach.token, { antwoord: "ja" })).status).toBe(303)
  expect(await rij(id)).toMatchObject({ antwoord: "ja", wijze: "medewerker" })
  expect((await vraag("POST", bij(`/${id}/intrekken`), regio.coach.token, { reden: "Toch niet" })).status, "beantwoord").toBe(422)
})

// What the tests above lean on, taken out one by one: then it would happen.
test.for([
  ["van een ander", "ctx.zeg_over_vacature(uuid, text, text, text, date)", " and v.deelnemer_id = (ctx.wie()).deelnemer_id", ""],
  ["gesloten", "ctx.neem_vacatureantwoord(uuid, text, text, text, text, date)", "v_stand is distinct from 'open'", "v_stand is null"],
] as const)("ingebouwde fout gezien: antwoord op een vacature %s", async ([wat, functie, weg, ervoor]) => {
  const heel = (await een<{ f: string }>(`select pg_get_functiondef('${functie}'::regprocedure) as f`)).f
  expect(heel).toContain(weg)
  const vacature = await maakVacature(wat, wat === "gesloten" ? "2024-01-01" : null)
  const { id } = await een<{ id: string }>(
    `insert into vacaturevoorstel (deelnemer_id, organisatie_id, vacature_id, titel, werkgever, waarom, voorgesteld_op)
     select id, organisatie_id, $2, 'x', 'x', 'x', '2024-01-01' from deelnemer where id = $1 returning id`,
    [wat === "gesloten" ? anna : regio.bea, vacature],
  )
  const zeg = () =>
    regio.db.inRol("app", inwoner, tx => storeMijnAntwoord(tx, id, { antwoord: "ja", reden: null, toelichting: null }, "2026-11-22"))
  expect(await zeg()).not.toBeNull()
  await regio.alsEigenaar(heel.replace(weg, ervoor))
  expect(await zeg()).toBeNull()
  await regio.alsEigenaar(heel)
})

test("wie bezwaar maakte krijgt geen vacature voorgesteld tot dat is afgehandeld", async () => {
  await beperk(regio, anna)
  const vacatureId = await maakVacature("Postbezorger")
  const antwoord = await vraag("POST", bij("/nieuw"), regio.coach.token, { vacatureId, waarom: "Het is overdag en dichtbij" })
  expect([antwoord.status, await antwoord.text()]).toEqual([422, expect.stringContaining("maakte bezwaar")])
  expect(await een("select count(*)::int as n from vacaturevoorstel where vacature_id = $1", [vacatureId])).toEqual({ n: 0 })
})

test("een vacature heeft het plaatje van haar soort werk, uit onze lijst van beroepen; anders dat van werk", async () => {
  const soorten = await regio.alsEigenaar<{ werksoort: string }>("select distinct werksoort from vakbegrip where werksoort is not null")
  expect(soorten.length).toBeGreaterThan(10)
  expect(soorten.filter(s => werkPlaatje(s.werksoort) === "werk")).toEqual([])
  const titels = ["Hulp Schoonmaker (16 uur)", "Orderpicker avond", "Raketgeleerde"]
  for (const titel of titels)
    await regio.alsEigenaar(
      `insert into vacaturevoorstel (deelnemer_id, organisatie_id, vacature_id, titel, werkgever, waarom, voorgesteld_op)
       select id, organisatie_id, $2, $3, 'Vos', 'x', '2026-11-01' from deelnemer where id = $1`,
      [anna, await maakVacature(titel), titel],
    )
  const gekend = await regio.db.inRol("app", inwoner, tx => loadVoorstellen(tx, anna, HEDEN))
  expect(titels.map(titel => gekend.find(v => v.titel === titel)!.werksoort)).toEqual(["schoonmaak", "logistiek", null])
})
