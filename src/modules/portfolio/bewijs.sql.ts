import { sql, type Tx } from "#platform/db"
import { isUuid } from "#platform/uuid"
import { decryptBestand, encryptBestand, isVersleuteld } from "#platform/versleuteling"

/** Encrypted by this purpose, each for its own row: a copy elsewhere opens nothing. */
export const BEWIJS = "portfolio_document"

export interface Bewijs {
  deelnemerId: string
  naam: string
  type: string
  inhoud: Buffer
}

export async function loadBewijs(tx: Tx, sleutel: Buffer, deelnemerId: string, id: string): Promise<Bewijs | null> {
  if (!isUuid(id)) return null
  const { rows } = await sql<Bewijs>`select deelnemer_id, naam, type, inhoud from v_portfolio_document
    where id = ${id} and deelnemer_id = ${deelnemerId}`.execute(tx)
  const bewijs = rows[0]
  if (!bewijs) return null
  // What was kept before it was encrypted is read as it is, until the job has closed it.
  return isVersleuteld(bewijs.inhoud) ? { ...bewijs, inhoud: decryptBestand(sleutel, BEWIJS, id, bewijs.inhoud) } : bewijs
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
export async function storeBewijs(tx: Tx, sleutel: Buffer, b: NieuwBewijs): Promise<void> {
  await sql`insert into portfolio_document (id, deelnemer_id, organisatie_id, stam, naam, type, inhoud, zelf, vastgelegd_door)
    values (${b.id}, ${b.deelnemerId}, ${b.organisatieId}, ${b.stam}, ${b.naam}, ${b.type}, ${encryptBestand(sleutel, BEWIJS, b.id, b.inhoud)}, ${b.zelf}, ${b.accountId})`.execute(
    tx,
  )
}

/** One that was kept before it was encrypted; null: there is none. */
export const nextOpenBewijs = async (tx: Tx): Promise<{ id: string; inhoud: Buffer } | null> =>
  (await sql<{ id: string; inhoud: Buffer }>`select id, inhoud from ctx.open_bewijs()`.execute(tx)).rows[0] ?? null

export const closeBewijs = async (tx: Tx, id: string, inhoud: Buffer): Promise<boolean> =>
  (await sql<{ dicht: boolean }>`select ctx.sluit_bewijs(${id}, ${inhoud}) as dicht`.execute(tx)).rows[0]!.dicht
