import type { Dag } from "#begrippen/dag"
import { akkoord, geweigerd, type Uitkomst } from "#begrippen/uitkomst"

/** What a resident reads of a vacancy that was laid before him. */
export interface Vacature {
  titel: string
  werkgever: string
  plaats: string | null
  /** The kind of work, where our own list of occupations knows its title. */
  werksoort: string | null
  urenMin: number | null
  urenMax: number | null
  /** Why it may be something for him, in the words of who proposes it. */
  waarom: string
  sluitOp: Dag | null
}
export interface Voorstel extends Vacature {
  id: string
  vacatureId: string | null
  voorgesteldOp: Dag
  door: string | null
  vacature: "open" | "gesloten" | "vervuld"
  antwoord: "ja" | "nee" | null
  antwoordOp: Dag | null
  reden: string | null
  toelichting: string | null
  wijze: string | null
  vervolg: string | null
  vervolgOp: Dag | null
}

export type Stand = "wacht" | "gesloten" | "vervuld" | "ja" | "nee" | "afgerond"
/** Told by the answer, what followed, and the vacancy itself. */
export function standVan({ antwoord, vervolg, vacature }: Pick<Voorstel, "antwoord" | "vervolg" | "vacature">): Stand {
  if (vervolg !== null) return "afgerond"
  if (antwoord !== null) return antwoord
  return vacature === "open" ? "wacht" : vacature
}

/** Hours a week as they are offered; null: not said. */
export function urenTekst({ urenMin, urenMax }: Pick<Vacature, "urenMin" | "urenMax">): string | null {
  if (urenMin === null || urenMax === null || urenMin === urenMax) return (urenMin ?? urenMax)?.toLocaleString("nl-NL") ?? null
  return `${urenMin.toLocaleString("nl-NL")}–${urenMax.toLocaleString("nl-NL")}`
}

export interface Antwoord {
  antwoord: "ja" | "nee"
  reden: string | null
  toelichting: string | null
}
/** A no says why; a yes needs no reason. */
export function beoordeelAntwoord(a: Antwoord): Uitkomst<Antwoord> {
  if (a.antwoord === "nee" && a.reden === null)
    return geweigerd({ code: "waarom_niet", veld: "reden", tekst: "Kies waarom niet. Dan zoeken wij beter." })
  return akkoord(a.antwoord === "ja" ? { ...a, reden: null } : a)
}
