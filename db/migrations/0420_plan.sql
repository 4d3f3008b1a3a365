-- The Plan van Perspectief (C15): three questions, goals by theme, the steps under them; frozen versions that people agree to; reviews,
-- holds of the clock, and where the coach differs from the placement ladder. A goal keeps its doel_id through all its rows.
create table plan (
  id uuid primary key default gen_random_uuid(),
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  begin date not null,
  kan text, wil text, markt text,
  uitvoerder_id uuid references organisatie, -- where another party than the responsible one carries it out
  geeindigd_op date,
  bron_id uuid references bron, import_id uuid, vastgelegd_door uuid, vastgelegd_op timestamptz not null default now(),
  vervallen_op timestamptz, vervallen_door uuid, vervallen_reden text, vervangt uuid,
  check (geeindigd_op >= begin),
  foreign key (deelnemer_id, organisatie_id) references deelnemer (id, organisatie_id) on update cascade
);
create index plan_dossier on plan (deelnemer_id, organisatie_id);
create index plan_uitvoerder on plan (uitvoerder_id) where uitvoerder_id is not null;

create table plandoel (
  id uuid primary key default gen_random_uuid(),
  doel_id uuid not null default gen_random_uuid(),
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  thema text not null,
  situatie text, situatie_code text, -- the code of the list it was chosen from; null: in own words
  wat text not null check (wat <> ''), wat_code text,
  gewenst text,
  uiterlijk date not null,
  traject_id uuid references traject on delete set null,
  score text check (score in ('bereikt', 'deels', 'niet', 'vervallen')),
  score_op date,
  toelichting text,
  bron_id uuid references bron, import_id uuid, vastgelegd_door uuid, vastgelegd_op timestamptz not null default now(),
  vervallen_op timestamptz, vervallen_door uuid, vervallen_reden text, vervangt uuid,
  check ((score is null) = (score_op is null)),
  foreign key (deelnemer_id, organisatie_id) references deelnemer (id, organisatie_id) on update cascade
);
create index plandoel_dossier on plandoel (deelnemer_id, organisatie_id);
create unique index plandoel_geldt on plandoel (deelnemer_id, doel_id) where vervallen_op is null;
create index plandoel_traject on plandoel (traject_id) where traject_id is not null;

create table planversie (
  id uuid primary key default gen_random_uuid(),
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  soort text not null check (soort in ('plan', 'eindverslag')),
  inhoud jsonb not null, -- as it was laid before people: never changed
  uitvoerder_id uuid references organisatie,
  bron_id uuid references bron, import_id uuid, vastgelegd_door uuid, vastgelegd_op timestamptz not null default now(),
  vervallen_op timestamptz, vervallen_door uuid, vervallen_reden text, vervangt uuid,
  foreign key (deelnemer_id, organisatie_id) references deelnemer (id, organisatie_id) on update cascade
);
create index planversie_dossier on planversie (deelnemer_id, organisatie_id);
create index planversie_open on planversie (organisatie_id) where vervallen_op is null;
create index planversie_uitvoerder on planversie (uitvoerder_id) where uitvoerder_id is not null;

create table planakkoord (
  id uuid primary key default gen_random_uuid(),
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  planversie_id uuid not null references planversie,
  partij text not null check (partij in ('deelnemer', 'coach', 'opdrachtgever', 'uitvoerder')),
  wijze text not null check (wijze in ('scherm', 'link', 'papier')),
  op date not null,
  bron_id uuid references bron, import_id uuid, vastgelegd_door uuid, vastgelegd_op timestamptz not null default now(),
  vervallen_op timestamptz, vervallen_door uuid, vervallen_reden text, vervangt uuid,
  foreign key (deelnemer_id, organisatie_id) references deelnemer (id, organisatie_id) on update cascade
);
create index planakkoord_dossier on planakkoord (deelnemer_id, organisatie_id);
create index planakkoord_planversie on planakkoord (planversie_id);
create unique index planakkoord_een on planakkoord (deelnemer_id, planversie_id, partij) where vervallen_op is null;

