const UUR = 3_600_000

/**
 * What a process remembers between requests, by name, the least recently set given up first. What was not set again within an hour is
 * dropped: it holds the numbers of people, and who was erased must not stay in a process that nobody asks anything.
 */
export class Geheugen<T> {
  readonly #per = new Map<string, { waarde: T; klok: NodeJS.Timeout }>()
  readonly #meeste: number
  constructor(meeste = Infinity) {
    this.#meeste = meeste
  }

  get(naam: string): T | undefined {
    return this.#per.get(naam)?.waarde
  }

  set(naam: string, waarde: T): void {
    this.#vergeet(naam)
    if (this.#per.size >= this.#meeste) this.#vergeet(this.#per.keys().next().value!)
    this.#per.set(naam, { waarde, klok: setTimeout(() => this.#vergeet(naam), UUR).unref() })
  }

  #vergeet(naam: string): void {
    clearTimeout(this.#per.get(naam)?.klok)
    this.#per.delete(naam)
  }
}
