/**
 * Ontheffing: a period in which the duty to work or to take part is lifted, wholly or partly; checked again on a set day
 * (Participatiewet art. 9 lid 2). English: exemption.
 */
import type { Code } from "./code.ts"

export const ONTHEFFINGEN: readonly Code[] = [
  { code: "volledig", naam: "Volledig" },
  { code: "gedeeltelijk", naam: "Gedeeltelijk" },
]
