-- The example is filled in parts after its files have landed. A start that was killed in between left it half for good: now each part that is done is
-- written down, and the next start goes on with the others.
-- An example from before has none of it written down, and is left as it is.
alter table regio add column gevuld text[];

-- Which parts of the example are done; null where there is no example, its files have not landed, or it is from before.
create function ctx.voorbeelddelen() returns text[]
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select r.gevuld from public.regio r where r.voorbeeld and r.gereed_op is not null $$;
create function ctx.vul_voorbeelddeel(p_deel text) returns void
  language sql security definer set search_path = ctx, public, pg_temp as $$
  update public.regio set gevuld = array_append(gevuld, p_deel) where voorbeeld and gevuld is not null $$;
alter function ctx.voorbeelddelen() owner to {ctx};
alter function ctx.vul_voorbeelddeel(text) owner to {ctx};
revoke all on function ctx.voorbeelddelen(), ctx.vul_voorbeelddeel(text) from public;
grant execute on function ctx.voorbeelddelen(), ctx.vul_voorbeelddeel(text) to {poort};

-- Who brings the example in also counts for the whole of it, so that the command for the figures works there without naming anybody.
create or replace function ctx.begin_voorbeeld(p_naam text, p_email text) returns uuid
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare v uuid;
begin
  if not ctx.is_leeg() then return null; end if;
  insert into public.regio (naam, voorbeeld, gevuld) values (p_naam, true, '{}') on conflict do nothing;
  insert into public.account (email, naam) values (p_email, p_naam) on conflict do nothing;
  select id into v from public.account where lower(email) = lower(p_email);
  insert into public.recht (account_id, recht) select v, r from unnest(array['invoer', 'cijfers_exact']) r
    where not exists (select 1 from public.recht where account_id = v);
  return v;
end $$;
