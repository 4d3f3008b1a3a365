import { type Dag, dag } from "./dag.ts"
import { type Dossier, nieuwDossier } from "./dossier.ts"
import type { Contactmoment, Deelnemer } from "./rijen.ts"

/** A participant of the cast: who he is to the reader, and the address with which he logs in. */
export interface CastDeelnemer {
  deelnemer_nr: string
  naam: string
  email: string
  verhaal: string
}

/** Turns a date of the story into a day: the stories are written for CASTDAG and move along with today. */
export type Datering = (iso: string) => Dag

/** The Saturday for which the stories are written; it is also the day of the design pictures. */
const CASTDAG = "2026-11-21"

/** Moves by whole weeks, so that a Tuesday group stays one and nothing of the story lies further ahead than written. */
export function datering(vandaag: Dag): Datering {
  const verschuiving = Math.floor((vandaag - dag(CASTDAG)) / 7) * 7
  return iso => dag(iso) + verschuiving
}

type Lijsten = Omit<Dossier, "deelnemer" | "contactmomenten">
type ZonderNummer = { [L in keyof Lijsten]?: Omit<Lijsten[L][number], "deelnemer_nr">[] }

/** The file of one person, without repeating his number on each row. A contact with an employer keeps only the employer's. */
export function castDossier(deelnemer: Deelnemer, rijen: ZonderNummer & { contactmomenten?: Contactmoment[] }): Dossier {
  const { deelnemer_nr } = deelnemer
  const genummerd = Object.entries(rijen).map(([naam, lijst]) => [
    naam,
    lijst.map(rij => ("werkgever_nr" in rij && naam === "contactmomenten" ? rij : { ...rij, deelnemer_nr })),
  ])
  return { ...nieuwDossier(deelnemer), ...Object.fromEntries(genummerd) }
}
