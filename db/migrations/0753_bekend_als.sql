-- Under which numbers somebody stood before two files were joined: any session could ask it of any number. The one rule that needs it
-- asks it now of one's own people alone.
create function ctx.eigen_blikken() returns setof uuid
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select unnest(ctx.ook_bekend_als(d)) from ctx.dossiers('C24', 'lees') d $$;

do $$ declare f record; begin
  revoke execute on all functions in schema ctx from public;
  for f in select p.oid::regprocedure as naam from pg_proc p
    where p.pronamespace = 'ctx'::regnamespace and p.prosecdef and pg_get_userbyid(p.proowner) = current_user loop
    execute format('alter function %s owner to {ctx}', f.naam);
  end loop;
end $$;
grant execute on function ctx.eigen_blikken() to {app};
alter policy lees_eigen on inzage using (deelnemer_ids && array(select ctx.eigen_blikken()));
revoke execute on function ctx.ook_bekend_als(uuid) from {app};
