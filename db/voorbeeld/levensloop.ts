import { begintBijstand } from "./levensloop-bijstand.ts"
import { begintJong } from "./levensloop-jongere.ts"
import { begintNugger, begintUwv, begintZorg } from "./levensloop-overig.ts"
import { begintWsw } from "./levensloop-wsw.ts"
import type { Dossier, Regio } from "./dossier.ts"
import { GEMEENTEN } from "./regio.ts"
import type { Route } from "./route.ts"
import type { Gewichten, Toeval } from "./toeval.ts"

/**
 * The roads by their share of all people since 2018. Of 6,000: 1,800 in bijstand at the start ('ruim 1800', Ontwikkelprogramma TDC,
 * chapter 2) and some 260 new ones a year, 1,040 with a Wsw job (two thirds of the 1,540 of the joint company), 40 school leavers a year.
 */
const ROUTES: Gewichten<Route> = [
  [begintBijstand, 0.7],
  [begintWsw, 0.173],
  [begintJong, 0.062],
  [begintNugger, 0.025],
  [begintZorg, 0.02],
  [begintUwv, 0.02],
]

export function trekLevensloop(r: Toeval, regio: Regio, nr: string): Dossier {
  const route = r.gewogen(ROUTES)
  return route(r, regio, nr, r.gewogen(GEMEENTEN.map(gemeente => [gemeente, gemeente.aandeel] as const)))
}
