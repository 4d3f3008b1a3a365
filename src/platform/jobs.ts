import { EventEmitter } from "node:events"
import { Logger, type Runner, run, runMigrations, type WorkerEvents } from "graphile-worker"
import pg from "pg"
import { sql, type Tx } from "./db.ts"
import type { Services } from "./services.ts"
import { openSessie, sluitSessie } from "./sessie.ts"
import { bewaakTaken } from "./taken.ts"

/** In whose name a job runs: not a session, which may have ended by then, but the account in its seat. */
export interface JobActor {
  accountId: string
  medewerkerId: string | null
  deelnemerId: string | null
  /** He came in through this organisation, and reaches no further. */
  via?: string | null
}

export interface JobContext {
  services: Services
  /** Session of the actor for this run of the job; null for recurring work, which acts for nobody. */
  token: string | null
}

/** A job: its name, and what it does with its ids. At least once: a second run must do no harm. */
export interface Job {
  naam: string
  run(context: JobContext, gegevens: Record<string, string>): Promise<void>
}

/**
 * Queues a job in the transaction of the fact that caused it, in the name of who acts there (the database reads that from
 * the session); `gegevens` are ids, never personal data.
 */
export async function queueJob(tx: Tx, naam: string, gegevens: Record<string, string>, sleutel: string): Promise<void> {
  await sql`select ctx.zet_taak(${naam}, ${JSON.stringify(gegevens)}::jsonb, ${sleutel})`.execute(tx)
}

/** Recurring work: a cron line in UTC and the job it starts. */
export interface Recurring {
  cron: string
  job: Job
}

/** Makes or updates the tables of the queue, as role jobs, which owns them and may make a schema only while this runs. */
export async function prepareJobs(services: Pick<Services, "db">): Promise<void> {
  const { pool: owner } = services.db
  const role = await services.db.roleName("jobs")
  const grant = (verb: string) => owner.query(`do $$ begin execute format('${verb} "${role}"', current_database()); end $$`)
  const pool = await jobPool(services)
  try {
    await grant("grant create on database %I to")
    await runMigrations({ pgPool: pool, logger: SILENT })
  } finally {
    await grant("revoke create on database %I from")
    await pool.end()
  }
}

/** Starts working on the queue: `jobs` on demand, `schedule` on its times. Stop waits for what is under way. */
export async function startWorker(
  services: Services,
  jobs: readonly Job[],
  schedule: readonly Recurring[],
): Promise<{ stop(): Promise<void> }> {
  const pool = await jobPool(services)
  const einde = Promise.withResolvers<never>()
  einde.promise.catch(() => {}) // nobody may be waiting
  const wacht = await bewaakTaken(pool, services.taken)
  const events: WorkerEvents = new EventEmitter()
  events.on("worker:create", ({ worker }) => wacht.werkt(worker.workerPool.id))
  const all = [...jobs, ...schedule.map(s => s.job)]
  const runner: Runner = await run({
    pgPool: pool,
    concurrency: 2,
    noHandleSignals: true,
    events,
    logger: SILENT,
    taskList: Object.fromEntries(
      all.map(job => [job.naam, (payload: unknown) => perform(services, job, payload as Payload, einde.promise)]),
    ),
    crontab: schedule.map(s => `${s.cron} ${s.job.naam}`).join("\n"),
  })
  return {
    stop: async () => {
      einde.reject(new Error("het programma stopt"))
      await runner.stop()
      await wacht.stop()
      await pool.end()
    },
  }
}

// What a job did and how it failed stands in our own log, without its payload.
const SILENT = new Logger(() => () => {})

interface Payload {
  actor?: JobActor
  gegevens?: Record<string, string>
}

/** On a full disk a job waits, so that its tries are not spent on what room will mend; `einde` rejects when the worker stops. */
async function perform(services: Services, job: Job, { actor, gegevens = {} }: Payload, einde: Promise<never>): Promise<void> {
  await Promise.race([services.opslag.opRuimte(), einde])
  const token = actor ? await openSessie(services.db, actor.accountId, actor, "taak", { via: actor.via ?? null }) : null
  try {
    await job.run({ services, token }, gegevens)
    services.log.info("taak", { taak: job.naam })
  } catch (fout) {
    services.opslag.weigerde(fout)
    services.log.fout("taak mislukt", { taak: job.naam, fout: (fout as Error).name })
    throw fout
  } finally {
    if (token) await sluitSessie(services.db, token)
  }
}

async function jobPool({ db }: Pick<Services, "db">): Promise<pg.Pool> {
  const pool = new pg.Pool({ connectionString: db.url, max: 5, options: `-c role=${await db.roleName("jobs")}` })
  pool.on("error", () => {}) // the runner reports and reconnects
  pool.on("connect", client => client.on("error", () => {}))
  return pool
}
