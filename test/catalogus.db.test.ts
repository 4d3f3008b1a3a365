import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import pg from "pg"
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest"
import { CATEGORIEEN } from "#modules/toegang"
import { ROLLEN, roleName } from "#platform/roles"
import { PERSOONSGEGEVENS, zonderKlasse } from "#modules/rechten"
import { WETTEN } from "./support/catalogus.ts"
import { wijzigtAlsEigenaar } from "./support/migratiewet.ts"
import { TABELLEN } from "./support/rechten.ts"
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
      `select case c.relnamespace when 'ctx'::regnamespace then 'ctx.' else '' end || c.relname as tabel, a.attname as kolom
       from pg_attribute a join pg_class c on c.oid = a.attrelid where c.relnamespace in ('public'::regnamespace, 'ctx'::regnamespace) and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped`,
    )
  ).rows

// T19. The export of a person and the erasure are made from the same list: what has no class here would be missing there.
test("elke kolom heeft een klasse: een nieuwe kolom, of een nieuwe tabel, valt op", async () => {
  expect(zonderKlasse(await columns())).toEqual([])
  expect(zonderKlasse(await withFault("alter table trede add column diagnose text", columns))).toEqual(["trede.diagnose heeft geen klasse"])
  expect(zonderKlasse(await withFault("alter table ctx.pas add column foto bytea", columns))).toEqual(["ctx.pas.foto heeft geen klasse"])
  expect(zonderKlasse(await withFault("create table schuld (deelnemer_id uuid, bedrag numeric)", columns))).toEqual([
    "schuld.deelnemer_id heeft geen klasse",
    "schuld.bedrag heeft geen klasse",
  ])
})

test("elke tabel van een categorie staat bij de gegevens van de persoon, onder die categorie", async () => {
  const { rows } = await client.query<{ tabel: string; categorie: string }>(
    "select relname as tabel, split_part(obj_description(oid), ' ', 2) as categorie from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and obj_description(oid) ~ '^categorie C'",
  )
  expect(rows.filter(r => PERSOONSGEGEVENS[r.tabel]?.categorie !== r.categorie)).toEqual([])
})

// What stands not in that list is tried by neither the matrix test nor the fuzz. The log of looks is read by the privacy officer as
// well, of all people of his organisation (0006): a way that no letter says; toezicht.db.test.ts tries it.
test("elke tabel van een categorie staat in docs/rechten.md: de matrixtest en de willekeurige proef nemen haar daarvandaan", async () => {
  const ontbreekt = async () =>
    (
      await client.query<{ tabel: string; categorie: string }>(
        "select relname as tabel, split_part(obj_description(oid), ' ', 2) as categorie from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and obj_description(oid) ~ '^categorie C' and relname <> 'inzage' order by 1",
      )
    ).rows
      .filter(r => !TABELLEN.some(t => t.tabel === r.tabel && t.categorie === r.categorie))
      .map(
        r =>
          `zet '| ${r.tabel} | ${r.categorie} | feit of rij of lezen |' in docs/rechten.md onder 'De tabellen', en een rij in test/support/rechtendossier.ts en toevoegen.ts; draai dan matrix, isolatie en isolatie-web`,
      )
  expect(await ontbreekt()).toEqual([])
  expect(await withFault("create table schuld (id uuid); comment on table schuld is 'categorie C07'", ontbreekt)).toEqual([
    expect.stringContaining("| schuld | C07 |"),
  ])
  expect(await withFault("comment on table trede is 'categorie C15'", ontbreekt)).toEqual([expect.stringContaining("| trede | C15 |")])
})

test("elke categorie op een tabel bestaat in de matrix", async () => {
  const { rows } = await client.query<{ categorie: string }>(
    "select distinct split_part(obj_description(oid), ' ', 2) as categorie from pg_class where relkind = 'r' and obj_description(oid) ~ '^categorie C'",
  )
  const unknown = rows.map(r => r.categorie).filter(c => !(c in CATEGORIEEN))
  expect(unknown).toEqual([])
})

// Under force the owner of a table changes what a policy for one of his roles lets him change; a migration that changes rows which he does not see
// touches none, and says nothing of it.
const MAP = join(import.meta.dirname, "../db/migrations")
const blind = async (tekst: string): Promise<string[]> => {
  const { rows } = await client.query<{ t: string }>(
    `select c.relname as t from pg_class c where c.relnamespace = 'public'::regnamespace and c.relname = any ($1) and c.relforcerowsecurity
       and not exists (select 1 from pg_policy p where p.polrelid = c.oid and p.polcmd in ('*', 'w') and pg_get_expr(p.polqual, p.polrelid) = 'true'
         and exists (select 1 from unnest(p.polroles) r where r = 0 or pg_has_role(c.relowner, r, 'usage')))`,
    [wijzigtAlsEigenaar(tekst)],
  )
  return rows.map(r => r.t)
}
test("een migratie die rijen wijzigt ziet ze", async () => {
  const nieuwe = readdirSync(MAP).filter(naam => naam >= "0300")
  expect((await Promise.all(nieuwe.map(naam => blind(readFileSync(join(MAP, naam), "utf8"))))).flat()).toEqual([])
})
test("ingebouwde fout gezien: een migratie die als eigenaar wijzigt wat zij onder force niet ziet", async () => {
  const wijzig = "update instrument set naam = naam where naam <> ''"
  expect((await client.query(wijzig)).rowCount).toBeGreaterThan(0)
  const gezien = await withFault("drop policy import on instrument", async () => {
    const tabellen = await blind(wijzig)
    await client.query("select set_config('role', relowner::regrole::text, true) from pg_class where relname = 'instrument'")
    return [tabellen, (await client.query(wijzig)).rowCount]
  })
  expect(gezien).toEqual([["instrument"], 0])
  expect(await blind(`alter table instrument no force row level security;\n${wijzig};\n`)).toEqual([])
})
