import { sql, type Tx } from "#platform/db"
import { isUuid } from "#platform/uuid"

export interface Bewijs {
  deelnemerId: string
  naam: string
  type: string
  inhoud: Buffer
}

export async function loadBewijs(tx: Tx, deelnemerId: string, id: string): Promise<Bewijs | null> {
  if (!isUuid(id)) return null
  const { rows } = await sql<Bewijs>`select deelnemer_id, naam, type, inhoud from v_portfolio_document
    where id = ${id} and deelnemer_id = ${deelnemerId}`.execute(tx)
  return rows[0] ?? null
}

/** How many stand there already. */
export const telBewijzen = async (tx: Tx, deelnemerId: string): Promise<number> =>
  (await sql<{ n: number }>`select count(*)::int as n from v_portfolio_document where deelnemer_id = ${deelnemerId}`.execute(tx)).rows[0]!.n

export interface NieuwBewijs extends Bewijs {
  id: string
  organisatieId: string
  stam: string
  accountId: string
  zelf: boolean
}
export async function storeBewijs(tx: Tx, b: NieuwBewijs): Promise<void> {
  await sql`insert into portfolio_document (id, deelnemer_id, organisatie_id, stam, naam, type, inhoud, zelf, vastgelegd_door)
    values (${b.id}, ${b.deelnemerId}, ${b.organisatieId}, ${b.stam}, ${b.naam}, ${b.type}, ${b.inhoud}, ${b.zelf}, ${b.accountId})`.execute(
    tx,
  )
}
