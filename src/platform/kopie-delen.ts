import { Kopiefout } from "./kopie-bestand.ts"

/** A table in a backup: its columns, then its rows as COPY writes them, then what they add up to. */
export interface Tabel {
  schema: string
  naam: string
  kolommen: string[]
}
export interface Inhoud {
  /** Version of the program that made it. */
  versie: string
  gemaakt: string
  /** Migrations that had run, with the hash of their text. */
  stappen: ReadonlyArray<{ naam: string; hash: string }>
  /** Marks of the keys that belong to it, never the keys. */
  sleutel: string
  zegelsleutel: string
  /** What protects the data (policies, rights, triggers, functions), as one hash, and on which server. */
  vingerafdruk: string
  server: number
}
export interface Einde {
  rijen: number
  sha256: string
}
/** Where a counter stands. */
export interface Reeks {
  schema: string
  naam: string
  stand: number
  gebruikt: boolean
}

/** The parts of a backup, in order: I once, then for each table T, D as often as needed, E; S once; Z. */
export type Deel =
  | { soort: "I"; inhoud: Inhoud }
  | { soort: "T"; tabel: Tabel }
  | { soort: "D"; bytes: Buffer }
  | { soort: "E"; einde: Einde }
  | { soort: "S"; reeksen: Reeks[] }
  | { soort: "Z" }

const GROOTST = 64_000_000

/** One byte for the kind, four for the length, then the content. */
export function packDeel(deel: Deel): Buffer {
  const { soort, ...rest } = deel
  return packStuk(soort, deel.soort === "D" ? deel.bytes : Object.values(rest)[0])
}

export function packStuk(soort: string, waarde: unknown): Buffer {
  const inhoud = Buffer.isBuffer(waarde) ? waarde : Buffer.from(JSON.stringify(waarde ?? null))
  const kop = Buffer.alloc(5)
  kop.write(soort, "latin1")
  kop.writeUInt32BE(inhoud.length, 1)
  return Buffer.concat([kop, inhoud])
}

/** Reads the parts back. Throws Kopiefout when the stream ends before its last part. */
export async function* readDelen(stroom: AsyncIterable<Buffer>): AsyncGenerator<Deel> {
  for await (const { soort, bytes } of readStukken(stroom)) yield unpack(soort, bytes)
}

export async function* readStukken(stroom: AsyncIterable<Buffer>): AsyncGenerator<{ soort: string; bytes: Buffer }> {
  let rest: Buffer = Buffer.alloc(0)
  for await (const stuk of stroom) {
    rest = rest.length === 0 ? stuk : Buffer.concat([rest, stuk])
    while (rest.length >= 5) {
      const lengte = rest.readUInt32BE(1)
      if (lengte > GROOTST) throw new Kopiefout("De reservekopie is niet te lezen.")
      if (rest.length < 5 + lengte) break
      yield { soort: String.fromCharCode(rest[0]!), bytes: rest.subarray(5, 5 + lengte) }
      rest = rest.subarray(5 + lengte)
    }
  }
  if (rest.length > 0) throw new Kopiefout("De reservekopie is niet heel.")
}

function unpack(soort: string, bytes: Buffer): Deel {
  if (soort === "D") return { soort, bytes }
  const waarde: unknown = JSON.parse(bytes.toString("utf8"))
  if (soort === "I") return { soort, inhoud: waarde as Inhoud }
  if (soort === "T") return { soort, tabel: waarde as Tabel }
  if (soort === "E") return { soort, einde: waarde as Einde }
  if (soort === "S") return { soort, reeksen: waarde as Reeks[] }
  if (soort === "Z") return { soort }
  throw new Kopiefout("De reservekopie is van een nieuwere versie van Trede.")
}
