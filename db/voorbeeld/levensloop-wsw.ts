import { type Dag, dagVan, eersteVanMaand } from "./dag.ts"
import { nieuwDossier } from "./dossier.ts"
import { hoortBij } from "./doelgroepen.ts"
import { aowDatum, deelnemerrij, trekMens } from "./mens.ts"
import type { RedenWerk } from "./rijen.ts"
import type { Route } from "./route.ts"
import { werktBijSob } from "./sobwerk.ts"
import type { Gewichten, Toeval } from "./toeval.ts"
import { voltooi } from "./voltooi.ts"

/** Age on 1 January 2018: nobody came in after 2014, half are over fifty. */
const LEEFTIJD: Gewichten<readonly [van: number, tm: number]> = [
  [[23, 34], 13],
  [[35, 44], 22],
  [[45, 54], 34],
  [[55, 60], 20],
  [[61, 65], 11],
]
const UREN: Gewichten<number> = [
  [36, 56],
  [32, 18],
  [28, 8],
  [24, 11],
  [20, 5],
  [16, 2],
]
const REDENEN: Gewichten<RedenWerk> = [
  ["ziekte", 34],
  ["overlijden", 18],
  ["eigen_verzoek", 22],
  ["doorstroom", 12],
  ["verhuizing", 6],
  ["overig", 8],
]

/**
 * Somebody with a Wsw job. Besides the AOW 2.4 % leave in a year, which together gives the decline of the joint company: 20 % in five
 * years (Ontwikkelprogramma TDC, chapter 2), more since (7 % a year elsewhere, Bestuursopdracht Wsw 2025).
 */
export const begintWsw: Route = (r, regio, nr, gemeente) => {
  const mens = trekMens(r, nr, gemeente, heelUit(r, r.gewogen(LEEFTIJD)), regio.sinds, 0.55 + r.getal() * 0.3, true)
  const begin = trekBegin(r, mens.geboren)
  const dossier = nieuwDossier(deelnemerrij(r, mens, regio.bsn.volgende(), begin))
  hoortBij(dossier, mens, "wsw_indicatie", begin - r.heel(60, 700))
  if (r.kans(0.85)) hoortBij(dossier, mens, "banenafspraak", Math.max(begin, dagVan(2015, 1, 1)))
  const gestopt = regio.sinds + Math.round(r.wachttijd(365 / 0.024))
  const aow = aowDatum(mens.geboren)
  const reden = aow <= gestopt ? "aow" : r.gewogen(REDENEN)
  const einde = Math.max(Math.min(gestopt, aow), regio.sinds + 10)
  werktBijSob(r, regio, dossier, mens, { soort: "wsw", begin, einde, reden, uren: r.gewogen(UREN), tijdelijkEerst: false })
  if (reden === "overlijden" && einde <= regio.vandaag) dossier.deelnemer.overleden_op = einde
  voltooi(r, regio, dossier, mens, { jaarlijks: 410, gesprekDagen: 220 })
  return dossier
}

function heelUit(r: Toeval, [van, tm]: readonly [number, number]): number {
  return r.heel(van, tm)
}

/** Between the eighteenth birthday and the end of 2014, when the Wsw closed; most since 1998. */
function trekBegin(r: Toeval, geboren: Dag): Dag {
  const vroegst = Math.max(geboren + 18 * 366, r.kans(0.3) ? dagVan(1978, 1, 1) : dagVan(1998, 1, 1))
  const laatst = dagVan(2014, 12, 1)
  return vroegst >= laatst ? laatst : eersteVanMaand(r.heel(vroegst, laatst))
}
