/** There is too much to do now: whoever asked is told to come back, and nothing of his was begun. */
export class TeDruk extends Error {}

/** Lets so many pieces of work go at a time; who comes later waits, in the order in which they came, and so many may wait. */
export class Wachtrij {
  #vrij: number
  readonly #wachten: number
  readonly #wachtenden: Array<() => void> = []

  constructor(tegelijk: number, wachten: number) {
    this.#vrij = tegelijk
    this.#wachten = wachten
  }

  /**
   * What the work answers, when its turn has come; its error is the caller's, and the turn goes on. Throws TeDruk; who is `geduldig` (a job,
   * for which nobody sits waiting) never hears that.
   */
  async beurt<T>(werk: () => Promise<T>, geduldig = false): Promise<T> {
    if (this.#vrij > 0) this.#vrij--
    else if (!geduldig && this.#wachtenden.length >= this.#wachten) throw new TeDruk()
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
