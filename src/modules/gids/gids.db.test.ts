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
  execute(regio.services, door.token, zetGidsregel, invoer, { id: crypto.randomUUID() })
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
