import { readdir, stat } from "node:fs/promises"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { type Doorkopie, werkBij } from "./doorkopie.ts"
import { type Cluster, spoolOf } from "./embedded.ts"

/** What whoever administers has to know about the continuous copy. */
export interface Kopiestand {
  /** Since when changes stay behind on this machine; null: all is well, or there is no continuous copy. */
  achterSinds: Date | null
}

const RONDE_MS = 10_000
/** Of a base copy that failed (a share that is full) the next try waits so long: it reads the whole database. */
const OPNIEUW_MS = 60_000
/** Half the time that may be lost goes to a segment that fills; after so much more something is wrong. */
const ACHTER_MS = 10 * 60_000

/** Keeps the copy up to date for as long as the process lives. What goes wrong is said once, and again when it is well. */
export function bewaakDoorkopie(
  cluster: Cluster,
  doorkopie: Doorkopie,
  stand: Kopiestand,
  meld: (tekst: string) => void,
): () => Promise<void> {
  let gestopt = false
  let gezegd = ""
  let wacht: NodeJS.Timeout | undefined
  const ronde = async (): Promise<void> => {
    const fout = await werkBij(cluster, doorkopie).then(
      () => "",
      (f: Error) => f.message,
    )
    if (fout && fout !== gezegd) meld(`De doorlopende kopie lukt niet: ${fout}\nTrede probeert het elke minuut opnieuw.`)
    if (!fout && gezegd) meld("De doorlopende kopie loopt weer.")
    gezegd = fout
    const oudste = await oudsteOnderweg(cluster).catch(() => null)
    stand.achterSinds = oudste && Date.now() - oudste.getTime() > ACHTER_MS ? oudste : null
  }
  let bezig: Promise<void> = Promise.resolve()
  const beurt = async (): Promise<void> => {
    await ronde()
    if (!gestopt) wacht = setTimeout(() => (bezig = beurt()), gezegd ? OPNIEUW_MS : RONDE_MS).unref()
  }
  bezig = beurt()
  return async () => {
    gestopt = true
    clearTimeout(wacht)
    // A base copy of gigabytes is not waited for: what it wrote is a draft, and the next process begins it anew.
    await Promise.race([bezig, sleep(3_000, undefined, { ref: false })])
  }
}

/** The oldest segment that is complete and not yet brought away: in the server's hands or in ours. */
async function oudsteOnderweg({ place }: Cluster): Promise<Date | null> {
  const klaar = join(place.data, "pg_wal/archive_status")
  const bij = async (map: string, goed: (naam: string) => boolean): Promise<Date[]> =>
    Promise.all((await readdir(map)).filter(goed).map(async naam => (await stat(join(map, naam))).mtime))
  const er = [...(await bij(klaar, naam => naam.endsWith(".ready"))), ...(await bij(spoolOf(place), () => true))]
  return er.reduce<Date | null>((oudst, op) => (oudst && oudst < op ? oudst : op), null)
}
