/** Chance with a seed (mulberry32): the same region every time, so that what failed can be looked at. */
export class Willekeur {
  #stand: number

  constructor(zaad: number) {
    this.#stand = zaad
  }

  /** In [0, 1). */
  kans(): number {
    this.#stand = (this.#stand + 0x6d2b79f5) | 0
    let t = Math.imul(this.#stand ^ (this.#stand >>> 15), 1 | this.#stand)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }

  /** True with this chance. */
  soms = (kans: number): boolean => this.kans() < kans
  /** Whole, both ends included. */
  getal = (van: number, tot: number): number => van + Math.floor(this.kans() * (tot - van + 1))
  kies = <T>(uit: readonly T[]): T => uit[Math.floor(this.kans() * uit.length)]!
  /** A value, or null with this chance. */
  ofNiets = <T>(kans: number, waarde: () => T): T | null => (this.soms(kans) ? null : waarde())

  uuid(): string {
    const hex = Array.from({ length: 32 }, () => this.getal(0, 15).toString(16)).join("")
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`
  }

  geschud<T>(uit: readonly T[]): T[] {
    const rij = [...uit]
    for (let i = rij.length - 1; i > 0; i--) {
      const j = this.getal(0, i)
      ;[rij[i], rij[j]] = [rij[j]!, rij[i]!]
    }
    return rij
  }
}
