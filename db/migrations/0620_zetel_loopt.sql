-- Who asked to join and left before the answer came was involved after all: a seat that is over stood on the file as one that works on it.
-- The same for who covers: somebody who is gone by the first day covers for nobody.
create or replace function ctx.beslis_aansluiting(p_id uuid, p_besluit text) returns text
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare
  w ctx.wie_t := ctx.wie();
  a public.aansluiting;
begin
  select * into a from public.aansluiting where id = p_id for update;
  if a.id is null or not ctx.gaat_over(a.deelnemer_id, a.organisatie_id) then return 'niet_gevonden'; end if;
  if a.besluit is not null then return 'al_besloten'; end if;
  if a.account_id = w.account_id then return 'zelf'; end if;
  if p_besluit = 'akkoord' and a.wijze = 'verzoek' and not exists (select 1 from public.medewerker m join public.account k on k.id = m.account_id and k.actief
    where m.id = a.medewerker_id and m.begin <= current_date and (m.einde is null or m.einde > current_date)) then return 'vertrokken'; end if;
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

create or replace function ctx.neem_waar(p_id uuid, p_medewerker uuid, p_waarnemer uuid, p_begin date, p_einde date) returns text
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
  if v_door.einde <= p_begin or not exists (select 1 from public.account k where k.id = v_door.account_id and k.actief) then return 'vertrokken'; end if;
  insert into public.waarneming (id, organisatie_id, medewerker_id, waarnemer_id, begin, einde, vastgelegd_door)
  values (p_id, w.organisatie_id, p_medewerker, p_waarnemer, p_begin, p_einde, w.account_id);
  return null;
end $$;
