-- How somebody came in decides what his session opens. In a real region a password alone opens one page: the one where a second
-- step is chosen (BIO2 5.17.01). A database that does not know its region yet is held to be a real one.
alter table regio add column tweede_factor boolean not null default true;
alter table ctx.sessie
  add column id uuid not null default gen_random_uuid() unique,
  add column wijze text not null default 'wachtwoord' check (wijze in ('wachtwoord','twee_stappen','passkey','organisatie','voorbeeld')),
  add column via_organisatie_id uuid references public.organisatie, -- came in through this organisation's own log-in: opens its seats only
  add column toestel text, -- 'Firefox op Windows', for the owner of the account alone
  add column adres text;

create function ctx.plicht() returns boolean
  language sql stable security definer set search_path = ctx, public, pg_temp as
  $$ select not exists (select 1 from public.regio r where r.voorbeeld or not r.tweede_factor) $$;
create function ctx.via() returns uuid
  language plpgsql stable security definer set search_path = ctx, public, pg_temp as $$
begin
  return (select s.via_organisatie_id from ctx.sessie s
    where s.token_hash = sha256(convert_to(nullif(current_setting('trede.sessie', true), ''), 'UTF8')));
end $$;

create or replace function ctx.wie() returns ctx.wie_t
  language plpgsql stable security definer set search_path = ctx, public, pg_temp as $$
declare v ctx.wie_t;
begin
  select s.account_id, m.id, m.organisatie_id, case when d.deelnemer_id is not null then 'deelnemer' else m.rol end, d.deelnemer_id into v
  from ctx.sessie s
  join public.account a on a.id = s.account_id and a.actief and (not a.voorbeeld or (select r.voorbeeld from public.regio r))
  left join public.medewerker m on m.id = s.medewerker_id and m.account_id = s.account_id
    and m.begin <= current_date and (m.einde is null or m.einde > current_date)
  left join public.deelnemer_account d on d.deelnemer_id = s.deelnemer_id and d.account_id = s.account_id
  where s.token_hash = sha256(convert_to(nullif(current_setting('trede.sessie', true), ''), 'UTF8'))
    and s.beeindigd_op is null and s.vervalt_op > now() and (s.soort <> 'web' or s.gezien_op > now() - interval '30 minutes')
    and (s.medewerker_id is null or m.id is not null) and (s.deelnemer_id is null or d.deelnemer_id is not null)
    and (s.soort <> 'web' or s.wijze <> 'wachtwoord' or exists (select 1 from public.regio r where r.voorbeeld or not r.tweede_factor))
    and (s.via_organisatie_id is null or (s.deelnemer_id is null and (m.id is null or m.organisatie_id = s.via_organisatie_id)));
  return v;
end $$;

-- Rights of the account itself: whoever came in through one organisation has those for that organisation only.
create or replace function ctx.rechten(p_recht text) returns table (organisatie_id uuid)
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  with w as materialized (select *, ctx.via() as via from ctx.wie() where deelnemer_id is null)
  select r.organisatie_id from w join public.recht r on r.account_id = w.account_id and r.recht = p_recht
   where r.begin <= current_date and (r.einde is null or r.einde > current_date) and (w.via is null or r.organisatie_id = w.via)
  union
  select m.organisatie_id from w join public.medewerker m on m.account_id = w.account_id and (w.medewerker_id is null or m.id = w.medewerker_id)
   where m.begin <= current_date and (m.einde is null or m.einde > current_date) and (w.via is null or m.organisatie_id = w.via)
     and (p_recht, m.rol) in (('invoer', 'beheer'), ('beheer', 'beheer'), ('cijfers_exact', 'beleid'), ('cijfers_exact', 'teamleider')) $$;
create or replace function ctx.is_medewerker() returns boolean
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select w.deelnemer_id is null and (w.medewerker_id is not null or exists (select 1 from public.recht r
    where r.account_id = w.account_id and r.begin <= current_date and (r.einde is null or r.einde > current_date)
      and (ctx.via() is null or r.organisatie_id = ctx.via())))
  from ctx.wie() w where w.account_id is not null $$;
