-- Presence, and the shared tablet in the hall on which somebody reports it himself.
--
-- A half-day of somebody is one row: recorded here, or brought in by an import. Who corrects it edits that row; what it said
-- before stays readable (ctx.bewaar_versie). Rows are written by the functions below alone: a supervisor of the floor records
-- presence without seeing the programme or the workplace that it belongs to.
alter table public.aanwezigheid add column vastgelegd_door uuid, add column versie integer not null default 1;
create unique index aanwezigheid_eigen on public.aanwezigheid (deelnemer_id, datum, dagdeel) where bron_id is null;
create trigger bewaar_versie before update on public.aanwezigheid for each row execute function ctx.bewaar_versie('C18');
create policy ctx_nieuw on public.aanwezigheid for insert to {ctx} with check (true);
create policy ctx_wijzig on public.aanwezigheid for update to {ctx} using (true) with check (true);
grant insert, update on public.aanwezigheid to {ctx};

-- A tablet is enrolled once, with a code that works once; from then on it is known by a token of which the hash stands here.
create table ctx.tablet (
  id uuid primary key default gen_random_uuid(),
  organisatie_id uuid not null references public.organisatie,
  plek text not null check (plek <> ''),
  account_id uuid not null references public.account, -- its sessions act in this name; it has no secret, so nobody logs in as it
  koppel_hash bytea unique,
  koppel_tot timestamptz,
  token_hash bytea unique,
  gemaakt_door uuid not null,
  gemaakt_op timestamptz not null default now(),
  gekoppeld_op timestamptz,
  gezien_op timestamptz,
  ingetrokken_op timestamptz
);
-- What somebody shows to a tablet of one organisation: a badge, or a number with a short code. The code is hashed (argon2id) over
-- a mark that needs the key outside the database: ten thousand codes are soon tried by whoever has this table alone.
create table ctx.pas (
  organisatie_id uuid not null references public.organisatie,
  deelnemer_id uuid not null references public.deelnemer,
  nummer text not null check (nummer ~ '^[1-9][0-9]{3,5}$'),
  code text,
  fouten int not null default 0, -- codes tried in vain since the last one that was right
  badge bytea,
  gemaakt_door uuid not null,
  gemaakt_op timestamptz not null default now(),
  primary key (organisatie_id, deelnemer_id),
  unique (organisatie_id, nummer),
  unique (organisatie_id, badge)
);
create index pas_deelnemer on ctx.pas (deelnemer_id);
grant select, insert, update, delete on ctx.tablet, ctx.pas to {ctx};

-- A session of kind 'tablet' is of the tablet; it knows one person, and gives no seat, no role of the matrix and no person to
-- the doors of the policies: nothing is readable with it but what the two functions for it answer.
alter table ctx.sessie add column tablet_id uuid references ctx.tablet, add column aanwezige_id uuid references public.deelnemer;
alter table ctx.sessie drop constraint sessie_soort_check, drop constraint sessie_wijze_check;
alter table ctx.sessie add constraint sessie_soort_check check (soort in ('web','cli','taak','tablet')),
  add constraint sessie_wijze_check check (wijze in ('wachtwoord','twee_stappen','passkey','organisatie','voorbeeld','badge','code')),
  add constraint sessie_tablet_check check ((soort = 'tablet') = (tablet_id is not null) and (soort = 'tablet') = (aanwezige_id is not null)
    and (soort <> 'tablet' or (medewerker_id is null and deelnemer_id is null)));

create or replace function ctx.wie() returns ctx.wie_t
  language plpgsql stable security definer set search_path = ctx, public, pg_temp as $$
declare v ctx.wie_t;
begin
  select s.account_id, m.id, m.organisatie_id,
    case when t.id is not null then 'tablet' when d.deelnemer_id is not null then 'deelnemer' else m.rol end, d.deelnemer_id into v
  from ctx.sessie s
  join public.account a on a.id = s.account_id and a.actief and (not a.voorbeeld or (select r.voorbeeld from public.regio r))
  left join public.medewerker m on m.id = s.medewerker_id and m.account_id = s.account_id
    and m.begin <= current_date and (m.einde is null or m.einde > current_date)
  left join public.deelnemer_account d on d.deelnemer_id = s.deelnemer_id and d.account_id = s.account_id
  left join ctx.tablet t on t.id = s.tablet_id and t.ingetrokken_op is null
  where s.token_hash = sha256(convert_to(nullif(current_setting('trede.sessie', true), ''), 'UTF8'))
    and s.beeindigd_op is null and s.vervalt_op > now() and (s.soort <> 'web' or s.gezien_op > now() - interval '30 minutes')
    and (s.medewerker_id is null or m.id is not null) and (s.deelnemer_id is null or d.deelnemer_id is not null)
    and (s.tablet_id is null or t.id is not null)
    and (s.soort <> 'web' or s.wijze <> 'wachtwoord' or exists (select 1 from public.regio r where r.voorbeeld or not r.tweede_factor))
    and (s.via_organisatie_id is null or (s.deelnemer_id is null and (m.id is null or m.organisatie_id = s.via_organisatie_id)));
  return v;
