-- Behind every composite key to the person stands an index: for the second door of the policies, for the file of one
-- person, and for the cascade when responsibility moves.
do $$ declare r record; begin
  for r in select conrelid::regclass as tabel from pg_constraint
    where confrelid = 'deelnemer'::regclass and contype = 'f' and array_length(conkey, 1) = 2
      and conrelid <> all (array['deelnemer_bsn', 'deelnemer_adres', 'deelnemer_nummer', 'vorige_versie']::regclass[]) loop
    execute format('create index on %s (deelnemer_id, organisatie_id)', r.tabel);
  end loop;
end $$;
create index on melding (deelnemer_id);
create index on melding (organisatie_id, afgehandeld_op);
create index on plaatsing (dienstverband_id);
create index on aanwezigheid (traject_id);
create index on aanwezigheid (plaatsing_id);
create index on vacature (werkgever_id);
create index on werkgevercontact (werkgever_id);
create index on dienstverband (werkgever_id);
create index on dienstverband (vacature_id) where vacature_id is not null;
create index on dienstverband (contactmoment_id) where contactmoment_id is not null;
