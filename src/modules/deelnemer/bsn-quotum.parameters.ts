import type { Dag } from "#begrippen/dag"

/** How often one account may search on a BSN: dated, with its source. Not confirmed: until an organisation sets its own. */
interface Quotum {
  naam: string
  periode: "uur" | "dag"
  hoogstens: number
  geldigVan: Dag
  geldigTot: Dag | null
  bron: string
  bevestigd: boolean
}

export const BSN_QUOTA: readonly Quotum[] = [
  {
    naam: "Zoeken op BSN, per account per uur",
    periode: "uur",
    hoogstens: 30,
    geldigVan: "2026-11-01",
    geldigTot: null,
    bron: "eigen norm van Trede (toets T20: 30 per uur)",
    bevestigd: false,
  },
  {
    naam: "Zoeken op BSN, per account per 24 uur",
    periode: "dag",
    hoogstens: 90,
    geldigVan: "2026-11-01",
    geldigTot: null,
    bron: "geen bron; eigen keuze van Trede: drie volle uren",
    bevestigd: false,
  },
]
