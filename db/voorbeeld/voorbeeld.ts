import { mkdirSync } from "node:fs"
import { Bsnreeks } from "./bsn.ts"
import { castDossiers } from "./cast.ts"
import { type Dag, dag } from "./dag.ts"
import type { Dossier, Regio } from "./dossier.ts"
import { trekLevensloop } from "./levensloop.ts"
import { Markt } from "./markt.ts"
import { trekLosseMelding } from "./meldingen.ts"
import { reeksen } from "./reeksen.ts"
import { ORGANISATIES, VOORZIENINGEN } from "./regio.ts"
import { type Bestand, KOLOMMEN } from "./kolommen.ts"
import { openBestanden, type Schrijvers } from "./schrijver.ts"
import { Staf } from "./staf.ts"
import { Toeval } from "./toeval.ts"

export interface VoorbeeldOpties {
  /** The day on which the region is looked at, `YYYY-MM-DD`, from 2021 on: nothing dated after it has happened. */
  vandaag: string
  /** Another seed is another region of the same kind. */
  zaad?: number
  /** People besides the cast; staff, employers and vacancies grow along. */
  personen?: number
}

/** The registration is complete from this day on. */
const SINDS: Dag = dag("2018-01-01")
const VROEGST: Dag = dag("2021-01-01")

/**
 * Writes the exchange files of the example region into the folder, one person at a time, so that memory stays flat at any size.
 * The same options give the same bytes. Returns the number of rows of each file, without headers.
 * @throws when `vandaag` is no date or lies before 2021, or the folder cannot be written.
 */
export async function schrijfVoorbeeld(map: string, opties: VoorbeeldOpties): Promise<{ bestanden: Record<string, number> }> {
  const vandaag = dag(opties.vandaag)
  if (vandaag < VROEGST) throw new Error(`De voorbeeldregio bestaat vanaf 2021, niet op ${opties.vandaag}`)
  mkdirSync(map, { recursive: true })
  const uit = openBestanden(map)
  const { zaad = 37, personen = 6000 } = opties
  const regio = richtIn(uit, vandaag, zaad, personen)
  for (const dossier of castDossiers(vandaag)) schrijfDossier(uit, dossier)
  for (let i = 0; i < personen; i++) {
    const r = new Toeval(zaad, i + 1)
    schrijfDossier(uit, trekLevensloop(r, regio, String(200_001 + i)))
    if (r.kans(0.29)) uit.meldingen.schrijf(trekLosseMelding(r, regio))
  }
  const aantallen = (Object.keys(KOLOMMEN) as Bestand[]).map(naam => {
    uit[naam].sluit()
    return [`${naam}.csv`, uit[naam].aantal] as const
  })
  return { bestanden: Object.fromEntries(aantallen) }
}

/** Writes what is there before the people: organisations, staff, provisions, employers, series. */
function richtIn(uit: Schrijvers, vandaag: Dag, zaad: number, personen: number): Regio {
  const r = new Toeval(zaad, 0)
  const staf = new Staf(r, personen)
  for (const rij of ORGANISATIES) uit.organisaties.schrijf(rij)
  for (const rij of staf.medewerkers) uit.medewerkers.schrijf(rij)
  for (const rij of VOORZIENINGEN) uit.voorzieningen.schrijf(rij)
  for (const rij of reeksen(vandaag)) uit.reeksen.schrijf(rij)
  const accountmanagers = ["stadskanaal", "veendam", "werkplaats", "werkcentrum"].flatMap(code => staf.nummers(code, "accountmanager"))
  const markt = new Markt(
    r,
    { personen, sinds: SINDS, vandaag, accountmanagers },
    {
      werkgever: rij => uit.werkgevers.schrijf(rij),
      vacature: rij => uit.vacatures.schrijf(rij),
      contact: rij => uit.contactmomenten.schrijf(rij),
    },
  )
  for (const dossier of castDossiers(vandaag)) {
    for (const rij of dossier.betrokkenen) if (rij.einde === undefined) staf.telMee(rij.medewerker_nr)
  }
  return { vandaag, sinds: SINDS, staf, markt, bsn: new Bsnreeks(personen), nummer: telNummers() }
}

function telNummers(): (letter: string) => string {
  const standen = new Map<string, number>()
  return letter => {
    const stand = (standen.get(letter) ?? 200_000) + 1
    standen.set(letter, stand)
    return `${letter}${stand}`
  }
}

function schrijfDossier(uit: Schrijvers, dossier: Dossier): void {
  const { deelnemer, ...lijsten } = dossier
  uit.deelnemers.schrijf(deelnemer)
  for (const naam of Object.keys(lijsten) as (keyof typeof lijsten)[]) {
    const schrijver = uit[naam] as { schrijf(rij: unknown): void }
    for (const rij of lijsten[naam]) schrijver.schrijf(rij)
  }
}
