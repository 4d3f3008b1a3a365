/**
 * Dienstverlening: wat een organisatie biedt aan wie op een trede van de participatieladder staat. Elke organisatie
 * kiest dat zelf, vanaf een dag en met een bron.
 * English: service level by rung.
 */
import type { Code } from "./code.ts"
import type { Dag } from "./dag.ts"
import type { Trede } from "./trede.ts"

export const NIVEAUS = [
  { code: "programma", naam: "Programma op weg naar werk" },
  { code: "jobcoach", naam: "Ondersteuning op het werk" },
  { code: "minimaal", naam: "Minimaal, met zorg en welzijn" },
  { code: "geen", naam: "Geen dienstverlening" },
] as const satisfies readonly Code[]
export type Niveau = (typeof NIVEAUS)[number]["code"]

export interface Dienstverlening {
  trede: Trede
  niveau: Niveau
  omschrijving: string
  bron: string
  /** Door de organisatie zelf gekozen, en niet wat met Trede meekomt. */
  eigen: boolean
  begin: Dag
  einde: Dag | null
}

/** Wat op een dag op een trede geldt: wat de organisatie zelf koos gaat voor. */
export const dienstverleningOp = <D extends Dienstverlening>(alle: readonly D[], trede: Trede, dag: Dag): D | null =>
  alle
    .filter(d => d.trede === trede && d.begin <= dag && (d.einde === null || d.einde > dag))
    .toSorted((a, b) => Number(b.eigen) - Number(a.eigen))[0] ?? null
