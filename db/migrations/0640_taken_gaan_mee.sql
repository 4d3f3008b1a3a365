-- Who takes over a person takes over what is open: steps in the name of the former one, and his appointments from that day on. What is
-- due before that day stays with him until then; an hourly job brings over what is still open when the day has come. A place at a meeting
-- for a group stays with who leads that meeting.
create function ctx.verhang_taken(p_wie uuid[], p_van uuid, p_naar uuid, p_per date, p_vandaag date, p_account uuid) returns integer
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare v_stappen int; v_afspraken int;
begin
  with oud as (update public.stap s set vervallen_op = now(), vervallen_door = p_account, vervallen_reden = 'overgedragen'
      where s.medewerker_id = p_van and s.deelnemer_id = any (p_wie) and s.uitkomst is null and s.vervallen_op is null and (p_per <= p_vandaag or s.uiterlijk >= p_per)
      returning s.*)
    insert into public.stap (deelnemer_id, organisatie_id, contactmoment_id, wat, wie, medewerker_id, door, uiterlijk, doel_id, traject_id, vastgelegd_door, vervangt)
    select deelnemer_id, organisatie_id, contactmoment_id, wat, wie, p_naar, door, uiterlijk, doel_id, traject_id, p_account, id from oud;
  get diagnostics v_stappen = row_count;
  -- A calendar knows an appointment by its uid: nothing in it is another for the resident, so its number stays.
  with oud as (update public.afspraak a set vervallen_op = now(), vervallen_door = p_account, vervallen_reden = 'overgedragen'
      where a.medewerker_id = p_van and a.deelnemer_id = any (p_wie) and a.uitkomst is null and a.vervallen_op is null and a.bijeenkomst_id is null and a.dag >= p_per
      returning a.*)
    insert into public.afspraak (uid, volgnummer, deelnemer_id, organisatie_id, contactmoment_id, gesprek_id, medewerker_id, dag, tijd, minuten, hoe, plek,
      door, reden, antwoord, antwoord_op, vastgelegd_door, vervangt)
    select uid, volgnummer, deelnemer_id, organisatie_id, contactmoment_id, gesprek_id, p_naar, dag, tijd, minuten, hoe, plek,
      door, reden, antwoord, antwoord_op, p_account, id from oud;
  get diagnostics v_afspraken = row_count;
  return v_stappen + v_afspraken;
end $$;

-- In the transaction of the move itself, of the people whom this account moved in it and nobody else: by then he may have no access left.
create function ctx.draag_taken_over(p_van uuid, p_naar uuid, p_per date, p_vandaag date) returns integer
  language sql security definer set search_path = ctx, public, pg_temp as $$
  select ctx.verhang_taken(array(select distinct b.deelnemer_id from public.betrokkene b
      where b.medewerker_id = p_van and b.vervallen_op = now() and b.vervallen_door = ctx.account()
        and exists (select from public.betrokkene n where n.deelnemer_id = b.deelnemer_id and n.medewerker_id = p_naar and n.rol = b.rol and n.vervallen_op is null
          and n.begin <= greatest(b.begin, p_per) and (n.einde is null or n.einde > p_per))),
    p_van, p_naar, p_per, p_vandaag, ctx.account()) $$;

-- What was still open on the day of a move made beforehand, or came to the former one after it. A week: a day without the job loses nothing.
create function ctx.draag_blijvers_over(p_vandaag date) returns integer
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare r record; v_aantal int := 0;
begin
  for r in select b.medewerker_id as van, n.medewerker_id as naar, b.einde as per, n.vastgelegd_door as door, array_agg(distinct b.deelnemer_id) as wie
    from public.betrokkene b join public.betrokkene n on n.deelnemer_id = b.deelnemer_id and n.rol = b.rol and n.begin = b.einde
      and n.medewerker_id <> b.medewerker_id and n.vervallen_op is null
    where b.vervallen_op is null and b.reden_einde is not null and b.einde between p_vandaag - 7 and p_vandaag
      and not exists (select from public.betrokkene x where x.deelnemer_id = b.deelnemer_id and x.medewerker_id = b.medewerker_id and x.vervallen_op is null
        and (x.einde is null or x.einde > p_vandaag))
    group by 1, 2, 3, 4
  loop
    v_aantal := v_aantal + ctx.verhang_taken(r.wie, r.van, r.naar, r.per, p_vandaag, r.door);
  end loop;
  insert into public.audit (handeling, uitkomst, gegevens) select 'draag-taken-over', 'akkoord', jsonb_build_object('aantal', v_aantal) where v_aantal > 0;
  return v_aantal;
end $$;
create index betrokkene_overgedragen on betrokkene (einde) where reden_einde is not null and vervallen_op is null;

-- The resident hears that somebody else comes; who and when stands on his own page.
alter table bericht drop constraint bericht_soort;
alter table bericht add constraint bericht_soort check (case when soort in ('uitnodiging', 'verzet', 'afgezegd', 'herinnering')
    then num_nulls(afspraak_uid, volgnummer) = 0 and onderwerp_id is null
  when soort in ('stap', 'plan', 'boodschap', 'begeleider') then onderwerp_id is not null and num_nonnulls(afspraak_uid, volgnummer) = 0 else false end) not valid;

do $$ declare f record; begin
  revoke execute on all functions in schema ctx from public;
  for f in select p.oid::regprocedure as naam from pg_proc p
    where p.pronamespace = 'ctx'::regnamespace and p.prosecdef and pg_get_userbyid(p.proowner) = current_user loop
    execute format('alter function %s owner to {ctx}', f.naam);
  end loop;
end $$;
grant execute on function ctx.draag_taken_over(uuid, uuid, date, date) to {app};
grant execute on function ctx.draag_blijvers_over(date) to {import};
