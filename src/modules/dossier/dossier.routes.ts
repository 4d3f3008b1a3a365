import type { Route } from "#platform/page"
import { feitPaginas } from "./feit.page.tsx"
import { feitenPaginas } from "./feiten.page.tsx"
import { hercontrole } from "./hercontrole.page.tsx"
import { betrokkene, doelgroep, ontheffing, opleiding, uitkering } from "./soort.schema.ts"

export const dossierRoutes: readonly Route[] = [
  ...feitenPaginas,
  ...[uitkering, doelgroep, ontheffing, opleiding, betrokkene].flatMap(feitPaginas),
  hercontrole,
]
