import { pipeline, Readable } from "node:stream"
import { crc32, createDeflateRaw } from "node:zlib"
import { kopVan, type Maat, regelVan, slotVan, staartVan } from "./zip-kop.ts"

/** One file of a zip: what it is called inside, and its text as it comes. */
export interface Zipdeel {
  naam: string
  inhoud: Iterable<string> | AsyncIterable<string>
}

/** A plain zip counts in four bytes. */
const GRENS = 0xffffffff
export class ZipTeGroot extends Error {}

/** A zip in pieces: what is written is never in memory as a whole. Same content, same bytes. Throws ZipTeGroot. */
export async function* zipStroom(delen: readonly Zipdeel[]): AsyncGenerator<Buffer> {
  const lijst: Buffer[] = []
  let plaats = 0
  for (const { naam, inhoud } of delen) {
    const maat: Maat = { crc: 0, ruw: 0, klein: 0 }
    const kop = kopVan(naam)
    yield kop
    for await (const stuk of pers(inhoud, maat)) yield stuk
    const staart = staartVan(maat)
    yield staart
    lijst.push(regelVan(naam, maat, plaats))
    plaats += kop.length + maat.klein + staart.length
    if (plaats > GRENS || maat.ruw > GRENS) throw new ZipTeGroot(naam)
  }
  const inhoud = Buffer.concat(lijst)
  yield inhoud
  yield slotVan(delen.length, inhoud.length, plaats)
}

/** The text of one file, packed; counts as it goes. */
async function* pers(inhoud: Zipdeel["inhoud"], maat: Maat): AsyncGenerator<Buffer> {
  async function* ruw() {
    for await (const tekst of inhoud) {
      const stuk = Buffer.from(tekst)
      maat.crc = crc32(stuk, maat.crc)
      maat.ruw += stuk.length
      yield stuk
    }
  }
  const klein = createDeflateRaw()
  pipeline(Readable.from(ruw()), klein, () => {}) // a fault of the source ends the loop below
  for await (const stuk of klein as AsyncIterable<Buffer>) {
    maat.klein += stuk.length
    yield stuk
  }
}
