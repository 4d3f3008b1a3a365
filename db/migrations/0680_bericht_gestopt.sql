-- Who received it otherwise needs no message: what waits about an appointment is stopped, and its reminder before it is made.
alter table bericht add column gestopt_door uuid;
alter table bericht add constraint bericht_gestopt check (gestopt_door is null or achterhaald_op is not null) not valid;
alter table bericht validate constraint bericht_gestopt;
create or replace view v_bericht with (security_invoker = true) as select * from bericht;

-- Of one appointment that is still to come; false: there is none, or the actor may not write about this person. A reminder
-- that stands there, sent or not, is not made again (teSturen), nor is an invitation where anything stands of this version.
create function ctx.stop_berichten(p_uid uuid) returns boolean
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare v public.afspraak;
begin
  select a.* into v from public.afspraak a where a.uid = p_uid and a.vervallen_op is null and a.uitkomst is null and a.dag >= current_date
    and (a.organisatie_id = (select ctx.org_breed('C15', 'schrijf')) or a.deelnemer_id in (select ctx.dossiers('C15', 'schrijf')))
    and a.deelnemer_id not in (select ctx.afgeschermd('C15'));
  if not found then return false; end if;
  update public.bericht set achterhaald_op = now(), gestopt_door = ctx.account()
    where afspraak_uid = p_uid and num_nonnulls(verstuurd_op, mislukt_op, achterhaald_op) = 0;
  insert into public.bericht (deelnemer_id, organisatie_id, afspraak_uid, volgnummer, soort, kanaal, achterhaald_op, gestopt_door)
  select v.deelnemer_id, v.organisatie_id, v.uid, v.volgnummer, 'herinnering',
    coalesce((select b.kanaal from public.bericht b where b.afspraak_uid = p_uid order by b.gemaakt_op desc limit 1), 'email'), now(), ctx.account()
  where not exists (select from public.bericht b where b.afspraak_uid = p_uid and b.volgnummer = v.volgnummer and b.soort = 'herinnering');
  return true;
end $$;

-- Letters that somebody no longer needs, of people whom the actor may write about; how many of them.
create function ctx.stop_brieven(p_ids uuid[]) returns int
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare v_aantal int;
begin
  update public.bericht b set achterhaald_op = now(), gestopt_door = ctx.account()
    where b.id = any (p_ids) and b.kanaal = 'brief' and num_nonnulls(b.verstuurd_op, b.achterhaald_op) = 0
    and (b.organisatie_id = (select ctx.org_breed('C15', 'schrijf')) or b.deelnemer_id in (select ctx.dossiers('C15', 'schrijf')))
    and b.deelnemer_id not in (select ctx.afgeschermd('C15'));
  get diagnostics v_aantal = row_count;
  return v_aantal;
end $$;

-- A letter that was stopped does not go into the post any more.
create or replace function ctx.post_brieven(p_ids uuid[]) returns int
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare v_aantal int;
begin
  update public.bericht b set verstuurd_op = now(), pogingen = 1
    where b.id = any (p_ids) and b.kanaal = 'brief' and num_nonnulls(b.verstuurd_op, b.achterhaald_op) = 0
    and (b.organisatie_id = (select ctx.org_breed('C15', 'schrijf')) or b.deelnemer_id in (select ctx.dossiers('C15', 'schrijf')))
    and b.deelnemer_id not in (select ctx.afgeschermd('C15'));
  get diagnostics v_aantal = row_count;
  return v_aantal;
end $$;

do $$ declare f record; begin
  revoke execute on all functions in schema ctx from public;
  for f in select p.oid::regprocedure as naam from pg_proc p
    where p.pronamespace = 'ctx'::regnamespace and p.prosecdef and pg_get_userbyid(p.proowner) = current_user loop
    execute format('alter function %s owner to {ctx}', f.naam);
  end loop;
end $$;
grant execute on function ctx.stop_berichten(uuid), ctx.stop_brieven(uuid[]) to {app};
