import { afterAll, beforeAll, expect, test } from "vitest"
import type { Tx } from "#platform/db"
import { openTestRegio, type TestRegio } from "./support/regio.ts"
import { openTestWeb, type TestWeb } from "./support/web.ts"

// T24 without a clock: every connection is taken, and only the test gives them back. With real traffic at five times what the machine
// can do: test/nacht/overbelasting.nacht.ts. Planted at the end and seen: a door that lets everybody queue.
const VERBINDINGEN = 10
const WACHTRIJ = 60
let regio: TestRegio
let web: TestWeb
beforeAll(async () => {
  regio = await openTestRegio()
  web = openTestWeb(regio)
})
afterAll(() => regio.close())

/** Takes every connection of the pool, and answers how to give them back. */
async function bezetAlles(): Promise<() => Promise<unknown>> {
  const vrij = Promise.withResolvers<void>()
  const binnen = Array.from({ length: VERBINDINGEN }, () => Promise.withResolvers<void>())
  const houden = (n: number) => (_: Tx) => (binnen[n]!.resolve(), vrij.promise)
  const werk = binnen.map((_, n) => regio.db.inRol("app", null, houden(n)))
  await Promise.all(binnen.map(b => b.promise))
  return () => (vrij.resolve(), Promise.all(werk))
}
const lijst = () => web.vraag("GET", "/account", { token: regio.coach.token })

test("is het te druk, dan hoort wie te veel is dat meteen; wie wacht komt aan de beurt, en de wacht blijft antwoorden", async () => {
  const geefVrij = await bezetAlles()
  const wachtend = Array.from({ length: WACHTRIJ }, lijst)
  await expect.poll(() => regio.db.pool.waitingCount).toBe(WACHTRIJ)
  const api = await web.vraag("GET", `/api/v1/deelnemers/${regio.anna}/treden`, { token: regio.coach.token })
  expect(api.headers.get("api-version")).toMatch(/^1\./)
  for (const [teVeel, soort] of [
    [await lijst(), /^text\/plain/],
    [api, /^application\/problem\+json$/],
  ] as const) {
    expect([teVeel.status, teVeel.headers.get("retry-after"), teVeel.headers.get("content-type")]).toEqual([503, "5", expect.stringMatching(soort)]) // biome-ignore format: one line
    expect(await teVeel.text()).toContain("Probeer het over enkele seconden opnieuw")
  }
  // Nothing was given back yet: these do not queue.
  expect((await web.vraag("GET", "/gezond")).status).toBe(200)
  expect((await web.vraag("GET", "/klaar")).status).toBe(200)
  await geefVrij()
  // On a machine that is busy itself some have waited the five seconds after which a request is told to come back too.
  const geholpen = (await Promise.all(wachtend)).map(a => a.status)
  expect(geholpen.filter(status => status !== 200 && status !== 503)).toEqual([])
  expect(geholpen).toContain(200)
  expect((await lijst()).status).toBe(200)
})

test("ingebouwde fout gezien: een deur die niet ziet dat er een rij staat laat iedereen aansluiten", async () => {
  const blind = { ...regio.services, db: { ...regio.db, pool: { waitingCount: 0 } as TestRegio["db"]["pool"] } }
  const zonderDeur = openTestWeb({ ...regio, services: blind })
  const geefVrij = await bezetAlles()
  const wachtend = Array.from({ length: WACHTRIJ + 1 }, () => zonderDeur.vraag("GET", "/account", { token: regio.coach.token }))
  await expect.poll(() => regio.db.pool.waitingCount).toBe(WACHTRIJ + 1)
  await geefVrij()
  await Promise.all(wachtend)
})
