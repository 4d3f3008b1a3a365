import type { Route } from "#platform/page"
import { codeDeur, inlogDeur, inloggen, voorbeeldDeur } from "./inloggen.page.tsx"
import { welkom, welkomDeur } from "./welkom.page.tsx"
import { begin, uitlogDeur, zetelDeur, zetelPagina } from "./zetel.page.tsx"

/** Coming in, choosing a seat, going out. */
export const toegangRoutes: readonly Route[] = [
  begin,
  inloggen,
  inlogDeur,
  codeDeur,
  voorbeeldDeur,
  welkom,
  welkomDeur,
  zetelPagina,
  zetelDeur,
  uitlogDeur,
]
