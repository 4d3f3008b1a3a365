-- A person is referred to a partner: an organisation with an account here, or one without, by a link. A referral belongs to the plan
-- (C15). The partner reads the question and nothing of the person: no name, no age, no address; what he needs beyond that is shared in
-- delen, on its own ground. Withdrawn is lapsed; expired is told by the day.
create table doorverwijzing (
  id uuid primary key default gen_random_uuid(),
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  hulp text not null check (hulp in ('welzijn', 'schulden', 'taal', 'scholing', 'zorg', 'werk', 'dagbesteding', 'juridisch', 'anders')),
  vraag text not null check (vraag <> ''),
  aan_organisatie_id uuid references organisatie,
  aan_naam text, aan_email text,
  doel text not null check (doel in ('P1', 'P2', 'P3', 'P4', 'P5', 'P6')),
  grond text not null check (grond in ('toestemming', 'wettelijke_taak')),
  toelichting text not null, -- when and how the person said yes, or which article: for staff alone
  antwoord_voor date not null,
  antwoord text check (antwoord in ('aangenomen', 'geweigerd')),
  antwoord_op date,
  antwoord_reden text check (antwoord_reden in ('vol', 'past_niet', 'geen_aanbod', 'gebied', 'anders')),
  contact_naam text, eerste_contact date,
  beantwoord_door uuid, -- null: by the link
  bron_id uuid references bron, import_id uuid, vastgelegd_door uuid, vastgelegd_op timestamptz not null default now(),
  vervallen_op timestamptz, vervallen_door uuid, vervallen_reden text, vervangt uuid,
  check ((aan_organisatie_id is null) = (aan_naam is not null) and (aan_organisatie_id is null) = (aan_email is not null)),
  check ((antwoord is null) = (antwoord_op is null)),
  check ((antwoord is not distinct from 'geweigerd') = (antwoord_reden is not null)),
  check ((antwoord is not distinct from 'aangenomen') = (contact_naam is not null) and (contact_naam is null) = (eerste_contact is null)),
  foreign key (deelnemer_id, organisatie_id) references deelnemer (id, organisatie_id) on update cascade
);
create index doorverwijzing_dossier on doorverwijzing (deelnemer_id, organisatie_id);
create index doorverwijzing_aan on doorverwijzing (aan_organisatie_id, antwoord_voor) where aan_organisatie_id is not null;
create index doorverwijzing_open on doorverwijzing (organisatie_id) where antwoord is null and vervallen_op is null;
select ctx.hang_aan_mens('doorverwijzing', 'C15', 'feit', p_laatste => 'coalesce(r.eerste_contact, r.antwoord_op, r.antwoord_voor)', p_begonnen => true);
-- Nobody answers in the name of a partner.
create policy zonder_antwoord on doorverwijzing as restrictive for insert to {app} with check (antwoord is null and beantwoord_door is null);

create table ctx.doorverwijslink (
  hash bytea primary key,
  deelnemer_id uuid not null references public.deelnemer on delete cascade,
  doorverwijzing_id uuid not null references public.doorverwijzing on delete cascade,
  tot timestamptz not null,
  gebruikt_op timestamptz
);
create index doorverwijslink_deelnemer on ctx.doorverwijslink (deelnemer_id);
create index doorverwijslink_doorverwijzing on ctx.doorverwijslink (doorverwijzing_id);
grant select, insert, update, delete on ctx.doorverwijslink to {ctx};

-- Of a referral that waits, by who may write about the person; the link before it ends. Answers what the letter needs.
create function ctx.maak_doorverwijslink(p_id uuid, p_hash bytea) returns table (email text, organisatie text, antwoord_voor date)
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare v public.doorverwijzing;
begin
  select d.* into v from public.doorverwijzing d where d.id = p_id and d.antwoord is null and d.vervallen_op is null and d.aan_email is not null
    and d.antwoord_voor >= current_date and ctx.account() is not null
    and (d.organisatie_id = (select ctx.org_breed('C15', 'toevoeg')) or d.deelnemer_id in (select ctx.dossiers('C15', 'toevoeg')))
    and d.deelnemer_id not in (select ctx.afgeschermd('C15'));
  if v.id is null then return; end if;
  delete from ctx.doorverwijslink l where l.doorverwijzing_id = p_id or l.tot < now() - interval '90 days';
  insert into ctx.doorverwijslink (hash, deelnemer_id, doorverwijzing_id, tot)
  values (p_hash, v.deelnemer_id, v.id, ((v.antwoord_voor + 1)::timestamp at time zone 'Europe/Amsterdam'));
  return query select v.aan_email, o.naam, v.antwoord_voor from public.organisatie o where o.id = v.organisatie_id;
end $$;

