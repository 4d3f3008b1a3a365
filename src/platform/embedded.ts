import { accessSync, constants, mkdirSync, realpathSync } from "node:fs"
import { dirname, join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { copyEngine, type Engine, findEngine } from "./embedded-engine.ts"
import { type Holders, openHolders } from "./embedded-holders.ts"
import { ensureData } from "./embedded-init.ts"
import { withLock } from "./embedded-lock.ts"
import { findStateDir, makeFolder, ownPlace, type Place, rootPlace } from "./embedded-place.ts"
import { findPostmaster, startPostmaster, stopPostmaster } from "./embedded-postmaster.ts"
import { archiveSettings, clusterSettings, type Settings } from "./embedded-settings.ts"

export interface Cluster {
  /** Connection string of role `trede` (LOGIN, CREATEROLE, no superuser, no BYPASSRLS), owner of database `trede`. */
  ownerUrl: string
  /** The superuser, in database `postgres`: for tests, and to begin and end a base copy. */
  superUrl: string
  /** Folder that the data stands in: its disk is the one that may fill. */
  map: string
  place: Place
  /** Releases our hold; the last holder on this machine stops the server. A second call does nothing. */
  close(): Promise<void>
}

export interface ClusterOptions {
  dataDir: string
  /** Is told, in Dutch, what takes time. */
  meld: (tekst: string) => void
  /** Does the server hand over its log, for the continuous copy? Settled when it starts. */
  doorkopie?: boolean
  /** For tests: another PostgreSQL, looser settings. */
  engine?: Engine
  settings?: Settings
}

/**
 * Opens the embedded PostgreSQL of a data folder: makes it, starts it, or joins the server that another process (or one
 * that was killed) left running. Several processes share one server. Throws Error in plain Dutch.
 */
export async function openCluster(options: ClusterOptions): Promise<Cluster> {
  const site = findSite(options)
  const { holders, lock, place } = site
  const { passwords, release } = await withLock(lock, async () => {
    const passwords = await ensureData(site.engine, place, site.settings, options.meld)
    await startPostmaster(site.engine, place, site.settings, options.meld)
    return { passwords, release: holders.add() }
  })
  const endWatch = watch(site, options.meld)
  let closing: Promise<void> | null = null
  const close = (): Promise<void> =>
    withLock(lock, async () => {
      release()
      if (holders.count() === 0) await stopPostmaster(place)
    })
  return {
    ownerUrl: socketUrl(place, "trede", passwords.trede, "trede"),
    superUrl: socketUrl(place, "postgres", passwords.beheer, "postgres"),
    map: place.data,
    place,
    close: () => {
      endWatch()
      closing ??= close()
      return closing
    },
  }
}

export interface Site {
  place: Place
  engine: Engine
  settings: Settings
  holders: Holders
  lock: string
}

/** Where a data folder's cluster stands and how it runs; nothing is started. */
export function findSite({ dataDir, engine, settings, doorkopie }: Omit<ClusterOptions, "meld">): Site {
  const folder = openFolder(dataDir)
  const stateDir = process.getuid?.() === 0 ? findStateDir() : null
  const place = stateDir ? rootPlace(folder, stateDir) : ownPlace(folder)
  return {
    place,
    engine: engine ?? (stateDir ? copyEngine(findEngine(), stateDir) : findEngine()),
    settings: { ...clusterSettings(), ...(doorkopie ? archiveSettings(makeSpool(place)) : {}), ...settings },
    holders: openHolders(join(place.dir, "houders")),
    lock: join(place.dir, "slot"),
  }
}

/** Folder where the server puts each segment that is complete; the copy takes it away from there. */
export const spoolOf = (place: Place): string => join(place.dir, "uit")

function makeSpool(place: Place): string {
  makeFolder(spoolOf(place), 0o700, place.runAs)
  return spoolOf(place)
}

function openFolder(dataDir: string): string {
  try {
    mkdirSync(dirname(dataDir), { recursive: true })
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    accessSync(dataDir, constants.W_OK | constants.X_OK)
    return realpathSync(dataDir)
  } catch (fout) {
    throw new Error(
      `In de gegevensmap ${dataDir} mag deze gebruiker niet schrijven. Start als de eigenaar van die map, of kies een andere met TREDE_DATA.`,
      { cause: fout },
    )
  }
}

/** A start that failed (a full disk, most often) is tried again so much later, for as long as we hold the server. */
const AGAIN_MS = 5_000

/** Brings the server back when something ends it while we hold it; broken connections are the pool's business. */
function watch({ place, engine, settings, lock }: Site, meld: (tekst: string) => void): () => void {
  let ended = false
  let busy = false
  let failed = false
  const recover = async (): Promise<void> => {
    if (!failed) meld("De database is onverwacht gestopt en wordt opnieuw gestart…")
    await withLock(lock, async () => {
      if (!ended) await startPostmaster(engine, place, settings, meld)
    })
    if (failed) meld("De database draait weer.")
    failed = false
  }
  const restart = async (): Promise<void> => {
    busy = true
    await recover().catch(async (fout: Error) => {
      if (!failed) meld(`${fout.message}\nTrede probeert het elke ${AGAIN_MS / 1000} seconden opnieuw.`) // said once
      failed = true
      await sleep(AGAIN_MS, undefined, { ref: false })
    })
    busy = false
  }
  const timer = setInterval(() => {
    if (!busy && !findPostmaster(place)) void restart()
  }, 1_000).unref()
  return () => {
    ended = true
    clearInterval(timer)
  }
}

/** The percent-encoded folder as host is how both pg and libpq write a unix socket in a URL. */
export function socketUrl(place: Place, user: string, password: string, database: string): string {
  return `postgres://${user}:${password}@${encodeURIComponent(place.socketDir)}:5432/${database}`
}
