/** Berichtkeuze: hoe iemand over zijn afspraken wil horen: per e-mail, per sms, per brief, of op een andere manier. English: channel of choice. */
import type { Code } from "./code.ts"

export const KANALEN: readonly Code[] = [
  { code: "email", naam: "E-mail" },
  { code: "sms", naam: "Sms" },
  { code: "brief", naam: "Brief per post" },
  { code: "anders", naam: "Op een andere manier, geen berichten" },
]
