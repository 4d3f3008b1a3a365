-- Generated from db/migrations by `npm run generate`; for reading, never run.

-- categorie C26
create table public.aanmelding (
  id uuid default gen_random_uuid() not null,
  deelnemer_id uuid,
  organisatie_id uuid not null,
  voornaam text,
  tussenvoegsel text,
  achternaam text,
  geboortedatum date,
  telefoon text,
  email text,
  voertaal text,
  vraag text,
  groep text,
  weg text not null,
  toegang text,
  opdrachtgever text,
  betaler text,
  ontvangen_op date not null,
  uitgenodigd_op date,
  uitgenodigd_voor date,
  gezien_op date,
  begonnen_op date,
  gesloten_op date,
  gesloten_reden text,
  vastgelegd_door uuid,
  vastgelegd_op timestamp with time zone default now() not null,
  uitgenodigd_tijd time without time zone,
  uitgenodigd_plek text,
  uitgenodigd_bij uuid,
  uitgenodigd_nr integer default 0 not null,
  uitgenodigd_langs text,
  gemeld text,
  gemeld_nr integer,
  gemeld_op timestamp with time zone,
  meld_pogingen integer default 0 not null,
  meld_na timestamp with time zone,
  screening text,
  screening_op date,
  CHECK ((betaler = ANY (ARRAY['gemeente'::text, 'uwv'::text, 'zorgaanbieder'::text, 'anders'::text]))),
  CHECK (((uitgenodigd_op IS NULL) = (uitgenodigd_voor IS NULL))),
  CHECK (((gesloten_op IS NULL) = (gesloten_reden IS NULL))),
  CHECK ((((deelnemer_id IS NULL) = (begonnen_op IS NULL)) AND ((deelnemer_id IS NULL) OR (gesloten_op IS NULL)))),
  CHECK (
CASE
    WHEN (deelnemer_id IS NULL) THEN (num_nulls(voornaam, achternaam, geboortedatum) = 0)
    ELSE (num_nonnulls(voornaam, tussenvoegsel, achternaam, geboortedatum, telefoon, email, voertaal, vraag, groep) = 0)
END),
  CHECK ((num_nulls(gemeld, gemeld_nr, gemeld_op) = ANY (ARRAY[0, 3]))) NOT VALID,
  CHECK ((gemeld = ANY (ARRAY['uitnodiging'::text, 'verzet'::text, 'herinnering'::text, 'afgezegd'::text]))),
  CHECK ((gesloten_reden = ANY (ARRAY['niet_bereikt'::text, 'ziet_ervan_af'::text, 'elders_geholpen'::text, 'andere_organisatie'::text, 'heeft_werk'::text, 'dubbel'::text]))),
  CHECK ((groep <> ALL (ARRAY['ex_gedetineerd'::text, 'taakgestraft'::text, 'verslavingszorg_laatste_fase'::text, 'ggz_beschermd_wonen'::text, 'jeugdzorg'::text]))),
  CHECK (((screening IS NULL) = (screening_op IS NULL))) NOT VALID,
  CHECK ((screening = ANY (ARRAY['tdc'::text, 'eerst_hulp'::text, 'geen_hulp'::text]))),
  CHECK ((toegang = ANY (ARRAY['iedereen'::text, 'voorselectie'::text]))),
  CHECK ((uitgenodigd_langs = ANY (ARRAY['email'::text, 'sms'::text]))),
  CHECK (((uitgenodigd_voor IS NOT NULL) OR (num_nonnulls(uitgenodigd_tijd, uitgenodigd_plek, uitgenodigd_bij) = 0))) NOT VALID,
  CHECK ((weg = ANY (ARRAY['medewerker'::text, 'zelf'::text, 'verwijzing'::text, 'inloop'::text, 'lijst'::text]))),
  FOREIGN KEY (deelnemer_id, organisatie_id) REFERENCES deelnemer(id, organisatie_id) ON UPDATE CASCADE,
  FOREIGN KEY (organisatie_id) REFERENCES organisatie(id),
  FOREIGN KEY (uitgenodigd_bij) REFERENCES medewerker(id),
  PRIMARY KEY (id)
);
CREATE INDEX aanmelding_agenda ON public.aanmelding USING btree (uitgenodigd_bij, uitgenodigd_voor) WHERE (uitgenodigd_bij IS NOT NULL);
CREATE INDEX aanmelding_dossier ON public.aanmelding USING btree (deelnemer_id, organisatie_id);
CREATE INDEX aanmelding_te_melden ON public.aanmelding USING btree (uitgenodigd_voor) WHERE ((uitgenodigd_langs IS NOT NULL) AND (deelnemer_id IS NULL));
CREATE INDEX aanmelding_wachtrij ON public.aanmelding USING btree (organisatie_id, ontvangen_op) WHERE (deelnemer_id IS NULL);
create policy achtergelaten for select to app using ((((deelnemer_id IN ( SELECT ctx.achtergebleven('C26'::text) AS achtergebleven)) AND ctx.is_achtergelaten(id)) IS NOT TRUE));
create policy afscherming for all to app using (((deelnemer_id IN ( SELECT ctx.afgeschermd('C26'::text) AS afgeschermd)) IS NOT TRUE)) with check (((deelnemer_id IN ( SELECT ctx.afgeschermd('C26'::text) AS afgeschermd)) IS NOT TRUE));
create policy ctx for select to ctx using (true);
create policy ctx_samen for all to ctx using (true) with check (true);
create policy import for all to import using (true) with check (true);
create policy kopie for select to kopie using (true);
create policy lees for select to app using (((organisatie_id = ( SELECT ctx.org_breed('C26'::text, 'lees'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C26'::text, 'lees'::text) AS dossiers))));
create policy lees_wachtrij for select to app using (((deelnemer_id IS NULL) AND (organisatie_id = ( SELECT ctx.wachtrij('C26'::text, 'lees'::text) AS wachtrij))));
create policy meting for select to meting using (true);
create policy wis for all to wis using ((deelnemer_id IN ( SELECT ctx.te_wissen('C26'::text) AS te_wissen)));
CREATE TRIGGER meld_anders AFTER UPDATE ON public.aanmelding REFERENCING OLD TABLE AS oude NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();
CREATE TRIGGER meld_nieuw AFTER INSERT ON public.aanmelding REFERENCING NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();
CREATE TRIGGER meld_weg AFTER DELETE ON public.aanmelding REFERENCING OLD TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();

-- categorie C01B
create table public.aansluiting (
  id uuid default gen_random_uuid() not null,
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  medewerker_id uuid not null,
  account_id uuid not null,
  wijze text not null,
  toelichting text not null,
  gevraagd_op timestamp with time zone default now() not null,
  besluit text,
  besloten_door uuid,
  besloten_op timestamp with time zone,
  CHECK ((besluit = ANY (ARRAY['akkoord'::text, 'geweigerd'::text]))),
  CHECK ((besloten_door <> account_id)),
  CHECK ((length(toelichting) >= 10)),
  CHECK ((wijze = ANY (ARRAY['verzoek'::text, 'grond'::text]))),
  FOREIGN KEY (account_id) REFERENCES account(id),
  FOREIGN KEY (deelnemer_id, organisatie_id) REFERENCES deelnemer(id, organisatie_id) ON UPDATE CASCADE,
  FOREIGN KEY (medewerker_id) REFERENCES medewerker(id),
  PRIMARY KEY (id)
);
CREATE INDEX aansluiting_dossier ON public.aansluiting USING btree (deelnemer_id, organisatie_id);
CREATE INDEX aansluiting_wie ON public.aansluiting USING btree (medewerker_id);
create policy afscherming for all to app using (((deelnemer_id IN ( SELECT ctx.afgeschermd('C01B'::text) AS afgeschermd)) IS NOT TRUE)) with check (((deelnemer_id IN ( SELECT ctx.afgeschermd('C01B'::text) AS afgeschermd)) IS NOT TRUE));
create policy ctx for select to ctx using (true);
create policy ctx_nieuw for insert to ctx with check (true);
create policy ctx_samen for all to ctx using (true) with check (true);
create policy ctx_wijzig for update to ctx using (true) with check (true);
create policy import for all to import using (true) with check (true);
create policy kopie for select to kopie using (true);
create policy lees for select to app using (((organisatie_id = ( SELECT ctx.org_breed('C01B'::text, 'lees'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C01B'::text, 'lees'::text) AS dossiers))));
create policy meting for select to meting using (true);
create policy wis for all to wis using ((deelnemer_id IN ( SELECT ctx.te_wissen('C01B'::text) AS te_wissen)));

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
  vastgelegd_door uuid,
  versie integer default 1 not null,
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
CREATE INDEX aanwezigheid_dag ON public.aanwezigheid USING btree (deelnemer_id, datum);
CREATE INDEX aanwezigheid_plaatsing_id_idx ON public.aanwezigheid USING btree (plaatsing_id);
CREATE INDEX aanwezigheid_traject_id_idx ON public.aanwezigheid USING btree (traject_id);
CREATE UNIQUE INDEX aanwezigheid_eigen ON public.aanwezigheid USING btree (deelnemer_id, datum, dagdeel) WHERE (bron_id IS NULL);
create policy achtergelaten for select to app using ((((deelnemer_id IN ( SELECT ctx.achtergebleven('C18'::text) AS achtergebleven)) AND ctx.is_achtergelaten(id)) IS NOT TRUE));
create policy afscherming for all to app using (((deelnemer_id IN ( SELECT ctx.afgeschermd('C18'::text) AS afgeschermd)) IS NOT TRUE)) with check (((deelnemer_id IN ( SELECT ctx.afgeschermd('C18'::text) AS afgeschermd)) IS NOT TRUE));
create policy ctx for select to ctx using (true);
create policy ctx_nieuw for insert to ctx with check (true);
create policy ctx_samen for all to ctx using (true) with check (true);
create policy ctx_wijzig for update to ctx using (true) with check (true);
create policy import for all to import using (true) with check (true);
create policy kopie for select to kopie using (true);
create policy lees for select to app using (((organisatie_id = ( SELECT ctx.org_breed('C18'::text, 'lees'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C18'::text, 'lees'::text) AS dossiers))));
create policy meting for select to meting using (true);
create policy wis for all to wis using ((deelnemer_id IN ( SELECT ctx.te_wissen('C18'::text) AS te_wissen)));
CREATE TRIGGER bewaar_versie BEFORE UPDATE ON public.aanwezigheid FOR EACH ROW EXECUTE FUNCTION ctx.bewaar_versie('C18');
CREATE TRIGGER meld_anders AFTER UPDATE ON public.aanwezigheid REFERENCING OLD TABLE AS oude NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij('traject', 'traject_id');
CREATE TRIGGER meld_nieuw AFTER INSERT ON public.aanwezigheid REFERENCING NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij('traject', 'traject_id');
CREATE TRIGGER meld_weg AFTER DELETE ON public.aanwezigheid REFERENCING OLD TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij('traject', 'traject_id');

-- spoor
create table public.account (
  id uuid default gen_random_uuid() not null,
  email text,
  naam text not null,
  actief boolean default true not null,
  voorbeeld boolean default false not null,
  vastgelegd_op timestamp with time zone default now() not null,
  taal text,
  inlognummer text,
  CHECK (((email IS NOT NULL) OR (inlognummer IS NOT NULL))),
  CHECK ((taal = ANY (ARRAY['nl'::text, 'en'::text, 'uk'::text, 'ar'::text]))) NOT VALID,
  PRIMARY KEY (id)
);
CREATE UNIQUE INDEX account_email ON public.account USING btree (lower(email));
CREATE UNIQUE INDEX account_inlognummer ON public.account USING btree (inlognummer) WHERE (inlognummer IS NOT NULL);
create policy ctx for all to ctx using (true) with check (true);
create policy eigen for select to app using ((id = ( SELECT ctx.account() AS account)));
create policy import for all to import using (true) with check (true);
create policy kopie for select to kopie using (true);
CREATE TRIGGER eis_email BEFORE UPDATE OF email ON public.account FOR EACH ROW WHEN ((new.email IS NULL)) EXECUTE FUNCTION ctx.eis_email();
CREATE TRIGGER merk_account BEFORE INSERT ON public.account FOR EACH ROW EXECUTE FUNCTION ctx.merk_account();

-- categorie C12
create table public.afname_taal (
  id uuid default gen_random_uuid() not null,
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  categorie text default 'C12'::text not null,
  instrument_id uuid not null,
  datum date not null,
  invuller text not null,
  medewerker_id uuid,
  antwoorden jsonb default '{}'::jsonb not null,
  afgerond_op date,
  bron_id uuid,
  import_id uuid,
  vastgelegd_door uuid,
  vastgelegd_op timestamp with time zone default now() not null,
  vervallen_op timestamp with time zone,
  vervallen_door uuid,
  vervallen_reden text,
  vervangt uuid,
  overgedragen_op timestamp with time zone,
  waarom_eerder text,
  CHECK ((jsonb_typeof(antwoorden) = 'object'::text)),
  CHECK ((categorie = 'C12'::text)),
  CHECK ((invuller = ANY (ARRAY['medewerker'::text, 'deelnemer'::text]))),
  CHECK ((waarom_eerder <> ''::text)),
  FOREIGN KEY (bron_id) REFERENCES bron(id),
  FOREIGN KEY (deelnemer_id, organisatie_id) REFERENCES deelnemer(id, organisatie_id) ON UPDATE CASCADE,
  FOREIGN KEY (instrument_id, categorie) REFERENCES instrument(id, categorie),
  FOREIGN KEY (medewerker_id) REFERENCES medewerker(id),
  PRIMARY KEY (id)
);
CREATE INDEX afname_taal_dossier ON public.afname_taal USING btree (deelnemer_id, organisatie_id);
CREATE INDEX afname_taal_instrument ON public.afname_taal USING btree (instrument_id);
CREATE INDEX afname_taal_medewerker ON public.afname_taal USING btree (medewerker_id) WHERE (medewerker_id IS NOT NULL);
CREATE INDEX afname_taal_organisatie ON public.afname_taal USING btree (organisatie_id, datum) WHERE ((vervallen_op IS NULL) AND (afgerond_op IS NOT NULL));
create policy achtergelaten for select to app using ((((deelnemer_id IN ( SELECT ctx.achtergebleven('C12'::text) AS achtergebleven)) AND ctx.is_achtergelaten(id)) IS NOT TRUE));
create policy afscherming for all to app using (((deelnemer_id IN ( SELECT ctx.afgeschermd('C12'::text) AS afgeschermd)) IS NOT TRUE)) with check (((deelnemer_id IN ( SELECT ctx.afgeschermd('C12'::text) AS afgeschermd)) IS NOT TRUE));
create policy concept for update to app using (((afgerond_op IS NULL) AND (vervallen_op IS NULL) AND ((vastgelegd_door = ( SELECT ctx.account() AS account)) AND ((organisatie_id = ( SELECT ctx.org_breed('C12'::text, 'toevoeg'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C12'::text, 'toevoeg'::text) AS dossiers)) OR ((invuller = 'deelnemer'::text) AND (deelnemer_id = ( SELECT (ctx.wie()).deelnemer_id AS deelnemer_id))))))) with check (((vastgelegd_door = ( SELECT ctx.account() AS account)) AND ((organisatie_id = ( SELECT ctx.org_breed('C12'::text, 'toevoeg'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C12'::text, 'toevoeg'::text) AS dossiers)) OR ((invuller = 'deelnemer'::text) AND (deelnemer_id = ( SELECT (ctx.wie()).deelnemer_id AS deelnemer_id))))));
create policy concept_eigen_deel for update to app using (((afgerond_op IS NULL) AND (vervallen_op IS NULL) AND (vastgelegd_door = ( SELECT ctx.account() AS account)) AND (deelnemer_id IN ( SELECT ctx.eigen_deel('C12'::text) AS eigen_deel)))) with check (((vastgelegd_door = ( SELECT ctx.account() AS account)) AND (deelnemer_id IN ( SELECT ctx.eigen_deel('C12'::text) AS eigen_deel))));
create policy ctx for select to ctx using (true);
create policy ctx_samen for all to ctx using (true) with check (true);
create policy eigen_nieuw for insert to app with check (((invuller = 'deelnemer'::text) AND (medewerker_id IS NULL) AND (afgerond_op IS NULL) AND (deelnemer_id = ( SELECT (ctx.wie()).deelnemer_id AS deelnemer_id)) AND (vastgelegd_door = ( SELECT ctx.account() AS account)) AND (bron_id IS NULL) AND (import_id IS NULL)));
create policy import for all to import using (true) with check (true);
create policy kopie for select to kopie using (true);
create policy lees for select to app using (((organisatie_id = ( SELECT ctx.org_breed('C12'::text, 'lees'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C12'::text, 'lees'::text) AS dossiers))));
create policy lees_eigen_deel for select to app using (((vastgelegd_door = ( SELECT ctx.account() AS account)) AND (deelnemer_id IN ( SELECT ctx.eigen_deel('C12'::text) AS eigen_deel))));
create policy meting for select to meting using (true);
create policy nieuw_eigen_deel for insert to app with check (((deelnemer_id IN ( SELECT ctx.eigen_deel('C12'::text) AS eigen_deel)) AND (vastgelegd_door = ( SELECT ctx.account() AS account)) AND (bron_id IS NULL) AND (import_id IS NULL)));
create policy overgedragen for update to app using (((overgedragen_op IS NOT NULL) AND (afgerond_op IS NULL) AND (vervallen_op IS NULL) AND (((invuller = 'medewerker'::text) AND (deelnemer_id = ( SELECT (ctx.wie()).deelnemer_id AS deelnemer_id))) OR ((invuller = 'deelnemer'::text) AND ((organisatie_id = ( SELECT ctx.org_breed('C12'::text, 'toevoeg'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C12'::text, 'toevoeg'::text) AS dossiers))))))) with check ((((invuller = 'medewerker'::text) AND (deelnemer_id = ( SELECT (ctx.wie()).deelnemer_id AS deelnemer_id))) OR ((invuller = 'deelnemer'::text) AND ((organisatie_id = ( SELECT ctx.org_breed('C12'::text, 'toevoeg'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C12'::text, 'toevoeg'::text) AS dossiers))))));
create policy schrijf for update to app using ((((organisatie_id = ( SELECT ctx.org_breed('C12'::text, 'schrijf'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C12'::text, 'schrijf'::text) AS dossiers))) AND (vervallen_op IS NULL))) with check ((((organisatie_id = ( SELECT ctx.org_breed('C12'::text, 'schrijf'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C12'::text, 'schrijf'::text) AS dossiers))) AND (vervallen_op IS NOT NULL) AND (vervallen_door = ( SELECT ctx.account() AS account))));
create policy schrijf_nieuw for insert to app with check ((((organisatie_id = ( SELECT ctx.org_breed('C12'::text, 'toevoeg'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C12'::text, 'toevoeg'::text) AS dossiers))) AND (vastgelegd_door = ( SELECT ctx.account() AS account)) AND (bron_id IS NULL) AND (import_id IS NULL)));
create policy weg_eigen_regel for update to app using (((vervallen_op IS NULL) AND (vastgelegd_door = ( SELECT ctx.account() AS account)) AND ((deelnemer_id IN ( SELECT ctx.eigen_deel('C12'::text) AS eigen_deel)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C12'::text, 'toevoeg'::text) AS dossiers))))) with check (((vervallen_op IS NOT NULL) AND (vervallen_door = ( SELECT ctx.account() AS account)) AND (vastgelegd_door = ( SELECT ctx.account() AS account)) AND ((deelnemer_id IN ( SELECT ctx.eigen_deel('C12'::text) AS eigen_deel)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C12'::text, 'toevoeg'::text) AS dossiers)))));
create policy wis for all to wis using ((deelnemer_id IN ( SELECT ctx.te_wissen('C12'::text) AS te_wissen)));
CREATE TRIGGER bewaak BEFORE UPDATE ON public.afname_taal FOR EACH ROW EXECUTE FUNCTION ctx.bewaak_afname();
CREATE TRIGGER meld_anders AFTER UPDATE ON public.afname_taal REFERENCING OLD TABLE AS oude NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();
CREATE TRIGGER meld_nieuw AFTER INSERT ON public.afname_taal REFERENCING NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();
CREATE TRIGGER meld_weg AFTER DELETE ON public.afname_taal REFERENCING OLD TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();

-- categorie C08
create table public.afname_vermogen (
  id uuid default gen_random_uuid() not null,
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  categorie text default 'C08'::text not null,
  instrument_id uuid not null,
  datum date not null,
  invuller text not null,
  medewerker_id uuid,
  antwoorden jsonb default '{}'::jsonb not null,
  afgerond_op date,
  bron_id uuid,
  import_id uuid,
  vastgelegd_door uuid,
  vastgelegd_op timestamp with time zone default now() not null,
  vervallen_op timestamp with time zone,
  vervallen_door uuid,
  vervallen_reden text,
  vervangt uuid,
  overgedragen_op timestamp with time zone,
  waarom_eerder text,
  CHECK ((jsonb_typeof(antwoorden) = 'object'::text)),
  CHECK ((categorie = 'C08'::text)),
  CHECK ((invuller = ANY (ARRAY['medewerker'::text, 'deelnemer'::text]))),
  CHECK ((waarom_eerder <> ''::text)),
  FOREIGN KEY (bron_id) REFERENCES bron(id),
  FOREIGN KEY (deelnemer_id, organisatie_id) REFERENCES deelnemer(id, organisatie_id) ON UPDATE CASCADE,
  FOREIGN KEY (instrument_id, categorie) REFERENCES instrument(id, categorie),
  FOREIGN KEY (medewerker_id) REFERENCES medewerker(id),
  PRIMARY KEY (id)
);
CREATE INDEX afname_vermogen_dossier ON public.afname_vermogen USING btree (deelnemer_id, organisatie_id);
CREATE INDEX afname_vermogen_instrument ON public.afname_vermogen USING btree (instrument_id);
CREATE INDEX afname_vermogen_medewerker ON public.afname_vermogen USING btree (medewerker_id) WHERE (medewerker_id IS NOT NULL);
CREATE INDEX afname_vermogen_organisatie ON public.afname_vermogen USING btree (organisatie_id, datum) WHERE ((vervallen_op IS NULL) AND (afgerond_op IS NOT NULL));
create policy achtergelaten for select to app using ((((deelnemer_id IN ( SELECT ctx.achtergebleven('C08'::text) AS achtergebleven)) AND ctx.is_achtergelaten(id)) IS NOT TRUE));
create policy afscherming for all to app using (((deelnemer_id IN ( SELECT ctx.afgeschermd('C08'::text) AS afgeschermd)) IS NOT TRUE)) with check (((deelnemer_id IN ( SELECT ctx.afgeschermd('C08'::text) AS afgeschermd)) IS NOT TRUE));
create policy concept for update to app using (((afgerond_op IS NULL) AND (vervallen_op IS NULL) AND ((vastgelegd_door = ( SELECT ctx.account() AS account)) AND ((organisatie_id = ( SELECT ctx.org_breed('C08'::text, 'toevoeg'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C08'::text, 'toevoeg'::text) AS dossiers)) OR ((invuller = 'deelnemer'::text) AND (deelnemer_id = ( SELECT (ctx.wie()).deelnemer_id AS deelnemer_id))))))) with check (((vastgelegd_door = ( SELECT ctx.account() AS account)) AND ((organisatie_id = ( SELECT ctx.org_breed('C08'::text, 'toevoeg'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C08'::text, 'toevoeg'::text) AS dossiers)) OR ((invuller = 'deelnemer'::text) AND (deelnemer_id = ( SELECT (ctx.wie()).deelnemer_id AS deelnemer_id))))));
create policy ctx for select to ctx using (true);
create policy ctx_samen for all to ctx using (true) with check (true);
create policy eigen_nieuw for insert to app with check (((invuller = 'deelnemer'::text) AND (medewerker_id IS NULL) AND (afgerond_op IS NULL) AND (deelnemer_id = ( SELECT (ctx.wie()).deelnemer_id AS deelnemer_id)) AND (vastgelegd_door = ( SELECT ctx.account() AS account)) AND (bron_id IS NULL) AND (import_id IS NULL)));
create policy import for all to import using (true) with check (true);
create policy kopie for select to kopie using (true);
create policy lees for select to app using (((organisatie_id = ( SELECT ctx.org_breed('C08'::text, 'lees'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C08'::text, 'lees'::text) AS dossiers))));
create policy meting for select to meting using (true);
create policy overgedragen for update to app using (((overgedragen_op IS NOT NULL) AND (afgerond_op IS NULL) AND (vervallen_op IS NULL) AND (((invuller = 'medewerker'::text) AND (deelnemer_id = ( SELECT (ctx.wie()).deelnemer_id AS deelnemer_id))) OR ((invuller = 'deelnemer'::text) AND ((organisatie_id = ( SELECT ctx.org_breed('C08'::text, 'toevoeg'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C08'::text, 'toevoeg'::text) AS dossiers))))))) with check ((((invuller = 'medewerker'::text) AND (deelnemer_id = ( SELECT (ctx.wie()).deelnemer_id AS deelnemer_id))) OR ((invuller = 'deelnemer'::text) AND ((organisatie_id = ( SELECT ctx.org_breed('C08'::text, 'toevoeg'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C08'::text, 'toevoeg'::text) AS dossiers))))));
create policy schrijf for update to app using ((((organisatie_id = ( SELECT ctx.org_breed('C08'::text, 'schrijf'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C08'::text, 'schrijf'::text) AS dossiers))) AND (vervallen_op IS NULL))) with check ((((organisatie_id = ( SELECT ctx.org_breed('C08'::text, 'schrijf'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C08'::text, 'schrijf'::text) AS dossiers))) AND (vervallen_op IS NOT NULL) AND (vervallen_door = ( SELECT ctx.account() AS account))));
create policy schrijf_nieuw for insert to app with check ((((organisatie_id = ( SELECT ctx.org_breed('C08'::text, 'toevoeg'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C08'::text, 'toevoeg'::text) AS dossiers))) AND (vastgelegd_door = ( SELECT ctx.account() AS account)) AND (bron_id IS NULL) AND (import_id IS NULL)));
create policy wis for all to wis using ((deelnemer_id IN ( SELECT ctx.te_wissen('C08'::text) AS te_wissen)));
CREATE TRIGGER bewaak BEFORE UPDATE ON public.afname_vermogen FOR EACH ROW EXECUTE FUNCTION ctx.bewaak_afname();
CREATE TRIGGER meld_anders AFTER UPDATE ON public.afname_vermogen REFERENCING OLD TABLE AS oude NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();
CREATE TRIGGER meld_nieuw AFTER INSERT ON public.afname_vermogen REFERENCING NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();
CREATE TRIGGER meld_weg AFTER DELETE ON public.afname_vermogen REFERENCING OLD TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();

-- categorie C13
create table public.afname_wens (
  id uuid default gen_random_uuid() not null,
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  categorie text default 'C13'::text not null,
  instrument_id uuid not null,
  datum date not null,
  invuller text not null,
  medewerker_id uuid,
  antwoorden jsonb default '{}'::jsonb not null,
  afgerond_op date,
  bron_id uuid,
  import_id uuid,
  vastgelegd_door uuid,
  vastgelegd_op timestamp with time zone default now() not null,
  vervallen_op timestamp with time zone,
  vervallen_door uuid,
  vervallen_reden text,
  vervangt uuid,
  overgedragen_op timestamp with time zone,
  waarom_eerder text,
  CHECK ((jsonb_typeof(antwoorden) = 'object'::text)),
  CHECK ((categorie = 'C13'::text)),
  CHECK ((invuller = ANY (ARRAY['medewerker'::text, 'deelnemer'::text]))),
  CHECK ((waarom_eerder <> ''::text)),
  FOREIGN KEY (bron_id) REFERENCES bron(id),
  FOREIGN KEY (deelnemer_id, organisatie_id) REFERENCES deelnemer(id, organisatie_id) ON UPDATE CASCADE,
  FOREIGN KEY (instrument_id, categorie) REFERENCES instrument(id, categorie),
  FOREIGN KEY (medewerker_id) REFERENCES medewerker(id),
  PRIMARY KEY (id)
);
CREATE INDEX afname_wens_dossier ON public.afname_wens USING btree (deelnemer_id, organisatie_id);
CREATE INDEX afname_wens_instrument ON public.afname_wens USING btree (instrument_id);
CREATE INDEX afname_wens_medewerker ON public.afname_wens USING btree (medewerker_id) WHERE (medewerker_id IS NOT NULL);
CREATE INDEX afname_wens_organisatie ON public.afname_wens USING btree (organisatie_id, datum) WHERE ((vervallen_op IS NULL) AND (afgerond_op IS NOT NULL));
create policy achtergelaten for select to app using ((((deelnemer_id IN ( SELECT ctx.achtergebleven('C13'::text) AS achtergebleven)) AND ctx.is_achtergelaten(id)) IS NOT TRUE));
create policy afscherming for all to app using (((deelnemer_id IN ( SELECT ctx.afgeschermd('C13'::text) AS afgeschermd)) IS NOT TRUE)) with check (((deelnemer_id IN ( SELECT ctx.afgeschermd('C13'::text) AS afgeschermd)) IS NOT TRUE));
create policy concept for update to app using (((afgerond_op IS NULL) AND (vervallen_op IS NULL) AND ((vastgelegd_door = ( SELECT ctx.account() AS account)) AND ((organisatie_id = ( SELECT ctx.org_breed('C13'::text, 'toevoeg'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C13'::text, 'toevoeg'::text) AS dossiers)) OR ((invuller = 'deelnemer'::text) AND (deelnemer_id = ( SELECT (ctx.wie()).deelnemer_id AS deelnemer_id))))))) with check (((vastgelegd_door = ( SELECT ctx.account() AS account)) AND ((organisatie_id = ( SELECT ctx.org_breed('C13'::text, 'toevoeg'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C13'::text, 'toevoeg'::text) AS dossiers)) OR ((invuller = 'deelnemer'::text) AND (deelnemer_id = ( SELECT (ctx.wie()).deelnemer_id AS deelnemer_id))))));
create policy concept_eigen_deel for update to app using (((afgerond_op IS NULL) AND (vervallen_op IS NULL) AND (vastgelegd_door = ( SELECT ctx.account() AS account)) AND (deelnemer_id IN ( SELECT ctx.eigen_deel('C13'::text) AS eigen_deel)))) with check (((vastgelegd_door = ( SELECT ctx.account() AS account)) AND (deelnemer_id IN ( SELECT ctx.eigen_deel('C13'::text) AS eigen_deel))));
create policy ctx for select to ctx using (true);
create policy ctx_samen for all to ctx using (true) with check (true);
create policy eigen_nieuw for insert to app with check (((invuller = 'deelnemer'::text) AND (medewerker_id IS NULL) AND (afgerond_op IS NULL) AND (deelnemer_id = ( SELECT (ctx.wie()).deelnemer_id AS deelnemer_id)) AND (vastgelegd_door = ( SELECT ctx.account() AS account)) AND (bron_id IS NULL) AND (import_id IS NULL)));
create policy import for all to import using (true) with check (true);
create policy kopie for select to kopie using (true);
create policy lees for select to app using (((organisatie_id = ( SELECT ctx.org_breed('C13'::text, 'lees'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C13'::text, 'lees'::text) AS dossiers))));
create policy lees_eigen_deel for select to app using (((vastgelegd_door = ( SELECT ctx.account() AS account)) AND (deelnemer_id IN ( SELECT ctx.eigen_deel('C13'::text) AS eigen_deel))));
create policy meting for select to meting using (true);
create policy nieuw_eigen_deel for insert to app with check (((deelnemer_id IN ( SELECT ctx.eigen_deel('C13'::text) AS eigen_deel)) AND (vastgelegd_door = ( SELECT ctx.account() AS account)) AND (bron_id IS NULL) AND (import_id IS NULL)));
create policy overgedragen for update to app using (((overgedragen_op IS NOT NULL) AND (afgerond_op IS NULL) AND (vervallen_op IS NULL) AND (((invuller = 'medewerker'::text) AND (deelnemer_id = ( SELECT (ctx.wie()).deelnemer_id AS deelnemer_id))) OR ((invuller = 'deelnemer'::text) AND ((organisatie_id = ( SELECT ctx.org_breed('C13'::text, 'toevoeg'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C13'::text, 'toevoeg'::text) AS dossiers))))))) with check ((((invuller = 'medewerker'::text) AND (deelnemer_id = ( SELECT (ctx.wie()).deelnemer_id AS deelnemer_id))) OR ((invuller = 'deelnemer'::text) AND ((organisatie_id = ( SELECT ctx.org_breed('C13'::text, 'toevoeg'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C13'::text, 'toevoeg'::text) AS dossiers))))));
create policy schrijf for update to app using ((((organisatie_id = ( SELECT ctx.org_breed('C13'::text, 'schrijf'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C13'::text, 'schrijf'::text) AS dossiers))) AND (vervallen_op IS NULL))) with check ((((organisatie_id = ( SELECT ctx.org_breed('C13'::text, 'schrijf'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C13'::text, 'schrijf'::text) AS dossiers))) AND (vervallen_op IS NOT NULL) AND (vervallen_door = ( SELECT ctx.account() AS account))));
create policy schrijf_nieuw for insert to app with check ((((organisatie_id = ( SELECT ctx.org_breed('C13'::text, 'toevoeg'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C13'::text, 'toevoeg'::text) AS dossiers))) AND (vastgelegd_door = ( SELECT ctx.account() AS account)) AND (bron_id IS NULL) AND (import_id IS NULL)));
create policy weg_eigen_regel for update to app using (((vervallen_op IS NULL) AND (vastgelegd_door = ( SELECT ctx.account() AS account)) AND ((deelnemer_id IN ( SELECT ctx.eigen_deel('C13'::text) AS eigen_deel)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C13'::text, 'toevoeg'::text) AS dossiers))))) with check (((vervallen_op IS NOT NULL) AND (vervallen_door = ( SELECT ctx.account() AS account)) AND (vastgelegd_door = ( SELECT ctx.account() AS account)) AND ((deelnemer_id IN ( SELECT ctx.eigen_deel('C13'::text) AS eigen_deel)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C13'::text, 'toevoeg'::text) AS dossiers)))));
create policy wis for all to wis using ((deelnemer_id IN ( SELECT ctx.te_wissen('C13'::text) AS te_wissen)));
CREATE TRIGGER bewaak BEFORE UPDATE ON public.afname_wens FOR EACH ROW EXECUTE FUNCTION ctx.bewaak_afname();
CREATE TRIGGER meld_anders AFTER UPDATE ON public.afname_wens REFERENCING OLD TABLE AS oude NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();
CREATE TRIGGER meld_nieuw AFTER INSERT ON public.afname_wens REFERENCING NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();
CREATE TRIGGER meld_weg AFTER DELETE ON public.afname_wens REFERENCING OLD TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();

-- categorie C14
create table public.afname_werk (
  id uuid default gen_random_uuid() not null,
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  categorie text default 'C14'::text not null,
  instrument_id uuid not null,
  datum date not null,
  invuller text not null,
  medewerker_id uuid,
  antwoorden jsonb default '{}'::jsonb not null,
  afgerond_op date,
  bron_id uuid,
  import_id uuid,
  vastgelegd_door uuid,
  vastgelegd_op timestamp with time zone default now() not null,
  vervallen_op timestamp with time zone,
  vervallen_door uuid,
  vervallen_reden text,
  vervangt uuid,
  overgedragen_op timestamp with time zone,
  waarom_eerder text,
  CHECK ((jsonb_typeof(antwoorden) = 'object'::text)),
  CHECK ((categorie = 'C14'::text)),
  CHECK ((invuller = ANY (ARRAY['medewerker'::text, 'deelnemer'::text]))),
  CHECK ((waarom_eerder <> ''::text)),
  FOREIGN KEY (bron_id) REFERENCES bron(id),
  FOREIGN KEY (deelnemer_id, organisatie_id) REFERENCES deelnemer(id, organisatie_id) ON UPDATE CASCADE,
  FOREIGN KEY (instrument_id, categorie) REFERENCES instrument(id, categorie),
  FOREIGN KEY (medewerker_id) REFERENCES medewerker(id),
  PRIMARY KEY (id)
);
CREATE INDEX afname_werk_dossier ON public.afname_werk USING btree (deelnemer_id, organisatie_id);
CREATE INDEX afname_werk_instrument ON public.afname_werk USING btree (instrument_id);
CREATE INDEX afname_werk_medewerker ON public.afname_werk USING btree (medewerker_id) WHERE (medewerker_id IS NOT NULL);
CREATE INDEX afname_werk_organisatie ON public.afname_werk USING btree (organisatie_id, datum) WHERE ((vervallen_op IS NULL) AND (afgerond_op IS NOT NULL));
create policy achtergelaten for select to app using ((((deelnemer_id IN ( SELECT ctx.achtergebleven('C14'::text) AS achtergebleven)) AND ctx.is_achtergelaten(id)) IS NOT TRUE));
create policy afscherming for all to app using (((deelnemer_id IN ( SELECT ctx.afgeschermd('C14'::text) AS afgeschermd)) IS NOT TRUE)) with check (((deelnemer_id IN ( SELECT ctx.afgeschermd('C14'::text) AS afgeschermd)) IS NOT TRUE));
create policy concept for update to app using (((afgerond_op IS NULL) AND (vervallen_op IS NULL) AND ((vastgelegd_door = ( SELECT ctx.account() AS account)) AND ((organisatie_id = ( SELECT ctx.org_breed('C14'::text, 'toevoeg'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C14'::text, 'toevoeg'::text) AS dossiers)) OR ((invuller = 'deelnemer'::text) AND (deelnemer_id = ( SELECT (ctx.wie()).deelnemer_id AS deelnemer_id))))))) with check (((vastgelegd_door = ( SELECT ctx.account() AS account)) AND ((organisatie_id = ( SELECT ctx.org_breed('C14'::text, 'toevoeg'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C14'::text, 'toevoeg'::text) AS dossiers)) OR ((invuller = 'deelnemer'::text) AND (deelnemer_id = ( SELECT (ctx.wie()).deelnemer_id AS deelnemer_id))))));
create policy concept_eigen_deel for update to app using (((afgerond_op IS NULL) AND (vervallen_op IS NULL) AND (vastgelegd_door = ( SELECT ctx.account() AS account)) AND (deelnemer_id IN ( SELECT ctx.eigen_deel('C14'::text) AS eigen_deel)))) with check (((vastgelegd_door = ( SELECT ctx.account() AS account)) AND (deelnemer_id IN ( SELECT ctx.eigen_deel('C14'::text) AS eigen_deel))));
create policy ctx for select to ctx using (true);
create policy ctx_samen for all to ctx using (true) with check (true);
create policy eigen_nieuw for insert to app with check (((invuller = 'deelnemer'::text) AND (medewerker_id IS NULL) AND (afgerond_op IS NULL) AND (deelnemer_id = ( SELECT (ctx.wie()).deelnemer_id AS deelnemer_id)) AND (vastgelegd_door = ( SELECT ctx.account() AS account)) AND (bron_id IS NULL) AND (import_id IS NULL)));
create policy import for all to import using (true) with check (true);
create policy kopie for select to kopie using (true);
create policy lees for select to app using (((organisatie_id = ( SELECT ctx.org_breed('C14'::text, 'lees'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C14'::text, 'lees'::text) AS dossiers))));
create policy lees_eigen_deel for select to app using (((vastgelegd_door = ( SELECT ctx.account() AS account)) AND (deelnemer_id IN ( SELECT ctx.eigen_deel('C14'::text) AS eigen_deel))));
create policy meting for select to meting using (true);
create policy nieuw_eigen_deel for insert to app with check (((deelnemer_id IN ( SELECT ctx.eigen_deel('C14'::text) AS eigen_deel)) AND (vastgelegd_door = ( SELECT ctx.account() AS account)) AND (bron_id IS NULL) AND (import_id IS NULL)));
create policy overgedragen for update to app using (((overgedragen_op IS NOT NULL) AND (afgerond_op IS NULL) AND (vervallen_op IS NULL) AND (((invuller = 'medewerker'::text) AND (deelnemer_id = ( SELECT (ctx.wie()).deelnemer_id AS deelnemer_id))) OR ((invuller = 'deelnemer'::text) AND ((organisatie_id = ( SELECT ctx.org_breed('C14'::text, 'toevoeg'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C14'::text, 'toevoeg'::text) AS dossiers))))))) with check ((((invuller = 'medewerker'::text) AND (deelnemer_id = ( SELECT (ctx.wie()).deelnemer_id AS deelnemer_id))) OR ((invuller = 'deelnemer'::text) AND ((organisatie_id = ( SELECT ctx.org_breed('C14'::text, 'toevoeg'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C14'::text, 'toevoeg'::text) AS dossiers))))));
create policy schrijf for update to app using ((((organisatie_id = ( SELECT ctx.org_breed('C14'::text, 'schrijf'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C14'::text, 'schrijf'::text) AS dossiers))) AND (vervallen_op IS NULL))) with check ((((organisatie_id = ( SELECT ctx.org_breed('C14'::text, 'schrijf'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C14'::text, 'schrijf'::text) AS dossiers))) AND (vervallen_op IS NOT NULL) AND (vervallen_door = ( SELECT ctx.account() AS account))));
create policy schrijf_nieuw for insert to app with check ((((organisatie_id = ( SELECT ctx.org_breed('C14'::text, 'toevoeg'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C14'::text, 'toevoeg'::text) AS dossiers))) AND (vastgelegd_door = ( SELECT ctx.account() AS account)) AND (bron_id IS NULL) AND (import_id IS NULL)));
create policy weg_eigen_regel for update to app using (((vervallen_op IS NULL) AND (vastgelegd_door = ( SELECT ctx.account() AS account)) AND ((deelnemer_id IN ( SELECT ctx.eigen_deel('C14'::text) AS eigen_deel)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C14'::text, 'toevoeg'::text) AS dossiers))))) with check (((vervallen_op IS NOT NULL) AND (vervallen_door = ( SELECT ctx.account() AS account)) AND (vastgelegd_door = ( SELECT ctx.account() AS account)) AND ((deelnemer_id IN ( SELECT ctx.eigen_deel('C14'::text) AS eigen_deel)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C14'::text, 'toevoeg'::text) AS dossiers)))));
create policy wis for all to wis using ((deelnemer_id IN ( SELECT ctx.te_wissen('C14'::text) AS te_wissen)));
CREATE TRIGGER bewaak BEFORE UPDATE ON public.afname_werk FOR EACH ROW EXECUTE FUNCTION ctx.bewaak_afname();
CREATE TRIGGER meld_anders AFTER UPDATE ON public.afname_werk REFERENCING OLD TABLE AS oude NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();
CREATE TRIGGER meld_nieuw AFTER INSERT ON public.afname_werk REFERENCING NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();
CREATE TRIGGER meld_weg AFTER DELETE ON public.afname_werk REFERENCING OLD TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();

-- categorie C01B
create table public.afscherming (
  id uuid default gen_random_uuid() not null,
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  soort text not null,
  reden text not null,
  lezers uuid[] not null,
  bron_id uuid,
  import_id uuid,
  vastgelegd_door uuid,
  vastgelegd_op timestamp with time zone default now() not null,
  vervallen_op timestamp with time zone,
  vervallen_door uuid,
  vervallen_reden text,
  vervangt uuid,
  CHECK ((cardinality(lezers) >= 2)),
  CHECK ((reden = ANY (ARRAY['medewerker'::text, 'bekend_persoon'::text, 'veiligheid'::text, 'op_verzoek'::text]))),
  CHECK ((soort = ANY (ARRAY['dossier'::text, 'adres'::text]))),
  FOREIGN KEY (bron_id) REFERENCES bron(id),
  FOREIGN KEY (deelnemer_id, organisatie_id) REFERENCES deelnemer(id, organisatie_id) ON UPDATE CASCADE,
  PRIMARY KEY (id)
);
CREATE INDEX afscherming_dossier ON public.afscherming USING btree (deelnemer_id, organisatie_id);
CREATE INDEX afscherming_organisatie ON public.afscherming USING btree (organisatie_id) WHERE (vervallen_op IS NULL);
CREATE UNIQUE INDEX afscherming_geldend ON public.afscherming USING btree (deelnemer_id, soort) WHERE (vervallen_op IS NULL);
create policy afscherming for all to app using (((deelnemer_id IN ( SELECT ctx.afgeschermd('C01B'::text) AS afgeschermd)) IS NOT TRUE)) with check (((deelnemer_id IN ( SELECT ctx.afgeschermd('C01B'::text) AS afgeschermd)) IS NOT TRUE));
create policy ctx for select to ctx using (true);
create policy ctx_nieuw for insert to ctx with check (true);
create policy ctx_samen for all to ctx using (true) with check (true);
create policy ctx_wijzig for update to ctx using (true) with check (true);
create policy import for all to import using (true) with check (true);
create policy kopie for select to kopie using (true);
create policy lees for select to app using (((organisatie_id = ( SELECT ctx.org_breed('C01B'::text, 'lees'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C01B'::text, 'lees'::text) AS dossiers))));
create policy meting for select to meting using (true);
create policy schrijf for update to app using ((((organisatie_id = ( SELECT ctx.org_breed('C01B'::text, 'schrijf'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C01B'::text, 'schrijf'::text) AS dossiers))) AND (vervallen_op IS NULL))) with check ((((organisatie_id = ( SELECT ctx.org_breed('C01B'::text, 'schrijf'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C01B'::text, 'schrijf'::text) AS dossiers))) AND (vervallen_op IS NOT NULL) AND (vervallen_door = ( SELECT ctx.account() AS account))));
create policy schrijf_nieuw for insert to app with check ((((organisatie_id = ( SELECT ctx.org_breed('C01B'::text, 'toevoeg'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C01B'::text, 'toevoeg'::text) AS dossiers))) AND (vastgelegd_door = ( SELECT ctx.account() AS account)) AND (bron_id IS NULL) AND (import_id IS NULL)));
create policy wis for all to wis using ((deelnemer_id IN ( SELECT ctx.te_wissen('C01B'::text) AS te_wissen)));
CREATE TRIGGER meld_anders AFTER UPDATE ON public.afscherming REFERENCING NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_afscherming();
CREATE TRIGGER meld_nieuw AFTER INSERT ON public.afscherming REFERENCING NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_afscherming();

-- categorie C15
create table public.afspraak (
  id uuid default gen_random_uuid() not null,
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  uid uuid not null,
  volgnummer integer default 0 not null,
  contactmoment_id uuid,
  gesprek_id uuid,
  medewerker_id uuid,
  dag date not null,
  tijd time without time zone not null,
  minuten integer not null,
  hoe text not null,
  plek text,
  uitkomst text,
  uitkomst_op date,
  door text,
  reden text,
  opnieuw_op date,
  bron_id uuid,
  import_id uuid,
  vastgelegd_door uuid,
  vastgelegd_op timestamp with time zone default now() not null,
  vervallen_op timestamp with time zone,
  vervallen_door uuid,
  vervallen_reden text,
  vervangt uuid,
  bijeenkomst_id uuid,
  antwoord text,
  antwoord_op timestamp with time zone,
  spreekuur_id uuid,
  CHECK ((((antwoord IS NULL) OR (antwoord = ANY (ARRAY['komt'::text, 'kan_niet'::text]))) AND ((antwoord IS NULL) = (antwoord_op IS NULL)))) NOT VALID,
  CHECK (((uitkomst IS NULL) = (uitkomst_op IS NULL))),
  CHECK (((opnieuw_op IS NOT NULL) = (NOT (uitkomst IS DISTINCT FROM 'wil_nog_niet'::text)))),
  CHECK ((door = ANY (ARRAY['deelnemer'::text, 'medewerker'::text]))),
  CHECK ((hoe = ANY (ARRAY['locatie'::text, 'thuis'::text, 'telefoon'::text, 'video'::text]))),
  CHECK (((minuten >= 5) AND (minuten <= 480))),
  CHECK ((uitkomst = ANY (ARRAY['gekomen'::text, 'niet_gekomen'::text, 'afgezegd'::text, 'wil_nog_niet'::text]))),
  CHECK ((volgnummer >= 0)),
  FOREIGN KEY (bijeenkomst_id) REFERENCES bijeenkomst(id),
  FOREIGN KEY (bron_id) REFERENCES bron(id),
  FOREIGN KEY (contactmoment_id) REFERENCES contactmoment(id) ON DELETE SET NULL,
  FOREIGN KEY (deelnemer_id, organisatie_id) REFERENCES deelnemer(id, organisatie_id) ON UPDATE CASCADE,
  FOREIGN KEY (gesprek_id) REFERENCES contactmoment(id) ON DELETE SET NULL,
  FOREIGN KEY (medewerker_id) REFERENCES medewerker(id),
  FOREIGN KEY (spreekuur_id) REFERENCES spreekuur(id),
  PRIMARY KEY (id)
);
CREATE INDEX afspraak_agenda ON public.afspraak USING btree (medewerker_id, dag) WHERE (vervallen_op IS NULL);
CREATE INDEX afspraak_bijeenkomst ON public.afspraak USING btree (bijeenkomst_id) WHERE (bijeenkomst_id IS NOT NULL);
CREATE INDEX afspraak_dossier ON public.afspraak USING btree (deelnemer_id, organisatie_id);
CREATE INDEX afspraak_gemaakt_in ON public.afspraak USING btree (contactmoment_id) WHERE (contactmoment_id IS NOT NULL);
CREATE INDEX afspraak_gesprek ON public.afspraak USING btree (gesprek_id) WHERE (gesprek_id IS NOT NULL);
CREATE INDEX afspraak_open ON public.afspraak USING btree (organisatie_id, dag) WHERE ((uitkomst IS NULL) AND (vervallen_op IS NULL));
CREATE INDEX afspraak_uid ON public.afspraak USING btree (uid);
CREATE INDEX afspraak_vervolg ON public.afspraak USING btree (organisatie_id, dag) WHERE ((uitkomst = ANY (ARRAY['niet_gekomen'::text, 'wil_nog_niet'::text])) AND (vervallen_op IS NULL));
CREATE UNIQUE INDEX afspraak_spreekuur ON public.afspraak USING btree (spreekuur_id, dag, tijd) WHERE ((spreekuur_id IS NOT NULL) AND (vervallen_op IS NULL) AND (uitkomst IS DISTINCT FROM 'afgezegd'::text));
create policy achtergelaten for select to app using ((((deelnemer_id IN ( SELECT ctx.achtergebleven('C15'::text) AS achtergebleven)) AND ctx.is_achtergelaten(id)) IS NOT TRUE));
create policy afscherming for all to app using (((deelnemer_id IN ( SELECT ctx.afgeschermd('C15'::text) AS afgeschermd)) IS NOT TRUE)) with check (((deelnemer_id IN ( SELECT ctx.afgeschermd('C15'::text) AS afgeschermd)) IS NOT TRUE));
create policy ctx for select to ctx using (true);
create policy ctx_samen for all to ctx using (true) with check (true);
create policy import for all to import using (true) with check (true);
create policy kopie for select to kopie using (true);
create policy langs_het_spreekuur for insert to app with check (((spreekuur_id IS NULL) OR ctx.blijft_in_spreekuur(vervangt, spreekuur_id, dag, tijd)));
create policy lees for select to app using (((organisatie_id = ( SELECT ctx.org_breed('C15'::text, 'lees'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C15'::text, 'lees'::text) AS dossiers))));
create policy meting for select to meting using (true);
create policy schrijf for update to app using ((((organisatie_id = ( SELECT ctx.org_breed('C15'::text, 'schrijf'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C15'::text, 'schrijf'::text) AS dossiers))) AND (vervallen_op IS NULL))) with check ((((organisatie_id = ( SELECT ctx.org_breed('C15'::text, 'schrijf'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C15'::text, 'schrijf'::text) AS dossiers))) AND (vervallen_op IS NOT NULL) AND (vervallen_door = ( SELECT ctx.account() AS account))));
create policy schrijf_nieuw for insert to app with check ((((organisatie_id = ( SELECT ctx.org_breed('C15'::text, 'toevoeg'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C15'::text, 'toevoeg'::text) AS dossiers))) AND (vastgelegd_door = ( SELECT ctx.account() AS account)) AND (bron_id IS NULL) AND (import_id IS NULL)));
create policy wis for all to wis using ((deelnemer_id IN ( SELECT ctx.te_wissen('C15'::text) AS te_wissen)));
CREATE TRIGGER meld_anders AFTER UPDATE ON public.afspraak REFERENCING OLD TABLE AS oude NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();
CREATE TRIGGER meld_nieuw AFTER INSERT ON public.afspraak REFERENCING NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();
CREATE TRIGGER meld_weg AFTER DELETE ON public.afspraak REFERENCING OLD TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();

-- spoor
create table public.archiefkeuze (
  id uuid not null,
  organisatie_id uuid not null,
  termijn text not null,
  bestemming text not null,
  vanaf date not null,
  grond text not null,
  vastgelegd_door uuid not null,
  vastgelegd_op timestamp with time zone default now() not null,
  CHECK ((bestemming = ANY (ARRAY['wissen'::text, 'archiveren'::text]))),
  CHECK ((grond <> ''::text)),
  FOREIGN KEY (organisatie_id) REFERENCES organisatie(id),
  PRIMARY KEY (id)
);
CREATE INDEX archiefkeuze_organisatie ON public.archiefkeuze USING btree (organisatie_id, vanaf);
create policy kies for insert to app with check (((organisatie_id IN ( SELECT ctx.wist_bij() AS wist_bij)) AND (vastgelegd_door = ( SELECT ctx.account() AS account))));
create policy kopie for select to kopie using (true);
create policy lees for select to app using ((organisatie_id IN ( SELECT ctx.wist_bij() AS wist_bij)));

-- spoor
create table public.archiefpakket (
  wisplan_id uuid not null,
  organisatie_id uuid not null,
  mensen integer not null,
  code text,
  sha256 text,
  bytes bigint,
  gemaakt_op timestamp with time zone,
  opgehaald_op timestamp with time zone,
  opgehaald_door uuid,
  ontvangen_op timestamp with time zone,
  ontvangen_door uuid,
  kenmerk text,
  CHECK (((sha256 IS NULL) = (gemaakt_op IS NULL))),
  CHECK (((ontvangen_op IS NULL) OR ((sha256 IS NOT NULL) AND (kenmerk <> ''::text)))),
  FOREIGN KEY (organisatie_id) REFERENCES organisatie(id),
  FOREIGN KEY (wisplan_id) REFERENCES wisplan(id),
  PRIMARY KEY (wisplan_id)
);
CREATE INDEX archiefpakket_organisatie ON public.archiefpakket USING btree (organisatie_id);
create policy ctx for all to ctx using (true) with check (true);
create policy kopie for select to kopie using (true);
create policy lees for select to app using ((organisatie_id IN ( SELECT ctx.wist_bij() AS wist_bij)));

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
  tx xid8 default pg_current_xact_id(),
  CHECK ((uitkomst = ANY (ARRAY['akkoord'::text, 'geweigerd'::text]))),
  PRIMARY KEY (id)
);
CREATE INDEX audit_bsn ON public.audit USING btree (account_id, op) WHERE (handeling = 'zoek-op-bsn'::text);
CREATE INDEX audit_deelnemer ON public.audit USING btree (deelnemer_id, op);
CREATE INDEX audit_op ON public.audit USING btree (op);
CREATE INDEX audit_organisatie ON public.audit USING btree (organisatie_id, op);
CREATE INDEX audit_tx ON public.audit USING btree (tx);
create policy ctx for insert to ctx with check (true);
create policy ctx_lees for select to ctx using (true);
create policy ctx_verloop for delete to ctx using (true);
create policy import for insert to import with check (true);
create policy kopie for select to kopie using (true);
create policy lees for select to app using ((organisatie_id = ( SELECT ctx.org_breed('C24'::text, 'lees'::text) AS org_breed)));
create policy schrijf_nieuw for insert to app with check ((EXISTS ( SELECT 1
   FROM ctx.wie() w(account_id, medewerker_id, organisatie_id, rol, deelnemer_id)
  WHERE ((w.account_id = audit.account_id) AND (NOT (w.organisatie_id IS DISTINCT FROM audit.organisatie_id)) AND (NOT (w.rol IS DISTINCT FROM audit.rol))))));
create policy wis for all to wis using (( SELECT ctx.wis_loopt() AS wis_loopt));
create policy zegel for select to zegel using (true);

-- categorie C26
create table public.bekostiging (
  id uuid default gen_random_uuid() not null,
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  betaler text not null,
  opdrachtgever text,
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
  CHECK ((betaler = ANY (ARRAY['gemeente'::text, 'uwv'::text, 'zorgaanbieder'::text, 'anders'::text, 'onbekend'::text]))),
  CHECK ((einde > begin)),
  FOREIGN KEY (bron_id) REFERENCES bron(id),
  FOREIGN KEY (deelnemer_id, organisatie_id) REFERENCES deelnemer(id, organisatie_id) ON UPDATE CASCADE,
  PRIMARY KEY (id)
);
CREATE INDEX bekostiging_betaler ON public.bekostiging USING btree (organisatie_id, betaler) WHERE (vervallen_op IS NULL);
CREATE INDEX bekostiging_dossier ON public.bekostiging USING btree (deelnemer_id, organisatie_id);
create policy achtergelaten for select to app using ((((deelnemer_id IN ( SELECT ctx.achtergebleven('C26'::text) AS achtergebleven)) AND ctx.is_achtergelaten(id)) IS NOT TRUE));
create policy afscherming for all to app using (((deelnemer_id IN ( SELECT ctx.afgeschermd('C26'::text) AS afgeschermd)) IS NOT TRUE)) with check (((deelnemer_id IN ( SELECT ctx.afgeschermd('C26'::text) AS afgeschermd)) IS NOT TRUE));
create policy ctx for select to ctx using (true);
create policy ctx_samen for all to ctx using (true) with check (true);
create policy import for all to import using (true) with check (true);
create policy kopie for select to kopie using (true);
create policy lees for select to app using (((organisatie_id = ( SELECT ctx.org_breed('C26'::text, 'lees'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C26'::text, 'lees'::text) AS dossiers))));
create policy meting for select to meting using (true);
create policy schrijf for update to app using ((((organisatie_id = ( SELECT ctx.org_breed('C26'::text, 'schrijf'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C26'::text, 'schrijf'::text) AS dossiers))) AND (vervallen_op IS NULL))) with check ((((organisatie_id = ( SELECT ctx.org_breed('C26'::text, 'schrijf'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C26'::text, 'schrijf'::text) AS dossiers))) AND (vervallen_op IS NOT NULL) AND (vervallen_door = ( SELECT ctx.account() AS account))));
create policy schrijf_nieuw for insert to app with check ((((organisatie_id = ( SELECT ctx.org_breed('C26'::text, 'toevoeg'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C26'::text, 'toevoeg'::text) AS dossiers))) AND (vastgelegd_door = ( SELECT ctx.account() AS account)) AND (bron_id IS NULL) AND (import_id IS NULL)));
create policy wis for all to wis using ((deelnemer_id IN ( SELECT ctx.te_wissen('C26'::text) AS te_wissen)));
CREATE TRIGGER meld_anders AFTER UPDATE ON public.bekostiging REFERENCING OLD TABLE AS oude NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();
CREATE TRIGGER meld_nieuw AFTER INSERT ON public.bekostiging REFERENCING NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();
CREATE TRIGGER meld_weg AFTER DELETE ON public.bekostiging REFERENCING OLD TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();

-- categorie C01B
create table public.beperking (
  id uuid default gen_random_uuid() not null,
  verzoek_id uuid not null,
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  begonnen_op timestamp with time zone default now() not null,
  geeindigd_op timestamp with time zone,
  einde_reden text,
  CHECK (((geeindigd_op IS NULL) = (einde_reden IS NULL))),
  CHECK ((einde_reden <> ''::text)),
  FOREIGN KEY (deelnemer_id, organisatie_id) REFERENCES deelnemer(id, organisatie_id) ON UPDATE CASCADE,
  FOREIGN KEY (verzoek_id) REFERENCES verzoek(id),
  PRIMARY KEY (id),
  UNIQUE (deelnemer_id, verzoek_id)
);
CREATE INDEX beperking_dossier ON public.beperking USING btree (deelnemer_id, organisatie_id);
create policy afscherming for all to app using (((deelnemer_id IN ( SELECT ctx.afgeschermd('C01B'::text) AS afgeschermd)) IS NOT TRUE)) with check (((deelnemer_id IN ( SELECT ctx.afgeschermd('C01B'::text) AS afgeschermd)) IS NOT TRUE));
create policy ctx for select to ctx using (true);
create policy ctx_nieuw for insert to ctx with check (true);
create policy ctx_wijzig for update to ctx using (true) with check (true);
create policy import for all to import using (true) with check (true);
create policy kopie for select to kopie using (true);
create policy lees for select to app using (((organisatie_id = ( SELECT ctx.org_breed('C01B'::text, 'lees'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C01B'::text, 'lees'::text) AS dossiers))));
create policy meting for select to meting using (true);
create policy wis for all to wis using ((deelnemer_id IN ( SELECT ctx.te_wissen('C01B'::text) AS te_wissen)));
CREATE TRIGGER stop_delen AFTER INSERT ON public.beperking FOR EACH ROW WHEN ((new.geeindigd_op IS NULL)) EXECUTE FUNCTION ctx.stop_delen();

-- categorie C15
create table public.bericht (
  id uuid default gen_random_uuid() not null,
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  afspraak_uid uuid,
  volgnummer integer,
  soort text not null,
  kanaal text not null,
  gemaakt_op timestamp with time zone default now() not null,
  pogingen integer default 0 not null,
  volgende_op timestamp with time zone default now() not null,
  verstuurd_op timestamp with time zone,
  mislukt_op timestamp with time zone,
  achterhaald_op timestamp with time zone,
  onderwerp_id uuid,
  vastgelegd_door uuid,
  gestopt_door uuid,
  CHECK ((num_nonnulls(verstuurd_op, mislukt_op, achterhaald_op) <= 1)),
  CHECK (((gestopt_door IS NULL) OR (achterhaald_op IS NOT NULL))),
  CHECK ((kanaal = ANY (ARRAY['email'::text, 'sms'::text, 'brief'::text]))),
  CHECK (
CASE
    WHEN (soort = ANY (ARRAY['uitnodiging'::text, 'verzet'::text, 'afgezegd'::text, 'herinnering'::text])) THEN ((num_nulls(afspraak_uid, volgnummer) = 0) AND (onderwerp_id IS NULL))
    WHEN (soort = ANY (ARRAY['stap'::text, 'plan'::text, 'boodschap'::text, 'begeleider'::text, 'vacature'::text, 'gesprek'::text])) THEN ((onderwerp_id IS NOT NULL) AND (num_nonnulls(afspraak_uid, volgnummer) = 0))
    ELSE false
END),
  FOREIGN KEY (deelnemer_id, organisatie_id) REFERENCES deelnemer(id, organisatie_id) ON UPDATE CASCADE,
  PRIMARY KEY (id)
);
CREATE INDEX bericht_afspraak ON public.bericht USING btree (afspraak_uid);
CREATE INDEX bericht_brief ON public.bericht USING btree (organisatie_id) WHERE ((kanaal = 'brief'::text) AND (verstuurd_op IS NULL));
CREATE INDEX bericht_dossier ON public.bericht USING btree (deelnemer_id, organisatie_id);
CREATE INDEX bericht_mislukt ON public.bericht USING btree (organisatie_id) WHERE (mislukt_op IS NOT NULL);
CREATE INDEX bericht_onderwerp ON public.bericht USING btree (onderwerp_id) WHERE (onderwerp_id IS NOT NULL);
CREATE INDEX bericht_wacht ON public.bericht USING btree (volgende_op) WHERE ((verstuurd_op IS NULL) AND (mislukt_op IS NULL) AND (achterhaald_op IS NULL));
create policy achtergelaten for select to app using ((((deelnemer_id IN ( SELECT ctx.achtergebleven('C15'::text) AS achtergebleven)) AND ctx.is_achtergelaten(id)) IS NOT TRUE));
create policy afscherming for all to app using (((deelnemer_id IN ( SELECT ctx.afgeschermd('C15'::text) AS afgeschermd)) IS NOT TRUE)) with check (((deelnemer_id IN ( SELECT ctx.afgeschermd('C15'::text) AS afgeschermd)) IS NOT TRUE));
create policy ctx for select to ctx using (true);
create policy ctx_samen for all to ctx using (true) with check (true);
create policy import for all to import using (true) with check (true);
create policy kopie for select to kopie using (true);
create policy lees for select to app using (((organisatie_id = ( SELECT ctx.org_breed('C15'::text, 'lees'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C15'::text, 'lees'::text) AS dossiers))));
create policy meting for select to meting using (true);
create policy wis for all to wis using ((deelnemer_id IN ( SELECT ctx.te_wissen('C15'::text) AS te_wissen)));
CREATE TRIGGER meld_anders AFTER UPDATE ON public.bericht REFERENCING OLD TABLE AS oude NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();
CREATE TRIGGER meld_nieuw AFTER INSERT ON public.bericht REFERENCING NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();
CREATE TRIGGER meld_weg AFTER DELETE ON public.bericht REFERENCING OLD TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();

-- categorie C01
create table public.berichtkeuze (
  id uuid default gen_random_uuid() not null,
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  kanaal text not null,
  bron_id uuid,
  import_id uuid,
  vastgelegd_door uuid,
  vastgelegd_op timestamp with time zone default now() not null,
  vervallen_op timestamp with time zone,
  vervallen_door uuid,
  vervallen_reden text,
  vervangt uuid,
  verslag boolean default true not null,
  CHECK ((kanaal = ANY (ARRAY['email'::text, 'sms'::text, 'brief'::text, 'anders'::text]))),
  FOREIGN KEY (bron_id) REFERENCES bron(id),
  FOREIGN KEY (deelnemer_id, organisatie_id) REFERENCES deelnemer(id, organisatie_id) ON UPDATE CASCADE,
  PRIMARY KEY (id)
);
CREATE INDEX berichtkeuze_dossier ON public.berichtkeuze USING btree (deelnemer_id, organisatie_id);
create policy afscherming for all to app using (((deelnemer_id IN ( SELECT ctx.afgeschermd('C01'::text) AS afgeschermd)) IS NOT TRUE)) with check (((deelnemer_id IN ( SELECT ctx.afgeschermd('C01'::text) AS afgeschermd)) IS NOT TRUE));
create policy ctx for select to ctx using (true);
create policy ctx_samen for all to ctx using (true) with check (true);
create policy import for all to import using (true) with check (true);
create policy kopie for select to kopie using (true);
create policy lees for select to app using (((organisatie_id = ( SELECT ctx.org_breed('C01'::text, 'lees'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C01'::text, 'lees'::text) AS dossiers))));
create policy meting for select to meting using (true);
create policy schrijf for update to app using ((((organisatie_id = ( SELECT ctx.org_breed('C01'::text, 'schrijf'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C01'::text, 'schrijf'::text) AS dossiers))) AND (vervallen_op IS NULL))) with check ((((organisatie_id = ( SELECT ctx.org_breed('C01'::text, 'schrijf'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C01'::text, 'schrijf'::text) AS dossiers))) AND (vervallen_op IS NOT NULL) AND (vervallen_door = ( SELECT ctx.account() AS account))));
create policy schrijf_nieuw for insert to app with check ((((organisatie_id = ( SELECT ctx.org_breed('C01'::text, 'toevoeg'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C01'::text, 'toevoeg'::text) AS dossiers))) AND (vastgelegd_door = ( SELECT ctx.account() AS account)) AND (bron_id IS NULL) AND (import_id IS NULL)));
create policy wis for all to wis using ((deelnemer_id IN ( SELECT ctx.te_wissen('C01'::text) AS te_wissen)));
CREATE TRIGGER meld_anders AFTER UPDATE ON public.berichtkeuze REFERENCING OLD TABLE AS oude NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();
CREATE TRIGGER meld_nieuw AFTER INSERT ON public.berichtkeuze REFERENCING NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();
CREATE TRIGGER meld_weg AFTER DELETE ON public.berichtkeuze REFERENCING OLD TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();

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
  reden_einde text,
  CHECK ((einde > begin)),
  CHECK ((reden_einde = ANY (ARRAY['klaar'::text, 'overgedragen'::text, 'uit_dienst'::text, 'ander_werk'::text, 'eigen_verzoek'::text, 'verhuizing'::text, 'overig'::text]))),
  CHECK (((reden_einde IS NULL) OR (einde IS NOT NULL))),
  FOREIGN KEY (bron_id) REFERENCES bron(id),
  FOREIGN KEY (deelnemer_id, organisatie_id) REFERENCES deelnemer(id, organisatie_id) ON UPDATE CASCADE,
  FOREIGN KEY (medewerker_id) REFERENCES medewerker(id),
  PRIMARY KEY (id)
);
CREATE INDEX betrokkene_deelnemer_id_organisatie_id_idx ON public.betrokkene USING btree (deelnemer_id, organisatie_id);
CREATE INDEX betrokkene_lopend ON public.betrokkene USING btree (organisatie_id, LEAST(einde, 'infinity'::date)) INCLUDE (deelnemer_id, medewerker_id, rol, begin, einde) WHERE (vervallen_op IS NULL);
CREATE INDEX betrokkene_medewerker ON public.betrokkene USING btree (medewerker_id, deelnemer_id) WHERE (vervallen_op IS NULL);
CREATE INDEX betrokkene_overgedragen ON public.betrokkene USING btree (einde) WHERE ((reden_einde IS NOT NULL) AND (vervallen_op IS NULL));
CREATE INDEX betrokkene_persoon ON public.betrokkene USING btree (deelnemer_id, begin DESC) WHERE (vervallen_op IS NULL);
create policy afscherming for all to app using (((deelnemer_id IN ( SELECT ctx.afgeschermd('C01B'::text) AS afgeschermd)) IS NOT TRUE)) with check (((deelnemer_id IN ( SELECT ctx.afgeschermd('C01B'::text) AS afgeschermd)) IS NOT TRUE));
create policy beperkt for insert to app with check (ctx.mag_erbij(deelnemer_id, medewerker_id, einde));
create policy ctx for select to ctx using (true);
create policy ctx_nieuw for insert to ctx with check (true);
create policy ctx_samen for all to ctx using (true) with check (true);
create policy ctx_wijzig for update to ctx using (true) with check (true);
create policy import for all to import using (true) with check (true);
create policy kopie for select to kopie using (true);
create policy lees for select to app using (((organisatie_id = ( SELECT ctx.org_breed('C01B'::text, 'lees'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C01B'::text, 'lees'::text) AS dossiers))));
create policy meting for select to meting using (true);
create policy schrijf for update to app using ((((organisatie_id = ( SELECT ctx.org_breed('C01B'::text, 'schrijf'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C01B'::text, 'schrijf'::text) AS dossiers))) AND (vervallen_op IS NULL))) with check ((((organisatie_id = ( SELECT ctx.org_breed('C01B'::text, 'schrijf'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C01B'::text, 'schrijf'::text) AS dossiers))) AND (vervallen_op IS NOT NULL) AND (vervallen_door = ( SELECT ctx.account() AS account))));
create policy schrijf_nieuw for insert to app with check ((((organisatie_id = ( SELECT ctx.org_breed('C01B'::text, 'toevoeg'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C01B'::text, 'toevoeg'::text) AS dossiers))) AND (vastgelegd_door = ( SELECT ctx.account() AS account)) AND (bron_id IS NULL) AND (import_id IS NULL)));
create policy wis for all to wis using ((deelnemer_id IN ( SELECT ctx.te_wissen('C01B'::text) AS te_wissen)));
CREATE TRIGGER meld_anders AFTER UPDATE ON public.betrokkene REFERENCING OLD TABLE AS oude NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();
CREATE TRIGGER meld_nieuw AFTER INSERT ON public.betrokkene REFERENCING NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();
CREATE TRIGGER meld_weg AFTER DELETE ON public.betrokkene REFERENCING OLD TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();

-- register
create table public.bijeenkomst (
  id uuid not null,
  organisatie_id uuid not null,
  dag date not null,
  tijd time without time zone not null,
  minuten integer not null,
  plek text not null,
  taal text not null,
  vastgelegd_door uuid not null,
  vastgelegd_op timestamp with time zone default now() not null,
  CHECK (((minuten >= 5) AND (minuten <= 480))),
  CHECK ((plek <> ''::text)),
  FOREIGN KEY (organisatie_id) REFERENCES organisatie(id),
  PRIMARY KEY (id)
);
CREATE INDEX bijeenkomst_organisatie ON public.bijeenkomst USING btree (organisatie_id, dag);
create policy ctx for select to ctx using (true);
create policy ctx_schrijf for all to ctx using (true) with check (true);
create policy import for all to import using (true) with check (true);
create policy kopie for select to kopie using (true);
create policy lees for select to app using (( SELECT ctx.is_medewerker() AS is_medewerker));
create policy meting for select to meting using (true);

-- categorie C16
create table public.boodschap (
  id uuid default gen_random_uuid() not null,
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  van text not null,
  medewerker_id uuid,
  tekst text not null,
  gelezen_op timestamp with time zone,
  bron_id uuid,
  import_id uuid,
  vastgelegd_door uuid,
  vastgelegd_op timestamp with time zone default now() not null,
  vervallen_op timestamp with time zone,
  vervallen_door uuid,
  vervallen_reden text,
  vervangt uuid,
  CHECK (((van = 'medewerker'::text) OR (medewerker_id IS NULL))),
  CHECK ((tekst <> ''::text)),
  CHECK ((van = ANY (ARRAY['deelnemer'::text, 'medewerker'::text]))),
  FOREIGN KEY (bron_id) REFERENCES bron(id),
  FOREIGN KEY (deelnemer_id, organisatie_id) REFERENCES deelnemer(id, organisatie_id) ON UPDATE CASCADE,
  FOREIGN KEY (medewerker_id) REFERENCES medewerker(id),
  PRIMARY KEY (id)
);
CREATE INDEX boodschap_dossier ON public.boodschap USING btree (deelnemer_id, organisatie_id);
CREATE INDEX boodschap_medewerker ON public.boodschap USING btree (medewerker_id) WHERE (medewerker_id IS NOT NULL);
CREATE INDEX boodschap_open ON public.boodschap USING btree (organisatie_id) WHERE ((van = 'deelnemer'::text) AND (gelezen_op IS NULL) AND (vervallen_op IS NULL));
create policy achtergelaten for select to app using ((((deelnemer_id IN ( SELECT ctx.achtergebleven('C16'::text) AS achtergebleven)) AND ctx.is_achtergelaten(id)) IS NOT TRUE));
create policy afscherming for all to app using (((deelnemer_id IN ( SELECT ctx.afgeschermd('C16'::text) AS afgeschermd)) IS NOT TRUE)) with check (((deelnemer_id IN ( SELECT ctx.afgeschermd('C16'::text) AS afgeschermd)) IS NOT TRUE));
create policy ctx for select to ctx using (true);
create policy ctx_samen for all to ctx using (true) with check (true);
create policy import for all to import using (true) with check (true);
create policy kopie for select to kopie using (true);
create policy lees for select to app using (((organisatie_id = ( SELECT ctx.org_breed('C16'::text, 'lees'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C16'::text, 'lees'::text) AS dossiers))));
create policy meting for select to meting using (true);
create policy schrijf for update to app using ((((organisatie_id = ( SELECT ctx.org_breed('C16'::text, 'schrijf'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C16'::text, 'schrijf'::text) AS dossiers))) AND (vervallen_op IS NULL))) with check ((((organisatie_id = ( SELECT ctx.org_breed('C16'::text, 'schrijf'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C16'::text, 'schrijf'::text) AS dossiers))) AND (vervallen_op IS NOT NULL) AND (vervallen_door = ( SELECT ctx.account() AS account))));
create policy schrijf_nieuw for insert to app with check ((((organisatie_id = ( SELECT ctx.org_breed('C16'::text, 'toevoeg'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C16'::text, 'toevoeg'::text) AS dossiers))) AND (vastgelegd_door = ( SELECT ctx.account() AS account)) AND (bron_id IS NULL) AND (import_id IS NULL)));
create policy van_zelf for insert to app with check ((van = 'medewerker'::text));
create policy wis for all to wis using ((deelnemer_id IN ( SELECT ctx.te_wissen('C16'::text) AS te_wissen)));
CREATE TRIGGER meld_anders AFTER UPDATE ON public.boodschap REFERENCING OLD TABLE AS oude NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();
CREATE TRIGGER meld_nieuw AFTER INSERT ON public.boodschap REFERENCING NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();
CREATE TRIGGER meld_weg AFTER DELETE ON public.boodschap REFERENCING OLD TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();

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
create policy kopie for select to kopie using (true);
create policy lees for select to app using (( SELECT ctx.is_medewerker() AS is_medewerker));
create policy meting for select to meting using (true);

-- categorie C15
create table public.casusoverleg (
  id uuid default gen_random_uuid() not null,
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  uid uuid default gen_random_uuid() not null,
  dag date not null,
  tijd time without time zone not null,
  plek text,
  agenda text not null,
  genodigden uuid[] default '{}'::uuid[] not null,
  met_inwoner boolean not null,
  anderen text,
  grond text,
  toelichting text,
  besluiten text,
  gehouden_op date,
  bron_id uuid,
  import_id uuid,
  vastgelegd_door uuid,
  vastgelegd_op timestamp with time zone default now() not null,
  vervallen_op timestamp with time zone,
  vervallen_door uuid,
  vervallen_reden text,
  vervangt uuid,
  CHECK ((agenda <> ''::text)),
  CHECK ((((anderen IS NULL) = (grond IS NULL)) AND ((anderen IS NULL) = (toelichting IS NULL)))),
  CHECK (((besluiten IS NULL) = (gehouden_op IS NULL))),
  CHECK (((NOT met_inwoner) OR (plek IS NOT NULL))),
  CHECK ((grond = ANY (ARRAY['toestemming'::text, 'wettelijke_taak'::text]))),
  FOREIGN KEY (bron_id) REFERENCES bron(id),
  FOREIGN KEY (deelnemer_id, organisatie_id) REFERENCES deelnemer(id, organisatie_id) ON UPDATE CASCADE,
  PRIMARY KEY (id)
);
CREATE INDEX casusoverleg_dossier ON public.casusoverleg USING btree (deelnemer_id, organisatie_id);
CREATE INDEX casusoverleg_open ON public.casusoverleg USING btree (organisatie_id, dag) WHERE ((besluiten IS NULL) AND (vervallen_op IS NULL));
CREATE INDEX casusoverleg_uid ON public.casusoverleg USING btree (uid);
create policy achtergelaten for select to app using ((((deelnemer_id IN ( SELECT ctx.achtergebleven('C15'::text) AS achtergebleven)) AND ctx.is_achtergelaten(id)) IS NOT TRUE));
create policy afscherming for all to app using (((deelnemer_id IN ( SELECT ctx.afgeschermd('C15'::text) AS afgeschermd)) IS NOT TRUE)) with check (((deelnemer_id IN ( SELECT ctx.afgeschermd('C15'::text) AS afgeschermd)) IS NOT TRUE));
create policy beperkt for insert to app with check (((vervangt IS NOT NULL) OR (anderen IS NULL) OR ctx.mag_elders(deelnemer_id, 'C15'::text)));
create policy ctx for select to ctx using (true);
create policy ctx_samen for all to ctx using (true) with check (true);
create policy import for all to import using (true) with check (true);
create policy kopie for select to kopie using (true);
create policy lees for select to app using (((organisatie_id = ( SELECT ctx.org_breed('C15'::text, 'lees'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C15'::text, 'lees'::text) AS dossiers))));
create policy meting for select to meting using (true);
create policy schrijf for update to app using ((((organisatie_id = ( SELECT ctx.org_breed('C15'::text, 'schrijf'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C15'::text, 'schrijf'::text) AS dossiers))) AND (vervallen_op IS NULL))) with check ((((organisatie_id = ( SELECT ctx.org_breed('C15'::text, 'schrijf'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C15'::text, 'schrijf'::text) AS dossiers))) AND (vervallen_op IS NOT NULL) AND (vervallen_door = ( SELECT ctx.account() AS account))));
create policy schrijf_nieuw for insert to app with check ((((organisatie_id = ( SELECT ctx.org_breed('C15'::text, 'toevoeg'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C15'::text, 'toevoeg'::text) AS dossiers))) AND (vastgelegd_door = ( SELECT ctx.account() AS account)) AND (bron_id IS NULL) AND (import_id IS NULL)));
create policy wis for all to wis using ((deelnemer_id IN ( SELECT ctx.te_wissen('C15'::text) AS te_wissen)));
CREATE TRIGGER meld_anders AFTER UPDATE ON public.casusoverleg REFERENCING OLD TABLE AS oude NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();
CREATE TRIGGER meld_nieuw AFTER INSERT ON public.casusoverleg REFERENCING NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();
CREATE TRIGGER meld_weg AFTER DELETE ON public.casusoverleg REFERENCING OLD TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();

-- spoor
create table public.certificaat (
  id uuid default gen_random_uuid() not null,
  medewerker_id uuid not null,
  soort text not null,
  uitgever text not null,
  nummer text,
  begin date not null,
  einde date,
  vastgelegd_door uuid not null,
  vastgelegd_op timestamp with time zone default now() not null,
  vervallen_op timestamp with time zone,
  vervallen_door uuid,
  vervallen_reden text,
  CHECK ((einde > begin)),
  CHECK ((soort = ANY (ARRAY['zrm'::text, 'loonwaardedeskundige'::text, 'jobcoach'::text]))),
  CHECK ((uitgever <> ''::text)),
  FOREIGN KEY (medewerker_id) REFERENCES medewerker(id),
  PRIMARY KEY (id)
);
CREATE INDEX certificaat_medewerker ON public.certificaat USING btree (medewerker_id);
create policy ctx for all to ctx using (true) with check (true);
create policy eigen for select to app using ((medewerker_id IN ( SELECT m.id
   FROM medewerker m
  WHERE (m.account_id = ( SELECT ctx.account() AS account)))));
create policy kopie for select to kopie using (true);

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
  notitie text,
  vastgelegd_door uuid,
  vervallen_op timestamp with time zone,
  vervallen_door uuid,
  vervallen_reden text,
  vervangt uuid,
  CHECK ((soort = ANY (ARRAY['gesprek'::text, 'telefoon'::text, 'huisbezoek'::text, 'bedrijfsbezoek'::text, 'e-mail'::text, 'groep'::text]))),
  FOREIGN KEY (bron_id) REFERENCES bron(id),
  FOREIGN KEY (deelnemer_id, organisatie_id) REFERENCES deelnemer(id, organisatie_id) ON UPDATE CASCADE,
  FOREIGN KEY (medewerker_id) REFERENCES medewerker(id),
  PRIMARY KEY (id),
  UNIQUE (bron_id, contact_nr)
);
CREATE INDEX contactmoment_deelnemer_id_organisatie_id_idx ON public.contactmoment USING btree (deelnemer_id, organisatie_id);
CREATE INDEX contactmoment_laatste ON public.contactmoment USING btree (deelnemer_id, datum DESC);
create policy achtergelaten for select to app using ((((deelnemer_id IN ( SELECT ctx.achtergebleven('C16'::text) AS achtergebleven)) AND ctx.is_achtergelaten(id)) IS NOT TRUE));
create policy afscherming for all to app using (((deelnemer_id IN ( SELECT ctx.afgeschermd('C16'::text) AS afgeschermd)) IS NOT TRUE)) with check (((deelnemer_id IN ( SELECT ctx.afgeschermd('C16'::text) AS afgeschermd)) IS NOT TRUE));
create policy ctx for select to ctx using (true);
create policy ctx_samen for all to ctx using (true) with check (true);
create policy import for all to import using (true) with check (true);
create policy kopie for select to kopie using (true);
create policy lees for select to app using (((organisatie_id = ( SELECT ctx.org_breed('C16'::text, 'lees'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C16'::text, 'lees'::text) AS dossiers))));
create policy lees_eigen_deel for select to app using (((vastgelegd_door = ( SELECT ctx.account() AS account)) AND (deelnemer_id IN ( SELECT ctx.eigen_deel('C16'::text) AS eigen_deel))));
create policy meting for select to meting using (true);
create policy nieuw_eigen_deel for insert to app with check (((deelnemer_id IN ( SELECT ctx.eigen_deel('C16'::text) AS eigen_deel)) AND (vastgelegd_door = ( SELECT ctx.account() AS account)) AND (bron_id IS NULL) AND (import_id IS NULL)));
create policy schrijf for update to app using ((((organisatie_id = ( SELECT ctx.org_breed('C16'::text, 'schrijf'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C16'::text, 'schrijf'::text) AS dossiers))) AND (vervallen_op IS NULL))) with check ((((organisatie_id = ( SELECT ctx.org_breed('C16'::text, 'schrijf'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C16'::text, 'schrijf'::text) AS dossiers))) AND (vervallen_op IS NOT NULL) AND (vervallen_door = ( SELECT ctx.account() AS account))));
create policy schrijf_nieuw for insert to app with check ((((organisatie_id = ( SELECT ctx.org_breed('C16'::text, 'toevoeg'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C16'::text, 'toevoeg'::text) AS dossiers))) AND (vastgelegd_door = ( SELECT ctx.account() AS account)) AND (bron_id IS NULL) AND (import_id IS NULL)));
create policy weg_eigen_regel for update to app using (((vervallen_op IS NULL) AND (vastgelegd_door = ( SELECT ctx.account() AS account)) AND ((deelnemer_id IN ( SELECT ctx.eigen_deel('C16'::text) AS eigen_deel)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C16'::text, 'toevoeg'::text) AS dossiers))))) with check (((vervallen_op IS NOT NULL) AND (vervallen_door = ( SELECT ctx.account() AS account)) AND (vastgelegd_door = ( SELECT ctx.account() AS account)) AND ((deelnemer_id IN ( SELECT ctx.eigen_deel('C16'::text) AS eigen_deel)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C16'::text, 'toevoeg'::text) AS dossiers)))));
create policy wis for all to wis using ((deelnemer_id IN ( SELECT ctx.te_wissen('C16'::text) AS te_wissen)));
CREATE TRIGGER gesprek_ingetrokken AFTER UPDATE OF vervallen_op ON public.contactmoment FOR EACH ROW WHEN (((old.vervallen_op IS NULL) AND (new.vervallen_op IS NOT NULL))) EXECUTE FUNCTION ctx.gesprek_ingetrokken();

-- categorie C23
create table public.contactpersoon (
  id uuid default gen_random_uuid() not null,
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  soort text not null,
  naam text not null,
  relatie text,
  telefoon text,
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
  CHECK ((naam <> ''::text)),
  CHECK ((soort = ANY (ARRAY['noodgeval'::text, 'gemachtigde'::text, 'curator'::text, 'bewindvoerder'::text, 'mentor'::text, 'voogd'::text]))),
  FOREIGN KEY (bron_id) REFERENCES bron(id),
  FOREIGN KEY (deelnemer_id, organisatie_id) REFERENCES deelnemer(id, organisatie_id) ON UPDATE CASCADE,
  PRIMARY KEY (id)
);
CREATE INDEX contactpersoon_dossier ON public.contactpersoon USING btree (deelnemer_id, organisatie_id);
create policy achtergelaten for select to app using ((((deelnemer_id IN ( SELECT ctx.achtergebleven('C23'::text) AS achtergebleven)) AND ctx.is_achtergelaten(id)) IS NOT TRUE));
create policy afscherming for all to app using (((deelnemer_id IN ( SELECT ctx.afgeschermd('C23'::text) AS afgeschermd)) IS NOT TRUE)) with check (((deelnemer_id IN ( SELECT ctx.afgeschermd('C23'::text) AS afgeschermd)) IS NOT TRUE));
create policy ctx for select to ctx using (true);
create policy ctx_samen for all to ctx using (true) with check (true);
create policy eigen_nieuw for insert to app with check (((soort = 'noodgeval'::text) AND (deelnemer_id = ( SELECT (ctx.wie()).deelnemer_id AS deelnemer_id)) AND (vastgelegd_door = ( SELECT ctx.account() AS account)) AND (bron_id IS NULL) AND (import_id IS NULL)));
create policy eigen_weg for update to app using (((soort = 'noodgeval'::text) AND (vervallen_op IS NULL) AND (deelnemer_id = ( SELECT (ctx.wie()).deelnemer_id AS deelnemer_id)))) with check (((soort = 'noodgeval'::text) AND (vervallen_op IS NOT NULL) AND (vervallen_door = ( SELECT ctx.account() AS account)) AND (deelnemer_id = ( SELECT (ctx.wie()).deelnemer_id AS deelnemer_id))));
create policy import for all to import using (true) with check (true);
create policy kopie for select to kopie using (true);
create policy lees for select to app using (((organisatie_id = ( SELECT ctx.org_breed('C23'::text, 'lees'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C23'::text, 'lees'::text) AS dossiers))));
create policy meting for select to meting using (true);
create policy schrijf for update to app using ((((organisatie_id = ( SELECT ctx.org_breed('C23'::text, 'schrijf'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C23'::text, 'schrijf'::text) AS dossiers))) AND (vervallen_op IS NULL))) with check ((((organisatie_id = ( SELECT ctx.org_breed('C23'::text, 'schrijf'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C23'::text, 'schrijf'::text) AS dossiers))) AND (vervallen_op IS NOT NULL) AND (vervallen_door = ( SELECT ctx.account() AS account))));
create policy schrijf_nieuw for insert to app with check ((((organisatie_id = ( SELECT ctx.org_breed('C23'::text, 'toevoeg'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C23'::text, 'toevoeg'::text) AS dossiers))) AND (vastgelegd_door = ( SELECT ctx.account() AS account)) AND (bron_id IS NULL) AND (import_id IS NULL)));
create policy wis for all to wis using ((deelnemer_id IN ( SELECT ctx.te_wissen('C23'::text) AS te_wissen)));
CREATE TRIGGER meld_anders AFTER UPDATE ON public.contactpersoon REFERENCING OLD TABLE AS oude NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();
CREATE TRIGGER meld_nieuw AFTER INSERT ON public.contactpersoon REFERENCING NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();
CREATE TRIGGER meld_weg AFTER DELETE ON public.contactpersoon REFERENCING OLD TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();

-- categorie C13
create table public.cv_keuze (
  id uuid default gen_random_uuid() not null,
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  indeling text not null,
  weggelaten text[] default '{}'::text[] not null,
  zelf boolean default false not null,
  bron_id uuid,
  import_id uuid,
  vastgelegd_door uuid,
  vastgelegd_op timestamp with time zone default now() not null,
  vervallen_op timestamp with time zone,
  vervallen_door uuid,
  vervallen_reden text,
  vervangt uuid,
  op_verzoek text[] default '{}'::text[] not null,
  banenafspraak_mee boolean default false not null,
  CHECK ((indeling = ANY (ARRAY['tijd'::text, 'vaardigheden'::text, 'kort'::text]))),
  CHECK (((NOT zelf) OR (op_verzoek = '{}'::text[]))),
  FOREIGN KEY (bron_id) REFERENCES bron(id),
  FOREIGN KEY (deelnemer_id, organisatie_id) REFERENCES deelnemer(id, organisatie_id) ON UPDATE CASCADE,
  PRIMARY KEY (id)
);
CREATE INDEX cv_keuze_dossier ON public.cv_keuze USING btree (deelnemer_id, organisatie_id);
create policy achtergelaten for select to app using ((((deelnemer_id IN ( SELECT ctx.achtergebleven('C13'::text) AS achtergebleven)) AND ctx.is_achtergelaten(id)) IS NOT TRUE));
create policy afscherming for all to app using (((deelnemer_id IN ( SELECT ctx.afgeschermd('C13'::text) AS afgeschermd)) IS NOT TRUE)) with check (((deelnemer_id IN ( SELECT ctx.afgeschermd('C13'::text) AS afgeschermd)) IS NOT TRUE));
create policy ctx for select to ctx using (true);
create policy ctx_samen for all to ctx using (true) with check (true);
create policy eigen_nieuw for insert to app with check (((deelnemer_id = ( SELECT (ctx.wie()).deelnemer_id AS deelnemer_id)) AND (vastgelegd_door = ( SELECT ctx.account() AS account)) AND (bron_id IS NULL) AND (import_id IS NULL)));
create policy import for all to import using (true) with check (true);
create policy kopie for select to kopie using (true);
create policy lees for select to app using (((organisatie_id = ( SELECT ctx.org_breed('C13'::text, 'lees'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C13'::text, 'lees'::text) AS dossiers))));
create policy meting for select to meting using (true);
create policy schrijf for update to app using ((((organisatie_id = ( SELECT ctx.org_breed('C13'::text, 'schrijf'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C13'::text, 'schrijf'::text) AS dossiers))) AND (vervallen_op IS NULL))) with check ((((organisatie_id = ( SELECT ctx.org_breed('C13'::text, 'schrijf'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C13'::text, 'schrijf'::text) AS dossiers))) AND (vervallen_op IS NOT NULL) AND (vervallen_door = ( SELECT ctx.account() AS account))));
create policy schrijf_eigen for update to app using (((deelnemer_id IN ( SELECT ctx.dossiers('C13'::text, 'lees'::text) AS dossiers)) AND (vastgelegd_door = ( SELECT ctx.account() AS account)) AND (vervallen_op IS NULL))) with check (((deelnemer_id IN ( SELECT ctx.dossiers('C13'::text, 'lees'::text) AS dossiers)) AND (vastgelegd_door = ( SELECT ctx.account() AS account)) AND (vervallen_op IS NOT NULL) AND (vervallen_door = ( SELECT ctx.account() AS account))));
create policy schrijf_nieuw for insert to app with check ((((organisatie_id = ( SELECT ctx.org_breed('C13'::text, 'toevoeg'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C13'::text, 'toevoeg'::text) AS dossiers))) AND (vastgelegd_door = ( SELECT ctx.account() AS account)) AND (bron_id IS NULL) AND (import_id IS NULL)));
create policy wis for all to wis using ((deelnemer_id IN ( SELECT ctx.te_wissen('C13'::text) AS te_wissen)));
create policy zelf_is_zelf for insert to app with check ((zelf = COALESCE((deelnemer_id = ( SELECT (ctx.wie()).deelnemer_id AS deelnemer_id)), false)));
CREATE TRIGGER meld_anders AFTER UPDATE ON public.cv_keuze REFERENCING OLD TABLE AS oude NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();
CREATE TRIGGER meld_nieuw AFTER INSERT ON public.cv_keuze REFERENCING NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();
CREATE TRIGGER meld_weg AFTER DELETE ON public.cv_keuze REFERENCING OLD TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();

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
CREATE INDEX deelnemer_aangemeld ON public.deelnemer USING btree (organisatie_id, aanmelddatum);
CREATE INDEX deelnemer_geboortedatum ON public.deelnemer USING btree (geboortedatum);
CREATE INDEX deelnemer_op_naam ON public.deelnemer USING btree (organisatie_id, zoekvorm(achternaam), id);
CREATE INDEX deelnemer_organisatie ON public.deelnemer USING btree (organisatie_id, achternaam, id);
CREATE INDEX deelnemer_overleden ON public.deelnemer USING btree (organisatie_id) INCLUDE (id) WHERE (overleden_op IS NOT NULL);
CREATE INDEX deelnemer_zoeknaam ON public.deelnemer USING gin (zoeknaam gin_trgm_ops);
create policy afscherming for all to app using (((id IN ( SELECT ctx.afgeschermd('C01'::text) AS afgeschermd)) IS NOT TRUE)) with check (((id IN ( SELECT ctx.afgeschermd('C01'::text) AS afgeschermd)) IS NOT TRUE));
create policy ctx for select to ctx using (true);
create policy ctx_nieuw for insert to ctx with check (true);
create policy ctx_samen for all to ctx using (true) with check (true);
create policy import for all to import using (true) with check (true);
create policy kopie for select to kopie using (true);
create policy lees for select to app using (((organisatie_id = ( SELECT ctx.org_breed('C01'::text, 'lees'::text) AS org_breed)) OR (id IN ( SELECT ctx.dossiers('C01'::text, 'lees'::text) AS dossiers))));
create policy meting for select to meting using (true);
create policy schrijf for update to app using (((organisatie_id = ( SELECT ctx.org_breed('C01'::text, 'schrijf'::text) AS org_breed)) OR (id IN ( SELECT ctx.dossiers('C01'::text, 'schrijf'::text) AS dossiers)))) with check (((organisatie_id = ( SELECT ctx.org_breed('C01'::text, 'schrijf'::text) AS org_breed)) OR (id IN ( SELECT ctx.dossiers('C01'::text, 'schrijf'::text) AS dossiers))));
create policy wis for all to wis using ((id IN ( SELECT ctx.te_wissen('C01'::text) AS te_wissen)));
CREATE TRIGGER beeindig_delingen AFTER UPDATE OF organisatie_id ON public.deelnemer FOR EACH ROW WHEN ((old.organisatie_id IS DISTINCT FROM new.organisatie_id)) EXECUTE FUNCTION ctx.beeindig_delingen();
CREATE TRIGGER bewaar_versie BEFORE UPDATE ON public.deelnemer FOR EACH ROW EXECUTE FUNCTION ctx.bewaar_versie('C01');
CREATE TRIGGER meld_anders AFTER UPDATE ON public.deelnemer REFERENCING NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_deelnemer();
CREATE TRIGGER meld_nieuw AFTER INSERT ON public.deelnemer REFERENCING NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_deelnemer();
CREATE TRIGGER meld_weg AFTER DELETE ON public.deelnemer REFERENCING OLD TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_deelnemer();
CREATE TRIGGER noteer_sinds AFTER UPDATE OF organisatie_id ON public.deelnemer FOR EACH ROW WHEN ((old.organisatie_id IS DISTINCT FROM new.organisatie_id)) EXECUTE FUNCTION ctx.noteer_sinds();
CREATE TRIGGER noteer_sinds_weg AFTER DELETE ON public.deelnemer FOR EACH ROW EXECUTE FUNCTION ctx.noteer_sinds();
CREATE TRIGGER noteer_verhuizing AFTER UPDATE OF organisatie_id ON public.deelnemer FOR EACH ROW WHEN ((old.organisatie_id IS DISTINCT FROM new.organisatie_id)) EXECUTE FUNCTION ctx.noteer_verhuizing();
CREATE TRIGGER noteer_verwijdering AFTER DELETE ON public.deelnemer FOR EACH ROW EXECUTE FUNCTION ctx.noteer_verhuizing();

-- spoor
create table public.deelnemer_account (
  deelnemer_id uuid not null,
  account_id uuid not null,
  document text,
  gegeven_door uuid,
  gegeven_op timestamp with time zone,
  CHECK ((document = ANY (ARRAY['paspoort'::text, 'identiteitskaart'::text, 'verblijfsdocument'::text, 'rijbewijs'::text]))),
  FOREIGN KEY (account_id) REFERENCES account(id),
  FOREIGN KEY (deelnemer_id) REFERENCES deelnemer(id),
  PRIMARY KEY (deelnemer_id),
  UNIQUE (account_id)
);
create policy ctx for all to ctx using (true) with check (true);
create policy eigen for select to app using ((account_id = ( SELECT ctx.account() AS account)));
create policy kopie for select to kopie using (true);

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
create policy afscherming for all to app using (((deelnemer_id IN ( SELECT ctx.afgeschermd('C03'::text) AS afgeschermd)) IS NOT TRUE)) with check (((deelnemer_id IN ( SELECT ctx.afgeschermd('C03'::text) AS afgeschermd)) IS NOT TRUE));
create policy ctx for select to ctx using (true);
create policy ctx_nieuw for insert to ctx with check (true);
create policy ctx_samen for all to ctx using (true) with check (true);
create policy import for all to import using (true) with check (true);
create policy kopie for select to kopie using (true);
create policy lees for select to app using (((organisatie_id = ( SELECT ctx.org_breed('C03'::text, 'lees'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C03'::text, 'lees'::text) AS dossiers))));
create policy meting for select to meting using (true);
create policy schrijf for update to app using (((organisatie_id = ( SELECT ctx.org_breed('C03'::text, 'schrijf'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C03'::text, 'schrijf'::text) AS dossiers)))) with check (((organisatie_id = ( SELECT ctx.org_breed('C03'::text, 'schrijf'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C03'::text, 'schrijf'::text) AS dossiers))));
create policy schrijf_nieuw for insert to app with check (((organisatie_id = ( SELECT ctx.org_breed('C03'::text, 'toevoeg'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C03'::text, 'toevoeg'::text) AS dossiers))));
create policy wis for all to wis using ((deelnemer_id IN ( SELECT ctx.te_wissen('C03'::text) AS te_wissen)));
CREATE TRIGGER bewaar_versie BEFORE UPDATE ON public.deelnemer_adres FOR EACH ROW EXECUTE FUNCTION ctx.bewaar_versie('C03');
CREATE TRIGGER meld_anders AFTER UPDATE ON public.deelnemer_adres REFERENCING OLD TABLE AS oude NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();
CREATE TRIGGER meld_nieuw AFTER INSERT ON public.deelnemer_adres REFERENCING NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();
CREATE TRIGGER meld_weg AFTER DELETE ON public.deelnemer_adres REFERENCING OLD TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();

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
create policy afscherming for all to app using (((deelnemer_id IN ( SELECT ctx.afgeschermd('C02'::text) AS afgeschermd)) IS NOT TRUE)) with check (((deelnemer_id IN ( SELECT ctx.afgeschermd('C02'::text) AS afgeschermd)) IS NOT TRUE));
create policy ctx for select to ctx using (true);
create policy ctx_nieuw for insert to ctx with check (true);
create policy ctx_samen for all to ctx using (true) with check (true);
create policy import for all to import using (true) with check (true);
create policy kopie for select to kopie using (true);
create policy lees for select to app using (((organisatie_id = ( SELECT ctx.org_breed('C02'::text, 'lees'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C02'::text, 'lees'::text) AS dossiers))));
create policy meting for select to meting using (true);
create policy wis for all to wis using ((deelnemer_id IN ( SELECT ctx.te_wissen('C02'::text) AS te_wissen)));
CREATE TRIGGER meld_anders AFTER UPDATE ON public.deelnemer_bsn REFERENCING OLD TABLE AS oude NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();
CREATE TRIGGER meld_nieuw AFTER INSERT ON public.deelnemer_bsn REFERENCING NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();
CREATE TRIGGER meld_weg AFTER DELETE ON public.deelnemer_bsn REFERENCING OLD TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();

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
create policy afscherming for all to app using (((deelnemer_id IN ( SELECT ctx.afgeschermd('C01'::text) AS afgeschermd)) IS NOT TRUE)) with check (((deelnemer_id IN ( SELECT ctx.afgeschermd('C01'::text) AS afgeschermd)) IS NOT TRUE));
create policy ctx for select to ctx using (true);
create policy ctx_samen for all to ctx using (true) with check (true);
create policy import for all to import using (true) with check (true);
create policy kopie for select to kopie using (true);
create policy lees for select to app using (((organisatie_id = ( SELECT ctx.org_breed('C01'::text, 'lees'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C01'::text, 'lees'::text) AS dossiers))));
create policy meting for select to meting using (true);
create policy wis for all to wis using ((deelnemer_id IN ( SELECT ctx.te_wissen('C01'::text) AS te_wissen)));

-- categorie C01B
create table public.deling (
  id uuid default gen_random_uuid() not null,
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  aan_organisatie_id uuid not null,
  aan_medewerker_id uuid,
  categorieen text[] not null,
  toevoegen boolean default false not null,
  doel text not null,
  grond text not null,
  toelichting text not null,
  begin date not null,
  einde date not null,
  bron_id uuid,
  import_id uuid,
  vastgelegd_door uuid,
  vastgelegd_op timestamp with time zone default now() not null,
  vervallen_op timestamp with time zone,
  vervallen_door uuid,
  vervallen_reden text,
  vervangt uuid,
  eigen_deel text[] default '{}'::text[] not null,
  CHECK (((categorieen @> ARRAY['C01'::text]) AND (NOT (categorieen && ARRAY['C02'::text, 'C24'::text])))),
  CHECK (((einde > begin) AND (einde <= (begin + 366)))),
  CHECK (((eigen_deel <@ ARRAY['C10'::text, 'C12'::text, 'C13'::text, 'C14'::text, 'C16'::text]) AND (NOT (eigen_deel && categorieen)))) NOT VALID,
  CHECK ((grond = ANY (ARRAY['toestemming'::text, 'wettelijke_taak'::text, 'vitaal_belang'::text]))),
  CHECK ((toelichting <> ''::text)),
  FOREIGN KEY (aan_medewerker_id) REFERENCES medewerker(id),
  FOREIGN KEY (aan_organisatie_id) REFERENCES organisatie(id),
  FOREIGN KEY (bron_id) REFERENCES bron(id),
  FOREIGN KEY (deelnemer_id, organisatie_id) REFERENCES deelnemer(id, organisatie_id) ON UPDATE CASCADE,
  PRIMARY KEY (id)
);
CREATE INDEX deling_aan ON public.deling USING btree (aan_organisatie_id) WHERE (vervallen_op IS NULL);
CREATE INDEX deling_dossier ON public.deling USING btree (deelnemer_id, organisatie_id);
create policy afscherming for all to app using (((deelnemer_id IN ( SELECT ctx.afgeschermd('C01B'::text) AS afgeschermd)) IS NOT TRUE)) with check (((deelnemer_id IN ( SELECT ctx.afgeschermd('C01B'::text) AS afgeschermd)) IS NOT TRUE));
create policy ctx for select to ctx using (true);
create policy ctx_samen for all to ctx using (true) with check (true);
create policy ctx_wijzig for update to ctx using (true) with check (true);
create policy import for all to import using (true) with check (true);
create policy kopie for select to kopie using (true);
create policy lees for select to app using (((organisatie_id = ( SELECT ctx.org_breed('C01B'::text, 'lees'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C01B'::text, 'lees'::text) AS dossiers))));
create policy meting for select to meting using (true);
create policy schrijf for update to app using ((((organisatie_id = ( SELECT ctx.org_breed('C01B'::text, 'schrijf'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C01B'::text, 'schrijf'::text) AS dossiers))) AND (vervallen_op IS NULL))) with check ((((organisatie_id = ( SELECT ctx.org_breed('C01B'::text, 'schrijf'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C01B'::text, 'schrijf'::text) AS dossiers))) AND (vervallen_op IS NOT NULL) AND (vervallen_door = ( SELECT ctx.account() AS account))));
create policy schrijf_nieuw for insert to app with check ((((organisatie_id = ( SELECT ctx.org_breed('C01B'::text, 'toevoeg'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C01B'::text, 'toevoeg'::text) AS dossiers))) AND (vastgelegd_door = ( SELECT ctx.account() AS account)) AND (bron_id IS NULL) AND (import_id IS NULL)));
create policy wis for all to wis using ((deelnemer_id IN ( SELECT ctx.te_wissen('C01B'::text) AS te_wissen)));
CREATE TRIGGER weiger_delen BEFORE INSERT OR UPDATE OF vervallen_op ON public.deling FOR EACH ROW EXECUTE FUNCTION ctx.weiger_delen();

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
CREATE INDEX dienstverband_einde ON public.dienstverband USING btree (organisatie_id, einde);
CREATE INDEX dienstverband_lopend ON public.dienstverband USING btree (organisatie_id, LEAST(einde, 'infinity'::date)) INCLUDE (deelnemer_id, begin, uren_per_week);
CREATE INDEX dienstverband_vacature_id_idx ON public.dienstverband USING btree (vacature_id) WHERE (vacature_id IS NOT NULL);
CREATE INDEX dienstverband_werkgever_id_idx ON public.dienstverband USING btree (werkgever_id);
CREATE INDEX dienstverband_werkgever_organisatie ON public.dienstverband USING btree (werkgever_organisatie_id);
create policy achtergelaten for select to app using ((((deelnemer_id IN ( SELECT ctx.achtergebleven('C20'::text) AS achtergebleven)) AND ctx.is_achtergelaten(id)) IS NOT TRUE));
create policy afscherming for all to app using (((deelnemer_id IN ( SELECT ctx.afgeschermd('C20'::text) AS afgeschermd)) IS NOT TRUE)) with check (((deelnemer_id IN ( SELECT ctx.afgeschermd('C20'::text) AS afgeschermd)) IS NOT TRUE));
create policy ctx for select to ctx using (true);
create policy ctx_samen for all to ctx using (true) with check (true);
create policy import for all to import using (true) with check (true);
create policy kopie for select to kopie using (true);
create policy lees for select to app using (((organisatie_id = ( SELECT ctx.org_breed('C20'::text, 'lees'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C20'::text, 'lees'::text) AS dossiers))));
create policy meting for select to meting using (true);
create policy wis for all to wis using ((deelnemer_id IN ( SELECT ctx.te_wissen('C20'::text) AS te_wissen)));
CREATE TRIGGER bewaar_versie BEFORE UPDATE ON public.dienstverband FOR EACH ROW EXECUTE FUNCTION ctx.bewaar_versie('C20');
CREATE TRIGGER meld_anders AFTER UPDATE ON public.dienstverband REFERENCING OLD TABLE AS oude NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();
CREATE TRIGGER meld_nieuw AFTER INSERT ON public.dienstverband REFERENCING NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();
CREATE TRIGGER meld_weg AFTER DELETE ON public.dienstverband REFERENCING OLD TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();

-- register
create table public.dienstverlening (
  id uuid default gen_random_uuid() not null,
  organisatie_id uuid,
  trede smallint not null,
  niveau text not null,
  omschrijving text not null,
  bron text not null,
  begin date not null,
  einde date,
  vastgelegd_door uuid,
  vastgelegd_op timestamp with time zone default now() not null,
  CHECK ((bron <> ''::text)),
  CHECK ((einde > begin)),
  CHECK ((niveau = ANY (ARRAY['programma'::text, 'jobcoach'::text, 'minimaal'::text, 'geen'::text]))),
  CHECK ((omschrijving <> ''::text)),
  CHECK (((trede >= 1) AND (trede <= 6))),
  FOREIGN KEY (organisatie_id) REFERENCES organisatie(id),
  PRIMARY KEY (id),
  EXCLUDE USING gist (COALESCE(organisatie_id, '00000000-0000-0000-0000-000000000000'::uuid) WITH =, trede WITH =, daterange(begin, einde) WITH &&)
);
CREATE INDEX dienstverlening_organisatie ON public.dienstverlening USING btree (organisatie_id, trede);
create policy ctx for select to ctx using (true);
create policy ctx_schrijf for all to ctx using (true) with check (true);
create policy import for all to import using (true) with check (true);
create policy kopie for select to kopie using (true);
create policy lees for select to app using (( SELECT ctx.is_medewerker() AS is_medewerker));
create policy meting for select to meting using (true);

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
create policy achtergelaten for select to app using ((((deelnemer_id IN ( SELECT ctx.achtergebleven('C04'::text) AS achtergebleven)) AND ctx.is_achtergelaten(id)) IS NOT TRUE));
create policy afscherming for all to app using (((deelnemer_id IN ( SELECT ctx.afgeschermd('C04'::text) AS afgeschermd)) IS NOT TRUE)) with check (((deelnemer_id IN ( SELECT ctx.afgeschermd('C04'::text) AS afgeschermd)) IS NOT TRUE));
create policy ctx for select to ctx using (true);
create policy ctx_samen for all to ctx using (true) with check (true);
create policy import for all to import using (true) with check (true);
create policy kopie for select to kopie using (true);
create policy lees for select to app using (((organisatie_id = ( SELECT ctx.org_breed('C04'::text, 'lees'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C04'::text, 'lees'::text) AS dossiers))));
create policy meting for select to meting using (true);
create policy schrijf for update to app using ((((organisatie_id = ( SELECT ctx.org_breed('C04'::text, 'schrijf'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C04'::text, 'schrijf'::text) AS dossiers))) AND (vervallen_op IS NULL))) with check ((((organisatie_id = ( SELECT ctx.org_breed('C04'::text, 'schrijf'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C04'::text, 'schrijf'::text) AS dossiers))) AND (vervallen_op IS NOT NULL) AND (vervallen_door = ( SELECT ctx.account() AS account))));
create policy schrijf_nieuw for insert to app with check ((((organisatie_id = ( SELECT ctx.org_breed('C04'::text, 'toevoeg'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C04'::text, 'toevoeg'::text) AS dossiers))) AND (vastgelegd_door = ( SELECT ctx.account() AS account)) AND (bron_id IS NULL) AND (import_id IS NULL)));
create policy wis for all to wis using ((deelnemer_id IN ( SELECT ctx.te_wissen('C04'::text) AS te_wissen)));
CREATE TRIGGER meld_anders AFTER UPDATE ON public.doelgroep REFERENCING OLD TABLE AS oude NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();
CREATE TRIGGER meld_nieuw AFTER INSERT ON public.doelgroep REFERENCING NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();
CREATE TRIGGER meld_weg AFTER DELETE ON public.doelgroep REFERENCING OLD TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();

-- categorie C15
create table public.doorgeleiding (
  id uuid default gen_random_uuid() not null,
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  naar_organisatie_id uuid not null,
  vraag text not null,
  aangeboden_op date not null,
  contact text,
  kennisgemaakt_op date,
  terug_op date,
  resultaat text,
  toelichting text,
  bron_id uuid,
  import_id uuid,
  vastgelegd_door uuid,
  vastgelegd_op timestamp with time zone default now() not null,
  vervallen_op timestamp with time zone,
  vervallen_door uuid,
  vervallen_reden text,
  vervangt uuid,
  CHECK (((terug_op IS NULL) = (resultaat IS NULL))),
  CHECK (((kennisgemaakt_op >= aangeboden_op) AND (terug_op >= COALESCE(kennisgemaakt_op, aangeboden_op)))),
  CHECK ((resultaat = ANY (ARRAY['werk'::text, 'scholing'::text, 'traject'::text, 'advies'::text, 'niet_bereikt'::text, 'ziet_ervan_af'::text]))),
  CHECK ((vraag <> ''::text)),
  FOREIGN KEY (bron_id) REFERENCES bron(id),
  FOREIGN KEY (deelnemer_id, organisatie_id) REFERENCES deelnemer(id, organisatie_id) ON UPDATE CASCADE,
  FOREIGN KEY (naar_organisatie_id) REFERENCES organisatie(id),
  PRIMARY KEY (id)
);
CREATE INDEX doorgeleiding_dossier ON public.doorgeleiding USING btree (deelnemer_id, organisatie_id);
CREATE INDEX doorgeleiding_naar ON public.doorgeleiding USING btree (naar_organisatie_id);
CREATE INDEX doorgeleiding_wacht ON public.doorgeleiding USING btree (organisatie_id) WHERE ((terug_op IS NULL) AND (vervallen_op IS NULL));
create policy achtergelaten for select to app using ((((deelnemer_id IN ( SELECT ctx.achtergebleven('C15'::text) AS achtergebleven)) AND ctx.is_achtergelaten(id)) IS NOT TRUE));
create policy afscherming for all to app using (((deelnemer_id IN ( SELECT ctx.afgeschermd('C15'::text) AS afgeschermd)) IS NOT TRUE)) with check (((deelnemer_id IN ( SELECT ctx.afgeschermd('C15'::text) AS afgeschermd)) IS NOT TRUE));
create policy beperkt for insert to app with check (((vervangt IS NOT NULL) OR ctx.mag_elders(deelnemer_id, 'C15'::text)));
create policy ctx for select to ctx using (true);
create policy ctx_samen for all to ctx using (true) with check (true);
create policy import for all to import using (true) with check (true);
create policy kopie for select to kopie using (true);
create policy lees for select to app using (((organisatie_id = ( SELECT ctx.org_breed('C15'::text, 'lees'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C15'::text, 'lees'::text) AS dossiers))));
create policy meting for select to meting using (true);
create policy schrijf for update to app using ((((organisatie_id = ( SELECT ctx.org_breed('C15'::text, 'schrijf'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C15'::text, 'schrijf'::text) AS dossiers))) AND (vervallen_op IS NULL))) with check ((((organisatie_id = ( SELECT ctx.org_breed('C15'::text, 'schrijf'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C15'::text, 'schrijf'::text) AS dossiers))) AND (vervallen_op IS NOT NULL) AND (vervallen_door = ( SELECT ctx.account() AS account))));
create policy schrijf_nieuw for insert to app with check ((((organisatie_id = ( SELECT ctx.org_breed('C15'::text, 'toevoeg'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C15'::text, 'toevoeg'::text) AS dossiers))) AND (vastgelegd_door = ( SELECT ctx.account() AS account)) AND (bron_id IS NULL) AND (import_id IS NULL)));
create policy wis for all to wis using ((deelnemer_id IN ( SELECT ctx.te_wissen('C15'::text) AS te_wissen)));
CREATE TRIGGER meld_anders AFTER UPDATE ON public.doorgeleiding REFERENCING OLD TABLE AS oude NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();
CREATE TRIGGER meld_nieuw AFTER INSERT ON public.doorgeleiding REFERENCING NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();
CREATE TRIGGER meld_weg AFTER DELETE ON public.doorgeleiding REFERENCING OLD TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();

-- categorie C15
create table public.doorverwijzing (
  id uuid default gen_random_uuid() not null,
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  hulp text not null,
  vraag text not null,
  aan_organisatie_id uuid,
  aan_naam text,
  aan_email text,
  doel text not null,
  grond text not null,
  toelichting text not null,
  antwoord_voor date not null,
  antwoord text,
  antwoord_op date,
  antwoord_reden text,
  contact_naam text,
  eerste_contact date,
  beantwoord_door uuid,
  bron_id uuid,
  import_id uuid,
  vastgelegd_door uuid,
  vastgelegd_op timestamp with time zone default now() not null,
  vervallen_op timestamp with time zone,
  vervallen_door uuid,
  vervallen_reden text,
  vervangt uuid,
  CHECK ((antwoord = ANY (ARRAY['aangenomen'::text, 'geweigerd'::text]))),
  CHECK ((antwoord_reden = ANY (ARRAY['vol'::text, 'past_niet'::text, 'geen_aanbod'::text, 'gebied'::text, 'anders'::text]))),
  CHECK ((((aan_organisatie_id IS NULL) = (aan_naam IS NOT NULL)) AND ((aan_organisatie_id IS NULL) = (aan_email IS NOT NULL)))),
  CHECK (((antwoord IS NULL) = (antwoord_op IS NULL))),
  CHECK (((NOT (antwoord IS DISTINCT FROM 'geweigerd'::text)) = (antwoord_reden IS NOT NULL))),
  CHECK ((((NOT (antwoord IS DISTINCT FROM 'aangenomen'::text)) = (contact_naam IS NOT NULL)) AND ((contact_naam IS NULL) = (eerste_contact IS NULL)))),
  CHECK ((doel = ANY (ARRAY['P1'::text, 'P2'::text, 'P3'::text, 'P4'::text, 'P5'::text, 'P6'::text]))),
  CHECK ((grond = ANY (ARRAY['toestemming'::text, 'wettelijke_taak'::text]))),
  CHECK ((hulp = ANY (ARRAY['welzijn'::text, 'schulden'::text, 'taal'::text, 'scholing'::text, 'zorg'::text, 'werk'::text, 'dagbesteding'::text, 'juridisch'::text, 'anders'::text]))),
  CHECK ((vraag <> ''::text)),
  FOREIGN KEY (aan_organisatie_id) REFERENCES organisatie(id),
  FOREIGN KEY (bron_id) REFERENCES bron(id),
  FOREIGN KEY (deelnemer_id, organisatie_id) REFERENCES deelnemer(id, organisatie_id) ON UPDATE CASCADE,
  PRIMARY KEY (id)
);
CREATE INDEX doorverwijzing_aan ON public.doorverwijzing USING btree (aan_organisatie_id, antwoord_voor) WHERE (aan_organisatie_id IS NOT NULL);
CREATE INDEX doorverwijzing_dossier ON public.doorverwijzing USING btree (deelnemer_id, organisatie_id);
CREATE INDEX doorverwijzing_open ON public.doorverwijzing USING btree (organisatie_id) WHERE ((antwoord IS NULL) AND (vervallen_op IS NULL));
create policy achtergelaten for select to app using ((((deelnemer_id IN ( SELECT ctx.achtergebleven('C15'::text) AS achtergebleven)) AND ctx.is_achtergelaten(id)) IS NOT TRUE));
create policy afscherming for all to app using (((deelnemer_id IN ( SELECT ctx.afgeschermd('C15'::text) AS afgeschermd)) IS NOT TRUE)) with check (((deelnemer_id IN ( SELECT ctx.afgeschermd('C15'::text) AS afgeschermd)) IS NOT TRUE));
create policy beperkt for insert to app with check (((vervangt IS NOT NULL) OR ctx.mag_elders(deelnemer_id, 'C15'::text)));
create policy ctx for select to ctx using (true);
create policy ctx_samen for all to ctx using (true) with check (true);
create policy import for all to import using (true) with check (true);
create policy kopie for select to kopie using (true);
create policy lees for select to app using (((organisatie_id = ( SELECT ctx.org_breed('C15'::text, 'lees'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C15'::text, 'lees'::text) AS dossiers))));
create policy meting for select to meting using (true);
create policy schrijf for update to app using ((((organisatie_id = ( SELECT ctx.org_breed('C15'::text, 'schrijf'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C15'::text, 'schrijf'::text) AS dossiers))) AND (vervallen_op IS NULL))) with check ((((organisatie_id = ( SELECT ctx.org_breed('C15'::text, 'schrijf'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C15'::text, 'schrijf'::text) AS dossiers))) AND (vervallen_op IS NOT NULL) AND (vervallen_door = ( SELECT ctx.account() AS account))));
create policy schrijf_nieuw for insert to app with check ((((organisatie_id = ( SELECT ctx.org_breed('C15'::text, 'toevoeg'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C15'::text, 'toevoeg'::text) AS dossiers))) AND (vastgelegd_door = ( SELECT ctx.account() AS account)) AND (bron_id IS NULL) AND (import_id IS NULL)));
create policy wis for all to wis using ((deelnemer_id IN ( SELECT ctx.te_wissen('C15'::text) AS te_wissen)));
create policy zonder_antwoord for insert to app with check (((antwoord IS NULL) AND (beantwoord_door IS NULL)));
CREATE TRIGGER meld_anders AFTER UPDATE ON public.doorverwijzing REFERENCING OLD TABLE AS oude NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();
CREATE TRIGGER meld_nieuw AFTER INSERT ON public.doorverwijzing REFERENCING NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();
CREATE TRIGGER meld_weg AFTER DELETE ON public.doorverwijzing REFERENCING OLD TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();

-- categorie C01B
create table public.dossieroverdracht (
  id uuid default gen_random_uuid() not null,
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  van_organisatie_id uuid not null,
  naar_organisatie_id uuid not null,
  aan_medewerker_id uuid,
  op date not null,
  grond text not null,
  toelichting text not null,
  mee text[] not null,
  warm uuid[] default '{}'::uuid[] not null,
  warm_tot date,
  antwoord_voor date not null,
  aangeboden_door uuid not null,
  aangeboden_op timestamp with time zone default now() not null,
  besluit text,
  besluit_toelichting text,
  besloten_door uuid,
  besloten_op timestamp with time zone,
  regisseur_id uuid,
  lezers uuid[],
  uitgevoerd_op timestamp with time zone,
  CHECK ((besluit = ANY (ARRAY['aanvaard'::text, 'geweigerd'::text, 'ingetrokken'::text]))),
  CHECK ((warm_tot > op)),
  CHECK ((antwoord_voor <= (op + 1))),
  CHECK (((warm_tot IS NULL) = (warm = '{}'::uuid[]))),
  CHECK (((besluit IS DISTINCT FROM 'aanvaard'::text) OR (besloten_door <> aangeboden_door))),
  CHECK ((grond = ANY (ARRAY['verhuizing'::text, 'afspraak'::text, 'herindeling'::text]))),
  CHECK ((mee @> ARRAY['C01'::text, 'C01B'::text, 'C02'::text, 'C03'::text])),
  CHECK ((toelichting <> ''::text)),
  FOREIGN KEY (aan_medewerker_id) REFERENCES medewerker(id),
  FOREIGN KEY (deelnemer_id, organisatie_id) REFERENCES deelnemer(id, organisatie_id) ON UPDATE CASCADE,
  FOREIGN KEY (naar_organisatie_id) REFERENCES organisatie(id),
  FOREIGN KEY (regisseur_id) REFERENCES medewerker(id),
  FOREIGN KEY (van_organisatie_id) REFERENCES organisatie(id),
  PRIMARY KEY (id)
);
CREATE INDEX dossieroverdracht_dossier ON public.dossieroverdracht USING btree (deelnemer_id, organisatie_id);
CREATE INDEX dossieroverdracht_naar ON public.dossieroverdracht USING btree (naar_organisatie_id, op);
CREATE INDEX dossieroverdracht_van ON public.dossieroverdracht USING btree (van_organisatie_id, op);
CREATE UNIQUE INDEX dossieroverdracht_open ON public.dossieroverdracht USING btree (deelnemer_id) WHERE ((uitgevoerd_op IS NULL) AND (COALESCE(besluit, 'aanvaard'::text) = 'aanvaard'::text));
create policy afscherming for all to app using (((deelnemer_id IN ( SELECT ctx.afgeschermd('C01B'::text) AS afgeschermd)) IS NOT TRUE)) with check (((deelnemer_id IN ( SELECT ctx.afgeschermd('C01B'::text) AS afgeschermd)) IS NOT TRUE));
create policy ctx for select to ctx using (true);
create policy ctx_nieuw for insert to ctx with check (true);
create policy ctx_samen for all to ctx using (true) with check (true);
create policy ctx_wijzig for update to ctx using (true) with check (true);
create policy import for all to import using (true) with check (true);
create policy kopie for select to kopie using (true);
create policy lees for select to app using (((organisatie_id = ( SELECT ctx.org_breed('C01B'::text, 'lees'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C01B'::text, 'lees'::text) AS dossiers))));
create policy meting for select to meting using (true);
create policy wis for all to wis using ((deelnemer_id IN ( SELECT ctx.te_wissen('C01B'::text) AS te_wissen)));
CREATE TRIGGER laat_achter AFTER UPDATE OF uitgevoerd_op ON public.dossieroverdracht FOR EACH ROW WHEN (((old.uitgevoerd_op IS NULL) AND (new.uitgevoerd_op IS NOT NULL))) EXECUTE FUNCTION ctx.laat_achter();

-- categorie C15
create table public.eigenwoord (
  id uuid default gen_random_uuid() not null,
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  soort text not null,
  bron text not null,
  kenmerk text not null,
  taal text,
  tekst text,
  vertaler text,
  op date,
  bron_id uuid,
  import_id uuid,
  vastgelegd_door uuid,
  vastgelegd_op timestamp with time zone default now() not null,
  vervallen_op timestamp with time zone,
  vervallen_door uuid,
  vervallen_reden text,
  vervangt uuid,
  CHECK ((bron ~ '^[a-z]+(:[a-z0-9-]+)*$'::text)),
  CHECK (
CASE soort
    WHEN 'vertaling'::text THEN ((num_nulls(taal, tekst, vertaler) = 0) AND (op IS NULL))
    ELSE ((num_nonnulls(taal, tekst, vertaler) = 0) AND ((soort = 'uitleg'::text) = (op IS NOT NULL)))
END),
  CHECK ((kenmerk ~ '^[0-9a-f]{64}$'::text)),
  CHECK ((soort = ANY (ARRAY['vertaling'::text, 'vraag'::text, 'uitleg'::text]))),
  CHECK ((taal ~ '^[a-z]{3}$'::text)),
  CHECK ((tekst <> ''::text)),
  CHECK ((vertaler = ANY (ARRAY['tolk'::text, 'collega'::text, 'naaste'::text, 'programma'::text]))),
  FOREIGN KEY (bron_id) REFERENCES bron(id),
  FOREIGN KEY (deelnemer_id, organisatie_id) REFERENCES deelnemer(id, organisatie_id) ON UPDATE CASCADE,
  PRIMARY KEY (id)
);
CREATE INDEX eigenwoord_dossier ON public.eigenwoord USING btree (deelnemer_id, organisatie_id);
CREATE INDEX eigenwoord_open ON public.eigenwoord USING btree (organisatie_id) WHERE ((soort = 'vraag'::text) AND (vervallen_op IS NULL));
create policy achtergelaten for select to app using ((((deelnemer_id IN ( SELECT ctx.achtergebleven('C15'::text) AS achtergebleven)) AND ctx.is_achtergelaten(id)) IS NOT TRUE));
create policy afscherming for all to app using (((deelnemer_id IN ( SELECT ctx.afgeschermd('C15'::text) AS afgeschermd)) IS NOT TRUE)) with check (((deelnemer_id IN ( SELECT ctx.afgeschermd('C15'::text) AS afgeschermd)) IS NOT TRUE));
create policy ctx for select to ctx using (true);
create policy ctx_samen for all to ctx using (true) with check (true);
create policy import for all to import using (true) with check (true);
create policy kopie for select to kopie using (true);
create policy lees for select to app using (((organisatie_id = ( SELECT ctx.org_breed('C15'::text, 'lees'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C15'::text, 'lees'::text) AS dossiers))));
create policy meting for select to meting using (true);
create policy schrijf for update to app using ((((organisatie_id = ( SELECT ctx.org_breed('C15'::text, 'schrijf'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C15'::text, 'schrijf'::text) AS dossiers))) AND (vervallen_op IS NULL))) with check ((((organisatie_id = ( SELECT ctx.org_breed('C15'::text, 'schrijf'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C15'::text, 'schrijf'::text) AS dossiers))) AND (vervallen_op IS NOT NULL) AND (vervallen_door = ( SELECT ctx.account() AS account))));
create policy schrijf_nieuw for insert to app with check ((((organisatie_id = ( SELECT ctx.org_breed('C15'::text, 'toevoeg'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C15'::text, 'toevoeg'::text) AS dossiers))) AND (vastgelegd_door = ( SELECT ctx.account() AS account)) AND (bron_id IS NULL) AND (import_id IS NULL)));
create policy vraag_zelf for insert to app with check ((soort <> 'vraag'::text));
create policy wis for all to wis using ((deelnemer_id IN ( SELECT ctx.te_wissen('C15'::text) AS te_wissen)));
CREATE TRIGGER meld_anders AFTER UPDATE ON public.eigenwoord REFERENCING OLD TABLE AS oude NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();
CREATE TRIGGER meld_nieuw AFTER INSERT ON public.eigenwoord REFERENCING NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();
CREATE TRIGGER meld_weg AFTER DELETE ON public.eigenwoord REFERENCING OLD TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();

-- categorie C15
create table public.evaluatie (
  id uuid default gen_random_uuid() not null,
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  datum date not null,
  uitkomst text not null,
  verslag text not null,
  bron_id uuid,
  import_id uuid,
  vastgelegd_door uuid,
  vastgelegd_op timestamp with time zone default now() not null,
  vervallen_op timestamp with time zone,
  vervallen_door uuid,
  vervallen_reden text,
  vervangt uuid,
  CHECK ((uitkomst = ANY (ARRAY['door'::text, 'bijstellen'::text, 'klaar'::text]))),
  CHECK ((verslag <> ''::text)),
  FOREIGN KEY (bron_id) REFERENCES bron(id),
  FOREIGN KEY (deelnemer_id, organisatie_id) REFERENCES deelnemer(id, organisatie_id) ON UPDATE CASCADE,
  PRIMARY KEY (id)
);
CREATE INDEX evaluatie_dossier ON public.evaluatie USING btree (deelnemer_id, organisatie_id);
create policy achtergelaten for select to app using ((((deelnemer_id IN ( SELECT ctx.achtergebleven('C15'::text) AS achtergebleven)) AND ctx.is_achtergelaten(id)) IS NOT TRUE));
create policy afscherming for all to app using (((deelnemer_id IN ( SELECT ctx.afgeschermd('C15'::text) AS afgeschermd)) IS NOT TRUE)) with check (((deelnemer_id IN ( SELECT ctx.afgeschermd('C15'::text) AS afgeschermd)) IS NOT TRUE));
create policy ctx for select to ctx using (true);
create policy ctx_samen for all to ctx using (true) with check (true);
create policy import for all to import using (true) with check (true);
create policy kopie for select to kopie using (true);
create policy lees for select to app using (((organisatie_id = ( SELECT ctx.org_breed('C15'::text, 'lees'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C15'::text, 'lees'::text) AS dossiers))));
create policy meting for select to meting using (true);
create policy schrijf for update to app using ((((organisatie_id = ( SELECT ctx.org_breed('C15'::text, 'schrijf'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C15'::text, 'schrijf'::text) AS dossiers))) AND (vervallen_op IS NULL))) with check ((((organisatie_id = ( SELECT ctx.org_breed('C15'::text, 'schrijf'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C15'::text, 'schrijf'::text) AS dossiers))) AND (vervallen_op IS NOT NULL) AND (vervallen_door = ( SELECT ctx.account() AS account))));
create policy schrijf_nieuw for insert to app with check ((((organisatie_id = ( SELECT ctx.org_breed('C15'::text, 'toevoeg'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C15'::text, 'toevoeg'::text) AS dossiers))) AND (vastgelegd_door = ( SELECT ctx.account() AS account)) AND (bron_id IS NULL) AND (import_id IS NULL)));
create policy wis for all to wis using ((deelnemer_id IN ( SELECT ctx.te_wissen('C15'::text) AS te_wissen)));
CREATE TRIGGER meld_anders AFTER UPDATE ON public.evaluatie REFERENCING OLD TABLE AS oude NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();
CREATE TRIGGER meld_nieuw AFTER INSERT ON public.evaluatie REFERENCING NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();
CREATE TRIGGER meld_weg AFTER DELETE ON public.evaluatie REFERENCING OLD TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();

-- register
create table public.fraudekanaal (
  organisatie_id uuid not null,
  werkafspraak text not null,
  adres text not null,
  vastgelegd_door uuid not null,
  vastgelegd_op timestamp with time zone default now() not null,
  CHECK ((adres ~ '^https://'::text)),
  CHECK ((werkafspraak <> ''::text)),
  FOREIGN KEY (organisatie_id) REFERENCES organisatie(id),
  PRIMARY KEY (organisatie_id)
);
create policy ctx for select to ctx using (true);
create policy ctx_schrijf for all to ctx using (true) with check (true);
create policy import for all to import using (true) with check (true);
create policy kopie for select to kopie using (true);
create policy lees for select to app using (( SELECT ctx.is_medewerker() AS is_medewerker));
create policy meting for select to meting using (true);

-- register
create table public.gidsregel (
  medewerker_id uuid not null,
  organisatie_id uuid not null,
  vragen text,
  bereikbaar text,
  telefoon text,
  themas text[] default '{}'::text[] not null,
  gewijzigd_op timestamp with time zone default now() not null,
  versie integer default 1 not null,
  vorige jsonb,
  CHECK ((bereikbaar <> ''::text)),
  CHECK ((telefoon <> ''::text)),
  CHECK ((vragen <> ''::text)),
  FOREIGN KEY (medewerker_id) REFERENCES medewerker(id),
  FOREIGN KEY (organisatie_id) REFERENCES organisatie(id),
  PRIMARY KEY (medewerker_id)
);
CREATE INDEX gidsregel_organisatie ON public.gidsregel USING btree (organisatie_id);
create policy ctx for select to ctx using (true);
create policy ctx_schrijf for insert to ctx with check (true);
create policy ctx_wijzig for update to ctx using (true) with check (true);
create policy import for all to import using (true) with check (true);
create policy kopie for select to kopie using (true);
create policy lees for select to app using (( SELECT ctx.mag_functie('gids'::text) AS mag_functie));
create policy meting for select to meting using (true);

-- spoor
create table public.import (
  id uuid not null,
  bron_id uuid not null,
  account_id uuid not null,
  begonnen_op timestamp with time zone default now() not null,
  geland_op timestamp with time zone,
  bestanden jsonb not null,
  teruggedraaid_op timestamp with time zone,
  FOREIGN KEY (account_id) REFERENCES account(id),
  FOREIGN KEY (bron_id) REFERENCES bron(id),
  PRIMARY KEY (id)
);
create policy ctx for select to ctx using (true);
create policy eigen for select to app using ((account_id = ( SELECT ctx.account() AS account)));
create policy import for all to import using (true) with check (true);
create policy kopie for select to kopie using (true);
CREATE TRIGGER sluit_voorbeeld AFTER INSERT OR UPDATE ON public.import FOR EACH ROW EXECUTE FUNCTION ctx.sluit_voorbeeld();

-- spoor
create table public.import_vorige (
  import_id uuid not null,
  tabel text not null,
  rij_id uuid not null,
  daad text not null,
  inhoud jsonb not null,
  versie_na integer,
  CHECK ((daad = ANY (ARRAY['gewijzigd'::text, 'vervallen'::text, 'verwijderd'::text, 'toegevoegd'::text]))),
  FOREIGN KEY (import_id) REFERENCES import(id),
  PRIMARY KEY (import_id, tabel, rij_id)
);
create policy ctx for select to ctx using (true);
create policy import for all to import using (true) with check (true);
create policy kopie for select to kopie using (true);
create policy wis for all to wis using (( SELECT ctx.wis_loopt() AS wis_loopt));

-- register
create table public.inloop (
  activiteit_id uuid not null,
  organisatie_id uuid not null,
  datum date not null,
  dagdeel text not null,
  aantal integer not null,
  CHECK (((aantal >= 0) AND (aantal <= 9999))),
  CHECK ((dagdeel = ANY (ARRAY['ochtend'::text, 'middag'::text, 'avond'::text]))),
  FOREIGN KEY (activiteit_id) REFERENCES inloopactiviteit(id),
  FOREIGN KEY (organisatie_id) REFERENCES organisatie(id),
  PRIMARY KEY (activiteit_id, datum, dagdeel)
);
CREATE INDEX inloop_organisatie ON public.inloop USING btree (organisatie_id, datum);
create policy ctx for select to ctx using (true);
create policy ctx_schrijf for all to ctx using (true) with check (true);
create policy import for all to import using (true) with check (true);
create policy kopie for select to kopie using (true);
create policy lees for select to app using (( SELECT ctx.is_medewerker() AS is_medewerker));
create policy meting for select to meting using (true);

-- register
create table public.inloopactiviteit (
  id uuid not null,
  organisatie_id uuid not null,
  naam text not null,
  begin date not null,
  einde date,
  vastgelegd_door uuid not null,
  vastgelegd_op timestamp with time zone default now() not null,
  CHECK ((naam <> ''::text)),
  FOREIGN KEY (organisatie_id) REFERENCES organisatie(id),
  PRIMARY KEY (id)
);
CREATE UNIQUE INDEX inloopactiviteit_naam ON public.inloopactiviteit USING btree (organisatie_id, lower(naam)) WHERE (einde IS NULL);
create policy ctx for select to ctx using (true);
create policy ctx_schrijf for all to ctx using (true) with check (true);
create policy import for all to import using (true) with check (true);
create policy kopie for select to kopie using (true);
create policy lees for select to app using (( SELECT ctx.is_medewerker() AS is_medewerker));
create policy meting for select to meting using (true);

-- register
create table public.instrument (
  id uuid default gen_random_uuid() not null,
  code text not null,
  versie integer not null,
  organisatie_id uuid,
  naam text not null,
  waarvoor text not null,
  categorie text not null,
  invullers text[] not null,
  houdbaar_maanden integer,
  certificaat text,
  bron text not null,
  bevestigd boolean default false not null,
  definitie jsonb not null,
  geldig_van date,
  in_gebruik boolean default true not null,
  vastgelegd_door uuid,
  vastgelegd_op timestamp with time zone default now() not null,
  bewerking integer default 0 not null,
  vorige jsonb default '[]'::jsonb not null,
  pas_na text,
  CHECK ((categorie = ANY (ARRAY['C08'::text, 'C12'::text, 'C13'::text, 'C14'::text]))),
  CHECK ((certificaat = ANY (ARRAY['zrm'::text, 'loonwaardedeskundige'::text, 'jobcoach'::text]))),
  CHECK (((pas_na ~ '^[a-z0-9-]+$'::text) AND (pas_na <> code))),
  CHECK ((code ~ '^[a-z0-9-]+$'::text)),
  CHECK ((jsonb_typeof((definitie -> 'onderdelen'::text)) = 'array'::text)),
  CHECK (((houdbaar_maanden >= 1) AND (houdbaar_maanden <= 120))),
  CHECK (((cardinality(invullers) > 0) AND (invullers <@ ARRAY['medewerker'::text, 'deelnemer'::text]))),
  CHECK ((naam <> ''::text)),
  CHECK ((versie > 0)),
  CHECK ((jsonb_typeof(vorige) = 'array'::text)),
  FOREIGN KEY (organisatie_id) REFERENCES organisatie(id),
  PRIMARY KEY (id),
  UNIQUE NULLS NOT DISTINCT (code, organisatie_id, versie),
  UNIQUE (id, categorie)
);
create policy concept for update to app using (((geldig_van IS NULL) AND (organisatie_id IN ( SELECT b.id
   FROM ctx.beheerde_organisaties() b(id, naam, medewerkers))))) with check ((organisatie_id IN ( SELECT b.id
   FROM ctx.beheerde_organisaties() b(id, naam, medewerkers))));
create policy ctx for select to ctx using (true);
create policy import for all to import using (true) with check (true);
create policy kopie for select to kopie using (true);
create policy lees for select to app using (( SELECT ctx.is_medewerker() AS is_medewerker));
create policy lees_ingelogd for select to app using (( SELECT ctx.is_ingelogd() AS is_ingelogd));
create policy meting for select to meting using (true);
create policy nieuw for insert to app with check (((organisatie_id IN ( SELECT b.id
   FROM ctx.beheerde_organisaties() b(id, naam, medewerkers))) AND (geldig_van IS NULL) AND (vastgelegd_door = ( SELECT ctx.account() AS account))));
CREATE TRIGGER tel_bewerking BEFORE UPDATE ON public.instrument FOR EACH ROW WHEN ((old.geldig_van IS NULL)) EXECUTE FUNCTION ctx.tel_bewerking();

-- register
create table public.intervisie (
  id uuid not null,
  organisatie_id uuid not null,
  titel text not null,
  thema text not null,
  vraag text not null,
  geprobeerd text not null,
  zichtbaar text not null,
  besproken_op date,
  besproken text,
  les text,
  aanwezigen uuid[] default '{}'::uuid[] not null,
  versie integer default 1 not null,
  vastgelegd_door uuid not null,
  vastgelegd_op timestamp with time zone default now() not null,
  CHECK ((num_nulls(besproken_op, besproken, les) = ANY (ARRAY[0, 3]))),
  CHECK ((geprobeerd <> ''::text)),
  CHECK ((titel <> ''::text)),
  CHECK ((vraag <> ''::text)),
  CHECK ((zichtbaar = ANY (ARRAY['organisatie'::text, 'regio'::text]))),
  FOREIGN KEY (organisatie_id) REFERENCES organisatie(id),
  PRIMARY KEY (id)
);
CREATE INDEX intervisie_organisatie ON public.intervisie USING btree (organisatie_id, vastgelegd_op);
create policy ctx for select to ctx using (true);
create policy ctx_schrijf for all to ctx using (true) with check (true);
create policy import for all to import using (true) with check (true);
create policy kopie for select to kopie using (true);
create policy lees for select to app using ((( SELECT ctx.mag_functie('intervisie'::text) AS mag_functie) AND ((organisatie_id = ( SELECT (ctx.wie()).organisatie_id AS organisatie_id)) OR (zichtbaar = 'regio'::text))));
create policy meting for select to meting using (true);

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
  betreft_organisatie_id uuid,
  deelnemer_ids uuid[] not null,
  tx xid8 default pg_current_xact_id(),
  grond text,
  PRIMARY KEY (id)
);
CREATE INDEX inzage_betreft ON public.inzage USING btree (betreft_organisatie_id, op);
CREATE INDEX inzage_deelnemer ON public.inzage USING gin (deelnemer_ids);
CREATE INDEX inzage_op ON public.inzage USING btree (op);
CREATE INDEX inzage_organisatie ON public.inzage USING btree (organisatie_id, op);
CREATE INDEX inzage_tx ON public.inzage USING btree (tx);
create policy ctx for all to ctx using (true) with check (true);
create policy ctx_verloop for delete to ctx using (true);
create policy kopie for select to kopie using (true);
create policy lees_eigen for select to app using ((deelnemer_ids && ARRAY( SELECT ctx.eigen_blikken() AS eigen_blikken)));
create policy lees_toezicht for select to app using (((organisatie_id = ( SELECT ctx.org_breed('C24'::text, 'lees'::text) AS org_breed)) OR (betreft_organisatie_id = ( SELECT ctx.org_breed('C24'::text, 'lees'::text) AS org_breed))));
create policy wis for all to wis using (( SELECT ctx.wis_loopt() AS wis_loopt));
create policy zegel for select to zegel using (true);

-- categorie C15
create table public.ladderoordeel (
  id uuid default gen_random_uuid() not null,
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  vorm text not null,
  oordeel text not null,
  motief text not null,
  op date not null,
  bron_id uuid,
  import_id uuid,
  vastgelegd_door uuid,
  vastgelegd_op timestamp with time zone default now() not null,
  vervallen_op timestamp with time zone,
  vervallen_door uuid,
  vervallen_reden text,
  vervangt uuid,
  CHECK ((motief <> ''::text)),
  CHECK ((oordeel = ANY (ARRAY['haalbaar'::text, 'nog_niet'::text, 'niet'::text]))),
  CHECK ((vorm = ANY (ARRAY['regulier'::text, 'afspraakbaan'::text, 'scholing'::text, 'werkervaringsplek'::text, 'detachering'::text, 'beschut'::text, 'dagbesteding'::text]))),
  FOREIGN KEY (bron_id) REFERENCES bron(id),
  FOREIGN KEY (deelnemer_id, organisatie_id) REFERENCES deelnemer(id, organisatie_id) ON UPDATE CASCADE,
  PRIMARY KEY (id)
);
CREATE INDEX ladderoordeel_dossier ON public.ladderoordeel USING btree (deelnemer_id, organisatie_id);
create policy achtergelaten for select to app using ((((deelnemer_id IN ( SELECT ctx.achtergebleven('C15'::text) AS achtergebleven)) AND ctx.is_achtergelaten(id)) IS NOT TRUE));
create policy afscherming for all to app using (((deelnemer_id IN ( SELECT ctx.afgeschermd('C15'::text) AS afgeschermd)) IS NOT TRUE)) with check (((deelnemer_id IN ( SELECT ctx.afgeschermd('C15'::text) AS afgeschermd)) IS NOT TRUE));
create policy ctx for select to ctx using (true);
create policy ctx_samen for all to ctx using (true) with check (true);
create policy import for all to import using (true) with check (true);
create policy kopie for select to kopie using (true);
create policy lees for select to app using (((organisatie_id = ( SELECT ctx.org_breed('C15'::text, 'lees'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C15'::text, 'lees'::text) AS dossiers))));
create policy meting for select to meting using (true);
create policy schrijf for update to app using ((((organisatie_id = ( SELECT ctx.org_breed('C15'::text, 'schrijf'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C15'::text, 'schrijf'::text) AS dossiers))) AND (vervallen_op IS NULL))) with check ((((organisatie_id = ( SELECT ctx.org_breed('C15'::text, 'schrijf'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C15'::text, 'schrijf'::text) AS dossiers))) AND (vervallen_op IS NOT NULL) AND (vervallen_door = ( SELECT ctx.account() AS account))));
create policy schrijf_nieuw for insert to app with check ((((organisatie_id = ( SELECT ctx.org_breed('C15'::text, 'toevoeg'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C15'::text, 'toevoeg'::text) AS dossiers))) AND (vastgelegd_door = ( SELECT ctx.account() AS account)) AND (bron_id IS NULL) AND (import_id IS NULL)));
create policy wis for all to wis using ((deelnemer_id IN ( SELECT ctx.te_wissen('C15'::text) AS te_wissen)));
CREATE TRIGGER meld_anders AFTER UPDATE ON public.ladderoordeel REFERENCING OLD TABLE AS oude NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();
CREATE TRIGGER meld_nieuw AFTER INSERT ON public.ladderoordeel REFERENCING NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();
CREATE TRIGGER meld_weg AFTER DELETE ON public.ladderoordeel REFERENCING OLD TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();

-- categorie C06
create table public.maatregel (
  id uuid default gen_random_uuid() not null,
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  soort text not null,
  inhoud text not null,
  grond text not null,
  motief text not null,
  zienswijze text not null,
  begin date not null,
  einde date,
  besluit text,
  besluit_motief text,
  besloten_op date,
  besloten_door uuid,
  bron_id uuid,
  import_id uuid,
  vastgelegd_door uuid,
  vastgelegd_op timestamp with time zone default now() not null,
  vervallen_op timestamp with time zone,
  vervallen_door uuid,
  vervallen_reden text,
  vervangt uuid,
  CHECK ((besluit = ANY (ARRAY['opgelegd'::text, 'afgewezen'::text]))),
  CHECK ((einde > begin)),
  CHECK ((num_nulls(besluit, besluit_motief, besloten_op, besloten_door) = ANY (ARRAY[0, 4]))),
  CHECK ((grond <> ''::text)),
  CHECK ((inhoud <> ''::text)),
  CHECK ((motief <> ''::text)),
  CHECK ((soort = ANY (ARRAY['waarschuwing'::text, 'verlaging'::text, 'intrekking'::text]))),
  CHECK ((besloten_door <> vastgelegd_door)),
  CHECK ((zienswijze <> ''::text)),
  FOREIGN KEY (bron_id) REFERENCES bron(id),
  FOREIGN KEY (deelnemer_id, organisatie_id) REFERENCES deelnemer(id, organisatie_id) ON UPDATE CASCADE,
  PRIMARY KEY (id)
);
CREATE INDEX maatregel_dossier ON public.maatregel USING btree (deelnemer_id, organisatie_id);
CREATE INDEX maatregel_open ON public.maatregel USING btree (organisatie_id) WHERE ((vervallen_op IS NULL) AND (besluit IS NULL));
create policy achtergelaten for select to app using ((((deelnemer_id IN ( SELECT ctx.achtergebleven('C06'::text) AS achtergebleven)) AND ctx.is_achtergelaten(id)) IS NOT TRUE));
create policy afscherming for all to app using (((deelnemer_id IN ( SELECT ctx.afgeschermd('C06'::text) AS afgeschermd)) IS NOT TRUE)) with check (((deelnemer_id IN ( SELECT ctx.afgeschermd('C06'::text) AS afgeschermd)) IS NOT TRUE));
create policy alleen_voorstel for insert to app with check ((besluit IS NULL));
create policy ctx for select to ctx using (true);
create policy ctx_samen for all to ctx using (true) with check (true);
create policy import for all to import using (true) with check (true);
create policy kopie for select to kopie using (true);
create policy lees for select to app using (((organisatie_id = ( SELECT ctx.org_breed('C06'::text, 'lees'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C06'::text, 'lees'::text) AS dossiers))));
create policy meting for select to meting using (true);
create policy schrijf for update to app using ((((organisatie_id = ( SELECT ctx.org_breed('C06'::text, 'schrijf'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C06'::text, 'schrijf'::text) AS dossiers))) AND (vervallen_op IS NULL))) with check ((((organisatie_id = ( SELECT ctx.org_breed('C06'::text, 'schrijf'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C06'::text, 'schrijf'::text) AS dossiers))) AND (vervallen_op IS NOT NULL) AND (vervallen_door = ( SELECT ctx.account() AS account))));
create policy schrijf_nieuw for insert to app with check ((((organisatie_id = ( SELECT ctx.org_breed('C06'::text, 'toevoeg'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C06'::text, 'toevoeg'::text) AS dossiers))) AND (vastgelegd_door = ( SELECT ctx.account() AS account)) AND (bron_id IS NULL) AND (import_id IS NULL)));
create policy wis for all to wis using ((deelnemer_id IN ( SELECT ctx.te_wissen('C06'::text) AS te_wissen)));
CREATE TRIGGER bewaak BEFORE UPDATE OF besluit, vervallen_op ON public.maatregel FOR EACH ROW EXECUTE FUNCTION ctx.bewaak_maatregel();
CREATE TRIGGER meld_anders AFTER UPDATE ON public.maatregel REFERENCING OLD TABLE AS oude NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();
CREATE TRIGGER meld_nieuw AFTER INSERT ON public.maatregel REFERENCING NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();
CREATE TRIGGER meld_weg AFTER DELETE ON public.maatregel REFERENCING OLD TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();

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
  CHECK ((einde >= begin)),
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
create policy ctx_nieuw for insert to ctx with check (true);
create policy ctx_wijzig for update to ctx using (true) with check (true);
create policy import for all to import using (true) with check (true);
create policy kopie for select to kopie using (true);
create policy lees for select to app using (( SELECT ctx.is_medewerker() AS is_medewerker));
create policy lees_bij_mij for select to app using ((id IN ( SELECT b.medewerker_id
   FROM betrokkene b
  WHERE (b.deelnemer_id = ( SELECT (ctx.wie()).deelnemer_id AS deelnemer_id)))));
create policy lees_eigen for select to app using ((account_id = ( SELECT ctx.account() AS account)));
create policy lees_spreekuur for select to app using (((( SELECT (ctx.wie()).deelnemer_id AS deelnemer_id) IS NOT NULL) AND (id IN ( SELECT a.medewerker_id
   FROM afspraak a
  WHERE (a.spreekuur_id IS NOT NULL)))));
create policy meting for select to meting using (true);
CREATE TRIGGER eis_email BEFORE INSERT OR UPDATE OF account_id ON public.medewerker FOR EACH ROW EXECUTE FUNCTION ctx.eis_email();

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
create policy achtergelaten for select to app using ((((deelnemer_id IN ( SELECT ctx.achtergebleven('C05'::text) AS achtergebleven)) AND ctx.is_achtergelaten(id)) IS NOT TRUE));
create policy afscherming for all to app using (((deelnemer_id IN ( SELECT ctx.afgeschermd('C05'::text) AS afgeschermd)) IS NOT TRUE)) with check (((deelnemer_id IN ( SELECT ctx.afgeschermd('C05'::text) AS afgeschermd)) IS NOT TRUE));
create policy ctx for select to ctx using (true);
create policy ctx_samen for all to ctx using (true) with check (true);
create policy import for all to import using (true) with check (true);
create policy kopie for select to kopie using (true);
create policy lees for select to app using (((organisatie_id = ( SELECT ctx.org_breed('C05'::text, 'lees'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C05'::text, 'lees'::text) AS dossiers))));
create policy meting for select to meting using (true);
create policy wis for all to wis using ((deelnemer_id IN ( SELECT ctx.te_wissen('C05'::text) AS te_wissen)));
CREATE TRIGGER meld_anders AFTER UPDATE ON public.melding REFERENCING OLD TABLE AS oude NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_melding();
CREATE TRIGGER meld_nieuw AFTER INSERT ON public.melding REFERENCING NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_melding();
CREATE TRIGGER meld_weg AFTER DELETE ON public.melding REFERENCING OLD TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_melding();

-- categorie C01B
create table public.noodtoegang (
  id uuid default gen_random_uuid() not null,
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  medewerker_id uuid not null,
  account_id uuid not null,
  reden text not null,
  toelichting text not null,
  categorieen text[] not null,
  begonnen_op timestamp with time zone default now() not null,
  tot timestamp with time zone not null,
  oordeel text,
  oordeel_toelichting text,
  beoordeeld_door uuid,
  beoordeeld_op timestamp with time zone,
  CHECK ((NOT (categorieen && ARRAY['C02'::text, 'C09'::text, 'C11'::text, 'C17'::text, 'C24'::text, 'C25'::text]))),
  CHECK ((tot <= (begonnen_op + '01:00:00'::interval))),
  CHECK ((oordeel = ANY (ARRAY['terecht'::text, 'onterecht'::text]))),
  CHECK ((reden = ANY (ARRAY['gevaar'::text, 'medisch'::text, 'niemand_bereikbaar'::text]))),
  CHECK ((length(toelichting) >= 10)),
  FOREIGN KEY (account_id) REFERENCES account(id),
  FOREIGN KEY (deelnemer_id, organisatie_id) REFERENCES deelnemer(id, organisatie_id) ON UPDATE CASCADE,
  FOREIGN KEY (medewerker_id) REFERENCES medewerker(id),
  PRIMARY KEY (id)
);
CREATE INDEX noodtoegang_dossier ON public.noodtoegang USING btree (deelnemer_id, organisatie_id);
CREATE INDEX noodtoegang_wie ON public.noodtoegang USING btree (medewerker_id, tot);
create policy afscherming for all to app using (((deelnemer_id IN ( SELECT ctx.afgeschermd('C01B'::text) AS afgeschermd)) IS NOT TRUE)) with check (((deelnemer_id IN ( SELECT ctx.afgeschermd('C01B'::text) AS afgeschermd)) IS NOT TRUE));
create policy ctx for select to ctx using (true);
create policy ctx_nieuw for insert to ctx with check (true);
create policy ctx_samen for all to ctx using (true) with check (true);
create policy ctx_wijzig for update to ctx using (true) with check (true);
create policy import for all to import using (true) with check (true);
create policy kopie for select to kopie using (true);
create policy lees for select to app using (((organisatie_id = ( SELECT ctx.org_breed('C01B'::text, 'lees'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C01B'::text, 'lees'::text) AS dossiers))));
create policy meting for select to meting using (true);
create policy wis for all to wis using ((deelnemer_id IN ( SELECT ctx.te_wissen('C01B'::text) AS te_wissen)));

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
CREATE INDEX ontheffing_lopend ON public.ontheffing USING btree (organisatie_id, LEAST(einde, 'infinity'::date)) INCLUDE (deelnemer_id, begin, einde, hercontrole_op, id, import_id) WHERE (vervallen_op IS NULL);
create policy achtergelaten for select to app using ((((deelnemer_id IN ( SELECT ctx.achtergebleven('C04'::text) AS achtergebleven)) AND ctx.is_achtergelaten(id)) IS NOT TRUE));
create policy afscherming for all to app using (((deelnemer_id IN ( SELECT ctx.afgeschermd('C04'::text) AS afgeschermd)) IS NOT TRUE)) with check (((deelnemer_id IN ( SELECT ctx.afgeschermd('C04'::text) AS afgeschermd)) IS NOT TRUE));
create policy ctx for select to ctx using (true);
create policy ctx_samen for all to ctx using (true) with check (true);
create policy import for all to import using (true) with check (true);
create policy kopie for select to kopie using (true);
create policy lees for select to app using (((organisatie_id = ( SELECT ctx.org_breed('C04'::text, 'lees'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C04'::text, 'lees'::text) AS dossiers))));
create policy meting for select to meting using (true);
create policy schrijf for update to app using ((((organisatie_id = ( SELECT ctx.org_breed('C04'::text, 'schrijf'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C04'::text, 'schrijf'::text) AS dossiers))) AND (vervallen_op IS NULL))) with check ((((organisatie_id = ( SELECT ctx.org_breed('C04'::text, 'schrijf'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C04'::text, 'schrijf'::text) AS dossiers))) AND (vervallen_op IS NOT NULL) AND (vervallen_door = ( SELECT ctx.account() AS account))));
create policy schrijf_nieuw for insert to app with check ((((organisatie_id = ( SELECT ctx.org_breed('C04'::text, 'toevoeg'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C04'::text, 'toevoeg'::text) AS dossiers))) AND (vastgelegd_door = ( SELECT ctx.account() AS account)) AND (bron_id IS NULL) AND (import_id IS NULL)));
create policy wis for all to wis using ((deelnemer_id IN ( SELECT ctx.te_wissen('C04'::text) AS te_wissen)));
CREATE TRIGGER meld_anders AFTER UPDATE ON public.ontheffing REFERENCING OLD TABLE AS oude NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();
CREATE TRIGGER meld_nieuw AFTER INSERT ON public.ontheffing REFERENCING NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();
CREATE TRIGGER meld_weg AFTER DELETE ON public.ontheffing REFERENCING OLD TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();

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
create policy ctx for delete to ctx using (true);
create policy ctx_lees for select to ctx using (true);
create policy eigen for select to app using ((account_id = ( SELECT ctx.account() AS account)));
create policy kopie for select to kopie using (true);
create policy schrijf_nieuw for insert to app with check ((account_id = ( SELECT ctx.account() AS account)));
create policy wis for all to wis using (( SELECT ctx.wis_loopt() AS wis_loopt));

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
create policy achtergelaten for select to app using ((((deelnemer_id IN ( SELECT ctx.achtergebleven('C12'::text) AS achtergebleven)) AND ctx.is_achtergelaten(id)) IS NOT TRUE));
create policy afscherming for all to app using (((deelnemer_id IN ( SELECT ctx.afgeschermd('C12'::text) AS afgeschermd)) IS NOT TRUE)) with check (((deelnemer_id IN ( SELECT ctx.afgeschermd('C12'::text) AS afgeschermd)) IS NOT TRUE));
create policy ctx for select to ctx using (true);
create policy ctx_samen for all to ctx using (true) with check (true);
create policy import for all to import using (true) with check (true);
create policy kopie for select to kopie using (true);
create policy lees for select to app using (((organisatie_id = ( SELECT ctx.org_breed('C12'::text, 'lees'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C12'::text, 'lees'::text) AS dossiers))));
create policy lees_eigen_deel for select to app using (((vastgelegd_door = ( SELECT ctx.account() AS account)) AND (deelnemer_id IN ( SELECT ctx.eigen_deel('C12'::text) AS eigen_deel))));
create policy meting for select to meting using (true);
create policy nieuw_eigen_deel for insert to app with check (((deelnemer_id IN ( SELECT ctx.eigen_deel('C12'::text) AS eigen_deel)) AND (vastgelegd_door = ( SELECT ctx.account() AS account)) AND (bron_id IS NULL) AND (import_id IS NULL)));
create policy schrijf for update to app using ((((organisatie_id = ( SELECT ctx.org_breed('C12'::text, 'schrijf'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C12'::text, 'schrijf'::text) AS dossiers))) AND (vervallen_op IS NULL))) with check ((((organisatie_id = ( SELECT ctx.org_breed('C12'::text, 'schrijf'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C12'::text, 'schrijf'::text) AS dossiers))) AND (vervallen_op IS NOT NULL) AND (vervallen_door = ( SELECT ctx.account() AS account))));
create policy schrijf_nieuw for insert to app with check ((((organisatie_id = ( SELECT ctx.org_breed('C12'::text, 'toevoeg'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C12'::text, 'toevoeg'::text) AS dossiers))) AND (vastgelegd_door = ( SELECT ctx.account() AS account)) AND (bron_id IS NULL) AND (import_id IS NULL)));
create policy weg_eigen_regel for update to app using (((vervallen_op IS NULL) AND (vastgelegd_door = ( SELECT ctx.account() AS account)) AND ((deelnemer_id IN ( SELECT ctx.eigen_deel('C12'::text) AS eigen_deel)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C12'::text, 'toevoeg'::text) AS dossiers))))) with check (((vervallen_op IS NOT NULL) AND (vervallen_door = ( SELECT ctx.account() AS account)) AND (vastgelegd_door = ( SELECT ctx.account() AS account)) AND ((deelnemer_id IN ( SELECT ctx.eigen_deel('C12'::text) AS eigen_deel)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C12'::text, 'toevoeg'::text) AS dossiers)))));
create policy wis for all to wis using ((deelnemer_id IN ( SELECT ctx.te_wissen('C12'::text) AS te_wissen)));
CREATE TRIGGER meld_anders AFTER UPDATE ON public.opleiding REFERENCING OLD TABLE AS oude NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();
CREATE TRIGGER meld_nieuw AFTER INSERT ON public.opleiding REFERENCING NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();
CREATE TRIGGER meld_weg AFTER DELETE ON public.opleiding REFERENCING OLD TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();

-- spoor
create table public.opvallend (
  id uuid default gen_random_uuid() not null,
  organisatie_id uuid not null,
  soort text not null,
  begin date not null,
  account_id uuid,
  rol text,
  deelnemer_id uuid,
  feiten jsonb not null,
  gevonden_op timestamp with time zone default now() not null,
  onthuld_op timestamp with time zone,
  onthuld_door uuid,
  onthuld_reden text,
  oordeel text,
  oordeel_reden text,
  beoordeeld_op timestamp with time zone,
  beoordeeld_door uuid,
  CHECK (((account_id IS NULL) <> (deelnemer_id IS NULL))),
  CHECK ((((oordeel IS NULL) = (beoordeeld_op IS NULL)) AND ((oordeel IS NULL) OR (oordeel_reden <> ''::text)))),
  CHECK ((oordeel = ANY (ARRAY['in_orde'::text, 'navragen'::text, 'melden'::text]))),
  CHECK ((soort = ANY (ARRAY['buiten_werktijd'::text, 'veel_mensen'::text, 'veel_gezien'::text, 'bsn_zonder_resultaat'::text, 'bsn_quotum'::text, 'zelden_op_bsn'::text, 'bsn_bij_registreren'::text]))) NOT VALID,
  FOREIGN KEY (organisatie_id) REFERENCES organisatie(id),
  PRIMARY KEY (id)
);
CREATE UNIQUE INDEX opvallend_eenmaal ON public.opvallend USING btree (organisatie_id, soort, begin, COALESCE(account_id, deelnemer_id));
create policy ctx for all to ctx using (true) with check (true);
create policy kopie for select to kopie using (true);
create policy lees for select to app using ((organisatie_id = ( SELECT ctx.org_breed('C24'::text, 'lees'::text) AS org_breed)));
create policy wis for all to wis using (( SELECT ctx.wis_loopt() AS wis_loopt));

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
create policy kopie for select to kopie using (true);
create policy lees for select to app using (( SELECT ctx.is_medewerker() AS is_medewerker));
create policy lees_ingelogd for select to app using (( SELECT ctx.is_ingelogd() AS is_ingelogd));
create policy meting for select to meting using (true);
CREATE TRIGGER meld_anders AFTER UPDATE ON public.organisatie REFERENCING NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_register();
CREATE TRIGGER meld_nieuw AFTER INSERT ON public.organisatie REFERENCING NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_register();
CREATE TRIGGER meld_weg AFTER DELETE ON public.organisatie REFERENCING OLD TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_register();

-- spoor
create table public.overdracht (
  id uuid not null,
  account_id uuid not null,
  richting text not null,
  bron text,
  stand text not null,
  goede_rijen boolean default false not null,
  bestanden jsonb not null,
  tellingen jsonb,
  fout text,
  poging uuid not null,
  begonnen_op timestamp with time zone,
  hartslag_op timestamp with time zone,
  stap text,
  gedaan bigint default 0 not null,
  totaal bigint default 0 not null,
  gemaakt_op timestamp with time zone default now() not null,
  klaar_op timestamp with time zone,
  vorm text default 'csv'::text not null,
  alleen text,
  weggelaten integer default 0 not null,
  CHECK (((bron <> ''::text) AND ((bron IS NULL) = (richting = 'uit'::text)))),
  CHECK ((richting = ANY (ARRAY['in'::text, 'uit'::text]))),
  CHECK ((stand = ANY (ARRAY['vertalen'::text, 'controleren'::text, 'gecontroleerd'::text, 'inlezen'::text, 'geland'::text, 'maken'::text, 'klaar'::text, 'mislukt'::text, 'weggegooid'::text, 'verlopen'::text]))),
  CHECK ((vorm = ANY (ARRAY['csv'::text, 'zip'::text, 'xlsx'::text]))) NOT VALID,
  FOREIGN KEY (account_id) REFERENCES account(id),
  PRIMARY KEY (id)
);
CREATE INDEX overdracht_account ON public.overdracht USING btree (account_id, gemaakt_op DESC);
create policy eigen for select to app using ((account_id = ( SELECT ctx.account() AS account)));
create policy eigen_anders for update to app using ((account_id = ( SELECT ctx.account() AS account))) with check ((account_id = ( SELECT ctx.account() AS account)));
create policy eigen_nieuw for insert to app with check ((account_id = ( SELECT ctx.account() AS account)));
create policy import for all to import using (true) with check (true);
create policy kopie for select to kopie using (true);

-- spoor
create table public.overdracht_melding (
  overdracht_id uuid not null,
  nr integer not null,
  bestand text not null,
  rij integer,
  regel integer,
  kolom text,
  waarde text,
  code text not null,
  ernst text not null,
  uitleg text not null,
  nog integer,
  CHECK ((ernst = ANY (ARRAY['geweigerd'::text, 'gemeld'::text, 'let_op'::text]))),
  CHECK ((nog > 0)),
  FOREIGN KEY (overdracht_id) REFERENCES overdracht(id),
  PRIMARY KEY (overdracht_id, nr)
);
CREATE INDEX overdracht_melding_groep ON public.overdracht_melding USING btree (overdracht_id, ernst, bestand, code, nr);
create policy eigen for select to app using ((overdracht_id IN ( SELECT o.id
   FROM overdracht o
  WHERE (o.account_id = ( SELECT ctx.account() AS account)))));
create policy import for all to import using (true) with check (true);
create policy kopie for select to kopie using (true);

-- register
create table public.overeenkomst (
  id uuid default gen_random_uuid() not null,
  kenmerk text not null,
  van_organisatie_id uuid not null,
  met_organisatie_id uuid not null,
  producten text[] not null,
  doelen text[] not null,
  categorieen text[] not null,
  begin date not null,
  einde date not null,
  vastgelegd_door uuid not null,
  vastgelegd_op timestamp with time zone default now() not null,
  beeindigd_door uuid,
  beeindigd_op timestamp with time zone,
  CHECK ((categorieen @> ARRAY['C01'::text, 'C01B'::text])),
  CHECK ((einde >= begin)),
  CHECK ((van_organisatie_id <> met_organisatie_id)),
  CHECK ((cardinality(doelen) > 0)),
  CHECK ((kenmerk <> ''::text)),
  FOREIGN KEY (met_organisatie_id) REFERENCES organisatie(id),
  FOREIGN KEY (van_organisatie_id) REFERENCES organisatie(id),
  PRIMARY KEY (id)
);
CREATE INDEX overeenkomst_met ON public.overeenkomst USING btree (met_organisatie_id, van_organisatie_id);
create policy ctx for select to ctx using (true);
create policy ctx_nieuw for insert to ctx with check (true);
create policy ctx_wijzig for update to ctx using (true) with check (true);
create policy import for all to import using (true) with check (true);
create policy kopie for select to kopie using (true);
create policy lees for select to app using (( SELECT ctx.is_medewerker() AS is_medewerker));
create policy meting for select to meting using (true);

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
CREATE INDEX plaatsing_einde ON public.plaatsing USING btree (organisatie_id, einde);
CREATE INDEX plaatsing_lopend ON public.plaatsing USING btree (organisatie_id, LEAST(einde, 'infinity'::date)) INCLUDE (deelnemer_id, dienstverband_id, begin, einde);
create policy achtergelaten for select to app using ((((deelnemer_id IN ( SELECT ctx.achtergebleven('C20'::text) AS achtergebleven)) AND ctx.is_achtergelaten(id)) IS NOT TRUE));
create policy afscherming for all to app using (((deelnemer_id IN ( SELECT ctx.afgeschermd('C20'::text) AS afgeschermd)) IS NOT TRUE)) with check (((deelnemer_id IN ( SELECT ctx.afgeschermd('C20'::text) AS afgeschermd)) IS NOT TRUE));
create policy ctx for select to ctx using (true);
create policy ctx_samen for all to ctx using (true) with check (true);
create policy import for all to import using (true) with check (true);
create policy kopie for select to kopie using (true);
create policy lees for select to app using (((organisatie_id = ( SELECT ctx.org_breed('C20'::text, 'lees'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C20'::text, 'lees'::text) AS dossiers))));
create policy meting for select to meting using (true);
create policy wis for all to wis using ((deelnemer_id IN ( SELECT ctx.te_wissen('C20'::text) AS te_wissen)));
CREATE TRIGGER bewaar_versie BEFORE UPDATE ON public.plaatsing FOR EACH ROW EXECUTE FUNCTION ctx.bewaar_versie('C20');
CREATE TRIGGER meld_anders AFTER UPDATE ON public.plaatsing REFERENCING OLD TABLE AS oude NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij('dienstverband', 'dienstverband_id');
CREATE TRIGGER meld_nieuw AFTER INSERT ON public.plaatsing REFERENCING NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij('dienstverband', 'dienstverband_id');
CREATE TRIGGER meld_weg AFTER DELETE ON public.plaatsing REFERENCING OLD TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij('dienstverband', 'dienstverband_id');

-- categorie C15
create table public.plan (
  id uuid default gen_random_uuid() not null,
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  begin date not null,
  kan text,
  wil text,
  markt text,
  uitvoerder_id uuid,
  geeindigd_op date,
  bron_id uuid,
  import_id uuid,
  vastgelegd_door uuid,
  vastgelegd_op timestamp with time zone default now() not null,
  vervallen_op timestamp with time zone,
  vervallen_door uuid,
  vervallen_reden text,
  vervangt uuid,
  CHECK ((geeindigd_op >= begin)),
  FOREIGN KEY (bron_id) REFERENCES bron(id),
  FOREIGN KEY (deelnemer_id, organisatie_id) REFERENCES deelnemer(id, organisatie_id) ON UPDATE CASCADE,
  FOREIGN KEY (uitvoerder_id) REFERENCES organisatie(id),
  PRIMARY KEY (id)
);
CREATE INDEX plan_dossier ON public.plan USING btree (deelnemer_id, organisatie_id);
CREATE INDEX plan_uitvoerder ON public.plan USING btree (uitvoerder_id) WHERE (uitvoerder_id IS NOT NULL);
create policy achtergelaten for select to app using ((((deelnemer_id IN ( SELECT ctx.achtergebleven('C15'::text) AS achtergebleven)) AND ctx.is_achtergelaten(id)) IS NOT TRUE));
create policy afscherming for all to app using (((deelnemer_id IN ( SELECT ctx.afgeschermd('C15'::text) AS afgeschermd)) IS NOT TRUE)) with check (((deelnemer_id IN ( SELECT ctx.afgeschermd('C15'::text) AS afgeschermd)) IS NOT TRUE));
create policy ctx for select to ctx using (true);
create policy ctx_samen for all to ctx using (true) with check (true);
create policy import for all to import using (true) with check (true);
create policy kopie for select to kopie using (true);
create policy lees for select to app using (((organisatie_id = ( SELECT ctx.org_breed('C15'::text, 'lees'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C15'::text, 'lees'::text) AS dossiers))));
create policy meting for select to meting using (true);
create policy schrijf for update to app using ((((organisatie_id = ( SELECT ctx.org_breed('C15'::text, 'schrijf'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C15'::text, 'schrijf'::text) AS dossiers))) AND (vervallen_op IS NULL))) with check ((((organisatie_id = ( SELECT ctx.org_breed('C15'::text, 'schrijf'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C15'::text, 'schrijf'::text) AS dossiers))) AND (vervallen_op IS NOT NULL) AND (vervallen_door = ( SELECT ctx.account() AS account))));
create policy schrijf_nieuw for insert to app with check ((((organisatie_id = ( SELECT ctx.org_breed('C15'::text, 'toevoeg'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C15'::text, 'toevoeg'::text) AS dossiers))) AND (vastgelegd_door = ( SELECT ctx.account() AS account)) AND (bron_id IS NULL) AND (import_id IS NULL)));
create policy wis for all to wis using ((deelnemer_id IN ( SELECT ctx.te_wissen('C15'::text) AS te_wissen)));
CREATE TRIGGER meld_anders AFTER UPDATE ON public.plan REFERENCING OLD TABLE AS oude NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();
CREATE TRIGGER meld_nieuw AFTER INSERT ON public.plan REFERENCING NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();
CREATE TRIGGER meld_weg AFTER DELETE ON public.plan REFERENCING OLD TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();

-- categorie C15
create table public.planakkoord (
  id uuid default gen_random_uuid() not null,
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  planversie_id uuid not null,
  partij text not null,
  wijze text not null,
  op date not null,
  bron_id uuid,
  import_id uuid,
  vastgelegd_door uuid,
  vastgelegd_op timestamp with time zone default now() not null,
  vervallen_op timestamp with time zone,
  vervallen_door uuid,
  vervallen_reden text,
  vervangt uuid,
  CHECK ((partij = ANY (ARRAY['deelnemer'::text, 'coach'::text, 'opdrachtgever'::text, 'uitvoerder'::text]))),
  CHECK ((wijze = ANY (ARRAY['scherm'::text, 'link'::text, 'papier'::text]))),
  FOREIGN KEY (bron_id) REFERENCES bron(id),
  FOREIGN KEY (deelnemer_id, organisatie_id) REFERENCES deelnemer(id, organisatie_id) ON UPDATE CASCADE,
  FOREIGN KEY (planversie_id) REFERENCES planversie(id),
  PRIMARY KEY (id)
);
CREATE INDEX planakkoord_dossier ON public.planakkoord USING btree (deelnemer_id, organisatie_id);
CREATE INDEX planakkoord_planversie ON public.planakkoord USING btree (planversie_id);
CREATE UNIQUE INDEX planakkoord_een ON public.planakkoord USING btree (deelnemer_id, planversie_id, partij) WHERE (vervallen_op IS NULL);
create policy achtergelaten for select to app using ((((deelnemer_id IN ( SELECT ctx.achtergebleven('C15'::text) AS achtergebleven)) AND ctx.is_achtergelaten(id)) IS NOT TRUE));
create policy afscherming for all to app using (((deelnemer_id IN ( SELECT ctx.afgeschermd('C15'::text) AS afgeschermd)) IS NOT TRUE)) with check (((deelnemer_id IN ( SELECT ctx.afgeschermd('C15'::text) AS afgeschermd)) IS NOT TRUE));
create policy ctx for select to ctx using (true);
create policy ctx_samen for all to ctx using (true) with check (true);
create policy import for all to import using (true) with check (true);
create policy kopie for select to kopie using (true);
create policy lees for select to app using (((organisatie_id = ( SELECT ctx.org_breed('C15'::text, 'lees'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C15'::text, 'lees'::text) AS dossiers))));
create policy meting for select to meting using (true);
create policy namens_deelnemer for insert to app with check (((partij <> 'deelnemer'::text) OR (wijze = 'papier'::text)));
create policy schrijf for update to app using ((((organisatie_id = ( SELECT ctx.org_breed('C15'::text, 'schrijf'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C15'::text, 'schrijf'::text) AS dossiers))) AND (vervallen_op IS NULL))) with check ((((organisatie_id = ( SELECT ctx.org_breed('C15'::text, 'schrijf'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C15'::text, 'schrijf'::text) AS dossiers))) AND (vervallen_op IS NOT NULL) AND (vervallen_door = ( SELECT ctx.account() AS account))));
create policy schrijf_nieuw for insert to app with check ((((organisatie_id = ( SELECT ctx.org_breed('C15'::text, 'toevoeg'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C15'::text, 'toevoeg'::text) AS dossiers))) AND (vastgelegd_door = ( SELECT ctx.account() AS account)) AND (bron_id IS NULL) AND (import_id IS NULL)));
create policy wis for all to wis using ((deelnemer_id IN ( SELECT ctx.te_wissen('C15'::text) AS te_wissen)));
CREATE TRIGGER bewaak BEFORE UPDATE OF vervallen_op ON public.planakkoord FOR EACH ROW EXECUTE FUNCTION ctx.bewaak_planakkoord();
CREATE TRIGGER meld_anders AFTER UPDATE ON public.planakkoord REFERENCING OLD TABLE AS oude NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();
CREATE TRIGGER meld_nieuw AFTER INSERT ON public.planakkoord REFERENCING NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();
CREATE TRIGGER meld_weg AFTER DELETE ON public.planakkoord REFERENCING OLD TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();

-- categorie C15
create table public.plandoel (
  id uuid default gen_random_uuid() not null,
  doel_id uuid default gen_random_uuid() not null,
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  thema text not null,
  situatie text,
  situatie_code text,
  wat text not null,
  wat_code text,
  gewenst text,
  uiterlijk date not null,
  traject_id uuid,
  score text,
  score_op date,
  toelichting text,
  bron_id uuid,
  import_id uuid,
  vastgelegd_door uuid,
  vastgelegd_op timestamp with time zone default now() not null,
  vervallen_op timestamp with time zone,
  vervallen_door uuid,
  vervallen_reden text,
  vervangt uuid,
  CHECK (((score IS NULL) = (score_op IS NULL))),
  CHECK ((score = ANY (ARRAY['bereikt'::text, 'deels'::text, 'niet'::text, 'vervallen'::text]))),
  CHECK ((wat <> ''::text)),
  FOREIGN KEY (bron_id) REFERENCES bron(id),
  FOREIGN KEY (deelnemer_id, organisatie_id) REFERENCES deelnemer(id, organisatie_id) ON UPDATE CASCADE,
  FOREIGN KEY (traject_id) REFERENCES traject(id) ON DELETE SET NULL,
  PRIMARY KEY (id)
);
CREATE INDEX plandoel_dossier ON public.plandoel USING btree (deelnemer_id, organisatie_id);
CREATE INDEX plandoel_traject ON public.plandoel USING btree (traject_id) WHERE (traject_id IS NOT NULL);
CREATE UNIQUE INDEX plandoel_geldt ON public.plandoel USING btree (deelnemer_id, doel_id) WHERE (vervallen_op IS NULL);
create policy achtergelaten for select to app using ((((deelnemer_id IN ( SELECT ctx.achtergebleven('C15'::text) AS achtergebleven)) AND ctx.is_achtergelaten(id)) IS NOT TRUE));
create policy afscherming for all to app using (((deelnemer_id IN ( SELECT ctx.afgeschermd('C15'::text) AS afgeschermd)) IS NOT TRUE)) with check (((deelnemer_id IN ( SELECT ctx.afgeschermd('C15'::text) AS afgeschermd)) IS NOT TRUE));
create policy ctx for select to ctx using (true);
create policy ctx_samen for all to ctx using (true) with check (true);
create policy import for all to import using (true) with check (true);
create policy kopie for select to kopie using (true);
create policy lees for select to app using (((organisatie_id = ( SELECT ctx.org_breed('C15'::text, 'lees'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C15'::text, 'lees'::text) AS dossiers))));
create policy meting for select to meting using (true);
create policy schrijf for update to app using ((((organisatie_id = ( SELECT ctx.org_breed('C15'::text, 'schrijf'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C15'::text, 'schrijf'::text) AS dossiers))) AND (vervallen_op IS NULL))) with check ((((organisatie_id = ( SELECT ctx.org_breed('C15'::text, 'schrijf'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C15'::text, 'schrijf'::text) AS dossiers))) AND (vervallen_op IS NOT NULL) AND (vervallen_door = ( SELECT ctx.account() AS account))));
create policy schrijf_nieuw for insert to app with check ((((organisatie_id = ( SELECT ctx.org_breed('C15'::text, 'toevoeg'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C15'::text, 'toevoeg'::text) AS dossiers))) AND (vastgelegd_door = ( SELECT ctx.account() AS account)) AND (bron_id IS NULL) AND (import_id IS NULL)));
create policy wis for all to wis using ((deelnemer_id IN ( SELECT ctx.te_wissen('C15'::text) AS te_wissen)));
CREATE TRIGGER meld_anders AFTER UPDATE ON public.plandoel REFERENCING OLD TABLE AS oude NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();
CREATE TRIGGER meld_nieuw AFTER INSERT ON public.plandoel REFERENCING NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();
CREATE TRIGGER meld_weg AFTER DELETE ON public.plandoel REFERENCING OLD TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();

-- register
create table public.plankeuze (
  id uuid default gen_random_uuid() not null,
  organisatie_id uuid not null,
  thema text not null,
  soort text not null,
  code text,
  tekst text,
  vastgelegd_door uuid not null,
  vastgelegd_op timestamp with time zone default now() not null,
  vervallen_op timestamp with time zone,
  vervallen_door uuid,
  CHECK (((code IS NULL) <> (tekst IS NULL))),
  CHECK ((soort = ANY (ARRAY['situatie'::text, 'doel'::text, 'stap'::text]))),
  FOREIGN KEY (organisatie_id) REFERENCES organisatie(id),
  PRIMARY KEY (id)
);
CREATE INDEX plankeuze_organisatie ON public.plankeuze USING btree (organisatie_id) WHERE (vervallen_op IS NULL);
create policy ctx for all to ctx using (true) with check (true);
create policy kopie for select to kopie using (true);
create policy lees for select to app using (( SELECT ctx.is_medewerker() AS is_medewerker));

-- categorie C15
create table public.planpauze (
  id uuid default gen_random_uuid() not null,
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  reden text not null,
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
  CHECK ((einde >= begin)),
  FOREIGN KEY (bron_id) REFERENCES bron(id),
  FOREIGN KEY (deelnemer_id, organisatie_id) REFERENCES deelnemer(id, organisatie_id) ON UPDATE CASCADE,
  PRIMARY KEY (id)
);
CREATE INDEX planpauze_dossier ON public.planpauze USING btree (deelnemer_id, organisatie_id);
create policy achtergelaten for select to app using ((((deelnemer_id IN ( SELECT ctx.achtergebleven('C15'::text) AS achtergebleven)) AND ctx.is_achtergelaten(id)) IS NOT TRUE));
create policy afscherming for all to app using (((deelnemer_id IN ( SELECT ctx.afgeschermd('C15'::text) AS afgeschermd)) IS NOT TRUE)) with check (((deelnemer_id IN ( SELECT ctx.afgeschermd('C15'::text) AS afgeschermd)) IS NOT TRUE));
create policy ctx for select to ctx using (true);
create policy ctx_samen for all to ctx using (true) with check (true);
create policy import for all to import using (true) with check (true);
create policy kopie for select to kopie using (true);
create policy lees for select to app using (((organisatie_id = ( SELECT ctx.org_breed('C15'::text, 'lees'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C15'::text, 'lees'::text) AS dossiers))));
create policy meting for select to meting using (true);
create policy schrijf for update to app using ((((organisatie_id = ( SELECT ctx.org_breed('C15'::text, 'schrijf'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C15'::text, 'schrijf'::text) AS dossiers))) AND (vervallen_op IS NULL))) with check ((((organisatie_id = ( SELECT ctx.org_breed('C15'::text, 'schrijf'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C15'::text, 'schrijf'::text) AS dossiers))) AND (vervallen_op IS NOT NULL) AND (vervallen_door = ( SELECT ctx.account() AS account))));
create policy schrijf_nieuw for insert to app with check ((((organisatie_id = ( SELECT ctx.org_breed('C15'::text, 'toevoeg'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C15'::text, 'toevoeg'::text) AS dossiers))) AND (vastgelegd_door = ( SELECT ctx.account() AS account)) AND (bron_id IS NULL) AND (import_id IS NULL)));
create policy wis for all to wis using ((deelnemer_id IN ( SELECT ctx.te_wissen('C15'::text) AS te_wissen)));
CREATE TRIGGER meld_anders AFTER UPDATE ON public.planpauze REFERENCING OLD TABLE AS oude NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();
CREATE TRIGGER meld_nieuw AFTER INSERT ON public.planpauze REFERENCING NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();
CREATE TRIGGER meld_weg AFTER DELETE ON public.planpauze REFERENCING OLD TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();

-- categorie C15
create table public.planscan (
  id uuid default gen_random_uuid() not null,
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  planakkoord_id uuid not null,
  bestand text not null,
  soort text not null,
  inhoud bytea not null,
  bron_id uuid,
  import_id uuid,
  vastgelegd_door uuid,
  vastgelegd_op timestamp with time zone default now() not null,
  vervallen_op timestamp with time zone,
  vervallen_door uuid,
  vervallen_reden text,
  vervangt uuid,
  CHECK ((soort = ANY (ARRAY['application/pdf'::text, 'image/jpeg'::text, 'image/png'::text]))),
  FOREIGN KEY (bron_id) REFERENCES bron(id),
  FOREIGN KEY (deelnemer_id, organisatie_id) REFERENCES deelnemer(id, organisatie_id) ON UPDATE CASCADE,
  FOREIGN KEY (planakkoord_id) REFERENCES planakkoord(id),
  PRIMARY KEY (id)
);
CREATE INDEX planscan_dossier ON public.planscan USING btree (deelnemer_id, organisatie_id);
CREATE INDEX planscan_planakkoord ON public.planscan USING btree (planakkoord_id);
create policy achtergelaten for select to app using ((((deelnemer_id IN ( SELECT ctx.achtergebleven('C15'::text) AS achtergebleven)) AND ctx.is_achtergelaten(id)) IS NOT TRUE));
create policy afscherming for all to app using (((deelnemer_id IN ( SELECT ctx.afgeschermd('C15'::text) AS afgeschermd)) IS NOT TRUE)) with check (((deelnemer_id IN ( SELECT ctx.afgeschermd('C15'::text) AS afgeschermd)) IS NOT TRUE));
create policy ctx for select to ctx using (true);
create policy ctx_samen for all to ctx using (true) with check (true);
create policy import for all to import using (true) with check (true);
create policy kopie for select to kopie using (true);
create policy lees for select to app using (((organisatie_id = ( SELECT ctx.org_breed('C15'::text, 'lees'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C15'::text, 'lees'::text) AS dossiers))));
create policy meting for select to meting using (true);
create policy schrijf for update to app using ((((organisatie_id = ( SELECT ctx.org_breed('C15'::text, 'schrijf'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C15'::text, 'schrijf'::text) AS dossiers))) AND (vervallen_op IS NULL))) with check ((((organisatie_id = ( SELECT ctx.org_breed('C15'::text, 'schrijf'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C15'::text, 'schrijf'::text) AS dossiers))) AND (vervallen_op IS NOT NULL) AND (vervallen_door = ( SELECT ctx.account() AS account))));
create policy schrijf_nieuw for insert to app with check ((((organisatie_id = ( SELECT ctx.org_breed('C15'::text, 'toevoeg'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C15'::text, 'toevoeg'::text) AS dossiers))) AND (vastgelegd_door = ( SELECT ctx.account() AS account)) AND (bron_id IS NULL) AND (import_id IS NULL)));
create policy wis for all to wis using ((deelnemer_id IN ( SELECT ctx.te_wissen('C15'::text) AS te_wissen)));
CREATE TRIGGER leeg BEFORE UPDATE OF vervallen_op ON public.planscan FOR EACH ROW EXECUTE FUNCTION ctx.leeg_planscan();
CREATE TRIGGER meld_anders AFTER UPDATE ON public.planscan REFERENCING OLD TABLE AS oude NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();
CREATE TRIGGER meld_nieuw AFTER INSERT ON public.planscan REFERENCING NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();
CREATE TRIGGER meld_weg AFTER DELETE ON public.planscan REFERENCING OLD TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();

-- categorie C15
create table public.planversie (
  id uuid default gen_random_uuid() not null,
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  soort text not null,
  inhoud jsonb not null,
  uitvoerder_id uuid,
  bron_id uuid,
  import_id uuid,
  vastgelegd_door uuid,
  vastgelegd_op timestamp with time zone default now() not null,
  vervallen_op timestamp with time zone,
  vervallen_door uuid,
  vervallen_reden text,
  vervangt uuid,
  CHECK ((soort = ANY (ARRAY['plan'::text, 'eindverslag'::text]))),
  FOREIGN KEY (bron_id) REFERENCES bron(id),
  FOREIGN KEY (deelnemer_id, organisatie_id) REFERENCES deelnemer(id, organisatie_id) ON UPDATE CASCADE,
  FOREIGN KEY (uitvoerder_id) REFERENCES organisatie(id),
  PRIMARY KEY (id)
);
CREATE INDEX planversie_dossier ON public.planversie USING btree (deelnemer_id, organisatie_id);
CREATE INDEX planversie_open ON public.planversie USING btree (organisatie_id) WHERE (vervallen_op IS NULL);
CREATE INDEX planversie_uitvoerder ON public.planversie USING btree (uitvoerder_id) WHERE (uitvoerder_id IS NOT NULL);
create policy achtergelaten for select to app using ((((deelnemer_id IN ( SELECT ctx.achtergebleven('C15'::text) AS achtergebleven)) AND ctx.is_achtergelaten(id)) IS NOT TRUE));
create policy afscherming for all to app using (((deelnemer_id IN ( SELECT ctx.afgeschermd('C15'::text) AS afgeschermd)) IS NOT TRUE)) with check (((deelnemer_id IN ( SELECT ctx.afgeschermd('C15'::text) AS afgeschermd)) IS NOT TRUE));
create policy ctx for select to ctx using (true);
create policy ctx_samen for all to ctx using (true) with check (true);
create policy import for all to import using (true) with check (true);
create policy kopie for select to kopie using (true);
create policy lees for select to app using (((organisatie_id = ( SELECT ctx.org_breed('C15'::text, 'lees'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C15'::text, 'lees'::text) AS dossiers))));
create policy meting for select to meting using (true);
create policy schrijf for update to app using ((((organisatie_id = ( SELECT ctx.org_breed('C15'::text, 'schrijf'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C15'::text, 'schrijf'::text) AS dossiers))) AND (vervallen_op IS NULL))) with check ((((organisatie_id = ( SELECT ctx.org_breed('C15'::text, 'schrijf'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C15'::text, 'schrijf'::text) AS dossiers))) AND (vervallen_op IS NOT NULL) AND (vervallen_door = ( SELECT ctx.account() AS account))));
create policy schrijf_nieuw for insert to app with check ((((organisatie_id = ( SELECT ctx.org_breed('C15'::text, 'toevoeg'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C15'::text, 'toevoeg'::text) AS dossiers))) AND (vastgelegd_door = ( SELECT ctx.account() AS account)) AND (bron_id IS NULL) AND (import_id IS NULL)));
create policy wis for all to wis using ((deelnemer_id IN ( SELECT ctx.te_wissen('C15'::text) AS te_wissen)));
CREATE TRIGGER bewaak BEFORE UPDATE OF inhoud, vervallen_op ON public.planversie FOR EACH ROW EXECUTE FUNCTION ctx.bewaak_planversie();
CREATE TRIGGER meld_anders AFTER UPDATE ON public.planversie REFERENCING OLD TABLE AS oude NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();
CREATE TRIGGER meld_nieuw AFTER INSERT ON public.planversie REFERENCING NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();
CREATE TRIGGER meld_weg AFTER DELETE ON public.planversie REFERENCING OLD TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();

-- categorie C13
create table public.portfolio_document (
  id uuid default gen_random_uuid() not null,
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  stam uuid not null,
  naam text not null,
  type text not null,
  zelf boolean default false not null,
  inhoud bytea not null,
  bron_id uuid,
  import_id uuid,
  vastgelegd_door uuid,
  vastgelegd_op timestamp with time zone default now() not null,
  vervallen_op timestamp with time zone,
  vervallen_door uuid,
  vervallen_reden text,
  vervangt uuid,
  CHECK (((octet_length(inhoud) >= 1) AND (octet_length(inhoud) <= 6700000))) NOT VALID,
  CHECK ((naam <> ''::text)),
  CHECK ((type = ANY (ARRAY['application/pdf'::text, 'image/jpeg'::text, 'image/png'::text]))),
  FOREIGN KEY (bron_id) REFERENCES bron(id),
  FOREIGN KEY (deelnemer_id, organisatie_id) REFERENCES deelnemer(id, organisatie_id) ON UPDATE CASCADE,
  PRIMARY KEY (id)
);
CREATE INDEX portfolio_document_dossier ON public.portfolio_document USING btree (deelnemer_id, organisatie_id);
CREATE INDEX portfolio_document_open ON public.portfolio_document USING btree (id) WHERE (get_byte(inhoud, 0) <> 1);
create policy achtergelaten for select to app using ((((deelnemer_id IN ( SELECT ctx.achtergebleven('C13'::text) AS achtergebleven)) AND ctx.is_achtergelaten(id)) IS NOT TRUE));
create policy afscherming for all to app using (((deelnemer_id IN ( SELECT ctx.afgeschermd('C13'::text) AS afgeschermd)) IS NOT TRUE)) with check (((deelnemer_id IN ( SELECT ctx.afgeschermd('C13'::text) AS afgeschermd)) IS NOT TRUE));
create policy ctx for select to ctx using (true);
create policy ctx_samen for all to ctx using (true) with check (true);
create policy eigen_nieuw for insert to app with check (((deelnemer_id = ( SELECT (ctx.wie()).deelnemer_id AS deelnemer_id)) AND (vastgelegd_door = ( SELECT ctx.account() AS account)) AND (bron_id IS NULL) AND (import_id IS NULL)));
create policy import for all to import using (true) with check (true);
create policy kopie for select to kopie using (true);
create policy lees for select to app using (((organisatie_id = ( SELECT ctx.org_breed('C13'::text, 'lees'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C13'::text, 'lees'::text) AS dossiers))));
create policy lees_eigen_deel for select to app using (((vastgelegd_door = ( SELECT ctx.account() AS account)) AND (deelnemer_id IN ( SELECT ctx.eigen_deel('C13'::text) AS eigen_deel))));
create policy meting for select to meting using (true);
create policy nieuw_eigen_deel for insert to app with check (((deelnemer_id IN ( SELECT ctx.eigen_deel('C13'::text) AS eigen_deel)) AND (vastgelegd_door = ( SELECT ctx.account() AS account)) AND (bron_id IS NULL) AND (import_id IS NULL)));
create policy schrijf for update to app using ((((organisatie_id = ( SELECT ctx.org_breed('C13'::text, 'schrijf'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C13'::text, 'schrijf'::text) AS dossiers))) AND (vervallen_op IS NULL))) with check ((((organisatie_id = ( SELECT ctx.org_breed('C13'::text, 'schrijf'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C13'::text, 'schrijf'::text) AS dossiers))) AND (vervallen_op IS NOT NULL) AND (vervallen_door = ( SELECT ctx.account() AS account))));
create policy schrijf_eigen for update to app using (((deelnemer_id IN ( SELECT ctx.dossiers('C13'::text, 'lees'::text) AS dossiers)) AND (vastgelegd_door = ( SELECT ctx.account() AS account)) AND (vervallen_op IS NULL))) with check (((deelnemer_id IN ( SELECT ctx.dossiers('C13'::text, 'lees'::text) AS dossiers)) AND (vastgelegd_door = ( SELECT ctx.account() AS account)) AND (vervallen_op IS NOT NULL) AND (vervallen_door = ( SELECT ctx.account() AS account))));
create policy schrijf_nieuw for insert to app with check ((((organisatie_id = ( SELECT ctx.org_breed('C13'::text, 'toevoeg'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C13'::text, 'toevoeg'::text) AS dossiers))) AND (vastgelegd_door = ( SELECT ctx.account() AS account)) AND (bron_id IS NULL) AND (import_id IS NULL)));
create policy weg_eigen_regel for update to app using (((vervallen_op IS NULL) AND (vastgelegd_door = ( SELECT ctx.account() AS account)) AND ((deelnemer_id IN ( SELECT ctx.eigen_deel('C13'::text) AS eigen_deel)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C13'::text, 'toevoeg'::text) AS dossiers))))) with check (((vervallen_op IS NOT NULL) AND (vervallen_door = ( SELECT ctx.account() AS account)) AND (vastgelegd_door = ( SELECT ctx.account() AS account)) AND ((deelnemer_id IN ( SELECT ctx.eigen_deel('C13'::text) AS eigen_deel)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C13'::text, 'toevoeg'::text) AS dossiers)))));
create policy wis for all to wis using ((deelnemer_id IN ( SELECT ctx.te_wissen('C13'::text) AS te_wissen)));
create policy zelf_is_zelf for insert to app with check ((zelf = COALESCE((deelnemer_id = ( SELECT (ctx.wie()).deelnemer_id AS deelnemer_id)), false)));
CREATE TRIGGER meld_anders AFTER UPDATE ON public.portfolio_document REFERENCING OLD TABLE AS oude NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();
CREATE TRIGGER meld_nieuw AFTER INSERT ON public.portfolio_document REFERENCING NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();
CREATE TRIGGER meld_weg AFTER DELETE ON public.portfolio_document REFERENCING OLD TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();

-- categorie C13
create table public.portfolio_onderdeel (
  id uuid default gen_random_uuid() not null,
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  stam uuid default gen_random_uuid() not null,
  soort text not null,
  vakbegrip_id uuid,
  wat text not null,
  waar text,
  begin date,
  einde date,
  stand text,
  toelichting text,
  uit text,
  uit_id uuid,
  zelf boolean default false not null,
  bron_id uuid,
  import_id uuid,
  vastgelegd_door uuid,
  vastgelegd_op timestamp with time zone default now() not null,
  vervallen_op timestamp with time zone,
  vervallen_door uuid,
  vervallen_reden text,
  vervangt uuid,
  uit_vraag text,
  niveau text,
  diploma boolean,
  spreken text,
  luisteren text,
  lezen text,
  schrijven text,
  CHECK ((einde >= begin)),
  CHECK (((uit IS NULL) = (uit_id IS NULL))),
  CHECK (((soort = 'opleiding'::text) OR ((niveau IS NULL) AND (diploma IS NULL)))),
  CHECK ((soort = ANY (ARRAY['werk'::text, 'vrijwilligerswerk'::text, 'zorg'::text, 'opleiding'::text, 'vaardigheid'::text, 'taal'::text, 'certificaat'::text, 'geleerd'::text, 'sollicitatie'::text, 'referentie'::text, 'brief'::text, 'beroepswens'::text]))),
  CHECK (((soort = 'taal'::text) OR (COALESCE(spreken, luisteren, lezen, schrijven) IS NULL))),
  CHECK ((uit = ANY (ARRAY['traject'::text, 'diagnose'::text, 'dienstverband'::text, 'plaatsing'::text]))),
  CHECK (((uit_vraag IS NULL) OR (uit = 'diagnose'::text))),
  CHECK ((wat <> ''::text)),
  FOREIGN KEY (bron_id) REFERENCES bron(id),
  FOREIGN KEY (deelnemer_id, organisatie_id) REFERENCES deelnemer(id, organisatie_id) ON UPDATE CASCADE,
  FOREIGN KEY (vakbegrip_id) REFERENCES vakbegrip(id),
  PRIMARY KEY (id)
);
CREATE INDEX portfolio_onderdeel_dossier ON public.portfolio_onderdeel USING btree (deelnemer_id, organisatie_id);
CREATE INDEX portfolio_onderdeel_vakbegrip ON public.portfolio_onderdeel USING btree (vakbegrip_id) WHERE (vakbegrip_id IS NOT NULL);
create policy achtergelaten for select to app using ((((deelnemer_id IN ( SELECT ctx.achtergebleven('C13'::text) AS achtergebleven)) AND ctx.is_achtergelaten(id)) IS NOT TRUE));
create policy afscherming for all to app using (((deelnemer_id IN ( SELECT ctx.afgeschermd('C13'::text) AS afgeschermd)) IS NOT TRUE)) with check (((deelnemer_id IN ( SELECT ctx.afgeschermd('C13'::text) AS afgeschermd)) IS NOT TRUE));
create policy ctx for select to ctx using (true);
create policy ctx_samen for all to ctx using (true) with check (true);
create policy eigen_nieuw for insert to app with check (((deelnemer_id = ( SELECT (ctx.wie()).deelnemer_id AS deelnemer_id)) AND (vastgelegd_door = ( SELECT ctx.account() AS account)) AND (bron_id IS NULL) AND (import_id IS NULL)));
create policy import for all to import using (true) with check (true);
create policy kopie for select to kopie using (true);
create policy lees for select to app using (((organisatie_id = ( SELECT ctx.org_breed('C13'::text, 'lees'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C13'::text, 'lees'::text) AS dossiers))));
create policy lees_eigen_deel for select to app using (((vastgelegd_door = ( SELECT ctx.account() AS account)) AND (deelnemer_id IN ( SELECT ctx.eigen_deel('C13'::text) AS eigen_deel))));
create policy meting for select to meting using (true);
create policy nieuw_eigen_deel for insert to app with check (((deelnemer_id IN ( SELECT ctx.eigen_deel('C13'::text) AS eigen_deel)) AND (vastgelegd_door = ( SELECT ctx.account() AS account)) AND (bron_id IS NULL) AND (import_id IS NULL)));
create policy schrijf for update to app using ((((organisatie_id = ( SELECT ctx.org_breed('C13'::text, 'schrijf'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C13'::text, 'schrijf'::text) AS dossiers))) AND (vervallen_op IS NULL))) with check ((((organisatie_id = ( SELECT ctx.org_breed('C13'::text, 'schrijf'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C13'::text, 'schrijf'::text) AS dossiers))) AND (vervallen_op IS NOT NULL) AND (vervallen_door = ( SELECT ctx.account() AS account))));
create policy schrijf_eigen for update to app using (((deelnemer_id IN ( SELECT ctx.dossiers('C13'::text, 'lees'::text) AS dossiers)) AND (vastgelegd_door = ( SELECT ctx.account() AS account)) AND (vervallen_op IS NULL))) with check (((deelnemer_id IN ( SELECT ctx.dossiers('C13'::text, 'lees'::text) AS dossiers)) AND (vastgelegd_door = ( SELECT ctx.account() AS account)) AND (vervallen_op IS NOT NULL) AND (vervallen_door = ( SELECT ctx.account() AS account))));
create policy schrijf_nieuw for insert to app with check ((((organisatie_id = ( SELECT ctx.org_breed('C13'::text, 'toevoeg'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C13'::text, 'toevoeg'::text) AS dossiers))) AND (vastgelegd_door = ( SELECT ctx.account() AS account)) AND (bron_id IS NULL) AND (import_id IS NULL)));
create policy weg_eigen_regel for update to app using (((vervallen_op IS NULL) AND (vastgelegd_door = ( SELECT ctx.account() AS account)) AND ((deelnemer_id IN ( SELECT ctx.eigen_deel('C13'::text) AS eigen_deel)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C13'::text, 'toevoeg'::text) AS dossiers))))) with check (((vervallen_op IS NOT NULL) AND (vervallen_door = ( SELECT ctx.account() AS account)) AND (vastgelegd_door = ( SELECT ctx.account() AS account)) AND ((deelnemer_id IN ( SELECT ctx.eigen_deel('C13'::text) AS eigen_deel)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C13'::text, 'toevoeg'::text) AS dossiers)))));
create policy wis for all to wis using ((deelnemer_id IN ( SELECT ctx.te_wissen('C13'::text) AS te_wissen)));
create policy zelf_is_zelf for insert to app with check ((zelf = COALESCE((deelnemer_id = ( SELECT (ctx.wie()).deelnemer_id AS deelnemer_id)), false)));
CREATE TRIGGER meld_anders AFTER UPDATE ON public.portfolio_onderdeel REFERENCING OLD TABLE AS oude NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();
CREATE TRIGGER meld_nieuw AFTER INSERT ON public.portfolio_onderdeel REFERENCING NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();
CREATE TRIGGER meld_weg AFTER DELETE ON public.portfolio_onderdeel REFERENCING OLD TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();

-- spoor
create table public.recht (
  id uuid default gen_random_uuid() not null,
  account_id uuid not null,
  recht text not null,
  organisatie_id uuid,
  begin date default CURRENT_DATE not null,
  einde date,
  CHECK ((einde >= begin)),
  CHECK ((recht = ANY (ARRAY['invoer'::text, 'cijfers_exact'::text, 'beheer'::text]))),
  FOREIGN KEY (account_id) REFERENCES account(id),
  FOREIGN KEY (organisatie_id) REFERENCES organisatie(id),
  PRIMARY KEY (id)
);
CREATE INDEX recht_account ON public.recht USING btree (account_id);
create policy ctx for all to ctx using (true) with check (true);
create policy eigen for select to app using (((account_id = ( SELECT ctx.account() AS account)) AND ((( SELECT ctx.via() AS via) IS NULL) OR (organisatie_id = ( SELECT ctx.via() AS via)))));
create policy kopie for select to kopie using (true);

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
create policy kopie for select to kopie using (true);
create policy lees for select to app using (( SELECT ctx.is_medewerker() AS is_medewerker));
create policy meting for select to meting using (true);
CREATE TRIGGER meld_anders AFTER UPDATE ON public.reeks REFERENCING NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_register();
CREATE TRIGGER meld_nieuw AFTER INSERT ON public.reeks REFERENCING NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_register();
CREATE TRIGGER meld_weg AFTER DELETE ON public.reeks REFERENCING OLD TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_register();

-- spoor
create table public.regio (
  enig boolean default true not null,
  naam text not null,
  voorbeeld boolean default false not null,
  gereed_op timestamp with time zone,
  vastgelegd_op timestamp with time zone default now() not null,
  tweede_factor boolean default true not null,
  gevuld text[],
  CHECK (enig),
  CHECK ((naam <> ''::text)),
  PRIMARY KEY (enig)
);
create policy ctx for all to ctx using (true) with check (true);
create policy kopie for select to kopie using (true);
CREATE TRIGGER bewaak_regio BEFORE UPDATE ON public.regio FOR EACH ROW EXECUTE FUNCTION ctx.bewaak_regio();

-- categorie C01
create table public.samenvoeging (
  id uuid default gen_random_uuid() not null,
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  weg_id uuid not null,
  gevonden_op timestamp with time zone default now() not null,
  gedaan_door uuid,
  gedaan_op timestamp with time zone,
  teruggedraaid_door uuid,
  teruggedraaid_op timestamp with time zone,
  terug_reden text,
  CHECK ((weg_id <> deelnemer_id)),
  FOREIGN KEY (deelnemer_id, organisatie_id) REFERENCES deelnemer(id, organisatie_id) ON UPDATE CASCADE,
  PRIMARY KEY (id)
);
CREATE INDEX samenvoeging_blijft ON public.samenvoeging USING btree (deelnemer_id, organisatie_id);
CREATE UNIQUE INDEX samenvoeging_gevonden ON public.samenvoeging USING btree (deelnemer_id, weg_id) WHERE (gedaan_op IS NULL);
CREATE UNIQUE INDEX samenvoeging_weg ON public.samenvoeging USING btree (organisatie_id, weg_id) WHERE ((gedaan_op IS NOT NULL) AND (teruggedraaid_op IS NULL));
create policy afscherming for all to app using (((deelnemer_id IN ( SELECT ctx.afgeschermd('C01'::text) AS afgeschermd)) IS NOT TRUE)) with check (((deelnemer_id IN ( SELECT ctx.afgeschermd('C01'::text) AS afgeschermd)) IS NOT TRUE));
create policy ctx for select to ctx using (true);
create policy ctx_samen for all to ctx using (true) with check (true);
create policy import for all to import using (true) with check (true);
create policy kopie for select to kopie using (true);
create policy lees for select to app using (((organisatie_id = ( SELECT ctx.org_breed('C01'::text, 'lees'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C01'::text, 'lees'::text) AS dossiers))));
create policy meting for select to meting using (true);
create policy wis for all to wis using ((deelnemer_id IN ( SELECT ctx.te_wissen('C01'::text) AS te_wissen)));

-- register
create table public.spreekuur (
  id uuid not null,
  organisatie_id uuid not null,
  medewerker_id uuid not null,
  onderwerp text not null,
  plek text not null,
  begin date not null,
  weken smallint,
  einde date,
  van time without time zone not null,
  tot time without time zone not null,
  minuten integer not null,
  voor uuid[] default '{}'::uuid[] not null,
  vastgelegd_door uuid not null,
  vastgelegd_op timestamp with time zone default now() not null,
  gestopt_door uuid,
  gestopt_op timestamp with time zone,
  vrij date[] default '{}'::date[] not null,
  CHECK (((tot > van) AND (einde >= begin))),
  CHECK (((minuten >= 5) AND (minuten <= 240))),
  CHECK ((onderwerp <> ''::text)),
  CHECK ((plek <> ''::text)),
  CHECK ((weken = ANY (ARRAY[1, 2, 4]))),
  FOREIGN KEY (medewerker_id) REFERENCES medewerker(id),
  FOREIGN KEY (organisatie_id) REFERENCES organisatie(id),
  PRIMARY KEY (id)
);
CREATE INDEX spreekuur_medewerker ON public.spreekuur USING btree (medewerker_id);
CREATE INDEX spreekuur_organisatie ON public.spreekuur USING btree (organisatie_id);
create policy ctx for select to ctx using (true);
create policy ctx_schrijf for insert to ctx with check (true);
create policy ctx_wijzig for update to ctx using (true) with check (true);
create policy import for all to import using (true) with check (true);
create policy kopie for select to kopie using (true);
create policy lees for select to app using (( SELECT ctx.is_medewerker() AS is_medewerker));
create policy meting for select to meting using (true);

-- categorie C15
create table public.stap (
  id uuid default gen_random_uuid() not null,
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  contactmoment_id uuid,
  wat text not null,
  wie text not null,
  medewerker_id uuid,
  uiterlijk date not null,
  uitkomst text,
  uitkomst_op date,
  bron_id uuid,
  import_id uuid,
  vastgelegd_door uuid,
  vastgelegd_op timestamp with time zone default now() not null,
  vervallen_op timestamp with time zone,
  vervallen_door uuid,
  vervallen_reden text,
  vervangt uuid,
  doel_id uuid,
  traject_id uuid,
  door text,
  overleg_uid uuid,
  CHECK (((uitkomst IS NULL) = (uitkomst_op IS NULL))),
  CHECK ((uitkomst = ANY (ARRAY['gedaan'::text, 'niet_gelukt'::text, 'vervallen'::text]))),
  CHECK ((wat <> ''::text)),
  CHECK ((wie = ANY (ARRAY['deelnemer'::text, 'medewerker'::text, 'partner'::text, 'sob'::text]))),
  FOREIGN KEY (bron_id) REFERENCES bron(id),
  FOREIGN KEY (contactmoment_id) REFERENCES contactmoment(id) ON DELETE SET NULL,
  FOREIGN KEY (deelnemer_id, organisatie_id) REFERENCES deelnemer(id, organisatie_id) ON UPDATE CASCADE,
  FOREIGN KEY (medewerker_id) REFERENCES medewerker(id),
  FOREIGN KEY (traject_id) REFERENCES traject(id) ON DELETE SET NULL,
  PRIMARY KEY (id)
);
CREATE INDEX stap_contactmoment ON public.stap USING btree (contactmoment_id) WHERE (contactmoment_id IS NOT NULL);
CREATE INDEX stap_dossier ON public.stap USING btree (deelnemer_id, organisatie_id);
CREATE INDEX stap_medewerker ON public.stap USING btree (medewerker_id) WHERE (medewerker_id IS NOT NULL);
CREATE INDEX stap_open ON public.stap USING btree (organisatie_id, uiterlijk) WHERE ((uitkomst IS NULL) AND (vervallen_op IS NULL));
CREATE INDEX stap_traject ON public.stap USING btree (traject_id) WHERE (traject_id IS NOT NULL);
create policy achtergelaten for select to app using ((((deelnemer_id IN ( SELECT ctx.achtergebleven('C15'::text) AS achtergebleven)) AND ctx.is_achtergelaten(id)) IS NOT TRUE));
create policy afscherming for all to app using (((deelnemer_id IN ( SELECT ctx.afgeschermd('C15'::text) AS afgeschermd)) IS NOT TRUE)) with check (((deelnemer_id IN ( SELECT ctx.afgeschermd('C15'::text) AS afgeschermd)) IS NOT TRUE));
create policy ctx for select to ctx using (true);
create policy ctx_samen for all to ctx using (true) with check (true);
create policy import for all to import using (true) with check (true);
create policy kopie for select to kopie using (true);
create policy lees for select to app using (((organisatie_id = ( SELECT ctx.org_breed('C15'::text, 'lees'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C15'::text, 'lees'::text) AS dossiers))));
create policy meting for select to meting using (true);
create policy schrijf for update to app using ((((organisatie_id = ( SELECT ctx.org_breed('C15'::text, 'schrijf'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C15'::text, 'schrijf'::text) AS dossiers))) AND (vervallen_op IS NULL))) with check ((((organisatie_id = ( SELECT ctx.org_breed('C15'::text, 'schrijf'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C15'::text, 'schrijf'::text) AS dossiers))) AND (vervallen_op IS NOT NULL) AND (vervallen_door = ( SELECT ctx.account() AS account))));
create policy schrijf_nieuw for insert to app with check ((((organisatie_id = ( SELECT ctx.org_breed('C15'::text, 'toevoeg'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C15'::text, 'toevoeg'::text) AS dossiers))) AND (vastgelegd_door = ( SELECT ctx.account() AS account)) AND (bron_id IS NULL) AND (import_id IS NULL)));
create policy wis for all to wis using ((deelnemer_id IN ( SELECT ctx.te_wissen('C15'::text) AS te_wissen)));
CREATE TRIGGER meld_anders AFTER UPDATE ON public.stap REFERENCING OLD TABLE AS oude NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();
CREATE TRIGGER meld_nieuw AFTER INSERT ON public.stap REFERENCING NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();
CREATE TRIGGER meld_weg AFTER DELETE ON public.stap REFERENCING OLD TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();

-- categorie C05
create table public.stimulans (
  id uuid default gen_random_uuid() not null,
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  soort text not null,
  waarvoor text not null,
  begin date not null,
  einde date,
  gekregen_op date,
  bron_id uuid,
  import_id uuid,
  vastgelegd_door uuid,
  vastgelegd_op timestamp with time zone default now() not null,
  vervallen_op timestamp with time zone,
  vervallen_door uuid,
  vervallen_reden text,
  vervangt uuid,
  CHECK ((einde > begin)),
  CHECK ((soort = ANY (ARRAY['werkbonus'::text, 'premie'::text, 'onkosten'::text, 'anders'::text]))),
  CHECK ((waarvoor <> ''::text)),
  FOREIGN KEY (bron_id) REFERENCES bron(id),
  FOREIGN KEY (deelnemer_id, organisatie_id) REFERENCES deelnemer(id, organisatie_id) ON UPDATE CASCADE,
  PRIMARY KEY (id)
);
CREATE INDEX stimulans_dossier ON public.stimulans USING btree (deelnemer_id, organisatie_id);
create policy achtergelaten for select to app using ((((deelnemer_id IN ( SELECT ctx.achtergebleven('C05'::text) AS achtergebleven)) AND ctx.is_achtergelaten(id)) IS NOT TRUE));
create policy afscherming for all to app using (((deelnemer_id IN ( SELECT ctx.afgeschermd('C05'::text) AS afgeschermd)) IS NOT TRUE)) with check (((deelnemer_id IN ( SELECT ctx.afgeschermd('C05'::text) AS afgeschermd)) IS NOT TRUE));
create policy ctx for select to ctx using (true);
create policy ctx_samen for all to ctx using (true) with check (true);
create policy import for all to import using (true) with check (true);
create policy kopie for select to kopie using (true);
create policy lees for select to app using (((organisatie_id = ( SELECT ctx.org_breed('C05'::text, 'lees'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C05'::text, 'lees'::text) AS dossiers))));
create policy meting for select to meting using (true);
create policy schrijf for update to app using ((((organisatie_id = ( SELECT ctx.org_breed('C05'::text, 'schrijf'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C05'::text, 'schrijf'::text) AS dossiers))) AND (vervallen_op IS NULL))) with check ((((organisatie_id = ( SELECT ctx.org_breed('C05'::text, 'schrijf'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C05'::text, 'schrijf'::text) AS dossiers))) AND (vervallen_op IS NOT NULL) AND (vervallen_door = ( SELECT ctx.account() AS account))));
create policy schrijf_nieuw for insert to app with check ((((organisatie_id = ( SELECT ctx.org_breed('C05'::text, 'toevoeg'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C05'::text, 'toevoeg'::text) AS dossiers))) AND (vastgelegd_door = ( SELECT ctx.account() AS account)) AND (bron_id IS NULL) AND (import_id IS NULL)));
create policy wis for all to wis using ((deelnemer_id IN ( SELECT ctx.te_wissen('C05'::text) AS te_wissen)));
CREATE TRIGGER meld_anders AFTER UPDATE ON public.stimulans REFERENCING OLD TABLE AS oude NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();
CREATE TRIGGER meld_nieuw AFTER INSERT ON public.stimulans REFERENCING NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();
CREATE TRIGGER meld_weg AFTER DELETE ON public.stimulans REFERENCING OLD TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();

-- register
create table public.toegangswijze (
  id uuid not null,
  organisatie_id uuid not null,
  wijze text not null,
  begin date not null,
  einde date,
  vastgelegd_door uuid not null,
  vastgelegd_op timestamp with time zone default now() not null,
  CHECK ((einde > begin)),
  CHECK ((wijze = ANY (ARRAY['iedereen'::text, 'voorselectie'::text]))),
  FOREIGN KEY (organisatie_id) REFERENCES organisatie(id),
  PRIMARY KEY (id),
  EXCLUDE USING gist (organisatie_id WITH =, daterange(begin, einde) WITH &&)
);
create policy ctx for select to ctx using (true);
create policy ctx_schrijf for all to ctx using (true) with check (true);
create policy import for all to import using (true) with check (true);
create policy kopie for select to kopie using (true);
create policy lees for select to app using (( SELECT ctx.is_medewerker() AS is_medewerker));
create policy meting for select to meting using (true);

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
CREATE INDEX traject_lopend ON public.traject USING btree (organisatie_id, LEAST(einde, 'infinity'::date)) INCLUDE (deelnemer_id, begin, einde, verwacht_einde, id, import_id);
create policy achtergelaten for select to app using ((((deelnemer_id IN ( SELECT ctx.achtergebleven('C15'::text) AS achtergebleven)) AND ctx.is_achtergelaten(id)) IS NOT TRUE));
create policy afscherming for all to app using (((deelnemer_id IN ( SELECT ctx.afgeschermd('C15'::text) AS afgeschermd)) IS NOT TRUE)) with check (((deelnemer_id IN ( SELECT ctx.afgeschermd('C15'::text) AS afgeschermd)) IS NOT TRUE));
create policy ctx for select to ctx using (true);
create policy ctx_samen for all to ctx using (true) with check (true);
create policy import for all to import using (true) with check (true);
create policy kopie for select to kopie using (true);
create policy lees for select to app using (((organisatie_id = ( SELECT ctx.org_breed('C15'::text, 'lees'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C15'::text, 'lees'::text) AS dossiers))));
create policy meting for select to meting using (true);
create policy wis for all to wis using ((deelnemer_id IN ( SELECT ctx.te_wissen('C15'::text) AS te_wissen)));
CREATE TRIGGER bewaar_versie BEFORE UPDATE ON public.traject FOR EACH ROW EXECUTE FUNCTION ctx.bewaar_versie('C15');
CREATE TRIGGER meld_anders AFTER UPDATE ON public.traject REFERENCING OLD TABLE AS oude NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();
CREATE TRIGGER meld_nieuw AFTER INSERT ON public.traject REFERENCING NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();
CREATE TRIGGER meld_weg AFTER DELETE ON public.traject REFERENCING OLD TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();

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
CREATE INDEX trede_laatste ON public.trede USING btree (deelnemer_id, datum DESC, vastgelegd_op DESC) WHERE (vervallen_op IS NULL);
CREATE INDEX trede_organisatie ON public.trede USING btree (organisatie_id, deelnemer_id, datum DESC, vastgelegd_op DESC) INCLUDE (trede) WHERE (vervallen_op IS NULL);
create policy achtergelaten for select to app using ((((deelnemer_id IN ( SELECT ctx.achtergebleven('C14'::text) AS achtergebleven)) AND ctx.is_achtergelaten(id)) IS NOT TRUE));
create policy afscherming for all to app using (((deelnemer_id IN ( SELECT ctx.afgeschermd('C14'::text) AS afgeschermd)) IS NOT TRUE)) with check (((deelnemer_id IN ( SELECT ctx.afgeschermd('C14'::text) AS afgeschermd)) IS NOT TRUE));
create policy ctx for select to ctx using (true);
create policy ctx_samen for all to ctx using (true) with check (true);
create policy import for all to import using (true) with check (true);
create policy kopie for select to kopie using (true);
create policy lees for select to app using (((organisatie_id = ( SELECT ctx.org_breed('C14'::text, 'lees'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C14'::text, 'lees'::text) AS dossiers))));
create policy meting for select to meting using (true);
create policy schrijf for update to app using ((((organisatie_id = ( SELECT ctx.org_breed('C14'::text, 'schrijf'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C14'::text, 'schrijf'::text) AS dossiers))) AND (vervallen_op IS NULL))) with check ((((organisatie_id = ( SELECT ctx.org_breed('C14'::text, 'schrijf'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C14'::text, 'schrijf'::text) AS dossiers))) AND (vervallen_op IS NOT NULL) AND (vervallen_door = ( SELECT ctx.account() AS account))));
create policy schrijf_nieuw for insert to app with check ((((organisatie_id = ( SELECT ctx.org_breed('C14'::text, 'toevoeg'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C14'::text, 'toevoeg'::text) AS dossiers))) AND (vastgelegd_door = ( SELECT ctx.account() AS account)) AND (bron_id IS NULL) AND (import_id IS NULL)));
create policy wis for all to wis using ((deelnemer_id IN ( SELECT ctx.te_wissen('C14'::text) AS te_wissen)));
CREATE TRIGGER meld_anders AFTER UPDATE ON public.trede REFERENCING OLD TABLE AS oude NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();
CREATE TRIGGER meld_nieuw AFTER INSERT ON public.trede REFERENCING NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();
CREATE TRIGGER meld_weg AFTER DELETE ON public.trede REFERENCING OLD TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();

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
CREATE INDEX uitkering_lopend ON public.uitkering USING btree (organisatie_id, LEAST(einde, 'infinity'::date)) INCLUDE (deelnemer_id) WHERE (vervallen_op IS NULL);
create policy achtergelaten for select to app using ((((deelnemer_id IN ( SELECT ctx.achtergebleven('C05'::text) AS achtergebleven)) AND ctx.is_achtergelaten(id)) IS NOT TRUE));
create policy afscherming for all to app using (((deelnemer_id IN ( SELECT ctx.afgeschermd('C05'::text) AS afgeschermd)) IS NOT TRUE)) with check (((deelnemer_id IN ( SELECT ctx.afgeschermd('C05'::text) AS afgeschermd)) IS NOT TRUE));
create policy ctx for select to ctx using (true);
create policy ctx_samen for all to ctx using (true) with check (true);
create policy import for all to import using (true) with check (true);
create policy kopie for select to kopie using (true);
create policy lees for select to app using (((organisatie_id = ( SELECT ctx.org_breed('C05'::text, 'lees'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C05'::text, 'lees'::text) AS dossiers))));
create policy meting for select to meting using (true);
create policy schrijf for update to app using ((((organisatie_id = ( SELECT ctx.org_breed('C05'::text, 'schrijf'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C05'::text, 'schrijf'::text) AS dossiers))) AND (vervallen_op IS NULL))) with check ((((organisatie_id = ( SELECT ctx.org_breed('C05'::text, 'schrijf'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C05'::text, 'schrijf'::text) AS dossiers))) AND (vervallen_op IS NOT NULL) AND (vervallen_door = ( SELECT ctx.account() AS account))));
create policy schrijf_nieuw for insert to app with check ((((organisatie_id = ( SELECT ctx.org_breed('C05'::text, 'toevoeg'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C05'::text, 'toevoeg'::text) AS dossiers))) AND (vastgelegd_door = ( SELECT ctx.account() AS account)) AND (bron_id IS NULL) AND (import_id IS NULL)));
create policy wis for all to wis using ((deelnemer_id IN ( SELECT ctx.te_wissen('C05'::text) AS te_wissen)));
CREATE TRIGGER meld_anders AFTER UPDATE ON public.uitkering REFERENCING OLD TABLE AS oude NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();
CREATE TRIGGER meld_nieuw AFTER INSERT ON public.uitkering REFERENCING NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();
CREATE TRIGGER meld_weg AFTER DELETE ON public.uitkering REFERENCING OLD TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();

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
create policy kopie for select to kopie using (true);
create policy lees for select to app using (( SELECT ctx.is_medewerker() AS is_medewerker));
create policy meting for select to meting using (true);

-- categorie C21
create table public.vacaturevoorstel (
  id uuid default gen_random_uuid() not null,
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  vacature_id uuid,
  titel text not null,
  werkgever text not null,
  plaats text,
  uren_min numeric,
  uren_max numeric,
  waarom text not null,
  voorgesteld_op date not null,
  antwoord text,
  antwoord_op date,
  reden text,
  toelichting text,
  wijze text,
  vervolg text,
  vervolg_op date,
  bron_id uuid,
  import_id uuid,
  vastgelegd_door uuid,
  vastgelegd_op timestamp with time zone default now() not null,
  vervallen_op timestamp with time zone,
  vervallen_door uuid,
  vervallen_reden text,
  vervangt uuid,
  CHECK ((antwoord = ANY (ARRAY['ja'::text, 'nee'::text]))),
  CHECK ((((antwoord IS NULL) = (antwoord_op IS NULL)) AND ((antwoord IS NULL) = (wijze IS NULL)))),
  CHECK (((NOT (antwoord IS DISTINCT FROM 'nee'::text)) = (reden IS NOT NULL))),
  CHECK ((((vervolg IS NULL) = (vervolg_op IS NULL)) AND ((vervolg IS NULL) OR (antwoord IS NOT NULL)))),
  CHECK ((reden = ANY (ARRAY['te_ver'::text, 'uren'::text, 'soort_werk'::text, 'kan_niet'::text, 'heeft_al'::text, 'later'::text, 'anders'::text]))),
  CHECK ((vervolg = ANY (ARRAY['voorgesteld'::text, 'gesolliciteerd'::text, 'vervuld'::text, 'anders'::text, 'gezien'::text]))),
  CHECK ((waarom <> ''::text)),
  CHECK ((wijze = ANY (ARRAY['scherm'::text, 'link'::text, 'medewerker'::text]))),
  FOREIGN KEY (bron_id) REFERENCES bron(id),
  FOREIGN KEY (deelnemer_id, organisatie_id) REFERENCES deelnemer(id, organisatie_id) ON UPDATE CASCADE,
  FOREIGN KEY (vacature_id) REFERENCES vacature(id) ON DELETE SET NULL,
  PRIMARY KEY (id)
);
CREATE INDEX vacaturevoorstel_dossier ON public.vacaturevoorstel USING btree (deelnemer_id, organisatie_id);
CREATE INDEX vacaturevoorstel_open ON public.vacaturevoorstel USING btree (organisatie_id) WHERE ((antwoord IS NOT NULL) AND (vervolg IS NULL) AND (vervallen_op IS NULL));
CREATE INDEX vacaturevoorstel_vacature ON public.vacaturevoorstel USING btree (vacature_id) WHERE (vacature_id IS NOT NULL);
create policy achtergelaten for select to app using ((((deelnemer_id IN ( SELECT ctx.achtergebleven('C21'::text) AS achtergebleven)) AND ctx.is_achtergelaten(id)) IS NOT TRUE));
create policy afscherming for all to app using (((deelnemer_id IN ( SELECT ctx.afgeschermd('C21'::text) AS afgeschermd)) IS NOT TRUE)) with check (((deelnemer_id IN ( SELECT ctx.afgeschermd('C21'::text) AS afgeschermd)) IS NOT TRUE));
create policy beperkt for insert to app with check (((vervangt IS NOT NULL) OR ctx.mag_elders(deelnemer_id, 'C21'::text)));
create policy ctx for select to ctx using (true);
create policy ctx_samen for all to ctx using (true) with check (true);
create policy import for all to import using (true) with check (true);
create policy kopie for select to kopie using (true);
create policy lees for select to app using (((organisatie_id = ( SELECT ctx.org_breed('C21'::text, 'lees'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C21'::text, 'lees'::text) AS dossiers))));
create policy meting for select to meting using (true);
create policy schrijf for update to app using ((((organisatie_id = ( SELECT ctx.org_breed('C21'::text, 'schrijf'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C21'::text, 'schrijf'::text) AS dossiers))) AND (vervallen_op IS NULL))) with check ((((organisatie_id = ( SELECT ctx.org_breed('C21'::text, 'schrijf'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C21'::text, 'schrijf'::text) AS dossiers))) AND (vervallen_op IS NOT NULL) AND (vervallen_door = ( SELECT ctx.account() AS account))));
create policy schrijf_nieuw for insert to app with check ((((organisatie_id = ( SELECT ctx.org_breed('C21'::text, 'toevoeg'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C21'::text, 'toevoeg'::text) AS dossiers))) AND (vastgelegd_door = ( SELECT ctx.account() AS account)) AND (bron_id IS NULL) AND (import_id IS NULL)));
create policy wis for all to wis using ((deelnemer_id IN ( SELECT ctx.te_wissen('C21'::text) AS te_wissen)));
create policy zonder_antwoord for insert to app with check (((antwoord IS NULL) AND (vervolg IS NULL)));
CREATE TRIGGER meld_anders AFTER UPDATE ON public.vacaturevoorstel REFERENCING OLD TABLE AS oude NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();
CREATE TRIGGER meld_nieuw AFTER INSERT ON public.vacaturevoorstel REFERENCING NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();
CREATE TRIGGER meld_weg AFTER DELETE ON public.vacaturevoorstel REFERENCING OLD TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();

-- register
create table public.vakbegrip (
  id uuid default gen_random_uuid() not null,
  stelsel text not null,
  soort text not null,
  uri text,
  naam text not null,
  naam_en text,
  ook text default ''::text not null,
  isco text,
  werksoort text,
  zoek text generated always as (zoekvorm(((naam || ', '::text) || ook))) stored not null,
  weg_op timestamp with time zone,
  vastgelegd_op timestamp with time zone default now() not null,
  CHECK (((uri IS NULL) = (stelsel = 'trede'::text))),
  CHECK ((isco ~ '^\d{1,4}$'::text)),
  CHECK (((naam <> ''::text) AND (length(naam) <= 300))),
  CHECK ((soort = ANY (ARRAY['beroep'::text, 'vaardigheid'::text, 'groep'::text]))),
  CHECK ((stelsel = ANY (ARRAY['trede'::text, 'esco'::text, 'isco'::text, 'competentnl'::text]))),
  CHECK (((uri ~ '^https?://'::text) AND (length(uri) <= 300))),
  PRIMARY KEY (id)
);
CREATE INDEX vakbegrip_naam ON public.vakbegrip USING btree (soort, zoekvorm(naam));
CREATE INDEX vakbegrip_zoek ON public.vakbegrip USING gin (zoek gin_trgm_ops);
CREATE UNIQUE INDEX vakbegrip_eigen ON public.vakbegrip USING btree (soort, naam) WHERE (uri IS NULL);
CREATE UNIQUE INDEX vakbegrip_uri ON public.vakbegrip USING btree (stelsel, uri) WHERE (uri IS NOT NULL);
create policy ctx for select to ctx using (true);
create policy ctx_vul for all to ctx using (true) with check (true);
create policy import for all to import using (true) with check (true);
create policy kopie for select to kopie using (true);
create policy lees for select to app using (( SELECT ctx.is_medewerker() AS is_medewerker));
create policy lees_ingelogd for select to app using (( SELECT ctx.is_ingelogd() AS is_ingelogd));
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
create policy afscherming for all to app using (((deelnemer_id IN ( SELECT ctx.afgeschermd('C01'::text) AS afgeschermd)) IS NOT TRUE)) with check (((deelnemer_id IN ( SELECT ctx.afgeschermd('C01'::text) AS afgeschermd)) IS NOT TRUE));
create policy ctx for select to ctx using (true);
create policy ctx_nieuw for insert to ctx with check (true);
create policy ctx_samen for all to ctx using (true) with check (true);
create policy ctx_wijzig for update to ctx using (true) with check (true);
create policy import for all to import using (true) with check (true);
create policy kopie for select to kopie using (true);
create policy lees for select to app using (((organisatie_id = ( SELECT ctx.org_breed('C01'::text, 'lees'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C01'::text, 'lees'::text) AS dossiers))));
create policy meting for select to meting using (true);
create policy wis for all to wis using ((deelnemer_id IN ( SELECT ctx.te_wissen('C01'::text) AS te_wissen)));
CREATE TRIGGER meld_anders AFTER UPDATE ON public.verantwoordelijke REFERENCING OLD TABLE AS oude NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();
CREATE TRIGGER meld_nieuw AFTER INSERT ON public.verantwoordelijke REFERENCING NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();
CREATE TRIGGER meld_weg AFTER DELETE ON public.verantwoordelijke REFERENCING OLD TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();

-- categorie C04
create table public.verplichting (
  id uuid default gen_random_uuid() not null,
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  soort text not null,
  wat text not null,
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
  CHECK ((soort = ANY (ARRAY['arbeid'::text, 'reintegratie'::text, 'tegenprestatie'::text, 'taal'::text, 'inlichtingen'::text, 'anders'::text]))),
  CHECK ((wat <> ''::text)),
  FOREIGN KEY (bron_id) REFERENCES bron(id),
  FOREIGN KEY (deelnemer_id, organisatie_id) REFERENCES deelnemer(id, organisatie_id) ON UPDATE CASCADE,
  PRIMARY KEY (id)
);
CREATE INDEX verplichting_dossier ON public.verplichting USING btree (deelnemer_id, organisatie_id);
create policy achtergelaten for select to app using ((((deelnemer_id IN ( SELECT ctx.achtergebleven('C04'::text) AS achtergebleven)) AND ctx.is_achtergelaten(id)) IS NOT TRUE));
create policy afscherming for all to app using (((deelnemer_id IN ( SELECT ctx.afgeschermd('C04'::text) AS afgeschermd)) IS NOT TRUE)) with check (((deelnemer_id IN ( SELECT ctx.afgeschermd('C04'::text) AS afgeschermd)) IS NOT TRUE));
create policy ctx for select to ctx using (true);
create policy ctx_samen for all to ctx using (true) with check (true);
create policy import for all to import using (true) with check (true);
create policy kopie for select to kopie using (true);
create policy lees for select to app using (((organisatie_id = ( SELECT ctx.org_breed('C04'::text, 'lees'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C04'::text, 'lees'::text) AS dossiers))));
create policy meting for select to meting using (true);
create policy schrijf for update to app using ((((organisatie_id = ( SELECT ctx.org_breed('C04'::text, 'schrijf'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C04'::text, 'schrijf'::text) AS dossiers))) AND (vervallen_op IS NULL))) with check ((((organisatie_id = ( SELECT ctx.org_breed('C04'::text, 'schrijf'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C04'::text, 'schrijf'::text) AS dossiers))) AND (vervallen_op IS NOT NULL) AND (vervallen_door = ( SELECT ctx.account() AS account))));
create policy schrijf_nieuw for insert to app with check ((((organisatie_id = ( SELECT ctx.org_breed('C04'::text, 'toevoeg'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C04'::text, 'toevoeg'::text) AS dossiers))) AND (vastgelegd_door = ( SELECT ctx.account() AS account)) AND (bron_id IS NULL) AND (import_id IS NULL)));
create policy wis for all to wis using ((deelnemer_id IN ( SELECT ctx.te_wissen('C04'::text) AS te_wissen)));
CREATE TRIGGER meld_anders AFTER UPDATE ON public.verplichting REFERENCING OLD TABLE AS oude NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();
CREATE TRIGGER meld_nieuw AFTER INSERT ON public.verplichting REFERENCING NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();
CREATE TRIGGER meld_weg AFTER DELETE ON public.verplichting REFERENCING OLD TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();

-- spoor
create table public.vertaling (
  id uuid default gen_random_uuid() not null,
  organisatie_id uuid,
  account_id uuid not null,
  bron text not null,
  kolommen text[] not null,
  regels jsonb not null,
  gewijzigd_op timestamp with time zone default now() not null,
  vervangen_op timestamp with time zone,
  CHECK ((bron <> ''::text)),
  FOREIGN KEY (account_id) REFERENCES account(id),
  FOREIGN KEY (organisatie_id) REFERENCES organisatie(id),
  PRIMARY KEY (id)
);
CREATE INDEX vertaling_bron ON public.vertaling USING btree (bron);
create policy eigen for select to app using (((account_id = ( SELECT ctx.account() AS account)) OR (organisatie_id = ( SELECT w.organisatie_id
   FROM ctx.wie() w(account_id, medewerker_id, organisatie_id, rol, deelnemer_id)))));
create policy eigen_anders for update to app using (((account_id = ( SELECT ctx.account() AS account)) OR (organisatie_id = ( SELECT w.organisatie_id
   FROM ctx.wie() w(account_id, medewerker_id, organisatie_id, rol, deelnemer_id))))) with check (((account_id = ( SELECT ctx.account() AS account)) OR (organisatie_id = ( SELECT w.organisatie_id
   FROM ctx.wie() w(account_id, medewerker_id, organisatie_id, rol, deelnemer_id)))));
create policy eigen_import for select to import using (((account_id = ( SELECT ctx.account() AS account)) OR (organisatie_id = ( SELECT w.organisatie_id
   FROM ctx.wie() w(account_id, medewerker_id, organisatie_id, rol, deelnemer_id)))));
create policy eigen_nieuw for insert to app with check (((account_id = ( SELECT ctx.account() AS account)) AND (NOT (organisatie_id IS DISTINCT FROM ( SELECT w.organisatie_id
   FROM ctx.wie() w(account_id, medewerker_id, organisatie_id, rol, deelnemer_id))))));
create policy kopie for select to kopie using (true);

-- categorie C11
create table public.verwijzing (
  id uuid default gen_random_uuid() not null,
  aanmelding_id uuid not null,
  deelnemer_id uuid,
  organisatie_id uuid not null,
  van_organisatie_id uuid,
  van_medewerker_id uuid,
  kenmerk text,
  groep text,
  vastgelegd_op timestamp with time zone default now() not null,
  CHECK ((groep = ANY (ARRAY['ex_gedetineerd'::text, 'taakgestraft'::text, 'verslavingszorg_laatste_fase'::text, 'ggz_beschermd_wonen'::text, 'jeugdzorg'::text]))),
  FOREIGN KEY (aanmelding_id) REFERENCES aanmelding(id) ON DELETE CASCADE,
  FOREIGN KEY (deelnemer_id, organisatie_id) REFERENCES deelnemer(id, organisatie_id) ON UPDATE CASCADE,
  FOREIGN KEY (organisatie_id) REFERENCES organisatie(id),
  FOREIGN KEY (van_medewerker_id) REFERENCES medewerker(id),
  FOREIGN KEY (van_organisatie_id) REFERENCES organisatie(id),
  PRIMARY KEY (id)
);
CREATE INDEX verwijzing_dossier ON public.verwijzing USING btree (deelnemer_id, organisatie_id);
CREATE INDEX verwijzing_medewerker ON public.verwijzing USING btree (van_medewerker_id) WHERE (van_medewerker_id IS NOT NULL);
CREATE INDEX verwijzing_van ON public.verwijzing USING btree (van_organisatie_id, van_medewerker_id) WHERE (van_organisatie_id IS NOT NULL);
CREATE INDEX verwijzing_van_aanmelding ON public.verwijzing USING btree (aanmelding_id);
CREATE UNIQUE INDEX verwijzing_aanmelding ON public.verwijzing USING btree (organisatie_id, aanmelding_id);
create policy achtergelaten for select to app using ((((deelnemer_id IN ( SELECT ctx.achtergebleven('C11'::text) AS achtergebleven)) AND ctx.is_achtergelaten(id)) IS NOT TRUE));
create policy afscherming for all to app using (((deelnemer_id IN ( SELECT ctx.afgeschermd('C11'::text) AS afgeschermd)) IS NOT TRUE)) with check (((deelnemer_id IN ( SELECT ctx.afgeschermd('C11'::text) AS afgeschermd)) IS NOT TRUE));
create policy ctx for select to ctx using (true);
create policy ctx_samen for all to ctx using (true) with check (true);
create policy import for all to import using (true) with check (true);
create policy kopie for select to kopie using (true);
create policy lees for select to app using (((organisatie_id = ( SELECT ctx.org_breed('C11'::text, 'lees'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C11'::text, 'lees'::text) AS dossiers))));
create policy lees_wachtrij for select to app using (((deelnemer_id IS NULL) AND (organisatie_id = ( SELECT ctx.wachtrij('C11'::text, 'lees'::text) AS wachtrij))));
create policy meting for select to meting using (true);
create policy wis for all to wis using ((deelnemer_id IN ( SELECT ctx.te_wissen('C11'::text) AS te_wissen)));
CREATE TRIGGER meld_anders AFTER UPDATE ON public.verwijzing REFERENCING OLD TABLE AS oude NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();
CREATE TRIGGER meld_nieuw AFTER INSERT ON public.verwijzing REFERENCING NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();
CREATE TRIGGER meld_weg AFTER DELETE ON public.verwijzing REFERENCING OLD TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();

-- categorie C25
create table public.verzoek (
  id uuid not null,
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  soort text not null,
  over text,
  tekst text not null,
  ingediend_door uuid not null,
  ontvangen_op date not null,
  uiterlijk date not null,
  verlengd_reden text,
  besluit text,
  besluit_reden text,
  besloten_door uuid,
  besloten_op timestamp with time zone,
  vastgelegd_op timestamp with time zone default now() not null,
  betwist boolean default false not null,
  CHECK ((besluit = ANY (ARRAY['ingewilligd'::text, 'deels'::text, 'geweigerd'::text, 'ingetrokken'::text]))),
  CHECK ((besluit_reden <> ''::text)),
  CHECK (((NOT betwist) OR (soort = 'correctie'::text))) NOT VALID,
  CHECK ((uiterlijk > ontvangen_op)),
  CHECK ((((besluit IS NULL) = (besloten_op IS NULL)) AND ((besluit IS NULL) OR (besluit_reden IS NOT NULL)))),
  CHECK ((soort = ANY (ARRAY['inzage'::text, 'correctie'::text, 'bezwaar'::text, 'wissen'::text]))),
  CHECK ((tekst <> ''::text)),
  FOREIGN KEY (deelnemer_id, organisatie_id) REFERENCES deelnemer(id, organisatie_id) ON UPDATE CASCADE,
  PRIMARY KEY (id)
);
CREATE INDEX verzoek_dossier ON public.verzoek USING btree (deelnemer_id, organisatie_id);
CREATE INDEX verzoek_open ON public.verzoek USING btree (organisatie_id, uiterlijk) WHERE (besluit IS NULL);
create policy achtergelaten for select to app using ((((deelnemer_id IN ( SELECT ctx.achtergebleven('C25'::text) AS achtergebleven)) AND ctx.is_achtergelaten(id)) IS NOT TRUE));
create policy afscherming for all to app using (((deelnemer_id IN ( SELECT ctx.afgeschermd('C25'::text) AS afgeschermd)) IS NOT TRUE)) with check (((deelnemer_id IN ( SELECT ctx.afgeschermd('C25'::text) AS afgeschermd)) IS NOT TRUE));
create policy ctx for select to ctx using (true);
create policy ctx_nieuw for insert to ctx with check (true);
create policy ctx_wijzig for update to ctx using (true) with check (true);
create policy import for all to import using (true) with check (true);
create policy kopie for select to kopie using (true);
create policy lees for select to app using (((organisatie_id = ( SELECT ctx.org_breed('C25'::text, 'lees'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C25'::text, 'lees'::text) AS dossiers))));
create policy meting for select to meting using (true);
create policy wis for all to wis using ((deelnemer_id IN ( SELECT ctx.te_wissen('C25'::text) AS te_wissen)));

-- spoor
create table public.voorbeeldfiguur (
  account_id uuid not null,
  verhaal text not null,
  volgorde integer not null,
  FOREIGN KEY (account_id) REFERENCES account(id),
  PRIMARY KEY (account_id)
);
create policy ctx for all to ctx using (true) with check (true);
create policy kopie for select to kopie using (true);

-- categorie C15
create table public.voorlichting (
  id uuid default gen_random_uuid() not null,
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  datum date not null,
  wijze text not null,
  taal text not null,
  begrepen boolean not null,
  bijeenkomst_id uuid,
  bron_id uuid,
  import_id uuid,
  vastgelegd_door uuid,
  vastgelegd_op timestamp with time zone default now() not null,
  vervallen_op timestamp with time zone,
  vervallen_door uuid,
  vervallen_reden text,
  vervangt uuid,
  CHECK ((wijze = ANY (ARRAY['bijeenkomst'::text, 'gesprek'::text, 'scherm'::text]))),
  FOREIGN KEY (bijeenkomst_id) REFERENCES bijeenkomst(id),
  FOREIGN KEY (bron_id) REFERENCES bron(id),
  FOREIGN KEY (deelnemer_id, organisatie_id) REFERENCES deelnemer(id, organisatie_id) ON UPDATE CASCADE,
  PRIMARY KEY (id)
);
CREATE INDEX voorlichting_bijeenkomst ON public.voorlichting USING btree (bijeenkomst_id) WHERE (bijeenkomst_id IS NOT NULL);
CREATE INDEX voorlichting_dossier ON public.voorlichting USING btree (deelnemer_id, organisatie_id);
CREATE INDEX voorlichting_niet_begrepen ON public.voorlichting USING btree (organisatie_id) WHERE ((NOT begrepen) AND (vervallen_op IS NULL));
create policy achtergelaten for select to app using ((((deelnemer_id IN ( SELECT ctx.achtergebleven('C15'::text) AS achtergebleven)) AND ctx.is_achtergelaten(id)) IS NOT TRUE));
create policy afscherming for all to app using (((deelnemer_id IN ( SELECT ctx.afgeschermd('C15'::text) AS afgeschermd)) IS NOT TRUE)) with check (((deelnemer_id IN ( SELECT ctx.afgeschermd('C15'::text) AS afgeschermd)) IS NOT TRUE));
create policy ctx for select to ctx using (true);
create policy ctx_samen for all to ctx using (true) with check (true);
create policy import for all to import using (true) with check (true);
create policy kopie for select to kopie using (true);
create policy lees for select to app using (((organisatie_id = ( SELECT ctx.org_breed('C15'::text, 'lees'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C15'::text, 'lees'::text) AS dossiers))));
create policy meting for select to meting using (true);
create policy op_eigen_scherm for insert to app with check ((wijze <> 'scherm'::text));
create policy schrijf for update to app using ((((organisatie_id = ( SELECT ctx.org_breed('C15'::text, 'schrijf'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C15'::text, 'schrijf'::text) AS dossiers))) AND (vervallen_op IS NULL))) with check ((((organisatie_id = ( SELECT ctx.org_breed('C15'::text, 'schrijf'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C15'::text, 'schrijf'::text) AS dossiers))) AND (vervallen_op IS NOT NULL) AND (vervallen_door = ( SELECT ctx.account() AS account))));
create policy schrijf_nieuw for insert to app with check ((((organisatie_id = ( SELECT ctx.org_breed('C15'::text, 'toevoeg'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C15'::text, 'toevoeg'::text) AS dossiers))) AND (vastgelegd_door = ( SELECT ctx.account() AS account)) AND (bron_id IS NULL) AND (import_id IS NULL)));
create policy wis for all to wis using ((deelnemer_id IN ( SELECT ctx.te_wissen('C15'::text) AS te_wissen)));
CREATE TRIGGER meld_anders AFTER UPDATE ON public.voorlichting REFERENCING OLD TABLE AS oude NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();
CREATE TRIGGER meld_nieuw AFTER INSERT ON public.voorlichting REFERENCING NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();
CREATE TRIGGER meld_weg AFTER DELETE ON public.voorlichting REFERENCING OLD TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();

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
create policy kopie for select to kopie using (true);
create policy lees for select to app using (( SELECT ctx.is_medewerker() AS is_medewerker));
create policy lees_ingelogd for select to app using (( SELECT ctx.is_ingelogd() AS is_ingelogd));
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
  versie integer,
  FOREIGN KEY (deelnemer_id, organisatie_id) REFERENCES deelnemer(id, organisatie_id) ON UPDATE CASCADE,
  PRIMARY KEY (id)
);
CREATE INDEX vorige_versie_rij ON public.vorige_versie USING btree (deelnemer_id, tabel, rij_id);
CREATE INDEX vorige_versie_versie ON public.vorige_versie USING btree (rij_id, versie);
create policy afscherming for select to app using ((
CASE categorie
    WHEN 'C03'::text THEN (deelnemer_id IN ( SELECT ctx.afgeschermd('C03'::text) AS afgeschermd))
    ELSE (deelnemer_id IN ( SELECT ctx.afgeschermd('C01'::text) AS afgeschermd))
END IS NOT TRUE));
create policy ctx for insert to ctx with check (true);
create policy ctx_lees for select to ctx using (true);
create policy ctx_samen for all to ctx using (true) with check (true);
create policy import for select to import using (true);
create policy kopie for select to kopie using (true);
create policy lees for select to app using (((deelnemer_id IN ( SELECT ctx.dossiers(vorige_versie.categorie, 'lees'::text) AS dossiers)) OR (organisatie_id = ctx.org_breed(categorie, 'lees'::text))));
create policy wis for all to wis using ((deelnemer_id IN ( SELECT ctx.te_wissen(vorige_versie.categorie) AS te_wissen)));

-- register
create table public.waarneming (
  id uuid default gen_random_uuid() not null,
  organisatie_id uuid not null,
  medewerker_id uuid not null,
  waarnemer_id uuid not null,
  begin date not null,
  einde date not null,
  vastgelegd_door uuid not null,
  vastgelegd_op timestamp with time zone default now() not null,
  CHECK ((einde >= begin)),
  CHECK ((medewerker_id <> waarnemer_id)),
  FOREIGN KEY (medewerker_id) REFERENCES medewerker(id),
  FOREIGN KEY (organisatie_id) REFERENCES organisatie(id),
  FOREIGN KEY (waarnemer_id) REFERENCES medewerker(id),
  PRIMARY KEY (id)
);
CREATE INDEX waarneming_waarnemer ON public.waarneming USING btree (waarnemer_id);
create policy ctx for select to ctx using (true);
create policy ctx_nieuw for insert to ctx with check (true);
create policy ctx_wijzig for update to ctx using (true) with check (true);
create policy import for all to import using (true) with check (true);
create policy kopie for select to kopie using (true);
create policy lees for select to app using (( SELECT ctx.is_medewerker() AS is_medewerker));
create policy meting for select to meting using (true);

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
create policy kopie for select to kopie using (true);
create policy lees for select to app using (( SELECT ctx.is_medewerker() AS is_medewerker));
create policy lees_bij_mij for select to app using ((id IN ( SELECT v.werkgever_id
   FROM dienstverband v
  WHERE (v.deelnemer_id = ( SELECT (ctx.wie()).deelnemer_id AS deelnemer_id))
UNION
 SELECT p.werkgever_id
   FROM plaatsing p
  WHERE (p.deelnemer_id = ( SELECT (ctx.wie()).deelnemer_id AS deelnemer_id)))));
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
create policy kopie for select to kopie using (true);
create policy lees for select to app using (( SELECT ctx.is_medewerker() AS is_medewerker));
create policy meting for select to meting using (true);

-- categorie C13
create table public.werkwens (
  id uuid default gen_random_uuid() not null,
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  uren_min smallint,
  uren_max smallint,
  vanaf date,
  reistijd smallint,
  dagdelen text[] default '{}'::text[] not null,
  vervoer text[] default '{}'::text[] not null,
  rijbewijs text[] default '{}'::text[] not null,
  over_mij text,
  zelf boolean default false not null,
  bron_id uuid,
  import_id uuid,
  vastgelegd_door uuid,
  vastgelegd_op timestamp with time zone default now() not null,
  vervallen_op timestamp with time zone,
  vervallen_door uuid,
  vervallen_reden text,
  vervangt uuid,
  CHECK ((((uren_max >= 1) AND (uren_max <= 60)) AND (uren_max >= uren_min))),
  CHECK (((reistijd >= 0) AND (reistijd <= 240))),
  CHECK (((uren_min >= 0) AND (uren_min <= 60))),
  FOREIGN KEY (bron_id) REFERENCES bron(id),
  FOREIGN KEY (deelnemer_id, organisatie_id) REFERENCES deelnemer(id, organisatie_id) ON UPDATE CASCADE,
  PRIMARY KEY (id)
);
CREATE INDEX werkwens_dossier ON public.werkwens USING btree (deelnemer_id, organisatie_id);
create policy achtergelaten for select to app using ((((deelnemer_id IN ( SELECT ctx.achtergebleven('C13'::text) AS achtergebleven)) AND ctx.is_achtergelaten(id)) IS NOT TRUE));
create policy afscherming for all to app using (((deelnemer_id IN ( SELECT ctx.afgeschermd('C13'::text) AS afgeschermd)) IS NOT TRUE)) with check (((deelnemer_id IN ( SELECT ctx.afgeschermd('C13'::text) AS afgeschermd)) IS NOT TRUE));
create policy ctx for select to ctx using (true);
create policy ctx_samen for all to ctx using (true) with check (true);
create policy eigen_nieuw for insert to app with check (((deelnemer_id = ( SELECT (ctx.wie()).deelnemer_id AS deelnemer_id)) AND (vastgelegd_door = ( SELECT ctx.account() AS account)) AND (bron_id IS NULL) AND (import_id IS NULL)));
create policy import for all to import using (true) with check (true);
create policy kopie for select to kopie using (true);
create policy lees for select to app using (((organisatie_id = ( SELECT ctx.org_breed('C13'::text, 'lees'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C13'::text, 'lees'::text) AS dossiers))));
create policy meting for select to meting using (true);
create policy schrijf for update to app using ((((organisatie_id = ( SELECT ctx.org_breed('C13'::text, 'schrijf'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C13'::text, 'schrijf'::text) AS dossiers))) AND (vervallen_op IS NULL))) with check ((((organisatie_id = ( SELECT ctx.org_breed('C13'::text, 'schrijf'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C13'::text, 'schrijf'::text) AS dossiers))) AND (vervallen_op IS NOT NULL) AND (vervallen_door = ( SELECT ctx.account() AS account))));
create policy schrijf_eigen for update to app using (((deelnemer_id IN ( SELECT ctx.dossiers('C13'::text, 'lees'::text) AS dossiers)) AND (vastgelegd_door = ( SELECT ctx.account() AS account)) AND (vervallen_op IS NULL))) with check (((deelnemer_id IN ( SELECT ctx.dossiers('C13'::text, 'lees'::text) AS dossiers)) AND (vastgelegd_door = ( SELECT ctx.account() AS account)) AND (vervallen_op IS NOT NULL) AND (vervallen_door = ( SELECT ctx.account() AS account))));
create policy schrijf_nieuw for insert to app with check ((((organisatie_id = ( SELECT ctx.org_breed('C13'::text, 'toevoeg'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C13'::text, 'toevoeg'::text) AS dossiers))) AND (vastgelegd_door = ( SELECT ctx.account() AS account)) AND (bron_id IS NULL) AND (import_id IS NULL)));
create policy wis for all to wis using ((deelnemer_id IN ( SELECT ctx.te_wissen('C13'::text) AS te_wissen)));
create policy zelf_is_zelf for insert to app with check ((zelf = COALESCE((deelnemer_id = ( SELECT (ctx.wie()).deelnemer_id AS deelnemer_id)), false)));
CREATE TRIGGER meld_anders AFTER UPDATE ON public.werkwens REFERENCING OLD TABLE AS oude NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();
CREATE TRIGGER meld_nieuw AFTER INSERT ON public.werkwens REFERENCING NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();
CREATE TRIGGER meld_weg AFTER DELETE ON public.werkwens REFERENCING OLD TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();

-- spoor
create table public.wijziging (
  nr bigint generated always as identity not null,
  tx xid8 default pg_current_xact_id() not null,
  op timestamp with time zone default clock_timestamp() not null,
  tabel text not null,
  deelnemer_id uuid,
  rij_id uuid,
  PRIMARY KEY (nr)
);
CREATE INDEX wijziging_tx ON public.wijziging USING btree (tx);
create policy ctx for all to ctx using (true) with check (true);
create policy kopie for select to kopie using (true);
create policy meting for select to meting using (true);

-- spoor
create table public.wisplan (
  id uuid not null,
  organisatie_id uuid not null,
  op_verzoek boolean not null,
  peildatum date not null,
  termijnen jsonb not null,
  mensen integer not null,
  telling jsonb not null,
  voorgesteld_door uuid,
  voorgesteld_op timestamp with time zone default now() not null,
  besluit text,
  besloten_door uuid,
  besloten_op timestamp with time zone,
  gedaan integer default 0 not null,
  overgeslagen integer default 0 not null,
  rijen bigint default 0 not null,
  klaar_op timestamp with time zone,
  herhaalt uuid[],
  CHECK ((besluit = ANY (ARRAY['akkoord'::text, 'afgewezen'::text]))),
  CHECK ((besloten_door <> voorgesteld_door)),
  CHECK (((besluit IS NULL) = (besloten_op IS NULL))),
  CHECK (((voorgesteld_door IS NOT NULL) OR ((cardinality(herhaalt) > 0) AND (besluit = 'akkoord'::text)))),
  FOREIGN KEY (organisatie_id) REFERENCES organisatie(id),
  PRIMARY KEY (id)
);
CREATE INDEX wisplan_organisatie ON public.wisplan USING btree (organisatie_id, voorgesteld_op DESC);
create policy ctx for all to ctx using (true) with check (true);
create policy kopie for select to kopie using (true);
create policy lees for select to app using ((organisatie_id IN ( SELECT ctx.wist_bij() AS wist_bij)));
create policy wis for all to wis using (((besluit = 'akkoord'::text) AND (NOT (id IN ( SELECT ctx.archief_wacht() AS archief_wacht))))) with check ((besluit = 'akkoord'::text));

-- spoor
create table public.wisplan_mens (
  wisplan_id uuid not null,
  deelnemer_id uuid not null,
  categorieen text[] not null,
  geheel boolean not null,
  archief text[] default '{}'::text[] not null,
  merk text,
  FOREIGN KEY (wisplan_id) REFERENCES wisplan(id),
  PRIMARY KEY (wisplan_id, deelnemer_id)
);
create policy ctx for all to ctx using (true) with check (true);
create policy kopie for select to kopie using (true);
create policy wis for all to wis using ((wisplan_id IN ( SELECT wisplan.id
   FROM wisplan)));

-- spoor
create table public.zegel (
  nr bigint not null,
  gemaakt_op timestamp with time zone not null,
  eerste bigint not null,
  aantal integer not null,
  wortel bytea not null,
  vorige bytea not null,
  kenmerk bytea not null,
  CHECK ((aantal > 0)),
  PRIMARY KEY (nr)
);
create policy ctx for select to ctx using (true);
create policy kopie for select to kopie using (true);
create policy lees for select to app using (( SELECT ctx.is_medewerker() AS is_medewerker));
create policy zegel for all to zegel using (true) with check (true);

-- spoor
create table public.zegelcontrole (
  nr bigint generated always as identity not null,
  op timestamp with time zone default now() not null,
  zegels bigint not null,
  regels bigint not null,
  bevindingen integer not null,
  PRIMARY KEY (nr)
);
create policy kopie for select to kopie using (true);
create policy lees for select to app using (( SELECT ctx.is_medewerker() AS is_medewerker));
create policy zegel for all to zegel using (true) with check (true);

-- spoor
create table public.zegelregel (
  nr bigint not null,
  zegel_nr bigint not null,
  soort text not null,
  rij_id uuid not null,
  mac bytea not null,
  CHECK ((soort = ANY (ARRAY['audit'::text, 'inzage'::text, 'zegelwissing'::text]))),
  FOREIGN KEY (zegel_nr) REFERENCES zegel(nr),
  PRIMARY KEY (nr),
  UNIQUE (rij_id)
);
CREATE INDEX zegelregel_zegel ON public.zegelregel USING btree (zegel_nr);
create policy ctx for select to ctx using (true);
create policy ctx_verloop for delete to ctx using (true);
create policy kopie for select to kopie using (true);
create policy wis for all to wis using (( SELECT ctx.wis_loopt() AS wis_loopt));
create policy zegel for all to zegel using (true) with check (true);

-- spoor
create table public.zegelstand (
  enig boolean default true not null,
  stand pg_snapshot,
  gekeken_op timestamp with time zone,
  CHECK (enig),
  PRIMARY KEY (enig)
);
create policy kopie for select to kopie using (true);
create policy lees for select to app using (( SELECT ctx.is_medewerker() AS is_medewerker));
create policy wis for all to wis using (( SELECT ctx.wis_loopt() AS wis_loopt));
create policy zegel for all to zegel using (true) with check (true);

-- spoor
create table public.zegelverloop (
  zegel_nr bigint not null,
  op timestamp with time zone not null,
  mac bytea not null,
  FOREIGN KEY (zegel_nr) REFERENCES zegel(nr),
  PRIMARY KEY (zegel_nr)
);
create policy ctx for select to ctx using (true);
create policy kopie for select to kopie using (true);
create policy zegel for all to zegel using (true) with check (true);

-- spoor
create table public.zegelwissing (
  id uuid default gen_random_uuid() not null,
  op timestamp with time zone default now() not null,
  nr bigint not null,
  rij_id uuid not null,
  wisplan_id uuid not null,
  mac bytea not null,
  tx xid8 default pg_current_xact_id(),
  FOREIGN KEY (wisplan_id) REFERENCES wisplan(id),
  PRIMARY KEY (id)
);
CREATE INDEX zegelwissing_rij ON public.zegelwissing USING btree (rij_id, op);
CREATE INDEX zegelwissing_tx ON public.zegelwissing USING btree (tx);
create policy ctx for select to ctx using (true);
create policy ctx_verloop for delete to ctx using (true);
create policy kopie for select to kopie using (true);
create policy wis for all to wis using (( SELECT ctx.wis_loopt() AS wis_loopt)) with check (( SELECT ctx.wis_loopt() AS wis_loopt));
create policy zegel for select to zegel using (true);

-- categorie C10
create table public.zorgbetrokkenheid (
  id uuid default gen_random_uuid() not null,
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  wie text not null,
  telefoon text,
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
  CHECK ((wie <> ''::text)),
  FOREIGN KEY (bron_id) REFERENCES bron(id),
  FOREIGN KEY (deelnemer_id, organisatie_id) REFERENCES deelnemer(id, organisatie_id) ON UPDATE CASCADE,
  PRIMARY KEY (id)
);
CREATE INDEX zorgbetrokkenheid_dossier ON public.zorgbetrokkenheid USING btree (deelnemer_id, organisatie_id);
create policy achtergelaten for select to app using ((((deelnemer_id IN ( SELECT ctx.achtergebleven('C10'::text) AS achtergebleven)) AND ctx.is_achtergelaten(id)) IS NOT TRUE));
create policy afscherming for all to app using (((deelnemer_id IN ( SELECT ctx.afgeschermd('C10'::text) AS afgeschermd)) IS NOT TRUE)) with check (((deelnemer_id IN ( SELECT ctx.afgeschermd('C10'::text) AS afgeschermd)) IS NOT TRUE));
create policy ctx for select to ctx using (true);
create policy ctx_samen for all to ctx using (true) with check (true);
create policy import for all to import using (true) with check (true);
create policy kopie for select to kopie using (true);
create policy lees for select to app using (((organisatie_id = ( SELECT ctx.org_breed('C10'::text, 'lees'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C10'::text, 'lees'::text) AS dossiers))));
create policy lees_eigen_deel for select to app using (((vastgelegd_door = ( SELECT ctx.account() AS account)) AND (deelnemer_id IN ( SELECT ctx.eigen_deel('C10'::text) AS eigen_deel))));
create policy meting for select to meting using (true);
create policy nieuw_eigen_deel for insert to app with check (((deelnemer_id IN ( SELECT ctx.eigen_deel('C10'::text) AS eigen_deel)) AND (vastgelegd_door = ( SELECT ctx.account() AS account)) AND (bron_id IS NULL) AND (import_id IS NULL)));
create policy schrijf for update to app using ((((organisatie_id = ( SELECT ctx.org_breed('C10'::text, 'schrijf'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C10'::text, 'schrijf'::text) AS dossiers))) AND (vervallen_op IS NULL))) with check ((((organisatie_id = ( SELECT ctx.org_breed('C10'::text, 'schrijf'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C10'::text, 'schrijf'::text) AS dossiers))) AND (vervallen_op IS NOT NULL) AND (vervallen_door = ( SELECT ctx.account() AS account))));
create policy schrijf_nieuw for insert to app with check ((((organisatie_id = ( SELECT ctx.org_breed('C10'::text, 'toevoeg'::text) AS org_breed)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C10'::text, 'toevoeg'::text) AS dossiers))) AND (vastgelegd_door = ( SELECT ctx.account() AS account)) AND (bron_id IS NULL) AND (import_id IS NULL)));
create policy weg_eigen_regel for update to app using (((vervallen_op IS NULL) AND (vastgelegd_door = ( SELECT ctx.account() AS account)) AND ((deelnemer_id IN ( SELECT ctx.eigen_deel('C10'::text) AS eigen_deel)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C10'::text, 'toevoeg'::text) AS dossiers))))) with check (((vervallen_op IS NOT NULL) AND (vervallen_door = ( SELECT ctx.account() AS account)) AND (vastgelegd_door = ( SELECT ctx.account() AS account)) AND ((deelnemer_id IN ( SELECT ctx.eigen_deel('C10'::text) AS eigen_deel)) OR (deelnemer_id IN ( SELECT ctx.dossiers('C10'::text, 'toevoeg'::text) AS dossiers)))));
create policy wis for all to wis using ((deelnemer_id IN ( SELECT ctx.te_wissen('C10'::text) AS te_wissen)));
CREATE TRIGGER meld_anders AFTER UPDATE ON public.zorgbetrokkenheid REFERENCING OLD TABLE AS oude NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();
CREATE TRIGGER meld_nieuw AFTER INSERT ON public.zorgbetrokkenheid REFERENCING NEW TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();
CREATE TRIGGER meld_weg AFTER DELETE ON public.zorgbetrokkenheid REFERENCING OLD TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION ctx.meld_dossier_rij();

CREATE OR REPLACE FUNCTION public.zoekvorm(tekst text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
 SET search_path TO 'public'
RETURN lower(unaccent('unaccent'::regdictionary, tekst))
;

create table ctx.achtergelaten (
  rij_id uuid not null,
  deelnemer_id uuid not null,
  categorie text not null,
  van_organisatie_id uuid not null,
  PRIMARY KEY (rij_id)
);
CREATE INDEX achtergelaten_categorie ON ctx.achtergelaten USING btree (categorie, deelnemer_id);

create table ctx.beleid (
  rol text not null,
  categorie text not null,
  modus text not null,
  deur text not null,
  CHECK ((deur = ANY (ARRAY['dossier'::text, 'organisatie'::text, 'eigen'::text]))),
  CHECK ((modus = ANY (ARRAY['lees'::text, 'toevoeg'::text, 'schrijf'::text, 'masker'::text, 'eigen'::text]))),
  PRIMARY KEY (rol, categorie, modus, deur)
);

create table ctx.beleid_stand (
  enig boolean default true not null,
  hash text not null,
  CHECK (enig),
  PRIMARY KEY (enig)
);

create table ctx.concept (
  account_id uuid not null,
  deelnemer_id uuid not null,
  inhoud bytea not null,
  bewaard_op timestamp with time zone default now() not null,
  CHECK ((length(inhoud) <= 40000)),
  FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE,
  FOREIGN KEY (deelnemer_id) REFERENCES deelnemer(id) ON DELETE CASCADE,
  PRIMARY KEY (account_id, deelnemer_id)
);
CREATE INDEX concept_bewaard ON ctx.concept USING btree (bewaard_op);
CREATE INDEX concept_deelnemer ON ctx.concept USING btree (deelnemer_id);

create table ctx.daadlink (
  hash bytea not null,
  bericht_id uuid not null,
  organisatie_id uuid not null,
  tot timestamp with time zone not null,
  pogingen integer default 0 not null,
  gebruikt_op timestamp with time zone,
  ingetrokken_op timestamp with time zone,
  FOREIGN KEY (bericht_id) REFERENCES bericht(id) ON DELETE CASCADE,
  PRIMARY KEY (hash)
);
CREATE INDEX daadlink_bericht ON ctx.daadlink USING btree (bericht_id);

create table ctx.doel (
  rol text not null,
  doel text not null,
  volgorde integer not null,
  PRIMARY KEY (rol, doel)
);

create table ctx.doorverwijslink (
  hash bytea not null,
  deelnemer_id uuid not null,
  doorverwijzing_id uuid not null,
  tot timestamp with time zone not null,
  gebruikt_op timestamp with time zone,
  FOREIGN KEY (deelnemer_id) REFERENCES deelnemer(id) ON DELETE CASCADE,
  FOREIGN KEY (doorverwijzing_id) REFERENCES doorverwijzing(id) ON DELETE CASCADE,
  PRIMARY KEY (hash)
);
CREATE INDEX doorverwijslink_deelnemer ON ctx.doorverwijslink USING btree (deelnemer_id);
CREATE INDEX doorverwijslink_doorverwijzing ON ctx.doorverwijslink USING btree (doorverwijzing_id);

create table ctx.functie (
  functie text not null,
  rol text not null,
  PRIMARY KEY (functie, rol)
);

create table ctx.geheim (
  account_id uuid not null,
  wachtwoord text,
  totp bytea,
  totp_laatste_stap bigint,
  eenmalig_hash bytea,
  eenmalig_tot timestamp with time zone,
  FOREIGN KEY (account_id) REFERENCES account(id),
  PRIMARY KEY (account_id)
);

create table ctx.identiteit (
  organisatie_id uuid not null,
  issuer text not null,
  sub text not null,
  account_id uuid not null,
  gebonden_op timestamp with time zone default now() not null,
  doel text default 'medewerkers'::text not null,
  CHECK ((doel = ANY (ARRAY['medewerkers'::text, 'inwoners'::text]))),
  FOREIGN KEY (account_id) REFERENCES account(id),
  FOREIGN KEY (organisatie_id) REFERENCES organisatie(id),
  PRIMARY KEY (organisatie_id, doel, issuer, sub),
  UNIQUE (organisatie_id, doel, issuer, account_id)
);

create table ctx.identiteitsdienst (
  organisatie_id uuid not null,
  issuer text not null,
  client_id text not null,
  geheim bytea not null,
  gewijzigd_op timestamp with time zone default now() not null,
  adres_vertrouwd boolean default false not null,
  doel text default 'medewerkers'::text not null,
  bsn_claim text,
  CHECK (((doel = 'inwoners'::text) = (bsn_claim IS NOT NULL))),
  CHECK ((bsn_claim <> ''::text)),
  CHECK ((client_id <> ''::text)),
  CHECK ((doel = ANY (ARRAY['medewerkers'::text, 'inwoners'::text]))),
  CHECK ((issuer <> ''::text)),
  FOREIGN KEY (organisatie_id) REFERENCES organisatie(id),
  PRIMARY KEY (organisatie_id, doel)
);

create table ctx.kalenderabonnement (
  token_hash bytea not null,
  account_id uuid not null,
  medewerker_id uuid,
  deelnemer_id uuid,
  gemaakt_op timestamp with time zone default now() not null,
  CHECK ((num_nonnulls(medewerker_id, deelnemer_id) = 1)),
  FOREIGN KEY (account_id) REFERENCES account(id),
  FOREIGN KEY (deelnemer_id) REFERENCES deelnemer(id) ON DELETE CASCADE,
  FOREIGN KEY (medewerker_id) REFERENCES medewerker(id),
  PRIMARY KEY (token_hash),
  UNIQUE (deelnemer_id),
  UNIQUE (medewerker_id)
);
CREATE INDEX kalenderabonnement_account ON ctx.kalenderabonnement USING btree (account_id);

create table ctx.mens_tabel (
  tabel text not null,
  nr integer generated always as identity not null,
  eerste text,
  laatste text,
  geldig text default 'true'::text not null,
  begonnen boolean default false not null,
  PRIMARY KEY (tabel)
);

create table ctx.pas (
  organisatie_id uuid not null,
  deelnemer_id uuid not null,
  nummer text not null,
  code text,
  fouten integer default 0 not null,
  badge bytea,
  gemaakt_door uuid not null,
  gemaakt_op timestamp with time zone default now() not null,
  CHECK ((nummer ~ '^[1-9][0-9]{3,5}$'::text)),
  FOREIGN KEY (deelnemer_id) REFERENCES deelnemer(id) ON DELETE CASCADE,
  FOREIGN KEY (organisatie_id) REFERENCES organisatie(id),
  PRIMARY KEY (organisatie_id, deelnemer_id),
  UNIQUE (organisatie_id, badge),
  UNIQUE (organisatie_id, nummer)
);
CREATE INDEX pas_deelnemer ON ctx.pas USING btree (deelnemer_id);

create table ctx.passkey (
  id bytea not null,
  account_id uuid not null,
  naam text not null,
  sleutel bytea not null,
  teller bigint not null,
  gemaakt_op timestamp with time zone default now() not null,
  gebruikt_op timestamp with time zone,
  CHECK ((naam <> ''::text)),
  FOREIGN KEY (account_id) REFERENCES account(id),
  PRIMARY KEY (id)
);
CREATE INDEX passkey_account ON ctx.passkey USING btree (account_id);

create table ctx.poging (
  sleutel text not null,
  op timestamp with time zone default now() not null
);
CREATE INDEX poging_sleutel ON ctx.poging USING btree (sleutel, op);

create table ctx.samenvoeging_rij (
  nr bigint generated always as identity not null,
  samenvoeging_id uuid not null,
  tabel text not null,
  rij_id uuid not null,
  daad text not null,
  inhoud jsonb,
  CHECK ((daad = ANY (ARRAY['verplaatst'::text, 'vervallen'::text, 'verwijderd'::text, 'verlegd'::text, 'gewijzigd'::text]))),
  PRIMARY KEY (nr)
);
CREATE INDEX samenvoeging_rij_van ON ctx.samenvoeging_rij USING btree (samenvoeging_id);

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
  id uuid default gen_random_uuid() not null,
  wijze text default 'wachtwoord'::text not null,
  via_organisatie_id uuid,
  toestel text,
  adres text,
  tablet_id uuid,
  aanwezige_id uuid,
  idp_sid text,
  via_doel text default 'medewerkers'::text not null,
  CHECK ((soort = ANY (ARRAY['web'::text, 'cli'::text, 'taak'::text, 'tablet'::text]))),
  CHECK ((((soort = 'tablet'::text) = (tablet_id IS NOT NULL)) AND ((soort = 'tablet'::text) = (aanwezige_id IS NOT NULL)) AND ((soort <> 'tablet'::text) OR ((medewerker_id IS NULL) AND (deelnemer_id IS NULL))))),
  CHECK ((via_doel = ANY (ARRAY['medewerkers'::text, 'inwoners'::text]))),
  CHECK ((wijze = ANY (ARRAY['wachtwoord'::text, 'twee_stappen'::text, 'passkey'::text, 'organisatie'::text, 'voorbeeld'::text, 'badge'::text, 'code'::text]))),
  FOREIGN KEY (aanwezige_id) REFERENCES deelnemer(id) ON DELETE CASCADE,
  FOREIGN KEY (account_id) REFERENCES account(id),
  FOREIGN KEY (deelnemer_id) REFERENCES deelnemer(id),
  FOREIGN KEY (medewerker_id) REFERENCES medewerker(id),
  FOREIGN KEY (tablet_id) REFERENCES ctx.tablet(id),
  FOREIGN KEY (via_organisatie_id) REFERENCES organisatie(id),
  PRIMARY KEY (token_hash),
  UNIQUE (id)
);
CREATE INDEX sessie_aanwezige ON ctx.sessie USING btree (aanwezige_id) WHERE (aanwezige_id IS NOT NULL);
CREATE INDEX sessie_account ON ctx.sessie USING btree (account_id);

create table ctx.tablet (
  id uuid default gen_random_uuid() not null,
  organisatie_id uuid not null,
  plek text not null,
  account_id uuid not null,
  koppel_hash bytea,
  koppel_tot timestamp with time zone,
  token_hash bytea,
  gemaakt_door uuid not null,
  gemaakt_op timestamp with time zone default now() not null,
  gekoppeld_op timestamp with time zone,
  gezien_op timestamp with time zone,
  ingetrokken_op timestamp with time zone,
  CHECK ((plek <> ''::text)),
  FOREIGN KEY (account_id) REFERENCES account(id),
  FOREIGN KEY (organisatie_id) REFERENCES organisatie(id),
  PRIMARY KEY (id),
  UNIQUE (koppel_hash),
  UNIQUE (token_hash)
);

create table ctx.uitdaging (
  hash bytea not null,
  doel text not null,
  gegevens text not null,
  tot timestamp with time zone not null,
  PRIMARY KEY (hash)
);

create table ctx.verantwoordelijk_sinds (
  deelnemer_id uuid not null,
  op timestamp with time zone not null,
  PRIMARY KEY (deelnemer_id)
);

create table ctx.verhuizing (
  deelnemer_id uuid not null,
  van_organisatie_id uuid not null,
  op timestamp with time zone default now() not null
);
CREATE INDEX verhuizing_van ON ctx.verhuizing USING btree (van_organisatie_id, deelnemer_id);

create table ctx.warme_overdracht (
  betrokkene_id uuid not null,
  van_organisatie_id uuid not null,
  PRIMARY KEY (betrokkene_id)
);

create table ctx.werkaantekening (
  id uuid not null,
  account_id uuid not null,
  deelnemer_id uuid not null,
  inhoud bytea not null,
  gemaakt_op timestamp with time zone default now() not null,
  CHECK ((length(inhoud) <= 20000)),
  FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE,
  FOREIGN KEY (deelnemer_id) REFERENCES deelnemer(id) ON DELETE CASCADE,
  PRIMARY KEY (id)
);
CREATE INDEX werkaantekening_deelnemer ON ctx.werkaantekening USING btree (deelnemer_id);
CREATE INDEX werkaantekening_gemaakt ON ctx.werkaantekening USING btree (gemaakt_op);
CREATE INDEX werkaantekening_van ON ctx.werkaantekening USING btree (account_id, deelnemer_id);

create table ctx.wijziging_merk (
  op timestamp with time zone default clock_timestamp() not null,
  grens xid8 not null,
  gesnoeid boolean default false not null,
  PRIMARY KEY (op)
);

create table ctx.woordwacht (
  organisatie_id uuid not null,
  week date not null,
  soort text not null,
  gezien integer default 0 not null,
  onterecht integer default 0 not null,
  CHECK ((soort = ANY (ARRAY['gezondheid'::text, 'justitie'::text, 'oordeel'::text]))),
  FOREIGN KEY (organisatie_id) REFERENCES organisatie(id),
  PRIMARY KEY (organisatie_id, week, soort)
);

CREATE OR REPLACE FUNCTION ctx.aan_tablet()
 RETURNS TABLE(deelnemer_id uuid, organisatie_id uuid, account_id uuid)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
begin
  return query select s.aanwezige_id, t.organisatie_id, s.account_id from ctx.sessie s join ctx.tablet t on t.id = s.tablet_id
    where (ctx.wie()).rol = 'tablet' and s.token_hash = sha256(convert_to(nullif(current_setting('trede.sessie', true), ''), 'UTF8'));
end $function$
;

CREATE OR REPLACE FUNCTION ctx.aan_te_melden()
 RETURNS TABLE(account_id uuid, naam text, email text, medewerker_id uuid, deelnemer_id uuid, heeft_passkey boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  select a.id, a.naam, coalesce(a.email, a.inlognummer), s.medewerker_id, s.deelnemer_id, exists (select 1 from ctx.passkey k where k.account_id = a.id)
  from ctx.sessie s join public.account a on a.id = s.account_id and a.actief join ctx.geheim g on g.account_id = a.id
  where s.token_hash = sha256(convert_to(nullif(current_setting('trede.sessie', true), ''), 'UTF8'))
    and s.soort = 'web' and s.wijze = 'wachtwoord' and s.beeindigd_op is null and s.begonnen_op > now() - interval '15 minutes'
    and g.totp is null and ctx.plicht() $function$
;

CREATE OR REPLACE FUNCTION ctx.account()
 RETURNS uuid
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$ begin return (ctx.wie()).account_id; end $function$
;

CREATE OR REPLACE FUNCTION ctx.achtergebleven(p_categorie text)
 RETURNS SETOF uuid
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER ROWS 10
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare w ctx.wie_t := ctx.wie();
begin
  return query select distinct ctx.staat_nu_als(a.deelnemer_id) from ctx.achtergelaten a
    where a.categorie = p_categorie and a.van_organisatie_id is distinct from w.organisatie_id and a.deelnemer_id is distinct from w.deelnemer_id;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.achtergelaten_buiten(p_mag uuid[])
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  select a.rij_id from ctx.achtergelaten a where a.van_organisatie_id <> all (p_mag) $function$
;

CREATE OR REPLACE FUNCTION ctx.activiteit_op(p_deelnemer uuid, p_datum date, p_organisatie uuid)
 RETURNS TABLE(traject_id uuid, plaatsing_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  select x.traject_id, x.plaatsing_id from (
    select t.id as traject_id, null::uuid as plaatsing_id, case when t.uitvoerder_id = p_organisatie then 1 else 3 end as rang, t.begin
      from public.traject t where t.deelnemer_id = p_deelnemer and t.begin <= p_datum and (t.einde is null or t.einde > p_datum)
    union all
    select null, p.id, 2, p.begin
      from public.plaatsing p where p.deelnemer_id = p_deelnemer and p.begin <= p_datum and (p.einde is null or p.einde > p_datum)) x
  order by x.rang, x.begin desc, x.traject_id, x.plaatsing_id limit 1 $function$
;

CREATE OR REPLACE FUNCTION ctx.afgeschermd(p_categorie text)
 RETURNS SETOF uuid
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER ROWS 10
 SET search_path TO 'ctx', 'public', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
declare w ctx.wie_t := ctx.wie();
begin
  return query select a.deelnemer_id from public.afscherming a
    where a.vervallen_op is null and (a.soort = 'dossier' or p_categorie = 'C03')
      and coalesce(w.medewerker_id <> all (a.lezers), true) and a.deelnemer_id is distinct from w.deelnemer_id
      -- Of others than the people of his own organisation no door of his knows.
      and (a.organisatie_id = w.organisatie_id
        or exists (select 1 from public.betrokkene b where b.deelnemer_id = a.deelnemer_id and b.medewerker_id = w.medewerker_id)
        or exists (select 1 from public.deling s where s.deelnemer_id = a.deelnemer_id and s.aan_organisatie_id = w.organisatie_id)
        or exists (select 1 from public.dienstverband v where v.deelnemer_id = a.deelnemer_id and v.werkgever_organisatie_id = w.organisatie_id)
        or exists (select 1 from public.waarneming n join public.betrokkene b on b.medewerker_id = n.medewerker_id
          where n.waarnemer_id = w.medewerker_id and b.deelnemer_id = a.deelnemer_id));
end $function$
;

CREATE OR REPLACE FUNCTION ctx.afname_over(p_deelnemer uuid)
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  select d.organisatie_id from public.deelnemer d where d.id = p_deelnemer
    and exists (select 1 from unnest(array['C12', 'C13', 'C14']) c(categorie) where d.id in (select ctx.eigen_deel(c.categorie))) $function$
;

CREATE OR REPLACE FUNCTION ctx.al_verwezen(p jsonb)
 RETURNS TABLE(regel integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  select distinct e.regel from ctx.eerder_verwezen(p) e $function$
;

CREATE OR REPLACE FUNCTION ctx.altijd_mee()
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  select array['C01','C01B','C02','C03'] $function$
;

CREATE OR REPLACE FUNCTION ctx.antwoord_op_afspraak(p_afspraak uuid, p_antwoord text)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
begin
  if not exists (select 1 from public.afspraak a where a.id = p_afspraak and a.deelnemer_id = (ctx.wie()).deelnemer_id) then return 'niet_gevonden'; end if;
  return ctx.neem_antwoord(p_afspraak, p_antwoord);
end $function$
;

CREATE OR REPLACE FUNCTION ctx.archief_inhoud(p_deelnemer uuid, p_archief text[])
 RETURNS TABLE(tabellen jsonb, namen jsonb, merk text)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
AS $function$
declare
  t record;
  rijen jsonb;
begin
  tabellen := jsonb_build_object('vorige_versie', (select coalesce(jsonb_agg(to_jsonb(v) order by v.vervangen_op, v.id), '[]') from public.vorige_versie v
    where v.deelnemer_id = p_deelnemer and v.categorie = any (p_archief) and v.categorie <> 'C02' and not exists (select 1 from ctx.achtergelaten a where a.rij_id = v.rij_id)));
  for t in select c.relname as naam, split_part(obj_description(c.oid), ' ', 2) as categorie from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
      and obj_description(c.oid) ~ '^categorie C\d' and c.relname <> 'inzage' and split_part(obj_description(c.oid), ' ', 2) = any (p_archief) and c.relname <> 'deelnemer_bsn' order by 1 loop
    execute format('select coalesce(jsonb_agg(to_jsonb(r) order by to_jsonb(r)::text), ''[]'') from public.%I r where r.%I = $1 %s', t.naam,
      case when t.naam = 'deelnemer' then 'id' else 'deelnemer_id' end,
      case when t.categorie <> all (ctx.altijd_mee()) then 'and not exists (select 1 from ctx.achtergelaten a where a.rij_id = r.id)' end) into rijen using p_deelnemer;
    tabellen := tabellen || jsonb_build_object(t.naam, rijen);
  end loop;
  merk := encode(sha256(convert_to(tabellen::text, 'UTF8')), 'hex');
  -- Who it is, also where nothing but his benefit goes.
  tabellen := jsonb_build_object('deelnemer', (select jsonb_agg(jsonb_build_object('id', d.id, 'voornaam', d.voornaam, 'tussenvoegsel', d.tussenvoegsel, 'achternaam', d.achternaam,
    'geboortedatum', d.geboortedatum, 'organisatie_id', d.organisatie_id)) from public.deelnemer d where d.id = p_deelnemer)) || tabellen;
  select coalesce(jsonb_object_agg(n.id, n.naam), '{}') into namen from (
    select o.id, o.naam from public.organisatie o union all select v.id, v.naam from public.voorziening v
    union all select g.id, g.naam from public.werkgever g union all select b.id, b.code from public.bron b
    union all select x.id, x.titel from public.vacature x
    union all select m.id, m.naam from public.medewerker m where m.id in (select b.medewerker_id from public.betrokkene b where b.deelnemer_id = p_deelnemer)) n
    where n.id in (select distinct m[1]::uuid from regexp_matches(tabellen::text, '"([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})"', 'g') m);
  return next;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.archief_mensen(p_plan uuid)
 RETURNS TABLE(deelnemer_id uuid, categorieen text[])
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  select m.deelnemer_id, m.archief from public.wisplan_mens m join public.wisplan p on p.id = m.wisplan_id
  where p.id = p_plan and p.besluit = 'akkoord' and p.klaar_op is null and m.archief <> '{}' and p.id in (select ctx.archief_wacht())
    and not exists (select 1 from public.afscherming s where s.deelnemer_id = m.deelnemer_id and s.vervallen_op is null) order by 1 $function$
;

CREATE OR REPLACE FUNCTION ctx.archief_van(p_plan uuid, p_deelnemer uuid)
 RETURNS TABLE(tabellen jsonb, namen jsonb, merk text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  select i.* from ctx.archief_mensen(p_plan) m cross join lateral ctx.archief_inhoud(m.deelnemer_id, m.categorieen) i where m.deelnemer_id = p_deelnemer $function$
;

CREATE OR REPLACE FUNCTION ctx.archief_wacht()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  select wisplan_id from public.archiefpakket where ontvangen_op is null $function$
;

CREATE OR REPLACE FUNCTION ctx.archiveert_bij(p_org uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  select coalesce(p_org = ctx.org_breed('C24', 'lees'), false) $function$
;

CREATE OR REPLACE FUNCTION ctx.beantwoord(p_id uuid, p_door uuid, p_antwoord text, p_reden text, p_naam text, p_dag date, p_vandaag date)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
begin
  update public.doorverwijzing set antwoord = p_antwoord, antwoord_op = p_vandaag, antwoord_reden = p_reden, contact_naam = p_naam, eerste_contact = p_dag, beantwoord_door = p_door
  where id = p_id and antwoord is null and vervallen_op is null and not ctx.beperkt(deelnemer_id);
  return case when found then null else 'weg' end;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.beantwoord_doorverwijzing(p_id uuid, p_antwoord text, p_reden text, p_naam text, p_dag date, p_vandaag date)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
begin
  if not exists (select 1 from ctx.mij_gevraagd(p_vandaag) g where g.id = p_id and g.stand = 'wacht') then return 'weg'; end if;
  return ctx.beantwoord(p_id, ctx.account(), p_antwoord, p_reden, p_naam, p_dag, p_vandaag);
end $function$
;

CREATE OR REPLACE FUNCTION ctx.beantwoord_met_link(p_hash bytea, p_antwoord text, p_reden text, p_naam text, p_dag date, p_vandaag date)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare
  l ctx.doorverwijslink;
  v_fout text;
begin
  select * into l from ctx.doorverwijslink where hash = p_hash and tot > now() and gebruikt_op is null for update;
  if l.hash is null then return 'weg'; end if;
  v_fout := ctx.beantwoord(l.doorverwijzing_id, null, p_antwoord, p_reden, p_naam, p_dag, p_vandaag);
  if v_fout is not null then return v_fout; end if;
  update ctx.doorverwijslink set gebruikt_op = now() where hash = p_hash;
  insert into public.audit (handeling, deelnemer_id, uitkomst, gegevens)
  values ('beantwoord-met-link', l.deelnemer_id, 'akkoord', jsonb_build_object('doorverwijzing', l.doorverwijzing_id, 'antwoord', p_antwoord));
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.beeindig_delingen()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
begin
  update public.deling set vervallen_op = now(), vervallen_reden = 'een andere organisatie werd verantwoordelijk'
   where deelnemer_id = new.id and vervallen_op is null;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.beeindig_inloopactiviteit(p_id uuid, p_einde date)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
begin
  update public.inloopactiviteit set einde = p_einde where id = p_id and einde is null and organisatie_id = ctx.richt_ingang_in();
  return case when found then null else 'niet_gevonden' end;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.beeindig_overeenkomst(p_id uuid, p_einde date)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare o public.overeenkomst;
begin
  select * into o from public.overeenkomst where id = p_id for update;
  if o.id is null or not ctx.beheert(o.van_organisatie_id) then return 'niet_gevonden'; end if;
  if p_einde > o.einde then return 'later'; end if;
  update public.overeenkomst set einde = greatest(p_einde, begin), beeindigd_door = ctx.account(), beeindigd_op = now() where id = p_id;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.beeindig_sessie(p_id uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
begin
  update ctx.sessie set beeindigd_op = now() where id = p_id and account_id = ctx.account() and beeindigd_op is null
    and token_hash <> sha256(convert_to(current_setting('trede.sessie', true), 'UTF8'));
  return found;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.beeindig_sessies()
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare n int;
begin
  update ctx.sessie set beeindigd_op = now() where account_id = ctx.account() and beeindigd_op is null
    and token_hash <> sha256(convert_to(current_setting('trede.sessie', true), 'UTF8'));
  get diagnostics n = row_count;
  return n;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.beeindig_waarneming(p_id uuid)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare
  w ctx.wie_t := ctx.wie();
begin
  update public.waarneming n set einde = greatest(n.begin, current_date)
   where n.id = p_id and n.organisatie_id = w.organisatie_id and n.einde > current_date
     and (w.medewerker_id in (n.medewerker_id, n.waarnemer_id) or coalesce(w.organisatie_id = ctx.org_breed('C01B', 'schrijf'), false));
  return case when found then null else 'niet_gevonden' end;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.beeindig_zetel(p_medewerker uuid, p_einde date)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare v_organisatie uuid; v_account uuid; v_begin date;
begin
  select organisatie_id, account_id, begin into v_organisatie, v_account, v_begin from public.medewerker where id = p_medewerker;
  if v_organisatie is null or not ctx.beheert(v_organisatie) then return 'niet_gevonden'; end if;
  if v_account = ctx.account() then return 'zelf'; end if;
  if p_einde < v_begin then return 'voor_begin'; end if;
  update public.medewerker set einde = p_einde, versie = versie + 1 where id = p_medewerker;
  if p_einde <= current_date then
    update ctx.sessie set beeindigd_op = now() where medewerker_id = p_medewerker and beeindigd_op is null;
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.begin_dossier(p_id uuid, p_deelnemer uuid, p_vandaag date)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
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
    values (a.id, a.uitgenodigd_nr, p_deelnemer, a.organisatie_id, a.uitgenodigd_bij, a.uitgenodigd_voor, a.uitgenodigd_tijd, ctx.gespreksduur(), 'locatie', a.uitgenodigd_plek,
      (ctx.wie()).account_id);
    if a.gemeld is not null then
      insert into public.bericht (deelnemer_id, organisatie_id, afspraak_uid, volgnummer, soort, kanaal, gemaakt_op, verstuurd_op)
      values (p_deelnemer, a.organisatie_id, a.id, a.gemeld_nr, a.gemeld, a.uitgenodigd_langs, a.gemeld_op, a.gemeld_op);
    end if;
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.begin_pas(p_token bytea, p_nummer text)
 RETURNS TABLE(deelnemer_id uuid, code text, geblokkeerd boolean)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare p ctx.pas;
begin
  update ctx.pas x set fouten = least(x.fouten + 1, 6) from ctx.tablet t
   where t.token_hash = p_token and t.ingetrokken_op is null and x.organisatie_id = t.organisatie_id and x.nummer = p_nummer and x.code is not null
  returning x.* into p;
  if p.deelnemer_id is null then return; end if;
  return query select p.deelnemer_id, case when p.fouten <= 5 then p.code end, p.fouten > 5;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.begin_poging(p_sleutels text[], p_grenzen integer[])
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare
  wacht int := 0; aantal int; laatste timestamptz;
begin
  delete from ctx.poging where op < now() - interval '1 day';
  for i in 1 .. cardinality(p_sleutels) loop
    perform pg_advisory_xact_lock(hashtextextended('poging ' || p_sleutels[i], 0));
    select count(*), max(op) into aantal, laatste from ctx.poging where sleutel = p_sleutels[i] and op > now() - interval '1 hour';
    if aantal >= p_grenzen[i] then
      wacht := greatest(wacht, ceil(extract(epoch from
        laatste + make_interval(secs => least(900, 15 * 2 ^ least(aantal - p_grenzen[i], 6))) - clock_timestamp()))::int);
    end if;
  end loop;
  if wacht <= 0 then
    insert into ctx.poging (sleutel, op) select s, clock_timestamp() from unnest(p_sleutels) s;
    return 0;
  end if;
  return wacht;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.begin_voorbeeld(p_naam text, p_email text)
 RETURNS uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare v uuid;
begin
  if not ctx.is_leeg() then return null; end if;
  insert into public.regio (naam, voorbeeld, gevuld) values (p_naam, true, '{}') on conflict do nothing;
  insert into public.account (email, naam) values (p_email, p_naam) on conflict do nothing;
  select id into v from public.account where lower(email) = lower(p_email);
  insert into public.recht (account_id, recht) select v, r from unnest(array['invoer', 'cijfers_exact']) r
    where not exists (select 1 from public.recht where account_id = v);
  return v;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.begrijp_niet(p_id uuid, p_bron text, p_kenmerk text)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare w ctx.wie_t := ctx.wie();
begin
  if w.deelnemer_id is null then return 'niet_gevonden'; end if;
  perform pg_advisory_xact_lock(hashtextextended('begrijp_niet ' || w.deelnemer_id, 0));
  insert into public.eigenwoord (id, deelnemer_id, organisatie_id, soort, bron, kenmerk, vastgelegd_door)
  select p_id, d.id, d.organisatie_id, 'vraag', p_bron, p_kenmerk, w.account_id from public.deelnemer d
  where d.id = w.deelnemer_id and not exists (select 1 from public.eigenwoord e
    where e.deelnemer_id = d.id and e.soort = 'vraag' and e.kenmerk = p_kenmerk and e.vervallen_op is null);
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.beheerde_accounts(p_zetels uuid[])
 RETURNS TABLE(id uuid, laatst_op timestamp with time zone, uit_te_nodigen boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  select m.id, (select max(s.gezien_op) from ctx.sessie s where s.account_id = m.account_id and s.soort = 'web'), ctx.beheert_account(m.account_id)
  from public.medewerker m where m.id = any(p_zetels) and ctx.beheert(m.organisatie_id) $function$
;

CREATE OR REPLACE FUNCTION ctx.beheerde_certificaten(p_medewerker uuid)
 RETURNS TABLE(id uuid, soort text, uitgever text, nummer text, begin date, einde date, vervallen_op timestamp with time zone, vervallen_reden text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  select c.id, c.soort, c.uitgever, c.nummer, c.begin, c.einde, c.vervallen_op, c.vervallen_reden
  from public.certificaat c join public.medewerker m on m.id = c.medewerker_id
  where c.medewerker_id = p_medewerker and ctx.beheert(m.organisatie_id) order by c.vervallen_op is not null, c.soort, c.begin desc limit 100 $function$
;

CREATE OR REPLACE FUNCTION ctx.beheerde_dienst(p_organisatie uuid, p_doel text DEFAULT 'medewerkers'::text)
 RETURNS TABLE(organisatie text, issuer text, client_id text, gekoppeld bigint, bsn_claim text, gemeente boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  select o.naam, d.issuer, d.client_id, (select count(*) from ctx.identiteit i where i.organisatie_id = o.id and i.doel = p_doel), d.bsn_claim, o.soort = 'gemeente'
  from public.organisatie o left join ctx.identiteitsdienst d on d.organisatie_id = o.id and d.doel = p_doel where o.id = p_organisatie and ctx.beheert(o.id) $function$
;

CREATE OR REPLACE FUNCTION ctx.beheerde_organisaties()
 RETURNS TABLE(id uuid, naam text, medewerkers bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  select o.id, o.naam, count(distinct m.account_id) from public.organisatie o
  left join public.medewerker m on m.organisatie_id = o.id and m.begin <= current_date and (m.einde is null or m.einde > current_date)
  where ctx.beheert(o.id) group by o.id order by o.naam $function$
;

CREATE OR REPLACE FUNCTION ctx.beheerde_tablets(p_organisatie uuid)
 RETURNS TABLE(id uuid, plek text, gekoppeld_op timestamp with time zone, gezien_op timestamp with time zone, ingetrokken_op timestamp with time zone, koppel_tot timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  select t.id, t.plek, t.gekoppeld_op, t.gezien_op, t.ingetrokken_op, t.koppel_tot from ctx.tablet t
  where t.organisatie_id = p_organisatie and ctx.beheert(p_organisatie)
  order by t.ingetrokken_op is not null, t.plek, t.gemaakt_op limit 200 $function$
;

CREATE OR REPLACE FUNCTION ctx.beheerde_zetel(p_medewerker uuid)
 RETURNS TABLE(naam text, rol text, organisatie_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$ select m.naam, m.rol, m.organisatie_id from public.medewerker m where m.id = p_medewerker and ctx.beheert(m.organisatie_id) $function$
;

CREATE OR REPLACE FUNCTION ctx.beheerde_zetels(p_organisatie uuid)
 RETURNS TABLE(id uuid, account_id uuid, naam text, email text, rol text, begin date, einde date, wachtwoord boolean, tweede_stap boolean, link_tot timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  select m.id, m.account_id, m.naam, a.email, m.rol, m.begin, m.einde, g.wachtwoord is not null,
    g.totp is not null or exists (select 1 from ctx.passkey k where k.account_id = m.account_id),
    case when g.eenmalig_tot > now() then g.eenmalig_tot end
  from public.medewerker m join public.account a on a.id = m.account_id left join ctx.geheim g on g.account_id = m.account_id
  where m.organisatie_id = p_organisatie and (select ctx.beheert(p_organisatie))
  order by m.naam, m.begin, m.id $function$
;

CREATE OR REPLACE FUNCTION ctx.beheert(p_organisatie uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  select exists (select 1 from ctx.wie() w where w.rol = 'beheer' and w.organisatie_id = p_organisatie) or ctx.heeft_recht('beheer', p_organisatie) $function$
;

CREATE OR REPLACE FUNCTION ctx.beheert_account(p_account uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  select p_account is distinct from ctx.account()
    and exists (select 1 from public.medewerker m where m.account_id = p_account and ctx.beheert(m.organisatie_id))
    and not exists (select 1 from public.medewerker m where m.account_id = p_account and (m.einde is null or m.einde > current_date)
      and not ctx.beheert(m.organisatie_id))
    and not exists (select 1 from public.recht r where r.account_id = p_account and (r.einde is null or r.einde > current_date)
      and not case when r.organisatie_id is null then ctx.heeft_recht('beheer', null) else ctx.beheert(r.organisatie_id) end)
    and not exists (select 1 from public.deelnemer_account d where d.account_id = p_account) $function$
;

CREATE OR REPLACE FUNCTION ctx.beoordeel_noodtoegang(p_id uuid, p_oordeel text, p_toelichting text)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
begin
  update public.noodtoegang set oordeel = p_oordeel, oordeel_toelichting = p_toelichting, beoordeeld_door = ctx.account(), beoordeeld_op = now()
   where id = p_id and organisatie_id = ctx.org_breed('C24', 'lees') and oordeel is null and account_id <> ctx.account();
  return found;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.beoordeel_opvallend(p_id uuid, p_oordeel text, p_reden text)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare o public.opvallend;
begin
  select * into o from public.opvallend x where x.id = p_id and x.organisatie_id = ctx.org_breed('C24', 'lees') for update;
  if o.id is null then return 'niet_gevonden'; end if;
  if o.account_id = ctx.account() then return 'zelf'; end if;
  if o.oordeel is not null then return 'al_beoordeeld'; end if;
  update public.opvallend set oordeel = p_oordeel, oordeel_reden = p_reden, beoordeeld_op = now(), beoordeeld_door = ctx.account() where id = p_id;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.beperkt(p_deelnemer uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  select exists (select 1 from public.beperking b where b.deelnemer_id = p_deelnemer and b.geeindigd_op is null) $function$
;

CREATE OR REPLACE FUNCTION ctx.bescherm(p_tabel regclass, p_categorie text, p_schrijfwijze text)
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
  if p_schrijfwijze = 'feit' then
    execute format('create policy schrijf_nieuw on %s for insert to "trede_app" with check ((%s) and vastgelegd_door = (select ctx.account())
      and bron_id is null and import_id is null)', p_tabel, toevoeg);
    execute format('create policy schrijf on %s for update to "trede_app" using ((%s) and vervallen_op is null)
      with check ((%s) and vervallen_op is not null and vervallen_door = (select ctx.account()))',
      p_tabel, schrijf, schrijf);
    execute format('grant insert, update (vervallen_op, vervallen_door, vervallen_reden) on %s to "trede_app"', p_tabel);
  elsif p_schrijfwijze = 'rij' then
    execute format('create policy schrijf on %s for update to "trede_app" using (%s) with check (%s)', p_tabel, schrijf, schrijf);
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
  execute format('create policy lees on %s for select to "trede_app" using ((select ctx.is_medewerker()))', p_tabel);
  execute format('create policy import on %s to "trede_import" using (true) with check (true)', p_tabel);
  execute format('create policy meting on %s for select to "trede_meting" using (true)', p_tabel);
  execute format('create policy ctx on %s for select to "trede_ctx" using (true)', p_tabel);
  execute format('grant select on %s to "trede_app", "trede_ctx", "trede_meting"', p_tabel);
  execute format('grant select, insert, update, delete on %s to "trede_import"', p_tabel);
  execute format('comment on table %s is %L', p_tabel, 'register');
end $function$
;

CREATE OR REPLACE FUNCTION ctx.beslis_aansluiting(p_id uuid, p_besluit text)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare
  w ctx.wie_t := ctx.wie();
  a public.aansluiting;
begin
  select * into a from public.aansluiting where id = p_id for update;
  if a.id is null or not ctx.gaat_over(a.deelnemer_id, a.organisatie_id) then return 'niet_gevonden'; end if;
  if a.besluit is not null then return 'al_besloten'; end if;
  if a.account_id = w.account_id then return 'zelf'; end if;
  if p_besluit = 'akkoord' and a.wijze = 'verzoek' and not exists (select 1 from public.medewerker m join public.account k on k.id = m.account_id and k.actief
    where m.id = a.medewerker_id and m.begin <= current_date and (m.einde is null or m.einde > current_date)) then return 'vertrokken'; end if;
  if p_besluit = 'akkoord' and a.wijze = 'verzoek' and not ctx.mag_erbij(a.deelnemer_id, a.medewerker_id, null) then return 'beperkt'; end if;
  update public.aansluiting set besluit = p_besluit, besloten_door = w.account_id, besloten_op = now() where id = p_id;
  if p_besluit = 'akkoord' and a.wijze = 'verzoek' then
    insert into public.betrokkene (deelnemer_id, organisatie_id, medewerker_id, rol, begin, vastgelegd_door)
    select a.deelnemer_id, a.organisatie_id, m.id, m.rol, current_date, w.account_id from public.medewerker m where m.id = a.medewerker_id;
  elsif p_besluit = 'geweigerd' and a.wijze = 'grond' then
    update public.betrokkene set vervallen_op = now(), vervallen_door = w.account_id, vervallen_reden = 'aansluiting niet akkoord'
     where deelnemer_id = a.deelnemer_id and medewerker_id = a.medewerker_id and vastgelegd_door = a.account_id and vervallen_op is null;
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.beslis_dossieraanbod(p_id uuid, p_besluit text, p_toelichting text, p_regisseur uuid, p_lezers uuid[])
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare
  w ctx.wie_t := ctx.wie();
  o public.dossieroverdracht;
  v public.verantwoordelijke;
begin
  select * into o from public.dossieroverdracht where id = p_id for update;
  if o.id is null or o.naar_organisatie_id is distinct from w.organisatie_id or not ctx.regelt_overdracht()
    or coalesce(o.aan_medewerker_id <> w.medewerker_id, false) then return 'niet_gevonden'; end if;
  if o.besluit is not null then return 'al_besloten'; end if;
  if o.antwoord_voor <= current_date then return 'verlopen'; end if;
  if o.aangeboden_door = w.account_id then return 'zelf'; end if;
  if p_besluit = 'aanvaard' then
    if o.organisatie_id <> o.van_organisatie_id or exists (select 1 from public.verantwoordelijke x
      where x.deelnemer_id = o.deelnemer_id and x.vervallen_op is null and x.begin >= o.op) then return 'later'; end if;
    if exists (select 1 from unnest(p_lezers || p_regisseur) z(id) where z.id is not null and not exists (select 1 from public.medewerker m
      where m.id = z.id and m.organisatie_id = w.organisatie_id and m.begin <= o.op and (m.einde is null or m.einde > o.op))) then return 'collega'; end if;
    if cardinality(p_lezers) < 2 and exists (select 1 from public.afscherming a where a.deelnemer_id = o.deelnemer_id and a.vervallen_op is null) then return 'lezers'; end if;
    update public.verantwoordelijke set vervallen_op = now(), vervallen_door = w.account_id, vervallen_reden = 'overgedragen'
     where deelnemer_id = o.deelnemer_id and vervallen_op is null and begin < o.op and (einde is null or einde > o.op) returning * into v;
    if v.id is not null then
      insert into public.verantwoordelijke (deelnemer_id, organisatie_id, verantwoordelijke_id, begin, einde, vastgelegd_door, vervangt)
      values (v.deelnemer_id, v.organisatie_id, v.verantwoordelijke_id, v."begin", o.op, w.account_id, v.id);
    end if;
    insert into public.verantwoordelijke (deelnemer_id, organisatie_id, verantwoordelijke_id, begin, vastgelegd_door)
    values (o.deelnemer_id, o.organisatie_id, o.naar_organisatie_id, o.op, w.account_id);
  end if;
  update public.dossieroverdracht set besluit = p_besluit, besluit_toelichting = p_toelichting, besloten_door = w.account_id, besloten_op = now(),
    regisseur_id = p_regisseur, lezers = p_lezers where id = p_id;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.beslis_verzoek(p_id uuid, p_besluit text, p_reden text)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare
  w ctx.wie_t := ctx.wie();
  v public.verzoek;
begin
  select * into v from public.verzoek where id = p_id for update;
  if v.id is null or not (ctx.beslist_over(v) or (p_besluit = 'ingetrokken' and coalesce(w.deelnemer_id = v.deelnemer_id, false))) then
    return 'niet_gevonden';
  end if;
  if v.besluit is not null then return 'al_besloten'; end if;
  update public.verzoek set besluit = p_besluit, besluit_reden = p_reden, besloten_door = w.account_id, besloten_op = now() where id = p_id;
  if p_besluit in ('geweigerd', 'ingetrokken') or v.betwist then
    update public.beperking set geeindigd_op = now(), einde_reden = p_reden where verzoek_id = p_id and geeindigd_op is null;
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.beslis_wisplan(p_id uuid, p_besluit text)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare p public.wisplan;
begin
  select * into p from public.wisplan where id = p_id for update;
  if p.id is null or p.organisatie_id not in (select ctx.wist_bij()) then return 'niet_gevonden'; end if;
  if p.besluit is not null then return 'al_besloten'; end if;
  if p.voorgesteld_door = ctx.account() and p_besluit = 'akkoord' then return 'zelf'; end if;
  update public.wisplan set besluit = p_besluit, besloten_door = nullif(ctx.account(), voorgesteld_door), besloten_op = now() where id = p_id;
  if p_besluit = 'afgewezen' then delete from public.wisplan_mens where wisplan_id = p_id; end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.beslist_over(p_verzoek verzoek)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  select (ctx.wie()).deelnemer_id is distinct from p_verzoek.deelnemer_id and p_verzoek.deelnemer_id not in (select ctx.afgeschermd('C25'))
    and not ctx.is_achtergelaten(p_verzoek.id)
    and case when p_verzoek.soort in ('inzage', 'wissen') then coalesce(p_verzoek.organisatie_id = ctx.org_breed('C24', 'lees'), false)
      else coalesce(p_verzoek.organisatie_id = ctx.org_breed('C25', 'schrijf'), false)
        or p_verzoek.deelnemer_id in (select ctx.dossiers('C25', 'schrijf')) end $function$
;

CREATE OR REPLACE FUNCTION ctx.besluit_maatregel(p_id uuid, p_deelnemer uuid, p_besluit text, p_motief text, p_dag date)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare m public.maatregel;
begin
  select * into m from public.maatregel where id = p_id and deelnemer_id = p_deelnemer and vervallen_op is null for update;
  if m.id is null or m.deelnemer_id in (select ctx.afgeschermd('C06'))
    or (m.organisatie_id is distinct from ctx.org_breed('C06', 'schrijf') and m.deelnemer_id not in (select ctx.dossiers('C06', 'schrijf'))) then
    return 'niet_gevonden';
  end if;
  if m.besluit is not null then return 'al_besloten'; end if;
  if ctx.account() is null or m.vastgelegd_door is not distinct from ctx.account() then return 'eigen_voorstel'; end if;
  update public.maatregel set besluit = p_besluit, besluit_motief = p_motief, besloten_op = p_dag, besloten_door = ctx.account() where id = p_id;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.bevestig_ontvangst(p_plan uuid, p_code text, p_kenmerk text)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare a public.archiefpakket;
begin
  select * into a from public.archiefpakket where wisplan_id = p_plan for update;
  if a.wisplan_id is null or not ctx.archiveert_bij(a.organisatie_id) then return 'niet_gevonden'; end if;
  if a.ontvangen_op is not null then return 'al_ontvangen'; end if;
  if a.sha256 is null or not exists (select 1 from ctx.pakket_stand(p_plan)) then return 'niet_klaar'; end if;
  if a.code is distinct from p_code then return 'code'; end if;
  update public.archiefpakket set ontvangen_op = now(), ontvangen_door = ctx.account(), kenmerk = p_kenmerk where wisplan_id = p_plan;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.bewaak_afname()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare zelf boolean := (ctx.wie()).deelnemer_id is not null;
begin
  if old.afgerond_op is not null and (new.afgerond_op, new.datum, new.instrument_id, new.invuller, new.antwoorden, new.overgedragen_op)
    is distinct from (old.afgerond_op, old.datum, old.instrument_id, old.invuller, old.antwoorden, old.overgedragen_op) then
    raise exception 'een afgeronde afname verandert niet' using errcode = '42501';
  end if;
  if ctx.account() is not null and zelf <> ((old.invuller = 'deelnemer') <> (old.overgedragen_op is not null))
    and (new.afgerond_op, new.datum, new.antwoorden) is distinct from (old.afgerond_op, old.datum, old.antwoorden) then
    raise exception 'een ander vult dit nu in' using errcode = '42501';
  end if;
  -- Where two views stand beside each other they stay apart, a certificate is of who takes it, and a correction has one author.
  if new.overgedragen_op is not null and old.overgedragen_op is null and (old.vervangt is not null or not exists (select 1 from public.instrument i
      where i.id = old.instrument_id and i.invullers @> array['medewerker', 'deelnemer'] and i.certificaat is null
        and not jsonb_path_exists(i.definitie, '$.onderdelen[*].vragen[*] ? (@.soort == "niveau")'))) then
    raise exception 'deze afname vult één kant in' using errcode = '42501';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.bewaak_maatregel()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
begin
  if old.besluit is not null and (new.vervallen_op is distinct from old.vervallen_op or new.besluit is distinct from old.besluit) then
    raise exception 'over deze maatregel is besloten' using errcode = '23514', constraint = 'maatregel_besloten';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.bewaak_planakkoord()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
begin
  if new.vervallen_op is not null and ctx.is_overeengekomen(old.planversie_id) then
    raise exception 'over deze versie van het plan is iedereen het eens' using errcode = '23514', constraint = 'planversie_vast';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.bewaak_planversie()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
begin
  if new.inhoud is distinct from old.inhoud or (new.vervallen_op is not null and ctx.is_overeengekomen(old.id)) then
    raise exception 'over deze versie van het plan is iedereen het eens' using errcode = '23514', constraint = 'planversie_vast';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.bewaak_regio()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.voorbeeld and not old.voorbeeld then raise exception 'een echte regio wordt geen voorbeeld meer'; end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.bewaar_aanmelding(p jsonb, p_org uuid, p_weg text, p_door uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  insert into public.aanmelding (id, organisatie_id, voornaam, tussenvoegsel, achternaam, geboortedatum, telefoon, email, voertaal, vraag, groep, weg, toegang,
    opdrachtgever, betaler, ontvangen_op, vastgelegd_door)
  values ((p->>'id')::uuid, p_org, p->>'voornaam', p->>'tussenvoegsel', p->>'achternaam', (p->>'geboortedatum')::date, p->>'telefoon', p->>'email', p->>'voertaal',
    p->>'vraag', p->>'groep', p_weg, (select t.wijze from public.toegangswijze t where t.organisatie_id = p_org
      and t.begin <= (p->>'ontvangenOp')::date and (t.einde is null or t.einde > (p->>'ontvangenOp')::date)),
    p->>'opdrachtgever', p->>'betaler', (p->>'ontvangenOp')::date, p_door) $function$
;

CREATE OR REPLACE FUNCTION ctx.bewaar_concept(p_deelnemer uuid, p_inhoud bytea)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
begin
  if not ctx.mag_gesprek(p_deelnemer) then return false; end if;
  insert into ctx.concept (account_id, deelnemer_id, inhoud) values (ctx.account(), p_deelnemer, p_inhoud)
    on conflict (account_id, deelnemer_id) do update set inhoud = excluded.inhoud, bewaard_op = now();
  return true;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.bewaar_les(p_id uuid, p_versie integer, p_op date, p_besproken text, p_les text, p_aanwezigen uuid[])
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare w ctx.wie_t := ctx.wie(); v_versie int;
begin
  select i.versie into v_versie from public.intervisie i where i.id = p_id and i.organisatie_id = w.organisatie_id and ctx.mag_functie('intervisie') for update;
  if not found then return 'niet_gevonden'; end if;
  if v_versie <> p_versie then return 'gewijzigd'; end if;
  update public.intervisie set besproken_op = p_op, besproken = p_besproken, les = p_les, versie = versie + 1,
    aanwezigen = array(select m.id from public.medewerker m where m.id = any (p_aanwezigen) and m.organisatie_id = w.organisatie_id order by m.naam)
    where id = p_id;
  return null;
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
  new.versie := old.versie;
  if rij - 'organisatie_id' is distinct from (to_jsonb(new) - array['zoeknaam','versie','import_id','vastgelegd_op','vastgelegd_door','organisatie_id']) then
    new.versie := old.versie + 1;
    insert into public.vorige_versie (deelnemer_id, organisatie_id, categorie, tabel, rij_id, inhoud, versie, vervangen_door)
    values (coalesce(rij->>'deelnemer_id', rij->>'id')::uuid, old.organisatie_id, tg_argv[0], tg_table_name,
      coalesce(rij->>'id', rij->>'deelnemer_id')::uuid, rij, old.versie, ctx.account());
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.bewaar_werkaantekening(p_id uuid, p_deelnemer uuid, p_inhoud bytea)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
begin
  if ctx.account() is null or not ctx.ziet_nu(p_deelnemer) then return 'niet_gevonden'; end if;
  insert into ctx.werkaantekening (id, account_id, deelnemer_id, inhoud) values (p_id, ctx.account(), p_deelnemer, p_inhoud);
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.bied_dossier_aan(p_id uuid, p jsonb)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare
  w ctx.wie_t := ctx.wie();
  v_mens uuid := (p->>'deelnemerId')::uuid;
  v_naar uuid := (p->>'naarOrganisatieId')::uuid;
  v_aan uuid := (p->>'aanMedewerkerId')::uuid;
  v_op date := (p->>'op')::date;
  v_warm uuid[] := array(select jsonb_array_elements_text(p->'warm')::uuid);
begin
  if not exists (select 1 from public.deelnemer d where d.id = v_mens and d.organisatie_id = w.organisatie_id)
    or not ctx.regelt_overdracht() or not ctx.gaat_over(v_mens, w.organisatie_id) then return 'niet_gevonden'; end if;
  if v_naar = w.organisatie_id then return 'zelf'; end if;
  if not exists (select 1 from public.medewerker m join ctx.beleid b on b.rol = m.rol and b.categorie = 'C01B' and b.modus = 'schrijf'
    where m.organisatie_id = v_naar and (v_aan is null or m.id = v_aan) and m.begin <= current_date and (m.einde is null or m.einde > current_date))
  then return case when v_aan is null then 'niemand' else 'elders' end; end if;
  if v_aan is null and exists (select 1 from public.afscherming a where a.deelnemer_id = v_mens and a.soort = 'dossier' and a.vervallen_op is null)
  then return 'afgeschermd'; end if;
  if exists (select 1 from public.verantwoordelijke v where v.deelnemer_id = v_mens and v.vervallen_op is null and v.begin >= v_op) then return 'later'; end if;
  if exists (select 1 from unnest(v_warm) z(id) where not exists (select 1 from public.betrokkene b join public.medewerker m on m.id = b.medewerker_id
    where b.deelnemer_id = v_mens and b.medewerker_id = z.id and m.organisatie_id <> v_naar and b.vervallen_op is null and b.begin <= current_date
      and (b.einde is null or b.einde > current_date))) then return 'warm'; end if;
  update public.dossieroverdracht set besluit = 'ingetrokken', besluit_toelichting = 'verlopen', besloten_op = now()
   where deelnemer_id = v_mens and besluit is null and antwoord_voor <= current_date;
  if exists (select 1 from public.dossieroverdracht o where o.deelnemer_id = v_mens and o.uitgevoerd_op is null and coalesce(o.besluit, 'aanvaard') = 'aanvaard')
  then return 'loopt_al'; end if;
  insert into public.dossieroverdracht (id, deelnemer_id, organisatie_id, van_organisatie_id, naar_organisatie_id, aan_medewerker_id, op, grond, toelichting,
    mee, warm, warm_tot, antwoord_voor, aangeboden_door)
  values (p_id, v_mens, w.organisatie_id, w.organisatie_id, v_naar, v_aan, v_op, p->>'grond', p->>'toelichting',
    array(select jsonb_array_elements_text(p->'mee')), v_warm, (p->>'warmTot')::date, (p->>'antwoordVoor')::date, w.account_id);
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.blijft_in_spreekuur(p_vervangt uuid, p_spreekuur uuid, p_dag date, p_tijd time without time zone)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  select exists (select from public.afspraak a where a.id = p_vervangt and a.spreekuur_id = p_spreekuur and a.dag = p_dag and a.tijd = p_tijd
    and a.vervallen_op = now()) $function$
;

CREATE OR REPLACE FUNCTION ctx.boek_spreekuur(p_id uuid, p_spreekuur uuid, p_deelnemer uuid, p_dag date, p_tijd time without time zone)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare w ctx.wie_t := ctx.wie(); s public.spreekuur; v_org uuid; v_naam text;
begin
  select d.organisatie_id into v_org from public.deelnemer d where d.id = p_deelnemer
    and (d.organisatie_id = (select ctx.org_breed('C15', 'toevoeg')) or d.id in (select ctx.dossiers('C15', 'toevoeg')))
    and d.id not in (select ctx.afgeschermd('C15'));
  if not found then return 'niet_gevonden'; end if;
  s := ctx.spreekuurmoment(p_spreekuur, p_dag, p_tijd);
  if s.id is null then return 'onbekend'; end if;
  select o.naam into v_naam from public.organisatie o where o.id = s.organisatie_id;
  -- Who comes second at the same time waits here for the first, and finds the moment taken.
  insert into public.afspraak (id, uid, deelnemer_id, organisatie_id, medewerker_id, dag, tijd, minuten, hoe, plek, spreekuur_id, vastgelegd_door)
  values (p_id, p_id, p_deelnemer, v_org, s.medewerker_id, p_dag, p_tijd, s.minuten, 'locatie', v_naam || ', ' || s.plek, s.id, w.account_id)
  on conflict (spreekuur_id, dag, tijd) where spreekuur_id is not null and vervallen_op is null and uitkomst is distinct from 'afgezegd' do nothing;
  return case when found then null else 'bezet' end;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.botst(p_blijft uuid, p_weg uuid)
 RETURNS TABLE(tabel text, weg_rij uuid, blijft_rij uuid, gelijk boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  select 'uitkering', w.id, b.id, (w.begin, w.einde, w.reden_einde) is not distinct from (b.begin, b.einde, b.reden_einde)
    from public.uitkering w join public.uitkering b on b.deelnemer_id = p_blijft and b.vervallen_op is null and b.soort = w.soort
      and daterange(b.begin, b.einde) && daterange(w.begin, w.einde) where w.deelnemer_id = p_weg and w.vervallen_op is null
  union all select 'doelgroep', w.id, b.id, (w.begin, w.einde) is not distinct from (b.begin, b.einde)
    from public.doelgroep w join public.doelgroep b on b.deelnemer_id = p_blijft and b.vervallen_op is null and b.doelgroep = w.doelgroep
      and daterange(b.begin, b.einde) && daterange(w.begin, w.einde) where w.deelnemer_id = p_weg and w.vervallen_op is null
  union all select 'ontheffing', w.id, b.id, (w.begin, w.einde, w.hercontrole_op) is not distinct from (b.begin, b.einde, b.hercontrole_op)
    from public.ontheffing w join public.ontheffing b on b.deelnemer_id = p_blijft and b.vervallen_op is null and b.soort = w.soort
      and daterange(b.begin, b.einde) && daterange(w.begin, w.einde) where w.deelnemer_id = p_weg and w.vervallen_op is null
  union all select 'opleiding', w.id, b.id, (w.diploma, w.omschrijving) is not distinct from (b.diploma, b.omschrijving)
    from public.opleiding w join public.opleiding b on b.deelnemer_id = p_blijft and b.vervallen_op is null and b.niveau = w.niveau
      and b.behaald_op is not distinct from w.behaald_op where w.deelnemer_id = p_weg and w.vervallen_op is null
  union all select 'betrokkene', w.id, b.id, (w.begin, w.einde) is not distinct from (b.begin, b.einde)
    from public.betrokkene w join public.betrokkene b on b.deelnemer_id = p_blijft and b.vervallen_op is null and b.medewerker_id = w.medewerker_id
      and b.rol = w.rol and daterange(b.begin, b.einde) && daterange(w.begin, w.einde) where w.deelnemer_id = p_weg and w.vervallen_op is null
  union all select 'trede', w.id, b.id, (w.trede, w.toelichting) is not distinct from (b.trede, b.toelichting)
    from public.trede w join public.trede b on b.deelnemer_id = p_blijft and b.vervallen_op is null and b.datum = w.datum
    where w.deelnemer_id = p_weg and w.vervallen_op is null
  union all select 'traject', w.id, b.id, (w.begin, w.einde, w.reden_einde, w.uren_per_week) is not distinct from (b.begin, b.einde, b.reden_einde, b.uren_per_week)
    from public.traject w join public.traject b on b.deelnemer_id = p_blijft and b.voorziening_id = w.voorziening_id
      and daterange(b.begin, b.einde) && daterange(w.begin, w.einde) where w.deelnemer_id = p_weg
  union all select 'dienstverband', w.id, b.id, (w.begin, w.einde, w.reden_einde, w.uren_per_week) is not distinct from (b.begin, b.einde, b.reden_einde, b.uren_per_week)
    from public.dienstverband w join public.dienstverband b on b.deelnemer_id = p_blijft and b.soort = w.soort
      and (b.werkgever_id, b.werkgever_organisatie_id) is not distinct from (w.werkgever_id, w.werkgever_organisatie_id)
      and daterange(b.begin, b.einde) && daterange(w.begin, w.einde) where w.deelnemer_id = p_weg
  union all select 'plaatsing', w.id, b.id, (w.begin, w.einde, w.reden_einde, w.uren_per_week) is not distinct from (b.begin, b.einde, b.reden_einde, b.uren_per_week)
    from public.plaatsing w join public.plaatsing b on b.deelnemer_id = p_blijft and b.werkvorm = w.werkvorm and b.werkgever_id is not distinct from w.werkgever_id
      and daterange(b.begin, b.einde) && daterange(w.begin, w.einde) where w.deelnemer_id = p_weg
  union all select 'aanwezigheid', w.id, b.id, true
    from public.aanwezigheid w join public.aanwezigheid b on b.deelnemer_id = p_blijft and b.datum = w.datum and b.dagdeel = w.dagdeel
    where w.deelnemer_id = p_weg
  union all select 'afscherming', w.id, b.id, true
    from public.afscherming w join public.afscherming b on b.deelnemer_id = p_blijft and b.vervallen_op is null and b.soort = w.soort
    where w.deelnemer_id = p_weg and w.vervallen_op is null $function$
;

CREATE OR REPLACE FUNCTION ctx.breng_casus_in(p_id uuid, p_titel text, p_thema text, p_vraag text, p_geprobeerd text, p_zichtbaar text)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare w ctx.wie_t := ctx.wie();
begin
  if not ctx.mag_functie('intervisie') then return 'niet_gevonden'; end if;
  insert into public.intervisie (id, organisatie_id, titel, thema, vraag, geprobeerd, zichtbaar, vastgelegd_door)
  values (p_id, w.organisatie_id, p_titel, p_thema, p_vraag, p_geprobeerd, p_zichtbaar, w.account_id);
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.bsn_gezocht()
 RETURNS TABLE(uur bigint, dag bigint)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare
  w ctx.wie_t := ctx.wie();
  v uuid := ctx.account();
begin
  perform pg_advisory_xact_lock(hashtextextended('zoek-op-bsn ' || v, 0));
  return query select count(*) filter (where g.op > clock_timestamp() - interval '1 hour'), count(*) from (
    select a.op from public.audit a where a.account_id = v and a.handeling = 'zoek-op-bsn' and a.uitkomst = 'akkoord'
      and a.op > clock_timestamp() - interval '1 day'
    union all
    select a.op from public.audit a where a.organisatie_id = w.organisatie_id and a.op > clock_timestamp() - interval '1 day' and a.account_id = v
      and a.uitkomst = 'geweigerd' and a.gegevens->>'code' = 'bsn_niet_vastgelegd') g;
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

CREATE OR REPLACE FUNCTION ctx.daad_kan_tot(p_bericht uuid)
 RETURNS timestamp with time zone
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
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
  from public.bericht b join public.deelnemer d on d.id = b.deelnemer_id and d.overleden_op is null where b.id = p_bericht $function$
;

CREATE OR REPLACE FUNCTION ctx.dag_aanwezigheid(p_datum date, p_dagdeel text)
 RETURNS TABLE(deelnemer_id uuid, status text, zelf boolean, wijzigbaar boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  with w as materialized (select * from ctx.wie()),
    schrijft as materialized (select ctx.dossiers('C18', 'schrijf') as id),
    mijn as materialized (select ctx.dossiers('C18', 'toevoeg') as id)
  select m.id, a.status, exists (select 1 from ctx.tablet t where t.account_id = a.vastgelegd_door),
    a.id is null or a.vastgelegd_door = w.account_id or m.id in (select s.id from schrijft s)
  from w cross join mijn m
  left join lateral (select * from public.aanwezigheid x where x.deelnemer_id = m.id and x.datum = p_datum and x.dagdeel = p_dagdeel
    order by x.bron_id is not null, x.vastgelegd_op desc limit 1) a on true
  where a.id is not null or exists (select 1 from ctx.activiteit_op(m.id, p_datum, w.organisatie_id)) $function$
;

CREATE OR REPLACE FUNCTION ctx.dagdeel_nu()
 RETURNS text
 LANGUAGE sql
 STABLE
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$ select case when localtime < '12:30' then 'ochtend' when localtime < '17:30' then 'middag' else 'avond' end $function$
;

CREATE OR REPLACE FUNCTION ctx.dien_verzoek_in(p_id uuid, p_deelnemer uuid, p_soort text, p_over text, p_tekst text, p_ontvangen date, p_uiterlijk date, p_betwist boolean)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare
  w ctx.wie_t := ctx.wie();
  v_org uuid := (select d.organisatie_id from public.deelnemer d where d.id = p_deelnemer);
begin
  if v_org is null or not (coalesce(w.deelnemer_id = p_deelnemer, false) or ((coalesce(v_org = ctx.org_breed('C25', 'toevoeg'), false)
    or p_deelnemer in (select ctx.dossiers('C25', 'toevoeg'))) and p_deelnemer not in (select ctx.afgeschermd('C25')))) then return false; end if;
  insert into public.verzoek (id, deelnemer_id, organisatie_id, soort, over, tekst, ingediend_door, ontvangen_op, uiterlijk, betwist)
  values (p_id, p_deelnemer, v_org, p_soort, p_over, p_tekst, w.account_id, p_ontvangen, p_uiterlijk, p_betwist);
  if p_soort = 'bezwaar' or p_betwist then
    insert into public.beperking (deelnemer_id, organisatie_id, verzoek_id) values (p_deelnemer, v_org, p_id);
  end if;
  return true;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.dien_verzoek_in(p_id uuid, p_deelnemer uuid, p_soort text, p_over text, p_tekst text, p_ontvangen date, p_uiterlijk date)
 RETURNS boolean
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  select ctx.dien_verzoek_in(p_id, p_deelnemer, p_soort, p_over, p_tekst, p_ontvangen, p_uiterlijk, false) $function$
;

CREATE OR REPLACE FUNCTION ctx.dienst_van(p_organisatie uuid, p_doel text DEFAULT 'medewerkers'::text)
 RETURNS TABLE(issuer text, client_id text, geheim bytea, bsn_claim text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  select d.issuer, d.client_id, d.geheim, d.bsn_claim from ctx.identiteitsdienst d where d.organisatie_id = p_organisatie and d.doel = p_doel $function$
;

CREATE OR REPLACE FUNCTION ctx.diensten(p_doel text DEFAULT 'medewerkers'::text)
 RETURNS TABLE(organisatie_id uuid, naam text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  select d.organisatie_id, o.naam from ctx.identiteitsdienst d join public.organisatie o on o.id = d.organisatie_id where d.doel = p_doel order by o.naam $function$
;

CREATE OR REPLACE FUNCTION ctx.dossier_elders_in_huis(p_id uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare a public.aanmelding;
begin
  select * into a from public.aanmelding where id = p_id and deelnemer_id is null and organisatie_id = ctx.wachtrij('C26', 'schrijf');
  return exists (select 1 from public.deelnemer d where d.organisatie_id = a.organisatie_id and d.geboortedatum = a.geboortedatum
    and similarity(zoekvorm(concat_ws(' ', a.voornaam, a.tussenvoegsel, a.achternaam)), d.zoeknaam) >= 0.5
    and d.id not in (select ctx.dossiers('C01', 'lees')) and d.id not in (select f.deelnemer_id from public.afscherming f where f.soort = 'dossier' and f.vervallen_op is null));
end $function$
;

CREATE OR REPLACE FUNCTION ctx.dossiers(p_categorie text, p_modus text)
 RETURNS SETOF uuid
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER ROWS 100
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
begin
  return query select distinct w.deelnemer_id from ctx.wegen(p_categorie, p_modus) w;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.draag_blijvers_over(p_vandaag date)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare r record; v_aantal int := 0;
begin
  for r in select b.medewerker_id as van, n.medewerker_id as naar, b.einde as per, n.vastgelegd_door as door, array_agg(distinct b.deelnemer_id) as wie
    from public.betrokkene b join public.betrokkene n on n.deelnemer_id = b.deelnemer_id and n.rol = b.rol and n.begin = b.einde
      and n.medewerker_id <> b.medewerker_id and n.vervallen_op is null
    where b.vervallen_op is null and b.reden_einde is not null and b.einde between p_vandaag - 7 and p_vandaag
      and not exists (select from public.betrokkene x where x.deelnemer_id = b.deelnemer_id and x.medewerker_id = b.medewerker_id and x.vervallen_op is null
        and (x.einde is null or x.einde > p_vandaag))
    group by 1, 2, 3, 4
  loop
    v_aantal := v_aantal + ctx.verhang_taken(r.wie, r.van, r.naar, r.per, p_vandaag, r.door);
  end loop;
  insert into public.audit (handeling, uitkomst, gegevens) select 'draag-taken-over', 'akkoord', jsonb_build_object('aantal', v_aantal) where v_aantal > 0;
  return v_aantal;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.draag_taken_over(p_van uuid, p_naar uuid, p_per date, p_vandaag date)
 RETURNS integer
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  select ctx.verhang_taken(array(select distinct b.deelnemer_id from public.betrokkene b
      where b.medewerker_id = p_van and b.vervallen_op = now() and b.vervallen_door = ctx.account()
        and exists (select from public.betrokkene n where n.deelnemer_id = b.deelnemer_id and n.medewerker_id = p_naar and n.rol = b.rol and n.vervallen_op is null
          and n.begin <= greatest(b.begin, p_per) and (n.einde is null or n.einde > p_per))),
    p_van, p_naar, p_per, p_vandaag, ctx.account()) $function$
;

CREATE OR REPLACE FUNCTION ctx.dubbel_van(p_mens uuid)
 RETURNS TABLE(ander_id uuid, bereikbaar boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  select a.id, a.id in (select ctx.dossiers('C01', 'schrijf')) from public.samenvoeging s
    join public.deelnemer a on a.id = case when s.weg_id = p_mens then s.deelnemer_id else s.weg_id end and a.organisatie_id = s.organisatie_id
  where s.gedaan_op is null and p_mens in (s.weg_id, s.deelnemer_id) and s.organisatie_id = (ctx.wie()).organisatie_id
    and p_mens in (select ctx.dossiers('C01', 'schrijf')) and not exists (select 1 from public.afscherming x
      where x.deelnemer_id = a.id and x.soort = 'dossier' and x.vervallen_op is null and coalesce((ctx.wie()).medewerker_id <> all (x.lezers), true)) $function$
;

CREATE OR REPLACE FUNCTION ctx.eerder_verwezen(p jsonb)
 RETURNS TABLE(regel integer, aanmelding_id uuid)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare w ctx.wie_t := ctx.wie();
begin
  return query select (r->>'regel')::int, a.id from jsonb_array_elements(p) r
    join public.aanmelding a on a.deelnemer_id is null and a.gesloten_op is null and a.geboortedatum = (r->>'geboortedatum')::date
      and public.zoekvorm(concat_ws(' ', a.voornaam, a.tussenvoegsel, a.achternaam)) = public.zoekvorm(concat_ws(' ', r->>'voornaam', r->>'tussenvoegsel', r->>'achternaam'))
    join public.verwijzing v on v.aanmelding_id = a.id
    where ctx.mag_functie('verwijzen') and v.van_organisatie_id = w.organisatie_id
      and (v.van_medewerker_id = w.medewerker_id
        or (w.rol = 'onderwijs' and exists (select from public.medewerker m where m.id = v.van_medewerker_id and m.rol = 'onderwijs')));
end $function$
;

CREATE OR REPLACE FUNCTION ctx.eigen_blikken()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  select unnest(ctx.ook_bekend_als(d)) from ctx.dossiers('C24', 'lees') d $function$
;

CREATE OR REPLACE FUNCTION ctx.eigen_deel(p_categorie text)
 RETURNS SETOF uuid
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER ROWS 10
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
begin
  return query select distinct e.deelnemer_id from ctx.wegen_eigen(p_categorie) e;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.eigen_taal()
 RETURNS jsonb
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
begin
  return (select jsonb_build_object('gekozen', a.taal, 'voertaal', d.voertaal)
    from ctx.wie() w join public.account a on a.id = w.account_id join public.deelnemer d on d.id = w.deelnemer_id);
end $function$
;

CREATE OR REPLACE FUNCTION ctx.eis_email()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
begin
  if tg_table_name = 'account' then
    if new.email is null and exists (select 1 from public.medewerker m where m.account_id = new.id) then
      raise exception 'een medewerker heeft een e-mailadres' using errcode = '23514';
    end if;
  elsif exists (select 1 from public.account a where a.id = new.account_id and a.email is null) then
    raise exception 'een medewerker heeft een e-mailadres' using errcode = '23514';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.gaat_over(p_deelnemer uuid, p_organisatie uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  select (coalesce(p_organisatie = ctx.org_breed('C01B', 'schrijf'), false) or p_deelnemer in (select ctx.dossiers('C01B', 'schrijf')))
    and p_deelnemer not in (select ctx.afgeschermd('C01B')) $function$
;

CREATE OR REPLACE FUNCTION ctx.gebruik_daadlink(p_hash bytea, p_geboren date, p_daad text, p_dag date)
 RETURNS text
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  select ctx.gebruik_daadlink(p_hash, p_geboren, p_daad, null, null, p_dag) $function$
;

CREATE OR REPLACE FUNCTION ctx.gebruik_daadlink(p_hash bytea, p_geboren date, p_daad text, p_reden text, p_toelichting text, p_dag date)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
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
end $function$
;

CREATE OR REPLACE FUNCTION ctx.gebruik_link(p_hash bytea, p_wachtwoord text)
 RETURNS uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare v uuid;
begin
  update ctx.geheim g set wachtwoord = p_wachtwoord, eenmalig_hash = null, eenmalig_tot = null
    from public.account a where a.id = g.account_id and a.actief and g.eenmalig_hash = p_hash and g.eenmalig_tot > now()
    returning g.account_id into v;
  if v is null then return null; end if;
  update ctx.sessie set beeindigd_op = now() where account_id = v and beeindigd_op is null;
  insert into public.audit (account_id, handeling, uitkomst) values (v, 'gebruik-link', 'akkoord');
  return v;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.gebruik_passkey(p_id bytea, p_teller bigint)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
begin
  update ctx.passkey set teller = p_teller, gebruikt_op = now() where id = p_id and (p_teller > teller or (p_teller = 0 and teller = 0));
  return found;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.gebruik_totp_stap(p_account uuid, p_stap bigint)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
begin
  update ctx.geheim set totp_laatste_stap = p_stap
   where account_id = p_account and totp is not null and coalesce(totp_laatste_stap, 0) < p_stap;
  return found;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.geef_eigen_deel(p_tabel regclass, p_categorie text)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
begin
  execute format('create policy lees_eigen_deel on %s for select to "trede_app"
    using (vastgelegd_door = (select ctx.account()) and deelnemer_id in (select ctx.eigen_deel(%L)))', p_tabel, p_categorie);
  execute format('create policy nieuw_eigen_deel on %s for insert to "trede_app" with check (deelnemer_id in (select ctx.eigen_deel(%L))
    and vastgelegd_door = (select ctx.account()) and bron_id is null and import_id is null)', p_tabel, p_categorie);
end $function$
;

CREATE OR REPLACE FUNCTION ctx.geef_inlog(p_deelnemer uuid, p_document text, p_hash bytea, p_duur interval)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare w ctx.wie_t := ctx.wie(); v uuid; v_nummer text;
begin
  if not ctx.mag_inlog_geven(p_deelnemer) then return false; end if;
  perform 1 from public.deelnemer where id = p_deelnemer for update;
  select account_id into v from public.deelnemer_account where deelnemer_id = p_deelnemer;
  if v is null then
    loop
      v_nummer := (100000000 + floor(random() * 900000000))::bigint::text;
      insert into public.account (naam, inlognummer)
        select concat_ws(' ', voornaam, tussenvoegsel, achternaam), v_nummer from public.deelnemer where id = p_deelnemer
        on conflict do nothing returning id into v;
      exit when v is not null;
    end loop;
    insert into public.deelnemer_account (deelnemer_id, account_id) values (p_deelnemer, v);
  else
    update ctx.sessie set beeindigd_op = now() where account_id = v and beeindigd_op is null;
    delete from ctx.passkey where account_id = v;
    update public.account set actief = true where id = v;
  end if;
  update public.deelnemer_account set document = p_document, gegeven_door = w.account_id, gegeven_op = now() where deelnemer_id = p_deelnemer;
  insert into ctx.geheim (account_id, eenmalig_hash, eenmalig_tot) values (v, p_hash, now() + p_duur)
    on conflict (account_id) do update set wachtwoord = null, totp = null, eenmalig_hash = excluded.eenmalig_hash, eenmalig_tot = excluded.eenmalig_tot;
  insert into public.audit (account_id, organisatie_id, rol, handeling, uitkomst, gegevens) values (w.account_id, w.organisatie_id, w.rol, 'geef-inlog', 'akkoord',
    jsonb_build_object('deelnemerId', p_deelnemer, 'document', p_document));
  return true;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.geef_kopie()
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare t record; begin
  for t in select c.oid::regclass as naam from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
      and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
      and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'kopie') loop
    execute format('create policy kopie on %s for select to "trede_kopie" using (true)', t.naam);
    execute format('grant select on %s to "trede_kopie"', t.naam);
  end loop;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.geef_planakkoord(p_versie uuid, p_dag date)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare w ctx.wie_t := ctx.wie();
begin
  if w.deelnemer_id is null or not exists (select 1 from public.planversie v where v.id = p_versie and v.deelnemer_id = w.deelnemer_id and v.vervallen_op is null) then
    return 'niet_gevonden';
  end if;
  return ctx.neem_planakkoord(p_versie, 'scherm', w.account_id, p_dag);
end $function$
;

CREATE OR REPLACE FUNCTION ctx.gemaskeerd()
 RETURNS TABLE(deelnemer_id uuid, voornaam text, telefoon text, trede smallint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  select d.id, d.voornaam, d.telefoon,
    case when d.id in (select ctx.dossiers('C14', 'masker')) or d.id in (select ctx.dossiers('C14', 'lees')) then
      (select t.trede from public.trede t where t.deelnemer_id = d.id and t.vervallen_op is null and not ctx.is_achtergelaten(t.id)
        order by t.datum desc, t.vastgelegd_op desc limit 1) end
  from public.deelnemer d where d.id in (select ctx.dossiers('C01', 'masker')) $function$
;

CREATE OR REPLACE FUNCTION ctx.gesprek_ingetrokken()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
begin
  update public.bericht set achterhaald_op = now()
   where onderwerp_id = new.id and soort = 'gesprek' and num_nonnulls(verstuurd_op, mislukt_op, achterhaald_op) = 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.gesprek_met(p_deelnemer uuid)
 RETURNS TABLE(organisatie_id uuid, geboortedatum date)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  select d.organisatie_id, case when d.id in (select ctx.dossiers('C01', 'lees')) then d.geboortedatum end
  from public.deelnemer d where d.id = p_deelnemer and ctx.mag_gesprek(d.id) $function$
;

CREATE OR REPLACE FUNCTION ctx.gespreksduur()
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$ select 60 $function$
;

CREATE OR REPLACE FUNCTION ctx.gevraagd(v doorverwijzing)
 RETURNS ctx.gevraagd_t
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  select row(v.id, v.hulp, v.vraag, coalesce(v.aan_naam, a.naam), o.naam,
    (select m.naam from public.medewerker m where m.account_id = v.vastgelegd_door and m.organisatie_id = v.organisatie_id order by m.begin desc limit 1),
    (v.vastgelegd_op at time zone 'Europe/Amsterdam')::date, v.antwoord_voor,
    case when v.vervallen_op is not null then 'ingetrokken' when v.antwoord is not null then v.antwoord when v.antwoord_voor < current_date then 'verlopen' else 'wacht' end,
    v.eerste_contact)::ctx.gevraagd_t
  from public.organisatie o left join public.organisatie a on a.id = v.aan_organisatie_id where o.id = v.organisatie_id $function$
;

CREATE OR REPLACE FUNCTION ctx.gewijzigd_sinds(p_snapshot pg_snapshot)
 RETURNS TABLE(positie pg_snapshot, gewijzigd uuid[], tabellen text[])
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  with mijn as materialized (select ctx.org_breed('C01', 'lees') as id),
  anders as materialized (
    select w.deelnemer_id, w.tabel from mijn join public.wijziging w on true
    where w.deelnemer_id is not null and w.tx >= pg_snapshot_xmin(p_snapshot) and not pg_visible_in_snapshot(w.tx, p_snapshot)
      and (exists (select 1 from public.deelnemer d where d.id = w.deelnemer_id and d.organisatie_id = mijn.id)
        or exists (select 1 from ctx.verhuizing h where h.deelnemer_id = w.deelnemer_id and h.van_organisatie_id = mijn.id))
    union
    select a.deelnemer_id, t.tabel from mijn join public.afscherming a on a.organisatie_id = mijn.id and a.vervallen_op is null
      cross join (values ('deelnemer'), ('betrokkene')) t(tabel)
    limit 1001),
  bekend as (
    select p_snapshot is not null and not exists (select 1 from ctx.wijziging_merk where gesnoeid and grens > pg_snapshot_xmin(p_snapshot))
      and (select count(*) from anders) <= 1000 as waar)
  select pg_current_snapshot(), case when b.waar then array(select distinct a.deelnemer_id from anders a) end,
    array(select distinct a.tabel from anders a)
  from bekend b, mijn where mijn.id is not null $function$
;

CREATE OR REPLACE FUNCTION ctx.gids_feiten(p_dag date)
 RETURNS TABLE(medewerker_id uuid, email text, certificaten text[])
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  select m.id, a.email, array(select distinct c.soort from public.certificaat c where c.medewerker_id = m.id and c.vervallen_op is null
    and c.begin <= p_dag and (c.einde is null or c.einde > p_dag) order by 1)
  from public.medewerker m join public.account a on a.id = m.account_id and a.actief
  where (select ctx.mag_functie('gids')) and m.begin <= p_dag and (m.einde is null or m.einde > p_dag) $function$
;

CREATE OR REPLACE FUNCTION ctx.gooi_casus_weg(p_id uuid)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare w ctx.wie_t := ctx.wie();
begin
  delete from public.intervisie i where i.id = p_id and i.organisatie_id = w.organisatie_id and ctx.mag_functie('intervisie')
    and (i.vastgelegd_door = w.account_id or ctx.mag_functie('intervisie_opruimen'));
  return case when found then null else 'niet_gevonden' end;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.haal_pakket_op(p_plan uuid)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
begin
  update public.archiefpakket set opgehaald_op = now(), opgehaald_door = ctx.account()
    where wisplan_id = p_plan and sha256 is not null and ontvangen_op is null and ctx.archiveert_bij(organisatie_id);
  return case when found then null else 'niet_gevonden' end;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.haal_plankeuze_weg(p_org uuid, p_id uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
begin
  update public.plankeuze k set vervallen_op = now(), vervallen_door = ctx.account()
   where k.id = p_id and k.organisatie_id = p_org and k.vervallen_op is null and ctx.beheert(k.organisatie_id);
  return found;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.haal_uiteen(p_id uuid, p_reden text)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
begin
  if not exists (select 1 from public.samenvoeging s where s.id = p_id and s.organisatie_id = (ctx.wie()).organisatie_id
    and s.deelnemer_id in (select ctx.dossiers('C01', 'schrijf'))) then return 'niet_gevonden'; end if;
  return ctx.splits(p_id, p_reden);
end $function$
;

CREATE OR REPLACE FUNCTION ctx.hang_aan_mens(p_tabel text, p_categorie text, p_schrijfwijze text, p_eerste text DEFAULT NULL::text, p_laatste text DEFAULT NULL::text, p_begonnen boolean DEFAULT false, p_geldig text DEFAULT NULL::text)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare
  v_tabel regclass := format('public.%I', p_tabel)::regclass;
  feit boolean := p_schrijfwijze = 'feit';
begin
  perform ctx.bescherm(v_tabel, p_categorie, p_schrijfwijze);
  perform ctx.scherm_af(v_tabel, p_categorie);
  perform ctx.laat_wissen(v_tabel, p_categorie);
  if p_categorie <> all (ctx.altijd_mee()) then perform ctx.laat_achterblijven(v_tabel, p_categorie); end if;
  -- What moves along at a merge or a transfer.
  execute format('create policy ctx_samen on %s to "trede_ctx" using (true) with check (true)', v_tabel);
  execute format('grant select, insert, update, delete on %s to "trede_ctx"', v_tabel);
  execute format('create trigger meld_nieuw after insert on %s referencing new table as rijen for each statement execute function ctx.meld_dossier_rij()', v_tabel);
  execute format('create trigger meld_anders after update on %s referencing old table as oude new table as rijen for each statement execute function ctx.meld_dossier_rij()', v_tabel);
  execute format('create trigger meld_weg after delete on %s referencing old table as rijen for each statement execute function ctx.meld_dossier_rij()', v_tabel);
  if feit then
    execute format('create view public.%I with (security_invoker = true) as select * from %s where vervallen_op is null', 'v_' || p_tabel, v_tabel);
    execute format('grant select on public.%I to "trede_app", "trede_meting", "trede_import"', 'v_' || p_tabel);
  end if;
  insert into ctx.mens_tabel (tabel, eerste, laatste, geldig, begonnen)
  values (p_tabel, p_eerste, p_laatste, coalesce(p_geldig, case when feit then 'r.vervallen_op is null' else 'true' end), p_begonnen);
end $function$
;

CREATE OR REPLACE FUNCTION ctx.hangt_aan_mens()
 RETURNS text[]
 LANGUAGE sql
 STABLE
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$ select array_agg(tabel order by nr) from ctx.mens_tabel $function$
;

CREATE OR REPLACE FUNCTION ctx.heeft_certificaat(p_soort text, p_dag date)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
begin
  return exists (select 1 from public.certificaat c where c.medewerker_id = (ctx.wie()).medewerker_id and c.soort = p_soort and c.vervallen_op is null
    and c.begin <= p_dag and (c.einde is null or c.einde > p_dag));
end $function$
;

CREATE OR REPLACE FUNCTION ctx.heeft_recht(p_recht text, p_organisatie uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  select exists (select 1 from ctx.rechten(p_recht) r where r.organisatie_id is null or r.organisatie_id = p_organisatie) $function$
;

CREATE OR REPLACE FUNCTION ctx.hef_beperking_op(p_verzoek uuid, p_reden text)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare v public.verzoek;
begin
  select * into v from public.verzoek where id = p_verzoek for update;
  if v.id is null or not ctx.beslist_over(v) then return 'niet_gevonden'; end if;
  if v.besluit is null then return 'niet_besloten'; end if;
  update public.beperking set geeindigd_op = now(), einde_reden = p_reden where verzoek_id = p_verzoek and geeindigd_op is null;
  return case when found then null else 'niet_gevonden' end;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.herijk_wisplan(p_id uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare
  p public.wisplan;
  n int;
begin
  select * into p from public.wisplan where id = p_id and besluit = 'akkoord' and klaar_op is null for update;
  if p.id is null then return; end if;
  delete from public.wisplan_mens m where m.wisplan_id = p_id and case when p.op_verzoek
    then exists (select 1 from public.verzoek q where q.deelnemer_id = m.deelnemer_id and q.besluit is null)
      or exists (select 1 from public.beperking b where b.deelnemer_id = m.deelnemer_id and b.geeindigd_op is null)
      or not exists (select 1 from public.deelnemer d where d.id = m.deelnemer_id and d.organisatie_id = p.organisatie_id)
    else m.deelnemer_id not in (select r.deelnemer_id from ctx.reken_te_wissen(p.organisatie_id, p.peildatum, p.termijnen->'regels', (p.termijnen->>'niet')::int) r
      join public.wisplan_mens z on z.wisplan_id = p_id and z.deelnemer_id = r.deelnemer_id where r.wacht is null and r.categorieen @> z.categorieen) end;
  get diagnostics n = row_count;
  update public.wisplan set overgeslagen = overgeslagen + n where id = p_id;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.herken(p_organisatie uuid, p_issuer text, p_sub text, p_email text)
 RETURNS uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare v uuid; bekend boolean;
begin
  select i.account_id into v from ctx.identiteit i
    where i.organisatie_id = p_organisatie and i.doel = 'medewerkers' and i.issuer = p_issuer and i.sub = p_sub;
  bekend := v is not null;
  if not bekend then select a.id into v from public.account a where lower(a.email) = lower(p_email); end if;
  if not exists (select 1 from public.account a join public.medewerker m on m.account_id = a.id and m.organisatie_id = p_organisatie
      and m.begin <= current_date and (m.einde is null or m.einde > current_date) where a.id = v and a.actief) then return null; end if;
  if bekend then return v; end if;
  insert into ctx.identiteit (organisatie_id, issuer, sub, account_id) values (p_organisatie, p_issuer, p_sub, v) on conflict do nothing;
  if not found then return null; end if;
  insert into public.audit (account_id, organisatie_id, handeling, uitkomst) values (v, p_organisatie, 'koppel-identiteit', 'akkoord');
  return v;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.herken_inwoner(p_organisatie uuid, p_issuer text, p_sub text, p_hmac bytea)
 RETURNS uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare v uuid; v_mens uuid; v_nummer text;
begin
  if not exists (select 1 from ctx.dienst_van(p_organisatie, 'inwoners')) then return null; end if;
  select b.deelnemer_id into v_mens from public.deelnemer_bsn b where b.organisatie_id = p_organisatie and b.hmac = p_hmac;
  if v_mens is null then return null; end if;
  perform 1 from public.deelnemer d where d.id = v_mens for update;
  select d.account_id into v from public.deelnemer_account d where d.deelnemer_id = v_mens;
  if v is null then
    loop
      v_nummer := (100000000 + floor(random() * 900000000))::bigint::text;
      insert into public.account (naam, inlognummer)
        select concat_ws(' ', d.voornaam, d.tussenvoegsel, d.achternaam), v_nummer from public.deelnemer d where d.id = v_mens
        on conflict do nothing returning id into v;
      exit when v is not null;
    end loop;
    insert into public.deelnemer_account (deelnemer_id, account_id) values (v_mens, v);
  elsif not exists (select 1 from public.account a where a.id = v and a.actief) or exists (select 1 from public.medewerker m where m.account_id = v)
    or exists (select 1 from public.recht r where r.account_id = v) then return null; end if;
  if exists (select 1 from ctx.identiteit i where i.organisatie_id = p_organisatie and i.doel = 'inwoners' and i.issuer = p_issuer and i.sub = p_sub and i.account_id = v)
    then return v; end if;
  with weg as (delete from ctx.identiteit i where i.organisatie_id = p_organisatie and i.doel = 'inwoners'
    and (i.account_id = v or (i.issuer = p_issuer and i.sub = p_sub)) returning i.account_id)
  update ctx.sessie s set beeindigd_op = now() where s.account_id in (select w.account_id from weg w) and s.via_organisatie_id = p_organisatie
    and s.via_doel = 'inwoners' and s.beeindigd_op is null;
  insert into ctx.identiteit (organisatie_id, doel, issuer, sub, account_id) values (p_organisatie, 'inwoners', p_issuer, p_sub, v);
  insert into public.audit (account_id, organisatie_id, rol, handeling, deelnemer_id, uitkomst, gegevens)
  values (v, p_organisatie, 'deelnemer', 'koppel-identiteit', v_mens, 'akkoord', '{"met": "bsn"}');
  return v;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.herzie_pakket(p_plan uuid, p_stop boolean)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare a public.archiefpakket;
begin
  select * into a from public.archiefpakket where wisplan_id = p_plan for update;
  if a.wisplan_id is null or not (a.organisatie_id in (select ctx.wist_bij()) or ctx.archiveert_bij(a.organisatie_id)) then return 'niet_gevonden'; end if;
  if a.ontvangen_op is not null then return 'al_ontvangen'; end if;
  if not exists (select 1 from ctx.pakket_stand(p_plan)) then return 'niet_klaar'; end if;
  update public.archiefpakket set code = null, sha256 = null, bytes = null, gemaakt_op = null where wisplan_id = p_plan;
  update public.wisplan_mens set merk = null where wisplan_id = p_plan;
  if p_stop then
    update public.wisplan set besluit = 'afgewezen' where id = p_plan;
    delete from public.wisplan_mens where wisplan_id = p_plan;
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.houd_spreekuur(p_id uuid, p_onderwerp text, p_plek text, p_begin date, p_weken integer, p_einde date, p_van time without time zone, p_tot time without time zone, p_minuten integer, p_voor uuid[])
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare w ctx.wie_t := ctx.wie();
begin
  if w.medewerker_id is null or not exists (select from ctx.beleid b where b.rol = w.rol and b.categorie = 'C15' and b.modus = 'lees' and b.deur = 'dossier') then
    return 'niet_gevonden';
  end if;
  insert into public.spreekuur (id, organisatie_id, medewerker_id, onderwerp, plek, begin, weken, einde, van, tot, minuten, voor, vastgelegd_door)
  values (p_id, w.organisatie_id, w.medewerker_id, p_onderwerp, p_plek, p_begin, p_weken, p_einde, p_van, p_tot, p_minuten, p_voor, w.account_id);
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.in_te_lichten(p_noodtoegang uuid)
 RETURNS TABLE(account_id uuid, email text, toezicht boolean)
 LANGUAGE sql
 STABLE
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  with werkt as (
    select n.deelnemer_id, m.id, m.rol, a.id as account_id, a.email
    from public.noodtoegang n
    join public.medewerker m on m.organisatie_id = n.organisatie_id and m.account_id <> n.account_id
      and m.begin <= current_date and (m.einde is null or m.einde > current_date)
    join public.account a on a.id = m.account_id and a.actief and a.email is not null
    where n.id = p_noodtoegang),
  eerst as (
    select w.account_id, w.email, w.rol = 'privacy' as toezicht from werkt w where w.rol = 'privacy' or exists (select 1 from public.betrokkene b
      where b.deelnemer_id = w.deelnemer_id and b.medewerker_id = w.id and b.rol = 'casusregisseur' and b.vervallen_op is null
        and b.begin <= current_date and (b.einde is null or b.einde > current_date)))
  select account_id, email, bool_or(toezicht) from (
    select * from eerst
    union all select w.account_id, w.email, false from werkt w where w.rol = 'teamleider' and not exists (select 1 from eerst)) x
  group by 1, 2 $function$
;

CREATE OR REPLACE FUNCTION ctx.inlog_van(p_account uuid)
 RETURNS TABLE(account_id uuid, wachtwoord text, totp bytea, totp_laatste_stap bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  select a.id, g.wachtwoord, g.totp, g.totp_laatste_stap
  from public.account a left join ctx.geheim g on g.account_id = a.id where a.id = p_account and a.actief $function$
;

CREATE OR REPLACE FUNCTION ctx.inlog_van_deelnemer(p_deelnemer uuid)
 RETURNS TABLE(inlognummer text, actief boolean, document text, gegeven_op timestamp with time zone, link_tot timestamp with time zone, gekozen boolean, laatst_op timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  select coalesce(a.inlognummer, a.email), a.actief, d.document, d.gegeven_op, case when g.eenmalig_tot > now() then g.eenmalig_tot end, g.wachtwoord is not null,
    (select max(s.gezien_op) from ctx.sessie s where s.account_id = a.id)
  from public.deelnemer_account d join public.account a on a.id = d.account_id left join ctx.geheim g on g.account_id = a.id
  where d.deelnemer_id = p_deelnemer and ctx.mag_inlog_geven(p_deelnemer) $function$
;

CREATE OR REPLACE FUNCTION ctx.is_achtergelaten(p_rij uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  select exists (select 1 from ctx.achtergelaten a where a.rij_id = p_rij and a.van_organisatie_id is distinct from (ctx.wie()).organisatie_id) $function$
;

CREATE OR REPLACE FUNCTION ctx.is_ingelogd()
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$ begin return (select w.account_id is not null and w.rol is distinct from 'tablet' from ctx.wie() w); end $function$
;

CREATE OR REPLACE FUNCTION ctx.is_leeg()
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  select case when exists (select 1 from public.regio) then (select voorbeeld and gereed_op is null from public.regio)
    else not exists (select 1 from public.account union all select 1 from public.organisatie) end $function$
;

CREATE OR REPLACE FUNCTION ctx.is_medewerker()
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  select w.deelnemer_id is null and (w.medewerker_id is not null or exists (select 1 from public.recht r
    where r.account_id = w.account_id and r.begin <= current_date and (r.einde is null or r.einde > current_date)
      and (ctx.via() is null or r.organisatie_id = ctx.via())))
  from ctx.wie() w where w.account_id is not null $function$
;

CREATE OR REPLACE FUNCTION ctx.is_overeengekomen(p_versie uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  select count(*) >= case when bool_or(v.uitvoerder_id is not null) then 3 else 2 end and bool_or(a.partij = 'deelnemer')
  from public.planversie v join public.planakkoord a on a.planversie_id = v.id and a.vervallen_op is null where v.id = p_versie $function$
;

CREATE OR REPLACE FUNCTION ctx.kan_achterblijven()
 RETURNS TABLE(tabel text, categorie text)
 LANGUAGE sql
 STABLE
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  select c.relname, split_part(obj_description(c.oid), ' ', 2) from pg_class c
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and obj_description(c.oid) ~ '^categorie C\d' and c.relname <> 'inzage'
    and split_part(obj_description(c.oid), ' ', 2) <> all (ctx.altijd_mee()) $function$
;

CREATE OR REPLACE FUNCTION ctx.kies_daadlink(p_hash bytea, p_geboren date)
 RETURNS TABLE(uitslag text, bericht_id uuid)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
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
end $function$
;

CREATE OR REPLACE FUNCTION ctx.kies_mijn_kanaal(p_kanaal text, p_verslag boolean)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare w ctx.wie_t := ctx.wie();
begin
  if w.deelnemer_id is null then return 'niet_gevonden'; end if;
  update public.berichtkeuze set vervallen_op = now(), vervallen_door = w.account_id, vervallen_reden = 'anders gekozen'
   where deelnemer_id = w.deelnemer_id and vervallen_op is null;
  insert into public.berichtkeuze (deelnemer_id, organisatie_id, kanaal, verslag, vastgelegd_door)
  select d.id, d.organisatie_id, p_kanaal, p_verslag, w.account_id from public.deelnemer d where d.id = w.deelnemer_id;
  if not p_verslag then
    update public.bericht set achterhaald_op = now()
     where deelnemer_id = w.deelnemer_id and soort = 'gesprek' and num_nonnulls(verstuurd_op, mislukt_op, achterhaald_op) = 0;
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.kies_taal(p_taal text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
begin
  update public.account set taal = p_taal where id = ctx.account();
end $function$
;

CREATE OR REPLACE FUNCTION ctx.kon_zien(p_van timestamp with time zone, p_tot timestamp with time zone, p_account uuid, p_dossier uuid)
 RETURNS TABLE(account_id uuid, naam text, rol text, organisatie text, grond text, dossier uuid, mensen bigint, van timestamp with time zone, tot timestamp with time zone, categorieen text[])
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  with mijn as materialized (select ctx.org_breed('C24', 'lees') as id),
  mens as materialized (select d.id, d.standaard_organisatie_id from public.deelnemer d join mijn on d.organisatie_id = mijn.id where d.id = p_dossier),
  zetel as materialized (
    select m.id, m.account_id, m.organisatie_id, m.naam, m.rol, tstzrange(m.begin::timestamptz, m.einde::timestamptz) * tstzrange(p_van, p_tot) as loopt
    from public.medewerker m cross join mijn
    where (p_dossier is not null or (m.account_id = p_account and m.organisatie_id = mijn.id)) and (p_account is null or m.account_id = p_account)),
  deur as (select b.rol, b.deur, array_agg(distinct b.categorie order by b.categorie) as categorieen from ctx.beleid b
    where b.categorie <> 'C24' and b.modus in ('lees', 'masker') group by 1, 2
    union all
    select distinct b.rol, 'aanbod', array['C01','C01B'] from ctx.beleid b where b.categorie = 'C01B' and b.modus = 'schrijf'),
  verantwoordelijk as (
    select v.verantwoordelijke_id as organisatie_id, tstzrange(v.begin::timestamptz, v.einde::timestamptz) as r
    from public.verantwoordelijke v join mens on mens.id = v.deelnemer_id where v.vervallen_op is null),
  bij as (
    select organisatie_id, r from verantwoordelijk
    union all
    select mens.standaard_organisatie_id, unnest(tstzmultirange(tstzrange(p_van, p_tot))
      - coalesce((select range_agg(r) from verantwoordelijk), '{}'::tstzmultirange)) from mens),
  weg as (
    select z.id as zetel, 'betrokken' as grond, b.deelnemer_id, b.organisatie_id,
      z.loopt * tstzrange(b.begin::timestamptz, b.einde::timestamptz) * tstzrange(b.vastgelegd_op, greatest(coalesce(b.vervallen_op, 'infinity'), b.vastgelegd_op)) as r, null::text[] as alleen
    from zetel z join public.betrokkene b on b.medewerker_id = z.id where z.rol <> 'personeelszaken'
    union all
    select z.id, 'waarneming', b.deelnemer_id, b.organisatie_id, z.loopt * tstzrange(n.begin::timestamptz, n.einde::timestamptz)
      * tstzrange(b.begin::timestamptz, b.einde::timestamptz) * tstzrange(greatest(n.vastgelegd_op, b.vastgelegd_op), greatest(coalesce(b.vervallen_op, 'infinity'), n.vastgelegd_op, b.vastgelegd_op)),
      array(select distinct k.categorie from ctx.beleid k where k.rol = z.rol and k.deur = 'dossier' and k.modus in ('lees', 'masker')
        and ctx.mocht(v.rol, k.categorie, k.modus, b.organisatie_id = z.organisatie_id) order by 1)
    from zetel z join public.waarneming n on n.waarnemer_id = z.id join public.medewerker v on v.id = n.medewerker_id and v.organisatie_id = z.organisatie_id
      join public.betrokkene b on b.medewerker_id = n.medewerker_id where z.rol <> 'personeelszaken'
    union all
    select z.id, 'deling', d.deelnemer_id, d.organisatie_id,
      z.loopt * tstzrange(d.begin::timestamptz, d.einde::timestamptz) * tstzrange(d.vastgelegd_op, greatest(coalesce(d.vervallen_op, 'infinity'), d.vastgelegd_op)), d.categorieen
    from zetel z join public.deling d on d.aan_organisatie_id = z.organisatie_id and (d.aan_medewerker_id is null or d.aan_medewerker_id = z.id)
    where z.rol <> 'personeelszaken'
    union all
    select z.id, 'noodtoegang', n.deelnemer_id, n.organisatie_id, z.loopt * tstzrange(n.begonnen_op, n.tot), n.categorieen
    from zetel z join public.noodtoegang n on n.medewerker_id = z.id
    union all
    select z.id, 'dienstverband', d.deelnemer_id, d.organisatie_id, z.loopt * tstzrange(d.begin::timestamptz, d.einde::timestamptz) * tstzrange(d.vastgelegd_op, null), null
    from zetel z join public.dienstverband d on d.werkgever_organisatie_id = z.organisatie_id where z.rol = 'personeelszaken'),
  kreeg as (
    select z.id as zetel, o.deelnemer_id, o.van_organisatie_id, z.loopt * tstzrange(o.aangeboden_op, greatest(o.aangeboden_op,
      case o.besluit when 'aanvaard' then o.uitgevoerd_op when 'geweigerd' then o.besloten_op when 'ingetrokken' then o.besloten_op
        else o.antwoord_voor::timestamptz end)) as r
    from zetel z join public.dossieroverdracht o on o.naar_organisatie_id = z.organisatie_id and coalesce(o.aan_medewerker_id = z.id, true)
    where p_dossier is null or o.deelnemer_id = (select id from mens)),
  alles as (
    select w.zetel, w.grond, w.deelnemer_id, w.organisatie_id, w.r, 'dossier' as deur, w.alleen from weg w
    where not isempty(w.r) and w.alleen is distinct from '{}' and (p_dossier is null or w.deelnemer_id = (select id from mens))
    union all
    select z.id, 'organisatie', mens.id, b.organisatie_id, z.loopt * b.r, 'organisatie', null
    from mens cross join bij b join zetel z on z.organisatie_id = b.organisatie_id where not isempty(z.loopt * b.r)
    union all
    select z.id, 'organisatie', null, z.organisatie_id, z.loopt, 'organisatie', null from zetel z where p_dossier is null and not isempty(z.loopt)
    union all
    select k.zetel, 'aanbod', k.deelnemer_id, k.van_organisatie_id, k.r, 'aanbod', null from kreeg k where not isempty(k.r)),
  eigen as (
    select a.zetel, a.grond, a.deur, a.alleen, case when p_dossier is not null or a.organisatie_id = mijn.id then a.deelnemer_id end as dossier,
      count(distinct a.deelnemer_id) as mensen, range_agg(a.r) as r
    from alles a cross join mijn group by 1, 2, 3, 4, 5)
  select z.account_id, z.naam, z.rol, o.naam, e.grond, e.dossier, e.mensen, lower(u.stuk), upper(u.stuk),
    array(select c from unnest(d.categorieen) c where e.alleen is null or c = any (e.alleen))
  from eigen e cross join lateral unnest(e.r) u(stuk) join zetel z on z.id = e.zetel join deur d on d.rol = z.rol and d.deur = e.deur
  join public.organisatie o on o.id = z.organisatie_id
  order by z.naam, e.grond, e.dossier, lower(u.stuk) $function$
;

CREATE OR REPLACE FUNCTION ctx.koppel_met_link(p_organisatie uuid, p_issuer text, p_sub text, p_hash bytea)
 RETURNS uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare v uuid;
begin
  select g.account_id into v from ctx.geheim g join public.account a on a.id = g.account_id and a.actief
    where g.eenmalig_hash = p_hash and g.eenmalig_tot > now() for update of g;
  if v is null or not exists (select 1 from ctx.link_diensten(p_hash) d where d.organisatie_id = p_organisatie) then return null; end if;
  if exists (select 1 from ctx.identiteit i where i.organisatie_id = p_organisatie and i.doel = 'medewerkers' and i.issuer = p_issuer and i.sub = p_sub and i.account_id <> v) then return null; end if;
  delete from ctx.identiteit i where i.organisatie_id = p_organisatie and i.doel = 'medewerkers' and i.issuer = p_issuer and i.account_id = v and i.sub <> p_sub;
  update ctx.sessie set beeindigd_op = now() where account_id = v and beeindigd_op is null;
  insert into ctx.identiteit (organisatie_id, issuer, sub, account_id) values (p_organisatie, p_issuer, p_sub, v)
    on conflict (organisatie_id, doel, issuer, account_id) do nothing;
  update ctx.geheim set eenmalig_hash = null, eenmalig_tot = null where account_id = v;
  insert into public.audit (account_id, organisatie_id, handeling, uitkomst, gegevens) values (v, p_organisatie, 'koppel-identiteit', 'akkoord', '{"met": "link"}');
  return v;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.koppel_tablet(p_code bytea, p_token bytea)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare t ctx.tablet;
begin
  update ctx.tablet set koppel_hash = null, koppel_tot = null, token_hash = p_token, gekoppeld_op = now(), gezien_op = now()
   where koppel_hash = p_code and koppel_tot > now() and ingetrokken_op is null returning * into t;
  if t.id is null then return null; end if;
  insert into public.audit (account_id, organisatie_id, handeling, uitkomst, gegevens)
  values (t.account_id, t.organisatie_id, 'koppel-tablet', 'akkoord', jsonb_build_object('tablet', t.id));
  return t.plek;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.laat_achter()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare t record;
begin
  for t in select * from ctx.kan_achterblijven() k where k.categorie <> all (new.mee) loop
    execute format('insert into ctx.achtergelaten (rij_id, deelnemer_id, categorie, van_organisatie_id) select r.id, r.deelnemer_id, %L, $2 from public.%I r where r.deelnemer_id = $1 %s
      on conflict do nothing', t.categorie, t.tabel, case when t.tabel = 'verzoek' then
        'and r.besluit is not null and not exists (select 1 from public.beperking b where b.verzoek_id = r.id and b.geeindigd_op is null)' end)
      using new.deelnemer_id, new.van_organisatie_id;
  end loop;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.laat_achterblijven(p_tabel regclass, p_categorie text)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
begin
  execute format('create policy achtergelaten on %1$s as restrictive for select to "trede_app"
    using ((deelnemer_id in (select ctx.achtergebleven(%2$L)) and ctx.is_achtergelaten(id)) is not true)', p_tabel, p_categorie);
end $function$
;

CREATE OR REPLACE FUNCTION ctx.laat_gewijzigde(p_plan uuid, p_deelnemers uuid[])
 RETURNS SETOF uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare v_anders uuid[];
begin
  perform 1 from public.deelnemer d where d.id = any (p_deelnemers) order by d.id for update;
  v_anders := array(select m.deelnemer_id from public.wisplan_mens m cross join lateral ctx.archief_inhoud(m.deelnemer_id, m.archief) i
    where m.wisplan_id = p_plan and m.deelnemer_id = any (p_deelnemers) and m.archief <> '{}' and i.merk is distinct from m.merk);
  delete from public.wisplan_mens where wisplan_id = p_plan and deelnemer_id = any (v_anders);
  update public.wisplan set overgeslagen = overgeslagen + cardinality(v_anders) where id = p_plan and cardinality(v_anders) > 0;
  return query select unnest(v_anders);
end $function$
;

CREATE OR REPLACE FUNCTION ctx.laat_vallen(p_id uuid, p_tabel text, p_rij uuid, p_voor uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare
  v_kind record;
  v_rij uuid;
  v_inhoud jsonb;
begin
  if p_tabel in ('traject','dienstverband','plaatsing','aanwezigheid') then
    for v_kind in select * from (values ('traject','aanwezigheid','traject_id'), ('plaatsing','aanwezigheid','plaatsing_id'),
        ('dienstverband','plaatsing','dienstverband_id')) k(ouder, kind, kolom) where k.ouder = p_tabel loop
      for v_rij in execute format('update public.%I set %I = $1 where %I = $2 returning id', v_kind.kind, v_kind.kolom, v_kind.kolom) using p_voor, p_rij loop
        perform ctx.noteer_rij(p_id, v_kind.kind, v_rij, 'verlegd', jsonb_build_object('kolom', v_kind.kolom, 'was', p_rij));
      end loop;
    end loop;
    execute format('delete from public.%I t where t.id = $1 returning to_jsonb(t)', p_tabel) into v_inhoud using p_rij;
    if v_inhoud is not null then perform ctx.noteer_rij(p_id, p_tabel, p_rij, 'verwijderd', v_inhoud); end if;
  else
    execute format('update public.%I set vervallen_op = now(), vervallen_door = ctx.account(), vervallen_reden = ''samengevoegd''
      where id = $1 and vervallen_op is null returning id', p_tabel) into v_rij using p_rij;
    if v_rij is not null then perform ctx.noteer_rij(p_id, p_tabel, p_rij, 'vervallen', null); end if;
  end if;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.laat_wissen(p_tabel regclass, p_categorie text)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
begin
  execute format('create policy wis on %s to "trede_wis" using (%s in (select ctx.te_wissen(%L)))', p_tabel,
    case when p_tabel = 'public.deelnemer'::regclass then 'id' else 'deelnemer_id' end, p_categorie);
  execute format('grant select, delete on %s to "trede_wis"', p_tabel);
end $function$
;

CREATE OR REPLACE FUNCTION ctx.landingen()
 RETURNS TABLE(import_id uuid, geland_op date)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$ select id, (geland_op at time zone 'Europe/Amsterdam')::date from public.import where geland_op is not null and ctx.account() is not null $function$
;

CREATE OR REPLACE FUNCTION ctx.leeg_planscan()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
begin
  if new.vervallen_op is not null then new.inhoud := ''; end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.lees_kalender(p_hash bytea)
 RETURNS TABLE(medewerker boolean, uid uuid, volgnummer integer, dag date, tijd time without time zone, minuten integer, gewijzigd timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  select k.medewerker_id is not null, p.uid, p.volgnummer, p.dag, p.tijd, p.minuten, p.gewijzigd
  from ctx.kalenderabonnement k
  join public.account c on c.id = k.account_id and c.actief
  left join public.medewerker m on m.id = k.medewerker_id and m.begin <= current_date and (m.einde is null or m.einde > current_date)
  left join public.deelnemer_account d on d.deelnemer_id = k.deelnemer_id and d.account_id = k.account_id
  left join public.v_agendapunt p on (p.medewerker_id = m.id or (p.deelnemer_id = d.deelnemer_id and p.soort = 'afspraak')) and not p.afgezegd
    and p.dag between current_date - 31 and current_date + 366
  where k.token_hash = p_hash and (m.id is not null or d.deelnemer_id is not null)
  order by p.dag, p.tijd limit 2000 $function$
;

CREATE OR REPLACE FUNCTION ctx.lees_link(p_hash bytea)
 RETURNS TABLE(account_id uuid, naam text, email text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  select a.id, a.naam, coalesce(a.email, a.inlognummer) from ctx.geheim g join public.account a on a.id = g.account_id and a.actief
   where g.eenmalig_hash = p_hash and g.eenmalig_tot > now() $function$
;

CREATE OR REPLACE FUNCTION ctx.leg_aanwezigheid_vast(p_deelnemer uuid, p_datum date, p_dagdeel text, p_status text, p_organisatie uuid, p_account uuid, p_alles boolean)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare oud public.aanwezigheid; waarbij record;
begin
  perform pg_advisory_xact_lock(hashtextextended('aanwezigheid ' || p_deelnemer, 0));
  select * into oud from public.aanwezigheid where deelnemer_id = p_deelnemer and datum = p_datum and dagdeel = p_dagdeel
    order by bron_id is not null, vastgelegd_op desc limit 1;
  if oud.id is not null then
    if not p_alles and oud.vastgelegd_door is distinct from p_account
      and not exists (select 1 from ctx.tablet t where t.account_id = oud.vastgelegd_door and t.organisatie_id = p_organisatie
        and exists (select 1 from ctx.tablet z where z.account_id = p_account)) then return 'al_gemeld'; end if;
    update public.aanwezigheid set status = p_status, vastgelegd_door = p_account, vastgelegd_op = now() where id = oud.id;
    return null;
  end if;
  select * into waarbij from ctx.activiteit_op(p_deelnemer, p_datum, p_organisatie);
  if not found then return 'geen_activiteit'; end if;
  insert into public.aanwezigheid (deelnemer_id, organisatie_id, datum, dagdeel, traject_id, plaatsing_id, status, vastgelegd_door)
  select d.id, d.organisatie_id, p_datum, p_dagdeel, waarbij.traject_id, waarbij.plaatsing_id, p_status, p_account
  from public.deelnemer d where d.id = p_deelnemer;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.leg_certificaat_vast(p_id uuid, p_medewerker uuid, p_soort text, p_uitgever text, p_nummer text, p_begin date, p_einde date)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
begin
  insert into public.certificaat (id, medewerker_id, soort, uitgever, nummer, begin, einde, vastgelegd_door)
  select p_id, m.id, p_soort, p_uitgever, p_nummer, p_begin, p_einde, ctx.account()
  from public.medewerker m where m.id = p_medewerker and ctx.beheert(m.organisatie_id) and m.account_id <> ctx.account();
  return found;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.leg_inzage_vast(p_doel text, p_pagina text, p_categorieen text[], p_deelnemers uuid[])
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  with orde (grond, nr) as (values ('organisatie', 1), ('betrokken', 2), ('dienstverband', 3), ('waarneming', 4), ('overdracht', 5), ('deling', 6),
    ('noodtoegang', 7), ('aanbod', 8)),
  deur as (
    select distinct b.categorie, b.modus from ctx.wie() w join ctx.beleid b on b.rol = w.rol
    where b.deur <> 'organisatie' and b.modus in ('lees', 'masker', 'eigen') and b.categorie = any (p_categorieen)),
  per_categorie as (
    select d.categorie, g.deelnemer_id, min(o.nr) as nr
    from deur d cross join lateral (
      select * from ctx.wegen(d.categorie, d.modus) where d.modus <> 'eigen' union all
      select * from ctx.wegen_eigen(d.categorie) where d.modus = 'eigen') g join orde o on o.grond = g.grond
    group by 1, 2),
  per_mens as (select p.deelnemer_id, max(p.nr) as nr from per_categorie p group by 1),
  blik as (
    select w.account_id, w.organisatie_id, w.rol, i.id, d.organisatie_id as betreft, g.grond, coalesce(
      case when g.grond = 'deling' then (select min(s.doel) from public.deling s join ctx.doel r on r.rol = w.rol and r.doel = s.doel
        where s.deelnemer_id = i.id and s.aan_organisatie_id = w.organisatie_id
          and (s.aan_medewerker_id is null or s.aan_medewerker_id = w.medewerker_id) and s.vervallen_op is null and s.begin <= current_date and s.einde > current_date) end,
      case when p_doel in ('P1','P2','P3','P4','P5','P6') and not exists (select 1 from ctx.doel r where r.rol = w.rol and r.doel = p_doel) then
        (select r.doel from ctx.doel r where r.rol = w.rol order by r.volgorde limit 1) end,
      p_doel) as doel
    from ctx.wie() w cross join unnest(p_deelnemers) i(id) left join public.deelnemer d on d.id = i.id
    left join per_mens p on p.deelnemer_id = i.id
    left join orde g on g.nr = coalesce(p.nr, case when d.organisatie_id = ctx.org_breed('C01', 'lees') then 1 end,
      case when exists (select 1 from public.dossieroverdracht a where a.deelnemer_id = i.id and a.naar_organisatie_id = w.organisatie_id) then 8 end)
    where w.account_id is not null and i.id is distinct from w.deelnemer_id)
  insert into public.inzage (account_id, organisatie_id, rol, doel, pagina, categorieen, betreft_organisatie_id, deelnemer_ids, grond)
  select b.account_id, b.organisatie_id, coalesce(b.rol, 'recht'), b.doel, p_pagina, p_categorieen, b.betreft, array_agg(b.id), b.grond
  from blik b group by b.account_id, b.organisatie_id, b.rol, b.betreft, b.grond, b.doel $function$
;

CREATE OR REPLACE FUNCTION ctx.leg_overeenkomst_vast(p_id uuid, p jsonb)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
begin
  if not ctx.beheert((p->>'vanOrganisatieId')::uuid) then return 'geen_recht'; end if;
  insert into public.overeenkomst (id, kenmerk, van_organisatie_id, met_organisatie_id, producten, doelen, categorieen, begin, einde, vastgelegd_door)
  select p_id, p->>'kenmerk', (p->>'vanOrganisatieId')::uuid, (p->>'metOrganisatieId')::uuid,
    array(select jsonb_array_elements_text(p->'producten')), array(select jsonb_array_elements_text(p->'doelen')),
    array(select jsonb_array_elements_text(p->'categorieen')), (p->>'begin')::date, (p->>'einde')::date, ctx.account();
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.leg_screening_vast(p_id uuid, p_uitkomst text, p_dag date)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare a public.aanmelding;
begin
  select * into a from public.aanmelding where id = p_id for update;
  if a.id is null or a.deelnemer_id is not null or a.organisatie_id is distinct from ctx.wachtrij('C26', 'schrijf') then return 'niet_gevonden'; end if;
  if a.gesloten_op is not null then return 'gesloten'; end if;
  if a.toegang is distinct from 'voorselectie' then return 'geen_voorselectie'; end if;
  if p_dag < a.ontvangen_op then return 'te_vroeg'; end if;
  update public.aanmelding set screening = p_uitkomst, screening_op = p_dag where id = p_id;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.leg_uitdaging(p_hash bytea, p_doel text, p_gegevens text, p_duur interval)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  delete from ctx.uitdaging where tot < now();
  insert into ctx.uitdaging (hash, doel, gegevens, tot) values (p_hash, p_doel, p_gegevens, now() + p_duur) $function$
;

CREATE OR REPLACE FUNCTION ctx.leg_vacatureantwoord_vast(p_id uuid, p_antwoord text, p_reden text, p_toelichting text, p_dag date)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
begin
  if not exists (select 1 from public.vacaturevoorstel v where v.id = p_id and ctx.mag_voorstellen(v.deelnemer_id)) then return 'niet_gevonden'; end if;
  return ctx.neem_vacatureantwoord(p_id, p_antwoord, p_reden, p_toelichting, 'medewerker', p_dag);
end $function$
;

CREATE OR REPLACE FUNCTION ctx.levende_sessies(p_tokens text[])
 RETURNS SETOF integer
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
begin
  return query select t.nr::int from unnest(p_tokens) with ordinality t(token, nr)
    cross join lateral (select 1 from ctx.geldige_sessie g where g.token_hash = sha256(convert_to(t.token, 'UTF8')) limit 1) g;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.link_diensten(p_hash bytea)
 RETURNS TABLE(organisatie_id uuid, naam text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  select o.id, o.naam from ctx.geheim g join public.account a on a.id = g.account_id and a.actief
    join public.medewerker m on m.account_id = a.id and m.begin <= current_date and (m.einde is null or m.einde > current_date)
    join ctx.identiteitsdienst d on d.organisatie_id = m.organisatie_id and d.doel = 'medewerkers' join public.organisatie o on o.id = m.organisatie_id
  where g.eenmalig_hash = p_hash and g.eenmalig_tot > now() group by o.id, o.naam order by o.naam $function$
;

CREATE OR REPLACE FUNCTION ctx.links_van(p_deelnemer uuid)
 RETURNS TABLE(soort text, kanaal text, gemaakt_op timestamp with time zone, verstuurd_op timestamp with time zone, stand text)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
begin
  if not ctx.mag_link_sturen(p_deelnemer) then return; end if;
  return query select b.soort, b.kanaal, b.gemaakt_op, b.verstuurd_op, case when l.gebruikt_op is not null then 'gebruikt' when l.ingetrokken_op is not null then 'ingetrokken'
      when b.mislukt_op is not null then 'mislukt' when b.achterhaald_op is not null then 'vervallen' when l.hash is null then 'wacht'
      when l.tot <= now() or l.pogingen >= 5 or l.organisatie_id <> b.organisatie_id or ctx.daad_kan_tot(b.id) is null then 'vervallen' else 'open' end
    from public.bericht b left join ctx.daadlink l on l.bericht_id = b.id
    where b.deelnemer_id = p_deelnemer and b.soort <> 'afgezegd' and (l.hash is not null or b.soort in ('stap', 'plan', 'vacature'))
    order by b.gemaakt_op desc limit 30;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.maak_daadlink(p_bericht uuid, p_hash bytea)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
begin
  delete from ctx.daadlink where bericht_id = p_bericht or tot < now() - interval '30 days';
  insert into ctx.daadlink (hash, bericht_id, organisatie_id, tot)
  select p_hash, b.id, b.organisatie_id, k.tot from public.bericht b, ctx.daad_kan_tot(b.id) k(tot) where b.id = p_bericht and k.tot > now();
  return found;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.maak_doorverwijslink(p_id uuid, p_hash bytea)
 RETURNS TABLE(email text, organisatie text, antwoord_voor date)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare v public.doorverwijzing;
begin
  select d.* into v from public.doorverwijzing d where d.id = p_id and d.antwoord is null and d.vervallen_op is null and d.aan_email is not null
    and d.antwoord_voor >= current_date and ctx.account() is not null
    and (d.organisatie_id = (select ctx.org_breed('C15', 'toevoeg')) or d.deelnemer_id in (select ctx.dossiers('C15', 'toevoeg')))
    and d.deelnemer_id not in (select ctx.afgeschermd('C15')) and not ctx.beperkt(d.deelnemer_id);
  if v.id is null then return; end if;
  delete from ctx.doorverwijslink l where l.doorverwijzing_id = p_id or l.tot < now() - interval '90 days';
  insert into ctx.doorverwijslink (hash, deelnemer_id, doorverwijzing_id, tot)
  values (p_hash, v.deelnemer_id, v.id, ((v.antwoord_voor + 1)::timestamp at time zone 'Europe/Amsterdam'));
  return query select v.aan_email, o.naam, v.antwoord_voor from public.organisatie o where o.id = v.organisatie_id;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.maak_tablet(p_organisatie uuid, p_plek text, p_hash bytea, p_duur interval)
 RETURNS uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare w ctx.wie_t := ctx.wie(); v uuid := gen_random_uuid(); v_account uuid;
begin
  if not ctx.beheert(p_organisatie) then return null; end if;
  insert into public.account (email, naam) values ('tablet.' || v || '@trede.invalid', 'Tablet ' || p_plek) returning account.id into v_account;
  insert into ctx.tablet (id, organisatie_id, plek, account_id, koppel_hash, koppel_tot, gemaakt_door)
  values (v, p_organisatie, p_plek, v_account, p_hash, now() + p_duur, w.account_id);
  insert into public.audit (account_id, organisatie_id, rol, handeling, uitkomst, gegevens)
  values (w.account_id, w.organisatie_id, w.rol, 'maak-tablet', 'akkoord', jsonb_build_object('tablet', v, 'organisatie', p_organisatie));
  return v;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.mag_elders(p_deelnemer uuid, p_categorie text)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  select not ctx.beperkt(p_deelnemer) or not exists (select 1 from public.deelnemer d where d.id = p_deelnemer
    and (d.organisatie_id = (select ctx.org_breed(p_categorie, 'toevoeg')) or d.id in (select ctx.dossiers(p_categorie, 'toevoeg')))) $function$
;

CREATE OR REPLACE FUNCTION ctx.mag_erbij(p_deelnemer uuid, p_medewerker uuid, p_einde date)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  select ctx.mag_elders(p_deelnemer, 'C01B') or exists (select 1 from public.medewerker m join public.deelnemer d on d.id = p_deelnemer
    where m.id = p_medewerker and (m.organisatie_id = d.organisatie_id
      or exists (select 1 from public.betrokkene o join public.medewerker al on al.id = o.medewerker_id
        where o.deelnemer_id = d.id and o.vervallen_op is null and al.organisatie_id = m.organisatie_id and al.rol = m.rol
          and coalesce(o.einde, 'infinity') >= coalesce(p_einde, 'infinity')))) $function$
;

CREATE OR REPLACE FUNCTION ctx.mag_functie(p_functie text)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  select exists (select from ctx.wie() w join ctx.functie f on f.rol = w.rol where f.functie = p_functie and w.medewerker_id is not null) $function$
;

CREATE OR REPLACE FUNCTION ctx.mag_gesprek(p_deelnemer uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  select (p_deelnemer in (select ctx.dossiers('C16', 'toevoeg')) or p_deelnemer in (select ctx.eigen_deel('C16')))
    and p_deelnemer not in (select ctx.afgeschermd('C16')) $function$
;

CREATE OR REPLACE FUNCTION ctx.mag_inlog_geven(p_deelnemer uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  select exists (select 1 from ctx.wie() w where w.medewerker_id is not null) and p_deelnemer in (select ctx.dossiers('C01', 'schrijf')) $function$
;

CREATE OR REPLACE FUNCTION ctx.mag_link_sturen(p_deelnemer uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  select exists (select 1 from public.deelnemer d where d.id = p_deelnemer
    and (d.organisatie_id = (select ctx.org_breed('C15', 'schrijf')) or d.id in (select ctx.dossiers('C15', 'schrijf')))
    and d.id not in (select ctx.afgeschermd('C15'))) $function$
;

CREATE OR REPLACE FUNCTION ctx.mag_samenvoegen(p_een uuid, p_twee uuid)
 RETURNS text
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare
  w ctx.wie_t := ctx.wie();
  alle text[] := array(select distinct split_part(obj_description(c.oid), ' ', 2) from pg_class c
    where c.relnamespace = 'public'::regnamespace and obj_description(c.oid) ~ '^categorie C\d' and c.relname not in ('inzage', 'deelnemer_bsn'));
begin
  if p_een = p_twee or (select count(*) from public.deelnemer d where d.id in (p_een, p_twee) and d.organisatie_id = w.organisatie_id) <> 2
    or exists (select 1 from unnest(array[p_een, p_twee]) m(id) where m.id not in (select ctx.dossiers('C01', 'schrijf'))) then return 'niet_gevonden'; end if;
  -- Who does not see everything would choose about what he cannot see.
  if exists (select 1 from unnest(alle) c(categorie) cross join unnest(array[p_een, p_twee]) m(id)
    where m.id not in (select ctx.dossiers(c.categorie, 'lees')) or m.id in (select ctx.afgeschermd(c.categorie))) then return 'niet_alles'; end if;
  if ctx.beperkt(p_een) or ctx.beperkt(p_twee) then return 'beperkt'; end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.mag_voorstellen(p_deelnemer uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  select exists (select 1 from public.deelnemer d where d.id = p_deelnemer
    and (d.organisatie_id = (select ctx.org_breed('C21', 'schrijf')) or d.id in (select ctx.dossiers('C21', 'schrijf')))
    and d.id not in (select ctx.afgeschermd('C21'))) $function$
;

CREATE OR REPLACE FUNCTION ctx.meld_aan(p jsonb)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare v_org uuid := ctx.wachtrij('C26', 'toevoeg');
begin
  if v_org is null or p->>'weg' not in ('medewerker', 'inloop', 'lijst') then return 'geen_wachtrij'; end if;
  perform ctx.bewaar_aanmelding(p, v_org, p->>'weg', ctx.account());
  if p->>'beschermdeGroep' is not null then
    insert into public.verwijzing (aanmelding_id, organisatie_id, groep) values ((p->>'id')::uuid, v_org, p->>'beschermdeGroep');
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.meld_aanwezigheid(p_deelnemer uuid, p_datum date, p_dagdeel text, p_status text)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare w ctx.wie_t := ctx.wie();
begin
  if p_deelnemer not in (select ctx.dossiers('C18', 'toevoeg')) then return 'niet_gevonden'; end if;
  return ctx.leg_aanwezigheid_vast(p_deelnemer, p_datum, p_dagdeel, p_status, w.organisatie_id, w.account_id,
    p_deelnemer in (select ctx.dossiers('C18', 'schrijf')));
end $function$
;

CREATE OR REPLACE FUNCTION ctx.meld_afscherming()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
begin
  insert into public.wijziging (tabel, deelnemer_id) select t.tabel, r.deelnemer_id from rijen r cross join (values ('deelnemer'), ('betrokkene')) t(tabel);
  notify trede_wijziging;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.meld_boodschap(p_boodschap uuid, p_kanaal text)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  insert into public.bericht (deelnemer_id, organisatie_id, soort, onderwerp_id, kanaal, vastgelegd_door)
  select b.deelnemer_id, b.organisatie_id, 'boodschap', b.id, p_kanaal, b.vastgelegd_door from public.boodschap b
  where b.id = p_boodschap and b.van = 'medewerker' and b.vastgelegd_door = ctx.account() and not exists (select 1 from public.bericht x
    where x.deelnemer_id = b.deelnemer_id and x.soort = 'boodschap' and num_nonnulls(x.verstuurd_op, x.mislukt_op, x.achterhaald_op) = 0) $function$
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

CREATE OR REPLACE FUNCTION ctx.meld_dossier_rij()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare
  bron text := case tg_op when 'UPDATE' then '(select * from rijen union all select * from oude)' else 'rijen' end;
  aanhang text := case when tg_nargs = 2 then format(' union select e.deelnemer_id from %s r join public.%I e on e.id = r.%I', bron, tg_argv[0], tg_argv[1]) else '' end;
begin
  execute format('insert into public.wijziging (tabel, deelnemer_id) select %L, deelnemer_id from (select r.deelnemer_id from %s r%s) d where deelnemer_id is not null group by deelnemer_id',
    tg_table_name, bron, aanhang);
  notify trede_wijziging;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.meld_gesprek(p_gesprek uuid, p_kanaal text)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  insert into public.bericht (deelnemer_id, organisatie_id, soort, onderwerp_id, kanaal, volgende_op, vastgelegd_door)
  select c.deelnemer_id, c.organisatie_id, 'gesprek', c.id, p_kanaal, now() + interval '15 minutes', c.vastgelegd_door from public.contactmoment c
  where c.id = p_gesprek and c.vervallen_op is null and c.vastgelegd_door = ctx.account() and not exists (select 1 from public.bericht x
    where x.deelnemer_id = c.deelnemer_id and x.soort = 'gesprek' and num_nonnulls(x.verstuurd_op, x.mislukt_op, x.achterhaald_op) = 0)
  and not exists (select 1 from public.berichtkeuze k where k.deelnemer_id = c.deelnemer_id and k.vervallen_op is null and not k.verslag) $function$
;

CREATE OR REPLACE FUNCTION ctx.meld_melding()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
begin
  if (select count(*) from rijen) <= 100 then
    insert into public.wijziging (tabel, rij_id) select tg_table_name, id from rijen;
  else
    insert into public.wijziging (tabel) values (tg_table_name);
  end if;
  notify trede_wijziging;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.meld_op_tablet(p_status text)
 RETURNS TABLE(deelnemer_id uuid, weigering text)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare w record;
begin
  if p_status not in ('aanwezig', 'ziek', 'afgemeld') then raise exception 'niet zelf te melden' using errcode = '42501'; end if;
  select * into w from ctx.aan_tablet();
  if not found then return; end if;
  return query select w.deelnemer_id,
    ctx.leg_aanwezigheid_vast(w.deelnemer_id, current_date, ctx.dagdeel_nu(), p_status, w.organisatie_id, w.account_id, false);
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

CREATE OR REPLACE FUNCTION ctx.meld_zelf_aan(p jsonb, p_organisatie uuid, p_per_dag integer)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
begin
  perform pg_advisory_xact_lock(hashtextextended('meld_zelf_aan ' || p_organisatie, 0));
  if not exists (select 1 from ctx.open_voor_aanmelding() o where o.id = p_organisatie)
    or (select count(*) from public.aanmelding a where a.organisatie_id = p_organisatie and a.weg = 'zelf' and a.vastgelegd_op > now() - interval '1 day') >= p_per_dag then
    return false;
  end if;
  perform ctx.bewaar_aanmelding(p, p_organisatie, 'zelf', null);
  return true;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.merk_account()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
begin
  new.voorbeeld := coalesce((select r.voorbeeld from public.regio r), false);
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.mij_gevraagd(p_vanaf date)
 RETURNS SETOF ctx.gevraagd_t
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare w ctx.wie_t := ctx.wie();
begin
  return query select (ctx.gevraagd(v)).* from public.doorverwijzing v
  where w.medewerker_id is not null and exists (select 1 from ctx.beleid b where b.rol = w.rol and b.categorie = 'C15' and b.modus = 'lees')
    and v.aan_organisatie_id = w.organisatie_id and v.antwoord_voor >= p_vanaf
    and (v.antwoord is not null or v.vervallen_op is not null or not ctx.beperkt(v.deelnemer_id))
  order by v.antwoord is not null or v.vervallen_op is not null, v.antwoord_voor, v.id limit 100;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.mijn_concept(p_deelnemer uuid)
 RETURNS TABLE(inhoud bytea, bewaard_op timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  select c.inhoud, c.bewaard_op from ctx.concept c where c.account_id = ctx.account() and c.deelnemer_id = p_deelnemer and ctx.mag_gesprek(p_deelnemer) $function$
;

CREATE OR REPLACE FUNCTION ctx.mijn_dagdeel()
 RETURNS TABLE(voornaam text, dagdeel text, status text, vast boolean, iets boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  select d.voornaam, ctx.dagdeel_nu(), a.status,
    a.id is not null and not exists (select 1 from ctx.tablet t where t.account_id = a.vastgelegd_door and t.organisatie_id = w.organisatie_id),
    a.id is not null or exists (select 1 from ctx.activiteit_op(d.id, current_date, w.organisatie_id))
  from ctx.aan_tablet() w join public.deelnemer d on d.id = w.deelnemer_id
  left join lateral (select * from public.aanwezigheid x where x.deelnemer_id = d.id and x.datum = current_date and x.dagdeel = ctx.dagdeel_nu()
    order by x.bron_id is not null, x.vastgelegd_op desc limit 1) a on true $function$
;

CREATE OR REPLACE FUNCTION ctx.mijn_geheim()
 RETURNS TABLE(wachtwoord boolean, tweede_stap boolean, passkeys bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  select g.wachtwoord is not null, g.totp is not null, (select count(*) from ctx.passkey k where k.account_id = g.account_id)
  from ctx.geheim g where g.account_id = ctx.account() $function$
;

CREATE OR REPLACE FUNCTION ctx.mijn_hoe()
 RETURNS TABLE(wijze text, via uuid, toestel text, adres text, tot timestamp with time zone, sid text, doel text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  select s.wijze, s.via_organisatie_id, s.toestel, s.adres, s.vervalt_op, s.idp_sid, s.via_doel from ctx.sessie s
  where s.account_id = ctx.account() and s.token_hash = sha256(convert_to(current_setting('trede.sessie', true), 'UTF8')) $function$
;

CREATE OR REPLACE FUNCTION ctx.mijn_inzagen(p_aantal integer, p_na text[])
 RETURNS TABLE(dag date, organisatie text, rol text, doel text, grond text, categorieen text[], keren bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  select * from (
    select (i.op at time zone 'Europe/Amsterdam')::date as dag, o.naam as organisatie, i.rol, i.doel, i.grond,
      array_agg(distinct c.categorie order by c.categorie), count(distinct i.id)
    from ctx.wie() w join public.inzage i on i.deelnemer_ids && ctx.ook_bekend_als(w.deelnemer_id) left join public.organisatie o on o.id = i.organisatie_id
    cross join lateral unnest(i.categorieen) c(categorie)
    where w.deelnemer_id is not null
    group by 1, 2, 3, 4, 5) r
  where p_na is null or (-extract(epoch from r.dag), coalesce(r.organisatie, ''), r.rol, r.doel, coalesce(r.grond, ''))
    > (-extract(epoch from p_na[1]::date), p_na[2], p_na[3], p_na[4], p_na[5])
  order by r.dag desc, coalesce(r.organisatie, ''), r.rol, r.doel, coalesce(r.grond, '') limit p_aantal $function$
;

CREATE OR REPLACE FUNCTION ctx.mijn_kalender()
 RETURNS timestamp with time zone
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  select k.gemaakt_op from ctx.kalenderabonnement k, ctx.wie() w where k.medewerker_id = w.medewerker_id or k.deelnemer_id = w.deelnemer_id $function$
;

CREATE OR REPLACE FUNCTION ctx.mijn_passkeys()
 RETURNS TABLE(nummer text, naam text, gemaakt_op timestamp with time zone, gebruikt_op timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  select encode(sha256(k.id), 'hex'), k.naam, k.gemaakt_op, k.gebruikt_op from ctx.passkey k where k.account_id = ctx.account() order by k.gemaakt_op $function$
;

CREATE OR REPLACE FUNCTION ctx.mijn_sessies()
 RETURNS TABLE(id uuid, begonnen_op timestamp with time zone, gezien_op timestamp with time zone, vervalt_op timestamp with time zone, soort text, huidig boolean, wijze text, toestel text, adres text, rol text, organisatie text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  select s.id, s.begonnen_op, s.gezien_op, s.vervalt_op, s.soort, s.token_hash = sha256(convert_to(current_setting('trede.sessie', true), 'UTF8')),
    s.wijze, s.toestel, s.adres, case when s.deelnemer_id is not null then 'deelnemer' else m.rol end, o.naam
  from ctx.sessie s left join public.medewerker m on m.id = s.medewerker_id left join public.organisatie o on o.id = m.organisatie_id
  where s.account_id = ctx.account() and s.beeindigd_op is null and s.vervalt_op > now() and s.soort <> 'taak'
    and (s.soort <> 'web' or s.gezien_op > now() - interval '30 minutes') order by 6 desc, s.gezien_op desc $function$
;

CREATE OR REPLACE FUNCTION ctx.mijn_verwijzingen(p_vanaf date)
 RETURNS TABLE(id uuid, kenmerk text, naam text, organisatie text, ontvangen_op date, stand text)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare w ctx.wie_t := ctx.wie();
begin
  return query select a.id, v.kenmerk, nullif(concat_ws(' ', a.voornaam, a.tussenvoegsel, a.achternaam), ''), o.naam, a.ontvangen_op,
    case when a.gesloten_op is not null then 'gesloten' when a.begonnen_op is not null then 'opgepakt'
      when a.uitgenodigd_op is not null or a.gezien_op is not null then 'in_behandeling' else 'ontvangen' end
  from public.verwijzing v join public.aanmelding a on a.id = v.aanmelding_id join public.organisatie o on o.id = a.organisatie_id
  where w.medewerker_id is not null and v.van_organisatie_id = w.organisatie_id and v.van_medewerker_id = w.medewerker_id and a.ontvangen_op >= p_vanaf
    and (a.deelnemer_id = any (array(select ctx.afgeschermd('C26')))) is not true
  order by a.ontvangen_op desc, a.id limit 100;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.mijn_werkaantekeningen(p_deelnemer uuid, p_bewaard interval)
 RETURNS TABLE(id uuid, inhoud bytea, gemaakt_op timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  select a.id, a.inhoud, a.gemaakt_op from ctx.werkaantekening a
  where a.account_id = ctx.account() and a.deelnemer_id = p_deelnemer and a.gemaakt_op > now() - p_bewaard and ctx.ziet_nu(p_deelnemer)
  order by a.gemaakt_op desc limit 50 $function$
;

CREATE OR REPLACE FUNCTION ctx.mocht(p_rol text, p_categorie text, p_modus text, p_eigen boolean)
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  select exists (select 1 from ctx.beleid k where k.rol = p_rol and k.categorie = p_categorie and (k.modus = p_modus or (p_modus = 'masker' and k.modus = 'lees'))
    and case k.deur when 'dossier' then p_rol <> 'personeelszaken' when 'organisatie' then p_eigen else false end) $function$
;

CREATE OR REPLACE FUNCTION ctx.neem_antwoord(p_afspraak uuid, p_antwoord text)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
begin
  update public.afspraak set antwoord = p_antwoord, antwoord_op = now()
   where id = p_afspraak and vervallen_op is null and uitkomst is null and (dag + tijd) at time zone 'Europe/Amsterdam' > now();
  return case when found then null else 'niet_gevonden' end;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.neem_boodschap_terug(p_boodschap uuid, p_door uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare v_deelnemer uuid;
begin
  update public.boodschap b set vervallen_op = now(), vervallen_door = ctx.account(),
    vervallen_reden = case when p_door is null then 'teruggenomen' else 'verbeterd voor het gelezen was' end
   where b.id = p_boodschap and b.van = 'medewerker' and b.vastgelegd_door = ctx.account() and b.gelezen_op is null and b.vervallen_op is null
     and (b.organisatie_id = (select ctx.org_breed('C16', 'toevoeg')) or b.deelnemer_id in (select ctx.dossiers('C16', 'toevoeg')))
     and b.deelnemer_id not in (select ctx.afgeschermd('C16'))
   returning b.deelnemer_id into v_deelnemer;
  if v_deelnemer is null then return false; end if;
  if p_door is not null then
    update public.bericht set onderwerp_id = p_door where soort = 'boodschap' and onderwerp_id = p_boodschap;
  elsif not exists (select 1 from public.boodschap b where b.deelnemer_id = v_deelnemer and b.van = 'medewerker' and b.gelezen_op is null and b.vervallen_op is null) then
    update public.bericht set achterhaald_op = now()
     where deelnemer_id = v_deelnemer and soort = 'boodschap' and num_nonnulls(verstuurd_op, mislukt_op, achterhaald_op) = 0;
  end if;
  return true;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.neem_pas_in(p_deelnemer uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare w ctx.wie_t := ctx.wie();
begin
  if p_deelnemer not in (select ctx.dossiers('C18', 'schrijf')) then return false; end if;
  delete from ctx.pas where organisatie_id = w.organisatie_id and deelnemer_id = p_deelnemer;
  if not found then return false; end if;
  update ctx.sessie s set beeindigd_op = now() from ctx.tablet t
   where t.id = s.tablet_id and t.organisatie_id = w.organisatie_id and s.aanwezige_id = p_deelnemer and s.beeindigd_op is null;
  return true;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.neem_planakkoord(p_versie uuid, p_wijze text, p_account uuid, p_dag date)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
begin
  insert into public.planakkoord (deelnemer_id, organisatie_id, planversie_id, partij, wijze, op, vastgelegd_door)
  select v.deelnemer_id, v.organisatie_id, v.id, 'deelnemer', p_wijze, p_dag, p_account
  from public.planversie v where v.id = p_versie and v.vervallen_op is null on conflict do nothing;
  return case when found then null else 'al_gezegd' end;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.neem_spreekuur_vrij(p_van date, p_tm date, p_vrij boolean)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare w ctx.wie_t := ctx.wie(); v_aantal int;
begin
  if p_tm - p_van not between 0 and 92 then return 0; end if;
  update public.spreekuur s set vrij = (select coalesce(array_agg(distinct d order by d), '{}') from (
      select unnest(s.vrij) as d union select g::date from generate_series(p_van, p_tm, interval '1 day') g where p_vrij) x
      where p_vrij or d not between p_van and p_tm)
    where s.medewerker_id = w.medewerker_id and (s.einde is null or s.einde > p_van);
  get diagnostics v_aantal = row_count;
  return v_aantal;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.neem_stap(p_stap uuid, p_dag date, p_account uuid)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare s public.stap;
begin
  select * into s from public.stap where id = p_stap and wie = 'deelnemer' and uitkomst is null and vervallen_op is null for update;
  if s.id is null then return 'niet_gevonden'; end if;
  update public.stap set vervallen_op = now(), vervallen_door = p_account, vervallen_reden = 'afgerond' where id = p_stap;
  insert into public.stap select (jsonb_populate_record(s, jsonb_build_object('id', gen_random_uuid(), 'uitkomst', 'gedaan', 'uitkomst_op', p_dag,
    'bron_id', null, 'import_id', null, 'vastgelegd_door', p_account, 'vastgelegd_op', now(), 'vervangt', p_stap))).*;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.neem_uitdaging(p_hash bytea, p_doel text)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare v text;
begin
  delete from ctx.uitdaging where hash = p_hash and doel = p_doel and tot > now() returning gegevens into v;
  return v;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.neem_vacatureantwoord(p_id uuid, p_antwoord text, p_reden text, p_toelichting text, p_wijze text, p_dag date)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare v_stand text;
begin
  select ctx.vacature_stand(v.vacature_id, p_dag) into v_stand from public.vacaturevoorstel v where v.id = p_id and v.antwoord is null and v.vervallen_op is null for update;
  if v_stand is distinct from 'open' then return coalesce(v_stand, 'niet_gevonden'); end if;
  update public.vacaturevoorstel set antwoord = p_antwoord, antwoord_op = p_dag, reden = p_reden, toelichting = p_toelichting, wijze = p_wijze where id = p_id;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.neem_waar(p_id uuid, p_medewerker uuid, p_waarnemer uuid, p_begin date, p_einde date)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare
  w ctx.wie_t := ctx.wie();
  v_van public.medewerker;
  v_door public.medewerker;
begin
  select * into v_van from public.medewerker where id = p_medewerker;
  select * into v_door from public.medewerker where id = p_waarnemer;
  if v_van.organisatie_id is distinct from w.organisatie_id
    or not (v_van.id = w.medewerker_id or coalesce(w.organisatie_id = ctx.org_breed('C01B', 'schrijf'), false)) then return 'geen_recht'; end if;
  if v_door.organisatie_id is distinct from w.organisatie_id or v_door.account_id = v_van.account_id then return 'collega'; end if;
  if v_door.einde <= p_begin or not exists (select 1 from public.account k where k.id = v_door.account_id and k.actief) then return 'vertrokken'; end if;
  insert into public.waarneming (id, organisatie_id, medewerker_id, waarnemer_id, begin, einde, vastgelegd_door)
  values (p_id, w.organisatie_id, p_medewerker, p_waarnemer, p_begin, p_einde, w.account_id);
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.nieuwe_passkey(p_account uuid, p_id bytea, p_naam text, p_sleutel bytea, p_teller bigint)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
begin
  insert into ctx.passkey (id, account_id, naam, sleutel, teller) values (p_id, p_account, p_naam, p_sleutel, p_teller) on conflict do nothing;
  if not found then return false; end if;
  insert into public.audit (account_id, handeling, uitkomst) values (p_account, 'voeg-passkey-toe', 'akkoord');
  return true;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.nodig_aanmelder_uit(p_id uuid, p_vandaag date, p_dag date, p_tijd time without time zone, p_plek text, p_langs text)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
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
end $function$
;

CREATE OR REPLACE FUNCTION ctx.nodig_uit(p_account uuid, p_hash bytea, p_duur interval)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare w ctx.wie_t := ctx.wie(); v text;
begin
  if not ctx.beheert_account(p_account) then return null; end if;
  insert into ctx.geheim (account_id, eenmalig_hash, eenmalig_tot) values (p_account, p_hash, now() + p_duur)
  on conflict (account_id) do update set eenmalig_hash = excluded.eenmalig_hash, eenmalig_tot = excluded.eenmalig_tot;
  insert into public.audit (account_id, organisatie_id, rol, handeling, uitkomst, gegevens)
  values (w.account_id, w.organisatie_id, w.rol, 'nodig-uit', 'akkoord', jsonb_build_object('account', p_account));
  select naam into v from public.account where id = p_account;
  return v;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.noem_passkey(p_nummer text, p_naam text)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
begin
  update ctx.passkey set naam = p_naam where account_id = ctx.account() and encode(sha256(id), 'hex') = p_nummer;
  return found;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.noodcontacten(p_deelnemer uuid)
 RETURNS TABLE(naam text, relatie text, telefoon text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  select c.naam, c.relatie, c.telefoon from public.contactpersoon c
  where c.deelnemer_id = p_deelnemer and c.soort = 'noodgeval' and c.vervallen_op is null and c.begin <= current_date and (c.einde is null or c.einde > current_date)
    and p_deelnemer in (select ctx.dossiers('C23', 'masker')) and not ctx.is_achtergelaten(c.id) order by c.begin, c.id $function$
;

CREATE OR REPLACE FUNCTION ctx.noteer_rij(p_id uuid, p_tabel text, p_rij uuid, p_daad text, p_inhoud jsonb)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  insert into ctx.samenvoeging_rij (samenvoeging_id, tabel, rij_id, daad, inhoud) values (p_id, p_tabel, p_rij, p_daad, p_inhoud) $function$
;

CREATE OR REPLACE FUNCTION ctx.noteer_sinds()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
begin
  if tg_op = 'DELETE' then
    delete from ctx.verantwoordelijk_sinds where deelnemer_id = old.id;
  else
    insert into ctx.verantwoordelijk_sinds (deelnemer_id, op) values (new.id, now()) on conflict (deelnemer_id) do update set op = excluded.op;
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.noteer_verhuizing()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
begin
  insert into ctx.verhuizing (deelnemer_id, van_organisatie_id) values (old.id, old.organisatie_id);
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.nu_beperkt(p_wie uuid[])
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  select distinct b.deelnemer_id from public.beperking b
  where b.geeindigd_op is null and b.deelnemer_id = any (p_wie) and (b.organisatie_id = ctx.org_breed('C01', 'lees')
    or b.deelnemer_id in (select ctx.dossiers('C01', 'lees')) or b.deelnemer_id in (select ctx.dossiers('C01', 'masker'))) $function$
;

CREATE OR REPLACE FUNCTION ctx.onthul_opvallend(p_id uuid, p_reden text)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
begin
  update public.opvallend o set onthuld_op = coalesce(o.onthuld_op, now()), onthuld_door = coalesce(o.onthuld_door, ctx.account()),
    onthuld_reden = coalesce(o.onthuld_reden, p_reden)
   where o.id = p_id and o.organisatie_id = ctx.org_breed('C24', 'lees') and o.account_id is not null;
  return found;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.ook_bekend_als(p_mens uuid)
 RETURNS uuid[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  with recursive namen (id) as (
    select p_mens
    union
    select s.weg_id from namen n join public.samenvoeging s on s.deelnemer_id = n.id and s.gedaan_op is not null and s.teruggedraaid_op is null)
  select array_agg(id) from namen $function$
;

CREATE OR REPLACE FUNCTION ctx.open_bewijs()
 RETURNS TABLE(id uuid, inhoud bytea)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  select d.id, d.inhoud from public.portfolio_document d where get_byte(d.inhoud, 0) <> 1 order by d.id limit 1 $function$
;

CREATE OR REPLACE FUNCTION ctx.open_daadlink(p_hash bytea, p_geboren date)
 RETURNS TABLE(uitslag text, soort text, dag date, tijd text, wat text, inhoud text)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
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
end $function$
;

CREATE OR REPLACE FUNCTION ctx.open_doorverwijslink(p_hash bytea)
 RETURNS SETOF ctx.gevraagd_t
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  select (ctx.gevraagd(v)).* from ctx.doorverwijslink l join public.doorverwijzing v on v.id = l.doorverwijzing_id
  where l.hash = p_hash and l.tot > now() and l.gebruikt_op is null and v.antwoord is null and v.vervallen_op is null and not ctx.beperkt(v.deelnemer_id) $function$
;

CREATE OR REPLACE FUNCTION ctx.open_noodtoegang(p_id uuid, p_achternaam text, p_geboortedatum date, p_reden text, p_toelichting text, p_categorieen text[])
 RETURNS uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare
  w ctx.wie_t := ctx.wie();
  gevonden uuid[];
begin
  if not exists (select 1 from ctx.beleid b where b.rol = w.rol and b.categorie = 'C01' and b.modus = 'lees' and b.deur = 'dossier')
    or not exists (select 1 from public.organisatie o where o.id = w.organisatie_id and o.soort in ('gemeente', 'sob')) then
    raise exception 'geen recht op noodtoegang' using errcode = '42501';
  end if;
  gevonden := array(select d.id from public.deelnemer d where d.organisatie_id = w.organisatie_id and d.geboortedatum = p_geboortedatum
    and zoekvorm(d.achternaam) = zoekvorm(p_achternaam) and d.id not in (select ctx.afgeschermd('C01')) limit 2);
  if cardinality(gevonden) <> 1 then return null; end if;
  insert into public.noodtoegang (id, deelnemer_id, organisatie_id, medewerker_id, account_id, reden, toelichting, categorieen, begonnen_op, tot)
  values (p_id, gevonden[1], w.organisatie_id, w.medewerker_id, w.account_id, p_reden, p_toelichting, p_categorieen, now(), now() + interval '60 minutes');
  return gevonden[1];
end $function$
;

CREATE OR REPLACE FUNCTION ctx.open_sessie(p_token_hash bytea, p_account uuid, p_medewerker uuid, p_deelnemer uuid, p_soort text, p_duur interval, p_hoe jsonb)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare v_wijze text := coalesce(p_hoe->>'wijze', 'wachtwoord'); v_via uuid := (p_hoe->>'via')::uuid; v_doel text := coalesce(p_hoe->>'doel', 'medewerkers');
begin
  insert into ctx.sessie (token_hash, account_id, medewerker_id, deelnemer_id, soort, vervalt_op, wijze, via_organisatie_id, via_doel, toestel, adres, idp_sid)
  select p_token_hash, a.id, m.id, d.deelnemer_id, p_soort, least(now() + p_duur, (p_hoe->>'tot')::timestamptz), v_wijze, v_via, v_doel, p_hoe->>'toestel',
    p_hoe->>'adres', p_hoe->>'sid'
  from public.account a
  left join public.medewerker m on m.id = p_medewerker and m.account_id = a.id
    and m.begin <= current_date and (m.einde is null or m.einde > current_date)
    and (v_via is null or (v_doel = 'medewerkers' and m.organisatie_id = v_via))
  left join public.deelnemer_account d on d.deelnemer_id = p_deelnemer and d.account_id = a.id and (v_via is null or v_doel = 'inwoners')
  where a.id = p_account and a.actief and (not a.voorbeeld or (select r.voorbeeld from public.regio r))
    and (p_medewerker is null or m.id is not null) and (p_deelnemer is null or d.deelnemer_id is not null);
  if found and p_soort <> 'taak' then
    insert into public.audit (account_id, organisatie_id, rol, handeling, uitkomst, gegevens)
    select p_account, m.organisatie_id, case when p_deelnemer is not null then 'deelnemer' else m.rol end, 'log-in', 'akkoord',
      jsonb_build_object('soort', p_soort, 'wijze', v_wijze)
    from (select) leeg left join public.medewerker m on m.id = p_medewerker;
    return true;
  end if;
  return found;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.open_sessie(p_token_hash bytea, p_account uuid, p_medewerker uuid, p_deelnemer uuid, p_soort text, p_duur interval)
 RETURNS boolean
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$ select ctx.open_sessie(p_token_hash, p_account, p_medewerker, p_deelnemer, p_soort, p_duur, '{}'::jsonb) $function$
;

CREATE OR REPLACE FUNCTION ctx.open_tablet(p_hash bytea, p_token bytea, p_badge bytea, p_deelnemer uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare t ctx.tablet; v uuid;
begin
  select * into t from ctx.tablet where token_hash = p_token and ingetrokken_op is null;
  select p.deelnemer_id into v from ctx.pas p where p.organisatie_id = t.organisatie_id
    and case when p_badge is not null then p.badge = p_badge else p.deelnemer_id = p_deelnemer and p.fouten <= 5 end;
  if v is null then return false; end if;
  if p_badge is null then update ctx.pas set fouten = 0 where organisatie_id = t.organisatie_id and deelnemer_id = v; end if;
  insert into ctx.sessie (token_hash, account_id, soort, vervalt_op, wijze, tablet_id, aanwezige_id, toestel)
  values (p_hash, t.account_id, 'tablet', now() + interval '90 seconds', case when p_badge is null then 'code' else 'badge' end, t.id, v, t.plek);
  insert into public.audit (account_id, organisatie_id, rol, handeling, deelnemer_id, uitkomst, gegevens)
  values (t.account_id, t.organisatie_id, 'tablet', 'log-in', v, 'akkoord',
    jsonb_build_object('soort', 'tablet', 'tablet', t.id, 'wijze', case when p_badge is null then 'code' else 'badge' end));
  return true;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.open_voor_aanmelding()
 RETURNS TABLE(id uuid, naam text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  select o.id, o.naam from public.organisatie o join public.toegangswijze t on t.organisatie_id = o.id
  where t.begin <= current_date and (t.einde is null or t.einde > current_date) order by o.naam $function$
;

CREATE OR REPLACE FUNCTION ctx.open_voorbeeld(p_medewerkers jsonb, p_deelnemers jsonb)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
begin
  if not exists (select 1 from public.regio where voorbeeld) then raise exception 'dit is geen voorbeeldregio' using errcode = '42501'; end if;
  insert into public.voorbeeldfiguur (account_id, verhaal, volgorde)
  select a.id, c.v->>'verhaal', c.nr from jsonb_array_elements(p_medewerkers) with ordinality c(v, nr)
  join public.account a on lower(a.email) = lower(c.v->>'email') on conflict do nothing;
  insert into public.account (email, naam) select v->>'email', v->>'naam' from jsonb_array_elements(p_deelnemers) v on conflict do nothing;
  insert into public.deelnemer_account (deelnemer_id, account_id)
  select n.deelnemer_id, a.id from jsonb_array_elements(p_deelnemers) v
  join public.deelnemer_nummer n on n.deelnemer_nr = v->>'deelnemerNr' join public.account a on lower(a.email) = lower(v->>'email')
  on conflict do nothing;
  insert into public.voorbeeldfiguur (account_id, verhaal, volgorde)
  select d.account_id, c.v->>'verhaal', 1000 + c.nr from jsonb_array_elements(p_deelnemers) with ordinality c(v, nr)
  join public.account a on lower(a.email) = lower(c.v->>'email') join public.deelnemer_account d on d.account_id = a.id on conflict do nothing;
  update public.regio set gereed_op = now() where gereed_op is null;
  return (select count(*) from public.voorbeeldfiguur);
end $function$
;

CREATE OR REPLACE FUNCTION ctx.opvallend_wie(p_id uuid)
 RETURNS TABLE(account_id uuid, naam text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  select o.account_id, a.naam from public.opvallend o join public.account a on a.id = o.account_id
  where o.id = p_id and o.organisatie_id = ctx.org_breed('C24', 'lees') and o.onthuld_op is not null $function$
;

CREATE OR REPLACE FUNCTION ctx.org_breed(p_categorie text, p_modus text)
 RETURNS uuid
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare
  w ctx.wie_t := ctx.wie();
begin
  if exists (select 1 from ctx.beleid b where b.rol = w.rol and b.categorie = p_categorie and b.modus = p_modus and b.deur = 'organisatie') then
    return w.organisatie_id;
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.overdrachten()
 RETURNS TABLE(id uuid, richting text, deelnemer_id uuid, naam text, geboortedatum date, ander text, op date, grond text, toelichting text, mee text[], warm text[], warm_tot date, antwoord_voor date, aangeboden_op timestamp with time zone, stand text, antwoord text, besloten_op timestamp with time zone, lezers_nodig boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  with rijen as (
    select o.*, case when o.naar_organisatie_id = w.organisatie_id then 'in' else 'uit' end as richting,
      case when o.uitgevoerd_op is not null then 'uitgevoerd' when o.besluit is not null then o.besluit
        when o.antwoord_voor <= current_date then 'verlopen' else 'open' end as stand
    from ctx.wie() w join public.dossieroverdracht o
      on o.van_organisatie_id = w.organisatie_id or (o.naar_organisatie_id = w.organisatie_id and coalesce(o.aan_medewerker_id = w.medewerker_id, true))
    where ctx.regelt_overdracht()),
  noemt as (
    select r.id from rijen r where case r.richting when 'in' then r.stand in ('open', 'aanvaard')
      else r.organisatie_id = r.van_organisatie_id and ctx.gaat_over(r.deelnemer_id, r.organisatie_id) end)
  select r.id, r.richting, r.deelnemer_id, case when n.id is not null then concat_ws(' ', d.voornaam, d.tussenvoegsel, d.achternaam) end,
    case when n.id is not null then d.geboortedatum end, g.naam, r.op, r.grond, case when n.id is not null then r.toelichting end, r.mee,
    array(select m.naam || ', ' || mo.naam from public.medewerker m join public.organisatie mo on mo.id = m.organisatie_id where m.id = any (r.warm) order by 1),
    r.warm_tot, r.antwoord_voor, r.aangeboden_op, r.stand, r.besluit_toelichting, r.besloten_op,
    exists (select 1 from public.afscherming a where a.deelnemer_id = r.deelnemer_id and a.vervallen_op is null)
  from rijen r join public.deelnemer d on d.id = r.deelnemer_id
    join public.organisatie g on g.id = case r.richting when 'in' then r.van_organisatie_id else r.naar_organisatie_id end
    left join noemt n on n.id = r.id
  order by r.stand <> 'open', r.richting, coalesce(r.besloten_op, r.aangeboden_op) desc limit 200 $function$
;

CREATE OR REPLACE FUNCTION ctx.pakket_klaar(p_plan uuid, p_code text, p_sha256 text, p_bytes bigint, p_merken jsonb)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
begin
  perform 1 from public.archiefpakket where wisplan_id = p_plan for update;
  if not exists (select 1 from ctx.pakket_stand(p_plan) s where s.sha256 is null) then return; end if; -- another run of the job was first
  if p_merken = '{}' then
    if not exists (select 1 from ctx.archief_mensen(p_plan)) then delete from public.archiefpakket where wisplan_id = p_plan; end if;
    return;
  end if;
  update public.wisplan_mens set merk = p_merken->>(deelnemer_id::text) where wisplan_id = p_plan;
  update public.archiefpakket set code = p_code, sha256 = p_sha256, bytes = p_bytes, gemaakt_op = now(), opgehaald_op = null, opgehaald_door = null,
    mensen = (select count(*) from jsonb_object_keys(p_merken)) where wisplan_id = p_plan;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.pakket_mensen(p_plan uuid)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  select m.deelnemer_id from public.wisplan_mens m join public.archiefpakket a on a.wisplan_id = m.wisplan_id
  where a.wisplan_id = p_plan and a.sha256 is not null and a.ontvangen_op is null and m.merk is not null and ctx.archiveert_bij(a.organisatie_id) $function$
;

CREATE OR REPLACE FUNCTION ctx.pakket_stand(p_plan uuid)
 RETURNS TABLE(organisatie text, peildatum date, termijnen jsonb, sha256 text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  select o.naam, p.peildatum, p.termijnen, a.sha256 from public.archiefpakket a join public.wisplan p on p.id = a.wisplan_id join public.organisatie o on o.id = a.organisatie_id
  where a.wisplan_id = p_plan and p.besluit = 'akkoord' and p.klaar_op is null and a.ontvangen_op is null $function$
;

CREATE OR REPLACE FUNCTION ctx.pas_van(p_deelnemer uuid)
 RETURNS TABLE(nummer text, heeft_code boolean, heeft_badge boolean, geblokkeerd boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  select p.nummer, p.code is not null, p.badge is not null, p.fouten >= 5 from ctx.wie() w join ctx.pas p on p.organisatie_id = w.organisatie_id
  where p.deelnemer_id = p_deelnemer and p_deelnemer in (select ctx.dossiers('C18', 'schrijf')) $function$
;

CREATE OR REPLACE FUNCTION ctx.passkeys_van(p_account uuid)
 RETURNS SETOF bytea
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$ select id from ctx.passkey where account_id = p_account $function$
;

CREATE OR REPLACE FUNCTION ctx.plan_bijeenkomst(p_id uuid, p_dag date, p_tijd time without time zone, p_minuten integer, p_plek text, p_taal text)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare w ctx.wie_t := ctx.wie();
begin
  if w.medewerker_id is null or not exists (select 1 from ctx.beleid b where b.rol = w.rol and b.categorie = 'C15' and b.modus = 'schrijf') then
    return 'niet_gevonden';
  end if;
  insert into public.bijeenkomst (id, organisatie_id, dag, tijd, minuten, plek, taal, vastgelegd_door)
  values (p_id, w.organisatie_id, p_dag, p_tijd, p_minuten, p_plek, p_taal, w.account_id);
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.plicht()
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$ select not exists (select 1 from public.regio r where r.voorbeeld or not r.tweede_factor) $function$
;

CREATE OR REPLACE FUNCTION ctx.portfolio_van(p_deelnemer uuid)
 RETURNS TABLE(organisatie_id uuid, geboortedatum date)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  select d.organisatie_id, d.geboortedatum from public.deelnemer d where d.id = p_deelnemer and d.id not in (select ctx.afgeschermd('C13'))
    and (d.id = (ctx.wie()).deelnemer_id or d.organisatie_id = ctx.org_breed('C13', 'toevoeg') or d.id in (select ctx.dossiers('C13', 'toevoeg'))
      or d.id in (select ctx.eigen_deel('C13'))) $function$
;

CREATE OR REPLACE FUNCTION ctx.post_brieven(p_ids uuid[])
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare v_aantal int;
begin
  update public.bericht b set verstuurd_op = now(), pogingen = 1
    where b.id = any (p_ids) and b.kanaal = 'brief' and num_nonnulls(b.verstuurd_op, b.achterhaald_op) = 0
    and (b.organisatie_id = (select ctx.org_breed('C15', 'schrijf')) or b.deelnemer_id in (select ctx.dossiers('C15', 'schrijf')))
    and b.deelnemer_id not in (select ctx.afgeschermd('C15'));
  get diagnostics v_aantal = row_count;
  return v_aantal;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.proef_wissen(p_org uuid, p_dag date, p_regels jsonb, p_niet integer)
 RETURNS TABLE(mensen bigint, geheel bigint, wachten bigint, telling jsonb, wie jsonb)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare alle jsonb;
begin
  if p_org not in (select ctx.wist_bij()) then return; end if;
  select coalesce(jsonb_agg(jsonb_build_object('id', r.deelnemer_id, 'einde', r.einde, 'categorieen', r.categorieen, 'geheel', r.geheel, 'wacht', r.wacht) order by r.einde, r.deelnemer_id), '[]')
    into alle from ctx.reken_te_wissen(p_org, p_dag, p_regels, p_niet) r;
  select count(*) filter (where w->>'wacht' is null), count(*) filter (where w->>'wacht' is null and (w->>'geheel')::boolean), count(*) filter (where w->>'wacht' is not null),
      ctx.tel_te_wissen(coalesce(jsonb_agg(w) filter (where w->>'wacht' is null), '[]'))
    into mensen, geheel, wachten, telling from jsonb_array_elements(alle) w;
  wie := case when p_org = ctx.org_breed('C24', 'lees') then (select coalesce(jsonb_agg(w), '[]') from (select w from jsonb_array_elements(alle) w limit 50) k) end;
  return next;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.raak_sessie()
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  update ctx.sessie set gezien_op = now() where token_hash = (
    select s.token_hash from ctx.sessie s
     where s.token_hash = sha256(convert_to(nullif(current_setting('trede.sessie', true), ''), 'UTF8'))
       and s.beeindigd_op is null and s.gezien_op between now() - interval '30 minutes' and now() - interval '1 minute'
     for update skip locked) $function$
;

CREATE OR REPLACE FUNCTION ctx.rechten(p_recht text)
 RETURNS TABLE(organisatie_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  with w as materialized (select *, ctx.via() as via from ctx.wie() where deelnemer_id is null)
  select r.organisatie_id from w join public.recht r on r.account_id = w.account_id and r.recht = p_recht
   where r.begin <= current_date and (r.einde is null or r.einde > current_date) and (w.via is null or r.organisatie_id = w.via)
  union
  select m.organisatie_id from w join public.medewerker m on m.account_id = w.account_id and (w.medewerker_id is null or m.id = w.medewerker_id)
   where m.begin <= current_date and (m.einde is null or m.einde > current_date) and (w.via is null or m.organisatie_id = w.via)
     and exists (select 1 from ctx.functie f where f.functie = p_recht and f.rol = m.rol) $function$
;

CREATE OR REPLACE FUNCTION ctx.regelt_overdracht()
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  select exists (select 1 from ctx.beleid b where b.rol = (ctx.wie()).rol and b.categorie = 'C01B' and b.modus = 'schrijf') $function$
;

CREATE OR REPLACE FUNCTION ctx.regio()
 RETURNS TABLE(naam text, voorbeeld boolean, gereed boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  select r.naam, r.voorbeeld, r.gereed_op is not null from public.regio r $function$
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

CREATE OR REPLACE FUNCTION ctx.reken_te_wissen(p_org uuid, p_dag date, p_regels jsonb, p_niet integer)
 RETURNS TABLE(deelnemer_id uuid, einde date, categorieen text[], geheel boolean, wacht text)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
#variable_conflict use_column
declare
  v_lezen text := (select string_agg(format('union all select r.deelnemer_id, %L, max(%s), %L::boolean from public.%I r join wie w on w.id = r.deelnemer_id where %s group by 1',
    split_part(obj_description(to_regclass('public.' || tabel)), ' ', 2), laatste, begonnen, tabel, geldig), ' ' order by nr) from ctx.mens_tabel where laatste is not null);
begin
  return query execute format($q$
  with wie as (select d.id, coalesce(d.aanmelddatum, d.vastgelegd_op::date) as begin from public.deelnemer d where d.organisatie_id = $1),
  loop (id, categorie, einde, begonnen) as (select w.id, 'C01', w.begin, false from wie w %s),
  dossier as (select l.id, max(l.einde) as einde, bool_or(l.begonnen) as begonnen, max(l.einde) filter (where l.categorie = 'C05') as uitkering,
    array_agg(distinct l.categorie) as heeft from loop l group by l.id),
  regel as (select r.categorieen, r.maanden, r.vanaf from jsonb_to_recordset($3) r(categorieen text[], maanden int, vanaf text)),
  voorbij as (
    select d.id, d.einde, d.heeft, array(
      select c from regel r cross join unnest(r.categorieen) c
      where case when r.vanaf = 'eigen' then coalesce(d.uitkering, d.einde) else d.einde end < 'infinity'
        and case when r.vanaf = 'eigen' then coalesce(d.uitkering, d.einde) else d.einde end + make_interval(months => r.maanden) <= $2
      union select c from regel r cross join unnest(r.categorieen) c
      where not d.begonnen and d.einde < 'infinity' and d.einde + make_interval(months => $4) <= $2
      order by 1) as categorieen
    from dossier d where d.einde < $2 or d.uitkering < $2),
  -- A category of which there is nothing is no reason to stand on the list.
  geteld as (
    select v.*, (select count(distinct c) from regel r, unnest(r.categorieen) c) = cardinality(v.categorieen) as geheel from voorbij v)
  select g.id, nullif(g.einde, 'infinity'), g.categorieen, g.geheel,
    case when exists (select 1 from public.verzoek q where q.deelnemer_id = g.id and q.besluit is null) then 'er is een verzoek open'
      when exists (select 1 from public.beperking b where b.deelnemer_id = g.id and b.geeindigd_op is null) then 'de verwerking is beperkt' end
  from geteld g
  where g.geheel or exists (select 1 from unnest(g.categorieen) c where c = any (g.heeft) and c in ('C05', 'C18', 'C20'))$q$, v_lezen)
  using p_org, p_dag, p_regels, p_niet;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.rekenaar()
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  select a.email from public.recht r join public.account a on a.id = r.account_id and a.actief
  where r.recht = 'cijfers_exact' and r.organisatie_id is null and r.begin <= current_date and (r.einde is null or r.einde > current_date)
  order by a.vastgelegd_op, a.id limit 1 $function$
;

CREATE OR REPLACE FUNCTION ctx.richt_in(p_regio text, p_email text, p_rechten text[], p_link bytea, p_link_duur interval)
 RETURNS uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare v uuid;
begin
  insert into public.regio (naam, voorbeeld) values (p_regio, false)
  on conflict (enig) do update set naam = case when regio.voorbeeld then excluded.naam else regio.naam end, voorbeeld = false;
  insert into public.account (email, naam) values (p_email, p_email)
  on conflict ((lower(email))) do update set actief = true, voorbeeld = false returning id into v;
  insert into public.recht (account_id, recht) select v, r from unnest(p_rechten) r
   where not exists (select 1 from public.recht b where b.account_id = v and b.recht = r and b.organisatie_id is null
     and (b.einde is null or b.einde > current_date));
  insert into ctx.geheim (account_id, eenmalig_hash, eenmalig_tot) values (v, p_link, now() + p_link_duur)
  on conflict (account_id) do update set eenmalig_hash = excluded.eenmalig_hash, eenmalig_tot = excluded.eenmalig_tot;
  insert into public.audit (account_id, handeling, uitkomst, gegevens) values (v, 'richt-in', 'akkoord', jsonb_build_object('rechten', p_rechten));
  return v;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.richt_ingang_in()
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  select w.organisatie_id from ctx.wie() w
  where w.medewerker_id is not null and (ctx.beheert(w.organisatie_id) or ctx.org_breed('C01B', 'schrijf') = w.organisatie_id) $function$
;

CREATE OR REPLACE FUNCTION ctx.rond_mijn_stap_af(p_stap uuid, p_dag date)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
begin
  if not exists (select 1 from public.stap s where s.id = p_stap and s.deelnemer_id = (ctx.wie()).deelnemer_id) then return 'niet_gevonden'; end if;
  return ctx.neem_stap(p_stap, p_dag, ctx.account());
end $function$
;

CREATE OR REPLACE FUNCTION ctx.ruim_aanmeldingen_op(p_voor date)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare v_aantal int;
begin
  delete from public.aanmelding where deelnemer_id is null and greatest(ontvangen_op, uitgenodigd_voor, gezien_op, screening_op, gesloten_op) < p_voor;
  get diagnostics v_aantal = row_count;
  return v_aantal;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.ruim_concepten(p_ouder interval)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$ delete from ctx.concept where bewaard_op < now() - p_ouder $function$
;

CREATE OR REPLACE FUNCTION ctx.ruim_op()
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  delete from ctx.poging where op < now() - interval '1 day';
  delete from ctx.verhuizing where op < now() - interval '1 day';
  delete from ctx.sessie where coalesce(beeindigd_op, vervalt_op) < now() - interval '30 days';
  delete from public.opdracht where op < now() - interval '7 days' $function$
;

CREATE OR REPLACE FUNCTION ctx.ruim_werkaantekeningen(p_ouder interval)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$ delete from ctx.werkaantekening where gemaakt_op <= now() - p_ouder $function$
;

CREATE OR REPLACE FUNCTION ctx.scherm_af(p_tabel regclass, p_categorie text)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare
  vrij text := format('(%s in (select ctx.afgeschermd(%L))) is not true',
    case when p_tabel = 'public.deelnemer'::regclass then 'id' else 'deelnemer_id' end, p_categorie);
begin
  execute format('create policy afscherming on %1$s as restrictive for all to "trede_app" using (%2$s) with check (%2$s)', p_tabel, vrij);
end $function$
;

CREATE OR REPLACE FUNCTION ctx.schrijf_boodschap(p_id uuid, p_tekst text)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare w ctx.wie_t := ctx.wie();
begin
  if w.deelnemer_id is null then return 'niet_gevonden'; end if;
  perform pg_advisory_xact_lock(hashtextextended('schrijf_boodschap ' || w.deelnemer_id, 0));
  if (select count(*) from public.boodschap b where b.deelnemer_id = w.deelnemer_id and b.van = 'deelnemer' and b.vastgelegd_op > now() - interval '1 day') >= 20 then
    return 'te_vaak';
  end if;
  insert into public.boodschap (id, deelnemer_id, organisatie_id, van, tekst, vastgelegd_door)
  select p_id, d.id, d.organisatie_id, 'deelnemer', p_tekst, w.account_id from public.deelnemer d where d.id = w.deelnemer_id;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.sluit_bewijs(p_id uuid, p_inhoud bytea)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
begin
  update public.portfolio_document d set inhoud = p_inhoud where d.id = p_id and get_byte(d.inhoud, 0) <> 1 and get_byte(p_inhoud, 0) = 1;
  return found;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.sluit_inlog(p_deelnemer uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare v uuid;
begin
  if not ctx.mag_inlog_geven(p_deelnemer) then return false; end if;
  update public.account a set actief = false from public.deelnemer_account d
    where d.account_id = a.id and d.deelnemer_id = p_deelnemer and a.actief returning a.id into v;
  if v is null then return false; end if;
  update ctx.sessie set beeindigd_op = now() where account_id = v and beeindigd_op is null;
  update ctx.geheim set eenmalig_hash = null, eenmalig_tot = null where account_id = v;
  return true;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.sluit_overal(p_token_hash bytea)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  update ctx.sessie set beeindigd_op = now() where beeindigd_op is null
    and account_id = (select s.account_id from ctx.sessie s where s.token_hash = p_token_hash and s.beeindigd_op is null and s.vervalt_op > now()) $function$
;

CREATE OR REPLACE FUNCTION ctx.sluit_sessie(p_token_hash bytea)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$ update ctx.sessie set beeindigd_op = now() where token_hash = p_token_hash and beeindigd_op is null $function$
;

CREATE OR REPLACE FUNCTION ctx.sluit_via(p_organisatie uuid, p_issuer text, p_sub text, p_sid text, p_bewijs bytea, p_doel text DEFAULT 'medewerkers'::text)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare n int;
begin
  delete from ctx.uitdaging where tot < now();
  insert into ctx.uitdaging (hash, doel, gegevens, tot) values (p_bewijs, 'uitloggen', '', now() + interval '1 hour') on conflict do nothing;
  if not found then return false; end if;
  update ctx.sessie s set beeindigd_op = now()
   where s.via_organisatie_id = p_organisatie and s.via_doel = p_doel and s.beeindigd_op is null
     and (p_sid is null or s.idp_sid = p_sid) and (p_sid is not null or p_sub is not null)
     and (p_sub is null or s.account_id in (select i.account_id from ctx.identiteit i
       where i.organisatie_id = p_organisatie and i.doel = p_doel and i.issuer = p_issuer and i.sub = p_sub));
  get diagnostics n = row_count;
  insert into public.audit (organisatie_id, handeling, uitkomst, gegevens)
  values (p_organisatie, 'uitgelogd-door-organisatie', 'akkoord', jsonb_build_object('sessies', n));
  return true;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.sluit_voorbeeld()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
begin
  update public.regio set voorbeeld = false
   where voorbeeld and not exists (select 1 from public.account a where a.id = new.account_id and a.voorbeeld);
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.snoei_wijziging(p_ouder interval DEFAULT '01:00:00'::interval)
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare
  merk ctx.wijziging_merk;
  weg bigint := 0;
begin
  insert into ctx.wijziging_merk (grens) values (pg_snapshot_xmin(pg_current_snapshot()));
  select * into merk from ctx.wijziging_merk where op <= clock_timestamp() - p_ouder order by op desc limit 1;
  if found then
    delete from public.wijziging where tx < merk.grens;
    get diagnostics weg = row_count;
    delete from ctx.wijziging_merk where op < merk.op;
    update ctx.wijziging_merk set gesnoeid = true where op = merk.op;
  end if;
  return weg;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.speel_figuur(p_token_hash bytea, p_account uuid, p_duur interval)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare z record;
begin
  if not exists (select 1 from ctx.voorbeeldfiguren() f where f.account_id = p_account) then return false; end if;
  select * into z from ctx.zetels(p_account) limit 1;
  return ctx.open_sessie(p_token_hash, p_account, z.medewerker_id, z.deelnemer_id, 'web', p_duur, '{"wijze": "voorbeeld"}'::jsonb);
end $function$
;

CREATE OR REPLACE FUNCTION ctx.splits(p_id uuid, p_reden text)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare
  s public.samenvoeging;
  x ctx.samenvoeging_rij;
  v_oud jsonb;
begin
  select * into s from public.samenvoeging where id = p_id for update;
  if s.id is null or s.gedaan_op is null or s.teruggedraaid_op is not null then return 'niet_gevonden'; end if;
  perform pg_advisory_xact_lock(hashtextextended('trede.import', 0));
  select y.inhoud into v_oud from ctx.samenvoeging_rij y where y.samenvoeging_id = p_id and y.tabel = 'deelnemer' and y.daad = 'verwijderd';
  if v_oud is null or (v_oud->>'organisatie_id')::uuid <> s.organisatie_id then return 'verhuisd'; end if;
  if exists (select 1 from public.samenvoeging n where n.deelnemer_id = s.deelnemer_id and n.gedaan_op > s.gedaan_op and n.teruggedraaid_op is null) then return 'later'; end if;
  begin
    perform ctx.zet_rij_terug('deelnemer', v_oud);
    -- Newest first; the file that stays gets its own data back where nobody changed it since.
    for x in select * from ctx.samenvoeging_rij y where y.samenvoeging_id = p_id order by y.nr desc loop
      if x.tabel = 'deelnemer' and x.daad = 'gewijzigd' then
        if (select d.versie from public.deelnemer d where d.id = s.deelnemer_id) = (x.inhoud->>'versie_na')::int then
          update public.deelnemer set (voornaam, tussenvoegsel, achternaam, geboortedatum, geslacht, telefoon, email, voertaal, aanmelddatum, overleden_op) =
            (select n.voornaam, n.tussenvoegsel, n.achternaam, n.geboortedatum, n.geslacht, n.telefoon, n.email, n.voertaal, n.aanmelddatum, n.overleden_op
             from jsonb_populate_record(null::public.deelnemer, x.inhoud) n) where id = s.deelnemer_id;
        end if;
        update public.deelnemer set standaard_organisatie_id = (x.inhoud->>'standaard_organisatie_id')::uuid where id = s.deelnemer_id;
      elsif x.tabel = 'deelnemer' then null;
      elsif x.tabel = 'deelnemer_adres' and x.daad = 'gewijzigd' and not x.inhoud ? 'deelnemer_id' then
        delete from public.deelnemer_adres where deelnemer_id = s.deelnemer_id and versie = (x.inhoud->>'versie_na')::int;
      elsif x.tabel = 'deelnemer_adres' and x.daad = 'gewijzigd' then
        update public.deelnemer_adres set postcode = x.inhoud->>'postcode', woongemeente_code = x.inhoud->>'woongemeente_code',
          huishouden_nr = x.inhoud->>'huishouden_nr', huishouden_bron_id = (x.inhoud->>'huishouden_bron_id')::uuid
        where deelnemer_id = s.deelnemer_id and versie = (x.inhoud->>'versie_na')::int;
      elsif x.tabel = 'deelnemer_nummer' then
        update public.deelnemer_nummer set deelnemer_id = s.weg_id where bron_id = x.rij_id and deelnemer_nr = x.inhoud #>> '{}' and deelnemer_id = s.deelnemer_id;
      elsif x.daad = 'verplaatst' and x.tabel in ('deelnemer_bsn', 'deelnemer_account') then
        execute format('update public.%I set deelnemer_id = $1 where deelnemer_id = $2', x.tabel) using s.weg_id, s.deelnemer_id;
      elsif x.daad = 'verplaatst' then
        execute format('update public.%I set deelnemer_id = $1 where id = $2 and deelnemer_id = $3', x.tabel) using s.weg_id, x.rij_id, s.deelnemer_id;
      elsif x.daad = 'vervallen' then
        execute format('update public.%I set vervallen_op = null, vervallen_door = null, vervallen_reden = null where id = $1 and vervallen_reden = ''samengevoegd''', x.tabel) using x.rij_id;
      elsif x.daad = 'verwijderd' then
        perform ctx.zet_rij_terug(x.tabel, x.inhoud);
      elsif x.daad = 'verlegd' then
        execute format('update public.%I set %I = $1 where id = $2', x.tabel, x.inhoud->>'kolom') using (x.inhoud->>'was')::uuid, x.rij_id;
      end if;
    end loop;
  exception when exclusion_violation or unique_violation then return 'bezet'; -- something recorded since stands where an old row has to come
  end;
  delete from ctx.samenvoeging_rij where samenvoeging_id = p_id;
  update public.samenvoeging set teruggedraaid_door = ctx.account(), teruggedraaid_op = now(), terug_reden = p_reden where id = p_id;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.spreekuur_bezet(p_ids uuid[], p_van date, p_tm date)
 RETURNS TABLE(spreekuur_id uuid, dag date, tijd time without time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  select a.spreekuur_id, a.dag, a.tijd from public.afspraak a
  where a.spreekuur_id = any (p_ids) and a.dag between p_van and p_tm and a.vervallen_op is null and a.uitkomst is distinct from 'afgezegd'
    and ctx.is_medewerker() $function$
;

CREATE OR REPLACE FUNCTION ctx.spreekuurmoment(p_spreekuur uuid, p_dag date, p_tijd time without time zone)
 RETURNS spreekuur
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare w ctx.wie_t := ctx.wie(); s public.spreekuur;
begin
  select u.* into s from public.spreekuur u join public.medewerker m on m.id = u.medewerker_id
    where u.id = p_spreekuur and (u.voor = '{}' or u.organisatie_id = w.organisatie_id or w.organisatie_id = any (u.voor))
      and (m.einde is null or m.einde > p_dag)
      and p_dag >= u.begin and (u.einde is null or p_dag < u.einde) and p_dag <> all (u.vrij)
      and case when u.weken is null then p_dag = u.begin else (p_dag - u.begin) % (7 * u.weken) = 0 end
      and p_tijd >= u.van and p_tijd - u.van + make_interval(mins => u.minuten) <= u.tot - u.van
      and extract(epoch from p_tijd - u.van)::int % (60 * u.minuten) = 0
    for share of u;
  return s;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.staat_nu_als(p_mens uuid)
 RETURNS uuid
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare
  nu uuid := p_mens;
  v uuid;
begin
  loop
    select s.deelnemer_id into v from public.samenvoeging s where s.weg_id = nu and s.gedaan_op is not null and s.teruggedraaid_op is null;
    exit when not found;
    nu := v;
  end loop;
  return nu;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.stand_woordwacht(p_vanaf date)
 RETURNS TABLE(soort text, gezien bigint, onterecht bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  select t.soort, sum(t.gezien), sum(t.onterecht) from ctx.woordwacht t
  where t.week >= p_vanaf and (t.organisatie_id = ctx.org_breed('C24', 'lees') or ctx.heeft_recht('beheer', t.organisatie_id))
  group by t.soort order by t.soort $function$
;

CREATE OR REPLACE FUNCTION ctx.stel_wissen_voor(p_id uuid, p_org uuid, p_dag date, p_regels jsonb, p_niet integer, p_termijnen jsonb)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare
  v_archief jsonb := (select coalesce(jsonb_agg(r), '[]') from jsonb_array_elements(p_regels) r where r->>'bestemming' = 'archiveren');
  n int;
begin
  if p_org not in (select ctx.wist_bij()) then return 'geen_recht'; end if;
  perform pg_advisory_xact_lock(hashtextextended('wisplan ' || p_org, 0));
  if exists (select 1 from public.wisplan where organisatie_id = p_org and (besluit is null or (besluit = 'akkoord' and klaar_op is null))) then return 'loopt_al'; end if;
  insert into public.wisplan (id, organisatie_id, op_verzoek, peildatum, termijnen, mensen, telling, voorgesteld_door)
  values (p_id, p_org, false, p_dag, p_termijnen || jsonb_build_object('regels', p_regels, 'niet', p_niet), 0, '{}', ctx.account());
  insert into public.wisplan_mens (wisplan_id, deelnemer_id, categorieen, geheel)
  select p_id, r.deelnemer_id, r.categorieen, r.geheel from ctx.reken_te_wissen(p_org, p_dag, p_regels, p_niet) r where r.wacht is null;
  if v_archief <> '[]' then
    update public.wisplan_mens m set archief = array(select c from unnest(m.categorieen) c where c = any (a.categorieen) and c <> 'C02')
      from ctx.reken_te_wissen(p_org, p_dag, v_archief, 12000) a where m.wisplan_id = p_id and a.deelnemer_id = m.deelnemer_id;
    delete from public.wisplan_mens m where m.wisplan_id = p_id and m.archief <> '{}'
      and exists (select 1 from public.afscherming s where s.deelnemer_id = m.deelnemer_id and s.vervallen_op is null);
  end if;
  select count(*) into n from public.wisplan_mens where wisplan_id = p_id;
  if n = 0 then
    delete from public.wisplan where id = p_id;
    return 'niemand';
  end if;
  update public.wisplan set mensen = n, telling = ctx.tel_te_wissen((select jsonb_agg(jsonb_build_object('id', m.deelnemer_id, 'categorieen', m.categorieen))
    from public.wisplan_mens m where m.wisplan_id = p_id)) where id = p_id;
  insert into public.archiefpakket (wisplan_id, organisatie_id, mensen)
  select p_id, p_org, count(*) from public.wisplan_mens where wisplan_id = p_id and archief <> '{}' having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.stel_wissen_voor_verzoek(p_id uuid, p_verzoek uuid, p_categorieen text[], p_geheel boolean, p_dag date)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare v public.verzoek;
begin
  select * into v from public.verzoek q where q.id = p_verzoek and q.soort = 'wissen' and q.besluit in ('ingewilligd', 'deels') and q.organisatie_id = ctx.org_breed('C24', 'lees');
  if v.id is null then return 'niet_gevonden'; end if;
  if exists (select 1 from public.verzoek q where q.deelnemer_id = v.deelnemer_id and q.besluit is null)
    or exists (select 1 from public.beperking b where b.deelnemer_id = v.deelnemer_id and b.geeindigd_op is null) then return 'wacht'; end if;
  perform pg_advisory_xact_lock(hashtextextended('wisplan ' || v.organisatie_id, 0));
  if exists (select 1 from public.wisplan where organisatie_id = v.organisatie_id and (besluit is null or (besluit = 'akkoord' and klaar_op is null))) then return 'loopt_al'; end if;
  insert into public.wisplan (id, organisatie_id, op_verzoek, peildatum, termijnen, mensen, telling, voorgesteld_door)
  values (p_id, v.organisatie_id, true, p_dag, '{}', 1,
    ctx.tel_te_wissen(jsonb_build_array(jsonb_build_object('id', v.deelnemer_id, 'categorieen', p_categorieen))), ctx.account());
  insert into public.wisplan_mens (wisplan_id, deelnemer_id, categorieen, geheel) values (p_id, v.deelnemer_id, p_categorieen, p_geheel);
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.stop_berichten(p_uid uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare v public.afspraak;
begin
  select a.* into v from public.afspraak a where a.uid = p_uid and a.vervallen_op is null and a.uitkomst is null and a.dag >= current_date
    and (a.organisatie_id = (select ctx.org_breed('C15', 'schrijf')) or a.deelnemer_id in (select ctx.dossiers('C15', 'schrijf')))
    and a.deelnemer_id not in (select ctx.afgeschermd('C15'));
  if not found then return false; end if;
  update public.bericht set achterhaald_op = now(), gestopt_door = ctx.account()
    where afspraak_uid = p_uid and num_nonnulls(verstuurd_op, mislukt_op, achterhaald_op) = 0;
  insert into public.bericht (deelnemer_id, organisatie_id, afspraak_uid, volgnummer, soort, kanaal, achterhaald_op, gestopt_door)
  select v.deelnemer_id, v.organisatie_id, v.uid, v.volgnummer, 'herinnering',
    coalesce((select b.kanaal from public.bericht b where b.afspraak_uid = p_uid order by b.gemaakt_op desc limit 1), 'email'), now(), ctx.account()
  where not exists (select from public.bericht b where b.afspraak_uid = p_uid and b.volgnummer = v.volgnummer and b.soort = 'herinnering');
  return true;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.stop_brieven(p_ids uuid[])
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare v_aantal int;
begin
  update public.bericht b set achterhaald_op = now(), gestopt_door = ctx.account()
    where b.id = any (p_ids) and b.kanaal = 'brief' and num_nonnulls(b.verstuurd_op, b.achterhaald_op) = 0
    and (b.organisatie_id = (select ctx.org_breed('C15', 'schrijf')) or b.deelnemer_id in (select ctx.dossiers('C15', 'schrijf')))
    and b.deelnemer_id not in (select ctx.afgeschermd('C15'));
  get diagnostics v_aantal = row_count;
  return v_aantal;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.stop_delen()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
begin
  update public.deling set vervallen_op = now(), vervallen_reden = 'de verwerking werd beperkt (AVG art. 18)'
   where deelnemer_id = new.deelnemer_id and vervallen_op is null;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.stop_leesbericht(p_deelnemer uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
begin
  update public.bericht b set achterhaald_op = now(), gestopt_door = ctx.account()
    where b.deelnemer_id = p_deelnemer and b.soort = 'gesprek' and num_nonnulls(b.verstuurd_op, b.mislukt_op, b.achterhaald_op) = 0
    and (b.organisatie_id = (select ctx.org_breed('C15', 'schrijf')) or b.deelnemer_id in (select ctx.dossiers('C15', 'schrijf')))
    and b.deelnemer_id not in (select ctx.afgeschermd('C15'));
  return found;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.stop_spreekuur(p_id uuid, p_einde date)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare w ctx.wie_t := ctx.wie();
begin
  update public.spreekuur s set einde = greatest(p_einde, s.begin), gestopt_door = w.account_id, gestopt_op = now()
    where s.id = p_id and s.medewerker_id = w.medewerker_id and (s.einde is null or s.einde > p_einde);
  return case when found then null else 'niet_gevonden' end;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.stop_stapbericht(p_stap uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare v public.stap;
begin
  select s.* into v from public.stap s where s.id = p_stap and s.wie = 'deelnemer' and s.uitkomst is null and s.vervallen_op is null
    and (s.organisatie_id = (select ctx.org_breed('C15', 'schrijf')) or s.deelnemer_id in (select ctx.dossiers('C15', 'schrijf')))
    and s.deelnemer_id not in (select ctx.afgeschermd('C15'));
  if not found then return false; end if;
  update public.bericht set achterhaald_op = now(), gestopt_door = ctx.account()
    where soort = 'stap' and onderwerp_id = p_stap and num_nonnulls(verstuurd_op, mislukt_op, achterhaald_op) = 0;
  insert into public.bericht (deelnemer_id, organisatie_id, soort, onderwerp_id, kanaal, achterhaald_op, gestopt_door)
  select v.deelnemer_id, v.organisatie_id, 'stap', v.id, 'email', now(), ctx.account()
  where not exists (select from public.bericht b where b.soort = 'stap' and b.onderwerp_id = p_stap);
  return true;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.stuur_link(p_id uuid, p_deelnemer uuid, p_soort text, p_onderwerp uuid, p_kanaal text)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
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
end $function$
;

CREATE OR REPLACE FUNCTION ctx.tablet_plek(p_token bytea)
 RETURNS TABLE(id uuid, plek text, organisatie text)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
begin
  update ctx.tablet t set gezien_op = now() where t.token_hash = p_token and t.gezien_op < now() - interval '1 minute';
  return query select t.id, t.plek, o.naam from ctx.tablet t join public.organisatie o on o.id = t.organisatie_id
    where t.token_hash = p_token and t.ingetrokken_op is null;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.te_kiezen(p_blijft uuid, p_weg uuid)
 RETURNS TABLE(tabel text, weg_rij uuid, blijft_rij uuid, gelijk boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  select b.* from ctx.botst(p_blijft, p_weg) b where ctx.mag_samenvoegen(p_blijft, p_weg) is null and b.tabel <> 'afscherming' $function$
;

CREATE OR REPLACE FUNCTION ctx.te_wissen(p_categorie text)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  select m.deelnemer_id from public.wisplan p join public.wisplan_mens m on m.wisplan_id = p.id
  where p.besluit = 'akkoord' and p.klaar_op is null and p_categorie = any (m.categorieen) and p.id not in (select ctx.archief_wacht()) $function$
;

CREATE OR REPLACE FUNCTION ctx.tel_bewerking()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
begin
  if new.geldig_van is not null then
    new.vorige := '[]';
  else
    new.bewerking := old.bewerking + 1;
    -- A form that stood open through more changes than these is compared with the oldest.
    new.vorige := (select coalesce(jsonb_agg(x.v order by x.nr), '[]') from jsonb_array_elements(old.vorige) with ordinality as x (v, nr)
        where x.nr > jsonb_array_length(old.vorige) - 19)
      || jsonb_build_object('bewerking', old.bewerking, 'op', now(), 'door', ctx.account(), 'inhoud', jsonb_build_object('naam', old.naam, 'waarvoor', old.waarvoor,
        'invullers', old.invullers, 'houdbaarMaanden', old.houdbaar_maanden, 'certificaat', old.certificaat, 'pasNa', old.pas_na, 'bron', old.bron,
        'bevestigd', old.bevestigd, 'inGebruik', old.in_gebruik, 'definitie', old.definitie));
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.tel_inloop(p_activiteit uuid, p_datum date, p_erbij integer)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare
  v_org uuid := (select a.organisatie_id from public.inloopactiviteit a where a.id = p_activiteit and a.begin <= p_datum and (a.einde is null or a.einde > p_datum));
begin
  if v_org is null or v_org is distinct from (ctx.wie()).organisatie_id then return 'niet_gevonden'; end if;
  if p_erbij > 0 then
    insert into public.inloop as i (activiteit_id, organisatie_id, datum, dagdeel, aantal) values (p_activiteit, v_org, p_datum, ctx.dagdeel_nu(), 1)
    on conflict (activiteit_id, datum, dagdeel) do update set aantal = least(i.aantal + 1, 9999);
    return null;
  end if;
  update public.inloop set aantal = aantal - 1
   where activiteit_id = p_activiteit and datum = p_datum and dagdeel = ctx.dagdeel_nu() and aantal > 0;
  return case when found then null else 'niets_geteld' end;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.tel_te_wissen(p_wie jsonb)
 RETURNS jsonb
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare
  t record;
  n bigint;
  uit jsonb := '{}';
begin
  for t in select c.relname as naam, split_part(obj_description(c.oid), ' ', 2) as categorie from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and obj_description(c.oid) ~ '^categorie C\d' and c.relname <> 'inzage' loop
    execute format('select count(*) from public.%I r where r.%I in (select (w->>''id'')::uuid from jsonb_array_elements($1) w where w->''categorieen'' ? $2)',
      t.naam, case when t.naam = 'deelnemer' then 'id' else 'deelnemer_id' end) into n using p_wie, t.categorie;
    uit := uit || jsonb_build_object(t.categorie, coalesce((uit->>t.categorie)::bigint, 0) + n);
  end loop;
  return uit;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.tel_woordwacht(p_soorten text[], p_onterecht boolean)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare mijn uuid := (select w.organisatie_id from ctx.wie() w);
begin
  if mijn is null then return; end if;
  if p_onterecht then
    update ctx.woordwacht t set onterecht = t.onterecht + 1
    where t.organisatie_id = mijn and t.soort = any (p_soorten) and t.onterecht < t.gezien
      and t.week = (select max(n.week) from ctx.woordwacht n where n.organisatie_id = mijn and n.soort = t.soort and n.onterecht < n.gezien)
      and t.week >= current_date - 13;
    return;
  end if;
  insert into ctx.woordwacht as t (organisatie_id, week, soort, gezien)
    select mijn, date_trunc('week', current_date)::date, s.soort, 1 from (select distinct unnest(p_soorten) as soort order by 1) s
  on conflict (organisatie_id, week, soort) do update set gezien = t.gezien + 1;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.toezicht_dossier(p_nummer text)
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  select d.id from public.deelnemer d where d.organisatie_id = ctx.org_breed('C24', 'lees') and p_nummer ~ '^[0-9a-f]{8}$'
    and (d.id between (p_nummer || '-0000-0000-0000-000000000000')::uuid and (p_nummer || '-ffff-ffff-ffff-ffffffffffff')::uuid
      or d.id in (select ctx.staat_nu_als(s.weg_id) from public.samenvoeging s where s.gedaan_op is not null and s.teruggedraaid_op is null
        and s.weg_id between (p_nummer || '-0000-0000-0000-000000000000')::uuid and (p_nummer || '-ffff-ffff-ffff-ffffffffffff')::uuid)) limit 1 $function$
;

CREATE OR REPLACE FUNCTION ctx.toezicht_inzagen(p_van timestamp with time zone, p_tot timestamp with time zone, p_account uuid, p_dossier uuid)
 RETURNS TABLE(id uuid, op timestamp with time zone, account_id uuid, organisatie_id uuid, rol text, doel text, pagina text, categorieen text[], dossiers uuid[], andere integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  with mijn as materialized (select ctx.org_breed('C24', 'lees') as id)
  select i.id, i.op, i.account_id, i.organisatie_id, i.rol, i.doel, i.pagina, i.categorieen,
    case when i.betreft_organisatie_id = mijn.id then i.deelnemer_ids else '{}' end,
    case when i.betreft_organisatie_id = mijn.id then 0 else cardinality(i.deelnemer_ids) end
  from mijn join public.inzage i on i.organisatie_id = mijn.id or i.betreft_organisatie_id = mijn.id
  where i.op >= p_van and i.op < p_tot and (p_account is null or i.account_id = p_account)
    and (p_dossier is null or (i.betreft_organisatie_id = mijn.id and i.deelnemer_ids && ctx.ook_bekend_als(p_dossier))) $function$
;

CREATE OR REPLACE FUNCTION ctx.toezicht_noodtoegang()
 RETURNS TABLE(id uuid, deelnemer_id uuid, naam text, rol text, reden text, toelichting text, categorieen text[], begonnen_op timestamp with time zone, tot timestamp with time zone, oordeel text, beoordeeld_op timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  select n.id, n.deelnemer_id, m.naam, m.rol, n.reden, n.toelichting, n.categorieen, n.begonnen_op, n.tot, n.oordeel, n.beoordeeld_op
  from public.noodtoegang n join public.medewerker m on m.id = n.medewerker_id where n.organisatie_id = ctx.org_breed('C24', 'lees')
  order by n.oordeel is not null, n.begonnen_op desc limit 100 $function$
;

CREATE OR REPLACE FUNCTION ctx.trek_certificaat_in(p_id uuid, p_reden text)
 RETURNS uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare v uuid;
begin
  update public.certificaat c set vervallen_op = now(), vervallen_door = ctx.account(), vervallen_reden = p_reden from public.medewerker m
   where c.id = p_id and c.vervallen_op is null and m.id = c.medewerker_id and ctx.beheert(m.organisatie_id) returning c.medewerker_id into v;
  return v;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.trek_dossieraanbod_in(p_id uuid)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare o public.dossieroverdracht;
begin
  select * into o from public.dossieroverdracht where id = p_id for update;
  if o.id is null or o.van_organisatie_id is distinct from (ctx.wie()).organisatie_id or not ctx.regelt_overdracht()
    or not ctx.gaat_over(o.deelnemer_id, o.organisatie_id) then return 'niet_gevonden'; end if;
  if o.besluit is not null then return 'al_besloten'; end if;
  update public.dossieroverdracht set besluit = 'ingetrokken', besloten_door = ctx.account(), besloten_op = now() where id = p_id;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.trek_links_in(p_deelnemer uuid)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
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
end $function$
;

CREATE OR REPLACE FUNCTION ctx.trek_tablet_in(p_id uuid)
 RETURNS uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare v uuid;
begin
  update ctx.tablet t set ingetrokken_op = now(), koppel_hash = null, token_hash = null
   where t.id = p_id and t.ingetrokken_op is null and ctx.beheert(t.organisatie_id) returning t.organisatie_id into v;
  return v;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.trek_toestemming_in(p_deling uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare w ctx.wie_t := ctx.wie();
begin
  update public.deling set vervallen_op = now(), vervallen_door = w.account_id, vervallen_reden = 'de persoon trok zijn toestemming in'
   where id = p_deling and deelnemer_id = w.deelnemer_id and grond = 'toestemming' and vervallen_op is null and einde > current_date;
  return found;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.uitdraai(p_deelnemer uuid)
 RETURNS TABLE(tabellen jsonb, namen jsonb)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare
  w ctx.wie_t := ctx.wie();
  bekend uuid[] := ctx.ook_bekend_als(p_deelnemer); -- and under which numbers before two files were joined
  t record;
  rijen jsonb;
begin
  if not (coalesce(w.deelnemer_id = p_deelnemer, false) or exists (select 1 from public.verzoek v where v.deelnemer_id = p_deelnemer and v.soort = 'inzage'
    and v.besluit is null and v.organisatie_id = ctx.org_breed('C24', 'lees') and p_deelnemer not in (select ctx.afgeschermd('C25')))) then return; end if;
  tabellen := jsonb_build_object(
    'inzage', (select coalesce(jsonb_agg(to_jsonb(i) - 'deelnemer_ids' - 'account_id' - 'tx' order by i.op desc), '[]') from public.inzage i
      where i.deelnemer_ids && bekend),
    'audit', (select coalesce(jsonb_agg(to_jsonb(a) - 'account_id' - 'tx' - 'gegevens' order by a.op desc), '[]') from public.audit a where a.deelnemer_id = any (bekend)),
    'opvallend', (select coalesce(jsonb_agg(to_jsonb(o)), '[]') from public.opvallend o where o.deelnemer_id = any (bekend)),
    'vorige_versie', (select coalesce(jsonb_agg(to_jsonb(v) order by v.vervangen_op), '[]') from public.vorige_versie v where v.deelnemer_id = p_deelnemer),
    'import_vorige', (select coalesce(jsonb_agg(to_jsonb(v)), '[]') from public.import_vorige v
      where (v.inhoud->>'deelnemer_id')::uuid = any (bekend) or (v.tabel = 'deelnemer' and v.rij_id = any (bekend))),
    'ctx.pas', (select coalesce(jsonb_agg(jsonb_build_object('nummer', p.nummer, 'organisatie_id', p.organisatie_id, 'gemaakt_op', p.gemaakt_op)), '[]') from ctx.pas p where p.deelnemer_id = p_deelnemer),
    'ctx.sessie', (select coalesce(jsonb_agg(jsonb_build_object('soort', s.soort, 'wijze', s.wijze, 'toestel', s.toestel, 'adres', s.adres, 'begonnen_op', s.begonnen_op, 'gezien_op', s.gezien_op) order by s.begonnen_op desc), '[]')
      from ctx.sessie s where p_deelnemer in (s.deelnemer_id, s.aanwezige_id)),
    'account', (select coalesce(jsonb_agg(to_jsonb(a)), '[]') from public.deelnemer_account d join public.account a on a.id = d.account_id where d.deelnemer_id = p_deelnemer));
  for t in select c.relname as naam from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
      and obj_description(c.oid) ~ '^categorie C\d' and c.relname <> 'inzage' order by 1 loop
    execute format('select coalesce(jsonb_agg(to_jsonb(r)), ''[]'') from public.%I r where r.%I = $1', t.naam, case when t.naam = 'deelnemer' then 'id' else 'deelnemer_id' end)
      into rijen using p_deelnemer;
    tabellen := tabellen || jsonb_build_object(t.naam, rijen);
  end loop;
  -- C17 falls under the right of access unless the controller decides otherwise in a concrete case: in the answer to a request, never in one's own click.
  if w.deelnemer_id is distinct from p_deelnemer then
    tabellen := tabellen || jsonb_build_object('ctx.werkaantekening', (select coalesce(jsonb_agg(jsonb_build_object('account_id', a.account_id, 'inhoud', a.inhoud, 'gemaakt_op', a.gemaakt_op)
      order by a.gemaakt_op desc), '[]') from ctx.werkaantekening a where a.deelnemer_id = p_deelnemer and a.gemaakt_op > now() - interval '90 days'));
  end if;
  select coalesce(jsonb_object_agg(n.id, n.naam), '{}') into namen from (
    select o.id, o.naam from public.organisatie o union all select v.id, v.naam from public.voorziening v
    union all select g.id, g.naam from public.werkgever g union all select b.id, b.code from public.bron b
    union all select x.id, x.titel from public.vacature x
    union all select x.id, concat(x.naam, ', versie ', x.versie) from public.instrument x
    union all select m.id, m.naam from public.medewerker m where m.id in (select b.medewerker_id from public.betrokkene b where b.deelnemer_id = p_deelnemer)) n
    where n.id in (select distinct m[1]::uuid from regexp_matches(tabellen::text, '"([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})"', 'g') m);
  return next;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.vacature_sluit(p_vacature uuid)
 RETURNS date
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  select v.sluit_op from public.vacature v where v.id = p_vacature $function$
;

CREATE OR REPLACE FUNCTION ctx.vacature_stand(p_vacature uuid, p_dag date)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  select coalesce((select case when v.sluit_op <= p_dag then 'gesloten'
      when (select count(distinct d.deelnemer_id) from public.dienstverband d where d.vacature_id = v.id) >= v.plaatsen then 'vervuld'
      when v.open_vanaf > p_dag then 'gesloten' else 'open' end from public.vacature v where v.id = p_vacature), 'gesloten') $function$
;

CREATE OR REPLACE FUNCTION ctx.verenig(p_id uuid, p_blijft uuid, p_weg uuid, p_velden jsonb, p_van_weg uuid[], p_periodes boolean)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare
  b public.deelnemer;
  w public.deelnemer;
  t text;
  r record;
  v_rij uuid;
  v_adres public.deelnemer_adres;
  v_inhoud jsonb;
begin
  perform pg_advisory_xact_lock(hashtextextended('trede.import', 0)); -- an import under way has judged both
  select * into b from public.deelnemer where id = p_blijft for update;
  select * into w from public.deelnemer where id = p_weg for update;
  if (select count(*) from public.deelnemer_bsn where deelnemer_id in (p_blijft, p_weg)) = 2 then return 'bsn_anders'; end if;
  if exists (select 1 from public.dossieroverdracht o where o.deelnemer_id in (p_blijft, p_weg) and o.uitgevoerd_op is null
    and coalesce(o.besluit, 'aanvaard') = 'aanvaard') then return 'overdracht'; end if;
  insert into public.samenvoeging (id, deelnemer_id, organisatie_id, weg_id, gedaan_door, gedaan_op)
  values (p_id, p_blijft, b.organisatie_id, p_weg, ctx.account(), now());
  delete from public.samenvoeging where gedaan_op is null and p_weg in (deelnemer_id, weg_id);
  -- What both have. The pairs are read before anything changes; against a row that lost already nothing loses.
  for r in select x.tabel, case when x.weg_rij = any (p_van_weg) then x.blijft_rij else x.weg_rij end as verliest,
      case when x.weg_rij = any (p_van_weg) then x.weg_rij else x.blijft_rij end as wint from ctx.botst(p_blijft, p_weg) x
      order by array_position(array['aanwezigheid','plaatsing'], x.tabel) nulls last, x.weg_rij = any (p_van_weg) desc loop
    if not exists (select 1 from ctx.samenvoeging_rij y where y.samenvoeging_id = p_id and y.rij_id = r.wint and y.daad in ('vervallen', 'verwijderd')) then
      perform ctx.laat_vallen(p_id, r.tabel, r.verliest, r.wint);
    end if;
  end loop;
  for v_rij in select v.id from public.verantwoordelijke v
      where v.vervallen_op is null and v.deelnemer_id = case when p_periodes then p_blijft else p_weg end loop
    perform ctx.laat_vallen(p_id, 'verantwoordelijke', v_rij, null);
  end loop;
  -- Once joined the other way round and taken apart again: that line would come to say that somebody was joined to himself.
  for r in delete from public.samenvoeging s where s.deelnemer_id = p_weg and s.weg_id = p_blijft returning s.id, to_jsonb(s) as inhoud loop
    perform ctx.noteer_rij(p_id, 'samenvoeging', r.id, 'verwijderd', r.inhoud);
  end loop;
  -- Everything moves. A number has no id of its own: the source and the number name it.
  insert into ctx.samenvoeging_rij (samenvoeging_id, tabel, rij_id, daad, inhoud)
  select p_id, 'deelnemer_nummer', n.bron_id, 'verplaatst', to_jsonb(n.deelnemer_nr) from public.deelnemer_nummer n where n.deelnemer_id = p_weg;
  foreach t in array ctx.hangt_aan_mens() loop
    if t <> 'deelnemer_nummer' then
      execute format('insert into ctx.samenvoeging_rij (samenvoeging_id, tabel, rij_id, daad) select $1, %L, id, ''verplaatst'' from public.%I where deelnemer_id = $2', t, t)
        using p_id, p_weg;
    end if;
    execute format('update public.%I set deelnemer_id = $1 where deelnemer_id = $2', t) using p_blijft, p_weg;
  end loop;
  -- One row a person: what he is called, where he lives, his number and his log-in.
  update public.deelnemer set (voornaam, tussenvoegsel, achternaam, geboortedatum, geslacht, telefoon, email, voertaal, aanmelddatum, overleden_op, standaard_organisatie_id) =
    (select n.voornaam, n.tussenvoegsel, n.achternaam, n.geboortedatum, n.geslacht, n.telefoon, n.email, n.voertaal, n.aanmelddatum, n.overleden_op,
      case when p_periodes then w.standaard_organisatie_id else b.standaard_organisatie_id end from jsonb_populate_record(b, p_velden) n) where id = p_blijft;
  perform ctx.noteer_rij(p_id, 'deelnemer', p_blijft, 'gewijzigd', to_jsonb(b) || jsonb_build_object('versie_na', (select d.versie from public.deelnemer d where d.id = p_blijft)));
  select * into v_adres from public.deelnemer_adres where deelnemer_id = p_weg;
  if v_adres.deelnemer_id is not null then
    select to_jsonb(a) into v_inhoud from public.deelnemer_adres a where a.deelnemer_id = p_blijft;
    if v_inhoud is null then
      insert into public.deelnemer_adres (deelnemer_id, organisatie_id, postcode, woongemeente_code, huishouden_nr, huishouden_bron_id)
      values (p_blijft, b.organisatie_id, v_adres.postcode, v_adres.woongemeente_code, v_adres.huishouden_nr, v_adres.huishouden_bron_id);
      perform ctx.noteer_rij(p_id, 'deelnemer_adres', p_blijft, 'gewijzigd', '{"versie_na": 1}');
    elsif (p_velden->>'adres')::boolean then
      update public.deelnemer_adres set postcode = v_adres.postcode, woongemeente_code = v_adres.woongemeente_code, huishouden_nr = v_adres.huishouden_nr,
        huishouden_bron_id = v_adres.huishouden_bron_id where deelnemer_id = p_blijft;
      perform ctx.noteer_rij(p_id, 'deelnemer_adres', p_blijft, 'gewijzigd',
        v_inhoud || jsonb_build_object('versie_na', (select a.versie from public.deelnemer_adres a where a.deelnemer_id = p_blijft)));
    end if;
    delete from public.deelnemer_adres where deelnemer_id = p_weg;
    perform ctx.noteer_rij(p_id, 'deelnemer_adres', p_weg, 'verwijderd', to_jsonb(v_adres));
  end if;
  update public.deelnemer_bsn set deelnemer_id = p_blijft where deelnemer_id = p_weg;
  if found then perform ctx.noteer_rij(p_id, 'deelnemer_bsn', p_weg, 'verplaatst', null); end if;
  update ctx.sessie set beeindigd_op = coalesce(beeindigd_op, now()), deelnemer_id = p_blijft where deelnemer_id = p_weg;
  if exists (select 1 from public.deelnemer_account where deelnemer_id = p_blijft) then
    for r in delete from public.deelnemer_account a where a.deelnemer_id = p_weg returning to_jsonb(a) as inhoud loop
      perform ctx.noteer_rij(p_id, 'deelnemer_account', p_weg, 'verwijderd', r.inhoud);
    end loop;
  else
    update public.deelnemer_account set deelnemer_id = p_blijft where deelnemer_id = p_weg;
    if found then perform ctx.noteer_rij(p_id, 'deelnemer_account', p_weg, 'verplaatst', null); end if;
  end if;
  perform ctx.noteer_rij(p_id, 'deelnemer', p_weg, 'verwijderd', to_jsonb(w));
  delete from public.deelnemer where id = p_weg;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.verhang_taken(p_wie uuid[], p_van uuid, p_naar uuid, p_per date, p_vandaag date, p_account uuid)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare v_stappen int; v_afspraken int;
begin
  with oud as (update public.stap s set vervallen_op = now(), vervallen_door = p_account, vervallen_reden = 'overgedragen'
      where s.medewerker_id = p_van and s.deelnemer_id = any (p_wie) and s.uitkomst is null and s.vervallen_op is null and (p_per <= p_vandaag or s.uiterlijk >= p_per)
      returning s.*)
    insert into public.stap (deelnemer_id, organisatie_id, contactmoment_id, wat, wie, medewerker_id, door, uiterlijk, doel_id, traject_id, overleg_uid, vastgelegd_door, vervangt)
    select deelnemer_id, organisatie_id, contactmoment_id, wat, wie, p_naar, door, uiterlijk, doel_id, traject_id, overleg_uid, p_account, id from oud;
  get diagnostics v_stappen = row_count;
  -- A calendar knows an appointment by its uid: nothing in it is another for the resident, so its number stays.
  with oud as (update public.afspraak a set vervallen_op = now(), vervallen_door = p_account, vervallen_reden = 'overgedragen'
      where a.medewerker_id = p_van and a.deelnemer_id = any (p_wie) and a.uitkomst is null and a.vervallen_op is null and a.bijeenkomst_id is null
        and a.spreekuur_id is null and a.dag >= p_per
      returning a.*)
    insert into public.afspraak (uid, volgnummer, deelnemer_id, organisatie_id, contactmoment_id, gesprek_id, medewerker_id, dag, tijd, minuten, hoe, plek,
      door, reden, antwoord, antwoord_op, vastgelegd_door, vervangt)
    select uid, volgnummer, deelnemer_id, organisatie_id, contactmoment_id, gesprek_id, p_naar, dag, tijd, minuten, hoe, plek,
      door, reden, antwoord, antwoord_op, p_account, id from oud;
  get diagnostics v_afspraken = row_count;
  return v_stappen + v_afspraken;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.verleng_verzoek(p_id uuid, p_uiterlijk date, p_reden text)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare v public.verzoek;
begin
  select * into v from public.verzoek where id = p_id for update;
  if v.id is null or not ctx.beslist_over(v) then return 'niet_gevonden'; end if;
  if v.besluit is not null then return 'al_besloten'; end if;
  if v.verlengd_reden is not null then return 'al_verlengd'; end if;
  update public.verzoek set uiterlijk = p_uiterlijk, verlengd_reden = p_reden where id = p_id;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.verloop_zegels(p_zegels bigint[])
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare
  n bigint;
  rijen uuid[];
begin
  if exists (select 1 from unnest(p_zegels) nr left join public.zegel z on z.nr = nr.nr left join public.zegelverloop v on v.zegel_nr = nr.nr
    where v.zegel_nr is null or z.gemaakt_op > now() - interval '1 year') then
    raise exception 'zegel niet getekend, of te jong om te verlopen';
  end if;
  rijen := array(select r.rij_id from public.zegelregel r where r.zegel_nr = any (p_zegels));
  delete from public.audit a where a.id = any (rijen);
  delete from public.inzage i where i.id = any (rijen);
  delete from public.zegelwissing w where w.id = any (rijen);
  delete from public.zegelregel r where r.zegel_nr = any (p_zegels);
  get diagnostics n = row_count;
  return n;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.vertrouwt_adres(p_organisatie uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  select coalesce((select d.adres_vertrouwd from ctx.identiteitsdienst d where d.organisatie_id = p_organisatie and d.doel = 'medewerkers'), false) $function$
;

CREATE OR REPLACE FUNCTION ctx.verwijs(p jsonb, p_organisatie uuid)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare w ctx.wie_t := ctx.wie();
begin
  if w.medewerker_id is null or not exists (select 1 from ctx.open_voor_aanmelding() o where o.id = p_organisatie) then return 'niet_gevonden'; end if;
  perform ctx.bewaar_aanmelding(p, p_organisatie, 'verwijzing', w.account_id);
  insert into public.verwijzing (aanmelding_id, organisatie_id, van_organisatie_id, van_medewerker_id, kenmerk, groep)
  values ((p->>'id')::uuid, p_organisatie, w.organisatie_id, w.medewerker_id, p->>'kenmerk', p->>'beschermdeGroep');
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.verzet_spreekuur(p_id uuid, p_afspraak uuid, p_deelnemer uuid, p_dag date, p_tijd time without time zone, p_door text, p_reden text)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare w ctx.wie_t := ctx.wie(); a public.afspraak; s public.spreekuur;
begin
  select * into a from public.afspraak x where x.id = p_afspraak and x.deelnemer_id = p_deelnemer and x.spreekuur_id is not null
    and x.vervallen_op is null and x.uitkomst is null
    and (x.organisatie_id = (select ctx.org_breed('C15', 'schrijf')) or x.deelnemer_id in (select ctx.dossiers('C15', 'schrijf')))
    and x.deelnemer_id not in (select ctx.afgeschermd('C15'))
    for update;
  if a.id is null then return 'niet_gevonden'; end if;
  s := ctx.spreekuurmoment(a.spreekuur_id, p_dag, p_tijd);
  if s.id is null then return 'onbekend'; end if;
  insert into public.afspraak (id, uid, volgnummer, deelnemer_id, organisatie_id, contactmoment_id, medewerker_id, dag, tijd, minuten, hoe, plek, spreekuur_id,
    door, reden, vastgelegd_door, vervangt)
  values (p_id, a.uid, a.volgnummer + 1, a.deelnemer_id, a.organisatie_id, a.contactmoment_id, s.medewerker_id, p_dag, p_tijd, s.minuten, a.hoe, a.plek, s.id,
    p_door, p_reden, w.account_id, a.id)
  on conflict (spreekuur_id, dag, tijd) where spreekuur_id is not null and vervallen_op is null and uitkomst is distinct from 'afgezegd' do nothing;
  if not found then return 'bezet'; end if;
  update public.afspraak set vervallen_op = now(), vervallen_door = w.account_id, vervallen_reden = 'verzet' where id = a.id;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.via()
 RETURNS uuid
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
begin
  return (select s.via_organisatie_id from ctx.sessie s
    where s.token_hash = sha256(convert_to(nullif(current_setting('trede.sessie', true), ''), 'UTF8')));
end $function$
;

CREATE OR REPLACE FUNCTION ctx.vind_account(p_als text)
 RETURNS TABLE(account_id uuid, actief boolean, medewerker_id uuid, keuze text, functie text, regiobreed text[])
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  with zetel as (
    select m.id, m.account_id, m.rol, m.medewerker_nr, o.naam as organisatie,
      case when m.medewerker_nr is not null and count(*) over (partition by m.medewerker_nr) = 1 then m.medewerker_nr else m.id::text end as keuze
    from public.medewerker m join public.organisatie o on o.id = m.organisatie_id
    where m.begin <= current_date and (m.einde is null or m.einde > current_date))
  select a.id, a.actief, z.id, z.keuze, z.rol || ' bij ' || z.organisatie,
    array(select r.recht from public.recht r where r.account_id = a.id and r.organisatie_id is null
      and r.begin <= current_date and (r.einde is null or r.einde > current_date))
  from public.account a left join zetel z on z.account_id = a.id
  where lower(a.email) = lower(p_als) or z.medewerker_nr = p_als or z.keuze = p_als
  order by z.organisatie, z.rol, z.keuze $function$
;

CREATE OR REPLACE FUNCTION ctx.vind_inlog(p_email text)
 RETURNS TABLE(account_id uuid, wachtwoord text, totp bytea, totp_laatste_stap bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  select a.id, g.wachtwoord, g.totp, g.totp_laatste_stap
  from public.account a left join ctx.geheim g on g.account_id = a.id
  where (lower(a.email) = lower(p_email) or a.inlognummer = replace(p_email, ' ', '')) and a.actief $function$
;

CREATE OR REPLACE FUNCTION ctx.vind_passkey(p_id bytea)
 RETURNS TABLE(account_id uuid, sleutel bytea, teller bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  select k.account_id, k.sleutel, k.teller from ctx.passkey k join public.account a on a.id = k.account_id and a.actief where k.id = p_id $function$
;

CREATE OR REPLACE FUNCTION ctx.voeg_inloopactiviteit_toe(p_id uuid, p_naam text, p_begin date)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare v_org uuid := ctx.richt_ingang_in();
begin
  if v_org is null then return 'niet_gevonden'; end if;
  insert into public.inloopactiviteit (id, organisatie_id, naam, begin, vastgelegd_door) values (p_id, v_org, p_naam, p_begin, ctx.account())
  on conflict do nothing;
  return case when found then null else 'bestaat_al' end;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.voeg_plankeuze_toe(p_id uuid, p_org uuid, p_thema text, p_soort text, p_code text, p_tekst text)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
begin
  if not ctx.beheert(p_org) or (p_code is not null and exists (select 1 from public.plankeuze k where k.organisatie_id = p_org and k.code = p_code and k.vervallen_op is null)) then
    return false;
  end if;
  insert into public.plankeuze (id, organisatie_id, thema, soort, code, tekst, vastgelegd_door) values (p_id, p_org, p_thema, p_soort, p_code, p_tekst, ctx.account());
  return true;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.voeg_samen(p_id uuid, p_blijft uuid, p_weg uuid, p_velden jsonb, p_van_weg uuid[], p_periodes boolean)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
begin
  return coalesce(ctx.mag_samenvoegen(p_blijft, p_weg), ctx.verenig(p_id, p_blijft, p_weg, p_velden, p_van_weg, p_periodes));
end $function$
;

CREATE OR REPLACE FUNCTION ctx.voeg_zetel_toe(p_id uuid, p_organisatie uuid, p_email text, p_naam text, p_rol text, p_begin date, p_einde date)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare v uuid;
begin
  if not ctx.beheert(p_organisatie) then return 'geen_recht'; end if;
  select id into v from public.account where lower(email) = lower(p_email);
  if v = ctx.account() then return 'zelf'; end if;
  -- Nobody has seen that an e-mail address is the person's own: who could step into the account that was made for it
  -- elsewhere must not get a seat here along with it.
  if v is not null and not ctx.beheert_account(v)
    and (exists (select 1 from public.deelnemer_account where account_id = v) or not ctx.heeft_recht('beheer', null)) then return 'elders'; end if;
  if exists (select 1 from public.medewerker m where m.account_id = v and m.organisatie_id = p_organisatie and m.rol = p_rol
      and daterange(m.begin, m.einde) && daterange(p_begin, p_einde)) then return 'bestaat_al'; end if;
  if v is null then insert into public.account (email, naam) values (p_email, p_naam) returning id into v; end if;
  insert into public.medewerker (id, account_id, organisatie_id, naam, rol, begin, einde)
  values (p_id, v, p_organisatie, p_naam, p_rol, p_begin, p_einde);
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.voer_overdrachten_uit(p_mensen uuid[])
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare
  o public.dossieroverdracht;
  b public.betrokkene;
  a public.afscherming;
  v_warm uuid;
begin
  for o in update public.dossieroverdracht x set uitgevoerd_op = now() where x.deelnemer_id = any (p_mensen) and x.besluit = 'aanvaard'
    and x.uitgevoerd_op is null and x.organisatie_id = x.naar_organisatie_id returning x.* loop
    -- Whoever was involved from elsewhere is so until that day, and after it only where the offer said so.
    for b in update public.betrokkene x set vervallen_op = now(), vervallen_door = o.besloten_door, vervallen_reden = 'overgedragen'
      from public.medewerker m where m.id = x.medewerker_id and m.organisatie_id <> o.naar_organisatie_id and x.deelnemer_id = o.deelnemer_id
        and x.vervallen_op is null and (x.einde is null or x.einde > o.op) returning x.* loop
      if b."begin" < o.op then
        insert into public.betrokkene (deelnemer_id, organisatie_id, medewerker_id, rol, begin, einde, vastgelegd_door, vervangt)
        values (b.deelnemer_id, o.organisatie_id, b.medewerker_id, b.rol, b."begin", o.op, o.besloten_door, b.id);
      end if;
      if b.medewerker_id = any (o.warm) then
        insert into public.betrokkene (deelnemer_id, organisatie_id, medewerker_id, rol, begin, einde, vastgelegd_door)
        values (b.deelnemer_id, o.organisatie_id, b.medewerker_id, b.rol, greatest(b."begin", o.op), least(coalesce(b.einde, o.warm_tot), o.warm_tot), o.aangeboden_door)
        returning id into v_warm;
        insert into ctx.warme_overdracht (betrokkene_id, van_organisatie_id) values (v_warm, o.van_organisatie_id);
      end if;
    end loop;
    if o.regisseur_id is not null then
      insert into public.betrokkene (deelnemer_id, organisatie_id, medewerker_id, rol, begin, vastgelegd_door)
      select o.deelnemer_id, o.organisatie_id, m.id, m.rol, o.op, o.besloten_door from public.medewerker m where m.id = o.regisseur_id;
    end if;
    for a in update public.afscherming x set vervallen_op = now(), vervallen_door = o.besloten_door, vervallen_reden = 'overgedragen'
      where x.deelnemer_id = o.deelnemer_id and x.vervallen_op is null and cardinality(o.lezers) >= 2 returning x.* loop
      insert into public.afscherming (deelnemer_id, organisatie_id, soort, reden, lezers, vastgelegd_door, vervangt)
      values (a.deelnemer_id, o.organisatie_id, a.soort, a.reden, o.lezers, o.besloten_door, a.id);
    end loop;
  end loop;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.volg_aanmelding(p_id uuid, p_stap text, p_vandaag date, p_dag date, p_reden text)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
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
end $function$
;

CREATE OR REPLACE FUNCTION ctx.volg_vacaturevoorstel(p_id uuid, p_vervolg text, p_dag date)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
begin
  update public.vacaturevoorstel v set vervolg = p_vervolg, vervolg_op = p_dag
   where v.id = p_id and v.antwoord is not null and v.vervolg is null and v.vervallen_op is null and ctx.mag_voorstellen(v.deelnemer_id);
  return found;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.voorbeelddelen()
 RETURNS text[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  select r.gevuld from public.regio r where r.voorbeeld and r.gereed_op is not null $function$
;

CREATE OR REPLACE FUNCTION ctx.voorbeeldfiguren()
 RETURNS TABLE(account_id uuid, naam text, rol text, organisatie text, verhaal text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  select f.account_id, a.naam, z.rol, z.organisatie, f.verhaal
  from public.regio r join public.voorbeeldfiguur f on r.voorbeeld and r.gereed_op is not null
  join public.account a on a.id = f.account_id and a.actief and a.voorbeeld
  cross join lateral (select * from ctx.zetels(f.account_id) limit 1) z
  order by f.volgorde $function$
;

CREATE OR REPLACE FUNCTION ctx.voorstel_aan(p_deelnemer uuid)
 RETURNS TABLE(organisatie_id uuid, beperkt boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  select d.organisatie_id, ctx.beperkt(d.id) from public.deelnemer d where d.id = p_deelnemer
    and (d.organisatie_id = (select ctx.org_breed('C21', 'toevoeg')) or d.id in (select ctx.dossiers('C21', 'toevoeg')))
    and d.id not in (select ctx.afgeschermd('C21')) $function$
;

CREATE OR REPLACE FUNCTION ctx.vraag_aansluiting(p_id uuid, p_nummer text, p_geboortedatum date, p_wijze text, p_toelichting text)
 RETURNS uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare
  w ctx.wie_t := ctx.wie();
  d record;
begin
  if not exists (select 1 from ctx.beleid b where b.rol = w.rol and b.categorie = 'C01' and b.modus = 'lees' and b.deur = 'dossier')
    or p_nummer !~ '^[0-9a-f]{8}$' then return null; end if;
  select x.id, x.organisatie_id into d from public.deelnemer x
   where x.id between (p_nummer || '-0000-0000-0000-000000000000')::uuid and (p_nummer || '-ffff-ffff-ffff-ffffffffffff')::uuid
     and x.geboortedatum = p_geboortedatum and x.id not in (select ctx.afgeschermd('C01'))
     and not exists (select 1 from public.afscherming a where a.deelnemer_id = x.id and a.vervallen_op is null and a.soort = 'dossier'
       and w.medewerker_id <> all (a.lezers))
     and (x.organisatie_id = w.organisatie_id or (p_wijze = 'verzoek' and exists (select 1 from public.overeenkomst o
       where o.van_organisatie_id = x.organisatie_id and o.met_organisatie_id = w.organisatie_id and o.begin <= current_date and o.einde > current_date)));
  if d.id is null then return null; end if;
  insert into public.aansluiting (id, deelnemer_id, organisatie_id, medewerker_id, account_id, wijze, toelichting)
  values (p_id, d.id, d.organisatie_id, w.medewerker_id, w.account_id, p_wijze, p_toelichting);
  if p_wijze = 'verzoek' then return null; end if;
  insert into public.betrokkene (deelnemer_id, organisatie_id, medewerker_id, rol, begin, einde, vastgelegd_door)
  values (d.id, d.organisatie_id, w.medewerker_id, w.rol, current_date, current_date + 28, w.account_id);
  return d.id;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.vroegste_feit(p_deelnemer uuid)
 RETURNS date
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare
  v_lezen text := (select string_agg(format('union all select min(%s) from public.%I r where r.deelnemer_id = $1 and %s', eerste, tabel, geldig), ' ' order by nr)
    from ctx.mens_tabel where eerste is not null);
  v_dag date;
begin
  execute format('select min(dag) from (select least(d.aanmelddatum, d.overleden_op) as dag from public.deelnemer d where d.id = $1 %s) f', v_lezen)
    into v_dag using p_deelnemer;
  return (select v_dag from public.deelnemer d where d.id = p_deelnemer
    and (d.organisatie_id = (select ctx.org_breed('C01', 'schrijf')) or d.id in (select ctx.dossiers('C01', 'schrijf'))));
end $function$
;

CREATE OR REPLACE FUNCTION ctx.vul_vakbegrippen(p_stelsel text, p_soorten text[], p_rijen jsonb)
 RETURNS TABLE(gekomen bigint, gewijzigd bigint, gegaan bigint)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
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
end $function$
;

CREATE OR REPLACE FUNCTION ctx.vul_voorbeelddeel(p_deel text)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  update public.regio set gevuld = array_append(gevuld, p_deel) where voorbeeld and gevuld is not null $function$
;

CREATE OR REPLACE FUNCTION ctx.wachtrij(p_categorie text, p_modus text)
 RETURNS uuid
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare w ctx.wie_t := ctx.wie();
begin
  return (select w.organisatie_id where w.medewerker_id is not null and exists (select 1 from ctx.beleid b where b.rol = w.rol and b.categorie = p_categorie
    and b.modus = p_modus and (b.deur = 'organisatie' or exists (select 1 from ctx.beleid s
      where s.rol = w.rol and s.categorie = p_categorie and s.modus = 'schrijf' and s.deur = b.deur))));
end $function$
;

CREATE OR REPLACE FUNCTION ctx.wegen(p_categorie text, p_modus text)
 RETURNS TABLE(deelnemer_id uuid, grond text)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER ROWS 100
 SET search_path TO 'ctx', 'public', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
declare
  w ctx.wie_t := ctx.wie();
  deuren text[] := array(select b.deur from ctx.beleid b where b.rol = w.rol and b.categorie = p_categorie and b.modus = p_modus);
  werkt_voor text[]; -- for what his role works: no agreement or share opens for another purpose
  verdragen uuid[]; -- organisations that agreed with his what it may see of theirs
  afgeschermd uuid[];
begin
  if 'dossier' = any (deuren) and w.rol = 'personeelszaken' then
    return query select distinct d.deelnemer_id, 'dienstverband' from public.dienstverband d
      where d.werkgever_organisatie_id = w.organisatie_id and d.begin <= current_date and (d.einde is null or d.einde > current_date)
        and d.deelnemer_id not in (select ctx.afgeschermd(p_categorie));
  elsif 'dossier' = any (deuren) then
    werkt_voor := array(select d.doel from ctx.doel d where d.rol = w.rol);
    verdragen := array(select distinct o.van_organisatie_id from public.overeenkomst o where o.met_organisatie_id = w.organisatie_id);
    afgeschermd := array(select ctx.afgeschermd(p_categorie));
    return query
      with mens as (
        select b.id as betrokkene_id, b.deelnemer_id as id, b.organisatie_id, b.vastgelegd_op, 'betrokken' as grond, null::text[] as werkte_voor from public.betrokkene b
         where b.medewerker_id = w.medewerker_id and b.vervallen_op is null
           and b.begin <= current_date and (b.einde is null or b.einde > current_date)
        union all
        -- Who covers does what both may do: his role here and that of who is away, for the purposes of both.
        select b.id, b.deelnemer_id, b.organisatie_id, b.vastgelegd_op, 'waarneming', array(select d.doel from ctx.doel d where d.rol = m.rol) from public.waarneming n
          join public.medewerker m on m.id = n.medewerker_id and m.organisatie_id = w.organisatie_id
          join public.betrokkene b on b.medewerker_id = n.medewerker_id and b.vervallen_op is null
            and b.begin <= current_date and (b.einde is null or b.einde > current_date)
         where n.waarnemer_id = w.medewerker_id and n.begin <= current_date and n.einde > current_date
           and ctx.mocht(m.rol, p_categorie, p_modus, b.organisatie_id = w.organisatie_id)),
      -- Since a move: one's own organisation is responsible, or involved one since; who the old one said to stay for a while was involved at the move.
      telt as (
        select m.id, case when h.betrokkene_id is null then m.grond else 'overdracht' end as grond,
          coalesce(h.van_organisatie_id, m.organisatie_id) as organisatie_id, m.werkte_voor
        from mens m left join ctx.verantwoordelijk_sinds s on s.deelnemer_id = m.id
          left join ctx.warme_overdracht h on h.betrokkene_id = m.betrokkene_id and m.organisatie_id <> w.organisatie_id
        where s.op is null or m.vastgelegd_op >= s.op or m.organisatie_id = w.organisatie_id)
      select distinct m.id, m.grond from telt m
       where m.id <> all (afgeschermd)
         and (m.organisatie_id = w.organisatie_id or m.organisatie_id <> all (verdragen) or exists (
           select 1 from public.overeenkomst o
            where o.van_organisatie_id = m.organisatie_id and o.met_organisatie_id = w.organisatie_id and p_categorie = any (o.categorieen)
              and o.doelen && werkt_voor and (m.werkte_voor is null or o.doelen && m.werkte_voor) and o.begin <= current_date and o.einde > current_date
              and (o.producten = '{}' or exists (select 1 from public.traject t join public.voorziening v on v.id = t.voorziening_id
                where t.deelnemer_id = m.id and v.soort = any (o.producten) and (t.einde is null or t.einde > current_date)
                  and (t.uitvoerder_id is null or t.uitvoerder_id = w.organisatie_id)))));
    return query
      select distinct d.deelnemer_id, 'deling' from public.deling d
       where d.aan_organisatie_id = w.organisatie_id and (d.aan_medewerker_id is null or d.aan_medewerker_id = w.medewerker_id)
         and d.vervallen_op is null and d.begin <= current_date and d.einde > current_date and p_categorie = any (d.categorieen)
         and d.doel = any (werkt_voor)
         and (p_modus in ('lees', 'masker') or (p_modus = 'toevoeg' and d.toevoegen and p_categorie <> 'C01B')) and d.deelnemer_id <> all (afgeschermd);
    if p_modus = 'lees' then
      return query
        select distinct n.deelnemer_id, 'noodtoegang' from public.noodtoegang n
         where n.medewerker_id = w.medewerker_id and n.organisatie_id = w.organisatie_id and n.tot > now()
           and p_categorie = any (n.categorieen) and n.deelnemer_id <> all (afgeschermd);
    end if;
  end if;
  if 'eigen' = any (deuren) and w.deelnemer_id is not null then return query select w.deelnemer_id, 'eigen'; end if;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.wegen_eigen(p_categorie text)
 RETURNS TABLE(deelnemer_id uuid, grond text)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER ROWS 10
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare
  w ctx.wie_t := ctx.wie();
  modi text[] := array(select b.modus from ctx.beleid b where b.rol = w.rol and b.categorie = p_categorie and b.deur = 'dossier');
begin
  if 'eigen' <> all (modi) then return; end if;
  return query
    select distinct d.deelnemer_id, 'deling' from public.deling d
     where d.aan_organisatie_id = w.organisatie_id and (d.aan_medewerker_id is null or d.aan_medewerker_id = w.medewerker_id)
       and d.vervallen_op is null and d.begin <= current_date and d.einde > current_date and p_categorie = any (d.eigen_deel)
       and d.doel in (select r.doel from ctx.doel r where r.rol = w.rol) and d.deelnemer_id not in (select ctx.afgeschermd(p_categorie));
  -- Letter O: of everybody whom his role reaches.
  if 'lees' <> all (modi) then return query select g.deelnemer_id, g.grond from ctx.wegen(p_categorie, 'eigen') g; end if;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.weiger_delen()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
begin
  if new.vervallen_op is null and exists (select 1 from public.beperking b where b.deelnemer_id = new.deelnemer_id and b.geeindigd_op is null) then
    raise exception 'de verwerking is beperkt' using errcode = '23514', constraint = 'deling_beperkt';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.wie()
 RETURNS ctx.wie_t
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare v ctx.wie_t;
begin
  select g.account_id, g.medewerker_id, g.organisatie_id, g.rol, g.deelnemer_id into v from ctx.geldige_sessie g
  where g.token_hash = sha256(convert_to(nullif(current_setting('trede.sessie', true), ''), 'UTF8'));
  return v;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.wijziging_grens()
 RETURNS xid8
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$ select grens from ctx.wijziging_merk where gesnoeid order by grens desc limit 1 $function$
;

CREATE OR REPLACE FUNCTION ctx.wis_concept(p_deelnemer uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  delete from ctx.concept where account_id = ctx.account() and deelnemer_id = p_deelnemer $function$
;

CREATE OR REPLACE FUNCTION ctx.wis_dienst(p_organisatie uuid, p_doel text DEFAULT 'medewerkers'::text)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
begin
  if not ctx.beheert(p_organisatie) then return false; end if;
  delete from ctx.identiteitsdienst where organisatie_id = p_organisatie and doel = p_doel;
  delete from ctx.identiteit where organisatie_id = p_organisatie and doel = p_doel;
  update ctx.sessie set beeindigd_op = now() where via_organisatie_id = p_organisatie and via_doel = p_doel and beeindigd_op is null
    and token_hash <> sha256(convert_to(current_setting('trede.sessie', true), 'UTF8'));
  return true;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.wis_inlog(p_deelnemers uuid[])
 RETURNS uuid[]
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare v uuid[];
begin
  p_deelnemers := array(select m.deelnemer_id from public.wisplan_mens m join public.wisplan p on p.id = m.wisplan_id
    where p.besluit = 'akkoord' and p.klaar_op is null and p.id not in (select ctx.archief_wacht()) and m.geheel and m.deelnemer_id = any (p_deelnemers));
  v := array(select a.account_id from public.deelnemer_account a where a.deelnemer_id = any (p_deelnemers));
  delete from ctx.sessie where account_id = any (v) or deelnemer_id = any (p_deelnemers) or aanwezige_id = any (p_deelnemers);
  delete from ctx.pas where deelnemer_id = any (p_deelnemers);
  delete from ctx.achtergelaten where deelnemer_id in (select unnest(ctx.ook_bekend_als(d)) from unnest(p_deelnemers) d);
  delete from ctx.samenvoeging_rij where samenvoeging_id in (select s.id from public.samenvoeging s where s.deelnemer_id = any (p_deelnemers));
  delete from ctx.warme_overdracht where betrokkene_id in (select b.id from public.betrokkene b where b.deelnemer_id = any (p_deelnemers));
  delete from public.deelnemer_account where account_id = any (v);
  v := array(select a from unnest(v) a where not exists (select 1 from public.medewerker m where m.account_id = a)
    and not exists (select 1 from public.recht r where r.account_id = a));
  delete from ctx.geheim where account_id = any (v);
  delete from ctx.passkey where account_id = any (v);
  delete from ctx.identiteit where account_id = any (v);
  delete from public.voorbeeldfiguur where account_id = any (v);
  delete from public.account where id = any (v);
  return v;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.wis_kalender()
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
begin
  delete from ctx.kalenderabonnement k using ctx.wie() w where k.medewerker_id = w.medewerker_id or k.deelnemer_id = w.deelnemer_id;
  return found;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.wis_loopt()
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  select exists (select 1 from public.wisplan where besluit = 'akkoord' and klaar_op is null and id not in (select ctx.archief_wacht())) $function$
;

CREATE OR REPLACE FUNCTION ctx.wis_passkey(p_nummer text)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
begin
  delete from ctx.passkey where account_id = ctx.account() and encode(sha256(id), 'hex') = p_nummer;
  return found;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.wis_poging(p_sleutels text[])
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  delete from ctx.poging where sleutel = p_sleutels[1];
  delete from ctx.poging p where p.ctid in (
    select (select q.ctid from ctx.poging q where q.sleutel = s order by q.op desc limit 1) from unnest(p_sleutels[2:]) s) $function$
;

CREATE OR REPLACE FUNCTION ctx.wis_samengevoegd(p_deelnemers uuid[])
 RETURNS bigint
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  with weg as (
    delete from ctx.samenvoeging_rij r using public.samenvoeging s, public.wisplan_mens m, public.wisplan p
    where s.id = r.samenvoeging_id and s.deelnemer_id = any (p_deelnemers) and m.deelnemer_id = s.deelnemer_id
      and p.id = m.wisplan_id and p.besluit = 'akkoord' and p.klaar_op is null and p.id not in (select ctx.archief_wacht()) and r.inhoud is not null
      and split_part(obj_description(to_regclass('public.' || r.tabel)), ' ', 2) = any (m.categorieen)
    returning 1)
  select count(*) from weg $function$
;

CREATE OR REPLACE FUNCTION ctx.wis_taken(p_nummers uuid[])
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare
  v_taken bigint[];
begin
  if to_regclass('graphile_worker._private_jobs') is null then return 0; end if;
  v_taken := array(select j.id from graphile_worker._private_jobs j
    where exists (select 1 from unnest(p_nummers) n where strpos(j.payload::text, n::text) > 0));
  perform graphile_worker.complete_jobs(v_taken);
  return cardinality(v_taken);
end $function$
;

CREATE OR REPLACE FUNCTION ctx.wis_totp(p_account uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
begin
  if not ctx.beheert_account(p_account) then return false; end if;
  update ctx.geheim set totp = null where account_id = p_account;
  delete from ctx.passkey where account_id = p_account;
  update ctx.sessie set beeindigd_op = now() where account_id = p_account and beeindigd_op is null;
  return true;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.wis_werkaantekening(p_id uuid, p_deelnemer uuid)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
begin
  delete from ctx.werkaantekening a where a.id = p_id and a.deelnemer_id = p_deelnemer and a.account_id = ctx.account();
  return case when found then null else 'niet_gevonden' end;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.wisplan_wie(p_plan uuid, p_vanaf integer)
 RETURNS TABLE(deelnemer_id uuid, geheel boolean, archief text[], wat jsonb)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
#variable_conflict use_column
declare
  v_wie uuid[];
  v_lezen text;
begin
  if not exists (select 1 from public.wisplan p where p.id = p_plan and p.organisatie_id = ctx.org_breed('C24', 'lees')) then return; end if;
  v_wie := array(select m.deelnemer_id from public.wisplan_mens m where m.wisplan_id = p_plan order by m.deelnemer_id offset p_vanaf limit 25);
  select string_agg(format('select r.%I as wie, %L as categorie, count(*) as n, %s as laatste from public.%I r where r.%1$I = any ($1) group by 1',
      case when c.relname = 'deelnemer' then 'id' else 'deelnemer_id' end, split_part(obj_description(c.oid), ' ', 2),
      case when t.laatste is null then 'null::date' else format('max(%s) filter (where %s)', t.laatste, t.geldig) end, c.relname), ' union all ') into v_lezen
    from pg_class c left join ctx.mens_tabel t on t.tabel = c.relname
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and obj_description(c.oid) ~ '^categorie C\d' and c.relname <> 'inzage';
  return query execute format($q$
    with per as (select f.wie, f.categorie, sum(f.n)::int as n, max(f.laatste) as laatste from (%s) f group by 1, 2)
    select m.deelnemer_id, m.geheel, m.archief, coalesce((select jsonb_agg(jsonb_build_object('categorie', p.categorie, 'n', p.n, 'laatste', p.laatste) order by p.categorie)
      from per p where p.wie = m.deelnemer_id and p.categorie = any (m.categorieen)), '[]')
    from public.wisplan_mens m where m.wisplan_id = $2 and m.deelnemer_id = any ($1) order by 1$q$, v_lezen) using v_wie, p_plan;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.wist_bij()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  select o.id from public.organisatie o where o.id = ctx.org_breed('C24', 'lees') or ctx.beheert(o.id) $function$
;

CREATE OR REPLACE FUNCTION ctx.zeg_over_vacature(p_id uuid, p_antwoord text, p_reden text, p_toelichting text, p_dag date)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
begin
  if not exists (select 1 from public.vacaturevoorstel v where v.id = p_id and v.deelnemer_id = (ctx.wie()).deelnemer_id) then return 'niet_gevonden'; end if;
  return ctx.neem_vacatureantwoord(p_id, p_antwoord, p_reden, p_toelichting, 'scherm', p_dag);
end $function$
;

CREATE OR REPLACE FUNCTION ctx.zeg_voorlichting(p_taal text, p_begrepen boolean, p_dag date)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare w ctx.wie_t := ctx.wie();
begin
  insert into public.voorlichting (deelnemer_id, organisatie_id, datum, wijze, taal, begrepen, vastgelegd_door)
  select d.id, d.organisatie_id, p_dag, 'scherm', p_taal, p_begrepen, w.account_id from public.deelnemer d where d.id = w.deelnemer_id;
  return case when found then null else 'niet_gevonden' end;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.zet_dienst(p_organisatie uuid, p_issuer text, p_client text, p_geheim bytea, p_adres_vertrouwd boolean DEFAULT false, p_doel text DEFAULT 'medewerkers'::text, p_bsn_claim text DEFAULT NULL::text)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare v bytea := p_geheim; v_issuer text;
begin
  if not ctx.beheert(p_organisatie) then return false; end if;
  if p_doel = 'inwoners' and not exists (select 1 from public.organisatie o where o.id = p_organisatie and o.soort = 'gemeente') then return false; end if;
  select issuer, coalesce(v, geheim) into v_issuer, v from ctx.identiteitsdienst where organisatie_id = p_organisatie and doel = p_doel;
  v := coalesce(v, p_geheim);
  if v is null then return false; end if;
  if v_issuer <> p_issuer then perform ctx.wis_dienst(p_organisatie, p_doel); end if;
  insert into ctx.identiteitsdienst (organisatie_id, doel, issuer, client_id, geheim, adres_vertrouwd, bsn_claim)
  values (p_organisatie, p_doel, p_issuer, p_client, v, p_adres_vertrouwd and p_doel = 'medewerkers', p_bsn_claim)
  on conflict (organisatie_id, doel) do update set issuer = excluded.issuer, client_id = excluded.client_id, geheim = excluded.geheim,
    adres_vertrouwd = excluded.adres_vertrouwd, bsn_claim = excluded.bsn_claim, gewijzigd_op = now();
  return true;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.zet_dienstverlening(p_id uuid, p_org uuid, p_trede integer, p_niveau text, p_omschrijving text, p_bron text, p_begin date)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare v_id uuid; v_begin date;
begin
  if not ctx.beheert(p_org) then return 'niet_gevonden'; end if;
  perform pg_advisory_xact_lock(hashtextextended('zet_dienstverlening ' || p_org || p_trede, 0));
  select d.id, d.begin into v_id, v_begin from public.dienstverlening d where d.organisatie_id = p_org and d.trede = p_trede order by d.begin desc limit 1;
  if v_begin >= p_begin then return 'eerder'; end if;
  update public.dienstverlening set einde = p_begin where id = v_id;
  insert into public.dienstverlening (id, organisatie_id, trede, niveau, omschrijving, bron, begin, vastgelegd_door)
  values (p_id, p_org, p_trede, p_niveau, p_omschrijving, p_bron, p_begin, ctx.account());
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.zet_fraudekanaal(p_org uuid, p_werkafspraak text, p_adres text)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
begin
  if not ctx.beheert(p_org) then return false; end if;
  insert into public.fraudekanaal (organisatie_id, werkafspraak, adres, vastgelegd_door) values (p_org, p_werkafspraak, p_adres, ctx.account())
  on conflict (organisatie_id) do update set werkafspraak = p_werkafspraak, adres = p_adres, vastgelegd_door = ctx.account(), vastgelegd_op = now();
  return true;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.zet_gidsregel(p_versie integer, p_vragen text, p_bereikbaar text, p_telefoon text, p_themas text[])
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare w ctx.wie_t := ctx.wie(); g public.gidsregel;
begin
  if not ctx.mag_functie('gids') then return 'niet_gevonden'; end if;
  insert into public.gidsregel (medewerker_id, organisatie_id, vragen, bereikbaar, telefoon, themas)
  values (w.medewerker_id, w.organisatie_id, p_vragen, p_bereikbaar, p_telefoon, p_themas) on conflict (medewerker_id) do nothing;
  if found then return null; end if;
  select * into g from public.gidsregel where medewerker_id = w.medewerker_id for update;
  if (g.vragen, g.bereikbaar, g.telefoon, g.themas) is not distinct from (p_vragen, p_bereikbaar, p_telefoon, p_themas) then return null; end if;
  if g.versie <> p_versie then return 'intussen_gewijzigd'; end if;
  update public.gidsregel set vragen = p_vragen, bereikbaar = p_bereikbaar, telefoon = p_telefoon, themas = p_themas, gewijzigd_op = now(),
    versie = g.versie + 1, vorige = jsonb_build_object('vragen', g.vragen, 'bereikbaar', g.bereikbaar, 'telefoon', g.telefoon, 'themas', to_jsonb(g.themas))
  where medewerker_id = w.medewerker_id;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.zet_kalender(p_hash bytea)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
begin
  perform ctx.wis_kalender();
  insert into ctx.kalenderabonnement (token_hash, account_id, medewerker_id, deelnemer_id)
    select p_hash, w.account_id, w.medewerker_id, w.deelnemer_id from ctx.wie() w where num_nonnulls(w.medewerker_id, w.deelnemer_id) = 1;
  if not found then return false; end if;
  insert into public.audit (account_id, organisatie_id, rol, handeling, deelnemer_id, uitkomst)
    select w.account_id, w.organisatie_id, w.rol, 'volg-kalender', w.deelnemer_id, 'akkoord' from ctx.wie() w;
  return true;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.zet_pas(p_deelnemer uuid, p_code text, p_badge bytea)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare w ctx.wie_t := ctx.wie(); v text; vrij text;
begin
  if w.organisatie_id is null or p_deelnemer not in (select ctx.dossiers('C18', 'schrijf')) then return null; end if;
  perform pg_advisory_xact_lock(hashtextextended('pas ' || w.organisatie_id, 0));
  if exists (select 1 from ctx.pas p where p.organisatie_id = w.organisatie_id and p.badge = p_badge and p.deelnemer_id <> p_deelnemer) then
    return 'bezet';
  end if;
  -- A number by chance: one after the other would tell who came first, and which are worth a try.
  select n::text into vrij from generate_series(1000, 9999) n
    where n::text not in (select p.nummer from ctx.pas p where p.organisatie_id = w.organisatie_id) order by random() limit 1;
  if vrij is null then
    select n::text into vrij from generate_series(10000, 99999) n
      where n::text not in (select p.nummer from ctx.pas p where p.organisatie_id = w.organisatie_id) order by random() limit 1;
  end if;
  insert into ctx.pas as p (organisatie_id, deelnemer_id, nummer, code, badge, gemaakt_door)
  values (w.organisatie_id, p_deelnemer, vrij, p_code, p_badge, w.account_id)
  on conflict (organisatie_id, deelnemer_id) do update set code = coalesce(excluded.code, p.code), badge = coalesce(excluded.badge, p.badge),
    fouten = case when excluded.code is null then p.fouten else 0 end
  returning nummer into v;
  insert into public.audit (account_id, organisatie_id, rol, handeling, deelnemer_id, uitkomst, gegevens)
  values (w.account_id, w.organisatie_id, w.rol, 'zet-pas', p_deelnemer, 'akkoord',
    jsonb_build_object('wat', case when p_code is null then 'badge' else 'code' end));
  return v;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.zet_plicht(p_aan boolean)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
begin
  update public.regio set tweede_factor = p_aan where tweede_factor <> p_aan;
  if found then
    insert into public.audit (handeling, uitkomst, gegevens) values ('zet-plicht-tweede-stap', 'akkoord', jsonb_build_object('aan', p_aan));
  end if;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.zet_rij_terug(p_tabel text, p_inhoud jsonb)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare
  kolommen text := (select string_agg(quote_ident(a.attname), ', ') from pg_attribute a
    where a.attrelid = ('public.' || p_tabel)::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = '');
begin
  execute format('insert into public.%I (%s) select %s from jsonb_populate_record(null::public.%I, $1)', p_tabel, kolommen, kolommen, p_tabel) using p_inhoud;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.zet_taak(p_taak text, p_gegevens jsonb, p_sleutel text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare
  w ctx.wie_t := ctx.wie();
begin
  if w.account_id is null then raise exception 'geen sessie om een taak voor te doen' using errcode = '42501'; end if;
  perform graphile_worker.add_job(p_taak, json_build_object('gegevens', p_gegevens, 'actor', json_build_object(
    'accountId', w.account_id, 'medewerkerId', w.medewerker_id, 'deelnemerId', w.deelnemer_id, 'via', ctx.via())), job_key => p_sleutel, max_attempts => 5);
end $function$
;

CREATE OR REPLACE FUNCTION ctx.zet_toegangswijze(p_id uuid, p_wijze text, p_begin date)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
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
end $function$
;

CREATE OR REPLACE FUNCTION ctx.zet_totp(p_account uuid, p_totp bytea, p_stap bigint)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
begin
  update ctx.geheim set totp = p_totp, totp_laatste_stap = p_stap
   where account_id = p_account and wachtwoord is not null and coalesce(totp_laatste_stap, 0) < p_stap;
  if not found then return false; end if;
  insert into public.audit (account_id, handeling, uitkomst)
  values (p_account, case when p_totp is null then 'zet-tweede-stap-uit' else 'zet-tweede-stap-aan' end, 'akkoord');
  return true;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.zet_wachtwoord(p_account uuid, p_wachtwoord text, p_behalve bytea)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
begin
  update ctx.geheim set wachtwoord = p_wachtwoord, eenmalig_hash = null, eenmalig_tot = null where account_id = p_account and wachtwoord is not null;
  if not found then raise exception 'geen wachtwoord om te wijzigen' using errcode = '42501'; end if;
  update ctx.sessie set beeindigd_op = now() where account_id = p_account and beeindigd_op is null and token_hash <> p_behalve;
  insert into public.audit (account_id, handeling, uitkomst) values (p_account, 'wijzig-wachtwoord', 'akkoord');
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

CREATE OR REPLACE FUNCTION ctx.zetels_bij(p_account uuid, p_organisatie uuid, p_doel text DEFAULT 'medewerkers'::text)
 RETURNS TABLE(medewerker_id uuid, deelnemer_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  select m.id, null::uuid from public.medewerker m where p_doel = 'medewerkers' and m.account_id = p_account and m.organisatie_id = p_organisatie
    and m.begin <= current_date and (m.einde is null or m.einde > current_date)
  union all
  select null::uuid, a.deelnemer_id from public.deelnemer_account a join public.deelnemer d on d.id = a.deelnemer_id and d.organisatie_id = p_organisatie
  where p_doel = 'inwoners' and a.account_id = p_account $function$
;

CREATE OR REPLACE FUNCTION ctx.zie_boodschappen(p_deelnemer uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare w ctx.wie_t := ctx.wie(); v_eigen boolean := w.deelnemer_id is not distinct from p_deelnemer;
begin
  if not v_eigen and not exists (select 1 from public.deelnemer d where d.id = p_deelnemer
    and (d.organisatie_id = ctx.org_breed('C16', 'toevoeg') or d.id in (select ctx.dossiers('C16', 'toevoeg')))
    and d.id not in (select ctx.afgeschermd('C16'))) then return false; end if;
  update public.boodschap set gelezen_op = now()
   where deelnemer_id = p_deelnemer and gelezen_op is null and vervallen_op is null and van = case when v_eigen then 'medewerker' else 'deelnemer' end;
  return true;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.ziet_nu(p_deelnemer uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  select p_deelnemer in (select ctx.dossiers('C01', 'lees')) and p_deelnemer not in (select ctx.afgeschermd('C01')) $function$
;

CREATE OR REPLACE FUNCTION ctx.zoek_deelnemer(p_naam text, p_geboortedatum date, p_hmac bytea, p_aantal integer)
 RETURNS TABLE(deelnemer_id uuid, gelijkenis real)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare
  w ctx.wie_t := ctx.wie();
  deur uuid := ctx.org_breed('C01', 'lees');
  zaken uuid[] := array(select ctx.dossiers('C01', 'lees'));
  dicht uuid[] := array(select ctx.afgeschermd('C01'));
begin
  if p_hmac is not null then
    return query select b.deelnemer_id, 1::real from public.deelnemer_bsn b
      where b.hmac = p_hmac and b.organisatie_id = w.organisatie_id and b.deelnemer_id <> all (dicht)
        and (b.organisatie_id = deur or b.deelnemer_id = any (zaken))
        and exists (select 1 from ctx.beleid r where r.rol = w.rol and r.categorie = 'C02') limit p_aantal;
  elsif p_naam is null then
    return query select d.id, 1::real from public.deelnemer d
      where d.geboortedatum = p_geboortedatum and d.id <> all (dicht) and (d.organisatie_id = deur or d.id = any (zaken)) order by d.id limit p_aantal;
  elsif deur is null then
    return query select d.id, word_similarity(zoekvorm(p_naam), d.zoeknaam) as g from public.deelnemer d
      where d.id = any (zaken) and (p_geboortedatum is null or d.geboortedatum = p_geboortedatum)
        and (d.zoeknaam %> zoekvorm(p_naam) or d.zoeknaam like '%' || zoekvorm(p_naam) || '%')
      order by g desc, d.id limit p_aantal;
  else
    return query select d.id, word_similarity(zoekvorm(p_naam), d.zoeknaam) as g from public.deelnemer d
      where (d.organisatie_id = deur or d.id = any (zaken)) and d.id <> all (dicht) and (p_geboortedatum is null or d.geboortedatum = p_geboortedatum)
        and (d.zoeknaam %> zoekvorm(p_naam) or d.zoeknaam like '%' || zoekvorm(p_naam) || '%')
      order by g desc, d.id limit p_aantal;
  end if;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.zoek_opvallend(p_begin date, p_normen jsonb)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
declare
  v_van timestamptz := p_begin::timestamp at time zone 'Europe/Amsterdam';
  v_tot timestamptz := (p_begin + 7)::timestamp at time zone 'Europe/Amsterdam';
begin
  insert into public.opvallend as o (organisatie_id, soort, begin, account_id, rol, deelnemer_id, feiten)
  with blik as materialized (
    select i.*, i.op at time zone 'Europe/Amsterdam' as hier from public.inzage i where i.op >= v_van and i.op < v_tot),
  zoeking as materialized (
    select a.* from public.audit a where a.handeling = 'zoek-op-bsn' and a.op >= v_van and a.op < v_tot and a.organisatie_id is not null),
  mensen as (
    select b.organisatie_id, b.account_id, b.rol, count(distinct d) as n from blik b, unnest(b.deelnemer_ids) d
    where b.organisatie_id is not null group by 1, 2, 3),
  gelijken as (
    select organisatie_id, rol, percentile_cont(0.5) within group (order by n) as mediaan, count(*) as collegas from mensen group by 1, 2),
  op_naam as (
    select b.organisatie_id, b.account_id, b.rol, count(distinct b.op) as keren,
      (select count(*) from zoeking z where z.account_id = b.account_id and z.organisatie_id = b.organisatie_id and z.uitkomst = 'akkoord') as op_bsn
    from blik b where b.pagina = '/zoeken' and exists (select 1 from ctx.beleid r where r.rol = b.rol and r.categorie = 'C02')
    group by 1, 2, 3),
  gevonden as (
    select organisatie_id, 'buiten_werktijd' as soort, account_id, max(rol) as rol, null::uuid as deelnemer_id,
      jsonb_build_object('keren', count(distinct op) filter (where laat), 'alle', count(distinct op)) as feiten
    from (select *, extract(isodow from hier) > 5 or extract(hour from hier) >= 19 or extract(hour from hier) < 6 as laat from blik) l
    where organisatie_id is not null group by 1, 3
    having count(distinct op) filter (where laat) >= (p_normen->'buiten_werktijd'->>'keren')::int
    union all
    select m.organisatie_id, 'veel_mensen', m.account_id, m.rol, null, jsonb_build_object('mensen', m.n, 'mediaan', g.mediaan, 'collegas', g.collegas)
    from mensen m join gelijken g using (organisatie_id, rol)
    where m.n >= (p_normen->'veel_mensen'->>'mensen')::int and g.collegas >= (p_normen->'veel_mensen'->>'collegas')::int
      and m.n >= (p_normen->'veel_mensen'->>'keerMediaan')::numeric * g.mediaan
    union all
    select b.betreft_organisatie_id, 'veel_gezien', null, null, d, jsonb_build_object('kijkers', count(distinct b.account_id), 'keren', count(*))
    from blik b, unnest(b.deelnemer_ids) d where b.betreft_organisatie_id is not null group by b.betreft_organisatie_id, d
    having count(distinct b.account_id) >= (p_normen->'veel_gezien'->>'kijkers')::int
    union all
    select organisatie_id, 'bsn_zonder_resultaat', account_id, max(rol), null,
      jsonb_build_object('missers', count(*) filter (where gegevens->>'gevonden' = '0'), 'alle', count(*))
    from zoeking where uitkomst = 'akkoord' group by 1, 3
    having count(*) filter (where gegevens->>'gevonden' = '0') >= (p_normen->'bsn_zonder_resultaat'->>'missers')::int
    union all
    select organisatie_id, 'bsn_quotum', account_id, max(rol), null, jsonb_build_object('geweigerd', count(*))
    from zoeking where uitkomst = 'geweigerd' and gegevens->>'code' = 'quotum' group by 1, 3
    having count(*) >= (p_normen->'bsn_quotum'->>'geweigerd')::int
    union all
    select a.organisatie_id, 'bsn_bij_registreren', a.account_id, max(a.rol), null, jsonb_build_object('keren', count(*))
    from public.audit a where a.op >= v_van and a.op < v_tot and a.organisatie_id is not null
      and a.uitkomst = 'geweigerd' and a.gegevens->>'code' = 'bsn_niet_vastgelegd' group by 1, 3
    having count(*) >= (p_normen->'bsn_bij_registreren'->>'keren')::int
    union all
    select organisatie_id, 'zelden_op_bsn', account_id, rol, null, jsonb_build_object('opNaam', keren, 'opBsn', op_bsn)
    from op_naam where keren >= (p_normen->'zelden_op_bsn'->>'keren')::int
      and keren >= (p_normen->'zelden_op_bsn'->>'deel')::numeric * (keren + op_bsn))
  select g.organisatie_id, g.soort, p_begin, g.account_id, g.rol, g.deelnemer_id, g.feiten || jsonb_build_object('norm', p_normen->g.soort) from gevonden g
  on conflict (organisatie_id, soort, begin, coalesce(account_id, deelnemer_id)) do update set feiten = excluded.feiten
    where o.oordeel is null and o.feiten is distinct from excluded.feiten;
end $function$
;

CREATE OR REPLACE FUNCTION ctx.zorg_betrokken(p_deelnemer uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'ctx', 'public', 'pg_temp'
AS $function$
  select case when p_deelnemer in (select ctx.dossiers('C10', 'masker')) then exists (select 1 from public.zorgbetrokkenheid z
    where z.deelnemer_id = p_deelnemer and z.vervallen_op is null and z.begin <= current_date and (z.einde is null or z.einde > current_date)
      and not ctx.is_achtergelaten(z.id)) end $function$
;
