import { Beeld } from "./beeld.ts"
import { Boek, type Inhoud } from "./boek.ts"
import type { Kolommen } from "./kolommen.ts"
import { telMensen } from "./mensen.ts"
import type { Splitsing } from "./splitsing.ts"
import { maakVenster, type Periode } from "./venster.ts"

/** What is to be counted, in pieces: a question without its names, so that another thread can count a piece of it. */
export interface Telling {
  perioden: readonly Periode[]
  /** Organisations, as marks by number. */
  gekozen: Uint8Array
  splitsing?: Splitsing | undefined
  figuren?: boolean | undefined
  stukken: readonly Stuk[]
}

/** People by number, the last one not included, and the periods that they are counted for, by place. */
export interface Stuk {
  van: number
  tot: number
  perioden: readonly number[]
}

/** Counts all pieces. Answers per piece what each of its periods came to. */
export type Tel = (k: Kolommen, telling: Telling) => Inhoud[][]

/** Counts pieces of one question; what its periods need is made once. */
export class Teller {
  readonly #telling: Telling
  readonly #beelden: readonly Beeld[]

  constructor(k: Kolommen, telling: Telling) {
    this.#telling = telling
    this.#beelden = telling.perioden.map(periode => new Beeld(k, maakVenster(periode), new Boek(telling), telling.gekozen))
  }

  tel({ van, tot, perioden }: Stuk): Inhoud[] {
    const beelden = perioden.map(plek => this.#beelden[plek]!)
    for (const beeld of beelden) beeld.boek = new Boek(this.#telling)
    telMensen(beelden, van, tot)
    return beelden.map(beeld => beeld.boek.inhoud())
  }
}

export const telZelf: Tel = (k, telling) => {
  const teller = new Teller(k, telling)
  return telling.stukken.map(stuk => teller.tel(stuk))
}
