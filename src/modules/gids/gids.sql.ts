import type { Dag } from "#begrippen/dag"
import type { RawBuilder } from "kysely"
import { sql, type Tx } from "#platform/db"
import { refusalOf } from "#platform/refusal"
import type { GidsVraag, Professional, Woorden } from "./gids.rules.ts"

/** So many on a page: with all that somebody can say of himself it stays under 30 kB. */
export const PER_PAGINA = 25

/** Codes in the words in which people look for them. */
const inWoorden = (codes: RawBuilder<unknown>, woorden: Readonly<Record<string, string>>) =>
  sql`(select string_agg(${JSON.stringify(woorden)}::jsonb ->> c, ' ') from unnest(${codes}) c)`

/** Everybody who works in the region on this day and can log in, and answers all that is asked. */
const gevonden = (vraag: GidsVraag, woorden: Woorden, vandaag: Dag) => sql`
    with s as (select medewerker_id, array_agg(distinct onderwerp order by onderwerp) as onderwerpen from v_spreekuur
      where (einde is null or einde > ${vandaag}) and (weken is not null or begin >= ${vandaag}) group by 1),
    p as (select organisatie_id, array_agg(distinct product order by product) as producten from (
        select uitvoerder_id as organisatie_id, soort as product from v_voorziening where uitvoerder_id is not null and soort <> 'overig'
        union all select met_organisatie_id, unnest(producten) from v_overeenkomst where begin <= ${vandaag} and einde > ${vandaag}) x group by 1),
    iedereen as (
      select m.id, m.naam, m.rol, m.organisatie_id, o.naam as organisatie, f.email, g.telefoon, g.bereikbaar, g.vragen, coalesce(g.themas, '{}') as themas,
        f.certificaten, coalesce(s.onderwerpen, '{}') as spreekuren, coalesce(p.producten, '{}') as aanbod
      from ctx.gids_feiten(${vandaag}::date) f join v_medewerker m on m.id = f.medewerker_id join v_organisatie o on o.id = m.organisatie_id
        left join gidsregel g on g.medewerker_id = m.id left join s on s.medewerker_id = m.id left join p on p.organisatie_id = m.organisatie_id
      where (${vraag.rol ?? null}::text is null or m.rol = ${vraag.rol ?? null}) and (${vraag.organisatie ?? null}::uuid is null or m.organisatie_id = ${vraag.organisatie ?? null})
        and (${vraag.thema ?? null}::text is null or ${vraag.thema ?? null} = any (g.themas)) and (${vraag.spreekuur ?? null}::text is null or s.onderwerpen is not null)),
    gevonden as (
      select i.* from iedereen i
      where not exists (select from regexp_split_to_table(trim(${vraag.zoek}), '\\s+') woord where strpos(
        zoekvorm(concat_ws(' ', i.naam, i.organisatie, i.vragen, array_to_string(i.spreekuren, ' '), ${inWoorden(sql`array[i.rol]`, woorden.rollen)},
          ${inWoorden(sql`i.certificaten`, woorden.certificaten)}, ${inWoorden(sql`i.themas`, woorden.themas)}, ${inWoorden(sql`i.aanbod`, woorden.producten)})),
        zoekvorm(woord)) = 0))`
const VOLGORDE = sql`order by i.vragen is null and i.spreekuren = '{}', zoekvorm(i.naam), i.id`

/** One page, from 1: first who says what one can come for, then by name. A page too far is the last one. */
export async function loadGids(
  tx: Tx,
  { pagina, ...vraag }: GidsVraag & { pagina: number },
  woorden: Woorden,
  vandaag: Dag,
): Promise<{ rijen: Professional[]; vanaf: number; totaal: number }> {
  const { rows } = await sql<Professional & { vanaf: number; totaal: number }>`${gevonden(vraag, woorden, vandaag)},
    t as (select count(*)::int as totaal, least(${(pagina - 1) * PER_PAGINA}, greatest(0, (count(*)::int - 1) / ${PER_PAGINA} * ${PER_PAGINA})) as vanaf from gevonden)
    select i.*, t.totaal, t.vanaf from gevonden i, t ${VOLGORDE} limit ${PER_PAGINA} offset (select vanaf from t)`.execute(tx)
  return { rijen: rows, vanaf: rows[0]?.vanaf ?? 0, totaal: rows[0]?.totaal ?? 0 }
}
/** All that was found, for a file. */
export async function loadGidsGeheel(tx: Tx, vraag: GidsVraag, woorden: Woorden, vandaag: Dag, hoogstens: number): Promise<Professional[]> {
  return (
    await sql<Professional>`${gevonden(vraag, woorden, vandaag)} select i.* from gevonden i ${VOLGORDE} limit ${hoogstens}`.execute(tx)
  ).rows
}

export interface Keuzen {
  rollen: string[]
  organisaties: Array<{ id: string; naam: string }>
}
/** Which roles and organisations there are to choose from today. */
export async function loadKeuzen(tx: Tx, vandaag: Dag): Promise<Keuzen> {
  const { rows } = await sql<Keuzen>`
    with i as (select m.rol, m.organisatie_id from ctx.gids_feiten(${vandaag}::date) f join v_medewerker m on m.id = f.medewerker_id)
    select array(select distinct rol from i) as rollen,
      coalesce((select jsonb_agg(jsonb_build_object('id', o.id, 'naam', o.naam) order by o.naam) from v_organisatie o
        where o.id in (select organisatie_id from i)), '[]') as organisaties`.execute(tx)
  return rows[0]!
}

export type Gidsregel = Pick<Professional, "vragen" | "bereikbaar" | "telefoon" | "themas">
export interface EigenRegel {
  regel: Gidsregel
  /** 0: there is none yet. */
  versie: number
  /** How it was before the last change. */
  vorige: Gidsregel | null
}
/** What one seat says of itself; empty as long as it said nothing. */
export async function loadGidsregel(tx: Tx, medewerkerId: string): Promise<EigenRegel> {
  const { rows } = await sql<Gidsregel & Pick<EigenRegel, "versie" | "vorige">>`select vragen, bereikbaar, telefoon, themas, versie, vorige
    from gidsregel where medewerker_id = ${medewerkerId}`.execute(tx)
  if (!rows[0]) return { regel: { vragen: null, bereikbaar: null, telefoon: null, themas: [] }, versie: 0, vorige: null }
  const { versie, vorige, ...regel } = rows[0]
  return { regel, versie, vorige }
}

/** Null, or the code of what stands in the way. */
export const storeGidsregel = (tx: Tx, versie: number, g: Gidsregel): Promise<string | null> =>
  refusalOf(tx, sql`ctx.zet_gidsregel(${versie}, ${g.vragen}, ${g.bereikbaar}, ${g.telefoon}, ${[...g.themas]}::text[])`)
