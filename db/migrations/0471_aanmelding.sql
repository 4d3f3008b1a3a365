-- One door in. Somebody asks for help with work: by a member of staff, by himself, by a partner, out of the hall, or on a list. Until
-- he wants a file and somebody begins it, he is in the queue of one organisation and stands nowhere else; from then on who he is
-- stands in the file alone, and here only how he came and who commissions it.
create table toegangswijze (
  id uuid primary key,
  organisatie_id uuid not null references organisatie,
  wijze text not null check (wijze in ('iedereen','voorselectie')),
  begin date not null,
  einde date check (einde > begin),
  vastgelegd_door uuid not null, vastgelegd_op timestamptz not null default now(),
  exclude using gist (organisatie_id with =, daterange(begin, einde) with &&)
);
select ctx.bescherm_register('toegangswijze');
create policy ctx_schrijf on toegangswijze to {ctx} using (true) with check (true);
grant insert, update on toegangswijze to {ctx};
create view v_toegangswijze with (security_invoker = true) as select * from toegangswijze;
grant select on v_toegangswijze to {app}, {meting};

create table aanmelding (
  id uuid primary key default gen_random_uuid(),
  deelnemer_id uuid, -- the file that it became; null: in the queue, or closed without one
  organisatie_id uuid not null references organisatie,
  -- As long as there is no file.
  voornaam text, tussenvoegsel text, achternaam text, geboortedatum date, telefoon text, email text, voertaal text,
  vraag text, groep text,
  weg text not null check (weg in ('medewerker','zelf','verwijzing','inloop','lijst')),
  toegang text check (toegang in ('iedereen','voorselectie')), -- the way of access that held on the day; null: none was recorded
  opdrachtgever text, betaler text check (betaler in ('gemeente','uwv','zorgaanbieder','anders')),
  ontvangen_op date not null,
  uitgenodigd_op date, uitgenodigd_voor date, gezien_op date, begonnen_op date, gesloten_op date,
  gesloten_reden text check (gesloten_reden in ('niet_bereikt','ziet_ervan_af','elders_geholpen','andere_organisatie','heeft_werk','dubbel')),
  vastgelegd_door uuid, vastgelegd_op timestamptz not null default now(), -- null: by himself
  check ((uitgenodigd_op is null) = (uitgenodigd_voor is null)),
  check ((gesloten_op is null) = (gesloten_reden is null)),
  check ((deelnemer_id is null) = (begonnen_op is null) and (deelnemer_id is null or gesloten_op is null)),
  check (case when deelnemer_id is null then num_nulls(voornaam, achternaam, geboortedatum) = 0
    else num_nonnulls(voornaam, tussenvoegsel, achternaam, geboortedatum, telefoon, email, voertaal, vraag, groep) = 0 end),
  -- Out of detention or care: that stands in verwijzing.
  check (groep not in ('ex_gedetineerd','taakgestraft','verslavingszorg_laatste_fase','ggz_beschermd_wonen','jeugdzorg')),
  foreign key (deelnemer_id, organisatie_id) references deelnemer (id, organisatie_id) on update cascade
);
create index aanmelding_dossier on aanmelding (deelnemer_id, organisatie_id);
create index aanmelding_wachtrij on aanmelding (organisatie_id, ontvangen_op) where deelnemer_id is null;

