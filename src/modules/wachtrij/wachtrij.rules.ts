import { BESCHERMDE_GROEPEN } from "#begrippen/aanmelding"
import { type Dag, plusDagen } from "#begrippen/dag"
import { type Termijnnaam, termijnOp } from "./wachtrij.parameters.ts"

/** What was done about somebody who signed up. */
export interface Gevolgd {
  ontvangenOp: Dag
  uitgenodigdVoor: Dag | null
  gezienOp: Dag | null
  begonnenOp: Dag | null
  geslotenOp: Dag | null
}

export const STANDEN = ["nieuw", "uitgenodigd", "niet_gekomen", "gezien", "begonnen", "gesloten"] as const
/** Where it stands: never kept, always told by the facts. */
export type Stand = (typeof STANDEN)[number]

export function standVan(a: Gevolgd, vandaag: Dag): Stand {
  if (a.geslotenOp !== null) return "gesloten"
  if (a.begonnenOp !== null) return "begonnen"
  if (a.gezienOp !== null) return "gezien"
  if (a.uitgenodigdVoor === null) return "nieuw"
  return a.uitgenodigdVoor < vandaag ? "niet_gekomen" : "uitgenodigd"
}

/** The next act that somebody waits for, and by when. */
export interface Volgende {
  stap: "uitnodigen" | "ontvangen" | "dossier"
  uiterlijk: Dag
}

/** Null: nobody waits any more. */
export function volgendeVan(a: Gevolgd, vandaag: Dag): Volgende | null {
  const na = (dag: Dag, naam: Termijnnaam) => plusDagen(dag, termijnOp(naam, vandaag).dagen)
  switch (standVan(a, vandaag)) {
    case "nieuw":
      return { stap: "uitnodigen", uiterlijk: na(a.ontvangenOp, "uitnodigen") }
    case "uitgenodigd":
      return { stap: "ontvangen", uiterlijk: a.uitgenodigdVoor! }
    case "niet_gekomen":
      return { stap: "uitnodigen", uiterlijk: na(a.uitgenodigdVoor!, "opnieuw") }
    case "gezien":
      return { stap: "dossier", uiterlijk: na(a.gezienOp!, "beginnen") }
    default:
      return null
  }
}

/** Where a group is kept: out of detention or care apart, for the case director alone. */
export const verdeelGroep = (groep: string | null): { groep: string | null; beschermdeGroep: string | null } =>
  BESCHERMDE_GROEPEN.some(g => g.code === groep) ? { groep: null, beschermdeGroep: groep } : { groep, beschermdeGroep: null }
