import { readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import {
  everyFactHasAListener,
  everyModuleFileHasARole,
  everyModuleHasAFrontDoor,
  everyTableHasOneOwner,
  type Law,
  modulesFormNoCircle,
  modulesQueueTheirOwnJobs,
  mostFilesAreShort,
  nobodyUsesTheBackDoor,
  noSumScore,
  noFileOver300Lines,
  platformAndUiKnowNoModule,
  readSources,
  rolesAreComparedInTheMatrixOnly,
  rolesImportWhatTheyMay,
  rulesArePure,
  type Source,
  sqlNamesOwnTablesOnly,
  sqlStandsInSqlFiles,
} from "./support/house.ts"
import { todayIsThatOfTheOffice } from "./support/klokwet.ts"

const PROJECT = join(import.meta.dirname, "..")
const house = [
  ...readSources(PROJECT, ["src", "test", "bench", "bin", "db/voorbeeld"]),
  { path: "db/schema.sql", text: readFileSync(join(PROJECT, "db/schema.sql"), "utf8") },
]
const file = (path: string, text = ""): Source => ({ path, text })

/** Each law, and a planted violation that must turn it red. */
const laws: Array<[string, Law, Source[]]> = [
  ["elk bestand in een module heeft een rol uit de lijst", everyModuleFileHasARole, [file("src/modules/trede/helpers.ts")]],
  ["elke module heeft een voordeur", everyModuleHasAFrontDoor, [file("src/modules/trede/trede.sql.ts")]],
  [
    "een rol importeert alleen wat zij mag",
    rolesImportWhatTheyMay,
    [file("src/modules/trede/trede.rules.ts", 'import { sql } from "#platform/db"')],
  ],
  [
    "niemand loopt buiten de voordeur om",
    nobodyUsesTheBackDoor,
    [file("src/modules/trede/trede.page.tsx", 'import { x } from "../deelnemer/deelnemer.sql.ts"')],
  ],
  ["platform en ui kennen geen module", platformAndUiKnowNoModule, [file("src/platform/db.ts", 'import { x } from "#modules/trede"')]],
  [
    "platform en ui kennen geen module, ook niet langs een pad",
    platformAndUiKnowNoModule,
    [file("src/ui/knop.tsx", 'import { x } from "../modules/trede/trede.ts"')],
  ],
  [
    "een uitwisseling importeert alleen wat zij mag",
    rolesImportWhatTheyMay,
    [file("src/modules/trede/trede.uitwisseling.ts", 'import { x } from "./trede.command.ts"')],
  ],
  [
    "sql noemt alleen eigen tabellen, ook na een komma",
    sqlNamesOwnTablesOnly,
    [file("src/modules/trede/trede.sql.ts", "sql`select 1 from trede t, uitkering u`")],
  ],
  [
    "sql noemt alleen eigen tabellen, ook in een aanroep",
    sqlNamesOwnTablesOnly,
    [file("src/modules/trede/trede.sql.ts", 'tx.updateTable("deelnemerAdres").set(x)')],
  ],
  [
    "modules vormen geen kring",
    modulesFormNoCircle,
    [file("src/modules/a/a.ts", 'import { b } from "#modules/b"'), file("src/modules/b/b.ts", 'import {\n  a,\n} from "#modules/a"')],
  ],
  [
    "een uitwisseling noemt alleen eigen tabellen",
    sqlNamesOwnTablesOnly,
    [file("src/modules/trede/trede.uitwisseling.ts", "`select 1 from uitkering`")],
  ],
  ["sql staat in .sql en .uitwisseling", sqlStandsInSqlFiles, [file("src/modules/trede/trede.command.ts", 'await bulk.voer("select 1")')]],
  ["sql staat niet in een taak", sqlStandsInSqlFiles, [file("src/modules/trede/trede.job.ts", "await sql`select 1`.execute(tx)")]],
  [
    "sql staat niet als tekst in een opdracht",
    sqlStandsInSqlFiles,
    [file("src/modules/trede/x.command.ts", "const X = `insert into trede values (1)`")],
  ],
  ["elke tabel hoort bij één module", everyTableHasOneOwner, [file("db/schema.sql", "create table public.weeskind (")]],
  ["sql noemt alleen eigen tabellen", sqlNamesOwnTablesOnly, [file("src/modules/trede/trede.sql.ts", "sql`select 1 from uitkering`")]],
  [
    "naar elk feit luistert iemand",
    everyFactHasAListener,
    [file("src/subscribers.ts", "= {\n  TredeGewijzigd: [],\n}"), file("src/modules/trede/trede.feiten.ts", 'soort: "TredeGewijzigd"')],
  ],
  [
    "een handeling zet alleen werk van de eigen module klaar",
    modulesQueueTheirOwnJobs,
    [
      file("src/modules/delen/overdracht.command.ts", 'await queue("verzet", {})'),
      file("src/modules/deelnemer/verzet.job.ts", 'naam: "verzet",'),
    ],
  ],
  [
    "in de diagnose wordt nooit een somscore gemaakt",
    noSumScore,
    [file("src/modules/diagnose/verloop.view.tsx", "const som = niveaus.reduce((a, b) => a + b, 0)")],
  ],
  [
    "een rol wordt alleen in de matrix vergeleken",
    rolesAreComparedInTheMatrixOnly,
    [file("src/modules/trede/trede.page.tsx", 'actor.rol === "beheer"')],
  ],
  ["geen bestand is langer dan 300 regels", noFileOver300Lines, [file("src/lang.ts", "x\n".repeat(301))]],
  [
    "de mediaan van de bestanden in src is hoogstens 60 regels",
    mostFilesAreShort,
    [60, 61, 400].map(regels => file(`src/${regels}.ts`, "x\n".repeat(regels))),
  ],
  [
    "vandaag is de dag op kantoor, niet die van UTC",
    todayIsThatOfTheOffice,
    [file("src/modules/trede/trede.page.tsx", ["const vandaag = new Date()", ".toISOString().slice(0, 10)"].join(""))],
  ],
  ["regels zijn puur", rulesArePure, [file("src/modules/trede/trede.rules.ts", "const nu = new Date()")]],
]

describe.each(laws)("%s", (_naam, law, planted) => {
  test("in het huis", () => expect(law(house)).toEqual([]))
  test("een ingebouwde overtreding wordt gezien", () => expect(law(planted)).not.toEqual([]))
})