-- Who referred him, and whether he comes out of detention or care: category C11, the strictest there is.
create table verwijzing (
  id uuid primary key default gen_random_uuid(),
  aanmelding_id uuid not null references aanmelding on delete cascade,
  deelnemer_id uuid,
  organisatie_id uuid not null references organisatie,
  van_organisatie_id uuid references organisatie,
  van_medewerker_id uuid references medewerker,
  kenmerk text, -- by which the one who referred knows him
  groep text check (groep in ('ex_gedetineerd','taakgestraft','verslavingszorg_laatste_fase','ggz_beschermd_wonen','jeugdzorg')),
  vastgelegd_op timestamptz not null default now(),
  foreign key (deelnemer_id, organisatie_id) references deelnemer (id, organisatie_id) on update cascade
);
create unique index verwijzing_aanmelding on verwijzing (organisatie_id, aanmelding_id);
create index verwijzing_van_aanmelding on verwijzing (aanmelding_id);
create index verwijzing_dossier on verwijzing (deelnemer_id, organisatie_id);
create index verwijzing_van on verwijzing (van_organisatie_id, van_medewerker_id) where van_organisatie_id is not null;
create index verwijzing_medewerker on verwijzing (van_medewerker_id) where van_medewerker_id is not null;

-- A queue is no file: a change in it is no change of anybody's facts.
create or replace function ctx.meld_dossier_rij() returns trigger
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare
  bron text := case tg_op when 'UPDATE' then '(select * from rijen union all select * from oude)' else 'rijen' end;
  aanhang text := case when tg_nargs = 2 then format(' union select e.deelnemer_id from %s r join public.%I e on e.id = r.%I', bron, tg_argv[0], tg_argv[1]) else '' end;
begin
  execute format('insert into public.wijziging (tabel, deelnemer_id) select %L, deelnemer_id from (select r.deelnemer_id from %s r%s) d where deelnemer_id is not null group by deelnemer_id',
    tg_table_name, bron, aanhang);
  notify trede_wijziging;
  return null;
end $$;

select ctx.hang_aan_mens('aanmelding', 'C26', null, 'r.ontvangen_op', 'r.ontvangen_op');
select ctx.hang_aan_mens('verwijzing', 'C11', null);

-- The queue of an organisation: the letters W, V and L of the matrix open it to its own staff as long as nobody has a file.
create function ctx.wachtrij(p_categorie text, p_modus text) returns uuid
  language plpgsql stable security definer set search_path = ctx, public, pg_temp as $$
declare w ctx.wie_t := ctx.wie();
begin
  return (select w.organisatie_id where w.medewerker_id is not null and exists (select 1 from ctx.beleid b where b.rol = w.rol and b.categorie = p_categorie
    and b.modus = p_modus and (b.deur = 'organisatie' or exists (select 1 from ctx.beleid s
      where s.rol = w.rol and s.categorie = p_categorie and s.modus = 'schrijf' and s.deur = b.deur))));
end $$;
create policy lees_wachtrij on aanmelding for select to {app} using (deelnemer_id is null and organisatie_id = (select ctx.wachtrij('C26', 'lees')));
create policy lees_wachtrij on verwijzing for select to {app} using (deelnemer_id is null and organisatie_id = (select ctx.wachtrij('C11', 'lees')));

create view v_aanmelding with (security_invoker = true) as select * from aanmelding;
grant select on v_aanmelding to {app}, {meting};

-- Which organisations take people in, for whoever wants to sign up: no secret, and before any log-in.
create function ctx.open_voor_aanmelding() returns table(id uuid, naam text)
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select o.id, o.naam from public.organisatie o join public.toegangswijze t on t.organisatie_id = o.id
  where t.begin <= current_date and (t.einde is null or t.einde > current_date) order by o.naam $$;

create function ctx.bewaar_aanmelding(p jsonb, p_org uuid, p_weg text, p_door uuid) returns void
  language sql security definer set search_path = ctx, public, pg_temp as $$
  insert into public.aanmelding (id, organisatie_id, voornaam, tussenvoegsel, achternaam, geboortedatum, telefoon, email, voertaal, vraag, groep, weg, toegang,
    opdrachtgever, betaler, ontvangen_op, vastgelegd_door)
  values ((p->>'id')::uuid, p_org, p->>'voornaam', p->>'tussenvoegsel', p->>'achternaam', (p->>'geboortedatum')::date, p->>'telefoon', p->>'email', p->>'voertaal',
    p->>'vraag', p->>'groep', p_weg, (select t.wijze from public.toegangswijze t where t.organisatie_id = p_org
      and t.begin <= (p->>'ontvangenOp')::date and (t.einde is null or t.einde > (p->>'ontvangenOp')::date)),
    p->>'opdrachtgever', p->>'betaler', (p->>'ontvangenOp')::date, p_door) $$;

