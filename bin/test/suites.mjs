import { existsSync } from "node:fs"

const DEBIAN15 = "/usr/lib/postgresql/15/bin/postgres"

/** What takes long outside the database: hostile files, a browser, a full disk or queue, other servers. One PostgreSQL is enough for them. */
const LANG = [
  "test/vijandig.db.test.ts",
  "test/passkey.db.test.ts",
  "test/identiteit.db.test.ts",
  "test/kwaadaardige-tekst.db.test.ts",
  "test/overbelasting.db.test.ts",
  "test/schijf-vol.db.test.ts",
]

/** On the second PostgreSQL also without what tests the program's own reading, its pages of files, and its engine. */
const EIGEN = [
  "src/modules/verkeer/ingepakt.db.test.ts",
  "src/modules/verkeer/invoer-pagina.db.test.ts",
  "src/modules/monitor/spiegel.db.test.ts",
]

/** Chance at a smaller figure, where the full one runs beside it or must not be waited for. */
const WEINIG = { TREDE_VERZOEKEN: "2000", TREDE_RONDREIZEN: "1", TREDE_BEWERKINGEN: "200" }

/** What tools check: each counts as one. `budget` is the time in seconds that it should stay within on two cores. */
export const checks = () => [
  { naam: "bouw", budget: 5, command: ["node", "bin/ensure.mjs", "build"] },
  { naam: "opmaak", budget: 5, command: ["biome", "format", "."] },
  { naam: "lint", budget: 10, command: ["oxlint", "--type-aware", "--deny-warnings"] },
  { naam: "typen", budget: 10, command: ["tsc"] },
  { naam: "ongebruikt", budget: 10, command: ["knip"] },
  { naam: "slotbestand", budget: 1, command: ["node", "bin/lockfile.mjs"] },
  { naam: "gegenereerd", budget: 15, command: ["node", "bin/generated.mjs"] },
]

/** The projects of vitest.config.ts; the database suite runs on a second PostgreSQL where that is installed. */
export const suites = ({ quick }) => [
  { naam: "architecture", budget: 10, project: "architecture" },
  { naam: "rules", budget: 20, project: "rules" },
  // The quick part asks a tenth of the random requests about who may see what.
  {
    naam: "db (meegeleverd)",
    budget: 150,
    project: "db",
    ...(quick ? { env: WEINIG, zonder: LANG } : {}),
  },
  ...(quick ? [] : slow()),
]

const slow = () => [
  ...(existsSync(DEBIAN15)
    ? [
        {
          naam: "db (PostgreSQL 15)",
          budget: 120,
          project: "db",
          env: { TREDE_TEST_PG: "debian15", ...WEINIG },
          zonder: [...LANG, ...EIGEN],
        },
      ]
    : []),
  { naam: "e2e", budget: 240, project: "e2e" },
]
