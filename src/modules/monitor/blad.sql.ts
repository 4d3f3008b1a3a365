import { sql, type Tx } from "#platform/db"
import type { Organisatie } from "./bereik.rules.ts"

/** All organisations, by name: who can be counted, and what the codes in a split are called. */
export async function loadOrganisaties(tx: Tx): Promise<Organisatie[]> {
  const { rows } = await sql<Organisatie>`select id, code, naam, soort from v_organisatie order by naam`.execute(tx)
  return rows
}

export async function loadVoorzieningnamen(tx: Tx): Promise<Map<string, string>> {
  const { rows } = await sql<{ code: string; naam: string }>`select code, naam from v_voorziening`.execute(tx)
  return new Map(rows.map(r => [r.code, r.naam]))
}

/** The people to whom the actor is assigned today. */
export async function loadMijnDeelnemers(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select ctx.dossiers('C01', 'lees') as id`.execute(tx)
  return rows.map(r => r.id)
}
