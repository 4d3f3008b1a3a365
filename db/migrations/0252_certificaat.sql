-- Certificates of a professional, as dated facts of a seat: who may take a Zelfredzaamheid-Matrix, assess a wage value, coach at
-- work. Entered by who administers the organisation; read by himself and by who administers; asked for where an act demands one.
create table certificaat (
  id uuid primary key default gen_random_uuid(),
  medewerker_id uuid not null references medewerker,
  soort text not null check (soort in ('zrm','loonwaardedeskundige','jobcoach')),
  uitgever text not null check (uitgever <> ''),
  nummer text,
  begin date not null,
  einde date check (einde > begin), -- the first day on which it no longer holds; empty: it does not run out
  vastgelegd_door uuid not null,
  vastgelegd_op timestamptz not null default now(),
  vervallen_op timestamptz,
  vervallen_door uuid,
  vervallen_reden text
);
create index certificaat_medewerker on certificaat (medewerker_id);
alter table certificaat enable row level security;
alter table certificaat force row level security;
comment on table certificaat is 'spoor';
create policy eigen on certificaat for select to {app} using (medewerker_id in (select m.id from medewerker m where m.account_id = (select ctx.account())));
create policy ctx on certificaat for all to {ctx} using (true) with check (true);
grant select on certificaat to {app};
grant select, insert, update on certificaat to {ctx};

-- Of the seat that the actor sits in now: a certificate of another seat is for the work there.
create function ctx.heeft_certificaat(p_soort text, p_dag date) returns boolean
  language plpgsql stable security definer set search_path = ctx, public, pg_temp as $$
begin
  return exists (select 1 from public.certificaat c where c.medewerker_id = (ctx.wie()).medewerker_id and c.soort = p_soort and c.vervallen_op is null
    and c.begin <= p_dag and (c.einde is null or c.einde > p_dag));
end $$;
create function ctx.beheerde_certificaten(p_medewerker uuid)
  returns table (id uuid, soort text, uitgever text, nummer text, begin date, einde date, vervallen_op timestamptz, vervallen_reden text)
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select c.id, c.soort, c.uitgever, c.nummer, c.begin, c.einde, c.vervallen_op, c.vervallen_reden
  from public.certificaat c join public.medewerker m on m.id = c.medewerker_id
  where c.medewerker_id = p_medewerker and ctx.beheert(m.organisatie_id) order by c.vervallen_op is not null, c.soort, c.begin desc limit 100 $$;
create function ctx.beheerde_zetel(p_medewerker uuid) returns table (naam text, rol text, organisatie_id uuid)
  language sql stable security definer set search_path = ctx, public, pg_temp as
  $$ select m.naam, m.rol, m.organisatie_id from public.medewerker m where m.id = p_medewerker and ctx.beheert(m.organisatie_id) $$;
create function ctx.leg_certificaat_vast(p_id uuid, p_medewerker uuid, p_soort text, p_uitgever text, p_nummer text, p_begin date, p_einde date)
  returns boolean language plpgsql security definer set search_path = ctx, public, pg_temp as $$
begin
  insert into public.certificaat (id, medewerker_id, soort, uitgever, nummer, begin, einde, vastgelegd_door)
  select p_id, m.id, p_soort, p_uitgever, p_nummer, p_begin, p_einde, ctx.account()
  from public.medewerker m where m.id = p_medewerker and ctx.beheert(m.organisatie_id) and m.account_id <> ctx.account();
  return found;
end $$;
create function ctx.trek_certificaat_in(p_id uuid, p_reden text) returns uuid
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare v uuid;
begin
  update public.certificaat c set vervallen_op = now(), vervallen_door = ctx.account(), vervallen_reden = p_reden from public.medewerker m
   where c.id = p_id and c.vervallen_op is null and m.id = c.medewerker_id and ctx.beheert(m.organisatie_id) returning c.medewerker_id into v;
  return v;
end $$;

do $$ declare f record; begin
  revoke execute on all functions in schema ctx from public;
  for f in select p.oid::regprocedure as naam from pg_proc p
    where p.pronamespace = 'ctx'::regnamespace and p.prosecdef and pg_get_userbyid(p.proowner) = current_user loop
    execute format('alter function %s owner to {ctx}', f.naam);
  end loop;
end $$;
grant execute on function ctx.heeft_certificaat(text, date), ctx.beheerde_certificaten(uuid), ctx.beheerde_zetel(uuid),
  ctx.leg_certificaat_vast(uuid, uuid, text, text, text, date, date), ctx.trek_certificaat_in(uuid, text) to {app};
