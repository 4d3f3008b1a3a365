/** Volggroep: de mensen van alle organisaties die in een periode met één deelnemer werken, ieder in een rol. English: follow-up group. */
import type { Code } from "./code.ts"

/** Why somebody stopped being involved. */
export const REDENEN_EINDE_BETROKKEN: readonly Code[] = [
  { code: "klaar", naam: "De taak is klaar" },
  { code: "overgedragen", naam: "Een collega neemt het over" },
  { code: "uit_dienst", naam: "Werkt hier niet meer" },
  { code: "ander_werk", naam: "Kreeg ander werk" },
  { code: "eigen_verzoek", naam: "De deelnemer vroeg erom" },
  { code: "verhuizing", naam: "De deelnemer verhuisde" },
  { code: "overig", naam: "Andere reden" },
]

/** The parties around a person, in the order of the panel. */
export const PARTIJEN = ["inwoner", "gemeente", "sob", "partner"] as const
export type Partij = (typeof PARTIJEN)[number]
