import { chmod, chown, mkdir, open, readdir, readFile, rename, rm, writeFile } from "node:fs/promises"
import { existsSync } from "node:fs"
import { dirname, join } from "node:path"
import { archiefsleutel, type Kop, leesBestand } from "./doorkopie-bestand.ts"
import { leesArchiefmap } from "./doorkopie.ts"
import { WACHTWOORDEN } from "./doorkopie-basis.ts"
import { alsTijd, type Archief, gaten, kiesBasis, stempel } from "./doorkopie-namen.ts"
import { type Bron, voedHerstel } from "./doorkopie-voer.ts"
import { type ClusterOptions, findSite, type Site, spoolOf } from "./embedded.ts"
import { checkVersion, passwordFile, writeHba } from "./embedded-init.ts"
import { withLock } from "./embedded-lock.ts"
import type { Place } from "./embedded-place.ts"
import { findPostmaster, startPostmaster, stopPostmaster } from "./embedded-postmaster.ts"
import { Kopiefout } from "./kopie-bestand.ts"

export interface Momentvraag {
  /** Folder of the copies. */
  map: string
  woorden: string
  /** Up to and including this moment; null: all there is. */
  tot: Date | null
  /** Also where there is data already; that is put aside, not thrown away. */
  overschrijf: boolean
  /** Refuses, by throwing, when the keys of the data are not those of the copy. */
  keur: (kop: Kop) => Promise<void>
  /** Put aside here what stood there. */
  meld: (tekst: string) => void
}
export interface Teruggezet {
  basis: Date
  segmenten: number
  /** Where what stood there is now; null: nothing stood there. */
  opzij: string | null
}

/** A restore may replay a day of work of a large region. */
const GEDULD_MS = 6 * 3_600_000

/**
 * Makes the embedded cluster again as it was at one moment: a base copy, then every change up to there. Until that has succeeded nothing
 * of what stands there is touched. Throws Kopiefout in plain Dutch.
 */
export async function zetMomentTerug(options: ClusterOptions, vraag: Momentvraag): Promise<Teruggezet> {
  const archiefmap = await vindArchief(vraag.map)
  const archief = await leesArchiefmap(archiefmap)
  const gekozen = kies(archief, vraag.tot)
  const site = findSite(options)
  const { place } = site
  return withLock(site.lock, async () => {
    if (findPostmaster(place))
      throw new Kopiefout("Trede draait nog op deze gegevens. Stop het programma en de worker, en probeer het opnieuw.")
    const er = existsSync(place.data)
    if (er && !vraag.overschrijf)
      throw new Kopiefout(
        "Hier staan al gegevens. Kies --overschrijf: dan komt het gekozen moment ervoor in de plaats, en gaat wat er stond opzij.",
      )
    const sleutel = await archiefsleutel(vraag.woorden, systeemIn(archiefmap))
    const klad: Place = { ...place, data: `${place.data}.herstel` }
    try {
      vraag.meld(`De kopie van ${alsTijd(gekozen.basis.op)} wordt teruggezet…`)
      const wachtwoorden = await pakUit(join(archiefmap, gekozen.basis.bestand), sleutel, klad, vraag.keur)
      const bronnen: Bron = { archiefmap, archief, sleutel, mappen: er ? [spoolOf(place), join(place.data, "pg_wal")] : [] }
      vraag.meld("Elke wijziging daarna wordt nagedaan…")
      const segmenten = await speelAf(site, klad, bronnen, vraag.tot, gekozen)
      const opzij = er ? `${place.data}.voor-herstel-${stempel(new Date())}` : null
      if (opzij) await rename(place.data, opzij)
      await rename(klad.data, place.data)
      await writeFile(passwordFile(place), wachtwoorden, { mode: 0o600, flush: true })
      return { basis: gekozen.basis.op, segmenten, opzij }
    } finally {
      await stopPostmaster(klad)
      await rm(klad.data, { recursive: true, force: true })
    }
  })
}

const systeemIn = (archiefmap: string): string => archiefmap.split("/").at(-1)!

/** The folder itself, or the one in it when there is one; of more clusters the caller names which. */
export async function vindArchief(map: string): Promise<string> {
  if (/^\d{15,20}$/.test(systeemIn(map))) return map
  const namen = (await readdir(map).catch(() => [])).filter(naam => /^\d{15,20}$/.test(naam))
  if (namen.length === 1) return join(map, namen[0]!)
  if (namen.length === 0) throw new Kopiefout(`In ${map} staat geen doorlopende kopie.`)
  throw new Kopiefout(`In ${map} staan kopieën van ${namen.length} databases: ${namen.join(", ")}. Noem de map van een ervan.`)
}

type Gekozen = NonNullable<ReturnType<typeof kiesBasis>>

