-- Two files on one person become one, and can become two again. Everything of the one that goes (weg) comes to stand with the
-- one that stays; where both hold the same, somebody chose. The old id stays an alias: for the log, old addresses and numbers.

-- gedaan_op null: found to be the same person (one BSN), and still to be joined.
create table samenvoeging (
  id uuid primary key default gen_random_uuid(),
  deelnemer_id uuid not null, -- who stays
  organisatie_id uuid not null,
  weg_id uuid not null check (weg_id <> deelnemer_id),
  gevonden_op timestamptz not null default now(),
  gedaan_door uuid,
  gedaan_op timestamptz,
  teruggedraaid_door uuid,
  teruggedraaid_op timestamptz,
  terug_reden text,
  foreign key (deelnemer_id, organisatie_id) references deelnemer (id, organisatie_id) on update cascade
);
create index samenvoeging_blijft on samenvoeging (deelnemer_id, organisatie_id);
create unique index samenvoeging_weg on samenvoeging (organisatie_id, weg_id) where gedaan_op is not null and teruggedraaid_op is null;
create unique index samenvoeging_gevonden on samenvoeging (deelnemer_id, weg_id) where gedaan_op is null;
select ctx.bescherm('samenvoeging', 'C01', 'lezen'), ctx.scherm_af('samenvoeging', 'C01');
create view v_samenvoeging with (security_invoker = true) as select * from samenvoeging;
grant select on v_samenvoeging to {app}, {meting}, {import};

-- What was done to which row, so that it can be undone: ids, and the content only of what no longer stands anywhere else.
create table ctx.samenvoeging_rij (
  nr bigint generated always as identity primary key,
  samenvoeging_id uuid not null,
  tabel text not null,
  rij_id uuid not null,
  daad text not null check (daad in ('verplaatst','vervallen','verwijderd','verlegd','gewijzigd')),
  inhoud jsonb
);
create index samenvoeging_rij_van on ctx.samenvoeging_rij (samenvoeging_id);
grant select, insert, delete on ctx.samenvoeging_rij to {ctx};
grant usage on sequence ctx.samenvoeging_rij_nr_seq to {ctx};

-- All that hangs on a person. Whoever forgets a table finds out: the file that goes cannot be deleted while something points at it.
create function ctx.hangt_aan_mens() returns text[] language sql immutable set search_path = ctx, public, pg_temp as $$
  select array['deelnemer_nummer','verantwoordelijke','opleiding','betrokkene','uitkering','doelgroep','ontheffing','trede','melding','traject',
    'contactmoment','dienstverband','plaatsing','aanwezigheid','deling','afscherming','noodtoegang','aansluiting','dossieroverdracht','vorige_versie','samenvoeging'] $$;
do $$ declare t text; begin
  foreach t in array ctx.hangt_aan_mens() || array['deelnemer','deelnemer_adres','deelnemer_bsn'] loop
    execute format('create policy ctx_samen on %I to {ctx} using (true) with check (true)', t);
    execute format('grant select, insert, update, delete on %I to {ctx}', t);
  end loop;
end $$;
grant delete, update on deelnemer_account to {ctx};

-- A person's id and every id under which he was known before.
create function ctx.ook_bekend_als(p_mens uuid) returns uuid[]
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  with recursive namen (id) as (
    select p_mens
    union
    select s.weg_id from namen n join public.samenvoeging s on s.deelnemer_id = n.id and s.gedaan_op is not null and s.teruggedraaid_op is null)
  select array_agg(id) from namen $$;
-- Under which id a person stands now.
create function ctx.staat_nu_als(p_mens uuid) returns uuid
  language plpgsql stable security definer set search_path = ctx, public, pg_temp as $$
declare
  nu uuid := p_mens;
  v uuid;
begin
  loop
    select s.deelnemer_id into v from public.samenvoeging s where s.weg_id = nu and s.gedaan_op is not null and s.teruggedraaid_op is null;
    exit when not found;
    nu := v;
  end loop;
  return nu;
end $$;

