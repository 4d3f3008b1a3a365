import type { Route } from "#platform/page"
import { mijnRechten, mijnVerzoek, nieuwVerzoek } from "./mijn-verzoeken.page.tsx"
import { bestemming, herzienPagina, ontvangstPagina, pakketBestand } from "./archief.page.tsx"
import { verzoekenBestand } from "./verzoeken-bestand.page.ts"
import { wisplanBestand } from "./wisplan-bestand.page.ts"
import { wisplan } from "./wisplan.page.tsx"
import { bewaren, wissenOpVerzoek } from "./wissen.page.tsx"
import { proefStand, wisplanStand } from "./wisstand.page.tsx"
import { uitdraaien } from "./uitdraai.page.ts"
import { dossierVerzoeken, opheffen, verlengen, verzoekDetail, verzoekenPagina, verzoekOpschrijven } from "./verzoeken.page.tsx"

/** The rights of the person: for himself, and for who answers him. */
export const rechtenRoutes: readonly Route[] = [
  mijnRechten,
  nieuwVerzoek,
  mijnVerzoek,
  verzoekenPagina,
  verzoekenBestand,
  verzoekDetail,
  verlengen,
  opheffen,
  dossierVerzoeken,
  verzoekOpschrijven,
  ...uitdraaien,
  bewaren,
  bestemming,
  proefStand,
  wisplan,
  wisplanStand,
  wisplanBestand,
  pakketBestand,
  ontvangstPagina,
  herzienPagina,
  wissenOpVerzoek,
]
