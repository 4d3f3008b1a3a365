import { afterAll, beforeAll, expect, test, vi } from "vitest"
import { openTestRegio, type TestRegio } from "../../test/support/regio.ts"
import { sql } from "./db.ts"
import { type Job, prepareJobs, queueJob, startWorker } from "./jobs.ts"
import { gestopteTaken } from "./taken.ts"
import { toestandVan } from "./toestand.ts"

let regio: TestRegio
beforeAll(async () => {
  regio = await openTestRegio()
  await prepareJobs(regio.services)
})
afterAll(() => regio.close())

test("een taak handelt namens wie haar klaarzette, ook als diens sessie voorbij is", async () => {
  await regio.db.inRol("app", regio.coach.token, tx => queueJob(tx, "proef", { deelnemerId: regio.anna }, "sleutel-1"))
  const seen: unknown[] = []
  const worker = await startWorker(
    regio.services,
    [
      {
        naam: "proef",
        run: async ({ services, token }, { deelnemerId }) => {
          const { rows } = await services.db.inRol("app", token, tx =>
            sql`select (ctx.wie()).rol, (select count(*) from deelnemer where id = ${deelnemerId}) as ziet`.execute(tx),
          )
          seen.push(rows[0])
        },
      },
    ],
    [],
  )
  await vi.waitFor(() => expect(seen).toEqual([{ rol: "casusregisseur", ziet: 1 }]), { timeout: 10_000 })
  await worker.stop()
})

test("wordt de handeling teruggedraaid, dan is er ook geen taak", async () => {
  const poging = regio.db.inRol("app", regio.coach.token, async tx => {
    await queueJob(tx, "proef", {}, "sleutel-2")
    throw new Error("teruggedraaid")
  })
  await expect(poging).rejects.toThrow("teruggedraaid")
  expect(await regio.alsEigenaar("select 1 from graphile_worker.jobs where key = 'sleutel-2'")).toEqual([])
})

test("zonder sessie komt er geen taak bij", async () => {
  await expect(regio.db.inRol("app", null, tx => queueJob(tx, "proef", {}, "sleutel-3"))).rejects.toThrow("geen sessie")
})

test("een pagina kan de wachtrij niet zelf lezen of vullen", async () => {
  const lees = regio.db.inRol("app", regio.coach.token, tx => sql`select * from graphile_worker.jobs`.execute(tx))
  await expect(lees).rejects.toThrow(/permission denied/)
})

// T13. TREDE_TAKEN: how many are queued at once; the long run takes 10,000.
const TAKEN = Number(process.env["TREDE_TAKEN"] ?? 100)

/** So many jobs for two workers, one of which stops half-way. What had an effect, what had it twice, and what is left in the queue. */
async function verwerk(aantal: number, onderweg: (nr: string, dubbel: string[]) => unknown = () => {}) {
  await regio.alsEigenaar(
    "create table if not exists proef_effect (nr text primary key); grant all on proef_effect to public; truncate proef_effect",
  )
  const dubbel: string[] = []
  const tel: Job = {
    naam: "tel",
    run: async ({ services }, { nr }) => {
      const { rows } = await services.db.inRol("app", null, tx =>
        sql`insert into proef_effect values (${nr}) on conflict do nothing returning nr`.execute(tx),
      )
      if (rows.length === 0) dubbel.push(nr!)
      await onderweg(nr!, dubbel)
    },
  }
  await regio.db.inRol("app", regio.coach.token, async tx => {
    for (let nr = 0; nr < aantal; nr++) await queueJob(tx, "tel", { nr: String(nr) }, `tel-${nr}`)
  })
  const gedaan = async () => (await regio.alsEigenaar<{ n: number }>("select count(*)::int as n from proef_effect"))[0]!.n
  const [een, twee] = [await startWorker(regio.services, [tel], []), await startWorker(regio.services, [tel], [])]
  await vi.waitFor(async () => expect(await gedaan()).toBeGreaterThan(aantal / 10), { timeout: 60_000 + aantal * 30, interval: 20 })
  await een.stop()
  const over = () => regio.alsEigenaar("select key, attempts, last_error from graphile_worker.jobs where task_identifier = 'tel'")
  await vi.waitFor(async () => expect(await over()).toEqual([]), { timeout: 30_000 + aantal * 200, interval: 50 })
  await twee.stop()
  return { gedaan: await gedaan(), dubbel }
}

