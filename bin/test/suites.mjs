import { existsSync } from "node:fs"

const DEBIAN15 = "/usr/lib/postgresql/15/bin/postgres"

/** What takes long outside the database: hostile files, a browser, a full disk or queue, other servers. One PostgreSQL is enough for them. */
const LANG = [
  "test/vijandig.db.test.ts",
  "test/vijandig-lijst.db.test.ts",
  "test/herstel-moment.db.test.ts",
  "test/passkey.db.test.ts",
  "test/identiteit.db.test.ts",
  "test/kwaadaardige-tekst.db.test.ts",
  "test/overbelasting.db.test.ts",
  "test/schijf-vol.db.test.ts",
]

/** Browser tests that start and end programs of their own: they wait more than they compute. */
const PROCESSEN = ["test/e2e/duurzaam.e2e.ts", "test/e2e/herstel.e2e.ts", "test/e2e/opdrachten.e2e.ts"]

/** On the second PostgreSQL also without what tests the program's own reading, its pages and forms, and its engine: every act and right runs there. */
const EIGEN = [
  "test/bestandgrens.db.test.ts",
  "test/formulieren.db.test.ts",
  "test/isolatie-web.db.test.ts",
  "test/lijsten.db.test.ts",
  "test/routes.db.test.ts",
  "src/modules/verkeer/ingepakt.db.test.ts",
  "src/modules/verkeer/invoer-pagina.db.test.ts",
  "src/modules/monitor/spiegel.db.test.ts",
]

/**
 * What takes more than three seconds each: walks over every role, route and region, and random ones. The quick part leaves them to
 * `npm test`; it keeps the laws of the catalogue, and a test of nearly every module.
 */
const WANDELINGEN = [
  "src/modules/gesprek/bericht.db.test.ts",
  "src/modules/monitor/gelijk.db.test.ts",
  "src/modules/monitor/letop-stand.db.test.ts",
  "src/modules/monitor/motor.db.test.ts",
  "src/modules/plan/plan.db.test.ts",
  "src/modules/toegang/log-in.db.test.ts",
  "src/modules/verkeer/bijwerken.db.test.ts",
  "src/modules/verkeer/bsn.db.test.ts",
  "src/modules/verkeer/draai-import-terug.db.test.ts",
  "src/modules/verkeer/exporteer.db.test.ts",
  "src/modules/verkeer/gevolg.db.test.ts",
  "src/modules/verkeer/lezen.db.test.ts",
  "src/modules/verkeer/rondreis.db.test.ts",
  "src/modules/verkeer/samenloop.db.test.ts",
  "src/modules/verkeer/verbetering.db.test.ts",
  "src/modules/verkeer/vertaal.db.test.ts",
  "src/modules/werkvoorraad/stand.db.test.ts",
  "src/modules/werkvoorraad/zicht.db.test.ts",
  "src/platform/embedded.db.test.ts",
  "src/platform/migrate.db.test.ts",
  "test/bewerkingsstorm.db.test.ts",
  "test/context.db.test.ts",
  "test/delen-verhaal.db.test.ts",
  "test/deling.db.test.ts",
  "test/fuzz.db.test.ts",
  "test/handelingen.db.test.ts",
  "test/installatie.db.test.ts",
  "test/isolatie.db.test.ts",
  "test/live.db.test.ts",
  "test/matrix.db.test.ts",
  "test/reservekopie.db.test.ts",
  "test/rondreis.db.test.ts",
  "test/sessies.db.test.ts",
  "test/uitzender.db.test.ts",
  "test/zegel.db.test.ts",
]

/** Chance at a smaller figure, where the full one runs beside it. */
const WEINIG = { TREDE_VERZOEKEN: "2000", TREDE_RONDREIZEN: "1", TREDE_BEWERKINGEN: "200" }

/**
 * Everything, in turns; what shares a turn runs two at a time, for it leaves a core to the other. `budget` is the time in seconds that
 * a part should stay within. The database suite has both cores to itself.
 */
export const turns = ({ quick }) => [
  [{ naam: "bouw", budget: 5, command: ["node", "bin/ensure.mjs", "build"] }],
  [...checks(), { naam: "architecture", budget: 15, project: "architecture" }, { naam: "rules", budget: 30, project: "rules" }],
  [
    {
      naam: "db (meegeleverd)",
      budget: quick ? 35 : 240,
      project: "db",
      ...(quick ? { zonder: [...LANG, ...EIGEN, ...WANDELINGEN] } : {}),
    },
  ],
  ...(quick ? [] : [slow()]),
]

/** What tools check: each counts as one. */
const checks = () => [
  // Also what the compiler finds: it reads the same types, and a second reading of them took as long again.
  { naam: "lint en typen", budget: 20, command: ["oxlint", "--type-aware", "--type-check", "--deny-warnings"] },
  { naam: "opmaak", budget: 5, command: ["biome", "format", "."] },
  { naam: "ongebruikt", budget: 15, command: ["knip"] },
  { naam: "slotbestand", budget: 1, command: ["node", "bin/lockfile.mjs"] },
  { naam: "gegenereerd", budget: 20, command: ["node", "bin/generated.mjs"] },
]

/** The projects of vitest.config.ts that take long; the database suite runs on a second PostgreSQL where that is installed. */
const slow = () => [
  { naam: "e2e", budget: 240, project: "e2e", zonder: PROCESSEN },
  ...(existsSync(DEBIAN15)
    ? [
        {
          naam: "db (PostgreSQL 15)",
          budget: 200,
          project: "db",
          env: { TREDE_TEST_PG: "debian15", ...WEINIG },
          zonder: [...LANG, ...EIGEN],
        },
      ]
    : []),
  { naam: "e2e (processen)", budget: 150, project: "e2e", alleen: PROCESSEN },
]
