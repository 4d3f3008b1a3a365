-- The follow-up group: everybody who works with a person in a period stands in betrokkene, and why he stopped is a code as well. There
-- is one case director at a time; an import may still bring two, so it is the commands that hold it.
alter table betrokkene add column reden_einde text;
alter table betrokkene add constraint betrokkene_reden_einde_check
  check (reden_einde in ('klaar', 'overgedragen', 'uit_dienst', 'ander_werk', 'eigen_verzoek', 'verhuizing', 'overig')) not valid;
alter table betrokkene add constraint betrokkene_reden_zonder_einde check (reden_einde is null or einde is not null) not valid;
alter table betrokkene validate constraint betrokkene_reden_einde_check;
alter table betrokkene validate constraint betrokkene_reden_zonder_einde;
create or replace view v_betrokkene with (security_invoker = true) as select * from betrokkene where vervallen_op is null;
