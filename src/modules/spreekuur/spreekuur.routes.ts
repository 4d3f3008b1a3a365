import type { Route } from "#platform/page"
import { boekSpreekuurPagina } from "./boek-spreekuur.page.tsx"
import { mijnSpreekuurPagina } from "./mijn-spreekuur.page.tsx"
import { stopSpreekuurPagina } from "./stop-spreekuur.page.tsx"
import { verzetSpreekuurPagina } from "./verzet-spreekuur.page.tsx"
import { vrijPagina } from "./vrij.page.tsx"

export const spreekuurRoutes: readonly Route[] = [
  mijnSpreekuurPagina,
  vrijPagina,
  stopSpreekuurPagina,
  boekSpreekuurPagina,
  verzetSpreekuurPagina,
]
