import { createHash, createHmac } from "node:crypto"

/** What is sealed: a row of the audit log, a look at people, or the signature under a redaction of one of these. */
export type Spoor = "audit" | "inzage" | "zegelwissing"

export interface Zegel {
  nr: number
  /** Milliseconds since 1970. */
  gemaakt: number
  /** Number of its first row. */
  eerste: number
  aantal: number
  wortel: Buffer
  vorige: Buffer
  kenmerk: Buffer
}

/** What the first seal is chained to. */
export const BEGIN = Buffer.alloc(32)

/** The mark of one row: bound to its number, so that a row that is moved no longer fits. `tekst`: its content, zegel-rijen.ts. */
export const regelMac = (sleutel: Buffer, nr: number, soort: Spoor, tekst: string): Buffer =>
  createHmac("sha256", sleutel).update(`${nr}|${soort}|${tekst}`).digest()

/** The signature under a sealed row as an agreed erasure left it: bound to its number like the mark, and no mark itself. */
export const wisMac = (sleutel: Buffer, nr: number, soort: Spoor, rij: string, tekst: string): Buffer =>
  createHmac("sha256", sleutel).update(`gewist|${nr}|${soort}|${rij}|${tekst}`).digest()

/** The signature under a seal of which the rows have expired: bound to the seal as it is, and to when that was. */
export const verloopMac = (sleutel: Buffer, { nr, kenmerk }: Pick<Zegel, "nr" | "kenmerk">, op: number): Buffer =>
  createHmac("sha256", sleutel)
    .update(`verlopen|${nr}|${op}|${kenmerk.toString("hex")}`)
    .digest()

/** The mark of a seal covers everything it says, and through `vorige` everything before it. */
export const zegelKenmerk = (sleutel: Buffer, z: Omit<Zegel, "kenmerk">): Buffer =>
  createHmac("sha256", sleutel)
    .update(`zegel|${z.nr}|${z.gemaakt}|${z.eerste}|${z.aantal}|${z.wortel.toString("hex")}|${z.vorige.toString("hex")}`)
    .digest()

/** Merkle root of the marks of the rows, in order; leaves and nodes are told apart, so that no node can pass for a leaf. */
export function merkleWortel(macs: readonly Buffer[]): Buffer {
  let laag = macs.map(mac => sha256(Buffer.of(0), mac))
  while (laag.length > 1)
    laag = Array.from({ length: Math.ceil(laag.length / 2) }, (_, i) => {
      const [links, rechts] = [laag[2 * i]!, laag[2 * i + 1]]
      return rechts ? sha256(Buffer.of(1), links, rechts) : links
    })
  return laag[0] ?? BEGIN
}

function sha256(...delen: Buffer[]): Buffer {
  const hash = createHash("sha256")
  for (const deel of delen) hash.update(deel)
  return hash.digest()
}
