-- Who is told of an emergency access: the case directors of today and the privacy officers of the organisation, never who opened it.
create function ctx.in_te_lichten(p_noodtoegang uuid) returns table (account_id uuid, email text, toezicht boolean)
  language sql stable set search_path = ctx, public, pg_temp as $$
  select a.id, a.email, bool_or(m.rol = 'privacy')
  from public.noodtoegang n
  join public.medewerker m on m.organisatie_id = n.organisatie_id and m.account_id <> n.account_id
    and m.begin <= current_date and (m.einde is null or m.einde > current_date)
  join public.account a on a.id = m.account_id and a.actief
  where n.id = p_noodtoegang and (m.rol = 'privacy' or exists (select 1 from public.betrokkene b
    where b.deelnemer_id = n.deelnemer_id and b.medewerker_id = m.id and b.rol = 'casusregisseur' and b.vervallen_op is null
      and b.begin <= current_date and (b.einde is null or b.einde > current_date)))
  group by a.id, a.email $$;
revoke all on function ctx.in_te_lichten(uuid) from public;
grant execute on function ctx.in_te_lichten(uuid) to {import};
