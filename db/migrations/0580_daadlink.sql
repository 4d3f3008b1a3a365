-- A link for one act: to answer for an appointment, to tick a step of the plan, to agree with a version of it. It goes out in a message
-- that says nothing of anybody; here stands only the hash of what is in its address. One act, once, for some days; what is about the
-- plan asks for the date of birth first. It ends with what it is about, and when another organisation becomes responsible.
alter table afspraak add column antwoord text, add column antwoord_op timestamptz; -- what the participant says himself of this day and time
alter table afspraak add constraint afspraak_antwoord check ((antwoord is null or antwoord in ('komt', 'kan_niet')) and (antwoord is null) = (antwoord_op is null)) not valid;
create or replace view v_afspraak with (security_invoker = true) as select * from afspraak where vervallen_op is null;

alter table bericht alter column afspraak_uid drop not null, alter column volgnummer drop not null,
  add column onderwerp_id uuid, -- the step or the version of the plan that it is about
  add column vastgelegd_door uuid, -- null: by the house itself
  drop constraint bericht_soort_check;
alter table bericht add constraint bericht_soort check (case when soort in ('uitnodiging', 'verzet', 'afgezegd', 'herinnering')
    then num_nulls(afspraak_uid, volgnummer) = 0 and onderwerp_id is null
  when soort in ('stap', 'plan') then onderwerp_id is not null and num_nonnulls(afspraak_uid, volgnummer) = 0 else false end) not valid;
create index bericht_onderwerp on bericht (onderwerp_id) where onderwerp_id is not null;
create or replace view v_bericht with (security_invoker = true) as select * from bericht;

create table ctx.daadlink (
  hash bytea primary key,
  bericht_id uuid not null references public.bericht on delete cascade,
  organisatie_id uuid not null, -- who was responsible when it was sent
  tot timestamptz not null,
  pogingen int not null default 0, -- with a wrong date of birth
  gebruikt_op timestamptz,
  ingetrokken_op timestamptz
);
create index daadlink_bericht on ctx.daadlink (bericht_id);
grant select, insert, update, delete on ctx.daadlink to {ctx};

-- Until when the act of this message can be done; null: not (any more).
create function ctx.daad_kan_tot(p_bericht uuid) returns timestamptz
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select case
    when b.soort in ('uitnodiging', 'verzet', 'herinnering') then
      (select (a.dag + a.tijd) at time zone 'Europe/Amsterdam' from public.afspraak a where a.uid = b.afspraak_uid and a.volgnummer = b.volgnummer
        and a.deelnemer_id = b.deelnemer_id and a.vervallen_op is null and a.uitkomst is null)
    when b.soort = 'stap' and exists (select 1 from public.stap s where s.id = b.onderwerp_id and s.deelnemer_id = b.deelnemer_id and s.wie = 'deelnemer'
      and s.uitkomst is null and s.vervallen_op is null) then b.gemaakt_op + interval '7 days'
    when b.soort = 'plan' and exists (select 1 from public.planversie v where v.id = b.onderwerp_id and v.deelnemer_id = b.deelnemer_id and v.vervallen_op is null
      and not exists (select 1 from public.planakkoord a where a.planversie_id = v.id and a.partij = 'deelnemer' and a.vervallen_op is null)) then b.gemaakt_op + interval '7 days'
  end
  from public.bericht b join public.deelnemer d on d.id = b.deelnemer_id and d.overleden_op is null where b.id = p_bericht $$;

-- By the job that sends the message, in the same transaction; false: there is nothing left to do.
create function ctx.maak_daadlink(p_bericht uuid, p_hash bytea) returns boolean
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
begin
  delete from ctx.daadlink where bericht_id = p_bericht or tot < now() - interval '30 days';
  insert into ctx.daadlink (hash, bericht_id, organisatie_id, tot)
  select p_hash, b.id, b.organisatie_id, k.tot from public.bericht b, ctx.daad_kan_tot(b.id) k(tot) where b.id = p_bericht and k.tot > now();
  return found;
