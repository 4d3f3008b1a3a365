-- What the modules publish of their tables for others to read: what counts today, with the names behind the keys.
-- Every view runs as its reader: row-level security decides, view or no view.
create view v_deelnemer with (security_invoker = true) as
  select d.id as deelnemer_id, d.organisatie_id, concat_ws(' ', d.voornaam, d.tussenvoegsel, d.achternaam) as naam,
    zoekvorm(d.achternaam) as sorteernaam, d.geboortedatum, d.aanmelddatum, d.overleden_op, d.import_id, d.vastgelegd_op
  from deelnemer d;

create view v_trede with (security_invoker = true) as
  select id, deelnemer_id, datum, trede, beoordelaar, toelichting, bron_id, import_id, vastgelegd_op from trede where vervallen_op is null;

create view v_betrokkene with (security_invoker = true) as
  select b.id, b.deelnemer_id, b.medewerker_id, b.rol, b.begin, b.einde, b.import_id, b.vastgelegd_op,
    m.naam, m.account_id, o.naam as organisatie
  from betrokkene b join medewerker m on m.id = b.medewerker_id join organisatie o on o.id = m.organisatie_id
  where b.vervallen_op is null;

create view v_uitkering with (security_invoker = true) as
  select id, deelnemer_id, soort, begin, einde, reden_einde, import_id, vastgelegd_op from uitkering where vervallen_op is null;
create view v_doelgroep with (security_invoker = true) as
  select id, deelnemer_id, doelgroep, begin, einde, import_id, vastgelegd_op from doelgroep where vervallen_op is null;
create view v_ontheffing with (security_invoker = true) as
  select id, deelnemer_id, soort, begin, einde, hercontrole_op, import_id, vastgelegd_op from ontheffing where vervallen_op is null;
create view v_opleiding with (security_invoker = true) as
  select id, deelnemer_id, niveau, behaald_op, diploma, omschrijving, import_id, vastgelegd_op from opleiding where vervallen_op is null;

create view v_traject with (security_invoker = true) as
  select t.id, t.deelnemer_id, v.naam, v.soort, coalesce(u.naam, vu.naam) as uitvoerder, t.begin, t.verwacht_einde, t.einde, t.reden_einde,
    t.uitvalreden, t.uren_per_week, t.import_id, t.vastgelegd_op
  from traject t join voorziening v on v.id = t.voorziening_id
  left join organisatie u on u.id = t.uitvoerder_id left join organisatie vu on vu.id = v.uitvoerder_id;

create view v_dienstverband with (security_invoker = true) as
  select d.id, d.deelnemer_id, d.soort, coalesce(w.naam, o.naam) as werkgever, d.begin, d.einde, d.reden_einde, d.bevestigd_tot,
    d.uren_per_week, d.loonwaarde_pct, d.lks, d.import_id, d.vastgelegd_op
  from dienstverband d left join werkgever w on w.id = d.werkgever_id left join organisatie o on o.id = d.werkgever_organisatie_id;

create view v_plaatsing with (security_invoker = true) as
  select p.id, p.deelnemer_id, p.dienstverband_id, p.werkvorm, w.naam as werkgever, p.locatie, p.werksoort, p.begin, p.einde, p.reden_einde,
    p.uren_per_week, p.import_id, p.vastgelegd_op
  from plaatsing p left join werkgever w on w.id = p.werkgever_id;

create view v_contactmoment with (security_invoker = true) as
  select c.id, c.deelnemer_id, c.datum, c.soort, c.onderwerp, m.naam as medewerker, c.import_id, c.vastgelegd_op
  from contactmoment c left join medewerker m on m.id = c.medewerker_id;

grant select on v_deelnemer, v_trede, v_betrokkene, v_uitkering, v_doelgroep, v_ontheffing, v_opleiding, v_traject, v_dienstverband,
  v_plaatsing, v_contactmoment to {app}, {meting};

-- The latest of a series is asked of one person at a time.
create index trede_laatste on trede (deelnemer_id, datum desc, vastgelegd_op desc) where vervallen_op is null;
create index contactmoment_laatste on contactmoment (deelnemer_id, datum desc);
create index deelnemer_op_naam on deelnemer (organisatie_id, zoekvorm(achternaam), id);

-- The day on which an import landed: it says what was overdue before anybody here could do something about it. Who
-- imported what stays with the importer.
create policy ctx on import for select to {ctx} using (true);
grant select on import to {ctx};
create function ctx.landingen() returns table (import_id uuid, geland_op date)
  language sql stable security definer set search_path = ctx, public, pg_temp as
  $$ select id, (geland_op at time zone 'Europe/Amsterdam')::date from public.import where geland_op is not null $$;
alter function ctx.landingen() owner to {ctx};
revoke execute on function ctx.landingen() from public;
grant execute on function ctx.landingen() to {app};
