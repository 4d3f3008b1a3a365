import type { Dag } from "#begrippen/dag"
import { sql, type Tx } from "#platform/db"
import { refusalOf } from "#platform/refusal"
import type { Weektelling } from "./weken.rules.ts"

export interface Activiteit {
  id: string
  naam: string
  /** Visits counted this half-day. */
  aantal: number
}
export interface Hal {
  dagdeel: string
  activiteiten: Activiteit[]
  /** Visits counted today, all half-days and activities. */
  vandaag: number
}

/** What is offered at this organisation today, with what was counted this half-day. */
export async function loadHal(tx: Tx, organisatieId: string, vandaag: Dag): Promise<Hal> {
  const { rows } = await sql<Hal>`
    with nu as (select ctx.dagdeel_nu() as dagdeel), a as (
      select a.id, a.naam, coalesce(sum(i.aantal) filter (where i.dagdeel = nu.dagdeel), 0)::int as aantal, coalesce(sum(i.aantal), 0)::int as vandaag
      from inloopactiviteit a cross join nu left join inloop i on i.activiteit_id = a.id and i.datum = ${vandaag}
      where a.organisatie_id = ${organisatieId} and a.begin <= ${vandaag} and (a.einde is null or a.einde > ${vandaag}) group by 1, 2)
    select nu.dagdeel, (select coalesce(sum(a.vandaag), 0)::int from a) as vandaag,
      (select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'naam', a.naam, 'aantal', a.aantal) order by lower(a.naam)), '[]') from a) as activiteiten
    from nu`.execute(tx)
  return rows[0]!
}

/** Visits by week and activity since this Monday. */
export async function loadWeken(tx: Tx, organisatieId: string, vanaf: Dag): Promise<Weektelling[]> {
  const { rows } = await sql<Weektelling>`
    select date_trunc('week', i.datum)::date as week, a.naam as activiteit, sum(i.aantal)::int as aantal
    from inloop i join inloopactiviteit a on a.id = i.activiteit_id
    where i.organisatie_id = ${organisatieId} and i.datum >= ${vanaf} and i.aantal > 0 group by 1, 2 order by 1 desc, 2`.execute(tx)
  return rows
}

/** Null, or the code of what stands in the way. */
export const storeTelling = (tx: Tx, activiteitId: string, vandaag: Dag, erbij: 1 | -1): Promise<string | null> =>
  refusalOf(tx, sql`ctx.tel_inloop(${activiteitId}, ${vandaag}::date, ${erbij})`)
export const storeActiviteit = (tx: Tx, id: string, naam: string, begin: Dag): Promise<string | null> =>
  refusalOf(tx, sql`ctx.voeg_inloopactiviteit_toe(${id}, ${naam}, ${begin}::date)`)
export const endActiviteit = (tx: Tx, id: string, einde: Dag): Promise<string | null> =>
  refusalOf(tx, sql`ctx.beeindig_inloopactiviteit(${id}, ${einde}::date)`)
