import type { Route } from "#platform/page"
import { bijeenkomstPagina } from "./bijeenkomst.page.tsx"
import { bijeenkomstenPagina } from "./bijeenkomsten.page.tsx"
import { mijnVoorlichtingPagina } from "./mijn-voorlichting.page.tsx"
import { uitgelegdPagina, voorlichtingPagina } from "./voorlichting.page.tsx"

export const voorlichtingRoutes: readonly Route[] = [
  bijeenkomstenPagina,
  bijeenkomstPagina,
  voorlichtingPagina,
  uitgelegdPagina,
  mijnVoorlichtingPagina,
]
