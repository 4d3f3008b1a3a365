import { once } from "node:events"
import pg from "pg"
import { from as copyFrom } from "pg-copy-streams"
import type { Database } from "./db.ts"
import type { Rol } from "./roles.ts"

/** For few, large statements: memory to sort and hash in, no compilation ahead, a light sample of what was just written. */
const SESSIE = `set statement_timeout = 0; set work_mem = '128MB'; set temp_buffers = '384MB'; set jit = off;
  set default_statistics_target = 10; set client_min_messages = warning`

/** Rows that a cursor hands over at a time. */
const STAP = 5_000
/** Characters that go to COPY at a time; bytes that may lie waiting before who writes has to wait. */
const COPY_BLOK = 64 * 1024
const COPY_VOORUIT = 4 * 1024 * 1024

/**
 * One connection of its own for much data at once: temporary tables, COPY, cursors. It acts as one plain role with one
 * session token, and is closed after use, so that nothing of it stays behind in the pool.
 */
export class Bulk {
  readonly client: pg.PoolClient
  /** What `:name` stands for in a statement. */
  readonly vast: Record<string, string> = {}

  private constructor(client: pg.PoolClient) {
    this.client = client
    client.on("error", () => {}) // the statement that is under way reports it
  }

  static async open(db: Database, rol: Rol, token: string | null): Promise<Bulk> {
    const name = await db.roleName(rol)
    const client = await db.pool.connect()
    try {
      await client.query("select set_config('role', $1, false), set_config('trede.sessie', $2, false)", [name, token ?? ""])
      await client.query(SESSIE)
      return new Bulk(client)
    } catch (fout) {
      client.release(true)
      throw fout
    }
  }

  /** Closes the connection: what it had not committed is gone. */
  sluit(): void {
    this.client.release(true)
  }

  /** Runs one statement, with `:name` filled in as literals. */
  async voer<T extends object = Record<string, unknown>>(sql: string, waarden?: unknown[]): Promise<T[]> {
    return (await this.client.query<T>({ text: this.#vul(sql), ...(waarden ? { values: waarden } : {}) })).rows
  }

  /** One value of one row. */
  async waarde<T>(sql: string, waarden?: unknown[]): Promise<T> {
    const rij = (await this.voer(sql, waarden))[0]
    return Object.values(rij!)[0] as T
  }

  #vul(sql: string): string {
    return sql.replace(/(?<![:\w]):([a-z]+)\b/g, (geheel, naam: string) => {
      const waarde = this.vast[naam]
      return waarde === undefined ? geheel : pg.escapeLiteral(waarde)
    })
  }

  /** The rows of a query in pieces; only inside a transaction. */
  async *lees<T extends object>(sql: string): AsyncGenerator<T[]> {
    await this.voer(`declare leeswijzer no scroll cursor for ${sql}`)
    try {
      for (;;) {
        const rijen = await this.voer<T>(`fetch ${STAP} from leeswijzer`)
        if (rijen.length > 0) yield rijen
        if (rijen.length < STAP) return
      }
    } finally {
      await this.voer("close leeswijzer").catch(() => {}) // a failed transaction has closed it already
    }
  }

  /**
   * Opens COPY into a table; lines in the text format, each with its line break. It begins once `na` has ended: until
   * then, and when the database is slower, the lines wait in memory up to a bound.
   */
  kopieer(tabel: string, kolommen: readonly string[], na: Promise<unknown> = Promise.resolve()): Kopie {
    const stroom = copyFrom(`copy ${tabel} (${kolommen.join(", ")}) from stdin`, { highWaterMark: COPY_VOORUIT })
    const kopie = new Kopie(stroom)
    na.then(
      () => this.client.query(stroom),
      (fout: unknown) => stroom.emit("error", fout),
    )
    return kopie
  }
}

/** COPY under way: lines gather to blocks, and who writes faster than the database takes waits. */
export class Kopie {
  #stroom: ReturnType<typeof copyFrom>
  #blok = ""
  #fout: Error | null = null

  constructor(stroom: ReturnType<typeof copyFrom>) {
    this.#stroom = stroom
    stroom.on("error", fout => {
      this.#fout = fout
    })
  }

  /** Takes a line; answers whether `wacht` has to be awaited before the next. */
  schrijf(regel: string): boolean {
    this.#blok += regel
    if (this.#blok.length < COPY_BLOK) return true
    const vrij = this.#stroom.write(this.#blok)
    this.#blok = ""
    return vrij
  }

  async wacht(): Promise<void> {
    if (this.#fout) throw this.#fout
    if (this.#stroom.writableNeedDrain) await once(this.#stroom, "drain")
  }

  /** Ends the COPY and waits until the database has the rows. Throws its error. */
  async klaar(): Promise<void> {
    if (this.#fout) throw this.#fout
    const gereed = once(this.#stroom, "finish")
    this.#stroom.end(this.#blok === "" ? undefined : this.#blok)
    await gereed
  }

  /** Gives up: the rows so far do not land. */
  breekAf(): void {
    this.#stroom.on("error", () => {})
    this.#stroom.destroy(new Error("afgebroken"))
  }
}

/** Text as COPY takes it. */
export const copyTekst = (tekst: string): string =>
  /[\\\t\n\r]/.test(tekst) ? tekst.replaceAll("\\", "\\\\").replaceAll("\t", "\\t").replaceAll("\n", "\\n").replaceAll("\r", "\\r") : tekst
