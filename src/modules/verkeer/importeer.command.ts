import type { Kluizen } from "#modules/deelnemer"
import { openBsnKluis, Tijdkluis } from "#platform/bsn-kluis"
import { Bulk } from "#platform/bulk"
import { type MapBestand } from "#platform/csv-map"
import type { Services } from "#platform/services"
import { keurBestanden } from "./keur-bestanden.command.ts"
import { pakUit } from "./pak-uit.command.ts"
import type { Bevinding, Importuitslag } from "./rapport.rules.ts"
import { openInvoer } from "./open-invoer.command.ts"
import { begin } from "./sessie.sql.ts"
import type { Invoerbestand } from "./staging.sql.ts"
import { loadVertalingen } from "./vertaling.sql.ts"
import { verwerk, type Voortgang } from "./verwerk.command.ts"

/** What import and export need of the house: the database, the master key of the BSN (32 bytes), a folder to unpack in, how long it may take, and today. */
export type Huis = Pick<Services, "db" | "sleutel" | "vandaag" | "dataDir" | "importMinuten">

export interface ImportOpties {
  /** Session token of who imports; the rows that land are his doing. */
  token: string
  /** A folder with the files, a .zip or .xlsx that holds them, or the files themselves (an upload). */
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
 * Imports exchange files, packed or not: reads and checks every row, and moves what is good in one transaction, or nothing.
 * Throws ImportFout, with what to do, when the call or the files cannot be read at all.
 */
export async function importeer(huis: Huis, opties: ImportOpties): Promise<Importuitslag> {
  const vertalingen = await huis.db.inRol("import", opties.token, tx => loadVertalingen(tx, opties.bron ?? "eigen"))
  const invoer = await pakUit(huis, opties.bestanden ?? (await openInvoer(opties.map)), vertalingen)
  try {
    const { bestanden, bevindingen } = await keurBestanden(invoer.bestanden)
    return await leesEnVerwerk(huis, opties, bestanden, [...invoer.bevindingen, ...bevindingen])
  } finally {
    await invoer.ruim()
  }
}

async function leesEnVerwerk(
  { db, sleutel, vandaag, importMinuten: minuten }: Huis,
  opties: ImportOpties,
  bestanden: readonly Invoerbestand[],
  bevindingen: readonly Bevinding[],
): Promise<Importuitslag> {
  const bulk = await Bulk.open(db, "import", opties.token)
  try {
    await begin(bulk, opties.token, vandaag())
    const kluizen: Kluizen = { kluis: openBsnKluis(sleutel), tijdkluis: new Tijdkluis() }
    return await verwerk(bulk, { ...opties, minuten }, bestanden, bevindingen, kluizen)
  } finally {
    bulk.sluit()
  }
}
