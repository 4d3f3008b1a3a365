import type { Kolommen, Tel, Telling } from "#engines/indicatoren"

/** To a thread that counts along: the columns, which it shares, what is to be counted, and how far that is. */
export interface NaarTeller {
  kolommen: Kolommen
  telling: Telling
  stand: Int32Array
}
export interface VanTeller {
  /** The piece, by place. */
  nr: number
  inhoud: ReturnType<Tel>[number]
}

const VOLGENDE = 0
/** How many pieces were handed over. */
export const GETELD = 1

/** How far the counting is, in memory that the threads share. */
export const nieuweStand = (): Int32Array => new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT))

/** The next piece that nobody took. */
export const neemBeurt = (stand: Int32Array): number => Atomics.add(stand, VOLGENDE, 1)

export function meldGeteld(stand: Int32Array): void {
  Atomics.add(stand, GETELD, 1)
  Atomics.notify(stand, GETELD)
}
