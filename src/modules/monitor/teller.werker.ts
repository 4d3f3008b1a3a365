import { type MessagePort, workerData } from "node:worker_threads"
import { Teller } from "#engines/indicatoren"
import { meldGeteld, type NaarTeller, neemBeurt, type VanTeller } from "./beurt.werker.ts"

/** A thread that counts along: takes a piece as long as there are any, and hands over what it came to. It remembers nothing. */
const poort = workerData as MessagePort

poort.on("message", ({ kolommen, telling, stand }: NaarTeller) => {
  const teller = new Teller(kolommen, telling)
  for (let nr = neemBeurt(stand); nr < telling.stukken.length; nr = neemBeurt(stand)) {
    poort.postMessage({ nr, inhoud: teller.tel(telling.stukken[nr]!) } satisfies VanTeller)
    meldGeteld(stand)
  }
})
