import type { Dag } from "#begrippen/dag"
import type { Weigering } from "#begrippen/uitkomst"
import { BSN_QUOTA } from "./bsn-quotum.parameters.ts"

const WAAR = { uur: "in een uur", dag: "in 24 uur" }

/** Null: one more search is allowed. `gezocht`: searches that were carried out in the last hour and the last 24 hours. */
export function bovenQuotum(gezocht: { uur: number; dag: number }, vandaag: Dag): Weigering | null {
  const vol = BSN_QUOTA.find(
    q => q.geldigVan <= vandaag && (q.geldigTot === null || vandaag < q.geldigTot) && gezocht[q.periode] >= q.hoogstens,
  )
  if (!vol) return null
  return {
    code: "quotum",
    tekst: `U zocht ${vol.hoogstens} keer op BSN ${WAAR[vol.periode]}; meer mag niet. Zoek op naam of geboortedatum, of wacht tot het weer kan. Dat u meer wilde zoeken is vastgelegd voor de privacy officer.`,
  }
}
