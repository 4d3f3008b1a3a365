import type { Dag } from "#begrippen/dag"
import { sql, type Tx } from "#platform/db"
import type { DeelnemersQuery } from "./deelnemers.schema.ts"
import { filters, zichtbaar } from "./deelnemers.sql.ts"

export interface Telling {
  totaal: number
  /** Persons a rung; index 0: not measured. */
  treden: number[]
}

/** How many there are with these filters, and how they stand on the ladder when the rung itself is no filter. */
export async function loadTelling(tx: Tx, query: DeelnemersQuery, orgBreed: boolean, vandaag: Dag): Promise<Telling> {
  const { rows } = await sql<{ trede: number; aantal: number }>`
    with laatste as (
      select distinct on (t.deelnemer_id) t.deelnemer_id, t.trede from v_trede t where ${zichtbaar(orgBreed, "t", "deelnemer_id")}
      order by t.deelnemer_id, t.datum desc, t.vastgelegd_op desc)
    select coalesce(l.trede, 0) as trede, count(*) as aantal
    from deelnemer d left join laatste l on l.deelnemer_id = d.id
    where ${zichtbaar(orgBreed, "d", "id")} and ${filters({ ...query, trede: undefined }, vandaag)}
    group by 1`.execute(tx)
  const treden = Array.from({ length: 7 }, (_, t) => rows.find(r => r.trede === t)?.aantal ?? 0)
  const gekozen = query.trede === undefined ? null : query.trede === "onbekend" ? 0 : Number(query.trede)
  return { treden, totaal: gekozen === null ? treden.reduce((som, n) => som + n, 0) : treden[gekozen]! }
}

/** Every case director of the organisation: the choices of the filter. The end is written as the index of what runs has it. */
export async function loadRegisseurs(tx: Tx, vandaag: Dag): Promise<Array<{ id: string; naam: string; aantal: number }>> {
  const { rows } = await sql<{ id: string; naam: string; aantal: number }>`
    select m.id, m.naam, r.aantal from (
      select b.medewerker_id, count(*) as aantal from v_betrokkene b
      where b.organisatie_id = (select ctx.org_breed('C01B', 'lees')) and b.rol = 'casusregisseur'
        and least(b.einde, 'infinity') > ${vandaag} and b.begin <= ${vandaag}
      group by 1) r
    join v_medewerker m on m.id = r.medewerker_id order by zoekvorm(m.naam)`.execute(tx)
  return rows
}