test(`${TAKEN} taken in de rij, twee werkers waarvan er een halverwege stopt: elk effect precies één keer`, {
  timeout: 120_000 + TAKEN * 250,
}, async () => {
  expect(await verwerk(TAKEN)).toEqual({ gedaan: TAKEN, dubbel: [] })
})

test("ingebouwde fout gezien: een slot dat losraakt terwijl een werker bezig is", async () => {
  const raaktLos = async (nr: string, dubbel: string[]) => {
    if (nr !== "0" || dubbel.length > 0) return
    await regio.alsEigenaar("update graphile_worker._private_jobs set locked_at = null, locked_by = null, attempts = 0 where key = 'tel-0'")
    await vi.waitFor(() => expect(dubbel).toEqual(["0"]), { timeout: 10_000, interval: 10 })
  }
  expect(await verwerk(10, raaktLos)).toEqual({ gedaan: 10, dubbel: ["0"] })
})

/** Locks what is queued under this key in the name of a worker, a minute ago. */
const houd = (sleutel: string, werker: string) =>
  regio.alsEigenaar(
    "update graphile_worker._private_jobs set locked_by = $2, locked_at = now() - interval '1 minute', attempts = 1 where key = $1",
    [sleutel, werker],
  )

test("wat een gedode werker onderhanden had gaat meteen verder; wat een levende doet blijft van hem", async () => {
  const gedaan: string[] = []
  const taak: Job = { naam: "verlaten", run: async (_, { van }) => void gedaan.push(van!) }
  for (const van of ["dood", "levend"]) {
    await regio.db.inRol("app", regio.coach.token, tx => queueJob(tx, "verlaten", { van }, van))
    await houd(van, `worker-${van}`)
  }
  await regio.alsEigenaar("select pg_advisory_lock(7203115, hashtext('worker-levend'))")
  const worker = await startWorker(regio.services, [taak], [])
  await vi.waitFor(() => expect(gedaan).toEqual(["dood"]), { timeout: 10_000 })
  expect(await regio.alsEigenaar("select locked_by from graphile_worker.jobs where key = 'levend'")).toEqual([
    { locked_by: "worker-levend" },
  ])
  await regio.alsEigenaar("select pg_advisory_unlock(7203115, hashtext('worker-levend'))")
  await worker.stop()
})

test("een taak die blijft mislukken stopt na vijf keer, wie beheert ziet het, en zij kan opnieuw beginnen", async () => {
  let gif = true
  let gelukt = 0
  const taak: Job = { naam: "gif", run: async () => (gif ? Promise.reject(new Error("gif")) : void gelukt++) }
  await regio.db.inRol("app", regio.coach.token, tx => queueJob(tx, "gif", {}, "gif-1"))
  // The tries before it lie minutes apart: the clock is put forward to the fifth.
  expect(
    await regio.alsEigenaar("update graphile_worker._private_jobs set attempts = 4 where key = 'gif-1' returning max_attempts"),
  ).toEqual([{ max_attempts: 5 }])
  const eerste = await startWorker(regio.services, [taak], [])
  const stand = () => regio.alsEigenaar("select attempts from graphile_worker.jobs where key = 'gif-1' and locked_at is null")
  await vi.waitFor(async () => expect(await stand()).toEqual([{ attempts: 5 }]), { timeout: 10_000 })
  await eerste.stop()
  const tweede = await startWorker(regio.services, [taak], [])
  expect(regio.services.taken.gestopt).toEqual(["gif"])
  expect(toestandVan(regio.services, true)).toMatchObject({ titel: "Eén taak is na herhaalde pogingen gestopt" })
  expect(toestandVan(regio.services, false)).toBeNull()
  gif = false
  expect(await gestopteTaken(regio.db, true)).toEqual(["gif"])
  await vi.waitFor(() => expect(gelukt).toBe(1), { timeout: 10_000 })
  expect(await gestopteTaken(regio.db, false)).toEqual([])
  await tweede.stop()
})
