import { randomUUID } from "node:crypto"
import { BIJ_ANDERE_BRON, type Kluizen, nummerVan, wachtOpAndereImport } from "#modules/deelnemer"
import type { Bulk } from "#platform/bulk"
import { zoekAankondigingen } from "./aankondiging.sql.ts"
import { beoordeel } from "./beoordeel.command.ts"
import { BESTANDEN } from "./bestanden.command.ts"
import { haalGevonden, overschotRegels, telBestanden, zoekVindplaatsen } from "./bevindingen.sql.ts"
import { ImportFout } from "./keur-bestanden.command.ts"
import { landAlles, legWeigeringVast } from "./land-alles.command.ts"
import { LEESGRENS } from "./leesgrens.parameters.ts"
import { type Bevinding, type Importuitslag, magLanden, type Melding, ordenBevindingen } from "./rapport.rules.ts"
import { openBron } from "./sessie.sql.ts"
import type { Invoerbestand, leesRijen } from "./staging.sql.ts"
import { legUit } from "./uitleg.teksten.ts"

export interface Voortgang {
  stap: "lezen" | "controleren" | "landen"
  gedaan: number
  totaal: number
}

/** How an import is to end. */
export interface Verwerking {
  bron?: string
  id?: string
  proef?: boolean
  goedeRijen?: boolean
  voortgang?: (v: Voortgang) => void
  /** So long it may take, not counting the wait for another import; without: as long as it takes, to measure. */
  minuten?: number
  /** Another reader, to measure beside. */
  lees?: typeof leesRijen
}

/** What a concurrent edit can break between judging and landing: it is judged again, on what is stored then. */
const OPNIEUW = new Set(["23505", "23P01", "23503", "23514", "40001", "40P01"])
const POGINGEN = 3

/** Reads and judges the files and lets them land, or not, in one transaction. `bevindingen`: on the files as such. Throws ImportFout. */
export async function verwerk(
  bulk: Bulk,
  opties: Verwerking,
  bestanden: readonly Invoerbestand[],
  bevindingen: readonly Bevinding[],
  kluizen: Kluizen,
): Promise<Importuitslag> {
  const { minuten } = opties
  let over = minuten && minuten * 60_000
  for (let poging = 1; ; poging++) {
    await bulk.begin()
    await wachtOpAndereImport(bulk)
    const begin = performance.now()
    if (over !== undefined) bulk.begrens(over)
    try {
      return await beoordeelEnLand(bulk, opties, bestanden, bevindingen, kluizen)
    } catch (fout) {
      if (minuten && bulk.tijdOp) throw new ImportFout(teLang(minuten))
      if (poging === POGINGEN || !OPNIEUW.has((fout as { code?: string }).code ?? "")) throw fout // the connection closes with nothing committed
      await bulk.rollback()
      if (over !== undefined) over = Math.max(0, over - (performance.now() - begin))
    }
  }
}

const teLang = (minuten: number): string =>
  `Het inlezen duurde langer dan ${minuten.toLocaleString("nl-NL")} minuten en is gestopt. Er is niets opgeslagen. Verdeel de bestanden en lees de delen na elkaar in, of probeer het op een rustiger moment. De beheerder kan de grens verleggen (TREDE_IMPORT_MINUTEN).`

async function beoordeelEnLand(
  bulk: Bulk,
  { bron = "eigen", id = randomUUID(), proef = false, goedeRijen = false, voortgang, lees }: Verwerking,
  bestanden: readonly Invoerbestand[],
  bevindingen: readonly Bevinding[],
  kluizen: Kluizen,
): Promise<Importuitslag> {
  await openBron(bulk, bron, id)
  const { gestaged, geraakt, eerste } = await beoordeel(bulk, bestanden, kluizen, { tijdkluis: kluizen.tijdkluis, voortgang, lees })
  const gelezen = [...bevindingen, ...gestaged.flatMap(g => g.bevindingen)]
  const gevonden = await haalGevonden(bulk, gestaged, Math.max(0, LEESGRENS.bevindingen - gelezen.length))
  const tellingen = await telBestanden(bulk, gestaged, gevonden, eerste)
  const aankondigingen = await zoekAankondigingen(bulk, geraakt, eerste, { nummerVan, bijAndereBron: BIJ_ANDERE_BRON })
  const geland = magLanden([...gelezen, ...gevonden], proef, goedeRijen)
  const sporen = gestaged.map((g, i) => ({ sha256: g.keuring.sha256, ...tellingen[i] }))
  const meldLanden = (gedaan: number): void => voortgang?.({ stap: "landen", gedaan, totaal: geraakt.length })
  // While the database moves the rows, the files are read again for what the report shows of them.
  const [opgezocht] = await Promise.all([
    zoekVindplaatsen(gestaged, gevonden),
    geland ? landAlles(bulk, bron, sporen, { geraakt, eerste }, kluizen, meldLanden) : null,
  ])
  await (geland ? bulk.commit() : bulk.rollback())
  if (!geland && !proef) await legWeigeringVast(bulk, bron, sporen)
  const volgorde = new Map(BESTANDEN.map(b => [`${b.naam}.csv`, b.kolommen.map(k => k.naam)]))
  const meldingen = ordenBevindingen([...gelezen, ...opgezocht, ...overschotRegels(gestaged)], volgorde).map(inWoorden)
  return { bron, proef, geland, bestanden: tellingen, meldingen, aankondigingen: aankondigingen.map(inWoorden) }
}

function inWoorden(bevinding: Bevinding): Melding {
  const { bestand, rij, regel, kolom, waarde, code, ernst, nog } = bevinding
  return { bestand, rij, regel, kolom, waarde, code, ernst, uitleg: legUit(bevinding), ...(nog ? { nog } : {}) }
}
