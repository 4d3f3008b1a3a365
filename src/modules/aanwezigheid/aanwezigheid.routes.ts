import type { Route } from "#platform/page"
import { dagBestand } from "./dag-bestand.page.ts"
import { dagPagina } from "./dag.page.tsx"
import { halDeur, halMelden, koppelDeur, pasDeur } from "./hal.page.tsx"
import { aanwezigheidVan, mijnAanwezigheid } from "./lijst.page.tsx"
import { codeDeur, pasInnemen, pasPagina } from "./pas.page.tsx"
import { tabletsBestand } from "./tablets-bestand.page.ts"
import { nieuweTabletDeur, tabletIntrekken, tablets } from "./tablets.page.tsx"

/** The list of the day, the half-days and the pass of one person, the tablet in the hall, and the tablets of an organisation. */
export const aanwezigheidRoutes: readonly Route[] = [
  dagPagina,
  dagBestand,
  aanwezigheidVan,
  mijnAanwezigheid,
  pasPagina,
  codeDeur,
  pasInnemen,
  halDeur,
  koppelDeur,
  pasDeur,
  halMelden,
  tablets,
  tabletsBestand,
  nieuweTabletDeur,
  tabletIntrekken,
]
