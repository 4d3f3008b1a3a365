import type { Dag } from "./dag.ts"
import { werkdag } from "./dag.ts"
import type { Dossier, Regio } from "./dossier.ts"
import type { Mens } from "./mens.ts"
import { GEMEENTEN } from "./regio.ts"
import type { Melding } from "./rijen.ts"
import type { Gewichten, Toeval } from "./toeval.ts"
import { trekInstroomdag } from "./uitkeringen.ts"

/** The report that came before a benefit: settled around its first day, within the eight weeks of the law. */
export function meldVooraf(r: Toeval, regio: Regio, dossier: Dossier, mens: Mens, begin: Dag): void {
  if (begin < regio.sinds || !r.kans(0.96)) return
  const datum = werkdag(begin - r.heel(3, 30))
  const afgehandeld = werkdag(datum + r.heel(14, 56))
  const klaar = afgehandeld <= regio.vandaag
  dossier.meldingen.push({
    melding_nr: regio.nummer("M"),
    organisatie_code: mens.gemeente.code,
    datum,
    afgehandeld_op: klaar ? afgehandeld : undefined,
    uitkomst: klaar ? "ingestroomd" : undefined,
    deelnemer_nr: mens.nr,
  })
}

const ZONDER_UITKERING: Gewichten<Exclude<Melding["uitkomst"], undefined | "ingestroomd">> = [
  ["werk", 27],
  ["doorverwezen", 22],
  ["ingetrokken", 31],
  ["afgewezen", 20],
]

/** A report that led to no benefit, of somebody who did not become a participant: four in ten of all reports. */
export function trekLosseMelding(r: Toeval, regio: Regio): Melding {
  const datum = trekInstroomdag(r, regio)
  const afgehandeld = werkdag(datum + r.heel(5, 56))
  const klaar = afgehandeld <= regio.vandaag
  return {
    melding_nr: regio.nummer("M"),
    organisatie_code: r.gewogen(GEMEENTEN.map(gemeente => [gemeente.code, gemeente.aandeel] as const)),
    datum,
    afgehandeld_op: klaar ? afgehandeld : undefined,
    uitkomst: klaar ? r.gewogen(ZONDER_UITKERING) : undefined,
  }
}
