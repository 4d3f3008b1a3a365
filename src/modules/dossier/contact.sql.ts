import { sql, type Tx } from "#platform/db"

/** What a mask leaves of C23: whom to call. */
export interface Noodcontact {
  naam: string
  relatie: string | null
  telefoon: string | null
}
export const loadNoodcontacten = async (tx: Tx, deelnemerId: string): Promise<Noodcontact[]> =>
  (await sql<Noodcontact>`select * from ctx.noodcontacten(${deelnemerId})`.execute(tx)).rows

/** What a mask leaves of C10: whether care is involved; null: the reader may not know. */
export const loadZorgBetrokken = async (tx: Tx, deelnemerId: string): Promise<boolean | null> =>
  (await sql<{ ja: boolean | null }>`select ctx.zorg_betrokken(${deelnemerId}) as ja`.execute(tx)).rows[0]!.ja

export interface MijnContact extends Noodcontact {
  id: string
  soort: string
  /** The person himself may change whom to call. */
  vanMij: boolean
}
export interface MijnZorg {
  wie: string
  begin: string
}
/** What stands today, for the person himself. */
export async function loadMijnContacten(
  tx: Tx,
  deelnemerId: string,
  vandaag: string,
): Promise<{ mensen: MijnContact[]; zorg: MijnZorg[] }> {
  const loopt = sql`begin <= ${vandaag} and (einde is null or einde > ${vandaag})`
  const mensen = await sql<MijnContact>`select id, soort, naam, relatie, telefoon, soort = 'noodgeval' as van_mij from v_contactpersoon
    where deelnemer_id = ${deelnemerId} and ${loopt} order by soort <> 'noodgeval', begin, id`.execute(tx)
  const zorg =
    await sql<MijnZorg>`select wie, begin from v_zorgbetrokkenheid where deelnemer_id = ${deelnemerId} and ${loopt} order by begin`.execute(
      tx,
    )
  return { mensen: mensen.rows, zorg: zorg.rows }
}

/** By the person himself; false: it is gone already, or not his to take away. */
export async function closeMijnContact(
  tx: Tx,
  { id, deelnemerId, accountId }: { id: string; deelnemerId: string; accountId: string },
): Promise<boolean> {
  const { numAffectedRows } =
    await sql`update contactpersoon set vervallen_op = now(), vervallen_door = ${accountId}, vervallen_reden = 'de persoon zelf'
    where id = ${id} and deelnemer_id = ${deelnemerId} and soort = 'noodgeval' and vervallen_op is null`.execute(tx)
  return numAffectedRows === 1n
}
export async function storeMijnContact(
  tx: Tx,
  c: Noodcontact & { deelnemerId: string; accountId: string; vandaag: string; vervangt: string | null },
): Promise<void> {
  await sql`insert into contactpersoon (deelnemer_id, organisatie_id, soort, naam, relatie, telefoon, begin, vastgelegd_door, vervangt)
    select id, organisatie_id, 'noodgeval', ${c.naam}, ${c.relatie}, ${c.telefoon}, ${c.vandaag}::date, ${c.accountId}, ${c.vervangt}::uuid
    from v_deelnemer where id = ${c.deelnemerId}`.execute(tx)
}
