import type { Dag } from "#begrippen/dag"

/** Who takes it: by `wie`, since the name of a member of staff may be out of the reader's sight. */
interface Afspraak {
  wie: string
  medewerker: string | null
  door?: string | null
}
export const doetDeelnemer = ({ wie }: Pick<Afspraak, "wie">): boolean => wie === "deelnemer"

const ZONDER_NAAM: Readonly<Record<string, string>> = { partner: "een partner", sob: "het sociaal ontwikkelbedrijf" }
/** As the staff reads it: the name of who takes it; nothing for the participant, whose page it is. */
export const doetWie = (stap: Afspraak): string | null =>
  doetDeelnemer(stap) ? null : (stap.door ?? stap.medewerker ?? ZONDER_NAAM[stap.wie] ?? "een medewerker")

/** A step that a colleague takes carries his seat; one of a partner carries the name that was written down. */
export const metNaam = <S extends { wie: string; door: string | null }>(
  stap: S,
  medewerkerId: string | null,
): S & { medewerkerId: string | null } => ({
  ...stap,
  door: stap.wie in ZONDER_NAAM ? stap.door : null,
  medewerkerId: stap.wie === "medewerker" ? medewerkerId : null,
})

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
