-- Looks, for the person himself and for the privacy officer. Both see only the part of a look that is theirs.
create index audit_organisatie on audit (organisatie_id, op);

-- When, from which organisation, in which capacity, for what and at what somebody looked at one's own file. Not who: that
-- the privacy officer tells who needs it (AVG art. 15, C-579/21). One line a day, capacity and purpose.
create function ctx.mijn_inzagen(p_aantal int) returns table (dag date, organisatie text, rol text, doel text, categorieen text[], keren bigint)
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select (i.op at time zone 'Europe/Amsterdam')::date, o.naam, i.rol, i.doel, array_agg(distinct c.categorie order by c.categorie), count(distinct i.id)
  from ctx.wie() w join public.inzage i on i.deelnemer_ids @> array[w.deelnemer_id] left join public.organisatie o on o.id = i.organisatie_id
  cross join lateral unnest(i.categorieen) c(categorie)
  where w.deelnemer_id is not null
  group by 1, 2, 3, 4 order by 1 desc, 2, 3 limit p_aantal $$;

-- The looks that the privacy officer answers for: at people of his organisation, and by who works there. `dossiers` names
-- people of his own organisation only; `andere` counts the others that stood in the same look.
create function ctx.toezicht_inzagen(p_van timestamptz, p_tot timestamptz, p_account uuid, p_dossier uuid) returns table (id uuid, op timestamptz, account_id uuid,
    organisatie_id uuid, rol text, doel text, pagina text, categorieen text[], dossiers uuid[], andere int)
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  with mijn as materialized (select ctx.org_breed('C24', 'lees') as id)
  select i.id, i.op, i.account_id, i.organisatie_id, i.rol, i.doel, i.pagina, i.categorieen,
    case when i.betreft_organisatie_id = mijn.id then i.deelnemer_ids else '{}' end,
    case when i.betreft_organisatie_id = mijn.id then 0 else cardinality(i.deelnemer_ids) end
  from mijn join public.inzage i on i.organisatie_id = mijn.id or i.betreft_organisatie_id = mijn.id
  where i.op >= p_van and i.op < p_tot and (p_account is null or i.account_id = p_account)
    and (p_dossier is null or (i.betreft_organisatie_id = mijn.id and i.deelnemer_ids @> array[p_dossier])) $$;

-- The file that a dossier number (the first eight signs of its id) stands for, within one's own organisation.
create function ctx.toezicht_dossier(p_nummer text) returns uuid
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select d.id from public.deelnemer d where d.organisatie_id = ctx.org_breed('C24', 'lees') and p_nummer ~ '^[0-9a-f]{8}$'
    and d.id between (p_nummer || '-0000-0000-0000-000000000000')::uuid and (p_nummer || '-ffff-ffff-ffff-ffffffffffff')::uuid limit 1 $$;

do $$ declare f record; begin
  revoke execute on all functions in schema ctx from public;
  for f in select p.oid::regprocedure as naam from pg_proc p
    where p.pronamespace = 'ctx'::regnamespace and p.prosecdef and pg_get_userbyid(p.proowner) = current_user loop
    execute format('alter function %s owner to {ctx}', f.naam);
  end loop;
end $$;
grant execute on function ctx.mijn_inzagen(int), ctx.toezicht_inzagen(timestamptz, timestamptz, uuid, uuid), ctx.toezicht_dossier(text) to {app};
