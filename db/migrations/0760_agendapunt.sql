-- What stands in somebody's agenda is said in one place: the page and the calendar that he follows read the same view. An appointment, a
-- first conversation with who signed up (of the length that its invitation says), and a case conference (nobody says how long: an hour).
create view v_agendapunt with (security_invoker = true) as
  select 'afspraak' as soort, a.id, a.uid, a.volgnummer, a.medewerker_id, a.deelnemer_id, a.dag, a.tijd, a.minuten, a.plek,
    coalesce(a.uitkomst = 'afgezegd', false) as afgezegd, a.vastgelegd_op as gewijzigd
  from v_afspraak a
  union all
  select 'eerste_gesprek', n.id, n.id, n.uitgenodigd_nr, n.uitgenodigd_bij, null, n.uitgenodigd_voor, n.uitgenodigd_tijd, 60, n.uitgenodigd_plek,
    false, greatest(n.vastgelegd_op, n.uitgenodigd_op)
  from v_aanmelding n
  where n.uitgenodigd_tijd is not null and n.deelnemer_id is null and n.gezien_op is null and n.gesloten_op is null
  union all
  -- Is the resident there and it is this seat's own appointment, then that one stands there already.
  select 'overleg', o.id, o.uid, (select count(*)::int - 1 from casusoverleg x where x.uid = o.uid), g.id, o.deelnemer_id, o.dag, o.tijd, 60, o.plek,
    false, o.vastgelegd_op
  from v_casusoverleg o cross join lateral unnest(o.genodigden) as g (id)
  where o.besluiten is null
    and not exists (select from v_afspraak a where a.uid = o.uid and a.deelnemer_id = o.deelnemer_id and a.medewerker_id = g.id);
grant select on v_agendapunt to {app}, {ctx};
grant select on v_afspraak, v_aanmelding, v_casusoverleg to {ctx};
create index casusoverleg_uid on casusoverleg (uid);

create or replace function ctx.lees_kalender(p_hash bytea) returns table (medewerker boolean, uid uuid, volgnummer integer, dag date, tijd time, minuten integer, gewijzigd timestamptz)
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select k.medewerker_id is not null, p.uid, p.volgnummer, p.dag, p.tijd, p.minuten, p.gewijzigd
  from ctx.kalenderabonnement k
  join public.account c on c.id = k.account_id and c.actief
  left join public.medewerker m on m.id = k.medewerker_id and m.begin <= current_date and (m.einde is null or m.einde > current_date)
  left join public.deelnemer_account d on d.deelnemer_id = k.deelnemer_id and d.account_id = k.account_id
  left join public.v_agendapunt p on (p.medewerker_id = m.id or (p.deelnemer_id = d.deelnemer_id and p.soort = 'afspraak')) and not p.afgezegd
    and p.dag between current_date - 31 and current_date + 366
  where k.token_hash = p_hash and (m.id is not null or d.deelnemer_id is not null)
  order by p.dag, p.tijd limit 2000 $$;

-- Who signed up hears of his first conversation as everybody of an appointment: invited, another time, reminded, called off. There is no file
-- to keep a message with, so what he was last told stands with the sign-up: which message, of which number of the invitation, and when.
alter table aanmelding add column uitgenodigd_langs text check (uitgenodigd_langs in ('email', 'sms')),
  add column gemeld text check (gemeld in ('uitnodiging', 'verzet', 'herinnering', 'afgezegd')), add column gemeld_nr int, add column gemeld_op timestamptz,
  add column meld_pogingen int not null default 0, add column meld_na timestamptz;
alter table aanmelding add constraint aanmelding_gemeld check (num_nulls(gemeld, gemeld_nr, gemeld_op) in (0, 3)) not valid;
create index aanmelding_te_melden on aanmelding (uitgenodigd_voor) where uitgenodigd_langs is not null and deelnemer_id is null;
create or replace view v_aanmelding with (security_invoker = true) as select * from aanmelding;
grant select, update on aanmelding to {import};

