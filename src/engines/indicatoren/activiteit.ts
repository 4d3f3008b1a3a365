import type { Beeld } from "./beeld.ts"
import { GEEN_GROEP } from "./boek.ts"
import { GEEN_UREN, UREN_EENHEID } from "./feiten.ts"
import { VELDEN } from "./velden.ts"

/** Enough to count as active, a week. */
const GENOEG = 4 * UREN_EENHEID

/** What runs for each of a block of people: how many things, how many without hours, and the hours known. */
export class Bezigheid {
  readonly #lopend: Int32Array
  readonly #zonder: Int32Array
  readonly #uren: Float64Array

  constructor(mensen: number) {
    this.#lopend = new Int32Array(mensen)
    this.#zonder = new Int32Array(mensen)
    this.#uren = new Float64Array(mensen)
  }

  wis(mensen: number): void {
    this.#lopend.fill(0, 0, mensen)
    this.#zonder.fill(0, 0, mensen)
    this.#uren.fill(0, 0, mensen)
  }

  neemMee(i: number, uren: number): void {
    this.#lopend[i]!++
    if (uren === GEEN_UREN) this.#zonder[i]!++
    else this.#uren[i]! += uren
  }

  /** The cell of ACTIEF in which somebody counts. */
  uitkomst(i: number): number {
    const { vier_uur, minder, onbekend, niet } = VELDEN.ACTIEF
    if (this.#lopend[i] === 0) return niet.cel
    if (this.#uren[i]! >= GENOEG) return vier_uur.cel
    return (this.#zonder[i]! > 0 ? onbekend : minder).cel
  }
}

/** ACTIEF, of those who receive bijstand on the peildag, once all that runs on it has been taken in. */
export function telActiviteit(b: Beeld): void {
  for (const persoon of b.metBijstand()) {
    b.richt(persoon)
    b.boek.tel(b.bezig.uitkomst(b.plek), b.organisatie, GEEN_GROEP)
  }
}
