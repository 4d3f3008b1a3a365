import type { Dag } from "#begrippen/dag"

/** One answer out of the last result of an instrument, as the view of diagnosis gives it. */
export interface Antwoord {
  afnameId: string
  vraag: string
  instrument: string
  instrumentNaam: string
  datum: Dag
  /** kan, wil, nodig, situatie. */
  levert: string
  /** Null: to read, not to take over. */
  thema: string | null
  tekst: string
  /** The code of a choice. */
  antwoord: string | null
  vervaltOp: Dag | null
}
/** What one question of an instrument found; several chosen words are one line. */
export interface Uitslag extends Antwoord {
  /** By which a form names it. */
  sleutel: string
}

export const uitslagen = (antwoorden: readonly Antwoord[]): Uitslag[] =>
  [...Map.groupBy(antwoorden, a => `${a.afnameId}.${a.vraag}`)].map(([sleutel, samen]) => ({
    ...samen[0]!,
    sleutel,
    tekst: samen.map(a => a.tekst).join(", "),
  }))

/** Beside which of the three questions a result stands; the labour market is asked of no instrument. */
export const VELD_VAN: Readonly<Record<string, "kan" | "wil" | null>> = { kan: "kan", nodig: "kan", wil: "wil", situatie: null }

/** Nothing without a theme goes into a plan: it is read by more people than a result (security.md §3.4). */
export const magOver = (uitslag: Uitslag): boolean => uitslag.thema !== null

interface InPlan {
  plan: { kan: string | null; wil: string | null } | null
  doelen: ReadonlyArray<{ situatie: string | null; wat: string; score: string | null }>
}
/** Its words stand in an answer, or in a goal that is open. */
export const staatInPlan = ({ tekst }: Uitslag, { plan, doelen }: InPlan): boolean =>
  [plan?.kan, plan?.wil].some(antwoord => antwoord?.includes(tekst)) ||
  doelen.some(d => d.score === null && (d.situatie?.endsWith(tekst) || d.wat === tekst))

/** The goal that a result is the start of: a wish is where somebody wants to go, all else where he stands. */
export const alsDoel = ({ levert, tekst }: Uitslag): { wat?: string; situatie?: string } =>
  levert === "wil" ? { wat: tekst } : { situatie: levert === "nodig" ? `Heeft nodig: ${tekst}` : tekst }

/** What was written with the result under it, once. */
export function metUitslag(geschreven: string | null, { tekst, levert }: Uitslag): string {
  const regel = levert === "nodig" && !/^heeft nodig/i.test(tekst) ? `Heeft nodig: ${tekst}` : tekst
  if (geschreven?.includes(tekst)) return geschreven
  return geschreven ? `${geschreven}\n${regel}` : regel
}

/** A result that holds on this day: what has run out is shown, but nothing is decided by it. */
export const geldt = ({ vervaltOp }: Pick<Antwoord, "vervaltOp">, dag: Dag): boolean => vervaltOp === null || vervaltOp > dag
