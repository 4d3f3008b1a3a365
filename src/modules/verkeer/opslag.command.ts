import { mkdir, readdir, rm, stat } from "node:fs/promises"
import { join } from "node:path"
import type { Services } from "#platform/services"

type Plaats = Pick<Services, "dataDir">

/** Where the files of one transfer stand, readable for this program's user alone. */
export const mapVan = ({ dataDir }: Plaats, id: string): string => join(dataDir, "overdracht", id)

/** Makes the folder of a new transfer; false when it is there already. */
export async function maakMap(plaats: Plaats, id: string): Promise<boolean> {
  await mkdir(join(plaats.dataDir, "overdracht"), { recursive: true, mode: 0o700 })
  try {
    await mkdir(mapVan(plaats, id), { mode: 0o700 })
    return true
  } catch (fout) {
    if ((fout as NodeJS.ErrnoException).code === "EEXIST") return false
    throw fout
  }
}

/** Files stand under their number: what a sender calls them never reaches the disk. */
export const padVan = (plaats: Plaats, id: string, nr: number): string => join(mapVan(plaats, id), `${nr}.csv`)

export const ruimMap = (plaats: Plaats, id: string): Promise<void> => rm(mapVan(plaats, id), { recursive: true, force: true })

/** The transfers of which files stand on the disk, with the moment (ms) of their last change. */
export async function staatOpSchijf({ dataDir }: Plaats): Promise<Array<{ id: string; sinds: number }>> {
  const namen = await readdir(join(dataDir, "overdracht")).catch(() => [])
  const gevonden = await Promise.all(
    namen.map(async id => ({
      id,
      sinds: await stat(mapVan({ dataDir }, id)).then(
        s => s.mtimeMs,
        () => 0,
      ),
    })),
  )
  return gevonden.filter(g => g.sinds > 0)
}
