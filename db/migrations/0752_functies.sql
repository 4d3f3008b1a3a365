-- What a role may do apart from categories of data stood in the program alone: the directory and intervision asked here only whether somebody
-- works here. The rows come from the same constant as the matrix (modules/toegang) and are written with it; these are the first ones, so that
-- the version before this one goes on as it was.
create table ctx.functie (functie text not null, rol text not null, primary key (functie, rol));
grant select on ctx.functie to {ctx};
insert into ctx.functie (functie, rol)
select 'gids', unnest(array['casusregisseur', 'klantmanager_inkomen', 'trajectbegeleider', 'jobcoach', 'werkleider', 'accountmanager', 'teamleider',
  'personeelszaken', 'schuldhulp', 'partner', 'onderwijs', 'uitzender', 'beleid', 'beheer', 'privacy'])
union all select 'intervisie', unnest(array['casusregisseur', 'klantmanager_inkomen', 'trajectbegeleider', 'jobcoach', 'werkleider', 'accountmanager',
  'teamleider', 'schuldhulp', 'partner', 'onderwijs'])
union all select 'intervisie_opruimen', 'teamleider'
union all select 'verwijzen', unnest(array['schuldhulp', 'partner', 'onderwijs']);

-- Does the role of who asks have this function? A seat alone is not enough, and a right of an account brings none of these.
create function ctx.mag_functie(p_functie text) returns boolean
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select exists (select from ctx.wie() w join ctx.functie f on f.rol = w.rol where f.functie = p_functie and w.medewerker_id is not null) $$;

alter policy lees on gidsregel using ((select ctx.mag_functie('gids')));
alter policy lees on intervisie using ((select ctx.mag_functie('intervisie'))
  and (organisatie_id = (select (ctx.wie()).organisatie_id) or zichtbaar = 'regio'));

create or replace function ctx.zet_gidsregel(p_vragen text, p_bereikbaar text, p_telefoon text, p_themas text[]) returns text
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare w ctx.wie_t := ctx.wie();
begin
  if not ctx.mag_functie('gids') then return 'niet_gevonden'; end if;
  insert into public.gidsregel (medewerker_id, organisatie_id, vragen, bereikbaar, telefoon, themas)
  values (w.medewerker_id, w.organisatie_id, p_vragen, p_bereikbaar, p_telefoon, p_themas)
  on conflict (medewerker_id) do update set vragen = excluded.vragen, bereikbaar = excluded.bereikbaar, telefoon = excluded.telefoon,
    themas = excluded.themas, gewijzigd_op = now();
  return null;
end $$;

create or replace function ctx.gids_feiten(p_dag date) returns table (medewerker_id uuid, email text, certificaten text[])
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select m.id, a.email, array(select distinct c.soort from public.certificaat c where c.medewerker_id = m.id and c.vervallen_op is null
    and c.begin <= p_dag and (c.einde is null or c.einde > p_dag) order by 1)
  from public.medewerker m join public.account a on a.id = m.account_id and a.actief
  where (select ctx.mag_functie('gids')) and m.begin <= p_dag and (m.einde is null or m.einde > p_dag) $$;

create or replace function ctx.breng_casus_in(p_id uuid, p_titel text, p_thema text, p_vraag text, p_geprobeerd text, p_zichtbaar text) returns text
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare w ctx.wie_t := ctx.wie();
begin
  if not ctx.mag_functie('intervisie') then return 'niet_gevonden'; end if;
  insert into public.intervisie (id, organisatie_id, titel, thema, vraag, geprobeerd, zichtbaar, vastgelegd_door)
  values (p_id, w.organisatie_id, p_titel, p_thema, p_vraag, p_geprobeerd, p_zichtbaar, w.account_id);
  return null;
end $$;

create or replace function ctx.bewaar_les(p_id uuid, p_versie int, p_op date, p_besproken text, p_les text, p_aanwezigen uuid[]) returns text
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare w ctx.wie_t := ctx.wie(); v_versie int;
begin
  select i.versie into v_versie from public.intervisie i where i.id = p_id and i.organisatie_id = w.organisatie_id and ctx.mag_functie('intervisie') for update;
  if not found then return 'niet_gevonden'; end if;
  if v_versie <> p_versie then return 'gewijzigd'; end if;
  update public.intervisie set besproken_op = p_op, besproken = p_besproken, les = p_les, versie = versie + 1,
    aanwezigen = array(select m.id from public.medewerker m where m.id = any (p_aanwezigen) and m.organisatie_id = w.organisatie_id order by m.naam)
    where id = p_id;
  return null;
end $$;

create or replace function ctx.gooi_casus_weg(p_id uuid) returns text
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare w ctx.wie_t := ctx.wie();
begin
  delete from public.intervisie i where i.id = p_id and i.organisatie_id = w.organisatie_id and ctx.mag_functie('intervisie')
    and (i.vastgelegd_door = w.account_id or ctx.mag_functie('intervisie_opruimen'));
  return case when found then null else 'niet_gevonden' end;
end $$;

create or replace function ctx.eerder_verwezen(p jsonb) returns table (regel int, aanmelding_id uuid)
  language plpgsql stable security definer set search_path = ctx, public, pg_temp as $$
declare w ctx.wie_t := ctx.wie();
begin
  return query select (r->>'regel')::int, a.id from jsonb_array_elements(p) r
    join public.aanmelding a on a.deelnemer_id is null and a.gesloten_op is null and a.geboortedatum = (r->>'geboortedatum')::date
      and public.zoekvorm(concat_ws(' ', a.voornaam, a.tussenvoegsel, a.achternaam)) = public.zoekvorm(concat_ws(' ', r->>'voornaam', r->>'tussenvoegsel', r->>'achternaam'))
    join public.verwijzing v on v.aanmelding_id = a.id
    where ctx.mag_functie('verwijzen') and v.van_organisatie_id = w.organisatie_id
      and (v.van_medewerker_id = w.medewerker_id
        or (w.rol = 'onderwijs' and exists (select from public.medewerker m where m.id = v.van_medewerker_id and m.rol = 'onderwijs')));
end $$;

do $$ declare f record; begin
  revoke execute on all functions in schema ctx from public;
  for f in select p.oid::regprocedure as naam from pg_proc p
    where p.pronamespace = 'ctx'::regnamespace and p.prosecdef and pg_get_userbyid(p.proowner) = current_user loop
    execute format('alter function %s owner to {ctx}', f.naam);
  end loop;
end $$;
grant execute on function ctx.mag_functie(text) to {app};
