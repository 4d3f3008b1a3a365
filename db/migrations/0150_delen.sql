-- Sharing: what lets somebody in beside his own involvement, and what keeps somebody out. All of it meets in one function,
-- ctx.wegen, which the second door of every policy asks; what keeps out (shielding) stands in one restrictive policy on each
-- table besides, because the first door knows no persons.

-- An agreement (DVO) between the organisation that is responsible and one that works for it. Once two organisations have one,
-- the people of the second see the files of the first in its categories and period only, for its products only. Without any
-- agreement the matrix alone holds: an import brings involvement in, not contracts.
create table overeenkomst (
  id uuid primary key default gen_random_uuid(),
  kenmerk text not null check (kenmerk <> ''),
  van_organisatie_id uuid not null references organisatie,
  met_organisatie_id uuid not null references organisatie,
  producten text[] not null, -- kinds of provision; empty: everything
  doelen text[] not null check (cardinality(doelen) > 0),
  categorieen text[] not null check (categorieen @> array['C01','C01B']),
  begin date not null,
  einde date not null check (einde >= begin), -- equal: ended before it began
  vastgelegd_door uuid not null,
  vastgelegd_op timestamptz not null default now(),
  beeindigd_door uuid,
  beeindigd_op timestamptz,
  check (van_organisatie_id <> met_organisatie_id)
);
create index overeenkomst_met on overeenkomst (met_organisatie_id, van_organisatie_id);
select ctx.bescherm_register('overeenkomst');

-- One person, some categories, one other organisation (or one person there), for a time and on a ground that is written down.
create table deling (
  id uuid primary key default gen_random_uuid(),
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  aan_organisatie_id uuid not null references organisatie,
  aan_medewerker_id uuid references medewerker,
  categorieen text[] not null check (categorieen @> array['C01'] and not categorieen && array['C02','C24']),
  toevoegen boolean not null default false,
  doel text not null,
  grond text not null check (grond in ('toestemming','wettelijke_taak','vitaal_belang')),
  toelichting text not null check (toelichting <> ''),
  begin date not null,
  einde date not null check (einde > begin and einde <= begin + 366), -- at most twelve months
  bron_id uuid references bron, import_id uuid, vastgelegd_door uuid, vastgelegd_op timestamptz not null default now(),
  vervallen_op timestamptz, vervallen_door uuid, vervallen_reden text, vervangt uuid,
  foreign key (deelnemer_id, organisatie_id) references deelnemer (id, organisatie_id) on update cascade
);
create index deling_dossier on deling (deelnemer_id, organisatie_id);
create index deling_aan on deling (aan_organisatie_id) where vervallen_op is null;

-- Only named readers: the whole file (staff as client, a known name), or the address alone (somebody in hiding).
create table afscherming (
  id uuid primary key default gen_random_uuid(),
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  soort text not null check (soort in ('dossier','adres')),
  reden text not null check (reden in ('medewerker','bekend_persoon','veiligheid','op_verzoek')),
  lezers uuid[] not null check (cardinality(lezers) >= 2), -- seats; never one alone, or nobody could lift it
  bron_id uuid references bron, import_id uuid, vastgelegd_door uuid, vastgelegd_op timestamptz not null default now(),
  vervallen_op timestamptz, vervallen_door uuid, vervallen_reden text, vervangt uuid,
  foreign key (deelnemer_id, organisatie_id) references deelnemer (id, organisatie_id) on update cascade
);
create index afscherming_dossier on afscherming (deelnemer_id, organisatie_id);
create unique index afscherming_geldend on afscherming (deelnemer_id, soort) where vervallen_op is null;
create index afscherming_organisatie on afscherming (organisatie_id) where vervallen_op is null;

