-- A task that was given up stays in the queue with whose it was, until somebody looks: erasing takes it along. Plain work of others
-- about other rows names nobody. The queue makes its own tables when the program first starts.
create function ctx.wis_taken(p_nummers uuid[]) returns integer
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare
  v_taken bigint[];
begin
  if to_regclass('graphile_worker._private_jobs') is null then return 0; end if;
  v_taken := array(select j.id from graphile_worker._private_jobs j
    where exists (select 1 from unnest(p_nummers) n where strpos(j.payload::text, n::text) > 0));
  perform graphile_worker.complete_jobs(v_taken);
  return cardinality(v_taken);
end $$;
alter function ctx.wis_taken(uuid[]) owner to {jobs};
revoke execute on function ctx.wis_taken(uuid[]) from public;
grant execute on function ctx.wis_taken(uuid[]) to {wis};
