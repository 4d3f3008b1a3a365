import type { Uitslag, Vraag } from "#engines/indicatoren"
import type { Services } from "#platform/services"
import { berekenOrakel } from "./orakel.sql.ts"

export type Bereken = (vraag: Vraag) => Promise<Uitslag[]>

let motor: Bereken | null = null
/** The engine of this process, connected at composition. */
export function verbindMotor(bereken: Bereken | null): void {
  motor = bereken
}

/** Figures from the engine; without one the oracle answers. What may be asked was decided before. Throws RangeError on an unknown code. */
export const berekenCijfers = ({ db }: Pick<Services, "db">, vraag: Vraag): Promise<Uitslag[]> =>
  motor ? motor(vraag) : db.inRol("meting", null, tx => berekenOrakel(tx, vraag))
