import type { Route } from "#platform/page"
import { daadlinkRoutes } from "./daadlink.page.tsx"
import { stapberichtStoppenPagina } from "./stapbericht.page.tsx"
import { linksPagina, stuurLinkPagina } from "./links.page.tsx"

export const linkRoutes: readonly Route[] = [linksPagina, stapberichtStoppenPagina, stuurLinkPagina, ...daadlinkRoutes]