-- What stands in both files: a row of the one that goes, the row of the one that stays that it meets. Of presence nobody chooses.
create function ctx.botst(p_blijft uuid, p_weg uuid) returns table (tabel text, weg_rij uuid, blijft_rij uuid, gelijk boolean)
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select 'uitkering', w.id, b.id, (w.begin, w.einde, w.reden_einde) is not distinct from (b.begin, b.einde, b.reden_einde)
    from public.uitkering w join public.uitkering b on b.deelnemer_id = p_blijft and b.vervallen_op is null and b.soort = w.soort
      and daterange(b.begin, b.einde) && daterange(w.begin, w.einde) where w.deelnemer_id = p_weg and w.vervallen_op is null
  union all select 'doelgroep', w.id, b.id, (w.begin, w.einde) is not distinct from (b.begin, b.einde)
    from public.doelgroep w join public.doelgroep b on b.deelnemer_id = p_blijft and b.vervallen_op is null and b.doelgroep = w.doelgroep
      and daterange(b.begin, b.einde) && daterange(w.begin, w.einde) where w.deelnemer_id = p_weg and w.vervallen_op is null
  union all select 'ontheffing', w.id, b.id, (w.begin, w.einde, w.hercontrole_op) is not distinct from (b.begin, b.einde, b.hercontrole_op)
    from public.ontheffing w join public.ontheffing b on b.deelnemer_id = p_blijft and b.vervallen_op is null and b.soort = w.soort
      and daterange(b.begin, b.einde) && daterange(w.begin, w.einde) where w.deelnemer_id = p_weg and w.vervallen_op is null
  union all select 'opleiding', w.id, b.id, (w.diploma, w.omschrijving) is not distinct from (b.diploma, b.omschrijving)
    from public.opleiding w join public.opleiding b on b.deelnemer_id = p_blijft and b.vervallen_op is null and b.niveau = w.niveau
      and b.behaald_op is not distinct from w.behaald_op where w.deelnemer_id = p_weg and w.vervallen_op is null
  union all select 'betrokkene', w.id, b.id, (w.begin, w.einde) is not distinct from (b.begin, b.einde)
    from public.betrokkene w join public.betrokkene b on b.deelnemer_id = p_blijft and b.vervallen_op is null and b.medewerker_id = w.medewerker_id
      and b.rol = w.rol and daterange(b.begin, b.einde) && daterange(w.begin, w.einde) where w.deelnemer_id = p_weg and w.vervallen_op is null
  union all select 'trede', w.id, b.id, (w.trede, w.toelichting) is not distinct from (b.trede, b.toelichting)
    from public.trede w join public.trede b on b.deelnemer_id = p_blijft and b.vervallen_op is null and b.datum = w.datum
    where w.deelnemer_id = p_weg and w.vervallen_op is null
  union all select 'traject', w.id, b.id, (w.begin, w.einde, w.reden_einde, w.uren_per_week) is not distinct from (b.begin, b.einde, b.reden_einde, b.uren_per_week)
    from public.traject w join public.traject b on b.deelnemer_id = p_blijft and b.voorziening_id = w.voorziening_id
      and daterange(b.begin, b.einde) && daterange(w.begin, w.einde) where w.deelnemer_id = p_weg
  union all select 'dienstverband', w.id, b.id, (w.begin, w.einde, w.reden_einde, w.uren_per_week) is not distinct from (b.begin, b.einde, b.reden_einde, b.uren_per_week)
    from public.dienstverband w join public.dienstverband b on b.deelnemer_id = p_blijft and b.soort = w.soort
      and (b.werkgever_id, b.werkgever_organisatie_id) is not distinct from (w.werkgever_id, w.werkgever_organisatie_id)
      and daterange(b.begin, b.einde) && daterange(w.begin, w.einde) where w.deelnemer_id = p_weg
  union all select 'plaatsing', w.id, b.id, (w.begin, w.einde, w.reden_einde, w.uren_per_week) is not distinct from (b.begin, b.einde, b.reden_einde, b.uren_per_week)
    from public.plaatsing w join public.plaatsing b on b.deelnemer_id = p_blijft and b.werkvorm = w.werkvorm and b.werkgever_id is not distinct from w.werkgever_id
      and daterange(b.begin, b.einde) && daterange(w.begin, w.einde) where w.deelnemer_id = p_weg
  union all select 'aanwezigheid', w.id, b.id, true
    from public.aanwezigheid w join public.aanwezigheid b on b.deelnemer_id = p_blijft and b.datum = w.datum and b.dagdeel = w.dagdeel
    where w.deelnemer_id = p_weg
  union all select 'afscherming', w.id, b.id, true
    from public.afscherming w join public.afscherming b on b.deelnemer_id = p_blijft and b.vervallen_op is null and b.soort = w.soort
    where w.deelnemer_id = p_weg and w.vervallen_op is null $$;

