import { afterAll, beforeAll, expect, test, vi } from "vitest"
import type { Vraag } from "#engines/indicatoren"
import { type Cijferdatabase, openCijferdatabase } from "../../../test/support/cijferdatabase.ts"
import { storeRijen, willekeurigeRegio } from "../../../test/support/willekeurige-regio.ts"
import { type Motor, startMotor } from "./motor.werker.ts"

const REGIO = willekeurigeRegio(0, 20)
const VRAAG: Vraag = { perioden: [{ van: "2024-01-01", tot: "2026-01-01" }], organisaties: REGIO.organisaties }
let regio: Cijferdatabase
let motor: Motor

beforeAll(async () => {
  regio = await openCijferdatabase()
  await storeRijen(regio.db, REGIO.rijen)
  motor = startMotor(regio.db.url)
}, 30_000)
afterAll(async () => {
  await motor.stop()
  await regio.close()
})

const starts = async () => (await motor.bereken(VRAAG)).uitslagen[0]!.indicatoren["TRJ-START"].aantal
const NIEUW_TRAJECT = `insert into traject (deelnemer_id, organisatie_id, voorziening_id, begin)
  select d.id, d.organisatie_id, v.id, '2025-06-01' from deelnemer d, voorziening v order by d.id, v.id limit 1`

test("van het eerste moment af is er antwoord: uit SQL zolang de kolommen er niet zijn, daarna hetzelfde uit het geheugen", async () => {
  const eerste = await motor.bereken(VRAAG)
  expect(eerste.bron).toBe("orakel")
  await vi.waitFor(() => expect(motor.gereed()).toBe(true), { timeout: 10_000, interval: 10 })
  const tweede = await motor.bereken(VRAAG)
  expect(tweede.bron).toBe("motor")
  expect(tweede.uitslagen).toEqual(eerste.uitslagen)
})

test("een wijziging staat binnen 100 ms na de vastlegging in de cijfers", async () => {
  const tijden: number[] = []
  for (let i = 0; i < 15; i++) {
    const voor = await starts()
    const client = await regio.verbinding()
    await client.query("begin")
    const { rows } = await client.query("select pg_current_xact_id()::text as tx")
    await client.query(NIEUW_TRAJECT)
    await client.query("commit")
    const vanaf = performance.now()
    expect(await motor.wachtTot(rows[0].tx)).toBe(true)
    expect(await starts()).toBe(voor + 1)
    tijden.push(performance.now() - vanaf)
  }
  // The third fastest of fifteen: the others tell of what else the machine does.
  expect(tijden.toSorted((a, b) => a - b)[2]).toBeLessThan(100)
})

test("een vraag die niet kan, wordt geweigerd en stoort de volgende niet", async () => {
  await expect(motor.bereken({ ...VRAAG, organisaties: ["weg"] })).rejects.toThrow(RangeError)
  expect((await motor.bereken(VRAAG)).bron).toBe("motor")
})

test("valt de draad weg, dan antwoordt SQL en komt er een nieuwe die alles weer weet", async () => {
  const voor = await starts()
  await regio.schrijf("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query ilike 'listen%'")
  await vi.waitFor(() => expect(motor.gereed()).toBe(false), { timeout: 5_000, interval: 5 })
  expect((await motor.bereken(VRAAG)).bron).toBe("orakel")
  await regio.schrijf(NIEUW_TRAJECT)
  await vi.waitFor(() => expect(motor.gereed()).toBe(true), { timeout: 10_000, interval: 10 })
  expect(await starts()).toBe(voor + 1)
})

test("loopt de draad meer dan 2 s achter, dan antwoordt SQL tot hij weer bij is", async () => {
  const slot = await regio.verbinding()
  await slot.query("begin; lock table wijziging in access exclusive mode")
  await vi.waitFor(() => expect(motor.gereed()).toBe(false), { timeout: 10_000, interval: 20 })
  expect((await motor.bereken(VRAAG)).bron).toBe("orakel")
  await slot.query("rollback")
  await vi.waitFor(() => expect(motor.gereed()).toBe(true), { timeout: 10_000, interval: 20 })
  expect((await motor.bereken(VRAAG)).bron).toBe("motor")
})

test("wachten op wat niet vastgelegd wordt, houdt op", async () => {
  expect(await motor.wachtTot("999999999", 50)).toBe(false)
})
