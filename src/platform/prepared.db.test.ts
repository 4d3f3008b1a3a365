import { afterAll, beforeAll, expect, test } from "vitest"
import { openTestRegio, type TestRegio } from "../../test/support/regio.ts"
import { loadActor } from "./actor.ts"
import { openDatabase, sql, type Tx } from "./db.ts"

let regio: TestRegio
beforeAll(async () => {
  regio = await openTestRegio()
})
afterAll(() => regio.close())

const mensen = async (tx: Tx) =>
  (await sql<{ n: number }>`/* vast: proef */ select count(*)::int as n from deelnemer`.execute(tx)).rows[0]!.n

test("wat elk verzoek vraagt wordt per verbinding één keer voorbereid, en wat geen naam draagt niet", async () => {
  const een = openDatabase(regio.db.url, 1)
  for (let i = 0; i < 3; i++) await een.inRol("app", regio.coach.token, tx => loadActor(tx))
  const { rows } = await een.inRol("app", null, tx =>
    sql<{
      name: string
      keer: number
    }>`select split_part(name, ':', 1) as name, (generic_plans + custom_plans)::int as keer from pg_prepared_statements order by name`.execute(
      tx,
    ),
  )
  expect(rows).toEqual([
    { name: "rol", keer: 4 },
    { name: "wie", keer: 3 },
  ])
  await een.close()
})

test("wat voorbereid is volgt wie er vraagt en welke regel er geldt, op dezelfde verbinding", async () => {
  const een = openDatabase(regio.db.url, 1)
  const ziet = (token: string | null) => een.inRol("app", token, mensen)
  const eerst = [await ziet(regio.coach.token), await ziet(null), await ziet(regio.coachVeendam.token)]
  expect(eerst).toEqual([1, 0, 1])
  await regio.alsEigenaar("alter policy lees on deelnemer rename to was_lees")
  await regio.alsEigenaar("create policy lees on deelnemer for select to public using (true)")
  expect(await ziet(null)).toBeGreaterThanOrEqual(2) // a fault in the rules is seen at once, and so is its repair
  await regio.alsEigenaar("drop policy lees on deelnemer")
  await regio.alsEigenaar("alter policy was_lees on deelnemer rename to lees")
  expect(await ziet(null)).toBe(0)
  await een.close()
})
