import type { Dag } from "#begrippen/dag"

/** By when somebody who asks for his rights hears what comes of it: dated, with its source. */
export interface Antwoordtermijn {
  maanden: number
  /** By so many it can be put off once, with a reason that he hears within the first term. */
  verlengen: number
  geldigVan: Dag
  geldigTot: Dag | null
  bron: string
  bevestigd: boolean
}

export const ANTWOORDTERMIJNEN: readonly Antwoordtermijn[] = [
  { maanden: 1, verlengen: 2, geldigVan: "2018-05-25", geldigTot: null, bron: "AVG art. 12 lid 3", bevestigd: true },
]
