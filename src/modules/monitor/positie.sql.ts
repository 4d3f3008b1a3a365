import { sql, type Tx } from "#platform/db"

/** The snapshot of this transaction (pg_snapshot as text): up to where it sees. */
export async function loadMomentopname(tx: Tx): Promise<string> {
  const { rows } = await sql<{ nu: string }>`select pg_current_snapshot()::text as nu`.execute(tx)
  return rows[0]!.nu
}

/** Has a transaction (xid8) become visible in a snapshot? As pg_visible_in_snapshot, without asking the database. */
export function isZichtbaarIn(transactie: string, momentopname: string): boolean {
  const [, xmax = "0", lopend = ""] = momentopname.split(":")
  return BigInt(transactie) < BigInt(xmax) && !lopend.split(",").includes(transactie)
}

/** Cuts off the part of the change feed that every engine has read. Role meting. */
export async function pruneFeed(tx: Tx): Promise<void> {
  await sql`select ctx.snoei_wijziging()`.execute(tx)
}

/** From here on the connection hears of every change that commits. */
export const LUISTER = "listen trede_wijziging"
