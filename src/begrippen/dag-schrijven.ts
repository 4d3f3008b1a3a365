/** Dag schrijven: een dag zoals mensen hem lezen in een zin of tabel: 4 mrt 2024. English: writing a date. */
import type { Dag } from "./dag.ts"

export const MAANDEN_KORT = ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"] as const

/** "30 nov 2026"; with `jaar: false` "30 nov". */
export function dagTekst(dag: Dag, jaar = true): string {
  const kort = `${Number(dag.slice(8, 10))} ${MAANDEN_KORT[Number(dag.slice(5, 7)) - 1]}`
  return jaar ? `${kort} ${dag.slice(0, 4)}` : kort
}
