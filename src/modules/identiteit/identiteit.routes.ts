import type { Route } from "#platform/page"
import { terugDeur, uitDeur, vertrekDeur } from "./deur.page.tsx"
import { dienst, dienstWeg } from "./identiteit.page.tsx"

/** Coming in through the identity provider of one's organisation, and setting it up. */
export const identiteitRoutes: readonly Route[] = [vertrekDeur, terugDeur, uitDeur, dienst, dienstWeg]
