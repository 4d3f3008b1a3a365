-- The functional administrator: staff, seats, invitations. No data of people for whom they work. A seat that ends ends the
-- sessions in it at once.
create function ctx.beheert(p_organisatie uuid) returns boolean
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select exists (select 1 from ctx.wie() w where w.rol = 'beheer' and w.organisatie_id = p_organisatie) or ctx.heeft_recht('beheer', p_organisatie) $$;

-- An account is administered by whoever administers every organisation where it has a seat: else a link made here would
-- open the seats there. Rights for the whole region are for who administers the region; a person's own log-in for nobody.
create function ctx.beheert_account(p_account uuid) returns boolean
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select p_account is distinct from ctx.account()
    and exists (select 1 from public.medewerker m where m.account_id = p_account and ctx.beheert(m.organisatie_id))
    and not exists (select 1 from public.medewerker m where m.account_id = p_account and (m.einde is null or m.einde > current_date)
      and not ctx.beheert(m.organisatie_id))
    and not exists (select 1 from public.recht r where r.account_id = p_account and (r.einde is null or r.einde > current_date)
      and not case when r.organisatie_id is null then ctx.heeft_recht('beheer', null) else ctx.beheert(r.organisatie_id) end)
    and not exists (select 1 from public.deelnemer_account d where d.account_id = p_account) $$;

create function ctx.beheerde_organisaties() returns table (id uuid, naam text, medewerkers bigint)
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select o.id, o.naam, count(distinct m.account_id) from public.organisatie o
  left join public.medewerker m on m.organisatie_id = o.id and m.begin <= current_date and (m.einde is null or m.einde > current_date)
  where ctx.beheert(o.id) group by o.id order by o.naam $$;

create function ctx.beheerde_zetels(p_organisatie uuid) returns table (id uuid, account_id uuid, naam text, email text, medewerker_nr text, rol text,
    begin date, einde date, wachtwoord boolean, tweede_stap boolean, link_tot timestamptz, laatst_op timestamptz, uit_te_nodigen boolean)
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select m.id, m.account_id, m.naam, a.email, m.medewerker_nr, m.rol, m.begin, m.einde, g.wachtwoord is not null, g.totp is not null,
    case when g.eenmalig_tot > now() then g.eenmalig_tot end,
    (select max(s.gezien_op) from ctx.sessie s where s.account_id = m.account_id and s.soort = 'web'), ctx.beheert_account(m.account_id)
  from public.medewerker m join public.account a on a.id = m.account_id left join ctx.geheim g on g.account_id = m.account_id
  where m.organisatie_id = p_organisatie and ctx.beheert(p_organisatie)
  order by m.naam, m.begin $$;

-- Answers null, or the code of what stands in the way.
create function ctx.voeg_zetel_toe(p_id uuid, p_organisatie uuid, p_email text, p_naam text, p_rol text, p_begin date, p_einde date) returns text
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare v uuid;
begin
  if not ctx.beheert(p_organisatie) then return 'geen_recht'; end if;
  select id into v from public.account where lower(email) = lower(p_email);
  if v = ctx.account() then return 'zelf'; end if;
  -- Nobody has seen that an e-mail address is the person's own: who could step into the account that was made for it
  -- elsewhere must not get a seat here along with it.
  if v is not null and not ctx.beheert_account(v)
    and (exists (select 1 from public.deelnemer_account where account_id = v) or not ctx.heeft_recht('beheer', null)) then return 'elders'; end if;
  if exists (select 1 from public.medewerker m where m.account_id = v and m.organisatie_id = p_organisatie and m.rol = p_rol
      and daterange(m.begin, m.einde) && daterange(p_begin, p_einde)) then return 'bestaat_al'; end if;
  if v is null then insert into public.account (email, naam) values (p_email, p_naam) returning id into v; end if;
  insert into public.medewerker (id, account_id, organisatie_id, naam, rol, begin, einde)
  values (p_id, v, p_organisatie, p_naam, p_rol, p_begin, p_einde);
  return null;
end $$;

create function ctx.beeindig_zetel(p_medewerker uuid, p_einde date) returns text
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare v_organisatie uuid; v_account uuid; v_begin date;
begin
  select organisatie_id, account_id, begin into v_organisatie, v_account, v_begin from public.medewerker where id = p_medewerker;
  if v_organisatie is null or not ctx.beheert(v_organisatie) then return 'niet_gevonden'; end if;
  if v_account = ctx.account() then return 'zelf'; end if;
  if p_einde < v_begin then return 'voor_begin'; end if;
  update public.medewerker set einde = p_einde, versie = versie + 1 where id = p_medewerker;
  if p_einde <= current_date then
    update ctx.sessie set beeindigd_op = now() where medewerker_id = p_medewerker and beeindigd_op is null;
  end if;
  return null;
end $$;

create function ctx.nodig_uit(p_account uuid, p_hash bytea, p_duur interval) returns text
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare w ctx.wie_t := ctx.wie(); v text;
begin
  if not ctx.beheert_account(p_account) then return null; end if;
  insert into ctx.geheim (account_id, eenmalig_hash, eenmalig_tot) values (p_account, p_hash, now() + p_duur)
  on conflict (account_id) do update set eenmalig_hash = excluded.eenmalig_hash, eenmalig_tot = excluded.eenmalig_tot;
  insert into public.audit (account_id, organisatie_id, rol, handeling, uitkomst, gegevens)
  values (w.account_id, w.organisatie_id, w.rol, 'nodig-uit', 'akkoord', jsonb_build_object('account', p_account));
  select naam into v from public.account where id = p_account;
  return v;
end $$;

-- Somebody lost his phone: without second step until he sets a new one. His sessions end.
create function ctx.wis_totp(p_account uuid) returns boolean
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
begin
  if not ctx.beheert_account(p_account) then return false; end if;
  update ctx.geheim set totp = null where account_id = p_account;
  update ctx.sessie set beeindigd_op = now() where account_id = p_account and beeindigd_op is null;
  return true;
end $$;

create policy ctx_nieuw on medewerker for insert to {ctx} with check (true);
create policy ctx_wijzig on medewerker for update to {ctx} using (true) with check (true);
grant insert, update on medewerker to {ctx};
do $$ declare f record; begin
  revoke execute on all functions in schema ctx from public;
  for f in select p.oid::regprocedure as naam from pg_proc p
    where p.pronamespace = 'ctx'::regnamespace and p.prosecdef and pg_get_userbyid(p.proowner) = current_user loop
    execute format('alter function %s owner to {ctx}', f.naam);
  end loop;
end $$;
grant execute on function ctx.beheerde_organisaties(), ctx.beheerde_zetels(uuid), ctx.voeg_zetel_toe(uuid, uuid, text, text, text, date, date),
  ctx.beeindig_zetel(uuid, date), ctx.nodig_uit(uuid, bytea, interval), ctx.wis_totp(uuid) to {app};
