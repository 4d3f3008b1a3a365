import { availableParallelism } from "node:os"
import { defineConfig } from "vitest/config"

// The suffix of a test file chooses its project; bin/test.mjs runs them in this order.
export default defineConfig({
  test: {
    allowOnly: false,
    // One more than there are cores: while one test waits for the database another computes (two on two cores used 85% of them).
    maxWorkers: availableParallelism() + 1,
    setupFiles: ["test/support/console.ts"],
    projects: [
      {
        extends: true,
        test: {
          name: "rules",
          include: ["src/**/*.rules.test.{ts,tsx}", "src/begrippen/*.test.ts", "src/engines/**/*.test.ts", "db/voorbeeld/*.test.ts"],
          exclude: ["**/*.db.test.ts"],
          // It ends what hangs; of speed it says nothing, so that a busy machine does not turn a rule red.
          testTimeout: 20_000,
          hookTimeout: 60_000,
          // Rules hold no state: without a fresh world for each file the suite is many times faster.
          isolate: false,
        },
      },
      { extends: true, test: { name: "architecture", include: ["test/*.test.ts"], exclude: ["**/*.db.test.ts"], testTimeout: 20_000 } },
      {
        extends: true,
        test: {
          name: "db",
          include: ["src/**/*.db.test.{ts,tsx}", "test/**/*.db.test.ts", "db/**/*.db.test.ts"],
          globalSetup: ["test/support/db-setup.ts"],
          // A file has a database of its own; reading the modules anew for each file was a tenth of the time.
          isolate: false,
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: "e2e",
          include: ["test/e2e/*.e2e.ts"],
          globalSetup: ["test/support/e2e-setup.ts"],
          fileParallelism: false,
          maxConcurrency: 2,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      // What only `npm run nacht` runs: it takes minutes, or a machine of one's own (a disk that may fill).
      {
        extends: true,
        test: {
          name: "nacht",
          include: ["test/nacht/*.nacht.ts"],
          fileParallelism: false,
          testTimeout: 3_600_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
