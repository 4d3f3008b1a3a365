-- Intervision: colleagues learn from a case in which nobody can be recognised. There is no key of a person here and there may come none;
-- what somebody types is looked through for names, numbers and addresses before it is kept, and who writes it answers for it.
create table intervisie (
  id uuid primary key,
  organisatie_id uuid not null references organisatie,
  titel text not null check (titel <> ''),
  thema text not null,
  vraag text not null check (vraag <> ''),
  geprobeerd text not null check (geprobeerd <> ''),
  zichtbaar text not null check (zichtbaar in ('organisatie', 'regio')),
  besproken_op date,
  besproken text, -- what the group said
  les text, -- what stays
  aanwezigen uuid[] not null default '{}', -- seats of who thought along
  versie integer not null default 1,
  vastgelegd_door uuid not null, vastgelegd_op timestamptz not null default now(),
  check (num_nulls(besproken_op, besproken, les) in (0, 3))
);
create index intervisie_organisatie on intervisie (organisatie_id, vastgelegd_op);
select ctx.bescherm_register('intervisie');
-- A story that is told inside the house stays there, unless its maker chose otherwise.
drop policy lees on intervisie;
create policy lees on intervisie for select to {app} using (
  (select ctx.is_medewerker()) and (organisatie_id = (select (ctx.wie()).organisatie_id) or zichtbaar = 'regio'));
create policy ctx_schrijf on intervisie to {ctx} using (true) with check (true);
grant insert, update, delete on intervisie to {ctx};

create function ctx.breng_casus_in(p_id uuid, p_titel text, p_thema text, p_vraag text, p_geprobeerd text, p_zichtbaar text) returns text
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare w ctx.wie_t := ctx.wie();
begin
  if w.medewerker_id is null then return 'niet_gevonden'; end if;
  insert into public.intervisie (id, organisatie_id, titel, thema, vraag, geprobeerd, zichtbaar, vastgelegd_door)
  values (p_id, w.organisatie_id, p_titel, p_thema, p_vraag, p_geprobeerd, p_zichtbaar, w.account_id);
  return null;
end $$;

-- What the group said and what stays of it, by who works in the same house; on the version that he read.
create function ctx.bewaar_les(p_id uuid, p_versie int, p_op date, p_besproken text, p_les text, p_aanwezigen uuid[]) returns text
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare w ctx.wie_t := ctx.wie(); v_versie int;
begin
  select i.versie into v_versie from public.intervisie i where i.id = p_id and i.organisatie_id = w.organisatie_id and w.medewerker_id is not null for update;
  if not found then return 'niet_gevonden'; end if;
  if v_versie <> p_versie then return 'gewijzigd'; end if;
  update public.intervisie set besproken_op = p_op, besproken = p_besproken, les = p_les, versie = versie + 1,
    aanwezigen = array(select m.id from public.medewerker m where m.id = any (p_aanwezigen) and m.organisatie_id = w.organisatie_id order by m.naam)
    where id = p_id;
  return null;
end $$;

-- Somebody can be recognised after all: it goes, wholly. By its maker, or who sees to the whole house (V at C01B).
create function ctx.gooi_casus_weg(p_id uuid) returns text
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare w ctx.wie_t := ctx.wie();
begin
  delete from public.intervisie i where i.id = p_id and i.organisatie_id = w.organisatie_id and w.medewerker_id is not null
    and (i.vastgelegd_door = w.account_id
      or exists (select from ctx.beleid b where b.rol = w.rol and b.categorie = 'C01B' and b.modus = 'schrijf' and b.deur = 'organisatie'));
  return case when found then null else 'niet_gevonden' end;
end $$;

do $$ declare f record; begin
  revoke execute on all functions in schema ctx from public;
  for f in select p.oid::regprocedure as naam from pg_proc p
    where p.pronamespace = 'ctx'::regnamespace and p.prosecdef and pg_get_userbyid(p.proowner) = current_user loop
    execute format('alter function %s owner to {ctx}', f.naam);
  end loop;
end $$;
grant execute on function ctx.breng_casus_in(uuid, text, text, text, text, text), ctx.bewaar_les(uuid, int, date, text, text, uuid[]),
  ctx.gooi_casus_weg(uuid) to {app};
