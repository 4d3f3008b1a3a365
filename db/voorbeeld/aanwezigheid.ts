import type { Dag } from "./dag.ts"
import { weekdag } from "./dag.ts"
import type { Dossier, Regio } from "./dossier.ts"
import type { Aanwezigheid, Dagdeel } from "./rijen.ts"
import type { Gewichten, Toeval } from "./toeval.ts"

/** The last eight weeks: as far back as the indicators look (a programme is 'verlopen' without presence in 56 days). */
const WEKEN = 8

const STATUS: Gewichten<Aanwezigheid["status"]> = [
  ["aanwezig", 84],
  ["ziek", 7],
  ["verlof", 4],
  ["afgemeld", 3],
  ["niet_afgemeld", 2],
]
const DAGDELEN: readonly Dagdeel[] = ["ochtend", "middag"]

interface Plek {
  traject_nr?: string
  plaatsing_nr?: string
  begin: Dag
  uren: number | undefined
}

/** Presence at whatever runs, by half-day; nobody is in two places at once. */
export function tekenPresentie(r: Toeval, regio: Regio, dossier: Dossier): void {
  const bezet = new Set<number>()
  for (const plek of lopendePlekken(r, regio, dossier)) {
    const rooster = trekRooster(r, plek.uren ?? 12)
    const eerste = Math.max(plek.begin, regio.vandaag - WEKEN * 7)
    for (let dag = eerste; dag < regio.vandaag; dag++) {
      for (const uur of rooster) {
        if (weekdag(dag) !== uur.weekdag || bezet.has(dag * 2 + uur.dagdeel)) continue
        bezet.add(dag * 2 + uur.dagdeel)
        dossier.aanwezigheid.push(regel(r, dossier, plek, dag, DAGDELEN[uur.dagdeel] as Dagdeel))
      }
    }
  }
}

/** Programmes, unpaid places and work inside De Werkplaats; of work at an employer the employer keeps the hours. */
function lopendePlekken(r: Toeval, regio: Regio, dossier: Dossier): Plek[] {
  const trajecten = dossier.trajecten.filter(traject => traject.einde === undefined && traject.begin < regio.vandaag)
  const plaatsingen = dossier.plaatsingen.filter(
    plaatsing => plaatsing.einde === undefined && (plaatsing.dienstverband_nr === undefined || plaatsing.werkvorm === "intern"),
  )
  return [
    ...trajecten
      // A programme that ran out long ago and was never closed: half of these people still come.
      .filter(traject => traject.verwacht_einde === undefined || traject.verwacht_einde > regio.vandaag - 40 || r.kans(0.5))
      .map(traject => ({ traject_nr: traject.traject_nr, begin: traject.begin, uren: traject.uren_per_week })),
    ...plaatsingen.map(plaatsing => ({ plaatsing_nr: plaatsing.plaatsing_nr, begin: plaatsing.begin, uren: plaatsing.uren_per_week })),
  ]
}

function trekRooster(r: Toeval, uren: number): { weekdag: number; dagdeel: 0 | 1 }[] {
  const alle = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map(vak => ({ vak, lot: r.getal() })).toSorted((a, b) => a.lot - b.lot)
  const aantal = Math.max(1, Math.min(10, Math.round(uren / 4)))
  return alle.slice(0, aantal).map(({ vak }) => ({ weekdag: 1 + (vak >> 1), dagdeel: (vak & 1) as 0 | 1 }))
}

function regel(r: Toeval, dossier: Dossier, plek: Plek, datum: Dag, dagdeel: Dagdeel): Aanwezigheid {
  const status = r.gewogen(STATUS)
  return {
    deelnemer_nr: dossier.deelnemer.deelnemer_nr,
    datum,
    dagdeel,
    traject_nr: plek.traject_nr,
    plaatsing_nr: plek.plaatsing_nr,
    status,
    uren: status === "aanwezig" && r.kans(0.97) ? (r.kans(0.8) ? 4 : 3.5) : undefined,
  }
}