end $$;

-- What a link opens: 'weg' (it never was, was used or withdrawn, ran out, or has nothing to do any more: one answer for all), 'vraag' (give
-- the date of birth), 'anders' (it is another one: five times), 'open'.
create function ctx.kies_daadlink(p_hash bytea, p_geboren date) returns table (uitslag text, bericht_id uuid)
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare
  v_bericht uuid; v_soort text; v_geboren date;
begin
  select b.id, b.soort, d.geboortedatum into v_bericht, v_soort, v_geboren
  from ctx.daadlink l join public.bericht b on b.id = l.bericht_id and b.organisatie_id = l.organisatie_id join public.deelnemer d on d.id = b.deelnemer_id
  where l.hash = p_hash and l.tot > now() and l.gebruikt_op is null and l.ingetrokken_op is null and l.pogingen < 5
  for update of l;
  if v_bericht is null or ctx.daad_kan_tot(v_bericht) is null then return query select 'weg', null::uuid;
  elsif v_soort not in ('stap', 'plan') or v_geboren = p_geboren then return query select 'open', v_bericht;
  elsif p_geboren is null then return query select 'vraag', null::uuid;
  else
    update ctx.daadlink set pogingen = pogingen + 1 where hash = p_hash;
    return query select case when (select l.pogingen from ctx.daadlink l where l.hash = p_hash) < 5 then 'anders' else 'weg' end, null::uuid;
  end if;
end $$;
-- No more than the act needs: when, or what the step is, or the version that is agreed with.
create function ctx.open_daadlink(p_hash bytea, p_geboren date)
  returns table (uitslag text, soort text, dag date, tijd text, wat text, inhoud text)
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
begin
  return query select k.uitslag, case when b.afspraak_uid is not null then 'afspraak' else b.soort end, coalesce(a.dag, s.uiterlijk, (v.vastgelegd_op at time zone 'Europe/Amsterdam')::date),
    to_char(a.tijd, 'HH24:MI'), s.wat, v.inhoud::text
  from ctx.kies_daadlink(p_hash, p_geboren) k
  left join public.bericht b on b.id = k.bericht_id
  left join public.afspraak a on a.uid = b.afspraak_uid and a.volgnummer = b.volgnummer and a.vervallen_op is null
  left join public.stap s on s.id = b.onderwerp_id
  left join public.planversie v on v.id = b.onderwerp_id;
end $$;

-- What the participant says or does himself, along whichever way: null, or the code of what stands in the way.
create function ctx.neem_antwoord(p_afspraak uuid, p_antwoord text) returns text
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
begin
  update public.afspraak set antwoord = p_antwoord, antwoord_op = now()
   where id = p_afspraak and vervallen_op is null and uitkomst is null and (dag + tijd) at time zone 'Europe/Amsterdam' > now();
  return case when found then null else 'niet_gevonden' end;
end $$;
create function ctx.neem_stap(p_stap uuid, p_dag date, p_account uuid) returns text
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare s public.stap;
begin
  select * into s from public.stap where id = p_stap and wie = 'deelnemer' and uitkomst is null and vervallen_op is null for update;
  if s.id is null then return 'niet_gevonden'; end if;
  update public.stap set vervallen_op = now(), vervallen_door = p_account, vervallen_reden = 'afgerond' where id = p_stap;
  insert into public.stap select (jsonb_populate_record(s, jsonb_build_object('id', gen_random_uuid(), 'uitkomst', 'gedaan', 'uitkomst_op', p_dag,
    'bron_id', null, 'import_id', null, 'vastgelegd_door', p_account, 'vastgelegd_op', now(), 'vervangt', p_stap))).*;
  return null;
