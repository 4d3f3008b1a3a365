import type { Dag } from "#begrippen/dag"
import { sql, type Tx } from "#platform/db"
import { refusalOf } from "#platform/refusal"
import type { Professional } from "./gids.rules.ts"

/** Everybody who works in the region on this day and can log in: first who says what one can come for, then by name. */
export async function loadGids(tx: Tx, vandaag: Dag): Promise<Professional[]> {
  const { rows } = await sql<Professional>`
    with s as (select medewerker_id, array_agg(distinct onderwerp order by onderwerp) as onderwerpen from v_spreekuur
      where (einde is null or einde > ${vandaag}) and (weken is not null or begin >= ${vandaag}) group by 1),
    p as (select organisatie_id, array_agg(distinct product order by product) as producten from (
        select uitvoerder_id as organisatie_id, soort as product from v_voorziening where uitvoerder_id is not null and soort <> 'overig'
        union all select met_organisatie_id, unnest(producten) from v_overeenkomst where begin <= ${vandaag} and einde > ${vandaag}) x group by 1)
    select m.id, m.naam, m.rol, m.organisatie_id, o.naam as organisatie, f.email, g.telefoon, g.bereikbaar, g.vragen, coalesce(g.themas, '{}') as themas,
      f.certificaten, coalesce(s.onderwerpen, '{}') as spreekuren, coalesce(p.producten, '{}') as aanbod
    from ctx.gids_feiten(${vandaag}::date) f join v_medewerker m on m.id = f.medewerker_id join v_organisatie o on o.id = m.organisatie_id
      left join gidsregel g on g.medewerker_id = m.id left join s on s.medewerker_id = m.id left join p on p.organisatie_id = m.organisatie_id
    order by g.vragen is null and s.onderwerpen is null, zoekvorm(m.naam), m.id limit 5001`.execute(tx)
  return rows
}

export type Gidsregel = Pick<Professional, "vragen" | "bereikbaar" | "telefoon" | "themas">
/** What one seat says of itself; empty as long as it said nothing. */
export async function loadGidsregel(tx: Tx, medewerkerId: string): Promise<Gidsregel> {
  const { rows } =
    await sql<Gidsregel>`select vragen, bereikbaar, telefoon, themas from gidsregel where medewerker_id = ${medewerkerId}`.execute(tx)
  return rows[0] ?? { vragen: null, bereikbaar: null, telefoon: null, themas: [] }
}

/** Null, or the code of what stands in the way. */
export const storeGidsregel = (tx: Tx, g: Gidsregel): Promise<string | null> =>
  refusalOf(tx, sql`ctx.zet_gidsregel(${g.vragen}, ${g.bereikbaar}, ${g.telefoon}, ${[...g.themas]}::text[])`)
