-- A school hands in its yearly list: whom it referred before and still waits is not signed up twice. Who referred somebody is C11, and no partner
-- has a letter there: what a colleague did is told to nobody, for at a debt office or a health service it tells what somebody needs. Of his own
-- referrals everybody hears. A school is the exception: its list is made by another counsellor each year, of pupils of the same school.
-- The answer says of whom, so that the look stands in the log.
create function ctx.eerder_verwezen(p jsonb) returns table (regel int, aanmelding_id uuid)
  language plpgsql stable security definer set search_path = ctx, public, pg_temp as $$
declare w ctx.wie_t := ctx.wie();
begin
  return query select (r->>'regel')::int, a.id from jsonb_array_elements(p) r
    join public.aanmelding a on a.deelnemer_id is null and a.gesloten_op is null and a.geboortedatum = (r->>'geboortedatum')::date
      and public.zoekvorm(concat_ws(' ', a.voornaam, a.tussenvoegsel, a.achternaam)) = public.zoekvorm(concat_ws(' ', r->>'voornaam', r->>'tussenvoegsel', r->>'achternaam'))
    join public.verwijzing v on v.aanmelding_id = a.id
    where w.medewerker_id is not null and w.rol in ('schuldhulp', 'partner', 'onderwijs') and v.van_organisatie_id = w.organisatie_id
      and (v.van_medewerker_id = w.medewerker_id
        or (w.rol = 'onderwijs' and exists (select from public.medewerker m where m.id = v.van_medewerker_id and m.rol = 'onderwijs')));
end $$;

-- As the version before this one asks it.
create or replace function ctx.al_verwezen(p jsonb) returns table (regel int)
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select distinct e.regel from ctx.eerder_verwezen(p) e $$;

do $$ declare f record; begin
  revoke execute on all functions in schema ctx from public;
  for f in select p.oid::regprocedure as naam from pg_proc p
    where p.pronamespace = 'ctx'::regnamespace and p.prosecdef and pg_get_userbyid(p.proowner) = current_user loop
    execute format('alter function %s owner to {ctx}', f.naam);
  end loop;
end $$;
grant execute on function ctx.eerder_verwezen(jsonb), ctx.al_verwezen(jsonb) to {app};
