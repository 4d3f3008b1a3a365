import { sql } from "#platform/db"
import type { Job } from "#platform/jobs"

/** Removes old attempts to log in, old sessions and old answers to commands. */
export const ruimOp: Job = {
  naam: "ruim-op",
  run: async ({ services }) => {
    await services.db.inRol("poort", null, tx => sql`select ctx.ruim_op()`.execute(tx))
  },
}
