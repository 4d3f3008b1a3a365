import type { Route } from "#platform/page"
import { nietBegrepen } from "./niet-begrepen.page.tsx"
import { vertalingen } from "./vertalingen.page.tsx"

export const eigenwoordenRoutes: readonly Route[] = [vertalingen, nietBegrepen]
