/** More rows than this are not named one by one. */
const HOOGSTENS = 10_000

/**
 * Sees which rows of a file may have the key of an earlier one, in 4 to 8 bytes a row: it keeps a hash of 32 bits of
 * each key. Whoever repeats a key is named; who is named need not repeat one, so that it is looked up exactly. Grouping
 * all keys in the database took a tenth of the time of an import, mostly to find nothing.
 */
export class Sleutelzeef {
  #plaatsen = new Int32Array(1 << 12)
  #vol = 0
  #verdacht: number[] | null = []

  /** Rows that may repeat a key, or null: too many to name. */
  get verdacht(): readonly number[] | null {
    return this.#verdacht
  }

  /** Takes the key of a row, as text that is equal where the keys are. */
  neem(sleutel: string, rij: number): void {
    if (this.#verdacht === null) return
    if (this.#legAan(mengTekst(sleutel))) {
      if (++this.#vol * 2 > this.#plaatsen.length) this.#groei()
    } else if (this.#verdacht.push(rij) > HOOGSTENS) this.#verdacht = null
  }

  /** False: it lay there already. */
  #legAan(hash: number): boolean {
    const grens = this.#plaatsen.length - 1
    let i = hash & grens
    for (; this.#plaatsen[i] !== 0; i = (i + 1) & grens) if (this.#plaatsen[i] === hash) return false
    this.#plaatsen[i] = hash
    return true
  }

  #groei(): void {
    const oud = this.#plaatsen
    this.#plaatsen = new Int32Array(oud.length * 2)
    for (const hash of oud) if (hash !== 0) this.#legAan(hash)
  }
}

/** A hash of 32 bits that is never 0, which stands for an empty place. */
export function mengTekst(tekst: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < tekst.length; i++) hash = Math.imul(hash ^ tekst.charCodeAt(i), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) // the last bits of FNV hardly depend on the first characters
  hash ^= hash >>> 13
  return hash === 0 ? 1 : hash
}
