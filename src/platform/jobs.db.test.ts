import { afterAll, beforeAll, expect, test, vi } from "vitest"
import { openTestRegio, type TestRegio } from "../../test/support/regio.ts"
import { sql } from "./db.ts"
import { prepareJobs, queueJob, startWorker } from "./jobs.ts"

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
