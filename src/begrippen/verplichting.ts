/**
 * Verplichting: wat iemand voor zijn uitkering moet doen, vanaf een dag en in gewone woorden. Een ontheffing haalt er (een deel)
 * tijdelijk af. De soorten zijn een keuze van Trede; welk artikel erbij hoort is niet nagegaan.
 * English: obligation.
 */
import type { Code } from "./code.ts"

export const VERPLICHTINGEN: readonly Code[] = [
  { code: "arbeid", naam: "Werk zoeken en aannemen" },
  { code: "reintegratie", naam: "Meewerken aan de weg naar werk" },
  { code: "tegenprestatie", naam: "Iets terugdoen (tegenprestatie)" },
  { code: "taal", naam: "Nederlands leren" },
  { code: "inlichtingen", naam: "Doorgeven wat verandert" },
  { code: "anders", naam: "Iets anders" },
]
