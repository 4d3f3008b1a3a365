-- A resident comes in through the log-in that his municipality offers its residents (DigiD through a broker, or another means). So an
-- organisation may have two services, each for one purpose: what the one says never opens what belongs to the other.
alter table ctx.identiteitsdienst add column doel text not null default 'medewerkers' check (doel in ('medewerkers', 'inwoners'));
alter table ctx.identiteitsdienst add column bsn_claim text check (bsn_claim <> '');
alter table ctx.identiteitsdienst add constraint dienst_doel check ((doel = 'inwoners') = (bsn_claim is not null)) not valid;
alter table ctx.identiteitsdienst validate constraint dienst_doel;
alter table ctx.identiteitsdienst drop constraint identiteitsdienst_pkey, add primary key (organisatie_id, doel);
alter table ctx.identiteit add column doel text not null default 'medewerkers' check (doel in ('medewerkers', 'inwoners'));
alter table ctx.identiteit drop constraint identiteit_pkey, add primary key (organisatie_id, doel, issuer, sub);
alter table ctx.identiteit drop constraint identiteit_organisatie_id_issuer_account_id_key, add unique (organisatie_id, doel, issuer, account_id);
alter table ctx.sessie add column via_doel text not null default 'medewerkers' check (via_doel in ('medewerkers', 'inwoners'));

-- A resident has a number of his own and no address (0720): an invented one would stand in his file as if it were his. Who works here
-- keeps one: he is invited and found by it.
create function ctx.eis_email() returns trigger language plpgsql security definer set search_path = ctx, public, pg_temp as $$
begin
  if tg_table_name = 'account' then
    if new.email is null and exists (select 1 from public.medewerker m where m.account_id = new.id) then
      raise exception 'een medewerker heeft een e-mailadres' using errcode = '23514';
    end if;
  elsif exists (select 1 from public.account a where a.id = new.account_id and a.email is null) then
    raise exception 'een medewerker heeft een e-mailadres' using errcode = '23514';
  end if;
  return new;
end $$;
create trigger eis_email before update of email on public.account for each row when (new.email is null) execute function ctx.eis_email();
create trigger eis_email before insert or update of account_id on public.medewerker for each row execute function ctx.eis_email();

drop function ctx.diensten(), ctx.dienst_van(uuid), ctx.zetels_bij(uuid, uuid), ctx.beheerde_dienst(uuid), ctx.wis_dienst(uuid),
  ctx.zet_dienst(uuid, text, text, bytea), ctx.zet_dienst(uuid, text, text, bytea, boolean), ctx.sluit_via(uuid, text, text, text, bytea), ctx.mijn_hoe();

create function ctx.diensten(p_doel text default 'medewerkers') returns table (organisatie_id uuid, naam text)
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select d.organisatie_id, o.naam from ctx.identiteitsdienst d join public.organisatie o on o.id = d.organisatie_id where d.doel = p_doel order by o.naam $$;
create function ctx.dienst_van(p_organisatie uuid, p_doel text default 'medewerkers') returns table (issuer text, client_id text, geheim bytea, bsn_claim text)
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select d.issuer, d.client_id, d.geheim, d.bsn_claim from ctx.identiteitsdienst d where d.organisatie_id = p_organisatie and d.doel = p_doel $$;
create or replace function ctx.vertrouwt_adres(p_organisatie uuid) returns boolean
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select coalesce((select d.adres_vertrouwd from ctx.identiteitsdienst d where d.organisatie_id = p_organisatie and d.doel = 'medewerkers'), false) $$;
create or replace function ctx.link_diensten(p_hash bytea) returns table (organisatie_id uuid, naam text)
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select o.id, o.naam from ctx.geheim g join public.account a on a.id = g.account_id and a.actief
    join public.medewerker m on m.account_id = a.id and m.begin <= current_date and (m.einde is null or m.einde > current_date)
    join ctx.identiteitsdienst d on d.organisatie_id = m.organisatie_id and d.doel = 'medewerkers' join public.organisatie o on o.id = m.organisatie_id
  where g.eenmalig_hash = p_hash and g.eenmalig_tot > now() group by o.id, o.naam order by o.naam $$;

