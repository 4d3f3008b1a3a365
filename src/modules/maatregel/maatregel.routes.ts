import type { Route } from "#platform/page"
import { besluitPagina, trekInPagina } from "./besluit.page.tsx"
import { fraudekanaal } from "./fraudekanaal.page.tsx"
import { maatregelen } from "./maatregelen.page.tsx"
import { voorstelPagina } from "./voorstel.page.tsx"

export const maatregelRoutes: readonly Route[] = [maatregelen, voorstelPagina, besluitPagina, trekInPagina, fraudekanaal]
