import type { Veld } from "./indeling.ts"
import { type Code, VELDEN } from "./velden.ts"

/** A place in the figures: a field of an indicator, and the key where the field is a map ("2-4" in a matrix). */
export interface Plek {
  code: Code
  veld: string
  sleutel?: string | undefined
}

/** The cell whose people stand behind a figure; a share or median gives those of its denominator. Throws RangeError. */
export function cellenVan({ code, veld: naam, sleutel }: Plek): number {
  const veld = (VELDEN[code] as Record<string, Veld> | undefined)?.[naam]
  if (!veld) throw new RangeError(`onbekend veld ${code} ${naam}`)
  if (veld.soort === "tel") return veld.cel
  if (veld.soort === "afgeleid") return veld.basis
  const index = veld.soort === "kaart" ? veld.sleutels.indexOf(sleutel ?? "") : matrixcel(sleutel ?? "", veld.zijde)
  if (index < 0) throw new RangeError(`onbekende sleutel ${code} ${naam} ${sleutel}`)
  return veld.cel + index
}

function matrixcel(sleutel: string, zijde: number): number {
  const [rij, kolom] = sleutel.split("-").map(Number)
  const past = (n: number | undefined): n is number => n !== undefined && Number.isInteger(n) && n >= 1 && n <= zijde
  return past(rij) && past(kolom) ? (rij - 1) * zijde + kolom - 1 : -1
}
