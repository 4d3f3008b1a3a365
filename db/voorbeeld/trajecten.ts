import type { Dag } from "./dag.ts"
import { werkdag } from "./dag.ts"
import type { Dossier, Periode, Regio } from "./dossier.ts"
import type { Mens } from "./mens.ts"
import { AANBOD, type Aanbod } from "./regio.ts"
import type { RedenTraject, RedenUitkering, Traject, Uitvalreden, Voorzieningsoort } from "./rijen.ts"
import type { Gewichten, Toeval } from "./toeval.ts"

type Soortgewichten = Gewichten<Voorzieningsoort>

/** What is offered, by distance to work: training near it, activation far from it (Ontwikkelprogramma TDC §4.1). */
const DICHTBIJ: Soortgewichten = [
  ["training", 20],
  ["vakgericht", 22],
  ["werkfit", 16],
  ["scholing", 14],
  ["netwerk", 12],
  ["commerciele_werkplaats", 12],
  ["sport", 3],
  ["overig", 2],
]
const MIDDEN: Soortgewichten = [
  ["training", 18],
  ["werkfit", 27],
  ["vakgericht", 12],
  ["commerciele_werkplaats", 10],
  ["sport", 6],
  ["scholing", 8],
  ["netwerk", 4],
  ["activering", 9],
  ["overig", 6],
]
const VER: Soortgewichten = [
  ["activering", 42],
  ["dagbesteding", 12],
  ["sport", 10],
  ["werkfit", 12],
  ["overig", 12],
  ["training", 8],
  ["taal", 4],
]
const NIEUWKOMER: Soortgewichten = [
  ["taal", 58],
  ["werkfit", 14],
  ["training", 12],
  ["vakgericht", 8],
  ["activering", 8],
]

const REDENEN: Gewichten<RedenTraject> = [
  ["afgerond", 47],
  ["doorstroom_traject", 17],
  ["uitval", 20],
  ["nooit_begonnen", 5],
  ["overig", 7],
  ["verhuizing", 1],
]
/** One in thirty dropouts has no reason: nobody asked, or nobody wrote it down. */
const UITVAL: Gewichten<Uitvalreden | undefined> = [
  ["ziekte", 32],
  ["motivatie", 21],
  ["zorg_of_opvang", 17],
  ["geen_passend_aanbod", 12],
  ["sanctie", 5],
  ["overig", 10],
  [undefined, 3],
]

/**
 * The programmes of a person during a benefit period. In Stadskanaal everybody starts at the TDC; Veendam screens first and sends
 * only those for whom paid work is in reach (Ontwikkelprogramma TDC, chapter 4).
 */
export function begeleid(r: Toeval, regio: Regio, dossier: Dossier, mens: Mens, periode: Periode, reden?: RedenUitkering): void {
  let vanaf = Math.max(periode.begin, regio.sinds - 30) + r.heel(10, 60)
  if (periode.begin >= regio.sinds) vanaf = starter(r, regio, dossier, mens, vanaf, periode)
  else vanaf += Math.round(r.wachttijd(mens.afstand < 0.6 ? 150 : 500))
  const pauze = mens.gemeente.code === "veendam" && mens.afstand > 0.65 ? 1.7 : 1
  const tot = Math.min(periode.einde ?? Number.POSITIVE_INFINITY, regio.vandaag)
  while (vanaf < tot - 10) {
    const keuze = kiesAanbod(
      r,
      mens,
      mens.statushouder && r.kans(0.6) ? NIEUWKOMER : mens.afstand < 0.35 ? DICHTBIJ : mens.afstand < 0.65 ? MIDDEN : VER,
    )
    const einde = voegTrajectToe(r, regio, dossier, mens, keuze, werkdag(vanaf), periode, reden)
    if (einde === undefined) return
    vanaf = einde + Math.round(r.wachttijd((mens.afstand < 0.35 ? 110 : mens.afstand < 0.65 ? 230 : 560) * pauze)) + 7
  }
}