-- Break-glass: an hour, a reason, one's own organisation, reading only. Told the same day, judged afterwards.
create table noodtoegang (
  id uuid primary key default gen_random_uuid(),
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  medewerker_id uuid not null references medewerker,
  account_id uuid not null references account,
  reden text not null check (reden in ('gevaar','medisch','niemand_bereikbaar')),
  toelichting text not null check (length(toelichting) >= 10),
  categorieen text[] not null check (categorieen <@ array['C01','C01B','C03','C04','C05','C12','C14','C15','C16','C18','C20']),
  begonnen_op timestamptz not null default now(),
  tot timestamptz not null check (tot <= begonnen_op + interval '60 minutes'),
  oordeel text check (oordeel in ('terecht','onterecht')),
  oordeel_toelichting text,
  beoordeeld_door uuid,
  beoordeeld_op timestamptz,
  foreign key (deelnemer_id, organisatie_id) references deelnemer (id, organisatie_id) on update cascade
);
create index noodtoegang_dossier on noodtoegang (deelnemer_id, organisatie_id);
create index noodtoegang_wie on noodtoegang (medewerker_id, tot);

-- Joining a case: asked of somebody who is in it, or at once on a ground that is told to him.
create table aansluiting (
  id uuid primary key default gen_random_uuid(),
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  medewerker_id uuid not null references medewerker,
  account_id uuid not null references account,
  wijze text not null check (wijze in ('verzoek','grond')),
  toelichting text not null check (length(toelichting) >= 10),
  gevraagd_op timestamptz not null default now(),
  besluit text check (besluit in ('akkoord','geweigerd')),
  besloten_door uuid,
  besloten_op timestamptz,
  check (besloten_door <> account_id), -- never by oneself
  foreign key (deelnemer_id, organisatie_id) references deelnemer (id, organisatie_id) on update cascade
);
create index aansluiting_dossier on aansluiting (deelnemer_id, organisatie_id);
create index aansluiting_wie on aansluiting (medewerker_id);

-- Cover: who stands in for a colleague of his own organisation sees that colleague's people, as his own role allows.
create table waarneming (
  id uuid primary key default gen_random_uuid(),
  organisatie_id uuid not null references organisatie,
  medewerker_id uuid not null references medewerker, -- who is away
  waarnemer_id uuid not null references medewerker,
  begin date not null,
  einde date not null check (einde >= begin), -- equal: taken back before it began
  vastgelegd_door uuid not null,
  vastgelegd_op timestamptz not null default now(),
  check (medewerker_id <> waarnemer_id)
);
create index waarneming_waarnemer on waarneming (waarnemer_id);
select ctx.bescherm_register('waarneming');

select ctx.bescherm('deling', 'C01B', 'feit'), ctx.bescherm('afscherming', 'C01B', 'feit'), ctx.bescherm('noodtoegang', 'C01B', 'lezen'),
  ctx.bescherm('aansluiting', 'C01B', 'lezen');
grant insert (id, deelnemer_id, organisatie_id, aan_organisatie_id, aan_medewerker_id, categorieen, toevoegen, doel, grond, toelichting, begin, einde,
  vastgelegd_door, vervangt) on deling to {app};
do $$ declare t text; begin
  foreach t in array array['overeenkomst','waarneming','noodtoegang','aansluiting'] loop
    execute format('create policy ctx_nieuw on %I for insert to {ctx} with check (true)', t);
    execute format('create policy ctx_wijzig on %I for update to {ctx} using (true) with check (true)', t);
    execute format('grant insert, update on %I to {ctx}', t);
  end loop;
  foreach t in array array['deling','betrokkene'] loop
    execute format('create policy ctx_wijzig on %I for update to {ctx} using (true) with check (true)', t);
    execute format('grant update (vervallen_op, vervallen_door, vervallen_reden) on %I to {ctx}', t);
  end loop;
  foreach t in array array['deling','afscherming'] loop
    execute format('create view v_%I with (security_invoker = true) as select * from %I where vervallen_op is null', t, t);
  end loop;
  foreach t in array array['overeenkomst','noodtoegang','aansluiting','waarneming'] loop
    execute format('create view v_%I with (security_invoker = true) as select * from %I', t, t);
  end loop;
  foreach t in array array['overeenkomst','deling','afscherming','noodtoegang','aansluiting','waarneming'] loop
    execute format('grant select on v_%I to {app}, {meting}, {import}', t);
  end loop;
