-- E-portfolio (C13): what somebody did, can and wants, said by himself or by who guides him, and the words for it.

-- Occupations and skills by scheme, address (URI) and label, so that ESCO, CompetentNL and our own list stand beside each other. Our own
-- rows have no address: none is invented. Filled before the policies, which would keep the owner out as well.
create table vakbegrip (
  id uuid primary key default gen_random_uuid(),
  stelsel text not null check (stelsel in ('trede', 'esco', 'isco', 'competentnl')),
  soort text not null check (soort in ('beroep', 'vaardigheid', 'groep')),
  uri text check (uri ~ '^https?://' and length(uri) <= 300),
  naam text not null check (naam <> '' and length(naam) <= 300),
  naam_en text,
  ook text not null default '', -- other names, separated by commas
  isco text check (isco ~ '^\d{1,4}$'), -- the ISCO-08 group of an occupation
  werksoort text, -- of our own list: the kind of work at a SOB
  zoek text not null generated always as (zoekvorm(naam || ', ' || ook)) stored,
  weg_op timestamptz, -- no longer in the list that it came from; what points at it keeps its words
  vastgelegd_op timestamptz not null default now(),
  check ((uri is null) = (stelsel = 'trede'))
);
create unique index vakbegrip_uri on vakbegrip (stelsel, uri) where uri is not null;
create unique index vakbegrip_eigen on vakbegrip (soort, naam) where uri is null;
create index vakbegrip_naam on vakbegrip (soort, zoekvorm(naam));
create index vakbegrip_zoek on vakbegrip using gin (zoek gin_trgm_ops);

