import type { Rol } from "#begrippen/rol"
import { sql, type Tx } from "#platform/db"

export interface Deling {
  id: string
  aan: string
  medewerker: string | null
  categorieen: string[]
  toevoegen: boolean
  /** What they only add to, without reading what others wrote. */
  eigenDeel: string[]
  doel: string
  grond: string
  toelichting: string
  begin: string
  einde: string
}

/** Shares of a person that run or are to run, the first to end on top. */
export async function loadDelingen(tx: Tx, deelnemerId: string, vandaag: string): Promise<Deling[]> {
  const { rows } = await sql<Deling>`
    select d.id, o.naam as aan, m.naam as medewerker, d.categorieen, d.toevoegen, d.eigen_deel, d.doel, d.grond, d.toelichting, d.begin, d.einde
    from v_deling d join v_organisatie o on o.id = d.aan_organisatie_id left join v_medewerker m on m.id = d.aan_medewerker_id
    where d.deelnemer_id = ${deelnemerId} and d.einde > ${vandaag} order by d.einde, o.naam`.execute(tx)
  return rows
}

/** By the person himself; false: it is over already, or does not rest on his consent. */
export const storeIntrekking = async (tx: Tx, id: string): Promise<boolean> =>
  (await sql<{ ja: boolean }>`select ctx.trek_toestemming_in(${id}) as ja`.execute(tx)).rows[0]!.ja

/** From whom the person himself took his consent back in the last month, so that who shared it hears. */
export async function loadIngetrokken(tx: Tx, deelnemerId: string): Promise<Array<{ aan: string; op: Date }>> {
  const { rows } = await sql<{ aan: string; op: Date }>`
    select o.naam as aan, d.vervallen_op as op from deling d join v_organisatie o on o.id = d.aan_organisatie_id
    where d.deelnemer_id = ${deelnemerId} and d.vervallen_reden = 'de persoon trok zijn toestemming in' and d.vervallen_op > now() - interval '30 days'
    order by d.vervallen_op desc`.execute(tx)
  return rows
}

export interface Afscherming {
  id: string
  soort: "dossier" | "adres"
  reden: string
  lezers: string[]
}
export async function loadAfschermingen(tx: Tx, deelnemerId: string): Promise<Afscherming[]> {
  const { rows } = await sql<Afscherming>`
    select a.id, a.soort, a.reden, array(select m.naam from v_medewerker m where m.id = any (a.lezers) order by m.naam) as lezers
    from v_afscherming a where a.deelnemer_id = ${deelnemerId} order by a.soort`.execute(tx)
  return rows
}

export interface Noodtoegang {
  id: string
  naam: string
  rol: string
  reden: string
  toelichting: string
  categorieen: string[]
  begonnenOp: Date
  tot: Date
  oordeel: string | null
}
/** Break-glass on one person, newest first. */
export async function loadNoodtoegangen(tx: Tx, deelnemerId: string): Promise<Noodtoegang[]> {
  const { rows } = await sql<Noodtoegang>`
    select n.id, coalesce(m.naam, '') as naam, coalesce(m.rol, '') as rol, n.reden, n.toelichting, n.categorieen, n.begonnen_op, n.tot, n.oordeel
    from v_noodtoegang n left join v_medewerker m on m.id = n.medewerker_id
    where n.deelnemer_id = ${deelnemerId} order by n.begonnen_op desc`.execute(tx)
  return rows
}

export interface Aansluiting {
  id: string
  naam: string
  rol: string
  organisatie: string
  wijze: "verzoek" | "grond"
  toelichting: string
  gevraagdOp: Date
  besluit: string | null
}
export async function loadAansluitingen(tx: Tx, deelnemerId: string): Promise<Aansluiting[]> {
  const { rows } = await sql<Aansluiting>`
    select a.id, m.naam, m.rol, o.naam as organisatie, a.wijze, a.toelichting, a.gevraagd_op, a.besluit
    from v_aansluiting a join v_medewerker m on m.id = a.medewerker_id join v_organisatie o on o.id = m.organisatie_id
    where a.deelnemer_id = ${deelnemerId} order by a.besluit is not null, a.gevraagd_op desc`.execute(tx)
  return rows
}

export interface Keus {
  id: string
  naam: string
}
/** With whom can be shared: every organisation but the one that is responsible. */
export async function loadOrganisaties(tx: Tx, behalve: string | null): Promise<Keus[]> {
  return (await sql<Keus>`select id, naam from v_organisatie where id is distinct from ${behalve}::uuid order by naam`.execute(tx)).rows
}

/** Who works today in these organisations (null: everywhere) and meets people there. */
export async function loadMedewerkers(
  tx: Tx,
  organisatieId: string | null,
  vandaag: string,
): Promise<Array<Keus & { organisatie: string; rol: Rol }>> {
  const { rows } = await sql<Keus & { organisatie: string; rol: Rol }>`
    select m.id, m.naam, o.naam as organisatie, m.rol from v_medewerker m join v_organisatie o on o.id = m.organisatie_id
    where (${organisatieId}::uuid is null or m.organisatie_id = ${organisatieId}::uuid) and m.rol not in ('beleid', 'beheer', 'privacy')
      and m.begin <= ${vandaag} and (m.einde is null or m.einde > ${vandaag}) order by o.naam, m.naam limit 500`.execute(tx)
  return rows
}

export async function loadVerantwoordelijke(tx: Tx, deelnemerId: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`select organisatie_id as id from v_deelnemer where id = ${deelnemerId}`.execute(tx)
  return rows[0]?.id ?? null
}

/** Does an objection stand in the way of sharing (AVG art. 18)? */
export async function isBeperkt(tx: Tx, deelnemerId: string): Promise<boolean> {
  return (await sql`select 1 from v_beperking where deelnemer_id = ${deelnemerId}`.execute(tx)).rows.length > 0
}

/** Stores a fact of this module; its id is that of the command, so that sending twice makes one. */
export async function storeFeit(tx: Tx, tabel: "deling" | "afscherming", rij: Record<string, unknown>): Promise<boolean> {
  const gemaakt = await tx
    .insertInto(tabel)
    .values(rij as never)
    .onConflict(c => c.doNothing())
    .executeTakeFirst()
  return gemaakt.numInsertedOrUpdatedRows === 1n
}

/** Closes a fact with who and why; false: closed already, or out of reach. */
export async function closeFeit(
  tx: Tx,
  tabel: "deling" | "afscherming",
  van: { id: string; deelnemerId: string },
  accountId: string,
  reden: string,
) {
  const { numAffectedRows } =
    await sql`update ${sql.table(tabel)} set vervallen_op = now(), vervallen_door = ${accountId}, vervallen_reden = ${reden}
    where id = ${van.id} and deelnemer_id = ${van.deelnemerId} and vervallen_op is null`.execute(tx)
  return numAffectedRows === 1n
}
