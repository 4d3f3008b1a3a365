-- Who could see somebody: also who was only offered the file. Whoever arranges transfers at the receiver reads name, day of birth and who stays
-- involved in the offer, of a shielded file only the one who was named, until it is answered, too late or carried out.
create or replace function ctx.kon_zien(p_van timestamptz, p_tot timestamptz, p_account uuid, p_dossier uuid) returns table (account_id uuid, naam text, rol text,
    organisatie text, grond text, dossier uuid, mensen bigint, van timestamptz, tot timestamptz, categorieen text[])
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  with mijn as materialized (select ctx.org_breed('C24', 'lees') as id),
  mens as materialized (select d.id, d.standaard_organisatie_id from public.deelnemer d join mijn on d.organisatie_id = mijn.id where d.id = p_dossier),
  zetel as materialized (
    select m.id, m.account_id, m.organisatie_id, m.naam, m.rol, tstzrange(m.begin::timestamptz, m.einde::timestamptz) * tstzrange(p_van, p_tot) as loopt
    from public.medewerker m cross join mijn
    where (p_dossier is not null or (m.account_id = p_account and m.organisatie_id = mijn.id)) and (p_account is null or m.account_id = p_account)),
  deur as (select b.rol, b.deur, array_agg(distinct b.categorie order by b.categorie) as categorieen from ctx.beleid b
    where b.categorie <> 'C24' and b.modus in ('lees', 'masker') group by 1, 2
    union all
    select distinct b.rol, 'aanbod', array['C01','C01B'] from ctx.beleid b where b.categorie = 'C01B' and b.modus = 'schrijf'),
  verantwoordelijk as (
    select v.verantwoordelijke_id as organisatie_id, tstzrange(v.begin::timestamptz, v.einde::timestamptz) as r
    from public.verantwoordelijke v join mens on mens.id = v.deelnemer_id where v.vervallen_op is null),
  bij as (
    select organisatie_id, r from verantwoordelijk
    union all
    select mens.standaard_organisatie_id, unnest(tstzmultirange(tstzrange(p_van, p_tot))
      - coalesce((select range_agg(r) from verantwoordelijk), '{}'::tstzmultirange)) from mens),
  weg as (
    select z.id as zetel, 'betrokken' as grond, b.deelnemer_id, b.organisatie_id,
      z.loopt * tstzrange(b.begin::timestamptz, b.einde::timestamptz) * tstzrange(b.vastgelegd_op, greatest(coalesce(b.vervallen_op, 'infinity'), b.vastgelegd_op)) as r, null::text[] as alleen
    from zetel z join public.betrokkene b on b.medewerker_id = z.id where z.rol <> 'personeelszaken'
    union all
    select z.id, 'waarneming', b.deelnemer_id, b.organisatie_id, z.loopt * tstzrange(n.begin::timestamptz, n.einde::timestamptz)
      * tstzrange(b.begin::timestamptz, b.einde::timestamptz) * tstzrange(greatest(n.vastgelegd_op, b.vastgelegd_op), greatest(coalesce(b.vervallen_op, 'infinity'), n.vastgelegd_op, b.vastgelegd_op)),
      array(select distinct k.categorie from ctx.beleid k where k.rol = z.rol and k.deur = 'dossier' and k.modus in ('lees', 'masker')
        and ctx.mocht(v.rol, k.categorie, k.modus, b.organisatie_id = z.organisatie_id) order by 1)
    from zetel z join public.waarneming n on n.waarnemer_id = z.id join public.medewerker v on v.id = n.medewerker_id and v.organisatie_id = z.organisatie_id
      join public.betrokkene b on b.medewerker_id = n.medewerker_id where z.rol <> 'personeelszaken'
    union all
    select z.id, 'deling', d.deelnemer_id, d.organisatie_id,
      z.loopt * tstzrange(d.begin::timestamptz, d.einde::timestamptz) * tstzrange(d.vastgelegd_op, greatest(coalesce(d.vervallen_op, 'infinity'), d.vastgelegd_op)), d.categorieen
    from zetel z join public.deling d on d.aan_organisatie_id = z.organisatie_id and (d.aan_medewerker_id is null or d.aan_medewerker_id = z.id)
    where z.rol <> 'personeelszaken'
    union all
    select z.id, 'noodtoegang', n.deelnemer_id, n.organisatie_id, z.loopt * tstzrange(n.begonnen_op, n.tot), n.categorieen
    from zetel z join public.noodtoegang n on n.medewerker_id = z.id
    union all
    select z.id, 'dienstverband', d.deelnemer_id, d.organisatie_id, z.loopt * tstzrange(d.begin::timestamptz, d.einde::timestamptz) * tstzrange(d.vastgelegd_op, null), null
    from zetel z join public.dienstverband d on d.werkgever_organisatie_id = z.organisatie_id where z.rol = 'personeelszaken'),
  kreeg as (
    select z.id as zetel, o.deelnemer_id, o.van_organisatie_id, z.loopt * tstzrange(o.aangeboden_op, greatest(o.aangeboden_op,
      case o.besluit when 'aanvaard' then o.uitgevoerd_op when 'geweigerd' then o.besloten_op when 'ingetrokken' then o.besloten_op
        else o.antwoord_voor::timestamptz end)) as r
    from zetel z join public.dossieroverdracht o on o.naar_organisatie_id = z.organisatie_id and coalesce(o.aan_medewerker_id = z.id, true)
    where p_dossier is null or o.deelnemer_id = (select id from mens)),
  alles as (
    select w.zetel, w.grond, w.deelnemer_id, w.organisatie_id, w.r, 'dossier' as deur, w.alleen from weg w
    where not isempty(w.r) and w.alleen is distinct from '{}' and (p_dossier is null or w.deelnemer_id = (select id from mens))
    union all
    select z.id, 'organisatie', mens.id, b.organisatie_id, z.loopt * b.r, 'organisatie', null
    from mens cross join bij b join zetel z on z.organisatie_id = b.organisatie_id where not isempty(z.loopt * b.r)
    union all
    select z.id, 'organisatie', null, z.organisatie_id, z.loopt, 'organisatie', null from zetel z where p_dossier is null and not isempty(z.loopt)
    union all
    select k.zetel, 'aanbod', k.deelnemer_id, k.van_organisatie_id, k.r, 'aanbod', null from kreeg k where not isempty(k.r)),
  eigen as (
    select a.zetel, a.grond, a.deur, a.alleen, case when p_dossier is not null or a.organisatie_id = mijn.id then a.deelnemer_id end as dossier,
      count(distinct a.deelnemer_id) as mensen, range_agg(a.r) as r
    from alles a cross join mijn group by 1, 2, 3, 4, 5)
  select z.account_id, z.naam, z.rol, o.naam, e.grond, e.dossier, e.mensen, lower(u.stuk), upper(u.stuk),
    array(select c from unnest(d.categorieen) c where e.alleen is null or c = any (e.alleen))
  from eigen e cross join lateral unnest(e.r) u(stuk) join zetel z on z.id = e.zetel join deur d on d.rol = z.rol and d.deur = e.deur
  join public.organisatie o on o.id = z.organisatie_id
  order by z.naam, e.grond, e.dossier, lower(u.stuk) $$;
