import type { Route } from "#platform/page"
import { casusNieuwPagina } from "./casus-nieuw.page.tsx"
import { casusPagina, casusWegPagina, lesPagina } from "./casus.page.tsx"
import { intervisieBestand } from "./intervisie-bestand.page.ts"
import { intervisiePagina } from "./intervisie.page.tsx"

export const intervisieRoutes: readonly Route[] = [
  intervisiePagina,
  intervisieBestand,
  casusNieuwPagina,
  casusPagina,
  lesPagina,
  casusWegPagina,
]