drop function ctx.nodig_aanmelder_uit(uuid, date, date, time, text);
-- Who was told of a time hears of every change along the same way, also when this time nobody chose one.
create function ctx.nodig_aanmelder_uit(p_id uuid, p_vandaag date, p_dag date, p_tijd time, p_plek text, p_langs text) returns text
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare v_fout text := ctx.volg_aanmelding(p_id, 'uitnodigen', p_vandaag, p_dag, null);
begin
  if v_fout is not null then return v_fout; end if;
  if p_tijd is null and exists (select from public.aanmelding where id = p_id and gemeld in ('uitnodiging', 'verzet', 'herinnering') and uitgenodigd_voor >= p_vandaag) then
    return 'zonder_tijd';
  end if;
  update public.aanmelding set uitgenodigd_tijd = p_tijd, uitgenodigd_plek = p_plek, uitgenodigd_nr = uitgenodigd_nr + 1,
    uitgenodigd_langs = coalesce(p_langs, case when gemeld is not null then uitgenodigd_langs end), meld_pogingen = 0, meld_na = null,
    uitgenodigd_bij = case when p_tijd is not null then (ctx.wie()).medewerker_id end where id = p_id;
  return null;
end $$;

-- Closed: whoever was told of a time to come hears that it does not go on.
create or replace function ctx.volg_aanmelding(p_id uuid, p_stap text, p_vandaag date, p_dag date, p_reden text) returns text
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare a public.aanmelding;
begin
  select * into a from public.aanmelding where id = p_id for update;
  if a.id is null or a.deelnemer_id is not null or a.organisatie_id is distinct from ctx.wachtrij('C26', 'schrijf') then return 'niet_gevonden'; end if;
  if a.gesloten_op is not null then return 'gesloten'; end if;
  case p_stap
    when 'uitnodigen' then update public.aanmelding set uitgenodigd_op = p_vandaag, uitgenodigd_voor = p_dag where id = p_id;
    when 'ontvangen' then update public.aanmelding set gezien_op = p_dag where id = p_id;
    when 'sluiten' then update public.aanmelding set gesloten_op = p_vandaag, gesloten_reden = p_reden, uitgenodigd_nr = uitgenodigd_nr + 1,
      meld_pogingen = 0, meld_na = null where id = p_id;
  end case;
  return null;
end $$;

-- A file that begins before the first conversation takes it along as an appointment, with what was told of it: reminder and calling off go on
-- as for every appointment, under the same number in the calendar.
create or replace function ctx.begin_dossier(p_id uuid, p_deelnemer uuid, p_vandaag date) returns text
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare a public.aanmelding;
begin
  select * into a from public.aanmelding where id = p_id for update;
  if a.id is null or a.deelnemer_id is not null or a.organisatie_id is distinct from ctx.wachtrij('C26', 'schrijf') then return 'niet_gevonden'; end if;
  if a.gesloten_op is not null then return 'gesloten'; end if;
  if p_deelnemer not in (select ctx.dossiers('C26', 'schrijf')) or p_deelnemer in (select ctx.afgeschermd('C26'))
    or not exists (select 1 from public.deelnemer d where d.id = p_deelnemer and d.organisatie_id = a.organisatie_id) then return 'niet_gevonden'; end if;
  update public.aanmelding set deelnemer_id = p_deelnemer, begonnen_op = p_vandaag, voornaam = null, tussenvoegsel = null, achternaam = null,
    geboortedatum = null, telefoon = null, email = null, voertaal = null, vraag = null, groep = null where id = p_id;
  update public.verwijzing set deelnemer_id = p_deelnemer where aanmelding_id = p_id;
  if a.uitgenodigd_voor >= p_vandaag and a.uitgenodigd_tijd is not null and a.gezien_op is null then
    insert into public.afspraak (uid, volgnummer, deelnemer_id, organisatie_id, medewerker_id, dag, tijd, minuten, hoe, plek, vastgelegd_door)
    values (a.id, a.uitgenodigd_nr, p_deelnemer, a.organisatie_id, a.uitgenodigd_bij, a.uitgenodigd_voor, a.uitgenodigd_tijd, 60, 'locatie', a.uitgenodigd_plek,
      (ctx.wie()).account_id);
    if a.gemeld is not null then
      insert into public.bericht (deelnemer_id, organisatie_id, afspraak_uid, volgnummer, soort, kanaal, gemaakt_op, verstuurd_op)
      values (p_deelnemer, a.organisatie_id, a.id, a.gemeld_nr, a.gemeld, a.uitgenodigd_langs, a.gemeld_op, a.gemeld_op);
    end if;
  end if;
  return null;
end $$;

do $$ declare f record; begin
  revoke execute on all functions in schema ctx from public;
  for f in select p.oid::regprocedure as naam from pg_proc p
    where p.pronamespace = 'ctx'::regnamespace and p.prosecdef and pg_get_userbyid(p.proowner) = current_user loop
    execute format('alter function %s owner to {ctx}', f.naam);
  end loop;
end $$;
grant execute on function ctx.nodig_aanmelder_uit(uuid, date, date, time, text, text) to {app};
