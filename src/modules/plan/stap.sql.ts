import type { Dag } from "#begrippen/dag"
import { sql, type Tx } from "#platform/db"

export interface NieuweStap {
  wat: string
  doorMij: boolean
  uiterlijk: Dag
}

/** Adds what was agreed in a conversation; the actor's own steps carry his name. */
export async function storeStappen(
  tx: Tx,
  bij: { deelnemerId: string; contactmomentId: string; medewerkerId: string | null; accountId: string },
  stappen: readonly NieuweStap[],
): Promise<void> {
  if (stappen.length === 0) return
  await sql`insert into stap (deelnemer_id, organisatie_id, contactmoment_id, wat, wie, medewerker_id, uiterlijk, vastgelegd_door)
    select d.id, d.organisatie_id, ${bij.contactmomentId}, s.wat, case when s.door_mij then 'medewerker' else 'deelnemer' end,
      case when s.door_mij then ${bij.medewerkerId}::uuid end, s.uiterlijk, ${bij.accountId}
    from v_deelnemer d, unnest(${stappen.map(s => s.wat)}::text[], ${stappen.map(s => s.doorMij)}::boolean[], ${stappen.map(s => s.uiterlijk)}::date[])
      s(wat, door_mij, uiterlijk) where d.id = ${bij.deelnemerId}`.execute(tx)
}

/** Settles an open step: the open row lapses, one with the outcome takes its place. False: it is not open, or out of reach. */
export async function settleStap(
  tx: Tx,
  { stapId, deelnemerId, uitkomst, op, accountId }: { stapId: string; deelnemerId: string; uitkomst: string; op: Dag; accountId: string },
): Promise<boolean> {
  const { numAffectedRows } = await sql`update stap set vervallen_op = now(), vervallen_door = ${accountId}, vervallen_reden = 'afgerond'
    where id = ${stapId} and deelnemer_id = ${deelnemerId} and uitkomst is null and vervallen_op is null`.execute(tx)
  if (numAffectedRows !== 1n) return false
  await sql`insert into stap (deelnemer_id, organisatie_id, contactmoment_id, wat, wie, medewerker_id, uiterlijk, uitkomst, uitkomst_op, vastgelegd_door, vervangt)
    select deelnemer_id, organisatie_id, contactmoment_id, wat, wie, medewerker_id, uiterlijk, ${uitkomst}, ${op}::date, ${accountId}, id
    from stap where id = ${stapId}`.execute(tx)
  return true
}

/** The steps of a conversation that is withdrawn go with it. */
export async function closeStappen(tx: Tx, contactmomentId: string, accountId: string, reden: string): Promise<void> {
  await sql`update stap set vervallen_op = now(), vervallen_door = ${accountId}, vervallen_reden = ${reden}
    where contactmoment_id = ${contactmomentId} and vervallen_op is null`.execute(tx)
}
