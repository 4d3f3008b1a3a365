/** Bericht: wat een deelnemer over zijn afspraak of zijn plan krijgt, per e-mail, sms of brief, in neutrale woorden. English: message. */
import type { Code } from "./code.ts"

export const SOORTEN_BERICHT: readonly Code[] = [
  { code: "uitnodiging", naam: "Uitnodiging" },
  { code: "verzet", naam: "Afspraak is verzet" },
  { code: "afgezegd", naam: "Afspraak gaat niet door" },
  { code: "herinnering", naam: "Herinnering" },
  { code: "stap", naam: "Link om een stap af te vinken" },
  { code: "begeleider", naam: "Andere contactpersoon" },
  { code: "gesprek", naam: "Verslag om te lezen" },
  { code: "boodschap", naam: "Er is iets te lezen" },
  { code: "vacature", naam: "Link om ja of nee te zeggen" },
  { code: "plan", naam: "Link om met het plan akkoord te gaan" },
]
