-- The first day of all that is recorded about somebody, of every category: a birth date may not come to lie after it, also
-- where the actor may not read what it is. Nothing for whom the actor may not write the person's own data.
create function ctx.vroegste_feit(p_deelnemer uuid) returns date
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select min(f.dag) from public.deelnemer d join lateral (
    select begin as dag from public.verantwoordelijke where deelnemer_id = d.id and vervallen_op is null
    union all select behaald_op from public.opleiding where deelnemer_id = d.id and vervallen_op is null
    union all select begin from public.betrokkene where deelnemer_id = d.id and vervallen_op is null
    union all select begin from public.uitkering where deelnemer_id = d.id and vervallen_op is null
    union all select begin from public.doelgroep where deelnemer_id = d.id and vervallen_op is null
    union all select begin from public.ontheffing where deelnemer_id = d.id and vervallen_op is null
    union all select datum from public.trede where deelnemer_id = d.id and vervallen_op is null
    union all select least(datum, afgehandeld_op) from public.melding where deelnemer_id = d.id
    union all select begin from public.traject where deelnemer_id = d.id
    union all select begin from public.dienstverband where deelnemer_id = d.id
    union all select begin from public.plaatsing where deelnemer_id = d.id
    union all select datum from public.aanwezigheid where deelnemer_id = d.id
    union all select datum from public.contactmoment where deelnemer_id = d.id
    union all select least(d.aanmelddatum, d.overleden_op)) f on true
  where d.id = p_deelnemer
    and (d.organisatie_id = (select ctx.org_breed('C01', 'schrijf')) or d.id in (select ctx.dossiers('C01', 'schrijf'))) $$;
revoke execute on function ctx.vroegste_feit(uuid) from public;
alter function ctx.vroegste_feit(uuid) owner to {ctx};
grant execute on function ctx.vroegste_feit(uuid) to {app};

-- Whom the command line may mean: each running seat with the word by which it is chosen, since a number can stand in more
-- than one source, or be missing; and which rights the account holds for the whole region, with which it needs no seat.
drop function ctx.vind_account(text);
create function ctx.vind_account(p_als text)
  returns table (account_id uuid, actief boolean, medewerker_id uuid, keuze text, functie text, regiobreed text[])
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  with zetel as (
    select m.id, m.account_id, m.rol, m.medewerker_nr, o.naam as organisatie,
      case when m.medewerker_nr is not null and count(*) over (partition by m.medewerker_nr) = 1 then m.medewerker_nr else m.id::text end as keuze
    from public.medewerker m join public.organisatie o on o.id = m.organisatie_id
    where m.begin <= current_date and (m.einde is null or m.einde > current_date))
  select a.id, a.actief, z.id, z.keuze, z.rol || ' bij ' || z.organisatie,
    array(select r.recht from public.recht r where r.account_id = a.id and r.organisatie_id is null
      and r.begin <= current_date and (r.einde is null or r.einde > current_date))
  from public.account a left join zetel z on z.account_id = a.id
  where lower(a.email) = lower(p_als) or z.medewerker_nr = p_als or z.keuze = p_als
  order by z.organisatie, z.rol, z.keuze $$;
revoke execute on function ctx.vind_account(text) from public;
alter function ctx.vind_account(text) owner to {ctx};
grant execute on function ctx.vind_account(text) to {poort};
