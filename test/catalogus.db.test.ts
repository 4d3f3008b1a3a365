import pg from "pg"
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest"
import { CATEGORIEEN } from "#modules/toegang"
import { ROLLEN, roleName } from "#platform/roles"
import { unclassified, WETTEN } from "./support/catalogus.ts"
import { type TestDatabase, testDatabase } from "./support/database.ts"

// Every law is also run on its planted fault, inside a transaction that is rolled back: it must see it.
let database: TestDatabase
let client: pg.Client
let prefix: string

beforeAll(async () => {
  database = await testDatabase()
  client = new pg.Client({
    connectionString: Object.assign(new URL(inject("superUrl")), { pathname: new URL(database.ownerUrl).pathname }).href,
  })
  await client.connect()
  prefix = (await client.query<{ voorvoegsel: string }>("select voorvoegsel from migratie.rollen")).rows[0]!.voorvoegsel
})
afterAll(async () => {
  await client.end()
  await database.drop()
})

const fill = (sql: string) => ROLLEN.reduce((text, rol) => text.replaceAll(`{${rol}}`, roleName(prefix, rol)), sql)
const violations = async (sql: string): Promise<string[]> =>
  (await client.query({ text: fill(sql), rowMode: "array" })).rows.map(row => String((row as unknown[])[0])).toSorted()

async function withFault<T>(fault: string, look: () => Promise<T>): Promise<T> {
  await client.query("begin")
  try {
    await client.query(fill(fault))
    return await look()
  } finally {
    await client.query("rollback")
  }
}

describe.each(WETTEN.map(wet => [wet.naam, wet] as const))("%s", (_naam, wet) => {
  test("in het huis", async () => expect(await violations(wet.overtredingen)).toEqual([]))
  test("een ingebouwde fout wordt gezien", async () =>
    expect(await withFault(wet.fout, () => violations(wet.overtredingen))).not.toEqual([]))
})

const columns = async () =>
  (
    await client.query<{ tabel: string; kolom: string }>(
      `select c.relname as tabel, a.attname as kolom from pg_attribute a join pg_class c on c.oid = a.attrelid
       where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped`,
    )
  ).rows

test("elke kolom heeft een plaats: een nieuwe kolom valt op", async () => {
  expect(unclassified(await columns())).toEqual([])
  const after = await withFault("alter table trede add column diagnose text", columns)
  expect(unclassified(after)).toEqual(["trede.diagnose heeft geen plaats in de lijst"])
})

test("elke categorie op een tabel bestaat in de matrix", async () => {
  const { rows } = await client.query<{ categorie: string }>(
    "select distinct split_part(obj_description(oid), ' ', 2) as categorie from pg_class where relkind = 'r' and obj_description(oid) ~ '^categorie C'",
  )
  const unknown = rows.map(r => r.categorie).filter(c => !(c in CATEGORIEEN))
  expect(unknown).toEqual([])
})
