import type { Job } from "#platform/jobs"
import { verzegel } from "#platform/verzegel"
import { controleerSporen } from "./controleer-sporen.command.ts"

/** Every minute: so at most two minutes of what was done and looked at has no seal yet. */
export const verzegelJob: Job = {
  naam: "verzegel",
  run: async ({ services }) => {
    await verzegel(services)
  },
}

/** Every night: recomputes all seals; what it finds stands on the page of the seals and in the log. */
export const controleerZegelsJob: Job = {
  naam: "controleer-zegels",
  run: async ({ services }) => {
    const { bevindingen } = await controleerSporen(services)
    if (bevindingen.length > 0) services.log.fout("zegels kloppen niet", { fout: `${bevindingen.length} bevindingen` })
  },
}
