import { setTimeout as sleep } from "node:timers/promises"
import type pg from "pg"
import { type Database, sql } from "./db.ts"

/** What whoever administers has to know about the queue. */
export interface Takenstand {
  /** Names of the jobs that were given up after their last try. */
  gestopt: readonly string[]
  /** Seconds that the job waits which has waited longest since its turn came; 0: none waits. */
  wacht: number
}

/** First half of the lock that a worker holds for as long as it lives; the second is made from its name. */
const LEEFT = 7_203_115
const RONDE_MS = 10_000

/** What holds a job for less than ten seconds may not have its lock yet; what holds it since a moment to come, held it before the clock went back. */
const VERLATEN = `select locked_by as naam from (select distinct locked_by from graphile_worker.jobs
    where abs(extract(epoch from now() - locked_at)) > 10) j where pg_try_advisory_xact_lock(${LEEFT}, hashtext(locked_by))`
/** After four hours the queue takes a job from whoever holds it, also when those hours are a clock that was put forward: who lives says so. */
const BEZIG = "update graphile_worker._private_jobs set locked_at = now() where locked_by = any($1)"
/** Nothing is queued for later, and a next try comes e^tries seconds after the last: what waits longer than that, waits for a clock that went back. */
const TE_VER = `select graphile_worker.reschedule_jobs(array_agg(id), run_at => now()) from graphile_worker.jobs
    where locked_at is null and run_at > now() + (10 + exp(least(attempts, 10))) * interval '1 second' having count(*) > 0`
const WACHT = `select coalesce(max(extract(epoch from now() - run_at)), 0)::int as wacht from graphile_worker.jobs
    where locked_at is null and attempts < max_attempts and run_at <= now()`
const GESTOPT = "select task_identifier as naam from graphile_worker.jobs where attempts >= max_attempts and locked_at is null order by id"

export interface Takenwacht {
  /** These workers of this process began: jobs are held in the name of the pool that they share. */
  werkt(naam: string): void
  stop(): Promise<void>
}

/**
 * Gives back what a worker held that was killed: the queue itself does that after four hours only, and by then the import that somebody
 * waits for is a day's work late. Sees to it that a clock which jumps loses nothing and has nothing done twice. Counts what was given up, and
 * how long what waits has waited. `pool`: of role jobs, whose schema the queue is.
 */
export async function bewaakTaken(pool: pg.Pool, stand: Takenstand): Promise<Takenwacht> {
  const namen = new Set<string>()
  let houder: pg.PoolClient | null = null
  const houdVast = async (naam: string) => void (await houder?.query("select pg_advisory_lock($1, hashtext($2))", [LEEFT, naam]))
  const ronde = async (): Promise<void> => {
    if (!houder) {
      houder = await pool.connect()
      houder.once("error", () => (houder = null)) // its locks went with it; the next round takes them again
      for (const naam of namen) await houdVast(naam)
    }
    await pool.query(BEZIG, [[...namen]])
    const { rows: verlaten } = await pool.query<{ naam: string }>(VERLATEN)
    if (verlaten.length > 0) await pool.query("select graphile_worker.force_unlock_workers($1::text[])", [verlaten.map(r => r.naam)])
    await pool.query(TE_VER)
    stand.gestopt = (await pool.query<{ naam: string }>(GESTOPT)).rows.map(r => r.naam)
    stand.wacht = (await pool.query<{ wacht: number }>(WACHT)).rows[0]!.wacht
  }
  await ronde()
  let bezig: Promise<void> = Promise.resolve()
  const timer = setInterval(() => {
    bezig = ronde().catch(() => {}) // the database is away: the next round
  }, RONDE_MS).unref()
  return {
    werkt: naam => {
      namen.add(naam)
      houdVast(naam).catch(() => {})
    },
    stop: async () => {
      clearInterval(timer)
      await bezig
      await laatAflopen(pool, [...namen])
      houder?.release(true)
    },
  }
}

/**
 * The queue says that it stopped before it has written that its last jobs are done: cut off there, they would be done again. What is not
 * written within two seconds is given back by the next process.
 */
async function laatAflopen(pool: pg.Pool, namen: readonly string[]): Promise<void> {
  for (let n = 0; n < 40; n++) {
    const { rowCount } = await pool.query("select from graphile_worker.jobs where locked_by = any($1) limit 1", [namen])
    if (rowCount === 0) return
    await sleep(50)
  }
}

/** The jobs that were given up; `opnieuw`: and lets them begin again with all their tries. */
export async function gestopteTaken(db: Database, opnieuw: boolean): Promise<string[]> {
  return db.inRol("jobs", null, async tx => {
    const { rows } = await sql<{ id: string; naam: string }>`select id, task_identifier as naam from graphile_worker.jobs
      where attempts >= max_attempts and locked_at is null order by id`.execute(tx)
    if (opnieuw && rows.length > 0)
      await sql`select graphile_worker.reschedule_jobs(${rows.map(r => r.id)}::bigint[], run_at => now(), attempts => 0)`.execute(tx)
    return rows.map(r => r.naam)
  })
}
