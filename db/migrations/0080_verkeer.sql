-- Files on their way in (upload, check, choice, landing) and out: one row each, of the account that began it. The import
-- that comes of it has the same id, so whether it landed is never a second opinion.
create table overdracht (
  id uuid primary key,
  account_id uuid not null references account,
  richting text not null check (richting in ('in','uit')),
  bron text check (bron <> '' and (bron is null) = (richting = 'uit')),
  stand text not null check (stand in ('controleren','gecontroleerd','inlezen','geland','maken','klaar','mislukt','weggegooid','verlopen')),
  goede_rijen boolean not null default false,
  bestanden jsonb not null, -- in: name, bytes, sha256; out: name, bytes, rows
  tellingen jsonb,
  fout text,
  -- The run that is under way: a job begins a poging once; the beat tells a running one from one that was cut off.
  poging uuid not null,
  begonnen_op timestamptz,
  hartslag_op timestamptz,
  stap text,
  gedaan bigint not null default 0,
  totaal bigint not null default 0,
  gemaakt_op timestamptz not null default now(),
  klaar_op timestamptz
);
create index overdracht_account on overdracht (account_id, gemaakt_op desc);
alter table overdracht enable row level security;
alter table overdracht force row level security;
create policy eigen on overdracht for select to {app} using (account_id = (select ctx.account()));
create policy eigen_nieuw on overdracht for insert to {app} with check (account_id = (select ctx.account()));
create policy eigen_anders on overdracht for update to {app} using (account_id = (select ctx.account())) with check (account_id = (select ctx.account()));
create policy import on overdracht to {import} using (true) with check (true);
grant select, insert, update (stand, goede_rijen, fout, poging, begonnen_op, hartslag_op, stap, gedaan, totaal) on overdracht to {app};
grant select, update on overdracht to {import};
comment on table overdracht is 'spoor';

-- What the check found, row by row, as long as the files are kept: cells of the files stand in it.
create table overdracht_melding (
  overdracht_id uuid not null references overdracht,
  nr int not null,
  bestand text not null,
  rij int,
  regel int,
  kolom text,
  waarde text,
  code text not null,
  ernst text not null check (ernst in ('geweigerd','gemeld','let_op')),
  uitleg text not null,
  primary key (overdracht_id, nr)
);
create index overdracht_melding_groep on overdracht_melding (overdracht_id, ernst, bestand, code, nr);
alter table overdracht_melding enable row level security;
alter table overdracht_melding force row level security;
create policy eigen on overdracht_melding for select to {app} using (
  overdracht_id in (select o.id from overdracht o where o.account_id = (select ctx.account())));
create policy import on overdracht_melding to {import} using (true) with check (true);
grant select on overdracht_melding to {app};
grant select, insert, delete on overdracht_melding to {import};
comment on table overdracht_melding is 'spoor';
