import { aanwezigheid, trajecten, voorzieningen } from "#modules/aanbod"
import {
  betrokkenen,
  deelnemers,
  doelgroepen,
  meldingen,
  ontheffingen,
  opleidingen,
  uitkeringen,
  verantwoordelijken,
} from "#modules/deelnemer"
import { contactmomenten as metDeelnemer } from "#modules/gesprek"
import { reeksen } from "#modules/monitor"
import { medewerkers, organisaties } from "#modules/toegang"
import { treden } from "#modules/trede"
import { dienstverbanden, plaatsingen } from "#modules/werk"
import { vacatures, werkgevercontact, werkgevers } from "#modules/werkgever"
import type { Verwijzing } from "#platform/kolom"
import type { Uitwisselbestand } from "#platform/uitwisselbestand"
import type { Feitdag } from "./gevolg.sql.ts"
import { kaartNaam } from "./verwijzingen.sql.ts"

const contactmomenten: Uitwisselbestand = { ...metDeelnemer, tabellen: [...metDeelnemer.tabellen, werkgevercontact] }

/** All files of the exchange format, in the order of its table (uitwisseling.md §2). */
export const BESTANDEN: readonly Uitwisselbestand[] = [
  organisaties, medewerkers, deelnemers, verantwoordelijken, opleidingen, betrokkenen, uitkeringen, doelgroepen, ontheffingen,
  meldingen, treden, voorzieningen, trajecten, werkgevers, dienstverbanden, plaatsingen, aanwezigheid, vacatures, contactmomenten, reeksen,
] // biome-ignore format: one list, read as one list

const verwijstNaar = (b: Uitwisselbestand): string[] => b.kolommen.flatMap(k => k.naar?.bestand ?? [])

/** The same files, each after those to which it refers: what is refused in one is known when the next is judged. */
export const VOLGORDE: readonly Uitwisselbestand[] = rangschik([...BESTANDEN], [])

function rangschik(over: Uitwisselbestand[], klaar: Uitwisselbestand[]): Uitwisselbestand[] {
  if (over.length === 0) return klaar
  const volgende = over.find(b => verwijstNaar(b).every(naam => klaar.some(k => k.naam === naam)))
  if (!volgende) throw new Error("De uitwisselbestanden verwijzen in een kring naar elkaar.")
  return rangschik(
    over.filter(b => b !== volgende),
    [...klaar, volgende],
  )
}

/** Who is responsible for somebody, his periods tell: the two are judged together, also when one of them is delivered. */
const SAMEN: readonly Uitwisselbestand[] = [deelnemers, verantwoordelijken]

/** The files that an import touches, in the order in which they are judged and land; of the others it reads what is stored. */
export const geraaktDoor = (aangeleverd: readonly Uitwisselbestand[]): readonly Uitwisselbestand[] =>
  VOLGORDE.filter(b => aangeleverd.includes(b) || (SAMEN.includes(b) && SAMEN.some(s => aangeleverd.includes(s))))

/** In which ways other files, or these of them, refer to this one. */
export function wijzenNaar(b: Uitwisselbestand, vanuit: readonly Uitwisselbestand[] = BESTANDEN): Verwijzing[] {
  const alle = vanuit.flatMap(ander => ander.kolommen.flatMap(k => (k.naar?.bestand === b.naam ? [k.naar] : [])))
  return [...new Map(alle.map(v => [kaartNaam(v), v])).values()]
}

/** The days of facts about persons, of which none may lie before birth. */
export const FEITDAGEN: readonly Feitdag[] = BESTANDEN.filter(
  b => b.naam !== "deelnemers" && b.kolommen.some(k => k.naam === "deelnemer_nr"),
).flatMap(b =>
  b.tabellen
    .filter(t => !t.zonder?.includes("deelnemer_nr"))
    .flatMap(t => b.kolommen.filter(k => k.tijd === "feit").map(k => ({ bestand: b.naam, tabel: t.naam, kolom: k.in ?? k.naam }))),
)

export const bestandVan = (naam: string): Uitwisselbestand => BESTANDEN.find(b => b.naam === naam)!
