-- Diagnosis that ages. An instrument is data: a version with its sections and questions; a new version never touches an older one. What
-- somebody was asked is a row in the table of the instrument's category (a data category is a table), which never changes once it is finished.
create table instrument (
  id uuid primary key default gen_random_uuid(),
  code text not null check (code ~ '^[a-z0-9-]+$'),
  versie int not null check (versie > 0),
  organisatie_id uuid references organisatie, -- null: shipped with Trede, for everybody
  naam text not null check (naam <> ''),
  waarvoor text not null,
  categorie text not null check (categorie in ('C08','C12','C13','C14')),
  invullers text[] not null check (cardinality(invullers) > 0 and invullers <@ array['medewerker','deelnemer']),
  houdbaar_maanden int check (houdbaar_maanden between 1 and 120), -- null: does not age
  certificaat text check (certificaat in ('zrm','loonwaardedeskundige','jobcoach')), -- of whoever takes it, where an organisation asks for one
  bron text not null,
  bevestigd boolean not null default false, -- content and shelf life were checked with whoever made the instrument
  definitie jsonb not null check (jsonb_typeof(definitie->'onderdelen') = 'array'),
  geldig_van date, -- null: a draft that only the editor shows
  in_gebruik boolean not null default true,
  vastgelegd_door uuid,
  vastgelegd_op timestamptz not null default now(),
  unique nulls not distinct (code, organisatie_id, versie),
  unique (id, categorie)
);

-- The answers to a question of a level: five of them, in words; no figure is ever made of them.
insert into instrument (code, versie, naam, waarvoor, categorie, invullers, houdbaar_maanden, bron, definitie, geldig_van)
with domein (nr, onderdeel, titel, code, vraag, gewoon) as (values
  (1, 'werk', 'Geld, werk en tijd', 'financien', 'Financiën', 'Geldzaken'),
  (2, 'werk', 'Geld, werk en tijd', 'opleiding', 'Werk & opleiding', 'Werk en opleiding'),
  (3, 'werk', 'Geld, werk en tijd', 'tijd', 'Tijdsbesteding', 'Tijdsbesteding'),
  (4, 'thuis', 'Thuis', 'huisvesting', 'Huisvesting', 'Woning'),
  (5, 'thuis', 'Thuis', 'relaties', 'Huiselijke relaties', 'Relaties thuis'),
  (6, 'gezondheid', 'Gezondheid', 'geest', 'Geestelijke gezondheid', 'Geestelijke gezondheid'),
  (7, 'gezondheid', 'Gezondheid', 'lichaam', 'Lichamelijke gezondheid', 'Lichamelijke gezondheid'),
  (8, 'gezondheid', 'Gezondheid', 'middelen', 'Middelengebruik', 'Verslaving'),
  (9, 'dagelijks', 'Dagelijks leven', 'adl', 'Basale ADL', 'Zelfzorg'),
  (10, 'dagelijks', 'Dagelijks leven', 'iadl', 'Instrumentele ADL', 'Dagelijkse activiteiten'),
  (11, 'omgeving', 'Omgeving', 'netwerk', 'Sociaal netwerk', 'Sociaal netwerk'),
  (12, 'omgeving', 'Omgeving', 'participatie', 'Maatschappelijke participatie', 'Inzet voor de maatschappij'),
  (13, 'omgeving', 'Omgeving', 'justitie', 'Justitie', 'Justitie')),
deel as (
  select onderdeel, titel, min(nr) as nr, jsonb_agg(jsonb_build_object('code', code, 'soort', 'niveau', 'vraag', vraag, 'gewoon', gewoon,
    'bespreken', true, 'verplicht', true, 'opties', jsonb_build_array(
      jsonb_build_object('code', '1', 'tekst', 'acute problematiek'), jsonb_build_object('code', '2', 'tekst', 'niet zelfredzaam'),
      jsonb_build_object('code', '3', 'tekst', 'beperkt zelfredzaam'), jsonb_build_object('code', '4', 'tekst', 'voldoende zelfredzaam'),
      jsonb_build_object('code', '5', 'tekst', 'volledig zelfredzaam'))) order by nr) as vragen
  from domein group by 1, 2)
