import type { Dag } from "#begrippen/dag"
import { sql, type Tx } from "#platform/db"
import { zichtbaar } from "./deelnemers.sql.ts"

export interface PerBetaler {
  betaler: string
  /** Null: the own organisation commissions. */
  opdrachtgever: string | null
  mensen: number
  ids: string[]
}
/** For how many people another pays today, by who commissions; of those whom the reader sees. */
export async function loadPerBetaler(tx: Tx, orgBreed: boolean, vandaag: Dag): Promise<PerBetaler[]> {
  const { rows } = await sql<PerBetaler>`
    select k.betaler, k.opdrachtgever, count(distinct d.id)::int as mensen, array_agg(distinct d.id) as ids
    from v_bekostiging k join deelnemer d on d.id = k.deelnemer_id
    where ${zichtbaar(orgBreed, "d", "id")} and k.begin <= ${vandaag} and (k.einde is null or k.einde > ${vandaag})
    group by 1, 2 order by 1, 3 desc, 2`.execute(tx)
  return rows
}
