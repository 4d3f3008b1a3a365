import type { Dag } from "#begrippen/dag"
import type { Trede } from "#begrippen/trede"

/** A measurement was recorded, corrected (`van` is what stood there) or withdrawn (`naar` null). */
export interface TredeGewijzigd {
  soort: "TredeGewijzigd"
  deelnemerId: string
  metingId: string
  datum: Dag
  van: Trede | null
  naar: Trede | null
}
