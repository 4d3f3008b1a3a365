import type { Dag } from "./dag.ts"
import { hoortBij } from "./doelgroepen.ts"
import type { Dossier, Regio } from "./dossier.ts"
import { leeftijdOp, type Mens } from "./mens.ts"
import { plaatsOnbetaald } from "./onbetaald.ts"
import type { Toeval } from "./toeval.ts"
import type { Werkopzet } from "./werk.ts"

/** What kind of job it is: the farther from work, the more often with a subsidy and a coach; the young also learn on the job. */
export function kiesBaan(r: Toeval, regio: Regio, dossier: Dossier, mens: Mens, begin: Dag): Werkopzet {
  if (mens.afstand > 0.3 && r.kans(mens.afstand > 0.6 ? 0.42 : 0.2)) return metSubsidie(r, regio, dossier, mens, begin)
  if (leeftijdOp(mens.geboren, begin) < 28 && r.kans(0.12)) return { begin, soort: "bbl", uren: 32, risico: 0.7 }
  if (r.kans(0.27)) return { begin, soort: "uitzending", uren: r.heel(5, 10) * 4, risico: 1.45 }
  return { begin, soort: "regulier", uren: r.heel(5, 10) * 4, risico: 0.85 + mens.afstand * 0.3 }
}

/** A job of the banenafspraak, often after a trial placement; three in four with a subsidy. */
export function metSubsidie(r: Toeval, regio: Regio, dossier: Dossier, mens: Mens, begin: Dag): Werkopzet {
  hoortBij(dossier, mens, "banenafspraak", begin - r.heel(0, 300))
  const loonwaarde = r.kans(0.78) ? r.heel(6, 18) * 5 : undefined
  if (loonwaarde !== undefined) hoortBij(dossier, mens, "lks", begin)
  const proef = begin - r.heel(40, 62)
  if (proef > regio.sinds && r.kans(0.4)) {
    const plek = { werkvorm: "proefplaatsing", maanden: [2, 3], uren: [16, 32] } as const
    plaatsOnbetaald(r, regio, dossier, mens, plek, proef, { begin: proef, einde: begin })
  }
  return { begin, soort: "banenafspraak", uren: r.heel(4, 9) * 4, loonwaarde, risico: 0.62 }
}
