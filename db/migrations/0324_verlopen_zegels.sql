-- The log itself expires: when all of a seal is past its term, its rows go and the seal stays, so that the chain goes on. That it was done
-- by who holds the key of the seals is signed: docs/besluiten/0324-verlopen-log.md.
create table zegelverloop (
  zegel_nr bigint primary key references zegel,
  op timestamptz not null,
  mac bytea not null
);
alter table zegelverloop enable row level security;
alter table zegelverloop force row level security;
create policy zegel on zegelverloop to {zegel} using (true) with check (true);
grant select, insert on zegelverloop to {zegel};
comment on table zegelverloop is 'spoor';

do $$ declare t text; begin
  foreach t in array array['audit','inzage','zegelwissing','zegelregel'] loop
    execute format('create policy ctx_verloop on %I for delete to {ctx} using (true)', t);
    execute format('grant select, delete on %I to {ctx}', t);
  end loop;
end $$;
create policy ctx on zegelregel for select to {ctx} using (true);
create policy ctx on zegelwissing for select to {ctx} using (true);
create policy ctx on zegel for select to {ctx} using (true);
create policy ctx on zegelverloop for select to {ctx} using (true);
grant select on zegel, zegelverloop to {ctx};
create index zegelregel_zegel on zegelregel (zegel_nr);

-- Takes away what was sealed under these numbers, in the transaction that signed for it. Never of less than a year ago, whatever is asked.
create function ctx.verloop_zegels(p_zegels bigint[]) returns bigint
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare
  n bigint;
  rijen uuid[];
begin
  if exists (select 1 from unnest(p_zegels) nr left join public.zegel z on z.nr = nr.nr left join public.zegelverloop v on v.zegel_nr = nr.nr
    where v.zegel_nr is null or z.gemaakt_op > now() - interval '1 year') then
    raise exception 'zegel niet getekend, of te jong om te verlopen';
  end if;
  rijen := array(select r.rij_id from public.zegelregel r where r.zegel_nr = any (p_zegels));
  delete from public.audit a where a.id = any (rijen);
  delete from public.inzage i where i.id = any (rijen);
  delete from public.zegelwissing w where w.id = any (rijen);
  delete from public.zegelregel r where r.zegel_nr = any (p_zegels);
  get diagnostics n = row_count;
  return n;
end $$;
revoke execute on function ctx.verloop_zegels(bigint[]) from public;
alter function ctx.verloop_zegels(bigint[]) owner to {ctx};
grant usage on schema ctx to {zegel};
grant execute on function ctx.verloop_zegels(bigint[]) to {zegel};
