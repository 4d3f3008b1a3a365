-- A vacancy is laid before somebody, and he says yes or no himself: under /mijn, by a link for this one act, or aloud to who helps him. What
-- the vacancy was is kept with the proposal: the list of vacancies is for staff, and changes. Whether it is still open is told by the
-- vacancy itself, also where the reader may not see who took the place. The answer waits for a follow-up of the coach.
create table vacaturevoorstel (
  id uuid primary key default gen_random_uuid(),
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  vacature_id uuid references vacature on delete set null, -- null: the import that brought it was undone
  titel text not null, werkgever text not null, plaats text, uren_min numeric, uren_max numeric,
  waarom text not null check (waarom <> ''), -- to the person himself
  voorgesteld_op date not null,
  antwoord text check (antwoord in ('ja', 'nee')),
  antwoord_op date,
  reden text check (reden in ('te_ver', 'uren', 'soort_werk', 'kan_niet', 'heeft_al', 'later', 'anders')),
  toelichting text,
  wijze text check (wijze in ('scherm', 'link', 'medewerker')),
  vervolg text check (vervolg in ('voorgesteld', 'gesolliciteerd', 'vervuld', 'anders', 'gezien')),
  vervolg_op date,
  bron_id uuid references bron, import_id uuid, vastgelegd_door uuid, vastgelegd_op timestamptz not null default now(),
  vervallen_op timestamptz, vervallen_door uuid, vervallen_reden text, vervangt uuid,
  check ((antwoord is null) = (antwoord_op is null) and (antwoord is null) = (wijze is null)),
  check ((antwoord is not distinct from 'nee') = (reden is not null)),
  check ((vervolg is null) = (vervolg_op is null) and (vervolg is null or antwoord is not null)),
  foreign key (deelnemer_id, organisatie_id) references deelnemer (id, organisatie_id) on update cascade
);
create index vacaturevoorstel_dossier on vacaturevoorstel (deelnemer_id, organisatie_id);
create index vacaturevoorstel_vacature on vacaturevoorstel (vacature_id) where vacature_id is not null;
create index vacaturevoorstel_open on vacaturevoorstel (organisatie_id) where antwoord is not null and vervolg is null and vervallen_op is null;
select ctx.hang_aan_mens('vacaturevoorstel', 'C15', 'feit', p_laatste => 'coalesce(r.vervolg_op, r.antwoord_op, r.voorgesteld_op)', p_begonnen => true);
-- An answer comes by the functions below, which say along which way.
create policy zonder_antwoord on vacaturevoorstel as restrictive for insert to {app} with check (antwoord is null and vervolg is null);

create function ctx.vacature_stand(p_vacature uuid, p_dag date) returns text
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select coalesce((select case when v.sluit_op <= p_dag then 'gesloten'
      when (select count(distinct d.deelnemer_id) from public.dienstverband d where d.vacature_id = v.id) >= v.plaatsen then 'vervuld'
      when v.open_vanaf > p_dag then 'gesloten' else 'open' end from public.vacature v where v.id = p_vacature), 'gesloten') $$;
-- The last day on which an answer to it still helps; null: it is not said.
create function ctx.vacature_sluit(p_vacature uuid) returns date
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select v.sluit_op from public.vacature v where v.id = p_vacature $$;

-- Along whichever way: null, or what stands in the way.
create function ctx.neem_vacatureantwoord(p_id uuid, p_antwoord text, p_reden text, p_toelichting text, p_wijze text, p_dag date) returns text
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare v_stand text;
begin
  select ctx.vacature_stand(v.vacature_id, p_dag) into v_stand from public.vacaturevoorstel v where v.id = p_id and v.antwoord is null and v.vervallen_op is null for update;
  if v_stand is distinct from 'open' then return coalesce(v_stand, 'niet_gevonden'); end if;
  update public.vacaturevoorstel set antwoord = p_antwoord, antwoord_op = p_dag, reden = p_reden, toelichting = p_toelichting, wijze = p_wijze where id = p_id;
  return null;
end $$;
create function ctx.zeg_over_vacature(p_id uuid, p_antwoord text, p_reden text, p_toelichting text, p_dag date) returns text
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
begin
  if not exists (select 1 from public.vacaturevoorstel v where v.id = p_id and v.deelnemer_id = (ctx.wie()).deelnemer_id) then return 'niet_gevonden'; end if;
  return ctx.neem_vacatureantwoord(p_id, p_antwoord, p_reden, p_toelichting, 'scherm', p_dag);
end $$;
create function ctx.leg_vacatureantwoord_vast(p_id uuid, p_antwoord text, p_reden text, p_toelichting text, p_dag date) returns text
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
begin
  if not exists (select 1 from public.vacaturevoorstel v where v.id = p_id and ctx.mag_link_sturen(v.deelnemer_id)) then return 'niet_gevonden'; end if;
  return ctx.neem_vacatureantwoord(p_id, p_antwoord, p_reden, p_toelichting, 'medewerker', p_dag);
