import { GEEN_WERK, SOORTEN_WERK, TREDE_NAMEN } from "./codes.ts"
import { kaart } from "./indeling.ts"

/**
 * What the drawings of the monitor need beside the indicators of the contract, in cells of their own: the JSON of the
 * contract stays as it is. Keys of two parts are written "van-naar".
 */
export const BEGELEID = ["zonder_traject", "met_traject"] as const
export const BESTEMMINGEN = [...SOORTEN_WERK, GEEN_WERK] as const
/** Work is followed for so many months. */
export const VOLGMAANDEN = 36
const maanden = Array.from({ length: VOLGMAANDEN + 1 }, (_, k) => String(k))
const paren = (van: readonly string[], naar: readonly string[]) => van.flatMap(v => naar.map(n => `${v}-${n}`))

export const FIGUREN = {
  /**
   * Exits of BIJ-UIT: from the last rung measured before the end, by whether a traject (one that began) ran during the
   * bijstandsperiode, to the destination of UIT-NAAR.
   */
  STROOM: { begin: kaart(paren(TREDE_NAMEN, BEGELEID)), naar: kaart(paren(BEGELEID, BESTEMMINGEN)) },
  /**
   * Kern werkperioden begun in the period. gestopt: the month by which it had stopped; gevolgd: of the others the last month
   * after the begin on which it is known to have run. Stopped, known and left out are those of DUUR.
   */
  OVERLEVING: { gestopt: kaart(maanden), gevolgd: kaart(maanden) },
} as const
export type Figuren = { [F in keyof typeof FIGUREN]: { [V in keyof (typeof FIGUREN)[F]]: Record<string, number> } }
