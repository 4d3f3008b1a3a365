-- Archive beside erasure (Archiefwet): an organisation chooses for a retention rule that what is past its term goes to an archive. Such
-- people of an agreed plan go into a package first; nobody is erased before its receipt was confirmed with the code that stands in it, and
-- nobody whose file changed since it was packed. docs/besluiten/0370-archiveren.md.

-- The choice of an organisation for one rule (its code), from a day on. The newest that holds counts; nothing is ever changed or removed.
create table archiefkeuze (
  id uuid primary key,
  organisatie_id uuid not null references organisatie,
  termijn text not null,
  bestemming text not null check (bestemming in ('wissen', 'archiveren')),
  vanaf date not null,
  grond text not null check (grond <> ''),
  vastgelegd_door uuid not null,
  vastgelegd_op timestamptz not null default now()
);
create index archiefkeuze_organisatie on archiefkeuze (organisatie_id, vanaf);
-- What is handed over before the people of a plan are erased. Not made yet: no sha256.
create table archiefpakket (
  wisplan_id uuid primary key references wisplan,
  organisatie_id uuid not null references organisatie,
  mensen int not null,
  code text, -- stands in the package alone: who types it in has opened it
  sha256 text,
  bytes bigint,
  gemaakt_op timestamptz,
  opgehaald_op timestamptz,
  opgehaald_door uuid,
  ontvangen_op timestamptz,
  ontvangen_door uuid,
  kenmerk text, -- under which the archive has it
  check ((sha256 is null) = (gemaakt_op is null)),
  check (ontvangen_op is null or (sha256 is not null and kenmerk <> ''))
);
create index archiefpakket_organisatie on archiefpakket (organisatie_id);
alter table wisplan_mens add column archief text[] not null default '{}', add column merk text; -- merk: of what was packed

