import { sql, type Tx } from "#platform/db"

export interface Fraudekanaal {
  werkafspraak: string
  adres: string
}
/** Of the organisation that is responsible for this person; null: it said nothing yet. */
export async function loadFraudekanaal(tx: Tx, van: { deelnemerId: string } | { organisatieId: string }): Promise<Fraudekanaal | null> {
  const organisatie =
    "organisatieId" in van ? sql`${van.organisatieId}` : sql`(select d.organisatie_id from v_deelnemer d where d.id = ${van.deelnemerId})`
  const { rows } = await sql<Fraudekanaal>`select werkafspraak, adres from fraudekanaal where organisatie_id = ${organisatie}`.execute(tx)
  return rows[0] ?? null
}
/** False where the actor does not administer. */
export async function storeFraudekanaal(tx: Tx, organisatieId: string, { werkafspraak, adres }: Fraudekanaal): Promise<boolean> {
  const { rows } = await sql<{ ok: boolean }>`select ctx.zet_fraudekanaal(${organisatieId}, ${werkafspraak}, ${adres}) as ok`.execute(tx)
  return rows[0]!.ok
}
/** Null where the actor does not administer it. */
export async function loadBeheerde(tx: Tx, organisatieId: string): Promise<{ naam: string } | null> {
  return (await sql<{ naam: string }>`select naam from ctx.beheerde_organisaties() where id = ${organisatieId}`.execute(tx)).rows[0] ?? null
}
