import type { Route } from "#platform/page"
import { daadlinkRoutes } from "./daadlink.page.tsx"
import { linksPagina, stuurLinkPagina } from "./links.page.tsx"

export const linkRoutes: readonly Route[] = [linksPagina, stuurLinkPagina, ...daadlinkRoutes]
