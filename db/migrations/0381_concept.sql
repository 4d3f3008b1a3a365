-- A note that is being written: kept while one types, one for each account and person, gone when the conversation is recorded or a week
-- later. The content is encrypted with the key outside the database; the table is reached through these functions alone, and only for
-- people of whom the actor may record a conversation today.
create table ctx.concept (
  account_id uuid not null references public.account on delete cascade,
  deelnemer_id uuid not null references public.deelnemer on delete cascade,
  inhoud bytea not null check (length(inhoud) <= 40000),
  bewaard_op timestamptz not null default now(),
  primary key (account_id, deelnemer_id)
);
create index concept_deelnemer on ctx.concept (deelnemer_id);
create index concept_bewaard on ctx.concept (bewaard_op);
grant select, insert, update, delete on ctx.concept to {ctx};

create function ctx.mag_gesprek(p_deelnemer uuid) returns boolean
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select p_deelnemer in (select ctx.dossiers('C16', 'toevoeg')) and p_deelnemer not in (select ctx.afgeschermd('C16')) $$;
create function ctx.bewaar_concept(p_deelnemer uuid, p_inhoud bytea) returns boolean
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
begin
  if not ctx.mag_gesprek(p_deelnemer) then return false; end if;
  insert into ctx.concept (account_id, deelnemer_id, inhoud) values (ctx.account(), p_deelnemer, p_inhoud)
    on conflict (account_id, deelnemer_id) do update set inhoud = excluded.inhoud, bewaard_op = now();
  return true;
end $$;
create function ctx.mijn_concept(p_deelnemer uuid) returns table (inhoud bytea, bewaard_op timestamptz)
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select c.inhoud, c.bewaard_op from ctx.concept c where c.account_id = ctx.account() and c.deelnemer_id = p_deelnemer and ctx.mag_gesprek(p_deelnemer) $$;
create function ctx.wis_concept(p_deelnemer uuid) returns void
  language sql security definer set search_path = ctx, public, pg_temp as $$
  delete from ctx.concept where account_id = ctx.account() and deelnemer_id = p_deelnemer $$;
create function ctx.ruim_concepten(p_ouder interval) returns void
  language sql security definer set search_path = ctx, public, pg_temp as $$ delete from ctx.concept where bewaard_op < now() - p_ouder $$;

-- How often the guard of free text spoke, and how often somebody said that it was wrong: numbers, no text and nobody.
create table ctx.woordwacht (
  organisatie_id uuid not null references public.organisatie,
  week date not null, -- its Monday
  soort text not null check (soort in ('gezondheid', 'justitie', 'oordeel')),
  gezien integer not null default 0,
  onterecht integer not null default 0,
  primary key (organisatie_id, week, soort)
);
grant select, insert, update on ctx.woordwacht to {ctx};
create function ctx.tel_woordwacht(p_soort text, p_onterecht boolean) returns void
  language sql security definer set search_path = ctx, public, pg_temp as $$
  insert into ctx.woordwacht as t (organisatie_id, week, soort, gezien, onterecht)
    select w.organisatie_id, date_trunc('week', current_date)::date, p_soort, case when p_onterecht then 0 else 1 end, case when p_onterecht then 1 else 0 end
    from ctx.wie() w where w.organisatie_id is not null
  on conflict (organisatie_id, week, soort) do update set gezien = t.gezien + excluded.gezien, onterecht = t.onterecht + excluded.onterecht $$;
create function ctx.stand_woordwacht(p_vanaf date) returns table (soort text, gezien bigint, onterecht bigint)
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select t.soort, sum(t.gezien), sum(t.onterecht) from ctx.woordwacht t
  where t.week >= p_vanaf and (t.organisatie_id = ctx.org_breed('C24', 'lees') or ctx.heeft_recht('beheer', t.organisatie_id))
  group by t.soort order by t.soort $$;

do $$ declare f record; begin
  revoke execute on all functions in schema ctx from public;
  for f in select p.oid::regprocedure as naam from pg_proc p
    where p.pronamespace = 'ctx'::regnamespace and p.prosecdef and pg_get_userbyid(p.proowner) = current_user loop
    execute format('alter function %s owner to {ctx}', f.naam);
  end loop;
end $$;
grant execute on function ctx.mag_gesprek(uuid) to {ctx};
grant execute on function ctx.bewaar_concept(uuid, bytea), ctx.mijn_concept(uuid), ctx.wis_concept(uuid), ctx.tel_woordwacht(text, boolean),
  ctx.stand_woordwacht(date) to {app};
grant execute on function ctx.ruim_concepten(interval) to {poort};
