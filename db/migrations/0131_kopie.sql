-- The role of the backup reads every table and writes none. ctx.geef_kopie gives it what later migrations add; the program
-- calls it after each migration. Schema ctx has no row-level security: its owner reads it for the backup.
create function ctx.geef_kopie() returns void
  language plpgsql set search_path = ctx, public, pg_temp as $$
declare t record; begin
  for t in select c.oid::regclass as naam from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
      and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
      and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'kopie') loop
    execute format('create policy kopie on %s for select to {kopie} using (true)', t.naam);
    execute format('grant select on %s to {kopie}', t.naam);
  end loop;
end $$;
revoke execute on function ctx.geef_kopie() from public;
grant usage on schema public to {kopie};
select ctx.geef_kopie();
