import { execFileSync } from "node:child_process"
import { expect, test } from "vitest"
import { geheimenIn } from "../support/geheimen.ts"
import { PROJECT } from "../support/programma.ts"

// T25: what was once committed stays in the history, whatever was done about it since.
const git = (...args: string[]) => execFileSync("git", args, { cwd: PROJECT, encoding: "latin1", maxBuffer: 2e9 })

test("geen sleutel of token in de geschiedenis", () => {
  const geschiedenis = git("log", "-p", "--all", "--no-color", "--no-ext-diff")
  expect(geschiedenis.length, "de geschiedenis is gelezen").toBeGreaterThan(1_000_000)
  expect([...new Set(geheimenIn(geschiedenis))]).toEqual([])
})
