/**
 * Uitkering: een periode met inkomensondersteuning van één soort (Participatiewet, IOAW, IOAZ, Bbz, Anw, WW, WIA, Wajong).
 * English: benefit.
 */
import type { Code } from "./code.ts"

export const UITKERINGEN: readonly Code[] = [
  { code: "bijstand", naam: "Bijstand (Participatiewet)" },
  { code: "ioaw", naam: "IOAW" },
  { code: "ioaz", naam: "IOAZ" },
  { code: "bbz", naam: "Bbz (zelfstandigen)" },
  { code: "anw", naam: "Anw (nabestaanden)" },
  { code: "ww", naam: "WW" },
  { code: "wia", naam: "WIA" },
  { code: "wajong", naam: "Wajong" },
]

export const REDENEN_EINDE_UITKERING: readonly Code[] = [
  { code: "loondienst", naam: "Werk in loondienst" },
  { code: "zelfstandig", naam: "Werk als zelfstandige" },
  { code: "opleiding", naam: "Opleiding met studiefinanciering" },
  { code: "verhuizing", naam: "Verhuizing" },
  { code: "relatie", naam: "Samenwonen of trouwen" },
  { code: "aow", naam: "AOW-leeftijd" },
  { code: "overlijden", naam: "Overlijden" },
  { code: "handhaving", naam: "Handhaving" },
  { code: "eigen_verzoek", naam: "Eigen verzoek" },
  { code: "overig", naam: "Andere reden" },
]
