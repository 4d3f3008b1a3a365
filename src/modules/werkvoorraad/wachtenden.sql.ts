import type { Dag } from "#begrippen/dag"
import { sql } from "#platform/db"

/** Somebody who signed up, with what was done about it since. */
export interface Wachtende {
  id: string
  naam: string
  gevolgd: { ontvangenOp: Dag; uitgenodigdVoor: Dag | null; gezienOp: Dag | null; begonnenOp: Dag | null; geslotenOp: Dag | null }
}

/** The longest waiting on top. */
export const WACHTENDEN = sql`
    select a.id, concat_ws(' ', a.voornaam, a.tussenvoegsel, a.achternaam) as naam, jsonb_build_object('ontvangen_op', a.ontvangen_op,
      'uitgenodigd_voor', a.uitgenodigd_voor, 'gezien_op', a.gezien_op, 'begonnen_op', a.begonnen_op, 'gesloten_op', a.gesloten_op) as gevolgd
    from v_aanmelding a where a.deelnemer_id is null and a.gesloten_op is null order by a.ontvangen_op, a.id limit 20`