-- By staff, into the queue of their own organisation.
create function ctx.meld_aan(p jsonb) returns text
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare v_org uuid := ctx.wachtrij('C26', 'toevoeg');
begin
  if v_org is null or p->>'weg' not in ('medewerker', 'inloop', 'lijst') then return 'geen_wachtrij'; end if;
  perform ctx.bewaar_aanmelding(p, v_org, p->>'weg', ctx.account());
  if p->>'beschermdeGroep' is not null then
    insert into public.verwijzing (aanmelding_id, organisatie_id, groep) values ((p->>'id')::uuid, v_org, p->>'beschermdeGroep');
  end if;
  return null;
end $$;
-- By a partner, into the queue of an organisation that takes people in. He reads back what became of it, and no more.
create function ctx.verwijs(p jsonb, p_organisatie uuid) returns text
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare w ctx.wie_t := ctx.wie();
begin
  if w.medewerker_id is null or not exists (select 1 from ctx.open_voor_aanmelding() o where o.id = p_organisatie) then return 'niet_gevonden'; end if;
  perform ctx.bewaar_aanmelding(p, p_organisatie, 'verwijzing', w.account_id);
  insert into public.verwijzing (aanmelding_id, organisatie_id, van_organisatie_id, van_medewerker_id, kenmerk, groep)
  values ((p->>'id')::uuid, p_organisatie, w.organisatie_id, w.medewerker_id, p->>'kenmerk', p->>'beschermdeGroep');
  return null;
end $$;
create function ctx.mijn_verwijzingen(p_vanaf date)
  returns table(id uuid, kenmerk text, naam text, organisatie text, ontvangen_op date, stand text)
  language plpgsql stable security definer set search_path = ctx, public, pg_temp as $$
declare w ctx.wie_t := ctx.wie();
begin
  return query select a.id, v.kenmerk, nullif(concat_ws(' ', a.voornaam, a.tussenvoegsel, a.achternaam), ''), o.naam, a.ontvangen_op,
    case when a.gesloten_op is not null then 'gesloten' when a.begonnen_op is not null then 'opgepakt'
      when a.uitgenodigd_op is not null or a.gezien_op is not null then 'in_behandeling' else 'ontvangen' end
  from public.verwijzing v join public.aanmelding a on a.id = v.aanmelding_id join public.organisatie o on o.id = a.organisatie_id
  where w.medewerker_id is not null and v.van_organisatie_id = w.organisatie_id and v.van_medewerker_id = w.medewerker_id and a.ontvangen_op >= p_vanaf
    and (a.deelnemer_id = any (array(select ctx.afgeschermd('C26')))) is not true
  order by a.ontvangen_op desc, a.id limit 100;
end $$;
-- By somebody himself, before any log-in. A day takes so many at one organisation: a flood ends as a letter that is not delivered.
create function ctx.meld_zelf_aan(p jsonb, p_organisatie uuid, p_per_dag int) returns boolean
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('meld_zelf_aan ' || p_organisatie, 0));
  if not exists (select 1 from ctx.open_voor_aanmelding() o where o.id = p_organisatie)
    or (select count(*) from public.aanmelding a where a.organisatie_id = p_organisatie and a.weg = 'zelf' and a.vastgelegd_op > now() - interval '1 day') >= p_per_dag then
    return false;
  end if;
  perform ctx.bewaar_aanmelding(p, p_organisatie, 'zelf', null);
  return true;
end $$;

