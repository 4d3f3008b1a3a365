import { open } from "node:fs/promises"
import { crc32 } from "node:zlib"
import { type Entry, openPromise, type ZipFile } from "yauzl"

/** A packed file or spreadsheet that cannot be read: says in plain Dutch what is the matter and what to do. */
export class ArchiefFout extends Error {}

/**
 * What a packed file may hold. Deflate packs at most 1 : 1032; a sheet of a million equal rows comes to 1 : 60, so that
 * 1 : 250 is no data any more. Small files may be packed as they like.
 */
export const ARCHIEF_GRENZEN = { delen: 2_000, uitgepakt: 1_000_000_000, verhouding: 250, klein: 10_000_000 }

/** One file in the archive. Its name never becomes a path. */
export interface Deel {
  naam: string
  bytes: number
  /** The content in pieces, counted and checked against its checksum. Throws ArchiefFout. */
  lees(): AsyncGenerator<Buffer>
}

export interface Archief {
  delen: Deel[]
  sluit(): void
}

/** Bytes that may still be unpacked: shared by an archive and what lies in it. */
export interface Budget {
  over: number
}
export const nieuwBudget = (): Budget => ({ over: ARCHIEF_GRENZEN.uitgepakt })

/** Opens a zip, and judges its list of contents before anything is unpacked. Throws ArchiefFout. */
export async function openArchief(pad: string, budget: Budget): Promise<Archief> {
  await toetsBegin(pad)
  const zip = await opnieuw(() => openPromise(pad, { autoClose: false, strictFileNames: true }))
  try {
    if (zip.entryCount > ARCHIEF_GRENZEN.delen) throw new ArchiefFout(TE_VEEL_DELEN)
    const lijst: Entry[] = []
    await opnieuw(async () => {
      for await (const entry of zip.eachEntry()) if (lijst.push(entry) > ARCHIEF_GRENZEN.delen) throw new ArchiefFout(TE_VEEL_DELEN)
    })
    toetsLijst(lijst, budget)
    const delen = lijst
      .filter(e => !e.fileName.endsWith("/"))
      .map(e => ({ naam: e.fileName, bytes: e.uncompressedSize, lees: () => lees(zip, e, budget) }))
    return { delen, sluit: () => zip.close() }
  } catch (fout) {
    zip.close()
    throw fout
  }
}

async function toetsBegin(pad: string): Promise<void> {
  const bestand = await open(pad)
  try {
    const { buffer, bytesRead } = await bestand.read(Buffer.alloc(8), 0, 8, 0)
    if (bytesRead === 0) throw new ArchiefFout("Het bestand is leeg. Sla het opnieuw op en stuur het nog eens.")
    if (buffer.readUInt32BE(0) === 0xd0cf11e0) throw new ArchiefFout(OUD_OF_BEVEILIGD)
    if (buffer.toString("latin1", 0, 2) !== "PK") throw new ArchiefFout(GEEN_ARCHIEF)
  } finally {
    await bestand.close()
  }
}

function toetsLijst(lijst: readonly Entry[], budget: Budget): void {
  let som = 0
  for (const e of lijst) {
    if (e.isEncrypted()) throw new ArchiefFout(BEVEILIGD)
    if (((e.externalFileAttributes >>> 16) & 0o170000) === 0o120000)
      throw new ArchiefFout(
        `Het bevat een verwijzing naar een ander bestand (${kort(e.fileName)}). Pak de bestanden zelf in, geen snelkoppelingen.`,
      )
    if (!e.canDecodeFileData())
      throw new ArchiefFout("Het is ingepakt op een manier die Trede niet kent. Pak het opnieuw in als gewone zip.")
    som += e.uncompressedSize
    if (e.uncompressedSize > ARCHIEF_GRENZEN.klein && e.uncompressedSize > e.compressedSize * ARCHIEF_GRENZEN.verhouding)
      throw new ArchiefFout(
        `${kort(e.fileName)} is uitgepakt meer dan ${ARCHIEF_GRENZEN.verhouding} keer zo groot. Zo ziet geen gegevensbestand eruit; stuur het als CSV.`,
      )
  }
  if (som > budget.over) throw new ArchiefFout(TE_GROOT)
  const opPlaats = lijst.toSorted((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader)
  for (const [i, e] of opPlaats.entries())
    if (i > 0 && e.relativeOffsetOfLocalHeader < opPlaats[i - 1]!.relativeOffsetOfLocalHeader + 30 + opPlaats[i - 1]!.compressedSize)
      throw new ArchiefFout(BESCHADIGD)
}

async function* lees(zip: ZipFile, entry: Entry, budget: Budget): AsyncGenerator<Buffer> {
  let som = 0
  const stroom = await opnieuw(() => zip.openReadStreamPromise(entry))
  try {
    for await (const stuk of stroom as AsyncIterable<Buffer>) {
      if ((budget.over -= stuk.length) < 0) throw new ArchiefFout(TE_GROOT)
      som = crc32(stuk, som)
      yield stuk
    }
  } catch (fout) {
    throw vertaal(fout)
  } finally {
    stroom.destroy()
  }
  if (som !== entry.crc32) throw new ArchiefFout(BESCHADIGD)
}

/** Runs what the library does, and says its faults in our words. */
const opnieuw = <T>(werk: () => Promise<T>): Promise<T> => werk().catch((fout: unknown) => Promise.reject(vertaal(fout)))

function vertaal(fout: unknown): Error {
  if (fout instanceof ArchiefFout) return fout
  const tekst = (fout as Error).message
  if (/absolute path|invalid relative path|invalid characters in fileName/.test(tekst))
    return new ArchiefFout("Een naam in het bestand wijst naar een andere map. Pak de bestanden opnieuw in, zonder mappen erboven.")
  return new ArchiefFout(/encrypt/i.test(tekst) ? BEVEILIGD : BESCHADIGD)
}

const kort = (naam: string): string => naam.slice(-80).replaceAll(/\p{C}/gu, "")

const BESCHADIGD =
  "Het bestand is beschadigd of niet helemaal aangekomen. Sla het opnieuw op (of pak het opnieuw in) en stuur het nog eens."
const GEEN_ARCHIEF = "Dit is geen .xlsx of .zip, al heet het zo. Sla het op als Excel-werkmap (.xlsx) of als CSV UTF-8."
const BEVEILIGD = "Het bestand is met een wachtwoord beveiligd. Haal het wachtwoord eraf, sla het op en stuur het opnieuw."
const OUD_OF_BEVEILIGD =
  "Dit is een rekenblad in de oude vorm (.xls) of met een wachtwoord. Haal het wachtwoord eraf en sla het op als Excel-werkmap (.xlsx)."
const TE_GROOT = `Uitgepakt is dit meer dan ${ARCHIEF_GRENZEN.uitgepakt / 1_000_000} MB. Verdeel de gegevens over meer bestanden.`
const TE_VEEL_DELEN = `Er zitten meer dan ${ARCHIEF_GRENZEN.delen.toLocaleString("nl-NL")} bestanden in. Pak alleen de bestanden in die u wilt inlezen.`
