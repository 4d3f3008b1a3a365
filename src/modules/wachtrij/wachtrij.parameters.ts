import type { Dag } from "#begrippen/dag"

/** A term in days: dated, with its source. Not confirmed: our own choice until a municipality sets its own. */
export interface Termijn {
  naam: string
  dagen: number
  geldigVan: Dag
  geldigTot: Dag | null
  bron: string
  bevestigd: boolean
}
const eigen = (naam: string, dagen: number): readonly Termijn[] => [
  { naam, dagen, geldigVan: "2018-01-01", geldigTot: null, bron: "eigen keuze van Trede", bevestigd: false },
]

const TERMIJNEN = {
  uitnodigen: eigen("Uitnodigen na een aanmelding", 7),
  opnieuw: eigen("Opnieuw uitnodigen of sluiten na een gesprek dat niet doorging", 7),
  beginnen: eigen("Beslissen over een dossier na het eerste gesprek", 14),
  bewaren: eigen("Wie geen dossier kreeg wissen", 90),
} as const
export type Termijnnaam = keyof typeof TERMIJNEN

/** The term that holds on a day. Throws Error where there is none. */
export function termijnOp(naam: Termijnnaam, dag: Dag): Termijn {
  const termijn = TERMIJNEN[naam].find(t => t.geldigVan <= dag && (t.geldigTot === null || t.geldigTot > dag))
  if (!termijn) throw new Error(`Termijn ${naam} is er niet op ${dag}.`)
  return termijn
}