-- What was done about somebody in the queue: null, or the code of what stands in the way.
create function ctx.volg_aanmelding(p_id uuid, p_stap text, p_vandaag date, p_dag date, p_reden text) returns text
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare a public.aanmelding;
begin
  select * into a from public.aanmelding where id = p_id for update;
  if a.id is null or a.deelnemer_id is not null or a.organisatie_id is distinct from ctx.wachtrij('C26', 'schrijf') then return 'niet_gevonden'; end if;
  if a.gesloten_op is not null then return 'gesloten'; end if;
  case p_stap
    when 'uitnodigen' then update public.aanmelding set uitgenodigd_op = p_vandaag, uitgenodigd_voor = p_dag where id = p_id;
    when 'ontvangen' then update public.aanmelding set gezien_op = p_dag where id = p_id;
    when 'sluiten' then update public.aanmelding set gesloten_op = p_vandaag, gesloten_reden = p_reden where id = p_id;
  end case;
  return null;
end $$;
-- A file begins, or the one that is there goes on: who he is stands there alone from now on. He must be the actor's to write about.
create function ctx.begin_dossier(p_id uuid, p_deelnemer uuid, p_vandaag date) returns text
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
  return null;
end $$;
-- Is there a file at this organisation, out of the actor's sight, of somebody with the birth date and nearly the name of one in his queue?
-- A yes or no, and only about whom he has written down: no search. A shielded file does not count.
create function ctx.dossier_elders_in_huis(p_id uuid) returns boolean
  language plpgsql stable security definer set search_path = ctx, public, pg_temp as $$
declare a public.aanmelding;
begin
  select * into a from public.aanmelding where id = p_id and deelnemer_id is null and organisatie_id = ctx.wachtrij('C26', 'schrijf');
  return exists (select 1 from public.deelnemer d where d.organisatie_id = a.organisatie_id and d.geboortedatum = a.geboortedatum
    and similarity(zoekvorm(concat_ws(' ', a.voornaam, a.tussenvoegsel, a.achternaam)), d.zoeknaam) >= 0.5
    and d.id not in (select ctx.dossiers('C01', 'lees')) and d.id not in (select f.deelnemer_id from public.afscherming f where f.soort = 'dossier' and f.vervallen_op is null));
end $$;

create function ctx.zet_toegangswijze(p_id uuid, p_wijze text, p_begin date) returns text
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare
  v_org uuid := ctx.richt_ingang_in();
  v_id uuid; v_wijze text; v_begin date;
begin
  if v_org is null then return 'niet_gevonden'; end if;
  select t.id, t.wijze, t.begin into v_id, v_wijze, v_begin from public.toegangswijze t where t.organisatie_id = v_org order by t.begin desc limit 1 for update;
  if v_begin >= p_begin then return 'eerder'; end if;
  if v_wijze = p_wijze then return 'geldt_al'; end if;
  update public.toegangswijze set einde = p_begin where id = v_id;
  insert into public.toegangswijze (id, organisatie_id, wijze, begin, vastgelegd_door) values (p_id, v_org, p_wijze, p_begin, ctx.account());
  return null;
end $$;

-- Who did not become a file: gone when nothing was done about it for this long.
create function ctx.ruim_aanmeldingen_op(p_voor date) returns int
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare v_aantal int;
begin
  delete from public.aanmelding where deelnemer_id is null and greatest(ontvangen_op, uitgenodigd_voor, gezien_op, gesloten_op) < p_voor;
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
grant execute on function ctx.wachtrij(text, text), ctx.open_voor_aanmelding(), ctx.meld_aan(jsonb), ctx.verwijs(jsonb, uuid), ctx.mijn_verwijzingen(date),
  ctx.volg_aanmelding(uuid, text, date, date, text), ctx.begin_dossier(uuid, uuid, date), ctx.dossier_elders_in_huis(uuid), ctx.zet_toegangswijze(uuid, text, date) to {app};
grant execute on function ctx.open_voor_aanmelding(), ctx.meld_zelf_aan(jsonb, uuid, int), ctx.ruim_aanmeldingen_op(date) to {poort};
