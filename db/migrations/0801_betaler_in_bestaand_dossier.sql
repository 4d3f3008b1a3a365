-- A sign-up that joined a file that was there already did not bring who commissions and pays. Where the file never said anything of it, what
-- the sign-up said is taken along after all, from the day on which it joined.
insert into bekostiging (deelnemer_id, organisatie_id, betaler, opdrachtgever, begin, vastgelegd_door)
  select distinct on (a.deelnemer_id) a.deelnemer_id, d.organisatie_id, coalesce(a.betaler, 'onbekend'), a.opdrachtgever, a.begonnen_op, a.vastgelegd_door
  from aanmelding a join deelnemer d on d.id = a.deelnemer_id
  where num_nonnulls(a.betaler, a.opdrachtgever) > 0 and not exists (select from bekostiging b where b.deelnemer_id = a.deelnemer_id)
  order by a.deelnemer_id, a.begonnen_op desc;
