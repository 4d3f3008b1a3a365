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
export interface Collega {
  accountId: string
  naam: string
}
/** Who works or worked at this organisation, by a part of the name as it is typed, or by the account that was chosen. */
export async function findCollegas(tx: Tx, organisatieId: string, wie: { naam: string } | { accountId: string }): Promise<Collega[]> {
  const is = "naam" in wie ? sql`position(zoekvorm(${wie.naam}) in zoekvorm(naam)) > 0` : sql`account_id = ${wie.accountId}`
  const { rows } = await sql<Collega>`
    select account_id, max(naam) as naam from v_medewerker where organisatie_id = ${organisatieId} and ${is}
    group by account_id order by 2, 1 limit ${MEEST_COLLEGAS}`.execute(tx)
  return rows
}
/** More to choose from is no choice: another letter of the name is. */
const MEEST_COLLEGAS = 25
