-- Retention reads steps as well: a file goes on until the day of its last step. A conversation that was withdrawn holds nothing.
create or replace function ctx.reken_te_wissen(p_org uuid, p_dag date, p_regels jsonb, p_niet integer)
  returns table(deelnemer_id uuid, einde date, categorieen text[], geheel boolean, wacht text)
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  with loop (id, categorie, einde, begonnen) as (
    select u.deelnemer_id, 'C05', coalesce(u.einde, 'infinity'), true from public.uitkering u where u.organisatie_id = p_org and u.vervallen_op is null
    union all select m.deelnemer_id, 'C05', coalesce(m.afgehandeld_op, m.datum), false from public.melding m where m.organisatie_id = p_org and m.deelnemer_id is not null
    union all select t.deelnemer_id, 'C15', coalesce(t.einde, 'infinity'), true from public.traject t where t.organisatie_id = p_org
    union all select s.deelnemer_id, 'C15', coalesce(s.uitkomst_op, s.uiterlijk), true from public.stap s where s.organisatie_id = p_org and s.vervallen_op is null
    union all select v.deelnemer_id, 'C20', coalesce(v.einde, 'infinity'), true from public.dienstverband v where v.organisatie_id = p_org
    union all select p.deelnemer_id, 'C20', coalesce(p.einde, 'infinity'), true from public.plaatsing p where p.organisatie_id = p_org
    union all select a.deelnemer_id, 'C18', max(a.datum), true from public.aanwezigheid a where a.organisatie_id = p_org group by 1
    union all select t.deelnemer_id, 'C14', t.datum, true from public.trede t where t.organisatie_id = p_org and t.vervallen_op is null
    union all select c.deelnemer_id, 'C16', c.datum, false from public.contactmoment c where c.organisatie_id = p_org and c.vervallen_op is null
    union all select b.deelnemer_id, 'C01B', coalesce(b.einde, 'infinity'), false from public.betrokkene b where b.organisatie_id = p_org and b.vervallen_op is null
    union all select o.deelnemer_id, 'C04', coalesce(o.einde, 'infinity'), true from public.ontheffing o where o.organisatie_id = p_org and o.vervallen_op is null
    union all select v.deelnemer_id, 'C25', v.besloten_op::date, false from public.verzoek v where v.organisatie_id = p_org and v.besluit is not null
    union all select d.id, 'C01', coalesce(d.aanmelddatum, d.vastgelegd_op::date), false from public.deelnemer d where d.organisatie_id = p_org),
  dossier as (select l.id, max(l.einde) as einde, bool_or(l.begonnen) as begonnen, max(l.einde) filter (where l.categorie = 'C05') as uitkering,
    array_agg(distinct l.categorie) as heeft from loop l group by l.id),
  regel as (select r.categorieen, r.maanden, r.vanaf from jsonb_to_recordset(p_regels) r(categorieen text[], maanden int, vanaf text)),
  voorbij as (
    select d.id, d.einde, d.heeft, array(
      select c from regel r cross join unnest(r.categorieen) c
      where case when r.vanaf = 'eigen' then coalesce(d.uitkering, d.einde) else d.einde end < 'infinity'
        and case when r.vanaf = 'eigen' then coalesce(d.uitkering, d.einde) else d.einde end + make_interval(months => r.maanden) <= p_dag
      union select c from regel r cross join unnest(r.categorieen) c
      where not d.begonnen and d.einde < 'infinity' and d.einde + make_interval(months => p_niet) <= p_dag
      order by 1) as categorieen
    from dossier d where d.einde < p_dag or d.uitkering < p_dag),
  -- A category of which there is nothing is no reason to stand on the list.
  geteld as (
    select v.*, (select count(distinct c) from regel r, unnest(r.categorieen) c) = cardinality(v.categorieen) as geheel from voorbij v)
  select g.id, nullif(g.einde, 'infinity'), g.categorieen, g.geheel,
    case when exists (select 1 from public.verzoek q where q.deelnemer_id = g.id and q.besluit is null) then 'er is een verzoek open'
      when exists (select 1 from public.beperking b where b.deelnemer_id = g.id and b.geeindigd_op is null) then 'de verwerking is beperkt' end
  from geteld g
  where g.geheel or exists (select 1 from unnest(g.categorieen) c where c = any (g.heeft) and c in ('C05', 'C18', 'C20')) $$;
