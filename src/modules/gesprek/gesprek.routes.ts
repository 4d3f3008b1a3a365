import type { Route } from "#platform/page"
import { gesprekPagina } from "./gesprek.page.tsx"
import { gesprekkenPagina } from "./gesprekken.page.tsx"
import { trekGesprekInPagina } from "./trek-in.page.tsx"

export const gesprekRoutes: readonly Route[] = [gesprekkenPagina, gesprekPagina, trekGesprekInPagina]
