-- 'This may not be right in your registration' (modules/monitor/letop.sql.ts): running periods of an organisation, by the
-- same expression as the worklist's indexes, so that row-level security lets them be used.
create index uitkering_lopend on uitkering (organisatie_id, least(einde, 'infinity'::date)) include (deelnemer_id) where vervallen_op is null;
create index dienstverband_lopend on dienstverband (organisatie_id, least(einde, 'infinity'::date)) include (deelnemer_id, begin, uren_per_week);
