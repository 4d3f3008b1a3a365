import type { Route } from "#platform/page"
import { toezicht } from "./toezicht.page.tsx"
import { zegels } from "./zegels.page.tsx"

/** Who looked at whom, and what was done: for the privacy officer; and whether all of that is still as it was. */
export const toezichtRoutes: readonly Route[] = [toezicht, zegels]
