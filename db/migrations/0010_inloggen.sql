-- Logging in: throttling, one-time links, one's own secrets and sessions; the region, and the door of the example region.
do $$ declare t text; begin
  foreach t in array array['regio','voorbeeldfiguur'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy ctx on %I to {ctx} using (true) with check (true)', t);
    execute format('grant select, insert, update, delete on %I to {ctx}', t);
    execute format('comment on table %I is %L', t, 'spoor');
  end loop;
end $$;

-- Counts an attempt as failed before it is looked at, so that many at once cannot slip past the count; success takes it
-- back. Answers the seconds to wait, 0: go on. After its limit a key waits 15 s, then twice as long each time, up to 15 min.
create function ctx.begin_poging(p_sleutels text[], p_grenzen int[]) returns int
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare
  wacht int := 0; aantal int; laatste timestamptz;
begin
  delete from ctx.poging where op < now() - interval '1 day';
  for i in 1 .. cardinality(p_sleutels) loop
    perform pg_advisory_xact_lock(hashtextextended('poging ' || p_sleutels[i], 0));
    select count(*), max(op) into aantal, laatste from ctx.poging where sleutel = p_sleutels[i] and op > now() - interval '1 hour';
    if aantal >= p_grenzen[i] then
      wacht := greatest(wacht, ceil(extract(epoch from
        laatste + make_interval(secs => least(900, 15 * 2 ^ least(aantal - p_grenzen[i], 6))) - clock_timestamp()))::int);
    end if;
  end loop;
  if wacht <= 0 then
    insert into ctx.poging (sleutel, op) select s, clock_timestamp() from unnest(p_sleutels) s;
    return 0;
  end if;
  return wacht;
end $$;
-- Success: the first key (the account) starts afresh, the others take their last attempt back.
create function ctx.wis_poging(p_sleutels text[]) returns void
  language sql security definer set search_path = ctx, public, pg_temp as $$
  delete from ctx.poging where sleutel = p_sleutels[1];
  delete from ctx.poging p where p.ctid in (
    select (select q.ctid from ctx.poging q where q.sleutel = s order by q.op desc limit 1) from unnest(p_sleutels[2:]) s) $$;

-- A code of an authenticator counts once: false when this step (or a later one) was used already.
create function ctx.gebruik_totp_stap(p_account uuid, p_stap bigint) returns boolean
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
begin
  update ctx.geheim set totp_laatste_stap = p_stap
   where account_id = p_account and totp is not null and coalesce(totp_laatste_stap, 0) < p_stap;
  return found;
end $$;

-- One-time links. The newest link of an account is the only one; looking at it does not use it up.
create function ctx.lees_link(p_hash bytea) returns table (account_id uuid, naam text, email text)
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select a.id, a.naam, a.email from ctx.geheim g join public.account a on a.id = g.account_id and a.actief
   where g.eenmalig_hash = p_hash and g.eenmalig_tot > now() $$;
create function ctx.gebruik_link(p_hash bytea, p_wachtwoord text) returns uuid
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare v uuid;
begin
  update ctx.geheim g set wachtwoord = p_wachtwoord, eenmalig_hash = null, eenmalig_tot = null
    from public.account a where a.id = g.account_id and a.actief and g.eenmalig_hash = p_hash and g.eenmalig_tot > now()
    returning g.account_id into v;
  if v is null then return null; end if;
  update ctx.sessie set beeindigd_op = now() where account_id = v and beeindigd_op is null;
  insert into public.audit (account_id, handeling, uitkomst) values (v, 'gebruik-link', 'akkoord');
  return v;
end $$;

-- One's own account. Whoever changes a secret has just proved the old one (role {poort}, as at log-in).
create function ctx.mijn_geheim() returns table (wachtwoord boolean, tweede_stap boolean)
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select g.wachtwoord is not null, g.totp is not null from ctx.geheim g where g.account_id = ctx.account() $$;
create function ctx.zet_wachtwoord(p_account uuid, p_wachtwoord text, p_behalve bytea) returns void
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
begin
  update ctx.geheim set wachtwoord = p_wachtwoord, eenmalig_hash = null, eenmalig_tot = null where account_id = p_account and wachtwoord is not null;
  if not found then raise exception 'geen wachtwoord om te wijzigen' using errcode = '42501'; end if;
  update ctx.sessie set beeindigd_op = now() where account_id = p_account and beeindigd_op is null and token_hash <> p_behalve;
  insert into public.audit (account_id, handeling, uitkomst) values (p_account, 'wijzig-wachtwoord', 'akkoord');
end $$;
-- p_totp null: without second step. p_stap: the step of the code that proved it; false when it was used before.
create function ctx.zet_totp(p_account uuid, p_totp bytea, p_stap bigint) returns boolean
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
begin
  update ctx.geheim set totp = p_totp, totp_laatste_stap = p_stap
   where account_id = p_account and wachtwoord is not null and coalesce(totp_laatste_stap, 0) < p_stap;
  if not found then return false; end if;
  insert into public.audit (account_id, handeling, uitkomst)
  values (p_account, case when p_totp is null then 'zet-tweede-stap-uit' else 'zet-tweede-stap-aan' end, 'akkoord');
  return true;
end $$;
create function ctx.beeindig_sessies() returns int
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare n int;
begin
  update ctx.sessie set beeindigd_op = now() where account_id = ctx.account() and beeindigd_op is null
    and token_hash <> sha256(convert_to(current_setting('trede.sessie', true), 'UTF8'));
  get diagnostics n = row_count;
  return n;
end $$;
create function ctx.mijn_sessies() returns table (begonnen_op timestamptz, gezien_op timestamptz, soort text, huidig boolean)
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select s.begonnen_op, s.gezien_op, s.soort, s.token_hash = sha256(convert_to(current_setting('trede.sessie', true), 'UTF8'))
  from ctx.sessie s where s.account_id = ctx.account() and s.beeindigd_op is null and s.vervalt_op > now()
    and (s.soort <> 'web' or s.gezien_op > now() - interval '30 minutes') order by s.begonnen_op desc $$;

-- The region.
create function ctx.regio() returns table (naam text, voorbeeld boolean, gereed boolean)
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select r.naam, r.voorbeeld, r.gereed_op is not null from public.regio r $$;
create function ctx.bewaak_regio() returns trigger language plpgsql as $$
begin
  if new.voorbeeld and not old.voorbeeld then raise exception 'een echte regio wordt geen voorbeeld meer'; end if;
  return new;
end $$;
create trigger bewaak_regio before update on regio for each row execute function ctx.bewaak_regio();
-- In the example region every account is part of the example, whoever makes it.
create function ctx.merk_account() returns trigger
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
begin
  new.voorbeeld := coalesce((select r.voorbeeld from public.regio r), false);
  return new;
end $$;
create trigger merk_account before insert on account for each row execute function ctx.merk_account();
-- What somebody outside the example brings in is real.
create function ctx.sluit_voorbeeld() returns trigger
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
begin
  update public.regio set voorbeeld = false
   where voorbeeld and not exists (select 1 from public.account a where a.id = new.account_id and a.voorbeeld);
  return null;
end $$;
create trigger sluit_voorbeeld after insert or update on import for each row execute function ctx.sluit_voorbeeld();

-- The first account of a region, by whoever may reach the database itself. Closes the example for good.
create function ctx.richt_in(p_regio text, p_email text, p_rechten text[], p_link bytea, p_link_duur interval) returns uuid
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare v uuid;
begin
  insert into public.regio (naam, voorbeeld) values (p_regio, false)
  on conflict (enig) do update set naam = case when regio.voorbeeld then excluded.naam else regio.naam end, voorbeeld = false;
  insert into public.account (email, naam) values (p_email, p_email)
  on conflict ((lower(email))) do update set actief = true, voorbeeld = false returning id into v;
  insert into public.recht (account_id, recht) select v, r from unnest(p_rechten) r
   where not exists (select 1 from public.recht b where b.account_id = v and b.recht = r and b.organisatie_id is null
     and (b.einde is null or b.einde > current_date));
  insert into ctx.geheim (account_id, eenmalig_hash, eenmalig_tot) values (v, p_link, now() + p_link_duur)
  on conflict (account_id) do update set eenmalig_hash = excluded.eenmalig_hash, eenmalig_tot = excluded.eenmalig_tot;
  insert into public.audit (account_id, handeling, uitkomst, gegevens) values (v, 'richt-in', 'akkoord', jsonb_build_object('rechten', p_rechten));
  return v;
end $$;

-- Who may be meant by an e-mail address or a medewerker_nr on the command line: one row a running seat, or one without.
create function ctx.vind_account(p_als text)
  returns table (account_id uuid, actief boolean, medewerker_id uuid, functie text)
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  with zetel as (
    select m.* from public.medewerker m where m.begin <= current_date and (m.einde is null or m.einde > current_date))
  select a.id, a.actief, z.id, z.rol || ' bij ' || o.naam
  from public.account a left join zetel z on z.account_id = a.id left join public.organisatie o on o.id = z.organisatie_id
  where lower(a.email) = lower(p_als)
  union
  select a.id, a.actief, z.id, z.rol || ' bij ' || o.naam
  from zetel z join public.account a on a.id = z.account_id join public.organisatie o on o.id = z.organisatie_id
  where z.medewerker_nr = p_als $$;

-- Nothing here yet, or only an example that did not land whole?
create function ctx.is_leeg() returns boolean
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select case when exists (select 1 from public.regio) then (select voorbeeld and gereed_op is null from public.regio)
    else not exists (select 1 from public.account union all select 1 from public.organisatie) end $$;
-- The example region begins in an empty database only, and with an account that brings its files in; null: not here.
create function ctx.begin_voorbeeld(p_naam text, p_email text) returns uuid
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare v uuid;
begin
  if not ctx.is_leeg() then return null; end if;
  insert into public.regio (naam, voorbeeld) values (p_naam, true) on conflict do nothing;
  insert into public.account (email, naam) values (p_email, p_naam) on conflict do nothing;
  select id into v from public.account where lower(email) = lower(p_email);
  insert into public.recht (account_id, recht) select v, 'invoer' where not exists (select 1 from public.recht where account_id = v);
  return v;
end $$;
-- Its cast: staff by e-mail, people by number with an account of their own. Answers how many can be stepped into.
create function ctx.open_voorbeeld(p_medewerkers jsonb, p_deelnemers jsonb) returns int
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
begin
  if not exists (select 1 from public.regio where voorbeeld) then raise exception 'dit is geen voorbeeldregio' using errcode = '42501'; end if;
  insert into public.voorbeeldfiguur (account_id, verhaal, volgorde)
  select a.id, c.v->>'verhaal', c.nr from jsonb_array_elements(p_medewerkers) with ordinality c(v, nr)
  join public.account a on lower(a.email) = lower(c.v->>'email') on conflict do nothing;
  insert into public.account (email, naam) select v->>'email', v->>'naam' from jsonb_array_elements(p_deelnemers) v on conflict do nothing;
  insert into public.deelnemer_account (deelnemer_id, account_id)
  select n.deelnemer_id, a.id from jsonb_array_elements(p_deelnemers) v
  join public.deelnemer_nummer n on n.deelnemer_nr = v->>'deelnemerNr' join public.account a on lower(a.email) = lower(v->>'email')
  on conflict do nothing;
  insert into public.voorbeeldfiguur (account_id, verhaal, volgorde)
  select d.account_id, c.v->>'verhaal', 1000 + c.nr from jsonb_array_elements(p_deelnemers) with ordinality c(v, nr)
  join public.account a on lower(a.email) = lower(c.v->>'email') join public.deelnemer_account d on d.account_id = a.id on conflict do nothing;
  update public.regio set gereed_op = now() where gereed_op is null;
  return (select count(*) from public.voorbeeldfiguur);
end $$;
create function ctx.voorbeeldfiguren() returns table (account_id uuid, naam text, rol text, organisatie text, verhaal text)
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select f.account_id, a.naam, z.rol, z.organisatie, f.verhaal
  from public.regio r join public.voorbeeldfiguur f on r.voorbeeld and r.gereed_op is not null
  join public.account a on a.id = f.account_id and a.actief and a.voorbeeld
  cross join lateral (select * from ctx.zetels(f.account_id) limit 1) z
  order by f.volgorde $$;
-- Steps into one of the cast without a password. This door is here, in the database: it opens for the cast of an example region only.
create function ctx.speel_figuur(p_token_hash bytea, p_account uuid, p_duur interval) returns boolean
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare z record;
begin
  if not exists (select 1 from ctx.voorbeeldfiguren() f where f.account_id = p_account) then return false; end if;
  select * into z from ctx.zetels(p_account) limit 1;
  return ctx.open_sessie(p_token_hash, p_account, z.medewerker_id, z.deelnemer_id, 'web', p_duur);
end $$;

do $$ declare f record; begin
  revoke execute on all functions in schema ctx from public;
  for f in select p.oid::regprocedure as naam from pg_proc p
    where p.pronamespace = 'ctx'::regnamespace and p.prosecdef and pg_get_userbyid(p.proowner) = current_user loop
    execute format('alter function %s owner to {ctx}', f.naam);
  end loop;
end $$;
grant execute on function ctx.begin_poging(text[], int[]), ctx.wis_poging(text[]), ctx.gebruik_totp_stap(uuid, bigint), ctx.lees_link(bytea),
  ctx.gebruik_link(bytea, text), ctx.zet_wachtwoord(uuid, text, bytea), ctx.zet_totp(uuid, bytea, bigint), ctx.regio(), ctx.richt_in(text, text, text[], bytea, interval), ctx.vind_account(text),
  ctx.is_leeg(), ctx.begin_voorbeeld(text, text), ctx.open_voorbeeld(jsonb, jsonb), ctx.voorbeeldfiguren(), ctx.speel_figuur(bytea, uuid, interval) to {poort};
-- Also for pages that are open to everybody.
grant execute on function ctx.lees_link(bytea), ctx.voorbeeldfiguren(), ctx.regio() to {app};
grant execute on function ctx.mijn_geheim(), ctx.beeindig_sessies(), ctx.mijn_sessies() to {app};