end $$;

-- The catalogue and the names of organisations are for who has logged in, and a tablet has not.
create function ctx.is_ingelogd() returns boolean
  language plpgsql stable security definer set search_path = ctx, public, pg_temp as
  $$ begin return (select w.account_id is not null and w.rol is distinct from 'tablet' from ctx.wie() w); end $$;
alter policy lees_ingelogd on public.organisatie using ((select ctx.is_ingelogd()));
alter policy lees_ingelogd on public.voorziening using ((select ctx.is_ingelogd()));

-- What somebody can be present at on a day: the programme of this organisation first, then a workplace, then another programme.
create function ctx.activiteit_op(p_deelnemer uuid, p_datum date, p_organisatie uuid) returns table (traject_id uuid, plaatsing_id uuid)
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select x.traject_id, x.plaatsing_id from (
    select t.id as traject_id, null::uuid as plaatsing_id, case when t.uitvoerder_id = p_organisatie then 1 else 3 end as rang, t.begin
      from public.traject t where t.deelnemer_id = p_deelnemer and t.begin <= p_datum and (t.einde is null or t.einde > p_datum)
    union all
    select null, p.id, 2, p.begin
      from public.plaatsing p where p.deelnemer_id = p_deelnemer and p.begin <= p_datum and (p.einde is null or p.einde > p_datum)) x
  order by x.rang, x.begin desc, x.traject_id, x.plaatsing_id limit 1 $$;

-- Writes one half-day; null: done. For the two functions below only. p_alles: may also change what somebody else recorded.
create function ctx.leg_aanwezigheid_vast(p_deelnemer uuid, p_datum date, p_dagdeel text, p_status text, p_organisatie uuid, p_account uuid, p_alles boolean)
  returns text language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare oud public.aanwezigheid; waarbij record;
begin
  perform pg_advisory_xact_lock(hashtextextended('aanwezigheid ' || p_deelnemer, 0));
  select * into oud from public.aanwezigheid where deelnemer_id = p_deelnemer and datum = p_datum and dagdeel = p_dagdeel
    order by bron_id is not null, vastgelegd_op desc limit 1;
  if oud.id is not null then
    if not p_alles and oud.vastgelegd_door is distinct from p_account
      and not exists (select 1 from ctx.tablet t where t.account_id = oud.vastgelegd_door and t.organisatie_id = p_organisatie
        and exists (select 1 from ctx.tablet z where z.account_id = p_account)) then return 'al_gemeld'; end if;
    update public.aanwezigheid set status = p_status, vastgelegd_door = p_account, vastgelegd_op = now() where id = oud.id;
    return null;
  end if;
  select * into waarbij from ctx.activiteit_op(p_deelnemer, p_datum, p_organisatie);
  if not found then return 'geen_activiteit'; end if;
  insert into public.aanwezigheid (deelnemer_id, organisatie_id, datum, dagdeel, traject_id, plaatsing_id, status, vastgelegd_door)
  select d.id, d.organisatie_id, p_datum, p_dagdeel, waarbij.traject_id, waarbij.plaatsing_id, p_status, p_account
  from public.deelnemer d where d.id = p_deelnemer;
  return null;
end $$;

