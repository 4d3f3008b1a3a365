import type { Route } from "#platform/page"
import { letopBestand } from "./letop-bestand.page.ts"
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
  letopBestand,
  vraagPagina,
  tabelBestand,
  mensenPagina,
  mensenBestand,
]
