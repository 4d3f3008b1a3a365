-- Work of the file stands on a CV as a result does: as an entry, made when somebody said yes to it.
alter table portfolio_onderdeel drop constraint portfolio_onderdeel_uit_check;
alter table portfolio_onderdeel add constraint portfolio_onderdeel_uit_check check (uit in ('traject', 'diagnose', 'dienstverband', 'plaatsing')) not valid;
alter table portfolio_onderdeel validate constraint portfolio_onderdeel_uit_check;
