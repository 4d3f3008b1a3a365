-- What somebody has to do for his benefit (C04, beside the exemptions from it), and what he gets for it (C05). A measure (C06) is proposed
-- by one and decided on by another: the database itself takes no decision of who made the proposal.
create table verplichting (
  id uuid primary key default gen_random_uuid(),
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  soort text not null check (soort in ('arbeid', 'reintegratie', 'tegenprestatie', 'taal', 'inlichtingen', 'anders')),
  wat text not null check (wat <> ''),
  begin date not null,
  einde date,
  bron_id uuid references bron, import_id uuid, vastgelegd_door uuid, vastgelegd_op timestamptz not null default now(),
  vervallen_op timestamptz, vervallen_door uuid, vervallen_reden text, vervangt uuid,
  check (einde > begin),
  foreign key (deelnemer_id, organisatie_id) references deelnemer (id, organisatie_id) on update cascade
);
create index verplichting_dossier on verplichting (deelnemer_id, organisatie_id);

create table stimulans (
  id uuid primary key default gen_random_uuid(),
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  soort text not null check (soort in ('werkbonus', 'premie', 'onkosten', 'anders')),
  waarvoor text not null check (waarvoor <> ''),
  begin date not null,
  einde date,
  gekregen_op date,
  bron_id uuid references bron, import_id uuid, vastgelegd_door uuid, vastgelegd_op timestamptz not null default now(),
  vervallen_op timestamptz, vervallen_door uuid, vervallen_reden text, vervangt uuid,
  check (einde > begin),
  foreign key (deelnemer_id, organisatie_id) references deelnemer (id, organisatie_id) on update cascade
);
create index stimulans_dossier on stimulans (deelnemer_id, organisatie_id);

create table maatregel (
  id uuid primary key default gen_random_uuid(),
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  soort text not null check (soort in ('waarschuwing', 'verlaging', 'intrekking')),
  inhoud text not null check (inhoud <> ''),
  grond text not null check (grond <> ''), -- law or bylaw, in the words of who proposes
  motief text not null check (motief <> ''),
  zienswijze text not null check (zienswijze <> ''), -- what the person himself said to it
  begin date not null,
  einde date,
  besluit text check (besluit in ('opgelegd', 'afgewezen')),
  besluit_motief text,
  besloten_op date,
  besloten_door uuid,
  bron_id uuid references bron, import_id uuid, vastgelegd_door uuid, vastgelegd_op timestamptz not null default now(),
  vervallen_op timestamptz, vervallen_door uuid, vervallen_reden text, vervangt uuid,
  check (einde > begin),
  check (num_nulls(besluit, besluit_motief, besloten_op, besloten_door) in (0, 4)),
  constraint maatregel_vier_ogen check (besloten_door <> vastgelegd_door),
  foreign key (deelnemer_id, organisatie_id) references deelnemer (id, organisatie_id) on update cascade
);
create index maatregel_dossier on maatregel (deelnemer_id, organisatie_id);
create index maatregel_open on maatregel (organisatie_id) where vervallen_op is null and besluit is null;

select ctx.hang_aan_mens('verplichting', 'C04', 'feit', 'r.begin', 'coalesce(r.einde, r.begin)', true),
  ctx.hang_aan_mens('stimulans', 'C05', 'feit', 'r.begin', 'coalesce(r.gekregen_op, r.einde, r.begin)', true),
  ctx.hang_aan_mens('maatregel', 'C06', 'feit', 'r.begin', 'coalesce(r.einde, r.begin)', true);

-- One adds a proposal and no decision.
create policy alleen_voorstel on maatregel as restrictive for insert to {app} with check (besluit is null);
create function ctx.bewaak_maatregel() returns trigger
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
begin
  if old.besluit is not null and (new.vervallen_op is distinct from old.vervallen_op or new.besluit is distinct from old.besluit) then
    raise exception 'over deze maatregel is besloten' using errcode = '23514', constraint = 'maatregel_besloten';
  end if;
  return new;
end $$;
create trigger bewaak before update of besluit, vervallen_op on maatregel for each row execute function ctx.bewaak_maatregel();

-- Null, or the code of what stands in the way.
create function ctx.besluit_maatregel(p_id uuid, p_deelnemer uuid, p_besluit text, p_motief text, p_dag date) returns text
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare m public.maatregel;
begin
  select * into m from public.maatregel where id = p_id and deelnemer_id = p_deelnemer and vervallen_op is null for update;
  if m.id is null or m.deelnemer_id in (select ctx.afgeschermd('C06'))
    or (m.organisatie_id is distinct from ctx.org_breed('C06', 'schrijf') and m.deelnemer_id not in (select ctx.dossiers('C06', 'schrijf'))) then
    return 'niet_gevonden';
  end if;
  if m.besluit is not null then return 'al_besloten'; end if;
  if ctx.account() is null or m.vastgelegd_door is not distinct from ctx.account() then return 'eigen_voorstel'; end if;
  update public.maatregel set besluit = p_besluit, besluit_motief = p_motief, besloten_op = p_dag, besloten_door = ctx.account() where id = p_id;
  return null;
end $$;

-- A suspicion of fraud is stored nowhere: an organisation says here how its people work, and where its own channel is.
create table fraudekanaal (
  organisatie_id uuid primary key references organisatie,
  werkafspraak text not null check (werkafspraak <> ''),
  adres text not null check (adres ~ '^https://'),
  vastgelegd_door uuid not null, vastgelegd_op timestamptz not null default now()
);
select ctx.bescherm_register('fraudekanaal');
create policy ctx_schrijf on fraudekanaal to {ctx} using (true) with check (true);
grant insert, update on fraudekanaal to {ctx};
create view v_fraudekanaal with (security_invoker = true) as select organisatie_id, werkafspraak, adres from fraudekanaal;
grant select on v_fraudekanaal to {app}, {meting};
create function ctx.zet_fraudekanaal(p_org uuid, p_werkafspraak text, p_adres text) returns boolean
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
begin
  if not ctx.beheert(p_org) then return false; end if;
  insert into public.fraudekanaal (organisatie_id, werkafspraak, adres, vastgelegd_door) values (p_org, p_werkafspraak, p_adres, ctx.account())
  on conflict (organisatie_id) do update set werkafspraak = p_werkafspraak, adres = p_adres, vastgelegd_door = ctx.account(), vastgelegd_op = now();
  return true;
end $$;
do $$ declare f record; begin
  revoke execute on all functions in schema ctx from public;
  for f in select p.oid::regprocedure as naam from pg_proc p
    where p.pronamespace = 'ctx'::regnamespace and p.prosecdef and pg_get_userbyid(p.proowner) = current_user loop
    execute format('alter function %s owner to {ctx}', f.naam);
  end loop;
end $$;
grant execute on function ctx.besluit_maatregel(uuid, uuid, text, text, date), ctx.zet_fraudekanaal(uuid, text, text) to {app};
