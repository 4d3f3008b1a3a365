-- The latest of a series is asked of one person at a time.
create index trede_laatste on trede (deelnemer_id, datum desc, vastgelegd_op desc) where vervallen_op is null;
-- Of a whole organisation it is read off the index in order, without a sort.
create index trede_organisatie on trede (organisatie_id, deelnemer_id, datum desc, vastgelegd_op desc) include (trede) where vervallen_op is null;
create index contactmoment_laatste on contactmoment (deelnemer_id, datum desc);
create index deelnemer_op_naam on deelnemer (organisatie_id, zoekvorm(achternaam), id);

-- The day on which an import landed: it says what was overdue before anybody here could do something about it. Who
-- imported what stays with the importer.
create policy ctx on import for select to {ctx} using (true);
grant select on import to {ctx};
create function ctx.landingen() returns table (import_id uuid, geland_op date)
  language sql stable security definer set search_path = ctx, public, pg_temp as
  $$ select id, (geland_op at time zone 'Europe/Amsterdam')::date from public.import where geland_op is not null and ctx.account() is not null $$;
alter function ctx.landingen() owner to {ctx};
revoke execute on function ctx.landingen() from public;
grant execute on function ctx.landingen() to {app};