-- What a partner reads: the question, who asks and until when. Nothing of the person.
create type ctx.gevraagd_t as (id uuid, hulp text, vraag text, aan text, organisatie text, wie text, gevraagd_op date, antwoord_voor date, stand text, eerste_contact date);
create function ctx.gevraagd(v public.doorverwijzing) returns ctx.gevraagd_t
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select row(v.id, v.hulp, v.vraag, coalesce(v.aan_naam, a.naam), o.naam,
    (select m.naam from public.medewerker m where m.account_id = v.vastgelegd_door and m.organisatie_id = v.organisatie_id order by m.begin desc limit 1),
    (v.vastgelegd_op at time zone 'Europe/Amsterdam')::date, v.antwoord_voor,
    case when v.vervallen_op is not null then 'ingetrokken' when v.antwoord is not null then v.antwoord when v.antwoord_voor < current_date then 'verlopen' else 'wacht' end,
    v.eerste_contact)::ctx.gevraagd_t
  from public.organisatie o left join public.organisatie a on a.id = v.aan_organisatie_id where o.id = v.organisatie_id $$;
create function ctx.open_doorverwijslink(p_hash bytea) returns setof ctx.gevraagd_t
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select (ctx.gevraagd(v)).* from ctx.doorverwijslink l join public.doorverwijzing v on v.id = l.doorverwijzing_id
  where l.hash = p_hash and l.tot > now() and l.gebruikt_op is null and v.antwoord is null and v.vervallen_op is null $$;
create function ctx.mij_gevraagd(p_vanaf date) returns setof ctx.gevraagd_t
  language plpgsql stable security definer set search_path = ctx, public, pg_temp as $$
declare w ctx.wie_t := ctx.wie();
begin
  return query select (ctx.gevraagd(v)).* from public.doorverwijzing v
  where w.medewerker_id is not null and exists (select 1 from ctx.beleid b where b.rol = w.rol and b.categorie = 'C15' and b.modus = 'lees')
    and v.aan_organisatie_id = w.organisatie_id and v.antwoord_voor >= p_vanaf
  order by v.antwoord is not null or v.vervallen_op is not null, v.antwoord_voor, v.id limit 100;
end $$;

create function ctx.beantwoord(p_id uuid, p_door uuid, p_antwoord text, p_reden text, p_naam text, p_dag date, p_vandaag date) returns text
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
begin
  update public.doorverwijzing set antwoord = p_antwoord, antwoord_op = p_vandaag, antwoord_reden = p_reden, contact_naam = p_naam, eerste_contact = p_dag, beantwoord_door = p_door
  where id = p_id and antwoord is null and vervallen_op is null;
  return case when found then null else 'weg' end;
end $$;
create function ctx.beantwoord_met_link(p_hash bytea, p_antwoord text, p_reden text, p_naam text, p_dag date, p_vandaag date) returns text
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare
  l ctx.doorverwijslink;
  v_fout text;
begin
  select * into l from ctx.doorverwijslink where hash = p_hash and tot > now() and gebruikt_op is null for update;
  if l.hash is null then return 'weg'; end if;
  v_fout := ctx.beantwoord(l.doorverwijzing_id, null, p_antwoord, p_reden, p_naam, p_dag, p_vandaag);
  if v_fout is not null then return v_fout; end if;
  update ctx.doorverwijslink set gebruikt_op = now() where hash = p_hash;
  insert into public.audit (handeling, deelnemer_id, uitkomst, gegevens)
  values ('beantwoord-met-link', l.deelnemer_id, 'akkoord', jsonb_build_object('doorverwijzing', l.doorverwijzing_id, 'antwoord', p_antwoord));
  return null;
end $$;
create function ctx.beantwoord_doorverwijzing(p_id uuid, p_antwoord text, p_reden text, p_naam text, p_dag date, p_vandaag date) returns text
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
begin
  if not exists (select 1 from ctx.mij_gevraagd(p_vandaag) g where g.id = p_id and g.stand = 'wacht') then return 'weg'; end if;
  return ctx.beantwoord(p_id, ctx.account(), p_antwoord, p_reden, p_naam, p_dag, p_vandaag);
end $$;

revoke execute on function ctx.maak_doorverwijslink(uuid, bytea), ctx.gevraagd(public.doorverwijzing), ctx.open_doorverwijslink(bytea), ctx.mij_gevraagd(date),
  ctx.beantwoord(uuid, uuid, text, text, text, date, date), ctx.beantwoord_met_link(bytea, text, text, text, date, date),
  ctx.beantwoord_doorverwijzing(uuid, text, text, text, date, date) from public;
grant execute on function ctx.maak_doorverwijslink(uuid, bytea), ctx.mij_gevraagd(date), ctx.beantwoord_doorverwijzing(uuid, text, text, text, date, date) to {app};
grant execute on function ctx.open_doorverwijslink(bytea), ctx.beantwoord_met_link(bytea, text, text, text, date, date) to {poort};