-- For staff: whose presence the actor records, with what stands there for this half-day.
create function ctx.dag_aanwezigheid(p_datum date, p_dagdeel text)
  returns table (deelnemer_id uuid, status text, zelf boolean, wijzigbaar boolean)
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  with w as materialized (select * from ctx.wie()),
    schrijft as materialized (select ctx.dossiers('C18', 'schrijf') as id),
    mijn as materialized (select ctx.dossiers('C18', 'toevoeg') as id)
  select m.id, a.status, exists (select 1 from ctx.tablet t where t.account_id = a.vastgelegd_door),
    a.id is null or a.vastgelegd_door = w.account_id or m.id in (select s.id from schrijft s)
  from w cross join mijn m
  left join lateral (select * from public.aanwezigheid x where x.deelnemer_id = m.id and x.datum = p_datum and x.dagdeel = p_dagdeel
    order by x.bron_id is not null, x.vastgelegd_op desc limit 1) a on true
  where a.id is not null or exists (select 1 from ctx.activiteit_op(m.id, p_datum, w.organisatie_id)) $$;
create function ctx.meld_aanwezigheid(p_deelnemer uuid, p_datum date, p_dagdeel text, p_status text) returns text
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare w ctx.wie_t := ctx.wie();
begin
  if p_deelnemer not in (select ctx.dossiers('C18', 'toevoeg')) then return 'niet_gevonden'; end if;
  return ctx.leg_aanwezigheid_vast(p_deelnemer, p_datum, p_dagdeel, p_status, w.organisatie_id, w.account_id,
    p_deelnemer in (select ctx.dossiers('C18', 'schrijf')));
end $$;

-- For the person at the tablet: his first name and this half-day, and nothing else of anybody.
create function ctx.dagdeel_nu() returns text language sql stable set search_path = ctx, public, pg_temp as
  $$ select case when localtime < '12:30' then 'ochtend' when localtime < '17:30' then 'middag' else 'avond' end $$;
create function ctx.aan_tablet() returns table (deelnemer_id uuid, organisatie_id uuid, account_id uuid)
  language plpgsql stable security definer set search_path = ctx, public, pg_temp as $$
begin
  return query select s.aanwezige_id, t.organisatie_id, s.account_id from ctx.sessie s join ctx.tablet t on t.id = s.tablet_id
    where (ctx.wie()).rol = 'tablet' and s.token_hash = sha256(convert_to(nullif(current_setting('trede.sessie', true), ''), 'UTF8'));
end $$;
create function ctx.mijn_dagdeel() returns table (voornaam text, dagdeel text, status text, vast boolean, iets boolean)
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select d.voornaam, ctx.dagdeel_nu(), a.status,
    a.id is not null and not exists (select 1 from ctx.tablet t where t.account_id = a.vastgelegd_door and t.organisatie_id = w.organisatie_id),
    a.id is not null or exists (select 1 from ctx.activiteit_op(d.id, current_date, w.organisatie_id))
  from ctx.aan_tablet() w join public.deelnemer d on d.id = w.deelnemer_id
  left join lateral (select * from public.aanwezigheid x where x.deelnemer_id = d.id and x.datum = current_date and x.dagdeel = ctx.dagdeel_nu()
    order by x.bron_id is not null, x.vastgelegd_op desc limit 1) a on true $$;
create function ctx.meld_op_tablet(p_status text) returns table (deelnemer_id uuid, weigering text)
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare w record;
begin
  if p_status not in ('aanwezig', 'ziek', 'afgemeld') then raise exception 'niet zelf te melden' using errcode = '42501'; end if;
  select * into w from ctx.aan_tablet();
  if not found then return; end if;
  return query select w.deelnemer_id,
    ctx.leg_aanwezigheid_vast(w.deelnemer_id, current_date, ctx.dagdeel_nu(), p_status, w.organisatie_id, w.account_id, false);
end $$;

-- Tablets of an organisation, for who administers there.
create function ctx.beheerde_tablets(p_organisatie uuid)
  returns table (id uuid, plek text, gekoppeld_op timestamptz, gezien_op timestamptz, ingetrokken_op timestamptz, koppel_tot timestamptz)
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select t.id, t.plek, t.gekoppeld_op, t.gezien_op, t.ingetrokken_op, t.koppel_tot from ctx.tablet t
  where t.organisatie_id = p_organisatie and ctx.beheert(p_organisatie)
  order by t.ingetrokken_op is not null, t.plek, t.gemaakt_op limit 200 $$;
