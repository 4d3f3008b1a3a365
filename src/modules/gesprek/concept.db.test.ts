import { afterAll, beforeAll, expect, test } from "vitest"
import { type Actie, openTestRegio, type TestRegio } from "../../../test/support/regio.ts"
import { openTestWeb, type TestWeb } from "../../../test/support/web.ts"
import { ruimConcepten } from "./concept.sql.ts"

// What is kept while somebody types: for him alone, unreadable in the database, gone when it is recorded or after a week.
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

const post = (pad: string, velden: Record<string, string>, door = coach) =>
  web.vraag("POST", `/deelnemers/${anna}/gesprekken${pad}`, { token: door.token, velden })
const formulier = async (door = coach) => (await web.vraag("GET", `/deelnemers/${anna}/gesprekken/nieuw`, { token: door.token })).text()
const rijen = () => regio.alsEigenaar<{ inhoud: Buffer }>("select inhoud from ctx.concept")
const TEKST = "Wil graag meer uren bij de fietsenmaker"

test("wat getypt is staat er nog voor wie het typte, en voor niemand anders", async () => {
  expect((await post("/concept", { id: "x", notitie: TEKST, "stappen.0.wat": "Bel de opvang", soort: "telefoon" })).status).toBe(204)
  const terug = await formulier()
  expect(terug).toContain(TEKST)
  expect(terug).toContain('value="Bel de opvang"')
  expect(terug).toContain("Hier was u gebleven")
  expect(await formulier(regio.trajectbegeleider)).not.toContain(TEKST)
  expect((await rijen()).map(r => r.inhoud.includes("fietsenmaker"))).toEqual([false])
})

test("wie er niet (meer) bij hoort bewaart niets en krijgt niets", async () => {
  expect((await post("/concept", { notitie: "stiekem" }, regio.coachVeendam)).status).toBe(404)
  await regio.alsEigenaar("update betrokkene set einde = '2026-11-01' where deelnemer_id = $1 and medewerker_id = $2", [
    anna,
    coach.medewerkerId,
  ])
  expect((await post("/concept", { notitie: "te laat" })).status).toBe(404)
  await regio.alsEigenaar("update betrokkene set einde = null where deelnemer_id = $1", [anna])
  expect(await rijen()).toHaveLength(1)
  expect((await post("/concept", { notitie: "x".repeat(21_000) })).status).toBe(413)
})

test("leegmaken, weggooien, vastleggen en een week wachten halen het weg", async () => {
  const bewaar = () => post("/concept", { notitie: TEKST })
  await post("/concept", { notitie: " ", soort: "gesprek", volgendeMinuten: "30" })
  expect(await rijen()).toEqual([])
  await bewaar()
  expect((await post("/concept/weg", {})).status).toBe(303)
  expect(await rijen()).toEqual([])
  await bewaar()
  expect((await post("/nieuw", { id: crypto.randomUUID(), datum: "2026-11-22", soort: "gesprek", notitie: TEKST })).status).toBe(303)
  expect(await rijen()).toEqual([])
  await bewaar()
  await ruimConcepten(regio.db)
  expect(await rijen()).toHaveLength(1)
  await regio.alsEigenaar("update ctx.concept set bewaard_op = now() - interval '8 days'")
  await ruimConcepten(regio.db)
  expect(await rijen()).toEqual([])
})