end $$;

-- Whom the actor may not see in this category although a door of his stands open: he is not among the named readers.
create function ctx.afgeschermd(p_categorie text) returns setof uuid
  language plpgsql stable security definer rows 10 set search_path = ctx, public, pg_temp as $$
declare w ctx.wie_t := ctx.wie();
begin
  return query select a.deelnemer_id from public.afscherming a
    where a.vervallen_op is null and (a.soort = 'dossier' or p_categorie = 'C03')
      and coalesce(w.medewerker_id <> all (a.lezers), true) and a.deelnemer_id is distinct from w.deelnemer_id
      -- Of others than the people of his own organisation no door of his knows.
      and (a.organisatie_id = w.organisatie_id
        or exists (select 1 from public.betrokkene b where b.deelnemer_id = a.deelnemer_id and b.medewerker_id = w.medewerker_id)
        or exists (select 1 from public.deling s where s.deelnemer_id = a.deelnemer_id and s.aan_organisatie_id = w.organisatie_id)
        or exists (select 1 from public.dienstverband v where v.deelnemer_id = a.deelnemer_id and v.werkgever_organisatie_id = w.organisatie_id)
        or exists (select 1 from public.waarneming n join public.betrokkene b on b.medewerker_id = n.medewerker_id
          where n.waarnemer_id = w.medewerker_id and b.deelnemer_id = a.deelnemer_id));
end $$;

-- The one place where ways to a person come together: whom the actor reaches in this category today, beside the people of
-- his whole organisation, and on what ground. No way opens what the matrix does not give his role.
create function ctx.wegen(p_categorie text, p_modus text) returns table (deelnemer_id uuid, grond text)
  language plpgsql stable security definer rows 100 set search_path = ctx, public, pg_temp as $$
declare
  w ctx.wie_t := ctx.wie();
  deuren text[] := array(select b.deur from ctx.beleid b where b.rol = w.rol and b.categorie = p_categorie and b.modus = p_modus);
  verdragen uuid[]; -- organisations that agreed with his what it may see of theirs
  afgeschermd uuid[];
begin
  if 'dossier' = any (deuren) and w.rol = 'personeelszaken' then
    return query select distinct d.deelnemer_id, 'dienstverband' from public.dienstverband d
      where d.werkgever_organisatie_id = w.organisatie_id and d.begin <= current_date and (d.einde is null or d.einde > current_date)
        and d.deelnemer_id not in (select ctx.afgeschermd(p_categorie));
  elsif 'dossier' = any (deuren) then
    verdragen := array(select distinct o.van_organisatie_id from public.overeenkomst o where o.met_organisatie_id = w.organisatie_id);
    afgeschermd := array(select ctx.afgeschermd(p_categorie));
    return query
      with mens as (
        select b.deelnemer_id as id, b.organisatie_id, 'betrokken' as grond from public.betrokkene b
         where b.medewerker_id = w.medewerker_id and b.vervallen_op is null
           and b.begin <= current_date and (b.einde is null or b.einde > current_date)
        union all
        select b.deelnemer_id, b.organisatie_id, 'waarneming' from public.waarneming n
          join public.medewerker m on m.id = n.medewerker_id and m.organisatie_id = w.organisatie_id
          join public.betrokkene b on b.medewerker_id = n.medewerker_id and b.vervallen_op is null
            and b.begin <= current_date and (b.einde is null or b.einde > current_date)
         where n.waarnemer_id = w.medewerker_id and n.begin <= current_date and n.einde > current_date)
      select distinct m.id, m.grond from mens m
       where m.id <> all (afgeschermd)
         and (m.organisatie_id = w.organisatie_id or m.organisatie_id <> all (verdragen) or exists (
           select 1 from public.overeenkomst o
            where o.van_organisatie_id = m.organisatie_id and o.met_organisatie_id = w.organisatie_id and p_categorie = any (o.categorieen)
              and o.begin <= current_date and o.einde > current_date
              and (o.producten = '{}' or exists (select 1 from public.traject t join public.voorziening v on v.id = t.voorziening_id
                where t.deelnemer_id = m.id and v.soort = any (o.producten) and (t.einde is null or t.einde > current_date)
                  and (t.uitvoerder_id is null or t.uitvoerder_id = w.organisatie_id)))));
    return query
      select distinct d.deelnemer_id, 'deling' from public.deling d
       where d.aan_organisatie_id = w.organisatie_id and (d.aan_medewerker_id is null or d.aan_medewerker_id = w.medewerker_id)
         and d.vervallen_op is null and d.begin <= current_date and d.einde > current_date and p_categorie = any (d.categorieen)
         and (p_modus in ('lees', 'masker') or (p_modus = 'toevoeg' and d.toevoegen and p_categorie <> 'C01B')) and d.deelnemer_id <> all (afgeschermd);
    if p_modus = 'lees' then
      return query
        select distinct n.deelnemer_id, 'noodtoegang' from public.noodtoegang n
         where n.medewerker_id = w.medewerker_id and n.organisatie_id = w.organisatie_id and n.tot > now()
           and p_categorie = any (n.categorieen) and n.deelnemer_id <> all (afgeschermd);
    end if;
  end if;
  if 'eigen' = any (deuren) and w.deelnemer_id is not null then return query select w.deelnemer_id, 'eigen'; end if;
