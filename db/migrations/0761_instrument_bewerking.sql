-- Two administrators at work on one draft: who saves second is told what the first did, as with everything that two people edit. A draft
-- counts its changes and keeps its last states, each with who replaced it; what is published changes no more and needs none.
alter table instrument add column bewerking int not null default 0, add column vorige jsonb not null default '[]' check (jsonb_typeof(vorige) = 'array');

create function ctx.tel_bewerking() returns trigger language plpgsql set search_path = ctx, public, pg_temp as $$
begin
  if new.geldig_van is not null then
    new.vorige := '[]';
  else
    new.bewerking := old.bewerking + 1;
    -- A form that stood open through more changes than these is compared with the oldest.
    new.vorige := (select coalesce(jsonb_agg(x.v order by x.nr), '[]') from jsonb_array_elements(old.vorige) with ordinality as x (v, nr)
        where x.nr > jsonb_array_length(old.vorige) - 19)
      || jsonb_build_object('bewerking', old.bewerking, 'op', now(), 'door', ctx.account(), 'inhoud', jsonb_build_object('naam', old.naam, 'waarvoor', old.waarvoor,
        'invullers', old.invullers, 'houdbaarMaanden', old.houdbaar_maanden, 'certificaat', old.certificaat, 'bron', old.bron, 'bevestigd', old.bevestigd,
        'inGebruik', old.in_gebruik, 'definitie', old.definitie));
  end if;
  return new;
end $$;
create trigger tel_bewerking before update on instrument for each row when (old.geldig_van is null) execute function ctx.tel_bewerking();
create or replace view v_instrument with (security_invoker = true) as select * from instrument;

do $$ declare f record; begin
  revoke execute on all functions in schema ctx from public;
  for f in select p.oid::regprocedure as naam from pg_proc p
    where p.pronamespace = 'ctx'::regnamespace and p.prosecdef and pg_get_userbyid(p.proowner) = current_user loop
    execute format('alter function %s owner to {ctx}', f.naam);
  end loop;
end $$;
