import { type Bouwblad, type Bouwcel, type Bouwmap, xlsx } from "../support/xlsx-bouwer.ts"
import type { Ingang } from "../support/zip-bouwer.ts"

/** One hostile, broken or merely odd file: what it is called, how it ends, and what has to be said of it. */
export interface Stuk {
  wat: string
  naam: string
  maak(): Buffer
  /** Exit status of `trede import`. */
  uitgang: 0 | 1 | 2
  /** The message (2) or one of the explanations in the report; null: nothing to say. */
  zegt: RegExp | null
  /** How many people land; none unless said so. */
  landt?: number
}

export const KOP = ["deelnemer_nr", "verantwoordelijke_code", "bsn", "voornaam", "achternaam", "geboortedatum"]
const GOED: Bouwcel[] = ["1", "stadskanaal", null, "Ada", "Proef", "1990-05-01"]
export const GOEDE_CSV = `${KOP.join(";")}\n1;stadskanaal;;Ada;Proef;1990-05-01\n`

/** A good row with other cells in some of its places. */
export const rij = (anders: Readonly<Record<string, Bouwcel>>): Bouwcel[] => KOP.map((kolom, i) => anders[kolom] ?? GOED[i]!)
export const GOEDE_RIJEN: Bouwcel[][] = [KOP, GOED]

/** A workbook with people in it, and one thing odd. */
export const deelnemers = (blad: Partial<Bouwblad>, werkmap: Partial<Bouwmap> = {}): Buffer =>
  xlsx({ bladen: [{ naam: "deelnemers", rijen: GOEDE_RIJEN, ...blad }], ...werkmap })
/** A good workbook with other parts, or parts in place of its own. */
export const metDelen = (...delen: Ingang[]): Buffer => deelnemers({}, { delen })

export const stuk = (
  wat: string,
  naam: string,
  maak: () => Buffer | string,
  uitgang: Stuk["uitgang"],
  zegt: RegExp | null,
  landt?: number,
): Stuk => ({
  wat,
  naam,
  maak: () => Buffer.from(maak() as string),
  uitgang,
  zegt,
  ...(landt === undefined ? {} : { landt }),
})
