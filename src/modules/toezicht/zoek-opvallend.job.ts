import { plusDagen } from "#begrippen/dag"
import type { Job } from "#platform/jobs"
import { grenzenOp, maandag } from "./opvallend.rules.ts"
import { storeOpvallend } from "./opvallend.sql.ts"

/** Every night: the week of yesterday, and the one before it for a night that was missed. Counting again changes nothing. */
export const zoekOpvallendJob: Job = {
  naam: "zoek-opvallend",
  run: async ({ services }) => {
    const gisteren = plusDagen(services.vandaag(), -1)
    const week = maandag(gisteren)
    for (const begin of [plusDagen(week, -7), week])
      await services.db.inRol("meting", null, tx => storeOpvallend(tx, begin, grenzenOp(gisteren)))
  },
}
