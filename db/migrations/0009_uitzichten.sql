-- What a module publishes of its tables for others to read: v_<table>, as the caller (row-level security stays), and of
-- dated facts only what was not withdrawn.
do $$ declare t text; begin
  foreach t in array array['organisatie','medewerker','deelnemer','deelnemer_nummer','deelnemer_adres','melding','contactmoment','voorziening','traject',
      'aanwezigheid','werkgever','vacature','werkgevercontact','dienstverband','plaatsing','reeks','bron'] loop
    execute format('create view v_%I with (security_invoker = true) as select * from %I', t, t);
  end loop;
  foreach t in array array['verantwoordelijke','opleiding','betrokkene','uitkering','doelgroep','ontheffing','trede'] loop
    execute format('create view v_%I with (security_invoker = true) as select * from %I where vervallen_op is null', t, t);
  end loop;
  for t in select relname from pg_class where relkind = 'v' and relnamespace = 'public'::regnamespace and relname like 'v\_%' loop
    execute format('grant select on %I to {app}, {meting}, {import}', t);
  end loop;
end $$;
