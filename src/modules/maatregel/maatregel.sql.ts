import type { Dag } from "#begrippen/dag"
import { sql, type Tx } from "#platform/db"
import { isUuid } from "#platform/uuid"
import { refusalOf } from "#platform/refusal"
import type { Maatregel } from "./maatregel.rules.ts"

const NAAM = (account: string) => sql`(select w.naam from v_medewerker w where w.account_id = ${sql.ref(account)} limit 1)`
const MAATREGEL = sql`select m.id, m.soort, m.inhoud, m.grond, m.motief, m.zienswijze, m.begin, m.einde,
    (m.vastgelegd_op at time zone 'Europe/Amsterdam')::date as voorgesteld_op, ${NAAM("m.vastgelegd_door")} as voorgesteld_door,
    m.vastgelegd_door = (select ctx.account()) as van_mij, m.besluit, m.besluit_motief, m.besloten_op, ${NAAM("m.besloten_door")} as besloten_door
  from v_maatregel m`

/** What was proposed and decided about one person, the newest on top. */
export const loadMaatregelen = async (tx: Tx, deelnemerId: string): Promise<Maatregel[]> =>
  (await sql<Maatregel>`${MAATREGEL} where m.deelnemer_id = ${deelnemerId} order by m.begin desc, m.vastgelegd_op desc`.execute(tx)).rows

export async function loadMaatregel(tx: Tx, deelnemerId: string, id: string): Promise<Maatregel | null> {
  if (!isUuid(id)) return null
  return (await sql<Maatregel>`${MAATREGEL} where m.deelnemer_id = ${deelnemerId} and m.id = ${id}`.execute(tx)).rows[0] ?? null
}

export type Voorstel = Pick<Maatregel, "soort" | "inhoud" | "grond" | "motief" | "zienswijze" | "begin" | "einde">

/** False: the person is out of reach. */
export async function storeVoorstel(tx: Tx, id: string, wie: { deelnemerId: string; accountId: string }, v: Voorstel): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into maatregel (id, deelnemer_id, organisatie_id, soort, inhoud, grond, motief, zienswijze, begin, einde, vastgelegd_door)
    select ${id}, d.id, d.organisatie_id, ${v.soort}, ${v.inhoud}, ${v.grond}, ${v.motief}, ${v.zienswijze}, ${v.begin}::date, ${v.einde}::date, ${wie.accountId}
    from v_deelnemer d where d.id = ${wie.deelnemerId}`.execute(tx)
  return numAffectedRows === 1n
}

/** False: it was decided, it is gone, or it is of somebody else. */
export async function closeVoorstel(tx: Tx, id: string, wie: { deelnemerId: string; accountId: string }, reden: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update maatregel set vervallen_op = now(), vervallen_door = ${wie.accountId}, vervallen_reden = ${reden}
    where id = ${id} and deelnemer_id = ${wie.deelnemerId} and vastgelegd_door = ${wie.accountId} and besluit is null and vervallen_op is null`.execute(
    tx,
  )
  return numAffectedRows === 1n
}

export interface Besluit {
  deelnemerId: string
  besluit: string
  motief: string
  op: Dag
}
/** Null, or the code of what stands in the way; the database sees to it that nobody decides on his own proposal. */
export const storeBesluit = (tx: Tx, id: string, b: Besluit): Promise<string | null> =>
  refusalOf(tx, sql`ctx.besluit_maatregel(${id}, ${b.deelnemerId}, ${b.besluit}, ${b.motief}, ${b.op}::date)`)
