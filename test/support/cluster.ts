import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs"
import { basename, join } from "node:path"
import { type Cluster, openCluster } from "#platform/embedded"
import type { Engine } from "#platform/embedded-engine"
import { clusterSettings } from "#platform/embedded-settings"
import { inspectProcess, signal, waitUntilGone } from "#platform/embedded-process"
import { proefmap, proefmappen } from "./proefmap.ts"

export type ClusterKind = "meegeleverd" | "debian15"

const DEBIAN15: Engine = { versie: "15", bin: "/usr/lib/postgresql/15/bin" }

/** Nothing in a test has to survive a power cut. */
const LOOSE = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  shared_buffers: "128MB",
  max_connections: "120",
  // Files that drop and build whole schemas beside each other ran out of the 64 of a server.
  max_locks_per_transaction: "256",
}

/** As a region runs: what is committed is on the disk. */
export const durable = (): Partial<typeof LOOSE> => {
  const { fsync = "", synchronous_commit = "" } = clusterSettings()
  return { fsync, synchronous_commit, full_page_writes: "on" }
}

/** A cluster for one run of tests, in a folder of its own that disappears at `close`. */
export async function startTestCluster(kind: ClusterKind, settings: Partial<typeof LOOSE> = {}): Promise<Cluster> {
  await sweepOldRuns()
  const folder = testFolder()
  const engine = kind === "debian15" ? { engine: DEBIAN15 } : {}
  const cluster = await openCluster({ dataDir: join(folder, "data"), settings: { ...LOOSE, ...settings }, meld: () => {}, ...engine })
  const close = async (): Promise<void> => {
    await cluster.close()
    rmSync(folder, { recursive: true })
  }
  return { ...cluster, close }
}

/** A temporary folder named after this process, that root's database may enter too. */
export function testFolder(): string {
  const folder = mkdtempSync(join(proefmap(), `trede-test-${process.pid}-${inspectProcess(process.pid)?.start}-`))
  chmodSync(folder, 0o755)
  return folder
}

/** A run that was killed leaves its server and its folder; the next run ends both. */
async function sweepOldRuns(): Promise<void> {
  for (const folder of proefmappen().flatMap(map => readdirSync(map).map(name => join(map, name)))) {
    const [, pid, start] = /^trede-test-(\d+)-(\d+)-/.exec(basename(folder)) ?? []
    if (!pid || inspectProcess(Number(pid))?.start === start || statSync(folder).uid !== process.getuid?.()) continue
    const pidFile = join(folder, "data/pg/postmaster.pid")
    const server = existsSync(pidFile) ? Number(readFileSync(pidFile, "utf8").split("\n")[0]) : 0
    if (inspectProcess(server)?.command.includes(folder)) {
      signal(server, "SIGQUIT")
      await waitUntilGone(server, 5_000)
    }
    rmSync(folder, { recursive: true, force: true })
  }
}
