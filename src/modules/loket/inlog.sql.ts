import { sql, type Tx } from "#platform/db"

/** The log-in of one resident. */
export interface Inlog {
  inlognummer: string
  actief: boolean
  /** What was seen at the desk; null: it was not made there. */
  document: string | null
  gegevenOp: Date | null
  linkTot: Date | null
  /** He has chosen how to log in. */
  gekozen: boolean
  laatstOp: Date | null
}

/** Null: he has none, or it is out of reach. */
export const loadInlog = async (tx: Tx, deelnemerId: string): Promise<Inlog | null> =>
  (await sql<Inlog>`select * from ctx.inlog_van_deelnemer(${deelnemerId})`.execute(tx)).rows[0] ?? null

/** Makes it or begins it anew, with a link that holds for so many minutes; false: out of reach. */
export async function storeInlog(tx: Tx, deelnemerId: string, document: string, hash: Buffer, minuten: number): Promise<boolean> {
  const { rows } = await sql<{
    gelukt: boolean
  }>`select ctx.geef_inlog(${deelnemerId}, ${document}, ${hash}, make_interval(mins => ${minuten})) as gelukt`.execute(tx)
  return rows[0]!.gelukt
}

export const closeInlog = async (tx: Tx, deelnemerId: string): Promise<boolean> =>
  (await sql<{ gelukt: boolean }>`select ctx.sluit_inlog(${deelnemerId}) as gelukt`.execute(tx)).rows[0]!.gelukt
