import type { Route } from "#platform/page"
import { codeDeur } from "./code.page.tsx"
import { inlogPagina } from "./inlog.page.tsx"

export const loketRoutes: readonly Route[] = [inlogPagina, codeDeur]
