/**
 * Contactpersoon: wie in nood gebeld wordt, of wie met of voor iemand beslist. Curator, bewindvoerder, mentor en voogd zijn woorden van het
 * Burgerlijk Wetboek (boek 1); de indeling zelf is van Trede, geen lijst van een ander.
 * English: emergency contact, representative or guardian.
 */
import type { Code } from "./code.ts"

export const SOORTEN_CONTACTPERSOON: readonly Code[] = [
  { code: "noodgeval", naam: "Bellen in nood" },
  { code: "gemachtigde", naam: "Gemachtigde" },
  { code: "curator", naam: "Curator" },
  { code: "bewindvoerder", naam: "Bewindvoerder" },
  { code: "mentor", naam: "Mentor" },
  { code: "voogd", naam: "Voogd" },
]
