import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { inspectProcess } from "./embedded-process.ts"

/** Who uses the cluster: one empty file a holder, named <pid>-<start of the process>-<number>. All calls under the lock. */
export interface Holders {
  /** Registers this process once more; the answer takes that back. */
  add(): () => void
  /** How many holders are alive; files of processes that ended without a word are removed. */
  count(): number
}

let sequence = 0

export function openHolders(dir: string): Holders {
  mkdirSync(dir, { recursive: true, mode: 0o700 })
  const own = inspectProcess(process.pid)?.start ?? "0"
  return {
    add() {
      const file = join(dir, `${process.pid}-${own}-${++sequence}`)
      writeFileSync(file, "", { mode: 0o600 })
      return () => rmSync(file, { force: true })
    },
    count() {
      const names = readdirSync(dir)
      const alive = names.filter(isAlive)
      for (const name of names) if (!alive.includes(name)) rmSync(join(dir, name), { force: true })
      return alive.length
    },
  }
}

function isAlive(name: string): boolean {
  const [pid, start] = name.split("-")
  return inspectProcess(Number(pid))?.start === start
}
