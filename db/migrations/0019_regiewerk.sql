-- What has no use any more: attempts of yesterday, sessions that ended a month ago, answers to commands after a week
-- (no client repeats a request that late).
create policy ctx on opdracht for delete to {ctx} using (true);
create policy ctx_lees on opdracht for select to {ctx} using (true);
grant select, delete on opdracht to {ctx};
create function ctx.ruim_op() returns void
  language sql security definer set search_path = ctx, public, pg_temp as $$
  delete from ctx.poging where op < now() - interval '1 day';
  delete from ctx.verhuizing where op < now() - interval '1 day';
  delete from ctx.sessie where coalesce(beeindigd_op, vervalt_op) < now() - interval '30 days';
  delete from public.opdracht where op < now() - interval '7 days' $$;
revoke execute on function ctx.ruim_op() from public;
alter function ctx.ruim_op() owner to {ctx};
grant execute on function ctx.ruim_op() to {poort};

-- Who counts when the command line names nobody: the first account that may count the whole region.
create function ctx.rekenaar() returns text
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select a.email from public.recht r join public.account a on a.id = r.account_id and a.actief
  where r.recht = 'cijfers_exact' and r.organisatie_id is null and r.begin <= current_date and (r.einde is null or r.einde > current_date)
  order by a.vastgelegd_op, a.id limit 1 $$;
revoke execute on function ctx.rekenaar() from public;
alter function ctx.rekenaar() owner to {ctx};
grant execute on function ctx.rekenaar() to {poort};