end $$;

-- Second door.
create or replace function ctx.dossiers(p_categorie text, p_modus text) returns setof uuid
  language plpgsql stable security definer rows 100 set search_path = ctx, public, pg_temp as $$
begin
  return query select distinct w.deelnemer_id from ctx.wegen(p_categorie, p_modus) w;
end $$;

-- The restrictive half, on every table of a category: `is not true` because a notice may be about nobody yet.
create function ctx.scherm_af(p_tabel regclass, p_categorie text) returns void
  language plpgsql set search_path = ctx, public, pg_temp as $$
declare
  vrij text := format('(%s in (select ctx.afgeschermd(%L))) is not true',
    case when p_tabel = 'public.deelnemer'::regclass then 'id' else 'deelnemer_id' end, p_categorie);
begin
  execute format('create policy afscherming on %1$s as restrictive for all to {app} using (%2$s) with check (%2$s)', p_tabel, vrij);
end $$;
do $$ declare t record; begin
  for t in select c.oid::regclass as tabel, split_part(obj_description(c.oid), ' ', 2) as categorie from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and obj_description(c.oid) ~ '^categorie C\d' and c.relname <> 'inzage' loop
    perform ctx.scherm_af(t.tabel, t.categorie);
  end loop;
end $$;

-- A search by name goes past the policies and so has to ask itself.
create or replace function ctx.zoek_deelnemer(p_naam text, p_geboortedatum date, p_hmac bytea, p_aantal int) returns table (deelnemer_id uuid, gelijkenis real)
  language plpgsql stable security definer set search_path = ctx, public, pg_temp as $$
declare
  w ctx.wie_t := ctx.wie();
  deur uuid := ctx.org_breed('C01', 'lees');
  zaken uuid[] := array(select ctx.dossiers('C01', 'lees'));
  dicht uuid[] := array(select ctx.afgeschermd('C01'));
