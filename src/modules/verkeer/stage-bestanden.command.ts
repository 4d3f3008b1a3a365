import type { Tijdkluis } from "#platform/bsn-kluis"
import type { Bulk } from "#platform/bulk"
import { CsvFout } from "#platform/csv"
import { BESTANDEN } from "./bestanden.command.ts"
import { ImportFout } from "./keur-bestanden.command.ts"
import { keurBlad } from "./blad.sql.ts"
import { type Gestaged, type Invoerbestand, leesRijen, stageBestand, stagingTabel } from "./staging.sql.ts"
import type { Voortgang } from "./verwerk.command.ts"

/** Reads all files into their staging tables. `lees` can be another reader, to measure beside. Throws ImportFout. */
export async function stageBestanden(
  bulk: Bulk,
  bestanden: readonly Invoerbestand[],
  tijdkluis: Tijdkluis,
  voortgang?: (v: Voortgang) => void,
  lees: typeof leesRijen = leesRijen,
): Promise<Gestaged[]> {
  for (const b of BESTANDEN) await bulk.voer(stagingTabel(b))
  const totaal = bestanden.reduce((som, b) => som + b.keuring.bytes, 0)
  const gestaged: Gestaged[] = []
  let eerder = 0
  for (const b of bestanden) {
    const meld = (bytes: number): void => voortgang?.({ stap: "lezen", gedaan: eerder + bytes, totaal })
    const g = await stageBestand(bulk, b, tijdkluis, meld, lees).catch((fout: unknown) => weiger(b, fout))
    gestaged.push({ ...g, bevindingen: [...g.bevindingen, ...(await keurBlad(bulk, b))] })
    eerder += b.keuring.bytes
  }
  return gestaged
}

function weiger({ soort }: Invoerbestand, fout: unknown): never {
  throw fout instanceof CsvFout ? new ImportFout(`${soort.naam}.csv: ${fout.message}`) : fout
}
