-- A page may ask which organisations somebody administers, not of one organisation whether he does.
alter policy nieuw on instrument with check (organisatie_id in (select b.id from ctx.beheerde_organisaties() b) and geldig_van is null
  and vastgelegd_door = (select ctx.account()));
alter policy concept on instrument using (geldig_van is null and organisatie_id in (select b.id from ctx.beheerde_organisaties() b))
  with check (organisatie_id in (select b.id from ctx.beheerde_organisaties() b));
