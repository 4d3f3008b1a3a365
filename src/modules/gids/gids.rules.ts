/** Somebody who works in the region, as his colleagues find him. */
export interface Professional {
  id: string
  naam: string
  rol: string
  organisatieId: string
  organisatie: string
  email: string
  telefoon: string | null
  bereikbaar: string | null
  vragen: string | null
  themas: string[]
  /** Kinds of certificate that are valid today. */
  certificaten: string[]
  /** For what he holds consulting hours. */
  spreekuren: string[]
  /** What his organisation carries out, and for what it has an agreement today. */
  aanbod: string[]
}
export interface GidsVraag {
  /** Words that must all be found, without capitals and accents. */
  zoek: string
  rol?: string | undefined
  organisatie?: string | undefined
  thema?: string | undefined
  spreekuur?: string | undefined
}
/** Codes in the words in which people look for them. */
export type Woorden = Readonly<Record<"rollen" | "certificaten" | "themas" | "producten", Readonly<Record<string, string>>>>
