-- Of one person, by day: what came from a file stands in an index behind its source alone. With this the first half-day of each of 5,600
-- people is found in 53 ms instead of 73, in 665,000 rows; it also serves the key to the person.
create index aanwezigheid_dag on aanwezigheid (deelnemer_id, datum);
drop index aanwezigheid_deelnemer_id_organisatie_id_idx;
