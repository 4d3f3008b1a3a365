-- What runs today and what ends soon, of a whole organisation, read from the index alone: the worklist of a team leader
-- asks it of everybody at once. The expression is leak-proof, other than coalesce, or row-level security would keep it from
-- being an index condition; `einde` stands beside it, or the planner would fetch the row for it.
create index betrokkene_lopend on betrokkene (organisatie_id, least(einde, 'infinity'::date))
  include (deelnemer_id, medewerker_id, rol, begin, einde) where vervallen_op is null;
-- Of one person at a time: without it, and right after a large import without statistics, the planner takes the index of the
-- staff for this (50 s against 2 s for 100,000 people).
create index betrokkene_persoon on betrokkene (deelnemer_id, begin desc) where vervallen_op is null;
create index ontheffing_lopend on ontheffing (organisatie_id, least(einde, 'infinity'::date))
  include (deelnemer_id, begin, einde, hercontrole_op, id, import_id) where vervallen_op is null;
create index traject_lopend on traject (organisatie_id, least(einde, 'infinity'::date)) include (deelnemer_id, begin, einde, verwacht_einde, id, import_id);
create index plaatsing_lopend on plaatsing (organisatie_id, least(einde, 'infinity'::date)) include (deelnemer_id, dienstverband_id, begin, einde);
create index dienstverband_einde on dienstverband (organisatie_id, einde);
create index plaatsing_einde on plaatsing (organisatie_id, einde);
create index deelnemer_aangemeld on deelnemer (organisatie_id, aanmelddatum);
create index deelnemer_overleden on deelnemer (organisatie_id) include (id) where overleden_op is not null;

-- Whose facts changed since a snapshot, and in which tables, for who watches over an organisation and keeps its worklist in
-- memory: ids alone, which are read again under his own policies, and only of people who are, or lately were (0013), of
-- that organisation: nobody hears of people next door (test/bestaan.db.test.ts). Null: no snapshot, changes that were
-- pruned, or more than can be named.
create function ctx.gewijzigd_sinds(p_snapshot pg_snapshot) returns table (positie pg_snapshot, gewijzigd uuid[], tabellen text[])
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  with mijn as materialized (select ctx.org_breed('C01', 'lees') as id),
  anders as materialized (
    select distinct w.deelnemer_id, w.tabel from mijn join public.wijziging w on true
    where w.deelnemer_id is not null and w.tx >= pg_snapshot_xmin(p_snapshot) and not pg_visible_in_snapshot(w.tx, p_snapshot)
      and (exists (select 1 from public.deelnemer d where d.id = w.deelnemer_id and d.organisatie_id = mijn.id)
        or exists (select 1 from ctx.verhuizing h where h.deelnemer_id = w.deelnemer_id and h.van_organisatie_id = mijn.id))
    limit 1001),
  bekend as (
    select p_snapshot is not null and not exists (select 1 from ctx.wijziging_merk where gesnoeid and grens > pg_snapshot_xmin(p_snapshot))
      and (select count(*) from anders) <= 1000 as waar)
  select pg_current_snapshot(), case when b.waar then array(select distinct a.deelnemer_id from anders a) end,
    array(select distinct a.tabel from anders a)
  from bekend b, mijn where mijn.id is not null $$;
alter function ctx.gewijzigd_sinds(pg_snapshot) owner to {ctx};
revoke execute on function ctx.gewijzigd_sinds(pg_snapshot) from public;
grant execute on function ctx.gewijzigd_sinds(pg_snapshot) to {app};
