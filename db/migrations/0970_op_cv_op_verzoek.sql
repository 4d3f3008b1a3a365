-- Who helps somebody puts lines on his CV only at his wish: which lines this choice put there so, said by who made it. Of the resident's own
-- choice there are none.
alter table cv_keuze add column op_verzoek text[] not null default '{}';
alter table cv_keuze add constraint cv_keuze_op_verzoek check (not zelf or op_verzoek = '{}') not valid;
alter table cv_keuze validate constraint cv_keuze_op_verzoek;
create or replace view v_cv_keuze with (security_invoker = true) as select * from cv_keuze where vervallen_op is null;
