-- Somebody objected, or contests what stands there: until that is settled nothing new goes to another organisation (AVG art. 18, 0320). Sharing
-- was closed and the pages refused most of the rest; putting somebody of another organisation on the file, a yes to who asked to join from there, and
-- the werkcentrum were open, and a question that waited at a partner could still be read and answered. Nothing here undoes who is involved already:
-- he sees the warning.
create function ctx.beperkt(p_deelnemer uuid) returns boolean
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select exists (select 1 from public.beperking b where b.deelnemer_id = p_deelnemer and b.geeindigd_op is null) $$;

-- May something of this person go elsewhere? Of whom the actor does not reach he hears nothing: there the other rules refuse.
create function ctx.mag_elders(p_deelnemer uuid, p_categorie text) returns boolean
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select not ctx.beperkt(p_deelnemer) or not exists (select 1 from public.deelnemer d where d.id = p_deelnemer
    and (d.organisatie_id = (select ctx.org_breed(p_categorie, 'toevoeg')) or d.id in (select ctx.dossiers(p_categorie, 'toevoeg')))) $$;
-- May this seat stand on the file, until then? A colleague may. Somebody elsewhere only where his organisation stands there already in the same role,
-- and no longer than that: who takes over there, or stops, brings nothing to anybody who had it not.
create function ctx.mag_erbij(p_deelnemer uuid, p_medewerker uuid, p_einde date) returns boolean
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select ctx.mag_elders(p_deelnemer, 'C01B') or exists (select 1 from public.medewerker m join public.deelnemer d on d.id = p_deelnemer
    where m.id = p_medewerker and (m.organisatie_id = d.organisatie_id
      or exists (select 1 from public.betrokkene o join public.medewerker al on al.id = o.medewerker_id
        where o.deelnemer_id = d.id and o.vervallen_op is null and al.organisatie_id = m.organisatie_id and al.rol = m.rol
          and coalesce(o.einde, 'infinity') >= coalesce(p_einde, 'infinity')))) $$;
do $$ declare f record; begin
  revoke execute on all functions in schema ctx from public;
  for f in select p.oid::regprocedure as naam from pg_proc p
    where p.pronamespace = 'ctx'::regnamespace and p.prosecdef and pg_get_userbyid(p.proowner) = current_user loop
    execute format('alter function %s owner to {ctx}', f.naam);
  end loop;
end $$;
grant execute on function ctx.mag_elders(uuid, text), ctx.mag_erbij(uuid, uuid, date) to {app};

create policy beperkt on betrokkene as restrictive for insert to {app} with check (ctx.mag_erbij(deelnemer_id, medewerker_id, einde));
-- A next step of what was already under way (vervangt) is no new beginning.
create policy beperkt on doorgeleiding as restrictive for insert to {app} with check (vervangt is not null or ctx.mag_elders(deelnemer_id, 'C15'));
create policy beperkt on doorverwijzing as restrictive for insert to {app} with check (vervangt is not null or ctx.mag_elders(deelnemer_id, 'C15'));
create policy beperkt on vacaturevoorstel as restrictive for insert to {app} with check (vervangt is not null or ctx.mag_elders(deelnemer_id, 'C15'));
create policy beperkt on casusoverleg as restrictive for insert to {app}
  with check (vervangt is not null or anderen is null or ctx.mag_elders(deelnemer_id, 'C15'));

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
  if p_besluit = 'akkoord' and a.wijze = 'verzoek' and not ctx.mag_erbij(a.deelnemer_id, a.medewerker_id, null) then return 'beperkt'; end if;
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

-- A question that waits is not read and not answered meanwhile; afterwards it is as it was, if its day has not passed.
create or replace function ctx.maak_doorverwijslink(p_id uuid, p_hash bytea) returns table (email text, organisatie text, antwoord_voor date)
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare v public.doorverwijzing;
begin
  select d.* into v from public.doorverwijzing d where d.id = p_id and d.antwoord is null and d.vervallen_op is null and d.aan_email is not null
    and d.antwoord_voor >= current_date and ctx.account() is not null
    and (d.organisatie_id = (select ctx.org_breed('C15', 'toevoeg')) or d.deelnemer_id in (select ctx.dossiers('C15', 'toevoeg')))
    and d.deelnemer_id not in (select ctx.afgeschermd('C15')) and not ctx.beperkt(d.deelnemer_id);
  if v.id is null then return; end if;
  delete from ctx.doorverwijslink l where l.doorverwijzing_id = p_id or l.tot < now() - interval '90 days';
  insert into ctx.doorverwijslink (hash, deelnemer_id, doorverwijzing_id, tot)
  values (p_hash, v.deelnemer_id, v.id, ((v.antwoord_voor + 1)::timestamp at time zone 'Europe/Amsterdam'));
  return query select v.aan_email, o.naam, v.antwoord_voor from public.organisatie o where o.id = v.organisatie_id;
end $$;
create or replace function ctx.open_doorverwijslink(p_hash bytea) returns setof ctx.gevraagd_t
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select (ctx.gevraagd(v)).* from ctx.doorverwijslink l join public.doorverwijzing v on v.id = l.doorverwijzing_id
  where l.hash = p_hash and l.tot > now() and l.gebruikt_op is null and v.antwoord is null and v.vervallen_op is null and not ctx.beperkt(v.deelnemer_id) $$;
create or replace function ctx.mij_gevraagd(p_vanaf date) returns setof ctx.gevraagd_t
  language plpgsql stable security definer set search_path = ctx, public, pg_temp as $$
declare w ctx.wie_t := ctx.wie();
begin
  return query select (ctx.gevraagd(v)).* from public.doorverwijzing v
  where w.medewerker_id is not null and exists (select 1 from ctx.beleid b where b.rol = w.rol and b.categorie = 'C15' and b.modus = 'lees')
    and v.aan_organisatie_id = w.organisatie_id and v.antwoord_voor >= p_vanaf
    and (v.antwoord is not null or v.vervallen_op is not null or not ctx.beperkt(v.deelnemer_id))
  order by v.antwoord is not null or v.vervallen_op is not null, v.antwoord_voor, v.id limit 100;
end $$;
create or replace function ctx.beantwoord(p_id uuid, p_door uuid, p_antwoord text, p_reden text, p_naam text, p_dag date, p_vandaag date) returns text
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
begin
  update public.doorverwijzing set antwoord = p_antwoord, antwoord_op = p_vandaag, antwoord_reden = p_reden, contact_naam = p_naam, eerste_contact = p_dag, beantwoord_door = p_door
  where id = p_id and antwoord is null and vervallen_op is null and not ctx.beperkt(deelnemer_id);
  return case when found then null else 'weg' end;
end $$;
