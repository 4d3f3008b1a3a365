import type { Route } from "#platform/page"
import { activiteitenPagina, stopActiviteitPagina } from "./activiteiten.page.tsx"
import { inloopPagina } from "./inloop.page.tsx"
import { wekenBestand } from "./weken-bestand.page.ts"
import { wekenPagina } from "./weken.page.tsx"

export const inloopRoutes: readonly Route[] = [inloopPagina, wekenPagina, wekenBestand, activiteitenPagina, stopActiviteitPagina]