create table planscan (
  id uuid primary key default gen_random_uuid(),
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  planakkoord_id uuid not null references planakkoord,
  bestand text not null,
  soort text not null check (soort in ('application/pdf', 'image/jpeg', 'image/png')),
  inhoud bytea not null, -- encrypted
  bron_id uuid references bron, import_id uuid, vastgelegd_door uuid, vastgelegd_op timestamptz not null default now(),
  vervallen_op timestamptz, vervallen_door uuid, vervallen_reden text, vervangt uuid,
  foreign key (deelnemer_id, organisatie_id) references deelnemer (id, organisatie_id) on update cascade
);
create index planscan_dossier on planscan (deelnemer_id, organisatie_id);
create index planscan_planakkoord on planscan (planakkoord_id);

create table evaluatie (
  id uuid primary key default gen_random_uuid(),
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  datum date not null,
  uitkomst text not null check (uitkomst in ('door', 'bijstellen', 'klaar')),
  verslag text not null check (verslag <> ''),
  bron_id uuid references bron, import_id uuid, vastgelegd_door uuid, vastgelegd_op timestamptz not null default now(),
  vervallen_op timestamptz, vervallen_door uuid, vervallen_reden text, vervangt uuid,
  foreign key (deelnemer_id, organisatie_id) references deelnemer (id, organisatie_id) on update cascade
);
create index evaluatie_dossier on evaluatie (deelnemer_id, organisatie_id);

create table planpauze (
  id uuid primary key default gen_random_uuid(),
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  reden text not null,
  begin date not null,
  einde date, -- the first day on which the clock runs again; empty: it stands still
  bron_id uuid references bron, import_id uuid, vastgelegd_door uuid, vastgelegd_op timestamptz not null default now(),
  vervallen_op timestamptz, vervallen_door uuid, vervallen_reden text, vervangt uuid,
  check (einde >= begin),
  foreign key (deelnemer_id, organisatie_id) references deelnemer (id, organisatie_id) on update cascade
);
create index planpauze_dossier on planpauze (deelnemer_id, organisatie_id);

create table ladderoordeel (
  id uuid primary key default gen_random_uuid(),
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  vorm text not null check (vorm in ('regulier', 'afspraakbaan', 'scholing', 'werkervaringsplek', 'detachering', 'beschut', 'dagbesteding')),
  oordeel text not null check (oordeel in ('haalbaar', 'nog_niet', 'niet')),
  motief text not null check (motief <> ''),
  op date not null,
  bron_id uuid references bron, import_id uuid, vastgelegd_door uuid, vastgelegd_op timestamptz not null default now(),
  vervallen_op timestamptz, vervallen_door uuid, vervallen_reden text, vervangt uuid,
  foreign key (deelnemer_id, organisatie_id) references deelnemer (id, organisatie_id) on update cascade
);
create index ladderoordeel_dossier on ladderoordeel (deelnemer_id, organisatie_id);

-- A step: under which goal it hangs, in which programme, and who takes it when that is neither the participant nor a colleague.
alter table stap add column doel_id uuid, add column traject_id uuid references traject on delete set null, add column door text;
create index stap_traject on stap (traject_id) where traject_id is not null;
alter table stap drop constraint stap_wie_check;
alter table stap add constraint stap_wie_check check (wie in ('deelnemer', 'medewerker', 'partner', 'sob')) not valid;
alter table stap validate constraint stap_wie_check;
create or replace view v_stap with (security_invoker = true) as select * from stap where vervallen_op is null;

select ctx.hang_aan_mens('plan', 'C15', 'feit', 'r.begin', 'coalesce(r.geeindigd_op, r.begin)', true),
  ctx.hang_aan_mens('plandoel', 'C15', 'feit', null, 'coalesce(r.score_op, r.uiterlijk)', true),
  ctx.hang_aan_mens('planversie', 'C15', 'feit'),
  ctx.hang_aan_mens('planakkoord', 'C15', 'feit', null, 'r.op', true),
  ctx.hang_aan_mens('planscan', 'C15', 'feit'),
  ctx.hang_aan_mens('evaluatie', 'C15', 'feit', 'r.datum', 'r.datum', true),
  ctx.hang_aan_mens('planpauze', 'C15', 'feit', 'r.begin', 'coalesce(r.einde, r.begin)', true),
  ctx.hang_aan_mens('ladderoordeel', 'C15', 'feit', null, 'r.op', true);

