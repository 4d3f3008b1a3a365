import { type Database, sql, type Tx } from "#platform/db"
import { hashToken } from "#platform/sessie"

/** Since when the seat of this session is followed elsewhere; null: it is not. */
export async function loadAbonnement(tx: Tx): Promise<Date | null> {
  return (await sql<{ op: Date | null }>`select ctx.mijn_kalender() as op`.execute(tx)).rows[0]!.op
}
/** Ends the old one. */
export async function storeAbonnement(tx: Tx, geheim: string): Promise<boolean> {
  return (await sql<{ ja: boolean }>`select ctx.zet_kalender(${hashToken(geheim)}) as ja`.execute(tx)).rows[0]!.ja
}
export async function closeAbonnement(tx: Tx): Promise<boolean> {
  return (await sql<{ ja: boolean }>`select ctx.wis_kalender() as ja`.execute(tx)).rows[0]!.ja
}

export interface Tijdstip {
  uid: string
  volgnummer: number
  dag: string
  tijd: string
  minuten: number
  gewijzigd: Date
}
/** What a secret opens: of a member of staff or of a resident, and the times. Null: nothing (any more). */
export async function loadGevolgd(db: Database, geheim: string): Promise<{ medewerker: boolean; tijden: Tijdstip[] } | null> {
  const { rows } = await db.inRol("poort", null, tx =>
    sql<
      Omit<Tijdstip, "uid"> & { medewerker: boolean; uid: string | null }
    >`select medewerker, uid, volgnummer, dag, to_char(tijd, 'HH24:MI') as tijd, minuten, gewijzigd
      from ctx.lees_kalender(${hashToken(geheim)})`.execute(tx),
  )
  if (!rows[0]) return null
  return { medewerker: rows[0].medewerker, tijden: rows.filter((r): r is typeof r & { uid: string } => r.uid !== null) }
}
