/**
 * Ontheffing: een periode waarin de plicht tot werk of tegenprestatie er geheel of deels niet is, met een dag waarop dat
 * opnieuw wordt bekeken (Participatiewet art. 9 lid 2).
 * English: exemption.
 */
import type { Code } from "./code.ts"

export const ONTHEFFINGEN: readonly Code[] = [
  { code: "volledig", naam: "Volledig" },
  { code: "gedeeltelijk", naam: "Gedeeltelijk" },
]
