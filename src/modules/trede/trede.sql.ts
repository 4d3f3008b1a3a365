import type { Dag } from "#begrippen/dag"
import type { Trede } from "#begrippen/trede"
import { sql, type Tx } from "#platform/db"
import type { Meting, Omstandigheden } from "./trede.rules.ts"

/** One recorded measurement, withdrawn or not, with who recorded it and why it no longer counts. */
export interface MetingRegel extends Meting {
  beoordelaar: string | null
  bron: string | null
  vastgelegdDoor: string | null
  vastgelegdOp: Date
  vervallenOp: Date | null
  vervallenDoor: string | null
  vervallenReden: string | null
  vervangt: string | null
}

export interface Ladder {
  /** What counts today, newest first. */
  historie: Meting[]
  omstandigheden: Omstandigheden
}

/** What an assessment needs of one person, in one statement; null: out of reach. */
export async function loadLadder(tx: Tx, deelnemerId: string, mag: (recht: string) => boolean): Promise<Ladder | null> {
  const lijst = (bron: ReturnType<typeof sql>) => sql`coalesce((select jsonb_agg(to_jsonb(v)) from (${bron}) v), '[]')`
  const { rows } = await sql<Omstandigheden & { historie: Meting[] }>`
    select d.geboortedatum, d.overleden_op, (select count(*) from trede where deelnemer_id = d.id) as versie,
      ${lijst(sql`select id, datum, trede, toelichting from trede where deelnemer_id = d.id and vervallen_op is null order by datum desc, vastgelegd_op desc`)} as historie,
      ${lijst(sql`select soort, lks, begin, einde from v_dienstverband where deelnemer_id = d.id`)} as werk,
      ${lijst(sql`select begin, einde from v_uitkering where deelnemer_id = d.id and soort in ('bijstand', 'ioaw', 'ioaz')`)} as bijstand
    from v_deelnemer d where d.id = ${deelnemerId}`.execute(tx)
  const rij = rows[0]
  if (!rij) return null
  const { historie, werk, bijstand, ...rest } = rij
  return { historie, omstandigheden: { ...rest, werk: mag("C20:lees") ? werk : null, bijstand: mag("C05:lees") ? bijstand : null } }
}

/** Every measurement ever recorded, newest day first; the corrected ones under what replaced them. */
export async function loadMetingen(tx: Tx, deelnemerId: string): Promise<MetingRegel[]> {
  const naam = (account: ReturnType<typeof sql>) => sql`(select naam from v_medewerker where account_id = ${account} limit 1)`
  const { rows } = await sql<MetingRegel>`
    select t.id, t.datum, t.trede, t.toelichting, t.beoordelaar, b.code as bron, ${naam(sql`t.vastgelegd_door`)} as vastgelegd_door, t.vastgelegd_op,
      t.vervallen_op, ${naam(sql`t.vervallen_door`)} as vervallen_door, t.vervallen_reden, t.vervangt
    from trede t left join v_bron b on b.id = t.bron_id
    where t.deelnemer_id = ${deelnemerId} order by t.datum desc, t.vervallen_op desc nulls first, t.vastgelegd_op desc`.execute(tx)
  return rows
}

interface NieuweMeting {
  id: string
  deelnemerId: string
  datum: Dag
  trede: Trede
  beoordelaar: string | null
  toelichting: string | null
  vervangt: string | null
  accountId: string
}

/** Adds a measurement to the person whom the actor may see. */
export async function storeMeting(tx: Tx, meting: NieuweMeting): Promise<void> {
  await sql`insert into trede (id, deelnemer_id, organisatie_id, datum, trede, beoordelaar, toelichting, vastgelegd_door, vervangt)
    select ${meting.id}, id, organisatie_id, ${meting.datum}::date, ${meting.trede}, ${meting.beoordelaar}, ${meting.toelichting}, ${meting.accountId},
      ${meting.vervangt}::uuid
    from v_deelnemer where id = ${meting.deelnemerId}`.execute(tx)
}

/** Closes a measurement, with who and why; false: it was closed already, or the actor may not change it. */
export async function closeMeting(tx: Tx, metingId: string, accountId: string, reden: string): Promise<boolean> {
  const { numAffectedRows } = await sql`update trede set vervallen_op = now(), vervallen_door = ${accountId}, vervallen_reden = ${reden}
    where id = ${metingId} and vervallen_op is null`.execute(tx)
  return numAffectedRows === 1n
}

/** Who assessed; a correction keeps the name. */
export async function loadBeoordelaar(tx: Tx, metingId: string): Promise<string | null> {
  const { rows } = await sql<{ beoordelaar: string | null }>`select beoordelaar from trede where id = ${metingId}`.execute(tx)
  return rows[0]?.beoordelaar ?? null
}
