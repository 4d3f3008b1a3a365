import type { Route } from "#platform/page"
import { betrokkenenPagina } from "./betrokkenen.page.tsx"
import { overlegAfzeggenPagina, overlegPagina } from "./casusoverleg-vast.page.tsx"
import { overlegVerbeterenPagina } from "./casusoverleg-verbeteren.page.tsx"
import { overleggenPagina } from "./casusoverleg.page.tsx"
import { mijnTeam } from "./mijn-team.page.tsx"
import { vanWiePagina, wisselenPagina } from "./wisselen.page.tsx"

export const teamRoutes: readonly Route[] = [
  betrokkenenPagina,
  mijnTeam,
  vanWiePagina,
  wisselenPagina,
  overleggenPagina,
  overlegPagina,
  overlegAfzeggenPagina,
  overlegVerbeterenPagina,
]
