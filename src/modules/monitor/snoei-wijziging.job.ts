import { sql } from "#platform/db"
import type { Job } from "#platform/jobs"

/** Cuts off the part of the change feed that every engine has read. */
export const snoeiWijziging: Job = {
  naam: "snoei-wijziging",
  run: async ({ services }) => {
    await services.db.inRol("meting", null, tx => sql`select ctx.snoei_wijziging()`.execute(tx))
  },
}
