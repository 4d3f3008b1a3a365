-- What was said stands on the resident's own page; a neutral message tells him so, once the writer had a quarter of an hour to take it back.
alter table bericht drop constraint bericht_soort;
alter table bericht add constraint bericht_soort check (case when soort in ('uitnodiging', 'verzet', 'afgezegd', 'herinnering')
    then num_nulls(afspraak_uid, volgnummer) = 0 and onderwerp_id is null
  when soort in ('stap', 'plan', 'boodschap', 'begeleider', 'vacature', 'gesprek') then onderwerp_id is not null and num_nonnulls(afspraak_uid, volgnummer) = 0 else false end) not valid;
alter table bericht validate constraint bericht_soort;

-- Of a conversation that the actor recorded himself and that counts, unless one is on its way.
create function ctx.meld_gesprek(p_gesprek uuid, p_kanaal text) returns void
  language sql security definer set search_path = ctx, public, pg_temp as $$
  insert into public.bericht (deelnemer_id, organisatie_id, soort, onderwerp_id, kanaal, volgende_op, vastgelegd_door)
  select c.deelnemer_id, c.organisatie_id, 'gesprek', c.id, p_kanaal, now() + interval '15 minutes', c.vastgelegd_door from public.contactmoment c
  where c.id = p_gesprek and c.vervallen_op is null and c.vastgelegd_door = ctx.account() and not exists (select 1 from public.bericht x
    where x.deelnemer_id = c.deelnemer_id and x.soort = 'gesprek' and num_nonnulls(x.verstuurd_op, x.mislukt_op, x.achterhaald_op) = 0) $$;

-- A message about a conversation that was withdrawn goes nowhere.
create function ctx.gesprek_ingetrokken() returns trigger
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
begin
  update public.bericht set achterhaald_op = now()
   where onderwerp_id = new.id and soort = 'gesprek' and num_nonnulls(verstuurd_op, mislukt_op, achterhaald_op) = 0;
  return null;
end $$;
create trigger gesprek_ingetrokken after update of vervallen_op on contactmoment
  for each row when (old.vervallen_op is null and new.vervallen_op is not null) execute function ctx.gesprek_ingetrokken();

do $$ declare f record; begin
  revoke execute on all functions in schema ctx from public;
  for f in select p.oid::regprocedure as naam from pg_proc p
    where p.pronamespace = 'ctx'::regnamespace and p.prosecdef and pg_get_userbyid(p.proowner) = current_user loop
    execute format('alter function %s owner to {ctx}', f.naam);
  end loop;
end $$;
grant execute on function ctx.meld_gesprek(uuid, text) to {app};
