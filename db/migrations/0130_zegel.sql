-- The seal on what was done (audit) and looked at (inzage). Every minute the rows of finished transactions get a number and a
-- MAC; their Merkle root is chained to the seal before. Key and anchor stand outside the database (platform/zegel-*.ts).
-- The rows themselves are never touched: what belongs to the seal stands beside them.
alter table audit add column tx xid8;
alter table audit alter column tx set default pg_current_xact_id();
alter table inzage add column tx xid8;
alter table inzage alter column tx set default pg_current_xact_id();
create index audit_tx on audit (tx);
create index inzage_tx on inzage (tx);

create table zegel (
  nr bigint primary key,
  gemaakt_op timestamptz not null,
  eerste bigint not null, -- number of its first row; they follow each other without a gap
  aantal int not null check (aantal > 0),
  wortel bytea not null,
  vorige bytea not null, -- mark of the seal before
  kenmerk bytea not null
);
create table zegelregel (
  nr bigint primary key,
  zegel_nr bigint not null references zegel,
  soort text not null check (soort in ('audit','inzage')),
  rij_id uuid not null unique,
  mac bytea not null
);
-- What the sealer has seen: a snapshot, because a lower transaction can commit later than a higher one.
create table zegelstand (
  enig boolean primary key default true check (enig),
  stand pg_snapshot,
  gekeken_op timestamptz
);
insert into zegelstand default values;
create table zegelcontrole (
  nr bigint generated always as identity primary key,
  op timestamptz not null default now(),
  zegels bigint not null,
  regels bigint not null,
  bevindingen int not null
);

do $$ declare t text; begin
  foreach t in array array['zegel', 'zegelregel', 'zegelstand', 'zegelcontrole'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy zegel on %I to {zegel} using (true) with check (true)', t);
    execute format('grant select on %I to {zegel}', t);
    execute format('comment on table %I is ''spoor''', t);
    if t <> 'zegelregel' then
      execute format('create policy lees on %I for select to {app} using ((select ctx.is_medewerker()))', t);
    end if;
  end loop;
end $$;
grant insert on zegel, zegelregel, zegelcontrole to {zegel};
grant update on zegelstand to {zegel};
grant select (nr, gemaakt_op, aantal) on zegel to {app};
grant select (enig, gekeken_op) on zegelstand to {app};
grant select on zegelcontrole to {app};
create policy zegel on audit for select to {zegel} using (true);
create policy zegel on inzage for select to {zegel} using (true);
grant select on audit, inzage to {zegel};
grant usage on schema public to {zegel};