select 'zrm', 1, 'Zelfredzaamheid-Matrix 2017', 'Hoe iemand zich redt, per leefgebied.', 'C08', array['medewerker','deelnemer'], 6,
  'Namen van de dertien domeinen en vijf niveaus: ZRM 2017, GGD Amsterdam (rechthebbende van de teksten). Houdbaarheid: eigen keuze van Trede.',
  jsonb_build_object('onderdelen', jsonb_agg(jsonb_build_object('code', onderdeel, 'titel', titel, 'vragen', vragen) order by nr)), '2017-01-01' from deel;

insert into instrument (code, versie, naam, waarvoor, categorie, invullers, houdbaar_maanden, bron, definitie, geldig_van) values
('taal-rekenen', 1, 'Taal en rekenen', 'Wat iemand kan lezen, schrijven, spreken en rekenen.', 'C12', array['medewerker'], 12,
 'Ontwikkelprogramma TDC 4.1.2 noemt de toets; de niveaus en de houdbaarheid zijn een keuze van Trede.',
 $json${"onderdelen":[{"code":"taal","titel":"Nederlands","vragen":[
  {"code":"lezen","soort":"keuze","vraag":"Lezen","levert":"kan","opties":[{"code":"onder_a1","tekst":"nog geen A1"},{"code":"a1","tekst":"A1"},{"code":"a2","tekst":"A2"},{"code":"b1","tekst":"B1"},{"code":"b2","tekst":"B2 of hoger"}]},
  {"code":"schrijven","soort":"keuze","vraag":"Schrijven","levert":"kan","opties":[{"code":"onder_a1","tekst":"nog geen A1"},{"code":"a1","tekst":"A1"},{"code":"a2","tekst":"A2"},{"code":"b1","tekst":"B1"},{"code":"b2","tekst":"B2 of hoger"}]},
  {"code":"spreken","soort":"keuze","vraag":"Spreken","levert":"kan","opties":[{"code":"onder_a1","tekst":"nog geen A1"},{"code":"a1","tekst":"A1"},{"code":"a2","tekst":"A2"},{"code":"b1","tekst":"B1"},{"code":"b2","tekst":"B2 of hoger"}]},
  {"code":"luisteren","soort":"keuze","vraag":"Luisteren","levert":"kan","opties":[{"code":"onder_a1","tekst":"nog geen A1"},{"code":"a1","tekst":"A1"},{"code":"a2","tekst":"A2"},{"code":"b1","tekst":"B1"},{"code":"b2","tekst":"B2 of hoger"}]}]},
 {"code":"rekenen","titel":"Rekenen","vragen":[
  {"code":"rekenen","soort":"keuze","vraag":"Rekenen","levert":"kan","opties":[{"code":"onder_1f","tekst":"nog geen 1F"},{"code":"1f","tekst":"1F"},{"code":"2f","tekst":"2F"},{"code":"3f","tekst":"3F"}]},
  {"code":"toets","soort":"tekst","vraag":"Welke toets, en bij wie afgenomen","uitleg":"Bijvoorbeeld de toets van de school."}]}]}$json$, '2017-01-01'),
('beroepsinteresse', 1, 'Welk werk past bij u?', 'Waar iemand warm voor loopt, met plaatjes.', 'C13', array['medewerker','deelnemer'], 24,
 'Soorten werk: Gemeentelijk Gegevensmodel, SoortWerk. Vragen en houdbaarheid: eigen keuze van Trede.',
 $json${"onderdelen":[{"code":"soort","titel":"Soort werk","vragen":[
  {"code":"trekt","soort":"plaatjes","vraag":"Welk werk wilt u doen?","uitleg":"Kies er een of meer.","levert":"wil","verplicht":true,"opties":[{"code":"aanpakken","tekst":"Aanpakken"},{"code":"helpen","tekst":"Helpen"},{"code":"maken","tekst":"Maken"},{"code":"verkopen","tekst":"Verkopen"},{"code":"vervoeren","tekst":"Vervoeren"}]},
  {"code":"gedaan","soort":"plaatjes","vraag":"Welk werk deed u al eens?","uitleg":"Thuis of voor een ander telt mee.","levert":"kan","opties":[{"code":"aanpakken","tekst":"Aanpakken"},{"code":"helpen","tekst":"Helpen"},{"code":"maken","tekst":"Maken"},{"code":"verkopen","tekst":"Verkopen"},{"code":"vervoeren","tekst":"Vervoeren"}]}]},
 {"code":"wens","titel":"Uw wens","vragen":[
  {"code":"beroep","soort":"tekst","vraag":"Welk beroep lijkt u mooi?","levert":"wil"},
  {"code":"niet","soort":"tekst","vraag":"Welk werk wilt u liever niet?"}]}]}$json$, '2017-01-01'),