begin
  if p_hmac is not null then
    return query select b.deelnemer_id, 1::real from public.deelnemer_bsn b
      where b.hmac = p_hmac and b.organisatie_id = w.organisatie_id and b.deelnemer_id <> all (dicht)
        and (b.organisatie_id = deur or b.deelnemer_id = any (zaken))
        and exists (select 1 from ctx.beleid r where r.rol = w.rol and r.categorie = 'C02') limit p_aantal;
  elsif p_naam is null then
    return query select d.id, 1::real from public.deelnemer d
      where d.geboortedatum = p_geboortedatum and d.id <> all (dicht) and (d.organisatie_id = deur or d.id = any (zaken)) order by d.id limit p_aantal;
  elsif deur is null then
    return query select d.id, word_similarity(zoekvorm(p_naam), d.zoeknaam) as g from public.deelnemer d
      where d.id = any (zaken) and (p_geboortedatum is null or d.geboortedatum = p_geboortedatum)
        and (d.zoeknaam %> zoekvorm(p_naam) or d.zoeknaam like '%' || zoekvorm(p_naam) || '%')
      order by g desc, d.id limit p_aantal;
  else
    return query select d.id, word_similarity(zoekvorm(p_naam), d.zoeknaam) as g from public.deelnemer d
      where (d.organisatie_id = deur or d.id = any (zaken)) and d.id <> all (dicht) and (p_geboortedatum is null or d.geboortedatum = p_geboortedatum)
        and (d.zoeknaam %> zoekvorm(p_naam) or d.zoeknaam like '%' || zoekvorm(p_naam) || '%')
      order by g desc, d.id limit p_aantal;
  end if;
end $$;

-- A look is logged with the ground on which the file was open: the least ordinary one that a category of it needed.
alter table inzage add column grond text;
grant select (grond) on inzage to {app};
create or replace function ctx.leg_inzage_vast(p_doel text, p_pagina text, p_categorieen text[], p_deelnemers uuid[]) returns void
  language sql security definer set search_path = ctx, public, pg_temp as $$
  with orde (grond, nr) as (values ('organisatie', 1), ('betrokken', 2), ('dienstverband', 3), ('waarneming', 4), ('deling', 5), ('noodtoegang', 6)),
  per_categorie as (
    select c.categorie, g.deelnemer_id, min(o.nr) as nr
    from unnest(p_categorieen) c(categorie) cross join lateral (
      select * from ctx.wegen(c.categorie, 'lees') union all select * from ctx.wegen(c.categorie, 'masker')) g join orde o on o.grond = g.grond
    group by 1, 2),
  per_mens as (select p.deelnemer_id, max(p.nr) as nr from per_categorie p group by 1)
  insert into public.inzage (account_id, organisatie_id, rol, doel, pagina, categorieen, betreft_organisatie_id, deelnemer_ids, grond)
  select w.account_id, w.organisatie_id, coalesce(w.rol, 'recht'), p_doel, p_pagina, p_categorieen, d.organisatie_id, array_agg(i.id), g.grond
  from ctx.wie() w cross join unnest(p_deelnemers) i(id) left join public.deelnemer d on d.id = i.id
  left join per_mens p on p.deelnemer_id = i.id
  left join orde g on g.nr = coalesce(p.nr, case when d.organisatie_id = ctx.org_breed('C01', 'lees') then 1 end)
  where w.account_id is not null and i.id is distinct from w.deelnemer_id
  group by w.account_id, w.organisatie_id, w.rol, d.organisatie_id, g.grond $$;

-- Lists that are remembered for a whole organisation are the same for all who watch over it, but for shielded people: these
-- count as changed at every asking, so that they are read again as who asks. A shielding that is lifted is a change.
create or replace function ctx.gewijzigd_sinds(p_snapshot pg_snapshot) returns table (positie pg_snapshot, gewijzigd uuid[], tabellen text[])
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  with mijn as materialized (select ctx.org_breed('C01', 'lees') as id),
  anders as materialized (
    select w.deelnemer_id, w.tabel from mijn join public.wijziging w on true
    where w.deelnemer_id is not null and w.tx >= pg_snapshot_xmin(p_snapshot) and not pg_visible_in_snapshot(w.tx, p_snapshot)
      and (exists (select 1 from public.deelnemer d where d.id = w.deelnemer_id and d.organisatie_id = mijn.id)
        or exists (select 1 from ctx.verhuizing h where h.deelnemer_id = w.deelnemer_id and h.van_organisatie_id = mijn.id))
    union
    select a.deelnemer_id, t.tabel from mijn join public.afscherming a on a.organisatie_id = mijn.id and a.vervallen_op is null
      cross join (values ('deelnemer'), ('betrokkene')) t(tabel)
    limit 1001),
  bekend as (
    select p_snapshot is not null and not exists (select 1 from ctx.wijziging_merk where gesnoeid and grens > pg_snapshot_xmin(p_snapshot))
      and (select count(*) from anders) <= 1000 as waar)
  select pg_current_snapshot(), case when b.waar then array(select distinct a.deelnemer_id from anders a) end,
    array(select distinct a.tabel from anders a)
  from bekend b, mijn where mijn.id is not null $$;
