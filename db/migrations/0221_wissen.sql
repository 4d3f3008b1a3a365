-- Erasing: a plan with the people of whom a term has passed (or one who asked for it), agreed to by a second person, carried out by a role of
-- its own that reaches the people of an agreed plan and nobody else. What was sealed about them (0130) is redacted, and each
-- redaction is signed with the key of the seals and sealed itself: docs/besluiten/0220-wissen.md.
create table wisplan (
  id uuid primary key,
  organisatie_id uuid not null references organisatie,
  op_verzoek boolean not null,
  peildatum date not null,
  termijnen jsonb not null, -- the terms as they were, with their sources
  mensen int not null,
  telling jsonb not null, -- rows by category, as proposed
  voorgesteld_door uuid not null,
  voorgesteld_op timestamptz not null default now(),
  besluit text check (besluit in ('akkoord','afgewezen')),
  besloten_door uuid,
  besloten_op timestamptz,
  gedaan int not null default 0,
  overgeslagen int not null default 0, -- in use again between proposal and run, or a request came in
  rijen bigint not null default 0,
  klaar_op timestamptz,
  check (besloten_door <> voorgesteld_door),
  check ((besluit is null) = (besloten_op is null))
);
create index wisplan_organisatie on wisplan (organisatie_id, voorgesteld_op desc);
-- Who is still to be erased: a line goes with the person, so that the plan remembers nobody, and a run that was cut off goes on.
create table wisplan_mens (
  wisplan_id uuid not null references wisplan,
  deelnemer_id uuid not null,
  categorieen text[] not null,
  geheel boolean not null,
  primary key (wisplan_id, deelnemer_id)
);
-- The mark of a sealed row as it is after the redaction. The newest of a row counts; sealed like the rows themselves.
create table zegelwissing (
  id uuid primary key default gen_random_uuid(),
  op timestamptz not null default now(),
  nr bigint not null,
  rij_id uuid not null,
  wisplan_id uuid not null references wisplan,
  mac bytea not null,
  tx xid8 default pg_current_xact_id()
);
create index zegelwissing_rij on zegelwissing (rij_id, op);
create index zegelwissing_tx on zegelwissing (tx);
alter table zegelregel drop constraint zegelregel_soort_check;
alter table zegelregel add constraint zegelregel_soort_check check (soort in ('audit','inzage','zegelwissing'));

