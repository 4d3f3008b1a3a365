import type { Tijdkluis } from "#platform/bsn-kluis"
import type { Bulk } from "#platform/bulk"
import { CsvFout, CsvLezer, kiesScheiding, leesKop, type Scheiding } from "#platform/csv"
import { type Keuring, leesStukken } from "#platform/csv-bestand"
import type { Bladmelding } from "#platform/xlsx-csv"
import type { Uitwisselbestand } from "#platform/uitwisselbestand"
import type { Overschot } from "./overschot.rules.ts"
import type { Bevinding } from "./rapport.rules.ts"
import { LEESGRENS } from "./leesgrens.parameters.ts"
import { type Leesbudget, Rijlezer } from "./rijlezer.sql.ts"
import type { Sleutelzeef } from "./sleutelzeef.rules.ts"

/** A file as it was found and judged at first sight. */
export interface Invoerbestand {
  soort: Uitwisselbestand
  pad: string
  keuring: Keuring
  /** What was noticed of the sheet of which it was made. */
  meldingen: readonly Bladmelding[]
}

/** A file that stands in its staging table. */
export interface Gestaged extends Invoerbestand {
  scheiding: Scheiding
  kop: readonly string[]
  rijen: number
  /** Columns that the header does not name: what is stored stays. */
  afwezig: readonly string[]
  bevindingen: Bevinding[]
  /** What is counted of it and not named one by one. */
  overschot: Overschot
  /** Rows that may have the key of an earlier one; null: any. */
  verdacht: readonly number[] | null
}

/** How a file is staged, besides what is known of it. */
export interface Stagewijze {
  /** Whether others may refer to its rows. */
  genoemd: boolean
  tijdkluis: Tijdkluis
  zeef: Sleutelzeef
  budget: Leesbudget
  /** What the connection has to do first; reading begins meanwhile. */
  na: Promise<unknown>
  /** Gets the bytes read. */
  voortgang(bytes: number): void
  lees: typeof leesRijen
}

/**
 * The staging tables of one import: temporary, so that they vanish with its connection. A row knows whether it is still
 * good, what of it could not be read, of which earlier equal row it is the double, and which id it gets where others may
 * refer to it: one made by the program costs a third of one made by the database.
 */
export async function maakStaging(bulk: Bulk, bestanden: readonly Uitwisselbestand[]): Promise<void> {
  for (const b of bestanden) await bulk.voer(stagingTabel(b))
  await bulk.voer(BEVINDING_TABEL)
}

const stagingTabel = (b: Uitwisselbestand): string => `create temp table st_${b.naam} (
  ${b.kolommen.map(k => `${k.naam} ${k.sql}`).join(", ")}, rij int not null, goed boolean not null, onleesbaar jsonb, nieuw_id uuid, dubbel_van int)`

/** Tells the planner of the columns by which rows are sought: of all columns it costs twice as much. */
export async function meetStaging(bulk: Bulk, b: Uitwisselbestand): Promise<void> {
  const kolommen = [...b.kolommen.filter(k => k.sleutel || k.naar).map(k => k.naam), "rij", "goed", "dubbel_van"]
  await bulk.voer(`analyze st_${b.naam} (${kolommen.join(", ")})`)
}

/** What the checks in SQL find. */
const BEVINDING_TABEL =
  "create temp table bevinding (bestand text not null, rij int, kolom text, code text not null, ernst text not null, toelichting text)"

/** Reads one file into its staging table; `geland`: the database has all of it. Throws CsvFout for text that is no CSV. */
export async function stageBestand(
  bulk: Bulk,
  invoer: Invoerbestand,
  { genoemd, tijdkluis, zeef, budget, na, voortgang, lees }: Stagewijze,
): Promise<{ gestaged: Gestaged; geland: Promise<void> }> {
  const { soort, pad, keuring } = invoer
  const bekend = new Set(soort.kolommen.map(k => k.naam))
  const scheiding = kiesScheiding(keuring.begin, naam => bekend.has(naam))
  const kop = leesKop(keuring.begin, scheiding)
  zeef.begin()
  const rijlezer = new Rijlezer(soort, kop, { genoemd, tijdkluis, zeef, budget })
  const kopie = bulk.kopieer(`st_${soort.naam}`, rijlezer.kolommen, na)
  let rij = -1 // the header is the first row that is read
  try {
    for await (const rijen of lees(pad, keuring, scheiding, voortgang)) {
      if (rij > LEESGRENS.rijen) throw new CsvFout(TE_LANG)
      for (const { cellen, regel } of rijen) {
        if (++rij > 0 && !kopie.schrijf(rijlezer.lees(cellen, rij, regel))) await kopie.wacht()
      }
    }
  } catch (fout) {
    kopie.breekAf()
    throw fout
  }
  const { bevindingen, overschot } = rijlezer
  const afwezig = rijlezer.afwezig.map(k => k.naam)
  const gestaged = {
    ...invoer,
    scheiding,
    kop: kop.cellen,
    rijen: Math.max(rij, 0),
    afwezig,
    bevindingen,
    overschot,
    verdacht: zeef.verdacht,
  }
  return { gestaged, geland: kopie.klaar() }
}

const TE_LANG = `Dit bestand heeft meer dan ${LEESGRENS.rijen.toLocaleString("nl-NL")} rijen. Verdeel het, en lees de delen na elkaar in.`

interface Rij {
  cellen: string[]
  regel: number
}

/** The rows of a file in pieces, the header among them. */
export async function* leesRijen(
  pad: string,
  keuring: Keuring,
  scheiding: Scheiding,
  voortgang: (bytes: number) => void,
): AsyncGenerator<Rij[]> {
  const lezer = new CsvLezer(scheiding)
  let over = keuring.bytes
  for await (const { tekst, bytes } of leesStukken(pad, keuring.codering)) {
    const rijen: Rij[] = []
    over -= bytes
    lezer.lees(tekst, bytes === 0, (cellen, regel) => rijen.push({ cellen, regel }))
    yield rijen
    voortgang(keuring.bytes - over)
  }
}
