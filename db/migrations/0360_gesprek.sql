-- A conversation that is recorded here: a contact (C16) with a note, withdrawn like every fact; and what was agreed in it, as
-- steps (C15) with who, by when and what came of it. A step that is settled is a new row that replaces the open one.
alter table contactmoment
  add column notitie text, add column vastgelegd_door uuid, add column vervallen_op timestamptz, add column vervallen_door uuid,
  add column vervallen_reden text, add column vervangt uuid;

create table stap (
  id uuid primary key default gen_random_uuid(),
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  contactmoment_id uuid references contactmoment on delete set null,
  wat text not null check (wat <> ''),
  wie text not null check (wie in ('deelnemer', 'medewerker')),
  medewerker_id uuid references medewerker, -- who agreed to it, where it is not for the participant
  uiterlijk date not null,
  uitkomst text check (uitkomst in ('gedaan', 'niet_gelukt', 'vervallen')),
  uitkomst_op date,
  bron_id uuid references bron, import_id uuid, vastgelegd_door uuid, vastgelegd_op timestamptz not null default now(),
  vervallen_op timestamptz, vervallen_door uuid, vervallen_reden text, vervangt uuid,
  check ((uitkomst is null) = (uitkomst_op is null)),
  foreign key (deelnemer_id, organisatie_id) references deelnemer (id, organisatie_id) on update cascade
);
create index stap_dossier on stap (deelnemer_id, organisatie_id);
create index stap_open on stap (organisatie_id, uiterlijk) where uitkomst is null and vervallen_op is null;
create index stap_contactmoment on stap (contactmoment_id) where contactmoment_id is not null;
create index stap_medewerker on stap (medewerker_id) where medewerker_id is not null;

select ctx.bescherm('stap', 'C15', 'feit'), ctx.scherm_af('stap', 'C15'), ctx.laat_wissen('stap', 'C15');
do $$
declare
  mag text := $q$organisatie_id = (select ctx.org_breed('C16', '%1$s')) or deelnemer_id in (select ctx.dossiers('C16', '%1$s'))$q$;
begin
  execute format('create policy schrijf_nieuw on contactmoment for insert to {app} with check ((%s) and vastgelegd_door = (select ctx.account())
    and bron_id is null and import_id is null)', format(mag, 'toevoeg'));
  execute format('create policy schrijf on contactmoment for update to {app} using ((%1$s) and vervallen_op is null)
    with check ((%1$s) and vervallen_op is not null and vervallen_door = (select ctx.account()))', format(mag, 'schrijf'));
  execute $q$create policy achtergelaten on stap as restrictive for select to {app}
    using ((deelnemer_id in (select ctx.achtergebleven('C15')) and ctx.is_achtergelaten(id)) is not true)$q$;
  create policy ctx_samen on stap to {ctx} using (true) with check (true);
end $$;
grant select, insert, update, delete on stap to {ctx};
grant insert, update (vervallen_op, vervallen_door, vervallen_reden) on contactmoment to {app};

create or replace view v_contactmoment with (security_invoker = true) as select * from contactmoment where vervallen_op is null;
create view v_stap with (security_invoker = true) as select * from stap where vervallen_op is null;
grant select on v_stap to {app}, {meting}, {import};

create trigger meld_nieuw after insert on stap referencing new table as rijen for each statement execute function ctx.meld_dossier_rij();
create trigger meld_anders after update on stap referencing old table as oude new table as rijen for each statement execute function ctx.meld_dossier_rij();
create trigger meld_weg after delete on stap referencing old table as rijen for each statement execute function ctx.meld_dossier_rij();

create or replace function ctx.hangt_aan_mens() returns text[]
  language sql immutable set search_path = ctx, public, pg_temp as $$
  select array['deelnemer_nummer','verantwoordelijke','opleiding','betrokkene','uitkering','doelgroep','ontheffing','trede','melding','traject',
    'contactmoment','dienstverband','plaatsing','aanwezigheid','deling','afscherming','noodtoegang','aansluiting','dossieroverdracht','vorige_versie','samenvoeging',
    'verzoek','beperking','stap'] $$;

create or replace function ctx.vroegste_feit(p_deelnemer uuid) returns date
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select min(f.dag) from public.deelnemer d join lateral (
    select begin as dag from public.verantwoordelijke where deelnemer_id = d.id and vervallen_op is null
    union all select behaald_op from public.opleiding where deelnemer_id = d.id and vervallen_op is null
    union all select begin from public.betrokkene where deelnemer_id = d.id and vervallen_op is null
    union all select begin from public.uitkering where deelnemer_id = d.id and vervallen_op is null
    union all select begin from public.doelgroep where deelnemer_id = d.id and vervallen_op is null
    union all select begin from public.ontheffing where deelnemer_id = d.id and vervallen_op is null
    union all select datum from public.trede where deelnemer_id = d.id and vervallen_op is null
    union all select least(datum, afgehandeld_op) from public.melding where deelnemer_id = d.id
    union all select begin from public.traject where deelnemer_id = d.id
    union all select begin from public.dienstverband where deelnemer_id = d.id
    union all select begin from public.plaatsing where deelnemer_id = d.id
    union all select datum from public.aanwezigheid where deelnemer_id = d.id
    union all select datum from public.contactmoment where deelnemer_id = d.id and vervallen_op is null
    union all select least(d.aanmelddatum, d.overleden_op)) f on true
  where d.id = p_deelnemer
    and (d.organisatie_id = (select ctx.org_breed('C01', 'schrijf')) or d.id in (select ctx.dossiers('C01', 'schrijf'))) $$;
