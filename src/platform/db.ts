import { CamelCasePlugin, Kysely, PostgresDialect, sql, type Transaction } from "kysely"
import pg from "pg"
import { prepareNamed } from "./prepared.ts"
import { type Rol, roleName } from "./roles.ts"
import type { DB } from "./schema.gen.ts"

export type Tx = Transaction<DB>
export { sql }

// Legal dates stay text (YYYY-MM-DD): a Date would bring a zone with it. Counts and amounts fit a number here.
pg.types.setTypeParser(pg.types.builtins.DATE, value => value)
pg.types.setTypeParser(pg.types.builtins.INT8, Number)
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number)

/**
 * current_date is the legal day: a period that ends today ends at midnight in Amsterdam. Row-level security makes short
 * statements look dear to the planner: a list of 53,000 people took 2.4 s with compilation and 24 ms without.
 */
const SETTINGS = "-c timezone=Europe/Amsterdam -c jit=off"

/** Roles that a page asks for something while it holds a connection itself. */
const ASIDE: ReadonlySet<Rol> = new Set<Rol>(["meting"])

export interface Database {
  readonly url: string
  readonly pool: pg.Pool
  /** The name of a plain role in this database. */
  roleName(rol: Rol): Promise<string>
  /**
   * One transaction as a plain role, with the session token (or none) as its only identity. `work` may run again: PostgreSQL ends one of
   * two transactions that wait for each other, and a migration beside us asks for locks in an order of its own.
   */
  inRol<T>(rol: Rol, token: string | null, work: (tx: Tx) => Promise<T>): Promise<T>
  /** The time by the clock of the database. On a connection of its own: who asks whether it is there must not wait behind those who use it. Throws. */
  tijd(): Promise<Date>
  close(): Promise<void>
}

/**
 * Opens a pool on the database; `max` connections. Every statement runs inside `inRol`. Role meting has some connections of
 * its own: a page asks it for a figure while it holds one itself, and fourteen such pages at once kept each other waiting
 * until all of them failed.
 */
export function openDatabase(url: string, max = 10): Database {
  const pool = openPool(url, max)
  const side = openPool(url, Math.max(2, Math.ceil(max / 3)))
  const pulse = openPool(url, 1)
  const [pages, figures] = [openKysely(pool), openKysely(side)]
  let prefix: Promise<string> | undefined
  const name = async (rol: Rol) => {
    prefix ??= readPrefix(pool)
    prefix.catch(() => (prefix = undefined)) // asked again next time, when the database is back
    return roleName(await prefix, rol)
  }
  return {
    url,
    pool,
    roleName: name,
    inRol: async (rol, token, work) => {
      const role = await name(rol)
      return again(() =>
        (ASIDE.has(rol) ? figures : pages).transaction().execute(async tx => {
          await sql`/* vast: rol */ select set_config('role', ${role}, true), set_config('trede.sessie', ${token ?? ""}, true)`.execute(tx)
          return work(tx)
        }),
      )
    },
    tijd: async () => (await pulse.query<{ nu: Date }>("select clock_timestamp() as nu")).rows[0]!.nu,
    close: async () => {
      await Promise.all([pages.destroy(), figures.destroy()])
      await Promise.all([pool, side, pulse].map(async p => p.ended || (await p.end()))) // what was never used by a transaction
    },
  }
}

const DEADLOCK = "40P01"

/** Nothing of a transaction that was ended so stays: it can simply be done again. */
async function again<T>(transaction: () => Promise<T>, tries = 3): Promise<T> {
  try {
    return await transaction()
  } catch (fout) {
    if ((fout as { code?: string }).code !== DEADLOCK || tries === 1) throw fout
    return again(transaction, tries - 1)
  }
}

function openPool(connectionString: string, max: number): pg.Pool {
  const pool = new pg.Pool({ connectionString, max, connectionTimeoutMillis: 5_000, application_name: "trede", options: SETTINGS })
  // A connection that drops would end the process: an idle one, and one that is lent out while no query runs on it (a database
  // that is killed breaks all at once). The next query reports it, or gets a new one.
  pool.on("error", () => {})
  pool.on("connect", client => client.on("error", () => {}))
  pool.on("connect", prepareNamed)
  return pool
}

const openKysely = (pool: pg.Pool): Kysely<DB> =>
  new Kysely<DB>({ dialect: new PostgresDialect({ pool }), plugins: [new CamelCasePlugin()] })

/** The roles keep the name they got at the first migration, also in a copy of the database under another name. */
async function readPrefix(pool: pg.Pool): Promise<string> {
  const { rows } = await pool.query<{ voorvoegsel: string }>("select voorvoegsel from migratie.rollen")
  return rows[0]!.voorvoegsel
}
