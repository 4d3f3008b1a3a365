import { parentPort, workerData } from "node:worker_threads"
import { Bulk } from "#platform/bulk"
import { openDatabase } from "#platform/db"
import type { Vraag } from "#engines/indicatoren"
import type { NaarMotor, NaarWerker } from "./motor.werker.ts"
import { Ploeg } from "./ploeg.werker.ts"
import { LUISTER } from "./positie.sql.ts"
import { Spiegel } from "./spiegel.sql.ts"

/**
 * The thread that holds the columns. It follows the change feed: a notification wakes it, a timer makes up for one that
 * got lost. Any fault ends the thread; the motor starts a new one.
 */
const WEKKER_MS = 500

const poort = parentPort!
const zeg = (bericht: NaarMotor) => poort.postMessage(bericht)
const db = openDatabase((workerData as { url: string }).url, 2)
const oor = await db.pool.connect()
// The pool takes a connection's end in silence; without this one the thread would follow half a second late from then on.
oor.on("error", fout => {
  throw fout
})
await oor.query(LUISTER)
const spiegel = new Spiegel((await Bulk.open(db, "meting", null)).client, new Ploeg().tel)
await spiegel.laad()
zeg({ soort: "stand", positie: spiegel.positie, gewijzigd: true })

let bezig: Promise<void> | null = null
let nogEens = false
/** One look at a time; who asks during a look gets another one after it. */
function volg(): Promise<void> {
  if (bezig) nogEens = true
  bezig ??= (async () => {
    do {
      nogEens = false
      const gewijzigd = await spiegel.volg()
      zeg({ soort: "stand", positie: spiegel.positie, gewijzigd })
    } while (nogEens)
    bezig = null
  })()
  return bezig
}

oor.on("notification", () => void volg())
setInterval(() => void volg(), WEKKER_MS)
poort.on("message", ({ nr, vraag }: NaarWerker) => antwoord(nr, vraag))

function antwoord(nr: number, vraag: Vraag): void {
  try {
    zeg({ soort: "antwoord", nr, uitslagen: spiegel.bereken(vraag), positie: spiegel.positie })
  } catch (fout) {
    if (!(fout instanceof RangeError)) throw fout
    zeg({ soort: "fout", nr, tekst: fout.message })
  }
}
