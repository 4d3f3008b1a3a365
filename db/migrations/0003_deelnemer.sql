-- The person. One table is one category of the access matrix; organisatie_id = who is responsible today, on every
-- row, tied by a composite key so that it can only move with the person.
create table import (
  id uuid primary key,
  bron_id uuid not null references bron,
  account_id uuid not null references account,
  begonnen_op timestamptz not null default now(),
  geland_op timestamptz,
  bestanden jsonb not null
);

create table deelnemer (
  id uuid primary key default gen_random_uuid(),
  organisatie_id uuid not null references organisatie,
  standaard_organisatie_id uuid not null references organisatie, -- verantwoordelijke_code: holds where no period says otherwise
  voornaam text not null check (voornaam <> ''),
  tussenvoegsel text,
  achternaam text not null check (achternaam <> ''),
  zoeknaam text not null generated always as (zoekvorm(voornaam || ' ' || coalesce(tussenvoegsel || ' ', '') || achternaam)) stored,
  geboortedatum date not null,
  geslacht text check (geslacht in ('m','v','x','onbekend')),
  telefoon text,
  email text,
  voertaal text,
  aanmelddatum date,
  overleden_op date,
  versie int not null default 1,
  import_id uuid references import,
  vastgelegd_door uuid,
  vastgelegd_op timestamptz not null default now(),
  unique (id, organisatie_id)
);
create index deelnemer_organisatie on deelnemer (organisatie_id, achternaam, id);
create index deelnemer_zoeknaam on deelnemer using gin (zoeknaam gin_trgm_ops);
create index deelnemer_geboortedatum on deelnemer (geboortedatum);

-- The numbers by which sources know a person.
create table deelnemer_nummer (
  bron_id uuid not null references bron,
  deelnemer_nr text not null,
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  primary key (bron_id, deelnemer_nr),
  foreign key (deelnemer_id, organisatie_id) references deelnemer (id, organisatie_id) on update cascade
);
create index deelnemer_nummer_deelnemer on deelnemer_nummer (deelnemer_id);

create table deelnemer_bsn (
  deelnemer_id uuid primary key,
  organisatie_id uuid not null,
  cijfer bytea not null, -- AES-256-GCM, key outside the database
  hmac bytea not null,   -- keyed per organisation, exact match only
  import_id uuid,
  vastgelegd_op timestamptz not null default now(),
  foreign key (deelnemer_id, organisatie_id) references deelnemer (id, organisatie_id) on update cascade,
  unique (organisatie_id, hmac)
);

create table deelnemer_adres (
  deelnemer_id uuid primary key,
  organisatie_id uuid not null,
  postcode text check (postcode ~ '^[1-9][0-9]{3} [A-Z]{2}$'),
  woongemeente_code text check (woongemeente_code ~ '^[0-9]{4}$'),
  huishouden_nr text,
  huishouden_bron_id uuid references bron,
  versie int not null default 1,
  import_id uuid,
  vastgelegd_op timestamptz not null default now(),
  foreign key (deelnemer_id, organisatie_id) references deelnemer (id, organisatie_id) on update cascade
);

-- A log-in of the person himself.
create table deelnemer_account (
  deelnemer_id uuid primary key references deelnemer,
  account_id uuid not null unique references account
);
alter table ctx.sessie add foreign key (deelnemer_id) references deelnemer;

