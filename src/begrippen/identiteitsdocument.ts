/** Identiteitsdocument: waarmee iemand laat zien wie hij is. Van het document wordt geen nummer bewaard. English: identity document. */
import type { Code } from "./code.ts"

export const IDENTITEITSDOCUMENTEN: readonly Code[] = [
  { code: "paspoort", naam: "Paspoort" },
  { code: "identiteitskaart", naam: "Identiteitskaart" },
  { code: "verblijfsdocument", naam: "Verblijfsdocument" },
  { code: "rijbewijs", naam: "Rijbewijs" },
]
