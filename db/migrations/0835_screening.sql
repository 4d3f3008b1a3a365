-- Two ways of access are compared by where people went as well: at 'voorselectie' somebody is screened first, and what came of it is a dated
-- fact of the sign-up. The source (Ontwikkelprogramma TDC 2017, chapter 4) names no list, so the three outcomes are words of our own.
alter table aanmelding add column screening text check (screening in ('tdc', 'eerst_hulp', 'geen_hulp')), add column screening_op date;
alter table aanmelding add constraint aanmelding_screening check ((screening is null) = (screening_op is null)) not valid;
create or replace view v_aanmelding with (security_invoker = true) as select * from aanmelding;

create function ctx.leg_screening_vast(p_id uuid, p_uitkomst text, p_dag date) returns text
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare a public.aanmelding;
begin
  select * into a from public.aanmelding where id = p_id for update;
  if a.id is null or a.deelnemer_id is not null or a.organisatie_id is distinct from ctx.wachtrij('C26', 'schrijf') then return 'niet_gevonden'; end if;
  if a.gesloten_op is not null then return 'gesloten'; end if;
  if a.toegang is distinct from 'voorselectie' then return 'geen_voorselectie'; end if;
  if p_dag < a.ontvangen_op then return 'te_vroeg'; end if;
  update public.aanmelding set screening = p_uitkomst, screening_op = p_dag where id = p_id;
  return null;
end $$;

-- A screening is something that was done about somebody: the term of keeping counts from it too.
create or replace function ctx.ruim_aanmeldingen_op(p_voor date) returns int
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare v_aantal int;
begin
  delete from public.aanmelding where deelnemer_id is null and greatest(ontvangen_op, uitgenodigd_voor, gezien_op, screening_op, gesloten_op) < p_voor;
  get diagnostics v_aantal = row_count;
  return v_aantal;
end $$;

do $$ declare f record; begin
  revoke execute on all functions in schema ctx from public;
  for f in select p.oid::regprocedure as naam from pg_proc p
    where p.pronamespace = 'ctx'::regnamespace and p.prosecdef and pg_get_userbyid(p.proowner) = current_user loop
    execute format('alter function %s owner to {ctx}', f.naam);
  end loop;
end $$;
grant execute on function ctx.leg_screening_vast(uuid, text, date) to {app};
