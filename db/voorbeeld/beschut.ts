import type { Dag } from "./dag.ts"
import type { Dossier, Regio } from "./dossier.ts"
import { hoortBij } from "./doelgroepen.ts"
import { aowDatum, type Mens } from "./mens.ts"
import { werktBijSob } from "./sobwerk.ts"
import type { Gewichten, Toeval } from "./toeval.ts"

/** 27 hours a week on average (domain.md §1.8). */
const UREN: Gewichten<number> = [
  [16, 6],
  [20, 14],
  [24, 20],
  [28, 26],
  [32, 24],
  [36, 10],
]

/** Sheltered work: indication on the advice of UWV, a waiting time, then a contract with De Werkplaats that mostly lasts. */
export function begintBeschut(r: Toeval, regio: Regio, dossier: Dossier, mens: Mens, begin: Dag): void {
  hoortBij(dossier, mens, "arbeidsbeperking", begin - r.heel(300, 600))
  hoortBij(dossier, mens, "beschut_indicatie", begin - r.heel(20, 240))
  hoortBij(dossier, mens, "lks", begin)
  const gestopt = begin + Math.round(r.wachttijd(8.5 * 365))
  const aow = aowDatum(mens.geboren)
  werktBijSob(r, regio, dossier, mens, {
    soort: "beschut",
    begin,
    einde: Math.min(gestopt, aow),
    reden: aow < gestopt ? "aow" : r.kies(["ziekte", "eigen_verzoek", "doorstroom", "verhuizing", "einde_contract"]),
    uren: r.gewogen(UREN),
    loonwaarde: r.heel(6, 12) * 5,
    tijdelijkEerst: r.kans(0.75),
  })
}

/** The day on which somebody of the benefit starts with it, within the given period; undefined when there is no room. */
export function trekBeschutdag(r: Toeval, regio: Regio, vanaf: Dag, tot: Dag): Dag | undefined {
  const vroegst = Math.max(vanaf + 90, regio.sinds - 400)
  return vroegst < tot - 20 ? r.heel(vroegst, tot - 20) : undefined
}
