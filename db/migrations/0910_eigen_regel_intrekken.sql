-- Who may add a line, to all of it or to an own part (0870), takes back what he wrote himself, with a reason, as others do with what they may change: it
-- counts no more and stays readable. Of what another wrote he takes nothing back. (Of the portfolio he could already: schrijf_eigen, 0450.)
do $$
declare t record; mag text;
begin
  for t in select c.relname as tabel, substr(obj_description(c.oid), 11) as categorie from pg_policy p join pg_class c on c.oid = p.polrelid where p.polname = 'nieuw_eigen_deel' loop
    mag := format('vastgelegd_door = (select ctx.account())
      and (deelnemer_id in (select ctx.eigen_deel(%1$L)) or deelnemer_id in (select ctx.dossiers(%1$L, ''toevoeg'')))', t.categorie);
    execute format('create policy weg_eigen_regel on public.%1$I for update to {app} using (vervallen_op is null and %2$s)
      with check (vervallen_op is not null and vervallen_door = (select ctx.account()) and %2$s)', t.tabel, mag);
  end loop;
end $$;

-- Whom a test is about, for who has an own part there: on the floor one sees of somebody no more than his first name. For whom an instrument holds,
-- and nothing else of him.
create function ctx.afname_over(p_deelnemer uuid) returns uuid
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select d.organisatie_id from public.deelnemer d where d.id = p_deelnemer
    and exists (select 1 from unnest(array['C12', 'C13', 'C14']) c(categorie) where d.id in (select ctx.eigen_deel(c.categorie))) $$;

do $$ declare f record; begin
  revoke execute on all functions in schema ctx from public;
  for f in select p.oid::regprocedure as naam from pg_proc p
    where p.pronamespace = 'ctx'::regnamespace and p.prosecdef and pg_get_userbyid(p.proowner) = current_user loop
    execute format('alter function %s owner to {ctx}', f.naam);
  end loop;
end $$;
grant execute on function ctx.afname_over(uuid) to {app};
