/** Doorgeleiding: iemand gaat met een kennismaking naar het werkcentrum van de regio, en komt terug met een resultaat. English: warm hand-over. */
import type { Code } from "./code.ts"

export const RESULTATEN_DOORGELEIDING: readonly Code[] = [
  { code: "werk", naam: "Werk gevonden" },
  { code: "scholing", naam: "Begonnen met scholing" },
  { code: "traject", naam: "Terug voor begeleiding bij ons" },
  { code: "advies", naam: "Advies gekregen, geen vervolg nodig" },
  { code: "niet_bereikt", naam: "Niet bereikt" },
  { code: "ziet_ervan_af", naam: "Ziet ervan af" },
]