-- May the actor join these two, or take them apart? He reads and writes both, in his own organisation. Null, or what stands in the way.
create function ctx.mag_samenvoegen(p_een uuid, p_twee uuid) returns text
  language plpgsql stable security definer set search_path = ctx, public, pg_temp as $$
declare
  w ctx.wie_t := ctx.wie();
  alle text[] := array(select distinct split_part(obj_description(c.oid), ' ', 2) from pg_class c
    where c.relnamespace = 'public'::regnamespace and obj_description(c.oid) ~ '^categorie C\d' and c.relname not in ('inzage', 'deelnemer_bsn'));
begin
  if p_een = p_twee or (select count(*) from public.deelnemer d where d.id in (p_een, p_twee) and d.organisatie_id = w.organisatie_id) <> 2
    or exists (select 1 from unnest(array[p_een, p_twee]) m(id) where m.id not in (select ctx.dossiers('C01', 'schrijf'))) then return 'niet_gevonden'; end if;
  -- Who does not see everything would choose about what he cannot see.
  if exists (select 1 from unnest(alle) c(categorie) cross join unnest(array[p_een, p_twee]) m(id)
    where m.id not in (select ctx.dossiers(c.categorie, 'lees')) or m.id in (select ctx.afgeschermd(c.categorie))) then return 'niet_alles'; end if;
  return null;
end $$;

create function ctx.noteer_rij(p_id uuid, p_tabel text, p_rij uuid, p_daad text, p_inhoud jsonb) returns void
  language sql security definer set search_path = ctx, public, pg_temp as $$
  insert into ctx.samenvoeging_rij (samenvoeging_id, tabel, rij_id, daad, inhoud) values (p_id, p_tabel, p_rij, p_daad, p_inhoud) $$;

-- Inserts a row as it was.
create function ctx.zet_rij_terug(p_tabel text, p_inhoud jsonb) returns void
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare
  kolommen text := (select string_agg(quote_ident(a.attname), ', ') from pg_attribute a
    where a.attrelid = ('public.' || p_tabel)::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = '');
begin
  execute format('insert into public.%I (%s) select %s from jsonb_populate_record(null::public.%I, $1)', p_tabel, kolommen, kolommen, p_tabel) using p_inhoud;
end $$;

-- The row that loses: a fact lapses, another row goes, and what pointed at it points at the row that stays.
create function ctx.laat_vallen(p_id uuid, p_tabel text, p_rij uuid, p_voor uuid) returns void
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare
  v_kind record;
  v_rij uuid;
  v_inhoud jsonb;
begin
  if p_tabel in ('traject','dienstverband','plaatsing','aanwezigheid') then
    for v_kind in select * from (values ('traject','aanwezigheid','traject_id'), ('plaatsing','aanwezigheid','plaatsing_id'),
        ('dienstverband','plaatsing','dienstverband_id')) k(ouder, kind, kolom) where k.ouder = p_tabel loop
      for v_rij in execute format('update public.%I set %I = $1 where %I = $2 returning id', v_kind.kind, v_kind.kolom, v_kind.kolom) using p_voor, p_rij loop
        perform ctx.noteer_rij(p_id, v_kind.kind, v_rij, 'verlegd', jsonb_build_object('kolom', v_kind.kolom, 'was', p_rij));
      end loop;
    end loop;
    execute format('delete from public.%I t where t.id = $1 returning to_jsonb(t)', p_tabel) into v_inhoud using p_rij;
    if v_inhoud is not null then perform ctx.noteer_rij(p_id, p_tabel, p_rij, 'verwijderd', v_inhoud); end if;
  else
    execute format('update public.%I set vervallen_op = now(), vervallen_door = ctx.account(), vervallen_reden = ''samengevoegd''
      where id = $1 and vervallen_op is null returning id', p_tabel) into v_rij using p_rij;
    if v_rij is not null then perform ctx.noteer_rij(p_id, p_tabel, p_rij, 'vervallen', null); end if;
  end if;
end $$;

-- The joining itself; who may is asked before (ctx.voeg_samen). p_velden: the person's own data and address as they will be (columns of deelnemer, and 'adres': true where that of
-- the file that goes is taken); p_van_weg: the rows of that file that win; p_periodes: its periods of responsibility win.
create function ctx.verenig(p_id uuid, p_blijft uuid, p_weg uuid, p_velden jsonb, p_van_weg uuid[], p_periodes boolean) returns text
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare
  b public.deelnemer;
  w public.deelnemer;
  t text;
  r record;
  v_rij uuid;
  v_adres public.deelnemer_adres;
  v_inhoud jsonb;
