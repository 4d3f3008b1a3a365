import type { Route } from "#platform/page"
import { coachesBestand } from "./coaches-bestand.page.ts"
import { coaches } from "./coaches.page.tsx"
import { termijnen } from "./termijnen.page.tsx"
import { werkvoorraadBestand } from "./werkvoorraad-bestand.page.ts"
import { werkvoorraad } from "./werkvoorraad.page.tsx"

export const werkvoorraadRoutes: readonly Route[] = [werkvoorraad, werkvoorraadBestand, coaches, coachesBestand, termijnen]
