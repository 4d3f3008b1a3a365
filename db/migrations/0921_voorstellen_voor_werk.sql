-- What was proposed to somebody, and what he said to it, is a category of its own (C21): who reads his plan because it was shared with him
-- read the employer and the person's own reason along with it. Who proposes is who matches: an accountmanager has it as well, and reads no plan.
create function ctx.mag_voorstellen(p_deelnemer uuid) returns boolean
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select exists (select 1 from public.deelnemer d where d.id = p_deelnemer
    and (d.organisatie_id = (select ctx.org_breed('C21', 'schrijf')) or d.id in (select ctx.dossiers('C21', 'schrijf')))
    and d.id not in (select ctx.afgeschermd('C21'))) $$;

-- Somebody to whom the reader may propose work; nothing: he may not. Who matches sees no more of him than a first name.
create function ctx.voorstel_aan(p_deelnemer uuid) returns table (organisatie_id uuid, beperkt boolean)
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select d.organisatie_id, ctx.beperkt(d.id) from public.deelnemer d where d.id = p_deelnemer
    and (d.organisatie_id = (select ctx.org_breed('C21', 'toevoeg')) or d.id in (select ctx.dossiers('C21', 'toevoeg')))
    and d.id not in (select ctx.afgeschermd('C21')) $$;

create or replace function ctx.leg_vacatureantwoord_vast(p_id uuid, p_antwoord text, p_reden text, p_toelichting text, p_dag date) returns text
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
begin
  if not exists (select 1 from public.vacaturevoorstel v where v.id = p_id and ctx.mag_voorstellen(v.deelnemer_id)) then return 'niet_gevonden'; end if;
  return ctx.neem_vacatureantwoord(p_id, p_antwoord, p_reden, p_toelichting, 'medewerker', p_dag);
end $$;

create or replace function ctx.volg_vacaturevoorstel(p_id uuid, p_vervolg text, p_dag date) returns boolean
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
begin
  update public.vacaturevoorstel v set vervolg = p_vervolg, vervolg_op = p_dag
   where v.id = p_id and v.antwoord is not null and v.vervolg is null and v.vervallen_op is null and ctx.mag_voorstellen(v.deelnemer_id);
  return found;
end $$;

alter function ctx.mag_voorstellen(uuid) owner to {ctx};
alter function ctx.voorstel_aan(uuid) owner to {ctx};
revoke all on function ctx.mag_voorstellen(uuid), ctx.voorstel_aan(uuid) from public;
grant execute on function ctx.voorstel_aan(uuid) to {app};

comment on table vacaturevoorstel is 'categorie C21';
do $$
declare p record;
begin
  for p in select policyname, qual, with_check from pg_policies where schemaname = 'public' and tablename = 'vacaturevoorstel'
      and (qual like '%''C15''%' or with_check like '%''C15''%') loop
    execute format('alter policy %I on public.vacaturevoorstel', p.policyname)
      || case when p.qual is null then '' else format(' using (%s)', replace(p.qual, '''C15''', '''C21''')) end
      || case when p.with_check is null then '' else format(' with check (%s)', replace(p.with_check, '''C15''', '''C21''')) end;
  end loop;
end $$;
-- What was left behind with the plan in a transfer stays behind, and what an open offer brings along comes along. As who reads past the
-- rules: to the owner of the tables they are empty.
create function ctx.tijdelijk_voorstellen() returns setof uuid language plpgsql security definer set search_path = ctx, public, pg_temp as $$
begin
  update public.dossieroverdracht o set mee = o.mee || '{C21}'::text[]
   where o.uitgevoerd_op is null and 'C15' = any (o.mee) and 'C21' <> all (o.mee);
  return query select v.id from public.vacaturevoorstel v;
end $$;
alter function ctx.tijdelijk_voorstellen() owner to {ctx};
update ctx.achtergelaten set categorie = 'C21' where categorie = 'C15' and rij_id in (select ctx.tijdelijk_voorstellen());
drop function ctx.tijdelijk_voorstellen();
