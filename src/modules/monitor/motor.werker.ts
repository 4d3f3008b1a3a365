import { Worker } from "node:worker_threads"
import type { Uitslag, Vraag } from "#engines/indicatoren"
import { type Database, openDatabase } from "#platform/db"
import { berekenOrakel } from "./orakel.sql.ts"
import { isZichtbaarIn, loadMomentopname } from "./positie.sql.ts"

export interface NaarWerker {
  nr: number
  vraag: Vraag
}
export type NaarMotor =
  | { soort: "stand"; positie: string; gewijzigd: boolean }
  | { soort: "antwoord"; nr: number; uitslagen: Uitslag[]; positie: string }
  | { soort: "fout"; nr: number; tekst: string }

export interface Antwoord {
  uitslagen: Uitslag[]
  /** Snapshot of the database behind the figures. */
  positie: string
  bron: "motor" | "orakel"
}
export interface Motor {
  /** Figures, from the columns in memory, or from SQL while these are not ready or more than 2 s behind. Throws RangeError on a wrong question. */
  bereken(vraag: Vraag): Promise<Antwoord>
  /** Waits until a committed transaction (pg_current_xact_id as text) is in the figures; false when that takes longer than `hoogstens` ms. */
  wachtTot(transactie: string, hoogstens?: number): Promise<boolean>
  /** Calls back each time that something committed has been taken into the figures. */
  opWijziging(roep: () => void): void
  /** Are the columns there, and current? */
  gereed(): boolean
  stop(): Promise<void>
}

const ACHTER_MS = 2_000
const OPNIEUW_MS = [100, 1_000, 5_000, 30_000]
/** Beside this file, in the sources and in dist alike. */
const WERKER = new URL(import.meta.url.endsWith(".ts") ? "./monitor.werker.ts" : "./monitor.werker.js", import.meta.url)

interface Wachtende {
  klaar(antwoord: Antwoord): void
  mislukt(fout: Error): void
}

/** Starts the thread that keeps the columns; the figures are there from the first moment, from SQL until the columns are. */
export function startMotor(databaseUrl: string, meld: (tekst: string) => void = () => {}): Motor {
  const motor = new Draad(databaseUrl, meld)
  motor.start()
  return motor
}

class Draad implements Motor {
  readonly #db: Database
  readonly #url: string
  readonly #meld: (tekst: string) => void
  readonly #wachtenden = new Map<number, Wachtende>()
  readonly #opStand = new Set<() => void>()
  readonly #opWijziging: Array<() => void> = []
  #werker: Worker | null = null
  #positie = ""
  #gezien = 0
  #nr = 0
  #gestopt = false
  #pogingen = 0
  #herstart: NodeJS.Timeout | undefined

  constructor(url: string, meld: (tekst: string) => void) {
    this.#url = url
    this.#meld = meld
    this.#db = openDatabase(url, 2)
  }

  start(): void {
    const werker = new Worker(WERKER, { workerData: { url: this.#url } })
    this.#werker = werker
    werker.on("message", (bericht: NaarMotor) => this.#ontvang(bericht))
    werker.on("error", fout => this.#meld(`de cijfers worden opnieuw geladen: ${fout.message}`))
    werker.on("exit", () => this.#verloren())
    werker.unref()
  }

  // A thread that counts says nothing meanwhile: as long as it owes an answer it is taken to be as current as when it was asked.
  gereed = (): boolean => this.#positie !== "" && (this.#wachtenden.size > 0 || performance.now() - this.#gezien <= ACHTER_MS)

  async bereken(vraag: Vraag): Promise<Antwoord> {
    if (!this.gereed()) return this.#orakel(vraag)
    const nr = ++this.#nr
    return new Promise<Antwoord>((klaar, mislukt) => {
      this.#wachtenden.set(nr, { klaar, mislukt })
      this.#werker!.postMessage({ nr, vraag } satisfies NaarWerker)
    }).catch(fout => (fout instanceof DraadWeg ? this.#orakel(vraag) : Promise.reject(fout as Error)))
  }

  wachtTot(transactie: string, hoogstens = ACHTER_MS): Promise<boolean> {
    return new Promise(klaar => {
      const kijk = () => {
        if (this.#positie === "" || !isZichtbaarIn(transactie, this.#positie)) return
        this.#opStand.delete(kijk)
        clearTimeout(klok)
        klaar(true)
      }
      const klok = setTimeout(() => {
        this.#opStand.delete(kijk)
        klaar(false)
      }, hoogstens)
      this.#opStand.add(kijk)
      kijk()
    })
  }

  opWijziging(roep: () => void): void {
    this.#opWijziging.push(roep)
  }

  async stop(): Promise<void> {
    this.#gestopt = true
    clearTimeout(this.#herstart)
    await this.#werker?.terminate()
    await this.#db.close()
  }

  #ontvang(bericht: NaarMotor): void {
    if (bericht.soort === "stand") {
      this.#gezien = performance.now()
      this.#pogingen = 0
      this.#positie = bericht.positie
      for (const kijk of this.#opStand) kijk()
      if (bericht.gewijzigd) for (const roep of this.#opWijziging) roep()
      return
    }
    const wachtende = this.#wachtenden.get(bericht.nr)
    this.#wachtenden.delete(bericht.nr)
    if (bericht.soort === "antwoord") wachtende?.klaar({ uitslagen: bericht.uitslagen, positie: bericht.positie, bron: "motor" })
    else wachtende?.mislukt(new RangeError(bericht.tekst))
  }

  /** The thread is gone: what was under way goes to SQL, and a new one starts, each time a little later. */
  #verloren(): void {
    this.#positie = ""
    const onderweg = [...this.#wachtenden.values()]
    this.#wachtenden.clear()
    for (const { mislukt } of onderweg) mislukt(new DraadWeg())
    if (this.#gestopt) return
    const wacht = OPNIEUW_MS[Math.min(this.#pogingen++, OPNIEUW_MS.length - 1)]!
    this.#herstart = setTimeout(() => this.start(), wacht).unref()
  }

  async #orakel(vraag: Vraag): Promise<Antwoord> {
    return this.#db.inRol("meting", null, async tx => {
      const uitslagen = await berekenOrakel(tx, vraag)
      return { uitslagen, positie: await loadMomentopname(tx), bron: "orakel" as const }
    })
  }
}

class DraadWeg extends Error {}
