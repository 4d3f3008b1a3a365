import type { Route } from "#platform/page"
import { overzichtPagina, tabelBestand, vraagPagina } from "./monitor.page.tsx"

/** The overview, the questions with their files and lists, and what may not be right in the registration. */
export const monitorRoutes: readonly Route[] = [overzichtPagina, vraagPagina, tabelBestand]
