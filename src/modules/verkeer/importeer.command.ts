import { randomUUID } from "node:crypto"
import type { Kluizen } from "#modules/deelnemer"
import { openBsnKluis, Tijdkluis } from "#platform/bsn-kluis"
import { Bulk } from "#platform/bulk"
import { CsvFout } from "#platform/csv"
import { leesMap, type MapBestand } from "#platform/csv-map"
import type { Services } from "#platform/services"
import { beoordeel } from "./beoordeel.command.ts"
import { haalBevindingen, telBestanden } from "./bevindingen.sql.ts"
import { ImportFout, keurBestanden } from "./keur-bestanden.command.ts"
import { landAlles, legWeigeringVast } from "./land-alles.command.ts"
import { type Bevinding, type ImportRapport, magLanden, ordenBevindingen } from "./rapport.rules.ts"
import { begin } from "./sessie.sql.ts"
import { BEVINDING_TABEL, type Gestaged, stageBestand, stagingTabel } from "./staging.sql.ts"
import { legUit } from "./uitleg.teksten.ts"
import { BESTANDEN } from "./bestanden.command.ts"

export interface Voortgang {
  stap: "lezen" | "controleren" | "landen"
  gedaan: number
  totaal: number
}

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
    for (const b of BESTANDEN) await bulk.voer(stagingTabel(b))
    const totaal = bestanden.reduce((som, b) => som + b.keuring.bytes, 0)
    const gestaged: Gestaged[] = []
    let gelezen = 0
    for (const b of bestanden) {
      const naam = `${b.soort.naam}.csv`
      const eerder = gelezen
      const meld = (bytes: number): void => opties.voortgang?.({ stap: "lezen", gedaan: (gelezen = eerder + bytes), totaal })
      gestaged.push(await stageBestand(bulk, b, kluizen.tijdkluis, meld).catch((fout: unknown) => weigerBestand(naam, fout)))
    }
    return await verwerk(bulk, opties, gestaged, [...bevindingen, ...gestaged.flatMap(g => g.bevindingen)], kluizen)
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

function weigerBestand(naam: string, fout: unknown): never {
  throw fout instanceof CsvFout ? new ImportFout(`${naam}: ${fout.message}`) : fout
}

/** What a concurrent edit can break between judging and landing: it is judged again, on what is stored then. */
const OPNIEUW = new Set(["23505", "23P01", "23503", "23514", "40001", "40P01"])
const POGINGEN = 3

async function verwerk(
  bulk: Bulk,
  opties: ImportOpties,
  gestaged: readonly Gestaged[],
  bevindingen: readonly Bevinding[],
  kluizen: Kluizen,
): Promise<ImportRapport> {
  for (let poging = 1; ; poging++) {
    await bulk.voer("begin")
    try {
      return await beoordeelEnLand(bulk, opties, gestaged, bevindingen, kluizen)
    } catch (fout) {
      await bulk.voer("rollback").catch(() => {}) // a connection that is gone has rolled back already
      if (poging === POGINGEN || !OPNIEUW.has((fout as { code?: string }).code ?? "")) throw fout
    }
  }
}

async function beoordeelEnLand(
  bulk: Bulk,
  { bron = "eigen", proef = false, goedeRijen = false, voortgang }: ImportOpties,
  gestaged: readonly Gestaged[],
  gelezen: readonly Bevinding[],
  kluizen: Kluizen,
): Promise<ImportRapport> {
  await openBron(bulk, bron)
  await bulk.voer(BEVINDING_TABEL)
  const stap = (stap: Voortgang["stap"]) => (gedaan: number) => voortgang?.({ stap, gedaan, totaal: BESTANDEN.length })
  await beoordeel(bulk, gestaged, kluizen, stap("controleren"))
  const bevindingen = [...gelezen, ...(await haalBevindingen(bulk, gestaged))]
  const tellingen = await telBestanden(bulk, gestaged, bevindingen)
  const geland = magLanden(bevindingen, proef, goedeRijen)
  const sporen = gestaged.map((g, i) => ({ sha256: g.keuring.sha256, ...tellingen[i] }))
  if (geland) await landAlles(bulk, bron, sporen, kluizen, stap("landen"))
  await bulk.voer(geland ? "commit" : "rollback")
  if (!geland && !proef) await legWeigeringVast(bulk, bron, sporen)
  const volgorde = new Map(BESTANDEN.map(b => [`${b.naam}.csv`, b.kolommen.map(k => k.naam)]))
  const meldingen = ordenBevindingen(bevindingen, volgorde).map(({ toelichting, ...b }) => ({
    ...b,
    uitleg: legUit({ ...b, toelichting }),
  }))
  return { bron, proef, geland, bestanden: tellingen, meldingen }
}

/**
 * A source belongs to the organisations that its importer may import for, so that no source can look into another.
 * Imports of one database wait for each other here; reading and staging have gone before.
 */
async function openBron(bulk: Bulk, bron: string): Promise<void> {
  await bulk.voer("select pg_advisory_xact_lock(hashtextextended('trede.import', 0))")
  const bereik = await bulk.waarde<string>(
    "select case when :regiobreed then '*' else coalesce((select string_agg(organisatie_id::text, ',' order by organisatie_id) from mag), '') end",
  )
  await bulk.voer("insert into bron (code, bereik) values ($1, $2) on conflict do nothing", [bron, bereik])
  bulk.vast["bron"] = await bulk.waarde<string>("select id from bron where code = $1 and bereik = $2", [bron, bereik])
  bulk.vast["import"] = randomUUID()
}
