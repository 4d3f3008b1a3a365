import type { Route } from "#platform/page"
import { aangemeldPagina, aanmeldenDeur, aanmeldenPagina } from "./aanmelden.page.tsx"
import { aanmeldingenBestand } from "./aanmeldingen-bestand.page.ts"
import { aanmeldingenPagina } from "./aanmeldingen.page.tsx"
import { dossierPagina } from "./dossier.page.tsx"
import { lijstRoutes } from "./lijst.page.tsx"
import { nieuwPagina } from "./nieuw.page.tsx"
import { ontvangPagina, screeningPagina, sluitPagina, uitnodigPagina } from "./stap.page.tsx"
import { toegangPagina } from "./toegang.page.tsx"
import { vergelijkenBestand } from "./vergelijken-bestand.page.ts"
import { vergelijkenPagina } from "./vergelijken.page.tsx"
import { verwezenBestand } from "./verwezen-bestand.page.ts"
import { verwijzenPagina } from "./verwijzen.page.tsx"
import { wachtendePagina } from "./wachtende.page.tsx"

export const aanmeldingRoutes: readonly Route[] = [
  aanmeldenPagina,
  aanmeldenDeur,
  aangemeldPagina,
  aanmeldingenPagina,
  aanmeldingenBestand,
  nieuwPagina,
  ...lijstRoutes,
  toegangPagina,
  vergelijkenPagina,
  vergelijkenBestand,
  wachtendePagina,
  uitnodigPagina,
  ontvangPagina,
  screeningPagina,
  sluitPagina,
  dossierPagina,
  verwijzenPagina,
  verwezenBestand,
]
