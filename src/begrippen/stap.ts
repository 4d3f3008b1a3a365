/** Stap: wat is afgesproken, wie het doet, voor welke dag, en wat ervan kwam. English: step. */
import type { Code } from "./code.ts"

export const UITKOMSTEN_STAP: readonly Code[] = [
  { code: "gedaan", naam: "Gedaan" },
  { code: "niet_gelukt", naam: "Niet gelukt" },
  { code: "vervallen", naam: "Niet meer nodig" },
]
