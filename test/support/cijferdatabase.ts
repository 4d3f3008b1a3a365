import { Spiegel } from "../../src/modules/monitor/spiegel.sql.ts"
import { Bulk } from "#platform/bulk"
import { type Database, openDatabase } from "#platform/db"
import { testDatabase } from "./database.ts"

/** A database for tests of figures: role import writes, role meting reads. */
export interface Cijferdatabase {
  db: Database
  /** Runs SQL text as role import, on a connection of its own; several statements are one transaction. */
  schrijf(tekst: string): Promise<void>
  /** A mirror that has read everything. */
  spiegel(): Promise<Spiegel>
  close(): Promise<void>
}

export async function openCijferdatabase(): Promise<Cijferdatabase> {
  const database = await testDatabase()
  const db = openDatabase(database.ownerUrl)
  const schrijver = await Bulk.open(db, "import", null)
  const open: Bulk[] = [schrijver]
  return {
    db,
    schrijf: async tekst => void (await schrijver.client.query(tekst)),
    spiegel: async () => {
      const bulk = await Bulk.open(db, "meting", null)
      open.push(bulk)
      const spiegel = new Spiegel(bulk.client)
      await spiegel.laad()
      return spiegel
    },
    close: async () => {
      for (const bulk of open) bulk.sluit()
      await db.close()
      await database.drop()
    },
  }
}
