import type { Dag } from "#begrippen/dag"

/** The kinds of odd looks: what the Suwinet usage reports count, and what goes past a quota of our own. */
export const SOORTEN = [
  "buiten_werktijd",
  "veel_mensen",
  "veel_gezien",
  "bsn_zonder_resultaat",
  "bsn_quotum",
  "bsn_bij_registreren",
  "zelden_op_bsn",
] as const
export type Soort = (typeof SOORTEN)[number]

/** From what number on something stands on the list: dated, with its source. Not confirmed: until an organisation sets its own. */
export interface Norm {
  soort: Soort
  naam: string
  grens: Readonly<Record<string, number>>
  geldigVan: Dag
  geldigTot: Dag | null
  /** Where it comes from that this is looked at. */
  bron: string
  /** Where the number comes from. */
  bronGrens: string
  bevestigd: boolean
}

const SUWINET = "gebruiksrapportages Suwinet (BKWI)"
const EIGEN = "eigen keuze van Trede, geen bron"
const norm = (soort: Soort, naam: string, grens: Record<string, number>, bron = SUWINET, bronGrens = EIGEN): Norm => ({
  soort,
  naam,
  grens,
  geldigVan: "2026-11-01",
  geldigTot: null,
  bron,
  bronGrens,
  bevestigd: false,
})

/** All count one week, Monday up to and including Sunday. */
export const NORMEN: readonly Norm[] = [
  norm("buiten_werktijd", "Gekeken tussen 19.00 en 6.00 uur of in het weekend", { keren: 5 }),
  norm("veel_mensen", "Veel meer mensen bekeken dan collega's met dezelfde functie", { mensen: 40, keerMediaan: 3, collegas: 3 }),
  norm("veel_gezien", "Dossier door veel verschillende mensen bekeken", { kijkers: 8 }),
  norm("bsn_zonder_resultaat", "Gezocht op BSN zonder dat er iemand was", { missers: 3 }, SUWINET, "eigen norm van Trede (toets T20)"),
  norm("bsn_quotum", "Vaker op BSN willen zoeken dan mag", { geweigerd: 1 }, "eigen quotum van Trede (toets T20)"),
  norm("bsn_bij_registreren", "Geregistreerd onder een BSN dat al bekend is", { keren: 3 }, EIGEN),
  norm("zelden_op_bsn", "Vaak gezocht, bijna nooit op BSN", { keren: 50, deel: 0.9 }),
]
