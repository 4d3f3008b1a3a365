/** Afspraak: een dag en tijd waarop een deelnemer en een medewerker elkaar spreken, en wat daarvan kwam. English: appointment. */
import type { Code } from "./code.ts"

export const MANIEREN_AFSPRAAK: readonly Code[] = [
  { code: "locatie", naam: "Op een locatie" },
  { code: "thuis", naam: "Huisbezoek" },
  { code: "telefoon", naam: "Telefoon" },
  { code: "video", naam: "Videobellen" },
]

/** 'Wil nog niet' is no absence: somebody may say so, and is asked again. */
export const UITKOMSTEN_AFSPRAAK: readonly Code[] = [
  { code: "gekomen", naam: "Gekomen" },
  { code: "niet_gekomen", naam: "Niet gekomen" },
  { code: "afgezegd", naam: "Afgezegd" },
  { code: "wil_nog_niet", naam: "Wil nog niet" },
]

/** Why somebody was not there. Illness is no reason of its own: that would be a fact about health (AVG art. 9). */
export const REDENEN_NIET_GEKOMEN: readonly Code[] = [
  { code: "kon_niet", naam: "Kon niet, met een goede reden" },
  { code: "vergeten", naam: "Vergeten, of de uitnodiging niet gezien" },
  { code: "vervoer", naam: "Kon er niet komen" },
  { code: "opvang", naam: "Geen opvang of zorg voor een ander" },
  { code: "onbekend", naam: "Nog niet bekend" },
]
