import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import { schrijfVoorbeeld } from "../../db/voorbeeld/voorbeeld.ts"
import { dataMap, trede } from "../support/programma.ts"

// kill -9 of the importing process at moments all through its work: afterwards either everything stands or nothing,
// and a next call simply works.
const { map, weg } = dataMap()
const bestanden = mkdtempSync(join(tmpdir(), "trede-herstel-"))
const ALS = ["--als", "beheer@voorbeeld.nl"]

beforeAll(async () => {
  await schrijfVoorbeeld(bestanden, { vandaag: "2026-11-22", personen: 300 })
  const { code, uit } = await trede(map, ["inrichten", "--regio", "Herstel", "--beheerder", "beheer@voorbeeld.nl"])
  expect(code).toBe(0)
  expect(uit).toMatch(/\/welkom\/\S+/)
})
afterAll(() => {
  weg()
  rmSync(bestanden, { recursive: true })
})

interface Telling {
  bestanden: Array<{ bestand: string; rijen: number; nieuw: number; ongewijzigd: number }>
}
async function proef(): Promise<Telling> {
  const { code, uit } = await trede(map, ["import", bestanden, ...ALS, "--proef", "--json"])
  expect(code).toBe(0)
  return JSON.parse(uit) as Telling
}

test("een import die halverwege wordt afgebroken laat niets half achter; de volgende landt heel", async () => {
  const start = performance.now()
  expect((await proef()).bestanden.every(b => b.nieuw > 0)).toBe(true)
  const duur = performance.now() - start
  for (const deel of [0.4, 0.8, 1.1, 1.4]) {
    await trede(map, ["import", bestanden, ...ALS], { killNa: duur * deel })
    const { bestanden: na } = await proef()
    const niets = na.every(b => b.nieuw > 0)
    const alles = na.every(b => b.nieuw === 0)
    expect(niets || alles, `na ${deel} van de duur: ${JSON.stringify(na)}`).toBe(true)
  }
  expect((await trede(map, ["import", bestanden, ...ALS])).code).toBe(0)
  expect((await proef()).bestanden.every(b => b.nieuw === 0)).toBe(true)
})