-- The dated facts share these columns: a correction makes a new row (vervangt) and closes the old one (vervallen_op);
-- the old one stays readable and counts nowhere. bron_id null = recorded in Trede itself.
create table verantwoordelijke (
  id uuid primary key default gen_random_uuid(),
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  verantwoordelijke_id uuid not null references organisatie,
  begin date not null,
  einde date check (einde > begin),
  bron_id uuid references bron, import_id uuid, vastgelegd_door uuid, vastgelegd_op timestamptz not null default now(),
  vervallen_op timestamptz, vervallen_door uuid, vervallen_reden text, vervangt uuid,
  foreign key (deelnemer_id, organisatie_id) references deelnemer (id, organisatie_id) on update cascade,
  exclude using gist (deelnemer_id with =, daterange(begin, einde) with &&) where (vervallen_op is null)
);
create table opleiding (
  id uuid primary key default gen_random_uuid(),
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  niveau text not null check (niveau in ('geen','basis','vmbo_mbo1','havo_vwo_mbo24','hbo','wo')),
  behaald_op date,
  diploma boolean,
  omschrijving text,
  bron_id uuid references bron, import_id uuid, vastgelegd_door uuid, vastgelegd_op timestamptz not null default now(),
  vervallen_op timestamptz, vervallen_door uuid, vervallen_reden text, vervangt uuid,
  foreign key (deelnemer_id, organisatie_id) references deelnemer (id, organisatie_id) on update cascade
);
create table betrokkene (
  id uuid primary key default gen_random_uuid(),
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  medewerker_id uuid not null references medewerker,
  rol text not null,
  begin date not null,
  einde date check (einde > begin),
  bron_id uuid references bron, import_id uuid, vastgelegd_door uuid, vastgelegd_op timestamptz not null default now(),
  vervallen_op timestamptz, vervallen_door uuid, vervallen_reden text, vervangt uuid,
  foreign key (deelnemer_id, organisatie_id) references deelnemer (id, organisatie_id) on update cascade
);
create index betrokkene_medewerker on betrokkene (medewerker_id, deelnemer_id) where vervallen_op is null;
create table uitkering (
  id uuid primary key default gen_random_uuid(),
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  soort text not null check (soort in ('bijstand','ioaw','ioaz','bbz','anw','ww','wia','wajong')),
  begin date not null,
  einde date check (einde > begin),
  reden_einde text check (reden_einde in ('loondienst','zelfstandig','opleiding','verhuizing','relatie','aow','overlijden','handhaving','eigen_verzoek','overig')),
  bron_id uuid references bron, import_id uuid, vastgelegd_door uuid, vastgelegd_op timestamptz not null default now(),
  vervallen_op timestamptz, vervallen_door uuid, vervallen_reden text, vervangt uuid,
  check (reden_einde is null or einde is not null),
  foreign key (deelnemer_id, organisatie_id) references deelnemer (id, organisatie_id) on update cascade,
  exclude using gist (deelnemer_id with =, soort with =, daterange(begin, einde) with &&) where (vervallen_op is null)
);
create table doelgroep (
  id uuid primary key default gen_random_uuid(),
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  doelgroep text not null check (doelgroep in ('nugger','banenafspraak','lks','beschut_indicatie','wsw_indicatie','statushouder','pro_vso',
    'jongere_zonder_startkwalificatie','dagbesteding','ggz_beschermd_wonen','verslavingszorg_laatste_fase','ex_gedetineerd','taakgestraft',
    'jeugdzorg','baanwisselaar','uwv_traject','wiw_id','tussengroep','arbeidsbeperking')),
  begin date not null,
  einde date check (einde > begin),
  bron_id uuid references bron, import_id uuid, vastgelegd_door uuid, vastgelegd_op timestamptz not null default now(),
  vervallen_op timestamptz, vervallen_door uuid, vervallen_reden text, vervangt uuid,
  foreign key (deelnemer_id, organisatie_id) references deelnemer (id, organisatie_id) on update cascade,
  exclude using gist (deelnemer_id with =, doelgroep with =, daterange(begin, einde) with &&) where (vervallen_op is null)
);
create table ontheffing (
  id uuid primary key default gen_random_uuid(),
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  soort text not null check (soort in ('volledig','gedeeltelijk')),
  begin date not null,
  einde date check (einde > begin),
  hercontrole_op date,
  bron_id uuid references bron, import_id uuid, vastgelegd_door uuid, vastgelegd_op timestamptz not null default now(),
  vervallen_op timestamptz, vervallen_door uuid, vervallen_reden text, vervangt uuid,
  foreign key (deelnemer_id, organisatie_id) references deelnemer (id, organisatie_id) on update cascade,
  exclude using gist (deelnemer_id with =, soort with =, daterange(begin, einde) with &&) where (vervallen_op is null)
);
create table trede (
  id uuid primary key default gen_random_uuid(),
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  datum date not null,
  trede smallint not null check (trede between 1 and 6),
  beoordelaar text,
  toelichting text,
  bron_id uuid references bron, import_id uuid, vastgelegd_door uuid, vastgelegd_op timestamptz not null default now(),
  vervallen_op timestamptz, vervallen_door uuid, vervallen_reden text, vervangt uuid,
  foreign key (deelnemer_id, organisatie_id) references deelnemer (id, organisatie_id) on update cascade
);

-- Earlier versions of what is edited in place, kept by trigger so that no path can forget them.
create table vorige_versie (
  id uuid primary key default gen_random_uuid(),
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  categorie text not null,
  tabel text not null,
  rij_id uuid not null,
  inhoud jsonb not null,
  vervangen_door uuid,
  vervangen_op timestamptz not null default now(),
  foreign key (deelnemer_id, organisatie_id) references deelnemer (id, organisatie_id) on update cascade
);
create index vorige_versie_rij on vorige_versie (deelnemer_id, tabel, rij_id);