grant usage on schema public, ctx to {wis};
do $$ declare t text; begin
  foreach t in array array['wisplan','wisplan_mens','zegelwissing'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('comment on table %I is ''spoor''', t);
  end loop;
end $$;

-- Where the actor has a say in erasing: as who watches over privacy, or who administers the organisation.
create function ctx.wist_bij() returns setof uuid
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select o.id from public.organisatie o where o.id = ctx.org_breed('C24', 'lees') or ctx.beheert(o.id) $$;
-- For role {wis}: whose rows of a category it may take away, and whether there is anything to do at all.
create function ctx.te_wissen(p_categorie text) returns setof uuid
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select m.deelnemer_id from public.wisplan p join public.wisplan_mens m on m.wisplan_id = p.id
  where p.besluit = 'akkoord' and p.klaar_op is null and p_categorie = any (m.categorieen) $$;
create function ctx.wis_loopt() returns boolean
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select exists (select 1 from public.wisplan where besluit = 'akkoord' and klaar_op is null) $$;

create policy lees on wisplan for select to {app} using (organisatie_id in (select ctx.wist_bij()));
grant select on wisplan to {app};
create policy ctx on wisplan to {ctx} using (true) with check (true);
create policy ctx on wisplan_mens to {ctx} using (true) with check (true);
grant select, insert, update on wisplan to {ctx};
grant select, insert, delete on wisplan_mens to {ctx};
create policy wis on wisplan to {wis} using (besluit = 'akkoord') with check (besluit = 'akkoord');
grant select, update (gedaan, rijen, klaar_op) on wisplan to {wis};
create policy wis on wisplan_mens to {wis} using (wisplan_id in (select id from wisplan));
grant select, delete on wisplan_mens to {wis};
create policy wis on zegelwissing to {wis} using ((select ctx.wis_loopt())) with check ((select ctx.wis_loopt()));
grant select, insert on zegelwissing to {wis};
create policy zegel on zegelwissing for select to {zegel} using (true);
grant select on zegelwissing to {zegel};

-- Every table of a category is within reach of an agreed plan; a new one asks for this beside ctx.bescherm and ctx.scherm_af.
create function ctx.laat_wissen(p_tabel regclass, p_categorie text) returns void
  language plpgsql set search_path = ctx, public, pg_temp as $$
begin
  execute format('create policy wis on %s to {wis} using (%s in (select ctx.te_wissen(%L)))', p_tabel,
    case when p_tabel = 'public.deelnemer'::regclass then 'id' else 'deelnemer_id' end, p_categorie);
  execute format('grant select, delete on %s to {wis}', p_tabel);
end $$;
do $$ declare t record; spoor text; begin
  for t in select c.oid::regclass as tabel, split_part(obj_description(c.oid), ' ', 2) as categorie from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and obj_description(c.oid) ~ '^categorie C\d' and c.relname <> 'inzage' loop
    perform ctx.laat_wissen(t.tabel, t.categorie);
  end loop;
  foreach spoor in array array['import_vorige','opvallend','opdracht','audit','inzage','zegelregel'] loop
    execute format('create policy wis on %I to {wis} using ((select ctx.wis_loopt()))', spoor);
    execute format('grant select on %I to {wis}', spoor);
  end loop;
end $$;
create policy wis on vorige_versie to {wis} using (deelnemer_id in (select ctx.te_wissen(categorie)));
grant select, delete on vorige_versie to {wis};
grant delete on import_vorige, opvallend, opdracht to {wis};
grant update (account_id, deelnemer_id, gegevens) on audit to {wis};
grant update (deelnemer_ids) on inzage to {wis};
-- To wait for the sealer, and let it wait: what it is sealing is not changed under its hands.
create policy wis on zegelstand to {wis} using ((select ctx.wis_loopt()));
grant select, update (gekeken_op) on zegelstand to {wis};

-- Of whom which categories are past their term on a day. p_regels: [{categorieen, maanden, vanaf: 'eigen'|'dossier'}], p_niet: months for a
-- file in which nothing ever began. wacht: who has to wait, and why (AVG art. 17 lid 3, 18).
create function ctx.reken_te_wissen(p_org uuid, p_dag date, p_regels jsonb, p_niet int)
  returns table (deelnemer_id uuid, einde date, categorieen text[], geheel boolean, wacht text)
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  with loop (id, categorie, einde, begonnen) as (
    select u.deelnemer_id, 'C05', coalesce(u.einde, 'infinity'), true from public.uitkering u where u.organisatie_id = p_org and u.vervallen_op is null
    union all select m.deelnemer_id, 'C05', coalesce(m.afgehandeld_op, m.datum), false from public.melding m where m.organisatie_id = p_org and m.deelnemer_id is not null
    union all select t.deelnemer_id, 'C15', coalesce(t.einde, 'infinity'), true from public.traject t where t.organisatie_id = p_org
    union all select v.deelnemer_id, 'C20', coalesce(v.einde, 'infinity'), true from public.dienstverband v where v.organisatie_id = p_org
    union all select p.deelnemer_id, 'C20', coalesce(p.einde, 'infinity'), true from public.plaatsing p where p.organisatie_id = p_org
    union all select a.deelnemer_id, 'C18', max(a.datum), true from public.aanwezigheid a where a.organisatie_id = p_org group by 1
    union all select t.deelnemer_id, 'C14', t.datum, true from public.trede t where t.organisatie_id = p_org and t.vervallen_op is null
    union all select c.deelnemer_id, 'C16', c.datum, false from public.contactmoment c where c.organisatie_id = p_org
    union all select b.deelnemer_id, 'C01B', coalesce(b.einde, 'infinity'), false from public.betrokkene b where b.organisatie_id = p_org and b.vervallen_op is null
    union all select o.deelnemer_id, 'C04', coalesce(o.einde, 'infinity'), true from public.ontheffing o where o.organisatie_id = p_org and o.vervallen_op is null
    union all select v.deelnemer_id, 'C25', v.besloten_op::date, false from public.verzoek v where v.organisatie_id = p_org and v.besluit is not null
    union all select d.id, 'C01', coalesce(d.aanmelddatum, d.vastgelegd_op::date), false from public.deelnemer d where d.organisatie_id = p_org),
  dossier as (select l.id, max(l.einde) as einde, bool_or(l.begonnen) as begonnen, max(l.einde) filter (where l.categorie = 'C05') as uitkering,
    array_agg(distinct l.categorie) as heeft from loop l group by l.id),
  regel as (select r.categorieen, r.maanden, r.vanaf from jsonb_to_recordset(p_regels) r(categorieen text[], maanden int, vanaf text)),
  voorbij as (
    select d.id, d.einde, d.heeft, array(
      select c from regel r cross join unnest(r.categorieen) c
      where case when r.vanaf = 'eigen' then coalesce(d.uitkering, d.einde) else d.einde end < 'infinity'
        and case when r.vanaf = 'eigen' then coalesce(d.uitkering, d.einde) else d.einde end + make_interval(months => r.maanden) <= p_dag
      union select c from regel r cross join unnest(r.categorieen) c
      where not d.begonnen and d.einde < 'infinity' and d.einde + make_interval(months => p_niet) <= p_dag
      order by 1) as categorieen
    from dossier d where d.einde < p_dag or d.uitkering < p_dag),
  -- A category of which there is nothing is no reason to stand on the list.
  geteld as (
    select v.*, (select count(distinct c) from regel r, unnest(r.categorieen) c) = cardinality(v.categorieen) as geheel from voorbij v)
  select g.id, nullif(g.einde, 'infinity'), g.categorieen, g.geheel,
    case when exists (select 1 from public.verzoek q where q.deelnemer_id = g.id and q.besluit is null) then 'er is een verzoek open'
      when exists (select 1 from public.beperking b where b.deelnemer_id = g.id and b.geeindigd_op is null) then 'de verwerking is beperkt' end
  from geteld g
  where g.geheel or exists (select 1 from unnest(g.categorieen) c where c = any (g.heeft) and c in ('C05', 'C18', 'C20')) $$;

-- How many rows of which category these people have.
create function ctx.tel_te_wissen(p_wie jsonb) returns jsonb
  language plpgsql stable security definer set search_path = ctx, public, pg_temp as $$
declare
  t record;
  n bigint;
  uit jsonb := '{}';
begin
  for t in select c.relname as naam, split_part(obj_description(c.oid), ' ', 2) as categorie from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and obj_description(c.oid) ~ '^categorie C\d' and c.relname <> 'inzage' loop
    execute format('select count(*) from public.%I r where r.%I in (select (w->>''id'')::uuid from jsonb_array_elements($1) w where w->''categorieen'' ? $2)',
      t.naam, case when t.naam = 'deelnemer' then 'id' else 'deelnemer_id' end) into n using p_wie, t.categorie;
    uit := uit || jsonb_build_object(t.categorie, coalesce((uit->>t.categorie)::bigint, 0) + n);
  end loop;
  return uit;
end $$;

-- The dry run: the same sum as the plan, nothing is kept. Who it is about, for who watches over privacy alone.
create function ctx.proef_wissen(p_org uuid, p_dag date, p_regels jsonb, p_niet int)
  returns table (mensen bigint, geheel bigint, wachten bigint, telling jsonb, wie jsonb)
  language plpgsql stable security definer set search_path = ctx, public, pg_temp as $$
declare alle jsonb;
begin
  if p_org not in (select ctx.wist_bij()) then return; end if;
  select coalesce(jsonb_agg(jsonb_build_object('id', r.deelnemer_id, 'einde', r.einde, 'categorieen', r.categorieen, 'geheel', r.geheel, 'wacht', r.wacht) order by r.einde, r.deelnemer_id), '[]')
    into alle from ctx.reken_te_wissen(p_org, p_dag, p_regels, p_niet) r;
  select count(*) filter (where w->>'wacht' is null), count(*) filter (where w->>'wacht' is null and (w->>'geheel')::boolean), count(*) filter (where w->>'wacht' is not null),
      ctx.tel_te_wissen(coalesce(jsonb_agg(w) filter (where w->>'wacht' is null), '[]'))
    into mensen, geheel, wachten, telling from jsonb_array_elements(alle) w;
  wie := case when p_org = ctx.org_breed('C24', 'lees') then (select coalesce(jsonb_agg(w), '[]') from (select w from jsonb_array_elements(alle) w limit 50) k) end;
  return next;
end $$;

-- Proposing keeps the sum as it is now. One plan at a time for an organisation. Null, or the code of what stands in the way.
create function ctx.stel_wissen_voor(p_id uuid, p_org uuid, p_dag date, p_regels jsonb, p_niet int, p_termijnen jsonb) returns text
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare n int;
begin
  if p_org not in (select ctx.wist_bij()) then return 'geen_recht'; end if;
  perform pg_advisory_xact_lock(hashtextextended('wisplan ' || p_org, 0));
  if exists (select 1 from public.wisplan where organisatie_id = p_org and (besluit is null or (besluit = 'akkoord' and klaar_op is null))) then return 'loopt_al'; end if;
  insert into public.wisplan (id, organisatie_id, op_verzoek, peildatum, termijnen, mensen, telling, voorgesteld_door)
  values (p_id, p_org, false, p_dag, p_termijnen || jsonb_build_object('regels', p_regels, 'niet', p_niet), 0, '{}', ctx.account());
  insert into public.wisplan_mens (wisplan_id, deelnemer_id, categorieen, geheel)
  select p_id, r.deelnemer_id, r.categorieen, r.geheel from ctx.reken_te_wissen(p_org, p_dag, p_regels, p_niet) r where r.wacht is null;
  get diagnostics n = row_count;
  if n = 0 then
    delete from public.wisplan where id = p_id;
    return 'niemand';
  end if;
  update public.wisplan set mensen = n, telling = ctx.tel_te_wissen((select jsonb_agg(jsonb_build_object('id', m.deelnemer_id, 'categorieen', m.categorieen))
    from public.wisplan_mens m where m.wisplan_id = p_id)) where id = p_id;
  return null;
end $$;
grant delete on wisplan to {ctx};

-- The same for one person who asked for it, once that was granted by who watches over privacy: what may go, as he decided.
create function ctx.stel_wissen_voor_verzoek(p_id uuid, p_verzoek uuid, p_categorieen text[], p_geheel boolean, p_dag date) returns text
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare v public.verzoek;
begin
  select * into v from public.verzoek q where q.id = p_verzoek and q.soort = 'wissen' and q.besluit in ('ingewilligd', 'deels') and q.organisatie_id = ctx.org_breed('C24', 'lees');
  if v.id is null then return 'niet_gevonden'; end if;
  if exists (select 1 from public.verzoek q where q.deelnemer_id = v.deelnemer_id and q.besluit is null)
    or exists (select 1 from public.beperking b where b.deelnemer_id = v.deelnemer_id and b.geeindigd_op is null) then return 'wacht'; end if;
  perform pg_advisory_xact_lock(hashtextextended('wisplan ' || v.organisatie_id, 0));
  if exists (select 1 from public.wisplan where organisatie_id = v.organisatie_id and (besluit is null or (besluit = 'akkoord' and klaar_op is null))) then return 'loopt_al'; end if;
  insert into public.wisplan (id, organisatie_id, op_verzoek, peildatum, termijnen, mensen, telling, voorgesteld_door)
  values (p_id, v.organisatie_id, true, p_dag, '{}', 1,
    ctx.tel_te_wissen(jsonb_build_array(jsonb_build_object('id', v.deelnemer_id, 'categorieen', p_categorieen))), ctx.account());
  insert into public.wisplan_mens (wisplan_id, deelnemer_id, categorieen, geheel) values (p_id, v.deelnemer_id, p_categorieen, p_geheel);
  return null;
end $$;

-- Never by who proposed it. Refused: the list of people goes at once.
create function ctx.beslis_wisplan(p_id uuid, p_besluit text) returns text
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare p public.wisplan;
begin
  select * into p from public.wisplan where id = p_id for update;
  if p.id is null or p.organisatie_id not in (select ctx.wist_bij()) then return 'niet_gevonden'; end if;
  if p.besluit is not null then return 'al_besloten'; end if;
  if p.voorgesteld_door = ctx.account() and p_besluit = 'akkoord' then return 'zelf'; end if;
  update public.wisplan set besluit = p_besluit, besloten_door = nullif(ctx.account(), voorgesteld_door), besloten_op = now() where id = p_id;
  if p_besluit = 'afgewezen' then delete from public.wisplan_mens where wisplan_id = p_id; end if;
  return null;
end $$;

-- Just before it runs: who is in use again, or asked for something, is left alone.
create function ctx.herijk_wisplan(p_id uuid) returns void
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare
  p public.wisplan;
  n int;
begin
  select * into p from public.wisplan where id = p_id and besluit = 'akkoord' and klaar_op is null for update;
  if p.id is null then return; end if;
  delete from public.wisplan_mens m where m.wisplan_id = p_id and case when p.op_verzoek
    then exists (select 1 from public.verzoek q where q.deelnemer_id = m.deelnemer_id and q.besluit is null)
      or exists (select 1 from public.beperking b where b.deelnemer_id = m.deelnemer_id and b.geeindigd_op is null)
    else m.deelnemer_id not in (select r.deelnemer_id from ctx.reken_te_wissen(p.organisatie_id, p.peildatum, p.termijnen->'regels', (p.termijnen->>'niet')::int) r
      join public.wisplan_mens z on z.wisplan_id = p_id and z.deelnemer_id = r.deelnemer_id where r.wacht is null and r.categorieen @> z.categorieen) end;
  get diagnostics n = row_count;
  update public.wisplan set overgeslagen = overgeslagen + n where id = p_id;
end $$;

-- A log-in of somebody who is erased as a whole goes with him, unless the account works here as well. Answers the accounts.
create function ctx.wis_inlog(p_deelnemers uuid[]) returns uuid[]
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare v uuid[];
begin
  p_deelnemers := array(select m.deelnemer_id from public.wisplan_mens m join public.wisplan p on p.id = m.wisplan_id
    where p.besluit = 'akkoord' and p.klaar_op is null and m.geheel and m.deelnemer_id = any (p_deelnemers));
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
grant delete on account, deelnemer_account to {ctx};

do $$ declare f record; begin
  revoke execute on all functions in schema ctx from public;
  for f in select p.oid::regprocedure as naam from pg_proc p
    where p.pronamespace = 'ctx'::regnamespace and p.prosecdef and pg_get_userbyid(p.proowner) = current_user loop
    execute format('alter function %s owner to {ctx}', f.naam);
  end loop;
end $$;
grant execute on function ctx.wist_bij(), ctx.proef_wissen(uuid, date, jsonb, int), ctx.stel_wissen_voor(uuid, uuid, date, jsonb, int, jsonb),
  ctx.stel_wissen_voor_verzoek(uuid, uuid, text[], boolean, date), ctx.beslis_wisplan(uuid, text) to {app};
grant execute on function ctx.te_wissen(text), ctx.wis_loopt(), ctx.herijk_wisplan(uuid), ctx.wis_inlog(uuid[]), ctx.ook_bekend_als(uuid) to {wis};
