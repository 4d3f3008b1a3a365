-- How often the actor searched on a BSN in the last hour and the last day. The lock makes two searches of one account wait for
-- each other, so that they cannot both be the last one that was allowed.
create policy ctx_lees on audit for select to {ctx} using (true);
grant select on audit to {ctx};
create index audit_bsn on audit (account_id, op) where handeling = 'zoek-op-bsn';

create function ctx.bsn_gezocht() returns table (uur bigint, dag bigint)
  language plpgsql volatile security definer set search_path = ctx, public, pg_temp as $$
declare
  v uuid := ctx.account();
begin
  perform pg_advisory_xact_lock(hashtextextended('zoek-op-bsn ' || v, 0));
  return query select count(*) filter (where a.op > clock_timestamp() - interval '1 hour'), count(*) from public.audit a
    where a.account_id = v and a.handeling = 'zoek-op-bsn' and a.uitkomst = 'akkoord' and a.op > clock_timestamp() - interval '1 day';
end $$;

do $$ declare f record; begin
  revoke execute on all functions in schema ctx from public;
  for f in select p.oid::regprocedure as naam from pg_proc p
    where p.pronamespace = 'ctx'::regnamespace and p.prosecdef and pg_get_userbyid(p.proowner) = current_user loop
    execute format('alter function %s owner to {ctx}', f.naam);
  end loop;
end $$;
grant execute on function ctx.bsn_gezocht() to {app};
