-- A sheet that was put with the wrong plan or person: the row stays, with by whom and why; the picture itself goes at once.
create function ctx.leeg_planscan() returns trigger language plpgsql set search_path = ctx, public, pg_temp as $$
begin
  if new.vervallen_op is not null then new.inhoud := ''; end if;
  return new;
end $$;
create trigger leeg before update of vervallen_op on planscan for each row execute function ctx.leeg_planscan();
revoke execute on function ctx.leeg_planscan() from public;
