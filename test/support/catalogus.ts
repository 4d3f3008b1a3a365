/** A law about the database's catalogue: a query that answers with its violations, and a fault that must turn it red. */
export interface Wet {
  naam: string
  /** Rows of one text column. {app} {ctx} {poort} {meting} {import} {jobs} {zegel} {kopie} {wis} stand for the roles of this database. */
  overtredingen: string
  /** Run as superuser inside a transaction that is rolled back. */
  fout: string
}

const ONZE = "array['{app}','{ctx}','{poort}','{meting}','{import}','{jobs}','{zegel}','{kopie}','{wis}']"
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
    naam: "wis wist alleen wie op een goedgekeurde lijst staat, en wijzigt alleen sporen",
    overtredingen: `select c.relname from pg_class c where ${TABEL} and obj_description(c.oid) ~ '^categorie C\\d' and c.relname <> 'inzage'
      and not exists (select 1 from pg_policies y where y.tablename = c.relname and y.policyname = 'wis' and y.roles = array['{wis}']::name[]
        and y.qual like '%te_wissen(' || quote_literal(split_part(obj_description(c.oid), ' ', 2)) || '%')
      union all select c.relname from pg_class c where ${TABEL} and has_any_column_privilege('{wis}', c.oid, 'insert, update')
        and c.relname not in ('audit', 'inzage', 'zegelstand', 'zegelwissing', 'wisplan')`,
    fout: "drop policy wis on trede",
  },
  {
    naam: "wat bij een overdracht achterblijft leest alleen wie het achterliet, in elke tabel die niet altijd meegaat",
    overtredingen: `select k.tabel from ctx.kan_achterblijven() k
      where not exists (select 1 from pg_policies y where y.tablename = k.tabel and y.policyname = 'achtergelaten' and y.permissive = 'RESTRICTIVE'
        and y.cmd = 'SELECT' and y.roles = array['{app}']::name[] and y.qual like '%is_achtergelaten(id)%'
        and y.qual like '%achtergebleven(' || quote_literal(k.categorie) || '%')
      union all select y.tablename from pg_policies y where y.policyname = 'achtergelaten' and y.tablename not in (select k.tabel from ctx.kan_achterblijven() k)`,
    fout: "create table schuld (id uuid, deelnemer_id uuid); comment on table schuld is 'categorie C07'",
  },
  {
    // What another organisation takes over as a whole goes by a function, with the objection itself (besluit 0320).
    naam: "wat van iemand naar een andere organisatie gaat begint niet zolang hij beperkt is",
    overtredingen: `select distinct c.relname ${kolommen("a.attname ~ '^(aan|naar)_organisatie_id$'")} and obj_description(c.oid) ~ '^categorie C\\d'
      and has_any_column_privilege('{app}', c.oid, 'insert')
      and not exists (select 1 from pg_policies y where y.tablename = c.relname and y.policyname = 'beperkt' and y.permissive = 'RESTRICTIVE'
        and y.cmd = 'INSERT' and y.roles = array['{app}']::name[])
      and not exists (select 1 from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'weiger_delen' and t.tgenabled = 'O')`,
    fout: "drop policy beperkt on doorverwijzing",
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
    naam: "een eigen deel is van wie het schreef, in de categorie van de tabel",
    overtredingen: `select y.tablename || ' ' || y.policyname from pg_policies y join pg_class c on c.relname = y.tablename and c.relnamespace = 'public'::regnamespace
      where concat(y.qual, y.with_check) like '%eigen\\_deel(%' and exists (select 1 from unnest(array_remove(array[y.qual, y.with_check], null)) regel
        where regel !~ 'vastgelegd_door = \\( SELECT ctx.account\\(\\)' or regel not like '%eigen\\_deel(' || quote_literal(split_part(obj_description(c.oid), ' ', 2)) || '%')`,
    fout: "alter policy lees_eigen_deel on contactmoment using (deelnemer_id in (select ctx.eigen_deel('C16')))",
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
    // By itself or by a function that it calls. Without: what tells of nobody, or asks a secret instead of a session.
    naam: "een functie die voorbij de regels leest vraagt wie er vraagt",
    overtredingen: `with recursive f as materialized (select p.oid, p.proname, p.prosrc from pg_proc p where p.pronamespace = 'ctx'::regnamespace),
      vraagt (proname) as (select proname from f where prosrc ~ 'trede\\.sessie|geldige_sessie'
        union select f.proname from vraagt v join f on strpos(f.prosrc, 'ctx.' || v.proname || '(') > 0)
      select p.oid::regprocedure from pg_proc p where p.pronamespace = 'ctx'::regnamespace and p.prosecdef and p.prorettype <> 'trigger'::regtype
        and has_function_privilege('{app}', p.oid, 'execute') and p.proname not in (select proname from vraagt)
        and p.proname <> all (array['regio','diensten','vertrouwt_adres','open_voor_aanmelding','voorbeeldfiguren','vacature_sluit','vacature_stand',
          'lees_link','link_diensten','blijft_in_spreekuur'])`,
    fout: "create function ctx.lek(p uuid) returns text language sql security definer set search_path = ctx, public, pg_temp as 'select voornaam from public.deelnemer where id = p'; grant execute on function ctx.lek(uuid) to {app}",
  },
  {
    naam: "een pagina roept niet aan wat vóór het inloggen hoort",
    overtredingen: `select f from unnest(array['ctx.open_sessie(bytea,uuid,uuid,uuid,text,interval)',
      'ctx.open_sessie(bytea,uuid,uuid,uuid,text,interval,jsonb)','ctx.zet_plicht(boolean)','ctx.sluit_overal(bytea)','ctx.nieuwe_passkey(uuid,bytea,text,bytea,bigint)','ctx.neem_uitdaging(bytea,text)','ctx.dienst_van(uuid,text)','ctx.herken(uuid,text,text,text)','ctx.herken_inwoner(uuid,text,text,bytea)','ctx.sluit_sessie(bytea)','ctx.vind_inlog(text)',
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
    overtredingen: `select c.relname || ' ' || r from pg_class c, unnest(array['{app}','{poort}','{meting}','{import}','{jobs}','{zegel}','{kopie}','{wis}']) r
      where c.relnamespace = 'ctx'::regnamespace and c.relkind = 'r' and has_any_column_privilege(r, c.oid, 'select, insert, update')
        and (c.relname, r) <> ('beleid_stand', '{app}')`,
    fout: "grant select on ctx.sessie to {app}",
  },
  {
    naam: "niemand maakt iets in een schema van ons dan de eigenaar, ctx en jobs",
    overtredingen: `select n.nspname || ' ' || r from pg_namespace n, unnest(array['public','{app}','{poort}','{meting}','{import}','{zegel}','{kopie}','{wis}']) r
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
    // A moment in consulting hours is taken for every organisation, and seen to be so: that is what booking is (0690).
    naam: "een unieke sleutel over personen reikt niet over organisaties en bronnen heen",
    overtredingen: `select c.relname || ' ' || x.relname from pg_class c join pg_index i on i.indrelid = c.oid join pg_class x on x.oid = i.indexrelid
      where ${TABEL} and obj_description(c.oid) ~ '^categorie C\\d' and i.indisunique and not i.indisprimary
      and not exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attnum = any (i.indkey) and a.attname in ('organisatie_id','bron_id','deelnemer_id','spreekuur_id'))`,
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
