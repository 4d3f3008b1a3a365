import type { Route } from "#platform/page"
import { bestandenPagina, bestandPagina, sjabloon } from "./bestanden.page.tsx"
import { inlezingPagina, inlezingStand, weggooiPagina } from "./inlezing.page.tsx"
import { invoerDeur, invoerPagina } from "./invoer.page.tsx"
import { uitleveringBestand, uitleveringPagina, uitleveringStand, uitvoerPagina } from "./uitvoer.page.tsx"
import { terugdraaiDeur, terugdraaiPagina } from "./terugdraai.page.tsx"
import { vertaalKeuze, vertaalPagina } from "./vertaal.page.tsx"
import { vertaalDeur, vertaalStart } from "./vertaal-begin.page.tsx"
import { meldingenExcel } from "./meldingen-bestand.page.ts"
import { meldingenCsv, meldingenPagina, rapportJson } from "./meldingen.page.tsx"

/** Files in, files out. What has a fixed name stands before what has an id in its path. */
export const verkeerRoutes: readonly Route[] = [
  invoerPagina,
  invoerDeur,
  bestandenPagina,
  bestandPagina,
  sjabloon,
  vertaalStart,
  vertaalDeur,
  inlezingPagina,
  inlezingStand,
  weggooiPagina,
  terugdraaiPagina,
  terugdraaiDeur,
  vertaalPagina,
  vertaalKeuze,
  meldingenPagina,
  meldingenCsv,
  meldingenExcel,
  rapportJson,
  uitvoerPagina,
  uitleveringPagina,
  uitleveringStand,
  uitleveringBestand,
]
