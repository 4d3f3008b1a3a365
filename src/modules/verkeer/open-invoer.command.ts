import { stat } from "node:fs/promises"
import { basename } from "node:path"
import { leesMap, type MapBestand } from "#platform/csv-map"
import { ImportFout } from "./keur-bestanden.command.ts"

/** What was named on the call: a folder with files, or one file (.zip, .xlsx, .csv). Throws ImportFout with what to do. */
export async function openInvoer(pad: string | undefined): Promise<MapBestand[]> {
  if (pad === undefined) throw new ImportFout("Noem de map, de .zip of de .xlsx met de bestanden die u wilt inlezen.")
  const bestanden = await lijst(pad).catch((fout: NodeJS.ErrnoException) => {
    if (fout instanceof ImportFout) throw fout
    throw new ImportFout(
      `De map ${pad} kan niet worden gelezen (${fout.code ?? fout.message}). Controleer de naam en of u haar mag openen.`,
    )
  })
  if (bestanden.length === 0)
    throw new ImportFout(`In de map ${pad} staan geen bestanden. Zet er de uitwisselbestanden in, bijvoorbeeld deelnemers.csv.`)
  return bestanden
}

async function lijst(pad: string): Promise<MapBestand[]> {
  if ((await stat(pad)).isDirectory()) return leesMap(pad)
  if (!/\.(zip|xlsx|csv)$/i.test(pad))
    throw new ImportFout(`${basename(pad)} is geen map en geen .zip, .xlsx of .csv. Sla het op in een van die vormen.`)
  return [{ naam: basename(pad), pad }]
}
