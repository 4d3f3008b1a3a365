import { once } from "node:events"
import type { Socket } from "node:net"
import pg from "pg"
import { from as copyFrom } from "pg-copy-streams"
import { CopyBlok, type Copykolom, type Copywaarde } from "./copy.ts"
import type { Database } from "./db.ts"
import type { Rol } from "./roles.ts"

/** For few, large statements: memory to sort and hash in, no compilation ahead, a light sample of what was just written. */
const SESSIE = `set statement_timeout = 0; set work_mem = '128MB'; set temp_buffers = '384MB'; set jit = off;
  set default_statistics_target = 10; set client_min_messages = warning`

/** Rows that a cursor hands over at a time. */
const STAP = 5_000
/** Bytes that may lie waiting for COPY, of all copies together, before who writes has to wait. */
const COPY_VOORUIT = 16 * 1024 * 1024

/**
 * One connection of its own for much data at once: temporary tables, COPY, cursors. It acts as one plain role with one
 * session token, and is closed after use, so that nothing of it stays behind in the pool.
 */
export class Bulk {
  readonly client: pg.PoolClient
  /** What `:name` stands for in a statement. */
  readonly vast: Record<string, string> = {}
  readonly #voorraad: Voorraad
  readonly #db: Database
  readonly #lijn: Socket
  #klok: NodeJS.Timeout | undefined
  #tijdOp = false

  private constructor(client: pg.PoolClient, db: Database) {
    this.client = client
    this.#db = db
    this.#lijn = (client as unknown as { connection: { stream: Socket } }).connection.stream
    this.#voorraad = new Voorraad(this.#lijn)
    client.on("error", () => {}) // the statement that is under way reports it
  }

  static async open(db: Database, rol: Rol, token: string | null): Promise<Bulk> {
    const name = await db.roleName(rol)
    const client = await db.pool.connect()
    try {
      await client.query("select set_config('role', $1, false), set_config('trede.sessie', $2, false)", [name, token ?? ""])
      await client.query(SESSIE)
      return new Bulk(client, db)
    } catch (fout) {
      client.release(true)
      throw fout
    }
  }

  /** Closes the connection: what it had not committed is gone. */
  sluit(): void {
    clearTimeout(this.#klok)
    this.client.release(true)
  }

  /**
   * So long the transaction may still take. Then the line is cut, so that whoever waits for it hears it at once, and the server is told
   * to stop, since it would work on until it had something to say. A commit is not cut off: whether it landed would not be known.
   */
  begrens(ms: number): void {
    clearTimeout(this.#klok)
    this.#klok = setTimeout(() => {
      this.#tijdOp = true
      this.#lijn.destroy()
      this.#db.pool.query("select pg_terminate_backend($1)", [(this.client as unknown as { processID: number }).processID]).catch(() => {})
    }, ms)
  }

  /** Was it cut off because its time was up? */
  get tijdOp(): boolean {
    return this.#tijdOp
  }

  begin = (): Promise<unknown> => this.voer("begin")
  /** All that is read is of one moment. */
  beginMomentopname = (): Promise<unknown> => this.voer("begin isolation level repeatable read")
  commit = (): Promise<unknown> => this.#eindig("commit")
  rollback = (): Promise<unknown> => this.#eindig("rollback")
  /** From here on `keerTerug` undoes what was done. */
  markeer = (punt: string): Promise<unknown> => this.voer(`savepoint ${punt}`)
  keerTerug = (punt: string): Promise<unknown> => this.voer(`rollback to savepoint ${punt}`)

