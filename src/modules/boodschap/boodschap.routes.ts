import type { Route } from "#platform/page"
import { boodschappenPagina, gezienDeur } from "./boodschappen.page.tsx"
import { mijnBoodschappen } from "./mijn-boodschappen.page.tsx"
import { boodschapIntrekken, boodschapVerbeteren } from "./verbeteren.page.tsx"

export const boodschapRoutes: readonly Route[] = [boodschappenPagina, gezienDeur, boodschapVerbeteren, boodschapIntrekken, mijnBoodschappen]
