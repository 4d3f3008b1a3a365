-- An own part: who may add something without reading what others wrote there (security.md §3.6a, day 5; letter O for staff). A share names it for each
-- category apart from what it lets read; a role with letter O has it for whom it is involved with. He adds lines, and reads back what he wrote himself:
-- 'own authored lines' is who held the pen, not his organisation. Nothing of it stands in the mode 'toevoeg', so that no function that opens something
-- to who may add (0381, 0400, 0581, 0800) opens it here.
alter table ctx.beleid drop constraint beleid_modus_check;
alter table ctx.beleid add constraint beleid_modus_check check (modus in ('lees','toevoeg','schrijf','masker','eigen')) not valid;
alter table ctx.beleid validate constraint beleid_modus_check;

alter table deling add column eigen_deel text[] not null default '{}';
-- Where lines stand beside each other. Not what is one value of a person (trede, wish, cv): who cannot read it would replace it blindly.
alter table deling add constraint deling_eigen_deel check (eigen_deel <@ array['C10','C12','C13','C14','C16'] and not eigen_deel && categorieen) not valid;
grant insert (eigen_deel) on deling to {app};
create or replace view v_deling with (security_invoker = true) as select * from deling where vervallen_op is null;

-- Of whom the actor has an own part in this category today, beside whom he may read as a whole, and on what ground.
create function ctx.wegen_eigen(p_categorie text) returns table (deelnemer_id uuid, grond text)
  language plpgsql stable security definer rows 10 set search_path = ctx, public, pg_temp as $$
declare
  w ctx.wie_t := ctx.wie();
  modi text[] := array(select b.modus from ctx.beleid b where b.rol = w.rol and b.categorie = p_categorie and b.deur = 'dossier');
begin
  if 'eigen' <> all (modi) then return; end if;
  return query
    select distinct d.deelnemer_id, 'deling' from public.deling d
     where d.aan_organisatie_id = w.organisatie_id and (d.aan_medewerker_id is null or d.aan_medewerker_id = w.medewerker_id)
       and d.vervallen_op is null and d.begin <= current_date and d.einde > current_date and p_categorie = any (d.eigen_deel)
       and d.doel in (select r.doel from ctx.doel r where r.rol = w.rol) and d.deelnemer_id not in (select ctx.afgeschermd(p_categorie));
  -- Letter O: of everybody whom his role reaches.
  if 'lees' <> all (modi) then return query select g.deelnemer_id, g.grond from ctx.wegen(p_categorie, 'eigen') g; end if;
end $$;
create function ctx.eigen_deel(p_categorie text) returns setof uuid
  language plpgsql stable security definer rows 10 set search_path = ctx, public, pg_temp as $$
begin
  return query select distinct e.deelnemer_id from ctx.wegen_eigen(p_categorie) e;
end $$;

-- The second door of a table of lines: what the actor wrote himself, as long as he has an own part there. What he wrote is asked first: of who
-- wrote nothing the rest is never asked.
create function ctx.geef_eigen_deel(p_tabel regclass, p_categorie text) returns void
  language plpgsql set search_path = ctx, public, pg_temp as $$
begin
  execute format('create policy lees_eigen_deel on %s for select to {app}
    using (vastgelegd_door = (select ctx.account()) and deelnemer_id in (select ctx.eigen_deel(%L)))', p_tabel, p_categorie);
  execute format('create policy nieuw_eigen_deel on %s for insert to {app} with check (deelnemer_id in (select ctx.eigen_deel(%L))
    and vastgelegd_door = (select ctx.account()) and bron_id is null and import_id is null)', p_tabel, p_categorie);
end $$;
select ctx.geef_eigen_deel('opleiding', 'C12'), ctx.geef_eigen_deel('afname_taal', 'C12'), ctx.geef_eigen_deel('portfolio_onderdeel', 'C13'),
  ctx.geef_eigen_deel('portfolio_document', 'C13'), ctx.geef_eigen_deel('afname_wens', 'C13'), ctx.geef_eigen_deel('afname_werk', 'C14'),
  ctx.geef_eigen_deel('contactmoment', 'C16');
-- He goes on with a test that he began himself.
do $$
declare t record; mag text;
begin
  for t in select * from (values ('afname_taal', 'C12'), ('afname_wens', 'C13'), ('afname_werk', 'C14')) v (tabel, categorie) loop
    mag := format('vastgelegd_door = (select ctx.account()) and deelnemer_id in (select ctx.eigen_deel(%L))', t.categorie);
    execute format('create policy concept_eigen_deel on public.%1$I for update to {app} using (afgerond_op is null and vervallen_op is null and %2$s) with check (%2$s)', t.tabel, mag);
  end loop;
end $$;

-- The note that is being written, of whoever may record one.
create or replace function ctx.mag_gesprek(p_deelnemer uuid) returns boolean
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select (p_deelnemer in (select ctx.dossiers('C16', 'toevoeg')) or p_deelnemer in (select ctx.eigen_deel('C16')))
    and p_deelnemer not in (select ctx.afgeschermd('C16')) $$;

-- With whom somebody can record a conversation: who sees of C01 a mask alone hears no day of birth.
create function ctx.gesprek_met(p_deelnemer uuid) returns table (organisatie_id uuid, geboortedatum date)
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select d.organisatie_id, case when d.id in (select ctx.dossiers('C01', 'lees')) then d.geboortedatum end
  from public.deelnemer d where d.id = p_deelnemer and ctx.mag_gesprek(d.id) $$;

-- Whom a line of the portfolio is about, for who may write one (0450).
create or replace function ctx.portfolio_van(p_deelnemer uuid) returns table (organisatie_id uuid, geboortedatum date)
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select d.organisatie_id, d.geboortedatum from public.deelnemer d where d.id = p_deelnemer and d.id not in (select ctx.afgeschermd('C13'))
    and (d.id = (ctx.wie()).deelnemer_id or d.organisatie_id = ctx.org_breed('C13', 'toevoeg') or d.id in (select ctx.dossiers('C13', 'toevoeg'))
      or d.id in (select ctx.eigen_deel('C13'))) $$;

-- A look at one's own lines has the ground of that own part.
create or replace function ctx.leg_inzage_vast(p_doel text, p_pagina text, p_categorieen text[], p_deelnemers uuid[]) returns void
  language sql security definer set search_path = ctx, public, pg_temp as $$
  with orde (grond, nr) as (values ('organisatie', 1), ('betrokken', 2), ('dienstverband', 3), ('waarneming', 4), ('overdracht', 5), ('deling', 6),
    ('noodtoegang', 7), ('aanbod', 8)),
  per_categorie as (
    select c.categorie, g.deelnemer_id, min(o.nr) as nr
    from unnest(p_categorieen) c(categorie) cross join lateral (
      select * from ctx.wegen(c.categorie, 'lees') union all select * from ctx.wegen(c.categorie, 'masker')
      union all select * from ctx.wegen_eigen(c.categorie)) g join orde o on o.grond = g.grond
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

do $$ declare f record; begin
  revoke execute on all functions in schema ctx from public;
  for f in select p.oid::regprocedure as naam from pg_proc p
    where p.pronamespace = 'ctx'::regnamespace and p.prosecdef and pg_get_userbyid(p.proowner) = current_user loop
    execute format('alter function %s owner to {ctx}', f.naam);
  end loop;
end $$;
grant execute on function ctx.eigen_deel(text), ctx.gesprek_met(uuid) to {app};
