/** Contactmoment: een contact met een deelnemer of een werkgever op een dag. English: contact. */
import type { Code } from "./code.ts"

export const SOORTEN_CONTACT: readonly Code[] = [
  { code: "gesprek", naam: "Gesprek" },
  { code: "telefoon", naam: "Telefoongesprek" },
  { code: "huisbezoek", naam: "Huisbezoek" },
  { code: "bedrijfsbezoek", naam: "Bedrijfsbezoek" },
  { code: "e-mail", naam: "E-mail" },
  { code: "groep", naam: "Groepsbijeenkomst" },
]
