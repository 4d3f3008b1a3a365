/** Certificaat: wat een professional mag doen omdat hij het geleerd heeft, van een dag tot een dag. English: certificate. */
import type { Code } from "./code.ts"

export const CERTIFICATEN: readonly Code[] = [
  { code: "zrm", naam: "Zelfredzaamheid-Matrix" },
  { code: "loonwaardedeskundige", naam: "Loonwaardedeskundige" },
  { code: "jobcoach", naam: "Jobcoach" },
]
export type Certificaatsoort = "zrm" | "loonwaardedeskundige" | "jobcoach"
