-- A plan to erase is about the people of an organisation, with everything of them. It read the rows of an organisation instead: whoever had
-- reported once at another one (melding) stood on that one's list as never begun, and would have been erased there as a whole.
create or replace function ctx.reken_te_wissen(p_org uuid, p_dag date, p_regels jsonb, p_niet integer)
  returns table(deelnemer_id uuid, einde date, categorieen text[], geheel boolean, wacht text)
  language plpgsql stable security definer set search_path = ctx, public, pg_temp as $$
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
end $$;
-- Just before it runs: who is in use again, asked for something, or is of another organisation by now, is left alone.
create or replace function ctx.herijk_wisplan(p_id uuid) returns void
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
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
end $$;