create function ctx.maak_tablet(p_organisatie uuid, p_plek text, p_hash bytea, p_duur interval) returns uuid
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare w ctx.wie_t := ctx.wie(); v uuid := gen_random_uuid(); v_account uuid;
begin
  if not ctx.beheert(p_organisatie) then return null; end if;
  insert into public.account (email, naam) values ('tablet.' || v || '@trede.invalid', 'Tablet ' || p_plek) returning account.id into v_account;
  insert into ctx.tablet (id, organisatie_id, plek, account_id, koppel_hash, koppel_tot, gemaakt_door)
  values (v, p_organisatie, p_plek, v_account, p_hash, now() + p_duur, w.account_id);
  insert into public.audit (account_id, organisatie_id, rol, handeling, uitkomst, gegevens)
  values (w.account_id, w.organisatie_id, w.rol, 'maak-tablet', 'akkoord', jsonb_build_object('tablet', v, 'organisatie', p_organisatie));
  return v;
end $$;
-- Every session on it ends with it: ctx.wie asks for a tablet that was not withdrawn.
create function ctx.trek_tablet_in(p_id uuid) returns uuid
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare v uuid;
begin
  update ctx.tablet t set ingetrokken_op = now(), koppel_hash = null, token_hash = null
   where t.id = p_id and t.ingetrokken_op is null and ctx.beheert(t.organisatie_id) returning t.organisatie_id into v;
  return v;
end $$;

-- The pass of a person whose presence the actor may change, at the actor's own organisation.
create function ctx.pas_van(p_deelnemer uuid) returns table (nummer text, heeft_code boolean, heeft_badge boolean, geblokkeerd boolean)
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select p.nummer, p.code is not null, p.badge is not null, p.fouten >= 5 from ctx.wie() w join ctx.pas p on p.organisatie_id = w.organisatie_id
  where p.deelnemer_id = p_deelnemer and p_deelnemer in (select ctx.dossiers('C18', 'schrijf')) $$;
-- p_code, p_badge: what is new; null leaves it. Answers the number, 'bezet' where somebody else has this badge, null out of reach.
create function ctx.zet_pas(p_deelnemer uuid, p_code text, p_badge bytea) returns text
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare w ctx.wie_t := ctx.wie(); v text; vrij text;
begin
  if w.organisatie_id is null or p_deelnemer not in (select ctx.dossiers('C18', 'schrijf')) then return null; end if;
  perform pg_advisory_xact_lock(hashtextextended('pas ' || w.organisatie_id, 0));
  if exists (select 1 from ctx.pas p where p.organisatie_id = w.organisatie_id and p.badge = p_badge and p.deelnemer_id <> p_deelnemer) then
    return 'bezet';
  end if;
  -- A number by chance: one after the other would tell who came first, and which are worth a try.
  select n::text into vrij from generate_series(1000, 9999) n
    where n::text not in (select p.nummer from ctx.pas p where p.organisatie_id = w.organisatie_id) order by random() limit 1;
  if vrij is null then
    select n::text into vrij from generate_series(10000, 99999) n
      where n::text not in (select p.nummer from ctx.pas p where p.organisatie_id = w.organisatie_id) order by random() limit 1;
  end if;
  insert into ctx.pas as p (organisatie_id, deelnemer_id, nummer, code, badge, gemaakt_door)
  values (w.organisatie_id, p_deelnemer, vrij, p_code, p_badge, w.account_id)
  on conflict (organisatie_id, deelnemer_id) do update set code = coalesce(excluded.code, p.code), badge = coalesce(excluded.badge, p.badge),
    fouten = case when excluded.code is null then p.fouten else 0 end
  returning nummer into v;
  insert into public.audit (account_id, organisatie_id, rol, handeling, deelnemer_id, uitkomst, gegevens)
  values (w.account_id, w.organisatie_id, w.rol, 'zet-pas', p_deelnemer, 'akkoord',
    jsonb_build_object('wat', case when p_code is null then 'badge' else 'code' end));
  return v;
end $$;
create function ctx.neem_pas_in(p_deelnemer uuid) returns boolean
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare w ctx.wie_t := ctx.wie();
begin
  if p_deelnemer not in (select ctx.dossiers('C18', 'schrijf')) then return false; end if;
  delete from ctx.pas where organisatie_id = w.organisatie_id and deelnemer_id = p_deelnemer;
  if not found then return false; end if;
  update ctx.sessie s set beeindigd_op = now() from ctx.tablet t
   where t.id = s.tablet_id and t.organisatie_id = w.organisatie_id and s.aanwezige_id = p_deelnemer and s.beeindigd_op is null;
  return true;
end $$;

