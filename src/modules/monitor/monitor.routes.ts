import type { Route } from "#platform/page"
import { mensenBestand } from "./mensen-bestand.page.ts"
import { mensenPagina } from "./mensen.page.tsx"
import { overzichtPagina, tabelBestand, vergelijkBestand, vergelijkPagina, vraagPagina } from "./monitor.page.tsx"
import { letopPagina, registratieBestand, registratiePagina } from "./registratie.page.tsx"

/** The overview, what may not be right in the registration, and the questions with their files and lists. */
export const monitorRoutes: readonly Route[] = [
  overzichtPagina,
  vergelijkPagina,
  vergelijkBestand,
  registratiePagina,
  registratieBestand,
  letopPagina,
  vraagPagina,
  tabelBestand,
  mensenPagina,
  mensenBestand,
]
