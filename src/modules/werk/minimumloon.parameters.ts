import type { Dag } from "#begrippen/dag"

/** The gross minimum wage an hour in cents, by age; 21 is also for who is older. An age that was not found is not there. */
export interface Minimumloon {
  geldigVan: Dag
  geldigTot: Dag | null
  perUur: Readonly<Record<number, number>>
  bron: string
  bevestigd: boolean
}

/** From 1 July 2026 on another amount holds, which was not found yet: it is not guessed. */
export const MINIMUMLONEN: readonly Minimumloon[] = [
  {
    geldigVan: "2024-07-01",
    geldigTot: "2025-01-01",
    perUur: { 21: 1368, 20: 1094, 19: 821, 18: 684, 17: 540, 16: 472, 15: 410 },
    bron: "Wet minimumloon, bedragen per 1 juli 2024",
    bevestigd: true,
  },
  {
    geldigVan: "2025-01-01",
    geldigTot: "2025-07-01",
    perUur: { 21: 1406, 20: 1125, 19: 844, 18: 703, 17: 555, 16: 485, 15: 422 },
    bron: "Wet minimumloon, bedragen per 1 januari 2025 (svb.nl)",
    bevestigd: true,
  },
  {
    geldigVan: "2025-07-01",
    geldigTot: "2026-01-01",
    perUur: { 21: 1440, 20: 1152, 19: 864, 18: 720, 17: 569 },
    bron: "Wet minimumloon, bedragen per 1 juli 2025",
    bevestigd: true,
  },
  {
    geldigVan: "2026-01-01",
    geldigTot: "2026-07-01",
    perUur: { 21: 1471, 20: 1177, 19: 883, 18: 736, 17: 581, 16: 507, 15: 441 },
    bron: "Wet minimumloon, bedragen per 1 januari 2026",
    bevestigd: true,
  },
]
