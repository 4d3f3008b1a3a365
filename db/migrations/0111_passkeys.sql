-- Passkeys: a public key each, useless to whoever steals it. A question that the browser answers counts once.
create table ctx.passkey (
  id bytea primary key,
  account_id uuid not null references public.account,
  naam text not null check (naam <> ''),
  sleutel bytea not null,
  teller bigint not null,
  gemaakt_op timestamptz not null default now(),
  gebruikt_op timestamptz
);
create index passkey_account on ctx.passkey (account_id);
create table ctx.uitdaging (
  hash bytea primary key,
  doel text not null,
  gegevens text not null,
  tot timestamptz not null
);
grant select, insert, update, delete on ctx.passkey, ctx.uitdaging to {ctx};

create function ctx.leg_uitdaging(p_hash bytea, p_doel text, p_gegevens text, p_duur interval) returns void
  language sql security definer set search_path = ctx, public, pg_temp as $$
  delete from ctx.uitdaging where tot < now();
  insert into ctx.uitdaging (hash, doel, gegevens, tot) values (p_hash, p_doel, p_gegevens, now() + p_duur) $$;
-- Takes it: whoever asks a second time gets null.
create function ctx.neem_uitdaging(p_hash bytea, p_doel text) returns text
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare v text;
begin
  delete from ctx.uitdaging where hash = p_hash and doel = p_doel and tot > now() returning gegevens into v;
  return v;
end $$;

create function ctx.vind_passkey(p_id bytea) returns table (account_id uuid, sleutel bytea, teller bigint)
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select k.account_id, k.sleutel, k.teller from ctx.passkey k join public.account a on a.id = k.account_id and a.actief where k.id = p_id $$;
-- A counter that stands still or goes back is that of a copy; many keys count nothing and always say 0.
create function ctx.gebruik_passkey(p_id bytea, p_teller bigint) returns boolean
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
begin
  update ctx.passkey set teller = p_teller, gebruikt_op = now() where id = p_id and (p_teller > teller or (p_teller = 0 and teller = 0));
  return found;
end $$;
create function ctx.nieuwe_passkey(p_account uuid, p_id bytea, p_naam text, p_sleutel bytea, p_teller bigint) returns boolean
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
begin
  insert into ctx.passkey (id, account_id, naam, sleutel, teller) values (p_id, p_account, p_naam, p_sleutel, p_teller) on conflict do nothing;
  if not found then return false; end if;
  insert into public.audit (account_id, handeling, uitkomst) values (p_account, 'voeg-passkey-toe', 'akkoord');
  return true;
end $$;
create function ctx.passkeys_van(p_account uuid) returns setof bytea
  language sql stable security definer set search_path = ctx, public, pg_temp as
  $$ select id from ctx.passkey where account_id = p_account $$;

create function ctx.mijn_passkeys() returns table (nummer text, naam text, gemaakt_op timestamptz, gebruikt_op timestamptz)
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select encode(sha256(k.id), 'hex'), k.naam, k.gemaakt_op, k.gebruikt_op from ctx.passkey k where k.account_id = ctx.account() order by k.gemaakt_op $$;
create function ctx.noem_passkey(p_nummer text, p_naam text) returns boolean
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
begin
  update ctx.passkey set naam = p_naam where account_id = ctx.account() and encode(sha256(id), 'hex') = p_nummer;
  return found;
end $$;
create function ctx.wis_passkey(p_nummer text) returns boolean
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
begin
  delete from ctx.passkey where account_id = ctx.account() and encode(sha256(id), 'hex') = p_nummer;
  return found;
end $$;

-- A passkey is a second step as well.
drop function ctx.mijn_geheim();
create function ctx.mijn_geheim() returns table (wachtwoord boolean, tweede_stap boolean, passkeys bigint)
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select g.wachtwoord is not null, g.totp is not null, (select count(*) from ctx.passkey k where k.account_id = g.account_id)
  from ctx.geheim g where g.account_id = ctx.account() $$;
drop function ctx.aan_te_melden();
create function ctx.aan_te_melden() returns table (account_id uuid, naam text, email text, medewerker_id uuid, deelnemer_id uuid, heeft_passkey boolean)
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select a.id, a.naam, a.email, s.medewerker_id, s.deelnemer_id, exists (select 1 from ctx.passkey k where k.account_id = a.id)
  from ctx.sessie s join public.account a on a.id = s.account_id and a.actief join ctx.geheim g on g.account_id = a.id
  where s.token_hash = sha256(convert_to(nullif(current_setting('trede.sessie', true), ''), 'UTF8'))
    and s.soort = 'web' and s.wijze = 'wachtwoord' and s.beeindigd_op is null and s.begonnen_op > now() - interval '15 minutes'
    and g.totp is null and ctx.plicht() $$;
create or replace function ctx.beheerde_zetels(p_organisatie uuid) returns table (id uuid, account_id uuid, naam text, email text, medewerker_nr text, rol text,
    begin date, einde date, wachtwoord boolean, tweede_stap boolean, link_tot timestamptz, laatst_op timestamptz, uit_te_nodigen boolean)
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select m.id, m.account_id, m.naam, a.email, m.medewerker_nr, m.rol, m.begin, m.einde, g.wachtwoord is not null,
    g.totp is not null or exists (select 1 from ctx.passkey k where k.account_id = m.account_id),
    case when g.eenmalig_tot > now() then g.eenmalig_tot end,
    (select max(s.gezien_op) from ctx.sessie s where s.account_id = m.account_id and s.soort = 'web'), ctx.beheert_account(m.account_id)
  from public.medewerker m join public.account a on a.id = m.account_id left join ctx.geheim g on g.account_id = m.account_id
  where m.organisatie_id = p_organisatie and ctx.beheert(p_organisatie)
  order by m.naam, m.begin $$;
create or replace function ctx.wis_totp(p_account uuid) returns boolean
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
begin
  if not ctx.beheert_account(p_account) then return false; end if;
  update ctx.geheim set totp = null where account_id = p_account;
  delete from ctx.passkey where account_id = p_account;
  update ctx.sessie set beeindigd_op = now() where account_id = p_account and beeindigd_op is null;
  return true;
end $$;

do $$ declare f record; begin
  revoke execute on all functions in schema ctx from public;
  for f in select p.oid::regprocedure as naam from pg_proc p
    where p.pronamespace = 'ctx'::regnamespace and p.prosecdef and pg_get_userbyid(p.proowner) = current_user loop
    execute format('alter function %s owner to {ctx}', f.naam);
  end loop;
end $$;
grant execute on function ctx.leg_uitdaging(bytea, text, text, interval), ctx.neem_uitdaging(bytea, text), ctx.vind_passkey(bytea), ctx.gebruik_passkey(bytea, bigint),
  ctx.nieuwe_passkey(uuid, bytea, text, bytea, bigint), ctx.passkeys_van(uuid), ctx.aan_te_melden() to {poort};
grant execute on function ctx.mijn_passkeys(), ctx.noem_passkey(text, text), ctx.wis_passkey(text), ctx.mijn_geheim(), ctx.aan_te_melden() to {app};