-- Nobody agrees on a screen in the name of the participant: his word comes from himself (below), or on paper.
create policy namens_deelnemer on planakkoord as restrictive for insert to {app} with check (partij <> 'deelnemer' or wijze = 'papier');

-- Agreed by all whom it concerns: neither the version nor what was said to it goes away any more, whoever asks.
create function ctx.is_overeengekomen(p_versie uuid) returns boolean
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select count(*) >= case when bool_or(v.uitvoerder_id is not null) then 3 else 2 end and bool_or(a.partij = 'deelnemer')
  from public.planversie v join public.planakkoord a on a.planversie_id = v.id and a.vervallen_op is null where v.id = p_versie $$;
create function ctx.bewaak_planversie() returns trigger
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
begin
  if new.inhoud is distinct from old.inhoud or (new.vervallen_op is not null and ctx.is_overeengekomen(old.id)) then
    raise exception 'over deze versie van het plan is iedereen het eens' using errcode = '23514', constraint = 'planversie_vast';
  end if;
  return new;
end $$;
create trigger bewaak before update of inhoud, vervallen_op on planversie for each row execute function ctx.bewaak_planversie();
create function ctx.bewaak_planakkoord() returns trigger
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
begin
  if new.vervallen_op is not null and ctx.is_overeengekomen(old.planversie_id) then
    raise exception 'over deze versie van het plan is iedereen het eens' using errcode = '23514', constraint = 'planversie_vast';
  end if;
  return new;
end $$;
create trigger bewaak before update of vervallen_op on planakkoord for each row execute function ctx.bewaak_planakkoord();

-- The participant says yes: by his own session, or by a link that works once, for a few days, with his date of birth.
create function ctx.neem_planakkoord(p_versie uuid, p_wijze text, p_account uuid, p_dag date) returns text
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
begin
  insert into public.planakkoord (deelnemer_id, organisatie_id, planversie_id, partij, wijze, op, vastgelegd_door)
  select v.deelnemer_id, v.organisatie_id, v.id, 'deelnemer', p_wijze, p_dag, p_account
  from public.planversie v where v.id = p_versie and v.vervallen_op is null on conflict do nothing;
  return case when found then null else 'al_gezegd' end;
end $$;
create function ctx.geef_planakkoord(p_versie uuid, p_dag date) returns text
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare w ctx.wie_t := ctx.wie();
begin
  if w.deelnemer_id is null or not exists (select 1 from public.planversie v where v.id = p_versie and v.deelnemer_id = w.deelnemer_id and v.vervallen_op is null) then
    return 'niet_gevonden';
  end if;
  return ctx.neem_planakkoord(p_versie, 'scherm', w.account_id, p_dag);
end $$;

create table ctx.planlink (
  hash bytea primary key,
  deelnemer_id uuid not null references public.deelnemer on delete cascade,
  planversie_id uuid not null references public.planversie on delete cascade,
  gemaakt_door uuid not null,
  tot timestamptz not null,
  pogingen int not null default 0,
  gebruikt_op timestamptz
);
create index planlink_deelnemer on ctx.planlink (deelnemer_id);
create index planlink_planversie on ctx.planlink (planversie_id);
grant select, insert, update, delete on ctx.planlink to {ctx};
create function ctx.maak_planlink(p_versie uuid, p_hash bytea, p_uren int) returns boolean
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
begin
  delete from ctx.planlink where planversie_id = p_versie or tot < now() - interval '90 days';
  insert into ctx.planlink (hash, deelnemer_id, planversie_id, gemaakt_door, tot)
  select p_hash, v.deelnemer_id, v.id, ctx.account(), now() + make_interval(hours => p_uren)
  from public.planversie v where v.id = p_versie and v.vervallen_op is null and ctx.account() is not null
    and (v.organisatie_id = (select ctx.org_breed('C15', 'toevoeg')) or v.deelnemer_id in (select ctx.dossiers('C15', 'toevoeg')))
    and v.deelnemer_id not in (select ctx.afgeschermd('C15'))
    and not exists (select 1 from public.planakkoord a where a.planversie_id = v.id and a.partij = 'deelnemer' and a.vervallen_op is null);
  return found;
