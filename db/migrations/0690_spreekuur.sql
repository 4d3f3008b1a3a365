-- Consulting hours (spreekuur): a professional says when, where and for what others may send somebody to him; who sends books a moment.
-- A booking is an appointment as any other (C15), so that invitation, reminder, no-show and calendar are those of every appointment. Here
-- stands nobody whom it is about.
create table spreekuur (
  id uuid primary key,
  organisatie_id uuid not null references organisatie,
  medewerker_id uuid not null references medewerker, -- who holds it
  onderwerp text not null check (onderwerp <> ''),
  plek text not null check (plek <> ''),
  begin date not null, -- the first day; its weekday is that of all
  weken smallint check (weken in (1, 2, 4)), -- every so many weeks; null: on that one day
  einde date, -- half-open; null: until it is stopped
  van time not null,
  tot time not null,
  minuten integer not null check (minuten between 5 and 240),
  voor uuid[] not null default '{}', -- organisations that may book; none named: every one
  vastgelegd_door uuid not null, vastgelegd_op timestamptz not null default now(),
  gestopt_door uuid, gestopt_op timestamptz,
  check (tot > van and einde >= begin)
);
create index spreekuur_medewerker on spreekuur (medewerker_id);
create index spreekuur_organisatie on spreekuur (organisatie_id);
select ctx.bescherm_register('spreekuur');
create policy ctx_schrijf on spreekuur for insert to {ctx} with check (true);
create policy ctx_wijzig on spreekuur for update to {ctx} using (true) with check (true);
grant insert, update on spreekuur to {ctx};
create view v_spreekuur with (security_invoker = true) as select * from spreekuur;
grant select on v_spreekuur to {app};

alter table afspraak add column spreekuur_id uuid;
alter table afspraak add constraint afspraak_spreekuur_is_er foreign key (spreekuur_id) references spreekuur not valid;
alter table afspraak validate constraint afspraak_spreekuur_is_er;
-- One moment is for one person. Who calls off frees it.
create unique index afspraak_spreekuur on afspraak (spreekuur_id, dag, tijd)
  where spreekuur_id is not null and vervallen_op is null and uitkomst is distinct from 'afgezegd';
create or replace view v_afspraak with (security_invoker = true) as select * from afspraak where vervallen_op is null;

-- Into consulting hours one comes by ctx.boek_spreekuur alone; what takes the place of a booking stays on its moment.
create function ctx.blijft_in_spreekuur(p_vervangt uuid, p_spreekuur uuid, p_dag date, p_tijd time) returns boolean
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select exists (select from public.afspraak a where a.id = p_vervangt and a.spreekuur_id = p_spreekuur and a.dag = p_dag and a.tijd = p_tijd
    and a.vervallen_op = now()) $$;
create policy langs_het_spreekuur on afspraak as restrictive for insert to {app}
  with check (spreekuur_id is null or ctx.blijft_in_spreekuur(vervangt, spreekuur_id, dag, tijd));

-- The resident reads with whom he has an appointment, also where that professional is not involved with him otherwise.
create policy lees_spreekuur on medewerker for select to {app} using (
  (select (ctx.wie()).deelnemer_id) is not null and id in (select a.medewerker_id from afspraak a where a.spreekuur_id is not null));

-- His own consulting hours, by who may read appointments of people whom he is with.
create function ctx.houd_spreekuur(p_id uuid, p_onderwerp text, p_plek text, p_begin date, p_weken int, p_einde date, p_van time, p_tot time, p_minuten int,
    p_voor uuid[]) returns text
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare w ctx.wie_t := ctx.wie();
begin
  if w.medewerker_id is null or not exists (select from ctx.beleid b where b.rol = w.rol and b.categorie = 'C15' and b.modus = 'lees' and b.deur = 'dossier') then
    return 'niet_gevonden';
  end if;
  insert into public.spreekuur (id, organisatie_id, medewerker_id, onderwerp, plek, begin, weken, einde, van, tot, minuten, voor, vastgelegd_door)
  values (p_id, w.organisatie_id, w.medewerker_id, p_onderwerp, p_plek, p_begin, p_weken, p_einde, p_van, p_tot, p_minuten, p_voor, w.account_id);
  return null;
end $$;

-- From this day on there is none any more. What was booked before stays an appointment until somebody calls it off.
create function ctx.stop_spreekuur(p_id uuid, p_einde date) returns text
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare w ctx.wie_t := ctx.wie();
begin
  update public.spreekuur s set einde = greatest(p_einde, s.begin), gestopt_door = w.account_id, gestopt_op = now()
    where s.id = p_id and s.medewerker_id = w.medewerker_id and (s.einde is null or s.einde > p_einde);
  return case when found then null else 'niet_gevonden' end;
end $$;

