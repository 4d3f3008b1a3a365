import { createReadStream } from "node:fs"
import { mkdir, readdir, readFile, rm, stat } from "node:fs/promises"
import { join } from "node:path"
import pg from "pg"
import { beginBasis } from "./doorkopie-basis.ts"
import { archiefsleutel, brokkenVan, type Brok, type Kop, schrijfBestand } from "./doorkopie-bestand.ts"
import {
  type Archief,
  basisBestand,
  gaten,
  isGeschiedenis,
  isSegment,
  leesArchief,
  nummerVan,
  overbodig,
  segmentBestand,
  segmentNaam,
  tijdlijnVan,
} from "./doorkopie-namen.ts"
import { type Cluster, spoolOf } from "./embedded.ts"
import { ifFree } from "./embedded-lock.ts"
import type { Place } from "./embedded-place.ts"
import { VERSIE } from "./versie.ts"

export interface Doorkopie {
  /** Folder of the copies; each cluster has a folder of its own in it. */
  map: string
  woorden: string
  dagen: number
  /** Marks of the keys that belong to the data. */
  merken: { sleutel: string; zegelsleutel: string }
}

/** A base copy each day, at night when it can: what has to be replayed at a restore stays short. */
const DAG_MS = 86_400_000
const NACHT_UREN = [1, 2, 3, 4]

/** Number of a cluster, as PostgreSQL wrote it down when it was made: the first eight bytes of its control file. */
const systeemVan = async (data: string): Promise<string> => (await readFile(join(data, "global/pg_control"))).readBigUInt64LE(0).toString()

export const leesArchiefmap = async (map: string): Promise<Archief> => leesArchief(await readdir(map))

/**
 * Brings away what the server handed over, makes a base copy when one is due, and takes away what is past its days. Answers false when another
 * process is at it. Throws Error.
 */
export async function werkBij(cluster: Cluster, doorkopie: Doorkopie, nu = new Date()): Promise<boolean> {
  const { place } = cluster
  const gedaan = await ifFree(join(place.dir, "doorkopie-slot"), async () => {
    const systeem = await systeemVan(place.data)
    const map = join(doorkopie.map, systeem)
    await mkdir(map, { recursive: true, mode: 0o700 })
    const sleutel = await archiefsleutel(doorkopie.woorden, systeem)
    const werk: Werk = { place, map, sleutel, kop: { systeem, versie: VERSIE, ...doorkopie.merken } }
    await ruimKladOp(map)
    await brengWeg(werk)
    if (await basisNodig(cluster, map, nu)) await maakBasis(werk, cluster.superUrl)
    for (const bestand of overbodig(await leesArchiefmap(map), doorkopie.dagen, nu)) await rm(join(map, bestand))
    return true
  })
  return gedaan ?? false
}

interface Werk {
  place: Place
  map: string
  sleutel: Buffer
  kop: Omit<Kop, "soort" | "naam">
}

async function ruimKladOp(map: string): Promise<void> {
  for (const naam of await readdir(map)) if (naam.endsWith(".klad")) await rm(join(map, naam))
}

/** Each segment that is complete: first whole in the copy and on its disk, then away from here. */
async function brengWeg({ place, map, sleutel, kop }: Werk): Promise<void> {
  const spool = spoolOf(place)
  for (const naam of (await readdir(spool)).toSorted()) {
    const bron = join(spool, naam)
    if (isSegment(naam) || isGeschiedenis(naam)) {
      const doel = join(map, segmentBestand(naam, (await stat(bron)).mtime))
      await schrijfBestand(sleutel, join(map, `${naam}.klad`), { ...kop, soort: "wal", naam }, alsEen(naam, bron), () => doel)
      await rm(bron)
    } else if (naam.endsWith(".partial")) await rm(bron) // the new timeline holds the same changes
  }
}

async function* alsEen(naam: string, bron: string): AsyncGenerator<Brok> {
  yield* brokkenVan(naam, createReadStream(bron, { highWaterMark: 1024 ** 2 }))
  yield { soort: "Z", laatste: naam }
}

/** No base, too old a one, one of another timeline, or a chain that is broken since: then no second after it would come back. */
async function basisNodig({ place, ownerUrl }: Cluster, map: string, nu: Date): Promise<boolean> {
  const { basissen, segmenten } = await leesArchiefmap(map)
  const laatste = basissen.at(-1)
  if (!laatste) return true
  const nuNaam = await huidige(ownerUrl)
  const tijdlijn = tijdlijnVan(nuNaam)
  if (tijdlijnVan(laatste.eerste) !== tijdlijn || gaten(segmenten, laatste, tijdlijn).length > 0) return true
  const hoogste = Math.max(...segmenten.filter(s => tijdlijnVan(s.naam) === tijdlijn).map(s => nummerVan(s.naam)))
  if (hoogste + 1 < nummerVan(nuNaam) && !(await onderweg(place, segmentNaam(tijdlijn, hoogste + 1)))) return true
  const oud = nu.getTime() - laatste.op.getTime()
  return oud > DAG_MS || (oud > DAG_MS / 2 && NACHT_UREN.includes(nu.getHours()))
}

async function onderweg(place: Place, naam: string): Promise<boolean> {
  const er = [...(await readdir(spoolOf(place))), ...(await readdir(join(place.data, "pg_wal")))]
  return er.includes(naam)
}

async function huidige(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url })
  client.on("error", () => {})
  await client.connect()
  try {
    const { rows } = await client.query<{ naam: string; aan: string }>(
      "select pg_walfile_name(pg_current_wal_lsn()) as naam, current_setting('archive_mode') as aan",
    )
    if (rows[0]!.aan !== "on")
      throw new Error("De database draait nog zonder doorlopende kopie. Stop alle processen van Trede en start opnieuw.")
    return rows[0]!.naam
  } finally {
    await client.end()
  }
}

/** A base copy counts once the segments that make it whole are in the folder too: only then it gets its name. */
async function maakBasis(werk: Werk, superUrl: string): Promise<void> {
  const { place, map, sleutel, kop } = werk
  const begin = await beginBasis(place, superUrl)
  try {
    const klad = join(map, "basis.klad")
    const naam = () => join(map, basisBestand({ op: new Date(), eerste: begin.eerste, laatste: begin.laatste() }))
    async function* brokken(): AsyncGenerator<Brok> {
      yield* begin.brokken
      await brengWeg(werk)
    }
    await schrijfBestand(sleutel, klad, { ...kop, soort: "basis", naam: begin.eerste }, brokken(), naam)
  } finally {
    await begin.sluit()
  }
}
