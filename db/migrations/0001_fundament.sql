-- Ground floor: extensions, schemas, who may enter them. {app} {ctx} {poort} {meting} {import} {jobs} are the
-- plain database roles of this database (platform/roles.ts); none is superuser, none bypasses row-level security.
create extension if not exists pg_trgm;
create extension if not exists unaccent;
create extension if not exists btree_gist;

revoke all on schema public from public;
-- A temporary table would stand before a real one of the same name; only an import makes them (staging).
do $$ begin
  execute format('revoke temporary on database %I from public', current_database());
  execute format('grant temporary on database %I to {import}', current_database());
end $$;
create schema ctx;
grant usage on schema public to {app}, {ctx}, {poort}, {meting}, {import}, {jobs};
grant usage on schema ctx to {app}, {poort}, {import};
grant usage, create on schema ctx to {ctx};

-- unaccent() is only 'stable' because its dictionary could change; ours does not, and an index needs 'immutable'.
create function public.zoekvorm(tekst text) returns text
  language sql immutable parallel safe strict set search_path = public
  return lower(unaccent('public.unaccent', tekst));
