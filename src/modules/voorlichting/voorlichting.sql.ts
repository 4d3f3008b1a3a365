import type { Dag } from "#begrippen/dag"
import { sql, type Tx } from "#platform/db"
import { refusalOf } from "#platform/refusal"
import type { Gehoord, Uitnodiging } from "./voorlichting.rules.ts"

export interface Voorgelicht {
  gehoord: Gehoord[]
  uitnodigingen: Array<Uitnodiging & { bijeenkomstId: string }>
}
/** What one person heard and for which meetings he was invited, the last on top. */
export async function loadVoorlichting(tx: Tx, deelnemerId: string): Promise<Voorgelicht> {
  const { rows } = await sql<Voorgelicht>`select
    coalesce((select jsonb_agg(jsonb_build_object('datum', v.datum, 'wijze', v.wijze, 'taal', v.taal, 'begrepen', v.begrepen) order by v.datum desc, v.vastgelegd_op desc)
      from voorlichting v where v.deelnemer_id = ${deelnemerId} and v.vervallen_op is null), '[]') as gehoord,
    coalesce((select jsonb_agg(jsonb_build_object('dag', a.dag, 'uitkomst', a.uitkomst, 'bijeenkomst_id', a.bijeenkomst_id) order by a.dag desc)
      from v_afspraak a where a.deelnemer_id = ${deelnemerId} and a.bijeenkomst_id is not null), '[]') as uitnodigingen`.execute(tx)
  return rows[0]!
}

export interface NieuweVoorlichting extends Gehoord {
  deelnemerId: string
  bijeenkomstId: string | null
  accountId: string
}
export async function storeVoorlichting(tx: Tx, v: NieuweVoorlichting): Promise<void> {
  await sql`insert into voorlichting (deelnemer_id, organisatie_id, datum, wijze, taal, begrepen, bijeenkomst_id, vastgelegd_door)
    select id, organisatie_id, ${v.datum}::date, ${v.wijze}, ${v.taal}, ${v.begrepen}, ${v.bijeenkomstId}::uuid, ${v.accountId}
    from v_deelnemer where id = ${v.deelnemerId}`.execute(tx)
}
/** By the participant himself. Null, or the code of what stands in the way. */
export const storeMijnVoorlichting = (tx: Tx, taal: string, begrepen: boolean, vandaag: Dag): Promise<string | null> =>
  refusalOf(tx, sql`ctx.zeg_voorlichting(${taal}, ${begrepen}, ${vandaag}::date)`)
