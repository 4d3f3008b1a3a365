/** Voorlichting: iemand hoort in zijn eigen taal wat er gaat gebeuren en welke rechten en plichten hij heeft; met of hij het begreep. English: information about rights and duties. */
import type { Code } from "./code.ts"

export const WIJZEN_VOORLICHTING: readonly Code[] = [
  { code: "bijeenkomst", naam: "In een bijeenkomst" },
  { code: "gesprek", naam: "In een gesprek" },
  { code: "scherm", naam: "Zelf gelezen" },
]
