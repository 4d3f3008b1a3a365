import type { Route } from "#platform/page"
import { deelnemers } from "./deelnemers.page.tsx"
import { overzicht } from "./overzicht.page.tsx"
import { tijdlijnPagina } from "./tijdlijn.page.tsx"
import { werkPagina } from "./werk.page.tsx"

/** Lists and search first, then one person and his parts. */
export const deelnemerRoutes: readonly Route[] = [deelnemers, overzicht, tijdlijnPagina, werkPagina]
