-- What does not go along in a transfer: the rows of those categories stay with the person and count in the figures of the old
-- organisation's period, and nobody of another organisation reads them. By row, so that a file that is joined later keeps its own.
create table ctx.achtergelaten (
  rij_id uuid primary key,
  deelnemer_id uuid not null,
  categorie text not null,
  van_organisatie_id uuid not null
);
create index achtergelaten_categorie on ctx.achtergelaten (categorie, deelnemer_id);
grant select, insert, delete on ctx.achtergelaten to {ctx};

-- Of whom something of this category stayed behind, for an actor who is not of the organisation that left it, nor the person himself.
create function ctx.achtergebleven(p_categorie text) returns setof uuid
  language plpgsql stable security definer rows 10 set search_path = ctx, public, pg_temp as $$
declare w ctx.wie_t := ctx.wie();
begin
  return query select distinct ctx.staat_nu_als(a.deelnemer_id) from ctx.achtergelaten a
    where a.categorie = p_categorie and a.van_organisatie_id is distinct from w.organisatie_id and a.deelnemer_id is distinct from w.deelnemer_id;
end $$;
create function ctx.is_achtergelaten(p_rij uuid) returns boolean
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select exists (select 1 from ctx.achtergelaten a where a.rij_id = p_rij and a.van_organisatie_id is distinct from (ctx.wie()).organisatie_id) $$;
-- For an export: rows that an organisation left behind for which the actor has no right to export.
create function ctx.achtergelaten_buiten(p_mag uuid[]) returns setof uuid
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select a.rij_id from ctx.achtergelaten a where a.van_organisatie_id <> all (p_mag) $$;

do $$ declare t record; begin
  for t in select c.oid::regclass as tabel, split_part(obj_description(c.oid), ' ', 2) as categorie from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and obj_description(c.oid) ~ '^categorie C(04|05|12|14|15|16|18|20)$' loop
    execute format('create policy achtergelaten on %1$s as restrictive for select to {app}
      using ((deelnemer_id in (select ctx.achtergebleven(%2$L)) and ctx.is_achtergelaten(id)) is not true)', t.tabel, t.categorie);
  end loop;
end $$;

create function ctx.laat_achter() returns trigger
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare t record;
begin
  for t in select c.relname, split_part(obj_description(c.oid), ' ', 2) as categorie from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and obj_description(c.oid) ~ '^categorie C(04|05|12|14|15|16|18|20)$' loop
    if t.categorie <> all (new.mee) then
      execute format('insert into ctx.achtergelaten (rij_id, deelnemer_id, categorie, van_organisatie_id) select id, deelnemer_id, %L, $2 from public.%I where deelnemer_id = $1
        on conflict do nothing', t.categorie, t.relname) using new.deelnemer_id, new.van_organisatie_id;
    end if;
  end loop;
  return null;
end $$;
create trigger laat_achter after update of uitgevoerd_op on dossieroverdracht for each row
  when (old.uitgevoerd_op is null and new.uitgevoerd_op is not null) execute function ctx.laat_achter();

-- The derived values go past the policies and so have to ask themselves.
create or replace function ctx.gemaskeerd() returns table (deelnemer_id uuid, voornaam text, telefoon text, trede smallint)
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select d.id, d.voornaam, d.telefoon,
    case when d.id in (select ctx.dossiers('C14', 'masker')) or d.id in (select ctx.dossiers('C14', 'lees')) then
      (select t.trede from public.trede t where t.deelnemer_id = d.id and t.vervallen_op is null and not ctx.is_achtergelaten(t.id)
        order by t.datum desc, t.vastgelegd_op desc limit 1) end
  from public.deelnemer d where d.id in (select ctx.dossiers('C01', 'masker')) $$;

do $$ declare f record; begin
  revoke execute on all functions in schema ctx from public;
  for f in select p.oid::regprocedure as naam from pg_proc p
    where p.pronamespace = 'ctx'::regnamespace and p.prosecdef and pg_get_userbyid(p.proowner) = current_user loop
    execute format('alter function %s owner to {ctx}', f.naam);
  end loop;
end $$;
grant execute on function ctx.achtergebleven(text), ctx.is_achtergelaten(uuid) to {app};
grant execute on function ctx.achtergelaten_buiten(uuid[]) to {import};