begin
  perform pg_advisory_xact_lock(hashtextextended('trede.import', 0)); -- an import under way has judged both
  select * into b from public.deelnemer where id = p_blijft for update;
  select * into w from public.deelnemer where id = p_weg for update;
  if (select count(*) from public.deelnemer_bsn where deelnemer_id in (p_blijft, p_weg)) = 2 then return 'bsn_anders'; end if;
  if exists (select 1 from public.dossieroverdracht o where o.deelnemer_id in (p_blijft, p_weg) and o.uitgevoerd_op is null
    and coalesce(o.besluit, 'aanvaard') = 'aanvaard') then return 'overdracht'; end if;
  insert into public.samenvoeging (id, deelnemer_id, organisatie_id, weg_id, gedaan_door, gedaan_op)
  values (p_id, p_blijft, b.organisatie_id, p_weg, ctx.account(), now());
  delete from public.samenvoeging where gedaan_op is null and p_weg in (deelnemer_id, weg_id);
  -- What both have. The pairs are read before anything changes; against a row that lost already nothing loses.
  for r in select x.tabel, case when x.weg_rij = any (p_van_weg) then x.blijft_rij else x.weg_rij end as verliest,
      case when x.weg_rij = any (p_van_weg) then x.weg_rij else x.blijft_rij end as wint from ctx.botst(p_blijft, p_weg) x
      order by array_position(array['aanwezigheid','plaatsing'], x.tabel) nulls last, x.weg_rij = any (p_van_weg) desc loop
    if not exists (select 1 from ctx.samenvoeging_rij y where y.samenvoeging_id = p_id and y.rij_id = r.wint and y.daad in ('vervallen', 'verwijderd')) then
      perform ctx.laat_vallen(p_id, r.tabel, r.verliest, r.wint);
    end if;
  end loop;
  for v_rij in select v.id from public.verantwoordelijke v
      where v.vervallen_op is null and v.deelnemer_id = case when p_periodes then p_blijft else p_weg end loop
    perform ctx.laat_vallen(p_id, 'verantwoordelijke', v_rij, null);
  end loop;
  -- Everything moves. A number has no id of its own: the source and the number name it.
  insert into ctx.samenvoeging_rij (samenvoeging_id, tabel, rij_id, daad, inhoud)
  select p_id, 'deelnemer_nummer', n.bron_id, 'verplaatst', to_jsonb(n.deelnemer_nr) from public.deelnemer_nummer n where n.deelnemer_id = p_weg;
  foreach t in array ctx.hangt_aan_mens() loop
    if t <> 'deelnemer_nummer' then
      execute format('insert into ctx.samenvoeging_rij (samenvoeging_id, tabel, rij_id, daad) select $1, %L, id, ''verplaatst'' from public.%I where deelnemer_id = $2', t, t)
        using p_id, p_weg;
    end if;
    execute format('update public.%I set deelnemer_id = $1 where deelnemer_id = $2', t) using p_blijft, p_weg;
  end loop;
  -- One row a person: what he is called, where he lives, his number and his log-in.
  update public.deelnemer set (voornaam, tussenvoegsel, achternaam, geboortedatum, geslacht, telefoon, email, voertaal, aanmelddatum, overleden_op, standaard_organisatie_id) =
    (select n.voornaam, n.tussenvoegsel, n.achternaam, n.geboortedatum, n.geslacht, n.telefoon, n.email, n.voertaal, n.aanmelddatum, n.overleden_op,
      case when p_periodes then w.standaard_organisatie_id else b.standaard_organisatie_id end from jsonb_populate_record(b, p_velden) n) where id = p_blijft;
  perform ctx.noteer_rij(p_id, 'deelnemer', p_blijft, 'gewijzigd', to_jsonb(b) || jsonb_build_object('versie_na', (select d.versie from public.deelnemer d where d.id = p_blijft)));
  select * into v_adres from public.deelnemer_adres where deelnemer_id = p_weg;
  if v_adres.deelnemer_id is not null then
    select to_jsonb(a) into v_inhoud from public.deelnemer_adres a where a.deelnemer_id = p_blijft;
    if v_inhoud is null then
      insert into public.deelnemer_adres (deelnemer_id, organisatie_id, postcode, woongemeente_code, huishouden_nr, huishouden_bron_id)
      values (p_blijft, b.organisatie_id, v_adres.postcode, v_adres.woongemeente_code, v_adres.huishouden_nr, v_adres.huishouden_bron_id);
      perform ctx.noteer_rij(p_id, 'deelnemer_adres', p_blijft, 'gewijzigd', '{"versie_na": 1}');
    elsif (p_velden->>'adres')::boolean then
      update public.deelnemer_adres set postcode = v_adres.postcode, woongemeente_code = v_adres.woongemeente_code, huishouden_nr = v_adres.huishouden_nr,
        huishouden_bron_id = v_adres.huishouden_bron_id where deelnemer_id = p_blijft;
      perform ctx.noteer_rij(p_id, 'deelnemer_adres', p_blijft, 'gewijzigd',
        v_inhoud || jsonb_build_object('versie_na', (select a.versie from public.deelnemer_adres a where a.deelnemer_id = p_blijft)));
    end if;
    delete from public.deelnemer_adres where deelnemer_id = p_weg;
    perform ctx.noteer_rij(p_id, 'deelnemer_adres', p_weg, 'verwijderd', to_jsonb(v_adres));
  end if;
  update public.deelnemer_bsn set deelnemer_id = p_blijft where deelnemer_id = p_weg;
  if found then perform ctx.noteer_rij(p_id, 'deelnemer_bsn', p_weg, 'verplaatst', null); end if;
  update ctx.sessie set beeindigd_op = coalesce(beeindigd_op, now()), deelnemer_id = p_blijft where deelnemer_id = p_weg;
  if exists (select 1 from public.deelnemer_account where deelnemer_id = p_blijft) then
    for r in delete from public.deelnemer_account a where a.deelnemer_id = p_weg returning to_jsonb(a) as inhoud loop
      perform ctx.noteer_rij(p_id, 'deelnemer_account', p_weg, 'verwijderd', r.inhoud);
    end loop;
  else
    update public.deelnemer_account set deelnemer_id = p_blijft where deelnemer_id = p_weg;
    if found then perform ctx.noteer_rij(p_id, 'deelnemer_account', p_weg, 'verplaatst', null); end if;
  end if;
  perform ctx.noteer_rij(p_id, 'deelnemer', p_weg, 'verwijderd', to_jsonb(w));
  delete from public.deelnemer where id = p_weg;
  return null;
