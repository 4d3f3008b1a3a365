import { createHash } from "node:crypto"
import { readdir, readFile } from "node:fs/promises"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import pg from "pg"
import { ensureRoles, ROLLEN, roleName } from "./roles.ts"

/** A fixed number for pg_advisory_lock: two processes that start together migrate one after the other. */
const LOCK = 7_203_114

/**
 * Brings a database to the latest migration: each file in one transaction with its name and hash; a file that was
 * edited after it ran is refused. `alleen`: these files and no others (a backup goes into the tables it came from). `after` runs as owner under the same lock: what the code itself puts in the database.
 * Returns the names that ran now. Throws Error with what to do.
 */
export async function migrate(
  ownerUrl: string,
  folder: string,
  after?: (owner: pg.Client) => Promise<void>,
  alleen?: ReadonlySet<string>,
): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl })
  client.on("error", () => {}) // the query that is under way reports it
  await client.connect()
  try {
    const { rows } = await client.query<{ db: string; wie: string; super: boolean }>(
      "select current_database() as db, current_user as wie, rolsuper as super from pg_roles where rolname = current_user",
    )
    const { db, wie, super: isSuper } = rows[0]!
    if (isSuper)
      throw new Error(
        `De databaserol "${wie}" is superuser: dan gelden de toegangsregels niet. Geef DATABASE_URL een gewone rol die eigenaar van de database is.`,
      )
    await client.query("select pg_advisory_lock($1)", [LOCK])
    await client.query("create schema if not exists migratie")
    const prefix = await rolePrefix(client, db)
    await ensureRoles(client, prefix, wie)
    await client.query(
      "create table if not exists migratie.stap (naam text primary key, hash text not null, op timestamptz not null default now())",
    )
    await client.query(
      "create table if not exists migratie.sleutel (enig boolean primary key default true check (enig), kenmerk bytea not null)",
    )
    const done = new Map(
      (await client.query<{ naam: string; hash: string }>("select naam, hash from migratie.stap")).rows.map(r => [r.naam, r.hash]),
    )
    const ran: string[] = []
    for (const naam of (await readdir(folder)).filter(f => f.endsWith(".sql")).toSorted()) {
      if (alleen && !alleen.has(naam)) continue
      const text = await readFile(join(folder, naam), "utf8")
      const hash = createHash("sha256").update(text).digest("hex")
      const known = done.get(naam)
      if (known === hash) continue
      if (known)
        throw new Error(`Migratie ${naam} is gewijzigd nadat zij is uitgevoerd. Zet het bestand terug en schrijf een nieuwe migratie.`)
      await runStep(client, naam, hash, fillRoles(text, prefix))
      ran.push(naam)
    }
    // A table that was added is in the backup from its first day; asked of the catalogue, because an older folder has no such function.
    if (ran.length > 0)
      await client.query("do $$ begin if to_regprocedure('ctx.geef_kopie()') is not null then perform ctx.geef_kopie(); end if; end $$")
    await after?.(client)
    return ran
  } finally {
    await client.end()
  }
}

/** The roles are named after the database at its first migration; a renamed or copied database keeps them. */
async function rolePrefix(client: pg.Client, database: string): Promise<string> {
  await client.query(
    "create table if not exists migratie.rollen (enig boolean primary key default true check (enig), voorvoegsel text not null)",
  )
  await client.query("insert into migratie.rollen (voorvoegsel) values ($1) on conflict do nothing", [database])
  const { rows } = await client.query<{ voorvoegsel: string }>("select voorvoegsel from migratie.rollen")
  return rows[0]!.voorvoegsel
}

/** So long a step waits for a lock: whoever asks the table meanwhile queues behind it. */
const LOCK_WAIT = "500ms"
/** Another version may be serving: a step that finds its table in use steps back and tries again, for some two minutes. */
const TRIES = 60

async function runStep(client: pg.Client, naam: string, hash: string, sql: string, again = TRIES): Promise<void> {
  await client.query("begin")
  try {
    await client.query(`set local lock_timeout = '${LOCK_WAIT}'`)
    await client.query("insert into migratie.stap (naam, hash) values ($1, $2)", [naam, hash])
    await client.query(sql)
    await client.query("commit")
  } catch (fout) {
    await client.query("rollback")
    if ((fout as { code?: string }).code === "55P03" && again > 0) {
      await sleep(1_000)
      return runStep(client, naam, hash, sql, again - 1)
    }
    throw new Error(`Migratie ${naam} is niet uitgevoerd: ${(fout as Error).message}`, { cause: fout })
  }
}

function fillRoles(text: string, prefix: string): string {
  return ROLLEN.reduce((sql, rol) => sql.replaceAll(`{${rol}}`, `"${roleName(prefix, rol)}"`), text)
}
