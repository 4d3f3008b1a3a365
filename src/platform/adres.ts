import { mkdir, readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"

const bestand = (dataDir: string): string => join(dataDir, "adres")

/** Where this copy answers: a second copy on a machine takes another port, and a link made elsewhere must lead to it. */
export async function bewaarAdres(dataDir: string, adres: string): Promise<void> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  await writeFile(bestand(dataDir), adres)
}

/** The address at which the web process of this data folder answered last; null before its first start. */
export const loadAdres = (dataDir: string): Promise<string | null> => readFile(bestand(dataDir), "utf8").catch(() => null)
