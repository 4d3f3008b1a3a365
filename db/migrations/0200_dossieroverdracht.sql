-- Another organisation becomes responsible for a person: offered by the one, accepted by the other, from an agreed day on. With it
-- comes what a move means for who may look, however it came about (also by an import), and the purpose of agreements and shares.

-- An offer and its answer. The receiver reads what stands here, and the name, and nothing of the file.
create table dossieroverdracht (
  id uuid primary key default gen_random_uuid(),
  deelnemer_id uuid not null,
  organisatie_id uuid not null, -- who is responsible today: follows the person
  van_organisatie_id uuid not null references organisatie,
  naar_organisatie_id uuid not null references organisatie,
  aan_medewerker_id uuid references medewerker, -- the only one there who sees the offer: of a shielded file
  op date not null, -- the first day that the receiver is responsible
  grond text not null check (grond in ('verhuizing','afspraak','herindeling')),
  toelichting text not null check (toelichting <> ''),
  mee text[] not null check (mee @> array['C01','C01B','C02','C03']), -- of the other categories the receiver gets no history
  warm uuid[] not null default '{}', -- seats that stay involved for a while
  warm_tot date check (warm_tot > op),
  antwoord_voor date not null check (antwoord_voor <= op + 1), -- the first day that it is too late
  aangeboden_door uuid not null,
  aangeboden_op timestamptz not null default now(),
  besluit text check (besluit in ('aanvaard','geweigerd','ingetrokken')),
  besluit_toelichting text,
  besloten_door uuid,
  besloten_op timestamptz,
  regisseur_id uuid references medewerker, -- who gets the case at the receiver
  lezers uuid[], -- who reads it there, where it is shielded
  uitgevoerd_op timestamptz,
  check ((warm_tot is null) = (warm = '{}')),
  check (besluit is distinct from 'aanvaard' or besloten_door <> aangeboden_door), -- accepted by the other side, never by oneself
  foreign key (deelnemer_id, organisatie_id) references deelnemer (id, organisatie_id) on update cascade
);
create index dossieroverdracht_dossier on dossieroverdracht (deelnemer_id, organisatie_id);
create unique index dossieroverdracht_open on dossieroverdracht (deelnemer_id) where uitgevoerd_op is null and coalesce(besluit, 'aanvaard') = 'aanvaard';
create index dossieroverdracht_naar on dossieroverdracht (naar_organisatie_id, op);
create index dossieroverdracht_van on dossieroverdracht (van_organisatie_id, op);
select ctx.bescherm('dossieroverdracht', 'C01B', 'lezen'), ctx.scherm_af('dossieroverdracht', 'C01B');
create policy ctx_nieuw on dossieroverdracht for insert to {ctx} with check (true);
create policy ctx_wijzig on dossieroverdracht for update to {ctx} using (true) with check (true);
grant insert, update on dossieroverdracht to {ctx};
create view v_dossieroverdracht with (security_invoker = true) as select * from dossieroverdracht;
grant select on v_dossieroverdracht to {app}, {meting}, {import};
do $$ declare t text; begin
  foreach t in array array['verantwoordelijke','afscherming'] loop
    execute format('create policy ctx_nieuw on %I for insert to {ctx} with check (true)', t);
    execute format('create policy ctx_wijzig on %I for update to {ctx} using (true) with check (true)', t);
    execute format('grant insert, update (vervallen_op, vervallen_door, vervallen_reden) on %I to {ctx}', t);
  end loop;
end $$;

-- An earlier version is shielded like the row itself: the first door of its own rule knows no persons.
create policy afscherming on vorige_versie as restrictive for select to {app} using (
  (case categorie when 'C03' then deelnemer_id in (select ctx.afgeschermd('C03')) else deelnemer_id in (select ctx.afgeschermd('C01')) end) is not true);

