-- How the columns of another system's export become ours: kept per source, of the organisation whose people import it
-- (of the account itself where it sits nowhere), and used again by itself when a file with these columns comes in.
create table vertaling (
  id uuid primary key default gen_random_uuid(),
  organisatie_id uuid references organisatie,
  account_id uuid not null references account,
  bron text not null check (bron <> ''),
  kolommen text[] not null, -- the columns of theirs that it uses
  regels jsonb not null,
  gewijzigd_op timestamptz not null default now(),
  vervangen_op timestamptz -- another was kept in its place
);
create index vertaling_bron on vertaling (bron);
alter table vertaling enable row level security;
alter table vertaling force row level security;
create policy eigen on vertaling for select to {app}
  using (account_id = (select ctx.account()) or organisatie_id = (select w.organisatie_id from ctx.wie() w));
create policy eigen_nieuw on vertaling for insert to {app}
  with check (account_id = (select ctx.account()) and organisatie_id is not distinct from (select w.organisatie_id from ctx.wie() w));
create policy eigen_anders on vertaling for update to {app}
  using (account_id = (select ctx.account()) or organisatie_id = (select w.organisatie_id from ctx.wie() w))
  with check (account_id = (select ctx.account()) or organisatie_id = (select w.organisatie_id from ctx.wie() w));
create policy eigen_import on vertaling for select to {import}
  using (account_id = (select ctx.account()) or organisatie_id = (select w.organisatie_id from ctx.wie() w));
grant select, insert, update (vervangen_op) on vertaling to {app};
grant select on vertaling to {import};
comment on table vertaling is 'spoor';

-- An upload whose columns are still to be told.
alter table overdracht drop constraint overdracht_stand_check;
alter table overdracht add constraint overdracht_stand_check
  check (stand in ('vertalen','controleren','gecontroleerd','inlezen','geland','maken','klaar','mislukt','weggegooid','verlopen'));
