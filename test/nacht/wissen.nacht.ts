import pg from "pg"
import { afterEach, expect, test, vi } from "vitest"
import { type Cluster, openCluster } from "#platform/embedded"
import { alsFiguur } from "../support/grootboek.ts"
import { bouwKapot } from "../support/kapot.ts"
import { dataMap, type Programma, startWeb, trede } from "../support/programma.ts"

// T19 with the power cut: an erasure of more than a hundred people in the example region, the program killed with -9 in the middle of it again and
// again. After each kill everybody is whole or gone, at the end everybody who was to go is gone, once, and the seals hold. Planted at the
// end and seen: a job that strikes people off before it has erased them.
// The fifth try of a job is its last: who kills it more often hears that it was given up, and begins it again (`trede taken --opnieuw`).
const KILLS = 4
const opruimen: Array<() => Promise<void> | void> = []
afterEach(async () => {
  for (const doe of opruimen.splice(0).toReversed()) await doe()
})

/** Every row that counts as work of somebody, per person: what the plan of the example erases. */
const WERK = `select d.id, ((select count(*) from dienstverband x where x.deelnemer_id = d.id) + (select count(*) from plaatsing x where x.deelnemer_id = d.id)
    + (select count(*) from aanwezigheid x where x.deelnemer_id = d.id))::int as rijen from deelnemer d`

interface Proef {
  map: string
  vraag<T extends object>(tekst: string): Promise<T[]>
}
async function open(): Promise<Proef & { cluster: Cluster }> {
  const plek = dataMap()
  opruimen.push(plek.weg)
  await (await startWeb(plek.map)).stop()
  const cluster = await openCluster({ dataDir: plek.map, meld: () => {} })
  const pool = new pg.Pool({ connectionString: Object.assign(new URL(cluster.superUrl), { pathname: "/trede" }).href, max: 1 })
  opruimen.push(
    () => cluster.close(),
    () => pool.end(),
  )
  return { map: plek.map, cluster, vraag: async <T extends object>(tekst: string) => (await pool.query<T>(tekst)).rows }
}

/** One proposes it, another agrees; the job begins. */
async function besluit(p: Programma): Promise<void> {
  const stuur = async (naam: string, pad: string, velden: Record<string, string>) => {
    const cookie = await alsFiguur(p.basis, naam)
    const opdracht = await vi.waitFor(async () => /name="id" value="([0-9a-f-]{36})"/.exec(await (await fetch(p.basis + pad, { headers: { cookie } })).text())![1]!, 60_000) // biome-ignore format: one step
    const koppen = { cookie, origin: p.basis, "content-type": "application/x-www-form-urlencoded" }
    const body = new URLSearchParams({ ...velden, id: opdracht })
    const antwoord = await fetch(p.basis + pad.split("?")[0], { method: "POST", redirect: "manual", headers: koppen, body })
    expect(antwoord.status, await antwoord.text()).toBe(303)
    return antwoord.headers.get("location")!
  }
  const plan = await stuur("Wim Dijkema", "/bewaren?proef=ja", {})
  await stuur("Nynke Hoekstra", plan, { besluit: "akkoord" })
}

/** Who is struck off and still has what was to be erased, or is not and misses some of it. */
async function half({ vraag }: Proef, ervoor: ReadonlyMap<string, number>, plan: ReadonlySet<string>): Promise<string[]> {
  const over = new Set((await vraag<{ id: string }>("select deelnemer_id as id from wisplan_mens")).map(r => r.id))
  const nu = new Map((await vraag<{ id: string; rijen: number }>(WERK)).map(r => [r.id, r.rijen]))
  return [...ervoor].flatMap(([id, rijen]) => {
    const hoort = plan.has(id) && !over.has(id) ? 0 : rijen
    return (nu.get(id) ?? 0) === hoort ? [] : [`${id}: ${nu.get(id)} van ${rijen}, ${over.has(id) ? "nog te doen" : "klaar"}`]
  })
}

async function schietAf(proef: Proef, kills: number, dist?: string): Promise<{ fouten: string[]; mensen: number }> {
  const { vraag, map } = proef
  const ervoor = new Map((await vraag<{ id: string; rijen: number }>(WERK)).map(r => [r.id, r.rijen]))
  const plan = new Set<string>()
  const fouten: string[] = []
  for (let n = 0; n < kills; n++) {
    const p = await startWeb(map, dist)
    opruimen.push(() => void p.proces.kill("SIGKILL"))
    const [voor] = await vraag<{ gedaan: number }>("select coalesce(sum(gedaan), 0)::int as gedaan from wisplan")
    if (n === 0) {
      await besluit(p)
      for (const { id } of await vraag<{ id: string }>("select deelnemer_id as id from wisplan_mens")) plan.add(id)
    }
    // What was held by the one that was killed is given back after ten seconds at the earliest.
    await vi.waitFor(
      async () => expect((await vraag<{ gedaan: number }>("select gedaan from wisplan"))[0]!.gedaan).toBeGreaterThan(voor!.gedaan),
      { timeout: 60_000, interval: 5 },
    )
    p.proces.kill("SIGKILL")
    fouten.push(...(await half(proef, ervoor, plan)))
    if ((await vraag("select 1 from wisplan where klaar_op is null")).length === 0) break
  }
  return { fouten, mensen: plan.size }
}

test("wissen met kill -9 ertussen: niemand is half gewist, en aan het eind is iedereen weg die weg moest", async () => {
  const proef = await open()
  const { fouten, mensen } = await schietAf(proef, KILLS)
  expect(fouten).toEqual([])
  expect(mensen).toBeGreaterThan(100)
  const p = await startWeb(proef.map)
  await vi.waitFor(async () => expect(await proef.vraag("select 1 from wisplan where klaar_op is not null")).toHaveLength(1), {
    timeout: 120_000,
    interval: 250,
  })
  const [plan] = await proef.vraag<{ gedaan: number; over: number }>(
    "select gedaan, (select count(*)::int from wisplan_mens) as over from wisplan",
  )
  expect(plan).toEqual({ gedaan: mensen, over: 0 })
  await vi.waitFor(async () => expect(await proef.vraag("select 1 from audit where handeling = 'rond-wissen-af'")).toHaveLength(1), {
    timeout: 30_000,
    interval: 250,
  })
  await p.stop()
  const { code, uit, fout } = await trede(proef.map, ["verify"])
  expect(code, uit + fout).toBe(0)
  console.info(`${mensen} mensen gewist, ${KILLS} keer afgeschoten`)
})

test("ingebouwde fout gezien: afstrepen voordat er gewist is", async () => {
  const { dist, weg } = bouwKapot([
    [
      /const rijen = await wisRijen\(tx, (\w+),/,
      'await db.inRol("wis", null, t => streepAf(t, wisplanId, $1.map(m => m.deelnemerId), 0)); await new Promise(r => setTimeout(r, 3000)); $&',
    ],
  ])
  opruimen.push(weg)
  expect((await schietAf(await open(), 1, dist)).fouten).not.toEqual([])
})
