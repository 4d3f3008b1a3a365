import { statfs } from "node:fs/promises"

/** How full the disk is: room; two warnings to who administers; too full to take new work. */
export type Niveau = "ruim" | "letop" | "krap" | "vol"

export interface Ruimte {
  /** Bytes that this user may still write, and all there are. */
  vrij: number
  totaal: number
}

export interface Opslag {
  niveau(): Niveau
  /** The last measurement; null where there is none (a database elsewhere, a folder that cannot be asked). */
  ruimte(): Ruimte | null
  /** Was this the disk refusing a write? Then nothing more is written for a while, also where free space cannot be measured. */
  weigerde(fout: unknown): boolean
  /** Settles when there is room. Recurring and queued work waits here. */
  opRuimte(): Promise<void>
  /** Measures now. */
  kijk(): Promise<void>
  stop(): void
}

const GB = 1024 ** 3
/** Of a large disk a share says little: with this much room nobody is warned. */
const VEEL = 20 * GB
/** Read-only ends at a little more than where it began: otherwise each act would open and close the door. */
const TERUG = 1.2
/** After a refused write the next may try again so much later; without a measurement that is how we hear of room. */
const WACHT_MS = 10_000
const KIJK_MS = 2_000

/** What a measurement means; `vloer`: bytes that stay free for log-in, looks and recovery. */
export function beoordeelRuimte({ vrij, totaal }: Ruimte, vloer: number, wasVol: boolean): Niveau {
  if (vrij < (wasVol ? vloer * TERUG : vloer)) return "vol"
  const gebruikt = 1 - vrij / totaal
  if (vrij >= VEEL || gebruikt < 0.7) return "ruim"
  return gebruikt < 0.85 ? "letop" : "krap"
}

/** PostgreSQL's own words for a disk that takes no more (53100) or fails (58030), and the system's. */
const VOL: ReadonlySet<unknown> = new Set(["53100", "58030", "ENOSPC", "EDQUOT"])

/** Is this the disk that refused a write? */
export const isVol = (fout: unknown): boolean => VOL.has((fout as { code?: unknown } | null)?.code)

export interface OpslagOpties {
  /** Folders of the database and of files that are under way; the fullest counts. */
  mappen: readonly string[]
  vloer: number
  /** Is told, in Dutch, when it changes. */
  meld(tekst: string): void
  /** For tests: another disk, another clock. */
  meet?: (map: string) => Promise<Ruimte>
  nu?: () => number
}

/** Keeps an eye on the disk, every two seconds. */
export async function bewaakOpslag({ mappen, vloer, meld, meet = meetMap, nu = Date.now }: OpslagOpties): Promise<Opslag> {
  let gemeten: Ruimte | null = null
  let schijf: Niveau = "ruim"
  let geweigerdTot = 0
  let gezegd: Niveau = "ruim"
  const wachtend = new Set<PromiseWithResolvers<void>>()
  const niveau = (): Niveau => (nu() < geweigerdTot ? "vol" : schijf)
  // A disk of another machine refused: what we measured here says nothing about it.
  const ruimte = () => (niveau() === "vol" && schijf !== "vol" ? null : gemeten)
  const zegHet = (): void => {
    const nieuw = niveau()
    if (nieuw !== "vol") for (const { resolve } of wachtend) resolve()
    if (nieuw === gezegd) return
    if (nieuw !== "ruim") meld(waarschuwing(nieuw, ruimte()))
    else if (gezegd === "vol") meld("Er is weer ruimte op de schijf: opslaan kan weer.")
    gezegd = nieuw
  }
  const kijk = async (): Promise<void> => {
    const metingen = await Promise.all(mappen.map(map => meet(map).catch(() => null)))
    gemeten = metingen.reduce((krapst, m) => (m && (!krapst || m.vrij < krapst.vrij) ? m : krapst), null)
    schijf = gemeten ? beoordeelRuimte(gemeten, vloer, schijf === "vol") : "ruim"
    zegHet()
  }
  await kijk()
  const timer = setInterval(kijk, KIJK_MS).unref()
  return {
    niveau,
    ruimte,
    kijk,
    weigerde: fout => {
      if (!isVol(fout)) return false
      geweigerdTot = nu() + WACHT_MS
      zegHet()
      return true
    },
    opRuimte: () => {
      if (niveau() !== "vol") return Promise.resolve()
      const beurt = Promise.withResolvers<void>()
      wachtend.add(beurt)
      return beurt.promise.finally(() => wachtend.delete(beurt))
    },
    stop: () => clearInterval(timer),
  }
}

async function meetMap(map: string): Promise<Ruimte> {
  const { bavail, blocks, bsize } = await statfs(map)
  return { vrij: bavail * bsize, totaal: blocks * bsize }
}

/** One sentence for who can do something about it. */
export function waarschuwing(niveau: Niveau, ruimte: Ruimte | null): string {
  const stand = ruimte ? `Nog ${grootte(ruimte.vrij)} vrij van ${grootte(ruimte.totaal)}. ` : ""
  if (niveau === "vol")
    return `De schijf van de server is vol. ${stand}Trede is alleen-lezen tot er ruimte is; daarna gaat het vanzelf verder.`
  return `De schijf van de server raakt vol. ${stand}Maak ruimte, of vergroot de schijf: bijna vol wordt Trede alleen-lezen.`
}

const grootte = (bytes: number): string =>
  bytes >= GB ? `${(bytes / GB).toFixed(1).replace(".", ",")} GB` : `${Math.floor(bytes / 1024 ** 2)} MB`
