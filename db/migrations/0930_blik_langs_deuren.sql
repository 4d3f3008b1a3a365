-- A look asks along which way the reader reaches whom, for each category he was shown and for three ways of reading. Most of these have no door
-- for his role at all, and each call found that out by itself: 5.8 of the 35 ms of a file that opens. Now only the doors there are.
create or replace function ctx.leg_inzage_vast(p_doel text, p_pagina text, p_categorieen text[], p_deelnemers uuid[]) returns void
  language sql security definer set search_path = ctx, public, pg_temp as $$
  with orde (grond, nr) as (values ('organisatie', 1), ('betrokken', 2), ('dienstverband', 3), ('waarneming', 4), ('overdracht', 5), ('deling', 6),
    ('noodtoegang', 7), ('aanbod', 8)),
  deur as (
    select distinct b.categorie, b.modus from ctx.wie() w join ctx.beleid b on b.rol = w.rol
    where b.deur <> 'organisatie' and b.modus in ('lees', 'masker', 'eigen') and b.categorie = any (p_categorieen)),
  per_categorie as (
    select d.categorie, g.deelnemer_id, min(o.nr) as nr
    from deur d cross join lateral (
      select * from ctx.wegen(d.categorie, d.modus) where d.modus <> 'eigen' union all
      select * from ctx.wegen_eigen(d.categorie) where d.modus = 'eigen') g join orde o on o.grond = g.grond
    group by 1, 2),
  per_mens as (select p.deelnemer_id, max(p.nr) as nr from per_categorie p group by 1),
  blik as (
    select w.account_id, w.organisatie_id, w.rol, i.id, d.organisatie_id as betreft, g.grond, coalesce(
      case when g.grond = 'deling' then (select min(s.doel) from public.deling s join ctx.doel r on r.rol = w.rol and r.doel = s.doel
        where s.deelnemer_id = i.id and s.aan_organisatie_id = w.organisatie_id
          and (s.aan_medewerker_id is null or s.aan_medewerker_id = w.medewerker_id) and s.vervallen_op is null and s.begin <= current_date and s.einde > current_date) end,
      case when p_doel in ('P1','P2','P3','P4','P5','P6') and not exists (select 1 from ctx.doel r where r.rol = w.rol and r.doel = p_doel) then
        (select r.doel from ctx.doel r where r.rol = w.rol order by r.volgorde limit 1) end,
      p_doel) as doel
    from ctx.wie() w cross join unnest(p_deelnemers) i(id) left join public.deelnemer d on d.id = i.id
    left join per_mens p on p.deelnemer_id = i.id
    left join orde g on g.nr = coalesce(p.nr, case when d.organisatie_id = ctx.org_breed('C01', 'lees') then 1 end,
      case when exists (select 1 from public.dossieroverdracht a where a.deelnemer_id = i.id and a.naar_organisatie_id = w.organisatie_id) then 8 end)
    where w.account_id is not null and i.id is distinct from w.deelnemer_id)
  insert into public.inzage (account_id, organisatie_id, rol, doel, pagina, categorieen, betreft_organisatie_id, deelnemer_ids, grond)
  select b.account_id, b.organisatie_id, coalesce(b.rol, 'recht'), b.doel, p_pagina, p_categorieen, b.betreft, array_agg(b.id), b.grond
  from blik b group by b.account_id, b.organisatie_id, b.rol, b.betreft, b.grond, b.doel $$;
