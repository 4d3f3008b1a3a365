-- Organisations, the people who work there, their accounts and sessions, and the access rules.
create table organisatie (
  id uuid primary key default gen_random_uuid(),
  code text not null unique check (code <> ''),
  naam text not null,
  soort text not null check (soort in ('gemeente','sob','uwv','zorgaanbieder','partner','onderwijs','uitzendbureau','werkcentrum')),
  gemeente_code text check (gemeente_code ~ '^[0-9]{4}$'),
  import_id uuid,
  vastgelegd_op timestamptz not null default now()
);
create unique index organisatie_gemeente_code on organisatie (gemeente_code) where soort = 'gemeente';

-- A source of numbers. bereik = the organisations that may import it, '*' for the whole region.
create table bron (
  id uuid primary key default gen_random_uuid(),
  code text not null check (code <> ''),
  bereik text not null,
  unique (code, bereik)
);

create table account (
  id uuid primary key default gen_random_uuid(),
  email text not null,
  naam text not null,
  actief boolean not null default true,
  voorbeeld boolean not null default false,
  vastgelegd_op timestamptz not null default now()
);
create unique index account_email on account (lower(email));

-- A seat: one account at one organisation in one role, for a period.
create table medewerker (
  id uuid primary key default gen_random_uuid(),
  bron_id uuid references bron,
  medewerker_nr text,
  account_id uuid not null references account,
  organisatie_id uuid not null references organisatie,
  naam text not null,
  rol text not null check (rol in ('casusregisseur','klantmanager_inkomen','trajectbegeleider','jobcoach','werkleider','accountmanager',
    'teamleider','personeelszaken','schuldhulp','partner','onderwijs','uitzender','beleid','beheer','privacy')),
  begin date not null default current_date,
  einde date check (einde >= begin), -- equal: a seat that was taken away on its first day
  versie int not null default 1,
  import_id uuid,
  vastgelegd_op timestamptz not null default now(),
  unique (bron_id, medewerker_nr)
);
create index medewerker_account on medewerker (account_id);
create index medewerker_organisatie on medewerker (organisatie_id);

-- Rights that do not follow from a role: organisatie_id null = the whole region.
create table recht (
  id uuid primary key default gen_random_uuid(),
  account_id uuid not null references account,
  recht text not null check (recht in ('invoer','cijfers_exact','beheer')),
  organisatie_id uuid references organisatie,
  begin date not null default current_date,
  einde date check (einde >= begin)
);
create index recht_account on recht (account_id);

-- The region of this database, one row. voorbeeld: everybody in it is invented, so that anybody may step in as one of the
-- cast. A real administrator or a real import ends that for good (0010).
create table regio (
  enig boolean primary key default true check (enig),
  naam text not null check (naam <> ''),
  voorbeeld boolean not null default false,
  gereed_op timestamptz, -- the example has landed whole
  vastgelegd_op timestamptz not null default now()
);
create table voorbeeldfiguur (
  account_id uuid primary key references account,
  verhaal text not null,
  volgorde int not null
);

-- What only the definer functions of {ctx} may see: secrets, sessions, the matrix as rows.
create table ctx.geheim (
  account_id uuid primary key references public.account,
  wachtwoord text,
  totp bytea,
  totp_laatste_stap bigint,
  eenmalig_hash bytea,
  eenmalig_tot timestamptz
);
create table ctx.sessie (
  token_hash bytea primary key,
  account_id uuid not null references public.account,
  medewerker_id uuid references public.medewerker,
  deelnemer_id uuid,
  soort text not null default 'web' check (soort in ('web','cli','taak')),
  begonnen_op timestamptz not null default now(),
  gezien_op timestamptz not null default now(),
  vervalt_op timestamptz not null,
  beeindigd_op timestamptz
);
create index sessie_account on ctx.sessie (account_id);
create table ctx.poging (
  sleutel text not null,
  op timestamptz not null default now()
);
create index poging_sleutel on ctx.poging (sleutel, op);
-- The access matrix of modules/toegang as rows: written by the migration step, compared at start-up.
create table ctx.beleid (
  rol text not null,
  categorie text not null,
  modus text not null check (modus in ('lees','toevoeg','schrijf','masker')),
  deur text not null check (deur in ('dossier','organisatie','eigen')),
  primary key (rol, categorie, modus, deur)
);
create table ctx.beleid_stand (enig boolean primary key default true check (enig), hash text not null);
grant select, insert, update, delete on ctx.geheim, ctx.sessie, ctx.poging to {ctx};
grant select on ctx.beleid, ctx.beleid_stand to {ctx};
grant select on ctx.beleid_stand to {app};
