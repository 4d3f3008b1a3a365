-- An organisation without a privacy officer, and a person without a case director: of an emergency access there nobody was told. Then who leads the team is.
create or replace function ctx.in_te_lichten(p_noodtoegang uuid) returns table (account_id uuid, email text, toezicht boolean)
  language sql stable set search_path = ctx, public, pg_temp as $$
  with werkt as (
    select n.deelnemer_id, m.id, m.rol, a.id as account_id, a.email
    from public.noodtoegang n
    join public.medewerker m on m.organisatie_id = n.organisatie_id and m.account_id <> n.account_id
      and m.begin <= current_date and (m.einde is null or m.einde > current_date)
    join public.account a on a.id = m.account_id and a.actief and a.email is not null
    where n.id = p_noodtoegang),
  eerst as (
    select w.account_id, w.email, w.rol = 'privacy' as toezicht from werkt w where w.rol = 'privacy' or exists (select 1 from public.betrokkene b
      where b.deelnemer_id = w.deelnemer_id and b.medewerker_id = w.id and b.rol = 'casusregisseur' and b.vervallen_op is null
        and b.begin <= current_date and (b.einde is null or b.einde > current_date)))
  select account_id, email, bool_or(toezicht) from (
    select * from eerst
    union all select w.account_id, w.email, false from werkt w where w.rol = 'teamleider' and not exists (select 1 from eerst)) x
  group by 1, 2 $$;
