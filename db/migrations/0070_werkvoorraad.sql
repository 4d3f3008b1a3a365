-- What runs today and what ends soon, of a whole organisation, read from the index alone: the worklist of a team leader
-- asks it of everybody at once. The expression is leak-proof, other than coalesce, or row-level security would keep it from
-- being an index condition; `einde` stands beside it, or the planner would fetch the row for it.
create index betrokkene_lopend on betrokkene (organisatie_id, least(einde, 'infinity'::date))
  include (deelnemer_id, medewerker_id, rol, begin, einde) where vervallen_op is null;
create index ontheffing_lopend on ontheffing (organisatie_id, least(einde, 'infinity'::date))
  include (deelnemer_id, begin, einde, hercontrole_op, id, import_id) where vervallen_op is null;
create index traject_lopend on traject (organisatie_id, least(einde, 'infinity'::date)) include (deelnemer_id, begin, einde, verwacht_einde, id, import_id);
create index plaatsing_lopend on plaatsing (organisatie_id, least(einde, 'infinity'::date)) include (deelnemer_id, dienstverband_id, begin, einde);
create index dienstverband_einde on dienstverband (organisatie_id, einde);
create index plaatsing_einde on plaatsing (organisatie_id, einde);
create index deelnemer_aangemeld on deelnemer (organisatie_id, aanmelddatum);
create index deelnemer_overleden on deelnemer (organisatie_id) include (id) where overleden_op is not null;
