import type { Route } from "#platform/page"
import { boodschappenPagina, gezienDeur } from "./boodschappen.page.tsx"
import { mijnBoodschappen } from "./mijn-boodschappen.page.tsx"

export const boodschapRoutes: readonly Route[] = [boodschappenPagina, gezienDeur, mijnBoodschappen]
