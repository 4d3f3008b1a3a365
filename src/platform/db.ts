import { CamelCasePlugin, Kysely, PostgresDialect, sql, type Transaction } from "kysely"
import pg from "pg"
import { type Rol, roleName } from "./roles.ts"
import type { DB } from "./schema.gen.ts"

export type Tx = Transaction<DB>
export { sql }

// Legal dates stay text (YYYY-MM-DD): a Date would bring a zone with it. Counts and amounts fit a number here.
pg.types.setTypeParser(pg.types.builtins.DATE, value => value)
pg.types.setTypeParser(pg.types.builtins.INT8, Number)
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number)

export interface Database {
  readonly url: string
  readonly naam: string
  readonly pool: pg.Pool
  /** One transaction as a plain role, with the session token (or none) as its only identity. */
  inRol<T>(rol: Rol, token: string | null, work: (tx: Tx) => Promise<T>): Promise<T>
  close(): Promise<void>
}

/** Opens a pool on the database; `max` connections. Every statement runs inside `inRol`. */
export function openDatabase(url: string, max = 10): Database {
  const pool = new pg.Pool({ connectionString: url, max, connectionTimeoutMillis: 5_000, application_name: "trede" })
  pool.on("error", () => {}) // an idle connection that drops would end the process; the next query gets a new one
  const kysely = new Kysely<DB>({ dialect: new PostgresDialect({ pool }), plugins: [new CamelCasePlugin()] })
  const naam = decodeURIComponent(new URL(url).pathname.slice(1))
  return {
    url,
    naam,
    pool,
    inRol: (rol, token, work) =>
      kysely.transaction().execute(async tx => {
        const role = sql.lit(roleName(naam, rol))
        await sql`select set_config('role', ${role}, true), set_config('trede.sessie', ${token ?? ""}, true)`.execute(tx)
        return work(tx)
      }),
    close: () => kysely.destroy(),
  }
}
