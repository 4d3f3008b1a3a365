/** Opleiding: wat iemand heeft geleerd, naar niveau, met of zonder diploma. English: education. */
import type { Code } from "./code.ts"

export const OPLEIDINGSNIVEAUS: readonly Code[] = [
  { code: "geen", naam: "Geen opleiding" },
  { code: "basis", naam: "Basisonderwijs" },
  { code: "vmbo_mbo1", naam: "Vmbo of mbo 1" },
  { code: "havo_vwo_mbo24", naam: "Havo, vwo of mbo 2 tot en met 4" },
  { code: "hbo", naam: "Hbo" },
  { code: "wo", naam: "Universiteit" },
]