alter policy eigen on recht using (account_id = (select ctx.account())
  and ((select ctx.via()) is null or organisatie_id = (select ctx.via())));

-- Opens a session; false when this account, or this seat of it, may not (or no longer) enter. p_hoe: wijze, via, toestel, adres, and
-- tot: the end of the session that this one takes over from.
create function ctx.open_sessie(p_token_hash bytea, p_account uuid, p_medewerker uuid, p_deelnemer uuid, p_soort text, p_duur interval, p_hoe jsonb)
  returns boolean language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare v_wijze text := coalesce(p_hoe->>'wijze', 'wachtwoord'); v_via uuid := (p_hoe->>'via')::uuid;
begin
  insert into ctx.sessie (token_hash, account_id, medewerker_id, deelnemer_id, soort, vervalt_op, wijze, via_organisatie_id, toestel, adres)
  select p_token_hash, a.id, m.id, d.deelnemer_id, p_soort, least(now() + p_duur, (p_hoe->>'tot')::timestamptz), v_wijze, v_via, p_hoe->>'toestel', p_hoe->>'adres'
  from public.account a
  left join public.medewerker m on m.id = p_medewerker and m.account_id = a.id
    and m.begin <= current_date and (m.einde is null or m.einde > current_date) and (v_via is null or m.organisatie_id = v_via)
  left join public.deelnemer_account d on d.deelnemer_id = p_deelnemer and d.account_id = a.id and v_via is null
  where a.id = p_account and a.actief and (not a.voorbeeld or (select r.voorbeeld from public.regio r))
    and (p_medewerker is null or m.id is not null) and (p_deelnemer is null or d.deelnemer_id is not null);
  if found and p_soort <> 'taak' then
    insert into public.audit (account_id, organisatie_id, rol, handeling, uitkomst, gegevens)
    select p_account, m.organisatie_id, case when p_deelnemer is not null then 'deelnemer' else m.rol end, 'log-in', 'akkoord',
      jsonb_build_object('soort', p_soort, 'wijze', v_wijze)
    from (select) leeg left join public.medewerker m on m.id = p_medewerker;
    return true;
  end if;
  return found;
end $$;
-- For a process of the version before, while both run.
create or replace function ctx.open_sessie(p_token_hash bytea, p_account uuid, p_medewerker uuid, p_deelnemer uuid, p_soort text, p_duur interval)
  returns boolean language sql security definer set search_path = ctx, public, pg_temp as
  $$ select ctx.open_sessie(p_token_hash, p_account, p_medewerker, p_deelnemer, p_soort, p_duur, '{}'::jsonb) $$;
create or replace function ctx.speel_figuur(p_token_hash bytea, p_account uuid, p_duur interval) returns boolean
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare z record;
begin
  if not exists (select 1 from ctx.voorbeeldfiguren() f where f.account_id = p_account) then return false; end if;
  select * into z from ctx.zetels(p_account) limit 1;
  return ctx.open_sessie(p_token_hash, p_account, z.medewerker_id, z.deelnemer_id, 'web', p_duur, '{"wijze": "voorbeeld"}'::jsonb);
end $$;

-- Who gave a password, has no second step yet and has to choose one: the only thing such a session is good for, and for a quarter
-- of an hour. Whoever has one already was asked for it at the door.
create function ctx.aan_te_melden() returns table (account_id uuid, naam text, email text, medewerker_id uuid, deelnemer_id uuid)
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select a.id, a.naam, a.email, s.medewerker_id, s.deelnemer_id
  from ctx.sessie s join public.account a on a.id = s.account_id and a.actief join ctx.geheim g on g.account_id = a.id
  where s.token_hash = sha256(convert_to(nullif(current_setting('trede.sessie', true), ''), 'UTF8'))
    and s.soort = 'web' and s.wijze = 'wachtwoord' and s.beeindigd_op is null and s.begonnen_op > now() - interval '15 minutes'
    and g.totp is null and ctx.plicht() $$;

