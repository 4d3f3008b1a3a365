-- Proof stands encrypted, as the signed sheet of a plan does: each for its own row, with the key of the program. What was kept before, or is still
-- kept by the version before this one, begins as a pdf or a picture does; what is closed begins with a 1. The program closes it (job
-- sluit-bewijzen), because the key is not in the database. Closed it takes a third more room.
alter table portfolio_document drop constraint portfolio_document_inhoud_check;
alter table portfolio_document add constraint portfolio_document_inhoud_check check (octet_length(inhoud) between 1 and 6700000) not valid;
create index portfolio_document_open on portfolio_document (id) where get_byte(inhoud, 0) <> 1;

-- The next one that is open; for the queue alone, no page can call it.
create function ctx.open_bewijs() returns table (id uuid, inhoud bytea)
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select d.id, d.inhoud from public.portfolio_document d where get_byte(d.inhoud, 0) <> 1 order by d.id limit 1 $$;

create function ctx.sluit_bewijs(p_id uuid, p_inhoud bytea) returns boolean
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
begin
  update public.portfolio_document d set inhoud = p_inhoud where d.id = p_id and get_byte(d.inhoud, 0) <> 1 and get_byte(p_inhoud, 0) = 1;
  return found;
end $$;

do $$ declare f record; begin
  revoke execute on all functions in schema ctx from public;
  for f in select p.oid::regprocedure as naam from pg_proc p
    where p.pronamespace = 'ctx'::regnamespace and p.prosecdef and pg_get_userbyid(p.proowner) = current_user loop
    execute format('alter function %s owner to {ctx}', f.naam);
  end loop;
end $$;
grant execute on function ctx.open_bewijs(), ctx.sluit_bewijs(uuid, bytea) to {jobs};