-- Since when the organisation of today is responsible, for who ever moved: involvement of others from before that counts no more.
create table ctx.verantwoordelijk_sinds (deelnemer_id uuid primary key, op timestamptz not null);
-- Involvement that outlives a transfer: under what its organisation had agreed with the old one.
create table ctx.warme_overdracht (betrokkene_id uuid primary key, van_organisatie_id uuid not null);
grant select, insert, update, delete on ctx.verantwoordelijk_sinds, ctx.warme_overdracht to {ctx};
create function ctx.noteer_sinds() returns trigger
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
begin
  if tg_op = 'DELETE' then
    delete from ctx.verantwoordelijk_sinds where deelnemer_id = old.id;
  else
    insert into ctx.verantwoordelijk_sinds (deelnemer_id, op) values (new.id, now()) on conflict (deelnemer_id) do update set op = excluded.op;
  end if;
  return null;
end $$;
create trigger noteer_sinds after update of organisatie_id on deelnemer for each row
  when (old.organisatie_id is distinct from new.organisatie_id) execute function ctx.noteer_sinds();
create trigger noteer_sinds_weg after delete on deelnemer for each row execute function ctx.noteer_sinds();

-- For what each role works, from the matrix, the first one for its ordinary pages.
create table ctx.doel (rol text not null, doel text not null, volgorde int not null, primary key (rol, doel));
grant select on ctx.doel to {ctx};

create or replace function ctx.wegen(p_categorie text, p_modus text) returns table (deelnemer_id uuid, grond text)
  language plpgsql stable security definer rows 100 set search_path = ctx, public, pg_temp as $$
declare
  w ctx.wie_t := ctx.wie();
  deuren text[] := array(select b.deur from ctx.beleid b where b.rol = w.rol and b.categorie = p_categorie and b.modus = p_modus);
  werkt_voor text[]; -- for what his role works: no agreement or share opens for another purpose
  verdragen uuid[]; -- organisations that agreed with his what it may see of theirs
  afgeschermd uuid[];
begin
  if 'dossier' = any (deuren) and w.rol = 'personeelszaken' then
    return query select distinct d.deelnemer_id, 'dienstverband' from public.dienstverband d
      where d.werkgever_organisatie_id = w.organisatie_id and d.begin <= current_date and (d.einde is null or d.einde > current_date)
        and d.deelnemer_id not in (select ctx.afgeschermd(p_categorie));
  elsif 'dossier' = any (deuren) then
    werkt_voor := array(select d.doel from ctx.doel d where d.rol = w.rol);
    verdragen := array(select distinct o.van_organisatie_id from public.overeenkomst o where o.met_organisatie_id = w.organisatie_id);
    afgeschermd := array(select ctx.afgeschermd(p_categorie));
    return query
      with mens as (
        select b.id as betrokkene_id, b.deelnemer_id as id, b.organisatie_id, b.vastgelegd_op, 'betrokken' as grond from public.betrokkene b
         where b.medewerker_id = w.medewerker_id and b.vervallen_op is null
           and b.begin <= current_date and (b.einde is null or b.einde > current_date)
        union all
        select b.id, b.deelnemer_id, b.organisatie_id, b.vastgelegd_op, 'waarneming' from public.waarneming n
          join public.medewerker m on m.id = n.medewerker_id and m.organisatie_id = w.organisatie_id
          join public.betrokkene b on b.medewerker_id = n.medewerker_id and b.vervallen_op is null
            and b.begin <= current_date and (b.einde is null or b.einde > current_date)
         where n.waarnemer_id = w.medewerker_id and n.begin <= current_date and n.einde > current_date),
      -- Since a move: one's own organisation is responsible, or involved one since; who the old one said to stay for a while was involved at the move.
      telt as (
        select m.id, case when h.betrokkene_id is null then m.grond else 'overdracht' end as grond,
          coalesce(h.van_organisatie_id, m.organisatie_id) as organisatie_id
        from mens m left join ctx.verantwoordelijk_sinds s on s.deelnemer_id = m.id
          left join ctx.warme_overdracht h on h.betrokkene_id = m.betrokkene_id and m.organisatie_id <> w.organisatie_id
        where s.op is null or m.vastgelegd_op >= s.op or m.organisatie_id = w.organisatie_id)
      select distinct m.id, m.grond from telt m
       where m.id <> all (afgeschermd)
         and (m.organisatie_id = w.organisatie_id or m.organisatie_id <> all (verdragen) or exists (
           select 1 from public.overeenkomst o
            where o.van_organisatie_id = m.organisatie_id and o.met_organisatie_id = w.organisatie_id and p_categorie = any (o.categorieen)
              and o.doelen && werkt_voor and o.begin <= current_date and o.einde > current_date
              and (o.producten = '{}' or exists (select 1 from public.traject t join public.voorziening v on v.id = t.voorziening_id
                where t.deelnemer_id = m.id and v.soort = any (o.producten) and (t.einde is null or t.einde > current_date)
                  and (t.uitvoerder_id is null or t.uitvoerder_id = w.organisatie_id)))));
    return query
      select distinct d.deelnemer_id, 'deling' from public.deling d
       where d.aan_organisatie_id = w.organisatie_id and (d.aan_medewerker_id is null or d.aan_medewerker_id = w.medewerker_id)
         and d.vervallen_op is null and d.begin <= current_date and d.einde > current_date and p_categorie = any (d.categorieen)
         and d.doel = any (werkt_voor)
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

