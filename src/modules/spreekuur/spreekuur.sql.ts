import type { Dag } from "#begrippen/dag"
import { sql, type Tx } from "#platform/db"
import { refusalOf } from "#platform/refusal"
import { isUuid } from "#platform/uuid"
import type { Moment, Rooster } from "./spreekuur.rules.ts"

export interface Spreekuur extends Rooster {
  id: string
  medewerkerId: string
  medewerker: string
  organisatie: string
  onderwerp: string
  plek: string
}
const VELDEN = sql`s.id, s.medewerker_id, m.naam as medewerker, o.naam as organisatie, s.onderwerp, s.plek, s.begin, s.weken, s.einde,
  to_char(s.van, 'HH24:MI') as van, to_char(s.tot, 'HH24:MI') as tot, s.minuten, to_jsonb(s.vrij) as vrij
  from spreekuur s join v_medewerker m on m.id = s.medewerker_id join v_organisatie o on o.id = s.organisatie_id`
/** Not over yet, and held by somebody who still works there. */
const loopt = (vandaag: Dag) => sql`((s.einde is null or s.einde > ${vandaag}) and (s.weken is not null or s.begin >= ${vandaag})
  and (m.einde is null or m.einde > ${vandaag}))`

export interface Eigen extends Spreekuur {
  /** False: stopped, and perhaps somebody still comes. */
  loopt: boolean
}
/** What one seat holds, and what it held in the last weeks. */
export async function loadEigen(tx: Tx, medewerkerId: string, vandaag: Dag): Promise<Eigen[]> {
  const { rows } = await sql<Eigen>`select ${loopt(vandaag)} as loopt, ${VELDEN} where s.medewerker_id = ${medewerkerId}
    and coalesce(s.einde, s.begin + 1) > case when s.weken is null or s.einde is not null then ${vandaag}::date - 56 else '-infinity' end
    order by s.begin, s.van, s.id limit 50`.execute(tx)
  return rows
}

/** One of those that are not over; null: it is, or is somebody else's. */
export const loadEen = async (tx: Tx, medewerkerId: string, id: string, vandaag: Dag): Promise<Spreekuur | null> =>
  (await loadEigen(tx, medewerkerId, vandaag)).find(s => s.id === id && s.loopt) ?? null

/** Where an organisation may book; `id`: that one alone. */
export async function loadOpen(tx: Tx, organisatieId: string, vandaag: Dag, id: string | null = null): Promise<Spreekuur[]> {
  const { rows } = await sql<Spreekuur>`select ${VELDEN} where ${loopt(vandaag)} and (${id}::uuid is null or s.id = ${id})
    and (s.voor = '{}' or s.organisatie_id = ${organisatieId} or ${organisatieId} = any (s.voor))
    order by o.naam, s.onderwerp, s.van, s.id limit 60`.execute(tx)
  return rows
}

export interface Bezet extends Moment {
  spreekuurId: string
}
/** The moments that are taken, whoever took them. */
export async function loadBezet(tx: Tx, ids: readonly string[], vanaf: Dag, tm: Dag): Promise<Bezet[]> {
  const { rows } = await sql<Bezet>`select spreekuur_id, dag, to_char(tijd, 'HH24:MI') as tijd
    from ctx.spreekuur_bezet(${[...ids]}, ${vanaf}::date, ${tm}::date) order by dag, tijd`.execute(tx)
  return rows
}

export interface Boeking extends Bezet {
  afspraakId: string
  deelnemerId: string
  naam: string
}
/** Who comes, as far as the reader may see these people. */
export async function loadBoekingen(tx: Tx, ids: readonly string[], vanaf: Dag, tm: Dag): Promise<Boeking[]> {
  const { rows } = await sql<Boeking>`select a.spreekuur_id, a.dag, to_char(a.tijd, 'HH24:MI') as tijd, a.id as afspraak_id, a.deelnemer_id,
      concat_ws(' ', d.voornaam, d.tussenvoegsel, d.achternaam) as naam
    from v_afspraak a join v_deelnemer d on d.id = a.deelnemer_id
    where a.spreekuur_id = any (${[...ids]}) and a.dag between ${vanaf} and ${tm} and a.uitkomst is distinct from 'afgezegd'`.execute(tx)
  return rows
}

/** All organisations: for whom consulting hours can be open. */
export const loadOrganisaties = async (tx: Tx): Promise<Array<{ id: string; naam: string }>> =>
  (await sql<{ id: string; naam: string }>`select id, naam from v_organisatie order by naam`.execute(tx)).rows

export type NieuwSpreekuur = Omit<Rooster, "vrij"> & { id: string; onderwerp: string; plek: string; voor: readonly string[] }
/** Null, or the code of what stands in the way; so too of the two below. */
export const storeSpreekuur = (tx: Tx, s: NieuwSpreekuur): Promise<string | null> =>
  refusalOf(
    tx,
    sql`ctx.houd_spreekuur(${s.id}, ${s.onderwerp}, ${s.plek}, ${s.begin}::date, ${s.weken}::int, ${s.einde}::date, ${s.van}::time, ${s.tot}::time,
      ${s.minuten}::int, ${[...s.voor]}::uuid[])`,
  )
export const closeSpreekuur = (tx: Tx, id: string, einde: Dag): Promise<string | null> =>
  refusalOf(tx, sql`ctx.stop_spreekuur(${id}, ${einde}::date)`)
/** Of all the own ones that are not over; answers how many there are. */
export async function storeVrij(tx: Tx, vanaf: Dag, tm: Dag, vrij: boolean): Promise<number> {
  const { rows } = await sql<{ n: number }>`select ctx.neem_spreekuur_vrij(${vanaf}::date, ${tm}::date, ${vrij}) as n`.execute(tx)
  return rows[0]!.n
}
/** A booking that is still open, as it stands now; null: it is not (any more), or is out of reach. */
export async function loadBoeking(tx: Tx, deelnemerId: string, afspraakId: string): Promise<Boeking | null> {
  if (!isUuid(afspraakId)) return null
  const { rows } = await sql<Boeking>`select a.spreekuur_id, a.dag, to_char(a.tijd, 'HH24:MI') as tijd, a.id as afspraak_id, a.deelnemer_id,
      concat_ws(' ', d.voornaam, d.tussenvoegsel, d.achternaam) as naam
    from v_afspraak a join v_deelnemer d on d.id = a.deelnemer_id
    where a.id = ${afspraakId} and a.deelnemer_id = ${deelnemerId} and a.spreekuur_id is not null and a.uitkomst is null`.execute(tx)
  return rows[0] ?? null
}
/** The booking moves; its old moment is free again. */
export const moveBoeking = (tx: Tx, b: Moment & { id: string; afspraakId: string; deelnemerId: string; door: string; reden: string }) =>
  refusalOf(
    tx,
    sql`ctx.verzet_spreekuur(${b.id}, ${b.afspraakId}, ${b.deelnemerId}, ${b.dag}::date, ${b.tijd}::time, ${b.door}, ${b.reden})`,
  )
export const storeBoeking = (tx: Tx, b: Bezet & { id: string; deelnemerId: string }): Promise<string | null> =>
  refusalOf(tx, sql`ctx.boek_spreekuur(${b.id}, ${b.spreekuurId}, ${b.deelnemerId}, ${b.dag}::date, ${b.tijd}::time)`)
