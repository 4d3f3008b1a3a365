import type { Recurring } from "#platform/jobs"

/** All recurring work, on one page. Times are UTC. */
export const schedule: readonly Recurring[] = []