('techniektest', 1, 'Techniektest', 'Of een baan in de techniek mogelijk is.', 'C14', array['medewerker'], 24,
 'Ontwikkelprogramma TDC 4.3 noemt de test en haar vraag; de inhoud is van wie haar afneemt. Houdbaarheid: eigen keuze van Trede.',
 $json${"onderdelen":[{"code":"uitslag","titel":"Uitslag","vragen":[
  {"code":"mogelijk","soort":"janee","vraag":"Een baan in de techniek is mogelijk","verplicht":true,"levert":"kan","toelichting":true},
  {"code":"door","soort":"tekst","vraag":"Wie nam de test af"}]}]}$json$, '2017-01-01'),
('praktijkassessment', 1, 'Praktijkassessment', 'Na de selectie: hoelang opleiding er nodig is.', 'C14', array['medewerker'], 12,
 'Drie categorieën: Ontwikkelprogramma TDC 4.3 (pilot commerciële werkplaats techniek). Houdbaarheid: eigen keuze van Trede.',
 $json${"onderdelen":[{"code":"uitslag","titel":"Uitslag","vragen":[
  {"code":"sector","soort":"keuze","vraag":"Sector","verplicht":true,"opties":[{"code":"techniek","tekst":"techniek"},{"code":"logistiek","tekst":"logistiek"},{"code":"bouw","tekst":"bouw"},{"code":"zorg","tekst":"zorg en facilitair"},{"code":"anders","tekst":"anders"}]},
  {"code":"categorie","soort":"keuze","vraag":"Categorie","verplicht":true,"levert":"kan","opties":[{"code":"1","tekst":"categorie 1: na ongeveer 2 maanden opleiding naar een bedrijf"},{"code":"2","tekst":"categorie 2: na ongeveer 6 maanden opleiding naar een bedrijf"},{"code":"3","tekst":"categorie 3: na ongeveer 12 maanden, met meer begeleiding"}]},
  {"code":"houding","soort":"tekst","vraag":"Begeleiding nodig bij houding","levert":"nodig"},
  {"code":"vak","soort":"tekst","vraag":"Begeleiding nodig bij vakvaardigheden","levert":"nodig"}]}]}$json$, '2017-01-01'),
('werkgever', 1, 'Assessment van een werkgever', 'Wat een werkgever zag op de werkplek.', 'C14', array['medewerker'], 12,
 'Ontwikkelprogramma TDC 4.1.2: met werkgevers te ontwikkelen. Antwoorden: Gemeentelijk Gegevensmodel, mate van vaardigheid. Vragen en houdbaarheid: eigen keuze van Trede.',
 $json${"onderdelen":[{"code":"werk","titel":"Het werk","vragen":[
  {"code":"werkgever","soort":"tekst","vraag":"Werkgever","verplicht":true},
  {"code":"beroep","soort":"tekst","vraag":"Werk dat is gedaan","verplicht":true,"levert":"kan"}]},
 {"code":"gezien","titel":"Wat is gezien","vragen":[
  {"code":"werknemer","soort":"keuze","vraag":"Werknemersvaardigheden","toelichting":true,"opties":[{"code":"goed","tekst":"goed"},{"code":"voldoende","tekst":"voldoende"},{"code":"onvoldoende","tekst":"onvoldoende"},{"code":"onderzoek","tekst":"onderzoek noodzakelijk"}]},
  {"code":"vak","soort":"keuze","vraag":"Vakvaardigheden","toelichting":true,"opties":[{"code":"goed","tekst":"goed"},{"code":"voldoende","tekst":"voldoende"},{"code":"onvoldoende","tekst":"onvoldoende"},{"code":"onderzoek","tekst":"onderzoek noodzakelijk"}]},
  {"code":"sterk","soort":"tekst","vraag":"Wat gaat goed","levert":"kan"},
  {"code":"leren","soort":"tekst","vraag":"Wat valt nog te leren","levert":"nodig"}]}]}$json$, '2017-01-01'),
