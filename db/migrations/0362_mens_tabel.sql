-- What hangs on a person stood in four functions, one literal list each: every new table replaced all four. Now a table joins with
-- one call, and the functions read the list.
--   eerste     its earliest day: no fact of a person may lie before the start of his file. Null: it says nothing of that.
--   laatste    its last day ('infinity': it goes on): a file is kept until the last of them. Null: it does not count for retention.
--   geldig     which rows count.
--   begonnen   that something was begun with this person; without it the shorter term holds.
-- They are SQL over a row r, written by migrations alone: no role may insert here. The category stands in the table's comment.
create table ctx.mens_tabel (
  tabel text primary key, nr int generated always as identity,
  eerste text, laatste text, geldig text not null default 'true', begonnen boolean not null default false
);
grant select on ctx.mens_tabel to {ctx};

insert into ctx.mens_tabel (tabel, eerste, laatste, geldig, begonnen) values
  ('deelnemer_nummer', null, null, 'true', false),
  ('verantwoordelijke', 'r.begin', null, 'r.vervallen_op is null', false),
  ('opleiding', 'r.behaald_op', null, 'r.vervallen_op is null', false),
  ('betrokkene', 'r.begin', $$coalesce(r.einde, 'infinity')$$, 'r.vervallen_op is null', false),
  ('uitkering', 'r.begin', $$coalesce(r.einde, 'infinity')$$, 'r.vervallen_op is null', true),
  ('doelgroep', 'r.begin', null, 'r.vervallen_op is null', false),
  ('ontheffing', 'r.begin', $$coalesce(r.einde, 'infinity')$$, 'r.vervallen_op is null', true),
  ('trede', 'r.datum', 'r.datum', 'r.vervallen_op is null', true),
  ('melding', 'least(r.datum, r.afgehandeld_op)', 'coalesce(r.afgehandeld_op, r.datum)', 'true', false),
  ('traject', 'r.begin', $$coalesce(r.einde, 'infinity')$$, 'true', true),
  ('contactmoment', 'r.datum', 'r.datum', 'r.vervallen_op is null', false),
  ('dienstverband', 'r.begin', $$coalesce(r.einde, 'infinity')$$, 'true', true),
  ('plaatsing', 'r.begin', $$coalesce(r.einde, 'infinity')$$, 'true', true),
  ('aanwezigheid', 'r.datum', 'r.datum', 'true', true),
  ('deling', null, null, 'true', false),
  ('afscherming', null, null, 'true', false),
  ('noodtoegang', null, null, 'true', false),
  ('aansluiting', null, null, 'true', false),
  ('dossieroverdracht', null, null, 'true', false),
  ('vorige_versie', null, null, 'true', false),
  ('samenvoeging', null, null, 'true', false),
  ('verzoek', null, 'r.besloten_op::date', 'r.besluit is not null', false),
  ('beperking', null, null, 'true', false),
  ('stap', null, 'coalesce(r.uitkomst_op, r.uiterlijk)', 'r.vervallen_op is null', true);

create or replace function ctx.hangt_aan_mens() returns text[]
  language sql stable set search_path = ctx, public, pg_temp as $$ select array_agg(tabel order by nr) from ctx.mens_tabel $$;

create or replace function ctx.vroegste_feit(p_deelnemer uuid) returns date
  language plpgsql stable security definer set search_path = ctx, public, pg_temp as $$
declare
  v_lezen text := (select string_agg(format('union all select min(%s) from public.%I r where r.deelnemer_id = $1 and %s', eerste, tabel, geldig), ' ' order by nr)
    from ctx.mens_tabel where eerste is not null);
  v_dag date;
begin
  execute format('select min(dag) from (select least(d.aanmelddatum, d.overleden_op) as dag from public.deelnemer d where d.id = $1 %s) f', v_lezen)
    into v_dag using p_deelnemer;
  return (select v_dag from public.deelnemer d where d.id = p_deelnemer
    and (d.organisatie_id = (select ctx.org_breed('C01', 'schrijf')) or d.id in (select ctx.dossiers('C01', 'schrijf'))));
end $$;

create or replace function ctx.reken_te_wissen(p_org uuid, p_dag date, p_regels jsonb, p_niet integer)
  returns table(deelnemer_id uuid, einde date, categorieen text[], geheel boolean, wacht text)
  language plpgsql stable security definer set search_path = ctx, public, pg_temp as $$
#variable_conflict use_column
declare
  v_lezen text := (select string_agg(format('union all select r.deelnemer_id, %L, max(%s), %L::boolean from public.%I r where r.organisatie_id = $1 and r.deelnemer_id is not null and %s group by 1',
    split_part(obj_description(to_regclass('public.' || tabel)), ' ', 2), laatste, begonnen, tabel, geldig), ' ' order by nr) from ctx.mens_tabel where laatste is not null);
begin
  return query execute format($q$
  with loop (id, categorie, einde, begonnen) as (
    select d.id, 'C01', coalesce(d.aanmelddatum, d.vastgelegd_op::date), false from public.deelnemer d where d.organisatie_id = $1 %s),
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
end $$;

-- For migrations: all that the database does for a table about people that has id, deelnemer_id and organisatie_id. p_schrijfwijze as
-- in ctx.bescherm ('feit', 'rij', or null for a table whose writing has rules of its own). A fact gets its view v_tabel of what holds.
create function ctx.hang_aan_mens(p_tabel text, p_categorie text, p_schrijfwijze text, p_eerste text default null, p_laatste text default null,
    p_begonnen boolean default false, p_geldig text default null) returns void
  language plpgsql set search_path = ctx, public, pg_temp as $$
declare
  feit boolean := p_schrijfwijze = 'feit';
begin
  perform ctx.bescherm(p_tabel::regclass, p_categorie, p_schrijfwijze);
  perform ctx.scherm_af(p_tabel::regclass, p_categorie);
  perform ctx.laat_wissen(p_tabel::regclass, p_categorie);
  perform ctx.laat_achterblijven(p_tabel::regclass, p_categorie);
  -- What moves along at a merge or a transfer.
  execute format('create policy ctx_samen on public.%I to {ctx} using (true) with check (true)', p_tabel);
  execute format('grant select, insert, update, delete on public.%I to {ctx}', p_tabel);
  execute format('create trigger meld_nieuw after insert on public.%I referencing new table as rijen for each statement execute function ctx.meld_dossier_rij()', p_tabel);
  execute format('create trigger meld_anders after update on public.%I referencing old table as oude new table as rijen for each statement execute function ctx.meld_dossier_rij()', p_tabel);
  execute format('create trigger meld_weg after delete on public.%I referencing old table as rijen for each statement execute function ctx.meld_dossier_rij()', p_tabel);
  if feit then
    execute format('create view public.%I with (security_invoker = true) as select * from public.%I where vervallen_op is null', 'v_' || p_tabel, p_tabel);
    execute format('grant select on public.%I to {app}, {meting}, {import}', 'v_' || p_tabel);
  end if;
  insert into ctx.mens_tabel (tabel, eerste, laatste, geldig, begonnen)
  values (p_tabel, p_eerste, p_laatste, coalesce(p_geldig, case when feit then 'r.vervallen_op is null' else 'true' end), p_begonnen);
end $$;

do $$ declare f record; begin
  revoke execute on all functions in schema ctx from public;
  for f in select p.oid::regprocedure as naam from pg_proc p
    where p.pronamespace = 'ctx'::regnamespace and p.prosecdef and pg_get_userbyid(p.proowner) = current_user loop
    execute format('alter function %s owner to {ctx}', f.naam);
  end loop;
end $$;
