import type { Job } from "#platform/jobs"
import { pruneFeed } from "./positie.sql.ts"

/** Cuts off the part of the change feed that every engine has read. */
export const snoeiWijziging: Job = {
  naam: "snoei-wijziging",
  run: async ({ services }) => {
    await services.db.inRol("meting", null, pruneFeed)
  },
}
