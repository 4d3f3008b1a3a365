/**
 * Stimulans: wat iemand extra krijgt als een stap naar werk lukt, zoals een werkbonus. Toegezegd vanaf een dag, en gekregen of niet.
 * English: positive incentive.
 */
import type { Code } from "./code.ts"

export const STIMULANSEN: readonly Code[] = [
  { code: "werkbonus", naam: "Werkbonus" },
  { code: "premie", naam: "Premie" },
  { code: "onkosten", naam: "Vergoeding van onkosten" },
  { code: "anders", naam: "Iets anders" },
]