create function ctx.meld_afscherming() returns trigger
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
begin
  insert into public.wijziging (tabel, deelnemer_id) select t.tabel, r.deelnemer_id from rijen r cross join (values ('deelnemer'), ('betrokkene')) t(tabel);
  notify trede_wijziging;
  return null;
end $$;
create trigger meld_nieuw after insert on afscherming referencing new table as rijen for each statement execute function ctx.meld_afscherming();
create trigger meld_anders after update on afscherming referencing new table as rijen for each statement execute function ctx.meld_afscherming();

-- Shares end when another organisation becomes responsible: it has to grant them anew.
create function ctx.beeindig_delingen() returns trigger
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
begin
  update public.deling set vervallen_op = now(), vervallen_reden = 'een andere organisatie werd verantwoordelijk'
   where deelnemer_id = new.id and vervallen_op is null;
  return null;
end $$;
create trigger beeindig_delingen after update of organisatie_id on deelnemer for each row
  when (old.organisatie_id is distinct from new.organisatie_id) execute function ctx.beeindig_delingen();

-- The acts on these tables that no policy can carry, because whoever acts cannot see the person yet, or acts for others.
create function ctx.leg_overeenkomst_vast(p_id uuid, p jsonb) returns text
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
begin
  if not ctx.beheert((p->>'vanOrganisatieId')::uuid) then return 'geen_recht'; end if;
  insert into public.overeenkomst (id, kenmerk, van_organisatie_id, met_organisatie_id, producten, doelen, categorieen, begin, einde, vastgelegd_door)
  select p_id, p->>'kenmerk', (p->>'vanOrganisatieId')::uuid, (p->>'metOrganisatieId')::uuid,
    array(select jsonb_array_elements_text(p->'producten')), array(select jsonb_array_elements_text(p->'doelen')),
    array(select jsonb_array_elements_text(p->'categorieen')), (p->>'begin')::date, (p->>'einde')::date, ctx.account();
  return null;
end $$;
create function ctx.beeindig_overeenkomst(p_id uuid, p_einde date) returns text
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare o public.overeenkomst;
begin
  select * into o from public.overeenkomst where id = p_id for update;
  if o.id is null or not ctx.beheert(o.van_organisatie_id) then return 'niet_gevonden'; end if;
  if p_einde > o.einde then return 'later'; end if;
  update public.overeenkomst set einde = greatest(p_einde, begin), beeindigd_door = ctx.account(), beeindigd_op = now() where id = p_id;
  return null;
end $$;

-- May the actor change who is involved with this person?
create function ctx.gaat_over(p_deelnemer uuid, p_organisatie uuid) returns boolean
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select (coalesce(p_organisatie = ctx.org_breed('C01B', 'schrijf'), false) or p_deelnemer in (select ctx.dossiers('C01B', 'schrijf')))
    and p_deelnemer not in (select ctx.afgeschermd('C01B')) $$;

-- By name and date of birth, in one's own organisation, exactly one; a shielded file does not open. Null: nobody.
create function ctx.open_noodtoegang(p_id uuid, p_achternaam text, p_geboortedatum date, p_reden text, p_toelichting text, p_categorieen text[]) returns uuid
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare
  w ctx.wie_t := ctx.wie();
  gevonden uuid[];
