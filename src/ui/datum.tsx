import { type Dag, dagNummer } from "#begrippen/dag"
import { dagTekst, MAANDEN_KORT } from "#begrippen/dag-schrijven"

export { dagTekst }

const MAANDEN = ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"]
const WEEKDAGEN = ["donderdag", "vrijdag", "zaterdag", "zondag", "maandag", "dinsdag", "woensdag"]

const maandIndex = (dag: Dag): number => Number(dag.slice(5, 7)) - 1

/** "zondag 22 november 2026". */
export function dagVoluit(dag: Dag): string {
  // Day 0 (1 January 1970) was a Thursday; the double remainder keeps days before it right.
  const weekdag = WEEKDAGEN[((dagNummer(dag) % 7) + 7) % 7]
  return `${weekdag} ${Number(dag.slice(8, 10))} ${MAANDEN[maandIndex(dag)]} ${dag.slice(0, 4)}`
}

/** "november 2026". */
export const maandTekst = (dag: Dag): string => `${MAANDEN[maandIndex(dag)]} ${dag.slice(0, 4)}`

/** "nov 2026"; with `jaar: false` "nov". */
export const maandKort = (dag: Dag, jaar = true): string => `${MAANDEN_KORT[maandIndex(dag)]}${jaar ? ` ${dag.slice(0, 4)}` : ""}`

/** A date in a sentence or cell, readable for people and machines. */
export function Datum(props: { dag: Dag; jaar?: boolean }) {
  return (
    <time datetime={props.dag} class="getal">
      {dagTekst(props.dag, props.jaar ?? true)}
    </time>
  )
}