  #eindig(sql: string): Promise<unknown> {
    clearTimeout(this.#klok)
    return this.voer(sql)
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
   * Opens COPY into a table. It begins once `na` has ended: until then, and when the database is slower, the rows wait in
   * memory. All copies that wait share one bound, so that several small files can be read ahead, or a piece of a large one.
   */
  kopieer(tabel: string, kolommen: readonly Copykolom[], na: Promise<unknown> = Promise.resolve()): Kopie {
    const namen = kolommen.map(k => k.naam).join(", ")
    const stroom = copyFrom(`copy ${tabel} (${namen}) from stdin (format binary)`)
    const kopie = new Kopie(stroom, new CopyBlok(kolommen), this.#voorraad)
    na.then(
      () => this.client.query(stroom),
      (fout: unknown) => stroom.emit("error", fout),
    )
    return kopie
  }
}

/**
 * What is read and not yet taken by the database, and the room it stood in, to write in again: left to the garbage collector,
 * which comes for it at 64 MB, a million rows took 90 MB of blocks where 20 live.
 */
class Voorraad {
  #bytes = 0
  #leeg: Buffer[] = []
  #onderweg: Array<{ ruimte: Buffer; tot: number }> = []
  #wachters: Array<() => void> = []
  readonly #lijn: Socket

  constructor(lijn: Socket) {
    this.#lijn = lijn
  }

  get vol(): boolean {
    return this.#bytes >= COPY_VOORUIT
  }

  get leeg(): Buffer | undefined {
    return this.#leeg.pop()
  }

  neem(bytes: Buffer): void {
    this.#bytes += bytes.length
  }

  geef(bytes: Buffer): void {
    this.#bytes -= bytes.length
    const ruimte = CopyBlok.ruimte(bytes)
    if (ruimte) this.#onderweg.push({ ruimte, tot: this.#lijn.bytesWritten })
    this.#haalTerug()
    if (!this.vol) this.wek()
  }

  /** COPY has let go of these, but the connection may hold them still: only what certainly went out is written in again. */
  #haalTerug(): void {
    const uit = this.#lijn.bytesWritten - this.#lijn.writableLength
    const nog = this.#onderweg.findIndex(({ tot }) => tot > uit)
    for (const { ruimte } of this.#onderweg.splice(0, nog < 0 ? Infinity : nog)) this.#leeg.push(ruimte)
  }

  wek(): void {
    for (const verder of this.#wachters.splice(0)) verder()
  }

  verandering(): Promise<void> {
    return new Promise(verder => this.#wachters.push(verder))
  }
}

/** COPY under way: rows gather to blocks, and who writes faster than the database takes waits. */
export class Kopie {
  #stroom: ReturnType<typeof copyFrom>
  #blok: CopyBlok
  #voorraad: Voorraad
  #fout: Error | null = null

  constructor(stroom: ReturnType<typeof copyFrom>, blok: CopyBlok, voorraad: Voorraad) {
    this.#stroom = stroom
    this.#blok = blok
    this.#voorraad = voorraad
    stroom.on("error", fout => {
      this.#fout = fout
      voorraad.wek()
    })
  }

  /** Takes a row; answers whether `wacht` has to be awaited before the next. */
  schrijf(waarden: readonly Copywaarde[]): boolean {
    this.#blok.zet(waarden)
    if (!this.#blok.vol) return true
    const bytes = this.#blok.neem(this.#voorraad.leeg)
    this.#voorraad.neem(bytes)
    this.#stroom.write(bytes, () => this.#voorraad.geef(bytes))
    return !this.#voorraad.vol
  }

  async wacht(): Promise<void> {
    while (this.#voorraad.vol && !this.#fout) await this.#voorraad.verandering()
    if (this.#fout) throw this.#fout
  }

  /** Ends the COPY and waits until the database has the rows. Throws its error. */
  async klaar(): Promise<void> {
    if (this.#fout) throw this.#fout
    const gereed = once(this.#stroom, "finish")
    this.#stroom.end(this.#blok.sluit())
    await gereed
  }

  /** Gives up: the rows so far do not land. */
  breekAf(): void {
    this.#stroom.on("error", () => {})
    this.#stroom.destroy(new Error("afgebroken"))
  }
}