('talentperron', 1, 'Route van het Talentperron', 'Langs welke stations iemand ging, en welke talenten zijn gevonden.', 'C13', array['medewerker','deelnemer'], null,
 'Talentperron (Werk in Zicht): kaart, gebeurtenissen in het leven, talenten, VR. De namen en volgorde van de stations zijn niet nagegaan.',
 $json${"onderdelen":[{"code":"route","titel":"De route","vragen":[
  {"code":"stations","soort":"afvinklijst","vraag":"Stations bezocht","onbevestigd":true,"opties":[{"code":"kaart","tekst":"kaart"},{"code":"leven","tekst":"gebeurtenissen in het leven"},{"code":"talenten","tekst":"talenten"},{"code":"vr","tekst":"VR"}]}]},
 {"code":"talenten","titel":"Talenten","vragen":[
  {"code":"talent1","soort":"tekst","vraag":"Eerste talent dat is gevonden","levert":"kan"},
  {"code":"talent2","soort":"tekst","vraag":"Tweede talent","levert":"kan"},
  {"code":"talent3","soort":"tekst","vraag":"Derde talent","levert":"kan"},
  {"code":"vervolg","soort":"tekst","vraag":"Wat iemand hierna wil","levert":"wil"}]}]}$json$, '2021-05-01'),
('kunnen-en-nodig', 1, 'Wat iemand kan en nodig heeft', 'Wat er op het werk kan en wat daarvoor nodig is. Nooit waarom.', 'C08', array['medewerker'], 12,
 'Code arbeidsvermogen: Gemeentelijk Gegevensmodel. Andere vragen en houdbaarheid: eigen keuze van Trede.',
 $json${"onderdelen":[{"code":"kan","titel":"Wat kan","uitleg":"Schrijf wat iemand kan en nodig heeft op het werk. Niet waardoor dat komt: geen ziekte, oorzaak of behandeling.","vragen":[
  {"code":"vermogen","soort":"keuze","vraag":"Arbeidsvermogen","opties":[{"code":"onder_wml","tekst":"onder het minimumloon"},{"code":"hulp","tekst":"met hulp minimumloon of hoger"},{"code":"zelfstandig","tekst":"zelfstandig minimumloon of hoger"},{"code":"tijdelijk_geen","tekst":"tijdelijk geen arbeidsvermogen"},{"code":"onbekend","tekst":"nog niet bekend"}]},
  {"code":"uren","soort":"getal","vraag":"Zoveel uur achter elkaar werken","eenheid":"uur","min":0,"max":12,"levert":"kan"},
  {"code":"tillen","soort":"getal","vraag":"Tillen tot","eenheid":"kg","min":0,"max":50,"levert":"kan"},
  {"code":"houding","soort":"afvinklijst","vraag":"Kan een dagdeel lang","levert":"kan","opties":[{"code":"zitten","tekst":"zittend werken"},{"code":"staan","tekst":"staand werken"},{"code":"lopen","tekst":"lopend werken"},{"code":"wisselen","tekst":"zitten, staan en lopen afwisselen"}]}]},
 {"code":"nodig","titel":"Wat nodig is","vragen":[
  {"code":"aanpassing","soort":"afvinklijst","vraag":"Aanpassingen","levert":"nodig","opties":[{"code":"leespen","tekst":"een leespen"},{"code":"werkinstructie","tekst":"een digitale werkinstructie"},{"code":"vertaler","tekst":"een vertaalhulp"},{"code":"rustig","tekst":"een rustige werkplek"},{"code":"structuur","tekst":"vaste taken en tijden"},{"code":"pauze","tekst":"extra pauzes"},{"code":"vervoer","tekst":"hulp bij het vervoer"}]},
  {"code":"begeleiding","soort":"tekst","vraag":"Begeleiding op de werkplek","levert":"nodig"},
  {"code":"anders","soort":"tekst","vraag":"Wat verder nodig is","levert":"nodig"}]}]}$json$, '2017-01-01');

