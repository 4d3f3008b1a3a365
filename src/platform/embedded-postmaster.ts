import { spawn } from "node:child_process"
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from "node:fs"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import type { Engine } from "./embedded-engine.ts"
import { engineEnv } from "./embedded-init.ts"
import type { Place } from "./embedded-place.ts"
import { inspectProcess, signal, waitUntilGone } from "./embedded-process.ts"
import { clearRemains, clusterName, pidFile } from "./embedded-remains.ts"
import type { Settings } from "./embedded-settings.ts"

const logFile = (place: Place): string => join(place.dir, "pg.log")

/** The live server of this place, or null: no pid file, or one whose process is gone, a zombie or another program. */
export function findPostmaster(place: Place): { pid: number; ready: boolean } | null {
  if (!existsSync(pidFile(place))) return null
  const lines = readFileSync(pidFile(place), "utf8").split("\n")
  const pid = Number(lines[0])
  if (!inspectProcess(pid)?.command.includes(` -D ${place.data} -c `)) return null
  return { pid, ready: lines[7]?.trim() === "ready" }
}

/** Starts the server, or waits for the one that is starting, until it takes connections. Throws Error with its log. */
export async function startPostmaster(
  engine: Engine,
  place: Place,
  settings: Settings,
  meld: (tekst: string) => void,
  geduldMs = 300_000,
): Promise<void> {
  const since = logSize(place)
  const begin = performance.now()
  let launched: { exit: string | null } | null = null
  let told = false
  for (;;) {
    const running = findPostmaster(place)
    if (running?.ready) return
    const waited = performance.now() - begin
    if (launched?.exit) throw new Error(`De database is niet gestart: ${launched.exit}.\n${logTail(place, since)}`)
    if (waited > geduldMs)
      throw new Error(`De database is na ${Math.round(geduldMs / 60_000)} minuten nog niet klaar.\n${logTail(place, since)}`)
    if (waited > 3_000 && !told) meld("De database herstelt zich van een onderbreking…")
    told ||= waited > 3_000
    if (!running && !launched) {
      await clearRemains(place)
      launched = launch(engine, place, settings)
    }
    await sleep(10)
  }
}

/** Stops the server: open transactions are rolled back, what was committed stays, however hard it has to be pushed. */
export async function stopPostmaster(place: Place): Promise<void> {
  const running = findPostmaster(place)
  if (!running) return
  for (const [name, ms] of STEPS) {
    signal(running.pid, name)
    if (await waitUntilGone(running.pid, ms)) return
  }
}

/** PostgreSQL's fast and immediate shutdown, then the system's. */
const STEPS = [
  ["SIGINT", 30_000],
  ["SIGQUIT", 5_000],
  ["SIGKILL", 5_000],
] as const

function launch(engine: Engine, place: Place, settings: Settings): { exit: string | null } {
  const fixed: Settings = {
    listen_addresses: "",
    port: "5432",
    unix_socket_directories: `"${place.socketDir.replaceAll('"', '""')}"`, // quoted: a comma would end the name
    unix_socket_permissions: "0700",
    hba_file: join(place.dir, "pg_hba.conf"),
    cluster_name: clusterName(place),
  }
  const args = ["-D", place.data, ...Object.entries({ ...settings, ...fixed }).flatMap(([name, value]) => ["-c", `${name}=${value}`])]
  if (logSize(place) > 5_000_000) renameSync(logFile(place), `${logFile(place)}.1`)
  const log = openSync(logFile(place), "a", 0o600)
  // A session of its own: Ctrl-C in the terminal reaches this program, which then stops the server in the right order.
  const spawnOptions = {
    ...place.runAs,
    cwd: place.dir,
    env: engineEnv(),
    detached: true,
    stdio: ["ignore", log, log] as ["ignore", number, number],
  }
  const child = spawn(join(engine.bin, "postgres"), args, spawnOptions)
  const state: { exit: string | null } = { exit: null }
  child.on("error", fout => (state.exit = fout.message))
  child.on("exit", (code, name) => (state.exit ??= `PostgreSQL stopte met ${name ?? code}`))
  child.unref()
  closeSync(log)
  return state
}

const logSize = (place: Place): number => statSync(logFile(place), { throwIfNoEntry: false })?.size ?? 0

function logTail(place: Place, since: number): string {
  const text = existsSync(logFile(place)) ? readFileSync(logFile(place)).subarray(since).toString() : ""
  return `${text.trim().split("\n").slice(-15).join("\n")}\n(logboek: ${logFile(place)})`
}