-- The gate of a tablet: what happens before there is a session.
create function ctx.koppel_tablet(p_code bytea, p_token bytea) returns text
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare t ctx.tablet;
begin
  update ctx.tablet set koppel_hash = null, koppel_tot = null, token_hash = p_token, gekoppeld_op = now(), gezien_op = now()
   where koppel_hash = p_code and koppel_tot > now() and ingetrokken_op is null returning * into t;
  if t.id is null then return null; end if;
  insert into public.audit (account_id, organisatie_id, handeling, uitkomst, gegevens)
  values (t.account_id, t.organisatie_id, 'koppel-tablet', 'akkoord', jsonb_build_object('tablet', t.id));
  return t.plek;
end $$;
create function ctx.tablet_plek(p_token bytea) returns table (id uuid, plek text, organisatie text)
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
begin
  update ctx.tablet t set gezien_op = now() where t.token_hash = p_token and t.gezien_op < now() - interval '1 minute';
  return query select t.id, t.plek, o.naam from ctx.tablet t join public.organisatie o on o.id = t.organisatie_id
    where t.token_hash = p_token and t.ingetrokken_op is null;
end $$;
-- The hash of the code behind a number, counted as an attempt before it is looked at. After five in vain there is none to look at.
create function ctx.begin_pas(p_token bytea, p_nummer text) returns table (deelnemer_id uuid, code text, geblokkeerd boolean)
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare p ctx.pas;
begin
  update ctx.pas x set fouten = least(x.fouten + 1, 6) from ctx.tablet t
   where t.token_hash = p_token and t.ingetrokken_op is null and x.organisatie_id = t.organisatie_id and x.nummer = p_nummer and x.code is not null
  returning x.* into p;
  if p.deelnemer_id is null then return; end if;
  return query select p.deelnemer_id, case when p.fouten <= 5 then p.code end, p.fouten > 5;
end $$;
-- Opens a session of ninety seconds for who was recognised: by his badge, or (p_deelnemer) by a code that the program checked.
create function ctx.open_tablet(p_hash bytea, p_token bytea, p_badge bytea, p_deelnemer uuid) returns boolean
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare t ctx.tablet; v uuid;
begin
  select * into t from ctx.tablet where token_hash = p_token and ingetrokken_op is null;
  select p.deelnemer_id into v from ctx.pas p where p.organisatie_id = t.organisatie_id
    and case when p_badge is not null then p.badge = p_badge else p.deelnemer_id = p_deelnemer and p.fouten <= 5 end;
  if v is null then return false; end if;
  if p_badge is null then update ctx.pas set fouten = 0 where organisatie_id = t.organisatie_id and deelnemer_id = v; end if;
  insert into ctx.sessie (token_hash, account_id, soort, vervalt_op, wijze, tablet_id, aanwezige_id, toestel)
  values (p_hash, t.account_id, 'tablet', now() + interval '90 seconds', case when p_badge is null then 'code' else 'badge' end, t.id, v, t.plek);
  insert into public.audit (account_id, organisatie_id, rol, handeling, deelnemer_id, uitkomst, gegevens)
  values (t.account_id, t.organisatie_id, 'tablet', 'log-in', v, 'akkoord',
    jsonb_build_object('soort', 'tablet', 'tablet', t.id, 'wijze', case when p_badge is null then 'code' else 'badge' end));
  return true;
end $$;

do $$ declare f record; begin
  revoke execute on all functions in schema ctx from public;
  for f in select p.oid::regprocedure as naam from pg_proc p
    where p.pronamespace = 'ctx'::regnamespace and p.prosecdef and pg_get_userbyid(p.proowner) = current_user loop
    execute format('alter function %s owner to {ctx}', f.naam);
  end loop;
end $$;
grant execute on function ctx.dagdeel_nu() to {ctx}, {app};
grant execute on function ctx.is_ingelogd(), ctx.dag_aanwezigheid(date, text), ctx.meld_aanwezigheid(uuid, date, text, text), ctx.mijn_dagdeel(),
  ctx.meld_op_tablet(text), ctx.beheerde_tablets(uuid), ctx.maak_tablet(uuid, text, bytea, interval), ctx.trek_tablet_in(uuid), ctx.pas_van(uuid),
  ctx.zet_pas(uuid, text, bytea), ctx.neem_pas_in(uuid) to {app};
grant execute on function ctx.koppel_tablet(bytea, bytea), ctx.tablet_plek(bytea), ctx.begin_pas(bytea, text), ctx.open_tablet(bytea, bytea, bytea, uuid)
  to {poort};
