-- Who registers somebody under a number that the organisation knows is refused: that tells him that this number is known, of people whom he may not see
-- as well, and neither the quota nor the list of odd looks counted it. It counts as a search now, and from the third in a week on it stands on the list.
create or replace function ctx.bsn_gezocht() returns table (uur bigint, dag bigint)
  language plpgsql volatile security definer set search_path = ctx, public, pg_temp as $$
declare
  w ctx.wie_t := ctx.wie();
  v uuid := ctx.account();
begin
  perform pg_advisory_xact_lock(hashtextextended('zoek-op-bsn ' || v, 0));
  return query select count(*) filter (where g.op > clock_timestamp() - interval '1 hour'), count(*) from (
    select a.op from public.audit a where a.account_id = v and a.handeling = 'zoek-op-bsn' and a.uitkomst = 'akkoord'
      and a.op > clock_timestamp() - interval '1 day'
    union all
    select a.op from public.audit a where a.organisatie_id = w.organisatie_id and a.op > clock_timestamp() - interval '1 day' and a.account_id = v
      and a.uitkomst = 'geweigerd' and a.gegevens->>'code' = 'bsn_niet_vastgelegd') g;
end $$;

alter table opvallend drop constraint opvallend_soort_check;
alter table opvallend add constraint opvallend_soort_check check (soort in ('buiten_werktijd', 'veel_mensen', 'veel_gezien', 'bsn_zonder_resultaat',
  'bsn_quotum', 'zelden_op_bsn', 'bsn_bij_registreren')) not valid;
create or replace function ctx.zoek_opvallend(p_begin date, p_normen jsonb) returns void
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare
  v_van timestamptz := p_begin::timestamp at time zone 'Europe/Amsterdam';
  v_tot timestamptz := (p_begin + 7)::timestamp at time zone 'Europe/Amsterdam';
begin
  insert into public.opvallend as o (organisatie_id, soort, begin, account_id, rol, deelnemer_id, feiten)
  with blik as materialized (
    select i.*, i.op at time zone 'Europe/Amsterdam' as hier from public.inzage i where i.op >= v_van and i.op < v_tot),
  zoeking as materialized (
    select a.* from public.audit a where a.handeling = 'zoek-op-bsn' and a.op >= v_van and a.op < v_tot and a.organisatie_id is not null),
  mensen as (
    select b.organisatie_id, b.account_id, b.rol, count(distinct d) as n from blik b, unnest(b.deelnemer_ids) d
    where b.organisatie_id is not null group by 1, 2, 3),
  gelijken as (
    select organisatie_id, rol, percentile_cont(0.5) within group (order by n) as mediaan, count(*) as collegas from mensen group by 1, 2),
  op_naam as (
    select b.organisatie_id, b.account_id, b.rol, count(distinct b.op) as keren,
      (select count(*) from zoeking z where z.account_id = b.account_id and z.organisatie_id = b.organisatie_id and z.uitkomst = 'akkoord') as op_bsn
    from blik b where b.pagina = '/zoeken' and exists (select 1 from ctx.beleid r where r.rol = b.rol and r.categorie = 'C02')
    group by 1, 2, 3),
  gevonden as (
    select organisatie_id, 'buiten_werktijd' as soort, account_id, max(rol) as rol, null::uuid as deelnemer_id,
      jsonb_build_object('keren', count(distinct op) filter (where laat), 'alle', count(distinct op)) as feiten
    from (select *, extract(isodow from hier) > 5 or extract(hour from hier) >= 19 or extract(hour from hier) < 6 as laat from blik) l
    where organisatie_id is not null group by 1, 3
    having count(distinct op) filter (where laat) >= (p_normen->'buiten_werktijd'->>'keren')::int
    union all
    select m.organisatie_id, 'veel_mensen', m.account_id, m.rol, null, jsonb_build_object('mensen', m.n, 'mediaan', g.mediaan, 'collegas', g.collegas)
    from mensen m join gelijken g using (organisatie_id, rol)
    where m.n >= (p_normen->'veel_mensen'->>'mensen')::int and g.collegas >= (p_normen->'veel_mensen'->>'collegas')::int
      and m.n >= (p_normen->'veel_mensen'->>'keerMediaan')::numeric * g.mediaan
    union all
    select b.betreft_organisatie_id, 'veel_gezien', null, null, d, jsonb_build_object('kijkers', count(distinct b.account_id), 'keren', count(*))
    from blik b, unnest(b.deelnemer_ids) d where b.betreft_organisatie_id is not null group by b.betreft_organisatie_id, d
    having count(distinct b.account_id) >= (p_normen->'veel_gezien'->>'kijkers')::int
    union all
    select organisatie_id, 'bsn_zonder_resultaat', account_id, max(rol), null,
      jsonb_build_object('missers', count(*) filter (where gegevens->>'gevonden' = '0'), 'alle', count(*))
    from zoeking where uitkomst = 'akkoord' group by 1, 3
    having count(*) filter (where gegevens->>'gevonden' = '0') >= (p_normen->'bsn_zonder_resultaat'->>'missers')::int
    union all
    select organisatie_id, 'bsn_quotum', account_id, max(rol), null, jsonb_build_object('geweigerd', count(*))
    from zoeking where uitkomst = 'geweigerd' and gegevens->>'code' = 'quotum' group by 1, 3
    having count(*) >= (p_normen->'bsn_quotum'->>'geweigerd')::int
    union all
    select a.organisatie_id, 'bsn_bij_registreren', a.account_id, max(a.rol), null, jsonb_build_object('keren', count(*))
    from public.audit a where a.op >= v_van and a.op < v_tot and a.organisatie_id is not null
      and a.uitkomst = 'geweigerd' and a.gegevens->>'code' = 'bsn_niet_vastgelegd' group by 1, 3
    having count(*) >= (p_normen->'bsn_bij_registreren'->>'keren')::int
    union all
    select organisatie_id, 'zelden_op_bsn', account_id, rol, null, jsonb_build_object('opNaam', keren, 'opBsn', op_bsn)
    from op_naam where keren >= (p_normen->'zelden_op_bsn'->>'keren')::int
      and keren >= (p_normen->'zelden_op_bsn'->>'deel')::numeric * (keren + op_bsn))
  select g.organisatie_id, g.soort, p_begin, g.account_id, g.rol, g.deelnemer_id, g.feiten || jsonb_build_object('norm', p_normen->g.soort) from gevonden g
  on conflict (organisatie_id, soort, begin, coalesce(account_id, deelnemer_id)) do update set feiten = excluded.feiten
    where o.oordeel is null and o.feiten is distinct from excluded.feiten;
end $$;
