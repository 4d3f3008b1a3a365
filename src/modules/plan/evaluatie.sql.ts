import type { Dag } from "#begrippen/dag"
import { sql, type Tx } from "#platform/db"

export interface Evaluatie {
  id: string
  datum: Dag
  uitkomst: string
  verslag: string
}
export interface Planpauze {
  id: string
  reden: string
  begin: Dag
  einde: Dag | null
  vastgelegdOp: Dag
}
export interface Ladderoordeel {
  vorm: string
  oordeel: string
  motief: string
  op: Dag
  door: string | null
}
export interface Gang {
  evaluaties: Evaluatie[]
  pauzes: Planpauze[]
  oordelen: Ladderoordeel[]
}

/** Reviews, holds, and where the coach saw it differently, each the newest first. */
export async function loadGang(tx: Tx, deelnemerId: string): Promise<Gang> {
  const van = sql`deelnemer_id = ${deelnemerId}`
  const { rows } = await sql<Gang>`select
    coalesce((select jsonb_agg(jsonb_build_object('id', id, 'datum', datum, 'uitkomst', uitkomst, 'verslag', verslag) order by datum desc, vastgelegd_op desc)
      from v_evaluatie where ${van}), '[]') as evaluaties,
    coalesce((select jsonb_agg(jsonb_build_object('id', id, 'reden', reden, 'begin', begin, 'einde', einde,
      'vastgelegdOp', (vastgelegd_op at time zone 'Europe/Amsterdam')::date) order by begin desc) from v_planpauze where ${van}), '[]') as pauzes,
    coalesce((select jsonb_agg(jsonb_build_object('vorm', l.vorm, 'oordeel', l.oordeel, 'motief', l.motief, 'op', l.op,
      'door', (select m.naam from v_medewerker m where m.account_id = l.vastgelegd_door limit 1)) order by l.vastgelegd_op desc)
      from v_ladderoordeel l where ${van}), '[]') as oordelen`.execute(tx)
  return rows[0]!
}

interface Bij {
  deelnemerId: string
  accountId: string
}
export async function storeEvaluatie(tx: Tx, { deelnemerId, accountId }: Bij, e: Omit<Evaluatie, "id">): Promise<boolean> {
  const { numAffectedRows } = await sql`insert into evaluatie (deelnemer_id, organisatie_id, datum, uitkomst, verslag, vastgelegd_door)
    select id, organisatie_id, ${e.datum}::date, ${e.uitkomst}, ${e.verslag}, ${accountId} from v_deelnemer where id = ${deelnemerId}`.execute(
    tx,
  )
  return numAffectedRows === 1n
}
export async function storePauze(tx: Tx, { deelnemerId, accountId }: Bij, p: { reden: string; begin: Dag }): Promise<boolean> {
  const { numAffectedRows } = await sql`insert into planpauze (deelnemer_id, organisatie_id, reden, begin, vastgelegd_door)
    select id, organisatie_id, ${p.reden}, ${p.begin}::date, ${accountId} from v_deelnemer where id = ${deelnemerId}`.execute(tx)
  return numAffectedRows === 1n
}

/** The hold ends: the open row lapses, one with its end takes its place. The day on which it was recorded stays that of the first. */
export async function endPauze(tx: Tx, { deelnemerId, accountId }: Bij, pauzeId: string, einde: Dag): Promise<boolean> {
  const { numAffectedRows } = await sql`update planpauze set vervallen_op = now(), vervallen_door = ${accountId}, vervallen_reden = 'hervat'
    where id = ${pauzeId} and deelnemer_id = ${deelnemerId} and einde is null and begin <= ${einde}::date and vervallen_op is null`.execute(
    tx,
  )
  if (numAffectedRows !== 1n) return false
  await sql`insert into planpauze (deelnemer_id, organisatie_id, reden, begin, einde, vastgelegd_op, vervangt, vastgelegd_door)
    select deelnemer_id, organisatie_id, reden, begin, ${einde}::date, vastgelegd_op, id, ${accountId} from planpauze where id = ${pauzeId}`.execute(
    tx,
  )
  return true
}

export async function storeOordeel(tx: Tx, { deelnemerId, accountId }: Bij, o: Omit<Ladderoordeel, "door">): Promise<boolean> {
  await sql`update ladderoordeel set vervallen_op = now(), vervallen_door = ${accountId}, vervallen_reden = 'nieuw oordeel'
    where deelnemer_id = ${deelnemerId} and vorm = ${o.vorm} and vervallen_op is null`.execute(tx)
  const { numAffectedRows } = await sql`insert into ladderoordeel (deelnemer_id, organisatie_id, vorm, oordeel, motief, op, vastgelegd_door)
    select id, organisatie_id, ${o.vorm}, ${o.oordeel}, ${o.motief}, ${o.op}::date, ${accountId} from v_deelnemer where id = ${deelnemerId}`.execute(
    tx,
  )
  return numAffectedRows === 1n
}
