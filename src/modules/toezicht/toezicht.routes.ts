import type { Route } from "#platform/page"
import { opvallendBestand } from "./opvallend-bestand.page.ts"
import { opvallend, opvallendNaam, opvallendRegel } from "./opvallend.page.tsx"
import { wieZagWat, wieZagWatBestand } from "./wie-zag-wat.page.tsx"
import { toezichtBestand } from "./toezicht-bestand.page.ts"
import { toezicht } from "./toezicht.page.tsx"
import { woordwachtBestand } from "./woordwacht-bestand.page.ts"
import { onterechtDeur, woordwachtPagina } from "./woordwacht.page.tsx"
import { zegels } from "./zegels.page.tsx"

/** Who looked at whom, and what was done: for the privacy officer; and whether all of that is still as it was; and how often the guard of free text spoke. */
export const toezichtRoutes: readonly Route[] = [
  toezicht,
  toezichtBestand,
  opvallend,
  opvallendBestand,
  opvallendRegel,
  opvallendNaam,
  wieZagWat,
  wieZagWatBestand,
  zegels,
  woordwachtPagina,
  woordwachtBestand,
  onterechtDeur,
]
