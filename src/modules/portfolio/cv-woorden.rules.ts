import type { IndelingCv } from "#begrippen/portfolio"

export interface CvRegel {
  wat: string
  waar: string | null
  wanneer: string | null
  tekst: string | null
}
export interface CvDeel {
  titel: string
  regels: CvRegel[]
  /** So many lines are not on it for want of room. */
  nog?: number
}
export interface Cv {
  naam: string
  contact: string[]
  /** What somebody looks for, in one line. */
  zoekt: string | null
  overMij: string | null
  delen: CvDeel[]
  /** Parts of which no line had room, in one line. */
  verder?: string
  indeling: IndelingCv
}

export const KAN = "Wat ik kan"
/** Between words in one line. */
export const PUNT = "  ·  "

/** The same words on screen and on paper. */
export const zoektZin = (zoekt: string): string => `Ik zoek werk als ${zoekt.replace(/^[A-Z](?![A-Z])/, l => l.toLowerCase())}.`
export const nogTekst = (nog: number): string => `en nog ${nog}`

/** How the lines of a part stand: days in a column of their own, one under the other without days, or all in one paragraph. */
export const vormVan = ({ titel }: CvDeel, indeling: IndelingCv): "dagen" | "opsomming" | "alinea" =>
  titel !== KAN || indeling === "tijd" ? "dagen" : indeling === "kort" ? "alinea" : "opsomming"
