import { createHash } from "node:crypto"
import { join } from "node:path"
import { addRegels, readRegels } from "./aanvulbestand.ts"

/**
 * Who was erased: a file in the data folder, outside the database, with a line for each person. A copy from before brings him back and
 * knows nothing of it; this file does, by a print of his number: from that nobody finds the number who does not have it. Lines are only added.
 */
const bestand = (dataDir: string) => join(dataDir, "gewist")
const REGEL = /^([0-9a-f]{64}) (alles|[C0-9B,]+) \S+ ([0-9a-f-]{36})$/
const afdrukVan = (deelnemerId: string): string => createHash("sha256").update(deelnemerId).digest("hex")

/** What went of somebody: all of it, or some categories. */
export interface Gewist {
  /** SHA-256 of the number as text. */
  afdruk: string
  wat: string
  /** The plan that was carried out: a database that does not know it holds the person again. */
  plan: string
}

/** Waits until it is on the disk. */
export async function addGewist(dataDir: string, plan: string, gewist: ReadonlyArray<{ deelnemerId: string; wat: string }>): Promise<void> {
  const nu = new Date().toISOString()
  await addRegels(bestand(dataDir), gewist.map(g => `${afdrukVan(g.deelnemerId)} ${g.wat} ${nu} ${plan}`)) // biome-ignore format: one step
}

/** A half line after a power cut says nothing. */
export const loadGewist = async (dataDir: string): Promise<Gewist[]> =>
  (await readRegels(bestand(dataDir))).flatMap(regel => {
    const [, afdruk, wat, plan] = REGEL.exec(regel) ?? []
    return afdruk && wat && plan ? [{ afdruk, wat, plan }] : []
  })
