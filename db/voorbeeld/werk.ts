import { type Dag, plusMaanden, werkdag } from "./dag.ts"
import type { Dossier, Regio } from "./dossier.ts"
import type { Vindplaats } from "./markt.ts"
import { aowDatum, type Mens } from "./mens.ts"
import type { Dienstverband, Dienstverbandsoort, Plaatsing, RedenWerk } from "./rijen.ts"
import type { Gewichten, Toeval } from "./toeval.ts"

export interface Werkopzet {
  begin: Dag
  soort: Dienstverbandsoort
  uren: number
  /** Wage value in percents, when the job is subsidised. */
  loonwaarde?: number | undefined
  /** Above 1: ends sooner; supported jobs hold longer. */
  risico: number
  /** The day on which it ends at the latest, with the reason of that day. */
  uiterlijk?: { dag: Dag; reden: RedenWerk } | undefined
}

/** Chance to stop in a month: 80 % works after 3 months, 70 % after 6, 56 % after 12 (design picture of the monitor: 78–84, 66–73, 51–60). */
function stopkans(maand: number): number {
  return maand < 3 ? 0.073 : maand < 6 ? 0.05 : maand < 12 ? 0.038 : maand < 24 ? 0.022 : 0.012
}

function trekMaanden(r: Toeval, risico: number): number {
  for (let maand = 0; maand < 180; maand++) if (r.kans(Math.min(0.6, stopkans(maand) * risico))) return maand
  return 180
}

const REDENEN: Gewichten<RedenWerk | undefined> = [
  ["einde_contract", 46],
  ["eigen_verzoek", 14],
  ["doorstroom", 12],
  ["ontslag", 10],
  ["ziekte", 8],
  ["verhuizing", 3],
  ["overig", 5],
  [undefined, 2],
]
const CONTRACTMAANDEN: Gewichten<number> = [
  [1, 6],
  [3, 10],
  [6, 24],
  [7, 34],
  [12, 26],
]

/** Work as a chain of contracts; returns the day on which it ended, or undefined when it runs or nobody knows. */
export function begintWerk(r: Toeval, regio: Regio, dossier: Dossier, mens: Mens, opzet: Werkopzet): Dag | undefined {
  const maanden = trekMaanden(r, opzet.risico)
  const uitBeeld = !opzet.loonwaarde && maanden >= 2 && r.kans(0.085)
  const slot = bepaalSlot(r, mens, opzet, maanden)
  let begin = opzet.begin
  let vindplaats = regio.markt.vindBaan(r, begin, opzet.soort === "uitzending")
  for (let nummer = 0; ; nummer++) {
    const contract = nummer > 2 ? Number.POSITIVE_INFINITY : plusMaanden(begin, r.gewogen(CONTRACTMAANDEN))
    const laatste = contract >= slot.dag - 40 || contract > regio.vandaag || uitBeeld
    const rij = dienstverband(r, regio, mens, opzet, begin, vindplaats)
    dossier.dienstverbanden.push(rij)
    if (laatste) rondAf(r, regio, rij, slot, uitBeeld, contract)
    else Object.assign(rij, { einde: contract, reden_einde: "einde_contract" })
    plaatsOpWerk(r, regio, dossier, rij, vindplaats)
    if (laatste) return rij.einde !== undefined && rij.einde <= regio.vandaag ? rij.einde : undefined
    begin = contract + (r.kans(0.8) ? 0 : r.heel(1, 31))
    if (begin >= regio.vandaag) return contract
    if (r.kans(0.25)) vindplaats = regio.markt.vindBaan(r, begin, opzet.soort === "uitzending")
  }
}

interface Slot {
  dag: Dag
  reden: RedenWerk | undefined
}

function bepaalSlot(r: Toeval, mens: Mens, opzet: Werkopzet, maanden: number): Slot {
  const gewoon = { dag: plusMaanden(opzet.begin, maanden) + r.heel(4, 29), reden: r.gewogen(REDENEN) }
  const aow = { dag: Math.max(aowDatum(mens.geboren), opzet.begin + 1), reden: "aow" as const }
  return [gewoon, aow, opzet.uiterlijk ?? gewoon].reduce((eerst, ander) => (ander.dag < eerst.dag ? ander : eerst))
}

