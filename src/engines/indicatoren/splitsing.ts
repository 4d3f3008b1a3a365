import { DOELGROEPEN, GESLACHTEN, LEEFTIJDEN, NIVEAUS, SECTOREN, SOORTEN_WERK } from "./codes.ts"
import { NIEMAND } from "./feiten.ts"
import type { Kolommen } from "./kolommen.ts"

/**
 * How figures can be split: by the organisation of the fact; by what the fact is (TRJ-*: voorziening, uitvoerder,
 * opdrachtgever; PLS, DUUR: soort, sector); by what the person is on the peildag.
 */
export const SPLITSINGEN = [
  "organisatie", "voorziening", "uitvoerder", "opdrachtgever", "soort", "sector", "leeftijd", "geslacht", "niveau", "doelgroep", "aanmeldjaar",
] as const // biome-ignore format: one line a kind reads worse
export type Splitsing = (typeof SPLITSINGEN)[number]

const EERSTE_JAAR = 1900
/** Year of registration as a group; not known or not yet known: 0. */
export const jaargroep = (jaar: number): number => (jaar > EERSTE_JAAR ? jaar - EERSTE_JAAR : 0)

/** The names of the groups of a split, by group number. */
export function groepnaam(k: Kolommen, splitsing: Splitsing): (groep: number) => string {
  const namen: Record<Splitsing, (groep: number) => string> = {
    organisatie: groep => k.registers.organisatie[groep]!.code,
    uitvoerder: groep => (groep === NIEMAND ? "onbekend" : k.registers.organisatie[groep]!.code),
    opdrachtgever: groep => (groep === NIEMAND ? "onbekend" : k.registers.organisatie[groep]!.code),
    voorziening: groep => k.registers.voorziening[groep]!.code,
    soort: groep => SOORTEN_WERK[groep]!,
    sector: groep => SECTOREN[groep]!,
    leeftijd: groep => LEEFTIJDEN[groep]!,
    geslacht: groep => GESLACHTEN[groep]!,
    niveau: groep => NIVEAUS[groep]!,
    doelgroep: groep => (groep === 0 ? "geen" : DOELGROEPEN[groep - 1]!),
    aanmeldjaar: groep => (groep === 0 ? "onbekend" : String(EERSTE_JAAR + groep)),
  }
  return namen[splitsing]
}
