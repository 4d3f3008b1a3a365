-- Who commissions the guidance of somebody and who pays for it, where that is another than the own organisation (C26: it was asked at the
-- sign-up). A dated fact of the file: it may change, end, and be corrected. What was said at a sign-up is taken along once.
create table bekostiging (
  id uuid primary key default gen_random_uuid(),
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  betaler text not null check (betaler in ('gemeente', 'uwv', 'zorgaanbieder', 'anders', 'onbekend')),
  opdrachtgever text, -- null: the own organisation
  begin date not null,
  einde date,
  bron_id uuid references bron, import_id uuid, vastgelegd_door uuid, vastgelegd_op timestamptz not null default now(),
  vervallen_op timestamptz, vervallen_door uuid, vervallen_reden text, vervangt uuid,
  check (einde > begin),
  foreign key (deelnemer_id, organisatie_id) references deelnemer (id, organisatie_id) on update cascade
);
create index bekostiging_dossier on bekostiging (deelnemer_id, organisatie_id);
create index bekostiging_betaler on bekostiging (organisatie_id, betaler) where vervallen_op is null;
select ctx.hang_aan_mens('bekostiging', 'C26', 'feit', 'r.begin', 'coalesce(r.einde, r.begin)', true);

insert into bekostiging (deelnemer_id, organisatie_id, betaler, opdrachtgever, begin, vastgelegd_door)
  select a.deelnemer_id, a.organisatie_id, coalesce(a.betaler, 'onbekend'), a.opdrachtgever, a.begonnen_op, a.vastgelegd_door
  from aanmelding a where a.deelnemer_id is not null and num_nonnulls(a.betaler, a.opdrachtgever) > 0;
