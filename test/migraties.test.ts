import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { overtredingen } from "./support/migratiewet.ts"

// T15: the version before it may be serving while a migration runs (expand first, contract later). Before the first release nothing
// ran anywhere: the law holds from 0300 on. What the runner itself does (no lock waits over a second): src/platform/migrate.db.test.ts.
const VANAF = "0300"
const MAP = join(import.meta.dirname, "../db/migrations")

test("een migratie houdt geen tabel dicht en neemt de vorige versie niets af", () => {
  const nieuwe = readdirSync(MAP).filter(naam => naam >= VANAF)
  expect(nieuwe.flatMap(naam => overtredingen({ naam, tekst: readFileSync(join(MAP, naam), "utf8") }))).toEqual([])
})

test.for([
  "alter table trede alter column trede type bigint;",
  "alter table trede\n  drop column toelichting;",
  "alter table trede rename to treden;",
  "alter table trede rename column datum to dag;",
  "drop table trede;",
  "alter table trede add column id2 uuid not null default gen_random_uuid();",
  "alter table trede add column soort text not null;",
  "alter table trede alter column toelichting set not null;",
  "alter table trede add constraint hoog check (trede <= 6);",
  "alter table trede add foreign key (deelnemer_id) references deelnemer;",
  "update trede set toelichting = '';",
  "delete from trede;",
  "lock table trede in access exclusive mode;",
])("ingebouwde overtreding gezien: %s", tekst => {
  expect(overtredingen({ naam: "0300_proef.sql", tekst: `${tekst}\n` })).toHaveLength(1)
})

test.for([
  "alter table trede add column soort text;",
  "alter table trede add column soort text not null default 'meting';",
  "alter table trede add constraint hoog check (trede <= 6) not valid;",
  "create table proef (id uuid primary key default gen_random_uuid());\nalter table proef add column x text not null;",
  "update trede set toelichting = '' where toelichting is null;",
  "create function f() returns void language sql as $$ delete from trede; $$;",
  "-- krimp sinds 0290: niets vraagt deze kolom nog\nalter table trede drop column oud;",
])("mag: %s", tekst => expect(overtredingen({ naam: "0300_proef.sql", tekst: `${tekst}\n` })).toEqual([]))
