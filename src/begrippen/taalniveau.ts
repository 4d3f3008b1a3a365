/**
 * Taalniveau: hoe goed iemand een taal spreekt, verstaat, leest en schrijft; in de woorden van het kandidatenregister, of zoals een toets het mat.
 * English: language proficiency.
 */
import type { Code } from "./code.ts"

export const TAALDELEN = [
  { code: "spreken", naam: "Spreken" },
  { code: "luisteren", naam: "Luisteren" },
  { code: "lezen", naam: "Lezen" },
  { code: "schrijven", naam: "Schrijven" },
] as const satisfies readonly Code[]
export type Taaldeel = (typeof TAALDELEN)[number]["code"]
/** Null: not said. */
export type Taalniveaus = Record<Taaldeel, string | null>

/** The words of the candidate register (VUM, Taalbeheersing). */
export const TAALWOORDEN: readonly Code[] = [
  { code: "geen", naam: "Niet" },
  { code: "redelijk", naam: "Redelijk" },
  { code: "goed", naam: "Goed" },
  { code: "uitstekend", naam: "Uitstekend" },
]
/** As a test measures it, in the levels of the Common European Framework. */
export const TAALTOETS: readonly Code[] = [
  { code: "onder_a1", naam: "nog geen A1" },
  { code: "a1", naam: "A1" },
  { code: "a2", naam: "A2" },
  { code: "b1", naam: "B1" },
  { code: "b2", naam: "B2 of hoger" },
]
export const TAALNIVEAUS: readonly Code[] = [...TAALWOORDEN, ...TAALTOETS]
