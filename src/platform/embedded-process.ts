import { execFileSync } from "node:child_process"
import { readdirSync, readFileSync, statSync } from "node:fs"
import { setTimeout as sleep } from "node:timers/promises"

/** A process that runs: the moment it started (with its pid an identity that is never used again) and its command line. */
export interface RunningProcess {
  start: string
  command: string
}

/**
 * The process with this number, or null when there is none. A zombie is none: without an init that collects it, a
 * killed server keeps its number for ever and would look alive to kill(pid, 0).
 */
export function inspectProcess(pid: number): RunningProcess | null {
  try {
    return process.platform === "linux" ? readProc(pid) : readPs(pid)
  } catch {
    return null
  }
}

/** Sends a signal; a process that is gone already is no error. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch (fout) {
    if ((fout as NodeJS.ErrnoException).code !== "ESRCH") throw fout
  }
}

/** Waits until a process has ended; false when it has not within `ms`. */
export async function waitUntilGone(pid: number, ms: number): Promise<boolean> {
  const until = performance.now() + ms
  while (inspectProcess(pid)) {
    if (performance.now() > until) return false
    await sleep(10)
  }
  return true
}

/** Numbers of this user's processes whose command line begins with `prefix` (Linux only; elsewhere none are found). */
export function findProcesses(prefix: string, uid: number): number[] {
  if (process.platform !== "linux") return []
  const pids = readdirSync("/proc").map(Number).filter(Number.isInteger)
  return pids.filter(
    pid => inspectProcess(pid)?.command.startsWith(prefix) && statSync(`/proc/${pid}`, { throwIfNoEntry: false })?.uid === uid,
  )
}

function readProc(pid: number): RunningProcess | null {
  const stat = readFileSync(`/proc/${pid}/stat`, "latin1")
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ") // the name between brackets may hold spaces
  if (fields[0] === "Z" || fields[0] === "X") return null
  const command = readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0").join(" ")
  return { start: fields[19] ?? "", command }
}

function readPs(pid: number): RunningProcess | null {
  const line = execFileSync("ps", ["-o", "state=,lstart=,command=", "-p", String(pid)], {
    encoding: "utf8",
    env: { LC_ALL: "C", PATH: "/bin:/usr/bin" },
  })
  const match = /^\s*(\S+)\s+(\S+ +\S+ +\d+ +\S+ +\d{4})\s+(.*)$/m.exec(line)
  if (!match || match[1]?.startsWith("Z")) return null
  return { start: String(Date.parse(match[2] ?? "")), command: match[3] ?? "" }
}
