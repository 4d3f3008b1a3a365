-- What a resident and who helps him write to each other (C16), one thread per resident. Staff write as with every fact; the resident by
-- the function below. Read is read by the other side.
create table boodschap (
  id uuid primary key default gen_random_uuid(),
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  van text not null check (van in ('deelnemer', 'medewerker')),
  medewerker_id uuid references medewerker,
  tekst text not null check (tekst <> ''),
  gelezen_op timestamptz,
  bron_id uuid references bron, import_id uuid, vastgelegd_door uuid, vastgelegd_op timestamptz not null default now(),
  vervallen_op timestamptz, vervallen_door uuid, vervallen_reden text, vervangt uuid,
  check (van = 'medewerker' or medewerker_id is null),
  foreign key (deelnemer_id, organisatie_id) references deelnemer (id, organisatie_id) on update cascade
);
create index boodschap_dossier on boodschap (deelnemer_id, organisatie_id);
create index boodschap_open on boodschap (organisatie_id) where van = 'deelnemer' and gelezen_op is null and vervallen_op is null;
create index boodschap_medewerker on boodschap (medewerker_id) where medewerker_id is not null;
select ctx.hang_aan_mens('boodschap', 'C16', 'feit', p_laatste => 'r.vastgelegd_op::date');
-- Nobody writes in the name of the resident.
create policy van_zelf on boodschap as restrictive for insert to {app} with check (van = 'medewerker');

create function ctx.schrijf_boodschap(p_id uuid, p_tekst text) returns text
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare w ctx.wie_t := ctx.wie();
begin
  if w.deelnemer_id is null then return 'niet_gevonden'; end if;
  perform pg_advisory_xact_lock(hashtextextended('schrijf_boodschap ' || w.deelnemer_id, 0));
  if (select count(*) from public.boodschap b where b.deelnemer_id = w.deelnemer_id and b.van = 'deelnemer' and b.vastgelegd_op > now() - interval '1 day') >= 20 then
    return 'te_vaak';
  end if;
  insert into public.boodschap (id, deelnemer_id, organisatie_id, van, tekst, vastgelegd_door)
  select p_id, d.id, d.organisatie_id, 'deelnemer', p_tekst, w.account_id from public.deelnemer d where d.id = w.deelnemer_id;
  return null;
end $$;
-- The reader has seen what the other side wrote: the resident his own thread, staff who may write in it. False: out of reach.
create function ctx.zie_boodschappen(p_deelnemer uuid) returns boolean
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare w ctx.wie_t := ctx.wie(); v_eigen boolean := w.deelnemer_id is not distinct from p_deelnemer;
begin
  if not v_eigen and not exists (select 1 from public.deelnemer d where d.id = p_deelnemer
    and (d.organisatie_id = ctx.org_breed('C16', 'toevoeg') or d.id in (select ctx.dossiers('C16', 'toevoeg')))
    and d.id not in (select ctx.afgeschermd('C16'))) then return false; end if;
  update public.boodschap set gelezen_op = now()
   where deelnemer_id = p_deelnemer and gelezen_op is null and vervallen_op is null and van = case when v_eigen then 'medewerker' else 'deelnemer' end;
  return true;
end $$;
-- A neutral notice that there is something to read, unless one is on its way.
create function ctx.meld_boodschap(p_boodschap uuid, p_kanaal text) returns void
  language sql security definer set search_path = ctx, public, pg_temp as $$
  insert into public.bericht (deelnemer_id, organisatie_id, soort, onderwerp_id, kanaal, vastgelegd_door)
  select b.deelnemer_id, b.organisatie_id, 'boodschap', b.id, p_kanaal, b.vastgelegd_door from public.boodschap b
  where b.id = p_boodschap and b.van = 'medewerker' and b.vastgelegd_door = ctx.account() and not exists (select 1 from public.bericht x
    where x.deelnemer_id = b.deelnemer_id and x.soort = 'boodschap' and num_nonnulls(x.verstuurd_op, x.mislukt_op, x.achterhaald_op) = 0) $$;

alter table bericht drop constraint bericht_soort;
alter table bericht add constraint bericht_soort check (case when soort in ('uitnodiging', 'verzet', 'afgezegd', 'herinnering')
    then num_nulls(afspraak_uid, volgnummer) = 0 and onderwerp_id is null
  when soort in ('stap', 'plan', 'boodschap') then onderwerp_id is not null and num_nonnulls(afspraak_uid, volgnummer) = 0 else false end) not valid;

do $$ declare f record; begin
  revoke execute on all functions in schema ctx from public;
  for f in select p.oid::regprocedure as naam from pg_proc p
    where p.pronamespace = 'ctx'::regnamespace and p.prosecdef and pg_get_userbyid(p.proowner) = current_user loop
    execute format('alter function %s owner to {ctx}', f.naam);
  end loop;
end $$;
grant execute on function ctx.schrijf_boodschap(uuid, text), ctx.zie_boodschappen(uuid), ctx.meld_boodschap(uuid, text) to {app};
