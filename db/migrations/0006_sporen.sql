-- The traces: looks at people (C24), the audit log, answered commands, and the change feed of the engines.
-- A look that showed people of several organisations is one row for each of them.
create table inzage (
  id uuid primary key default gen_random_uuid(),
  op timestamptz not null default now(),
  account_id uuid not null,
  organisatie_id uuid, -- where the one who looked works
  rol text not null,
  doel text not null,
  pagina text not null,
  categorieen text[] not null,
  betreft_organisatie_id uuid, -- who is responsible for the people shown
  deelnemer_ids uuid[] not null
);
create index inzage_deelnemer on inzage using gin (deelnemer_ids);
create index inzage_op on inzage (op);
create index inzage_organisatie on inzage (organisatie_id, op);
create index inzage_betreft on inzage (betreft_organisatie_id, op);
alter table inzage enable row level security;
alter table inzage force row level security;
create policy lees_eigen on inzage for select to {app} using (deelnemer_ids && array(select ctx.dossiers('C24', 'lees')));
create policy lees_toezicht on inzage for select to {app} using (
  organisatie_id = (select ctx.org_breed('C24', 'lees')) or betreft_organisatie_id = (select ctx.org_breed('C24', 'lees')));
create policy ctx on inzage to {ctx} using (true) with check (true);
-- Not deelnemer_ids: the others in a list are no business of the one who reads that he stood in it (0011).
grant select (id, op, account_id, organisatie_id, rol, doel, pagina, categorieen, betreft_organisatie_id) on inzage to {app};
grant select, insert on inzage to {ctx};
comment on table inzage is 'categorie C24';

create table audit (
  id uuid primary key default gen_random_uuid(),
  op timestamptz not null default now(),
  gebeurd_op timestamptz not null default now(),
  account_id uuid,
  organisatie_id uuid,
  rol text,
  handeling text not null,
  opdracht_id uuid,
  deelnemer_id uuid,
  uitkomst text not null check (uitkomst in ('akkoord','geweigerd')),
  gegevens jsonb not null default '{}' -- ids, field names and counts; never the content of a person's file
);
create index audit_op on audit (op);
create index audit_deelnemer on audit (deelnemer_id, op);
alter table audit enable row level security;
alter table audit force row level security;
create policy schrijf_nieuw on audit for insert to {app} with check (exists (select 1 from ctx.wie() w
  where w.account_id = audit.account_id and w.organisatie_id is not distinct from audit.organisatie_id and w.rol is not distinct from audit.rol));
create policy lees on audit for select to {app} using (organisatie_id = (select ctx.org_breed('C24', 'lees')));
create policy import on audit for insert to {import} with check (true);
create policy ctx on audit for insert to {ctx} with check (true);
grant select, insert on audit to {app};
grant insert on audit to {import}, {ctx};
comment on table audit is 'spoor';

-- Idempotency: the answer to a command that was carried out, by its client-made id.
create table opdracht (
  id uuid primary key,
  account_id uuid not null,
  handeling text not null,
  invoer_hash text not null,
  uitkomst jsonb not null,
  op timestamptz not null default now()
);
alter table opdracht enable row level security;
alter table opdracht force row level security;
create policy eigen on opdracht for select to {app} using (account_id = (select ctx.account()));
create policy schrijf_nieuw on opdracht for insert to {app} with check (account_id = (select ctx.account()));
grant select, insert on opdracht to {app};
comment on table opdracht is 'spoor';

alter table import enable row level security;
alter table import force row level security;
create policy eigen on import for select to {app} using (account_id = (select ctx.account()));
create policy import on import to {import} using (true) with check (true);
grant select on import to {app};
grant select, insert, update on import to {import};
comment on table import is 'spoor';

-- Accounts and rights: an account reads itself; what others need of a colleague stands in medewerker.
alter table account enable row level security;
alter table account force row level security;
create policy eigen on account for select to {app} using (id = (select ctx.account()));
create policy ctx on account to {ctx} using (true) with check (true);
create policy import on account to {import} using (true) with check (true);
grant select on account to {app};
grant select, insert, update on account to {ctx}, {import};
comment on table account is 'spoor';
alter table recht enable row level security;
alter table recht force row level security;
create policy eigen on recht for select to {app} using (account_id = (select ctx.account()));
create policy ctx on recht to {ctx} using (true) with check (true);
grant select on recht to {app};
grant select, insert, update on recht to {ctx};
comment on table recht is 'spoor';
alter table deelnemer_account enable row level security;
alter table deelnemer_account force row level security;
create policy eigen on deelnemer_account for select to {app} using (account_id = (select ctx.account()));
create policy ctx on deelnemer_account to {ctx} using (true) with check (true);
grant select on deelnemer_account to {app};
grant select, insert on deelnemer_account to {ctx};
comment on table deelnemer_account is 'spoor';

