import { deelnemerEndpoints, deelnemerRoutes } from "#modules/deelnemer"
import { dossierEndpoints, dossierRoutes } from "#modules/dossier"
import { monitorRoutes } from "#modules/monitor"
import { toegangRoutes } from "#modules/toegang"
import { tredeEndpoints, tredeRoutes } from "#modules/trede"
import { werkvoorraadEndpoints, werkvoorraadRoutes } from "#modules/werkvoorraad"
import type { Endpoint } from "#platform/endpoint"
import type { Route } from "#platform/page"

/** The contents page of the house: the routes of every module, in the order of the navigation. */
export const routes: readonly Route[] = [
  ...toegangRoutes,
  ...werkvoorraadRoutes,
  ...deelnemerRoutes,
  ...dossierRoutes,
  ...tredeRoutes,
  ...monitorRoutes,
]

export const endpoints: readonly Endpoint[] = [...deelnemerEndpoints, ...dossierEndpoints, ...tredeEndpoints, ...werkvoorraadEndpoints]
