-- A message about an appointment (C15): invitation, move, cancellation, reminder. No address stands here: it is read when it is sent, so
-- that who changes his number is reached there. Written by the job alone; whoever may read the appointment sees what was sent.
create table bericht (
  id uuid primary key default gen_random_uuid(),
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  afspraak_uid uuid not null,
  volgnummer integer not null,
  soort text not null check (soort in ('uitnodiging', 'verzet', 'afgezegd', 'herinnering')),
  kanaal text not null check (kanaal in ('email', 'sms')),
  gemaakt_op timestamptz not null default now(),
  pogingen integer not null default 0,
  volgende_op timestamptz not null default now(),
  verstuurd_op timestamptz,
  mislukt_op timestamptz,
  achterhaald_op timestamptz, -- the appointment changed before it was sent
  check (num_nonnulls(verstuurd_op, mislukt_op, achterhaald_op) <= 1),
  foreign key (deelnemer_id, organisatie_id) references deelnemer (id, organisatie_id) on update cascade
);
create index bericht_dossier on bericht (deelnemer_id, organisatie_id);
create index bericht_afspraak on bericht (afspraak_uid);
create index bericht_wacht on bericht (volgende_op) where verstuurd_op is null and mislukt_op is null and achterhaald_op is null;
create index bericht_mislukt on bericht (organisatie_id) where mislukt_op is not null;
select ctx.hang_aan_mens('bericht', 'C15', 'lezen');
create view v_bericht with (security_invoker = true) as select * from bericht;
grant select on v_bericht to {app}, {meting}, {import};

-- How somebody wants to hear of his appointments (C01): the last row holds. Without one: by e-mail, or else by text message.
create table berichtkeuze (
  id uuid primary key default gen_random_uuid(),
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  kanaal text not null check (kanaal in ('email', 'sms', 'anders')),
  bron_id uuid references bron, import_id uuid, vastgelegd_door uuid, vastgelegd_op timestamptz not null default now(),
  vervallen_op timestamptz, vervallen_door uuid, vervallen_reden text, vervangt uuid,
  foreign key (deelnemer_id, organisatie_id) references deelnemer (id, organisatie_id) on update cascade
);
create index berichtkeuze_dossier on berichtkeuze (deelnemer_id, organisatie_id);
select ctx.hang_aan_mens('berichtkeuze', 'C01', 'feit');
-- What is C01 goes along with every move: nothing of it stays behind.
drop policy achtergelaten on berichtkeuze;