-- Null, or what stands in the way: the person is out of reach, there is no such moment for this organisation, or somebody was first.
create function ctx.boek_spreekuur(p_id uuid, p_spreekuur uuid, p_deelnemer uuid, p_dag date, p_tijd time) returns text
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare w ctx.wie_t := ctx.wie(); s public.spreekuur; v_org uuid; v_naam text;
begin
  select d.organisatie_id into v_org from public.deelnemer d where d.id = p_deelnemer
    and (d.organisatie_id = (select ctx.org_breed('C15', 'toevoeg')) or d.id in (select ctx.dossiers('C15', 'toevoeg')))
    and d.id not in (select ctx.afgeschermd('C15'));
  if not found then return 'niet_gevonden'; end if;
  select u.* into s from public.spreekuur u join public.medewerker m on m.id = u.medewerker_id
    where u.id = p_spreekuur and (u.voor = '{}' or u.organisatie_id = w.organisatie_id or w.organisatie_id = any (u.voor))
      and (m.einde is null or m.einde > p_dag)
      and p_dag >= u.begin and (u.einde is null or p_dag < u.einde)
      and case when u.weken is null then p_dag = u.begin else (p_dag - u.begin) % (7 * u.weken) = 0 end
      and p_tijd >= u.van and p_tijd - u.van + make_interval(mins => u.minuten) <= u.tot - u.van
      and extract(epoch from p_tijd - u.van)::int % (60 * u.minuten) = 0
    for share of u;
  if not found then return 'onbekend'; end if;
  select o.naam into v_naam from public.organisatie o where o.id = s.organisatie_id;
  -- Who comes second at the same time waits here for the first, and finds the moment taken.
  insert into public.afspraak (id, uid, deelnemer_id, organisatie_id, medewerker_id, dag, tijd, minuten, hoe, plek, spreekuur_id, vastgelegd_door)
  values (p_id, p_id, p_deelnemer, v_org, s.medewerker_id, p_dag, p_tijd, s.minuten, 'locatie', v_naam || ', ' || s.plek, s.id, w.account_id)
  on conflict (spreekuur_id, dag, tijd) where spreekuur_id is not null and vervallen_op is null and uitkomst is distinct from 'afgezegd' do nothing;
  return case when found then null else 'bezet' end;
end $$;

-- Which moments are taken; by whom is for who may see that person.
create function ctx.spreekuur_bezet(p_ids uuid[], p_van date, p_tm date) returns table (spreekuur_id uuid, dag date, tijd time)
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select a.spreekuur_id, a.dag, a.tijd from public.afspraak a
  where a.spreekuur_id = any (p_ids) and a.dag between p_van and p_tm and a.vervallen_op is null and a.uitkomst is distinct from 'afgezegd'
    and ctx.is_medewerker() $$;

-- As in 0641; a moment in consulting hours stays with who holds them, as a place at a meeting for a group does.
create or replace function ctx.verhang_taken(p_wie uuid[], p_van uuid, p_naar uuid, p_per date, p_vandaag date, p_account uuid) returns integer
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare v_stappen int; v_afspraken int;
begin
  with oud as (update public.stap s set vervallen_op = now(), vervallen_door = p_account, vervallen_reden = 'overgedragen'
      where s.medewerker_id = p_van and s.deelnemer_id = any (p_wie) and s.uitkomst is null and s.vervallen_op is null and (p_per <= p_vandaag or s.uiterlijk >= p_per)
      returning s.*)
    insert into public.stap (deelnemer_id, organisatie_id, contactmoment_id, wat, wie, medewerker_id, door, uiterlijk, doel_id, traject_id, overleg_uid, vastgelegd_door, vervangt)
    select deelnemer_id, organisatie_id, contactmoment_id, wat, wie, p_naar, door, uiterlijk, doel_id, traject_id, overleg_uid, p_account, id from oud;
  get diagnostics v_stappen = row_count;
  -- A calendar knows an appointment by its uid: nothing in it is another for the resident, so its number stays.
  with oud as (update public.afspraak a set vervallen_op = now(), vervallen_door = p_account, vervallen_reden = 'overgedragen'
      where a.medewerker_id = p_van and a.deelnemer_id = any (p_wie) and a.uitkomst is null and a.vervallen_op is null and a.bijeenkomst_id is null
        and a.spreekuur_id is null and a.dag >= p_per
      returning a.*)
    insert into public.afspraak (uid, volgnummer, deelnemer_id, organisatie_id, contactmoment_id, gesprek_id, medewerker_id, dag, tijd, minuten, hoe, plek,
      door, reden, antwoord, antwoord_op, vastgelegd_door, vervangt)
    select uid, volgnummer, deelnemer_id, organisatie_id, contactmoment_id, gesprek_id, p_naar, dag, tijd, minuten, hoe, plek,
      door, reden, antwoord, antwoord_op, p_account, id from oud;
  get diagnostics v_afspraken = row_count;
  return v_stappen + v_afspraken;
end $$;

do $$ declare f record; begin
  revoke execute on all functions in schema ctx from public;
  for f in select p.oid::regprocedure as naam from pg_proc p
    where p.pronamespace = 'ctx'::regnamespace and p.prosecdef and pg_get_userbyid(p.proowner) = current_user loop
    execute format('alter function %s owner to {ctx}', f.naam);
  end loop;
end $$;
grant execute on function ctx.houd_spreekuur(uuid, text, text, date, int, date, time, time, int, uuid[]), ctx.stop_spreekuur(uuid, date),
  ctx.boek_spreekuur(uuid, uuid, uuid, date, time), ctx.spreekuur_bezet(uuid[], date, date), ctx.blijft_in_spreekuur(uuid, uuid, date, time) to {app};
