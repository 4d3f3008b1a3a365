import type { Dag } from "#begrippen/dag"
import { sql, type Tx } from "#platform/db"
import { type Begin, telWisselingen, type Wisselingen } from "./stabiliteit.rules.ts"

/** How often each of these people got another person, place or job; work only where the reader may see it. */
export async function loadWisselingen(
  tx: Tx,
  deelnemerIds: readonly string[],
  { vandaag, metWerk }: { vandaag: Dag; metWerk: boolean },
): Promise<Map<string, Wisselingen>> {
  const { rows } = await sql<Begin & { id: string }>`
    select deelnemer_id as id, 'mens' as soort, rol as lijn, medewerker_id::text as zelfde, begin from v_betrokkene where deelnemer_id = any (${deelnemerIds}::uuid[])
    union all select deelnemer_id, 'plek', '', concat_ws('|', werkgever_id, locatie), begin from v_plaatsing where ${metWerk} and deelnemer_id = any (${deelnemerIds}::uuid[])
    union all select deelnemer_id, 'werk', '', coalesce(werkgever_id, werkgever_organisatie_id)::text, begin from v_dienstverband
      where ${metWerk} and deelnemer_id = any (${deelnemerIds}::uuid[])`.execute(tx)
  const per = Map.groupBy(rows, r => r.id)
  return new Map(
    deelnemerIds.map(id => {
      const tel = (soort: Begin["soort"]) => telWisselingen(per.get(id) ?? [], soort, vandaag)
      return [id, { mens: tel("mens"), plek: metWerk ? tel("plek") : null, werk: metWerk ? tel("werk") : null }]
    }),
  )
}
