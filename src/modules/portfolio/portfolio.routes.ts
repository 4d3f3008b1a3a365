import type { Route } from "#platform/page"
import { bewijsPaginas } from "./bewijs.page.tsx"
import { cvPaginas } from "./cv.page.tsx"
import { leesPaginas } from "./lees-onderdeel.page.tsx"
import { onderdeelPaginas } from "./onderdeel.page.tsx"
import { portfolioPagina } from "./portfolio.page.tsx"
import { vulAanPaginas } from "./vul-aan.page.tsx"
import { wensenPagina } from "./wensen.page.tsx"
import { zetOpCvPagina } from "./zet-op-cv.page.tsx"

// What has a name of its own stands before what any id would match.
export const portfolioRoutes: readonly Route[] = [
  ...portfolioPagina,
  ...wensenPagina,
  zetOpCvPagina,
  ...cvPaginas,
  ...bewijsPaginas,
  ...vulAanPaginas,
  ...leesPaginas,
  ...onderdeelPaginas,
]
