import { sql, type Tx } from "#platform/db"
import { refusalOf } from "#platform/refusal"

export interface Boodschap {
  id: string
  van: "deelnemer" | "medewerker"
  /** Who of the staff wrote it; null: the resident did, or the name is out of sight. */
  medewerker: string | null
  tekst: string
  op: Date
  gelezenOp: Date | null
  /** Written by the reader himself. */
  vanMij: boolean
  /** It took the place of one that nobody had read. */
  verbeterd: boolean
}

/** So many are read at once; older ones stand in the print of all data. */
const HOOGSTENS = 60

/** The thread of one resident, the last on top. */
export async function loadBoodschappen(tx: Tx, deelnemerId: string): Promise<Boodschap[]> {
  const { rows } = await sql<Boodschap>`select b.id, b.van, m.naam as medewerker, b.tekst, b.vastgelegd_op as op, b.gelezen_op,
      b.vastgelegd_door = (select ctx.account()) as van_mij, b.vervangt is not null as verbeterd
    from v_boodschap b left join v_medewerker m on m.id = b.medewerker_id
    where b.deelnemer_id = ${deelnemerId} order by b.vastgelegd_op desc, b.id limit ${HOOGSTENS}`.execute(tx)
  return rows
}

/** False: the person is out of reach. */
export async function storeBoodschap(
  tx: Tx,
  b: { id: string; deelnemerId: string; medewerkerId: string | null; tekst: string; accountId: string; vervangt?: string },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into boodschap (id, deelnemer_id, organisatie_id, van, medewerker_id, tekst, vastgelegd_door, vervangt)
    select ${b.id}, id, organisatie_id, 'medewerker', ${b.medewerkerId}::uuid, ${b.tekst}, ${b.accountId}, ${b.vervangt ?? null}::uuid from v_deelnemer where id = ${b.deelnemerId}`.execute(
    tx,
  )
  return numAffectedRows === 1n
}
/** False: it was read, is not the actor's, not to this person, or is there no more. `door`: what comes in its place. */
export const takeBack = async (tx: Tx, deelnemerId: string, boodschapId: string, door: string | null): Promise<boolean> =>
  (
    await sql<{ ja: boolean }>`
      select case when exists (select 1 from boodschap where id = ${boodschapId} and deelnemer_id = ${deelnemerId})
        then ctx.neem_boodschap_terug(${boodschapId}, ${door}) else false end as ja`.execute(tx)
  ).rows[0]!.ja

/** By the resident himself. Null, or the code of what stands in the way. */
export const storeMijnBoodschap = (tx: Tx, id: string, tekst: string): Promise<string | null> =>
  refusalOf(tx, sql`ctx.schrijf_boodschap(${id}, ${tekst})`)

/** What the other side wrote was seen; false: out of reach. */
export const markGezien = async (tx: Tx, deelnemerId: string): Promise<boolean> =>
  (await sql<{ ja: boolean }>`select ctx.zie_boodschappen(${deelnemerId}) as ja`.execute(tx)).rows[0]!.ja

/** Tells the resident, in neutral words, that there is something to read. */
export const storeMelding = (tx: Tx, boodschapId: string, kanaal: string): Promise<unknown> =>
  sql`select ctx.meld_boodschap(${boodschapId}, ${kanaal})`.execute(tx)

/** How much the resident has not read yet. */
export async function countOngelezen(tx: Tx, deelnemerId: string): Promise<number> {
  const { rows } = await sql<{ aantal: number }>`select count(*)::int as aantal from v_boodschap
    where deelnemer_id = ${deelnemerId} and van = 'medewerker' and gelezen_op is null`.execute(tx)
  return rows[0]!.aantal
}
