import { afterAll, beforeAll, expect, test } from "vitest"
import { z } from "zod"
import { akkoord } from "#begrippen/uitkomst"
import { command, execute } from "#platform/command"
import { openTestRegio, type TestRegio } from "../../../test/support/regio.ts"
import { openTestWeb, type TestWeb } from "../../../test/support/web.ts"

// Of the acts of today an instrument may demand one (src/modules/diagnose/diagnose.db.test.ts); the demand itself is held here by an act of
// its own. Planted and seen red: a certificate that counts after its last day, and one of another seat that counts here.
let regio: TestRegio
let web: TestWeb
let beheer: string
beforeAll(async () => {
  regio = await openTestRegio()
  web = openTestWeb(regio)
  beheer = (await regio.medewerker(regio.stadskanaal, "beheer")).token
})
afterAll(() => regio.close())

const proef = command({
  naam: "neem-zrm-af",
  recht: "deelnemers",
  certificaat: "zrm",
  invoer: z.strictObject({}),
  run: async () => akkoord({}),
})
const doe = async (token = regio.coach.token) => {
  const uitkomst = await execute(regio.services, token, proef, {}, { id: crypto.randomUUID() })
  return uitkomst.ok ? "ja" : uitkomst.weigeringen[0]!.code
}
const legVast = (begin: string, einde: string, soort = "zrm", wie = regio.coach.medewerkerId, token = beheer) =>
  web.vraag("POST", `/beheer/certificaten/${wie}`, {
    token,
    velden: { id: crypto.randomUUID(), soort, uitgever: "Opleider Noord", begin, einde },
  })
const wis = () => regio.alsEigenaar("delete from certificaat")

test("een handeling die een certificaat vraagt gaat alleen door met een geldig certificaat van die soort, in deze functie", async () => {
  expect(await doe()).toBe("geen_certificaat")
  const geweigerd = await regio.alsEigenaar("select 1 from audit where handeling = 'neem-zrm-af' and uitkomst = 'geweigerd'")
  expect(geweigerd).toHaveLength(1)
  for (const [begin, einde, soort, hoort] of [
    ["2026-01-01", "2026-11-22", "zrm", "geen_certificaat"],
    ["2026-11-23", "", "zrm", "geen_certificaat"],
    ["2026-01-01", "", "jobcoach", "geen_certificaat"],
    ["2026-11-22", "2026-11-23", "zrm", "ja"],
  ] as const) {
    await wis()
    expect((await legVast(begin, einde, soort)).status).toBe(303)
    expect(await doe(), `${soort} ${begin} ${einde}`).toBe(hoort)
  }
  const [zetel] = await regio.alsEigenaar<{ id: string }>(
    "insert into medewerker (account_id, organisatie_id, naam, rol, begin) select account_id, $1, naam, rol, begin from medewerker where id = $2 returning id",
    [regio.sob, regio.coach.medewerkerId],
  )
  await regio.alsEigenaar("update certificaat set medewerker_id = $1", [zetel!.id])
  expect(await doe()).toBe("geen_certificaat")
})

test("de beheerder legt vast en trekt in, bij zijn eigen organisatie en nooit bij zichzelf", async () => {
  await wis()
  await legVast("2026-01-01", "2027-01-10")
  expect(await doe()).toBe("ja")
  const tekst = await (await web.vraag("GET", `/beheer/certificaten/${regio.coach.medewerkerId}`, { token: beheer })).text()
  expect(tekst).toMatch(/Zelfredzaamheid-Matrix[^]*Opleider Noord[^]*nog 49 dagen/)
  const [rij] = await regio.alsEigenaar<{ id: string }>("select id from certificaat")
  const pad = `/beheer/certificaten/${regio.coach.medewerkerId}/${rij!.id}`
  expect((await web.vraag("POST", pad, { token: beheer, velden: { id: crypto.randomUUID(), reden: "Niet gezien" } })).status).toBe(303)
  expect(await doe()).toBe("geen_certificaat")
  expect((await legVast("2026-01-01", "", "zrm", regio.coachVeendam.medewerkerId)).status).toBe(404)
  const zelf = await regio.medewerker(regio.stadskanaal, "beheer")
  expect((await legVast("2026-01-01", "", "zrm", zelf.medewerkerId, zelf.token)).status).toBe(422)
  expect((await web.vraag("GET", `/beheer/certificaten/${regio.coach.medewerkerId}`, { token: regio.coach.token })).status).toBe(403)
})

test("wie het heeft ziet het zelf, en hoort zestig dagen vooraf op de werkvoorraad dat het afloopt", async () => {
  const werkvoorraad = async () => (await web.vraag("GET", "/werkvoorraad", { token: regio.coach.token })).text()
  for (const [einde, meldt] of [
    ["2027-01-22", false],
    ["2027-01-21", true],
    ["2026-11-22", true],
  ] as const) {
    await wis()
    await legVast("2026-01-01", einde)
    expect((await werkvoorraad()).includes("Een certificaat van u loopt af"), einde).toBe(meldt)
  }
  await legVast("2026-11-01", "2030-01-01")
  expect(await werkvoorraad()).not.toContain("loopt af")
  const eigen = await (await web.vraag("GET", "/account/certificaten", { token: regio.coach.token })).text()
  expect(eigen).toMatch(/geldig[^]*verlopen/)
  const ander = await (await web.vraag("GET", "/account/certificaten", { token: regio.coachVeendam.token })).text()
  expect(ander).toContain("geen certificaat van u")
})

test.for([
  ["een certificaat dat na zijn laatste dag telt", "(c.einde is null or c.einde > p_dag)", "true"],
  ["een certificaat van een ander", "c.medewerker_id = (ctx.wie()).medewerker_id", "true"],
])("ingebouwde fout gezien: %s", async ([, van, naar]) => {
  await wis()
  await legVast("2026-01-01", "2026-11-22")
  await regio.alsEigenaar(
    "insert into certificaat (medewerker_id, soort, uitgever, begin, vastgelegd_door) values ($1, 'zrm', 'x', '2026-01-01', $1)",
    [regio.coachVeendam.medewerkerId],
  )
  expect(await doe()).toBe("geen_certificaat")
  const [rij] = await regio.alsEigenaar<{ d: string }>("select pg_get_functiondef('ctx.heeft_certificaat'::regproc) as d")
  expect(rij!.d).toContain(van)
  await regio.alsEigenaar(rij!.d.replace(van!, naar!))
  expect(await doe()).toBe("ja")
  await regio.alsEigenaar(rij!.d)
})
