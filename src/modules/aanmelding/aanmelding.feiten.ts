import type { Dag } from "#begrippen/dag"

/** Somebody who signed up has a new file from now on; with the group that he came in by, where it is one of a file. */
export interface DossierBegonnen {
  soort: "DossierBegonnen"
  deelnemerId: string
  doelgroep: string | null
  sinds: Dag
  /** Who commissions and who pays, where that is another than the own organisation; and from when. */
  opdrachtgever: string | null
  betaler: string | null
  begonnen: Dag
}
