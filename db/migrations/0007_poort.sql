-- The gate: what happens before there is a session. Role {poort} alone may call these; no page transaction runs as {poort}.
-- Opens a session; false when this account, or this seat of it, may not (or no longer) enter.
create function ctx.open_sessie(p_token_hash bytea, p_account uuid, p_medewerker uuid, p_deelnemer uuid, p_soort text, p_duur interval)
  returns boolean language plpgsql security definer set search_path = ctx, public, pg_temp as $$
begin
  insert into ctx.sessie (token_hash, account_id, medewerker_id, deelnemer_id, soort, vervalt_op)
  select p_token_hash, a.id, m.id, d.deelnemer_id, p_soort, now() + p_duur
  from public.account a
  left join public.medewerker m on m.id = p_medewerker and m.account_id = a.id
    and m.begin <= current_date and (m.einde is null or m.einde > current_date)
  left join public.deelnemer_account d on d.deelnemer_id = p_deelnemer and d.account_id = a.id
  where a.id = p_account and a.actief and (not a.voorbeeld or (select r.voorbeeld from public.regio r))
    and (p_medewerker is null or m.id is not null) and (p_deelnemer is null or d.deelnemer_id is not null);
  if found and p_soort <> 'taak' then
    insert into public.audit (account_id, organisatie_id, rol, handeling, uitkomst, gegevens)
    select p_account, m.organisatie_id, case when p_deelnemer is not null then 'deelnemer' else m.rol end, 'log-in', 'akkoord',
      jsonb_build_object('soort', p_soort)
    from (select) leeg left join public.medewerker m on m.id = p_medewerker;
    return true;
  end if;
  return found;
end $$;

-- The idle clock of one's own session, written at most once a minute. Whoever finds the row locked leaves it: another
-- request of the same session is writing it, and may take long.
create function ctx.raak_sessie() returns void
  language sql security definer set search_path = ctx, public, pg_temp as $$
  update ctx.sessie set gezien_op = now() where token_hash = (
    select s.token_hash from ctx.sessie s
     where s.token_hash = sha256(convert_to(nullif(current_setting('trede.sessie', true), ''), 'UTF8'))
       and s.beeindigd_op is null and s.gezien_op between now() - interval '30 minutes' and now() - interval '1 minute'
     for update skip locked) $$;

-- Logs what is about to be shown: who looks follows from the session, and each organisation has a row of its own people.
create function ctx.leg_inzage_vast(p_doel text, p_pagina text, p_categorieen text[], p_deelnemers uuid[]) returns void
  language sql security definer set search_path = ctx, public, pg_temp as $$
  insert into public.inzage (account_id, organisatie_id, rol, doel, pagina, categorieen, betreft_organisatie_id, deelnemer_ids)
  select w.account_id, w.organisatie_id, coalesce(w.rol, 'recht'), p_doel, p_pagina, p_categorieen, d.organisatie_id, array_agg(i.id)
  from ctx.wie() w cross join unnest(p_deelnemers) i(id) left join public.deelnemer d on d.id = i.id
  where w.account_id is not null and i.id is distinct from w.deelnemer_id
  group by w.account_id, w.organisatie_id, w.rol, d.organisatie_id $$;

create function ctx.sluit_sessie(p_token_hash bytea) returns void
  language sql security definer set search_path = ctx, public, pg_temp as
  $$ update ctx.sessie set beeindigd_op = now() where token_hash = p_token_hash and beeindigd_op is null $$;

-- An account by e-mail with what log-in must check. totp null: no second step.
create function ctx.vind_inlog(p_email text)
  returns table (account_id uuid, wachtwoord text, totp bytea, totp_laatste_stap bigint)
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select a.id, g.wachtwoord, g.totp, g.totp_laatste_stap
  from public.account a left join ctx.geheim g on g.account_id = a.id
  where lower(a.email) = lower(p_email) and a.actief $$;
