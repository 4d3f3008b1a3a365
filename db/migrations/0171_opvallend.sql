-- Odd looks, for the privacy officer of the organisation where who looked works (or, for a file that many looked at, of the
-- organisation that is responsible). A line says what was counted; it is no judgement and there is no score. Who it was stands
-- behind a reason that is given first; what was judged stays.
create table opvallend (
  id uuid primary key default gen_random_uuid(),
  organisatie_id uuid not null references organisatie,
  soort text not null check (soort in ('buiten_werktijd','veel_mensen','veel_gezien','bsn_zonder_resultaat','bsn_quotum','zelden_op_bsn')),
  begin date not null, -- Monday of the week that was counted
  account_id uuid, -- null: the line is about a file
  rol text,
  deelnemer_id uuid,
  feiten jsonb not null, -- what was counted and the norm at the time
  gevonden_op timestamptz not null default now(),
  onthuld_op timestamptz,
  onthuld_door uuid,
  onthuld_reden text,
  oordeel text check (oordeel in ('in_orde','navragen','melden')),
  oordeel_reden text,
  beoordeeld_op timestamptz,
  beoordeeld_door uuid,
  check ((account_id is null) <> (deelnemer_id is null)),
  check ((oordeel is null) = (beoordeeld_op is null) and (oordeel is null or oordeel_reden <> ''))
);
create unique index opvallend_eenmaal on opvallend (organisatie_id, soort, begin, coalesce(account_id, deelnemer_id));
alter table opvallend enable row level security;
alter table opvallend force row level security;
create policy lees on opvallend for select to {app} using (organisatie_id = (select ctx.org_breed('C24', 'lees')));
create policy ctx on opvallend to {ctx} using (true) with check (true);
-- Not account_id: the name comes from ctx.opvallend_wie, after a reason.
grant select (id, organisatie_id, soort, begin, rol, deelnemer_id, feiten, gevonden_op, onthuld_op, onthuld_door, onthuld_reden,
  oordeel, oordeel_reden, beoordeeld_op, beoordeeld_door) on opvallend to {app};
grant select, insert, update on opvallend to {ctx};
comment on table opvallend is 'spoor';

-- Counts one week, from Monday p_begin. Each norm is one number or more under the name of its kind. A line that was judged stays as
-- it was; one that was not yet keeps up with the week. A look at people of several organisations has several rows of one moment.
create function ctx.zoek_opvallend(p_begin date, p_normen jsonb) returns void
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
    select organisatie_id, 'zelden_op_bsn', account_id, rol, null, jsonb_build_object('opNaam', keren, 'opBsn', op_bsn)
    from op_naam where keren >= (p_normen->'zelden_op_bsn'->>'keren')::int
      and keren >= (p_normen->'zelden_op_bsn'->>'deel')::numeric * (keren + op_bsn))
  select g.organisatie_id, g.soort, p_begin, g.account_id, g.rol, g.deelnemer_id, g.feiten || jsonb_build_object('norm', p_normen->g.soort) from gevonden g
  on conflict (organisatie_id, soort, begin, coalesce(account_id, deelnemer_id)) do update set feiten = excluded.feiten
    where o.oordeel is null and o.feiten is distinct from excluded.feiten;
end $$;

-- Who a line is about, once a reason was given.
create function ctx.opvallend_wie(p_id uuid) returns table (account_id uuid, naam text)
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select o.account_id, a.naam from public.opvallend o join public.account a on a.id = o.account_id
  where o.id = p_id and o.organisatie_id = ctx.org_breed('C24', 'lees') and o.onthuld_op is not null $$;
create function ctx.onthul_opvallend(p_id uuid, p_reden text) returns boolean
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
begin
  update public.opvallend o set onthuld_op = coalesce(o.onthuld_op, now()), onthuld_door = coalesce(o.onthuld_door, ctx.account()),
    onthuld_reden = coalesce(o.onthuld_reden, p_reden)
   where o.id = p_id and o.organisatie_id = ctx.org_breed('C24', 'lees') and o.account_id is not null;
  return found;
end $$;
-- Null when it was done; nobody judges his own looks, and a judgement is given once.
create function ctx.beoordeel_opvallend(p_id uuid, p_oordeel text, p_reden text) returns text
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare o public.opvallend;
begin
  select * into o from public.opvallend x where x.id = p_id and x.organisatie_id = ctx.org_breed('C24', 'lees') for update;
  if o.id is null then return 'niet_gevonden'; end if;
  if o.account_id = ctx.account() then return 'zelf'; end if;
  if o.oordeel is not null then return 'al_beoordeeld'; end if;
  update public.opvallend set oordeel = p_oordeel, oordeel_reden = p_reden, beoordeeld_op = now(), beoordeeld_door = ctx.account() where id = p_id;
  return null;
end $$;

do $$ declare f record; begin
  revoke execute on all functions in schema ctx from public;
  for f in select p.oid::regprocedure as naam from pg_proc p
    where p.pronamespace = 'ctx'::regnamespace and p.prosecdef and pg_get_userbyid(p.proowner) = current_user loop
    execute format('alter function %s owner to {ctx}', f.naam);
  end loop;
end $$;
grant execute on function ctx.zoek_opvallend(date, jsonb) to {meting};
grant execute on function ctx.opvallend_wie(uuid), ctx.onthul_opvallend(uuid, text), ctx.beoordeel_opvallend(uuid, text, text) to {app};
