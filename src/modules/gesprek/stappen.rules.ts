import type { Dag } from "#begrippen/dag"

interface MetUitkomst {
  uiterlijk: Dag
  uitkomst: string | null
  uitkomstOp: Dag | null
}

/** What still has to be done, the first day on top. */
export const openStappen = <S extends MetUitkomst>(stappen: readonly S[]): S[] =>
  stappen.filter(s => s.uitkomst === null).toSorted((a, b) => (a.uiterlijk < b.uiterlijk ? -1 : 1))

/** What came of the others, the last on top. */
export const afgerondeStappen = <S extends MetUitkomst>(stappen: readonly S[]): S[] =>
  stappen.filter(s => s.uitkomst !== null).toSorted((a, b) => (a.uitkomstOp! > b.uitkomstOp! ? -1 : 1))
