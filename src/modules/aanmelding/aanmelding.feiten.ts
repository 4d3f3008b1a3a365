import type { Dag } from "#begrippen/dag"

/** Somebody who signed up has a new file from now on; with the group that he came in by, where it is one of a file. */
export interface DossierBegonnen {
  soort: "DossierBegonnen"
  deelnemerId: string
  doelgroep: string | null
  sinds: Dag
}
