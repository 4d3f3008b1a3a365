-- The rest of the chain that comes in by file: provisions, programmes, employers, work, presence, contacts, series.
create table melding (
  id uuid primary key default gen_random_uuid(),
  bron_id uuid references bron,
  melding_nr text,
  organisatie_id uuid not null references organisatie,
  datum date not null,
  afgehandeld_op date,
  uitkomst text check (uitkomst in ('ingestroomd','werk','doorverwezen','ingetrokken','afgewezen')),
  deelnemer_id uuid references deelnemer,
  import_id uuid, vastgelegd_op timestamptz not null default now(),
  unique (bron_id, melding_nr)
);
create table voorziening (
  id uuid primary key default gen_random_uuid(),
  code text not null unique,
  naam text not null,
  soort text not null check (soort in ('diagnose','training','werkfit','vakgericht','taal','activering','dagbesteding','jobcoaching','scholing',
    'commerciele_werkplaats','sport','netwerk','overig')),
  uitvoerder_id uuid references organisatie,
  gemeente_id uuid references organisatie,
  import_id uuid, vastgelegd_op timestamptz not null default now()
);
create table traject (
  id uuid primary key default gen_random_uuid(),
  bron_id uuid references bron,
  traject_nr text,
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  voorziening_id uuid not null references voorziening,
  uitvoerder_id uuid references organisatie,
  opdrachtgever_id uuid references organisatie,
  begin date not null,
  verwacht_einde date,
  einde date check (einde > begin),
  reden_einde text check (reden_einde in ('afgerond','doorstroom_werk','doorstroom_traject','uitval','nooit_begonnen','overlijden','aow','verhuizing','overig')),
  uitvalreden text check (uitvalreden in ('ziekte','motivatie','zorg_of_opvang','geen_passend_aanbod','sanctie','overig')),
  uren_per_week numeric check (uren_per_week > 0 and uren_per_week <= 60),
  versie int not null default 1,
  import_id uuid, vastgelegd_door uuid, vastgelegd_op timestamptz not null default now(),
  check (reden_einde is null or einde is not null),
  check (uitvalreden is null or reden_einde = 'uitval'),
  unique (bron_id, traject_nr),
  foreign key (deelnemer_id, organisatie_id) references deelnemer (id, organisatie_id) on update cascade
);
create table werkgever (
  id uuid primary key default gen_random_uuid(),
  bron_id uuid references bron,
  werkgever_nr text,
  naam text not null,
  kvk_nummer text check (kvk_nummer ~ '^[0-9]{8}$'),
  sbi_sectie text check (sbi_sectie ~ '^[A-U]$'),
  postcode text check (postcode ~ '^[1-9][0-9]{3} [A-Z]{2}$'),
  plaats text,
  versie int not null default 1,
  import_id uuid, vastgelegd_op timestamptz not null default now(),
  unique (bron_id, werkgever_nr)
);
create table vacature (
  id uuid primary key default gen_random_uuid(),
  bron_id uuid references bron,
  vacature_nr text,
  werkgever_id uuid not null references werkgever,
  titel text not null,
  beroep_code text,
  plaatsen int not null default 1 check (plaatsen > 0),
  uren_min numeric, uren_max numeric,
  postcode text check (postcode ~ '^[1-9][0-9]{3} [A-Z]{2}$'),
  open_vanaf date not null,
  sluit_op date,
  eisen text,
  import_id uuid, vastgelegd_op timestamptz not null default now(),
  unique (bron_id, vacature_nr)
);
create table contactmoment ( -- with a person (C16)
  id uuid primary key default gen_random_uuid(),
  bron_id uuid references bron,
  contact_nr text,
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  datum date not null,
  soort text not null check (soort in ('gesprek','telefoon','huisbezoek','bedrijfsbezoek','e-mail','groep')),
  medewerker_id uuid references medewerker,
  onderwerp text,
  import_id uuid, vastgelegd_op timestamptz not null default now(),
  unique (bron_id, contact_nr),
  foreign key (deelnemer_id, organisatie_id) references deelnemer (id, organisatie_id) on update cascade
);
create table werkgevercontact ( -- with an employer: no person in it
  id uuid primary key default gen_random_uuid(),
  bron_id uuid references bron,
  contact_nr text,
  werkgever_id uuid not null references werkgever,
  datum date not null,
  soort text not null check (soort in ('gesprek','telefoon','huisbezoek','bedrijfsbezoek','e-mail','groep')),
  medewerker_id uuid references medewerker,
  onderwerp text,
  import_id uuid, vastgelegd_op timestamptz not null default now(),
  unique (bron_id, contact_nr)
);
create table dienstverband (
  id uuid primary key default gen_random_uuid(),
  bron_id uuid references bron,
  dienstverband_nr text,
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  werkgever_id uuid references werkgever,
  werkgever_organisatie_id uuid references organisatie,
  soort text not null check (soort in ('regulier','banenafspraak','beschut','wsw','bbl','uitzending','wiw_id')),
  begin date not null,
  einde date check (einde > begin),
  reden_einde text check (reden_einde in ('einde_contract','doorstroom','ontslag','ziekte','eigen_verzoek','verhuizing','aow','overlijden','overig')),
  bevestigd_tot date,
  uren_per_week numeric check (uren_per_week > 0 and uren_per_week <= 60),
  loonwaarde_pct numeric check (loonwaarde_pct between 0 and 200),
  lks boolean,
  vacature_id uuid references vacature,
  contactmoment_id uuid references contactmoment,
  werkgevercontact_id uuid references werkgevercontact,
  opdrachtgever_id uuid references organisatie,
  versie int not null default 1,
  import_id uuid, vastgelegd_door uuid, vastgelegd_op timestamptz not null default now(),
  check (num_nonnulls(werkgever_id, werkgever_organisatie_id) = 1),
  check (num_nonnulls(contactmoment_id, werkgevercontact_id) <= 1),
  check (reden_einde is null or einde is not null),
  unique (bron_id, dienstverband_nr),
  foreign key (deelnemer_id, organisatie_id) references deelnemer (id, organisatie_id) on update cascade
);
create index dienstverband_werkgever_organisatie on dienstverband (werkgever_organisatie_id);
create table plaatsing (
  id uuid primary key default gen_random_uuid(),
  bron_id uuid references bron,
  plaatsing_nr text,
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  dienstverband_id uuid references dienstverband,
  werkvorm text not null check (werkvorm in ('intern','op_locatie','detachering_individueel','detachering_groep','begeleid_werken','bij_werkgever',
    'wep_extern','wep_intern','proefplaatsing','stage','praktijkleren','scholing','dagbesteding','vrijwilligerswerk')),
  werkgever_id uuid references werkgever,
  locatie text,
  werksoort text,
  begin date not null,
  einde date check (einde > begin),
  reden_einde text check (reden_einde in ('einde_contract','doorstroom','ontslag','ziekte','eigen_verzoek','verhuizing','aow','overlijden','overig')),
  uren_per_week numeric check (uren_per_week > 0 and uren_per_week <= 60),
  versie int not null default 1,
  import_id uuid, vastgelegd_door uuid, vastgelegd_op timestamptz not null default now(),
  check (reden_einde is null or einde is not null),
  unique (bron_id, plaatsing_nr),
  foreign key (deelnemer_id, organisatie_id) references deelnemer (id, organisatie_id) on update cascade
);
create table aanwezigheid (
  id uuid primary key default gen_random_uuid(),
  bron_id uuid references bron,
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  datum date not null,
  dagdeel text not null check (dagdeel in ('ochtend','middag','avond')),
  traject_id uuid references traject,
  plaatsing_id uuid references plaatsing,
  status text not null check (status in ('aanwezig','ziek','verlof','afgemeld','niet_afgemeld')),
  uren numeric,
  import_id uuid, vastgelegd_op timestamptz not null default now(),
  check (num_nonnulls(traject_id, plaatsing_id) = 1),
  unique (bron_id, deelnemer_id, datum, dagdeel),
  foreign key (deelnemer_id, organisatie_id) references deelnemer (id, organisatie_id) on update cascade
);
create table reeks (
  id uuid primary key default gen_random_uuid(),
  reeks text not null,
  datum date not null,
  plek text not null, -- an organisatie_code, 'land' or 'totaal'
  waarde numeric not null,
  eenheid text,
  bron text,
  import_id uuid, vastgelegd_op timestamptz not null default now(),
  unique (reeks, datum, plek)
);