-- Of these criteria only their number is known; each organisation writes its own words in a version of its own.
insert into instrument (code, versie, naam, waarvoor, categorie, invullers, houdbaar_maanden, bron, definitie, geldig_van)
select 'dertien-criteria', 1, 'De 13 criteria van AM match', 'Of iemand mogelijk een duurzame arbeidsbeperking heeft.', 'C08', array['medewerker'], 12,
  'Dertien criteria: AM match, expertbijeenkomst Hilversum. De tekst van de criteria is niet bekend: vul haar in een eigen versie in.',
  jsonb_build_object('onderdelen', jsonb_build_array(jsonb_build_object('code', 'criteria', 'titel', 'Criteria', 'vragen',
    jsonb_agg(jsonb_build_object('code', 'c' || n, 'soort', 'janee', 'vraag', 'Criterium ' || n, 'onbevestigd', true, 'toelichting', true) order by n)))), '2017-01-01'
from generate_series(1, 13) n;

select ctx.bescherm_register('instrument');
create policy lees_ingelogd on instrument for select to {app} using ((select ctx.is_ingelogd()));
-- Its own organisation's versions, by who administers it; a version that is published stays as it is.
create policy nieuw on instrument for insert to {app} with check ((select ctx.beheert(organisatie_id)) and geldig_van is null and vastgelegd_door = (select ctx.account()));
create policy concept on instrument for update to {app} using (geldig_van is null and (select ctx.beheert(organisatie_id)))
  with check ((select ctx.beheert(organisatie_id)));
grant insert, update (naam, waarvoor, invullers, houdbaar_maanden, certificaat, bron, bevestigd, definitie, geldig_van, in_gebruik) on instrument to {app};
create view v_instrument with (security_invoker = true) as select * from instrument;
grant select on v_instrument to {app}, {meting}, {import};

-- A result that is finished stays as it was; only that it no longer counts may be said of it.
create function ctx.bewaak_afname() returns trigger language plpgsql set search_path = ctx, public, pg_temp as $$
begin
  if old.afgerond_op is not null and (new.afgerond_op, new.datum, new.instrument_id, new.invuller, new.antwoorden)
    is distinct from (old.afgerond_op, old.datum, old.instrument_id, old.invuller, old.antwoorden) then
    raise exception 'een afgeronde afname verandert niet' using errcode = '42501';
  end if;
  return new;
end $$;

do $$
declare t record; mag text;
begin
  for t in select * from (values ('afname_vermogen', 'C08'), ('afname_taal', 'C12'), ('afname_wens', 'C13'), ('afname_werk', 'C14')) v (tabel, categorie) loop
    execute format($q$create table public.%1$I (
      id uuid primary key default gen_random_uuid(),
      deelnemer_id uuid not null,
      organisatie_id uuid not null,
      categorie text not null default %2$L check (categorie = %2$L),
      instrument_id uuid not null,
      datum date not null,
      invuller text not null check (invuller in ('medewerker', 'deelnemer')),
      medewerker_id uuid references public.medewerker,
      antwoorden jsonb not null default '{}' check (jsonb_typeof(antwoorden) = 'object'),
      afgerond_op date, -- null: being filled in
      bron_id uuid references public.bron, import_id uuid, vastgelegd_door uuid, vastgelegd_op timestamptz not null default now(),
      vervallen_op timestamptz, vervallen_door uuid, vervallen_reden text, vervangt uuid,
      foreign key (instrument_id, categorie) references public.instrument (id, categorie),
      foreign key (deelnemer_id, organisatie_id) references public.deelnemer (id, organisatie_id) on update cascade)$q$, t.tabel, t.categorie);
    execute format('create index %1$s_dossier on public.%1$I (deelnemer_id, organisatie_id)', t.tabel);
    execute format('create index %1$s_organisatie on public.%1$I (organisatie_id, datum) where vervallen_op is null and afgerond_op is not null', t.tabel);
    execute format('create index %1$s_instrument on public.%1$I (instrument_id)', t.tabel);
    execute format('create index %1$s_medewerker on public.%1$I (medewerker_id) where medewerker_id is not null', t.tabel);
    execute format('create trigger bewaak before update on public.%I for each row execute function ctx.bewaak_afname()', t.tabel);
    perform ctx.hang_aan_mens(t.tabel, t.categorie, 'feit', 'r.datum', 'r.datum', true);
    -- A draft belongs to who began it: he goes on with it, finishes it, or throws it away.
    mag := format('(vastgelegd_door = (select ctx.account()) and (organisatie_id = (select ctx.org_breed(%1$L, ''toevoeg'')) or deelnemer_id in (select ctx.dossiers(%1$L, ''toevoeg''))
      or (invuller = ''deelnemer'' and deelnemer_id = (select (ctx.wie()).deelnemer_id))))', t.categorie);
    execute format('create policy concept on public.%I for update to {app} using (afgerond_op is null and vervallen_op is null and %2$s) with check (%2$s)', t.tabel, mag);
    execute format('grant update (antwoorden, datum, afgerond_op) on public.%I to {app}', t.tabel);
    -- The person himself fills in what is meant for him.
    execute format($q$create policy eigen_nieuw on public.%I for insert to {app} with check (invuller = 'deelnemer' and medewerker_id is null and afgerond_op is null
      and deelnemer_id = (select (ctx.wie()).deelnemer_id) and vastgelegd_door = (select ctx.account()) and bron_id is null and import_id is null)$q$, t.tabel);
  end loop;
