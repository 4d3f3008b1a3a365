import type { Route } from "#platform/page"
import { boekSpreekuurPagina } from "./boek-spreekuur.page.tsx"
import { mijnSpreekuurPagina } from "./mijn-spreekuur.page.tsx"
import { stopSpreekuurPagina } from "./stop-spreekuur.page.tsx"

export const spreekuurRoutes: readonly Route[] = [mijnSpreekuurPagina, stopSpreekuurPagina, boekSpreekuurPagina]
