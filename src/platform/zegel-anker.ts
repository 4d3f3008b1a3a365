import { join } from "node:path"
import { addRegels, readRegels } from "./aanvulbestand.ts"
import type { Zegel } from "./zegel-kern.ts"

/**
 * The anchor: a file in the data folder, outside the database, with a line for each seal. Whoever takes the newest seals out
 * of the database, or puts an old copy back, is found by it. Lines are only added.
 */
export interface Anker {
  /** Mark of each seal, in hexadecimal digits. */
  kenmerken: Map<number, string>
  /** Highest number, 0 when empty. */
  hoogste: number
}

const bestand = (dataDir: string) => join(dataDir, "zegels")

/** A line `herstel N`: a backup was put back that ends at seal N; what was anchored after it no longer counts. */
export const loadAnker = async (dataDir: string): Promise<Anker> => readAnker(await readRegels(bestand(dataDir)))

/** Lines that are no anchor (a half line after a power cut) say nothing. */
function readAnker(regels: readonly string[]): Anker {
  const kenmerken = new Map<number, string>()
  for (const regel of regels) {
    const herstel = /^herstel (\d+)/.exec(regel)?.[1]
    if (herstel !== undefined) for (const nr of kenmerken.keys()) if (nr > Number(herstel)) kenmerken.delete(nr)
    const [, nr, kenmerk] = /^(\d+) ([0-9a-f]{64})(?: |$)/.exec(regel) ?? []
    if (nr && kenmerk) kenmerken.set(Number(nr), kenmerk)
  }
  return { kenmerken, hoogste: Math.max(0, ...kenmerken.keys()) }
}

export const ankerRegel = (z: Pick<Zegel, "nr" | "kenmerk" | "gemaakt">): string =>
  `${z.nr} ${z.kenmerk.toString("hex")} ${new Date(z.gemaakt).toISOString()}`

/** Adds lines and waits until they are on the disk. */
export const addAnker = (dataDir: string, regels: readonly string[]): Promise<void> => addRegels(bestand(dataDir), regels)
