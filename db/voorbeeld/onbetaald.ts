import type { Dag } from "./dag.ts"
import { plusMaanden, werkdag } from "./dag.ts"
import type { Dossier, Periode, Regio } from "./dossier.ts"
import type { Mens } from "./mens.ts"
import type { RedenWerk, Werkvorm } from "./rijen.ts"
import type { Gewichten, Toeval } from "./toeval.ts"

interface Plek {
  werkvorm: Werkvorm
  maanden: readonly [number, number]
  uren: readonly [number, number]
}
const WEP: Gewichten<Plek> = [
  [{ werkvorm: "wep_extern", maanden: [3, 6], uren: [12, 32] }, 42],
  [{ werkvorm: "wep_intern", maanden: [2, 6], uren: [12, 28] }, 33],
  [{ werkvorm: "stage", maanden: [3, 8], uren: [16, 32] }, 8],
  [{ werkvorm: "praktijkleren", maanden: [4, 10], uren: [16, 32] }, 7],
  [{ werkvorm: "scholing", maanden: [3, 10], uren: [8, 24] }, 10],
]
const MEEDOEN: Gewichten<Plek> = [
  [{ werkvorm: "vrijwilligerswerk", maanden: [6, 36], uren: [4, 12] }, 70],
  [{ werkvorm: "dagbesteding", maanden: [6, 30], uren: [8, 20] }, 22],
  [{ werkvorm: "wep_intern", maanden: [3, 6], uren: [8, 16] }, 8],
]
const REDENEN: Gewichten<RedenWerk | undefined> = [
  ["einde_contract", 45],
  ["doorstroom", 20],
  ["eigen_verzoek", 12],
  ["ziekte", 10],
  ["overig", 8],
  [undefined, 5],
]
const WERKSOORTEN = ["groen", "productie", "schoonmaak", "inpak", "winkel", "horeca", "logistiek", "zorg", "techniek", "kantoor"] as const

/** Unpaid workplaces of somebody in a benefit: work experience near to work, taking part far from it. */
export function werktOnbetaald(r: Toeval, regio: Regio, dossier: Dossier, mens: Mens, periode: Periode): void {
  const ver = mens.afstand > 0.6
  const tot = Math.min(periode.einde ?? Number.POSITIVE_INFINITY, regio.vandaag)
  let begin = Math.max(periode.begin, regio.sinds) + Math.round(r.wachttijd(ver ? 1150 : 420)) + 30
  while (begin < tot - 14) {
    const einde = plaatsOnbetaald(r, regio, dossier, mens, r.gewogen(ver ? MEEDOEN : WEP), werkdag(begin), periode)
    if (einde === undefined) return
    begin = einde + Math.round(r.wachttijd(ver ? 1500 : 600)) + 14
  }
}

/** One unpaid place within the period; returns its end, or undefined while it runs. */
export function plaatsOnbetaald(
  r: Toeval,
  regio: Regio,
  dossier: Dossier,
  mens: Mens,
  plek: Plek,
  begin: Dag,
  periode: Periode,
): Dag | undefined {
  const gepland = plusMaanden(begin, r.heel(plek.maanden[0], plek.maanden[1])) - r.heel(0, 12)
  const einde = Math.min(Math.max(gepland, begin + 2), Math.max(periode.einde ?? gepland, begin + 2))
  const voorbij = einde <= regio.vandaag
  const buiten = plek.werkvorm !== "wep_intern" && plek.werkvorm !== "dagbesteding" && plek.werkvorm !== "vrijwilligerswerk"
  const vindplaats = buiten ? regio.markt.kiesWerkgever(r) : undefined
  dossier.plaatsingen.push({
    plaatsing_nr: regio.nummer("P"),
    deelnemer_nr: mens.nr,
    werkvorm: plek.werkvorm,
    werkgever_nr: vindplaats?.werkgever_nr,
    locatie: buiten ? undefined : r.kies(["TDC Stadskanaal", "TDC Veendam", "Buurttuin", "Kringloop", "Wijkcentrum"]),
    werksoort: r.kans(0.9) ? (vindplaats?.werksoort ?? r.kies(WERKSOORTEN)) : undefined,
    begin,
    einde: voorbij ? einde : undefined,
    reden_einde: voorbij ? r.gewogen(REDENEN) : undefined,
    uren_per_week: r.kans(0.95) ? Math.round(r.heel(plek.uren[0], plek.uren[1]) / 4) * 4 : undefined,
  })
  return voorbij ? einde : undefined
}
