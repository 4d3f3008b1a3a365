import type { RawBuilder } from "kysely"
import { sql } from "#platform/db"

/** One question to the oracle, as SQL parameters. */
export interface OrakelVraag {
  van: string
  tot: string
  p: string
  organisaties: readonly string[]
  alleen: readonly string[] | undefined
}

/**
 * What was known at p, in the words of indicatoren.md (opening and §1, §2): nothing dated on or after p, an end on or
 * after p as still running without its reason. Common table expressions; those that no question reads cost nothing.
 */
export const bekend = (v: OrakelVraag): RawBuilder<unknown> => sql`
vraag as (
  select ${v.van}::date as van, ${v.tot}::date as tot, ${v.p}::date as p, ${v.p}::date - 1 as peildag, least(${v.tot}::date, ${v.p}::date) as grens,
    ${v.alleen ?? null}::uuid[] as alleen
),
gekozen as (select id, code, soort from v_organisatie where code = any(${v.organisaties}::text[])),
mens as (
  select d.*
  from v_deelnemer d, vraag
  where (alleen is null or d.id = any(alleen))
    and (d.standaard_organisatie_id in (select id from gekozen)
      or d.id in (select deelnemer_id from v_verantwoordelijke where verantwoordelijke_id in (select id from gekozen)))
),
uitkering_bekend as (
  select u.deelnemer_id, u.soort, u.begin,
    case when u.einde < p then u.einde end as einde,
    case when u.einde < p then coalesce(u.reden_einde, 'onbekend') end as reden
  from v_uitkering u join mens m on m.id = u.deelnemer_id, vraag
  where u.soort in ('bijstand', 'ioaw', 'ioaz') and u.begin < p
),
traject_bekend as (
  select t.id, t.deelnemer_id, t.begin, t.verwacht_einde, t.uren_per_week,
    case when t.einde < p then t.einde end as einde,
    case when t.einde < p then coalesce(t.reden_einde, 'onbekend') end as reden,
    case when t.einde < p and t.reden_einde = 'uitval' then coalesce(t.uitvalreden, 'onbekend') end as uitvalreden,
    t.verwacht_einde < peildag - 56 and not exists (
      select from v_aanwezigheid a where a.traject_id = t.id and a.status = 'aanwezig' and a.datum between peildag - 55 and peildag
    ) as verlopen,
    jsonb_build_object('voorziening', s.code, 'uitvoerder', coalesce(u.code, su.code, 'onbekend'), 'opdrachtgever', coalesce(o.code, 'onbekend')) as kenmerk
  from v_traject t
  join mens m on m.id = t.deelnemer_id
  join v_voorziening s on s.id = t.voorziening_id
  left join v_organisatie u on u.id = t.uitvoerder_id
  left join v_organisatie su on su.id = s.uitvoerder_id
  left join v_organisatie o on o.id = t.opdrachtgever_id, vraag
  where t.begin < p
),
dienstverband_bekend as (
  select d.id, d.deelnemer_id, d.soort, d.begin, case when d.bevestigd_tot > p then p else d.bevestigd_tot end as bevestigd_tot, d.uren_per_week, d.lks, d.werkgever_organisatie_id,
    num_nonnulls(d.vacature_id, d.contactmoment_id, d.werkgevercontact_id) > 0 as via_contact,
    case when d.einde < p then d.einde end as einde,
    case when d.einde < p then coalesce(d.reden_einde, 'onbekend') end as reden,
    case when d.werkgever_organisatie_id is not null then 'eigen_organisatie' else coalesce(w.sbi_sectie, 'onbekend') end as sector,
    d.dienstverband_nr, b.code as broncode
  from v_dienstverband d
  join mens m on m.id = d.deelnemer_id
  left join v_werkgever w on w.id = d.werkgever_id
  left join v_bron b on b.id = d.bron_id, vraag
  where d.begin < p
),
plaatsing_bekend as (
  select pl.deelnemer_id, pl.dienstverband_id, pl.werkvorm, pl.begin, case when pl.einde < p then pl.einde end as einde, pl.uren_per_week
  from v_plaatsing pl join mens m on m.id = pl.deelnemer_id, vraag
  where pl.begin < p
),
meting as (
  select t.deelnemer_id, t.datum, t.trede, row_number() over (partition by t.deelnemer_id order by t.datum, t.vastgelegd_op, t.id) as nr
  from v_trede t join mens m on m.id = t.deelnemer_id, vraag
  where t.datum < p
),
opleiding_bekend as (
  select o.*, array_position(array['geen', 'basis', 'vmbo_mbo1', 'havo_vwo_mbo24', 'hbo', 'wo'], o.niveau) as hoogte
  from v_opleiding o join mens m on m.id = o.deelnemer_id, vraag
  where o.behaald_op is null or o.behaald_op <= peildag
),
uitkering_eiland as (
  select *, sum(nieuw) over (partition by deelnemer_id order by plek) as eiland
  from (
    select *, row_number() over volgorde as plek,
      case when begin <= max(coalesce(einde, 'infinity')) over (volgorde rows between unbounded preceding and 1 preceding) + 30 then 0 else 1 end as nieuw
    from uitkering_bekend
    window volgorde as (partition by deelnemer_id order by begin, einde nulls last, soort collate "C")
  ) s
),
bijstandsperiode as (
  select deelnemer_id, min(begin) as begin, (array_agg(einde order by einde desc nulls first, plek desc))[1] as einde,
    (array_agg(reden order by einde desc nulls first, plek desc))[1] as reden
  from uitkering_eiland group by deelnemer_id, eiland
),
werkdeel as (
  select *, sum(nieuw) over (partition by deelnemer_id order by plek) as eiland
  from (
    select *, row_number() over volgorde as plek,
      case when begin <= max(coalesce(einde, 'infinity')) over (volgorde rows between unbounded preceding and 1 preceding) + 31 then 0 else 1 end as nieuw
    from dienstverband_bekend
    window volgorde as (partition by deelnemer_id order by begin, einde nulls last, dienstverband_nr collate "C" nulls last, broncode collate "C" nulls last, id)
  ) s
),
werkperiode as (
  select deelnemer_id, eiland, min(begin) as begin, (array_agg(einde order by einde desc nulls first, plek desc))[1] as einde,
    (array_agg(reden order by einde desc nulls first, plek desc))[1] as reden,
    (array_agg(soort order by plek))[1] as soort, (array_agg(sector order by plek))[1] as sector,
    max(bevestigd_tot) as bevestigd_tot, max(begin) as laatste_begin
  from werkdeel group by deelnemer_id, eiland
),
kern as (select * from werkperiode where soort not in ('wsw', 'beschut')),
populatie as (
  select m.*
  from mens m
  where m.id in (
    select f.deelnemer_id
    from (
      select deelnemer_id, begin, einde from uitkering_bekend
      union all select deelnemer_id, begin, einde from traject_bekend
      union all select deelnemer_id, begin, einde from dienstverband_bekend
      union all select deelnemer_id, begin, einde from plaatsing_bekend
    ) f, vraag
    where f.begin < grens and (f.einde is null or f.einde > van)
  )
),
uitkering_peil as (select u.* from uitkering_bekend u, vraag where u.begin <= peildag and (u.einde is null or u.einde > peildag)),
traject_peil as (select t.* from traject_bekend t, vraag where t.begin <= peildag and (t.einde is null or t.einde > peildag)),
dienstverband_peil as (select d.* from dienstverband_bekend d, vraag where d.begin <= peildag and (d.einde is null or d.einde > peildag)),
plaatsing_peil as (select pl.* from plaatsing_bekend pl, vraag where pl.begin <= peildag and (pl.einde is null or pl.einde > peildag)),
doelgroep_peil as (
  select distinct g.deelnemer_id, g.doelgroep
  from v_doelgroep g join mens m on m.id = g.deelnemer_id, vraag
  where g.begin <= peildag and (g.einde is null or g.einde > peildag)
)`