end $$;
create function ctx.antwoord_op_afspraak(p_afspraak uuid, p_antwoord text) returns text
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
begin
  if not exists (select 1 from public.afspraak a where a.id = p_afspraak and a.deelnemer_id = (ctx.wie()).deelnemer_id) then return 'niet_gevonden'; end if;
  return ctx.neem_antwoord(p_afspraak, p_antwoord);
end $$;
create function ctx.rond_mijn_stap_af(p_stap uuid, p_dag date) returns text
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
begin
  if not exists (select 1 from public.stap s where s.id = p_stap and s.deelnemer_id = (ctx.wie()).deelnemer_id) then return 'niet_gevonden'; end if;
  return ctx.neem_stap(p_stap, p_dag, ctx.account());
end $$;

-- The act itself: 'gedaan', or 'weg' and 'anders' as above. An act that is not this link's does nothing, and leaves the link as it was.
create function ctx.gebruik_daadlink(p_hash bytea, p_geboren date, p_daad text, p_dag date) returns text
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare
  k record; b public.bericht; v_fout text;
begin
  select * into k from ctx.kies_daadlink(p_hash, p_geboren);
  if k.uitslag <> 'open' then return case k.uitslag when 'anders' then 'anders' else 'weg' end; end if;
  select * into b from public.bericht where id = k.bericht_id;
  if b.afspraak_uid is not null and p_daad in ('komt', 'kan_niet') then
    v_fout := ctx.neem_antwoord((select a.id from public.afspraak a where a.uid = b.afspraak_uid and a.vervallen_op is null), p_daad);
  elsif b.soort = 'stap' and p_daad = 'gedaan' then v_fout := ctx.neem_stap(b.onderwerp_id, p_dag, b.vastgelegd_door);
  elsif b.soort = 'plan' and p_daad = 'akkoord' then v_fout := ctx.neem_planakkoord(b.onderwerp_id, 'link', b.vastgelegd_door, p_dag);
  else return 'weg';
  end if;
  if v_fout is not null then return 'weg'; end if;
  update ctx.daadlink set gebruikt_op = now() where hash = p_hash;
  insert into public.audit (organisatie_id, rol, handeling, deelnemer_id, uitkomst, gegevens)
  values (b.organisatie_id, 'deelnemer', 'gebruik-link', b.deelnemer_id, 'akkoord', jsonb_build_object('daad', p_daad, 'berichtId', b.id));
  return 'gedaan';
end $$;

-- By staff who write the plan: a message with a link is put in the queue. Null, or the code of what stands in the way.
create function ctx.mag_link_sturen(p_deelnemer uuid) returns boolean
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select exists (select 1 from public.deelnemer d where d.id = p_deelnemer
    and (d.organisatie_id = (select ctx.org_breed('C15', 'schrijf')) or d.id in (select ctx.dossiers('C15', 'schrijf')))
    and d.id not in (select ctx.afgeschermd('C15'))) $$;
create function ctx.stuur_link(p_id uuid, p_deelnemer uuid, p_soort text, p_onderwerp uuid, p_kanaal text) returns text
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
begin
  if p_soort not in ('stap', 'plan') or not ctx.mag_link_sturen(p_deelnemer) then return 'niet_gevonden'; end if;
  if exists (select 1 from public.deelnemer d where d.id = p_deelnemer and d.geboortedatum is null) then return 'geen_geboortedatum'; end if;
  perform pg_advisory_xact_lock(hashtextextended('stuur_link ' || p_deelnemer, 0));
  if (select count(*) from public.bericht b where b.deelnemer_id = p_deelnemer and b.soort in ('stap', 'plan') and b.gemaakt_op > now() - interval '1 day') >= 10 then
    return 'te_vaak';
  end if;
  -- One that works at a time.
  update ctx.daadlink l set ingetrokken_op = now() from public.bericht b
   where b.id = l.bericht_id and b.deelnemer_id = p_deelnemer and b.onderwerp_id = p_onderwerp and l.gebruikt_op is null and l.ingetrokken_op is null;
  update public.bericht set achterhaald_op = now()
   where deelnemer_id = p_deelnemer and onderwerp_id = p_onderwerp and num_nonnulls(verstuurd_op, mislukt_op, achterhaald_op) = 0;
  insert into public.bericht (id, deelnemer_id, organisatie_id, soort, onderwerp_id, kanaal, vastgelegd_door)
  select p_id, d.id, d.organisatie_id, p_soort, p_onderwerp, p_kanaal, ctx.account() from public.deelnemer d where d.id = p_deelnemer;
  if ctx.daad_kan_tot(p_id) is null then
    delete from public.bericht where id = p_id;
    return 'niet_gevonden';
  end if;
  return null;