end $$;

create function ctx.voeg_samen(p_id uuid, p_blijft uuid, p_weg uuid, p_velden jsonb, p_van_weg uuid[], p_periodes boolean) returns text
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
begin
  return coalesce(ctx.mag_samenvoegen(p_blijft, p_weg), ctx.verenig(p_id, p_blijft, p_weg, p_velden, p_van_weg, p_periodes));
end $$;

-- Takes them apart again: each row that came from the other file goes back to it as it is now; what was recorded since stays.
create function ctx.splits(p_id uuid, p_reden text) returns text
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare
  s public.samenvoeging;
  x ctx.samenvoeging_rij;
  v_oud jsonb;
begin
  select * into s from public.samenvoeging where id = p_id for update;
  if s.id is null or s.gedaan_op is null or s.teruggedraaid_op is not null then return 'niet_gevonden'; end if;
  perform pg_advisory_xact_lock(hashtextextended('trede.import', 0));
  select y.inhoud into v_oud from ctx.samenvoeging_rij y where y.samenvoeging_id = p_id and y.tabel = 'deelnemer' and y.daad = 'verwijderd';
  if v_oud is null or (v_oud->>'organisatie_id')::uuid <> s.organisatie_id then return 'verhuisd'; end if;
  if exists (select 1 from public.samenvoeging n where n.deelnemer_id = s.deelnemer_id and n.gedaan_op > s.gedaan_op and n.teruggedraaid_op is null) then return 'later'; end if;
  begin
    perform ctx.zet_rij_terug('deelnemer', v_oud);
    -- Newest first; the file that stays gets its own data back where nobody changed it since.
    for x in select * from ctx.samenvoeging_rij y where y.samenvoeging_id = p_id order by y.nr desc loop
      if x.tabel = 'deelnemer' and x.daad = 'gewijzigd' then
        if (select d.versie from public.deelnemer d where d.id = s.deelnemer_id) = (x.inhoud->>'versie_na')::int then
          update public.deelnemer set (voornaam, tussenvoegsel, achternaam, geboortedatum, geslacht, telefoon, email, voertaal, aanmelddatum, overleden_op) =
            (select n.voornaam, n.tussenvoegsel, n.achternaam, n.geboortedatum, n.geslacht, n.telefoon, n.email, n.voertaal, n.aanmelddatum, n.overleden_op
             from jsonb_populate_record(null::public.deelnemer, x.inhoud) n) where id = s.deelnemer_id;
        end if;
        update public.deelnemer set standaard_organisatie_id = (x.inhoud->>'standaard_organisatie_id')::uuid where id = s.deelnemer_id;
      elsif x.tabel = 'deelnemer' then null;
      elsif x.tabel = 'deelnemer_adres' and x.daad = 'gewijzigd' and not x.inhoud ? 'deelnemer_id' then
        delete from public.deelnemer_adres where deelnemer_id = s.deelnemer_id and versie = (x.inhoud->>'versie_na')::int;
      elsif x.tabel = 'deelnemer_adres' and x.daad = 'gewijzigd' then
        update public.deelnemer_adres set postcode = x.inhoud->>'postcode', woongemeente_code = x.inhoud->>'woongemeente_code',
          huishouden_nr = x.inhoud->>'huishouden_nr', huishouden_bron_id = (x.inhoud->>'huishouden_bron_id')::uuid
        where deelnemer_id = s.deelnemer_id and versie = (x.inhoud->>'versie_na')::int;
      elsif x.tabel = 'deelnemer_nummer' then
        update public.deelnemer_nummer set deelnemer_id = s.weg_id where bron_id = x.rij_id and deelnemer_nr = x.inhoud #>> '{}' and deelnemer_id = s.deelnemer_id;
      elsif x.daad = 'verplaatst' and x.tabel in ('deelnemer_bsn', 'deelnemer_account') then
        execute format('update public.%I set deelnemer_id = $1 where deelnemer_id = $2', x.tabel) using s.weg_id, s.deelnemer_id;
      elsif x.daad = 'verplaatst' then
        execute format('update public.%I set deelnemer_id = $1 where id = $2 and deelnemer_id = $3', x.tabel) using s.weg_id, x.rij_id, s.deelnemer_id;
      elsif x.daad = 'vervallen' then
        execute format('update public.%I set vervallen_op = null, vervallen_door = null, vervallen_reden = null where id = $1 and vervallen_reden = ''samengevoegd''', x.tabel) using x.rij_id;
      elsif x.daad = 'verwijderd' then
        perform ctx.zet_rij_terug(x.tabel, x.inhoud);
      elsif x.daad = 'verlegd' then
        execute format('update public.%I set %I = $1 where id = $2', x.tabel, x.inhoud->>'kolom') using (x.inhoud->>'was')::uuid, x.rij_id;
      end if;
    end loop;
  exception when exclusion_violation or unique_violation then return 'bezet'; -- something recorded since stands where an old row has to come
  end;
  delete from ctx.samenvoeging_rij where samenvoeging_id = p_id;
  update public.samenvoeging set teruggedraaid_door = ctx.account(), teruggedraaid_op = now(), terug_reden = p_reden where id = p_id;
  return null;
