import { closeSync, constants, existsSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { type Place, shortHash } from "./embedded-place.ts"
import { findProcesses, signal, waitUntilGone } from "./embedded-process.ts"

/** Stands in the command line of each process of the cluster. */
export const clusterName = (place: Place): string => `trede-${shortHash(place.data)}`
export const pidFile = (place: Place): string => join(place.data, "postmaster.pid")

/** Clears what a server that was killed leaves behind and that would stop the next one. Only when none runs. */
export async function clearRemains(place: Place): Promise<void> {
  for (const name of [".s.PGSQL.5432", ".s.PGSQL.5432.lock"]) rmSync(join(place.socketDir, name), { force: true })
  const uid = place.runAs?.uid ?? process.getuid?.() ?? -1
  for (const pid of findProcesses(`postgres: ${clusterName(place)}: `, uid)) {
    signal(pid, "SIGKILL") // a worker that outlived its server still holds the shared memory
    await waitUntilGone(pid, 5_000)
  }
  forgetPid(pidFile(place))
}

/**
 * Makes the pid file name a process that cannot exist. It is not removed: its line on shared memory is how PostgreSQL
 * itself makes sure that nothing of the old server is still writing.
 */
function forgetPid(path: string): void {
  if (!existsSync(path)) return
  const [, ...rest] = readFileSync(path, "utf8").split("\n")
  if (rest.length < 7) return rmSync(path) // it was killed before it had shared memory
  const file = openSync(path, constants.O_WRONLY | constants.O_TRUNC | constants.O_NOFOLLOW)
  writeFileSync(file, ["2147483646", ...rest].join("\n"))
  closeSync(file)
}
