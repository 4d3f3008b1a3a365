-- A warm hand-over to the regional werkcentrum and back (000 ch. 1): who asked for what, when the three of them met, and with what result
-- he came back. As with an appointment each step is a new row in the place of the old one. Nothing of the file goes along: that is a share.
create table doorgeleiding (
  id uuid primary key default gen_random_uuid(),
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  naar_organisatie_id uuid not null references organisatie,
  vraag text not null check (vraag <> ''),
  aangeboden_op date not null,
  contact text, -- who took him on there
  kennisgemaakt_op date,
  terug_op date,
  resultaat text check (resultaat in ('werk', 'scholing', 'traject', 'advies', 'niet_bereikt', 'ziet_ervan_af')),
  toelichting text,
  bron_id uuid references bron, import_id uuid, vastgelegd_door uuid, vastgelegd_op timestamptz not null default now(),
  vervallen_op timestamptz, vervallen_door uuid, vervallen_reden text, vervangt uuid,
  check ((terug_op is null) = (resultaat is null)),
  check (kennisgemaakt_op >= aangeboden_op and terug_op >= coalesce(kennisgemaakt_op, aangeboden_op)),
  foreign key (deelnemer_id, organisatie_id) references deelnemer (id, organisatie_id) on update cascade
);
create index doorgeleiding_dossier on doorgeleiding (deelnemer_id, organisatie_id);
create index doorgeleiding_naar on doorgeleiding (naar_organisatie_id);
create index doorgeleiding_wacht on doorgeleiding (organisatie_id) where terug_op is null and vervallen_op is null;
select ctx.hang_aan_mens('doorgeleiding', 'C15', 'feit', p_laatste => 'coalesce(r.terug_op, r.kennisgemaakt_op, r.aangeboden_op)', p_begonnen => true);