do $$ declare t text; begin
  foreach t in array array['archiefkeuze', 'archiefpakket'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('comment on table %I is ''spoor''', t);
    execute format('create policy lees on %I for select to {app} using (organisatie_id in (select ctx.wist_bij()))', t);
  end loop;
end $$;
grant select on archiefkeuze to {app};
create policy kies on archiefkeuze for insert to {app} with check (organisatie_id in (select ctx.wist_bij()) and vastgelegd_door = (select ctx.account()));
grant insert on archiefkeuze to {app};
grant select (wisplan_id, organisatie_id, mensen, sha256, bytes, gemaakt_op, opgehaald_op, opgehaald_door, ontvangen_op, ontvangen_door, kenmerk) on archiefpakket to {app};
create policy ctx on archiefpakket to {ctx} using (true) with check (true);
grant select, insert, update, delete on archiefpakket to {ctx};
grant update on wisplan_mens to {ctx};

-- Plans of which the archive has nothing yet: for them nothing is erased.
create function ctx.archief_wacht() returns setof uuid
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select wisplan_id from public.archiefpakket where ontvangen_op is null $$;
create or replace function ctx.te_wissen(p_categorie text) returns setof uuid
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select m.deelnemer_id from public.wisplan p join public.wisplan_mens m on m.wisplan_id = p.id
  where p.besluit = 'akkoord' and p.klaar_op is null and p_categorie = any (m.categorieen) and p.id not in (select ctx.archief_wacht()) $$;
create or replace function ctx.wis_loopt() returns boolean
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select exists (select 1 from public.wisplan where besluit = 'akkoord' and klaar_op is null and id not in (select ctx.archief_wacht())) $$;
create or replace function ctx.wis_samengevoegd(p_deelnemers uuid[]) returns bigint
  language sql security definer set search_path = ctx, public, pg_temp as $$
  with weg as (
    delete from ctx.samenvoeging_rij r using public.samenvoeging s, public.wisplan_mens m, public.wisplan p
    where s.id = r.samenvoeging_id and s.deelnemer_id = any (p_deelnemers) and m.deelnemer_id = s.deelnemer_id
      and p.id = m.wisplan_id and p.besluit = 'akkoord' and p.klaar_op is null and p.id not in (select ctx.archief_wacht()) and r.inhoud is not null
      and split_part(obj_description(to_regclass('public.' || r.tabel)), ' ', 2) = any (m.categorieen)
    returning 1)
  select count(*) from weg $$;
create or replace function ctx.wis_inlog(p_deelnemers uuid[]) returns uuid[]
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare v uuid[];
begin
  p_deelnemers := array(select m.deelnemer_id from public.wisplan_mens m join public.wisplan p on p.id = m.wisplan_id
    where p.besluit = 'akkoord' and p.klaar_op is null and p.id not in (select ctx.archief_wacht()) and m.geheel and m.deelnemer_id = any (p_deelnemers));
  v := array(select a.account_id from public.deelnemer_account a where a.deelnemer_id = any (p_deelnemers));
  delete from ctx.sessie where account_id = any (v) or deelnemer_id = any (p_deelnemers) or aanwezige_id = any (p_deelnemers);
  delete from ctx.pas where deelnemer_id = any (p_deelnemers);
  delete from ctx.achtergelaten where deelnemer_id in (select unnest(ctx.ook_bekend_als(d)) from unnest(p_deelnemers) d);
  delete from ctx.samenvoeging_rij where samenvoeging_id in (select s.id from public.samenvoeging s where s.deelnemer_id = any (p_deelnemers));
  delete from ctx.warme_overdracht where betrokkene_id in (select b.id from public.betrokkene b where b.deelnemer_id = any (p_deelnemers));
  delete from public.deelnemer_account where account_id = any (v);
  v := array(select a from unnest(v) a where not exists (select 1 from public.medewerker m where m.account_id = a)
    and not exists (select 1 from public.recht r where r.account_id = a));
  delete from ctx.geheim where account_id = any (v);
  delete from ctx.passkey where account_id = any (v);
  delete from ctx.identiteit where account_id = any (v);
  delete from public.voorbeeldfiguur where account_id = any (v);
  delete from public.account where id = any (v);
  return v;
end $$;
-- A job of a version that knows nothing of archives may not strike anybody off either.
alter policy wis on wisplan using (besluit = 'akkoord' and id not in (select ctx.archief_wacht())) with check (besluit = 'akkoord');

-- As 0221; and of each person which categories go to an archive first: those of the rules that say so, past their own term. A BSN never
-- goes: an archive finds somebody by name and date of birth. A shielded file waits until somebody has looked at it.
create or replace function ctx.stel_wissen_voor(p_id uuid, p_org uuid, p_dag date, p_regels jsonb, p_niet int, p_termijnen jsonb) returns text
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare
  v_archief jsonb := (select coalesce(jsonb_agg(r), '[]') from jsonb_array_elements(p_regels) r where r->>'bestemming' = 'archiveren');
  n int;
begin
  if p_org not in (select ctx.wist_bij()) then return 'geen_recht'; end if;
  perform pg_advisory_xact_lock(hashtextextended('wisplan ' || p_org, 0));
  if exists (select 1 from public.wisplan where organisatie_id = p_org and (besluit is null or (besluit = 'akkoord' and klaar_op is null))) then return 'loopt_al'; end if;
  insert into public.wisplan (id, organisatie_id, op_verzoek, peildatum, termijnen, mensen, telling, voorgesteld_door)
  values (p_id, p_org, false, p_dag, p_termijnen || jsonb_build_object('regels', p_regels, 'niet', p_niet), 0, '{}', ctx.account());
  insert into public.wisplan_mens (wisplan_id, deelnemer_id, categorieen, geheel)
  select p_id, r.deelnemer_id, r.categorieen, r.geheel from ctx.reken_te_wissen(p_org, p_dag, p_regels, p_niet) r where r.wacht is null;
  if v_archief <> '[]' then
    update public.wisplan_mens m set archief = array(select c from unnest(m.categorieen) c where c = any (a.categorieen) and c <> 'C02')
      from ctx.reken_te_wissen(p_org, p_dag, v_archief, 12000) a where m.wisplan_id = p_id and a.deelnemer_id = m.deelnemer_id;
    delete from public.wisplan_mens m where m.wisplan_id = p_id and m.archief <> '{}'
      and exists (select 1 from public.afscherming s where s.deelnemer_id = m.deelnemer_id and s.vervallen_op is null);
  end if;
  select count(*) into n from public.wisplan_mens where wisplan_id = p_id;
  if n = 0 then
    delete from public.wisplan where id = p_id;
    return 'niemand';
  end if;
  update public.wisplan set mensen = n, telling = ctx.tel_te_wissen((select jsonb_agg(jsonb_build_object('id', m.deelnemer_id, 'categorieen', m.categorieen))
    from public.wisplan_mens m where m.wisplan_id = p_id)) where id = p_id;
  insert into public.archiefpakket (wisplan_id, organisatie_id, mensen)
  select p_id, p_org, count(*) from public.wisplan_mens where wisplan_id = p_id and archief <> '{}' having count(*) > 0;
  return null;
end $$;

-- One person as an archive gets him: the rows of these categories with what changed in them, and the names of what they point at. What
-- another organisation left behind here (0202) stays out. The mark is of the content: the same rows give the same mark.
create function ctx.archief_inhoud(p_deelnemer uuid, p_archief text[]) returns table (tabellen jsonb, namen jsonb, merk text)
  language plpgsql stable security definer set search_path = ctx, public, pg_temp set timezone = 'UTC' as $$
declare
  t record;
  rijen jsonb;
begin
  tabellen := jsonb_build_object('vorige_versie', (select coalesce(jsonb_agg(to_jsonb(v) order by v.vervangen_op, v.id), '[]') from public.vorige_versie v
    where v.deelnemer_id = p_deelnemer and v.categorie = any (p_archief) and v.categorie <> 'C02' and not exists (select 1 from ctx.achtergelaten a where a.rij_id = v.rij_id)));
  for t in select c.relname as naam, split_part(obj_description(c.oid), ' ', 2) as categorie from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
      and obj_description(c.oid) ~ '^categorie C\d' and c.relname <> 'inzage' and split_part(obj_description(c.oid), ' ', 2) = any (p_archief) and c.relname <> 'deelnemer_bsn' order by 1 loop
    execute format('select coalesce(jsonb_agg(to_jsonb(r) order by to_jsonb(r)::text), ''[]'') from public.%I r where r.%I = $1 %s', t.naam,
      case when t.naam = 'deelnemer' then 'id' else 'deelnemer_id' end,
      case when t.categorie <> all (ctx.altijd_mee()) then 'and not exists (select 1 from ctx.achtergelaten a where a.rij_id = r.id)' end) into rijen using p_deelnemer;
    tabellen := tabellen || jsonb_build_object(t.naam, rijen);
  end loop;
  merk := encode(sha256(convert_to(tabellen::text, 'UTF8')), 'hex');
  -- Who it is, also where nothing but his benefit goes.
  tabellen := jsonb_build_object('deelnemer', (select jsonb_agg(jsonb_build_object('id', d.id, 'voornaam', d.voornaam, 'tussenvoegsel', d.tussenvoegsel, 'achternaam', d.achternaam,
    'geboortedatum', d.geboortedatum, 'organisatie_id', d.organisatie_id)) from public.deelnemer d where d.id = p_deelnemer)) || tabellen;
  select coalesce(jsonb_object_agg(n.id, n.naam), '{}') into namen from (
    select o.id, o.naam from public.organisatie o union all select v.id, v.naam from public.voorziening v
    union all select g.id, g.naam from public.werkgever g union all select b.id, b.code from public.bron b
    union all select x.id, x.titel from public.vacature x
    union all select m.id, m.naam from public.medewerker m where m.id in (select b.medewerker_id from public.betrokkene b where b.deelnemer_id = p_deelnemer)) n
    where n.id in (select distinct m[1]::uuid from regexp_matches(tabellen::text, '"([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})"', 'g') m);
  return next;
end $$;

-- For role {wis}: whom to pack, as long as the plan waits for its archive (not who was shielded since); and one of them.
create function ctx.archief_mensen(p_plan uuid) returns table (deelnemer_id uuid, categorieen text[])
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select m.deelnemer_id, m.archief from public.wisplan_mens m join public.wisplan p on p.id = m.wisplan_id
  where p.id = p_plan and p.besluit = 'akkoord' and p.klaar_op is null and m.archief <> '{}' and p.id in (select ctx.archief_wacht())
    and not exists (select 1 from public.afscherming s where s.deelnemer_id = m.deelnemer_id and s.vervallen_op is null) order by 1 $$;
create function ctx.archief_van(p_plan uuid, p_deelnemer uuid) returns table (tabellen jsonb, namen jsonb, merk text)
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select i.* from ctx.archief_mensen(p_plan) m cross join lateral ctx.archief_inhoud(m.deelnemer_id, m.categorieen) i where m.deelnemer_id = p_deelnemer $$;
create function ctx.pakket_stand(p_plan uuid) returns table (organisatie text, peildatum date, termijnen jsonb, sha256 text)
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select o.naam, p.peildatum, p.termijnen, a.sha256 from public.archiefpakket a join public.wisplan p on p.id = a.wisplan_id join public.organisatie o on o.id = a.organisatie_id
  where a.wisplan_id = p_plan and p.besluit = 'akkoord' and p.klaar_op is null and a.ontvangen_op is null $$;
-- The package stands: kept with the mark of everybody in it. Nobody left to pack (p_merken empty): the plan goes on without one.
create function ctx.pakket_klaar(p_plan uuid, p_code text, p_sha256 text, p_bytes bigint, p_merken jsonb) returns void
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
begin
  perform 1 from public.archiefpakket where wisplan_id = p_plan for update;
  if not exists (select 1 from ctx.pakket_stand(p_plan) s where s.sha256 is null) then return; end if; -- another run of the job was first
  if p_merken = '{}' then
    if not exists (select 1 from ctx.archief_mensen(p_plan)) then delete from public.archiefpakket where wisplan_id = p_plan; end if;
    return;
  end if;
  update public.wisplan_mens set merk = p_merken->>(deelnemer_id::text) where wisplan_id = p_plan;
  update public.archiefpakket set code = p_code, sha256 = p_sha256, bytes = p_bytes, gemaakt_op = now(), opgehaald_op = null, opgehaald_door = null,
    mensen = (select count(*) from jsonb_object_keys(p_merken)) where wisplan_id = p_plan;
end $$;
-- In the transaction that erases them: whose file is not what was packed is left alone. Held first, so that no new row can come in between.
create function ctx.laat_gewijzigde(p_plan uuid, p_deelnemers uuid[]) returns setof uuid
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare v_anders uuid[];
begin
  perform 1 from public.deelnemer d where d.id = any (p_deelnemers) order by d.id for update;
  v_anders := array(select m.deelnemer_id from public.wisplan_mens m cross join lateral ctx.archief_inhoud(m.deelnemer_id, m.archief) i
    where m.wisplan_id = p_plan and m.deelnemer_id = any (p_deelnemers) and m.archief <> '{}' and i.merk is distinct from m.merk);
  delete from public.wisplan_mens where wisplan_id = p_plan and deelnemer_id = any (v_anders);
  update public.wisplan set overgeslagen = overgeslagen + cardinality(v_anders) where id = p_plan and cardinality(v_anders) > 0;
  return query select unnest(v_anders);
end $$;

-- Who may fetch a package and confirm it, for the archivist: who watches over privacy at that organisation. Functional administrators see nobody.
create function ctx.archiveert_bij(p_org uuid) returns boolean
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select coalesce(p_org = ctx.org_breed('C24', 'lees'), false) $$;
create function ctx.pakket_mensen(p_plan uuid) returns setof uuid
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select m.deelnemer_id from public.wisplan_mens m join public.archiefpakket a on a.wisplan_id = m.wisplan_id
  where a.wisplan_id = p_plan and a.sha256 is not null and a.ontvangen_op is null and m.merk is not null and ctx.archiveert_bij(a.organisatie_id) $$;
create function ctx.haal_pakket_op(p_plan uuid) returns text
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
begin
  update public.archiefpakket set opgehaald_op = now(), opgehaald_door = ctx.account()
    where wisplan_id = p_plan and sha256 is not null and ontvangen_op is null and ctx.archiveert_bij(organisatie_id);
  return case when found then null else 'niet_gevonden' end;
end $$;
create function ctx.bevestig_ontvangst(p_plan uuid, p_code text, p_kenmerk text) returns text
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare a public.archiefpakket;
begin
  select * into a from public.archiefpakket where wisplan_id = p_plan for update;
  if a.wisplan_id is null or not ctx.archiveert_bij(a.organisatie_id) then return 'niet_gevonden'; end if;
  if a.ontvangen_op is not null then return 'al_ontvangen'; end if;
  if a.sha256 is null or not exists (select 1 from ctx.pakket_stand(p_plan)) then return 'niet_klaar'; end if;
  if a.code is distinct from p_code then return 'code'; end if;
  update public.archiefpakket set ontvangen_op = now(), ontvangen_door = ctx.account(), kenmerk = p_kenmerk where wisplan_id = p_plan;
  return null;
end $$;
-- Until the receipt was confirmed: make it again, or leave the whole plan.
create function ctx.herzie_pakket(p_plan uuid, p_stop boolean) returns text
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare a public.archiefpakket;
begin
  select * into a from public.archiefpakket where wisplan_id = p_plan for update;
  if a.wisplan_id is null or not (a.organisatie_id in (select ctx.wist_bij()) or ctx.archiveert_bij(a.organisatie_id)) then return 'niet_gevonden'; end if;
  if a.ontvangen_op is not null then return 'al_ontvangen'; end if;
  if not exists (select 1 from ctx.pakket_stand(p_plan)) then return 'niet_klaar'; end if;
  update public.archiefpakket set code = null, sha256 = null, bytes = null, gemaakt_op = null where wisplan_id = p_plan;
  update public.wisplan_mens set merk = null where wisplan_id = p_plan;
  if p_stop then
    update public.wisplan set besluit = 'afgewezen' where id = p_plan;
    delete from public.wisplan_mens where wisplan_id = p_plan;
  end if;
  return null;
end $$;

-- What a second pair of eyes has to go by: of each person how many rows of each category and their last day. For who watches over privacy.
create function ctx.wisplan_wie(p_plan uuid, p_vanaf int) returns table (deelnemer_id uuid, geheel boolean, archief text[], wat jsonb)
  language plpgsql stable security definer set search_path = ctx, public, pg_temp as $$
#variable_conflict use_column
declare
  v_wie uuid[];
  v_lezen text;
begin
  if not exists (select 1 from public.wisplan p where p.id = p_plan and p.organisatie_id = ctx.org_breed('C24', 'lees')) then return; end if;
  v_wie := array(select m.deelnemer_id from public.wisplan_mens m where m.wisplan_id = p_plan order by m.deelnemer_id offset p_vanaf limit 25);
  select string_agg(format('select r.%I as wie, %L as categorie, count(*) as n, %s as laatste from public.%I r where r.%1$I = any ($1) group by 1',
      case when c.relname = 'deelnemer' then 'id' else 'deelnemer_id' end, split_part(obj_description(c.oid), ' ', 2),
      case when t.laatste is null then 'null::date' else format('max(%s) filter (where %s)', t.laatste, t.geldig) end, c.relname), ' union all ') into v_lezen
    from pg_class c left join ctx.mens_tabel t on t.tabel = c.relname
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and obj_description(c.oid) ~ '^categorie C\d' and c.relname <> 'inzage';
  return query execute format($q$
    with per as (select f.wie, f.categorie, sum(f.n)::int as n, max(f.laatste) as laatste from (%s) f group by 1, 2)
    select m.deelnemer_id, m.geheel, m.archief, coalesce((select jsonb_agg(jsonb_build_object('categorie', p.categorie, 'n', p.n, 'laatste', p.laatste) order by p.categorie)
      from per p where p.wie = m.deelnemer_id and p.categorie = any (m.categorieen)), '[]')
    from public.wisplan_mens m where m.wisplan_id = $2 and m.deelnemer_id = any ($1) order by 1$q$, v_lezen) using v_wie, p_plan;
end $$;

do $$ declare f record; begin
  revoke execute on all functions in schema ctx from public;
  for f in select p.oid::regprocedure as naam from pg_proc p
    where p.pronamespace = 'ctx'::regnamespace and p.prosecdef and pg_get_userbyid(p.proowner) = current_user loop
    execute format('alter function %s owner to {ctx}', f.naam);
  end loop;
end $$;
grant execute on function ctx.pakket_mensen(uuid), ctx.haal_pakket_op(uuid), ctx.bevestig_ontvangst(uuid, text, text), ctx.herzie_pakket(uuid, boolean),
  ctx.archiveert_bij(uuid), ctx.wisplan_wie(uuid, int) to {app};
grant execute on function ctx.archief_wacht(), ctx.archief_mensen(uuid), ctx.archief_van(uuid, uuid), ctx.pakket_stand(uuid),
  ctx.pakket_klaar(uuid, text, text, bigint, jsonb), ctx.laat_gewijzigde(uuid, uuid[]) to {wis};
