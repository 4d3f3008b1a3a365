import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, test } from "vitest"
import { loadSleutel } from "./sleutel.ts"

const folder = mkdtempSync(join(tmpdir(), "trede-sleutel-"))
afterAll(() => rmSync(folder, { recursive: true }))

test("wie tegelijk begint krijgt dezelfde sleutel, die alleen de eigenaar kan lezen", async () => {
  const dataDir = join(folder, "nieuw")
  const keys = await Promise.all([1, 2, 3, 4].map(() => loadSleutel({ sleutel: null, dataDir })))
  expect(new Set(keys.map(key => key.toString("hex"))).size).toBe(1)
  expect(keys[0]).toHaveLength(32)
  expect(readdirSync(dataDir)).toEqual(["sleutel"])
  expect(statSync(join(dataDir, "sleutel")).mode & 0o777).toBe(0o600)
})

test("een bedorven sleutelbestand wordt niet stil vervangen", async () => {
  writeFileSync(join(folder, "sleutel"), "kort\n")
  await expect(loadSleutel({ sleutel: null, dataDir: folder })).rejects.toThrow("Zet de reservekopie terug")
})
