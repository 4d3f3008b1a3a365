-- The language in which somebody reads his own part: his choice stays with his account. Without a choice his file's voertaal says it, where
-- the pages speak it. Asked once a request, for who looks at his own file only.
alter table account add column taal text;
alter table account add constraint account_taal check (taal in ('nl', 'en', 'uk', 'ar')) not valid;

create function ctx.eigen_taal() returns jsonb
  language plpgsql stable security definer set search_path = ctx, public, pg_temp as $$
begin
  return (select jsonb_build_object('gekozen', a.taal, 'voertaal', d.voertaal)
    from ctx.wie() w join public.account a on a.id = w.account_id join public.deelnemer d on d.id = w.deelnemer_id);
end $$;
revoke execute on function ctx.eigen_taal() from public;
alter function ctx.eigen_taal() owner to {ctx};
grant execute on function ctx.eigen_taal() to {app};

create function ctx.kies_taal(p_taal text) returns void
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
begin
  update public.account set taal = p_taal where id = ctx.account();
end $$;
revoke execute on function ctx.kies_taal(text) from public;
alter function ctx.kies_taal(text) owner to {ctx};
grant execute on function ctx.kies_taal(text) to {app};