-- What is edited in place leaves its earlier version; written by trigger, as {ctx}.
alter table vorige_versie enable row level security;
alter table vorige_versie force row level security;
create policy lees on vorige_versie for select to {app} using (
  deelnemer_id in (select ctx.dossiers(categorie, 'lees')) or organisatie_id = ctx.org_breed(categorie, 'lees'));
create policy ctx on vorige_versie for insert to {ctx} with check (true);
create policy import on vorige_versie for select to {import} using (true);
grant select on vorige_versie to {app}, {import};
grant insert on vorige_versie to {ctx};
comment on table vorige_versie is 'categorie van de rij';

create function ctx.bewaar_versie() returns trigger
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare
  rij jsonb := to_jsonb(old) - array['zoeknaam','versie','import_id','vastgelegd_op','vastgelegd_door'];
begin
  new.versie := old.versie;
  if rij - 'organisatie_id' is distinct from (to_jsonb(new) - array['zoeknaam','versie','import_id','vastgelegd_op','vastgelegd_door','organisatie_id']) then
    new.versie := old.versie + 1;
    insert into public.vorige_versie (deelnemer_id, organisatie_id, categorie, tabel, rij_id, inhoud, vervangen_door)
    values (coalesce(rij->>'deelnemer_id', rij->>'id')::uuid, old.organisatie_id, tg_argv[0], tg_table_name,
      coalesce(rij->>'id', rij->>'deelnemer_id')::uuid, rij, ctx.account());
  end if;
  return new;
end $$;
create trigger bewaar_versie before update on deelnemer for each row execute function ctx.bewaar_versie('C01');
create trigger bewaar_versie before update on deelnemer_adres for each row execute function ctx.bewaar_versie('C03');
create trigger bewaar_versie before update on traject for each row execute function ctx.bewaar_versie('C15');
create trigger bewaar_versie before update on dienstverband for each row execute function ctx.bewaar_versie('C20');
create trigger bewaar_versie before update on plaatsing for each row execute function ctx.bewaar_versie('C20');

-- The change feed: which person's facts changed, in which transaction. A reader takes what became visible since its
-- last snapshot, because a lower number can commit later than a higher one.
create table wijziging (
  nr bigint generated always as identity primary key,
  tx xid8 not null default pg_current_xact_id(),
  op timestamptz not null default clock_timestamp(),
  tabel text not null,
  deelnemer_id uuid -- null: a register without people
);
create index wijziging_tx on wijziging (tx);
alter table wijziging enable row level security;
alter table wijziging force row level security;
create policy meting on wijziging for select to {meting} using (true);
create policy ctx on wijziging to {ctx} using (true) with check (true);
grant select on wijziging to {meting};
grant select, insert, delete on wijziging to {ctx};
comment on table wijziging is 'spoor';

create function ctx.meld_dossier() returns trigger
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
begin
  insert into public.wijziging (tabel, deelnemer_id) select distinct tg_table_name, deelnemer_id from rijen;
  notify trede_wijziging;
  return null;
end $$;
create function ctx.meld_deelnemer() returns trigger
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
begin
  insert into public.wijziging (tabel, deelnemer_id) select tg_table_name, id from rijen;
  notify trede_wijziging;
  return null;
end $$;
create function ctx.meld_register() returns trigger
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
begin
  insert into public.wijziging (tabel, deelnemer_id) select tg_table_name, null where exists (select 1 from rijen);
  notify trede_wijziging;
  return null;
end $$;

do $$ declare t record; begin
  for t in select * from (values ('deelnemer','deelnemer'), ('deelnemer_bsn','dossier'), ('deelnemer_adres','dossier'), ('verantwoordelijke','dossier'),
      ('opleiding','dossier'), ('betrokkene','dossier'), ('uitkering','dossier'), ('doelgroep','dossier'), ('ontheffing','dossier'), ('trede','dossier'),
      ('traject','dossier'), ('dienstverband','dossier'), ('plaatsing','dossier'), ('aanwezigheid','dossier'),
      ('melding','register'), ('voorziening','register'), ('werkgever','register'), ('organisatie','register'), ('reeks','register')) v(tabel, soort) loop
    execute format('create trigger meld_nieuw after insert on %I referencing new table as rijen for each statement execute function ctx.meld_%s()', t.tabel, t.soort);
    execute format('create trigger meld_anders after update on %I referencing new table as rijen for each statement execute function ctx.meld_%s()', t.tabel, t.soort);
    execute format('create trigger meld_weg after delete on %I referencing old table as rijen for each statement execute function ctx.meld_%s()', t.tabel, t.soort);
  end loop;
end $$;
