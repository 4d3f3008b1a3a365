/**
 * npm run bench -- werkvoorraad [people] — server time of the worklist when one organisation has 100,000 people, rights and
 * look-log on: of a coach, and of a team leader while nobody and while somebody edits. Fails when what is remembered
 * differs from what is read anew.
 */
import { deepStrictEqual } from "node:assert"
import { loadavg } from "node:os"
import { storeBeleid } from "#modules/toegang"
import { type Database, openDatabase, sql } from "#platform/db"
import { migrate } from "#platform/migrate"
import { CAST } from "../db/voorbeeld/cast.ts"
import { startTestCluster } from "../test/support/cluster.ts"
import { type Ask, fill, openWeb, sessies, VANDAAG } from "./web/regio.ts"

/** Share of the example region that Stadskanaal is responsible for. */
const AANDEEL = 0.529
const RONDES = 100

async function run(url: string, people: number): Promise<void> {
  const db = openDatabase(url)
  await fill(db, Math.round(people / AANDEEL))
  const ask = openWeb(db)
  const tokens = await sessies(db)
  const coach = tokens.get(CAST.medewerkers.chantal.naam)!.token
  const teamleider = tokens.get(CAST.medewerkers.ingrid.naam)!.token
  const { mensen } = (await (await ask(teamleider, "/api/v1/werkvoorraad")).json()) as { mensen: number }
  console.log(`Node ${process.versions.node}, ${mensen.toLocaleString("nl")} people in one organisation, load ${loadavg()[0]!.toFixed(1)}`)
  await measure("coach", () => ask(coach, "/werkvoorraad"))
  await measure("team leader, nobody edits", () => ask(teamleider, "/werkvoorraad"))
  await measure(
    "team leader, somebody edits before each request",
    () => ask(teamleider, "/werkvoorraad"),
    () => edit(db),
  )
  await measure("per coach, nobody edits", () => ask(teamleider, "/werkvoorraad/coaches"))
  await measure(
    "per coach, somebody edits before each request",
    () => ask(teamleider, "/werkvoorraad/coaches"),
    () => edit(db),
  )
  await compare(url, ask, teamleider)
  await db.close()
}

/** Somebody is measured: any person of the region. */
const edit = (db: Database) =>
  db.inRol("import", null, tx =>
    sql`insert into trede (deelnemer_id, organisatie_id, datum, trede)
      select id, organisatie_id, ${VANDAAG}, 4 from deelnemer where id > gen_random_uuid() order by id limit 1`.execute(tx),
  )

async function measure(naam: string, request: () => Promise<Response>, before?: () => Promise<unknown>): Promise<void> {
  const times: number[] = []
  let bytes = 0
  for (let i = 0; i < RONDES + 5; i++) {
    await before?.()
    const start = performance.now()
    const antwoord = await request()
    if (antwoord.status !== 200) throw new Error(`${naam}: ${antwoord.status}`)
    bytes = (await antwoord.arrayBuffer()).byteLength
    if (i >= 5) times.push(performance.now() - start)
  }
  times.sort((a, b) => a - b)
  const at = (deel: number) => `${times[Math.floor(times.length * deel)]!.toFixed(0)} ms`
  console.log(`${naam}: p50 ${at(0.5)}, p95 ${at(0.95)}, ${(bytes / 1000).toFixed(1)} kB; load ${loadavg()[0]!.toFixed(1)}`)
}

/** The same answer from a process that remembers nothing. */
async function compare(url: string, ask: Ask, teamleider: string): Promise<void> {
  const remembered: unknown = await (await ask(teamleider, "/api/v1/werkvoorraad")).json()
  const vers = openDatabase(url)
  const start = performance.now()
  deepStrictEqual(remembered, await (await openWeb(vers)(teamleider, "/api/v1/werkvoorraad")).json())
  console.log(`read anew: ${(performance.now() - start).toFixed(0)} ms, equal answer: yes`)
  await vers.close()
}

const cluster = await startTestCluster("meegeleverd")
try {
  await migrate(cluster.ownerUrl, "db/migrations", storeBeleid)
  await run(cluster.ownerUrl, Number(process.argv[2] ?? 100_000))
} catch (fout) {
  console.error(fout) // before the cluster goes, which every open connection would complain about
  process.exitCode = 1
} finally {
  await cluster.close()
}
