import { randomBytes } from "node:crypto"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import pg from "pg"
import { afterAll, beforeAll, expect, inject, test } from "vitest"
import { matrixHash, storeBeleid } from "#modules/toegang"
import { readConfig } from "#platform/config"
import { openDatabase, sql } from "#platform/db"
import { migrate } from "#platform/migrate"
import { ROLLEN, roleName, rolesSql } from "#platform/roles"
import { boot } from "../src/boot.ts"

// Trede installs on somebody else's PostgreSQL, as a plain owner of one database; never as superuser.
const FOLDER = join(import.meta.dirname, "../db/migrations")
const KENMERK = `i${randomBytes(4).toString("hex")}`
let root: pg.Client
const gemaakt: { databases: string[]; rollen: string[] } = { databases: [], rollen: [] }

beforeAll(async () => {
  root = new pg.Client({ connectionString: inject("superUrl") })
  await root.connect()
})
afterAll(async () => {
  for (const naam of gemaakt.databases) {
    await root.query(`drop database if exists "${naam}" with (force)`)
    gemaakt.rollen.push(...ROLLEN.map(rol => roleName(naam, rol)))
  }
  for (const rol of gemaakt.rollen) await root.query(`drop role if exists "${rol}"`)
  await root.end()
})

/** A database with an owner of its own that may log in; answers its url. */
async function leeg(naam: string, eigenschappen: string): Promise<{ url: string; eigenaar: string; naam: string }> {
  const eigenaar = `${KENMERK}_${naam.replace(/\W/g, "x")}`
  const database = `${KENMERK}${naam}`
  await root.query(`create role "${eigenaar}" login password 'proef' ${eigenschappen}`)
  await root.query(`create database "${database}" owner "${eigenaar}" template template0`)
  gemaakt.databases.push(database)
  gemaakt.rollen.unshift(eigenaar)
  const url = new URL(inject("superUrl"))
  url.username = eigenaar
  url.password = "proef"
  url.pathname = `/${encodeURIComponent(database)}`
  return { url: url.href, eigenaar, naam: database }
}
const installeer = (url: string) => migrate(url, FOLDER, storeBeleid)

test("een gewone eigenaar die rollen mag maken installeert zonder hulp, en een tweede keer is er niets te doen", async () => {
  const { url, naam } = await leeg("met", "createrole")
  expect((await installeer(url)).length).toBeGreaterThan(8)
  expect(await installeer(url)).toEqual([])
  const { rows } = await root.query(
    "select rolname from pg_roles where rolname like $1 and (rolsuper or rolbypassrls or rolcanlogin or rolcreaterole)",
    [`${naam}_%`],
  )
  expect(rows).toEqual([])
})

test("wie geen rollen mag maken krijgt de SQL voor de databasebeheerder; daarna werkt het", async () => {
  const { url, naam, eigenaar } = await leeg("zonder", "nocreaterole")
  const nodig = rolesSql(naam, eigenaar)
  await expect(installeer(url)).rejects.toThrow(nodig.trim().split("\n")[0])
  await root.query(nodig)
  expect((await installeer(url)).length).toBeGreaterThan(8)
  const db = openDatabase(url, 2)
  const vraag = (rol: "app" | "meting") =>
    db.inRol(rol, null, tx => sql<{ wie: string }>`select current_user as wie from (select count(*) from deelnemer) x`.execute(tx))
  expect((await vraag("app")).rows[0]!.wie).toBe(roleName(naam, "app"))
  expect((await vraag("meting")).rows[0]!.wie).toBe(roleName(naam, "meting"))
  await db.close()
})

test("een superuser wordt geweigerd: dan gelden de regels niet", async () => {
  const { naam } = await leeg("super", "")
  const url = Object.assign(new URL(inject("superUrl")), { pathname: `/${naam}` }).href
  await expect(installeer(url)).rejects.toThrow("superuser")
})

test("een rol die langs de regels mag wordt geweigerd", async () => {
  const { url, naam, eigenaar } = await leeg("bypass", "nocreaterole")
  await root.query(rolesSql(naam, eigenaar))
  await root.query(`alter role "${roleName(naam, "app")}" bypassrls`)
  await expect(installeer(url)).rejects.toThrow("BYPASSRLS")
})

test("een pagina kan geen tijdelijke tabel maken, een import wel", async () => {
  const { url } = await leeg("tijdelijk", "createrole")
  await installeer(url)
  const db = openDatabase(url, 1)
  const maak = (rol: "app" | "import") =>
    db.inRol(rol, null, tx => sql`create temporary table betrokkene (x int) on commit drop`.execute(tx))
  await expect(maak("app")).rejects.toThrow("permission denied")
  await maak("import")
  await db.close()
})

test("twee regio's op één server delen geen rol, ook als hun namen op elkaar lijken", async () => {
  const [een, twee] = [await leeg("a-b", "createrole"), await leeg("a_b", "createrole")]
  expect(roleName(een.naam, "app")).not.toBe(roleName(twee.naam, "app"))
  await installeer(een.url)
  await installeer(twee.url)
  const { rows } = await root.query(
    "select 1 from pg_auth_members m join pg_roles r on r.oid = m.roleid join pg_roles l on l.oid = m.member where r.rolname = $1 and l.rolname = $2",
    [roleName(twee.naam, "app"), een.eigenaar],
  )
  expect(rows).toEqual([])
  const lang = "een-regio-met-een-naam-die-veel-langer-is-dan-een-rol-mag-zijn"
  expect(roleName(`${lang}-noord`, "app")).not.toBe(roleName(`${lang}-zuid`, "app"))
  expect(roleName(`${lang}-noord`, "meting").length).toBeLessThanOrEqual(63)
})

test("wie de eigenaar van een andere database is ziet niets, ook niet met een geldig token", async () => {
  const { url } = await leeg("dicht", "createrole")
  await installeer(url)
  const ander = await leeg("buur", "createrole")
  const vreemd = Object.assign(new URL(url), { username: ander.eigenaar, password: "proef" }).href
  const client = new pg.Client({ connectionString: vreemd })
  await client.connect()
  await expect(client.query("select * from public.deelnemer")).rejects.toThrow("permission denied")
  await expect(client.query("select ctx.wie()")).rejects.toThrow("permission denied")
  await client.end()
})

test("met de toegangsregels van een andere versie start alleen het programma dat ze vervangt", async () => {
  const { url } = await leeg("regels", "createrole")
  await installeer(url)
  const eigenaar = new pg.Client(url)
  await eigenaar.connect()
  const stand = async () => (await eigenaar.query<{ hash: string }>("select hash from ctx.beleid_stand")).rows[0]!.hash
  await eigenaar.query("update ctx.beleid_stand set hash = 'van een andere versie'")
  const map = mkdtempSync(join(tmpdir(), "trede-installatie-"))
  const config = readConfig({ DATABASE_URL: url, TREDE_DATA: map })
  await expect(boot(config, () => {}, { connections: 2 })).rejects.toThrow("andere versie")
  expect(await stand()).toBe("van een andere versie")
  await (await boot(config, () => {}, { connections: 2, regels: storeBeleid })).close()
  expect(await stand()).toBe(matrixHash)
  await eigenaar.end()
  rmSync(map, { recursive: true })
})
