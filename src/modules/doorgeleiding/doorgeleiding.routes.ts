import type { Route } from "#platform/page"
import { doorgeleidingPagina } from "./doorgeleiding.page.tsx"
import { leidDoorPagina } from "./leid-door.page.tsx"

export const doorgeleidingRoutes: readonly Route[] = [doorgeleidingPagina, leidDoorPagina]
