import { type ChildProcess, spawn } from "node:child_process"
import { chmodSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

export const PROJECT = join(import.meta.dirname, "../..")

export interface Programma {
  basis: string
  proces: ChildProcess
  /** Everything it said so far on standard error. */
  gezegd(): string
  /** Ends it as Ctrl-C does, and waits. */
  stop(): Promise<void>
}

/** A data folder of its own, open for the database's user to pass through, removed by `weg`. */
export function dataMap(): { map: string; weg(): void } {
  const map = mkdtempSync(join(tmpdir(), "trede-e2e-"))
  chmodSync(map, 0o755)
  return { map, weg: () => rmSync(map, { recursive: true, force: true }) }
}

/** Starts the built web program (of `dist`) on a free port and waits until it said its address and who can log in. Throws Error with what it said. */
export const startWeb = (map: string, dist = join(PROJECT, "dist"), env: Record<string, string> = {}): Promise<Programma> =>
  start(map, ["--enable-source-maps", join(dist, "web.js")], env)

/** The same as `npm start` does it: looks first whether everything is there. `bij`: is given the process as it begins. */
export const npmStart = (map: string, env: Record<string, string> = {}, bij?: (proces: ChildProcess) => void): Promise<Programma> =>
  start(map, [join(PROJECT, "bin/ensure.mjs"), "web"], env, bij)

function start(
  map: string,
  args: readonly string[],
  env: Record<string, string>,
  bij?: (proces: ChildProcess) => void,
): Promise<Programma> {
  const proces = spawn(process.execPath, [...args], {
    cwd: PROJECT,
    env: { ...process.env, DATABASE_URL: "", TREDE_DATA: map, TREDE_PORT: "24500", TREDE_LOG: "error", ...env },
    stdio: ["ignore", "ignore", "pipe"],
  })
  bij?.(proces)
  let tekst = ""
  return new Promise((begonnen, mislukt) => {
    proces.stderr.on("data", (deel: Buffer) => {
      tekst += deel
      const basis = /draait op (http\S+)[^]*Stoppen: Ctrl-C/.exec(tekst)?.[1]
      if (basis) begonnen({ basis, proces, gezegd: () => tekst, stop: () => end(proces) })
    })
    proces.once("exit", code => mislukt(new Error(`Het programma stopte (${code}):\n${tekst}`)))
  })
}

function end(proces: ChildProcess): Promise<void> {
  return new Promise(done => {
    if (proces.exitCode !== null || proces.signalCode !== null) return done()
    proces.once("exit", () => done())
    proces.kill("SIGINT")
  })
}

export interface Uitvoer {
  code: number | null
  uit: string
  fout: string
}

const TERMINAL = ["--import", "data:text/javascript,process.stderr.isTTY=true"]
/** Runs the built command line (of `dist`) in a data folder; `killBij`: with -9 as soon as it says this on the way. A terminal is told more. */
export function trede(
  map: string,
  args: readonly string[],
  { killBij, dist = join(PROJECT, "dist"), env = {} }: { killBij?: RegExp; dist?: string; env?: Record<string, string> } = {},
): Promise<Uitvoer> {
  const proces = spawn(process.execPath, [...(killBij ? TERMINAL : []), "--enable-source-maps", join(dist, "cli.js"), ...args], {
    cwd: PROJECT,
    env: { ...process.env, DATABASE_URL: "", TREDE_DATA: map, TREDE_LOG: "error", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  })
  let uit = ""
  let fout = ""
  proces.stdout.on("data", (deel: Buffer) => {
    uit += deel
  })
  proces.stderr.on("data", (deel: Buffer) => {
    fout += deel
    if (killBij !== undefined && killBij.test(fout)) proces.kill("SIGKILL")
  })
  return new Promise(done => proces.once("exit", code => done({ code, uit, fout })))
}