begin
  if not exists (select 1 from ctx.beleid b where b.rol = w.rol and b.categorie = 'C01' and b.modus = 'lees' and b.deur = 'dossier')
    or not exists (select 1 from public.organisatie o where o.id = w.organisatie_id and o.soort in ('gemeente', 'sob')) then
    raise exception 'geen recht op noodtoegang' using errcode = '42501';
  end if;
  gevonden := array(select d.id from public.deelnemer d where d.organisatie_id = w.organisatie_id and d.geboortedatum = p_geboortedatum
    and zoekvorm(d.achternaam) = zoekvorm(p_achternaam) and d.id not in (select ctx.afgeschermd('C01')) limit 2);
  if cardinality(gevonden) <> 1 then return null; end if;
  insert into public.noodtoegang (id, deelnemer_id, organisatie_id, medewerker_id, account_id, reden, toelichting, categorieen, begonnen_op, tot)
  values (p_id, gevonden[1], w.organisatie_id, w.medewerker_id, w.account_id, p_reden, p_toelichting, p_categorieen, now(), now() + interval '60 minutes');
  return gevonden[1];
end $$;

-- Whoever asks to join hears nothing about whether the person exists; on a ground he is in, for four weeks, and that is told.
create function ctx.vraag_aansluiting(p_id uuid, p_nummer text, p_geboortedatum date, p_wijze text, p_toelichting text) returns uuid
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare
  w ctx.wie_t := ctx.wie();
  d record;
begin
  if not exists (select 1 from ctx.beleid b where b.rol = w.rol and b.categorie = 'C01' and b.modus = 'lees' and b.deur = 'dossier')
    or p_nummer !~ '^[0-9a-f]{8}$' then return null; end if;
  select x.id, x.organisatie_id into d from public.deelnemer x
   where x.id between (p_nummer || '-0000-0000-0000-000000000000')::uuid and (p_nummer || '-ffff-ffff-ffff-ffffffffffff')::uuid
     and x.geboortedatum = p_geboortedatum and x.id not in (select ctx.afgeschermd('C01'))
     and not exists (select 1 from public.afscherming a where a.deelnemer_id = x.id and a.vervallen_op is null and a.soort = 'dossier'
       and w.medewerker_id <> all (a.lezers))
     and (x.organisatie_id = w.organisatie_id or (p_wijze = 'verzoek' and exists (select 1 from public.overeenkomst o
       where o.van_organisatie_id = x.organisatie_id and o.met_organisatie_id = w.organisatie_id and o.begin <= current_date and o.einde > current_date)));
  if d.id is null then return null; end if;
  insert into public.aansluiting (id, deelnemer_id, organisatie_id, medewerker_id, account_id, wijze, toelichting)
  values (p_id, d.id, d.organisatie_id, w.medewerker_id, w.account_id, p_wijze, p_toelichting);
  if p_wijze = 'verzoek' then return null; end if;
  insert into public.betrokkene (deelnemer_id, organisatie_id, medewerker_id, rol, begin, einde, vastgelegd_door)
  values (d.id, d.organisatie_id, w.medewerker_id, w.rol, current_date, current_date + 28, w.account_id);
  return d.id;
end $$;
create function ctx.beslis_aansluiting(p_id uuid, p_besluit text) returns text
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare
  w ctx.wie_t := ctx.wie();
  a public.aansluiting;
begin
  select * into a from public.aansluiting where id = p_id for update;
  if a.id is null or not ctx.gaat_over(a.deelnemer_id, a.organisatie_id) then return 'niet_gevonden'; end if;
  if a.besluit is not null then return 'al_besloten'; end if;
  if a.account_id = w.account_id then return 'zelf'; end if;
  update public.aansluiting set besluit = p_besluit, besloten_door = w.account_id, besloten_op = now() where id = p_id;
  if p_besluit = 'akkoord' and a.wijze = 'verzoek' then
    insert into public.betrokkene (deelnemer_id, organisatie_id, medewerker_id, rol, begin, vastgelegd_door)
    select a.deelnemer_id, a.organisatie_id, m.id, m.rol, current_date, w.account_id from public.medewerker m where m.id = a.medewerker_id;
  elsif p_besluit = 'geweigerd' and a.wijze = 'grond' then
    update public.betrokkene set vervallen_op = now(), vervallen_door = w.account_id, vervallen_reden = 'aansluiting niet akkoord'
     where deelnemer_id = a.deelnemer_id and medewerker_id = a.medewerker_id and vastgelegd_door = a.account_id and vervallen_op is null;
  end if;
  return null;
