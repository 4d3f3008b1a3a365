import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { type Cluster, openCluster } from "#platform/embedded"
import { copyEngine, type Engine, findEngine } from "#platform/embedded-engine"
import { findStateDir } from "#platform/embedded-place"
import { inspectProcess, signal, waitUntilGone } from "#platform/embedded-process"

export type ClusterKind = "meegeleverd" | "debian15"

export const DEBIAN15: Engine = { versie: "15", bin: "/usr/lib/postgresql/15/bin" }

/** Nothing in a test has to survive a power cut. */
const LOOSE = { fsync: "off", synchronous_commit: "off", full_page_writes: "off", shared_buffers: "128MB", max_connections: "120" }

export const isRoot = process.getuid?.() === 0

/** The engine as this user can run it: root needs the copy outside root's home. */
export const testEngine = (): Engine => (isRoot ? copyEngine(findEngine(), findStateDir()) : findEngine())

/** A cluster for one run of tests, in a folder of its own that disappears at `close`. */
export async function startTestCluster(kind: ClusterKind): Promise<Cluster> {
  await sweepOldRuns()
  const folder = testFolder()
  const engine = kind === "debian15" ? DEBIAN15 : testEngine()
  const cluster = await openCluster({
    dataDir: join(folder, "data"),
    stateDir: join(folder, "staat"),
    engine,
    settings: LOOSE,
    meld: () => {},
  })
  const close = async (): Promise<void> => {
    await cluster.close()
    rmSync(folder, { recursive: true })
  }
  return { ...cluster, close }
}

/** A temporary folder named after this process; root's clusters stand in its folder `staat`. */
export function testFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), `trede-test-${process.pid}-${inspectProcess(process.pid)?.start}-`))
  chmodSync(folder, 0o755) // the database's user passes through
  mkdirSync(join(folder, "staat"), { mode: 0o755 })
  return folder
}

/** A run that was killed leaves its server and folder; the next run ends both. */
async function sweepOldRuns(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const [, pid, start] = /^trede-test-(\d+)-(\d+)-/.exec(name) ?? []
    if (!pid || inspectProcess(Number(pid))?.start === start) continue
    const folder = join(tmpdir(), name)
    for (const place of [join(folder, "data"), ...readdirSync(join(folder, "staat")).map(place => join(folder, "staat", place))]) {
      const file = join(place, "pg", "postmaster.pid")
      const server = existsSync(file) ? Number(readFileSync(file, "utf8").split("\n")[0]) : 0
      if (!server || !inspectProcess(server)?.command.includes(folder)) continue
      signal(server, "SIGQUIT")
      await waitUntilGone(server, 5_000)
    }
    rmSync(folder, { recursive: true, force: true })
  }
}
