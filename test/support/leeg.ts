import pg from "pg"
import { inject } from "vitest"
import { testDatabase, type TestDatabase } from "./database.ts"

/** An empty database, as a new server has it. */
export async function legeDatabase(): Promise<TestDatabase> {
  const doel = await testDatabase()
  const client = await superIn(doel)
  await client.query(
    "drop schema public cascade; drop schema ctx cascade; drop schema migratie cascade; create schema public authorization trede",
  )
  await client.end()
  return doel
}

/** Behind every rule of it. */
export async function superIn(doel: Pick<TestDatabase, "ownerUrl">): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: Object.assign(new URL(inject("superUrl")), { pathname: new URL(doel.ownerUrl).pathname }).href,
    options: "-c timezone=UTC -c datestyle=ISO",
  })
  await client.connect()
  return client
}
