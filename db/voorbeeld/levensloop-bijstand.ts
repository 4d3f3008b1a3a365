import type { Dag } from "./dag.ts"
import { type Dossier, nieuwDossier, type Periode, type Regio } from "./dossier.ts"
import { begintBeschut, trekBeschutdag } from "./beschut.ts"
import { deelIn, hoortBij } from "./doelgroepen.ts"
import { deelnemerrij, leeftijdOp, type Mens, trekMens } from "./mens.ts"
import { meldVooraf } from "./meldingen.ts"
import { werktOnbetaald } from "./onbetaald.ts"
import { onthef } from "./ontheffingen.ts"
import { STADSKANAAL, VEENDAM } from "./regio.ts"
import type { RedenUitkering } from "./rijen.ts"
import type { Route } from "./route.ts"
import type { Gewichten, Toeval } from "./toeval.ts"
import { begeleid } from "./trajecten.ts"
import { type Afloop, trekAfloop, trekInstroomdag, trekTerugkeer, trekUitkeringsoort } from "./uitkeringen.ts"
import { gaatOverNaar } from "./verantwoordelijken.ts"
import { voltooi } from "./voltooi.ts"
import { kiesBaan } from "./banen.ts"
import { begintWerk, werkbegin } from "./werk.ts"

interface Groep {
  van: number
  tm: number
  leeftijd: readonly [number, number]
  /** Mean days in the benefit before the registration starts. */
  al: number
}
const DICHTBIJ: Groep = { van: 0.02, tm: 0.3, leeftijd: [18, 50], al: 260 }
const MIDDEN: Groep = { van: 0.3, tm: 0.6, leeftijd: [20, 58], al: 850 }
const VER: Groep = { van: 0.6, tm: 0.85, leeftijd: [24, 62], al: 2400 }
const VERST: Groep = { van: 0.85, tm: 1, leeftijd: [30, 63], al: 3900 }
/** Who is in the benefit on a day stands farther from work than who comes in. */
const ZITTEND: Gewichten<Groep> = [
  [DICHTBIJ, 13],
  [MIDDEN, 27],
  [VER, 39],
  [VERST, 21],
]
const NIEUW: Gewichten<Groep> = [
  [DICHTBIJ, 38],
  [MIDDEN, 38],
  [VER, 19],
  [VERST, 5],
]

export const begintBijstand: Route = (r, regio, nr, gelot) => {
  const partner = regio.partner
  regio.partner = undefined
  const gemeente = partner?.gemeente ?? gelot
  const zit = partner ? partner.begin < regio.sinds : r.kans(0.435)
  const groep = r.gewogen(zit ? ZITTEND : NIEUW)
  const leeftijd = zit
    ? r.heel(groep.leeftijd[0] + 4, groep.leeftijd[1])
    : Math.round(groep.leeftijd[0] + (groep.leeftijd[1] - groep.leeftijd[0]) * r.getal() ** 1.25)
  const instroom = partner && !zit ? partner.begin : zit ? regio.sinds : trekInstroomdag(r, regio)
  const mens = trekMens(r, nr, gemeente, leeftijd, instroom, groep.van + r.getal() * (groep.tm - groep.van))
  const begin = zit ? trekBeginVoor(r, regio, mens, groep) : instroom
  const dossier = nieuwDossier(deelnemerrij(r, mens, regio.bsn.volgende(), begin))
  deelHuishouden(r, regio, dossier, mens, begin, partner)
  leefInBijstand(r, regio, dossier, mens, begin)
  deelIn(r, regio, dossier, mens, dossier.uitkeringen[0] as Periode)
  if (r.kans(0.018)) gaatOverNaar(regio, dossier, gemeente === VEENDAM ? STADSKANAAL : VEENDAM, begin, begin + r.heel(200, 2500))
  voltooi(r, regio, dossier, mens, { casusregie: gemeente.code, jaarlijks: 345, gesprekDagen: mens.afstand > 0.6 ? 105 : 60 })
  return dossier
}

function trekBeginVoor(r: Toeval, regio: Regio, mens: Mens, groep: Groep): Dag {
  const al = Math.min(r.wachttijd(groep.al), 22 * 365, (leeftijdOp(mens.geboren, regio.sinds) - 18) * 365)
  return regio.sinds - Math.max(5, Math.round(al))
}

/** One in seven shares the household with the next person who comes in: same day, same address. One in ten households has no number. */
function deelHuishouden(r: Toeval, regio: Regio, dossier: Dossier, mens: Mens, begin: Dag, partner: Regio["partner"]): void {
  dossier.deelnemer.huishouden_nr = partner?.huishouden_nr ?? (r.kans(0.9) ? regio.nummer("H") : undefined)
  if (partner) dossier.deelnemer.postcode = partner.postcode
  const { huishouden_nr, postcode } = dossier.deelnemer
  if (!partner && huishouden_nr !== undefined && r.kans(0.16)) regio.partner = { huishouden_nr, postcode, gemeente: mens.gemeente, begin }
}

