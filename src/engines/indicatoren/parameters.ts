import { dagNummer } from "#begrippen/dag"

/**
 * Hours a week that make one full place (indicatoren.md §3: dated parameters). Beschut werk: 31 hours (verdeling
 * taakstelling beschut werk); banenafspraak: 25.5 hours (Wet banenafspraak, one baan); Wsw: 36 hours (cao Wsw).
 */
const PARAMETERS = {
  uren_beschut: [{ vanaf: "2015-01-01", waarde: 31 }],
  uren_baan: [{ vanaf: "2015-01-01", waarde: 25.5 }],
  uren_wsw: [{ vanaf: "2015-01-01", waarde: 36 }],
} as const
export type ParameterNaam = keyof typeof PARAMETERS

/** The value that holds on a day; before the first entry, the first. */
export function parameterOp(naam: ParameterNaam, dag: number): number {
  const reeks = PARAMETERS[naam]
  return (reeks.findLast(stap => dagNummer(stap.vanaf) <= dag) ?? reeks[0]).waarde
}
