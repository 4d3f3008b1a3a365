/** Doorverwijzing: een partner wordt gevraagd iemand te helpen, en zegt ja of nee. English: referral to a partner. */
import type { Code } from "./code.ts"

export const SOORTEN_HULP: readonly Code[] = [
  { code: "welzijn", naam: "Welzijn en ontmoeten" },
  { code: "schulden", naam: "Hulp bij geld en schulden" },
  { code: "taal", naam: "Taal" },
  { code: "scholing", naam: "Opleiding of cursus" },
  { code: "zorg", naam: "Zorg en ondersteuning" },
  { code: "werk", naam: "Werk zoeken of uitzendwerk" },
  { code: "dagbesteding", naam: "Dagbesteding" },
  { code: "juridisch", naam: "Juridische hulp" },
  { code: "anders", naam: "Andere hulp" },
]

export const ANTWOORDEN: readonly Code[] = [
  { code: "aangenomen", naam: "Ja, wij helpen deze persoon" },
  { code: "geweigerd", naam: "Nee, dat lukt niet" },
]

export const REDENEN_NEE: readonly Code[] = [
  { code: "vol", naam: "Er is nu geen plek" },
  { code: "past_niet", naam: "De vraag past niet bij ons" },
  { code: "geen_aanbod", naam: "Dit bieden wij niet (meer)" },
  { code: "gebied", naam: "Wij werken niet in deze gemeente" },
  { code: "anders", naam: "Een andere reden" },
]