insert into vakbegrip (stelsel, soort, werksoort, naam, ook, isco) select 'trede', 'beroep', * from (values
  ('groen', 'medewerker groenvoorziening', 'plantsoenmedewerker, groenwerker, medewerker groen', '9214'),
  ('groen', 'medewerker kwekerij', 'kwekerijmedewerker, kasmedewerker', '9214'),
  ('groen', 'hovenier', 'tuinman, tuinvrouw', '6113'),
  ('groen', 'maaier', 'medewerker maaien, bosmaaier', '9214'),
  ('groen', 'medewerker zwerfvuil', 'veegploeg, medewerker schone straat', '9613'),
  ('groen', 'medewerker bosonderhoud', 'bosarbeider', '9215'),
  ('groen', 'dierverzorger kinderboerderij', 'medewerker kinderboerderij', '9212'),
  ('schoonmaak', 'schoonmaker', 'schoonmaakster, medewerker schoonmaak', '9112'),
  ('schoonmaak', 'hulp in de huishouding', 'huishoudelijke hulp, thuishulp', '9111'),
  ('schoonmaak', 'glazenwasser', 'ramenwasser', '9123'),
  ('schoonmaak', 'autopoetser', 'medewerker carwash', '9122'),
  ('schoonmaak', 'medewerker wasserij', 'wasserijmedewerker, strijker', '8157'),
  ('inpak', 'inpakker', 'medewerker inpak, verpakker', '9321'),
  ('inpak', 'medewerker montage en inpak', 'productiemedewerker inpak', '9329'),
  ('inpak', 'medewerker ompak en retouren', 'retourmedewerker', '9321'),
  ('inpak', 'operator verpakkingsmachine', 'bediener verpakkingslijn', '8183'),
  ('montage', 'monteur kleine onderdelen', 'assemblagemedewerker, montagemedewerker', '8219'),
  ('montage', 'monteur elektronica', 'elektronicamonteur', '8212'),
  ('montage', 'productiemedewerker', 'medewerker productie, fabrieksmedewerker', '9329'),
  ('montage', 'fietsenmaker', 'rijwielhersteller, medewerker fietswerkplaats', '7234'),
  ('logistiek', 'magazijnmedewerker', 'logistiek medewerker, medewerker magazijn', '4321'),
  ('logistiek', 'orderverzamelaar', 'orderpicker', null),
  ('logistiek', 'heftruckchauffeur', 'reachtruckchauffeur', '8344'),
  ('logistiek', 'chauffeur bestelbus', 'koerier, bezorger', '8322'),
  ('logistiek', 'bijrijder', 'hulpchauffeur', '9333'),
  ('logistiek', 'postbezorger', 'medewerker post', '4412'),
  ('logistiek', 'fietskoerier', 'maaltijdbezorger', '9331'),
  ('logistiek', 'chauffeur leerlingenvervoer', 'chauffeur doelgroepenvervoer', '8322'),
  ('logistiek', 'verkeersregelaar', 'medewerker verkeer', null),
  ('catering', 'keukenhulp', 'keukenmedewerker, afwasser', '9412'),
  ('catering', 'medewerker catering', 'cateringmedewerker, medewerker bedrijfskantine', null),
  ('catering', 'medewerker bediening', 'serveerder, ober', '5131'),
  ('catering', 'hulpkok', 'assistent kok', '5120'),
  ('catering', 'medewerker lunchroom', 'barista', null),
  ('catering', 'medewerker bakkerij', 'hulpbakker', '9329'),
  ('metaal', 'medewerker metaalbewerking', 'metaalbewerker', '9329'),
  ('metaal', 'lasser', 'constructielasser', '7212'),
  ('metaal', 'zetter', 'kanter, bediener zetbank', null),
  ('metaal', 'operator draaibank', 'draaier, frezer', '7223'),
  ('hout', 'medewerker houtbewerking', 'houtbewerker', '7523'),
  ('hout', 'palletmaker', 'medewerker pallets, kistenmaker', '9329'),
  ('hout', 'meubelmaker', 'medewerker meubelwerkplaats', '7522'),
  ('hout', 'timmerman', 'hulptimmerman', '7115'),
  ('hout', 'schilder', 'hulpschilder', '7131'),
  ('kringloop', 'medewerker kringloopwinkel', 'winkelmedewerker kringloop', '5223'),
  ('kringloop', 'sorteerder kringloop', 'medewerker sorteren', '9612'),
  ('kringloop', 'medewerker textielsortering', 'textielsorteerder', '9612'),
  ('kringloop', 'medewerker milieustraat', 'afvalsorteerder', '9611'),
  ('kringloop', 'demonteur apparaten', 'medewerker demontage', '9612'),
  ('kringloop', 'naaister', 'kleermaker, medewerker naaiatelier', '7533'),
  ('winkel', 'vakkenvuller', 'winkelhulp, medewerker supermarkt', '9334'),
  ('winkel', 'verkoopmedewerker', 'winkelmedewerker, verkoper', '5223'),
  ('winkel', 'kassamedewerker', 'caissière', '5230'),
  ('zorg', 'assistent in de zorg', 'zorgassistent, zorghulp', '5321'),
  ('zorg', 'gastvrouw of gastheer', 'medewerker gastvrijheid', null),
  ('zorg', 'medewerker dagbesteding', 'begeleider activiteiten', null),
  ('zorg', 'medewerker kinderopvang', 'groepshulp', '5311'),
  ('facilitair', 'huismeester', 'conciërge', '5153'),
  ('facilitair', 'facilitair medewerker', 'medewerker facilitair, medewerker gebouwbeheer', null),
  ('facilitair', 'receptionist', 'baliemedewerker, telefonist', '4226'),
  ('facilitair', 'administratief medewerker', 'medewerker administratie, data-invoer', '4110'),
  ('facilitair', 'medewerker archief', 'scanmedewerker', '4415'),
  ('facilitair', 'medewerker drukkerij', 'medewerker printshop', '7323'),
  ('facilitair', 'beveiliger', 'toezichthouder', '5414')) b;
insert into vakbegrip (stelsel, soort, naam) select 'trede', 'vaardigheid', unnest(array[
  'op tijd komen', 'samenwerken', 'een opdracht opvolgen', 'zelfstandig werken', 'netjes werken', 'doorwerken', 'hulp vragen', 'luisteren', 'klanten helpen', 'omgaan met geld', 'lezen', 'schrijven', 'rekenen', 'werken met een computer', 'werken met een telefoon of scanner', 'tillen en sjouwen', 'staand werken', 'werken in een groep', 'werken met machines', 'gereedschap gebruiken', 'veilig werken', 'plannen', 'leiding geven', 'uitleggen aan een ander', 'fietsen', 'autorijden', 'koken', 'schoonmaken', 'tuinieren', 'naaien']);

select ctx.bescherm_register('vakbegrip');
create policy lees_ingelogd on vakbegrip for select to {app} using ((select ctx.account()) is not null);
create policy ctx_vul on vakbegrip to {ctx} using (true) with check (true);
grant insert, update on vakbegrip to {ctx};
create view v_vakbegrip with (security_invoker = true) as select * from vakbegrip;
grant select on v_vakbegrip to {app}, {meting}, {import};

