/** When the values lie this close together for their number, counting them is cheaper than comparing them. */
const RUIM = 4

/** Measured values (days, households) that grow, and are read in order. */
export class Meetlijst {
  #n = 0
  #waarden = new Int32Array(8)

  voeg(waarde: number): void {
    if (this.#n === this.#waarden.length) this.#maakRuimte(this.#n * 2)
    this.#waarden[this.#n++] = waarde
  }

  voegToe(waarden: Int32Array): void {
    const n = this.#n + waarden.length
    if (n > this.#waarden.length) this.#maakRuimte(n * 2)
    this.#waarden.set(waarden, this.#n)
    this.#n = n
  }

  /** A copy of what is in it, in the order in which it came. */
  waarden(): Int32Array {
    return this.#waarden.slice(0, this.#n)
  }

  /** Ascending. */
  gesorteerd(): Int32Array {
    const waarden = this.#waarden.subarray(0, this.#n)
    if (waarden.length === 0) return waarden
    let laagste = waarden[0]!
    let hoogste = laagste
    for (const waarde of waarden) {
      laagste = Math.min(laagste, waarde)
      hoogste = Math.max(hoogste, waarde)
    }
    return hoogste - laagste < waarden.length * RUIM ? geteld(waarden, laagste, hoogste) : waarden.toSorted()
  }

  #maakRuimte(n: number): void {
    const oud = this.#waarden
    this.#waarden = new Int32Array(n)
    this.#waarden.set(oud)
  }
}

function geteld(waarden: Int32Array, laagste: number, hoogste: number): Int32Array {
  const aantal = new Int32Array(hoogste - laagste + 1)
  for (const waarde of waarden) aantal[waarde - laagste]!++
  const uit = new Int32Array(waarden.length)
  let n = 0
  for (let i = 0; i < aantal.length; i++) {
    uit.fill(laagste + i, n, n + aantal[i]!)
    n += aantal[i]!
  }
  return uit
}
