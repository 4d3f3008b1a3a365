import { join } from "node:path"
import { setTimeout } from "node:timers/promises"
import type { Rol } from "#begrippen/rol"
import { herhaalWissen } from "#modules/rechten"
import { matrixHash, rechtenBij, rechtenVan, type storeBeleid, storeEersteBeleid } from "#modules/toegang"
import type { Config } from "#platform/config"
import { bewaakDoorkopie } from "#platform/doorkopie-wacht"
import { type Database, openDatabase, sql } from "#platform/db"
import { type Cluster, openCluster } from "#platform/embedded"
import { readWoorden } from "#platform/kopie-sleutel"
import { openKlok } from "#platform/klok"
import { openLog } from "#platform/log"
import { sleutelmerk } from "#platform/maak-kopie"
import { migrate } from "#platform/migrate"
import { bewaakOpslag } from "#platform/opslag"
import { openPost } from "#platform/post"
import type { Services } from "#platform/services"
import { loadSleutel, loadZegelsleutel } from "#platform/sleutel"
import { keyedHash } from "#platform/versleuteling"
import { subscribers } from "./subscribers.ts"

export interface Booted {
  db: Database
  services: Services
  close(): Promise<void>
}

export interface Bootopties {
  connections?: number
  regels?: typeof storeBeleid
  /** Does this process keep the continuous copy, where one is set? */
  houdKopie?: boolean
  /** Hears how to close what is open before all is: who stops a program that is still starting leaves no server behind. */
  opent?: (sluit: () => Promise<unknown>) => void
}

/** The project folder: dist/ lies in it, and so do the migrations. */
export const PROJECT = join(import.meta.dirname, "..")

/**
 * Opens the region's database, migrated; web, worker and cli all begin here. Only the web process replaces the rules of who may
 * what (`regels`): with another build's rules in the database the others refuse, because what it enforces must be what we show.
 */
export async function boot(
  config: Config,
  meld: (tekst: string) => void,
  { connections = 10, regels = storeEersteBeleid, houdKopie = false, opent }: Bootopties = {},
): Promise<Booted> {
  const opening = config.databaseUrl ? null : openCluster({ dataDir: config.dataDir, meld, doorkopie: config.doorkopie !== null })
  opent?.(async () => (await opening?.catch(() => null))?.close())
  const cluster = await opening
  const url = config.databaseUrl ?? cluster!.ownerUrl
  try {
    const ran = await migrate(url, join(PROJECT, "db/migrations"), regels)
    if (ran.length > 0) meld(`De database is bijgewerkt (${ran.length} ${ran.length === 1 ? "stap" : "stappen"}).`)
    const db = openDatabase(url, connections)
    await refuseOtherMatrix(db)
    const sleutel = await loadSleutel(config)
    await refuseOtherKey(db, sleutel)
    const mappen = [config.dataDir, ...(cluster ? [cluster.map] : [])]
    const opslag = await bewaakOpslag({ mappen, vloer: config.schijfVloer, meld })
    const klok = await openKlok({ tijd: db.tijd, meld })
    const services: Services = {
      db,
      access: { rechtenVan: rol => rechtenVan(rol as Rol), rechtenBij, hash: matrixHash },
      log: openLog(config.logNiveau),
      sleutel,
      zegelsleutel: await loadZegelsleutel(config),
      dataDir: config.dataDir,
      opslag,
      taken: { gestopt: [], wacht: 0 },
      kopie: { achterSinds: null },
      basisUrl: config.basisUrl,
      idpLokaal: config.idpLokaal,
      importMinuten: config.importMinuten,
      post: openPost(config.post),
      subscribers,
      vandaag: klok.vandaag,
    }
    // A restore that was cut off, or one by the administrator of the database: nobody comes in before it is done.
    await herhaalWissen(services, meld)
    const stopKopie = houdKopie && cluster ? await houdBij(config, cluster, services, meld) : null
    return {
      db,
      services,
      close: async () => {
        opslag.stop()
        klok.stop()
        await stopKopie?.()
        // Whoever still queries after three seconds is cut off: the server rolls back what was not committed.
        await Promise.race([db.close(), setTimeout(3_000, undefined, { ref: false })])
        await cluster?.close()
      },
    }
  } catch (fout) {
    await cluster?.close()
    throw fout
  }
}

async function houdBij(
  config: Config,
  cluster: Cluster,
  services: Services,
  meld: (tekst: string) => void,
): Promise<(() => Promise<void>) | null> {
  if (!config.doorkopie) return null
  const { map, sleutel, dagen } = config.doorkopie
  const merken = { sleutel: sleutelmerk(services.sleutel), zegelsleutel: sleutelmerk(services.zegelsleutel) }
  return bewaakDoorkopie(cluster, { map, dagen, merken, woorden: await readWoorden(sleutel) }, services.kopie, meld)
}

async function refuseOtherMatrix(db: Database): Promise<void> {
  const { rows } = await db.inRol("app", null, tx => sql<{ hash: string }>`select hash from ctx.beleid_stand`.execute(tx))
  if (rows[0]?.hash !== matrixHash)
    throw new Error(
      "De toegangsregels in de database zijn van een andere versie van Trede. Start eerst het programma zelf met deze versie (npm start).",
    )
}

/** With another key than the one that wrote them, no BSN could be read or found: better not to start at all. */
async function refuseOtherKey(db: Database, sleutel: Buffer): Promise<void> {
  const mark = keyedHash(sleutel, "controle", "trede")
  await db.pool.query("insert into migratie.sleutel (kenmerk) values ($1) on conflict do nothing", [mark])
  const { rows } = await db.pool.query<{ kenmerk: Buffer }>("select kenmerk from migratie.sleutel")
  if (!rows[0]!.kenmerk.equals(mark))
    throw new Error(
      "De sleutel past niet bij deze database: burgerservicenummers zijn er niet mee te lezen. Zet TREDE_SLEUTEL, of het bestand sleutel in de gegevensmap, terug.",
    )
}
