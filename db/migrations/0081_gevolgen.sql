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
