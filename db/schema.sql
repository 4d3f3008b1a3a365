-- Generated from db/migrations by `npm run generate`; for reading, never run.

-- categorie C18
create table public.aanwezigheid (
  id uuid default gen_random_uuid() not null,
  bron_id uuid,
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  datum date not null,
  dagdeel text not null,
  traject_id uuid,
  plaatsing_id uuid,
  status text not null,
  uren numeric,
  import_id uuid,
  vastgelegd_op timestamp with time zone default now() not null,
  CHECK ((num_nonnulls(traject_id, plaatsing_id) = 1)),
  CHECK ((dagdeel = ANY (ARRAY['ochtend'::text, 'middag'::text, 'avond'::text]))),
  CHECK ((status = ANY (ARRAY['aanwezig'::text, 'ziek'::text, 'verlof'::text, 'afgemeld'::text, 'niet_afgemeld'::text]))),
  FOREIGN KEY (bron_id) REFERENCES bron(id),
  FOREIGN KEY (deelnemer_id, organisatie_id) REFERENCES deelnemer(id, organisatie_id) ON UPDATE CASCADE,
  FOREIGN KEY (plaatsing_id) REFERENCES plaatsing(id),
  FOREIGN KEY (traject_id) REFERENCES traject(id),
  PRIMARY KEY (id),
  UNIQUE (bron_id, deelnemer_id, datum, dagdeel)
);
CREATE INDEX aanwezigheid_deelnemer_id_organisatie_id_idx ON public.aanwezigheid USING btree (deelnemer_id, organisatie_id);
CREATE INDEX aanwezigheid_plaatsing_id_idx ON public.aanwezigheid USING btree (plaatsing_id);
CREATE INDEX aanwezigheid_traject_id_idx ON public.aanwezigheid USING btree (traject_id);
create policy ctx for select to ctx using (true);
create policy import for all to import using (true) with check (true);
create policy lees for select to app using (((organisatie_id = ( SELECT ctx.org_breed('C18'::text, 'lees'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C18'::text, 'lees'::text) AS dossiers))));
create policy meting for select to meting using (true);
CREATE TRIGGER meld_anders AFTER UPDATE ON public.aanwezigheid REFERENCING NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier();
CREATE TRIGGER meld_nieuw AFTER INSERT ON public.aanwezigheid REFERENCING NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier();
CREATE TRIGGER meld_weg AFTER DELETE ON public.aanwezigheid REFERENCING OLD TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier();

-- spoor
create table public.account (
  id uuid default gen_random_uuid() not null,
  email text not null,
  naam text not null,
  actief boolean default true not null,
  voorbeeld boolean default false not null,
  vastgelegd_op timestamp with time zone default now() not null,
  PRIMARY KEY (id)
);
CREATE UNIQUE INDEX account_email ON public.account USING btree (lower(email));
create policy ctx for all to ctx using (true) with check (true);
create policy eigen for select to app using ((id = ( SELECT ctx.account() AS account)));
create policy import for all to import using (true) with check (true);

-- spoor
create table public.audit (
  id uuid default gen_random_uuid() not null,
  op timestamp with time zone default now() not null,
  gebeurd_op timestamp with time zone default now() not null,
  account_id uuid,
  organisatie_id uuid,
  rol text,
  handeling text not null,
  opdracht_id uuid,
  deelnemer_id uuid,
  uitkomst text not null,
  gegevens jsonb default '{}'::jsonb not null,
  CHECK ((uitkomst = ANY (ARRAY['akkoord'::text, 'geweigerd'::text]))),
  PRIMARY KEY (id)
);
CREATE INDEX audit_deelnemer ON public.audit USING btree (deelnemer_id, op);
CREATE INDEX audit_op ON public.audit USING btree (op);
create policy ctx for insert to ctx with check (true);
create policy import for insert to import with check (true);
create policy lees for select to app using ((organisatie_id = ( SELECT ctx.org_breed('C24'::text, 'lees'::text) AS org_breed)));
create policy schrijf_nieuw for insert to app with check ((account_id = ( SELECT ctx.account() AS account)));

-- categorie C01B
create table public.betrokkene (
  id uuid default gen_random_uuid() not null,
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  medewerker_id uuid not null,
  rol text not null,
  begin date not null,
  einde date,
  bron_id uuid,
  import_id uuid,
  vastgelegd_door uuid,
  vastgelegd_op timestamp with time zone default now() not null,
  vervallen_op timestamp with time zone,
  vervallen_door uuid,
  vervallen_reden text,
  vervangt uuid,
  CHECK ((einde > begin)),
  FOREIGN KEY (bron_id) REFERENCES bron(id),
  FOREIGN KEY (deelnemer_id, organisatie_id) REFERENCES deelnemer(id, organisatie_id) ON UPDATE CASCADE,
  FOREIGN KEY (medewerker_id) REFERENCES medewerker(id),
  PRIMARY KEY (id)
);
CREATE INDEX betrokkene_deelnemer_id_organisatie_id_idx ON public.betrokkene USING btree (deelnemer_id, organisatie_id);
CREATE INDEX betrokkene_medewerker ON public.betrokkene USING btree (medewerker_id, deelnemer_id) WHERE (vervallen_op IS NULL);
create policy ctx for select to ctx using (true);
create policy ctx_nieuw for insert to ctx with check (true);
create policy import for all to import using (true) with check (true);
create policy lees for select to app using (((organisatie_id = ( SELECT ctx.org_breed('C01B'::text, 'lees'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C01B'::text, 'lees'::text) AS dossiers))));
create policy meting for select to meting using (true);
create policy schrijf for update to app using (((organisatie_id = ( SELECT ctx.org_breed('C01B'::text, 'schrijf'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C01B'::text, 'schrijf'::text) AS dossiers)))) with check (((organisatie_id = ( SELECT ctx.org_breed('C01B'::text, 'schrijf'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C01B'::text, 'schrijf'::text) AS dossiers))));
create policy schrijf_nieuw for insert to app with check (((organisatie_id = ( SELECT ctx.org_breed('C01B'::text, 'toevoeg'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C01B'::text, 'toevoeg'::text) AS dossiers))));
CREATE TRIGGER meld_anders AFTER UPDATE ON public.betrokkene REFERENCING NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier();
CREATE TRIGGER meld_nieuw AFTER INSERT ON public.betrokkene REFERENCING NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier();
CREATE TRIGGER meld_weg AFTER DELETE ON public.betrokkene REFERENCING OLD TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier();

-- register
create table public.bron (
  id uuid default gen_random_uuid() not null,
  code text not null,
  bereik text not null,
  CHECK ((code <> ''::text)),
  PRIMARY KEY (id),
  UNIQUE (code, bereik)
);
create policy ctx for select to ctx using (true);
create policy import for all to import using (true) with check (true);
create policy lees for select to app using ((( SELECT ctx.account() AS account) IS NOT NULL));
create policy meting for select to meting using (true);

-- categorie C16
create table public.contactmoment (
  id uuid default gen_random_uuid() not null,
  bron_id uuid,
  contact_nr text,
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  datum date not null,
  soort text not null,
  medewerker_id uuid,
  onderwerp text,
  import_id uuid,
  vastgelegd_op timestamp with time zone default now() not null,
  CHECK ((soort = ANY (ARRAY['gesprek'::text, 'telefoon'::text, 'huisbezoek'::text, 'bedrijfsbezoek'::text, 'e-mail'::text, 'groep'::text]))),
  FOREIGN KEY (bron_id) REFERENCES bron(id),
  FOREIGN KEY (deelnemer_id, organisatie_id) REFERENCES deelnemer(id, organisatie_id) ON UPDATE CASCADE,
  FOREIGN KEY (medewerker_id) REFERENCES medewerker(id),
  PRIMARY KEY (id),
  UNIQUE (bron_id, contact_nr)
);
CREATE INDEX contactmoment_deelnemer_id_organisatie_id_idx ON public.contactmoment USING btree (deelnemer_id, organisatie_id);
create policy ctx for select to ctx using (true);
create policy import for all to import using (true) with check (true);
create policy lees for select to app using (((organisatie_id = ( SELECT ctx.org_breed('C16'::text, 'lees'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C16'::text, 'lees'::text) AS dossiers))));
create policy meting for select to meting using (true);

-- categorie C01
create table public.deelnemer (
  id uuid default gen_random_uuid() not null,
  organisatie_id uuid not null,
  standaard_organisatie_id uuid not null,
  voornaam text not null,
  tussenvoegsel text,
  achternaam text not null,
  zoeknaam text generated always as (zoekvorm((((voornaam || ' '::text) || COALESCE((tussenvoegsel || ' '::text), ''::text)) || achternaam))) stored not null,
  geboortedatum date not null,
  geslacht text,
  telefoon text,
  email text,
  voertaal text,
  aanmelddatum date,
  overleden_op date,
  versie integer default 1 not null,
  import_id uuid,
  vastgelegd_door uuid,
  vastgelegd_op timestamp with time zone default now() not null,
  CHECK ((achternaam <> ''::text)),
  CHECK ((geslacht = ANY (ARRAY['m'::text, 'v'::text, 'x'::text, 'onbekend'::text]))),
  CHECK ((voornaam <> ''::text)),
  FOREIGN KEY (import_id) REFERENCES import(id),
  FOREIGN KEY (organisatie_id) REFERENCES organisatie(id),
  FOREIGN KEY (standaard_organisatie_id) REFERENCES organisatie(id),
  PRIMARY KEY (id),
  UNIQUE (id, organisatie_id)
);
CREATE INDEX deelnemer_geboortedatum ON public.deelnemer USING btree (geboortedatum);
CREATE INDEX deelnemer_organisatie ON public.deelnemer USING btree (organisatie_id, achternaam, id);
CREATE INDEX deelnemer_zoeknaam ON public.deelnemer USING gin (zoeknaam gin_trgm_ops);
create policy ctx for select to ctx using (true);
create policy ctx_nieuw for insert to ctx with check (true);
create policy import for all to import using (true) with check (true);
create policy lees for select to app using (((organisatie_id = ( SELECT ctx.org_breed('C01'::text, 'lees'::text) AS org_breed)) OR (id IN ( SELECT ctx.dossiers('C01'::text, 'lees'::text) AS dossiers))));
create policy meting for select to meting using (true);
create policy schrijf for update to app using (((organisatie_id = ( SELECT ctx.org_breed('C01'::text, 'schrijf'::text) AS org_breed)) OR (id IN ( SELECT ctx.dossiers('C01'::text, 'schrijf'::text) AS dossiers)))) with check (((organisatie_id = ( SELECT ctx.org_breed('C01'::text, 'schrijf'::text) AS org_breed)) OR (id IN ( SELECT ctx.dossiers('C01'::text, 'schrijf'::text) AS dossiers))));
create policy schrijf_nieuw for insert to app with check (((organisatie_id = ( SELECT ctx.org_breed('C01'::text, 'toevoeg'::text) AS org_breed)) OR (id IN ( SELECT ctx.dossiers('C01'::text, 'toevoeg'::text) AS dossiers))));
CREATE TRIGGER bewaar_versie BEFORE UPDATE ON public.deelnemer FOR EACH ROW EXECUTE FUNCTION ctx.bewaar_versie('C01');
CREATE TRIGGER meld_anders AFTER UPDATE ON public.deelnemer REFERENCING NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_deelnemer();
CREATE TRIGGER meld_nieuw AFTER INSERT ON public.deelnemer REFERENCING NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_deelnemer();
CREATE TRIGGER meld_weg AFTER DELETE ON public.deelnemer REFERENCING OLD TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_deelnemer();

-- spoor
create table public.deelnemer_account (
  deelnemer_id uuid not null,
  account_id uuid not null,
  FOREIGN KEY (account_id) REFERENCES account(id),
  FOREIGN KEY (deelnemer_id) REFERENCES deelnemer(id),
  PRIMARY KEY (deelnemer_id),
  UNIQUE (account_id)
);
create policy ctx for all to ctx using (true) with check (true);
create policy eigen for select to app using ((account_id = ( SELECT ctx.account() AS account)));

-- categorie C03
create table public.deelnemer_adres (
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  postcode text,
  woongemeente_code text,
  huishouden_nr text,
  huishouden_bron_id uuid,
  versie integer default 1 not null,
  import_id uuid,
  vastgelegd_op timestamp with time zone default now() not null,
  CHECK ((postcode ~ '^[1-9][0-9]{3} [A-Z]{2}$'::text)),
  CHECK ((woongemeente_code ~ '^[0-9]{4}$'::text)),
  FOREIGN KEY (deelnemer_id, organisatie_id) REFERENCES deelnemer(id, organisatie_id) ON UPDATE CASCADE,
  FOREIGN KEY (huishouden_bron_id) REFERENCES bron(id),
  PRIMARY KEY (deelnemer_id)
);
create policy ctx for select to ctx using (true);
create policy ctx_nieuw for insert to ctx with check (true);
create policy import for all to import using (true) with check (true);
create policy lees for select to app using (((organisatie_id = ( SELECT ctx.org_breed('C03'::text, 'lees'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C03'::text, 'lees'::text) AS dossiers))));
create policy meting for select to meting using (true);
create policy schrijf for update to app using (((organisatie_id = ( SELECT ctx.org_breed('C03'::text, 'schrijf'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C03'::text, 'schrijf'::text) AS dossiers)))) with check (((organisatie_id = ( SELECT ctx.org_breed('C03'::text, 'schrijf'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C03'::text, 'schrijf'::text) AS dossiers))));
create policy schrijf_nieuw for insert to app with check (((organisatie_id = ( SELECT ctx.org_breed('C03'::text, 'toevoeg'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C03'::text, 'toevoeg'::text) AS dossiers))));
CREATE TRIGGER bewaar_versie BEFORE UPDATE ON public.deelnemer_adres FOR EACH ROW EXECUTE FUNCTION ctx.bewaar_versie('C03');
CREATE TRIGGER meld_anders AFTER UPDATE ON public.deelnemer_adres REFERENCING NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier();
CREATE TRIGGER meld_nieuw AFTER INSERT ON public.deelnemer_adres REFERENCING NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier();
CREATE TRIGGER meld_weg AFTER DELETE ON public.deelnemer_adres REFERENCING OLD TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier();

-- categorie C02
create table public.deelnemer_bsn (
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  cijfer bytea not null,
  hmac bytea not null,
  import_id uuid,
  vastgelegd_op timestamp with time zone default now() not null,
  FOREIGN KEY (deelnemer_id, organisatie_id) REFERENCES deelnemer(id, organisatie_id) ON UPDATE CASCADE,
  PRIMARY KEY (deelnemer_id),
  UNIQUE (organisatie_id, hmac)
);
create policy ctx for select to ctx using (true);
create policy ctx_nieuw for insert to ctx with check (true);
create policy import for all to import using (true) with check (true);
create policy lees for select to app using (((organisatie_id = ( SELECT ctx.org_breed('C02'::text, 'lees'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C02'::text, 'lees'::text) AS dossiers))));
create policy meting for select to meting using (true);
CREATE TRIGGER meld_anders AFTER UPDATE ON public.deelnemer_bsn REFERENCING NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier();
CREATE TRIGGER meld_nieuw AFTER INSERT ON public.deelnemer_bsn REFERENCING NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier();
CREATE TRIGGER meld_weg AFTER DELETE ON public.deelnemer_bsn REFERENCING OLD TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier();

-- categorie C01
create table public.deelnemer_nummer (
  bron_id uuid not null,
  deelnemer_nr text not null,
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  FOREIGN KEY (bron_id) REFERENCES bron(id),
  FOREIGN KEY (deelnemer_id, organisatie_id) REFERENCES deelnemer(id, organisatie_id) ON UPDATE CASCADE,
  PRIMARY KEY (bron_id, deelnemer_nr)
);
CREATE INDEX deelnemer_nummer_deelnemer ON public.deelnemer_nummer USING btree (deelnemer_id);
create policy ctx for select to ctx using (true);
create policy import for all to import using (true) with check (true);
create policy lees for select to app using (((organisatie_id = ( SELECT ctx.org_breed('C01'::text, 'lees'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C01'::text, 'lees'::text) AS dossiers))));
create policy meting for select to meting using (true);

-- categorie C20
create table public.dienstverband (
  id uuid default gen_random_uuid() not null,
  bron_id uuid,
  dienstverband_nr text,
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  werkgever_id uuid,
  werkgever_organisatie_id uuid,
  soort text not null,
  begin date not null,
  einde date,
  reden_einde text,
  bevestigd_tot date,
  uren_per_week numeric,
  loonwaarde_pct numeric,
  lks boolean,
  vacature_id uuid,
  contactmoment_id uuid,
  werkgevercontact_id uuid,
  opdrachtgever_id uuid,
  versie integer default 1 not null,
  import_id uuid,
  vastgelegd_door uuid,
  vastgelegd_op timestamp with time zone default now() not null,
  CHECK ((einde > begin)),
  CHECK ((num_nonnulls(werkgever_id, werkgever_organisatie_id) = 1)),
  CHECK ((num_nonnulls(contactmoment_id, werkgevercontact_id) <= 1)),
  CHECK (((reden_einde IS NULL) OR (einde IS NOT NULL))),
  CHECK (((loonwaarde_pct >= (0)::numeric) AND (loonwaarde_pct <= (200)::numeric))),
  CHECK ((reden_einde = ANY (ARRAY['einde_contract'::text, 'doorstroom'::text, 'ontslag'::text, 'ziekte'::text, 'eigen_verzoek'::text, 'verhuizing'::text, 'aow'::text, 'overlijden'::text, 'overig'::text]))),
  CHECK ((soort = ANY (ARRAY['regulier'::text, 'banenafspraak'::text, 'beschut'::text, 'wsw'::text, 'bbl'::text, 'uitzending'::text, 'wiw_id'::text]))),
  CHECK (((uren_per_week > (0)::numeric) AND (uren_per_week <= (60)::numeric))),
  FOREIGN KEY (bron_id) REFERENCES bron(id),
  FOREIGN KEY (contactmoment_id) REFERENCES contactmoment(id),
  FOREIGN KEY (deelnemer_id, organisatie_id) REFERENCES deelnemer(id, organisatie_id) ON UPDATE CASCADE,
  FOREIGN KEY (opdrachtgever_id) REFERENCES organisatie(id),
  FOREIGN KEY (vacature_id) REFERENCES vacature(id),
  FOREIGN KEY (werkgever_id) REFERENCES werkgever(id),
  FOREIGN KEY (werkgever_organisatie_id) REFERENCES organisatie(id),
  FOREIGN KEY (werkgevercontact_id) REFERENCES werkgevercontact(id),
  PRIMARY KEY (id),
  UNIQUE (bron_id, dienstverband_nr)
);
CREATE INDEX dienstverband_contactmoment_id_idx ON public.dienstverband USING btree (contactmoment_id) WHERE (contactmoment_id IS NOT NULL);
CREATE INDEX dienstverband_deelnemer_id_organisatie_id_idx ON public.dienstverband USING btree (deelnemer_id, organisatie_id);
CREATE INDEX dienstverband_vacature_id_idx ON public.dienstverband USING btree (vacature_id) WHERE (vacature_id IS NOT NULL);
CREATE INDEX dienstverband_werkgever_id_idx ON public.dienstverband USING btree (werkgever_id);
CREATE INDEX dienstverband_werkgever_organisatie ON public.dienstverband USING btree (werkgever_organisatie_id);
create policy ctx for select to ctx using (true);
create policy import for all to import using (true) with check (true);
create policy lees for select to app using (((organisatie_id = ( SELECT ctx.org_breed('C20'::text, 'lees'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C20'::text, 'lees'::text) AS dossiers))));
create policy meting for select to meting using (true);
CREATE TRIGGER bewaar_versie BEFORE UPDATE ON public.dienstverband FOR EACH ROW EXECUTE FUNCTION ctx.bewaar_versie('C20');
CREATE TRIGGER meld_anders AFTER UPDATE ON public.dienstverband REFERENCING NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier();
CREATE TRIGGER meld_nieuw AFTER INSERT ON public.dienstverband REFERENCING NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier();
CREATE TRIGGER meld_weg AFTER DELETE ON public.dienstverband REFERENCING OLD TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier();

-- categorie C04
create table public.doelgroep (
  id uuid default gen_random_uuid() not null,
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  doelgroep text not null,
  begin date not null,
  einde date,
  bron_id uuid,
  import_id uuid,
  vastgelegd_door uuid,
  vastgelegd_op timestamp with time zone default now() not null,
  vervallen_op timestamp with time zone,
  vervallen_door uuid,
  vervallen_reden text,
  vervangt uuid,
  CHECK ((einde > begin)),
  CHECK ((doelgroep = ANY (ARRAY['nugger'::text, 'banenafspraak'::text, 'lks'::text, 'beschut_indicatie'::text, 'wsw_indicatie'::text, 'statushouder'::text, 'pro_vso'::text, 'jongere_zonder_startkwalificatie'::text, 'dagbesteding'::text, 'ggz_beschermd_wonen'::text, 'verslavingszorg_laatste_fase'::text, 'ex_gedetineerd'::text, 'taakgestraft'::text, 'jeugdzorg'::text, 'baanwisselaar'::text, 'uwv_traject'::text, 'wiw_id'::text, 'tussengroep'::text, 'arbeidsbeperking'::text]))),
  FOREIGN KEY (bron_id) REFERENCES bron(id),
  FOREIGN KEY (deelnemer_id, organisatie_id) REFERENCES deelnemer(id, organisatie_id) ON UPDATE CASCADE,
  PRIMARY KEY (id),
  EXCLUDE USING gist (deelnemer_id WITH =, doelgroep WITH =, daterange(begin, einde) WITH &&) WHERE ((vervallen_op IS NULL))
);
CREATE INDEX doelgroep_deelnemer_id_organisatie_id_idx ON public.doelgroep USING btree (deelnemer_id, organisatie_id);
create policy ctx for select to ctx using (true);
create policy import for all to import using (true) with check (true);
create policy lees for select to app using (((organisatie_id = ( SELECT ctx.org_breed('C04'::text, 'lees'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C04'::text, 'lees'::text) AS dossiers))));
create policy meting for select to meting using (true);
create policy schrijf for update to app using (((organisatie_id = ( SELECT ctx.org_breed('C04'::text, 'schrijf'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C04'::text, 'schrijf'::text) AS dossiers)))) with check (((organisatie_id = ( SELECT ctx.org_breed('C04'::text, 'schrijf'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C04'::text, 'schrijf'::text) AS dossiers))));
create policy schrijf_nieuw for insert to app with check (((organisatie_id = ( SELECT ctx.org_breed('C04'::text, 'toevoeg'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C04'::text, 'toevoeg'::text) AS dossiers))));
CREATE TRIGGER meld_anders AFTER UPDATE ON public.doelgroep REFERENCING NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier();
CREATE TRIGGER meld_nieuw AFTER INSERT ON public.doelgroep REFERENCING NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier();
CREATE TRIGGER meld_weg AFTER DELETE ON public.doelgroep REFERENCING OLD TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier();

-- spoor
create table public.import (
  id uuid not null,
  bron_id uuid not null,
  account_id uuid not null,
  begonnen_op timestamp with time zone default now() not null,
  geland_op timestamp with time zone,
  bestanden jsonb not null,
  FOREIGN KEY (account_id) REFERENCES account(id),
  FOREIGN KEY (bron_id) REFERENCES bron(id),
  PRIMARY KEY (id)
);
create policy eigen for select to app using ((account_id = ( SELECT ctx.account() AS account)));
create policy import for all to import using (true) with check (true);

-- categorie C24
create table public.inzage (
  id uuid default gen_random_uuid() not null,
  op timestamp with time zone default now() not null,
  account_id uuid not null,
  organisatie_id uuid,
  rol text not null,
  doel text not null,
  pagina text not null,
  categorieen text[] not null,
  deelnemer_ids uuid[] not null,
  PRIMARY KEY (id)
);
CREATE INDEX inzage_deelnemer ON public.inzage USING gin (deelnemer_ids);
CREATE INDEX inzage_op ON public.inzage USING btree (op);
create policy import for insert to import with check (true);
create policy lees_eigen for select to app using ((deelnemer_ids && ARRAY( SELECT ctx.dossiers('C24'::text, 'lees'::text) AS dossiers)));
create policy lees_toezicht for select to app using ((organisatie_id = ( SELECT ctx.org_breed('C24'::text, 'lees'::text) AS org_breed)));
create policy schrijf_nieuw for insert to app with check ((account_id = ( SELECT ctx.account() AS account)));

-- register
create table public.medewerker (
  id uuid default gen_random_uuid() not null,
  bron_id uuid,
  medewerker_nr text,
  account_id uuid not null,
  organisatie_id uuid not null,
  naam text not null,
  rol text not null,
  begin date default CURRENT_DATE not null,
  einde date,
  versie integer default 1 not null,
  import_id uuid,
  vastgelegd_op timestamp with time zone default now() not null,
  CHECK ((einde > begin)),
  CHECK ((rol = ANY (ARRAY['casusregisseur'::text, 'klantmanager_inkomen'::text, 'trajectbegeleider'::text, 'jobcoach'::text, 'werkleider'::text, 'accountmanager'::text, 'teamleider'::text, 'personeelszaken'::text, 'schuldhulp'::text, 'partner'::text, 'onderwijs'::text, 'uitzender'::text, 'beleid'::text, 'beheer'::text, 'privacy'::text]))),
  FOREIGN KEY (account_id) REFERENCES account(id),
  FOREIGN KEY (bron_id) REFERENCES bron(id),
  FOREIGN KEY (organisatie_id) REFERENCES organisatie(id),
  PRIMARY KEY (id),
  UNIQUE (bron_id, medewerker_nr)
);
CREATE INDEX medewerker_account ON public.medewerker USING btree (account_id);
CREATE INDEX medewerker_organisatie ON public.medewerker USING btree (organisatie_id);
create policy ctx for select to ctx using (true);
create policy import for all to import using (true) with check (true);
create policy lees for select to app using ((( SELECT ctx.account() AS account) IS NOT NULL));
create policy meting for select to meting using (true);

-- categorie C05
create table public.melding (
  id uuid default gen_random_uuid() not null,
  bron_id uuid,
  melding_nr text,
  organisatie_id uuid not null,
  datum date not null,
  afgehandeld_op date,
  uitkomst text,
  deelnemer_id uuid,
  import_id uuid,
  vastgelegd_op timestamp with time zone default now() not null,
  CHECK ((uitkomst = ANY (ARRAY['ingestroomd'::text, 'werk'::text, 'doorverwezen'::text, 'ingetrokken'::text, 'afgewezen'::text]))),
  FOREIGN KEY (bron_id) REFERENCES bron(id),
  FOREIGN KEY (deelnemer_id) REFERENCES deelnemer(id),
  FOREIGN KEY (organisatie_id) REFERENCES organisatie(id),
  PRIMARY KEY (id),
  UNIQUE (bron_id, melding_nr)
);
CREATE INDEX melding_deelnemer_id_idx ON public.melding USING btree (deelnemer_id);
CREATE INDEX melding_organisatie_id_afgehandeld_op_idx ON public.melding USING btree (organisatie_id, afgehandeld_op);
create policy ctx for select to ctx using (true);
create policy import for all to import using (true) with check (true);
create policy lees for select to app using (((organisatie_id = ( SELECT ctx.org_breed('C05'::text, 'lees'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C05'::text, 'lees'::text) AS dossiers))));
create policy meting for select to meting using (true);
CREATE TRIGGER meld_anders AFTER UPDATE ON public.melding REFERENCING NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_register();
CREATE TRIGGER meld_nieuw AFTER INSERT ON public.melding REFERENCING NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_register();
CREATE TRIGGER meld_weg AFTER DELETE ON public.melding REFERENCING OLD TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_register();

-- categorie C04
create table public.ontheffing (
  id uuid default gen_random_uuid() not null,
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  soort text not null,
  begin date not null,
  einde date,
  hercontrole_op date,
  bron_id uuid,
  import_id uuid,
  vastgelegd_door uuid,
  vastgelegd_op timestamp with time zone default now() not null,
  vervallen_op timestamp with time zone,
  vervallen_door uuid,
  vervallen_reden text,
  vervangt uuid,
  CHECK ((einde > begin)),
  CHECK ((soort = ANY (ARRAY['volledig'::text, 'gedeeltelijk'::text]))),
  FOREIGN KEY (bron_id) REFERENCES bron(id),
  FOREIGN KEY (deelnemer_id, organisatie_id) REFERENCES deelnemer(id, organisatie_id) ON UPDATE CASCADE,
  PRIMARY KEY (id),
  EXCLUDE USING gist (deelnemer_id WITH =, soort WITH =, daterange(begin, einde) WITH &&) WHERE ((vervallen_op IS NULL))
);
CREATE INDEX ontheffing_deelnemer_id_organisatie_id_idx ON public.ontheffing USING btree (deelnemer_id, organisatie_id);
create policy ctx for select to ctx using (true);
create policy import for all to import using (true) with check (true);
create policy lees for select to app using (((organisatie_id = ( SELECT ctx.org_breed('C04'::text, 'lees'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C04'::text, 'lees'::text) AS dossiers))));
create policy meting for select to meting using (true);
create policy schrijf for update to app using (((organisatie_id = ( SELECT ctx.org_breed('C04'::text, 'schrijf'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C04'::text, 'schrijf'::text) AS dossiers)))) with check (((organisatie_id = ( SELECT ctx.org_breed('C04'::text, 'schrijf'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C04'::text, 'schrijf'::text) AS dossiers))));
create policy schrijf_nieuw for insert to app with check (((organisatie_id = ( SELECT ctx.org_breed('C04'::text, 'toevoeg'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C04'::text, 'toevoeg'::text) AS dossiers))));
CREATE TRIGGER meld_anders AFTER UPDATE ON public.ontheffing REFERENCING NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier();
CREATE TRIGGER meld_nieuw AFTER INSERT ON public.ontheffing REFERENCING NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier();
CREATE TRIGGER meld_weg AFTER DELETE ON public.ontheffing REFERENCING OLD TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier();

-- spoor
create table public.opdracht (
  id uuid not null,
  account_id uuid not null,
  handeling text not null,
  invoer_hash text not null,
  uitkomst jsonb not null,
  op timestamp with time zone default now() not null,
  PRIMARY KEY (id)
);
create policy eigen for select to app using ((account_id = ( SELECT ctx.account() AS account)));
create policy schrijf_nieuw for insert to app with check ((account_id = ( SELECT ctx.account() AS account)));

-- categorie C12
create table public.opleiding (
  id uuid default gen_random_uuid() not null,
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  niveau text not null,
  behaald_op date,
  diploma boolean,
  omschrijving text,
  bron_id uuid,
  import_id uuid,
  vastgelegd_door uuid,
  vastgelegd_op timestamp with time zone default now() not null,
  vervallen_op timestamp with time zone,
  vervallen_door uuid,
  vervallen_reden text,
  vervangt uuid,
  CHECK ((niveau = ANY (ARRAY['geen'::text, 'basis'::text, 'vmbo_mbo1'::text, 'havo_vwo_mbo24'::text, 'hbo'::text, 'wo'::text]))),
  FOREIGN KEY (bron_id) REFERENCES bron(id),
  FOREIGN KEY (deelnemer_id, organisatie_id) REFERENCES deelnemer(id, organisatie_id) ON UPDATE CASCADE,
  PRIMARY KEY (id)
);
CREATE INDEX opleiding_deelnemer_id_organisatie_id_idx ON public.opleiding USING btree (deelnemer_id, organisatie_id);
create policy ctx for select to ctx using (true);
create policy import for all to import using (true) with check (true);
create policy lees for select to app using (((organisatie_id = ( SELECT ctx.org_breed('C12'::text, 'lees'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C12'::text, 'lees'::text) AS dossiers))));
create policy meting for select to meting using (true);
create policy schrijf for update to app using (((organisatie_id = ( SELECT ctx.org_breed('C12'::text, 'schrijf'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C12'::text, 'schrijf'::text) AS dossiers)))) with check (((organisatie_id = ( SELECT ctx.org_breed('C12'::text, 'schrijf'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C12'::text, 'schrijf'::text) AS dossiers))));
create policy schrijf_nieuw for insert to app with check (((organisatie_id = ( SELECT ctx.org_breed('C12'::text, 'toevoeg'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C12'::text, 'toevoeg'::text) AS dossiers))));
CREATE TRIGGER meld_anders AFTER UPDATE ON public.opleiding REFERENCING NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier();
CREATE TRIGGER meld_nieuw AFTER INSERT ON public.opleiding REFERENCING NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier();
CREATE TRIGGER meld_weg AFTER DELETE ON public.opleiding REFERENCING OLD TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier();

-- register
create table public.organisatie (
  id uuid default gen_random_uuid() not null,
  code text not null,
  naam text not null,
  soort text not null,
  gemeente_code text,
  import_id uuid,
  vastgelegd_op timestamp with time zone default now() not null,
  CHECK ((code <> ''::text)),
  CHECK ((gemeente_code ~ '^[0-9]{4}$'::text)),
  CHECK ((soort = ANY (ARRAY['gemeente'::text, 'sob'::text, 'uwv'::text, 'zorgaanbieder'::text, 'partner'::text, 'onderwijs'::text, 'uitzendbureau'::text, 'werkcentrum'::text]))),
  PRIMARY KEY (id),
  UNIQUE (code)
);
CREATE UNIQUE INDEX organisatie_gemeente_code ON public.organisatie USING btree (gemeente_code) WHERE (soort = 'gemeente'::text);
create policy ctx for select to ctx using (true);
create policy import for all to import using (true) with check (true);
create policy lees for select to app using ((( SELECT ctx.account() AS account) IS NOT NULL));
create policy meting for select to meting using (true);
CREATE TRIGGER meld_anders AFTER UPDATE ON public.organisatie REFERENCING NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_register();
CREATE TRIGGER meld_nieuw AFTER INSERT ON public.organisatie REFERENCING NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_register();
CREATE TRIGGER meld_weg AFTER DELETE ON public.organisatie REFERENCING OLD TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_register();

-- categorie C20
create table public.plaatsing (
  id uuid default gen_random_uuid() not null,
  bron_id uuid,
  plaatsing_nr text,
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  dienstverband_id uuid,
  werkvorm text not null,
  werkgever_id uuid,
  locatie text,
  werksoort text,
  begin date not null,
  einde date,
  reden_einde text,
  uren_per_week numeric,
  versie integer default 1 not null,
  import_id uuid,
  vastgelegd_door uuid,
  vastgelegd_op timestamp with time zone default now() not null,
  CHECK ((einde > begin)),
  CHECK (((reden_einde IS NULL) OR (einde IS NOT NULL))),
  CHECK ((reden_einde = ANY (ARRAY['einde_contract'::text, 'doorstroom'::text, 'ontslag'::text, 'ziekte'::text, 'eigen_verzoek'::text, 'verhuizing'::text, 'aow'::text, 'overlijden'::text, 'overig'::text]))),
  CHECK (((uren_per_week > (0)::numeric) AND (uren_per_week <= (60)::numeric))),
  CHECK ((werkvorm = ANY (ARRAY['intern'::text, 'op_locatie'::text, 'detachering_individueel'::text, 'detachering_groep'::text, 'begeleid_werken'::text, 'bij_werkgever'::text, 'wep_extern'::text, 'wep_intern'::text, 'proefplaatsing'::text, 'stage'::text, 'praktijkleren'::text, 'scholing'::text, 'dagbesteding'::text, 'vrijwilligerswerk'::text]))),
  FOREIGN KEY (bron_id) REFERENCES bron(id),
  FOREIGN KEY (deelnemer_id, organisatie_id) REFERENCES deelnemer(id, organisatie_id) ON UPDATE CASCADE,
  FOREIGN KEY (dienstverband_id) REFERENCES dienstverband(id),
  FOREIGN KEY (werkgever_id) REFERENCES werkgever(id),
  PRIMARY KEY (id),
  UNIQUE (bron_id, plaatsing_nr)
);
CREATE INDEX plaatsing_deelnemer_id_organisatie_id_idx ON public.plaatsing USING btree (deelnemer_id, organisatie_id);
CREATE INDEX plaatsing_dienstverband_id_idx ON public.plaatsing USING btree (dienstverband_id);
create policy ctx for select to ctx using (true);
create policy import for all to import using (true) with check (true);
create policy lees for select to app using (((organisatie_id = ( SELECT ctx.org_breed('C20'::text, 'lees'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C20'::text, 'lees'::text) AS dossiers))));
create policy meting for select to meting using (true);
CREATE TRIGGER bewaar_versie BEFORE UPDATE ON public.plaatsing FOR EACH ROW EXECUTE FUNCTION ctx.bewaar_versie('C20');
CREATE TRIGGER meld_anders AFTER UPDATE ON public.plaatsing REFERENCING NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier();
CREATE TRIGGER meld_nieuw AFTER INSERT ON public.plaatsing REFERENCING NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier();
CREATE TRIGGER meld_weg AFTER DELETE ON public.plaatsing REFERENCING OLD TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier();

-- spoor
create table public.recht (
  id uuid default gen_random_uuid() not null,
  account_id uuid not null,
  recht text not null,
  organisatie_id uuid,
  begin date default CURRENT_DATE not null,
  einde date,
  CHECK ((einde > begin)),
  CHECK ((recht = ANY (ARRAY['invoer'::text, 'cijfers_exact'::text, 'beheer'::text]))),
  FOREIGN KEY (account_id) REFERENCES account(id),
  FOREIGN KEY (organisatie_id) REFERENCES organisatie(id),
  PRIMARY KEY (id)
);
CREATE INDEX recht_account ON public.recht USING btree (account_id);
create policy ctx for all to ctx using (true) with check (true);
create policy eigen for select to app using ((account_id = ( SELECT ctx.account() AS account)));

-- register
create table public.reeks (
  id uuid default gen_random_uuid() not null,
  reeks text not null,
  datum date not null,
  plek text not null,
  waarde numeric not null,
  eenheid text,
  bron text,
  import_id uuid,
  vastgelegd_op timestamp with time zone default now() not null,
  PRIMARY KEY (id),
  UNIQUE (reeks, datum, plek)
);
create policy ctx for select to ctx using (true);
create policy import for all to import using (true) with check (true);
create policy lees for select to app using ((( SELECT ctx.account() AS account) IS NOT NULL));
create policy meting for select to meting using (true);
CREATE TRIGGER meld_anders AFTER UPDATE ON public.reeks REFERENCING NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_register();
CREATE TRIGGER meld_nieuw AFTER INSERT ON public.reeks REFERENCING NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_register();
CREATE TRIGGER meld_weg AFTER DELETE ON public.reeks REFERENCING OLD TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_register();

-- categorie C15
create table public.traject (
  id uuid default gen_random_uuid() not null,
  bron_id uuid,
  traject_nr text,
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  voorziening_id uuid not null,
  uitvoerder_id uuid,
  opdrachtgever_id uuid,
  begin date not null,
  verwacht_einde date,
  einde date,
  reden_einde text,
  uitvalreden text,
  uren_per_week numeric,
  versie integer default 1 not null,
  import_id uuid,
  vastgelegd_door uuid,
  vastgelegd_op timestamp with time zone default now() not null,
  CHECK ((einde > begin)),
  CHECK (((reden_einde IS NULL) OR (einde IS NOT NULL))),
  CHECK (((uitvalreden IS NULL) OR (reden_einde = 'uitval'::text))),
  CHECK ((reden_einde = ANY (ARRAY['afgerond'::text, 'doorstroom_werk'::text, 'doorstroom_traject'::text, 'uitval'::text, 'nooit_begonnen'::text, 'overlijden'::text, 'aow'::text, 'verhuizing'::text, 'overig'::text]))),
  CHECK ((uitvalreden = ANY (ARRAY['ziekte'::text, 'motivatie'::text, 'zorg_of_opvang'::text, 'geen_passend_aanbod'::text, 'sanctie'::text, 'overig'::text]))),
  CHECK (((uren_per_week > (0)::numeric) AND (uren_per_week <= (60)::numeric))),
  FOREIGN KEY (bron_id) REFERENCES bron(id),
  FOREIGN KEY (deelnemer_id, organisatie_id) REFERENCES deelnemer(id, organisatie_id) ON UPDATE CASCADE,
  FOREIGN KEY (opdrachtgever_id) REFERENCES organisatie(id),
  FOREIGN KEY (uitvoerder_id) REFERENCES organisatie(id),
  FOREIGN KEY (voorziening_id) REFERENCES voorziening(id),
  PRIMARY KEY (id),
  UNIQUE (bron_id, traject_nr)
);
CREATE INDEX traject_deelnemer_id_organisatie_id_idx ON public.traject USING btree (deelnemer_id, organisatie_id);
create policy ctx for select to ctx using (true);
create policy import for all to import using (true) with check (true);
create policy lees for select to app using (((organisatie_id = ( SELECT ctx.org_breed('C15'::text, 'lees'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C15'::text, 'lees'::text) AS dossiers))));
create policy meting for select to meting using (true);
CREATE TRIGGER bewaar_versie BEFORE UPDATE ON public.traject FOR EACH ROW EXECUTE FUNCTION ctx.bewaar_versie('C15');
CREATE TRIGGER meld_anders AFTER UPDATE ON public.traject REFERENCING NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier();
CREATE TRIGGER meld_nieuw AFTER INSERT ON public.traject REFERENCING NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier();
CREATE TRIGGER meld_weg AFTER DELETE ON public.traject REFERENCING OLD TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier();

-- categorie C14
create table public.trede (
  id uuid default gen_random_uuid() not null,
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  datum date not null,
  trede smallint not null,
  beoordelaar text,
  toelichting text,
  bron_id uuid,
  import_id uuid,
  vastgelegd_door uuid,
  vastgelegd_op timestamp with time zone default now() not null,
  vervallen_op timestamp with time zone,
  vervallen_door uuid,
  vervallen_reden text,
  vervangt uuid,
  CHECK (((trede >= 1) AND (trede <= 6))),
  FOREIGN KEY (bron_id) REFERENCES bron(id),
  FOREIGN KEY (deelnemer_id, organisatie_id) REFERENCES deelnemer(id, organisatie_id) ON UPDATE CASCADE,
  PRIMARY KEY (id)
);
CREATE INDEX trede_deelnemer_id_organisatie_id_idx ON public.trede USING btree (deelnemer_id, organisatie_id);
create policy ctx for select to ctx using (true);
create policy import for all to import using (true) with check (true);
create policy lees for select to app using (((organisatie_id = ( SELECT ctx.org_breed('C14'::text, 'lees'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C14'::text, 'lees'::text) AS dossiers))));
create policy meting for select to meting using (true);
create policy schrijf for update to app using (((organisatie_id = ( SELECT ctx.org_breed('C14'::text, 'schrijf'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C14'::text, 'schrijf'::text) AS dossiers)))) with check (((organisatie_id = ( SELECT ctx.org_breed('C14'::text, 'schrijf'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C14'::text, 'schrijf'::text) AS dossiers))));
create policy schrijf_nieuw for insert to app with check (((organisatie_id = ( SELECT ctx.org_breed('C14'::text, 'toevoeg'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C14'::text, 'toevoeg'::text) AS dossiers))));
CREATE TRIGGER meld_anders AFTER UPDATE ON public.trede REFERENCING NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier();
CREATE TRIGGER meld_nieuw AFTER INSERT ON public.trede REFERENCING NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier();
CREATE TRIGGER meld_weg AFTER DELETE ON public.trede REFERENCING OLD TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier();

-- categorie C05
create table public.uitkering (
  id uuid default gen_random_uuid() not null,
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  soort text not null,
  begin date not null,
  einde date,
  reden_einde text,
  bron_id uuid,
  import_id uuid,
  vastgelegd_door uuid,
  vastgelegd_op timestamp with time zone default now() not null,
  vervallen_op timestamp with time zone,
  vervallen_door uuid,
  vervallen_reden text,
  vervangt uuid,
  CHECK ((einde > begin)),
  CHECK (((reden_einde IS NULL) OR (einde IS NOT NULL))),
  CHECK ((reden_einde = ANY (ARRAY['loondienst'::text, 'zelfstandig'::text, 'opleiding'::text, 'verhuizing'::text, 'relatie'::text, 'aow'::text, 'overlijden'::text, 'handhaving'::text, 'eigen_verzoek'::text, 'overig'::text]))),
  CHECK ((soort = ANY (ARRAY['bijstand'::text, 'ioaw'::text, 'ioaz'::text, 'bbz'::text, 'anw'::text, 'ww'::text, 'wia'::text, 'wajong'::text]))),
  FOREIGN KEY (bron_id) REFERENCES bron(id),
  FOREIGN KEY (deelnemer_id, organisatie_id) REFERENCES deelnemer(id, organisatie_id) ON UPDATE CASCADE,
  PRIMARY KEY (id),
  EXCLUDE USING gist (deelnemer_id WITH =, soort WITH =, daterange(begin, einde) WITH &&) WHERE ((vervallen_op IS NULL))
);
CREATE INDEX uitkering_deelnemer_id_organisatie_id_idx ON public.uitkering USING btree (deelnemer_id, organisatie_id);
create policy ctx for select to ctx using (true);
create policy import for all to import using (true) with check (true);
create policy lees for select to app using (((organisatie_id = ( SELECT ctx.org_breed('C05'::text, 'lees'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C05'::text, 'lees'::text) AS dossiers))));
create policy meting for select to meting using (true);
create policy schrijf for update to app using (((organisatie_id = ( SELECT ctx.org_breed('C05'::text, 'schrijf'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C05'::text, 'schrijf'::text) AS dossiers)))) with check (((organisatie_id = ( SELECT ctx.org_breed('C05'::text, 'schrijf'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C05'::text, 'schrijf'::text) AS dossiers))));
create policy schrijf_nieuw for insert to app with check (((organisatie_id = ( SELECT ctx.org_breed('C05'::text, 'toevoeg'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C05'::text, 'toevoeg'::text) AS dossiers))));
CREATE TRIGGER meld_anders AFTER UPDATE ON public.uitkering REFERENCING NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier();
CREATE TRIGGER meld_nieuw AFTER INSERT ON public.uitkering REFERENCING NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier();
CREATE TRIGGER meld_weg AFTER DELETE ON public.uitkering REFERENCING OLD TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier();

-- register
create table public.vacature (
  id uuid default gen_random_uuid() not null,
  bron_id uuid,
  vacature_nr text,
  werkgever_id uuid not null,
  titel text not null,
  beroep_code text,
  plaatsen integer default 1 not null,
  uren_min numeric,
  uren_max numeric,
  postcode text,
  open_vanaf date not null,
  sluit_op date,
  eisen text,
  import_id uuid,
  vastgelegd_op timestamp with time zone default now() not null,
  CHECK ((plaatsen > 0)),
  CHECK ((postcode ~ '^[1-9][0-9]{3} [A-Z]{2}$'::text)),
  FOREIGN KEY (bron_id) REFERENCES bron(id),
  FOREIGN KEY (werkgever_id) REFERENCES werkgever(id),
  PRIMARY KEY (id),
  UNIQUE (bron_id, vacature_nr)
);
CREATE INDEX vacature_werkgever_id_idx ON public.vacature USING btree (werkgever_id);
create policy ctx for select to ctx using (true);
create policy import for all to import using (true) with check (true);
create policy lees for select to app using ((( SELECT ctx.account() AS account) IS NOT NULL));
create policy meting for select to meting using (true);

-- categorie C01
create table public.verantwoordelijke (
  id uuid default gen_random_uuid() not null,
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  verantwoordelijke_id uuid not null,
  begin date not null,
  einde date,
  bron_id uuid,
  import_id uuid,
  vastgelegd_door uuid,
  vastgelegd_op timestamp with time zone default now() not null,
  vervallen_op timestamp with time zone,
  vervallen_door uuid,
  vervallen_reden text,
  vervangt uuid,
  CHECK ((einde > begin)),
  FOREIGN KEY (bron_id) REFERENCES bron(id),
  FOREIGN KEY (deelnemer_id, organisatie_id) REFERENCES deelnemer(id, organisatie_id) ON UPDATE CASCADE,
  FOREIGN KEY (verantwoordelijke_id) REFERENCES organisatie(id),
  PRIMARY KEY (id),
  EXCLUDE USING gist (deelnemer_id WITH =, daterange(begin, einde) WITH &&) WHERE ((vervallen_op IS NULL))
);
CREATE INDEX verantwoordelijke_deelnemer_id_organisatie_id_idx ON public.verantwoordelijke USING btree (deelnemer_id, organisatie_id);
create policy ctx for select to ctx using (true);
create policy import for all to import using (true) with check (true);
create policy lees for select to app using (((organisatie_id = ( SELECT ctx.org_breed('C01'::text, 'lees'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C01'::text, 'lees'::text) AS dossiers))));
create policy meting for select to meting using (true);
CREATE TRIGGER meld_anders AFTER UPDATE ON public.verantwoordelijke REFERENCING NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier();
CREATE TRIGGER meld_nieuw AFTER INSERT ON public.verantwoordelijke REFERENCING NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier();
CREATE TRIGGER meld_weg AFTER DELETE ON public.verantwoordelijke REFERENCING OLD TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier();

-- register
create table public.voorziening (
  id uuid default gen_random_uuid() not null,
  code text not null,
  naam text not null,
  soort text not null,
  uitvoerder_id uuid,
  gemeente_id uuid,
  import_id uuid,
  vastgelegd_op timestamp with time zone default now() not null,
  CHECK ((soort = ANY (ARRAY['diagnose'::text, 'training'::text, 'werkfit'::text, 'vakgericht'::text, 'taal'::text, 'activering'::text, 'dagbesteding'::text, 'jobcoaching'::text, 'scholing'::text, 'commerciele_werkplaats'::text, 'sport'::text, 'netwerk'::text, 'overig'::text]))),
  FOREIGN KEY (gemeente_id) REFERENCES organisatie(id),
  FOREIGN KEY (uitvoerder_id) REFERENCES organisatie(id),
  PRIMARY KEY (id),
  UNIQUE (code)
);
create policy ctx for select to ctx using (true);
create policy import for all to import using (true) with check (true);
create policy lees for select to app using ((( SELECT ctx.account() AS account) IS NOT NULL));
create policy meting for select to meting using (true);
CREATE TRIGGER meld_anders AFTER UPDATE ON public.voorziening REFERENCING NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_register();
CREATE TRIGGER meld_nieuw AFTER INSERT ON public.voorziening REFERENCING NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_register();
CREATE TRIGGER meld_weg AFTER DELETE ON public.voorziening REFERENCING OLD TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_register();

-- categorie van de rij
create table public.vorige_versie (
  id uuid default gen_random_uuid() not null,
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  categorie text not null,
  tabel text not null,
  rij_id uuid not null,
  inhoud jsonb not null,
  vervangen_door uuid,
  vervangen_op timestamp with time zone default now() not null,
  FOREIGN KEY (deelnemer_id, organisatie_id) REFERENCES deelnemer(id, organisatie_id) ON UPDATE CASCADE,
  PRIMARY KEY (id)
);
CREATE INDEX vorige_versie_rij ON public.vorige_versie USING btree (deelnemer_id, tabel, rij_id);
create policy ctx for insert to ctx with check (true);
create policy import for select to import using (true);
create policy lees for select to app using (((deelnemer_id IN ( SELECT ctx.dossiers(vorige_versie.categorie, 'lees'::text) AS dossiers)) OR (organisatie_id = ctx.org_breed(categorie, 'lees'::text))));

-- register
create table public.werkgever (
  id uuid default gen_random_uuid() not null,
  bron_id uuid,
  werkgever_nr text,
  naam text not null,
  kvk_nummer text,
  sbi_sectie text,
  postcode text,
  plaats text,
  versie integer default 1 not null,
  import_id uuid,
  vastgelegd_op timestamp with time zone default now() not null,
  CHECK ((kvk_nummer ~ '^[0-9]{8}$'::text)),
  CHECK ((postcode ~ '^[1-9][0-9]{3} [A-Z]{2}$'::text)),
  CHECK ((sbi_sectie ~ '^[A-U]$'::text)),
  FOREIGN KEY (bron_id) REFERENCES bron(id),
  PRIMARY KEY (id),
  UNIQUE (bron_id, werkgever_nr)
);
create policy ctx for select to ctx using (true);
create policy import for all to import using (true) with check (true);
create policy lees for select to app using ((( SELECT ctx.account() AS account) IS NOT NULL));
create policy meting for select to meting using (true);
CREATE TRIGGER meld_anders AFTER UPDATE ON public.werkgever REFERENCING NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_register();
CREATE TRIGGER meld_nieuw AFTER INSERT ON public.werkgever REFERENCING NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_register();
CREATE TRIGGER meld_weg AFTER DELETE ON public.werkgever REFERENCING OLD TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_register();

-- register
create table public.werkgevercontact (
  id uuid default gen_random_uuid() not null,
  bron_id uuid,
  contact_nr text,
  werkgever_id uuid not null,
  datum date not null,
  soort text not null,
  medewerker_id uuid,
  onderwerp text,
  import_id uuid,
  vastgelegd_op timestamp with time zone default now() not null,
  CHECK ((soort = ANY (ARRAY['gesprek'::text, 'telefoon'::text, 'huisbezoek'::text, 'bedrijfsbezoek'::text, 'e-mail'::text, 'groep'::text]))),
  FOREIGN KEY (bron_id) REFERENCES bron(id),
  FOREIGN KEY (medewerker_id) REFERENCES medewerker(id),
  FOREIGN KEY (werkgever_id) REFERENCES werkgever(id),
  PRIMARY KEY (id),
  UNIQUE (bron_id, contact_nr)
);
CREATE INDEX werkgevercontact_werkgever_id_idx ON public.werkgevercontact USING btree (werkgever_id);
create policy ctx for select to ctx using (true);
create policy import for all to import using (true) with check (true);
create policy lees for select to app using ((( SELECT ctx.account() AS account) IS NOT NULL));
create policy meting for select to meting using (true);

-- spoor
create table public.wijziging (
  nr bigint generated always as identity not null,
  tx xid8 default pg_current_xact_id() not null,
  op timestamp with time zone default clock_timestamp() not null,
  tabel text not null,
  deelnemer_id uuid,
  PRIMARY KEY (nr)
);
CREATE INDEX wijziging_tx ON public.wijziging USING btree (tx);
create policy ctx for all to ctx using (true) with check (true);
create policy meting for select to meting using (true);

CREATE OR REPLACE FUNCTION public.zoekvorm(tekst text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
 SET search_path TO 'public'
RETURN lower(unaccent('unaccent'::regdictionary, tekst))
;

create table ctx.beleid (
  rol text not null,
  categorie text not null,
  modus text not null,
  deur text not null,
  CHECK ((deur = ANY (ARRAY['dossier'::text, 'organisatie'::text, 'eigen'::text]))),
  CHECK ((modus = ANY (ARRAY['lees'::text, 'toevoeg'::text, 'schrijf'::text, 'masker'::text]))),
  PRIMARY KEY (rol, categorie, modus, deur)
);

create table ctx.beleid_stand (
  enig boolean default true not null,
  hash text not null,
  CHECK (enig),
  PRIMARY KEY (enig)
);

create table ctx.geheim (
  account_id uuid not null,
  wachtwoord text,
  totp bytea,
  totp_bevestigd_op timestamp with time zone,
  totp_laatste_stap bigint,
  eenmalig_hash bytea,
  eenmalig_tot timestamp with time zone,
  FOREIGN KEY (account_id) REFERENCES account(id),
  PRIMARY KEY (account_id)
);

create table ctx.poging (
  sleutel text not null,
  op timestamp with time zone default now() not null
);
CREATE INDEX poging_sleutel ON ctx.poging USING btree (sleutel, op);

create table ctx.sessie (
  token_hash bytea not null,
  account_id uuid not null,
  medewerker_id uuid,
  deelnemer_id uuid,
  soort text default 'web'::text not null,
  begonnen_op timestamp with time zone default now() not null,
  gezien_op timestamp with time zone default now() not null,
  vervalt_op timestamp with time zone not null,
  beeindigd_op timestamp with time zone,
  CHECK ((soort = ANY (ARRAY['web'::text, 'cli'::text, 'taak'::text]))),
  FOREIGN KEY (account_id) REFERENCES account(id),
  FOREIGN KEY (deelnemer_id) REFERENCES deelnemer(id),
  FOREIGN KEY (medewerker_id) REFERENCES medewerker(id),
  PRIMARY KEY (token_hash)
);
CREATE INDEX sessie_account ON ctx.sessie USING btree (account_id);

CREATE OR REPLACE FUNCTION ctx.account()
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$ select (ctx.wie()).account_id $function$
;

CREATE OR REPLACE FUNCTION ctx.bescherm(p_tabel regclass, p_categorie text, p_schrijfbaar boolean)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare
  lees text := format('organisatie_id = (select ctx.org_breed(%1$L, %2$L)) or %3$s in (select ctx.dossiers(%1$L, %2$L))',
    p_categorie, 'lees', case when p_tabel = 'public.deelnemer'::regclass then 'id' else 'deelnemer_id' end);
  schrijf text := replace(lees, quote_literal('lees'), quote_literal('schrijf'));
  toevoeg text := replace(lees, quote_literal('lees'), quote_literal('toevoeg'));
begin
  execute format('alter table %s enable row level security', p_tabel);
  execute format('alter table %s force row level security', p_tabel);
  execute format('create policy lees on %s for select to "trede_app" using (%s)', p_tabel, lees);
  if p_schrijfbaar then
    execute format('create policy schrijf_nieuw on %s for insert to "trede_app" with check (%s)', p_tabel, toevoeg);
    execute format('create policy schrijf on %s for update to "trede_app" using (%s) with check (%s)', p_tabel, schrijf, schrijf);
    execute format('grant insert, update on %s to "trede_app"', p_tabel);
  end if;
  execute format('create policy import on %s to "trede_import" using (true) with check (true)', p_tabel);
  execute format('create policy meting on %s for select to "trede_meting" using (true)', p_tabel);
  execute format('create policy ctx on %s for select to "trede_ctx" using (true)', p_tabel);
  execute format('grant select on %s to "trede_app", "trede_ctx", "trede_meting"', p_tabel);
  execute format('grant select, insert, update, delete on %s to "trede_import"', p_tabel);
  execute format('comment on table %s is %L', p_tabel, 'categorie ' || p_categorie);
end $function$
;

CREATE OR REPLACE FUNCTION ctx.bescherm_register(p_tabel regclass)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
begin
  execute format('alter table %s enable row level security', p_tabel);
  execute format('alter table %s force row level security', p_tabel);
  execute format('create policy lees on %s for select to "trede_app" using ((select ctx.account()) is not null)', p_tabel);
  execute format('create policy import on %s to "trede_import" using (true) with check (true)', p_tabel);
  execute format('create policy meting on %s for select to "trede_meting" using (true)', p_tabel);
  execute format('create policy ctx on %s for select to "trede_ctx" using (true)', p_tabel);
  execute format('grant select on %s to "trede_app", "trede_ctx", "trede_meting"', p_tabel);
  execute format('grant select, insert, update, delete on %s to "trede_import"', p_tabel);
  execute format('comment on table %s is %L', p_tabel, 'register');
end $function$
;

CREATE OR REPLACE FUNCTION ctx.bewaar_versie()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare
  rij jsonb := to_jsonb(old) - array['zoeknaam','versie','import_id','vastgelegd_op','vastgelegd_door'];
begin
  if rij - 'organisatie_id' is distinct from (to_jsonb(new) - array['zoeknaam','versie','import_id','vastgelegd_op','vastgelegd_door','organisatie_id']) then
    new.versie := old.versie + 1;
    insert into public.vorige_versie (deelnemer_id, organisatie_id, categorie, tabel, rij_id, inhoud, vervangen_door)
    values (coalesce(rij->>'deelnemer_id', rij->>'id')::uuid, new.organisatie_id, tg_argv[0], tg_table_name,
      coalesce(rij->>'id', rij->>'deelnemer_id')::uuid, rij, ctx.account());
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.bsn_masker(p_deelnemer uuid)
 RETURNS TABLE(cijfer bytea, organisatie_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  select b.cijfer, b.organisatie_id from public.deelnemer_bsn b
  where b.deelnemer_id = p_deelnemer and p_deelnemer in (select ctx.dossiers('C02', 'masker')) $function$
;

CREATE OR REPLACE FUNCTION ctx.dossiers(p_categorie text, p_modus text)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER ROWS 100
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  with w as materialized (select * from ctx.wie()),
  mag as materialized (select b.deur from ctx.beleid b, w where b.rol = w.rol and b.categorie = p_categorie and b.modus = p_modus)
  select b.deelnemer_id from w join public.betrokkene b on b.medewerker_id = w.medewerker_id
   where w.rol <> 'personeelszaken' and exists (select 1 from mag where deur = 'dossier')
     and b.vervallen_op is null and b.begin <= current_date and (b.einde is null or b.einde > current_date)
  union
  select d.deelnemer_id from w join public.dienstverband d on d.werkgever_organisatie_id = w.organisatie_id
   where w.rol = 'personeelszaken' and exists (select 1 from mag where deur = 'dossier')
     and d.begin <= current_date and (d.einde is null or d.einde > current_date)
  union
  select w.deelnemer_id from w where w.deelnemer_id is not null and exists (select 1 from mag where deur = 'eigen') $function$
;

CREATE OR REPLACE FUNCTION ctx.gemaskeerd()
 RETURNS TABLE(deelnemer_id uuid, voornaam text, telefoon text, trede smallint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  select d.id, d.voornaam, d.telefoon,
    case when d.id in (select ctx.dossiers('C14', 'masker')) or d.id in (select ctx.dossiers('C14', 'lees')) then
      (select t.trede from public.trede t where t.deelnemer_id = d.id and t.vervallen_op is null order by t.datum desc, t.vastgelegd_op desc limit 1) end
  from public.deelnemer d where d.id in (select ctx.dossiers('C01', 'masker')) $function$
;

CREATE OR REPLACE FUNCTION ctx.heeft_recht(p_recht text, p_organisatie uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  select exists (select 1 from public.recht r where r.account_id = ctx.account() and r.recht = p_recht
    and r.begin <= current_date and (r.einde is null or r.einde > current_date)
    and (r.organisatie_id is null or r.organisatie_id = p_organisatie)) $function$
;

CREATE OR REPLACE FUNCTION ctx.ken_recht_toe(p_account uuid, p_recht text, p_organisatie uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  insert into public.recht (account_id, recht, organisatie_id) select p_account, p_recht, p_organisatie
  where not exists (select 1 from public.recht where account_id = p_account and recht = p_recht
    and organisatie_id is not distinct from p_organisatie and (einde is null or einde > current_date)) $function$
;

CREATE OR REPLACE FUNCTION ctx.maak_account(p_email text, p_naam text, p_voorbeeld boolean)
 RETURNS uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare v uuid;
begin
  insert into public.account (email, naam, voorbeeld) values (p_email, p_naam, p_voorbeeld) on conflict do nothing returning id into v;
  if v is null then select id into v from public.account where lower(email) = lower(p_email); end if;
  return v;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.meld_deelnemer()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
begin
  insert into public.wijziging (tabel, deelnemer_id) select tg_table_name, id from rijen;
  notify trede_wijziging;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.meld_dossier()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
begin
  insert into public.wijziging (tabel, deelnemer_id) select distinct tg_table_name, deelnemer_id from rijen;
  notify trede_wijziging;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.meld_register()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
begin
  insert into public.wijziging (tabel, deelnemer_id) select tg_table_name, null where exists (select 1 from rijen);
  notify trede_wijziging;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.open_sessie(p_token_hash bytea, p_account uuid, p_medewerker uuid, p_deelnemer uuid, p_soort text, p_duur interval)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  insert into ctx.sessie (token_hash, account_id, medewerker_id, deelnemer_id, soort, vervalt_op)
  select p_token_hash, a.id, m.id, d.deelnemer_id, p_soort, now() + p_duur
  from public.account a
  left join public.medewerker m on m.id = p_medewerker and m.account_id = a.id
  left join public.deelnemer_account d on d.deelnemer_id = p_deelnemer and d.account_id = a.id
  where a.id = p_account and a.actief $function$
;

CREATE OR REPLACE FUNCTION ctx.org_breed(p_categorie text, p_modus text)
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  select w.organisatie_id from ctx.wie() w
  join ctx.beleid b on b.rol = w.rol and b.categorie = p_categorie and b.modus = p_modus and b.deur = 'organisatie' $function$
;

CREATE OR REPLACE FUNCTION ctx.raak_sessie()
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  update ctx.sessie set gezien_op = now()
  where token_hash = sha256(convert_to(nullif(current_setting('trede.sessie', true), ''), 'UTF8'))
    and beeindigd_op is null and gezien_op between now() - interval '30 minutes' and now() - interval '1 minute' $function$
;

CREATE OR REPLACE FUNCTION ctx.registreer(p_deelnemer jsonb, p_adres jsonb, p_cijfer bytea, p_hmac bytea, p_vandaag date)
 RETURNS uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare
  w ctx.wie_t := ctx.wie();
  v uuid := (p_deelnemer->>'id')::uuid;
begin
  if not exists (select 1 from ctx.beleid where rol = w.rol and categorie = 'C01' and modus = 'schrijf' and deur in ('dossier', 'organisatie')) then
    raise exception 'geen recht om te registreren' using errcode = '42501';
  end if;
  insert into public.deelnemer (id, organisatie_id, standaard_organisatie_id, voornaam, tussenvoegsel, achternaam, geboortedatum, geslacht,
    telefoon, email, voertaal, aanmelddatum, vastgelegd_door)
  values (v, w.organisatie_id, w.organisatie_id, p_deelnemer->>'voornaam', p_deelnemer->>'tussenvoegsel', p_deelnemer->>'achternaam',
    (p_deelnemer->>'geboortedatum')::date, p_deelnemer->>'geslacht', p_deelnemer->>'telefoon', p_deelnemer->>'email', p_deelnemer->>'voertaal',
    coalesce((p_deelnemer->>'aanmelddatum')::date, p_vandaag), w.account_id);
  if p_adres is not null then
    insert into public.deelnemer_adres (deelnemer_id, organisatie_id, postcode, woongemeente_code)
    values (v, w.organisatie_id, p_adres->>'postcode', p_adres->>'woongemeenteCode');
  end if;
  if p_hmac is not null then
    insert into public.deelnemer_bsn (deelnemer_id, organisatie_id, cijfer, hmac) values (v, w.organisatie_id, p_cijfer, p_hmac);
  end if;
  insert into public.betrokkene (deelnemer_id, organisatie_id, medewerker_id, rol, begin, vastgelegd_door)
  values (v, w.organisatie_id, w.medewerker_id, w.rol, p_vandaag, w.account_id);
  return v;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.sluit_sessie(p_token_hash bytea)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$ update ctx.sessie set beeindigd_op = now() where token_hash = p_token_hash and beeindigd_op is null $function$
;

CREATE OR REPLACE FUNCTION ctx.vind_inlog(p_email text)
 RETURNS TABLE(account_id uuid, naam text, voorbeeld boolean, wachtwoord text, totp bytea, totp_bevestigd_op timestamp with time zone, totp_laatste_stap bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  select a.id, a.naam, a.voorbeeld, g.wachtwoord, g.totp, g.totp_bevestigd_op, g.totp_laatste_stap
  from public.account a left join ctx.geheim g on g.account_id = a.id
  where lower(a.email) = lower(p_email) and a.actief $function$
;

CREATE OR REPLACE FUNCTION ctx.wie()
 RETURNS ctx.wie_t
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  select (s.account_id, m.id, m.organisatie_id, case when s.deelnemer_id is not null then 'deelnemer' else m.rol end, s.deelnemer_id)::ctx.wie_t
  from ctx.sessie s
  join public.account a on a.id = s.account_id and a.actief
  left join public.medewerker m on m.id = s.medewerker_id and m.account_id = s.account_id
    and m.begin <= current_date and (m.einde is null or m.einde > current_date)
  where s.token_hash = sha256(convert_to(nullif(current_setting('trede.sessie', true), ''), 'UTF8'))
    and s.beeindigd_op is null and s.vervalt_op > now() and (s.soort <> 'web' or s.gezien_op > now() - interval '30 minutes')
    and (s.medewerker_id is null or m.id is not null) $function$
;

CREATE OR REPLACE FUNCTION ctx.zet_taak(p_taak text, p_gegevens jsonb, p_sleutel text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
begin
  perform graphile_worker.add_job(p_taak, p_gegevens::json, job_key => p_sleutel, max_attempts => 5);
end $function$
;

CREATE OR REPLACE FUNCTION ctx.zetels(p_account uuid)
 RETURNS TABLE(medewerker_id uuid, deelnemer_id uuid, organisatie text, rol text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  select m.id, null::uuid, o.naam, m.rol from public.medewerker m join public.organisatie o on o.id = m.organisatie_id
   where m.account_id = p_account and m.begin <= current_date and (m.einde is null or m.einde > current_date)
  union all
  select null, d.deelnemer_id, null, 'deelnemer' from public.deelnemer_account d where d.account_id = p_account
  order by 4, 3 $function$
;

CREATE OR REPLACE FUNCTION ctx.zoek_deelnemer(p_naam text, p_geboortedatum date, p_hmac bytea, p_aantal integer)
 RETURNS TABLE(deelnemer_id uuid, gelijkenis real)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  with deur as materialized (select ctx.org_breed('C01', 'lees') as organisatie_id),
  zaken as materialized (select ctx.dossiers('C01', 'lees') as id),
  gevonden as (
    select d.id, d.organisatie_id, word_similarity(zoekvorm(p_naam), d.zoeknaam) as gelijkenis from public.deelnemer d
     where p_naam is not null and (d.zoeknaam %> zoekvorm(p_naam) or d.zoeknaam like '%' || zoekvorm(p_naam) || '%')
       and (p_geboortedatum is null or d.geboortedatum = p_geboortedatum)
    union all
    select d.id, d.organisatie_id, 1 from public.deelnemer d where p_naam is null and p_geboortedatum is not null and d.geboortedatum = p_geboortedatum
    union all
    select d.deelnemer_id, d.organisatie_id, 1 from public.deelnemer_bsn d
     where d.hmac = p_hmac and d.organisatie_id = (select (ctx.wie()).organisatie_id))
  select g.id, max(g.gelijkenis) from gevonden g
   where g.organisatie_id = (select organisatie_id from deur) or g.id in (select id from zaken)
   group by g.id order by 2 desc, 1 limit p_aantal $function$
;
