import type { Route } from "#platform/page"
import { afspraakAfzeggenPagina, afspraakVerzettenPagina, berichtenStoppenPagina } from "./afspraak-anders.page.tsx"
import { afspraakNieuwPagina } from "./afspraak-nieuw.page.tsx"
import { afspraakPagina } from "./afspraak.page.tsx"
import { agendaPagina } from "./agenda.page.tsx"
import { berichtenPagina } from "./berichten.page.tsx"
import { brievenPagina, brievenPdfDeur } from "./brieven.page.tsx"
import { conceptDeur } from "./concept.page.ts"
import { weggooienDeur } from "./gesprek-deuren.page.ts"
import { gesprekPagina } from "./gesprek.page.tsx"
import { gesprekkenPagina } from "./gesprekken.page.tsx"
import { leesberichtStoppenPagina } from "./leesbericht.page.tsx"
import { kalenderRoutes } from "./kalender.page.tsx"
import { mijnBerichtenPagina } from "./mijn-berichten.page.tsx"
import { mijnAfsprakenPagina } from "./mijn-afspraken.page.tsx"
import { mijnGesprekkenPagina } from "./mijn-gesprekken.page.tsx"
import { trekGesprekInPagina } from "./trek-in.page.tsx"
import { werkaantekeningenPagina, werkaantekeningWegPagina } from "./werkaantekeningen.page.tsx"

export const gesprekRoutes: readonly Route[] = [
  gesprekkenPagina,
  gesprekPagina,
  conceptDeur,
  weggooienDeur,
  trekGesprekInPagina,
  agendaPagina,
  berichtenPagina,
  afspraakNieuwPagina,
  afspraakPagina,
  afspraakVerzettenPagina,
  afspraakAfzeggenPagina,
  berichtenStoppenPagina,
  leesberichtStoppenPagina,
  mijnAfsprakenPagina,
  mijnGesprekkenPagina,
  mijnBerichtenPagina,
  brievenPagina,
  brievenPdfDeur,
  werkaantekeningenPagina,
  werkaantekeningWegPagina,
  ...kalenderRoutes,
]
