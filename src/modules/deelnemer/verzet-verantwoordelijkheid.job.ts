import type { Job } from "#platform/jobs"
import { verzetVerantwoordelijkheid } from "./verzet-verantwoordelijkheid.command.ts"

/** People whose responsible organisation changes today go along with it. */
export const verzetVerantwoordelijkheidJob: Job = {
  naam: "verzet-verantwoordelijkheid",
  run: async ({ services }) => {
    await verzetVerantwoordelijkheid(services)
  },
}
