-- Of two files that become one, who is with the one reads the other, and shares that ran on the one came to stand on a person who had objected:
-- nothing closed them. While somebody objects (0820) his file stays apart; taking two files apart again is no new use, and stays possible.
create or replace function ctx.mag_samenvoegen(p_een uuid, p_twee uuid) returns text
  language plpgsql stable security definer set search_path = ctx, public, pg_temp as $$
declare
  w ctx.wie_t := ctx.wie();
  alle text[] := array(select distinct split_part(obj_description(c.oid), ' ', 2) from pg_class c
    where c.relnamespace = 'public'::regnamespace and obj_description(c.oid) ~ '^categorie C\d' and c.relname not in ('inzage', 'deelnemer_bsn'));
begin
  if p_een = p_twee or (select count(*) from public.deelnemer d where d.id in (p_een, p_twee) and d.organisatie_id = w.organisatie_id) <> 2
    or exists (select 1 from unnest(array[p_een, p_twee]) m(id) where m.id not in (select ctx.dossiers('C01', 'schrijf'))) then return 'niet_gevonden'; end if;
  -- Who does not see everything would choose about what he cannot see.
  if exists (select 1 from unnest(alle) c(categorie) cross join unnest(array[p_een, p_twee]) m(id)
    where m.id not in (select ctx.dossiers(c.categorie, 'lees')) or m.id in (select ctx.afgeschermd(c.categorie))) then return 'niet_alles'; end if;
  if ctx.beperkt(p_een) or ctx.beperkt(p_twee) then return 'beperkt'; end if;
  return null;
end $$;