end $$;

-- Cover is arranged by who is away or by who watches over the organisation, never by who covers.
create function ctx.neem_waar(p_id uuid, p_medewerker uuid, p_waarnemer uuid, p_begin date, p_einde date) returns text
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare
  w ctx.wie_t := ctx.wie();
  v_van public.medewerker;
  v_door public.medewerker;
begin
  select * into v_van from public.medewerker where id = p_medewerker;
  select * into v_door from public.medewerker where id = p_waarnemer;
  if v_van.organisatie_id is distinct from w.organisatie_id
    or not (v_van.id = w.medewerker_id or coalesce(w.organisatie_id = ctx.org_breed('C01B', 'schrijf'), false)) then return 'geen_recht'; end if;
  if v_door.organisatie_id is distinct from w.organisatie_id or v_door.account_id = v_van.account_id then return 'collega'; end if;
  insert into public.waarneming (id, organisatie_id, medewerker_id, waarnemer_id, begin, einde, vastgelegd_door)
  values (p_id, w.organisatie_id, p_medewerker, p_waarnemer, p_begin, p_einde, w.account_id);
  return null;
end $$;
create function ctx.beeindig_waarneming(p_id uuid) returns text
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare
  w ctx.wie_t := ctx.wie();
begin
  update public.waarneming n set einde = greatest(n.begin, current_date)
   where n.id = p_id and n.organisatie_id = w.organisatie_id and n.einde > current_date
     and (w.medewerker_id in (n.medewerker_id, n.waarnemer_id) or coalesce(w.organisatie_id = ctx.org_breed('C01B', 'schrijf'), false));
  return case when found then null else 'niet_gevonden' end;
end $$;

-- Break-glass as the privacy officer of the organisation judges it: a file by its number, not by its name.
create function ctx.toezicht_noodtoegang() returns table (id uuid, deelnemer_id uuid, naam text, rol text, reden text, toelichting text, categorieen text[],
    begonnen_op timestamptz, tot timestamptz, oordeel text, beoordeeld_op timestamptz)
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select n.id, n.deelnemer_id, m.naam, m.rol, n.reden, n.toelichting, n.categorieen, n.begonnen_op, n.tot, n.oordeel, n.beoordeeld_op
  from public.noodtoegang n join public.medewerker m on m.id = n.medewerker_id where n.organisatie_id = ctx.org_breed('C24', 'lees')
  order by n.oordeel is not null, n.begonnen_op desc limit 100 $$;
create function ctx.beoordeel_noodtoegang(p_id uuid, p_oordeel text, p_toelichting text) returns boolean
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
begin
  update public.noodtoegang set oordeel = p_oordeel, oordeel_toelichting = p_toelichting, beoordeeld_door = ctx.account(), beoordeeld_op = now()
   where id = p_id and organisatie_id = ctx.org_breed('C24', 'lees') and oordeel is null and account_id <> ctx.account();
  return found;
end $$;

do $$ declare f record; begin
  revoke execute on all functions in schema ctx from public;
  for f in select p.oid::regprocedure as naam from pg_proc p
    where p.pronamespace = 'ctx'::regnamespace and p.prosecdef and pg_get_userbyid(p.proowner) = current_user loop
    execute format('alter function %s owner to {ctx}', f.naam);
  end loop;
end $$;
grant execute on function ctx.afgeschermd(text), ctx.wegen(text, text), ctx.leg_overeenkomst_vast(uuid, jsonb), ctx.beeindig_overeenkomst(uuid, date),
  ctx.open_noodtoegang(uuid, text, date, text, text, text[]), ctx.vraag_aansluiting(uuid, text, date, text, text), ctx.beslis_aansluiting(uuid, text),
  ctx.neem_waar(uuid, uuid, uuid, date, date), ctx.beeindig_waarneming(uuid), ctx.toezicht_noodtoegang(),
  ctx.beoordeel_noodtoegang(uuid, text, text) to {app};
