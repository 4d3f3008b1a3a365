import type { Looptijden } from "./perioden.ts"

/** A row can matter when it starts before a day and lasts to another one at least. */
export interface Tijdvak {
  voor: number
  vanaf: number
}

/** The rows of a block of people that can matter to a question. Filled again for each block. */
export class Vangst {
  n = 0
  rij = new Int32Array(1 << 10)

  /** Rows of people who stand side by side are read in one run, whoever's they are. */
  vang(
    { start, aantal }: Pick<Looptijden, "start" | "aantal">,
    mensen: Int32Array,
    hoeveel: number,
    eerst: Int32Array,
    laatst: Int32Array,
    tijdvak: Tijdvak,
  ): void {
    this.n = 0
    for (let i = 0; i < hoeveel; ) {
      const van = start[mensen[i]!]!
      let tot = van + aantal[mensen[i]!]!
      for (i++; i < hoeveel && start[mensen[i]!] === tot; i++) tot += aantal[mensen[i]!]!
      this.#maakRuimte(tot - van)
      this.#lees(van, tot, eerst, laatst, tijdvak)
    }
  }

  /**
   * Whether a row matters cannot be guessed: each is written down, and stays when it does, so that the processor has no
   * branch to get wrong.
   */
  #lees(van: number, tot: number, eerst: Int32Array, laatst: Int32Array, { voor, vanaf }: Tijdvak): void {
    const { rij } = this
    let { n } = this
    for (let r = van; r < tot; r++) {
      rij[n] = r
      n += Number(eerst[r]! < voor) & Number(laatst[r]! >= vanaf)
    }
    this.n = n
  }

  #maakRuimte(rijen: number): void {
    const oud = this.rij
    if (this.n + rijen < oud.length) return
    this.rij = new Int32Array((this.n + rijen) * 2)
    this.rij.set(oud)
  }
}
