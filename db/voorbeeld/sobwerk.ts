import { type Dag, plusMaanden } from "./dag.ts"
import type { Dossier, Regio } from "./dossier.ts"
import type { Mens } from "./mens.ts"
import { SOB } from "./regio.ts"
import type { Dienstverband, Dienstverbandsoort, RedenWerk, Werkvorm } from "./rijen.ts"
import type { Gewichten, Toeval } from "./toeval.ts"

/** Where Wsw employees work; a growing part outside (De Werkplaats: the second variant of Berenschot, employer that seconds). */
const WSW_VORMEN: Gewichten<Werkvorm | undefined> = [
  ["intern", 36],
  ["op_locatie", 17],
  ["detachering_groep", 20],
  ["detachering_individueel", 17],
  ["begeleid_werken", 7],
  [undefined, 3],
]
/** Beschut: 69 % inside, 6 % outside on location, 6 % and 19 % seconded alone and in a group (domain.md §1.8). */
const BESCHUT_VORMEN: Gewichten<Werkvorm | undefined> = [
  ["intern", 67],
  ["op_locatie", 6],
  ["detachering_individueel", 6],
  ["detachering_groep", 19],
  [undefined, 2],
]
const WERKSOORTEN: Gewichten<string> = [
  ["groen", 24],
  ["inpak", 20],
  ["productie", 16],
  ["schoonmaak", 14],
  ["metaal", 8],
  ["kringloop", 8],
  ["post", 5],
  ["kantine", 5],
]

export interface Sobwerk {
  soort: Extract<Dienstverbandsoort, "wsw" | "beschut" | "banenafspraak">
  begin: Dag
  einde?: Dag | undefined
  reden?: RedenWerk | undefined
  uren: number
  loonwaarde?: number | undefined
  /** A first contract of a year before the permanent one. */
  tijdelijkEerst: boolean
}

/** Employment at De Werkplaats with the workplaces during it. An end after today is not known yet. */
export function werktBijSob(r: Toeval, regio: Regio, dossier: Dossier, mens: Mens, opzet: Sobwerk): void {
  const bekend = opzet.einde !== undefined && opzet.einde <= regio.vandaag ? opzet.einde : undefined
  const jaar = plusMaanden(opzet.begin, 12)
  const gesplitst = opzet.tijdelijkEerst && jaar < (bekend ?? regio.vandaag) - 20
  if (gesplitst) voegToe(r, regio, dossier, mens, opzet, opzet.begin, jaar, "einde_contract")
  voegToe(r, regio, dossier, mens, opzet, gesplitst ? jaar : opzet.begin, bekend, bekend === undefined ? undefined : opzet.reden)
}

function voegToe(
  r: Toeval,
  regio: Regio,
  dossier: Dossier,
  mens: Mens,
  opzet: Sobwerk,
  begin: Dag,
  einde: Dag | undefined,
  reden: RedenWerk | undefined,
): void {
  const rij: Dienstverband = {
    dienstverband_nr: regio.nummer("D"),
    deelnemer_nr: mens.nr,
    organisatie_code: SOB,
    soort: opzet.soort,
    begin,
    einde,
    reden_einde: reden,
    bevestigd_tot: einde === undefined && r.kans(0.8) ? Math.max(regio.vandaag - r.heel(0, 45), begin + 1) : undefined,
    uren_per_week: r.kans(0.985) ? opzet.uren : undefined,
    loonwaarde_pct: opzet.loonwaarde,
    lks: opzet.soort === "wsw" ? undefined : opzet.loonwaarde !== undefined,
    opdrachtgever_code: mens.gemeente.code,
  }
  dossier.dienstverbanden.push(rij)
  plaats(r, regio, dossier, rij)
}

/** One or two workplaces: what is known of them starts near the start of the registration, however old the contract. */
function plaats(r: Toeval, regio: Regio, dossier: Dossier, rij: Dienstverband): void {
  const begin = Math.max(rij.begin, regio.sinds - r.heel(0, 900))
  const einde = rij.einde
  if (einde !== undefined && einde <= begin) return
  const lengte = (einde ?? regio.vandaag) - begin
  const wissel = lengte > 800 && r.kans(0.4) ? begin + Math.round(lengte * (0.2 + r.getal() * 0.6)) : undefined
  const werksoort = r.gewogen(WERKSOORTEN)
  const vormen = rij.soort === "beschut" ? BESCHUT_VORMEN : WSW_VORMEN
  const eerste = r.gewogen(vormen)
  if (wissel === undefined) return voegPlekToe(r, regio, dossier, rij, eerste, werksoort, begin, einde, rij.reden_einde)
  voegPlekToe(r, regio, dossier, rij, eerste, werksoort, begin, wissel, "doorstroom")
  // Who changes place rather moves outside than in.
  const tweede = r.gewogen(vormen)
  voegPlekToe(
    r,
    regio,
    dossier,
    rij,
    tweede === "intern" && r.kans(0.5) ? "detachering_groep" : tweede,
    werksoort,
    wissel,
    einde,
    rij.reden_einde,
  )
}

function voegPlekToe(
  r: Toeval,
  regio: Regio,
  dossier: Dossier,
  rij: Dienstverband,
  werkvorm: Werkvorm | undefined,
  werksoort: string,
  begin: Dag,
  einde: Dag | undefined,
  reden: RedenWerk | undefined,
): void {
  if (werkvorm === undefined) return
  const buiten = werkvorm !== "intern" && werkvorm !== "op_locatie"
  dossier.plaatsingen.push({
    plaatsing_nr: regio.nummer("P"),
    deelnemer_nr: rij.deelnemer_nr,
    dienstverband_nr: rij.dienstverband_nr,
    werkvorm,
    werkgever_nr: buiten ? regio.markt.kiesWerkgever(r).werkgever_nr : undefined,
    locatie: buiten ? undefined : werkvorm === "intern" ? r.kies(["Hal Stadskanaal", "Hal Veendam", "Kringloop Veendam"]) : "op locatie",
    werksoort,
    begin,
    einde,
    reden_einde: reden,
    uren_per_week: rij.uren_per_week,
  })
}
