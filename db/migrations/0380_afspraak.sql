-- An appointment (C15): when, how long, where, with whom, and what came of it. Each change is a new row in the place of the old one, as
-- with every fact; `uid` is the same through all of them and `volgnummer` counts what a calendar has to hear (RFC 5545 UID, SEQUENCE).
-- Day and time are those of the clock on the wall: what is agreed for ten o'clock stays at ten when summer time begins.
create table afspraak (
  id uuid primary key default gen_random_uuid(),
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  uid uuid not null,
  volgnummer integer not null default 0 check (volgnummer >= 0),
  contactmoment_id uuid references contactmoment on delete set null, -- the conversation in which it was made
  gesprek_id uuid references contactmoment on delete set null, -- the conversation that it became
  medewerker_id uuid references medewerker, -- with whom
  dag date not null,
  tijd time not null,
  minuten integer not null check (minuten between 5 and 480),
  hoe text not null check (hoe in ('locatie', 'thuis', 'telefoon', 'video')),
  plek text,
  uitkomst text check (uitkomst in ('gekomen', 'niet_gekomen', 'afgezegd', 'wil_nog_niet')),
  uitkomst_op date,
  door text check (door in ('deelnemer', 'medewerker')), -- who moved it or called it off
  reden text,
  opnieuw_op date, -- not willing yet: asked again on this day
  bron_id uuid references bron, import_id uuid, vastgelegd_door uuid, vastgelegd_op timestamptz not null default now(),
  vervallen_op timestamptz, vervallen_door uuid, vervallen_reden text, vervangt uuid,
  check ((uitkomst is null) = (uitkomst_op is null)),
  check ((opnieuw_op is not null) = (uitkomst is not distinct from 'wil_nog_niet')),
  foreign key (deelnemer_id, organisatie_id) references deelnemer (id, organisatie_id) on update cascade
);
create index afspraak_dossier on afspraak (deelnemer_id, organisatie_id);
create index afspraak_agenda on afspraak (medewerker_id, dag) where vervallen_op is null;
create index afspraak_open on afspraak (organisatie_id, dag) where uitkomst is null and vervallen_op is null;
create index afspraak_vervolg on afspraak (organisatie_id, dag) where uitkomst in ('niet_gekomen', 'wil_nog_niet') and vervallen_op is null;
create index afspraak_gemaakt_in on afspraak (contactmoment_id) where contactmoment_id is not null;
create index afspraak_gesprek on afspraak (gesprek_id) where gesprek_id is not null;
create index afspraak_uid on afspraak (uid);
select ctx.hang_aan_mens('afspraak', 'C15', 'feit', p_laatste => 'coalesce(r.uitkomst_op, r.dag)');

-- A calendar that somebody follows elsewhere knows one secret, of which the hash stands here; it opens times and nothing about anybody.
create table ctx.kalenderabonnement (
  token_hash bytea primary key,
  account_id uuid not null references public.account,
  medewerker_id uuid unique references public.medewerker,
  deelnemer_id uuid unique references public.deelnemer on delete cascade,
  gemaakt_op timestamptz not null default now(),
  check (num_nonnulls(medewerker_id, deelnemer_id) = 1)
);
create index kalenderabonnement_account on ctx.kalenderabonnement (account_id);
grant select, insert, delete on ctx.kalenderabonnement to {ctx};

-- Null: there is none. One for each seat: a new one ends the old one.
create function ctx.mijn_kalender() returns timestamptz
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select k.gemaakt_op from ctx.kalenderabonnement k, ctx.wie() w where k.medewerker_id = w.medewerker_id or k.deelnemer_id = w.deelnemer_id $$;
create function ctx.wis_kalender() returns boolean
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
begin
  delete from ctx.kalenderabonnement k using ctx.wie() w where k.medewerker_id = w.medewerker_id or k.deelnemer_id = w.deelnemer_id;
  return found;
end $$;
create function ctx.zet_kalender(p_hash bytea) returns boolean
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
begin
  perform ctx.wis_kalender();
  insert into ctx.kalenderabonnement (token_hash, account_id, medewerker_id, deelnemer_id)
    select p_hash, w.account_id, w.medewerker_id, w.deelnemer_id from ctx.wie() w where num_nonnulls(w.medewerker_id, w.deelnemer_id) = 1;
  if not found then return false; end if;
  insert into public.audit (account_id, organisatie_id, rol, handeling, deelnemer_id, uitkomst)
    select w.account_id, w.organisatie_id, w.rol, 'volg-kalender', w.deelnemer_id, 'akkoord' from ctx.wie() w;
  return true;
end $$;
-- What the calendar gets: times. No row at all: this secret opens nothing (any more); a row without uid: nothing is planned.
create function ctx.lees_kalender(p_hash bytea) returns table (medewerker boolean, uid uuid, volgnummer integer, dag date, tijd time, minuten integer, gewijzigd timestamptz)
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select k.medewerker_id is not null, a.uid, a.volgnummer, a.dag, a.tijd, a.minuten, a.vastgelegd_op
  from ctx.kalenderabonnement k
  join public.account c on c.id = k.account_id and c.actief
  left join public.medewerker m on m.id = k.medewerker_id and m.begin <= current_date and (m.einde is null or m.einde > current_date)
  left join public.deelnemer_account d on d.deelnemer_id = k.deelnemer_id and d.account_id = k.account_id
  left join public.afspraak a on (a.medewerker_id = m.id or a.deelnemer_id = d.deelnemer_id) and a.vervallen_op is null
    and a.uitkomst is distinct from 'afgezegd' and a.dag between current_date - 31 and current_date + 366
  where k.token_hash = p_hash and (m.id is not null or d.deelnemer_id is not null)
  order by a.dag, a.tijd limit 2000 $$;

do $$ declare f record; begin
  revoke execute on all functions in schema ctx from public;
  for f in select p.oid::regprocedure as naam from pg_proc p
    where p.pronamespace = 'ctx'::regnamespace and p.prosecdef and pg_get_userbyid(p.proowner) = current_user loop
    execute format('alter function %s owner to {ctx}', f.naam);
  end loop;
end $$;
grant execute on function ctx.mijn_kalender(), ctx.wis_kalender(), ctx.zet_kalender(bytea) to {app};
grant execute on function ctx.lees_kalender(bytea) to {poort};
