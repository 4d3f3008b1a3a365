import type { Route } from "#platform/page"
import { gidsBestand } from "./gids-bestand.page.ts"
import { gidsPagina } from "./gids.page.tsx"
import { gidsregelPagina } from "./gidsregel.page.tsx"

export const gidsRoutes: readonly Route[] = [gidsPagina, gidsregelPagina, gidsBestand]
