-- A day on which somebody's consulting hours are not held (a holiday in between), and a booking that moves to another moment of the same hours:
-- one act, so that nothing is lost between calling off and booking again, and the calendar sees the same appointment at another time.
alter table spreekuur add column vrij date[] not null default '{}';
create or replace view v_spreekuur with (security_invoker = true) as select * from spreekuur;

-- Every own one that is not over: days off, or held after all.
create function ctx.neem_spreekuur_vrij(p_van date, p_tm date, p_vrij boolean) returns int
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare w ctx.wie_t := ctx.wie(); v_aantal int;
begin
  if p_tm - p_van not between 0 and 92 then return 0; end if;
  update public.spreekuur s set vrij = (select coalesce(array_agg(distinct d order by d), '{}') from (
      select unnest(s.vrij) as d union select g::date from generate_series(p_van, p_tm, interval '1 day') g where p_vrij) x
      where p_vrij or d not between p_van and p_tm)
    where s.medewerker_id = w.medewerker_id and (s.einde is null or s.einde > p_van);
  get diagnostics v_aantal = row_count;
  return v_aantal;
end $$;

-- The hours in which this is a moment that this organisation may book; held, so that they do not change meanwhile.
create function ctx.spreekuurmoment(p_spreekuur uuid, p_dag date, p_tijd time) returns public.spreekuur
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare w ctx.wie_t := ctx.wie(); s public.spreekuur;
begin
  select u.* into s from public.spreekuur u join public.medewerker m on m.id = u.medewerker_id
    where u.id = p_spreekuur and (u.voor = '{}' or u.organisatie_id = w.organisatie_id or w.organisatie_id = any (u.voor))
      and (m.einde is null or m.einde > p_dag)
      and p_dag >= u.begin and (u.einde is null or p_dag < u.einde) and p_dag <> all (u.vrij)
      and case when u.weken is null then p_dag = u.begin else (p_dag - u.begin) % (7 * u.weken) = 0 end
      and p_tijd >= u.van and p_tijd - u.van + make_interval(mins => u.minuten) <= u.tot - u.van
      and extract(epoch from p_tijd - u.van)::int % (60 * u.minuten) = 0
    for share of u;
  return s;
end $$;

create or replace function ctx.boek_spreekuur(p_id uuid, p_spreekuur uuid, p_deelnemer uuid, p_dag date, p_tijd time) returns text
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare w ctx.wie_t := ctx.wie(); s public.spreekuur; v_org uuid; v_naam text;
begin
  select d.organisatie_id into v_org from public.deelnemer d where d.id = p_deelnemer
    and (d.organisatie_id = (select ctx.org_breed('C15', 'toevoeg')) or d.id in (select ctx.dossiers('C15', 'toevoeg')))
    and d.id not in (select ctx.afgeschermd('C15'));
  if not found then return 'niet_gevonden'; end if;
  s := ctx.spreekuurmoment(p_spreekuur, p_dag, p_tijd);
  if s.id is null then return 'onbekend'; end if;
  select o.naam into v_naam from public.organisatie o where o.id = s.organisatie_id;
  -- Who comes second at the same time waits here for the first, and finds the moment taken.
  insert into public.afspraak (id, uid, deelnemer_id, organisatie_id, medewerker_id, dag, tijd, minuten, hoe, plek, spreekuur_id, vastgelegd_door)
  values (p_id, p_id, p_deelnemer, v_org, s.medewerker_id, p_dag, p_tijd, s.minuten, 'locatie', v_naam || ', ' || s.plek, s.id, w.account_id)
  on conflict (spreekuur_id, dag, tijd) where spreekuur_id is not null and vervallen_op is null and uitkomst is distinct from 'afgezegd' do nothing;
  return case when found then null else 'bezet' end;
end $$;

-- Null, or what stands in the way. The new moment is taken first: who finds it taken keeps the old one.
create function ctx.verzet_spreekuur(p_id uuid, p_afspraak uuid, p_deelnemer uuid, p_dag date, p_tijd time, p_door text, p_reden text) returns text
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare w ctx.wie_t := ctx.wie(); a public.afspraak; s public.spreekuur;
begin
  select * into a from public.afspraak x where x.id = p_afspraak and x.deelnemer_id = p_deelnemer and x.spreekuur_id is not null
    and x.vervallen_op is null and x.uitkomst is null
    and (x.organisatie_id = (select ctx.org_breed('C15', 'schrijf')) or x.deelnemer_id in (select ctx.dossiers('C15', 'schrijf')))
    and x.deelnemer_id not in (select ctx.afgeschermd('C15'))
    for update;
  if a.id is null then return 'niet_gevonden'; end if;
  s := ctx.spreekuurmoment(a.spreekuur_id, p_dag, p_tijd);
  if s.id is null then return 'onbekend'; end if;
  insert into public.afspraak (id, uid, volgnummer, deelnemer_id, organisatie_id, contactmoment_id, medewerker_id, dag, tijd, minuten, hoe, plek, spreekuur_id,
    door, reden, vastgelegd_door, vervangt)
  values (p_id, a.uid, a.volgnummer + 1, a.deelnemer_id, a.organisatie_id, a.contactmoment_id, s.medewerker_id, p_dag, p_tijd, s.minuten, a.hoe, a.plek, s.id,
    p_door, p_reden, w.account_id, a.id)
  on conflict (spreekuur_id, dag, tijd) where spreekuur_id is not null and vervallen_op is null and uitkomst is distinct from 'afgezegd' do nothing;
  if not found then return 'bezet'; end if;
  update public.afspraak set vervallen_op = now(), vervallen_door = w.account_id, vervallen_reden = 'verzet' where id = a.id;
  return null;
end $$;

do $$ declare f record; begin
  revoke execute on all functions in schema ctx from public;
  for f in select p.oid::regprocedure as naam from pg_proc p
    where p.pronamespace = 'ctx'::regnamespace and p.prosecdef and pg_get_userbyid(p.proowner) = current_user loop
    execute format('alter function %s owner to {ctx}', f.naam);
  end loop;
end $$;
grant execute on function ctx.neem_spreekuur_vrij(date, date, boolean), ctx.verzet_spreekuur(uuid, uuid, uuid, date, time, text, text) to {app};
