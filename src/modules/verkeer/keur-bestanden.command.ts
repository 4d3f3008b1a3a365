import { CsvFout } from "#platform/csv"
import { keurBestand } from "#platform/csv-bestand"
import type { MapBestand } from "#platform/csv-map"
import type { Bevinding } from "./rapport.rules.ts"
import type { Invoerbestand } from "./staging.sql.ts"
import { BESTANDEN } from "./bestanden.command.ts"

/** The call or the files cannot be read at all: says in plain Dutch what to do. Exit status 2. */
export class ImportFout extends Error {}

export const VERANDERD = (naam: string): string => `${naam} is niet meer het bestand dat is gecontroleerd. Stuur de bestanden opnieuw.`

/** Which of the files are exchange files, in the order of the contract, and what is to be said of the others. */
export async function keurBestanden(bestanden: readonly MapBestand[]): Promise<{ bestanden: Invoerbestand[]; bevindingen: Bevinding[] }> {
  const bevindingen: Bevinding[] = []
  const noteer = (naam: string, code: string, ernst: Bevinding["ernst"]): void => {
    bevindingen.push({ bestand: naam, rij: null, regel: null, kolom: null, waarde: null, code, ernst, toelichting: null })
  }
  const bekend: Invoerbestand[] = []
  for (const soort of BESTANDEN) {
    const gevonden = bestanden.filter(b => b.naam.toLowerCase() === `${soort.naam}.csv`)
    if (gevonden.length > 1) for (const b of gevonden) noteer(b.naam, "bestand_dubbel", "geweigerd")
    else if (gevonden[0])
      bekend.push({ soort, pad: gevonden[0].pad, keuring: await keur(gevonden[0]), meldingen: gevonden[0].meldingen ?? [] })
  }
  for (const b of bestanden)
    if (!BESTANDEN.some(soort => b.naam.toLowerCase() === `${soort.naam}.csv`)) noteer(b.naam, "onbekend_bestand", "gemeld")
  return { bestanden: bekend, bevindingen }
}

async function keur(b: MapBestand): Promise<Invoerbestand["keuring"]> {
  try {
    const keuring = await keurBestand(b.pad)
    if (b.sha256 !== undefined && b.sha256 !== keuring.sha256) throw new ImportFout(VERANDERD(b.naam))
    return keuring
  } catch (fout) {
    if (fout instanceof ImportFout) throw fout
    if (fout instanceof CsvFout) throw new ImportFout(`${b.naam}: ${fout.message}`)
    throw new ImportFout(`${b.naam} kan niet worden gelezen (${(fout as Error).message}).`)
  }
}
