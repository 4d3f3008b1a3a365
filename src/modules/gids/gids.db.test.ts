import { afterAll, beforeAll, expect, test } from "vitest"
import { plusDagen } from "#begrippen/dag"
import { execute } from "#platform/command"
import { sql } from "#platform/db"
import { openSessie } from "#platform/sessie"
import { type Actie, HEDEN, openTestRegio, type TestRegio } from "../../../test/support/regio.ts"
import { openTestWeb, type TestWeb } from "../../../test/support/web.ts"
import { zetGidsregel } from "./zet-gidsregel.command.ts"

// The directory out of the facts of today: who works here, with what he says of himself, his certificates and his consulting hours. A
// resident reads nothing of it, and nobody writes the line of somebody else.
let regio: TestRegio
let web: TestWeb
let partner: Actie

beforeAll(async () => {
  regio = await openTestRegio(HEDEN)
  web = openTestWeb(regio)
  partner = await regio.medewerker(regio.sob, "schuldhulp")
})
afterAll(() => regio.close())

const zet = (door: Actie, invoer: Record<string, unknown>) =>
  execute(regio.services, door.token, zetGidsregel, { versie: 0, ...invoer }, { id: crypto.randomUUID() })
const gids = async (vraag = "", token = regio.coach.token) => {
  const antwoord = await web.vraag("GET", `/gids${vraag}`, { token })
  return antwoord.status === 200 ? (await antwoord.text()).replaceAll(/<[^>]+>/g, " ") : String(antwoord.status)
}

test("uit de feiten van vandaag: wie hier werkt, wat hij zelf zegt, zijn certificaten en zijn spreekuur", async () => {
  await zet(partner, { vragen: "Schulden en beslag", themas: ["geld"], telefoon: "0599 12 34 56", bereikbaar: "op dinsdag" })
  await regio.alsEigenaar(
    `with c as (insert into certificaat (medewerker_id, soort, uitgever, begin, einde, vastgelegd_door)
        values ($1, 'zrm', 'x', $3, $4, $1), ($1, 'jobcoach', 'x', $3, $5, $1))
     insert into spreekuur (id, organisatie_id, medewerker_id, onderwerp, plek, begin, weken, van, tot, minuten, vastgelegd_door)
     values (gen_random_uuid(), $2, $1, 'Geldzorgen', 'Kade', $3, 1, '09:00', '12:00', 30, $1)`,
    [partner.medewerkerId, regio.sob, plusDagen(HEDEN, -30), plusDagen(HEDEN, 30), HEDEN],
  )
  const blad = await gids("?thema=geld&spreekuur=ja")
  for (const woord of [
    "Schulden en beslag",
    "0599 12 34 56",
    "op dinsdag",
    "Spreekuur: Geldzorgen",
    "Certificaat: Zelfredzaamheid-Matrix",
    "De Werkplaats",
  ])
    expect(blad).toContain(woord)
  // A certificate that ended today does not count, and who left is not there.
  expect(blad).not.toMatch(/Certificaat:[^<]*Jobcoach/)
  expect(blad).toContain("Eén collega")
  expect(await gids("?zoek=beslag")).toContain("0599")
  await regio.alsEigenaar("update medewerker set einde = $2 where id = $1", [partner.medewerkerId, HEDEN])
  expect(await gids("?zoek=beslag")).toContain("Niemand gevonden")
})

