import { randomBytes } from "node:crypto"
import pg from "pg"
import { inject } from "vitest"

export interface TestDatabase {
  ownerUrl: string
  /** Closes whatever is still connected and removes the database. */
  drop(): Promise<void>
}

/** A database of its own for one test file: a copy of the migrated template; without fsync copying its files is the cheapest way. */
export async function testDatabase(): Promise<TestDatabase> {
  const template = new URL(inject("ownerUrl"))
  const name = `t_${randomBytes(6).toString("hex")}`
  await asSuperuser(`create database ${name} template "${template.pathname.slice(1)}" owner trede strategy file_copy`)
  const url = new URL(template)
  url.pathname = `/${name}`
  return { ownerUrl: url.href, drop: () => asSuperuser(`drop database ${name} with (force)`) }
}

async function asSuperuser(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject("superUrl") })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
