-- An organisation's own identity provider (OpenID Connect). Whoever it vouches for comes in at that organisation only.
create table ctx.identiteitsdienst (
  organisatie_id uuid primary key references public.organisatie,
  issuer text not null check (issuer <> ''),
  client_id text not null check (client_id <> ''),
  geheim bytea not null, -- encrypted under the key outside the database, bound to the organisation
  gewijzigd_op timestamptz not null default now()
);
create table ctx.identiteit (
  organisatie_id uuid not null references public.organisatie,
  issuer text not null,
  sub text not null,
  account_id uuid not null references public.account,
  gebonden_op timestamptz not null default now(),
  primary key (organisatie_id, issuer, sub),
  unique (organisatie_id, issuer, account_id)
);
grant select, insert, update, delete on ctx.identiteitsdienst, ctx.identiteit to {ctx};

create function ctx.diensten() returns table (organisatie_id uuid, naam text)
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select d.organisatie_id, o.naam from ctx.identiteitsdienst d join public.organisatie o on o.id = d.organisatie_id order by o.naam $$;
create function ctx.dienst_van(p_organisatie uuid) returns table (issuer text, client_id text, geheim bytea)
  language sql stable security definer set search_path = ctx, public, pg_temp as
  $$ select d.issuer, d.client_id, d.geheim from ctx.identiteitsdienst d where d.organisatie_id = p_organisatie $$;

-- Who is meant: by the lasting number (sub) of the provider, and the first time by e-mail address, for whom works there today and
-- was not bound yet. Anybody else is nobody here.
create function ctx.herken(p_organisatie uuid, p_issuer text, p_sub text, p_email text) returns uuid
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare v uuid; bekend boolean;
begin
  select i.account_id into v from ctx.identiteit i where i.organisatie_id = p_organisatie and i.issuer = p_issuer and i.sub = p_sub;
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
create function ctx.zetels_bij(p_account uuid, p_organisatie uuid) returns table (medewerker_id uuid, deelnemer_id uuid)
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select m.id, null::uuid from public.medewerker m where m.account_id = p_account and m.organisatie_id = p_organisatie
    and m.begin <= current_date and (m.einde is null or m.einde > current_date) $$;

create function ctx.beheerde_dienst(p_organisatie uuid) returns table (organisatie text, issuer text, client_id text, gekoppeld bigint)
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select o.naam, d.issuer, d.client_id, (select count(*) from ctx.identiteit i where i.organisatie_id = o.id)
  from public.organisatie o left join ctx.identiteitsdienst d on d.organisatie_id = o.id where o.id = p_organisatie and ctx.beheert(o.id) $$;
-- Another provider knows other people: what was bound to the one before is gone, and who came in through it is out.
create function ctx.wis_dienst(p_organisatie uuid) returns boolean
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
begin
  if not ctx.beheert(p_organisatie) then return false; end if;
  delete from ctx.identiteitsdienst where organisatie_id = p_organisatie;
  delete from ctx.identiteit where organisatie_id = p_organisatie;
  update ctx.sessie set beeindigd_op = now() where via_organisatie_id = p_organisatie and beeindigd_op is null
    and token_hash <> sha256(convert_to(current_setting('trede.sessie', true), 'UTF8'));
  return true;
end $$;
-- p_geheim null: the secret stays as it was; false where there is none to stay, or the actor does not administer here.
create function ctx.zet_dienst(p_organisatie uuid, p_issuer text, p_client text, p_geheim bytea) returns boolean
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare v bytea := p_geheim; v_issuer text;
begin
  if not ctx.beheert(p_organisatie) then return false; end if;
  select issuer, coalesce(v, geheim) into v_issuer, v from ctx.identiteitsdienst where organisatie_id = p_organisatie;
  v := coalesce(v, p_geheim);
  if v is null then return false; end if;
  if v_issuer <> p_issuer then perform ctx.wis_dienst(p_organisatie); end if;
  insert into ctx.identiteitsdienst (organisatie_id, issuer, client_id, geheim) values (p_organisatie, p_issuer, p_client, v)
  on conflict (organisatie_id) do update set issuer = excluded.issuer, client_id = excluded.client_id, geheim = excluded.geheim, gewijzigd_op = now();
  return true;
end $$;

do $$ declare f record; begin
  revoke execute on all functions in schema ctx from public;
  for f in select p.oid::regprocedure as naam from pg_proc p
    where p.pronamespace = 'ctx'::regnamespace and p.prosecdef and pg_get_userbyid(p.proowner) = current_user loop
    execute format('alter function %s owner to {ctx}', f.naam);
  end loop;
end $$;
grant execute on function ctx.dienst_van(uuid), ctx.herken(uuid, text, text, text), ctx.zetels_bij(uuid, uuid), ctx.diensten() to {poort};
grant execute on function ctx.diensten(), ctx.beheerde_dienst(uuid), ctx.zet_dienst(uuid, text, text, bytea), ctx.wis_dienst(uuid) to {app};
