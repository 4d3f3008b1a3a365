-- A case conference (C15): the follow-up group meets about one person, with an agenda; afterwards what was decided. What somebody will do is
-- a step, with the conference that it came from. Who has no access to this file may only be there on a stated ground, as with every share.
-- Each change is a new row in the place of the old one; `uid` is the same through all of them. Is the resident there, then his appointment
-- carries the same uid.
create table casusoverleg (
  id uuid primary key default gen_random_uuid(),
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  uid uuid not null default gen_random_uuid(),
  dag date not null,
  tijd time not null,
  plek text,
  agenda text not null check (agenda <> ''), -- a point a line
  genodigden uuid[] not null default '{}', -- seats of the follow-up group
  met_inwoner boolean not null,
  anderen text, -- without access to this file
  grond text check (grond in ('toestemming', 'wettelijke_taak')),
  toelichting text, -- when and how the person said yes, or which article: for staff alone
  besluiten text, -- a decision a line; null: not recorded yet
  gehouden_op date,
  bron_id uuid references bron, import_id uuid, vastgelegd_door uuid, vastgelegd_op timestamptz not null default now(),
  vervallen_op timestamptz, vervallen_door uuid, vervallen_reden text, vervangt uuid,
  check ((anderen is null) = (grond is null) and (anderen is null) = (toelichting is null)),
  check ((besluiten is null) = (gehouden_op is null)),
  check (not met_inwoner or plek is not null),
  foreign key (deelnemer_id, organisatie_id) references deelnemer (id, organisatie_id) on update cascade
);
create index casusoverleg_dossier on casusoverleg (deelnemer_id, organisatie_id);
create index casusoverleg_open on casusoverleg (organisatie_id, dag) where besluiten is null and vervallen_op is null;
select ctx.hang_aan_mens('casusoverleg', 'C15', 'feit', p_laatste => 'coalesce(r.gehouden_op, r.dag)');

alter table stap add column overleg_uid uuid; -- the conference in which it was agreed
create or replace view v_stap with (security_invoker = true) as select * from stap where vervallen_op is null;

create or replace function ctx.verhang_taken(p_wie uuid[], p_van uuid, p_naar uuid, p_per date, p_vandaag date, p_account uuid) returns integer
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare v_stappen int; v_afspraken int;
begin
  with oud as (update public.stap s set vervallen_op = now(), vervallen_door = p_account, vervallen_reden = 'overgedragen'
      where s.medewerker_id = p_van and s.deelnemer_id = any (p_wie) and s.uitkomst is null and s.vervallen_op is null and (p_per <= p_vandaag or s.uiterlijk >= p_per)
      returning s.*)
    insert into public.stap (deelnemer_id, organisatie_id, contactmoment_id, wat, wie, medewerker_id, door, uiterlijk, doel_id, traject_id, overleg_uid, vastgelegd_door, vervangt)
    select deelnemer_id, organisatie_id, contactmoment_id, wat, wie, p_naar, door, uiterlijk, doel_id, traject_id, overleg_uid, p_account, id from oud;
  get diagnostics v_stappen = row_count;
  -- A calendar knows an appointment by its uid: nothing in it is another for the resident, so its number stays.
  with oud as (update public.afspraak a set vervallen_op = now(), vervallen_door = p_account, vervallen_reden = 'overgedragen'
      where a.medewerker_id = p_van and a.deelnemer_id = any (p_wie) and a.uitkomst is null and a.vervallen_op is null and a.bijeenkomst_id is null and a.dag >= p_per
      returning a.*)
    insert into public.afspraak (uid, volgnummer, deelnemer_id, organisatie_id, contactmoment_id, gesprek_id, medewerker_id, dag, tijd, minuten, hoe, plek,
      door, reden, antwoord, antwoord_op, vastgelegd_door, vervangt)
    select uid, volgnummer, deelnemer_id, organisatie_id, contactmoment_id, gesprek_id, p_naar, dag, tijd, minuten, hoe, plek,
      door, reden, antwoord, antwoord_op, p_account, id from oud;
  get diagnostics v_afspraken = row_count;
  return v_stappen + v_afspraken;
end $$;
