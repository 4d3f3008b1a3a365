/**
 * Maatregel: wat iemand merkt van een verplichting die hij niet nakwam. De een stelt hem voor, met wat iemand er zelf van zegt; een
 * ander besluit. Trede rekent geen bedrag uit.
 * English: measure, sanction.
 */
import type { Code } from "./code.ts"

export const MAATREGELEN: readonly Code[] = [
  { code: "waarschuwing", naam: "Waarschuwing" },
  { code: "verlaging", naam: "Verlaging van de uitkering" },
  { code: "intrekking", naam: "Een eerdere maatregel vervalt" },
]
export const BESLUITEN_MAATREGEL: readonly Code[] = [
  { code: "opgelegd", naam: "Opgelegd" },
  { code: "afgewezen", naam: "Niet opgelegd" },
]
