/** More rows than this are not named one by one. */
const HOOGSTENS = 10_000

/**
 * One for all files of an import, which takes them one after the other: its room was 50 MB of garbage in a million rows when
 * each file made its own. Sees which rows of a file may have the key of an earlier one, in 5 to 10 bytes a row: it keeps a hash of 40 bits of
 * each key. Whoever repeats a key is named; who is named need not repeat one, so that it is looked up exactly: of 32 bits
 * alone a file of 200,000 rows names some five for nothing, and looking those up took as long as the rest of its own checks. Grouping all keys in the database took a tenth of the time of an import,
 * mostly to find nothing.
 */
export class Sleutelzeef {
  #plaatsen = new Int32Array(1 << 12)
  #merken = new Uint8Array(1 << 12)
  #vol = 0
  #verdacht: number[] | null = []

  /** Forgets what it took: of the next file. */
  begin(): void {
    this.#plaatsen.fill(0)
    this.#vol = 0
    this.#verdacht = []
  }

  /** Rows that may repeat a key, or null: too many to name. */
  get verdacht(): readonly number[] | null {
    return this.#verdacht
  }

  /** Takes the key of a row, as text that is equal where the keys are. */
  neem(sleutel: string, rij: number): void {
    if (this.#verdacht === null) return
    const { hash, merk } = mengTekst(sleutel)
    if (this.#legAan(hash, merk)) {
      if (++this.#vol * 2 > this.#plaatsen.length) this.#groei()
    } else if (this.#verdacht.push(rij) > HOOGSTENS) this.#verdacht = null
  }

  /** False: it lay there already. */
  #legAan(hash: number, merk: number): boolean {
    const grens = this.#plaatsen.length - 1
    let i = hash & grens
    for (; this.#plaatsen[i] !== 0; i = (i + 1) & grens) if (this.#plaatsen[i] === hash && this.#merken[i] === merk) return false
    this.#plaatsen[i] = hash
    this.#merken[i] = merk
    return true
  }

  #groei(): void {
    const [plaatsen, merken] = [this.#plaatsen, this.#merken]
    this.#plaatsen = new Int32Array(plaatsen.length * 2)
    this.#merken = new Uint8Array(plaatsen.length * 2)
    for (let i = 0; i < plaatsen.length; i++) if (plaatsen[i] !== 0) this.#legAan(plaatsen[i]!, merken[i]!)
  }
}

/** A hash of 32 bits that is never 0, which stands for an empty place, and a mark of 8 bits beside it. */
export function mengTekst(tekst: string): { hash: number; merk: number } {
  let hash = 0x811c9dc5
  let merk = 0
  for (let i = 0; i < tekst.length; i++) {
    const teken = tekst.charCodeAt(i)
    hash = Math.imul(hash ^ teken, 0x01000193)
    merk = (Math.imul(merk, 0x5bd1e995) + teken) | 0
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) // the last bits of FNV hardly depend on the first characters
  hash ^= hash >>> 13
  return { hash: hash === 0 ? 1 : hash, merk: merk >>> 24 }
}
