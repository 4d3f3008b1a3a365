import type { Route } from "#platform/page"
import { linkMaken, nieuweDoorverwijzing, openDoorverwijzing } from "./doorverwijzing.page.tsx"
import { antwoordPagina, gevraagdPagina } from "./gevraagd.page.tsx"
import { beantwoordPagina, linkDeur, linkPagina } from "./link.page.tsx"

export const doorverwijzingRoutes: readonly Route[] = [
  nieuweDoorverwijzing,
  openDoorverwijzing,
  linkMaken,
  gevraagdPagina,
  antwoordPagina,
  beantwoordPagina,
  linkPagina,
  linkDeur,
]