function kies(archief: Archief, tot: Date | null): Gekozen {
  const gekozen = kiesBasis(archief, tot)
  const eerste = archief.basissen[0]
  if (!eerste) throw new Kopiefout("Er staat nog geen hele kopie in deze map.")
  if (!gekozen) throw new Kopiefout(`De kopie begint op ${alsTijd(eerste.op)}. Een eerder moment is er niet.`)
  const mist = gaten(archief.segmenten, gekozen.basis, gekozen.tijdlijn)
  if (mist.length === 0) return gekozen
  // A hole after the moment does no harm: nothing behind it is needed.
  const ervoor = archief.segmenten.findLast(s => s.naam < mist[0]!)
  if (tot && ervoor && ervoor.op > tot) return gekozen
  throw new Kopiefout(
    `In de kopie ontbreekt ${mist[0]}${mist.length > 1 ? ` en nog ${mist.length - 1}` : ""}. ${
      ervoor && ervoor.op > gekozen.basis.op
        ? `Tot ${alsTijd(ervoor.op)} is zij heel: kies met --tot een moment ervoor.`
        : "Kies met --tot een eerder moment."
    } Er is niets veranderd.`,
  )
}

/** Writes the base copy in a folder of its own; answers the passwords that belong to it. */
async function pakUit(bestand: string, sleutel: Buffer, { data, runAs }: Place, keur: (kop: Kop) => Promise<void>): Promise<string> {
  const { kop, brokken } = await leesBestand(bestand, sleutel)
  if (kop.soort !== "basis") throw new Kopiefout("Dit bestand is geen kopie van de hele database.")
  await keur(kop)
  await rm(data, { recursive: true, force: true })
  const eigen = async (pad: string, modus: number): Promise<void> => {
    await chmod(pad, modus)
    if (runAs) await chown(pad, runAs.uid, runAs.gid)
  }
  await mkdir(data)
  await eigen(data, 0o700)
  let [doel, wachtwoorden]: [Awaited<ReturnType<typeof open>> | null, string | null] = [null, null]
  for await (const brok of brokken) {
    if (brok.soort === "M") {
      await mkdir(join(data, brok.pad))
      await eigen(join(data, brok.pad), 0o700)
    } else if (brok.soort === "F") {
      if (brok.pad === WACHTWOORDEN) wachtwoorden = ""
      else {
        if (brok.pad.split("/").includes("..")) throw new Kopiefout("De reservekopie is niet te lezen.")
        doel = await open(join(data, brok.pad), "wx", 0o600)
      }
    } else if (brok.soort === "D") {
      if (doel) await doel.writeFile(brok.bytes)
      else wachtwoorden += brok.bytes.toString("utf8")
    } else if (brok.soort === "E" && doel) {
      if (runAs) await doel.chown(runAs.uid, runAs.gid)
      await doel.close()
      doel = null
    }
  }
  for (const map of ["archive_status", "summaries"]) {
    await mkdir(join(data, "pg_wal", map), { recursive: true })
    await eigen(join(data, "pg_wal", map), 0o700)
  }
  await writeFile(join(data, "recovery.signal"), "")
  await eigen(join(data, "recovery.signal"), 0o600)
  return wachtwoorden ?? ""
}

/** PostgreSQL replays the segments that we hand it, stops at the moment, and begins a timeline of its own there. */
async function speelAf({ engine, settings }: Site, klad: Place, bronnen: Bron, tot: Date | null, { tijdlijn }: Gekozen): Promise<number> {
  const logboek = join(dirname(klad.data), "pg.log")
  const voor = existsSync(logboek) ? (await readFile(logboek)).length : 0
  const voer = await voedHerstel(klad, bronnen)
  try {
    const herstel = {
      restore_command: voer.opdracht,
      recovery_target_timeline: String(tijdlijn),
      recovery_target_action: "promote",
      hot_standby: "off",
      ...(tot ? { recovery_target_time: tot.toISOString().replace("T", " ").replace("Z", "+00") } : {}),
    }
    writeHba(klad)
    checkVersion(engine, klad)
    await startPostmaster(engine, klad, { ...settings, ...herstel }, () => {}, GEDULD_MS)
    await stopPostmaster(klad)
    return voer.geleverd()
  } catch (fout) {
    throw verklaar(fout as Error, voer.fout(), (await readFile(logboek)).subarray(voor).toString())
  } finally {
    await voer.stop()
  }
}

function verklaar(fout: Error, voer: Error | null, logboek: string): Error {
  if (voer) return voer
  if (!logboek.includes("recovery ended before configured recovery target was reached")) return fout
  const laatste = /last completed transaction was at log time ([\d-]+ [\d:.]+)/.exec(logboek)?.[1]
  return new Kopiefout(
    `De kopie reikt ${laatste ? `tot ${laatste.slice(0, 19)}` : "niet tot dat moment"}. Kies een moment ervoor, of laat --tot weg: dan komt alles terug wat er is. Er is niets veranderd.`,
  )
}
