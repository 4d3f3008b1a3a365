import type { Tijdkluis } from "#platform/bsn-kluis"
import type { Bulk } from "#platform/bulk"
import { CsvFout } from "#platform/csv"
import { BESTANDEN, wijzenNaar } from "./bestanden.command.ts"
import { ImportFout } from "./keur-bestanden.command.ts"
import { keurBlad } from "./blad.sql.ts"
import { toetsOpZich, zoekDubbelen } from "./controles.sql.ts"
import { BEVINDING_TABEL, type Gestaged, type Invoerbestand, leesRijen, stageBestand, stagingTabel } from "./staging.sql.ts"
import type { Voortgang } from "./verwerk.command.ts"

/**
 * Reads all files into their staging tables, each judged there on itself while the next is read. `lees` can be another
 * reader, to measure beside. Throws ImportFout.
 */
export async function stageBestanden(
  bulk: Bulk,
  bestanden: readonly Invoerbestand[],
  tijdkluis: Tijdkluis,
  voortgang?: (v: Voortgang) => void,
  lees: typeof leesRijen = leesRijen,
): Promise<Gestaged[]> {
  for (const b of BESTANDEN) await bulk.voer(stagingTabel(b))
  await bulk.voer(BEVINDING_TABEL)
  const totaal = bestanden.reduce((som, b) => som + b.keuring.bytes, 0)
  const gestaged: Gestaged[] = []
  let eerder = 0
  let na: Promise<unknown> = Promise.resolve()
  for (const b of bestanden) {
    const meld = (bytes: number): void => voortgang?.({ stap: "lezen", gedaan: eerder + bytes, totaal })
    const wijze = { genoemd: wijzenNaar(b.soort).length > 0, tijdkluis, na, voortgang: meld, lees }
    const g = await stageBestand(bulk, b, wijze).catch((fout: unknown) => weiger(b, fout))
    na = keurOpZich(bulk, b, g)
    na.catch(() => {}) // the next file, or the end, reports it
    gestaged.push(g)
    eerder += b.keuring.bytes
  }
  await na
  return gestaged
}

/** Judges a file on itself. Where it leaves columns out, its rows are first to be filled with what is stored: later. */
async function keurOpZich(bulk: Bulk, b: Invoerbestand, g: Gestaged): Promise<void> {
  await bulk.voer(`analyze st_${b.soort.naam}`)
  g.bevindingen.push(...(await keurBlad(bulk, b)))
  await zoekDubbelen(bulk, b.soort, g.verdacht)
  if (g.afwezig.length === 0) await toetsOpZich(bulk, b.soort, [])
}

function weiger({ soort }: Invoerbestand, fout: unknown): never {
  throw fout instanceof CsvFout ? new ImportFout(`${soort.naam}.csv: ${fout.message}`) : fout
}