end $$;

create view v_afname with (security_invoker = true) as
  select * from afname_vermogen where vervallen_op is null union all select * from afname_taal where vervallen_op is null
  union all select * from afname_wens where vervallen_op is null union all select * from afname_werk where vervallen_op is null;
grant select on v_afname to {app}, {meting}, {import};

-- What a finished result says about what somebody can, wants and needs, in words: for plan and portfolio, which know no instrument. The last
-- result of each instrument.
create view v_diagnose with (security_invoker = true) as
  select a.id as afname_id, a.deelnemer_id, a.organisatie_id, a.categorie, i.code as instrument, i.naam as instrument_naam, a.datum, a.invuller,
    v->>'code' as vraag, v->>'levert' as levert, w.tekst
  from v_afname a join instrument i on i.id = a.instrument_id
  cross join lateral jsonb_array_elements(i.definitie->'onderdelen') o cross join lateral jsonb_array_elements(o->'vragen') v
  cross join lateral (select a.antwoorden->(v->>'code')->'waarde' as waarde) x
  cross join lateral (
    select p->>'tekst' as tekst from jsonb_array_elements(v->'opties') p where v->>'soort' in ('plaatjes', 'afvinklijst') and x.waarde ? (p->>'code')
    union all select concat(v->>'vraag', ': ', p->>'tekst') from jsonb_array_elements(v->'opties') p
      where v->>'soort' in ('keuze', 'niveau') and x.waarde #>> '{}' = p->>'code'
    union all select v->>'vraag' where v->>'soort' = 'janee' and x.waarde #>> '{}' = 'ja'
    union all select x.waarde #>> '{}' where v->>'soort' = 'tekst' and x.waarde #>> '{}' <> ''
    union all select concat(v->>'vraag', ': ', x.waarde #>> '{}', ' ', v->>'eenheid') where v->>'soort' = 'getal' and x.waarde <> 'null') w
  where a.afgerond_op is not null and v ? 'levert'
    and not exists (select 1 from v_afname n join instrument m on m.id = n.instrument_id where n.deelnemer_id = a.deelnemer_id and m.code = i.code
      and n.afgerond_op is not null and (n.datum, n.vastgelegd_op, n.id) > (a.datum, a.vastgelegd_op, a.id));
grant select on v_diagnose to {app}, {meting}, {import};

-- What break-glass never opens is a short list (security.md §3.1, and what has a door of its own); what it may open grows with the matrix.
alter table noodtoegang drop constraint noodtoegang_categorieen_check;
alter table noodtoegang add constraint noodtoegang_categorieen_check check (not categorieen && array['C02','C09','C11','C17','C24','C25']) not valid;
alter table noodtoegang validate constraint noodtoegang_categorieen_check;
