/**
 * Werkwens: hoeveel, wanneer en hoe ver van huis iemand wil werken; wat hij het laatst zei geldt.
 * English: work preferences.
 */
import type { Code } from "./code.ts"

export const DAGDELEN_WERK: readonly Code[] = [
  { code: "ochtend", naam: "Ochtend" },
  { code: "middag", naam: "Middag" },
  { code: "avond", naam: "Avond" },
  { code: "nacht", naam: "Nacht" },
  { code: "weekend", naam: "Weekend" },
]
/** As the candidate register counts them (SGR). */
export const VERVOERMIDDELEN: readonly Code[] = [
  { code: "fiets", naam: "Fiets" },
  { code: "ov", naam: "Bus of trein" },
  { code: "bromfiets", naam: "Brommer of scooter" },
  { code: "motor", naam: "Motor" },
  { code: "auto", naam: "Auto" },
]
export const RIJBEWIJZEN: readonly Code[] = ["AM", "A", "B", "BE", "C", "CE", "D", "T"].map(code => ({ code, naam: code }))
