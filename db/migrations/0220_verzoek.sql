-- The rights of the person (AVG art. 15–21): what he asks, by when it must be answered, what was decided; and that his file may not
-- be used for anything new while an objection is open or was granted.

create table verzoek (
  id uuid primary key,
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  soort text not null check (soort in ('inzage','correctie','bezwaar','wissen')),
  over text, -- category of the matrix that it is about; null: the whole file
  tekst text not null check (tekst <> ''),
  ingediend_door uuid not null, -- account: his own, or of who wrote it down for him
  ontvangen_op date not null,
  uiterlijk date not null check (uiterlijk > ontvangen_op),
  verlengd_reden text,
  besluit text check (besluit in ('ingewilligd','deels','geweigerd','ingetrokken')),
  besluit_reden text check (besluit_reden <> ''),
  besloten_door uuid,
  besloten_op timestamptz,
  vastgelegd_op timestamptz not null default now(),
  check ((besluit is null) = (besloten_op is null) and (besluit is null or besluit_reden is not null)),
  foreign key (deelnemer_id, organisatie_id) references deelnemer (id, organisatie_id) on update cascade
);
create index verzoek_dossier on verzoek (deelnemer_id, organisatie_id);
create index verzoek_open on verzoek (organisatie_id, uiterlijk) where besluit is null;

-- Restriction (art. 18): from the day of the objection until it is refused, or lifted. Everybody who is with the person sees it.
create table beperking (
  id uuid primary key default gen_random_uuid(),
  verzoek_id uuid not null references verzoek,
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  begonnen_op timestamptz not null default now(),
  geeindigd_op timestamptz,
  einde_reden text check (einde_reden <> ''),
  check ((geeindigd_op is null) = (einde_reden is null)),
  unique (deelnemer_id, verzoek_id),
  foreign key (deelnemer_id, organisatie_id) references deelnemer (id, organisatie_id) on update cascade
);
create index beperking_dossier on beperking (deelnemer_id, organisatie_id);

select ctx.bescherm('verzoek', 'C25', 'lezen'), ctx.bescherm('beperking', 'C01B', 'lezen');
select ctx.scherm_af('verzoek', 'C25'), ctx.scherm_af('beperking', 'C01B');
do $$ declare t text; begin
  foreach t in array array['verzoek','beperking'] loop
    execute format('create policy ctx_nieuw on %I for insert to {ctx} with check (true)', t);
    execute format('create policy ctx_wijzig on %I for update to {ctx} using (true) with check (true)', t);
    execute format('grant insert, update on %I to {ctx}', t);
  end loop;
end $$;
create view v_verzoek with (security_invoker = true) as select * from verzoek;
create view v_beperking with (security_invoker = true) as select * from beperking where geeindigd_op is null;
grant select on v_verzoek, v_beperking to {app}, {meting}, {import};

-- May the actor decide? What he asks to see or to have erased is for who watches over privacy; the rest for who may write in the
-- category itself. Nobody decides on himself.
create function ctx.beslist_over(p_verzoek public.verzoek) returns boolean
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select (ctx.wie()).deelnemer_id is distinct from p_verzoek.deelnemer_id and p_verzoek.deelnemer_id not in (select ctx.afgeschermd('C25'))
    and case when p_verzoek.soort in ('inzage', 'wissen') then coalesce(p_verzoek.organisatie_id = ctx.org_breed('C24', 'lees'), false)
      else coalesce(p_verzoek.organisatie_id = ctx.org_breed('C25', 'schrijf'), false)
        or p_verzoek.deelnemer_id in (select ctx.dossiers('C25', 'schrijf')) end $$;

-- By the person himself, or written down for him by who may add to the category. An objection restricts at once.
create function ctx.dien_verzoek_in(p_id uuid, p_deelnemer uuid, p_soort text, p_over text, p_tekst text, p_ontvangen date, p_uiterlijk date) returns boolean
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare
  w ctx.wie_t := ctx.wie();
  v_org uuid := (select d.organisatie_id from public.deelnemer d where d.id = p_deelnemer);
begin
  if v_org is null or not (coalesce(w.deelnemer_id = p_deelnemer, false) or ((coalesce(v_org = ctx.org_breed('C25', 'toevoeg'), false)
    or p_deelnemer in (select ctx.dossiers('C25', 'toevoeg'))) and p_deelnemer not in (select ctx.afgeschermd('C25')))) then return false; end if;
  insert into public.verzoek (id, deelnemer_id, organisatie_id, soort, over, tekst, ingediend_door, ontvangen_op, uiterlijk)
  values (p_id, p_deelnemer, v_org, p_soort, p_over, p_tekst, w.account_id, p_ontvangen, p_uiterlijk);
  if p_soort = 'bezwaar' then
    insert into public.beperking (deelnemer_id, organisatie_id, verzoek_id) values (p_deelnemer, v_org, p_id);
  end if;
  return true;
end $$;

