/** Aanwezigheid: of iemand één dagdeel was waar hij werd verwacht. English: presence. */
import type { Code } from "./code.ts"

export const DAGDELEN: readonly Code[] = [
  { code: "ochtend", naam: "Ochtend" },
  { code: "middag", naam: "Middag" },
  { code: "avond", naam: "Avond" },
]

export const STATUSSEN_AANWEZIGHEID: readonly Code[] = [
  { code: "aanwezig", naam: "Aanwezig" },
  { code: "ziek", naam: "Ziek" },
  { code: "afgemeld", naam: "Afgemeld" },
  { code: "verlof", naam: "Verlof" },
  { code: "niet_afgemeld", naam: "Niet verschenen" },
]
