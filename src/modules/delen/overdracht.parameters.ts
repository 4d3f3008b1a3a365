import type { Dag } from "#begrippen/dag"

/** Terms of a transfer: dated, with their source. Not confirmed: until organisations agree on their own. */
interface Termijn {
  naam: string
  dagen: number
  geldigVan: Dag
  geldigTot: Dag | null
  bron: string
  bevestigd: boolean
}

/** So long an offer waits for an answer; at the latest until the day that was proposed. */
export const ANTWOORDTERMIJN: readonly Termijn[] = [
  {
    naam: "Antwoord op een aangeboden dossier",
    dagen: 28,
    geldigVan: "2026-11-01",
    geldigTot: null,
    bron: "geen bron; eigen keuze van Trede: vier weken",
    bevestigd: false,
  },
]
/** So long colleagues of the old organisation can stay involved at most. */
export const WARME_TERMIJN: readonly Termijn[] = [
  {
    naam: "Warme overdracht",
    dagen: 92,
    geldigVan: "2026-11-01",
    geldigTot: null,
    bron: "geen bron; eigen keuze van Trede: drie maanden",
    bevestigd: false,
  },
]
/** So far ahead a transfer can be agreed. */
export const VOORUIT_DAGEN = 366

/** The days of a term as it holds on this day. */
export function dagenOp(termijnen: readonly Termijn[], dag: Dag): number {
  return termijnen.find(t => t.geldigVan <= dag && (t.geldigTot === null || dag < t.geldigTot))?.dagen ?? termijnen.at(-1)!.dagen
}