-- One entry. `stam` is the same for all versions of it: a document and the choice of what stands on a CV survive a correction.
create table portfolio_onderdeel (
  id uuid primary key default gen_random_uuid(),
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  stam uuid not null default gen_random_uuid(),
  soort text not null check (soort in ('werk', 'vrijwilligerswerk', 'zorg', 'vaardigheid', 'certificaat', 'geleerd', 'sollicitatie', 'referentie',
    'brief', 'beroepswens')),
  vakbegrip_id uuid references vakbegrip,
  wat text not null check (wat <> ''),
  waar text,
  begin date,
  einde date check (einde >= begin),
  stand text,
  toelichting text,
  uit text check (uit in ('traject', 'diagnose')), -- of what in the file it was made
  uit_id uuid,
  zelf boolean not null default false, -- said by the resident himself, not by who guides him
  bron_id uuid references bron, import_id uuid, vastgelegd_door uuid, vastgelegd_op timestamptz not null default now(),
  vervallen_op timestamptz, vervallen_door uuid, vervallen_reden text, vervangt uuid,
  check ((uit is null) = (uit_id is null)),
  foreign key (deelnemer_id, organisatie_id) references deelnemer (id, organisatie_id) on update cascade
);
create index portfolio_onderdeel_dossier on portfolio_onderdeel (deelnemer_id, organisatie_id);
create index portfolio_onderdeel_vakbegrip on portfolio_onderdeel (vakbegrip_id) where vakbegrip_id is not null;

-- What somebody wants: the last that was said holds, by whoever said it; the others stay readable.
create table werkwens (
  id uuid primary key default gen_random_uuid(),
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  uren_min smallint check (uren_min between 0 and 60),
  uren_max smallint check (uren_max between 1 and 60 and uren_max >= uren_min),
  vanaf date,
  reistijd smallint check (reistijd between 0 and 240), -- minutes one way
  dagdelen text[] not null default '{}',
  vervoer text[] not null default '{}',
  rijbewijs text[] not null default '{}',
  over_mij text,
  zelf boolean not null default false,
  bron_id uuid references bron, import_id uuid, vastgelegd_door uuid, vastgelegd_op timestamptz not null default now(),
  vervallen_op timestamptz, vervallen_door uuid, vervallen_reden text, vervangt uuid,
  foreign key (deelnemer_id, organisatie_id) references deelnemer (id, organisatie_id) on update cascade
);
create index werkwens_dossier on werkwens (deelnemer_id, organisatie_id);

-- How somebody shows himself: layout, and what is left out. The last choice holds.
create table cv_keuze (
  id uuid primary key default gen_random_uuid(),
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  indeling text not null check (indeling in ('tijd', 'vaardigheden', 'kort')),
  weggelaten text[] not null default '{}',
  zelf boolean not null default false,
  bron_id uuid references bron, import_id uuid, vastgelegd_door uuid, vastgelegd_op timestamptz not null default now(),
  vervallen_op timestamptz, vervallen_door uuid, vervallen_reden text, vervangt uuid,
  foreign key (deelnemer_id, organisatie_id) references deelnemer (id, organisatie_id) on update cascade
);
create index cv_keuze_dossier on cv_keuze (deelnemer_id, organisatie_id);

-- Proof: a scan or a photo, small enough to stand in the database and go along with every copy and erasure.
create table portfolio_document (
  id uuid primary key default gen_random_uuid(),
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  stam uuid not null, -- of the entry that it proves
  naam text not null check (naam <> ''),
  type text not null check (type in ('application/pdf', 'image/jpeg', 'image/png')),
  zelf boolean not null default false,
  inhoud bytea not null check (octet_length(inhoud) between 1 and 5000000),
  bron_id uuid references bron, import_id uuid, vastgelegd_door uuid, vastgelegd_op timestamptz not null default now(),
  vervallen_op timestamptz, vervallen_door uuid, vervallen_reden text, vervangt uuid,
  foreign key (deelnemer_id, organisatie_id) references deelnemer (id, organisatie_id) on update cascade
);
create index portfolio_document_dossier on portfolio_document (deelnemer_id, organisatie_id);

select ctx.hang_aan_mens('portfolio_onderdeel', 'C13', 'feit', 'r.begin', 'r.vastgelegd_op::date'), ctx.hang_aan_mens('werkwens', 'C13', 'feit'),
  ctx.hang_aan_mens('cv_keuze', 'C13', 'feit'), ctx.hang_aan_mens('portfolio_document', 'C13', 'feit');

