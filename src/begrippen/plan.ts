/**
 * Plan van Perspectief: wat iemand kan en wil en wat de arbeidsmarkt vraagt, met per thema waar hij staat, waar hij heen wil
 * en welke stappen daarvoor nodig zijn. Deelnemer en coach spreken het samen af.
 * English: perspective plan.
 */
import type { Code } from "./code.ts"

/** Waar een doel over gaat. Gezondheid: wat iemand kan en nodig heeft, nooit wat hij mankeert. */
export const THEMAS: readonly Code[] = [
  { code: "werk", naam: "Werk" },
  { code: "leren", naam: "Leren en taal" },
  { code: "geld", naam: "Geld" },
  { code: "wonen", naam: "Wonen" },
  { code: "thuis", naam: "Thuis en opvang" },
  { code: "belasting", naam: "Wat iemand aankan" },
  { code: "meedoen", naam: "Meedoen en mensen om je heen" },
  { code: "reizen", naam: "Reizen" },
]

/** Wat er van een doel kwam. */
export const SCORES_DOEL: readonly Code[] = [
  { code: "bereikt", naam: "Bereikt" },
  { code: "deels", naam: "Deels bereikt" },
  { code: "niet", naam: "Niet bereikt" },
  { code: "vervallen", naam: "Niet meer nodig" },
]

/** Wie een stap zet. */
export const DOENERS: readonly Code[] = [
  { code: "deelnemer", naam: "De deelnemer zelf" },
  { code: "medewerker", naam: "Ik" },
  { code: "partner", naam: "Een partner" },
  { code: "sob", naam: "Het sociaal ontwikkelbedrijf" },
]

/** Waarvan de lijsten zijn. */
export const SOORTEN_KEUZE: readonly Code[] = [
  { code: "situatie", naam: "Waar iemand staat" },
  { code: "doel", naam: "Doel" },
  { code: "stap", naam: "Stap" },
]