end $$;
create function ctx.links_van(p_deelnemer uuid) returns table (soort text, kanaal text, gemaakt_op timestamptz, verstuurd_op timestamptz, stand text)
  language plpgsql stable security definer set search_path = ctx, public, pg_temp as $$
begin
  if not ctx.mag_link_sturen(p_deelnemer) then return; end if;
  return query select b.soort, b.kanaal, b.gemaakt_op, b.verstuurd_op, case when l.gebruikt_op is not null then 'gebruikt' when l.ingetrokken_op is not null then 'ingetrokken'
      when b.mislukt_op is not null then 'mislukt' when b.achterhaald_op is not null then 'vervallen' when l.hash is null then 'wacht'
      when l.tot <= now() or l.pogingen >= 5 or l.organisatie_id <> b.organisatie_id or ctx.daad_kan_tot(b.id) is null then 'vervallen' else 'open' end
    from public.bericht b left join ctx.daadlink l on l.bericht_id = b.id
    where b.deelnemer_id = p_deelnemer and b.soort <> 'afgezegd' and (l.hash is not null or b.soort in ('stap', 'plan'))
    order by b.gemaakt_op desc limit 30;
end $$;
-- All at once: the phone is in other hands. How many no longer work.
create function ctx.trek_links_in(p_deelnemer uuid) returns int
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare v_aantal int; v_wacht int;
begin
  if not ctx.mag_link_sturen(p_deelnemer) then return null; end if;
  update ctx.daadlink l set ingetrokken_op = now() from public.bericht b
   where b.id = l.bericht_id and b.deelnemer_id = p_deelnemer and l.gebruikt_op is null and l.ingetrokken_op is null;
  get diagnostics v_aantal = row_count;
  update public.bericht set achterhaald_op = now()
   where deelnemer_id = p_deelnemer and soort in ('stap', 'plan') and num_nonnulls(verstuurd_op, mislukt_op, achterhaald_op) = 0;
  get diagnostics v_wacht = row_count;
  return v_aantal + v_wacht;
end $$;

-- krimp sinds 0420: er is nooit een bladzijde voor geweest; wat hierboven staat komt ervoor in de plaats
drop function ctx.maak_planlink(uuid, bytea, int);
-- krimp sinds 0420: zoals hierboven
drop function ctx.open_planlink(bytea, date, date, boolean);
-- krimp sinds 0420: zoals hierboven
drop table ctx.planlink;

do $$ declare f record; begin
  revoke execute on all functions in schema ctx from public;
  for f in select p.oid::regprocedure as naam from pg_proc p
    where p.pronamespace = 'ctx'::regnamespace and p.prosecdef and pg_get_userbyid(p.proowner) = current_user loop
    execute format('alter function %s owner to {ctx}', f.naam);
  end loop;
end $$;
grant execute on function ctx.maak_daadlink(uuid, bytea) to {import};
grant execute on function ctx.open_daadlink(bytea, date), ctx.gebruik_daadlink(bytea, date, text, date) to {poort};
grant execute on function ctx.antwoord_op_afspraak(uuid, text), ctx.rond_mijn_stap_af(uuid, date), ctx.mag_link_sturen(uuid), ctx.stuur_link(uuid, uuid, text, uuid, text),
  ctx.links_van(uuid), ctx.trek_links_in(uuid) to {app};
