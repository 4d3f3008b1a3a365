-- Back-channel log-out (OpenID Connect Back-Channel Logout 1.0): the identity provider of an organisation says that somebody
-- logged out there, and the sessions that came in through it end here.
alter table ctx.sessie add column idp_sid text; -- the provider's name for its own session

create or replace function ctx.open_sessie(p_token_hash bytea, p_account uuid, p_medewerker uuid, p_deelnemer uuid, p_soort text, p_duur interval, p_hoe jsonb)
  returns boolean language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare v_wijze text := coalesce(p_hoe->>'wijze', 'wachtwoord'); v_via uuid := (p_hoe->>'via')::uuid;
begin
  insert into ctx.sessie (token_hash, account_id, medewerker_id, deelnemer_id, soort, vervalt_op, wijze, via_organisatie_id, toestel, adres, idp_sid)
  select p_token_hash, a.id, m.id, d.deelnemer_id, p_soort, least(now() + p_duur, (p_hoe->>'tot')::timestamptz), v_wijze, v_via, p_hoe->>'toestel',
    p_hoe->>'adres', p_hoe->>'sid'
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

-- Another seat is entered as the one before, the provider's session with it.
drop function ctx.mijn_hoe();
create function ctx.mijn_hoe() returns table (wijze text, via uuid, toestel text, adres text, tot timestamptz, sid text)
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select s.wijze, s.via_organisatie_id, s.toestel, s.adres, s.vervalt_op, s.idp_sid from ctx.sessie s
  where s.account_id = ctx.account() and s.token_hash = sha256(convert_to(current_setting('trede.sessie', true), 'UTF8')) $$;

-- What the checked token says: of one session there (p_sid), or of everything of this person (p_sub). False for a token that came
-- before; it is remembered for an hour, and older than some minutes the program takes none.
create function ctx.sluit_via(p_organisatie uuid, p_issuer text, p_sub text, p_sid text, p_bewijs bytea) returns boolean
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare n int;
begin
  delete from ctx.uitdaging where tot < now();
  insert into ctx.uitdaging (hash, doel, gegevens, tot) values (p_bewijs, 'uitloggen', '', now() + interval '1 hour') on conflict do nothing;
  if not found then return false; end if;
  update ctx.sessie s set beeindigd_op = now()
   where s.via_organisatie_id = p_organisatie and s.beeindigd_op is null and (p_sid is null or s.idp_sid = p_sid) and (p_sid is not null or p_sub is not null)
     and (p_sub is null or s.account_id in (select i.account_id from ctx.identiteit i
       where i.organisatie_id = p_organisatie and i.issuer = p_issuer and i.sub = p_sub));
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
grant execute on function ctx.mijn_hoe() to {app};
grant execute on function ctx.sluit_via(uuid, text, text, text, bytea) to {poort};
