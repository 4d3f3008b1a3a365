import { plusDagen } from "#begrippen/dag"
import { sql } from "#platform/db"
import { van, type Vraag } from "./bereik.sql.ts"

/**
 * A programme runs, and nothing was laid before him: there is no plan, or it is a concept. After a final report the next plan is waited for
 * from the day of the report, once everybody agreed with it: until then the report itself is on the list.
 */
export function zonderPlan(vraag: Vraag) {
  const { vooraf_plan: vooraf, eerste_plan: termijn } = vraag.termijnen
  const grens = plusDagen(vraag.vandaag, vooraf.aantal! - termijn.aantal!)
  return sql`
    select case when p.id is null then 'plan_nooit' else 'plan_concept' end, t.deelnemer_id, coalesce(p.id, t.id), greatest(t.begin, v.dag), null::smallint, true,
      case when p.id is null then t.import_id else p.import_id end
    from (select distinct on (b.deelnemer_id) b.deelnemer_id, b.id, b.begin, b.import_id from bezig b where b.begin <= ${grens}
      order by b.deelnemer_id, b.begin, b.id) t
    left join (select distinct on (x.deelnemer_id) x.deelnemer_id, x.soort, (x.vastgelegd_op at time zone 'Europe/Amsterdam')::date as dag, ${mistAkkoord("x")} as open
      from v_planversie x where ${van(vraag, "x")} order by x.deelnemer_id, x.vastgelegd_op desc) v on v.deelnemer_id = t.deelnemer_id
    left join v_plan p on p.deelnemer_id = t.deelnemer_id and p.geeindigd_op is null and ${van(vraag, "p")}
    where v.deelnemer_id is null or v.soort = 'eindverslag' and not v.open and v.dag <= ${grens}`
}

/** What was laid before people and not everybody said yes to. */
export function planAkkoord(vraag: Vraag) {
  return sql`
    select 'plan_akkoord', v.deelnemer_id, v.id, (v.vastgelegd_op at time zone 'Europe/Amsterdam')::date, null::smallint, false, v.import_id
    from v_planversie v where ${van(vraag, "v")} and ${mistAkkoord("v")}`
}

const mistAkkoord = (tabel: string) =>
  sql`((select count(*) from v_planakkoord a where a.planversie_id = ${sql.raw(tabel)}.id) < case when ${sql.raw(tabel)}.uitvoerder_id is null then 2 else 3 end)`
