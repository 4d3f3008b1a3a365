/** Certificaat: what a professional may do because he learned it, from a day until a day. English: certificate. */
import type { Code } from "./code.ts"

export const CERTIFICATEN: readonly Code[] = [
  { code: "zrm", naam: "Zelfredzaamheid-Matrix" },
  { code: "loonwaardedeskundige", naam: "Loonwaardedeskundige" },
  { code: "jobcoach", naam: "Jobcoach" },
]
export type Certificaatsoort = "zrm" | "loonwaardedeskundige" | "jobcoach"