-- The purpose of a look is one that the role works for: of a share its own; else the page's, where the role has that one.
create or replace function ctx.leg_inzage_vast(p_doel text, p_pagina text, p_categorieen text[], p_deelnemers uuid[]) returns void
  language sql security definer set search_path = ctx, public, pg_temp as $$
  with orde (grond, nr) as (values ('organisatie', 1), ('betrokken', 2), ('dienstverband', 3), ('waarneming', 4), ('overdracht', 5), ('deling', 6),
    ('noodtoegang', 7), ('aanbod', 8)),
  per_categorie as (
    select c.categorie, g.deelnemer_id, min(o.nr) as nr
    from unnest(p_categorieen) c(categorie) cross join lateral (
      select * from ctx.wegen(c.categorie, 'lees') union all select * from ctx.wegen(c.categorie, 'masker')) g join orde o on o.grond = g.grond
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

-- Does the actor arrange who is involved, for the whole of his own organisation or for his own people? Such a role offers and receives.
create function ctx.regelt_overdracht() returns boolean
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select exists (select 1 from ctx.beleid b where b.rol = (ctx.wie()).rol and b.categorie = 'C01B' and b.modus = 'schrijf') $$;

-- Answers null, or the code of what stands in the way.
create function ctx.bied_dossier_aan(p_id uuid, p jsonb) returns text
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare
  w ctx.wie_t := ctx.wie();
  v_mens uuid := (p->>'deelnemerId')::uuid;
  v_naar uuid := (p->>'naarOrganisatieId')::uuid;
  v_aan uuid := (p->>'aanMedewerkerId')::uuid;
  v_op date := (p->>'op')::date;
  v_warm uuid[] := array(select jsonb_array_elements_text(p->'warm')::uuid);
begin
  if not exists (select 1 from public.deelnemer d where d.id = v_mens and d.organisatie_id = w.organisatie_id)
    or not ctx.regelt_overdracht() or not ctx.gaat_over(v_mens, w.organisatie_id) then return 'niet_gevonden'; end if;
  if v_naar = w.organisatie_id then return 'zelf'; end if;
  if not exists (select 1 from public.medewerker m join ctx.beleid b on b.rol = m.rol and b.categorie = 'C01B' and b.modus = 'schrijf'
    where m.organisatie_id = v_naar and (v_aan is null or m.id = v_aan) and m.begin <= current_date and (m.einde is null or m.einde > current_date))
  then return case when v_aan is null then 'niemand' else 'elders' end; end if;
  if v_aan is null and exists (select 1 from public.afscherming a where a.deelnemer_id = v_mens and a.soort = 'dossier' and a.vervallen_op is null)
  then return 'afgeschermd'; end if;
  if exists (select 1 from public.verantwoordelijke v where v.deelnemer_id = v_mens and v.vervallen_op is null and v.begin >= v_op) then return 'later'; end if;
  if exists (select 1 from unnest(v_warm) z(id) where not exists (select 1 from public.betrokkene b join public.medewerker m on m.id = b.medewerker_id
    where b.deelnemer_id = v_mens and b.medewerker_id = z.id and m.organisatie_id <> v_naar and b.vervallen_op is null and b.begin <= current_date
      and (b.einde is null or b.einde > current_date))) then return 'warm'; end if;
  update public.dossieroverdracht set besluit = 'ingetrokken', besluit_toelichting = 'verlopen', besloten_op = now()
   where deelnemer_id = v_mens and besluit is null and antwoord_voor <= current_date;
  if exists (select 1 from public.dossieroverdracht o where o.deelnemer_id = v_mens and o.uitgevoerd_op is null and coalesce(o.besluit, 'aanvaard') = 'aanvaard')
  then return 'loopt_al'; end if;
  insert into public.dossieroverdracht (id, deelnemer_id, organisatie_id, van_organisatie_id, naar_organisatie_id, aan_medewerker_id, op, grond, toelichting,
    mee, warm, warm_tot, antwoord_voor, aangeboden_door)
  values (p_id, v_mens, w.organisatie_id, w.organisatie_id, v_naar, v_aan, v_op, p->>'grond', p->>'toelichting',
    array(select jsonb_array_elements_text(p->'mee')), v_warm, (p->>'warmTot')::date, (p->>'antwoordVoor')::date, w.account_id);
  return null;
end $$;

create function ctx.trek_dossieraanbod_in(p_id uuid) returns text
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare o public.dossieroverdracht;
begin
  select * into o from public.dossieroverdracht where id = p_id for update;
  if o.id is null or o.van_organisatie_id is distinct from (ctx.wie()).organisatie_id or not ctx.regelt_overdracht()
    or not ctx.gaat_over(o.deelnemer_id, o.organisatie_id) then return 'niet_gevonden'; end if;
  if o.besluit is not null then return 'al_besloten'; end if;
  update public.dossieroverdracht set besluit = 'ingetrokken', besloten_door = ctx.account(), besloten_op = now() where id = p_id;
  return null;
end $$;

-- The answer of the receiver. With his yes the period of responsibility stands; the file moves on its first day.
create function ctx.beslis_dossieraanbod(p_id uuid, p_besluit text, p_toelichting text, p_regisseur uuid, p_lezers uuid[]) returns text
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare
  w ctx.wie_t := ctx.wie();
  o public.dossieroverdracht;
  v public.verantwoordelijke;
begin
  select * into o from public.dossieroverdracht where id = p_id for update;
  if o.id is null or o.naar_organisatie_id is distinct from w.organisatie_id or not ctx.regelt_overdracht()
    or coalesce(o.aan_medewerker_id <> w.medewerker_id, false) then return 'niet_gevonden'; end if;
  if o.besluit is not null then return 'al_besloten'; end if;
  if o.antwoord_voor <= current_date then return 'verlopen'; end if;
  if o.aangeboden_door = w.account_id then return 'zelf'; end if;
  if p_besluit = 'aanvaard' then
    if o.organisatie_id <> o.van_organisatie_id or exists (select 1 from public.verantwoordelijke x
      where x.deelnemer_id = o.deelnemer_id and x.vervallen_op is null and x.begin >= o.op) then return 'later'; end if;
    if exists (select 1 from unnest(p_lezers || p_regisseur) z(id) where z.id is not null and not exists (select 1 from public.medewerker m
      where m.id = z.id and m.organisatie_id = w.organisatie_id and m.begin <= o.op and (m.einde is null or m.einde > o.op))) then return 'collega'; end if;
    if cardinality(p_lezers) < 2 and exists (select 1 from public.afscherming a where a.deelnemer_id = o.deelnemer_id and a.vervallen_op is null) then return 'lezers'; end if;
    update public.verantwoordelijke set vervallen_op = now(), vervallen_door = w.account_id, vervallen_reden = 'overgedragen'
     where deelnemer_id = o.deelnemer_id and vervallen_op is null and begin < o.op and (einde is null or einde > o.op) returning * into v;
    if v.id is not null then
      insert into public.verantwoordelijke (deelnemer_id, organisatie_id, verantwoordelijke_id, begin, einde, vastgelegd_door, vervangt)
      values (v.deelnemer_id, v.organisatie_id, v.verantwoordelijke_id, v."begin", o.op, w.account_id, v.id);
    end if;
    insert into public.verantwoordelijke (deelnemer_id, organisatie_id, verantwoordelijke_id, begin, vastgelegd_door)
    values (o.deelnemer_id, o.organisatie_id, o.naar_organisatie_id, o.op, w.account_id);
  end if;
  update public.dossieroverdracht set besluit = p_besluit, besluit_toelichting = p_toelichting, besloten_door = w.account_id, besloten_op = now(),
    regisseur_id = p_regisseur, lezers = p_lezers where id = p_id;
  return null;
end $$;

-- What the transfers of people who have just moved bring with them: run by the work that moves them, in its transaction.
create function ctx.voer_overdrachten_uit(p_mensen uuid[]) returns void
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare
  o public.dossieroverdracht;
  b public.betrokkene;
  a public.afscherming;
  v_warm uuid;
begin
  for o in update public.dossieroverdracht x set uitgevoerd_op = now() where x.deelnemer_id = any (p_mensen) and x.besluit = 'aanvaard'
    and x.uitgevoerd_op is null and x.organisatie_id = x.naar_organisatie_id returning x.* loop
    -- Whoever was involved from elsewhere is so until that day, and after it only where the offer said so.
    for b in update public.betrokkene x set vervallen_op = now(), vervallen_door = o.besloten_door, vervallen_reden = 'overgedragen'
      from public.medewerker m where m.id = x.medewerker_id and m.organisatie_id <> o.naar_organisatie_id and x.deelnemer_id = o.deelnemer_id
        and x.vervallen_op is null and (x.einde is null or x.einde > o.op) returning x.* loop
      if b."begin" < o.op then
        insert into public.betrokkene (deelnemer_id, organisatie_id, medewerker_id, rol, begin, einde, vastgelegd_door, vervangt)
        values (b.deelnemer_id, o.organisatie_id, b.medewerker_id, b.rol, b."begin", o.op, o.besloten_door, b.id);
      end if;
      if b.medewerker_id = any (o.warm) then
        insert into public.betrokkene (deelnemer_id, organisatie_id, medewerker_id, rol, begin, einde, vastgelegd_door)
        values (b.deelnemer_id, o.organisatie_id, b.medewerker_id, b.rol, greatest(b."begin", o.op), least(coalesce(b.einde, o.warm_tot), o.warm_tot), o.aangeboden_door)
        returning id into v_warm;
        insert into ctx.warme_overdracht (betrokkene_id, van_organisatie_id) values (v_warm, o.van_organisatie_id);
      end if;
    end loop;
    if o.regisseur_id is not null then
      insert into public.betrokkene (deelnemer_id, organisatie_id, medewerker_id, rol, begin, vastgelegd_door)
      select o.deelnemer_id, o.organisatie_id, m.id, m.rol, o.op, o.besloten_door from public.medewerker m where m.id = o.regisseur_id;
    end if;
    for a in update public.afscherming x set vervallen_op = now(), vervallen_door = o.besloten_door, vervallen_reden = 'overgedragen'
      where x.deelnemer_id = o.deelnemer_id and x.vervallen_op is null and cardinality(o.lezers) >= 2 returning x.* loop
      insert into public.afscherming (deelnemer_id, organisatie_id, soort, reden, lezers, vastgelegd_door, vervangt)
      values (a.deelnemer_id, o.organisatie_id, a.soort, a.reden, o.lezers, o.besloten_door, a.id);
    end loop;
  end loop;
end $$;

-- The transfers of one's own organisation, both ways. Of an offer the name stands there while an answer or the agreed day is awaited, of a
-- shielded file for the one who was named; of one's own people as long as they are that, and the actor may change who is with them.
create function ctx.overdrachten() returns table (id uuid, richting text, deelnemer_id uuid, naam text, geboortedatum date, ander text, op date, grond text,
    toelichting text, mee text[], warm text[], warm_tot date, antwoord_voor date, aangeboden_op timestamptz, stand text, antwoord text, besloten_op timestamptz, lezers_nodig boolean)
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  with rijen as (
    select o.*, case when o.naar_organisatie_id = w.organisatie_id then 'in' else 'uit' end as richting,
      case when o.uitgevoerd_op is not null then 'uitgevoerd' when o.besluit is not null then o.besluit
        when o.antwoord_voor <= current_date then 'verlopen' else 'open' end as stand
    from ctx.wie() w join public.dossieroverdracht o
      on o.van_organisatie_id = w.organisatie_id or (o.naar_organisatie_id = w.organisatie_id and coalesce(o.aan_medewerker_id = w.medewerker_id, true))
    where ctx.regelt_overdracht()),
  noemt as (
    select r.id from rijen r where case r.richting when 'in' then r.stand in ('open', 'aanvaard')
      else r.organisatie_id = r.van_organisatie_id and ctx.gaat_over(r.deelnemer_id, r.organisatie_id) end)
  select r.id, r.richting, r.deelnemer_id, case when n.id is not null then concat_ws(' ', d.voornaam, d.tussenvoegsel, d.achternaam) end,
    case when n.id is not null then d.geboortedatum end, g.naam, r.op, r.grond, case when n.id is not null then r.toelichting end, r.mee,
    array(select m.naam || ', ' || mo.naam from public.medewerker m join public.organisatie mo on mo.id = m.organisatie_id where m.id = any (r.warm) order by 1),
    r.warm_tot, r.antwoord_voor, r.aangeboden_op, r.stand, r.besluit_toelichting, r.besloten_op,
    exists (select 1 from public.afscherming a where a.deelnemer_id = r.deelnemer_id and a.vervallen_op is null)
  from rijen r join public.deelnemer d on d.id = r.deelnemer_id
    join public.organisatie g on g.id = case r.richting when 'in' then r.van_organisatie_id else r.naar_organisatie_id end
    left join noemt n on n.id = r.id
  order by r.stand <> 'open', r.richting, coalesce(r.besloten_op, r.aangeboden_op) desc limit 200 $$;

do $$ declare f record; begin
  revoke execute on all functions in schema ctx from public;
  for f in select p.oid::regprocedure as naam from pg_proc p
    where p.pronamespace = 'ctx'::regnamespace and p.prosecdef and pg_get_userbyid(p.proowner) = current_user loop
    execute format('alter function %s owner to {ctx}', f.naam);
  end loop;
end $$;
grant execute on function ctx.bied_dossier_aan(uuid, jsonb), ctx.trek_dossieraanbod_in(uuid), ctx.beslis_dossieraanbod(uuid, text, text, uuid, uuid[]),
  ctx.overdrachten() to {app};
grant execute on function ctx.voer_overdrachten_uit(uuid[]) to {import};
