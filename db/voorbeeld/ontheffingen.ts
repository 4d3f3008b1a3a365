import type { Dag } from "./dag.ts"
import { werkdag } from "./dag.ts"
import type { Dossier, Periode, Regio } from "./dossier.ts"
import type { Mens } from "./mens.ts"
import type { Toeval } from "./toeval.ts"

/**
 * Exemptions from the duty to look for work, mostly on rungs 1 and 2, each with a day on which it must be looked at again
 * (Participatiewet art. 9). Of the running ones one in seven is past that day and one in five comes up within two months.
 */
export function onthef(r: Toeval, regio: Regio, dossier: Dossier, mens: Mens, periode: Periode): void {
  if (!r.kans(mens.afstand > 0.85 ? 0.62 : mens.afstand > 0.6 ? 0.34 : 0.05)) return
  const soort = r.kans(0.42) ? "volledig" : "gedeeltelijk"
  const tot = Math.min(periode.einde ?? Number.POSITIVE_INFINITY, regio.vandaag)
  let begin = Math.max(periode.begin, regio.sinds - 400) + r.heel(20, 300)
  while (begin < tot - 30) {
    const einde = begin + r.heel(300, 800)
    const loopt = einde >= regio.vandaag && periode.einde === undefined
    const echtEinde = loopt ? toekomst(r, regio, begin) : Math.min(einde, tot)
    dossier.ontheffingen.push({
      deelnemer_nr: mens.nr,
      soort,
      begin,
      einde: echtEinde,
      hercontrole_op: loopt
        ? trekHercontrole(r, regio, begin, echtEinde)
        : r.kans(0.85)
          ? Math.max(begin + 1, Math.min(einde, tot) - r.heel(0, 40))
          : undefined,
    })
    if (loopt) return
    begin = einde + (r.kans(0.75) ? 0 : r.heel(30, 400))
  }
}

function toekomst(r: Toeval, regio: Regio, begin: Dag): Dag | undefined {
  return r.kans(0.6) ? Math.max(begin, regio.vandaag) + r.heel(20, 500) : undefined
}

function trekHercontrole(r: Toeval, regio: Regio, begin: Dag, einde: Dag | undefined): Dag | undefined {
  if (r.kans(0.04)) return undefined
  const over = r.gewogen([
    [r.heel(-120, -1), 14],
    [r.heel(0, 60), 20],
    [r.heel(61, 360), 66],
  ])
  const dag = Math.max(werkdag(regio.vandaag + over), begin + 60)
  return einde === undefined ? dag : Math.min(dag, einde)
}
