import type { Dag } from "#begrippen/dag"
import { sql, type Tx } from "#platform/db"
import { refusalOf } from "#platform/refusal"

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

/** How a step is arranged: who, by when, under which goal, in which programme. */
export interface Inrichting {
  doelId: string | null
  wie: string
  /** The seat of the staff member who takes it. */
  medewerkerId: string | null
  door: string | null
  uiterlijk: Dag
  trajectId: string | null
  /** The case conference in which it was agreed. */
  overlegUid?: string
}
interface Bij {
  deelnemerId: string
  accountId: string
}
/** A goal or a programme of somebody else is none. */
const eigenDoel = (deelnemerId: string, doelId: string | null) =>
  sql`(select g.doel_id from v_plandoel g where g.doel_id = ${doelId}::uuid and g.deelnemer_id = ${deelnemerId})`
const eigenTraject = (deelnemerId: string, trajectId: string | null) =>
  sql`(select t.id from v_traject t where t.id = ${trajectId}::uuid and t.deelnemer_id = ${deelnemerId})`

/** False: the person is out of reach. */
export async function storeStap(tx: Tx, stapId: string, { deelnemerId, accountId }: Bij, wat: string, s: Inrichting): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into stap (id, deelnemer_id, organisatie_id, wat, wie, medewerker_id, door, uiterlijk, doel_id, traject_id, overleg_uid, vastgelegd_door)
    select ${stapId}, d.id, d.organisatie_id, ${wat}, ${s.wie}, ${s.medewerkerId}::uuid, ${s.door}, ${s.uiterlijk}::date, ${eigenDoel(deelnemerId, s.doelId)},
      ${eigenTraject(deelnemerId, s.trajectId)}, ${s.overlegUid ?? null}::uuid, ${accountId} from v_deelnemer d where d.id = ${deelnemerId}`.execute(
    tx,
  )
  return numAffectedRows === 1n
}

/** Arranges an open step anew; false: it is not open, or out of reach. */
export async function rearrangeStap(tx: Tx, stapId: string, { deelnemerId, accountId }: Bij, s: Inrichting): Promise<boolean> {
  if (!(await sluit(tx, stapId, deelnemerId, accountId, "bijgesteld"))) return false
  await sql`insert into stap (deelnemer_id, organisatie_id, contactmoment_id, wat, wie, medewerker_id, door, uiterlijk, doel_id, traject_id, overleg_uid, vastgelegd_door, vervangt)
    select deelnemer_id, organisatie_id, contactmoment_id, wat, ${s.wie}, case when ${s.wie} = wie and wie = 'medewerker' then medewerker_id else ${s.medewerkerId}::uuid end,
      ${s.door}, ${s.uiterlijk}::date, ${eigenDoel(deelnemerId, s.doelId)}, ${eigenTraject(deelnemerId, s.trajectId)}, overleg_uid, ${accountId}, id
    from stap where id = ${stapId}`.execute(tx)
  return true
}

async function sluit(tx: Tx, stapId: string, deelnemerId: string, accountId: string, reden: string): Promise<boolean> {
  const { numAffectedRows } = await sql`update stap set vervallen_op = now(), vervallen_door = ${accountId}, vervallen_reden = ${reden}
    where id = ${stapId} and deelnemer_id = ${deelnemerId} and uitkomst is null and vervallen_op is null`.execute(tx)
  return numAffectedRows === 1n
}

/** Settles an open step: the open row lapses, one with the outcome takes its place. False: it is not open, or out of reach. */
export async function settleStap(
  tx: Tx,
  { stapId, deelnemerId, uitkomst, op, accountId }: { stapId: string; deelnemerId: string; uitkomst: string; op: Dag; accountId: string },
): Promise<boolean> {
  if (!(await sluit(tx, stapId, deelnemerId, accountId, "afgerond"))) return false
  await sql`insert into stap (deelnemer_id, organisatie_id, contactmoment_id, wat, wie, medewerker_id, door, uiterlijk, doel_id, traject_id, overleg_uid, uitkomst, uitkomst_op,
      vastgelegd_door, vervangt)
    select deelnemer_id, organisatie_id, contactmoment_id, wat, wie, medewerker_id, door, uiterlijk, doel_id, traject_id, overleg_uid, ${uitkomst}, ${op}::date, ${accountId}, id
    from stap where id = ${stapId}`.execute(tx)
  return true
}

/** A step that the participant took himself. Null, or the code of what stands in the way. */
export const settleMijnStap = (tx: Tx, stapId: string, op: Dag): Promise<string | null> =>
  refusalOf(tx, sql`ctx.rond_mijn_stap_af(${stapId}, ${op}::date)`)

/** The steps of a conversation that is withdrawn go with it. */
export async function closeStappen(tx: Tx, contactmomentId: string, accountId: string, reden: string): Promise<void> {
  await sql`update stap set vervallen_op = now(), vervallen_door = ${accountId}, vervallen_reden = ${reden}
    where contactmoment_id = ${contactmomentId} and vervallen_op is null`.execute(tx)
}
