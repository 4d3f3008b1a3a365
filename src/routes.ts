import { aanmeldingEndpoints, aanmeldingRoutes } from "#modules/aanmelding"
import { aanwezigheidRoutes } from "#modules/aanwezigheid"
import { beheerRoutes } from "#modules/beheer"
import { certificaatRoutes } from "#modules/certificaat"
import { boodschapRoutes } from "#modules/boodschap"
import { deelnemerEndpoints, deelnemerRoutes } from "#modules/deelnemer"
import { delenRoutes } from "#modules/delen"
import { diagnoseEndpoints, diagnoseRoutes } from "#modules/diagnose"
import { doorverwijzingRoutes } from "#modules/doorverwijzing"
import { dossierEndpoints, dossierRoutes } from "#modules/dossier"
import { eigenwoordenRoutes } from "#modules/eigenwoorden"
import { gesprekEndpoints, gesprekRoutes } from "#modules/gesprek"
import { inloopEndpoints, inloopRoutes } from "#modules/inloop"
import { gidsRoutes } from "#modules/gids"
import { identiteitRoutes } from "#modules/identiteit"
import { intervisieRoutes } from "#modules/intervisie"
import { linkRoutes } from "#modules/link"
import { mijnRoutes } from "#modules/mijn"
import { monitorEndpoints, monitorRoutes } from "#modules/monitor"
import { maatregelEndpoints, maatregelRoutes } from "#modules/maatregel"
import { planEndpoints, planRoutes } from "#modules/plan"
import { portfolioEndpoints, portfolioRoutes } from "#modules/portfolio"
import { teamRoutes } from "#modules/team"
import { toegangEndpoints, toegangRoutes } from "#modules/toegang"
import { toezichtRoutes } from "#modules/toezicht"
import { rechtenRoutes } from "#modules/rechten"
import { passkeyRoutes } from "#modules/passkey"
import { spreekuurRoutes } from "#modules/spreekuur"
import { tredeEndpoints, tredeRoutes } from "#modules/trede"
import { verkeerRoutes } from "#modules/verkeer"
import { loketRoutes } from "#modules/loket"
import { voorstelRoutes } from "#modules/voorstel"
import { doorgeleidingEndpoints, doorgeleidingRoutes } from "#modules/doorgeleiding"
import { voorlichtingEndpoints, voorlichtingRoutes } from "#modules/voorlichting"
import { werkvoorraadEndpoints, werkvoorraadRoutes } from "#modules/werkvoorraad"
import type { Endpoint } from "#platform/endpoint"
import type { Route } from "#platform/page"

/** The contents page of the house: the routes of every module, in the order of the navigation. */
export const routes: readonly Route[] = [
  ...toegangRoutes,
  ...passkeyRoutes,
  ...identiteitRoutes,
  ...werkvoorraadRoutes,
  ...deelnemerRoutes,
  ...dossierRoutes,
  ...teamRoutes,
  ...doorverwijzingRoutes,
  ...delenRoutes,
  ...tredeRoutes,
  ...gesprekRoutes,
  ...spreekuurRoutes,
  ...gidsRoutes,
  ...intervisieRoutes,
  ...voorlichtingRoutes,
  ...doorgeleidingRoutes,
  ...voorstelRoutes,
  ...loketRoutes,
  ...aanmeldingRoutes,
  ...inloopRoutes,
  ...planRoutes,
  ...eigenwoordenRoutes,
  ...maatregelRoutes,
  ...diagnoseRoutes,
  ...portfolioRoutes,
  ...aanwezigheidRoutes,
  ...certificaatRoutes,
  ...boodschapRoutes,
  ...linkRoutes,
  ...mijnRoutes,
  ...rechtenRoutes,
  ...monitorRoutes,
  ...verkeerRoutes,
  ...toezichtRoutes,
  ...beheerRoutes,
]

export const endpoints: readonly Endpoint[] = [
  ...toegangEndpoints,
  ...deelnemerEndpoints,
  ...dossierEndpoints,
  ...tredeEndpoints,
  ...gesprekEndpoints,
  ...voorlichtingEndpoints,
  ...doorgeleidingEndpoints,
  ...aanmeldingEndpoints,
  ...inloopEndpoints,
  ...planEndpoints,
  ...maatregelEndpoints,
  ...diagnoseEndpoints,
  ...portfolioEndpoints,
  ...werkvoorraadEndpoints,
  ...monitorEndpoints,
]
