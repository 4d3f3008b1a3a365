import { type Dag, jaarVan } from "./dag.ts"
import type { Dossier, Regio } from "./dossier.ts"
import { leeftijdOp, maandVanLeeftijd, type Mens } from "./mens.ts"
import { NIVEAUS, type Niveau } from "./rijen.ts"
import type { Toeval } from "./toeval.ts"

/** The age at which a level is usually reached. */
const LEEFTIJD: Readonly<Record<Niveau, number>> = { geen: 12, basis: 12, vmbo_mbo1: 16, havo_vwo_mbo24: 19, hbo: 23, wo: 24 }
const OMSCHRIJVING: Readonly<Record<Niveau, readonly string[]>> = {
  geen: ["geen onderwijs gevolgd"],
  basis: ["basisschool", "lagere school in land van herkomst"],
  vmbo_mbo1: ["vmbo basis", "vmbo kader", "lts", "huishoudschool", "mavo", "entreeopleiding", "praktijkonderwijs"],
  havo_vwo_mbo24: ["mbo 2 logistiek", "mbo 2 zorg", "mbo 3 techniek", "mbo 4 administratie", "havo", "mbo 2 horeca", "mbo 2 groen"],
  hbo: ["hbo sociaal werk", "hbo techniek", "hbo economie", "lerarenopleiding"],
  wo: ["universiteit in land van herkomst", "universiteit"],
}

/** Six in a hundred files say nothing about education; of one in eight rows nobody knows whether there was a diploma. */
export function leerde(r: Toeval, regio: Regio, dossier: Dossier, mens: Mens, niveau: Niveau = mens.niveau): void {
  if (r.kans(0.06)) return
  const diploma = niveau === "geen" ? false : r.kans(0.12) ? undefined : r.kans(niveau === "basis" ? 0.97 : 0.8)
  voegToe(r, regio, dossier, mens, niveau, diploma)
  const lager = NIVEAUS[NIVEAUS.indexOf(niveau) - 1]
  if (diploma === false && lager && lager !== "geen" && r.kans(0.7)) voegToe(r, regio, dossier, mens, lager, true)
  haaltOnderweg(r, dossier, mens, niveau)
}

function voegToe(r: Toeval, regio: Regio, dossier: Dossier, mens: Mens, niveau: Niveau, diploma: boolean | undefined): void {
  const leeftijd = LEEFTIJD[niveau] + r.heel(0, 2)
  const behaald =
    leeftijdOp(mens.geboren, regio.vandaag) > leeftijd + 1 && r.kans(0.55) ? maandVanLeeftijd(mens.geboren, leeftijd, 7) : undefined
  dossier.opleidingen.push({
    deelnemer_nr: mens.nr,
    niveau,
    behaald_op: behaald,
    diploma,
    omschrijving: r.kans(0.6) ? r.kies(OMSCHRIJVING[niveau]) : undefined,
  })
}

/** Who finishes schooling on the way climbs: the aim 'verhogen van het scholingsniveau' (Ontwikkelprogramma TDC, chapter 3). */
function haaltOnderweg(r: Toeval, dossier: Dossier, mens: Mens, niveau: Niveau): void {
  const geslaagd = dossier.trajecten.find(traject => traject.voorziening_code === "scholing-mbo" && traject.reden_einde === "afgerond")
  if (!geslaagd || !r.kans(0.7)) return
  const behaald: Niveau = niveau === "geen" || niveau === "basis" ? "vmbo_mbo1" : "havo_vwo_mbo24"
  const op = geslaagd.einde as Dag
  if (dossier.opleidingen.some(rij => rij.niveau === behaald && rij.behaald_op === op)) return
  const omschrijving = `${behaald === "vmbo_mbo1" ? "mbo 1" : "mbo 2"} via praktijkleren, ${jaarVan(op)}`
  dossier.opleidingen.push({ deelnemer_nr: mens.nr, niveau: behaald, behaald_op: op, diploma: true, omschrijving })
}
