import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import pg from "pg"
import { afterAll, beforeAll, expect, test } from "vitest"
import { type TestDatabase, testDatabase } from "../../test/support/database.ts"
import { migrate } from "./migrate.ts"

let database: TestDatabase
let folder: string
beforeAll(async () => {
  database = await testDatabase()
  folder = await mkdtemp(join(tmpdir(), "trede-migratie-"))
})
afterAll(async () => {
  await rm(folder, { recursive: true })
  await database.drop()
})

const write = (naam: string, sql: string) => writeFile(join(folder, naam), sql)
async function count(sql: string): Promise<number> {
  const client = new pg.Client({ connectionString: database.ownerUrl })
  await client.connect()
  const { rowCount } = await client.query(sql)
  await client.end()
  return rowCount ?? 0
}

test("elke stap één keer, ook als twee processen tegelijk beginnen", async () => {
  await write("9001_proef.sql", "create table proef (x int); insert into proef values (1)")
  const [a, b] = await Promise.all([migrate(database.ownerUrl, folder), migrate(database.ownerUrl, folder)])
  expect([...a, ...b]).toEqual(["9001_proef.sql"])
  expect(await count("select from proef")).toBe(1)
})

test("een stap die halverwege stuk gaat laat niets achter", async () => {
  await write("9002_stuk.sql", "insert into proef values (2); select 1/0")
  await expect(migrate(database.ownerUrl, folder)).rejects.toThrow("9002_stuk.sql is niet uitgevoerd")
  expect(await count("select from proef")).toBe(1)
  await rm(join(folder, "9002_stuk.sql"))
})

test("een gewijzigd bestand wordt geweigerd, met wat te doen", async () => {
  await write("9001_proef.sql", "create table proef (x bigint)")
  await expect(migrate(database.ownerUrl, folder)).rejects.toThrow("Zet het bestand terug en schrijf een nieuwe migratie")
})

async function withClient(work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: database.ownerUrl })
  await client.connect()
  await work(client).finally(() => client.end())
}
const waitsForLock = () => count("select from pg_stat_activity where wait_event_type = 'Lock' and query ~ 'kolom_erbij'")

test("een stap die op een tabel moet wachten houdt wie haar leest niet op, en lukt zodra zij vrij is", async () => {
  await write("9001_proef.sql", "create table proef (x int); insert into proef values (1)")
  await write("9003_erbij.sql", "alter table proef add column kolom_erbij int")
  await withClient(async reader => {
    await reader.query("begin; select * from proef")
    const step = migrate(database.ownerUrl, folder)
    await expect.poll(waitsForLock).toBe(1)
    // Queues behind the step that waits, until that steps back; the first reader still holds the table.
    await withClient(async other => void (await other.query("select * from proef")))
    await reader.query("commit")
    expect(await step).toEqual(["9003_erbij.sql"])
  })
})

test("ingebouwde fout gezien: zonder die grens wacht wie leest tot de eerste klaar is", async () => {
  await withClient(async reader => {
    await reader.query("begin; select * from proef")
    await withClient(async blunt => {
      const step = blunt.query("alter table proef drop column kolom_erbij")
      await expect.poll(waitsForLock).toBe(1)
      await withClient(async other => {
        await other.query("set statement_timeout = '1500ms'")
        await expect(other.query("select * from proef")).rejects.toThrow("statement timeout")
      })
      await reader.query("commit")
      await step
    })
  })
})