-- Null when it was done. A restriction ends with an objection that is refused or withdrawn, and stays with one that is granted.
create function ctx.beslis_verzoek(p_id uuid, p_besluit text, p_reden text) returns text
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare
  w ctx.wie_t := ctx.wie();
  v public.verzoek;
begin
  select * into v from public.verzoek where id = p_id for update;
  if v.id is null or not (ctx.beslist_over(v) or (p_besluit = 'ingetrokken' and coalesce(w.deelnemer_id = v.deelnemer_id, false))) then
    return 'niet_gevonden';
  end if;
  if v.besluit is not null then return 'al_besloten'; end if;
  update public.verzoek set besluit = p_besluit, besluit_reden = p_reden, besloten_door = w.account_id, besloten_op = now() where id = p_id;
  if p_besluit in ('geweigerd', 'ingetrokken') then
    update public.beperking set geeindigd_op = now(), einde_reden = p_reden where verzoek_id = p_id and geeindigd_op is null;
  end if;
  return null;
end $$;
create function ctx.verleng_verzoek(p_id uuid, p_uiterlijk date, p_reden text) returns text
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare v public.verzoek;
begin
  select * into v from public.verzoek where id = p_id for update;
  if v.id is null or not ctx.beslist_over(v) then return 'niet_gevonden'; end if;
  if v.besluit is not null then return 'al_besloten'; end if;
  if v.verlengd_reden is not null then return 'al_verlengd'; end if;
  update public.verzoek set uiterlijk = p_uiterlijk, verlengd_reden = p_reden where id = p_id;
  return null;
end $$;
create function ctx.hef_beperking_op(p_verzoek uuid, p_reden text) returns text
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare v public.verzoek;
begin
  select * into v from public.verzoek where id = p_verzoek for update;
  if v.id is null or not ctx.beslist_over(v) then return 'niet_gevonden'; end if;
  if v.besluit is null then return 'niet_besloten'; end if;
  update public.beperking set geeindigd_op = now(), einde_reden = p_reden where verzoek_id = p_verzoek and geeindigd_op is null;
  return case when found then null else 'niet_gevonden' end;
end $$;

-- Sharing stops at once and cannot begin, whichever way it comes in. It has to be granted anew afterwards.
create function ctx.stop_delen() returns trigger
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
begin
  update public.deling set vervallen_op = now(), vervallen_reden = 'de verwerking werd beperkt (AVG art. 18)'
   where deelnemer_id = new.deelnemer_id and vervallen_op is null;
  return null;
end $$;
create trigger stop_delen after insert on beperking for each row when (new.geeindigd_op is null) execute function ctx.stop_delen();
create function ctx.weiger_delen() returns trigger
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
begin
  if new.vervallen_op is null and exists (select 1 from public.beperking b where b.deelnemer_id = new.deelnemer_id and b.geeindigd_op is null) then
    raise exception 'de verwerking is beperkt' using errcode = '23514', constraint = 'deling_beperkt';
  end if;
  return new;
end $$;
create trigger weiger_delen before insert or update of vervallen_op on deling for each row execute function ctx.weiger_delen();

-- Everything that is kept about one person, whichever table: for himself, and for who answers his request as long as it is open
-- (matrix letter B: by reasoned inspection). A table of a category that is added comes along by itself. Names of who looked or
-- acted stay out: when, from where and in which capacity is told (AVG art. 15, C-579/21).
create function ctx.uitdraai(p_deelnemer uuid) returns table (tabellen jsonb, namen jsonb)
  language plpgsql stable security definer set search_path = ctx, public, pg_temp as $$
declare
  w ctx.wie_t := ctx.wie();
  bekend uuid[] := ctx.ook_bekend_als(p_deelnemer); -- and under which numbers before two files were joined
  t record;
  rijen jsonb;
