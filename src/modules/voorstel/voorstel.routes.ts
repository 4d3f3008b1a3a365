import type { Route } from "#platform/page"
import { mijnVacature, mijnVacatures } from "./mijn-vacatures.page.tsx"
import { nieuwVoorstel } from "./nieuw.page.tsx"
import { antwoordPagina, trekVoorstelIn, voorstelPagina } from "./voorstel.page.tsx"
import { voorstellenPagina } from "./voorstellen.page.tsx"

export const voorstelRoutes: readonly Route[] = [
  voorstellenPagina,
  nieuwVoorstel,
  voorstelPagina,
  antwoordPagina,
  trekVoorstelIn,
  mijnVacatures,
  mijnVacature,
]
