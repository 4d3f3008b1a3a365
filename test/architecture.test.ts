import { join } from "node:path"
import { describe, expect, test } from "vitest"
import {
  everyFactHasAListener,
  everyModuleFileHasARole,
  everyModuleHasAFrontDoor,
  type Law,
  modulesFormNoCircle,
  modulesQueueTheirOwnJobs,
  nobodyUsesTheBackDoor,
  noFileOver300Lines,
  platformAndUiKnowNoModule,
  readSources,
  rolesAreComparedInTheMatrixOnly,
  rolesImportWhatTheyMay,
  rulesArePure,
  type Source,
  sqlNamesOwnTablesOnly,
} from "./support/house.ts"

const house = readSources(join(import.meta.dirname, ".."), ["src", "test", "bench", "bin", "db/voorbeeld"])
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
    "modules vormen geen kring",
    modulesFormNoCircle,
    [file("src/modules/a/a.ts", 'import { b } from "#modules/b"'), file("src/modules/b/b.ts", 'import {\n  a,\n} from "#modules/a"')],
  ],
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
    "een rol wordt alleen in de matrix vergeleken",
    rolesAreComparedInTheMatrixOnly,
    [file("src/modules/trede/trede.page.tsx", 'actor.rol === "beheer"')],
  ],
  ["geen bestand is langer dan 300 regels", noFileOver300Lines, [file("src/lang.ts", "x\n".repeat(301))]],
  ["regels zijn puur", rulesArePure, [file("src/modules/trede/trede.rules.ts", "const nu = new Date()")]],
]

describe.each(laws)("%s", (_naam, law, planted) => {
  test("in het huis", () => expect(law(house)).toEqual([]))
  test("een ingebouwde overtreding wordt gezien", () => expect(law(planted)).not.toEqual([]))
})

// The programs of test/ and bench/ tell long stories by nature; the law of 300 lines holds for them too.
test("de mediaan van de bestanden in src is hoogstens 60 regels", () => {
  const lengths = house
    .filter(f => f.path.startsWith("src/"))
    .map(f => f.text.trimEnd().split("\n").length)
    .toSorted((a, b) => a - b)
  expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(60)
})
