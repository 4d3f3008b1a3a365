import type { Route } from "#platform/page"
import { coaches } from "./coaches.page.tsx"
import { termijnen } from "./termijnen.page.tsx"
import { werkvoorraad } from "./werkvoorraad.page.tsx"

export const werkvoorraadRoutes: readonly Route[] = [werkvoorraad, coaches, termijnen]
