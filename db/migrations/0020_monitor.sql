-- The indicator engine's way in: what it may read besides the published views, and a change feed that names every
-- person whose figures a statement can move.
grant usage on schema ctx to {meting};

-- Whether a BSN is registered counts for completeness; the number itself is nobody's business here.
create view v_deelnemer_bsn with (security_invoker = true) as select deelnemer_id from deelnemer_bsn;
grant select on v_deelnemer_bsn to {meting};

-- A register row that is reread by itself (melding); null: the whole register.
alter table wijziging add column rij_id uuid;

-- Who had the row before an update counts as well as who has it now: a traject can be put right from one person to
-- another. Presence and places change figures of the owner of their traject or dienstverband (tg_argv: its table and
-- the column that points at it), whoever they are registered for.
create function ctx.meld_dossier_rij() returns trigger
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare
  bron text := case tg_op when 'UPDATE' then '(select * from rijen union all select * from oude)' else 'rijen' end;
  aanhang text := case when tg_nargs = 2 then format(' union select e.deelnemer_id from %s r join public.%I e on e.id = r.%I', bron, tg_argv[0], tg_argv[1]) else '' end;
begin
  execute format('insert into public.wijziging (tabel, deelnemer_id) select %L, deelnemer_id from (select r.deelnemer_id from %s r%s) d group by deelnemer_id',
    tg_table_name, bron, aanhang);
  notify trede_wijziging;
  return null;
end $$;

-- Meldingen are many and change one by one; after an import the register is reread as a whole.
create function ctx.meld_melding() returns trigger
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
begin
  if (select count(*) from rijen) <= 100 then
    insert into public.wijziging (tabel, rij_id) select tg_table_name, id from rijen;
  else
    insert into public.wijziging (tabel) values (tg_table_name);
  end if;
  notify trede_wijziging;
  return null;
end $$;

do $$
declare
  t record;
  functie text;
begin
  for t in select * from (values ('deelnemer_bsn',''), ('deelnemer_adres',''), ('verantwoordelijke',''), ('opleiding',''), ('betrokkene',''),
      ('uitkering',''), ('doelgroep',''), ('ontheffing',''), ('trede',''), ('traject',''), ('dienstverband',''),
      ('plaatsing','''dienstverband'', ''dienstverband_id'''), ('aanwezigheid','''traject'', ''traject_id'''), ('melding','')) v(tabel, aanhang) loop
    functie := case t.tabel when 'melding' then 'ctx.meld_melding()' else format('ctx.meld_dossier_rij(%s)', t.aanhang) end;
    execute format('drop trigger meld_nieuw on %1$I; drop trigger meld_anders on %1$I; drop trigger meld_weg on %1$I', t.tabel);
    execute format('create trigger meld_nieuw after insert on %I referencing new table as rijen for each statement execute function %s', t.tabel, functie);
    execute format('create trigger meld_anders after update on %I referencing old table as oude new table as rijen for each statement execute function %s', t.tabel, functie);
    execute format('create trigger meld_weg after delete on %I referencing old table as rijen for each statement execute function %s', t.tabel, functie);
  end loop;
end $$;
drop function ctx.meld_dossier();

-- Pruning. A reader needs what was not visible in its last snapshot, and that has tx >= the xmin of that snapshot. So rows
-- below an xmin of an hour ago are needed by nobody who looked within the hour; who looked longer ago sees by
-- wijziging_grens that he has to read everything again.
create table ctx.wijziging_merk (
  op timestamptz primary key default clock_timestamp(),
  grens xid8 not null,
  gesnoeid boolean not null default false
);
grant select, insert, update, delete on ctx.wijziging_merk to {ctx};

create function ctx.snoei_wijziging(p_ouder interval default '1 hour') returns bigint
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
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
end $$;
create function ctx.wijziging_grens() returns xid8
  language sql stable security definer set search_path = ctx, public, pg_temp as
  $$ select grens from ctx.wijziging_merk where gesnoeid order by grens desc limit 1 $$;

do $$ declare f record; begin
  for f in select p.oid::regprocedure as naam from pg_proc p
    where p.pronamespace = 'ctx'::regnamespace and p.proname in ('meld_dossier_rij', 'meld_melding', 'snoei_wijziging', 'wijziging_grens') loop
    execute format('revoke execute on function %s from public', f.naam);
    execute format('alter function %s owner to {ctx}', f.naam);
  end loop;
end $$;
grant execute on function ctx.snoei_wijziging(interval), ctx.wijziging_grens() to {meting};
