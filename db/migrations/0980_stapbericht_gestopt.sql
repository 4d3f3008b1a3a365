-- A resident is reminded of a step of his own. Who told him already stops it: what waits does not go, and what would come is written down as
-- stopped, as of an appointment.
create function ctx.stop_stapbericht(p_stap uuid) returns boolean
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare v public.stap;
begin
  select s.* into v from public.stap s where s.id = p_stap and s.wie = 'deelnemer' and s.uitkomst is null and s.vervallen_op is null
    and (s.organisatie_id = (select ctx.org_breed('C15', 'schrijf')) or s.deelnemer_id in (select ctx.dossiers('C15', 'schrijf')))
    and s.deelnemer_id not in (select ctx.afgeschermd('C15'));
  if not found then return false; end if;
  update public.bericht set achterhaald_op = now(), gestopt_door = ctx.account()
    where soort = 'stap' and onderwerp_id = p_stap and num_nonnulls(verstuurd_op, mislukt_op, achterhaald_op) = 0;
  insert into public.bericht (deelnemer_id, organisatie_id, soort, onderwerp_id, kanaal, achterhaald_op, gestopt_door)
  select v.deelnemer_id, v.organisatie_id, 'stap', v.id, 'email', now(), ctx.account()
  where not exists (select from public.bericht b where b.soort = 'stap' and b.onderwerp_id = p_stap);
  return true;
end $$;

do $$ declare f record; begin
  revoke execute on all functions in schema ctx from public;
  for f in select p.oid::regprocedure as naam from pg_proc p
    where p.pronamespace = 'ctx'::regnamespace and p.prosecdef and pg_get_userbyid(p.proowner) = current_user loop
    execute format('alter function %s owner to {ctx}', f.naam);
  end loop;
end $$;
grant execute on function ctx.stop_stapbericht(uuid) to {app};
