import type { Kluizen } from "#modules/deelnemer"
import { openBsnKluis, Tijdkluis } from "#platform/bsn-kluis"
import { Bulk } from "#platform/bulk"
import { leesMap, type MapBestand } from "#platform/csv-map"
import type { Services } from "#platform/services"
import { ImportFout, keurBestanden } from "./keur-bestanden.command.ts"
import type { ImportRapport } from "./rapport.rules.ts"
import { begin } from "./sessie.sql.ts"
import { stageBestanden } from "./stage-bestanden.command.ts"
import { verwerk, type Voortgang } from "./verwerk.command.ts"

/** What import and export need of the house: the database, the master key of the BSN (32 bytes), and today. */
export type Huis = Pick<Services, "db" | "sleutel" | "vandaag">

export interface ImportOpties {
  /** Session token of who imports; the rows that land are his doing. */
  token: string
  /** A folder with the files, or the files themselves (an upload). */
  map?: string
  bestanden?: readonly MapBestand[]
  /** The source whose numbers the files use. */
  bron?: string
  /** The id under which it lands: an import that is run twice lands once. */
  id?: string
  /** A dry run: the same report, and nothing lands. */
  proef?: boolean
  /** Land the good rows, also when others were refused. */
  goedeRijen?: boolean
  voortgang?: (v: Voortgang) => void
}

/**
 * Imports a folder of exchange files: reads and checks every row, and moves what is good in one transaction, or nothing.
 * Throws ImportFout, with what to do, when the call or the files cannot be read at all.
 */
export async function importeer({ db, sleutel, vandaag }: Huis, opties: ImportOpties): Promise<ImportRapport> {
  const { bestanden, bevindingen } = await keurBestanden(opties.bestanden ?? (await openMap(opties.map)))
  const bulk = await Bulk.open(db, "import", opties.token)
  try {
    await begin(bulk, opties.token, vandaag())
    const kluizen: Kluizen = { kluis: openBsnKluis(sleutel), tijdkluis: new Tijdkluis() }
    const gestaged = await stageBestanden(bulk, bestanden, kluizen.tijdkluis, opties.voortgang)
    return await verwerk(bulk, opties, gestaged, bevindingen, kluizen)
  } finally {
    bulk.sluit()
  }
}

async function openMap(map: string | undefined): Promise<MapBestand[]> {
  if (map === undefined) throw new ImportFout("Noem de map met de bestanden die u wilt inlezen.")
  const bestanden = await leesMap(map).catch((fout: NodeJS.ErrnoException) => {
    throw new ImportFout(
      `De map ${map} kan niet worden gelezen (${fout.code ?? fout.message}). Controleer de naam en of u haar mag openen.`,
    )
  })
  if (bestanden.length === 0)
    throw new ImportFout(`In de map ${map} staan geen bestanden. Zet er de uitwisselbestanden in, bijvoorbeeld deelnemers.csv.`)
  return bestanden
}
