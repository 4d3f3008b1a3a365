/**
 * A small seedable generator of chance (sfc32). Every person gets his own sequence from (zaad, reeks), so that a change in
 * the facts of one person leaves all others as they were.
 */
export class Toeval {
  #a: number
  #b: number
  #c: number
  #teller = 1

  constructor(zaad: number, reeks: number) {
    this.#a = mengsel(zaad)
    this.#b = mengsel(reeks ^ 0x9e3779b9)
    this.#c = mengsel(zaad ^ mengsel(reeks))
    for (let ronde = 0; ronde < 12; ronde++) this.getal()
  }

  /** A number in [0, 1). */
  getal(): number {
    const som = (this.#a + this.#b + this.#teller++) | 0
    this.#a = this.#b ^ (this.#b >>> 9)
    this.#b = (this.#c + (this.#c << 3)) | 0
    this.#c = ((this.#c << 21) | (this.#c >>> 11)) + som
    return (som >>> 0) / 4294967296
  }

  /** A whole number from `van` up to and including `tm`. */
  heel(van: number, tm: number): number {
    return van + Math.floor(this.getal() * (tm - van + 1))
  }

  /** True with probability `p`. */
  kans(p: number): boolean {
    return this.getal() < p
  }

  kies<T>(lijst: readonly T[]): T {
    return lijst[Math.floor(this.getal() * lijst.length)] as T
  }

  /** One of the values, with a chance in proportion to its weight. */
  gewogen<T>(tabel: Gewichten<T>): T {
    let totaal = 0
    for (const [, gewicht] of tabel) totaal += gewicht
    let rest = this.getal() * totaal
    for (const [waarde, gewicht] of tabel) {
      rest -= gewicht
      if (rest < 0) return waarde
    }
    return (tabel[tabel.length - 1] as readonly [T, number])[0]
  }

  /** A waiting time with the given mean, in the unit of the mean. */
  wachttijd(gemiddelde: number): number {
    return -Math.log(1 - this.getal()) * gemiddelde
  }
}

export type Gewichten<T> = readonly (readonly [T, number])[]

/** splitmix32: neighbouring seeds give unrelated sequences. */
function mengsel(getal: number): number {
  let z = (getal + 0x9e3779b9) | 0
  z = Math.imul(z ^ (z >>> 16), 0x21f0aaad)
  z = Math.imul(z ^ (z >>> 15), 0x735a2d97)
  return z ^ (z >>> 15)
}