end $$;

create function ctx.haal_uiteen(p_id uuid, p_reden text) returns text
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
begin
  if not exists (select 1 from public.samenvoeging s where s.id = p_id and s.organisatie_id = (ctx.wie()).organisatie_id
    and s.deelnemer_id in (select ctx.dossiers('C01', 'schrijf'))) then return 'niet_gevonden'; end if;
  return ctx.splits(p_id, p_reden);
end $$;

-- The looks at who was joined stay his.
alter policy lees_eigen on inzage using (deelnemer_ids && array(select unnest(ctx.ook_bekend_als(d)) from ctx.dossiers('C24', 'lees') d));
create or replace function ctx.toezicht_inzagen(p_van timestamptz, p_tot timestamptz, p_account uuid, p_dossier uuid) returns table (id uuid, op timestamptz, account_id uuid,
    organisatie_id uuid, rol text, doel text, pagina text, categorieen text[], dossiers uuid[], andere int)
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  with mijn as materialized (select ctx.org_breed('C24', 'lees') as id)
  select i.id, i.op, i.account_id, i.organisatie_id, i.rol, i.doel, i.pagina, i.categorieen,
    case when i.betreft_organisatie_id = mijn.id then i.deelnemer_ids else '{}' end,
    case when i.betreft_organisatie_id = mijn.id then 0 else cardinality(i.deelnemer_ids) end
  from mijn join public.inzage i on i.organisatie_id = mijn.id or i.betreft_organisatie_id = mijn.id
  where i.op >= p_van and i.op < p_tot and (p_account is null or i.account_id = p_account)
    and (p_dossier is null or (i.betreft_organisatie_id = mijn.id and i.deelnemer_ids && ctx.ook_bekend_als(p_dossier))) $$;
