import type { Route } from "#platform/page"
import { beheer, uitnodigDeur } from "./beheer.page.tsx"
import { zetelsBestand } from "./zetels-bestand.page.ts"
import { eindeZetel, nieuweZetel, telefoonKwijt } from "./zetel.page.tsx"

/** The functional administrator: who works here, in which function, and how they come in. */
export const beheerRoutes: readonly Route[] = [beheer, zetelsBestand, uitnodigDeur, nieuweZetel, eindeZetel, telefoonKwijt]
