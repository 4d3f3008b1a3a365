import { DatabaseSync } from "node:sqlite"
import { dirname } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"

/** SQLite's result codes. */
const BUSY = 5
const FULL = 13

/**
 * Runs `work` while no other process, and no other call in this one, holds the lock on `file`. The lock is SQLite's:
 * a lock of the kernel, which lets go when its holder ends in whatever way, so there is never a stale one to clean up.
 * Throws Error when it is not free within two minutes.
 */
export async function withLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  const slot = new DatabaseSync(file)
  try {
    await takeLock(slot, file)
    return await work()
  } finally {
    slot.close()
  }
}

/** As `withLock`, but answers null at once when another holds it. Throws Error where the lock cannot be taken for another reason. */
export async function ifFree<T>(file: string, work: () => Promise<T>): Promise<T | null> {
  const slot = new DatabaseSync(file)
  try {
    slot.exec("begin exclusive")
  } catch (fout) {
    slot.close()
    if ((fout as { errcode?: number }).errcode === BUSY) return null
    throw fout
  }
  try {
    return await work()
  } finally {
    slot.close()
  }
}

async function takeLock(slot: DatabaseSync, file: string): Promise<void> {
  const until = Date.now() + 120_000
  for (;;) {
    try {
      return slot.exec("begin exclusive")
    } catch (fout) {
      const { errcode } = fout as { errcode?: number }
      if (errcode === FULL) throw new Error(`De schijf van ${dirname(file)} is vol. Maak ruimte; er is niets verloren.`, { cause: fout })
      if (errcode !== BUSY) throw fout
      if (Date.now() > until)
        throw new Error(`Een ander proces van Trede houdt ${file} al twee minuten vast. Stop dat proces en probeer het opnieuw.`, {
          cause: fout,
        })
    }
    await sleep(20)
  }
}
