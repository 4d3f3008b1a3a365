-- Of these people, whose data may only be kept now (AVG art. 18): for who takes a list of them along. Asked past the rules of the table itself, since
-- not everybody who sees somebody may read why; answered about people whom the actor sees and nobody else.
create function ctx.nu_beperkt(p_wie uuid[]) returns setof uuid
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select distinct b.deelnemer_id from public.beperking b
  where b.geeindigd_op is null and b.deelnemer_id = any (p_wie) and (b.organisatie_id = ctx.org_breed('C01', 'lees')
    or b.deelnemer_id in (select ctx.dossiers('C01', 'lees')) or b.deelnemer_id in (select ctx.dossiers('C01', 'masker'))) $$;
revoke execute on function ctx.nu_beperkt(uuid[]) from public;
alter function ctx.nu_beperkt(uuid[]) owner to {ctx};
grant execute on function ctx.nu_beperkt(uuid[]) to {app};
