import type { Route } from "#platform/page"
import { doelNieuw, doelScore, doelWijzig } from "./doel.page.tsx"
import { keuzeErbij, keuzelijsten } from "./keuzelijsten.page.tsx"
import { planPagina } from "./plan.page.tsx"
import { stapNieuw, stapWijzig } from "./stap.page.tsx"
import { vragenPagina } from "./vragen.page.tsx"

export const planRoutes: readonly Route[] = [
  planPagina,
  vragenPagina,
  doelNieuw,
  doelWijzig,
  doelScore,
  stapNieuw,
  stapWijzig,
  keuzelijsten,
  keuzeErbij,
]
