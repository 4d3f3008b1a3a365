import type { Dag } from "#begrippen/dag"
import { sql, type Tx } from "#platform/db"

/** Null: there is no such person for this actor. Otherwise since when a conversation can have been held. */
export async function loadGesprekspartner(tx: Tx, deelnemerId: string): Promise<{ geboortedatum: Dag | null } | null> {
  const { rows } = await sql<{ geboortedatum: Dag | null }>`select geboortedatum from v_deelnemer where id = ${deelnemerId}`.execute(tx)
  return rows[0] ?? null
}

export async function storeGesprek(
  tx: Tx,
  gesprek: { id: string; deelnemerId: string; datum: Dag; soort: string; notitie: string; medewerkerId: string | null; accountId: string },
): Promise<void> {
  await sql`insert into contactmoment (id, deelnemer_id, organisatie_id, datum, soort, notitie, medewerker_id, vastgelegd_door)
    select ${gesprek.id}, id, organisatie_id, ${gesprek.datum}::date, ${gesprek.soort}, ${gesprek.notitie}, ${gesprek.medewerkerId}::uuid, ${gesprek.accountId}
    from v_deelnemer where id = ${gesprek.deelnemerId}`.execute(tx)
}

/** Withdraws a conversation; false: it is withdrawn already, or not the actor's to withdraw. */
export async function closeGesprek(
  tx: Tx,
  { gesprekId, deelnemerId, accountId, reden }: { gesprekId: string; deelnemerId: string; accountId: string; reden: string },
): Promise<boolean> {
  const { numAffectedRows } =
    await sql`update contactmoment set vervallen_op = now(), vervallen_door = ${accountId}, vervallen_reden = ${reden}
    where id = ${gesprekId} and deelnemer_id = ${deelnemerId} and vervallen_op is null`.execute(tx)
  return numAffectedRows === 1n
}
