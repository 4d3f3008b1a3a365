import type { Job } from "#platform/jobs"
import { pruneAccess } from "./inlog.sql.ts"

/** Removes old attempts to log in, old sessions and old answers to commands. */
export const ruimOp: Job = {
  naam: "ruim-op",
  run: async ({ services }) => {
    await services.db.inRol("poort", null, pruneAccess)
  },
}
