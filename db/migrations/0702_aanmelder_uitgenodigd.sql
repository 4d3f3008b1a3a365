-- Who signed up is invited as everybody else: a time, a place, in the agenda of who invites, and by e-mail when he has an address. There is
-- no file yet, so it stands with the sign-up; the number goes up with every change, for the calendar of who gets it.
alter table aanmelding add column uitgenodigd_tijd time, add column uitgenodigd_plek text, add column uitgenodigd_bij uuid references medewerker,
  add column uitgenodigd_nr int not null default 0;
alter table aanmelding add constraint aanmelding_uitnodiging check (uitgenodigd_voor is not null or num_nonnulls(uitgenodigd_tijd, uitgenodigd_plek, uitgenodigd_bij) = 0) not valid;
create index aanmelding_agenda on aanmelding (uitgenodigd_bij, uitgenodigd_voor) where uitgenodigd_bij is not null;
create or replace view v_aanmelding with (security_invoker = true) as select * from aanmelding;

create function ctx.nodig_aanmelder_uit(p_id uuid, p_vandaag date, p_dag date, p_tijd time, p_plek text) returns text
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare v_fout text := ctx.volg_aanmelding(p_id, 'uitnodigen', p_vandaag, p_dag, null);
begin
  if v_fout is not null then return v_fout; end if;
  update public.aanmelding set uitgenodigd_tijd = p_tijd, uitgenodigd_plek = p_plek, uitgenodigd_nr = uitgenodigd_nr + 1,
    uitgenodigd_bij = case when p_tijd is not null then (ctx.wie()).medewerker_id end where id = p_id;
  return null;
end $$;

do $$ declare f record; begin
  revoke execute on all functions in schema ctx from public;
  for f in select p.oid::regprocedure as naam from pg_proc p
    where p.pronamespace = 'ctx'::regnamespace and p.prosecdef and pg_get_userbyid(p.proowner) = current_user loop
    execute format('alter function %s owner to {ctx}', f.naam);
  end loop;
end $$;
grant execute on function ctx.nodig_aanmelder_uit(uuid, date, date, time, text) to {app};
