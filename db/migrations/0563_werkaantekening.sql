-- Private working notes (C17): one maker, one person, 90 days. The content is encrypted with the key outside the database, the table is
-- reached through these functions alone, and each answers about the actor's own notes on people whom he may see today. They end with the
-- account and the file, and do not go along when a file moves or is shared.
create table ctx.werkaantekening (
  id uuid primary key,
  account_id uuid not null references public.account on delete cascade,
  deelnemer_id uuid not null references public.deelnemer on delete cascade,
  inhoud bytea not null check (length(inhoud) <= 20000),
  gemaakt_op timestamptz not null default now()
);
create index werkaantekening_van on ctx.werkaantekening (account_id, deelnemer_id);
create index werkaantekening_deelnemer on ctx.werkaantekening (deelnemer_id);
create index werkaantekening_gemaakt on ctx.werkaantekening (gemaakt_op);
grant select, insert, delete on ctx.werkaantekening to {ctx};

create function ctx.ziet_nu(p_deelnemer uuid) returns boolean
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select p_deelnemer in (select ctx.dossiers('C01', 'lees')) and p_deelnemer not in (select ctx.afgeschermd('C01')) $$;
create function ctx.bewaar_werkaantekening(p_id uuid, p_deelnemer uuid, p_inhoud bytea) returns text
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
begin
  if ctx.account() is null or not ctx.ziet_nu(p_deelnemer) then return 'niet_gevonden'; end if;
  insert into ctx.werkaantekening (id, account_id, deelnemer_id, inhoud) values (p_id, ctx.account(), p_deelnemer, p_inhoud);
  return null;
end $$;
-- What is older than the term is not read any more, also before it is cleared away.
create function ctx.mijn_werkaantekeningen(p_deelnemer uuid, p_bewaard interval) returns table (id uuid, inhoud bytea, gemaakt_op timestamptz)
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select a.id, a.inhoud, a.gemaakt_op from ctx.werkaantekening a
  where a.account_id = ctx.account() and a.deelnemer_id = p_deelnemer and a.gemaakt_op > now() - p_bewaard and ctx.ziet_nu(p_deelnemer)
  order by a.gemaakt_op desc limit 50 $$;
create function ctx.wis_werkaantekening(p_id uuid, p_deelnemer uuid) returns text
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
begin
  delete from ctx.werkaantekening a where a.id = p_id and a.deelnemer_id = p_deelnemer and a.account_id = ctx.account();
  return case when found then null else 'niet_gevonden' end;
end $$;
create function ctx.ruim_werkaantekeningen(p_ouder interval) returns void
  language sql security definer set search_path = ctx, public, pg_temp as $$ delete from ctx.werkaantekening where gemaakt_op <= now() - p_ouder $$;

do $$ declare f record; begin
  revoke execute on all functions in schema ctx from public;
  for f in select p.oid::regprocedure as naam from pg_proc p
    where p.pronamespace = 'ctx'::regnamespace and p.prosecdef and pg_get_userbyid(p.proowner) = current_user loop
    execute format('alter function %s owner to {ctx}', f.naam);
  end loop;
end $$;
grant execute on function ctx.bewaar_werkaantekening(uuid, uuid, bytea), ctx.mijn_werkaantekeningen(uuid, interval), ctx.wis_werkaantekening(uuid, uuid) to {app};
grant execute on function ctx.ruim_werkaantekeningen(interval) to {poort};
