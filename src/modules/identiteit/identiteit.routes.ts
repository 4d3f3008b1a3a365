import type { Route } from "#platform/page"
import { terugDeur, uitDeur, vertrekDeur } from "./deur.page.tsx"
import { dienst, dienstWeg } from "./identiteit.page.tsx"
import { inwonerdienst, inwonerdienstWeg } from "./inwonerdienst.page.tsx"
import { inwonerTerug, inwonerUit, inwonerVertrek, nietGevonden } from "./inwonerdeur.page.tsx"

/** Coming in through the identity provider of one's organisation, or of one's municipality as a resident, and setting it up. */
export const identiteitRoutes: readonly Route[] = [
  vertrekDeur,
  terugDeur,
  uitDeur,
  inwonerVertrek,
  inwonerTerug,
  inwonerUit,
  nietGevonden,
  dienst,
  dienstWeg,
  inwonerdienst,
  inwonerdienstWeg,
]
