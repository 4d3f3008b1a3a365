import { spawn } from "node:child_process"
import { randomBytes } from "node:crypto"
import { chmodSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import type { Engine } from "./embedded-engine.ts"
import { makeFolder, type Place } from "./embedded-place.ts"
import type { Settings } from "./embedded-settings.ts"

export interface Passwords {
  /** Role postgres: superuser, used by nobody but tests. */
  beheer: string
  /** Role trede: owner of database trede, no superuser. */
  trede: string
}

const INITDB = ["--username=postgres", "--encoding=UTF8", "--locale-provider=icu", "--icu-locale=nl", "--locale=C"]
const HBA = "# By unix socket only, and never without a password.\nlocal all all scram-sha-256\n"

/**
 * The cluster's passwords; makes the cluster first when there is none. Everything is done in a draft folder that is
 * renamed at the end, so a crash half-way leaves nothing that looks like a cluster. Throws Error.
 */
export async function ensureData(engine: Engine, place: Place, settings: Settings, meld: (tekst: string) => void): Promise<Passwords> {
  if (!existsSync(place.data)) {
    meld("De database wordt klaargezet (eenmalig)…")
    await makeData(engine, place, settings["fsync"] !== "off")
  }
  writeHba(place)
  checkVersion(engine, place)
  try {
    return JSON.parse(readFileSync(passwordFile(place), "utf8")) as Passwords
  } catch (fout) {
    throw new Error(
      `Het bestand ${passwordFile(place)} ontbreekt of is niet te lezen; daarin staan de wachtwoorden van de database. Zet het terug uit een reservekopie.`,
      { cause: fout },
    )
  }
}

/** Who may come in, and how: the server reads it at each start. */
export function writeHba(place: Place): void {
  writeFileSync(join(place.dir, "pg_hba.conf"), HBA)
  chmodSync(join(place.dir, "pg_hba.conf"), 0o644) // the server's user reads it, whatever the umask is
}

export const passwordFile = (place: Place): string => join(place.dir, "wachtwoorden")

async function makeData(engine: Engine, place: Place, durable: boolean): Promise<void> {
  const draft = `${place.data}.nieuw`
  rmSync(draft, { recursive: true, force: true })
  makeFolder(draft, 0o700, place.runAs)
  await runEngine(engine, place, "initdb", [
    "--pgdata",
    draft,
    ...INITDB,
    "--auth=reject",
    "--data-checksums",
    "--no-instructions",
    ...(durable ? [] : ["--no-sync"]),
  ])
  const passwords: Passwords = { beheer: randomBytes(24).toString("hex"), trede: randomBytes(24).toString("hex") }
  writeFileSync(passwordFile(place), JSON.stringify(passwords), { mode: 0o600, flush: true })
  // Single-user mode: the passwords go through a pipe, never through a file, and no server listens yet.
  const single = ["--single", "-D", draft, "-c", "exit_on_error=on", "-c", `fsync=${durable ? "on" : "off"}`, "postgres"]
  await runEngine(engine, place, "postgres", single, setupSql(passwords))
  renameSync(draft, place.data)
}

const setupSql = ({ beheer, trede }: Passwords): string =>
  [
    `alter role postgres password '${beheer}';`,
    `create role trede login createrole password '${trede}';`,
    "create database trede owner trede;",
    "",
  ].join("\n")

export function checkVersion(engine: Engine, place: Place): void {
  const made = readFileSync(join(place.data, "PG_VERSION"), "utf8").trim()
  if (engine.versie.split(".")[0] !== made)
    throw new Error(
      `De gegevens in ${place.data} zijn gemaakt door PostgreSQL ${made}; deze versie brengt PostgreSQL ${engine.versie} mee. Exporteer met de oude versie en importeer hier.`,
    )
}

/** Runs one of the engine's programs to its end. Throws Error with what it said when it fails. */
function runEngine(engine: Engine, place: Place, program: string, args: string[], input = ""): Promise<void> {
  return new Promise((done, fail) => {
    const child = spawn(join(engine.bin, program), args, { ...place.runAs, cwd: place.dir, env: engineEnv(), stdio: "pipe" })
    let said = ""
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (chunk: Buffer) => (said = (said + chunk.toString()).slice(-4_000)))
    child.stdin.on("error", () => {}) // it stopped before reading everything; its own words say why
    child.stdin.end(input)
    const explain = (why: string): void =>
      fail(new Error(`De meegeleverde PostgreSQL kon de database niet klaarzetten: ${program} ${why}.\n${said.trim()}`))
    child.on("error", fout => explain(`start niet (${fout.message})`))
    child.on("close", (code, naam) => (code === 0 ? done() : explain(`stopte met ${naam ?? code}`)))
  })
}

/** Nothing of the caller's PGHOST, PGDATA or LD_LIBRARY_PATH reaches the engine. */
export const engineEnv = (): NodeJS.ProcessEnv => ({ PATH: "/usr/bin:/bin", LC_ALL: "C", TZ: "UTC" })