-- An old number stands for the file that it went into.
create or replace function ctx.toezicht_dossier(p_nummer text) returns uuid
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select d.id from public.deelnemer d where d.organisatie_id = ctx.org_breed('C24', 'lees') and p_nummer ~ '^[0-9a-f]{8}$'
    and (d.id between (p_nummer || '-0000-0000-0000-000000000000')::uuid and (p_nummer || '-ffff-ffff-ffff-ffffffffffff')::uuid
      or d.id in (select ctx.staat_nu_als(s.weg_id) from public.samenvoeging s where s.gedaan_op is not null and s.teruggedraaid_op is null
        and s.weg_id between (p_nummer || '-0000-0000-0000-000000000000')::uuid and (p_nummer || '-ffff-ffff-ffff-ffffffffffff')::uuid)) limit 1 $$;
-- With the way by which somebody could look: the reason that the person may know.
drop function ctx.mijn_inzagen(int);
create function ctx.mijn_inzagen(p_aantal int) returns table (dag date, organisatie text, rol text, doel text, grond text, categorieen text[], keren bigint)
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select (i.op at time zone 'Europe/Amsterdam')::date, o.naam, i.rol, i.doel, i.grond, array_agg(distinct c.categorie order by c.categorie), count(distinct i.id)
  from ctx.wie() w join public.inzage i on i.deelnemer_ids && ctx.ook_bekend_als(w.deelnemer_id) left join public.organisatie o on o.id = i.organisatie_id
  cross join lateral unnest(i.categorieen) c(categorie)
  where w.deelnemer_id is not null
  group by 1, 2, 3, 4, 5 order by 1 desc, 2, 3, 4, 5 limit p_aantal $$;

-- What somebody who may join two files chooses about.
create function ctx.te_kiezen(p_blijft uuid, p_weg uuid) returns table (tabel text, weg_rij uuid, blijft_rij uuid, gelijk boolean)
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select b.* from ctx.botst(p_blijft, p_weg) b where ctx.mag_samenvoegen(p_blijft, p_weg) is null and b.tabel <> 'afscherming' $$;

-- Whether a second file with the same BSN was found at the actor's organisation: of who sees this one, its number and how to come in.
create function ctx.dubbel_van(p_mens uuid) returns table (ander_id uuid, bereikbaar boolean)
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select a.id, a.id in (select ctx.dossiers('C01', 'schrijf')) from public.samenvoeging s
    join public.deelnemer a on a.id = case when s.weg_id = p_mens then s.deelnemer_id else s.weg_id end and a.organisatie_id = s.organisatie_id
  where s.gedaan_op is null and p_mens in (s.weg_id, s.deelnemer_id) and s.organisatie_id = (ctx.wie()).organisatie_id
    and p_mens in (select ctx.dossiers('C01', 'schrijf')) and not exists (select 1 from public.afscherming x
      where x.deelnemer_id = a.id and x.soort = 'dossier' and x.vervallen_op is null and coalesce((ctx.wie()).medewerker_id <> all (x.lezers), true)) $$;

do $$ declare f record; begin
  revoke execute on all functions in schema ctx from public;
  for f in select p.oid::regprocedure as naam from pg_proc p
    where p.pronamespace = 'ctx'::regnamespace and p.prosecdef and pg_get_userbyid(p.proowner) = current_user loop
    execute format('alter function %s owner to {ctx}', f.naam);
  end loop;
end $$;
grant execute on function ctx.hangt_aan_mens() to {ctx};
grant execute on function ctx.te_kiezen(uuid, uuid), ctx.mag_samenvoegen(uuid, uuid), ctx.voeg_samen(uuid, uuid, uuid, jsonb, uuid[], boolean), ctx.haal_uiteen(uuid, text),
  ctx.ook_bekend_als(uuid), ctx.mijn_inzagen(int), ctx.dubbel_van(uuid) to {app};
