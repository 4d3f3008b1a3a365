import { randomBytes } from "node:crypto"
import { existsSync, readFileSync } from "node:fs"
import pg from "pg"
import { openBsnKluis, Tijdkluis } from "#platform/bsn-kluis"
import { Bulk } from "#platform/bulk"
import { leesMap } from "#platform/csv-map"
import { type Database, openDatabase } from "#platform/db"
import type { Cluster } from "#platform/embedded"
import { openSessie } from "#platform/sessie"
import { keurBestanden } from "../../src/modules/verkeer/keur-bestanden.command.ts"
import { begin } from "../../src/modules/verkeer/sessie.sql.ts"
import type { leesRijen } from "../../src/modules/verkeer/staging.sql.ts"
import { verwerk, type Voortgang } from "../../src/modules/verkeer/verwerk.command.ts"

/** Where the databases stand. */
type Plek = Pick<Cluster, "superUrl" | "ownerUrl">

/** Milliseconds by the clock, and of the processor: of this program and of its database connection. */
export interface Tijd {
  klok: number
  programma: number
  database: number
}

export interface Meting {
  /** Reading, checking and staging, which go together; the move and its commit. */
  oordelen: Tijd
  landen: Tijd
  /** Peak of the resident memory of the process in MB, and how much of it came during the import. */
  piek: number
  groei: number
  /** The whole report, to compare; and how many faults it names. */
  rapport: string
  fouten: number
  /** The database in which it landed. */
  naam: string
}

/** One import of the folder into an empty database, the good rows landing unless it is a dry run. */
export async function meetImport(plek: Plek, map: string, lees: typeof leesRijen, proef: boolean): Promise<Meting> {
  const { db, naam, token } = await leegDatabase(plek)
  const vooraf = process.memoryUsage.rss()
  const bulk = await Bulk.open(db, "import", token)
  const stand = await klok(sql => bulk.waarde<number>(sql))
  const start = stand()
  const { bestanden, bevindingen } = await keurBestanden(await leesMap(map))
  const kluizen = { kluis: openBsnKluis(randomBytes(32)), tijdkluis: new Tijdkluis() }
  await begin(bulk, token, "2026-11-22")
  let geoordeeld: Tijd | undefined
  const voortgang = (v: Voortgang): void => {
    if (v.stap === "landen") geoordeeld ??= stand()
  }
  const rapport = await verwerk(bulk, { goedeRijen: true, proef, voortgang, lees }, bestanden, bevindingen, kluizen)
  const einde = stand()
  geoordeeld ??= einde
  bulk.sluit()
  await db.close()
  const piek = process.resourceUsage().maxRSS / 1000
  return {
    oordelen: verschil(geoordeeld, start),
    landen: verschil(einde, geoordeeld),
    piek,
    groei: piek - vooraf / 1e6,
    rapport: JSON.stringify([rapport.bestanden, rapport.meldingen]),
    fouten: rapport.meldingen.filter(m => m.ernst !== "let_op").length,
    naam,
  }
}

/** A copy of the migrated database, with an account that may import for the whole region. */
async function leegDatabase({ superUrl, ownerUrl }: Plek): Promise<{ db: Database; naam: string; token: string }> {
  const naam = `bench_${randomBytes(6).toString("hex")}`
  await alsBeheerder(superUrl, `create database ${naam} template trede owner trede`)
  const db = openDatabase(inDatabase(ownerUrl, naam))
  const { id } = await alsBeheerder(
    inDatabase(superUrl, naam),
    `with a as (insert into account (email, naam) values ('bench@example.org', 'Bench') returning id)
     insert into recht (account_id, recht) select id, 'invoer' from a returning account_id as id`,
  )
  return { db, naam, token: await openSessie(db, id!, { medewerkerId: null, deelnemerId: null }, "cli") }
}

export const inDatabase = (url: string, naam: string): string => Object.assign(new URL(url), { pathname: naam }).href

export const ruimDatabase = ({ superUrl }: Plek, naam: string): Promise<unknown> =>
  alsBeheerder(superUrl, `drop database ${naam} with (force)`)

async function alsBeheerder(url: string, sql: string): Promise<{ id?: string }> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<{ id: string }>(sql)).rows[0] ?? {}
  } finally {
    await client.end()
  }
}

export const verschil = (tot: Tijd, van: Tijd): Tijd => ({
  klok: tot.klok - van.klok,
  programma: tot.programma - van.programma,
  database: tot.database - van.database,
})

/** Reads the clock and both processor times; of the database only where the system tells (Linux), else 0. */
export async function klok(waarde: (sql: string) => Promise<number>): Promise<() => Tijd> {
  const stat = `/proc/${await waarde("select pg_backend_pid()")}/stat`
  const tik = (): number => {
    // Fields 14 and 15: user and system time, in hundredths of a second; the name before them may hold spaces.
    const velden = existsSync(stat)
      ? readFileSync(stat, "utf8")
          .replace(/^.*\) /, "")
          .split(" ")
      : []
    return (Number(velden[11] ?? 0) + Number(velden[12] ?? 0)) * 10
  }
  return () => {
    const { user, system } = process.cpuUsage()
    return { klok: performance.now(), programma: (user + system) / 1000, database: tik() }
  }
}
