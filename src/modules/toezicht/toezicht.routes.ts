import type { Route } from "#platform/page"
import { toezicht } from "./toezicht.page.tsx"

/** Who looked at whom, and what was done: for the privacy officer. */
export const toezichtRoutes: readonly Route[] = [toezicht]
