import type { Route } from "#platform/page"
import { beoordeling, beoordelingen } from "./beoordeel.page.tsx"
import { nieuweDeling, stopDeling } from "./deel-dossier.page.tsx"
import { delenPagina } from "./delen.page.tsx"
import { eindeOvereenkomst, nieuweOvereenkomst, overeenkomsten } from "./overeenkomst.page.tsx"
import { overeenkomstenBestand } from "./overeenkomsten-bestand.page.ts"
import { noodtoegangBestand } from "./noodtoegang-bestand.page.ts"
import { intrekkenPagina, overdrachtPagina } from "./overdracht.page.tsx"
import { overdrachtenBestand } from "./overdrachten-bestand.page.ts"
import { overdrachtenPagina } from "./overdrachten.page.tsx"
import { overdragenPagina } from "./overdragen.page.tsx"
import { nieuweAfscherming, opheffen } from "./scherm-af.page.tsx"
import { aansluitenPagina, besluitPagina, noodtoegangPagina } from "./toegang-vragen.page.tsx"
import { toegangPagina } from "./wie-mag.page.tsx"
import { waarnemingBestand } from "./waarneming-bestand.page.ts"
import { stopWaarneming, waarnemingPagina } from "./waarneming.page.tsx"

export const delenRoutes: readonly Route[] = [
  delenPagina,
  toegangPagina,
  nieuweDeling,
  stopDeling,
  nieuweAfscherming,
  opheffen,
  besluitPagina,
  noodtoegangPagina,
  aansluitenPagina,
  waarnemingPagina,
  waarnemingBestand,
  stopWaarneming,
  overdragenPagina,
  overdrachtenPagina,
  overdrachtenBestand,
  overdrachtPagina,
  intrekkenPagina,
  overeenkomsten,
  overeenkomstenBestand,
  nieuweOvereenkomst,
  eindeOvereenkomst,
  beoordelingen,
  noodtoegangBestand,
  beoordeling,
]