function starter(r: Toeval, regio: Regio, dossier: Dossier, mens: Mens, vanaf: Dag, periode: Periode): Dag {
  const sk = mens.gemeente.code === "stadskanaal"
  if (!r.kans(sk ? 0.8 : 0.62) || vanaf >= Math.min(periode.einde ?? Number.POSITIVE_INFINITY, regio.vandaag) - 10)
    return vanaf + r.heel(20, 120)
  const keuze = AANBOD.find(aanbod => aanbod.voorziening_code === (sk ? "tdc-start-sk" : "screening-vd")) as Aanbod
  return (voegTrajectToe(r, regio, dossier, mens, keuze, werkdag(vanaf), periode) ?? regio.vandaag) + r.heel(7, sk ? 50 : 70)
}

function kiesAanbod(r: Toeval, mens: Mens, soorten: Soortgewichten): Aanbod {
  const soort = r.gewogen(soorten)
  const passend = AANBOD.filter(
    aanbod => aanbod.soort === soort && (aanbod.gemeente_code === undefined || aanbod.gemeente_code === mens.gemeente.gemeente_code),
  )
  return r.gewogen(passend.map(aanbod => [aanbod, aanbod.gewicht] as const))
}

/** Adds one programme within the period; returns its end, or undefined when it still runs. */
export function voegTrajectToe(
  r: Toeval,
  regio: Regio,
  dossier: Dossier,
  mens: Mens,
  keuze: Aanbod,
  begin: Dag,
  periode: Periode,
  reden?: RedenUitkering,
  opdrachtgever: string = mens.gemeente.code,
): Dag | undefined {
  const gepland = r.heel(keuze.weken[0], keuze.weken[1]) * 7
  const traject: Traject = {
    traject_nr: regio.nummer("T"),
    deelnemer_nr: mens.nr,
    voorziening_code: keuze.voorziening_code,
    uitvoerder_code: r.kans(0.25) ? keuze.uitvoerder_code : undefined,
    opdrachtgever_code: r.kans(0.94) ? opdrachtgever : undefined,
    begin,
    verwacht_einde: r.kans(0.93) ? begin + gepland : undefined,
    uren_per_week: r.kans(0.95) ? r.heel(keuze.dagdelen[0], keuze.dagdelen[1]) * 4 : undefined,
  }
  dossier.trajecten.push(traject)
  sluitTraject(r, regio, traject, gepland, periode, reden)
  return traject.einde
}

function sluitTraject(r: Toeval, regio: Regio, traject: Traject, gepland: number, periode: Periode, reden?: RedenUitkering): void {
  const redenEinde = r.gewogen(REDENEN)
  const deel = redenEinde === "uitval" ? 0.15 + r.getal() * 0.6 : redenEinde === "nooit_begonnen" ? 0.08 : 0.85 + r.getal() * 0.3
  const einde = traject.begin + Math.max(3, Math.round(gepland * deel))
  if (periode.einde !== undefined && einde >= periode.einde - 5 && periode.einde <= regio.vandaag) {
    traject.einde = Math.max(traject.begin + 1, Math.min(periode.einde, traject.begin + gepland + 30))
    traject.reden_einde = redenBijUitstroom(reden)
    return
  }
  // One programme in twelve that should have ended was never closed: half of those people still come, of the others nobody knows.
  if (einde > regio.vandaag || (einde > regio.vandaag - 330 && r.kans(0.09))) return
  traject.einde = einde
  traject.reden_einde = r.kans(0.985) ? redenEinde : undefined
  if (traject.reden_einde === "uitval") traject.uitvalreden = r.gewogen(UITVAL)
}

function redenBijUitstroom(reden: RedenUitkering | undefined): RedenTraject {
  if (reden === "loondienst" || reden === "zelfstandig") return "doorstroom_werk"
  if (reden === "overlijden" || reden === "aow" || reden === "verhuizing") return reden
  return "overig"
}
