import { readdir } from "node:fs/promises"
import { join } from "node:path"
import type { Bladmelding } from "./xlsx-csv.ts"

export interface MapBestand {
  /** As it is named in the folder. */
  naam: string
  pad: string
  /** What it must still be, where it was checked before. */
  sha256?: string
  /** What was noticed of the sheet of which this was made. */
  meldingen?: readonly Bladmelding[]
}

/** The files of a folder by name; hidden files and folders are not looked at. Throws the error of the file system. */
export async function leesMap(map: string): Promise<MapBestand[]> {
  const inhoud = await readdir(map, { withFileTypes: true })
  return inhoud
    .filter(item => !item.isDirectory() && !item.name.startsWith("."))
    .map(item => ({ naam: item.name, pad: join(map, item.name) }))
    .toSorted((a, b) => (a.naam < b.naam ? -1 : 1))
}
