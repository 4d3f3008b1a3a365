import type { Job } from "#platform/jobs"
import { ruimConcepten } from "./concept.sql.ts"

/** Notes that nobody finished. */
export const ruimConceptenOp: Job = {
  naam: "ruim-concepten-op",
  run: async ({ services }) => {
    await ruimConcepten(services.db)
  },
}
