-- Who wrote a message takes it back, or puts another in its place, as long as the resident has not read it: what was read stays as it was. The notice
-- that there is something to read goes along to the message that takes its place; with nothing left to read it need not go out any more.
create function ctx.neem_boodschap_terug(p_boodschap uuid, p_door uuid) returns boolean
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare v_deelnemer uuid;
begin
  update public.boodschap b set vervallen_op = now(), vervallen_door = ctx.account(),
    vervallen_reden = case when p_door is null then 'teruggenomen' else 'verbeterd voor het gelezen was' end
   where b.id = p_boodschap and b.van = 'medewerker' and b.vastgelegd_door = ctx.account() and b.gelezen_op is null and b.vervallen_op is null
     and (b.organisatie_id = (select ctx.org_breed('C16', 'toevoeg')) or b.deelnemer_id in (select ctx.dossiers('C16', 'toevoeg')))
     and b.deelnemer_id not in (select ctx.afgeschermd('C16'))
   returning b.deelnemer_id into v_deelnemer;
  if v_deelnemer is null then return false; end if;
  if p_door is not null then
    update public.bericht set onderwerp_id = p_door where soort = 'boodschap' and onderwerp_id = p_boodschap;
  elsif not exists (select 1 from public.boodschap b where b.deelnemer_id = v_deelnemer and b.van = 'medewerker' and b.gelezen_op is null and b.vervallen_op is null) then
    update public.bericht set achterhaald_op = now()
     where deelnemer_id = v_deelnemer and soort = 'boodschap' and num_nonnulls(verstuurd_op, mislukt_op, achterhaald_op) = 0;
  end if;
  return true;
end $$;

do $$ declare f record; begin
  revoke execute on all functions in schema ctx from public;
  for f in select p.oid::regprocedure as naam from pg_proc p
    where p.pronamespace = 'ctx'::regnamespace and p.prosecdef and pg_get_userbyid(p.proowner) = current_user loop
    execute format('alter function %s owner to {ctx}', f.naam);
  end loop;
end $$;
grant execute on function ctx.neem_boodschap_terug(uuid, uuid) to {app};
