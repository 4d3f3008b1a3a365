import { LEESGRENS } from "./leesgrens.parameters.ts"
import type { Ernst } from "./rapport.rules.ts"

/** Rows by number, a bit each: ten million take a megabyte. */
class Rijen {
  #delen = new Uint32Array(1_024)
  aantal = 0

  neem(rij: number): void {
    const plek = rij >>> 5
    if (plek >= this.#delen.length) {
      const ruimer = new Uint32Array(2 ** Math.ceil(Math.log2(plek + 1)))
      ruimer.set(this.#delen)
      this.#delen = ruimer
    }
    const bit = 1 << (rij & 31)
    if ((this.#delen[plek]! & bit) !== 0) return
    this.#delen[plek]! |= bit
    this.aantal++
  }
}

interface Soort {
  code: string
  ernst: Ernst
  bewaard: number
  nog: number
}

/**
 * Of one file, what the report does not name one by one: a report of so many lines nobody reads, and the memory of the program ends
 * somewhere. The first of each kind are still kept; the others are counted, and their rows too, so that every count stays exact.
 */
export class Overschot {
  readonly #soorten = new Map<string, Soort>()
  readonly #rijen = new Map<Ernst, Rijen>()

  /** May this one be kept as well? Otherwise it is counted here. */
  bewaart(code: string, ernst: Ernst, rij: number | null): boolean {
    const soort = this.#soort(code, ernst)
    if (soort.bewaard < LEESGRENS.perSoort) {
      soort.bewaard++
      return true
    }
    soort.nog++
    if (rij !== null) this.telRij(ernst, rij)
    return false
  }

  /** So many more were counted elsewhere. */
  tel(code: string, ernst: Ernst, nog: number): void {
    this.#soort(code, ernst).nog += nog
  }

  telRij(ernst: Ernst, rij: number): void {
    let rijen = this.#rijen.get(ernst)
    if (!rijen) this.#rijen.set(ernst, (rijen = new Rijen()))
    rijen.neem(rij)
  }

  /** How many rows have something of this weight: these that were kept, and those that were only counted. */
  telRijen(ernst: Ernst, bewaard: Iterable<number>): number {
    const rijen = this.#rijen.get(ernst)
    if (!rijen) return new Set(bewaard).size
    for (const rij of bewaard) rijen.neem(rij)
    return rijen.aantal
  }

  /** What there is more of, and how much. */
  get meer(): ReadonlyArray<Pick<Soort, "code" | "ernst" | "nog">> {
    return [...this.#soorten.values()].filter(s => s.nog > 0)
  }

  #soort(code: string, ernst: Ernst): Soort {
    const naam = `${ernst} ${code}`
    let soort = this.#soorten.get(naam)
    if (!soort) this.#soorten.set(naam, (soort = { code, ernst, bewaard: 0, nog: 0 }))
    return soort
  }
}
