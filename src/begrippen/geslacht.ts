/** Geslacht: zoals de bron het heeft vastgelegd; ook 'onbekend' is een antwoord. English: sex. */
import type { Code } from "./code.ts"

export const GESLACHTEN: readonly Code[] = [
  { code: "v", naam: "Vrouw" },
  { code: "m", naam: "Man" },
  { code: "x", naam: "X" },
  { code: "onbekend", naam: "Onbekend" },
]
