/**
 * BSN (burgerservicenummer): negen cijfers die de elfproef doorstaan (Wet algemene bepalingen burgerservicenummer).
 * English: citizen service number.
 */
export type BsnFout = "bsn_lengte" | "bsn_nullen" | "bsn_elfproef"

/** Null when valid, else the rule that it breaks. Expects digits as written; a leading zero may be missing (length 8). */
export function bsnFout(tekst: string): BsnFout | null {
  if (!/^\d{8,9}$/.test(tekst)) return "bsn_lengte"
  const digits = tekst.padStart(9, "0")
  if (digits === "000000000") return "bsn_nullen"
  let sum = -Number(digits[8])
  for (let i = 0; i < 8; i++) sum += Number(digits[i]) * (9 - i)
  return sum % 11 === 0 ? null : "bsn_elfproef"
}

/** For a report or a log: the last four digits only. */
export const bsnGemaskeerd = (bsn: string): string => "*".repeat(Math.max(0, bsn.length - 4)) + bsn.slice(-4)
