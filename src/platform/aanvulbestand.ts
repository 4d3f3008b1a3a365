import { mkdir, open, readFile } from "node:fs/promises"
import { dirname } from "node:path"

/** A file in the data folder to which lines are only ever added: what has to be known outside the database. None yet: no lines. */
export async function readRegels(bestand: string): Promise<string[]> {
  const tekst = await readFile(bestand, "utf8").catch((fout: NodeJS.ErrnoException) => {
    if (fout.code === "ENOENT") return ""
    throw fout
  })
  return tekst.split("\n")
}

/** Adds lines and waits until they are on the disk. */
export async function addRegels(bestand: string, regels: readonly string[]): Promise<void> {
  if (regels.length === 0) return
  await mkdir(dirname(bestand), { recursive: true, mode: 0o700 })
  const handle = await open(bestand, "a", 0o600)
  try {
    await handle.appendFile(regels.map(r => `${r}\n`).join(""))
    await handle.sync()
  } finally {
    await handle.close()
  }
}
