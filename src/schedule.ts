import { ruimOverdrachtenOp } from "#modules/verkeer"
import type { Recurring } from "#platform/jobs"

/** All recurring work, on one page. Times are UTC. */
export const schedule: readonly Recurring[] = [{ cron: "*/5 * * * *", job: ruimOverdrachtenOp }]
