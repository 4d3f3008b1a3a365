-- The directory of professionals: who works where in the region, and what one can ask him for. Who, where, since when and with which
-- certificate are facts that stand elsewhere; here stands only what somebody says of himself. Nobody who is helped is in it.
create table gidsregel (
  medewerker_id uuid primary key references medewerker,
  organisatie_id uuid not null references organisatie,
  vragen text check (vragen <> ''), -- what one can ask him for
  bereikbaar text check (bereikbaar <> ''), -- when
  telefoon text check (telefoon <> ''),
  themas text[] not null default '{}',
  gewijzigd_op timestamptz not null default now()
);
create index gidsregel_organisatie on gidsregel (organisatie_id);
select ctx.bescherm_register('gidsregel');
create policy ctx_schrijf on gidsregel for insert to {ctx} with check (true);
create policy ctx_wijzig on gidsregel for update to {ctx} using (true) with check (true);
grant insert, update on gidsregel to {ctx};

-- One's own line and nobody else's.
create function ctx.zet_gidsregel(p_vragen text, p_bereikbaar text, p_telefoon text, p_themas text[]) returns text
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare w ctx.wie_t := ctx.wie();
begin
  if w.medewerker_id is null then return 'niet_gevonden'; end if;
  insert into public.gidsregel (medewerker_id, organisatie_id, vragen, bereikbaar, telefoon, themas)
  values (w.medewerker_id, w.organisatie_id, p_vragen, p_bereikbaar, p_telefoon, p_themas)
  on conflict (medewerker_id) do update set vragen = excluded.vragen, bereikbaar = excluded.bereikbaar, telefoon = excluded.telefoon,
    themas = excluded.themas, gewijzigd_op = now();
  return null;
end $$;

-- Of who works here on this day and can log in: how to reach him and for what he is certified then. For who works here himself.
create function ctx.gids_feiten(p_dag date) returns table (medewerker_id uuid, email text, certificaten text[])
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select m.id, a.email, array(select distinct c.soort from public.certificaat c where c.medewerker_id = m.id and c.vervallen_op is null
    and c.begin <= p_dag and (c.einde is null or c.einde > p_dag) order by 1)
  from public.medewerker m join public.account a on a.id = m.account_id and a.actief
  where ctx.is_medewerker() and m.begin <= p_dag and (m.einde is null or m.einde > p_dag) $$;

do $$ declare f record; begin
  revoke execute on all functions in schema ctx from public;
  for f in select p.oid::regprocedure as naam from pg_proc p
    where p.pronamespace = 'ctx'::regnamespace and p.prosecdef and pg_get_userbyid(p.proowner) = current_user loop
    execute format('alter function %s owner to {ctx}', f.naam);
  end loop;
end $$;
grant execute on function ctx.zet_gidsregel(text, text, text, text[]), ctx.gids_feiten(date) to {app};
