-- Who reads along need not hear each time that there is something to read: his own choice, beside the way along which he hears of
-- appointments. What was chosen before says nothing of it, and so keeps the message.
alter table berichtkeuze add column verslag boolean not null default true;
create or replace view v_berichtkeuze with (security_invoker = true) as select * from berichtkeuze where vervallen_op is null;

drop function ctx.kies_mijn_kanaal(text);
-- What waits to tell him goes nowhere when he wants to hear it no more.
create function ctx.kies_mijn_kanaal(p_kanaal text, p_verslag boolean) returns text
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare w ctx.wie_t := ctx.wie();
begin
  if w.deelnemer_id is null then return 'niet_gevonden'; end if;
  update public.berichtkeuze set vervallen_op = now(), vervallen_door = w.account_id, vervallen_reden = 'anders gekozen'
   where deelnemer_id = w.deelnemer_id and vervallen_op is null;
  insert into public.berichtkeuze (deelnemer_id, organisatie_id, kanaal, verslag, vastgelegd_door)
  select d.id, d.organisatie_id, p_kanaal, p_verslag, w.account_id from public.deelnemer d where d.id = w.deelnemer_id;
  if not p_verslag then
    update public.bericht set achterhaald_op = now()
     where deelnemer_id = w.deelnemer_id and soort = 'gesprek' and num_nonnulls(verstuurd_op, mislukt_op, achterhaald_op) = 0;
  end if;
  return null;
end $$;

create or replace function ctx.meld_gesprek(p_gesprek uuid, p_kanaal text) returns void
  language sql security definer set search_path = ctx, public, pg_temp as $$
  insert into public.bericht (deelnemer_id, organisatie_id, soort, onderwerp_id, kanaal, volgende_op, vastgelegd_door)
  select c.deelnemer_id, c.organisatie_id, 'gesprek', c.id, p_kanaal, now() + interval '15 minutes', c.vastgelegd_door from public.contactmoment c
  where c.id = p_gesprek and c.vervallen_op is null and c.vastgelegd_door = ctx.account() and not exists (select 1 from public.bericht x
    where x.deelnemer_id = c.deelnemer_id and x.soort = 'gesprek' and num_nonnulls(x.verstuurd_op, x.mislukt_op, x.achterhaald_op) = 0)
  and not exists (select 1 from public.berichtkeuze k where k.deelnemer_id = c.deelnemer_id and k.vervallen_op is null and not k.verslag) $$;

do $$ declare f record; begin
  revoke execute on all functions in schema ctx from public;
  for f in select p.oid::regprocedure as naam from pg_proc p
    where p.pronamespace = 'ctx'::regnamespace and p.prosecdef and pg_get_userbyid(p.proowner) = current_user loop
    execute format('alter function %s owner to {ctx}', f.naam);
  end loop;
end $$;
grant execute on function ctx.kies_mijn_kanaal(text, boolean) to {app};
