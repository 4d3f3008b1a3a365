import type { Dag } from "#begrippen/dag"
import { MINIMUMLONEN } from "./minimumloon.parameters.ts"

export interface UurloonOp {
  centPerUur: number
  geldigVan: Dag
  bron: string
  /** False: a later amount holds on the day, but is not known here; this is the last that is. */
  bevestigd: boolean
}

/** The minimum wage an hour on a day for somebody of this age; the last known one where that of the day is not. Null: no amount for this age. */
export function minimumloonOp(dag: Dag, leeftijd: number): UurloonOp | null {
  const laatste = MINIMUMLONEN.filter(m => m.geldigVan <= dag).at(-1)
  const centPerUur = laatste?.perUur[Math.min(leeftijd, 21)]
  if (laatste === undefined || centPerUur === undefined) return null
  const { geldigVan, geldigTot, bron, bevestigd } = laatste
  return { centPerUur, geldigVan, bron, bevestigd: bevestigd && (geldigTot === null || dag < geldigTot) }
}
