/** A law about the database's catalogue: a query that answers with its violations, and a fault that must turn it red. */
export interface Wet {
  naam: string
  /** Rows of one text column. {app} {ctx} {poort} {meting} {import} {jobs} {zegel} {kopie} stand for the roles of this database. */
  overtredingen: string
  /** Run as superuser inside a transaction that is rolled back. */
  fout: string
}

const ONZE = "array['{app}','{ctx}','{poort}','{meting}','{import}','{jobs}','{zegel}','{kopie}']"
const TABEL =
  "c.relnamespace = 'public'::regnamespace and c.relkind in ('r','p') and not exists (select 1 from pg_depend d where d.objid = c.oid and d.deptype = 'e')"
const FUNCTIE =
  "p.pronamespace in ('ctx'::regnamespace, 'public'::regnamespace) and not exists (select 1 from pg_depend d where d.objid = p.oid and d.deptype = 'e')"
const kolommen = (waar: string) =>
  `from pg_attribute a join pg_class c on c.oid = a.attrelid where ${TABEL} and a.attnum > 0 and not a.attisdropped and ${waar}`

export const WETTEN: readonly Wet[] = [
  {
    naam: "op elke categorietabel ligt de afscherming, voor haar eigen categorie",
    overtredingen: `select c.relname from pg_class c where ${TABEL} and obj_description(c.oid) ~ '^categorie C\\d' and c.relname <> 'inzage'
      and not exists (select 1 from pg_policies y where y.tablename = c.relname and y.policyname = 'afscherming' and y.permissive = 'RESTRICTIVE'
        and y.cmd = 'ALL' and y.roles = array['{app}']::name[] and y.with_check = y.qual
        and y.qual like '%afgeschermd(' || quote_literal(split_part(obj_description(c.oid), ' ', 2)) || '%')`,
    fout: "drop policy afscherming on trede",
  },
  {
    naam: "kopie leest elke tabel en schrijft er geen, zegel schrijft alleen wat bij het zegel hoort",
    overtredingen: `select c.relname from pg_class c where ${TABEL} and (not has_table_privilege('{kopie}', c.oid, 'select')
      or not exists (select 1 from pg_policies y where y.tablename = c.relname and y.roles = array['{kopie}']::name[] and y.cmd = 'SELECT' and y.qual = 'true')
      or has_any_column_privilege('{kopie}', c.oid, 'insert, update') or has_table_privilege('{zegel}', c.oid, 'delete, truncate')
      or (c.relname !~ '^zegel' and has_any_column_privilege('{zegel}', c.oid, 'insert, update')))`,
    fout: "grant insert on audit to {zegel}",
  },
  {
    naam: "elke tabel heeft rijbeveiliging, ook tegen haar eigenaar",
    overtredingen: `select c.relname from pg_class c where ${TABEL} and not (c.relrowsecurity and c.relforcerowsecurity)`,
    fout: "alter table trede no force row level security",
  },
  {
    naam: "elke view leest als wie haar opent",
    overtredingen: `select c.relname from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('v','m')
      and not coalesce(c.reloptions @> array['security_invoker=true'], false)`,
    fout: "create view v_lek as select * from trede",
  },
  {
    naam: "een regel die altijd waar is, is er alleen voor import, meting, ctx, zegel en kopie",
    overtredingen: `select tablename || ' ' || policyname from pg_policies where schemaname = 'public'
      and (coalesce(qual, 'true') = 'true' and coalesce(with_check, 'true') = 'true') and not roles <@ array['{import}','{meting}','{ctx}','{zegel}','{kopie}']::name[]`,
    fout: "create policy lek on trede for select to {app} using (true)",
  },
  {
    naam: "een regel noemt een van onze rollen, nooit iedereen",
    overtredingen: `select tablename || ' ' || policyname from pg_policies where schemaname = 'public' and not roles <@ ${ONZE}::name[]`,
    fout: "create policy lek on trede for select using ((select ctx.account()) is not null)",
  },
  {
    naam: "de leesregel van een categorietabel vraagt naar haar eigen categorie",
    overtredingen: `select c.relname from pg_class c where ${TABEL} and obj_description(c.oid) ~ '^categorie C\\d' and c.relname <> 'inzage'
      and not exists (select 1 from pg_policies y where y.tablename = c.relname and y.policyname = 'lees' and y.roles = array['{app}']::name[]
        and y.qual like '%org_breed(' || quote_literal(split_part(obj_description(c.oid), ' ', 2)) || '%'
        and y.qual like '%dossiers(' || quote_literal(split_part(obj_description(c.oid), ' ', 2)) || '%')`,
    fout: "drop policy lees on uitkering; create policy lees on uitkering for select to {app} using (organisatie_id = (select ctx.org_breed('C01', 'lees')))",
  },
  {
    naam: "wie een rij wijzigt ziet de nieuwe rij ook zelf (with check gelijk aan using)",
    overtredingen: `select tablename from pg_policies where schemaname = 'public' and cmd in ('UPDATE','ALL') and roles = array['{app}']::name[]
      and (with_check is null or with_check not like '%ctx.%')`,
    fout: "alter policy schrijf on deelnemer with check (organisatie_id is not null)",
  },
  {
    naam: "een functie die als eigenaar draait is van ctx of jobs",
    overtredingen: `select p.oid::regprocedure::text from pg_proc p where ${FUNCTIE} and p.prosecdef
      and pg_get_userbyid(p.proowner) not in ('{ctx}', '{jobs}')`,
    fout: "create function ctx.lek() returns int language sql security definer set search_path = ctx, public, pg_temp as 'select 1'",
  },
  {
    naam: "een functie die als eigenaar draait heeft een vast zoekpad, tijdelijke tabellen achteraan",
    overtredingen: `select p.oid::regprocedure::text from pg_proc p where ${FUNCTIE} and p.prosecdef
      and not coalesce(p.proconfig @> array['search_path=ctx, public, pg_temp'], false)`,
    fout: "alter function ctx.wie() reset search_path",
  },
  {
    naam: "niemand mag een functie van ctx aanroepen die hem niet is gegeven",
    overtredingen: `select p.oid::regprocedure::text from pg_proc p where ${FUNCTIE} and (p.pronamespace = 'ctx'::regnamespace or p.prosecdef)
      and p.prorettype <> 'trigger'::regtype and has_function_privilege('public', p.oid, 'execute')`,
    fout: "grant execute on function ctx.zetels(uuid) to public",
  },
  {
    naam: "een pagina roept niet aan wat vóór het inloggen hoort",
    overtredingen: `select f from unnest(array['ctx.open_sessie(bytea,uuid,uuid,uuid,text,interval)',
      'ctx.open_sessie(bytea,uuid,uuid,uuid,text,interval,jsonb)','ctx.zet_plicht(boolean)','ctx.sluit_overal(bytea)','ctx.nieuwe_passkey(uuid,bytea,text,bytea,bigint)','ctx.neem_uitdaging(bytea,text)','ctx.dienst_van(uuid)','ctx.herken(uuid,text,text,text)','ctx.sluit_sessie(bytea)','ctx.vind_inlog(text)',
      'ctx.inlog_van(uuid)','ctx.richt_in(text,text,text[],bytea,interval)','ctx.gebruik_link(bytea,text)']) f
      where has_function_privilege('{app}', f, 'execute') or has_function_privilege('{import}', f, 'execute')`,
    fout: "grant execute on function ctx.open_sessie(bytea,uuid,uuid,uuid,text,interval) to {app}",
  },
  {
    naam: "onze rollen zijn gewone rollen zonder inlog, en geen lid van elkaar",
    overtredingen: `select rolname from pg_roles where rolname = any (${ONZE}) and (rolsuper or rolbypassrls or rolcanlogin or rolcreaterole or rolcreatedb or rolreplication)
      union all select r.rolname from pg_auth_members m join pg_roles r on r.oid = m.member where r.rolname = any (${ONZE})`,
    fout: "grant {import} to {app}",
  },
  {
    naam: "een pagina verwijdert niets",
    overtredingen: `select c.relname from pg_class c where ${TABEL} and has_table_privilege('{app}', c.oid, 'delete, truncate, trigger, references')`,
    fout: "grant delete on trede to {app}",
  },
  {
    naam: "van wie een rij is, waar zij vandaan komt en wie haar maakte kan een pagina niet wijzigen",
    overtredingen: `select c.relname || '.' || a.attname ${kolommen(
      "a.attname in ('id','organisatie_id','deelnemer_id','standaard_organisatie_id','bron_id','import_id','vastgelegd_door','vastgelegd_op','vervangt','account_id','voorbeeld')",
    )} and has_column_privilege('{app}', c.oid, a.attnum, 'update')`,
    fout: "grant update (organisatie_id) on deelnemer to {app}",
  },
  {
    naam: "de sleutel waaraan een BSN gevonden wordt, en wie er nog meer in een lijst stond, leest geen pagina",
    overtredingen: `select c.relname || '.' || a.attname ${kolommen("(c.relname, a.attname) in (('deelnemer_bsn', 'hmac'), ('inzage', 'deelnemer_ids'))")}
      and has_column_privilege('{app}', c.oid, a.attnum, 'select')`,
    fout: "grant select on inzage to {app}",
  },
  {
    naam: "poort en jobs lezen en schrijven geen tabel",
    overtredingen: `select c.relname from pg_class c where ${TABEL} and (has_any_column_privilege('{poort}', c.oid, 'select, insert, update')
      or has_any_column_privilege('{jobs}', c.oid, 'select, insert, update'))`,
    fout: "grant select on account to {poort}",
  },
  {
    naam: "niemand heeft rechten doordat hij iemand is",
    overtredingen: `select c.relname from pg_class c where c.relnamespace in ('public'::regnamespace, 'ctx'::regnamespace) and c.relkind in ('r','v','p','m','S')
      and exists (select 1 from aclexplode(c.relacl) x where x.grantee = 0)`,
    fout: "grant select on v_trede to public",
  },
  {
    naam: "geheimen, sessies en pogingen leest alleen ctx",
    overtredingen: `select c.relname || ' ' || r from pg_class c, unnest(array['{app}','{poort}','{meting}','{import}','{jobs}','{zegel}','{kopie}']) r
      where c.relnamespace = 'ctx'::regnamespace and c.relkind = 'r' and has_any_column_privilege(r, c.oid, 'select, insert, update')
        and (c.relname, r) <> ('beleid_stand', '{app}')`,
    fout: "grant select on ctx.sessie to {app}",
  },
  {
    naam: "niemand maakt iets in een schema van ons dan de eigenaar, ctx en jobs",
    overtredingen: `select n.nspname || ' ' || r from pg_namespace n, unnest(array['public','{app}','{poort}','{meting}','{import}','{zegel}','{kopie}']) r
      where n.nspname in ('public', 'ctx', 'migratie') and has_schema_privilege(r, n.oid, 'create')`,
    fout: "grant create on schema public to {app}",
  },
  {
    naam: "elke tabel zegt welke categorie zij is",
    overtredingen: `select c.relname from pg_class c where ${TABEL}
      and coalesce(obj_description(c.oid), '') !~ '^(categorie C\\d\\d[A-Z]?|categorie van de rij|register|spoor)$'`,
    fout: "create table nieuw (id uuid); alter table nieuw enable row level security; alter table nieuw force row level security",
  },
  {
    naam: "achter de tweede deur staat een index",
    overtredingen: `select c.relname from pg_class c where ${TABEL} and obj_description(c.oid) ~ '^categorie C\\d' and c.relname <> 'inzage'
      and not exists (select 1 from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
        where i.indrelid = c.oid and a.attname = case when c.relname = 'deelnemer' then 'id' else 'deelnemer_id' end and i.indpred is null)`,
    fout: "do $$ declare i regclass; begin for i in select indexrelid from pg_index where indrelid = 'trede'::regclass and not indisprimary loop execute format('drop index %s', i); end loop; end $$",
  },
  {
    naam: "een rij van een persoon kan alleen met de persoon mee van organisatie wisselen",
    overtredingen: `select c.relname from pg_class c where ${TABEL} and obj_description(c.oid) ~ '^categorie C\\d' and c.relname not in ('deelnemer', 'melding', 'inzage')
      and not exists (select 1 from pg_constraint k where k.conrelid = c.oid and k.confrelid = 'deelnemer'::regclass and cardinality(k.conkey) = 2 and k.confupdtype = 'c')`,
    fout: "do $$ declare k name; begin select conname into k from pg_constraint where conrelid = 'trede'::regclass and confrelid = 'deelnemer'::regclass; execute format('alter table trede drop constraint %I', k); end $$",
  },
  {
    naam: "een unieke sleutel over personen reikt niet over organisaties en bronnen heen",
    overtredingen: `select c.relname || ' ' || x.relname from pg_class c join pg_index i on i.indrelid = c.oid join pg_class x on x.oid = i.indexrelid
      where ${TABEL} and obj_description(c.oid) ~ '^categorie C\\d' and i.indisunique and not i.indisprimary
      and not exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attnum = any (i.indkey) and a.attname in ('organisatie_id','bron_id','deelnemer_id'))`,
    fout: "create unique index lek on deelnemer_bsn (hmac)",
  },
  {
    naam: "er staan alleen tabellen in onze schema's: wat een import klaarzet is tijdelijk",
    overtredingen: `select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r','p','f')
      and n.nspname not in ('public','ctx','migratie','graphile_worker','pg_catalog','information_schema','pg_toast') and n.nspname !~ '^pg_(toast_)?temp'
      union all select c.relname from pg_class c where c.relnamespace = 'public'::regnamespace and (c.relkind in ('f','m') or c.relpersistence <> 'p' or c.relname ~ 'staging')`,
    fout: "create unlogged table staging_trede (rij text)",
  },
  {
    naam: "een trigger die achter iemands rug schrijft is van ctx",
    overtredingen: `select t.tgname || ' op ' || t.tgrelid::regclass from pg_trigger t join pg_proc p on p.oid = t.tgfoid join pg_class c on c.oid = t.tgrelid
      where ${TABEL} and not t.tgisinternal and p.pronamespace <> 'ctx'::regnamespace`,
    fout: "create function public.lek() returns trigger language plpgsql as 'begin return new; end'; create trigger lek before insert on trede for each row execute function lek()",
  },
  {
    naam: "een tabel heeft geen regels die vragen herschrijven",
    overtredingen:
      "select r.rulename from pg_rewrite r join pg_class c on c.oid = r.ev_class where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'",
    fout: "create rule lek as on insert to trede do also nothing",
  },
]

