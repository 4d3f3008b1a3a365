-- How long a conversation takes of which nobody says it, in minutes: known here alone. The agenda, the invitation, the appointment that a first
-- conversation becomes and a case conference ask it.
create function ctx.gespreksduur() returns int language sql immutable parallel safe as $$ select 60 $$;
revoke execute on function ctx.gespreksduur() from public;
grant execute on function ctx.gespreksduur() to {app}, {ctx}, {import};

create or replace view v_agendapunt with (security_invoker = true) as
  select 'afspraak' as soort, a.id, a.uid, a.volgnummer, a.medewerker_id, a.deelnemer_id, a.dag, a.tijd, a.minuten, a.plek,
    coalesce(a.uitkomst = 'afgezegd', false) as afgezegd, a.vastgelegd_op as gewijzigd
  from v_afspraak a
  union all
  select 'eerste_gesprek', n.id, n.id, n.uitgenodigd_nr, n.uitgenodigd_bij, null, n.uitgenodigd_voor, n.uitgenodigd_tijd, ctx.gespreksduur(), n.uitgenodigd_plek,
    false, greatest(n.vastgelegd_op, n.uitgenodigd_op)
  from v_aanmelding n
  where n.uitgenodigd_tijd is not null and n.deelnemer_id is null and n.gezien_op is null and n.gesloten_op is null
  union all
  -- Is the resident there and it is this seat's own appointment, then that one stands there already.
  select 'overleg', o.id, o.uid, (select count(*)::int - 1 from casusoverleg x where x.uid = o.uid), g.id, o.deelnemer_id, o.dag, o.tijd, ctx.gespreksduur(), o.plek,
    false, o.vastgelegd_op
  from v_casusoverleg o cross join lateral unnest(o.genodigden) as g (id)
  where o.besluiten is null
    and not exists (select from v_afspraak a where a.uid = o.uid and a.deelnemer_id = o.deelnemer_id and a.medewerker_id = g.id);

create or replace function ctx.begin_dossier(p_id uuid, p_deelnemer uuid, p_vandaag date) returns text
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare a public.aanmelding;
begin
  select * into a from public.aanmelding where id = p_id for update;
  if a.id is null or a.deelnemer_id is not null or a.organisatie_id is distinct from ctx.wachtrij('C26', 'schrijf') then return 'niet_gevonden'; end if;
  if a.gesloten_op is not null then return 'gesloten'; end if;
  if p_deelnemer not in (select ctx.dossiers('C26', 'schrijf')) or p_deelnemer in (select ctx.afgeschermd('C26'))
    or not exists (select 1 from public.deelnemer d where d.id = p_deelnemer and d.organisatie_id = a.organisatie_id) then return 'niet_gevonden'; end if;
  update public.aanmelding set deelnemer_id = p_deelnemer, begonnen_op = p_vandaag, voornaam = null, tussenvoegsel = null, achternaam = null,
    geboortedatum = null, telefoon = null, email = null, voertaal = null, vraag = null, groep = null where id = p_id;
  update public.verwijzing set deelnemer_id = p_deelnemer where aanmelding_id = p_id;
  if a.uitgenodigd_voor >= p_vandaag and a.uitgenodigd_tijd is not null and a.gezien_op is null then
    insert into public.afspraak (uid, volgnummer, deelnemer_id, organisatie_id, medewerker_id, dag, tijd, minuten, hoe, plek, vastgelegd_door)
    values (a.id, a.uitgenodigd_nr, p_deelnemer, a.organisatie_id, a.uitgenodigd_bij, a.uitgenodigd_voor, a.uitgenodigd_tijd, ctx.gespreksduur(), 'locatie', a.uitgenodigd_plek,
      (ctx.wie()).account_id);
    if a.gemeld is not null then
      insert into public.bericht (deelnemer_id, organisatie_id, afspraak_uid, volgnummer, soort, kanaal, gemaakt_op, verstuurd_op)
      values (p_deelnemer, a.organisatie_id, a.id, a.gemeld_nr, a.gemeld, a.uitgenodigd_langs, a.gemeld_op, a.gemeld_op);
    end if;
  end if;
  return null;
end $$;
