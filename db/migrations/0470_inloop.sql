-- Walk-in: how many came by, per activity and half-day. A count and nothing else: no person, no moment, no row a visitor, so that
-- nothing here can ever say who was in. Who wants a file signs up.
create table inloopactiviteit (
  id uuid primary key,
  organisatie_id uuid not null references organisatie,
  naam text not null check (naam <> ''),
  begin date not null,
  einde date, -- the first day on which it is no longer offered
  vastgelegd_door uuid not null, vastgelegd_op timestamptz not null default now()
);
create unique index inloopactiviteit_naam on inloopactiviteit (organisatie_id, lower(naam)) where einde is null;
create table inloop (
  activiteit_id uuid not null references inloopactiviteit,
  organisatie_id uuid not null references organisatie,
  datum date not null,
  dagdeel text not null check (dagdeel in ('ochtend','middag','avond')),
  aantal int not null check (aantal between 0 and 9999),
  primary key (activiteit_id, datum, dagdeel)
);
create index inloop_organisatie on inloop (organisatie_id, datum);
select ctx.bescherm_register('inloopactiviteit'), ctx.bescherm_register('inloop');
create policy ctx_schrijf on inloopactiviteit to {ctx} using (true) with check (true);
create policy ctx_schrijf on inloop to {ctx} using (true) with check (true);
grant insert, update on inloopactiviteit, inloop to {ctx};
create view v_inloop with (security_invoker = true) as select * from inloop where aantal > 0;
grant select on v_inloop to {app}, {meting};

-- One more, or one less: null when it was counted, else what stands in the way.
create function ctx.tel_inloop(p_activiteit uuid, p_datum date, p_erbij int) returns text
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare
  v_org uuid := (select a.organisatie_id from public.inloopactiviteit a where a.id = p_activiteit and a.begin <= p_datum and (a.einde is null or a.einde > p_datum));
begin
  if v_org is null or v_org is distinct from (ctx.wie()).organisatie_id then return 'niet_gevonden'; end if;
  if p_erbij > 0 then
    insert into public.inloop as i (activiteit_id, organisatie_id, datum, dagdeel, aantal) values (p_activiteit, v_org, p_datum, ctx.dagdeel_nu(), 1)
    on conflict (activiteit_id, datum, dagdeel) do update set aantal = least(i.aantal + 1, 9999);
    return null;
  end if;
  update public.inloop set aantal = aantal - 1
   where activiteit_id = p_activiteit and datum = p_datum and dagdeel = ctx.dagdeel_nu() and aantal > 0;
  return case when found then null else 'niets_geteld' end;
end $$;

-- Who arranges how people come in at this organisation: who administers it, or watches over it as a whole.
create function ctx.richt_ingang_in() returns uuid
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select w.organisatie_id from ctx.wie() w
  where w.medewerker_id is not null and (ctx.beheert(w.organisatie_id) or ctx.org_breed('C01B', 'schrijf') = w.organisatie_id) $$;
create function ctx.voeg_inloopactiviteit_toe(p_id uuid, p_naam text, p_begin date) returns text
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare v_org uuid := ctx.richt_ingang_in();
begin
  if v_org is null then return 'niet_gevonden'; end if;
  insert into public.inloopactiviteit (id, organisatie_id, naam, begin, vastgelegd_door) values (p_id, v_org, p_naam, p_begin, ctx.account())
  on conflict do nothing;
  return case when found then null else 'bestaat_al' end;
end $$;
create function ctx.beeindig_inloopactiviteit(p_id uuid, p_einde date) returns text
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
begin
  update public.inloopactiviteit set einde = p_einde where id = p_id and einde is null and organisatie_id = ctx.richt_ingang_in();
  return case when found then null else 'niet_gevonden' end;
end $$;

do $$ declare f record; begin
  revoke execute on all functions in schema ctx from public;
  for f in select p.oid::regprocedure as naam from pg_proc p
    where p.pronamespace = 'ctx'::regnamespace and p.prosecdef and pg_get_userbyid(p.proowner) = current_user loop
    execute format('alter function %s owner to {ctx}', f.naam);
  end loop;
end $$;
grant execute on function ctx.tel_inloop(uuid, date, int), ctx.richt_ingang_in(), ctx.voeg_inloopactiviteit_toe(uuid, text, date), ctx.beeindig_inloopactiviteit(uuid, date) to {app};
