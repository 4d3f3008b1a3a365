import type { PoolClient } from "pg"
import { to as copyTo } from "pg-copy-streams"

/** Where the values of one column go: a whole number, a key of 16 bytes (uuid), or text. Null never comes: the query fills it. */
export type Ontvanger = (rij: number, veld: Buffer, van: number, lengte: number) => void

/** Signature, flags, length of the header extension. */
const KOP = 19
const EINDE = -1

/**
 * Streams a query as binary COPY and hands each field to its receiver: no string, object or array a row, so that
 * 20 million rows cost seconds and no memory. Returns the number of rows. Expects no parameters in the query.
 */
export async function readKopie(client: PoolClient, query: string, ontvangers: readonly Ontvanger[]): Promise<number> {
  const stroom = client.query(copyTo(`copy (${query}) to stdout (format binary)`))
  let rest: Buffer = Buffer.alloc(0)
  let rijen = 0
  let gelezenKop = false
  for await (const stuk of stroom as AsyncIterable<Buffer>) {
    const buffer = rest.length === 0 ? stuk : Buffer.concat([rest, stuk])
    let plek = 0
    if (!gelezenKop) {
      if (buffer.length < KOP) {
        rest = buffer
        continue
      }
      plek = KOP + buffer.readInt32BE(KOP - 4)
      gelezenKop = true
    }
    for (let na = endOfRow(buffer, plek); na > plek; na = endOfRow(buffer, plek)) {
      readRow(buffer, plek, rijen++, ontvangers)
      plek = na
    }
    rest = buffer.subarray(plek)
  }
  return rijen
}

/** Where the row that starts here ends; the start itself when it is not whole yet, or is the end mark. */
function endOfRow(buffer: Buffer, start: number): number {
  if (start + 2 > buffer.length) return start
  const velden = buffer.readInt16BE(start)
  if (velden === EINDE) return start
  let plek = start + 2
  for (let veld = 0; veld < velden; veld++) {
    if (plek + 4 > buffer.length) return start
    plek += 4 + buffer.readInt32BE(plek)
  }
  return plek <= buffer.length ? plek : start
}

function readRow(buffer: Buffer, start: number, rij: number, ontvangers: readonly Ontvanger[]): void {
  let plek = start + 2
  for (const ontvang of ontvangers) {
    const lengte = buffer.readInt32BE(plek)
    ontvang(rij, buffer, plek + 4, lengte)
    plek += 4 + lengte
  }
}

/** Sixteen bytes as a string of sixteen characters: the cheapest key of a map. */
export const sleutelUit = (veld: Buffer, van: number): string => veld.toString("latin1", van, van + 16)
export const sleutelVan = (uuid: string): string => Buffer.from(uuid.replaceAll("-", ""), "hex").toString("latin1")
export function uuidVan(sleutel: string): string {
  const hex = Buffer.from(sleutel, "latin1").toString("hex")
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
