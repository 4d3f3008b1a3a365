-- The answer to 'what do you know of me': an instrument by its name and version, and in the answer to a request the working notes of staff
-- (security.md §3.4 note 7), still encrypted; who reads it has the key.
create or replace function ctx.uitdraai(p_deelnemer uuid)
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
end $function$;
