import { isUtf8 } from "node:buffer"
import { createHash } from "node:crypto"
import { type FileHandle, open } from "node:fs/promises"
import { CsvFout, kiesScheiding, leesKop } from "./csv.ts"

const BLOK = 64 * 1024

export interface Keuring {
  bytes: number
  sha256: string
  codering: "utf-8" | "windows-1252"
  /** The first text of the file, for the header. */
  begin: string
}

/** First look at a file: size, hash, encoding (valid UTF-8, or else Windows-1252), header. Throws CsvFout for what is no text. */
export async function keurBestand(pad: string): Promise<Keuring> {
  const hash = createHash("sha256")
  let bytes = 0
  let codering: Keuring["codering"] = "utf-8"
  let eerste: Buffer | undefined
  let rest = Buffer.alloc(0)
  for await (const blok of blokken(pad)) {
    hash.update(blok)
    bytes += blok.length
    eerste ??= Buffer.from(blok)
    if (blok.includes(0)) throw new CsvFout(GEEN_TEKST)
    if (codering !== "utf-8") continue
    const samen = rest.length > 0 ? Buffer.concat([rest, blok]) : blok
    const heel = heleTekens(samen)
    if (!isUtf8(samen.subarray(0, heel))) codering = "windows-1252"
    rest = Buffer.from(samen.subarray(heel))
  }
  if (rest.length > 0 && !isUtf8(rest)) codering = "windows-1252"
  const begin = new TextDecoder(codering).decode(eerste ?? new Uint8Array(), { stream: true })
  const scheiding = kiesScheiding(begin, () => true)
  if (leesKop(begin, scheiding).cellen.length > HOOGSTENS_KOLOMMEN) throw new CsvFout(TE_BREED)
  return { bytes, sha256: hash.digest("hex"), codering, begin }
}

/** No file has more than some twenty; each unknown one is reported by itself, and drawn where somebody says what it is. */
const HOOGSTENS_KOLOMMEN = 1_000
const TE_BREED = `De eerste regel heeft meer dan ${HOOGSTENS_KOLOMMEN} kolommen. Staan de kolomnamen daar wel, en is het scheidingsteken een puntkomma?`

const GEEN_TEKST =
  "Dit is geen CSV-bestand (het bevat nul-bytes). Sla het werkblad op als 'CSV UTF-8' en niet als Excel-bestand of als Unicode-tekst."

/** The text in pieces, with the bytes that each took. A byte order mark is dropped. */
export async function* leesStukken(pad: string, codering: Keuring["codering"]): AsyncGenerator<{ tekst: string; bytes: number }> {
  const decoder = new TextDecoder(codering)
  for await (const blok of blokken(pad)) yield { tekst: decoder.decode(blok, { stream: true }), bytes: blok.length }
  yield { tekst: decoder.decode(), bytes: 0 }
}

/** The buffer is used again for the next block: who keeps bytes copies them. */
async function* blokken(pad: string): AsyncGenerator<Buffer> {
  const bestand: FileHandle = await open(pad)
  try {
    const buffer = Buffer.allocUnsafe(BLOK)
    for (;;) {
      const { bytesRead } = await bestand.read(buffer, 0, BLOK)
      if (bytesRead === 0) return
      yield buffer.subarray(0, bytesRead)
    }
  } finally {
    await bestand.close()
  }
}

/** How far the bytes can be judged: a character of UTF-8 that is cut off at the end waits for the next block. */
function heleTekens(bytes: Buffer): number {
  for (let terug = 1; terug <= Math.min(4, bytes.length); terug++) {
    const byte = bytes[bytes.length - terug]!
    if ((byte & 0xc0) === 0x80) continue
    const lengte = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1
    return lengte > terug ? bytes.length - terug : bytes.length
  }
  return bytes.length
}
