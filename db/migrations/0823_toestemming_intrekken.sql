-- Who said yes takes it back as easily (AVG art. 7 lid 3): the person himself ends a share that rests on his consent. It stops at once, and cannot
-- be undone: sharing again asks for a new yes.
create function ctx.trek_toestemming_in(p_deling uuid) returns boolean
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare w ctx.wie_t := ctx.wie();
begin
  update public.deling set vervallen_op = now(), vervallen_door = w.account_id, vervallen_reden = 'de persoon trok zijn toestemming in'
   where id = p_deling and deelnemer_id = w.deelnemer_id and grond = 'toestemming' and vervallen_op is null and einde > current_date;
  return found;
end $$;
revoke execute on function ctx.trek_toestemming_in(uuid) from public;
alter function ctx.trek_toestemming_in(uuid) owner to {ctx};
grant execute on function ctx.trek_toestemming_in(uuid) to {app};
