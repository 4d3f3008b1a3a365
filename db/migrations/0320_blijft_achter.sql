-- What an organisation keeps of a person after a move: of which tables, is asked of the database itself, so that a table that comes later
-- is not forgotten. Requests (0220) were. And what a merge put aside (0201) is within reach of an erasure of one category.

-- Goes along with every transfer; the check of dossieroverdracht says the same.
create function ctx.altijd_mee() returns text[] language sql immutable set search_path = ctx, public, pg_temp as $$
  select array['C01','C01B','C02','C03'] $$;
-- The tables whose rows can stay behind: of every other category. A new one asks for ctx.laat_achterblijven beside ctx.bescherm.
create function ctx.kan_achterblijven() returns table (tabel text, categorie text)
  language sql stable set search_path = ctx, public, pg_temp as $$
  select c.relname, split_part(obj_description(c.oid), ' ', 2) from pg_class c
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and obj_description(c.oid) ~ '^categorie C\d' and c.relname <> 'inzage'
    and split_part(obj_description(c.oid), ' ', 2) <> all (ctx.altijd_mee()) $$;
create function ctx.laat_achterblijven(p_tabel regclass, p_categorie text) returns void
  language plpgsql set search_path = ctx, public, pg_temp as $$
begin
  execute format('create policy achtergelaten on %1$s as restrictive for select to {app}
    using ((deelnemer_id in (select ctx.achtergebleven(%2$L)) and ctx.is_achtergelaten(id)) is not true)', p_tabel, p_categorie);
end $$;
select ctx.laat_achterblijven('verzoek', 'C25');

-- A request that is open is for whoever is responsible now, and one that still restricts too: that is no history.
create or replace function ctx.laat_achter() returns trigger
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare t record;
begin
  for t in select * from ctx.kan_achterblijven() k where k.categorie <> all (new.mee) loop
    execute format('insert into ctx.achtergelaten (rij_id, deelnemer_id, categorie, van_organisatie_id) select r.id, r.deelnemer_id, %L, $2 from public.%I r where r.deelnemer_id = $1 %s
      on conflict do nothing', t.categorie, t.tabel, case when t.tabel = 'verzoek' then
        'and r.besluit is not null and not exists (select 1 from public.beperking b where b.verzoek_id = r.id and b.geeindigd_op is null)' end)
      using new.deelnemer_id, new.van_organisatie_id;
  end loop;
  return null;
end $$;

-- Nobody decides on what he may not read.
create or replace function ctx.beslist_over(p_verzoek public.verzoek) returns boolean
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select (ctx.wie()).deelnemer_id is distinct from p_verzoek.deelnemer_id and p_verzoek.deelnemer_id not in (select ctx.afgeschermd('C25'))
    and not ctx.is_achtergelaten(p_verzoek.id)
    and case when p_verzoek.soort in ('inzage', 'wissen') then coalesce(p_verzoek.organisatie_id = ctx.org_breed('C24', 'lees'), false)
      else coalesce(p_verzoek.organisatie_id = ctx.org_breed('C25', 'schrijf'), false)
        or p_verzoek.deelnemer_id in (select ctx.dossiers('C25', 'schrijf')) end $$;

-- Of people of an agreed plan: what a merge put aside of the categories that go. Whoever takes the files apart later gets the rest.
create function ctx.wis_samengevoegd(p_deelnemers uuid[]) returns bigint
  language sql security definer set search_path = ctx, public, pg_temp as $$
  with weg as (
    delete from ctx.samenvoeging_rij r using public.samenvoeging s, public.wisplan_mens m, public.wisplan p
    where s.id = r.samenvoeging_id and s.deelnemer_id = any (p_deelnemers) and m.deelnemer_id = s.deelnemer_id
      and p.id = m.wisplan_id and p.besluit = 'akkoord' and p.klaar_op is null and r.inhoud is not null
      and split_part(obj_description(to_regclass('public.' || r.tabel)), ' ', 2) = any (m.categorieen)
    returning 1)
  select count(*) from weg $$;

do $$ declare f record; begin
  revoke execute on all functions in schema ctx from public;
  for f in select p.oid::regprocedure as naam from pg_proc p
    where p.pronamespace = 'ctx'::regnamespace and p.prosecdef and pg_get_userbyid(p.proowner) = current_user loop
    execute format('alter function %s owner to {ctx}', f.naam);
  end loop;
end $$;
grant execute on function ctx.altijd_mee(), ctx.kan_achterblijven() to {ctx};
grant execute on function ctx.wis_samengevoegd(uuid[]) to {wis};
