import type { Job } from "#platform/jobs"
import { ruimWerkaantekeningen } from "./werkaantekening.sql.ts"

/** Private notes whose 90 days are over. */
export const ruimWerkaantekeningenOp: Job = {
  naam: "ruim-werkaantekeningen-op",
  run: async ({ services }) => {
    await ruimWerkaantekeningen(services.db)
  },
}
