import { existsSync } from "node:fs"
import { chown, copyFile, open, readdir, rename, rm } from "node:fs/promises"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { leesBestand } from "./doorkopie-bestand.ts"
import type { Archief } from "./doorkopie-namen.ts"
import { makeFolder, type Place } from "./embedded-place.ts"
import { Kopiefout } from "./kopie-bestand.ts"

export interface Bron {
  archiefmap: string
  archief: Archief
  sleutel: Buffer
  /** Folders of the server that stood here: what it had not brought away yet when it stopped. */
  mappen: readonly string[]
}

export interface Voer {
  /** PostgreSQL's `restore_command`. */
  opdracht: string
  geleverd(): number
  /** Why a segment could not be read; null: all could. */
  fout(): Error | null
  stop(): Promise<void>
}

/** The server asks by making an empty file and waits until it is gone: then the segment lies there, or does not exist. */
const WACHT = 'n=0; while [ -e "vraag-%f" ]; do n=$((n+1)); [ $n -gt 6000 ] && exit 255; sleep 0.05; done'

/**
 * Hands the server one segment at a time, opened: a day of them whole on the disk would be gigabytes. The server may be another user
 * that can read neither the copies nor the key; it sees this folder only.
 */
export async function voedHerstel({ dir, runAs }: Place, bron: Bron): Promise<Voer> {
  const map = join(dir, "in")
  await rm(map, { recursive: true, force: true })
  makeFolder(map, 0o700, runAs)
  const einde = new AbortController()
  let [geleverd, fout]: [number, Error | null] = [0, null]
  const beantwoord = async (naam: string): Promise<void> => {
    if (await leg(bron, naam, join(map, naam), runAs)) geleverd++
  }
  const loop = (async () => {
    while (!einde.signal.aborted) {
      for (const vraag of (await readdir(map)).filter(v => v.startsWith("vraag-"))) {
        await beantwoord(vraag.slice("vraag-".length)).catch((f: Error) => (fout ??= f))
        if (fout) await rm(join(map, "mis-"), { force: true }).then(() => open(join(map, "mis-"), "w").then(h => h.close()))
        await rm(join(map, vraag), { force: true })
      }
      await sleep(20)
    }
  })()
  const hier = `'${map.replaceAll("'", "'\\''").replaceAll("%", "%%")}'`
  return {
    // 255 ends the recovery: a segment that is there and cannot be read is no end of the log.
    opdracht: `p="$PWD/%p"; cd ${hier} && : > "vraag-%f" && { ${WACHT}; } && { [ -e mis- ] && exit 255; [ -e "%f" ] && mv "%f" "$p"; }`,
    geleverd: () => geleverd,
    fout: () => fout,
    stop: async () => {
      einde.abort()
      await loop
      await rm(map, { recursive: true, force: true })
    },
  }
}

/** Puts the segment there, whole; false when there is none of that name. The copy goes first: its content is proven. */
async function leg({ archiefmap, archief, sleutel, mappen }: Bron, naam: string, doel: string, runAs: Place["runAs"]): Promise<boolean> {
  const klad = `${doel}.klad`
  const inKopie = [...archief.segmenten, ...archief.geschiedenis].find(s => s.naam === naam)
  const hier = mappen.map(m => join(m, naam)).find(pad => existsSync(pad))
  if (inKopie) await ontsluit(join(archiefmap, inKopie.bestand), sleutel, naam, klad)
  else if (hier) await copyFile(hier, klad)
  else return false
  if (runAs) await chown(klad, runAs.uid, runAs.gid)
  await rename(klad, doel)
  return true
}

async function ontsluit(bestand: string, sleutel: Buffer, naam: string, klad: string): Promise<void> {
  const handle = await open(klad, "w", 0o600)
  try {
    const { kop, brokken } = await leesBestand(bestand, sleutel)
    if (kop.soort !== "wal" || kop.naam !== naam) throw new Kopiefout("")
    for await (const brok of brokken) if (brok.soort === "D") await handle.writeFile(brok.bytes)
  } catch (fout) {
    throw fout instanceof Kopiefout
      ? new Kopiefout(`${naam} in de kopie is beschadigd of is iets anders. Kies met --tot een moment ervoor. Er is niets veranderd.`)
      : fout
  } finally {
    await handle.close()
  }
}