end $$;
create function ctx.volg_vacaturevoorstel(p_id uuid, p_vervolg text, p_dag date) returns boolean
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
begin
  update public.vacaturevoorstel v set vervolg = p_vervolg, vervolg_op = p_dag
   where v.id = p_id and v.antwoord is not null and v.vervolg is null and v.vervallen_op is null and ctx.mag_link_sturen(v.deelnemer_id);
  return found;
end $$;

-- The link: one more act among the single ones.
alter table bericht drop constraint bericht_soort;
alter table bericht add constraint bericht_soort check (case when soort in ('uitnodiging', 'verzet', 'afgezegd', 'herinnering')
    then num_nulls(afspraak_uid, volgnummer) = 0 and onderwerp_id is null
  when soort in ('stap', 'plan', 'boodschap', 'begeleider', 'vacature') then onderwerp_id is not null and num_nonnulls(afspraak_uid, volgnummer) = 0 else false end) not valid;

create or replace function ctx.daad_kan_tot(p_bericht uuid) returns timestamptz
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select case
    when b.soort in ('uitnodiging', 'verzet', 'herinnering') then
      (select (a.dag + a.tijd) at time zone 'Europe/Amsterdam' from public.afspraak a where a.uid = b.afspraak_uid and a.volgnummer = b.volgnummer
        and a.deelnemer_id = b.deelnemer_id and a.vervallen_op is null and a.uitkomst is null)
    when b.soort = 'stap' and exists (select 1 from public.stap s where s.id = b.onderwerp_id and s.deelnemer_id = b.deelnemer_id and s.wie = 'deelnemer'
      and s.uitkomst is null and s.vervallen_op is null) then b.gemaakt_op + interval '7 days'
    when b.soort = 'plan' and exists (select 1 from public.planversie v where v.id = b.onderwerp_id and v.deelnemer_id = b.deelnemer_id and v.vervallen_op is null
      and not exists (select 1 from public.planakkoord a where a.planversie_id = v.id and a.partij = 'deelnemer' and a.vervallen_op is null)) then b.gemaakt_op + interval '7 days'
    when b.soort = 'vacature' then
      (select least(b.gemaakt_op + interval '7 days', ctx.vacature_sluit(v.vacature_id)::timestamp at time zone 'Europe/Amsterdam') from public.vacaturevoorstel v
        where v.id = b.onderwerp_id and v.deelnemer_id = b.deelnemer_id and v.antwoord is null and v.vervallen_op is null
          and ctx.vacature_stand(v.vacature_id, (now() at time zone 'Europe/Amsterdam')::date) = 'open')
  end
  from public.bericht b join public.deelnemer d on d.id = b.deelnemer_id and d.overleden_op is null where b.id = p_bericht $$;

create or replace function ctx.kies_daadlink(p_hash bytea, p_geboren date) returns table (uitslag text, bericht_id uuid)
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare
  v_bericht uuid; v_soort text; v_geboren date;
begin
  select b.id, b.soort, d.geboortedatum into v_bericht, v_soort, v_geboren
  from ctx.daadlink l join public.bericht b on b.id = l.bericht_id and b.organisatie_id = l.organisatie_id join public.deelnemer d on d.id = b.deelnemer_id
  where l.hash = p_hash and l.tot > now() and l.gebruikt_op is null and l.ingetrokken_op is null and l.pogingen < 5
  for update of l;
  if v_bericht is null or ctx.daad_kan_tot(v_bericht) is null then return query select 'weg', null::uuid;
  elsif v_soort not in ('stap', 'plan', 'vacature') or v_geboren = p_geboren then return query select 'open', v_bericht;
  elsif p_geboren is null then return query select 'vraag', null::uuid;
  else
    update ctx.daadlink set pogingen = pogingen + 1 where hash = p_hash;
    return query select case when (select l.pogingen from ctx.daadlink l where l.hash = p_hash) < 5 then 'anders' else 'weg' end, null::uuid;
  end if;
end $$;
create or replace function ctx.open_daadlink(p_hash bytea, p_geboren date)
  returns table (uitslag text, soort text, dag date, tijd text, wat text, inhoud text)
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
begin
  return query select k.uitslag, case when b.afspraak_uid is not null then 'afspraak' else b.soort end, coalesce(a.dag, s.uiterlijk, (v.vastgelegd_op at time zone 'Europe/Amsterdam')::date),
    to_char(a.tijd, 'HH24:MI'), coalesce(s.wat, w.titel), coalesce(v.inhoud::text, case when w.id is not null then jsonb_build_object('titel', w.titel,
      'werkgever', w.werkgever, 'plaats', w.plaats, 'urenMin', w.uren_min, 'urenMax', w.uren_max, 'waarom', w.waarom, 'sluitOp', ctx.vacature_sluit(w.vacature_id))::text end)
  from ctx.kies_daadlink(p_hash, p_geboren) k
  left join public.bericht b on b.id = k.bericht_id
  left join public.afspraak a on a.uid = b.afspraak_uid and a.volgnummer = b.volgnummer and a.vervallen_op is null
  left join public.stap s on s.id = b.onderwerp_id
  left join public.planversie v on v.id = b.onderwerp_id
  left join public.vacaturevoorstel w on w.id = b.onderwerp_id;
