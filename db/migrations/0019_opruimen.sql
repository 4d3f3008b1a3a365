-- What has no use any more: attempts of yesterday, sessions that ended a month ago, answers to commands after a week
-- (no client repeats a request that late).
create policy ctx on opdracht for delete to {ctx} using (true);
create policy ctx_lees on opdracht for select to {ctx} using (true);
grant select, delete on opdracht to {ctx};
create function ctx.ruim_op() returns void
  language sql security definer set search_path = ctx, public, pg_temp as $$
  delete from ctx.poging where op < now() - interval '1 day';
  delete from ctx.sessie where coalesce(beeindigd_op, vervalt_op) < now() - interval '30 days';
  delete from public.opdracht where op < now() - interval '7 days' $$;
revoke execute on function ctx.ruim_op() from public;
alter function ctx.ruim_op() owner to {ctx};
grant execute on function ctx.ruim_op() to {poort};
