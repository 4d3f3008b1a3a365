import { type Dag, dagNummer, plusMaanden } from "#begrippen/dag"

export interface Streep {
  dag: Dag
  /** Fraction of the width, 0 to 1. */
  plek: number
}

const STAPPEN = [1, 3, 6, 12, 24, 60, 120]

/**
 * A few firsts of a month between two days, at most `hoogstens`: every month, quarter, half year, year, 2, 5 or 10 years.
 * They fall on January where the step allows, so that years are seen.
 */
export function maandStrepen(van: Dag, tot: Dag, hoogstens = 5): Streep[] {
  const begin = dagNummer(van)
  const lengte = dagNummer(tot) - begin
  if (lengte <= 0) return []
  for (const stap of STAPPEN) {
    const strepen: Streep[] = []
    for (let dag = firstOf(van, stap); dag <= tot; dag = plusMaanden(dag, stap)) {
      if (dag >= van) strepen.push({ dag, plek: (dagNummer(dag) - begin) / lengte })
    }
    if (strepen.length <= hoogstens) return strepen
  }
  return []
}

/** The last first-of-a-month on or before a day that is a whole number of steps from January of a round year. */
function firstOf(dag: Dag, stap: number): Dag {
  const maanden = Number(dag.slice(0, 4)) * 12 + Number(dag.slice(5, 7)) - 1
  const rond = Math.floor(maanden / stap) * stap
  return `${String(Math.floor(rond / 12)).padStart(4, "0")}-${String((rond % 12) + 1).padStart(2, "0")}-01`
}
