import { crc32, deflateRawSync } from "node:zlib"

/** One entry of a zip to build, with room for every lie that a zip can tell. */
export interface Ingang {
  naam: string | Buffer
  inhoud: string | Buffer
  /** 0 stored, 8 deflate; any other number is written as it is over stored bytes. */
  methode?: number
  vlaggen?: number
  crc?: number
  /** What the list of contents says of the sizes. */
  groot?: number
  klein?: number
  /** Unix mode in the outer attributes; 0o120777 is a symbolic link. */
  modus?: number
  /** Where the list says that it begins. */
  plaats?: number
  extra?: Buffer
}

/** A zip as bytes. `staart` changes the closing record: how many entries, where the list begins, how long it is. */
export function zip(ingangen: readonly Ingang[], staart: { aantal?: number; begin?: number; lengte?: number } = {}): Buffer<ArrayBuffer> {
  const lokaal: Buffer[] = []
  const lijst: Buffer[] = []
  let plaats = 0
  for (const i of ingangen) {
    const naam = Buffer.from(i.naam as string)
    const ruw = Buffer.from(i.inhoud as string)
    const methode = i.methode ?? 8
    const ingepakt = methode === 8 ? deflateRawSync(ruw) : ruw
    const maten = [i.vlaggen ?? 0x800, methode, 0, 0x21, i.crc ?? crc32(ruw), i.klein ?? ingepakt.length, i.groot ?? ruw.length] as const
    const kop = Buffer.alloc(30)
    kop.writeUInt32LE(0x04034b50, 0)
    kop.writeUInt16LE(20, 4)
    schrijfMaten(kop, 6, maten)
    kop.writeUInt16LE(naam.length, 26)
    const regel = Buffer.alloc(46)
    regel.writeUInt32LE(0x02014b50, 0)
    regel.writeUInt16LE(0x0314, 4)
    regel.writeUInt16LE(20, 6)
    schrijfMaten(regel, 8, maten)
    regel.writeUInt16LE(naam.length, 28)
    regel.writeUInt16LE(i.extra?.length ?? 0, 30)
    regel.writeUInt32LE(((i.modus ?? 0o100644) << 16) >>> 0, 38)
    regel.writeUInt32LE(i.plaats ?? plaats, 42)
    lokaal.push(kop, naam, ingepakt)
    lijst.push(regel, naam, i.extra ?? Buffer.alloc(0))
    plaats += 30 + naam.length + ingepakt.length
  }
  const contents = Buffer.concat(lijst)
  const eind = Buffer.alloc(22)
  eind.writeUInt32LE(0x06054b50, 0)
  eind.writeUInt16LE(staart.aantal ?? ingangen.length, 8)
  eind.writeUInt16LE(staart.aantal ?? ingangen.length, 10)
  eind.writeUInt32LE(staart.lengte ?? contents.length, 12)
  eind.writeUInt32LE(staart.begin ?? plaats, 16)
  return Buffer.concat([...lokaal, contents, eind])
}

function schrijfMaten(buffer: Buffer, vanaf: number, maten: readonly [number, number, number, number, number, number, number]): void {
  const [vlaggen, methode, tijd, dag, crc, klein, groot] = maten
  for (const [i, waarde] of [vlaggen, methode, tijd, dag].entries()) buffer.writeUInt16LE(waarde, vanaf + 2 * i)
  for (const [i, waarde] of [crc, klein, groot].entries()) buffer.writeUInt32LE(waarde >>> 0, vanaf + 8 + 4 * i)
}
