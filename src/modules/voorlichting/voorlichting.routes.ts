import type { Route } from "#platform/page"
import { bijeenkomstenBestand, opkomstBestand } from "./bijeenkomst-bestand.page.ts"
import { bijeenkomstPagina } from "./bijeenkomst.page.tsx"
import { bijeenkomstenPagina } from "./bijeenkomsten.page.tsx"
import { mijnVoorlichtingPagina } from "./mijn-voorlichting.page.tsx"
import { uitgelegdPagina, voorlichtingPagina } from "./voorlichting.page.tsx"

export const voorlichtingRoutes: readonly Route[] = [
  bijeenkomstenPagina,
  bijeenkomstenBestand,
  bijeenkomstPagina,
  opkomstBestand,
  voorlichtingPagina,
  uitgelegdPagina,
  mijnVoorlichtingPagina,
]
