import type { Tijdkluis } from "#platform/bsn-kluis"
import type { Bulk } from "#platform/bulk"
import { CsvFout } from "#platform/csv"
import type { Uitwisselbestand } from "#platform/uitwisselbestand"
import { VOLGORDE, wijzenNaar } from "./bestanden.command.ts"
import { ImportFout } from "./keur-bestanden.command.ts"
import { LEESGRENS } from "./leesgrens.parameters.ts"
import { type Gestaged, type Invoerbestand, leesRijen, maakStaging, stageBestand } from "./staging.sql.ts"
import { Sleutelzeef } from "./sleutelzeef.rules.ts"
import type { Voortgang } from "./verwerk.command.ts"

/** How files are read. `lees` can be another reader, to measure beside. */
export interface Leeswijze {
  tijdkluis: Tijdkluis
  voortgang?: ((v: Voortgang) => void) | undefined
  lees?: typeof leesRijen | undefined
}

/** Judges a file as it was staged, or shows what is stored of it where it was not delivered. */
export type Keurder = (soort: Uitwisselbestand, gestaged: Gestaged | undefined) => Promise<void>

/**
 * Reads all files into their staging tables, each after those to which it refers; `keur` judges one while the next ones are
 * read: the program and the database each take a core. Throws ImportFout.
 */
export async function stageBestanden(
  bulk: Bulk,
  bestanden: readonly Invoerbestand[],
  geraakt: readonly Uitwisselbestand[],
  { tijdkluis, voortgang, lees = leesRijen }: Leeswijze,
  keur: Keurder,
): Promise<Gestaged[]> {
  await maakStaging(bulk, geraakt)
  const totaal = bestanden.reduce((som, b) => som + b.keuring.bytes, 0)
  const gestaged = new Map<string, Gestaged>()
  let eerder = 0
  let gekeurd = 0
  let gelezen = false
  const zeef = new Sleutelzeef()
  const budget = { over: LEESGRENS.bevindingen }
  const meldKeur = (): void => void (gelezen && voortgang?.({ stap: "controleren", gedaan: gekeurd, totaal: VOLGORDE.length }))
  let na: Promise<void> = Promise.resolve()
  for (const soort of VOLGORDE) {
    const b = bestanden.find(invoer => invoer.soort === soort)
    if (b) {
      const meld = (bytes: number): void => voortgang?.({ stap: "lezen", gedaan: eerder + bytes, totaal })
      const wijze = { genoemd: wijzenNaar(soort).length > 0, tijdkluis, zeef, budget, na, voortgang: meld, lees }
      const { gestaged: hier, geland } = await stageBestand(bulk, b, wijze).catch((fout: unknown) => weiger(b, fout))
      gestaged.set(soort.naam, hier)
      eerder += b.keuring.bytes
      na = geland
    }
    na = na.then(() => keur(soort, gestaged.get(soort.naam)))
    na.then(
      () => (gekeurd++, meldKeur()),
      () => {}, // the next file, or the end, reports it
    )
  }
  gelezen = true
  meldKeur()
  await na
  return bestanden.map(b => gestaged.get(b.soort.naam)!)
}

function weiger({ soort }: Invoerbestand, fout: unknown): never {
  throw fout instanceof CsvFout ? new ImportFout(`${soort.naam}.csv: ${fout.message}`) : fout
}
