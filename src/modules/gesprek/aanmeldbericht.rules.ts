import type { Dag } from "#begrippen/dag"
import { teSturen } from "./bericht.rules.ts"

/** What somebody who signed up was last told of his first conversation, and how it is with it now. */
export interface Melding {
  uitgenodigdVoor: Dag
  /** Goes up with every change, and when the sign-up closes. */
  uitgenodigdNr: number
  gezienOp: Dag | null
  geslotenOp: Dag | null
  gemeld: string | null
  gemeldNr: number | null
  /** The day on which he was told. */
  gemeldDag: Dag | null
}

/** Which message is due today, as of every appointment that is told by e-mail or text message; null: none. */
export function teMelden(m: Melding, vandaag: Dag): string | null {
  const gemaakt = m.gemeld === null ? [] : [{ soort: m.gemeld, volgnummer: m.gemeldNr!, op: m.gemeldDag! }]
  const uitkomst = m.geslotenOp !== null ? "afgezegd" : m.gezienOp !== null ? "gekomen" : null
  const soort = teSturen({ dag: m.uitgenodigdVoor, volgnummer: m.uitgenodigdNr, uitkomst, gemaakt }, "email", vandaag)
  // What he never heard of cannot have moved.
  return soort === "verzet" && m.gemeld === null ? "uitnodiging" : soort
}