/** Benefit, guidance, work and return, until today or the last exit. */
function leefInBijstand(r: Toeval, regio: Regio, dossier: Dossier, mens: Mens, eerste: Dag): void {
  let begin: Dag | undefined = eerste
  let beschut = mens.afstand > 0.4 && mens.afstand < 0.82 && r.kans(0.098)
  for (let ronde = 0; ronde < 7 && begin !== undefined; ronde++) {
    const afloop = trekAfloop(r, regio, mens, Math.max(begin, regio.sinds))
    const beschutdag: Dag | undefined = beschut ? trekBeschutdag(r, regio, begin, afloop.einde ?? regio.vandaag) : undefined
    if (beschutdag !== undefined) Object.assign(afloop, { einde: beschutdag, reden: "loondienst" })
    beschut = false
    leefPeriode(r, regio, dossier, mens, begin, afloop)
    if (beschutdag !== undefined) begintBeschut(r, regio, dossier, mens, beschutdag)
    begin = afloop.einde === undefined || beschutdag !== undefined ? undefined : verder(r, regio, dossier, mens, afloop.einde, afloop.reden)
  }
}

function leefPeriode(r: Toeval, regio: Regio, dossier: Dossier, mens: Mens, begin: Dag, afloop: Afloop): void {
  const periode: Periode = { begin, einde: afloop.einde }
  meldVooraf(r, regio, dossier, mens, begin)
  dossier.uitkeringen.push({
    deelnemer_nr: mens.nr,
    soort: trekUitkeringsoort(r, mens, begin),
    begin,
    einde: afloop.einde,
    reden_einde: afloop.reden,
  })
  if (afloop.reden === "overlijden") dossier.deelnemer.overleden_op = afloop.einde
  // Whoever left in the first weeks of the registration had his programme before it.
  if (afloop.einde === undefined || afloop.einde > regio.sinds + 60) {
    begeleid(r, regio, dossier, mens, periode, afloop.reden)
    werktOnbetaald(r, regio, dossier, mens, periode)
    onthef(r, regio, dossier, mens, periode)
    werktErnaast(r, regio, dossier, mens, periode, afloop.reden)
  }
}

/** A small job beside the benefit: rung 5, and the reason why so many of them stay on it. */
function werktErnaast(r: Toeval, regio: Regio, dossier: Dossier, mens: Mens, periode: Periode, reden?: RedenUitkering): void {
  const tot = Math.min(periode.einde ?? regio.vandaag, regio.vandaag)
  const vanaf = Math.max(periode.begin + 90, regio.sinds)
  if (tot - vanaf < 200 || !r.kans(mens.afstand < 0.7 ? 0.17 : 0.03)) return
  const begin = r.heel(vanaf, tot - 60)
  const blijft = reden === "loondienst" || periode.einde === undefined
  const slot = reden === "overlijden" || reden === "aow" || reden === "verhuizing" ? reden : "overig"
  const gesubsidieerd = mens.afstand > 0.35 && r.kans(0.4)
  if (gesubsidieerd) hoortBij(dossier, mens, "banenafspraak", begin - r.heel(20, 200))
  begintWerk(r, regio, dossier, mens, {
    begin,
    soort: gesubsidieerd ? "banenafspraak" : "regulier",
    uren: r.heel(2, 5) * 4,
    loonwaarde: gesubsidieerd ? r.heel(6, 16) * 5 : undefined,
    risico: 0.7,
    uiterlijk: blijft ? undefined : { dag: periode.einde as Dag, reden: slot },
  })
}

/** What comes after the benefit; returns the day of a return to it. One exit to work in eleven shows no job in the files. */
function verder(r: Toeval, regio: Regio, dossier: Dossier, mens: Mens, einde: Dag, reden: RedenUitkering | undefined): Dag | undefined {
  if (reden === "overlijden" || reden === "aow") return undefined
  if (reden !== "loondienst" || r.kans(0.09)) return trekTerugkeer(r, regio, einde, false)
  const begin = Math.max(werkbegin(r, einde, regio), (dossier.uitkeringen.at(-1)?.begin ?? 0) + 1)
  const gestopt = begintWerk(r, regio, dossier, mens, kiesBaan(r, regio, dossier, mens, begin))
  return gestopt === undefined ? undefined : trekTerugkeer(r, regio, Math.max(gestopt, einde), true)
}
