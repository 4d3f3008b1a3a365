import { Beeld } from "./beeld.ts"
import { bereken, kies, rondAf, type Uitslag, type Vraag } from "./bereken.ts"
import { Boek, type Inhoud } from "./boek.ts"
import type { Kolommen } from "./kolommen.ts"
import { type Tel, telZelf } from "./telling.ts"
import { maakVenster, type Periode } from "./venster.ts"

/** People who are counted and remembered together: 53,000 take 0.1 s for eight periods, one block of them 10 ms. */
const BLOK = 4096
/** Some 4 kB each. */
const MEESTE_REKENINGEN = 20_000

/** What was counted of each block, and at which stand of the columns. */
type Blokken = { inhoud: Inhoud; stand: number }[]

/**
 * Remembers what it counted: the figures of a period are sums over blocks of people, so that after an edit only the block
 * of that person is counted again. The answers are those of `bereken`. Questions about some people only go past it.
 * `tel` counts what is not remembered, perhaps with help.
 */
export class Geheugen {
  readonly #k: Kolommen
  readonly #tel: Tel
  readonly #blok: number
  /** By period, organisations, split and whether the drawings were asked; the one that was asked last stands last. */
  readonly #bekend = new Map<string, Blokken>()

  constructor(k: Kolommen, tel: Tel = telZelf, blok = BLOK) {
    this.#k = k
    this.#tel = tel
    this.#blok = blok
  }

  /** The registers changed: what was counted by them no longer holds. */
  vergeet(): void {
    this.#bekend.clear()
  }

  bereken(vraag: Vraag): Uitslag[] {
    if (vraag.alleen || vraag.lijst) return bereken(this.#k, vraag)
    const gekozen = kies(this.#k, vraag.organisaties)
    const beelden = vraag.perioden.map(periode => new Beeld(this.#k, maakVenster(periode), new Boek(vraag), gekozen))
    const bekend = vraag.perioden.map(periode => this.#blokken(vraag, periode))
    this.#telOude(bekend, vraag, gekozen)
    this.#snoei()
    bekend.forEach((blokken, i) => {
      for (const { inhoud } of blokken) beelden[i]!.boek.voegToe(inhoud)
    })
    return rondAf(beelden, vraag)
  }

  /** Counts the blocks that are not known as they stand now. */
  #telOude(bekend: readonly Blokken[], { perioden, splitsing, figuren }: Vraag, gekozen: Uint8Array): void {
    const oude = this.#standen().flatMap((stand, nr) => {
      const welke = [...bekend.keys()].filter(i => !(bekend[i]![nr] && bekend[i]![nr].stand >= stand))
      return welke.length > 0 ? [{ nr, stand, welke }] : []
    })
    if (oude.length === 0) return
    const stukken = oude.map(({ nr, welke }) => ({
      van: nr * this.#blok,
      tot: Math.min((nr + 1) * this.#blok, this.#k.personen),
      perioden: welke,
    }))
    const geteld = this.#tel(this.#k, { perioden, splitsing, figuren, gekozen, stukken })
    oude.forEach(({ nr, stand, welke }, stuk) => {
      for (const [plek, i] of welke.entries()) bekend[i]![nr] = { inhoud: geteld[stuk]![plek]!, stand }
    })
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
    return Array.from({ length: Math.ceil(personen / this.#blok) }, (_, nr) => {
      let laatste = 0
      for (let i = nr * this.#blok; i < Math.min((nr + 1) * this.#blok, personen); i++) laatste = Math.max(laatste, versie[i]!)
      return laatste
    })
  }

  /** What was not asked for longest goes first. */
  #snoei(): void {
    const grootte = (blokken: Blokken): number => blokken.reduce((som, { inhoud }) => som + 1 + inhoud.delen.length, 0)
    let samen = [...this.#bekend.values()].reduce((som, blokken) => som + grootte(blokken), 0)
    for (const [sleutel, blokken] of this.#bekend) {
      if (samen <= MEESTE_REKENINGEN) return
      this.#bekend.delete(sleutel)
      samen -= grootte(blokken)
    }
  }
}
