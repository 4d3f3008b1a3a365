import type { Route } from "#platform/page"
import { linkMaken, nieuweDoorverwijzing, onterechtDeur, openDoorverwijzing } from "./doorverwijzing.page.tsx"
import { antwoordPagina, gevraagdPagina } from "./gevraagd.page.tsx"
import { beantwoordPagina, linkDeur, linkPagina } from "./link.page.tsx"

export const doorverwijzingRoutes: readonly Route[] = [
  nieuweDoorverwijzing,
  openDoorverwijzing,
  linkMaken,
  onterechtDeur,
  gevraagdPagina,
  antwoordPagina,
  beantwoordPagina,
  linkPagina,
  linkDeur,
]