create function ctx.inlog_van(p_account uuid) returns table (account_id uuid, wachtwoord text, totp bytea, totp_laatste_stap bigint)
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select a.id, g.wachtwoord, g.totp, g.totp_laatste_stap
  from public.account a left join ctx.geheim g on g.account_id = a.id where a.id = p_account and a.actief $$;

create function ctx.zetels(p_account uuid) returns table (medewerker_id uuid, deelnemer_id uuid, organisatie text, rol text)
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select m.id, null::uuid, o.naam, m.rol from public.medewerker m join public.organisatie o on o.id = m.organisatie_id
   where m.account_id = p_account and m.begin <= current_date and (m.einde is null or m.einde > current_date)
  union all
  select null, d.deelnemer_id, null, 'deelnemer' from public.deelnemer_account d where d.account_id = p_account
  order by 4, 3 $$;

-- Names under row-level security: trigram operators are not leak-proof, so a policy would keep the index out of use.
-- The doors stand inside the function instead; what it answers is what the policy would have let through. Who sees no
-- whole organisation is searched for among his own people only, so that time does not tell who else there is. A BSN is
-- searched for by who may see (a part of) it.
create function ctx.zoek_deelnemer(p_naam text, p_geboortedatum date, p_hmac bytea, p_aantal int) returns table (deelnemer_id uuid, gelijkenis real)
  language plpgsql stable security definer set search_path = ctx, public, pg_temp as $$
declare
  w ctx.wie_t := ctx.wie();
  deur uuid := ctx.org_breed('C01', 'lees');
  zaken uuid[] := array(select ctx.dossiers('C01', 'lees'));
begin
  if p_hmac is not null then
    return query select b.deelnemer_id, 1::real from public.deelnemer_bsn b
      where b.hmac = p_hmac and b.organisatie_id = w.organisatie_id and (b.organisatie_id = deur or b.deelnemer_id = any (zaken))
        and exists (select 1 from ctx.beleid r where r.rol = w.rol and r.categorie = 'C02') limit p_aantal;
  elsif p_naam is null then
    return query select d.id, 1::real from public.deelnemer d
      where d.geboortedatum = p_geboortedatum and (d.organisatie_id = deur or d.id = any (zaken)) order by d.id limit p_aantal;
  elsif deur is null then
    return query select d.id, word_similarity(zoekvorm(p_naam), d.zoeknaam) as g from public.deelnemer d
      where d.id = any (zaken) and (p_geboortedatum is null or d.geboortedatum = p_geboortedatum)
        and (d.zoeknaam %> zoekvorm(p_naam) or d.zoeknaam like '%' || zoekvorm(p_naam) || '%')
      order by g desc, d.id limit p_aantal;
  else
    return query select d.id, word_similarity(zoekvorm(p_naam), d.zoeknaam) as g from public.deelnemer d
      where (d.organisatie_id = deur or d.id = any (zaken)) and (p_geboortedatum is null or d.geboortedatum = p_geboortedatum)
        and (d.zoeknaam %> zoekvorm(p_naam) or d.zoeknaam like '%' || zoekvorm(p_naam) || '%')
      order by g desc, d.id limit p_aantal;
  end if;
end $$;

-- A masked role sees what its mask names and no more: first name and telephone (C01), rung alone (C14).
create function ctx.gemaskeerd() returns table (deelnemer_id uuid, voornaam text, telefoon text, trede smallint)
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select d.id, d.voornaam, d.telefoon,
    case when d.id in (select ctx.dossiers('C14', 'masker')) or d.id in (select ctx.dossiers('C14', 'lees')) then
      (select t.trede from public.trede t where t.deelnemer_id = d.id and t.vervallen_op is null order by t.datum desc, t.vastgelegd_op desc limit 1) end
  from public.deelnemer d where d.id in (select ctx.dossiers('C01', 'masker')) $$;
-- The encrypted BSN for who may see its last digits; the page decrypts and cuts.
create function ctx.bsn_masker(p_deelnemer uuid) returns table (cijfer bytea, organisatie_id uuid)
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select b.cijfer, b.organisatie_id from public.deelnemer_bsn b
  where b.deelnemer_id = p_deelnemer and p_deelnemer in (select ctx.dossiers('C02', 'masker')) $$;

