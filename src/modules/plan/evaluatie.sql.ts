import type { Dag } from "#begrippen/dag"
import type { RawBuilder } from "kysely"
import { sql, type Tx } from "#platform/db"

/** What stood there before it was put in better words. */
export interface EerdereTekst {
  tekst: string
  /** The day on which it made way, why, and who did it; null: the name is out of sight. */
  op: Dag
  reden: string
  door: string | null
}
export interface Evaluatie {
  id: string
  datum: Dag
  uitkomst: string
  verslag: string
  /** The newest first. */
  eerder: EerdereTekst[]
}
export interface Planpauze {
  id: string
  reden: string
  begin: Dag
  einde: Dag | null
  vastgelegdOp: Dag
}
export interface Ladderoordeel {
  id: string
  vorm: string
  oordeel: string
  motief: string
  op: Dag
  door: string | null
  eerder: EerdereTekst[]
}
export interface Gang {
  evaluaties: Evaluatie[]
  pauzes: Planpauze[]
  oordelen: Ladderoordeel[]
}

const naamVan = (account: RawBuilder<unknown>) => sql`(select m.naam from v_medewerker m where m.account_id = ${account} limit 1)`
/** The versions that a row took the place of, whoever may read the row. */
const eerder = (tabel: "evaluatie" | "ladderoordeel", kolom: "verslag" | "motief", rij: string) => sql`coalesce((
  with recursive oud as (
    select o.* from ${sql.table(tabel)} o where o.id = ${sql.ref(`${rij}.vervangt`)}
    union all select o.* from ${sql.table(tabel)} o join oud on o.id = oud.vervangt)
  select jsonb_agg(jsonb_build_object('tekst', ${sql.ref(kolom)}, 'op', (vervallen_op at time zone 'Europe/Amsterdam')::date, 'reden', vervallen_reden,
    'door', ${naamVan(sql`oud.vervallen_door`)}) order by vervallen_op desc) from oud), '[]')`

/** Reviews, holds, and where the coach saw it differently, each the newest first. */
export async function loadGang(tx: Tx, deelnemerId: string): Promise<Gang> {
  const van = sql`deelnemer_id = ${deelnemerId}`
  const { rows } = await sql<Gang>`select
    coalesce((select jsonb_agg(jsonb_build_object('id', e.id, 'datum', e.datum, 'uitkomst', e.uitkomst, 'verslag', e.verslag,
      'eerder', ${eerder("evaluatie", "verslag", "e")}) order by e.datum desc, e.vastgelegd_op desc) from v_evaluatie e where e.${van}), '[]') as evaluaties,
    coalesce((select jsonb_agg(jsonb_build_object('id', id, 'reden', reden, 'begin', begin, 'einde', einde,
      'vastgelegdOp', (vastgelegd_op at time zone 'Europe/Amsterdam')::date) order by begin desc) from v_planpauze where ${van}), '[]') as pauzes,
    coalesce((select jsonb_agg(jsonb_build_object('id', l.id, 'vorm', l.vorm, 'oordeel', l.oordeel, 'motief', l.motief, 'op', l.op,
      'door', ${naamVan(sql`l.vastgelegd_door`)}, 'eerder', ${eerder("ladderoordeel", "motief", "l")}) order by l.vastgelegd_op desc)
      from v_ladderoordeel l where ${van}), '[]') as oordelen`.execute(tx)
  return rows[0]!
}

interface Bij {
  deelnemerId: string
  accountId: string
}
export async function storeEvaluatie(tx: Tx, { deelnemerId, accountId }: Bij, e: Omit<Evaluatie, "eerder">): Promise<boolean> {
  const { numAffectedRows } = await sql`insert into evaluatie (id, deelnemer_id, organisatie_id, datum, uitkomst, verslag, vastgelegd_door)
    select ${e.id}, id, organisatie_id, ${e.datum}::date, ${e.uitkomst}, ${e.verslag}, ${accountId} from v_deelnemer where id = ${deelnemerId}`.execute(
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

export async function storeOordeel(tx: Tx, { deelnemerId, accountId }: Bij, o: Omit<Ladderoordeel, "door" | "eerder">): Promise<boolean> {
  await sql`update ladderoordeel set vervallen_op = now(), vervallen_door = ${accountId}, vervallen_reden = 'nieuw oordeel'
    where deelnemer_id = ${deelnemerId} and vorm = ${o.vorm} and vervallen_op is null`.execute(tx)
  const { numAffectedRows } =
    await sql`insert into ladderoordeel (id, deelnemer_id, organisatie_id, vorm, oordeel, motief, op, vastgelegd_door)
    select ${o.id}, id, organisatie_id, ${o.vorm}, ${o.oordeel}, ${o.motief}, ${o.op}::date, ${accountId} from v_deelnemer where id = ${deelnemerId}`.execute(
      tx,
    )
  return numAffectedRows === 1n
}

interface Beter extends Bij {
  /** Of the row that says it better, and of the one that makes way. */
  id: string
  vorige: string
  tekst: string
  reden: string
}
/** Where the words stand, and what of the row stays as it was. */
const BETER = {
  evaluatie: { tekst: "verslag", blijft: ["datum", "uitkomst"] },
  ladderoordeel: { tekst: "motief", blijft: ["vorm", "oordeel", "op"] },
}
/** The same review, or the same judgement of the coach, in better words and of the same day. False: it made way already, or is out of reach. */
export async function correctTekst(tx: Tx, tabel: keyof typeof BETER, b: Beter): Promise<boolean> {
  const { tekst, blijft } = BETER[tabel]
  const { numAffectedRows } =
    await sql`update ${sql.table(tabel)} set vervallen_op = now(), vervallen_door = ${b.accountId}, vervallen_reden = ${b.reden}
    where id = ${b.vorige} and deelnemer_id = ${b.deelnemerId} and vervallen_op is null`.execute(tx)
  if (numAffectedRows !== 1n) return false
  const over = sql.join(["deelnemer_id", "organisatie_id", ...blijft].map(kolom => sql.ref(kolom)))
  await sql`insert into ${sql.table(tabel)} (${over}, id, ${sql.ref(tekst)}, vastgelegd_door, vervangt)
    select ${over}, ${b.id}, ${b.tekst}, ${b.accountId}, id from ${sql.table(tabel)} where id = ${b.vorige}`.execute(tx)
  return true
}
