/**
 * Portfolio-onderdeel: één ding dat iemand deed, kan, leerde of wil, met waar, wanneer en waaruit dat blijkt.
 * English: portfolio entry.
 */
import type { Code } from "./code.ts"

export const SOORTEN_ONDERDEEL = [
  { code: "werk", naam: "Werk" },
  { code: "vrijwilligerswerk", naam: "Vrijwilligerswerk" },
  { code: "zorg", naam: "Zorg voor een ander" },
  { code: "opleiding", naam: "Opleiding" },
  { code: "vaardigheid", naam: "Vaardigheid" },
  { code: "taal", naam: "Taal" },
  { code: "certificaat", naam: "Certificaat" },
  { code: "geleerd", naam: "Wat ik leerde" },
  { code: "beroepswens", naam: "Werk dat ik wil" },
  { code: "sollicitatie", naam: "Sollicitatie" },
  { code: "referentie", naam: "Referentie" },
  { code: "brief", naam: "Brief" },
] as const satisfies readonly Code[]
export type SoortOnderdeel = (typeof SOORTEN_ONDERDEEL)[number]["code"]

/** How well somebody masters it; the words of the candidate register (VUM, beheersing). */
export const BEHEERSINGEN: readonly Code[] = [
  { code: "goed", naam: "Goed" },
  { code: "voldoende", naam: "Voldoende" },
  { code: "onvoldoende", naam: "Nog niet genoeg" },
]
export const UITKOMSTEN_SOLLICITATIE: readonly Code[] = [
  { code: "gesprek", naam: "Uitgenodigd voor een gesprek" },
  { code: "aangenomen", naam: "Aangenomen" },
  { code: "afgewezen", naam: "Afgewezen" },
  { code: "geen_antwoord", naam: "Geen antwoord" },
]
export const INDELINGEN_CV = [
  { code: "tijd", naam: "Wat ik deed, het nieuwste eerst" },
  { code: "vaardigheden", naam: "Wat ik kan, voorop" },
  { code: "kort", naam: "Kort, op één blad" },
] as const satisfies readonly Code[]
export type IndelingCv = (typeof INDELINGEN_CV)[number]["code"]
