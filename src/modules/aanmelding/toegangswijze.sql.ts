import type { Dag } from "#begrippen/dag"
import { sql, type Tx } from "#platform/db"
import { refusalOf } from "#platform/refusal"

export interface Toegangswijze {
  id: string
  wijze: string
  begin: Dag
  einde: Dag | null
}
/** How people came in at this organisation through time, the newest on top. */
export async function loadWijzen(tx: Tx, organisatieId: string): Promise<Toegangswijze[]> {
  const { rows } = await sql<Toegangswijze>`
    select id, wijze, begin, einde from toegangswijze where organisatie_id = ${organisatieId} order by begin desc limit 50`.execute(tx)
  return rows
}
/** Null, or the code of what stands in the way. */
export const storeWijze = (tx: Tx, id: string, wijze: string, begin: Dag): Promise<string | null> =>
  refusalOf(tx, sql`ctx.zet_toegangswijze(${id}, ${wijze}, ${begin}::date)`)
