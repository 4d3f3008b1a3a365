/**
 * Vakbegrip: een beroep of vaardigheid uit een openbare lijst of uit de eigen lijst, met stelsel, adres (URI) en naam.
 * English: occupation or skill concept.
 */
import type { Code } from "./code.ts"

/** The lists that words come from; our own has no addresses. */
export const STELSELS: readonly Code[] = [
  { code: "trede", naam: "Eigen lijst" },
  { code: "esco", naam: "ESCO" },
  { code: "isco", naam: "ISCO-08" },
  { code: "competentnl", naam: "CompetentNL" },
]
