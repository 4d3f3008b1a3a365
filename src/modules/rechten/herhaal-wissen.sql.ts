import { sql, type Tx } from "#platform/db"
import type { Gewist } from "#platform/gewist"

/** Plans that are being done, or were done again: what they erased is gone from this database, or goes by their own job. */
const BEKEND = sql`select p.id from wisplan p where p.besluit = 'akkoord' and p.id not in (select ctx.archief_wacht())
  union all select unnest(p.herhaalt) from wisplan p`

/**
 * Makes a plan, for each organisation, of everybody who stands here and was erased by a plan that this database knows nothing of. As role ctx. Answers
 * how many people; of a plan that is known nothing is done, since what was recorded after it is new.
 */
export async function storeHerhaling(tx: Tx, gewist: readonly Gewist[], alles: readonly string[]): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended('wissen herhalen', 0))`.execute(tx)
  const plannen = [...new Set(gewist.map(g => g.plan))]
  const { rows } = await sql<{ id: string }>`select id from unnest(${plannen}::uuid[]) id where id not in (${BEKEND})`.execute(tx)
  const onbekend = new Set(rows.map(r => r.id))
  const weg = gewist.filter(g => onbekend.has(g.plan))
  if (weg.length === 0) return 0
  const gemaakt = await sql<{ mensen: number }>`
    with weg as materialized (
      select d.id, d.organisatie_id, bool_or(w.wat = 'alles') as geheel, string_agg(w.wat, ',') as wat, array_agg(distinct w.plan) as plannen
      from jsonb_to_recordset(${JSON.stringify(weg)}::jsonb) w(afdruk text, wat text, plan uuid)
      join v_deelnemer d on encode(sha256(d.id::text::bytea), 'hex') = w.afdruk group by 1, 2),
    mens as materialized (select id, organisatie_id, geheel, plannen,
      case when geheel then ${[...alles]}::text[] else array(select distinct c from unnest(string_to_array(wat, ',')) c order by 1) end as categorieen from weg),
    voorstel as materialized (select gen_random_uuid() as id, organisatie_id, count(*)::int as mensen,
      jsonb_agg(jsonb_build_object('id', id, 'categorieen', categorieen)) as telt,
      array(select distinct p from mens m, unnest(m.plannen) p where m.organisatie_id = n.organisatie_id) as herhaalt from mens n group by organisatie_id),
    gemaakt as (insert into wisplan (id, organisatie_id, op_verzoek, peildatum, termijnen, mensen, telling, herhaalt, besluit, besloten_op)
      select id, organisatie_id, false, current_date, '{}', mensen, ctx.tel_te_wissen(telt), herhaalt, 'akkoord', now() from voorstel returning id),
    erin as (insert into wisplan_mens (wisplan_id, deelnemer_id, categorieen, geheel)
      select p.id, m.id, m.categorieen, m.geheel from mens m join voorstel p using (organisatie_id))
    select mensen from voorstel`.execute(tx)
  return gemaakt.rows.reduce((som, r) => som + r.mensen, 0)
}

/** What was begun and cut off as well. As role wis. */
export async function loadHerhalingen(tx: Tx): Promise<string[]> {
  return (
    await sql<{ id: string }>`select id from wisplan where herhaalt is not null and klaar_op is null order by id`.execute(tx)
  ).rows.map(r => r.id)
}