create function ctx.zet_plicht(p_aan boolean) returns void
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
begin
  update public.regio set tweede_factor = p_aan where tweede_factor <> p_aan;
  if found then
    insert into public.audit (handeling, uitkomst, gegevens) values ('zet-plicht-tweede-stap', 'akkoord', jsonb_build_object('aan', p_aan));
  end if;
end $$;

-- Where one is logged in: how, on what, from where; and how each of them ends.
drop function ctx.mijn_sessies();
create function ctx.mijn_sessies() returns table (id uuid, begonnen_op timestamptz, gezien_op timestamptz, vervalt_op timestamptz, soort text, huidig boolean,
    wijze text, toestel text, adres text, rol text, organisatie text)
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select s.id, s.begonnen_op, s.gezien_op, s.vervalt_op, s.soort, s.token_hash = sha256(convert_to(current_setting('trede.sessie', true), 'UTF8')),
    s.wijze, s.toestel, s.adres, case when s.deelnemer_id is not null then 'deelnemer' else m.rol end, o.naam
  from ctx.sessie s left join public.medewerker m on m.id = s.medewerker_id left join public.organisatie o on o.id = m.organisatie_id
  where s.account_id = ctx.account() and s.beeindigd_op is null and s.vervalt_op > now() and s.soort <> 'taak'
    and (s.soort <> 'web' or s.gezien_op > now() - interval '30 minutes') order by 6 desc, s.gezien_op desc $$;
create function ctx.mijn_hoe() returns table (wijze text, via uuid, toestel text, adres text, tot timestamptz)
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select s.wijze, s.via_organisatie_id, s.toestel, s.adres, s.vervalt_op from ctx.sessie s
  where s.account_id = ctx.account() and s.token_hash = sha256(convert_to(current_setting('trede.sessie', true), 'UTF8')) $$;
create function ctx.beeindig_sessie(p_id uuid) returns boolean
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
begin
  update ctx.sessie set beeindigd_op = now() where id = p_id and account_id = ctx.account() and beeindigd_op is null
    and token_hash <> sha256(convert_to(current_setting('trede.sessie', true), 'UTF8'));
  return found;
end $$;
create function ctx.sluit_overal(p_token_hash bytea) returns void
  language sql security definer set search_path = ctx, public, pg_temp as $$
  update ctx.sessie set beeindigd_op = now() where beeindigd_op is null
    and account_id = (select s.account_id from ctx.sessie s where s.token_hash = p_token_hash and s.beeindigd_op is null and s.vervalt_op > now()) $$;

-- A job runs in the name of who queued it, and no further than his session reached.
create or replace function ctx.zet_taak(p_taak text, p_gegevens jsonb, p_sleutel text) returns void
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare
  w ctx.wie_t := ctx.wie();
begin
  if w.account_id is null then raise exception 'geen sessie om een taak voor te doen' using errcode = '42501'; end if;
  perform graphile_worker.add_job(p_taak, json_build_object('gegevens', p_gegevens, 'actor', json_build_object(
    'accountId', w.account_id, 'medewerkerId', w.medewerker_id, 'deelnemerId', w.deelnemer_id, 'via', ctx.via())), job_key => p_sleutel, max_attempts => 5);
end $$;

do $$ declare f record; begin
  revoke execute on all functions in schema ctx from public;
  for f in select p.oid::regprocedure as naam from pg_proc p
    where p.pronamespace = 'ctx'::regnamespace and p.prosecdef and pg_get_userbyid(p.proowner) = current_user loop
    execute format('alter function %s owner to {ctx}', f.naam);
  end loop;
end $$;
grant execute on function ctx.open_sessie(bytea, uuid, uuid, uuid, text, interval, jsonb), ctx.sluit_overal(bytea), ctx.zet_plicht(boolean), ctx.plicht(),
  ctx.aan_te_melden() to {poort};
grant execute on function ctx.mijn_sessies(), ctx.beeindig_sessie(uuid), ctx.mijn_hoe(), ctx.aan_te_melden() to {app};
grant execute on function ctx.via() to {app}, {import}, {jobs};
