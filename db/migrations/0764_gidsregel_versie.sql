-- Who has his line in the directory open twice (a computer and a telephone) is told what he saved elsewhere: the line counts its changes and
-- keeps the state before.
alter table gidsregel add column versie int not null default 1, add column vorige jsonb;

drop function ctx.zet_gidsregel(text, text, text, text[]);
-- p_versie: the state that the form was filled in on; 0: there was no line yet.
create function ctx.zet_gidsregel(p_versie int, p_vragen text, p_bereikbaar text, p_telefoon text, p_themas text[]) returns text
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare w ctx.wie_t := ctx.wie(); g public.gidsregel;
begin
  if not ctx.mag_functie('gids') then return 'niet_gevonden'; end if;
  insert into public.gidsregel (medewerker_id, organisatie_id, vragen, bereikbaar, telefoon, themas)
  values (w.medewerker_id, w.organisatie_id, p_vragen, p_bereikbaar, p_telefoon, p_themas) on conflict (medewerker_id) do nothing;
  if found then return null; end if;
  select * into g from public.gidsregel where medewerker_id = w.medewerker_id for update;
  if (g.vragen, g.bereikbaar, g.telefoon, g.themas) is not distinct from (p_vragen, p_bereikbaar, p_telefoon, p_themas) then return null; end if;
  if g.versie <> p_versie then return 'intussen_gewijzigd'; end if;
  update public.gidsregel set vragen = p_vragen, bereikbaar = p_bereikbaar, telefoon = p_telefoon, themas = p_themas, gewijzigd_op = now(),
    versie = g.versie + 1, vorige = jsonb_build_object('vragen', g.vragen, 'bereikbaar', g.bereikbaar, 'telefoon', g.telefoon, 'themas', to_jsonb(g.themas))
  where medewerker_id = w.medewerker_id;
  return null;
end $$;

do $$ declare f record; begin
  revoke execute on all functions in schema ctx from public;
  for f in select p.oid::regprocedure as naam from pg_proc p
    where p.pronamespace = 'ctx'::regnamespace and p.prosecdef and pg_get_userbyid(p.proowner) = current_user loop
    execute format('alter function %s owner to {ctx}', f.naam);
  end loop;
end $$;
grant execute on function ctx.zet_gidsregel(int, text, text, text, text[]) to {app};
