import { afterAll, beforeAll, expect, test, vi } from "vitest"
import { openTestRegio, type TestRegio } from "../../test/support/regio.ts"
import { type Job, prepareJobs, queueJob, startWorker } from "./jobs.ts"

// T13: a clock that jumps. The moments in the queue are put back or forward, which is the same as a clock that goes the other way.
// Planted and seen red: a guard that gives back only what was held in the past, one that leaves what is planned too far ahead,
// one that brings every next try forward, one that does not say that it lives, and one that counts what was given up as waiting.
let regio: TestRegio
const gedaan: string[] = []
let houdt = Promise.resolve()
const taak: Job = {
  naam: "klok",
  run: async (_, { nr }) => {
    gedaan.push(nr!)
    if (nr === "lang") await houdt
  },
}
beforeAll(async () => {
  regio = await openTestRegio()
  await prepareJobs(regio.services)
})
afterAll(() => regio.close())

const zet = (nr: string, naam = "klok") => regio.db.inRol("app", regio.coach.token, tx => queueJob(tx, naam, { nr }, nr))
/** Writes in the row of the queue what would stand there after the jump. */
const schrijf = (nr: string, kolommen: string) =>
  regio.alsEigenaar(`update graphile_worker._private_jobs set ${kolommen} where key = $1`, [nr])

test("gaat de klok terug, dan gaat verder wat wachtte, wat een dode werker had en wat nog eens mocht; wat op zijn beurt wacht blijft wachten", async () => {
  for (const nr of ["wacht", "dood", "nog eens", "zijn beurt"]) await zet(nr)
  await schrijf("wacht", "run_at = now() + interval '2 hours', created_at = now() + interval '2 hours'")
  await schrijf(
    "dood",
    "run_at = now() + interval '2 hours', locked_at = now() + interval '2 hours', locked_by = 'worker-dood', attempts = 1",
  )
  await schrijf("nog eens", "run_at = now() + interval '2 hours', attempts = 3")
  await schrijf("zijn beurt", "run_at = now() + interval '50 seconds', attempts = 4")
  const worker = await startWorker(regio.services, [taak], [])
  await vi.waitFor(() => expect(gedaan.toSorted()).toEqual(["dood", "nog eens", "wacht"]), { timeout: 25_000, interval: 50 })
  expect(await regio.alsEigenaar("select key from graphile_worker.jobs where run_at > now() and attempts = 4")).toEqual([
    { key: "zijn beurt" },
  ])
  await worker.stop()
  expect(gedaan).toHaveLength(3)
})

test("gaat de klok vijf uur vooruit, dan houdt wie bezig is zijn taak, en zij werkt één keer", { timeout: 60_000 }, async () => {
  const { promise, resolve } = Promise.withResolvers<void>()
  houdt = promise
  await zet("lang")
  // The queue cleans up by itself at a moment of chance in the first minute of a worker: not between the jump and the sign of life.
  const kans = vi.spyOn(Math, "random").mockReturnValue(0.999)
  const een = await startWorker(regio.services, [taak], [])
  const twee = await startWorker(regio.services, [taak], [])
  kans.mockRestore()
  await vi.waitFor(() => expect(gedaan).toContain("lang"), { timeout: 10_000 })
  await schrijf("lang", "run_at = run_at - interval '5 hours', locked_at = locked_at - interval '5 hours'")
  const TE_LANG = "select key from graphile_worker._private_jobs where locked_at < now() - interval '4 hours'"
  await vi.waitFor(async () => expect(await regio.alsEigenaar(TE_LANG)).toEqual([]), { timeout: 25_000, interval: 50 })
  expect(await regio.alsEigenaar("select locked_by is not null as bezig from graphile_worker.jobs where key = 'lang'")).toEqual([
    { bezig: true },
  ])
  resolve()
  await een.stop()
  await twee.stop()
  expect(gedaan.filter(nr => nr === "lang")).toHaveLength(1)
})

test("hoe lang de oudste taak wacht staat in de stand; wat is opgegeven of niet aan de beurt is telt niet mee", async () => {
  for (const [nr, kolommen] of [
    ["vijf minuten", "run_at = now() - interval '5 minutes'"],
    ["opgegeven", "run_at = now() - interval '9 minutes', attempts = max_attempts"],
  ] as const) {
    await zet(nr, "van een ander")
    await schrijf(nr, kolommen)
  }
  const gezien = async () => {
    const worker = await startWorker(regio.services, [taak], [])
    await worker.stop()
    return regio.services.taken.wacht
  }
  const wacht = await gezien()
  expect([wacht >= 300, wacht < 500]).toEqual([true, true])
  await regio.alsEigenaar("delete from graphile_worker._private_jobs where key = 'vijf minuten'")
  expect(await gezien()).toBe(0)
})
