import { sql, type Tx } from "#platform/db"
import type { DeelnemerRij } from "./deelnemers.sql.ts"

/** The people of a masked role: first name, telephone and, for some, the rung. */
export async function loadGemaskeerd(tx: Tx): Promise<DeelnemerRij[]> {
  const { rows } = await sql<DeelnemerRij>`
    select deelnemer_id as id, voornaam as naam, telefoon, trede, null as geboortedatum, null as woongemeente, null as trede_datum,
      null as uitkering, null as regie, null as nu, null as laatste_contact
    from ctx.gemaskeerd() order by zoekvorm(voornaam), deelnemer_id`.execute(tx)
  return rows
}