// Planted and seen red: a page that begins after the last one, and words of codes that the search does not know.
test("zoeken en bladeren doet de database: alle woorden, zonder accenten, ook die van een rol, certificaat of thema; een bladzijde te ver is de laatste", async () => {
  const jose = await regio.medewerker(regio.sob, "onderwijs")
  await regio.alsEigenaar("update medewerker set naam = 'José Postma' where id = $1", [jose.medewerkerId])
  await zet(jose, { vragen: "Lessen 100% op maat", themas: ["leren"] })
  await regio.alsEigenaar(
    "insert into certificaat (medewerker_id, soort, uitgever, begin, vastgelegd_door) values ($1, 'zrm', 'x', $2, $1)",
    [jose.medewerkerId, plusDagen(HEDEN, -30)],
  )
  const vindt = async (zoek: string, vraag = "") => (await gids(`?zoek=${encodeURIComponent(zoek)}${vraag}`)).includes("José Postma")
  for (const zoek of ["jose", "POSTMA werkplaats", "lessen 100%", "zelfredzaamheid", "leren jose"])
    expect(await vindt(zoek), zoek).toBe(true)
  for (const zoek of ["jose schulden", "1_0%", "lessen%maat"]) expect(await vindt(zoek), zoek).toBe(false)
  expect([await vindt("jose", "&rol=onderwijs"), await vindt("jose", "&rol=jobcoach"), await vindt("jose", "&spreekuur=ja")]).toEqual([
    true,
    false,
    false,
  ])
  await regio.alsEigenaar(
    `with a as (insert into account (email, naam) select 'veel' || n || '@example.org', 'Veel ' || n from generate_series(1, 30) n returning id, naam)
     insert into medewerker (account_id, organisatie_id, naam, rol, begin) select id, $1, naam, 'jobcoach', '2020-01-01' from a`,
    [regio.sob],
  )
  const tel = (blad: string) => [...blad.matchAll(/\bVeel \d+/g)].length
  expect([tel(await gids("?zoek=veel")), tel(await gids("?zoek=veel&pagina=2"))]).toEqual([25, 5])
  const teVer = await gids("?zoek=veel&pagina=99")
  expect([tel(teVer), /26 tot en met 30 van 30/.test(teVer)]).toEqual([5, true])
})

test("wie zijn regel op twee schermen open heeft, kiest wat juist is", async () => {
  const wie = await regio.medewerker(regio.sob, "werkleider")
  const hier = (velden: Record<string, string | string[]>) =>
    web.vraag("POST", "/gids/mijn-regel", { token: wie.token, velden: { id: crypto.randomUUID(), ...velden } })
  expect((await hier({ versie: "0", vragen: "Hout" })).status).toBe(303)
  expect((await hier({ versie: "1", vragen: "Hout en metaal", themas: ["leren", "geld"] })).status).toBe(303)
  const botsing = await hier({ versie: "1", vragen: "Hout en groen" })
  const blad = await botsing.text()
  expect(botsing.status).toBe(409)
  expect(blad).toMatch(/name="vragen" value="Hout en groen"[^]*name="vragen" value="Hout en metaal"[^]*name="themas" value="geld\+leren"/)
  expect((await hier({ versie: "2", vragen: "Hout en groen", themas: "geld+leren" })).status).toBe(303)
  expect(await regio.alsEigenaar("select vragen, themas, versie from gidsregel where medewerker_id = $1", [wie.medewerkerId])).toEqual([
    { vragen: "Hout en groen", themas: ["geld", "leren"], versie: 3 },
  ])
})

test("een inwoner leest er niets van, en niemand schrijft andermans regel", async () => {
  const { coach, trajectbegeleider } = regio
  const langsom = (wat: ReturnType<typeof sql>) => regio.db.inRol("app", coach.token, tx => wat.execute(tx))
  const ander = sql`insert into gidsregel (medewerker_id, organisatie_id, vragen) values (${trajectbegeleider.medewerkerId}, ${regio.sob}, 'x')`
  await expect(langsom(ander)).rejects.toThrow(/permission denied/)
  const [inlog] = await regio.alsEigenaar<{ id: string }>(
    "insert into account (email, naam) values ('anna@example.org', 'Anna') returning id",
  )
  await regio.alsEigenaar("insert into deelnemer_account (deelnemer_id, account_id) values ($1, $2)", [regio.anna, inlog!.id])
  const token = await openSessie(regio.db, inlog!.id, { medewerkerId: null, deelnemerId: regio.anna })
  expect(await gids("", token)).toBe("403")
  const leest = () =>
    regio.db.inRol("app", token, async tx => (await sql`select * from ctx.gids_feiten(${HEDEN}::date)`.execute(tx)).rows.length)
  expect(await leest()).toBe(0)
  // Planted: without its guard the function would tell a resident everybody's address.
  const [rij] = await regio.alsEigenaar<{ d: string }>("select pg_get_functiondef('ctx.gids_feiten'::regproc) as d")
  await regio.alsEigenaar(rij!.d.replace("(select ctx.mag_functie('gids'))", "true"))
  expect(await leest()).toBeGreaterThan(0)
})
