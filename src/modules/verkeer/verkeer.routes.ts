import type { Route } from "#platform/page"

/** Files in, files out. */
export const verkeerRoutes: readonly Route[] = []