end $$;
-- 'weg': it does not exist, was used, has run out, or was tried too often. 'anders': the date of birth is another one.
create function ctx.open_planlink(p_hash bytea, p_geboren date, p_dag date, p_akkoord boolean) returns table (uitslag text, voornaam text, inhoud jsonb, opgesteld date)
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare
  l ctx.planlink;
begin
  select * into l from ctx.planlink where hash = p_hash and tot > now() and gebruikt_op is null and pogingen < 5 for update;
  if l.hash is null then return query select 'weg', null::text, null::jsonb, null::date; return; end if;
  if not exists (select 1 from public.deelnemer d where d.id = l.deelnemer_id and d.geboortedatum = p_geboren) then
    update ctx.planlink set pogingen = pogingen + 1 where hash = p_hash;
    return query select 'anders', null::text, null::jsonb, null::date; return;
  end if;
  if p_akkoord then
    update ctx.planlink set gebruikt_op = now() where hash = p_hash;
    if ctx.neem_planakkoord(l.planversie_id, 'link', l.gemaakt_door, p_dag) is not null then
      return query select 'weg', null::text, null::jsonb, null::date; return;
    end if;
  end if;
  return query select 'open', d.voornaam, v.inhoud, (v.vastgelegd_op at time zone 'Europe/Amsterdam')::date
    from public.planversie v join public.deelnemer d on d.id = v.deelnemer_id where v.id = l.planversie_id and v.vervallen_op is null;
end $$;

-- What an organisation adds to the reference lists that come along, and what it takes out of them.
create table plankeuze (
  id uuid primary key default gen_random_uuid(),
  organisatie_id uuid not null references organisatie,
  thema text not null,
  soort text not null check (soort in ('situatie', 'doel', 'stap')),
  code text, -- of the list that comes along: this organisation does not use it
  tekst text,
  vastgelegd_door uuid not null, vastgelegd_op timestamptz not null default now(),
  vervallen_op timestamptz, vervallen_door uuid,
  check ((code is null) <> (tekst is null))
);
create index plankeuze_organisatie on plankeuze (organisatie_id) where vervallen_op is null;
alter table plankeuze enable row level security;
alter table plankeuze force row level security;
comment on table plankeuze is 'register';
create policy lees on plankeuze for select to {app} using ((select ctx.is_medewerker()));
create policy ctx on plankeuze for all to {ctx} using (true) with check (true);
grant select on plankeuze to {app};
grant select, insert, update on plankeuze to {ctx};
create view v_plankeuze with (security_invoker = true) as select * from plankeuze where vervallen_op is null;
grant select on v_plankeuze to {app};
create function ctx.voeg_plankeuze_toe(p_id uuid, p_org uuid, p_thema text, p_soort text, p_code text, p_tekst text) returns boolean
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
begin
  if not ctx.beheert(p_org) or (p_code is not null and exists (select 1 from public.plankeuze k where k.organisatie_id = p_org and k.code = p_code and k.vervallen_op is null)) then
    return false;
  end if;
  insert into public.plankeuze (id, organisatie_id, thema, soort, code, tekst, vastgelegd_door) values (p_id, p_org, p_thema, p_soort, p_code, p_tekst, ctx.account());
  return true;
end $$;
create function ctx.haal_plankeuze_weg(p_org uuid, p_id uuid) returns boolean
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
begin
  update public.plankeuze k set vervallen_op = now(), vervallen_door = ctx.account()
   where k.id = p_id and k.organisatie_id = p_org and k.vervallen_op is null and ctx.beheert(k.organisatie_id);
  return found;
end $$;

do $$ declare f record; begin
  revoke execute on all functions in schema ctx from public;
  for f in select p.oid::regprocedure as naam from pg_proc p
    where p.pronamespace = 'ctx'::regnamespace and p.prosecdef and pg_get_userbyid(p.proowner) = current_user loop
    execute format('alter function %s owner to {ctx}', f.naam);
  end loop;
end $$;
grant execute on function ctx.geef_planakkoord(uuid, date), ctx.maak_planlink(uuid, bytea, int), ctx.open_planlink(bytea, date, date, boolean),
  ctx.voeg_plankeuze_toe(uuid, uuid, text, text, text, text), ctx.haal_plankeuze_weg(uuid, uuid) to {app};
