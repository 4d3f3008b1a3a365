import type { Dag } from "#begrippen/dag"
import { sql, type Tx } from "#platform/db"

export interface Bewijs {
  id: string
  naam: string
  op: Dag
}
/** The proof in somebody's portfolio, by the name that it was sent with. */
export async function loadBewijzen(tx: Tx, deelnemerId: string): Promise<Bewijs[]> {
  const { rows } = await sql<Bewijs>`select id, naam, (vastgelegd_op at time zone 'Europe/Amsterdam')::date as op from v_portfolio_document
    where deelnemer_id = ${deelnemerId}`.execute(tx)
  return rows
}