-- As it was (0112), for staff alone.
create or replace function ctx.herken(p_organisatie uuid, p_issuer text, p_sub text, p_email text) returns uuid
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare v uuid; bekend boolean;
begin
  select i.account_id into v from ctx.identiteit i
    where i.organisatie_id = p_organisatie and i.doel = 'medewerkers' and i.issuer = p_issuer and i.sub = p_sub;
  bekend := v is not null;
  if not bekend then select a.id into v from public.account a where lower(a.email) = lower(p_email); end if;
  if not exists (select 1 from public.account a join public.medewerker m on m.account_id = a.id and m.organisatie_id = p_organisatie
      and m.begin <= current_date and (m.einde is null or m.einde > current_date) where a.id = v and a.actief) then return null; end if;
  if bekend then return v; end if;
  insert into ctx.identiteit (organisatie_id, issuer, sub, account_id) values (p_organisatie, p_issuer, p_sub, v) on conflict do nothing;
  if not found then return null; end if;
  insert into public.audit (account_id, organisatie_id, handeling, uitkomst) values (v, p_organisatie, 'koppel-identiteit', 'akkoord');
  return v;
end $$;
-- As it was (0721), for staff alone.
create or replace function ctx.koppel_met_link(p_organisatie uuid, p_issuer text, p_sub text, p_hash bytea) returns uuid
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare v uuid;
begin
  select g.account_id into v from ctx.geheim g join public.account a on a.id = g.account_id and a.actief
    where g.eenmalig_hash = p_hash and g.eenmalig_tot > now() for update of g;
  if v is null or not exists (select 1 from ctx.link_diensten(p_hash) d where d.organisatie_id = p_organisatie) then return null; end if;
  if exists (select 1 from ctx.identiteit i where i.organisatie_id = p_organisatie and i.doel = 'medewerkers' and i.issuer = p_issuer and i.sub = p_sub and i.account_id <> v) then return null; end if;
  delete from ctx.identiteit i where i.organisatie_id = p_organisatie and i.doel = 'medewerkers' and i.issuer = p_issuer and i.account_id = v and i.sub <> p_sub;
  update ctx.sessie set beeindigd_op = now() where account_id = v and beeindigd_op is null;
  insert into ctx.identiteit (organisatie_id, issuer, sub, account_id) values (p_organisatie, p_issuer, p_sub, v)
    on conflict (organisatie_id, doel, issuer, account_id) do nothing;
  update ctx.geheim set eenmalig_hash = null, eenmalig_tot = null where account_id = v;
  insert into public.audit (account_id, organisatie_id, handeling, uitkomst, gegevens) values (v, p_organisatie, 'koppel-identiteit', 'akkoord', '{"met": "link"}');
  return v;
end $$;

-- The resident of this municipality with this keyed hash of a BSN, or null. He gets an account the first time. The municipality's own
-- log-in says who he is: another number (sub) for the same person counts from now on, and what the one before had open is closed.
-- An account that also works here, or holds a right, is not a resident's: nobody comes from this door to a colleague's work.
create function ctx.herken_inwoner(p_organisatie uuid, p_issuer text, p_sub text, p_hmac bytea) returns uuid
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare v uuid; v_mens uuid; v_nummer text;
begin
  if not exists (select 1 from ctx.dienst_van(p_organisatie, 'inwoners')) then return null; end if;
  select b.deelnemer_id into v_mens from public.deelnemer_bsn b where b.organisatie_id = p_organisatie and b.hmac = p_hmac;
  if v_mens is null then return null; end if;
  perform 1 from public.deelnemer d where d.id = v_mens for update;
  select d.account_id into v from public.deelnemer_account d where d.deelnemer_id = v_mens;
  if v is null then
    loop
      v_nummer := (100000000 + floor(random() * 900000000))::bigint::text;
      insert into public.account (naam, inlognummer)
        select concat_ws(' ', d.voornaam, d.tussenvoegsel, d.achternaam), v_nummer from public.deelnemer d where d.id = v_mens
        on conflict do nothing returning id into v;
      exit when v is not null;
    end loop;
    insert into public.deelnemer_account (deelnemer_id, account_id) values (v_mens, v);
  elsif not exists (select 1 from public.account a where a.id = v and a.actief) or exists (select 1 from public.medewerker m where m.account_id = v)
    or exists (select 1 from public.recht r where r.account_id = v) then return null; end if;
  if exists (select 1 from ctx.identiteit i where i.organisatie_id = p_organisatie and i.doel = 'inwoners' and i.issuer = p_issuer and i.sub = p_sub and i.account_id = v)
    then return v; end if;
  with weg as (delete from ctx.identiteit i where i.organisatie_id = p_organisatie and i.doel = 'inwoners'
    and (i.account_id = v or (i.issuer = p_issuer and i.sub = p_sub)) returning i.account_id)
  update ctx.sessie s set beeindigd_op = now() where s.account_id in (select w.account_id from weg w) and s.via_organisatie_id = p_organisatie
    and s.via_doel = 'inwoners' and s.beeindigd_op is null;
  insert into ctx.identiteit (organisatie_id, doel, issuer, sub, account_id) values (p_organisatie, 'inwoners', p_issuer, p_sub, v);
  insert into public.audit (account_id, organisatie_id, rol, handeling, deelnemer_id, uitkomst, gegevens)
  values (v, p_organisatie, 'deelnemer', 'koppel-identiteit', v_mens, 'akkoord', '{"met": "bsn"}');
  return v;
