import type { Route } from "#platform/page"
import { mijn, mijnInzagen } from "./mijn.page.tsx"

/** The resident's own part. */
export const mijnRoutes: readonly Route[] = [mijn, mijnInzagen]
