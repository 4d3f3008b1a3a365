import type { Job } from "#platform/jobs"
import { moveBlijvers } from "./wissel.sql.ts"

/** On the day of a move that was made beforehand, what is still open with the former one goes along. */
export const draagTakenOver: Job = {
  naam: "draag-taken-over",
  run: async ({ services: { db, vandaag } }) => {
    await db.inRol("import", null, tx => moveBlijvers(tx, vandaag()))
  },
}
