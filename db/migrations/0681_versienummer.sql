-- An earlier version is found by its number: now() is when a transaction began, and who waited for another's lock began earlier
-- than the version that he came upon. Each change left one row, so that those of before are numbered in their order.
alter table vorige_versie add column versie int;
update vorige_versie v set versie = n.nr
  from (select id, row_number() over (partition by rij_id order by vervangen_op, id) as nr from vorige_versie) n where n.id = v.id;
create index vorige_versie_versie on vorige_versie (rij_id, versie);

create or replace function ctx.bewaar_versie() returns trigger
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare
  rij jsonb := to_jsonb(old) - array['zoeknaam','versie','import_id','vastgelegd_op','vastgelegd_door'];
begin
  new.versie := old.versie;
  if rij - 'organisatie_id' is distinct from (to_jsonb(new) - array['zoeknaam','versie','import_id','vastgelegd_op','vastgelegd_door','organisatie_id']) then
    new.versie := old.versie + 1;
    insert into public.vorige_versie (deelnemer_id, organisatie_id, categorie, tabel, rij_id, inhoud, versie, vervangen_door)
    values (coalesce(rij->>'deelnemer_id', rij->>'id')::uuid, old.organisatie_id, tg_argv[0], tg_table_name,
      coalesce(rij->>'id', rij->>'deelnemer_id')::uuid, rij, old.versie, ctx.account());
  end if;
  return new;
end $$;
