import { spawnSync } from "node:child_process"
import { expect, test } from "vitest"
import { leesAudit } from "../support/audit.ts"
import { PROJECT } from "../support/programma.ts"

// T25: what is known to leak in what comes along. Where no registry answers it has not been looked at, and that is no pass.
test("geen bekend ernstig lek in wat meegaat", () => {
  const { stdout } = spawnSync("npm", ["audit", "--json", "--omit=dev", "--fetch-retries=0"], {
    cwd: PROJECT,
    encoding: "utf8",
    timeout: 120_000,
  })
  const audit = leesAudit(stdout)
  if ("nietGedraaid" in audit) throw new Error(`niet gedraaid: ${audit.nietGedraaid}`)
  expect(audit.lekken).toEqual([])
})