end $$;
create function ctx.gebruik_daadlink(p_hash bytea, p_geboren date, p_daad text, p_reden text, p_toelichting text, p_dag date) returns text
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
  elsif b.soort = 'vacature' and p_daad in ('ja', 'nee') then v_fout := ctx.neem_vacatureantwoord(b.onderwerp_id, p_daad, p_reden, p_toelichting, 'link', p_dag);
  else return 'weg';
  end if;
  if v_fout is not null then return 'weg'; end if;
  update ctx.daadlink set gebruikt_op = now() where hash = p_hash;
  insert into public.audit (organisatie_id, rol, handeling, deelnemer_id, uitkomst, gegevens)
  values (b.organisatie_id, 'deelnemer', 'gebruik-link', b.deelnemer_id, 'akkoord', jsonb_build_object('daad', p_daad, 'berichtId', b.id));
  return 'gedaan';
end $$;
create or replace function ctx.gebruik_daadlink(p_hash bytea, p_geboren date, p_daad text, p_dag date) returns text
  language sql security definer set search_path = ctx, public, pg_temp as $$
  select ctx.gebruik_daadlink(p_hash, p_geboren, p_daad, null, null, p_dag) $$;

create or replace function ctx.stuur_link(p_id uuid, p_deelnemer uuid, p_soort text, p_onderwerp uuid, p_kanaal text) returns text
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
begin
  if p_soort not in ('stap', 'plan', 'vacature') or not ctx.mag_link_sturen(p_deelnemer) then return 'niet_gevonden'; end if;
  if exists (select 1 from public.deelnemer d where d.id = p_deelnemer and d.geboortedatum is null) then return 'geen_geboortedatum'; end if;
  perform pg_advisory_xact_lock(hashtextextended('stuur_link ' || p_deelnemer, 0));
  if (select count(*) from public.bericht b where b.deelnemer_id = p_deelnemer and b.soort in ('stap', 'plan', 'vacature') and b.gemaakt_op > now() - interval '1 day') >= 10 then
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
create or replace function ctx.links_van(p_deelnemer uuid) returns table (soort text, kanaal text, gemaakt_op timestamptz, verstuurd_op timestamptz, stand text)
  language plpgsql stable security definer set search_path = ctx, public, pg_temp as $$
begin
  if not ctx.mag_link_sturen(p_deelnemer) then return; end if;
  return query select b.soort, b.kanaal, b.gemaakt_op, b.verstuurd_op, case when l.gebruikt_op is not null then 'gebruikt' when l.ingetrokken_op is not null then 'ingetrokken'
      when b.mislukt_op is not null then 'mislukt' when b.achterhaald_op is not null then 'vervallen' when l.hash is null then 'wacht'
      when l.tot <= now() or l.pogingen >= 5 or l.organisatie_id <> b.organisatie_id or ctx.daad_kan_tot(b.id) is null then 'vervallen' else 'open' end
    from public.bericht b left join ctx.daadlink l on l.bericht_id = b.id
    where b.deelnemer_id = p_deelnemer and b.soort <> 'afgezegd' and (l.hash is not null or b.soort in ('stap', 'plan', 'vacature'))
    order by b.gemaakt_op desc limit 30;
end $$;
create or replace function ctx.trek_links_in(p_deelnemer uuid) returns int
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare v_aantal int; v_wacht int;
begin
  if not ctx.mag_link_sturen(p_deelnemer) then return null; end if;
  update ctx.daadlink l set ingetrokken_op = now() from public.bericht b
   where b.id = l.bericht_id and b.deelnemer_id = p_deelnemer and l.gebruikt_op is null and l.ingetrokken_op is null;
  get diagnostics v_aantal = row_count;
  update public.bericht set achterhaald_op = now()
   where deelnemer_id = p_deelnemer and soort in ('stap', 'plan', 'vacature') and num_nonnulls(verstuurd_op, mislukt_op, achterhaald_op) = 0;
  get diagnostics v_wacht = row_count;
  return v_aantal + v_wacht;
end $$;

do $$ declare f record; begin
  revoke execute on all functions in schema ctx from public;
  for f in select p.oid::regprocedure as naam from pg_proc p
    where p.pronamespace = 'ctx'::regnamespace and p.prosecdef and pg_get_userbyid(p.proowner) = current_user loop
    execute format('alter function %s owner to {ctx}', f.naam);
  end loop;
end $$;
grant execute on function ctx.gebruik_daadlink(bytea, date, text, text, text, date) to {poort};
grant execute on function ctx.vacature_stand(uuid, date), ctx.vacature_sluit(uuid), ctx.zeg_over_vacature(uuid, text, text, text, date),
  ctx.leg_vacatureantwoord_vast(uuid, text, text, text, date), ctx.volg_vacaturevoorstel(uuid, text, date) to {app};
