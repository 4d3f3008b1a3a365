import { afterAll, beforeAll, expect, test, vi } from "vitest"
import { type Actor, Wereld } from "../../../test/support/rechtenwereld.ts"
import { openTestRegio, type TestRegio } from "../../../test/support/regio.ts"
import { klaar, openTestWeb, type TestWeb } from "../../../test/support/web.ts"

let regio: TestRegio
let web: TestWeb
let beheer: Actor
let coach: Actor
beforeAll(async () => {
  regio = await openTestRegio()
  web = openTestWeb(regio)
  const wereld = await Wereld.open(regio)
  beheer = await wereld.zetel(regio.stadskanaal, "beheer")
  coach = await wereld.zetel(regio.stadskanaal, "casusregisseur")
})
afterAll(() => regio.close())

const pagina = async (keer: string) => (await web.vraag("GET", `/bewaren?proef=${keer}`, { token: beheer.token })).text()
const stand = async (keer: string) => (await web.vraag("GET", `/bewaren/proef/${keer}/stand`, { token: beheer.token })).json()
const LOPEN =
  "select 1 from pg_locks where not granted and relation = 'aanwezigheid'::regclass and database = (select oid from pg_database where datname = current_database())"
const lopen = async () => (await regio.alsEigenaar(LOPEN)).length

test("duurt het uitrekenen lang, dan zegt de bladzijde dat het loopt, één keer tegelijk, en komt zij terug voor de uitkomst", async () => {
  await regio.alsEigenaar("begin")
  await regio.alsEigenaar("lock table aanwezigheid in access exclusive mode")
  expect(await pagina("een")).toContain("Uitrekenen wat weg mag")
  await vi.waitFor(async () => expect(await lopen()).toBe(1))
  expect(await pagina("twee")).toContain('data-bron="/bewaren/proef/twee/stand"') // a second press waits for the first
  expect(await stand("een")).toEqual({ tekst: "Uitrekenen wat weg mag", deel: null, klaar: false })
  expect(await lopen()).toBe(1)
  await regio.alsEigenaar("commit")
  expect(await klaar(web, "/bewaren?proef=een", beheer.token)).toContain("is een termijn voorbij")
  expect(await stand("een")).toMatchObject({ klaar: true })
})

test("een keer die misging wordt opnieuw gedaan zodra iemand haar weer vraagt", async () => {
  await regio.alsEigenaar("alter function ctx.proef_wissen(uuid, date, jsonb, int) rename to proef_weg")
  const fout = async () => (await web.vraag("GET", "/bewaren?proef=mis", { token: beheer.token })).status
  await vi.waitFor(async () => expect(await fout()).toBe(500))
  await regio.alsEigenaar("alter function ctx.proef_weg(uuid, date, jsonb, int) rename to proef_wissen")
  expect(await klaar(web, "/bewaren?proef=mis", beheer.token)).toContain("is een termijn voorbij")
})

test("gaat het mis terwijl de bladzijde wacht, dan zegt zij dat één keer, en begint zij niet vanzelf opnieuw", async () => {
  await regio.alsEigenaar("begin")
  await regio.alsEigenaar("lock table aanwezigheid in access exclusive mode")
  expect(await pagina("stuk")).toContain("Uitrekenen wat weg mag")
  await vi.waitFor(async () => expect(await lopen()).toBe(1))
  await regio.alsEigenaar(LOPEN.replace("select 1", "select pg_cancel_backend(pid)"))
  await vi.waitFor(async () => expect(await lopen()).toBe(0))
  const status = async () => (await web.vraag("GET", "/bewaren?proef=stuk", { token: beheer.token })).status
  await vi.waitFor(async () => expect(await status()).toBe(500))
  await regio.alsEigenaar("commit")
  expect(await klaar(web, "/bewaren?proef=stuk", beheer.token)).toContain("is een termijn voorbij")
})

test("wie niet over wissen gaat krijgt geen stand", async () => {
  expect((await web.vraag("GET", "/bewaren/proef/een/stand", { token: coach.token })).status).toBe(403)
})
