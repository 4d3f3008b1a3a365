-- Who heard already that there is something to read needs no message of it: what waits about it is stopped, as of an appointment. A conversation
-- that is recorded later tells it anew.
create function ctx.stop_leesbericht(p_deelnemer uuid) returns boolean
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
begin
  update public.bericht b set achterhaald_op = now(), gestopt_door = ctx.account()
    where b.deelnemer_id = p_deelnemer and b.soort = 'gesprek' and num_nonnulls(b.verstuurd_op, b.mislukt_op, b.achterhaald_op) = 0
    and (b.organisatie_id = (select ctx.org_breed('C15', 'schrijf')) or b.deelnemer_id in (select ctx.dossiers('C15', 'schrijf')))
    and b.deelnemer_id not in (select ctx.afgeschermd('C15'));
  return found;
end $$;

do $$ declare f record; begin
  revoke execute on all functions in schema ctx from public;
  for f in select p.oid::regprocedure as naam from pg_proc p
    where p.pronamespace = 'ctx'::regnamespace and p.prosecdef and pg_get_userbyid(p.proowner) = current_user loop
    execute format('alter function %s owner to {ctx}', f.naam);
  end loop;
end $$;
grant execute on function ctx.stop_leesbericht(uuid) to {app};
