-- A school hands in its yearly list: whom it referred before and who still waits is not signed up twice. Only of its own referrals; whether
-- somebody is known at the other organisation it does not hear.
create function ctx.al_verwezen(p jsonb) returns table (regel int)
  language plpgsql stable security definer set search_path = ctx, public, pg_temp as $$
declare w ctx.wie_t := ctx.wie();
begin
  return query select (r->>'regel')::int from jsonb_array_elements(p) r
  where w.medewerker_id is not null and exists (select 1 from public.aanmelding a join public.verwijzing v on v.aanmelding_id = a.id
    where v.van_organisatie_id = w.organisatie_id and a.deelnemer_id is null and a.gesloten_op is null and a.geboortedatum = (r->>'geboortedatum')::date
      and public.zoekvorm(concat_ws(' ', a.voornaam, a.tussenvoegsel, a.achternaam)) = public.zoekvorm(concat_ws(' ', r->>'voornaam', r->>'tussenvoegsel', r->>'achternaam')));
end $$;

do $$ declare f record; begin
  revoke execute on all functions in schema ctx from public;
  for f in select p.oid::regprocedure as naam from pg_proc p
    where p.pronamespace = 'ctx'::regnamespace and p.prosecdef and pg_get_userbyid(p.proowner) = current_user loop
    execute format('alter function %s owner to {ctx}', f.naam);
  end loop;
end $$;
grant execute on function ctx.al_verwezen(jsonb) to {app};