function dienstverband(r: Toeval, regio: Regio, mens: Mens, opzet: Werkopzet, begin: Dag, vindplaats: Vindplaats): Dienstverband {
  const gesubsidieerd = opzet.loonwaarde !== undefined
  const nieuw = begin === opzet.begin
  return {
    dienstverband_nr: regio.nummer("D"),
    deelnemer_nr: mens.nr,
    werkgever_nr: vindplaats.werkgever_nr,
    soort: opzet.soort,
    begin,
    uren_per_week: r.kans(0.96) ? opzet.uren : undefined,
    loonwaarde_pct: opzet.loonwaarde,
    lks: gesubsidieerd ? true : r.kans(0.7) ? false : undefined,
    vacature_nr: nieuw ? vindplaats.vacature_nr : undefined,
    contact_nr: nieuw ? vindplaats.contact_nr : undefined,
    opdrachtgever_code: gesubsidieerd ? mens.gemeente.code : undefined,
  }
}

/** Closes the last contract, or leaves it open: confirmed until lately, or out of sight (7–8 % of the work, as in the monitor's picture). */
function rondAf(r: Toeval, regio: Regio, rij: Dienstverband, slot: Slot, uitBeeld: boolean, contract: number): void {
  if (!uitBeeld && slot.dag <= regio.vandaag) {
    rij.einde = Math.max(slot.dag, rij.begin + 1)
    rij.reden_einde = slot.reden
    if (r.kans(0.012)) rij.bevestigd_tot = rij.einde + r.heel(10, 60)
    return
  }
  rij.bevestigd_tot = bevestiging(r, regio, rij.begin, uitBeeld)
  if (!uitBeeld && Number.isFinite(contract) && contract > regio.vandaag && contract < regio.vandaag + 360 && r.kans(0.45)) {
    rij.einde = contract
    rij.reden_einde = r.kans(0.7) ? "einde_contract" : undefined
  }
}

/** Aftercare stops: unsubsidised work that began long ago was last confirmed in its second year. */
function bevestiging(r: Toeval, regio: Regio, begin: Dag, uitBeeld: boolean): Dag | undefined {
  const lang = regio.vandaag - begin > 850 && r.kans(0.7)
  const dag = uitBeeld
    ? begin + r.heel(20, 75)
    : r.kans(0.92)
      ? lang
        ? begin + r.heel(370, 800)
        : regio.vandaag - r.heel(0, 100)
      : undefined
  return dag === undefined || dag <= begin ? undefined : Math.min(dag, regio.vandaag)
}

/** Supported work, learning on the job and agency work have a workplace; what an employer does with his own staff is his affair. */
function plaatsOpWerk(r: Toeval, regio: Regio, dossier: Dossier, rij: Dienstverband, vindplaats: Vindplaats): void {
  if (rij.soort === "regulier" || (rij.soort === "uitzending" && r.kans(0.4))) return
  const plek = rij.soort === "uitzending" ? regio.markt.kiesWerkgever(r) : vindplaats
  const plaatsing: Plaatsing = {
    plaatsing_nr: regio.nummer("P"),
    deelnemer_nr: rij.deelnemer_nr,
    dienstverband_nr: rij.dienstverband_nr,
    werkvorm: "bij_werkgever",
    werkgever_nr: plek.werkgever_nr,
    werksoort: plek.werksoort,
    begin: rij.begin,
    einde: rij.einde,
    reden_einde: rij.reden_einde,
    uren_per_week: rij.uren_per_week,
  }
  dossier.plaatsingen.push(plaatsing)
}

/** The first working day around a date at which work can begin. */
export function werkbegin(r: Toeval, rond: Dag, regio: Regio): Dag {
  return Math.min(werkdag(rond + r.heel(-21, 9)), regio.vandaag - 1)
}
