import type { Dag } from "#begrippen/dag"
import { sql, type Tx } from "#platform/db"
import { refusalOf } from "#platform/refusal"

/** Somebody who is expected on a half-day, as far as the actor may see him. */
export interface Aanwezige {
  deelnemerId: string
  naam: string
  status: string | null
  /** He said it himself, on a tablet. */
  zelf: boolean
  /** The actor may record or change it. */
  wijzigbaar: boolean
}
export const PER_PAGINA = 20

/** Everybody of the actor who is expected, with what stands there; of all of them the counts, of one page the rows. */
export async function loadDag(
  tx: Tx,
  datum: Dag,
  dagdeel: string,
  pagina: number,
  aantal: number = PER_PAGINA,
): Promise<{ rijen: Aanwezige[]; perStatus: Record<string, number>; totaal: number }> {
  const { rows } = await sql<{ rijen: Aanwezige[]; perStatus: Record<string, number>; totaal: number }>`
    with dag as materialized (select * from ctx.dag_aanwezigheid(${datum}::date, ${dagdeel})),
      rij as (select g.deelnemer_id, coalesce(nullif(concat_ws(' ', d.voornaam, d.tussenvoegsel, d.achternaam), ''), m.voornaam) as naam,
          zoekvorm(coalesce(d.voornaam, m.voornaam)) as volgorde, g.status, g.zelf, g.wijzigbaar
        from dag g left join v_deelnemer d on d.id = g.deelnemer_id left join ctx.gemaskeerd() m on m.deelnemer_id = g.deelnemer_id
        where d.id is not null or m.deelnemer_id is not null),
      blad as (select * from rij order by volgorde, deelnemer_id limit ${aantal} offset ${(pagina - 1) * aantal})
    select (select count(*) from rij) as totaal,
      (select coalesce(jsonb_object_agg(status, n), '{}') from (select status, count(*) as n from rij where status is not null group by 1) s) as per_status,
      (select coalesce(jsonb_agg(to_jsonb(b) - 'volgorde' order by volgorde, deelnemer_id), '[]') from blad b) as rijen`.execute(tx)
  return rows[0]!
}

/** The half-day that it is now, where the actor did not choose one. */
export async function loadDagdeelNu(tx: Tx): Promise<string> {
  return (await sql<{ dagdeel: string }>`select ctx.dagdeel_nu() as dagdeel`.execute(tx)).rows[0]!.dagdeel
}

/** Null: recorded; otherwise why not. */
export const storeAanwezigheid = (
  tx: Tx,
  p: { deelnemerId: string; datum: Dag; dagdeel: string; status: string },
): Promise<string | null> => refusalOf(tx, sql`ctx.meld_aanwezigheid(${p.deelnemerId}, ${p.datum}::date, ${p.dagdeel}, ${p.status})`)
