-- Who asks, and which people he may see: resolved in the database from an unguessable session token. Every function
-- here runs as {ctx} (named in the policies below), with a fixed search path.
-- They are plpgsql because that keeps its plans: a page asks the doors some twenty times, and before PostgreSQL 18 a function
-- in plain SQL is planned at each asking (measured on 15: a person's page 5 times slower).
create type ctx.wie_t as (account_id uuid, medewerker_id uuid, organisatie_id uuid, rol text, deelnemer_id uuid);

create function ctx.wie() returns ctx.wie_t
  language plpgsql stable security definer set search_path = ctx, public, pg_temp as $$
declare v ctx.wie_t;
begin
  select s.account_id, m.id, m.organisatie_id, case when d.deelnemer_id is not null then 'deelnemer' else m.rol end, d.deelnemer_id into v
  from ctx.sessie s
  join public.account a on a.id = s.account_id and a.actief and (not a.voorbeeld or (select r.voorbeeld from public.regio r))
  left join public.medewerker m on m.id = s.medewerker_id and m.account_id = s.account_id
    and m.begin <= current_date and (m.einde is null or m.einde > current_date)
  left join public.deelnemer_account d on d.deelnemer_id = s.deelnemer_id and d.account_id = s.account_id
  where s.token_hash = sha256(convert_to(nullif(current_setting('trede.sessie', true), ''), 'UTF8'))
    and s.beeindigd_op is null and s.vervalt_op > now() and (s.soort <> 'web' or s.gezien_op > now() - interval '30 minutes')
    and (s.medewerker_id is null or m.id is not null) and (s.deelnemer_id is null or d.deelnemer_id is not null);
  return v;
end $$;

create function ctx.account() returns uuid language plpgsql stable security definer set search_path = ctx, public, pg_temp as
  $$ begin return (ctx.wie()).account_id; end $$;

-- First door: the organisation whose people the actor sees as a whole, or null.
create function ctx.org_breed(p_categorie text, p_modus text) returns uuid
  language plpgsql stable security definer set search_path = ctx, public, pg_temp as $$
declare
  w ctx.wie_t := ctx.wie();
begin
  if exists (select 1 from ctx.beleid b where b.rol = w.rol and b.categorie = p_categorie and b.modus = p_modus and b.deur = 'organisatie') then
    return w.organisatie_id;
  end if;
  return null;
end $$;

-- Second door: the people he is assigned to today, who are in the service of his organisation (personeelszaken),
-- or he himself. A policy on each table reads it once per statement, never once per row.
create function ctx.dossiers(p_categorie text, p_modus text) returns setof uuid
  language plpgsql stable security definer rows 100 set search_path = ctx, public, pg_temp as $$
declare
  w ctx.wie_t := ctx.wie();
  deuren text[] := array(select b.deur from ctx.beleid b where b.rol = w.rol and b.categorie = p_categorie and b.modus = p_modus);
begin
  if 'dossier' = any (deuren) and w.rol <> 'personeelszaken' then
    return query select distinct b.deelnemer_id from public.betrokkene b
      where b.medewerker_id = w.medewerker_id and b.vervallen_op is null
        and b.begin <= current_date and (b.einde is null or b.einde > current_date);
  elsif 'dossier' = any (deuren) then
    return query select distinct d.deelnemer_id from public.dienstverband d
      where d.werkgever_organisatie_id = w.organisatie_id and d.begin <= current_date and (d.einde is null or d.einde > current_date);
  end if;
  if 'eigen' = any (deuren) and w.deelnemer_id is not null then return next w.deelnemer_id; end if;
end $$;

-- Has the actor this right (invoer, cijfers_exact, beheer) for this organisation (null: for the whole region)?
create function ctx.heeft_recht(p_recht text, p_organisatie uuid) returns boolean
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select exists (select 1 from public.recht r where r.account_id = ctx.account() and r.recht = p_recht
    and r.begin <= current_date and (r.einde is null or r.einde > current_date)
    and (r.organisatie_id is null or r.organisatie_id = p_organisatie)) $$;

-- The standard protection of a table of category p_categorie: row-level security, forced, two doors for {app};
-- {import} and {meting} read and write what their own checked code needs; {ctx} reads for the functions above.
-- p_schrijfwijze: 'lezen'; 'feit' (a new row says who recorded it, an old one can only be withdrawn); 'rij' (edited in place).
create function ctx.bescherm(p_tabel regclass, p_categorie text, p_schrijfwijze text) returns void
  language plpgsql set search_path = ctx, public, pg_temp as $$
declare
  lees text := format('organisatie_id = (select ctx.org_breed(%1$L, %2$L)) or %3$s in (select ctx.dossiers(%1$L, %2$L))',
    p_categorie, 'lees', case when p_tabel = 'public.deelnemer'::regclass then 'id' else 'deelnemer_id' end);
  schrijf text := replace(lees, quote_literal('lees'), quote_literal('schrijf'));
  toevoeg text := replace(lees, quote_literal('lees'), quote_literal('toevoeg'));
begin
  execute format('alter table %s enable row level security', p_tabel);
  execute format('alter table %s force row level security', p_tabel);
  execute format('create policy lees on %s for select to {app} using (%s)', p_tabel, lees);
  if p_schrijfwijze = 'feit' then
    execute format('create policy schrijf_nieuw on %s for insert to {app} with check ((%s) and vastgelegd_door = (select ctx.account())
      and bron_id is null and import_id is null)', p_tabel, toevoeg);
    execute format('create policy schrijf on %s for update to {app} using ((%s) and vervallen_op is null)
      with check ((%s) and vervallen_op is not null and vervallen_door = (select ctx.account()))',
      p_tabel, schrijf, schrijf);
    execute format('grant insert, update (vervallen_op, vervallen_door, vervallen_reden) on %s to {app}', p_tabel);
  elsif p_schrijfwijze = 'rij' then
    execute format('create policy schrijf on %s for update to {app} using (%s) with check (%s)', p_tabel, schrijf, schrijf);
  end if;
  execute format('create policy import on %s to {import} using (true) with check (true)', p_tabel);
  execute format('create policy meting on %s for select to {meting} using (true)', p_tabel);
  execute format('create policy ctx on %s for select to {ctx} using (true)', p_tabel);
  execute format('grant select on %s to {app}, {ctx}, {meting}', p_tabel);
  execute format('grant select, insert, update, delete on %s to {import}', p_tabel);
  execute format('comment on table %s is %L', p_tabel, 'categorie ' || p_categorie);
end $$;

select ctx.bescherm('deelnemer', 'C01', 'rij'), ctx.bescherm('deelnemer_nummer', 'C01', 'lezen'), ctx.bescherm('deelnemer_bsn', 'C02', 'lezen'),
  ctx.bescherm('deelnemer_adres', 'C03', 'rij'), ctx.bescherm('verantwoordelijke', 'C01', 'lezen'), ctx.bescherm('opleiding', 'C12', 'feit'),
  ctx.bescherm('betrokkene', 'C01B', 'feit'), ctx.bescherm('uitkering', 'C05', 'feit'), ctx.bescherm('doelgroep', 'C04', 'feit'),
  ctx.bescherm('ontheffing', 'C04', 'feit'), ctx.bescherm('trede', 'C14', 'feit'), ctx.bescherm('melding', 'C05', 'lezen'),
  ctx.bescherm('traject', 'C15', 'lezen'), ctx.bescherm('contactmoment', 'C16', 'lezen'), ctx.bescherm('dienstverband', 'C20', 'lezen'),
  ctx.bescherm('plaatsing', 'C20', 'lezen'), ctx.bescherm('aanwezigheid', 'C18', 'lezen');

-- What is edited in place: its content and nothing that says whose it is, who made it or what comes from elsewhere.
grant update (voornaam, tussenvoegsel, achternaam, geboortedatum, geslacht, telefoon, email, voertaal, aanmelddatum, overleden_op, versie)
  on deelnemer to {app};
grant insert (deelnemer_id, organisatie_id, postcode, woongemeente_code, huishouden_nr), update (postcode, woongemeente_code, huishouden_nr, versie)
  on deelnemer_adres to {app};
create policy schrijf_nieuw on deelnemer_adres for insert to {app} with check (
  organisatie_id = (select ctx.org_breed('C03', 'toevoeg')) or deelnemer_id in (select ctx.dossiers('C03', 'toevoeg')));
-- The mark by which a BSN is found is for the search alone (ctx.zoek_deelnemer).
revoke select on deelnemer_bsn from {app};
grant select (deelnemer_id, organisatie_id, cijfer, import_id, vastgelegd_op) on deelnemer_bsn to {app};

-- Registers without people in them: who works here reads them. The catalogue of provisions and the names of
-- organisations are no secret for anybody who has logged in; a person reads who is with him and where he works.
create function ctx.is_medewerker() returns boolean
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select w.deelnemer_id is null and (w.medewerker_id is not null or exists (select 1 from public.recht r
    where r.account_id = w.account_id and r.begin <= current_date and (r.einde is null or r.einde > current_date)))
  from ctx.wie() w where w.account_id is not null $$;
create function ctx.bescherm_register(p_tabel regclass) returns void
  language plpgsql set search_path = ctx, public, pg_temp as $$
begin
  execute format('alter table %s enable row level security', p_tabel);
  execute format('alter table %s force row level security', p_tabel);
  execute format('create policy lees on %s for select to {app} using ((select ctx.is_medewerker()))', p_tabel);
  execute format('create policy import on %s to {import} using (true) with check (true)', p_tabel);
  execute format('create policy meting on %s for select to {meting} using (true)', p_tabel);
  execute format('create policy ctx on %s for select to {ctx} using (true)', p_tabel);
  execute format('grant select on %s to {app}, {ctx}, {meting}', p_tabel);
  execute format('grant select, insert, update, delete on %s to {import}', p_tabel);
  execute format('comment on table %s is %L', p_tabel, 'register');
end $$;
select ctx.bescherm_register('organisatie'), ctx.bescherm_register('medewerker'), ctx.bescherm_register('voorziening'),
  ctx.bescherm_register('werkgever'), ctx.bescherm_register('vacature'), ctx.bescherm_register('werkgevercontact'),
  ctx.bescherm_register('reeks'), ctx.bescherm_register('bron');
create policy lees_ingelogd on organisatie for select to {app} using ((select ctx.account()) is not null);
create policy lees_ingelogd on voorziening for select to {app} using ((select ctx.account()) is not null);
create policy lees_eigen on medewerker for select to {app} using (account_id = (select ctx.account()));
create policy lees_bij_mij on medewerker for select to {app} using (
  (select (ctx.wie()).deelnemer_id) is not null and id in (select b.medewerker_id from betrokkene b));
create policy lees_bij_mij on werkgever for select to {app} using (
  (select (ctx.wie()).deelnemer_id) is not null
  and id in (select v.werkgever_id from dienstverband v union select p.werkgever_id from plaatsing p));
