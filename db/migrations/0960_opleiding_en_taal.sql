-- Education in somebody's own words, beside what stands in the file (C12), and the languages he speaks with how well: in the words of the
-- candidate register, or as a test measured it.
alter table portfolio_onderdeel drop constraint portfolio_onderdeel_soort_check;
alter table portfolio_onderdeel add constraint portfolio_onderdeel_soort_check check (soort in ('werk', 'vrijwilligerswerk', 'zorg', 'opleiding',
  'vaardigheid', 'taal', 'certificaat', 'geleerd', 'sollicitatie', 'referentie', 'brief', 'beroepswens')) not valid;
alter table portfolio_onderdeel validate constraint portfolio_onderdeel_soort_check;
alter table portfolio_onderdeel add column niveau text, add column diploma boolean, add column spreken text, add column luisteren text,
  add column lezen text, add column schrijven text;
alter table portfolio_onderdeel add constraint portfolio_onderdeel_opleiding check (soort = 'opleiding' or (niveau is null and diploma is null)) not valid;
alter table portfolio_onderdeel validate constraint portfolio_onderdeel_opleiding;
alter table portfolio_onderdeel add constraint portfolio_onderdeel_taal check (soort = 'taal' or coalesce(spreken, luisteren, lezen, schrijven) is null)
  not valid;
alter table portfolio_onderdeel validate constraint portfolio_onderdeel_taal;
create or replace view v_portfolio_onderdeel with (security_invoker = true) as select * from portfolio_onderdeel where vervallen_op is null;
