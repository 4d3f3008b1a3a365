import type { Dag } from "#begrippen/dag"
import { sql, type Tx } from "#platform/db"
import { refusalOf } from "#platform/refusal"
import type { Soort } from "./opvallend.parameters.ts"

/** A line of the review list: what was counted in one week about one employee or one file, and what was judged of it. */
export interface Opvallend {
  id: string
  soort: Soort
  begin: Dag
  rol: string | null
  deelnemerId: string | null
  feiten: Record<string, unknown>
  onthuldOp: Date | null
  onthuldReden: string | null
  oordeel: string | null
  oordeelReden: string | null
  beoordeeldOp: Date | null
  beoordeeldDoor: string | null
}

const RIJ = sql`o.id, o.soort, o.begin, o.rol, o.deelnemer_id, o.feiten, o.onthuld_op, o.onthuld_reden, o.oordeel, o.oordeel_reden,
  o.beoordeeld_op, (select m.naam from v_medewerker m where m.account_id = o.beoordeeld_door order by m.begin desc limit 1) as beoordeeld_door`

/** Finds the odd looks of the week from this Monday, for all organisations. */
export async function storeOpvallend(tx: Tx, begin: Dag, grenzen: object): Promise<void> {
  await sql`select ctx.zoek_opvallend(${begin}, ${JSON.stringify(grenzen)}::jsonb)`.execute(tx)
}

/** Of the actor's organisation, newest week first: those still to judge, or those that were. */
export async function loadOpvallend(tx: Tx, beoordeeld: boolean, aantal: number): Promise<Opvallend[]> {
  const { rows } = await sql<Opvallend>`select ${RIJ} from opvallend o where (o.oordeel is not null) = ${beoordeeld}
    order by o.begin desc, o.soort, o.id limit ${aantal}`.execute(tx)
  return rows
}

export async function countOpvallend(tx: Tx): Promise<{ open: number; beoordeeld: number }> {
  const { rows } = await sql<{ open: number; beoordeeld: number }>`
    select count(*) filter (where oordeel is null) as open, count(oordeel) as beoordeeld from opvallend`.execute(tx)
  return rows[0]!
}

export async function loadRegel(tx: Tx, id: string): Promise<Opvallend | null> {
  return (await sql<Opvallend>`select ${RIJ} from opvallend o where o.id = ${id}`.execute(tx)).rows[0] ?? null
}

/** Who it is about; null until a reason was given for knowing. */
export async function loadWie(tx: Tx, id: string): Promise<{ accountId: string; naam: string } | null> {
  return (await sql<{ accountId: string; naam: string }>`select account_id, naam from ctx.opvallend_wie(${id})`.execute(tx)).rows[0] ?? null
}

/** False: there is no such line about an employee. */
export async function storeOnthulling(tx: Tx, id: string, reden: string): Promise<boolean> {
  return (await sql<{ ja: boolean }>`select ctx.onthul_opvallend(${id}, ${reden}) as ja`.execute(tx)).rows[0]!.ja
}

/** Null when it was stored, or why not. */
export const storeOordeel = (tx: Tx, id: string, oordeel: string, reden: string): Promise<string | null> =>
  refusalOf(tx, sql`ctx.beoordeel_opvallend(${id}, ${oordeel}, ${reden})`)
