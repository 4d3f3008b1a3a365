-- Information about rights and duties at the start (002 §4.1.1). A meeting is a day, a time and a place; who is invited has an
-- appointment for it as for everything else, and what came of that stands there. Whether somebody understood it is a fact of its own:
-- out of a meeting, told by a member of staff, or read on his own screen.
create table bijeenkomst (
  id uuid primary key,
  organisatie_id uuid not null references organisatie,
  dag date not null,
  tijd time not null,
  minuten integer not null check (minuten between 5 and 480),
  plek text not null check (plek <> ''),
  taal text not null, -- ISO 639-3: what is spoken there
  vastgelegd_door uuid not null, vastgelegd_op timestamptz not null default now()
);
create index bijeenkomst_organisatie on bijeenkomst (organisatie_id, dag);
select ctx.bescherm_register('bijeenkomst');
create policy ctx_schrijf on bijeenkomst to {ctx} using (true) with check (true);
grant insert on bijeenkomst to {ctx};

alter table afspraak add column bijeenkomst_id uuid references bijeenkomst;
create index afspraak_bijeenkomst on afspraak (bijeenkomst_id) where bijeenkomst_id is not null;
create or replace view v_afspraak with (security_invoker = true) as select * from afspraak where vervallen_op is null;

create table voorlichting (
  id uuid primary key default gen_random_uuid(),
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  datum date not null,
  wijze text not null check (wijze in ('bijeenkomst', 'gesprek', 'scherm')),
  taal text not null,
  begrepen boolean not null,
  bijeenkomst_id uuid references bijeenkomst,
  bron_id uuid references bron, import_id uuid, vastgelegd_door uuid, vastgelegd_op timestamptz not null default now(),
  vervallen_op timestamptz, vervallen_door uuid, vervallen_reden text, vervangt uuid,
  foreign key (deelnemer_id, organisatie_id) references deelnemer (id, organisatie_id) on update cascade
);
create index voorlichting_dossier on voorlichting (deelnemer_id, organisatie_id);
create index voorlichting_bijeenkomst on voorlichting (bijeenkomst_id) where bijeenkomst_id is not null;
create index voorlichting_niet_begrepen on voorlichting (organisatie_id) where not begrepen and vervallen_op is null;
select ctx.hang_aan_mens('voorlichting', 'C15', 'feit', p_laatste => 'r.datum');

-- On his own screen somebody says it himself: nobody says it in his name.
create policy op_eigen_scherm on voorlichting as restrictive for insert to {app} with check (wijze <> 'scherm');
create function ctx.zeg_voorlichting(p_taal text, p_begrepen boolean, p_dag date) returns text
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare w ctx.wie_t := ctx.wie();
begin
  insert into public.voorlichting (deelnemer_id, organisatie_id, datum, wijze, taal, begrepen, vastgelegd_door)
  select d.id, d.organisatie_id, p_dag, 'scherm', p_taal, p_begrepen, w.account_id from public.deelnemer d where d.id = w.deelnemer_id;
  return case when found then null else 'niet_gevonden' end;
end $$;

-- A meeting of the own organisation, by who may write about the people who come there.
create function ctx.plan_bijeenkomst(p_id uuid, p_dag date, p_tijd time, p_minuten int, p_plek text, p_taal text) returns text
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare w ctx.wie_t := ctx.wie();
begin
  if w.medewerker_id is null or not exists (select 1 from ctx.beleid b where b.rol = w.rol and b.categorie = 'C15' and b.modus = 'schrijf') then
    return 'niet_gevonden';
  end if;
  insert into public.bijeenkomst (id, organisatie_id, dag, tijd, minuten, plek, taal, vastgelegd_door)
  values (p_id, w.organisatie_id, p_dag, p_tijd, p_minuten, p_plek, p_taal, w.account_id);
  return null;
end $$;

do $$ declare f record; begin
  revoke execute on all functions in schema ctx from public;
  for f in select p.oid::regprocedure as naam from pg_proc p
    where p.pronamespace = 'ctx'::regnamespace and p.prosecdef and pg_get_userbyid(p.proowner) = current_user loop
    execute format('alter function %s owner to {ctx}', f.naam);
  end loop;
end $$;
grant execute on function ctx.zeg_voorlichting(text, boolean, date), ctx.plan_bijeenkomst(uuid, date, time, int, text, text) to {app};
