import type { Route } from "#platform/page"
import { corrigeer, trekIn } from "./corrigeer-meting.page.tsx"
import { meetTrede } from "./meet-trede.page.tsx"
import { treden } from "./treden.page.tsx"

export const tredeRoutes: readonly Route[] = [meetTrede, treden, corrigeer, trekIn]