-- Registration: the one way in which a person comes into being by hand. The one who registers becomes involved, since
-- nobody else could see the person yet. C02 is write-only here. A BSN that the organisation knows already is refused
-- by the unique key; the caller turns that into one neutral message.
create function ctx.registreer(p_deelnemer jsonb, p_adres jsonb, p_cijfer bytea, p_hmac bytea, p_vandaag date) returns uuid
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare
  w ctx.wie_t := ctx.wie();
  v uuid := (p_deelnemer->>'id')::uuid;
begin
  if not exists (select 1 from ctx.beleid where rol = w.rol and categorie = 'C01' and modus = 'schrijf' and deur in ('dossier', 'organisatie')) then
    raise exception 'geen recht om te registreren' using errcode = '42501';
  end if;
  insert into public.deelnemer (id, organisatie_id, standaard_organisatie_id, voornaam, tussenvoegsel, achternaam, geboortedatum, geslacht,
    telefoon, email, voertaal, aanmelddatum, vastgelegd_door)
  values (v, w.organisatie_id, w.organisatie_id, p_deelnemer->>'voornaam', p_deelnemer->>'tussenvoegsel', p_deelnemer->>'achternaam',
    (p_deelnemer->>'geboortedatum')::date, p_deelnemer->>'geslacht', p_deelnemer->>'telefoon', p_deelnemer->>'email', p_deelnemer->>'voertaal',
    coalesce((p_deelnemer->>'aanmelddatum')::date, p_vandaag), w.account_id);
  if p_adres is not null then
    insert into public.deelnemer_adres (deelnemer_id, organisatie_id, postcode, woongemeente_code)
    values (v, w.organisatie_id, p_adres->>'postcode', p_adres->>'woongemeenteCode');
  end if;
  if p_hmac is not null then
    insert into public.deelnemer_bsn (deelnemer_id, organisatie_id, cijfer, hmac) values (v, w.organisatie_id, p_cijfer, p_hmac);
  end if;
  insert into public.betrokkene (deelnemer_id, organisatie_id, medewerker_id, rol, begin, vastgelegd_door)
  values (v, w.organisatie_id, w.medewerker_id, w.rol, p_vandaag, w.account_id);
  return v;
end $$;
do $$ declare t text; begin
  foreach t in array array['deelnemer','deelnemer_adres','deelnemer_bsn','betrokkene'] loop
    execute format('create policy ctx_nieuw on %I for insert to {ctx} with check (true)', t);
    execute format('grant insert on %I to {ctx}', t);
  end loop;
end $$;

-- Ownership and who may call: everything that runs as its definer runs as {ctx}; nobody calls what is not named here.
do $$ declare f record; begin
  revoke execute on all functions in schema ctx from public;
  for f in select p.oid::regprocedure as naam from pg_proc p where p.pronamespace = 'ctx'::regnamespace and p.prosecdef loop
    execute format('alter function %s owner to {ctx}', f.naam);
  end loop;
end $$;
grant execute on function ctx.wie(), ctx.account(), ctx.org_breed(text, text), ctx.dossiers(text, text), ctx.heeft_recht(text, uuid) to {app}, {import};
grant execute on function ctx.leg_inzage_vast(text, text, text[], uuid[]) to {app}, {import};
grant execute on function ctx.raak_sessie(), ctx.is_medewerker(), ctx.zoek_deelnemer(text, date, bytea, int), ctx.gemaskeerd(), ctx.bsn_masker(uuid),
  ctx.registreer(jsonb, jsonb, bytea, bytea, date) to {app};
grant execute on function ctx.open_sessie(bytea, uuid, uuid, uuid, text, interval), ctx.sluit_sessie(bytea), ctx.vind_inlog(text), ctx.inlog_van(uuid),
  ctx.zetels(uuid) to {poort};
