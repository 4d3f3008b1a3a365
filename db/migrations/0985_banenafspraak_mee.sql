-- That somebody is in the register of the banenafspraak goes along to the candidate register only if he says so: no, as long as nobody asked.
alter table cv_keuze add column banenafspraak_mee boolean not null default false;
create or replace view v_cv_keuze with (security_invoker = true) as select * from cv_keuze where vervallen_op is null;
