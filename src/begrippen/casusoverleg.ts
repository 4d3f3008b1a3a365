/** Casusoverleg: de volggroep bespreekt samen één deelnemer, met een agenda, besluiten en acties. English: case conference. */
import type { Code } from "./code.ts"

/** Why somebody without access to the file may be there. */
export const GRONDEN_OVERLEG: readonly Code[] = [
  { code: "toestemming", naam: "De persoon zei ja" },
  { code: "wettelijke_taak", naam: "Een wettelijke taak" },
]