end $$;

create function ctx.zetels_bij(p_account uuid, p_organisatie uuid, p_doel text default 'medewerkers') returns table (medewerker_id uuid, deelnemer_id uuid)
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select m.id, null::uuid from public.medewerker m where p_doel = 'medewerkers' and m.account_id = p_account and m.organisatie_id = p_organisatie
    and m.begin <= current_date and (m.einde is null or m.einde > current_date)
  union all
  select null::uuid, a.deelnemer_id from public.deelnemer_account a join public.deelnemer d on d.id = a.deelnemer_id and d.organisatie_id = p_organisatie
  where p_doel = 'inwoners' and a.account_id = p_account $$;

create or replace function ctx.open_sessie(p_token_hash bytea, p_account uuid, p_medewerker uuid, p_deelnemer uuid, p_soort text, p_duur interval, p_hoe jsonb)
  returns boolean language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare v_wijze text := coalesce(p_hoe->>'wijze', 'wachtwoord'); v_via uuid := (p_hoe->>'via')::uuid; v_doel text := coalesce(p_hoe->>'doel', 'medewerkers');
begin
  insert into ctx.sessie (token_hash, account_id, medewerker_id, deelnemer_id, soort, vervalt_op, wijze, via_organisatie_id, via_doel, toestel, adres, idp_sid)
  select p_token_hash, a.id, m.id, d.deelnemer_id, p_soort, least(now() + p_duur, (p_hoe->>'tot')::timestamptz), v_wijze, v_via, v_doel, p_hoe->>'toestel',
    p_hoe->>'adres', p_hoe->>'sid'
  from public.account a
  left join public.medewerker m on m.id = p_medewerker and m.account_id = a.id
    and m.begin <= current_date and (m.einde is null or m.einde > current_date)
    and (v_via is null or (v_doel = 'medewerkers' and m.organisatie_id = v_via))
  left join public.deelnemer_account d on d.deelnemer_id = p_deelnemer and d.account_id = a.id and (v_via is null or v_doel = 'inwoners')
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
-- Through the door for residents only one's own file is open, and only while that municipality is responsible for him.
create or replace view ctx.geldige_sessie with (security_invoker = true) as
  select s.token_hash, s.account_id, m.id as medewerker_id, m.organisatie_id,
    case when t.id is not null then 'tablet' when d.deelnemer_id is not null then 'deelnemer' else m.rol end as rol, d.deelnemer_id
  from ctx.sessie s
  join public.account a on a.id = s.account_id and a.actief and (not a.voorbeeld or (select r.voorbeeld from public.regio r))
  left join public.medewerker m on m.id = s.medewerker_id and m.account_id = s.account_id
    and m.begin <= current_date and (m.einde is null or m.einde > current_date)
  left join public.deelnemer_account d on d.deelnemer_id = s.deelnemer_id and d.account_id = s.account_id
  left join ctx.tablet t on t.id = s.tablet_id and t.ingetrokken_op is null
  where s.beeindigd_op is null and s.vervalt_op > now() and (s.soort <> 'web' or s.gezien_op > now() - interval '30 minutes')
    and (s.medewerker_id is null or m.id is not null) and (s.deelnemer_id is null or d.deelnemer_id is not null)
    and (s.tablet_id is null or t.id is not null)
    and (s.soort <> 'web' or s.wijze <> 'wachtwoord' or exists (select 1 from public.regio r where r.voorbeeld or not r.tweede_factor))
    and (s.via_organisatie_id is null or case when s.via_doel = 'inwoners'
      then s.medewerker_id is null and exists (select 1 from public.deelnemer p where p.id = s.deelnemer_id and p.organisatie_id = s.via_organisatie_id)
      else s.deelnemer_id is null and (m.id is null or m.organisatie_id = s.via_organisatie_id) end);

create function ctx.mijn_hoe() returns table (wijze text, via uuid, toestel text, adres text, tot timestamptz, sid text, doel text)
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select s.wijze, s.via_organisatie_id, s.toestel, s.adres, s.vervalt_op, s.idp_sid, s.via_doel from ctx.sessie s
  where s.account_id = ctx.account() and s.token_hash = sha256(convert_to(current_setting('trede.sessie', true), 'UTF8')) $$;

