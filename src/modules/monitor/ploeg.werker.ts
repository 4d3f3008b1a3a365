import { availableParallelism } from "node:os"
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from "node:worker_threads"
import { type Tel, Teller, type Telling, telZelf, zonderNamen } from "#engines/indicatoren"
import { GETELD, type NaarTeller, neemBeurt, nieuweStand, type VanTeller } from "./beurt.werker.ts"

/** From so many people times periods on: handing them over costs 2 ms of processor, counting them 35. */
const VEEL = 100_000
/** The machine has a database and pages to serve as well. */
const MEESTE_HELPERS = 3
/** A piece takes some milliseconds. Who has not handed it over by now is gone. */
const GEDULD_MS = 10_000
/** Beside this file, in the sources and in dist alike. */
const TELLER = new URL(import.meta.url.endsWith(".ts") ? "./teller.werker.ts" : "./teller.werker.js", import.meta.url)

/**
 * Threads that count along with the one that holds the columns, one for each further core. They start when there is
 * much to count for the first time, and stay. Who is free takes the next piece, so that it does not matter which thread the
 * machine lets run; the sums are whole numbers, so that it does not matter who counted what.
 */
export class Ploeg {
  /** How many pieces others counted so far. */
  geholpen = 0
  readonly #helpers: MessagePort[] = []
  readonly #aantal: number
  readonly #veel: number

  constructor(helpers = Math.min(MEESTE_HELPERS, availableParallelism() - 1), veel = VEEL) {
    this.#aantal = helpers
    this.#veel = veel
  }

  readonly tel: Tel = (k, telling) => {
    if (this.#aantal === 0 || omvang(telling) < this.#veel) return telZelf(k, telling)
    this.#begin()
    const stand = nieuweStand()
    const kolommen = zonderNamen(k)
    for (const helper of this.#helpers) helper.postMessage({ kolommen, telling, stand } satisfies NaarTeller)
    const teller = new Teller(k, telling)
    const uit: ReturnType<Tel> = []
    let zelf = 0
    for (let nr = neemBeurt(stand); nr < telling.stukken.length; nr = neemBeurt(stand), zelf++) uit[nr] = teller.tel(telling.stukken[nr]!)
    wachtOp(stand, telling.stukken.length - zelf)
    for (const helper of this.#helpers) for (const { nr, inhoud } of ontvangen(helper)) uit[nr] = inhoud
    this.geholpen += telling.stukken.length - zelf
    return uit
  }

  #begin(): void {
    while (this.#helpers.length < this.#aantal) {
      const { port1, port2 } = new MessageChannel()
      // No listener for its faults: one ends this thread as well, and the motor starts a new one.
      new Worker(TELLER, { workerData: port2, transferList: [port2] }).unref()
      this.#helpers.push(port1)
    }
  }
}

const omvang = ({ stukken }: Telling): number => stukken.reduce((som, { van, tot, perioden }) => som + (tot - van) * perioden.length, 0)

/** Sleeps until the helpers have handed over so many pieces. */
function wachtOp(stand: Int32Array, stukken: number): void {
  for (let klaar = Atomics.load(stand, GETELD); klaar < stukken; klaar = Atomics.load(stand, GETELD))
    if (Atomics.wait(stand, GETELD, klaar, GEDULD_MS) === "timed-out") throw new Error("een draad die meetelt antwoordt niet")
}

function* ontvangen(helper: MessagePort): Generator<VanTeller> {
  for (let post = receiveMessageOnPort(helper); post; post = receiveMessageOnPort(helper)) yield post.message as VanTeller
}
