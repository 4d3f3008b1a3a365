import type { Dag } from "#begrippen/dag"
import { sql, type Tx } from "#platform/db"
import { lopend, type Vraag, wie } from "./bereik.sql.ts"

/** Somebody with a worklist, and how many people he carries. */
export interface Coach {
  id: string
  naam: string
  rol: string
  mensen: number
  /** People who have nobody else to turn to here when he is away. */
  alleen: number
}

/** Everybody with a worklist who works at the reader's organisation and carries people of it, by name. */
export async function loadCoaches(tx: Tx, vraag: Vraag, organisatieId: string): Promise<Coach[]> {
  const { rows } = await sql<Coach>`
    with wie as materialized (${wie(vraag)}), lopend as materialized (${lopend(vraag)}),
      bij as materialized (select distinct deelnemer_id, medewerker_id from lopend where werkt and functie = any(${vraag.begeleiders})),
      een as (select deelnemer_id from bij group by 1 having count(*) = 1)
    select m.id, m.naam, m.rol, count(*) as mensen, count(e.deelnemer_id) as alleen
    from bij b join v_medewerker m on m.id = b.medewerker_id and m.organisatie_id = ${organisatieId}
    left join een e on e.deelnemer_id = b.deelnemer_id
    group by m.id, m.naam, m.rol order by m.naam, m.id`.execute(tx)
  return rows
}

/** Who stands in today for whom; of somebody for whom two do, both. */
export async function loadWaarnemers(tx: Tx, vandaag: Dag): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; namen: string }>`
    select n.medewerker_id as id, string_agg(distinct m.naam, ', ') as namen from v_waarneming n join v_medewerker m on m.id = n.waarnemer_id
    where n.begin <= ${vandaag} and n.einde > ${vandaag} group by 1`.execute(tx)
  return new Map(rows.map(r => [r.id, r.namen]))
}
