import { createHash } from "node:crypto"
import { mkdir, open, readFile } from "node:fs/promises"
import { join } from "node:path"

/**
 * Who was erased: a file in the data folder, outside the database, with a line for each person. A copy from before brings him back and
 * knows nothing of it; this file does, by a print of his number: from that nobody finds the number who does not have it. Lines are only added.
 */
const bestand = (dataDir: string) => join(dataDir, "gewist")
const REGEL = /^([0-9a-f]{64}) (alles|[C0-9B,]+) /
const afdrukVan = (deelnemerId: string): string => createHash("sha256").update(deelnemerId).digest("hex")

/** What went of somebody: all of it, or some categories. */
export interface Gewist {
  /** SHA-256 of the number as text. */
  afdruk: string
  wat: string
}

/** Waits until it is on the disk. */
export async function addGewist(dataDir: string, gewist: ReadonlyArray<{ deelnemerId: string; wat: string }>): Promise<void> {
  if (gewist.length === 0) return
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  const handle = await open(bestand(dataDir), "a", 0o600)
  try {
    const nu = new Date().toISOString()
    await handle.appendFile(gewist.map(g => `${afdrukVan(g.deelnemerId)} ${g.wat} ${nu}\n`).join(""))
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** A half line after a power cut says nothing. */
export async function loadGewist(dataDir: string): Promise<Gewist[]> {
  const tekst = await readFile(bestand(dataDir), "utf8").catch((fout: NodeJS.ErrnoException) => {
    if (fout.code === "ENOENT") return ""
    throw fout
  })
  return tekst.split("\n").flatMap(regel => {
    const [, afdruk, wat] = REGEL.exec(regel) ?? []
    return afdruk && wat ? [{ afdruk, wat }] : []
  })
}
