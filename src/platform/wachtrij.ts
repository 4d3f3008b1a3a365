/** Lets so many pieces of work go at a time; who comes later waits, in the order in which they came. */
export class Wachtrij {
  #vrij: number
  readonly #wachtenden: Array<() => void> = []

  constructor(tegelijk: number) {
    this.#vrij = tegelijk
  }

  /** What the work answers, when its turn has come; its error is the caller's, and the turn goes on. */
  async beurt<T>(werk: () => Promise<T>): Promise<T> {
    if (this.#vrij > 0) this.#vrij--
    else await new Promise<void>(mag => this.#wachtenden.push(mag))
    try {
      return await werk()
    } finally {
      const volgende = this.#wachtenden.shift()
      if (volgende) volgende()
      else this.#vrij++
    }
  }
}