begin
  if not (coalesce(w.deelnemer_id = p_deelnemer, false) or exists (select 1 from public.verzoek v where v.deelnemer_id = p_deelnemer and v.soort = 'inzage'
    and v.besluit is null and v.organisatie_id = ctx.org_breed('C24', 'lees') and p_deelnemer not in (select ctx.afgeschermd('C25')))) then return; end if;
  tabellen := jsonb_build_object(
    'inzage', (select coalesce(jsonb_agg(to_jsonb(i) - 'deelnemer_ids' - 'account_id' - 'tx' order by i.op desc), '[]') from public.inzage i
      where i.deelnemer_ids && bekend),
    'audit', (select coalesce(jsonb_agg(to_jsonb(a) - 'account_id' - 'tx' - 'gegevens' order by a.op desc), '[]') from public.audit a where a.deelnemer_id = any (bekend)),
    'opvallend', (select coalesce(jsonb_agg(to_jsonb(o)), '[]') from public.opvallend o where o.deelnemer_id = any (bekend)),
    'vorige_versie', (select coalesce(jsonb_agg(to_jsonb(v) order by v.vervangen_op), '[]') from public.vorige_versie v where v.deelnemer_id = p_deelnemer),
    'import_vorige', (select coalesce(jsonb_agg(to_jsonb(v)), '[]') from public.import_vorige v
      where (v.inhoud->>'deelnemer_id')::uuid = any (bekend) or (v.tabel = 'deelnemer' and v.rij_id = any (bekend))),
    'ctx.pas', (select coalesce(jsonb_agg(jsonb_build_object('nummer', p.nummer, 'organisatie_id', p.organisatie_id, 'gemaakt_op', p.gemaakt_op)), '[]') from ctx.pas p where p.deelnemer_id = p_deelnemer),
    'ctx.sessie', (select coalesce(jsonb_agg(jsonb_build_object('soort', s.soort, 'wijze', s.wijze, 'toestel', s.toestel, 'adres', s.adres, 'begonnen_op', s.begonnen_op, 'gezien_op', s.gezien_op) order by s.begonnen_op desc), '[]')
      from ctx.sessie s where p_deelnemer in (s.deelnemer_id, s.aanwezige_id)),
    'account', (select coalesce(jsonb_agg(to_jsonb(a)), '[]') from public.deelnemer_account d join public.account a on a.id = d.account_id where d.deelnemer_id = p_deelnemer));
  for t in select c.relname as naam from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
      and obj_description(c.oid) ~ '^categorie C\d' and c.relname <> 'inzage' order by 1 loop
    execute format('select coalesce(jsonb_agg(to_jsonb(r)), ''[]'') from public.%I r where r.%I = $1', t.naam, case when t.naam = 'deelnemer' then 'id' else 'deelnemer_id' end)
      into rijen using p_deelnemer;
    tabellen := tabellen || jsonb_build_object(t.naam, rijen);
  end loop;
  select coalesce(jsonb_object_agg(n.id, n.naam), '{}') into namen from (
    select o.id, o.naam from public.organisatie o union all select v.id, v.naam from public.voorziening v
    union all select g.id, g.naam from public.werkgever g union all select b.id, b.code from public.bron b
    union all select x.id, x.titel from public.vacature x
    union all select m.id, m.naam from public.medewerker m where m.id in (select b.medewerker_id from public.betrokkene b where b.deelnemer_id = p_deelnemer)) n
    where n.id in (select distinct m[1]::uuid from regexp_matches(tabellen::text, '"([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})"', 'g') m);
  return next;
end $$;
-- Who keeps it together reads what an edit or an import left of earlier versions as well.
create policy ctx_lees on vorige_versie for select to {ctx} using (true);
grant select on vorige_versie to {ctx};
create policy ctx on import_vorige for select to {ctx} using (true);
grant select on import_vorige to {ctx};

-- The looks at one's own file, a page at a time: after the line (day, organisation, capacity, purpose) where the last page ended.
drop function ctx.mijn_inzagen(int);
create function ctx.mijn_inzagen(p_aantal int, p_na text[])
  returns table (dag date, organisatie text, rol text, doel text, grond text, categorieen text[], keren bigint)
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select * from (
    select (i.op at time zone 'Europe/Amsterdam')::date as dag, o.naam as organisatie, i.rol, i.doel, i.grond,
      array_agg(distinct c.categorie order by c.categorie), count(distinct i.id)
    from ctx.wie() w join public.inzage i on i.deelnemer_ids && ctx.ook_bekend_als(w.deelnemer_id) left join public.organisatie o on o.id = i.organisatie_id
    cross join lateral unnest(i.categorieen) c(categorie)
    where w.deelnemer_id is not null
    group by 1, 2, 3, 4, 5) r
  where p_na is null or (-extract(epoch from r.dag), coalesce(r.organisatie, ''), r.rol, r.doel, coalesce(r.grond, ''))
    > (-extract(epoch from p_na[1]::date), p_na[2], p_na[3], p_na[4], p_na[5])
  order by r.dag desc, coalesce(r.organisatie, ''), r.rol, r.doel, coalesce(r.grond, '') limit p_aantal $$;

-- What is asked and restricted goes along when two files become one (0201).
create or replace function ctx.hangt_aan_mens() returns text[] language sql immutable set search_path = ctx, public, pg_temp as $$
  select array['deelnemer_nummer','verantwoordelijke','opleiding','betrokkene','uitkering','doelgroep','ontheffing','trede','melding','traject',
    'contactmoment','dienstverband','plaatsing','aanwezigheid','deling','afscherming','noodtoegang','aansluiting','dossieroverdracht','vorige_versie','samenvoeging',
    'verzoek','beperking'] $$;

do $$ declare f record; begin
  revoke execute on all functions in schema ctx from public;
  for f in select p.oid::regprocedure as naam from pg_proc p
    where p.pronamespace = 'ctx'::regnamespace and p.prosecdef and pg_get_userbyid(p.proowner) = current_user loop
    execute format('alter function %s owner to {ctx}', f.naam);
  end loop;
end $$;
grant execute on function ctx.dien_verzoek_in(uuid, uuid, text, text, text, date, date), ctx.beslis_verzoek(uuid, text, text),
  ctx.verleng_verzoek(uuid, date, text), ctx.hef_beperking_op(uuid, text), ctx.uitdraai(uuid), ctx.mijn_inzagen(int, text[]) to {app};
