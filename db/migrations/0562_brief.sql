-- A letter beside e-mail and text message (C15): made by the job as the others, printed and posted by somebody; and the participant
-- chooses his own way, or none.
alter table bericht drop constraint bericht_kanaal_check;
alter table bericht add constraint bericht_kanaal_check check (kanaal in ('email', 'sms', 'brief')) not valid;
alter table bericht validate constraint bericht_kanaal_check;
alter table berichtkeuze drop constraint berichtkeuze_kanaal_check;
alter table berichtkeuze add constraint berichtkeuze_kanaal_check check (kanaal in ('email', 'sms', 'brief', 'anders')) not valid;
alter table berichtkeuze validate constraint berichtkeuze_kanaal_check;
create index bericht_brief on bericht (organisatie_id) where kanaal = 'brief' and verstuurd_op is null;

create function ctx.kies_mijn_kanaal(p_kanaal text) returns text
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare w ctx.wie_t := ctx.wie();
begin
  if w.deelnemer_id is null then return 'niet_gevonden'; end if;
  update public.berichtkeuze set vervallen_op = now(), vervallen_door = w.account_id, vervallen_reden = 'anders gekozen'
   where deelnemer_id = w.deelnemer_id and vervallen_op is null;
  insert into public.berichtkeuze (deelnemer_id, organisatie_id, kanaal, vastgelegd_door)
  select d.id, d.organisatie_id, p_kanaal, w.account_id from public.deelnemer d where d.id = w.deelnemer_id;
  return null;
end $$;

-- Letters that went into the post, of people whom the actor may write about; how many of them.
create function ctx.post_brieven(p_ids uuid[]) returns int
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare v_aantal int;
begin
  update public.bericht b set verstuurd_op = now(), pogingen = 1 where b.id = any (p_ids) and b.kanaal = 'brief' and b.verstuurd_op is null
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
grant execute on function ctx.kies_mijn_kanaal(text), ctx.post_brieven(uuid[]) to {app};
