import type { Route } from "#platform/page"
import { afnamePagina, onderdeelPagina } from "./afname.page.tsx"
import { instrumentNieuw } from "./begin-instrument.page.tsx"
import { instrumentBewerken, instrumentenBeheer, instrumentPubliceren } from "./bewerken.page.tsx"
import { onderdeelBewerken } from "./bewerk-onderdeel.page.tsx"
import { beginEerderPagina } from "./begin-eerder.page.tsx"
import { diagnosePagina } from "./diagnose.page.tsx"
import { instrumentPagina } from "./instrument.page.tsx"
import { mijnAfname, mijnOnderdeel } from "./mijn-afname.page.tsx"
import { mijnDiagnose } from "./mijn-diagnose.page.tsx"
import { afnameOverdragenPagina, mijnAfnameOverdragen } from "./overdragen.page.tsx"
import { afnameOvernemenPagina } from "./overnemen.page.tsx"
import { corrigeerAfnamePagina, trekAfnameInPagina } from "./trek-in.page.tsx"
import { verloopPagina } from "./verloop.page.tsx"

/** Addresses with a fixed last word come before those of a section. */
export const diagnoseRoutes: readonly Route[] = [
  diagnosePagina,
  verloopPagina,
  beginEerderPagina,
  trekAfnameInPagina,
  corrigeerAfnamePagina,
  afnameOverdragenPagina,
  afnameOvernemenPagina,
  afnamePagina,
  onderdeelPagina,
  instrumentPagina,
  instrumentenBeheer,
  instrumentNieuw,
  instrumentPubliceren,
  onderdeelBewerken,
  instrumentBewerken,
  mijnDiagnose,
  mijnAfname,
  mijnAfnameOverdragen,
  mijnOnderdeel,
]
