import { Beeld } from "./beeld.ts"
import { bereken, kies, rondAf, telMensen, type Uitslag, type Vraag } from "./bereken.ts"
import { Boek } from "./boek.ts"
import type { Kolommen } from "./kolommen.ts"
import { maakVenster, type Periode } from "./venster.ts"

/** People who are counted and remembered together: 53,000 take 0.3 s for eight periods, one block of them 20 ms. */
const BLOK = 4096
/** Some 4 kB each. */
const MEESTE_REKENINGEN = 20_000

/** What was counted of each block, and at which stand of the columns. */
type Blokken = { boek: Boek; stand: number }[]

/**
 * Remembers what it counted: the figures of a period are sums over blocks of people, so that after an edit only the block
 * of that person is counted again. The answers are those of `bereken`. Questions about some people only go past it.
 */
export class Geheugen {
  readonly #k: Kolommen
  readonly #blok: number
  /** By period, organisations, split and whether the drawings were asked; the one that was asked last stands last. */
  readonly #bekend = new Map<string, Blokken>()

  constructor(k: Kolommen, blok = BLOK) {
    this.#k = k
    this.#blok = blok
  }

  /** The registers changed: what was counted by them no longer holds. */
  vergeet(): void {
    this.#bekend.clear()
  }

  bereken(vraag: Vraag): Uitslag[] {
    if (vraag.alleen || vraag.lijst) return bereken(this.#k, vraag)
    const gekozen = kies(this.#k, vraag.organisaties)
    const leegBoek = () => new Boek(vraag)
    const delen = vraag.perioden.map(periode => ({
      beeld: new Beeld(this.#k, maakVenster(periode), leegBoek(), gekozen),
      blokken: this.#blokken(vraag, periode),
    }))
    this.#standen().forEach((stand, nr) => {
      const oud = delen.filter(({ blokken }) => !(blokken[nr] && blokken[nr].stand >= stand))
      const beelden = oud.map(({ beeld, blokken }) => {
        beeld.boek = leegBoek()
        blokken[nr] = { boek: beeld.boek, stand }
        return beeld
      })
      telMensen(beelden, nr * this.#blok, Math.min((nr + 1) * this.#blok, this.#k.personen))
    })
    this.#snoei()
    for (const { beeld, blokken } of delen) {
      beeld.boek = leegBoek()
      for (const deel of blokken) beeld.boek.voegToe(deel.boek)
    }
    return rondAf(
      delen.map(({ beeld }) => beeld),
      vraag,
    )
  }

  #blokken({ organisaties, splitsing, figuren }: Vraag, { van, tot, p }: Periode): Blokken {
    const sleutel = JSON.stringify([van, tot, p, [...new Set(organisaties)].toSorted(), splitsing, figuren])
    const blokken = this.#bekend.get(sleutel) ?? []
    this.#bekend.delete(sleutel)
    this.#bekend.set(sleutel, blokken)
    return blokken
  }

  /** The stand at which each block last changed. */
  #standen(): number[] {
    const { personen, versie } = this.#k
    const standen = Array.from({ length: Math.ceil(personen / this.#blok) }, () => 0)
    for (let i = 0; i < personen; i++) {
      const nr = Math.floor(i / this.#blok)
      if (versie[i]! > standen[nr]!) standen[nr] = versie[i]!
    }
    return standen
  }

  /** What was not asked for longest goes first. */
  #snoei(): void {
    const grootte = (blokken: Blokken): number => blokken.reduce((som, { boek }) => som + 1 + boek.delen.length, 0)
    let samen = [...this.#bekend.values()].reduce((som, blokken) => som + grootte(blokken), 0)
    for (const [sleutel, blokken] of this.#bekend) {
      if (samen <= MEESTE_REKENINGEN) return
      this.#bekend.delete(sleutel)
      samen -= grootte(blokken)
    }
  }
}
