import type { Dag } from "#begrippen/dag"
import { sql, type Tx } from "#platform/db"

/** One half-day on which somebody was expected, and what stands there. */
export interface Dagdeel {
  datum: Dag
  dagdeel: string
  status: string
  uren: number | null
  /** The programme or the workplace; null: out of the reader's sight. */
  waar: string | null
}

/** What was recorded of one person, the last half-day first. */
export async function loadAanwezigheid(tx: Tx, deelnemerId: string, vanaf: number, hoeveel: number): Promise<Dagdeel[]> {
  const { rows } = await sql<Dagdeel>`select a.datum, a.dagdeel, a.status, a.uren, coalesce(v.naam, w.naam, p.locatie) as waar
    from v_aanwezigheid a
    left join v_traject t on t.id = a.traject_id left join v_voorziening v on v.id = t.voorziening_id
    left join v_plaatsing p on p.id = a.plaatsing_id left join v_werkgever w on w.id = p.werkgever_id
    where a.deelnemer_id = ${deelnemerId}
    order by a.datum desc, array_position(array['avond', 'middag', 'ochtend'], a.dagdeel), a.id offset ${vanaf} limit ${hoeveel}`.execute(
    tx,
  )
  return rows
}