-- The resident writes himself, and what is said to be his is his; who may change the category changes all, anybody else takes back what he
-- wrote himself and never a line of another (security.md §3.4 note 8).
do $$ declare t text; begin
  foreach t in array array['portfolio_onderdeel', 'werkwens', 'cv_keuze', 'portfolio_document'] loop
    execute format($q$create policy eigen_nieuw on %I for insert to {app} with check (deelnemer_id = (select (ctx.wie()).deelnemer_id)
      and vastgelegd_door = (select ctx.account()) and bron_id is null and import_id is null)$q$, t);
    execute format($q$create policy zelf_is_zelf on %I as restrictive for insert to {app}
      with check (zelf = coalesce(deelnemer_id = (select (ctx.wie()).deelnemer_id), false))$q$, t);
    execute format($q$create policy schrijf_eigen on %I for update to {app}
      using (deelnemer_id in (select ctx.dossiers('C13', 'lees')) and vastgelegd_door = (select ctx.account()) and vervallen_op is null)
      with check (deelnemer_id in (select ctx.dossiers('C13', 'lees')) and vastgelegd_door = (select ctx.account())
        and vervallen_op is not null and vervallen_door = (select ctx.account()))$q$, t);
  end loop;
end $$;

-- Whom a line is about, for who may write one: an accountmanager writes in C13 and sees of C01 a mask alone.
create function ctx.portfolio_van(p_deelnemer uuid) returns table (organisatie_id uuid, geboortedatum date)
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select d.organisatie_id, d.geboortedatum from public.deelnemer d where d.id = p_deelnemer and d.id not in (select ctx.afgeschermd('C13'))
    and (d.id = (ctx.wie()).deelnemer_id or d.organisatie_id = ctx.org_breed('C13', 'toevoeg') or d.id in (select ctx.dossiers('C13', 'toevoeg'))) $$;

-- Fills a list from the files of its publisher: what is there is renamed, what is gone is marked. Answers how many came, and how many went.
create function ctx.vul_vakbegrippen(p_stelsel text, p_soorten text[], p_rijen jsonb) returns table (gekomen bigint, gewijzigd bigint, gegaan bigint)
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
begin
  if not (ctx.heeft_recht('beheer', null) or coalesce((ctx.wie()).rol = 'beheer', false)) then return; end if;
  return query
    with nieuw as materialized (
      select r.* from jsonb_to_recordset(p_rijen) r(soort text, uri text, naam text, naam_en text, ook text, isco text)),
    gezet as (
      insert into public.vakbegrip (stelsel, soort, uri, naam, naam_en, ook, isco)
      select p_stelsel, n.soort, n.uri, n.naam, n.naam_en, n.ook, n.isco from nieuw n
      on conflict (stelsel, uri) where uri is not null do update
        set soort = excluded.soort, naam = excluded.naam, naam_en = coalesce(excluded.naam_en, vakbegrip.naam_en), ook = excluded.ook,
          isco = excluded.isco, weg_op = null
        where (vakbegrip.soort, vakbegrip.naam, vakbegrip.naam_en, vakbegrip.ook, vakbegrip.isco, vakbegrip.weg_op) is distinct from
          (excluded.soort, excluded.naam, coalesce(excluded.naam_en, vakbegrip.naam_en), excluded.ook, excluded.isco, null)
      returning (xmax = 0) as was_nieuw),
    weg as (
      update public.vakbegrip v set weg_op = now() where v.stelsel = p_stelsel and v.soort = any (p_soorten) and v.weg_op is null
        and not exists (select 1 from nieuw n where n.uri = v.uri) returning 1)
    select (select count(*) from gezet where was_nieuw), (select count(*) from gezet where not was_nieuw), (select count(*) from weg);
end $$;

do $$ declare f record; begin
  revoke execute on all functions in schema ctx from public;
  for f in select p.oid::regprocedure as naam from pg_proc p
    where p.pronamespace = 'ctx'::regnamespace and p.prosecdef and pg_get_userbyid(p.proowner) = current_user loop
    execute format('alter function %s owner to {ctx}', f.naam);
  end loop;
end $$;
grant execute on function ctx.vul_vakbegrippen(text, text[], jsonb), ctx.portfolio_van(uuid) to {app};
