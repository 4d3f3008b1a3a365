-- Some instruments come after another: the practical assessment after the technique test (Ontwikkelprogramma TDC 2017, paragraph 4.3). An
-- instrument version names the one that comes first by its code, so that each version of that one counts.
alter table instrument add column pas_na text check (pas_na ~ '^[a-z0-9-]+$' and pas_na <> code);
create or replace view v_instrument with (security_invoker = true) as select * from instrument;
grant update (pas_na) on instrument to {app};

create or replace function ctx.tel_bewerking() returns trigger language plpgsql set search_path = ctx, public, pg_temp as $$
begin
  if new.geldig_van is not null then
    new.vorige := '[]';
  else
    new.bewerking := old.bewerking + 1;
    -- A form that stood open through more changes than these is compared with the oldest.
    new.vorige := (select coalesce(jsonb_agg(x.v order by x.nr), '[]') from jsonb_array_elements(old.vorige) with ordinality as x (v, nr)
        where x.nr > jsonb_array_length(old.vorige) - 19)
      || jsonb_build_object('bewerking', old.bewerking, 'op', now(), 'door', ctx.account(), 'inhoud', jsonb_build_object('naam', old.naam, 'waarvoor', old.waarvoor,
        'invullers', old.invullers, 'houdbaarMaanden', old.houdbaar_maanden, 'certificaat', old.certificaat, 'pasNa', old.pas_na, 'bron', old.bron,
        'bevestigd', old.bevestigd, 'inGebruik', old.in_gebruik, 'definitie', old.definitie));
  end if;
  return new;
end $$;

-- Who begins before that one is finished says why: a team selects people, the program does not. The reason stays as it was written.
do $$
declare t text;
begin
  foreach t in array array['afname_vermogen', 'afname_taal', 'afname_wens', 'afname_werk'] loop
    execute format('alter table public.%I add column waarom_eerder text check (waarom_eerder <> '''')', t);
  end loop;
end $$;
create or replace view v_afname with (security_invoker = true) as
  select * from afname_vermogen where vervallen_op is null union all select * from afname_taal where vervallen_op is null
  union all select * from afname_wens where vervallen_op is null union all select * from afname_werk where vervallen_op is null;

-- Another version, from the same day: what was taken keeps the version that it was taken with.
insert into instrument (code, versie, naam, waarvoor, categorie, invullers, houdbaar_maanden, certificaat, bron, bevestigd, definitie, geldig_van, pas_na)
select code, versie + 1, naam, waarvoor, categorie, invullers, houdbaar_maanden, certificaat, bron, bevestigd, definitie, geldig_van, 'techniektest'
from instrument where code = 'praktijkassessment' and organisatie_id is null and versie = 1;
