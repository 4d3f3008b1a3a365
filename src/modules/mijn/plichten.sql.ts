import type { Dag } from "#begrippen/dag"
import { sql, type Tx } from "#platform/db"

interface Loopt {
  id: string
  soort: string
  begin: Dag
  einde: Dag | null
}
export interface Plichten {
  verplichtingen: Array<Loopt & { wat: string }>
  stimulansen: Array<Loopt & { waarvoor: string; gekregenOp: Dag | null }>
  maatregelen: Array<
    Loopt & { inhoud: string; grond: string; motief: string; zienswijze: string; besluit: string | null; besluitMotief: string | null }
  >
  ontheffingen: Array<Loopt & { hercontroleOp: Dag | null }>
}

/** What somebody has to do for his benefit, of what he is freed, what he gets for it and what follows when he does not; the last on top. */
export async function loadPlichten(tx: Tx, deelnemerId: string): Promise<Plichten> {
  const lijst = (kolommen: string, view: string) => sql`coalesce((select jsonb_agg(to_jsonb(v)) from (
    select id, soort, begin, einde, ${sql.raw(kolommen)} from ${sql.table(view)} where deelnemer_id = ${deelnemerId} order by begin desc, id) v), '[]')`
  const { rows } = await sql<Plichten>`select ${lijst("wat", "v_verplichting")} as verplichtingen,
    ${lijst("waarvoor, gekregen_op", "v_stimulans")} as stimulansen,
    ${lijst("inhoud, grond, motief, zienswijze, besluit, besluit_motief", "v_maatregel")} as maatregelen,
    ${lijst("hercontrole_op", "v_ontheffing")} as ontheffingen`.execute(tx)
  return rows[0]!
}