/** Personal content of a table, column by column, with what its purpose is in the answer to 'what do you know of me'. */
const TECHNIEK = new Set(
  `id organisatie_id deelnemer_id bron_id import_id vastgelegd_door vastgelegd_op vervallen_op vervallen_door vervallen_reden vervangt versie
  account_id medewerker_id`.split(/\s+/),
)

/** What each table holds beside ids and traces of recording; a column that is not listed here has no class yet. */
const INHOUD: Record<string, string> = {
  aansluiting: "wijze toelichting gevraagd_op besluit besloten_door besloten_op",
  afscherming: "soort reden lezers",
  samenvoeging: "weg_id gevonden_op gedaan_door gedaan_op teruggedraaid_door teruggedraaid_op terug_reden",
  dossieroverdracht:
    "van_organisatie_id naar_organisatie_id aan_medewerker_id op grond toelichting mee warm warm_tot antwoord_voor aangeboden_door aangeboden_op besluit besluit_toelichting besloten_door besloten_op regisseur_id lezers uitgevoerd_op",
  deling: "aan_organisatie_id aan_medewerker_id categorieen toevoegen doel grond toelichting begin einde",
  noodtoegang: "reden toelichting categorieen begonnen_op tot oordeel oordeel_toelichting beoordeeld_door beoordeeld_op",
  overeenkomst: "kenmerk van_organisatie_id met_organisatie_id producten doelen categorieen begin einde beeindigd_door beeindigd_op",
  waarneming: "waarnemer_id begin einde",
  account: "email naam actief voorbeeld",
  aanwezigheid: "datum dagdeel traject_id plaatsing_id status uren",
  audit: "tx op gebeurd_op rol handeling opdracht_id uitkomst gegevens",
  betrokkene: "rol begin einde",
  bron: "code bereik",
  certificaat: "soort uitgever nummer begin einde",
  contactmoment: "contact_nr datum soort onderwerp",
  deelnemer:
    "standaard_organisatie_id voornaam tussenvoegsel achternaam zoeknaam geboortedatum geslacht telefoon email voertaal aanmelddatum overleden_op",
  deelnemer_account: "",
  deelnemer_adres: "postcode woongemeente_code huishouden_nr huishouden_bron_id",
  deelnemer_bsn: "cijfer hmac",
  deelnemer_nummer: "deelnemer_nr",
  dienstverband:
    "dienstverband_nr werkgever_id werkgever_organisatie_id soort begin einde reden_einde bevestigd_tot uren_per_week loonwaarde_pct lks vacature_id contactmoment_id werkgevercontact_id opdrachtgever_id",
  doelgroep: "doelgroep begin einde",
  import: "begonnen_op geland_op bestanden teruggedraaid_op",
  import_vorige: "tabel rij_id daad inhoud versie_na",
  inzage: "tx op rol doel pagina categorieen betreft_organisatie_id deelnemer_ids grond",
  medewerker: "medewerker_nr naam rol begin einde",
  melding: "melding_nr datum afgehandeld_op uitkomst",
  ontheffing: "soort begin einde hercontrole_op",
  opdracht: "handeling invoer_hash uitkomst op",
  vertaling: "bron kolommen regels gewijzigd_op vervangen_op",
  opvallend: "soort begin rol feiten gevonden_op onthuld_op onthuld_door onthuld_reden oordeel oordeel_reden beoordeeld_op beoordeeld_door",
  opleiding: "niveau behaald_op diploma omschrijving",
  organisatie: "code naam soort gemeente_code",
  overdracht:
    "richting bron stand goede_rijen bestanden tellingen fout poging begonnen_op hartslag_op stap gedaan totaal gemaakt_op klaar_op",
  overdracht_melding: "overdracht_id nr bestand rij regel kolom waarde code ernst uitleg",
  plaatsing: "plaatsing_nr dienstverband_id werkvorm werkgever_id locatie werksoort begin einde reden_einde uren_per_week",
  recht: "recht begin einde",
  reeks: "reeks datum plek waarde eenheid bron",
  regio: "enig naam voorbeeld gereed_op tweede_factor",
  traject: "traject_nr voorziening_id uitvoerder_id opdrachtgever_id begin verwacht_einde einde reden_einde uitvalreden uren_per_week",
  trede: "datum trede beoordelaar toelichting",
  uitkering: "soort begin einde reden_einde",
  vacature: "vacature_nr werkgever_id titel beroep_code plaatsen uren_min uren_max postcode open_vanaf sluit_op eisen",
  verantwoordelijke: "verantwoordelijke_id begin einde",
  voorbeeldfiguur: "verhaal volgorde",
  voorziening: "code naam soort uitvoerder_id gemeente_id",
  vorige_versie: "categorie tabel rij_id inhoud vervangen_door vervangen_op",
  werkgever: "werkgever_nr naam kvk_nummer sbi_sectie postcode plaats",
  werkgevercontact: "contact_nr werkgever_id datum soort onderwerp",
  zegel: "nr gemaakt_op eerste aantal wortel vorige kenmerk",
  zegelcontrole: "nr op zegels regels bevindingen",
  zegelregel: "nr zegel_nr soort rij_id mac",
  zegelstand: "enig stand gekeken_op",
  wijziging: "nr tx op tabel rij_id",
}

/** Columns without a class, and classes without a column. */
export function unclassified(columns: ReadonlyArray<{ tabel: string; kolom: string }>): string[] {
  const known = new Map(Object.entries(INHOUD).map(([tabel, inhoud]) => [tabel, new Set(inhoud.split(/\s+/).filter(Boolean))]))
  const missing = columns.flatMap(({ tabel, kolom }) =>
    TECHNIEK.has(kolom) || known.get(tabel)?.delete(kolom) ? [] : [`${tabel}.${kolom} heeft geen plaats in de lijst`],
  )
  return [...missing, ...[...known].flatMap(([tabel, rest]) => [...rest].map(kolom => `${tabel}.${kolom} bestaat niet meer`))]
}
