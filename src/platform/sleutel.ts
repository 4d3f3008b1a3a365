import { randomBytes } from "node:crypto"
import { link, mkdir, open, readFile, rm } from "node:fs/promises"
import { join } from "node:path"
import type { Config } from "./config.ts"

/**
 * The master key (32 bytes) that encrypts and finds a BSN: from TREDE_SLEUTEL, else from the file `sleutel` in the data
 * folder, made at first use and readable by its owner alone. Throws Error when that file does not hold a key.
 */
export async function loadSleutel({ sleutel, dataDir }: Pick<Config, "sleutel" | "dataDir">): Promise<Buffer> {
  return sleutel ?? (await keptKey(join(dataDir, "sleutel"), "zonder de oude sleutel zijn de BSN's niet te lezen"))
}

/** The key that seals the traces: from TREDE_ZEGELSLEUTEL, else from the file `zegelsleutel`. Another key than that of the
 * BSN, so that it can be given to who checks the seals. Throws Error. */
export async function loadZegelsleutel({ zegelsleutel, dataDir }: Pick<Config, "zegelsleutel" | "dataDir">): Promise<Buffer> {
  return zegelsleutel ?? (await keptKey(join(dataDir, "zegelsleutel"), "zonder de oude sleutel zijn de zegels niet te controleren"))
}

async function keptKey(file: string, anders: string): Promise<Buffer> {
  const kept = (await readKey(file)) ?? (await makeKey(file))
  if (kept.length !== 32) throw new Error(`Het bestand ${file} bevat geen sleutel van 32 bytes. Zet de reservekopie terug: ${anders}.`)
  return kept
}

async function readKey(file: string): Promise<Buffer | null> {
  try {
    return Buffer.from((await readFile(file, "utf8")).trim(), "base64")
  } catch (fout) {
    if ((fout as NodeJS.ErrnoException).code === "ENOENT") return null
    throw fout
  }
}

async function makeKey(file: string): Promise<Buffer> {
  await mkdir(join(file, ".."), { recursive: true, mode: 0o700 })
  const draft = `${file}.${process.pid}.${randomBytes(4).toString("hex")}`
  const handle = await open(draft, "wx", 0o600)
  try {
    await handle.writeFile(`${randomBytes(32).toString("base64")}\n`)
    await handle.sync()
  } finally {
    await handle.close()
  }
  // A link either appears whole or not at all: of two processes that start together, one makes the key and both use it.
  await link(draft, file).catch((fout: NodeJS.ErrnoException) => {
    if (fout.code !== "EEXIST") throw fout
  })
  await rm(draft)
  return (await readKey(file)) ?? Buffer.alloc(0)
}
