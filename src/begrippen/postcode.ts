/** Postcode: `1234 AB`, bewaard met één spatie. English: postal code. */
export function leesPostcode(tekst: string): string | null {
  const match = /^\s*([1-9]\d{3})\s*([A-Za-z]{2})\s*$/.exec(tekst)
  return match ? `${match[1]} ${match[2]!.toUpperCase()}` : null
}
