/** What was counted while a file of a zip was written. */
export interface Maat {
  crc: number
  ruw: number
  klein: number
}

/** The head of one file. The sizes are still to come: they stand behind it. */
export const kopVan = (naam: string): Buffer => Buffer.concat([teken("504b0304"), gedeeld(naam, null), Buffer.from(naam)])
export const staartVan = (maat: Maat): Buffer => Buffer.concat([teken("504b0708"), getallen(maat.crc, maat.klein, maat.ruw)])

/** Its line in the list at the end; `begin`: where its head stands. */
export function regelVan(naam: string, maat: Maat, begin: number): Buffer {
  const rest = Buffer.alloc(14)
  rest.writeUInt32LE(begin, 10)
  return Buffer.concat([teken("504b01021400"), gedeeld(naam, maat), rest, Buffer.from(naam)])
}

/** What closes a zip: so many files, and where their list stands. */
export function slotVan(delen: number, lijst: number, plaats: number): Buffer {
  const tellingen = Buffer.alloc(8)
  tellingen.writeUInt16LE(delen, 4)
  tellingen.writeUInt16LE(delen, 6)
  return Buffer.concat([teken("504b0506"), tellingen, getallen(lijst, plaats), Buffer.alloc(2)])
}

/** What the head and the line both say: version, names in UTF-8 with the sizes behind, deflate, a fixed day. */
function gedeeld(naam: string, maat: Maat | null): Buffer {
  const velden = Buffer.alloc(26)
  for (const [waarde, op] of [[20, 0], [0x808, 2], [8, 4], [0x21, 8], [Buffer.byteLength(naam), 22]] as const) velden.writeUInt16LE(waarde, op) // biome-ignore format: one field a pair
  if (maat) getallen(maat.crc, maat.klein, maat.ruw).copy(velden, 10)
  return velden
}

const teken = (hex: string): Buffer => Buffer.from(hex, "hex")

function getallen(...waarden: number[]): Buffer {
  const uit = Buffer.alloc(4 * waarden.length)
  for (const [i, waarde] of waarden.entries()) uit.writeUInt32LE(waarde, 4 * i)
  return uit
}
