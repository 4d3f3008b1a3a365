import { sql, type Tx } from "#platform/db"
import type { Blik } from "./toezicht.sql.ts"

/** From when until when somebody could see a file, on what ground and what of it. `dossier` null: people of others, or all of his organisation. */
export interface KonZien {
  accountId: string
  naam: string
  rol: string
  organisatie: string
  grond: string
  dossier: string | null
  mensen: number
  van: Date
  tot: Date
  categorieen: string[]
}

/** For one file of the actor's organisation, or for one account that works there; empty without either. */
export async function loadKonZien(tx: Tx, { van, tot, accountId, dossierId }: Blik): Promise<KonZien[]> {
  if (!accountId && !dossierId) return []
  const { rows } = await sql<KonZien>`
    select * from ctx.kon_zien(${van}::date::timestamptz, ${tot}::date::timestamptz, ${accountId}::uuid, ${dossierId}::uuid)`.execute(tx)
  return rows
}

/** Who works at the actor's own organisation, or did. */
export async function loadCollegas(tx: Tx, organisatieId: string): Promise<Array<{ accountId: string; naam: string }>> {
  const { rows } = await sql<{ accountId: string; naam: string }>`
    select account_id, max(naam) as naam from v_medewerker where organisatie_id = ${organisatieId} group by account_id order by 2, 1`.execute(
    tx,
  )
  return rows
}
