/**
 * npm run bench -- werkvoorraad [people] — server time of the worklist when one organisation has 100,000 people, rights and
 * look-log on: of a coach, and of a team leader while nobody and while somebody edits. Fails when what is remembered
 * differs from what is read anew.
 */
import { deepStrictEqual } from "node:assert"
import { randomBytes } from "node:crypto"
import { mkdtempSync, rmSync } from "node:fs"
import { loadavg, tmpdir } from "node:os"
import { join } from "node:path"
import type { Rol } from "#begrippen/rol"
import { matrixHash, openVoorbeeld, openVoorbeeldInvoer, rechtenBij, rechtenVan, storeBeleid } from "#modules/toegang"
import { importeer } from "#modules/verkeer"
import { werkvoorraadEndpoints, werkvoorraadRoutes } from "#modules/werkvoorraad"
import { type Database, openDatabase, sql } from "#platform/db"
import { openLog } from "#platform/log"
import { migrate } from "#platform/migrate"
import { createServer } from "#platform/server"
import type { Services } from "#platform/services"
import { openSessie } from "#platform/sessie"
import { CAST } from "../db/voorbeeld/cast.ts"
import { schrijfVoorbeeld } from "../db/voorbeeld/voorbeeld.ts"
import { createLayout } from "../src/schil.tsx"
import { startTestCluster } from "../test/support/cluster.ts"

const VANDAAG = "2026-11-22"
/** Share of the example region that Stadskanaal is responsible for. */
const AANDEEL = 0.529
const RONDES = 100

async function run(url: string, people: number): Promise<void> {
  const db = openDatabase(url)
  await fill(db, people)
  const ask = openWeb(db)
  const coach = await sessie(db, CAST.medewerkers.chantal.medewerker_nr)
  const teamleider = await sessie(db, CAST.medewerkers.ingrid.medewerker_nr)
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

/** The example region at the size asked for, through the same import that a region uses. */
async function fill(db: Database, people: number): Promise<void> {
  const map = mkdtempSync(join(tmpdir(), "trede-bench-"))
  try {
    await schrijfVoorbeeld(map, { vandaag: VANDAAG, personen: Math.round(people / AANDEEL) })
    const services = servicesOf(db)
    const rapport = await importeer(services, { token: await openVoorbeeldInvoer(services), map, bron: "eigen" })
    if (!rapport.geland) throw new Error("De voorbeeldregio is niet ingelezen.")
    await openVoorbeeld(services, CAST)
  } finally {
    rmSync(map, { recursive: true })
  }
}

const sleutel = randomBytes(32)
const servicesOf = (db: Database): Services => ({
  db,
  sleutel,
  zegelsleutel: sleutel,
  access: { rechtenVan: rol => rechtenVan(rol as Rol), rechtenBij, hash: matrixHash },
  log: openLog("silent"),
  dataDir: tmpdir(),
  basisUrl: null,
  subscribers: new Map(),
  vandaag: () => VANDAAG,
})

type Ask = (token: string, pad: string) => Promise<Response>

function openWeb(db: Database): Ask {
  const app = createServer({
    services: servicesOf(db),
    https: false,
    layout: createLayout({}),
    routes: werkvoorraadRoutes,
    endpoints: werkvoorraadEndpoints,
    publicDir: "dist/public",
    klaar: async () => true,
  })
  return async (token, pad) => {
    const antwoord = await app.request(`http://trede.test${pad}`, { headers: { host: "trede.test", cookie: `trede=${token}` } })
    if (antwoord.status !== 200) throw new Error(`${pad}: ${antwoord.status}`)
    return antwoord
  }
}

async function sessie(db: Database, medewerkerNr: string): Promise<string> {
  const { rows } = await db.inRol("meting", null, tx =>
    sql<{ id: string; accountId: string }>`select id, account_id from v_medewerker where medewerker_nr = ${medewerkerNr}`.execute(tx),
  )
  return openSessie(db, rows[0]!.accountId, { medewerkerId: rows[0]!.id, deelnemerId: null })
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
    bytes = (await (await request()).arrayBuffer()).byteLength
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
