-- Who contests that something is right may have its use restricted until that was looked into (AVG art. 18 lid 1 onder a). It ends with
-- the decision, whatever that is; an objection that was granted keeps restricting (0220).
alter table verzoek add column betwist boolean not null default false;
alter table verzoek add constraint verzoek_betwist check (not betwist or soort = 'correctie') not valid;
create or replace view v_verzoek with (security_invoker = true) as select * from verzoek;

create function ctx.dien_verzoek_in(p_id uuid, p_deelnemer uuid, p_soort text, p_over text, p_tekst text, p_ontvangen date, p_uiterlijk date, p_betwist boolean) returns boolean
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare
  w ctx.wie_t := ctx.wie();
  v_org uuid := (select d.organisatie_id from public.deelnemer d where d.id = p_deelnemer);
begin
  if v_org is null or not (coalesce(w.deelnemer_id = p_deelnemer, false) or ((coalesce(v_org = ctx.org_breed('C25', 'toevoeg'), false)
    or p_deelnemer in (select ctx.dossiers('C25', 'toevoeg'))) and p_deelnemer not in (select ctx.afgeschermd('C25')))) then return false; end if;
  insert into public.verzoek (id, deelnemer_id, organisatie_id, soort, over, tekst, ingediend_door, ontvangen_op, uiterlijk, betwist)
  values (p_id, p_deelnemer, v_org, p_soort, p_over, p_tekst, w.account_id, p_ontvangen, p_uiterlijk, p_betwist);
  if p_soort = 'bezwaar' or p_betwist then
    insert into public.beperking (deelnemer_id, organisatie_id, verzoek_id) values (p_deelnemer, v_org, p_id);
  end if;
  return true;
end $$;
-- For the version before this one, while both run.
create or replace function ctx.dien_verzoek_in(p_id uuid, p_deelnemer uuid, p_soort text, p_over text, p_tekst text, p_ontvangen date, p_uiterlijk date) returns boolean
  language sql security definer set search_path = ctx, public, pg_temp as $$
  select ctx.dien_verzoek_in(p_id, p_deelnemer, p_soort, p_over, p_tekst, p_ontvangen, p_uiterlijk, false) $$;

create or replace function ctx.beslis_verzoek(p_id uuid, p_besluit text, p_reden text) returns text
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare
  w ctx.wie_t := ctx.wie();
  v public.verzoek;
begin
  select * into v from public.verzoek where id = p_id for update;
  if v.id is null or not (ctx.beslist_over(v) or (p_besluit = 'ingetrokken' and coalesce(w.deelnemer_id = v.deelnemer_id, false))) then
    return 'niet_gevonden';
  end if;
  if v.besluit is not null then return 'al_besloten'; end if;
  update public.verzoek set besluit = p_besluit, besluit_reden = p_reden, besloten_door = w.account_id, besloten_op = now() where id = p_id;
  if p_besluit in ('geweigerd', 'ingetrokken') or v.betwist then
    update public.beperking set geeindigd_op = now(), einde_reden = p_reden where verzoek_id = p_id and geeindigd_op is null;
  end if;
  return null;
end $$;

do $$ declare f record; begin
  revoke execute on all functions in schema ctx from public;
  for f in select p.oid::regprocedure as naam from pg_proc p
    where p.pronamespace = 'ctx'::regnamespace and p.prosecdef and pg_get_userbyid(p.proowner) = current_user loop
    execute format('alter function %s owner to {ctx}', f.naam);
  end loop;
end $$;
grant execute on function ctx.dien_verzoek_in(uuid, uuid, text, text, text, date, date, boolean) to {app};
