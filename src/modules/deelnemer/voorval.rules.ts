import type { Dag } from "#begrippen/dag"

export type Thema = "trede" | "werk" | "traject" | "uitkering" | "doelgroep" | "opleiding" | "betrokken" | "plan" | "contact"

/** One event of a person's story, in a sentence. */
export interface Voorval {
  dag: Dag
  thema: Thema
  tekst: string
  wie?: string
  soort: "gewoon" | "groot" | "letop" | "gepland"
}

/** An event before it is set in time. */
export type Los = Omit<Voorval, "soort"> & { soort?: Voorval["soort"] | undefined }

/** A name inside a sentence; an abbreviation keeps its capitals. */
export const laag = (tekst: string): string => (/^[A-Z]{2}/.test(tekst) ? tekst : tekst.charAt(0).toLowerCase() + tekst.slice(1))
export const waarom = (reden: string): string => (reden === "" ? "" : `: ${laag(reden)}`)