create function ctx.beheerde_dienst(p_organisatie uuid, p_doel text default 'medewerkers')
  returns table (organisatie text, issuer text, client_id text, gekoppeld bigint, bsn_claim text, gemeente boolean)
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select o.naam, d.issuer, d.client_id, (select count(*) from ctx.identiteit i where i.organisatie_id = o.id and i.doel = p_doel), d.bsn_claim, o.soort = 'gemeente'
  from public.organisatie o left join ctx.identiteitsdienst d on d.organisatie_id = o.id and d.doel = p_doel where o.id = p_organisatie and ctx.beheert(o.id) $$;
create function ctx.wis_dienst(p_organisatie uuid, p_doel text default 'medewerkers') returns boolean
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
begin
  if not ctx.beheert(p_organisatie) then return false; end if;
  delete from ctx.identiteitsdienst where organisatie_id = p_organisatie and doel = p_doel;
  delete from ctx.identiteit where organisatie_id = p_organisatie and doel = p_doel;
  update ctx.sessie set beeindigd_op = now() where via_organisatie_id = p_organisatie and via_doel = p_doel and beeindigd_op is null
    and token_hash <> sha256(convert_to(current_setting('trede.sessie', true), 'UTF8'));
  return true;
end $$;
-- Residents come in at their municipality: other organisations hold no BSN of their own to find them by.
create function ctx.zet_dienst(p_organisatie uuid, p_issuer text, p_client text, p_geheim bytea, p_adres_vertrouwd boolean default false,
    p_doel text default 'medewerkers', p_bsn_claim text default null) returns boolean
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare v bytea := p_geheim; v_issuer text;
begin
  if not ctx.beheert(p_organisatie) then return false; end if;
  if p_doel = 'inwoners' and not exists (select 1 from public.organisatie o where o.id = p_organisatie and o.soort = 'gemeente') then return false; end if;
  select issuer, coalesce(v, geheim) into v_issuer, v from ctx.identiteitsdienst where organisatie_id = p_organisatie and doel = p_doel;
  v := coalesce(v, p_geheim);
  if v is null then return false; end if;
  if v_issuer <> p_issuer then perform ctx.wis_dienst(p_organisatie, p_doel); end if;
  insert into ctx.identiteitsdienst (organisatie_id, doel, issuer, client_id, geheim, adres_vertrouwd, bsn_claim)
  values (p_organisatie, p_doel, p_issuer, p_client, v, p_adres_vertrouwd and p_doel = 'medewerkers', p_bsn_claim)
  on conflict (organisatie_id, doel) do update set issuer = excluded.issuer, client_id = excluded.client_id, geheim = excluded.geheim,
    adres_vertrouwd = excluded.adres_vertrouwd, bsn_claim = excluded.bsn_claim, gewijzigd_op = now();
  return true;
end $$;
create function ctx.sluit_via(p_organisatie uuid, p_issuer text, p_sub text, p_sid text, p_bewijs bytea, p_doel text default 'medewerkers') returns boolean
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare n int;
begin
  delete from ctx.uitdaging where tot < now();
  insert into ctx.uitdaging (hash, doel, gegevens, tot) values (p_bewijs, 'uitloggen', '', now() + interval '1 hour') on conflict do nothing;
  if not found then return false; end if;
  update ctx.sessie s set beeindigd_op = now()
   where s.via_organisatie_id = p_organisatie and s.via_doel = p_doel and s.beeindigd_op is null
     and (p_sid is null or s.idp_sid = p_sid) and (p_sid is not null or p_sub is not null)
     and (p_sub is null or s.account_id in (select i.account_id from ctx.identiteit i
       where i.organisatie_id = p_organisatie and i.doel = p_doel and i.issuer = p_issuer and i.sub = p_sub));
  get diagnostics n = row_count;
  insert into public.audit (organisatie_id, handeling, uitkomst, gegevens)
  values (p_organisatie, 'uitgelogd-door-organisatie', 'akkoord', jsonb_build_object('sessies', n));
  return true;
end $$;

do $$ declare f record; begin
  revoke execute on all functions in schema ctx from public;
  for f in select p.oid::regprocedure as naam from pg_proc p
    where p.pronamespace = 'ctx'::regnamespace and p.prosecdef and pg_get_userbyid(p.proowner) = current_user loop
    execute format('alter function %s owner to {ctx}', f.naam);
  end loop;
end $$;
grant execute on function ctx.dienst_van(uuid, text), ctx.herken_inwoner(uuid, text, text, bytea), ctx.zetels_bij(uuid, uuid, text), ctx.diensten(text),
  ctx.sluit_via(uuid, text, text, text, bytea, text) to {poort};
grant execute on function ctx.diensten(text), ctx.beheerde_dienst(uuid, text), ctx.wis_dienst(uuid, text), ctx.mijn_hoe(),
  ctx.zet_dienst(uuid, text, text, bytea, boolean, text, text) to {app};
