import type { Subscriber } from "#platform/services"

/** Who listens to which fact; modules that publish do not know. */
export const subscribers: ReadonlyMap<string, readonly Subscriber[]> = new Map()
