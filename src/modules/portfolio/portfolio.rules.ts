import type { Dag } from "#begrippen/dag"
import type { IndelingCv } from "#begrippen/portfolio"
import type { Inhoud, Wens } from "./onderdeel.rules.ts"

export interface GekozenBegrip {
  id: string
  stelsel: string
  uri: string | null
  naam: string
  naamEn: string | null
  isco: string | null
}
export interface Onderdeel extends Inhoud {
  id: string
  /** The same for every version of it. */
  stam: string
  zelf: boolean
  vanMij: boolean
  /** Who wrote it, where the reader may know the name. */
  door: string | null
  vastgelegdOp: Dag
  uit: string | null
  uitId: string | null
  /** The instrument it was taken over from, where the reader may know. */
  bron: string | null
  vakbegrip: GekozenBegrip | null
}
export interface Keuze {
  indeling: IndelingCv
  weggelaten: string[]
  /** The file for the candidate register says that he belongs to the banenafspraak, as long as he does. */
  banenafspraakMee: boolean
  zelf: boolean
}
/** A line that who helps him put on the CV because he wanted it. */
export interface OpVerzoek {
  sleutel: string
  /** Who said so, where the reader may know the name. */
  door: string | null
  op: Dag
}
export interface Document {
  id: string
  stam: string
  naam: string
  type: string
  vanMij: boolean
}
export interface Uitslag {
  afnameId: string
  vraag: string
  levert: "kan" | "wil"
  instrument: string
  /** Of the question. */
  soort: string
  tekst: string
  /** The code of what was chosen, where one of a few could be. */
  antwoord: string | null
  instrumentNaam: string
  datum: Dag
  vervaltOp: Dag | null
}
export interface Portfolio {
  onderdelen: Onderdeel[]
  wens: (Wens & { zelf: boolean; vastgelegdOp: Dag; door: string | null }) | null
  keuze: Keuze | null
  opVerzoek: OpVerzoek[]
  documenten: Document[]
  /** Programmes and answers that were taken over once, by the key of their line. */
  overgenomen: string[]
  /** Those of which somebody said that they stay off the CV. */
  afgehouden: string[]
  /** What instruments found about what somebody can and wants, of the last result of each. */
  uitslagen: Uitslag[]
}
