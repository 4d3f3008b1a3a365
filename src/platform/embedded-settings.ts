import { statfsSync } from "node:fs"
import { totalmem } from "node:os"

export type Settings = Readonly<Record<string, string>>

const MB = 1024 * 1024

/** How the embedded server runs: durable first, then modest enough for a laptop or a small server (2 cores, 2 GB). */
export function clusterSettings(): Settings {
  const memory = Math.floor(totalmem() / MB)
  return {
    fsync: "on",
    synchronous_commit: "on",
    shared_buffers: `${Math.max(64, Math.min(256, Math.floor(memory / 8)))}MB`,
    effective_cache_size: `${Math.max(256, Math.floor(memory / 2))}MB`,
    work_mem: "32MB",
    maintenance_work_mem: "128MB",
    max_wal_size: "2GB",
    max_connections: "60",
    random_page_cost: "1.1",
    jit: "off",
    timezone: "Europe/Amsterdam",
    // Containers often have 64 MB of /dev/shm, which one parallel query can fill.
    dynamic_shared_memory_type: smallSharedMemory() ? "mmap" : "posix",
    // A statement or its error can hold personal data: the server's log tells of the server alone.
    log_min_messages: "log",
    log_min_error_statement: "panic",
    log_error_verbosity: "terse",
    log_checkpoints: "off",
    log_line_prefix: "%m [%p] ",
    log_timezone: "Europe/Amsterdam",
  }
}

/** So often a segment is closed when something changed: with what it takes to bring it away, nothing is lost beyond five minutes. */
const SEGMENT_SECONDEN = 240

/** What makes the server hand over every segment of its log, whole and on the disk, in this folder. */
export const archiveSettings = (folder: string): Settings => ({
  archive_mode: "on",
  archive_library: "basic_archive",
  "basic_archive.archive_directory": folder,
  archive_timeout: String(SEGMENT_SECONDEN),
})

function smallSharedMemory(): boolean {
  try {
    const { bsize, blocks } = statfsSync("/dev/shm")
    return bsize * blocks < 256 * MB
  } catch {
    return process.platform === "linux"
  }
}
