-- A resident's own log-in, made at the desk: a member of staff who may change who he is sees his identity document, and gives a link that
-- works once and for half an hour. Not every resident has an e-mail address, and that an address is taken would tell of somebody elsewhere:
-- he logs in with a number of his own.
alter table account alter column email drop not null;
alter table account add column inlognummer text;
alter table account add constraint account_naam check (email is not null or inlognummer is not null) not valid;
alter table account validate constraint account_naam;
create unique index account_inlognummer on account (inlognummer) where inlognummer is not null;
alter table deelnemer_account add column document text, add column gegeven_door uuid, add column gegeven_op timestamptz;
alter table deelnemer_account add constraint deelnemer_account_document
  check (document in ('paspoort', 'identiteitskaart', 'verblijfsdocument', 'rijbewijs')) not valid;
alter table deelnemer_account validate constraint deelnemer_account_document;

create or replace function ctx.vind_inlog(p_email text) returns table (account_id uuid, wachtwoord text, totp bytea, totp_laatste_stap bigint)
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select a.id, g.wachtwoord, g.totp, g.totp_laatste_stap
  from public.account a left join ctx.geheim g on g.account_id = a.id
  where (lower(a.email) = lower(p_email) or a.inlognummer = replace(p_email, ' ', '')) and a.actief $$;
create or replace function ctx.lees_link(p_hash bytea) returns table (account_id uuid, naam text, email text)
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select a.id, a.naam, coalesce(a.email, a.inlognummer) from ctx.geheim g join public.account a on a.id = g.account_id and a.actief
   where g.eenmalig_hash = p_hash and g.eenmalig_tot > now() $$;
create or replace function ctx.aan_te_melden()
  returns table (account_id uuid, naam text, email text, medewerker_id uuid, deelnemer_id uuid, heeft_passkey boolean)
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select a.id, a.naam, coalesce(a.email, a.inlognummer), s.medewerker_id, s.deelnemer_id, exists (select 1 from ctx.passkey k where k.account_id = a.id)
  from ctx.sessie s join public.account a on a.id = s.account_id and a.actief join ctx.geheim g on g.account_id = a.id
  where s.token_hash = sha256(convert_to(nullif(current_setting('trede.sessie', true), ''), 'UTF8'))
    and s.soort = 'web' and s.wijze = 'wachtwoord' and s.beeindigd_op is null and s.begonnen_op > now() - interval '15 minutes'
    and g.totp is null and ctx.plicht() $$;

-- Who may make, renew and close it: whoever changes his name and birth date. Never one's own, and not from a resident's session.
create function ctx.mag_inlog_geven(p_deelnemer uuid) returns boolean
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select exists (select 1 from ctx.wie() w where w.medewerker_id is not null) and p_deelnemer in (select ctx.dossiers('C01', 'schrijf')) $$;

-- What stands there; no row: he has no log-in.
create function ctx.inlog_van_deelnemer(p_deelnemer uuid) returns table (inlognummer text, actief boolean, document text, gegeven_op timestamptz,
    link_tot timestamptz, gekozen boolean, laatst_op timestamptz)
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select coalesce(a.inlognummer, a.email), a.actief, d.document, d.gegeven_op, case when g.eenmalig_tot > now() then g.eenmalig_tot end, g.wachtwoord is not null,
    (select max(s.gezien_op) from ctx.sessie s where s.account_id = a.id)
  from public.deelnemer_account d join public.account a on a.id = d.account_id left join ctx.geheim g on g.account_id = a.id
  where d.deelnemer_id = p_deelnemer and ctx.mag_inlog_geven(p_deelnemer) $$;

-- Makes his log-in or, where he has one, begins it anew: what opened it before opens it no more. False: out of reach.
create function ctx.geef_inlog(p_deelnemer uuid, p_document text, p_hash bytea, p_duur interval) returns boolean
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare w ctx.wie_t := ctx.wie(); v uuid; v_nummer text;
begin
  if not ctx.mag_inlog_geven(p_deelnemer) then return false; end if;
  perform 1 from public.deelnemer where id = p_deelnemer for update;
  select account_id into v from public.deelnemer_account where deelnemer_id = p_deelnemer;
  if v is null then
    loop
      v_nummer := (100000000 + floor(random() * 900000000))::bigint::text;
      insert into public.account (naam, inlognummer)
        select concat_ws(' ', voornaam, tussenvoegsel, achternaam), v_nummer from public.deelnemer where id = p_deelnemer
        on conflict do nothing returning id into v;
      exit when v is not null;
    end loop;
    insert into public.deelnemer_account (deelnemer_id, account_id) values (p_deelnemer, v);
  else
    update ctx.sessie set beeindigd_op = now() where account_id = v and beeindigd_op is null;
    delete from ctx.passkey where account_id = v;
    update public.account set actief = true where id = v;
  end if;
  update public.deelnemer_account set document = p_document, gegeven_door = w.account_id, gegeven_op = now() where deelnemer_id = p_deelnemer;
  insert into ctx.geheim (account_id, eenmalig_hash, eenmalig_tot) values (v, p_hash, now() + p_duur)
    on conflict (account_id) do update set wachtwoord = null, totp = null, eenmalig_hash = excluded.eenmalig_hash, eenmalig_tot = excluded.eenmalig_tot;
  insert into public.audit (account_id, organisatie_id, rol, handeling, uitkomst, gegevens) values (w.account_id, w.organisatie_id, w.rol, 'geef-inlog', 'akkoord',
    jsonb_build_object('deelnemerId', p_deelnemer, 'document', p_document));
  return true;
end $$;

-- Nobody comes in with it any more, from this moment on. False: out of reach, or there is none.
create function ctx.sluit_inlog(p_deelnemer uuid) returns boolean
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare v uuid;
begin
  if not ctx.mag_inlog_geven(p_deelnemer) then return false; end if;
  update public.account a set actief = false from public.deelnemer_account d
    where d.account_id = a.id and d.deelnemer_id = p_deelnemer and a.actief returning a.id into v;
  if v is null then return false; end if;
  update ctx.sessie set beeindigd_op = now() where account_id = v and beeindigd_op is null;
  update ctx.geheim set eenmalig_hash = null, eenmalig_tot = null where account_id = v;
  return true;
end $$;

do $$ declare f text; begin
  foreach f in array array['ctx.mag_inlog_geven(uuid)', 'ctx.inlog_van_deelnemer(uuid)', 'ctx.geef_inlog(uuid, text, bytea, interval)', 'ctx.sluit_inlog(uuid)'] loop
    execute format('revoke execute on function %s from public', f);
    execute format('alter function %s owner to {ctx}', f);
  end loop;
end $$;
grant update on account, deelnemer_account to {ctx};
grant insert on account to {ctx};
grant execute on function ctx.inlog_van_deelnemer(uuid), ctx.geef_inlog(uuid, text, bytea, interval), ctx.sluit_inlog(uuid) to {app};
