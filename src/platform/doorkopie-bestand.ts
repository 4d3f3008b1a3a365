import { createHash } from "node:crypto"
import { createReadStream, createWriteStream } from "node:fs"
import { open, rename, rm } from "node:fs/promises"
import { dirname } from "node:path"
import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import { createGunzip, createGzip } from "node:zlib"
import { Kopiefout, openKopie, sluitKopie, strekWoorden } from "./kopie-bestand.ts"
import { packStuk, readStukken } from "./kopie-delen.ts"

/** What a file of the continuous copy says of itself, inside the encryption. */
export interface Kop {
  soort: "basis" | "wal"
  /** Number that PostgreSQL gave the cluster when it was made. */
  systeem: string
  /** Name of the segment; of a base copy the first one it needs. */
  naam: string
  /** Version of the program, and marks of the keys that belong to the data: never the keys. */
  versie: string
  sleutel: string
  zegelsleutel: string
}
/** The parts: a folder, a file, its bytes, what they add up to, and at the end what was only known then. */
export type Brok =
  | { soort: "M"; pad: string }
  | { soort: "F"; pad: string }
  | { soort: "D"; bytes: Buffer }
  | { soort: "E"; bytes: number; sha256: string }
  | { soort: "Z"; laatste: string }

/** The key of all files of one cluster: the words stretched once, salted with the number of the cluster. */
export const archiefsleutel = (woorden: string, systeem: string): Promise<Buffer> =>
  strekWoorden(woorden, createHash("sha256").update(`trede-doorkopie ${systeem}`).digest())

/** Writes one file: it appears whole, on the disk, or not at all. `naam` is asked when its content is known. */
export async function schrijfBestand(
  sleutel: Buffer,
  klad: string,
  kop: Kop,
  brokken: AsyncIterable<Brok>,
  naam: () => string,
): Promise<void> {
  try {
    await pipeline(
      Readable.from(pack(kop, brokken), { objectMode: false }),
      createGzip({ level: 2 }),
      await sluitKopie(sleutel),
      createWriteStream(klad, { mode: 0o600 }),
    )
    await sync(klad)
    await rename(klad, naam())
    await sync(dirname(naam()))
  } catch (fout) {
    await rm(klad, { force: true })
    throw fout
  }
}

async function sync(pad: string): Promise<void> {
  const handle = await open(pad, "r")
  await handle.sync().finally(() => handle.close())
}

async function* pack(kop: Kop, brokken: AsyncIterable<Brok>): AsyncGenerator<Buffer> {
  yield packStuk("I", kop)
  for await (const { soort, ...rest } of brokken) yield packStuk(soort, "bytes" in rest && Buffer.isBuffer(rest.bytes) ? rest.bytes : rest)
}

/** The parts of one file of ours in a copy. */
export async function* brokkenVan(pad: string, stukken: AsyncIterable<Buffer>): AsyncGenerator<Brok> {
  yield { soort: "F", pad }
  const som = createHash("sha256")
  let aantal = 0
  for await (const bytes of stukken) {
    som.update(bytes)
    aantal += bytes.length
    yield { soort: "D", bytes }
  }
  yield { soort: "E", bytes: aantal, sha256: som.digest("hex") }
}

/** Reads a file back, each part checked: first what it says of itself. Throws Kopiefout. */
export async function leesBestand(bestand: string, sleutel: Buffer): Promise<{ kop: Kop; brokken: AsyncGenerator<Brok> }> {
  const gunzip = createGunzip()
  const gevoed = pipeline(createReadStream(bestand), openKopie(sleutel), gunzip).catch((fout: Error) => {
    gunzip.destroy(fout)
    throw fout
  })
  gevoed.catch(() => {}) // thrown below
  const stukken = readStukken(gunzip)
  const eerste = await stukken.next()
  if (eerste.done || eerste.value.soort !== "I") throw new Kopiefout("De reservekopie is niet heel.")
  return { kop: JSON.parse(eerste.value.bytes.toString("utf8")) as Kop, brokken: readBrokken(stukken, gevoed, () => gunzip.destroy()) }
}

async function* readBrokken(
  stukken: AsyncGenerator<{ soort: string; bytes: Buffer }>,
  gevoed: Promise<void>,
  sluit: () => void,
): AsyncGenerator<Brok> {
  let [som, aantal, heel] = [createHash("sha256"), 0, false]
  try {
    for await (const { soort, bytes } of stukken) {
      const brok = (soort === "D" ? { soort, bytes } : { soort, ...(JSON.parse(bytes.toString("utf8")) as object) }) as Brok
      if (brok.soort === "D") {
        som.update(brok.bytes)
        aantal += brok.bytes.length
      } else if (brok.soort === "E") {
        if (aantal !== brok.bytes || som.digest("hex") !== brok.sha256) throw new Kopiefout("Een bestand in de reservekopie is niet heel.")
        som = createHash("sha256")
        aantal = 0
      }
      heel = brok.soort === "Z"
      yield brok
    }
    await gevoed
    if (!heel) throw new Kopiefout("De reservekopie houdt te vroeg op.")
  } finally {
    sluit()
  }
}
