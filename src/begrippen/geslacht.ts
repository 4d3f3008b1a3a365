/** Geslacht: sex as the source registers it; 'onbekend' is an answer. English: sex. */
import type { Code } from "./code.ts"

export const GESLACHTEN: readonly Code[] = [
  { code: "v", naam: "Vrouw" },
  { code: "m", naam: "Man" },
  { code: "x", naam: "X" },
  { code: "onbekend", naam: "Onbekend" },
]
