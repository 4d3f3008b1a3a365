import { Spiegel } from "../../src/modules/monitor/spiegel.sql.ts"
import pg from "pg"
import { inject } from "vitest"
import type { Uitslag, Vraag } from "#engines/indicatoren"
import { Bulk } from "#platform/bulk"
import { type Database, openDatabase } from "#platform/db"
import { testDatabase } from "./database.ts"

/** A database for tests of figures: role import writes, role meting reads. */
export interface Cijferdatabase {
  db: Database
  /** Runs SQL text as superuser; several statements are one transaction. */
  schrijf(tekst: string): Promise<void>
  /** A connection of its own as superuser. */
  verbinding(): Promise<pg.Client>
  /** A mirror that has read everything. */
  spiegel(): Promise<Spiegel>
  /** The answer of a mirror that is made for it. */
  vers(vraag: Vraag): Promise<Uitslag[]>
  close(): Promise<void>
}

export async function openCijferdatabase(): Promise<Cijferdatabase> {
  const database = await testDatabase()
  const db = openDatabase(database.ownerUrl)
  const open: Bulk[] = []
  const verbindingen: pg.Client[] = []
  const verbinding = async () => {
    const client = new pg.Client({
      connectionString: Object.assign(new URL(inject("superUrl")), { pathname: new URL(database.ownerUrl).pathname }).href,
    })
    await client.connect()
    verbindingen.push(client)
    return client
  }
  const schrijver = await verbinding()
  return {
    db,
    verbinding,
    schrijf: async tekst => void (await schrijver.query(tekst)),
    spiegel: async () => {
      const bulk = await Bulk.open(db, "meting", null)
      open.push(bulk)
      const spiegel = new Spiegel(bulk.client)
      await spiegel.laad()
      return spiegel
    },
    vers: async vraag => {
      const bulk = await Bulk.open(db, "meting", null)
      const spiegel = new Spiegel(bulk.client)
      await spiegel.laad()
      bulk.sluit()
      return spiegel.bereken(vraag)
    },
    close: async () => {
      for (const bulk of open) bulk.sluit()
      for (const client of verbindingen) await client.end()
      await db.close()
      await database.drop()
    },
  }
}
