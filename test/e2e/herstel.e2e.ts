import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import { schrijfVoorbeeld } from "../../db/voorbeeld/voorbeeld.ts"
import { bouwKapot } from "../support/kapot.ts"
import { dataMap, trede } from "../support/programma.ts"

// kill -9 of the importing process at moments all through its work: afterwards either everything stands or nothing,
// and a next call simply works. Planted at the end and seen: an import that moves each file in a transaction of its own.
const bestanden = mkdtempSync(join(tmpdir(), "trede-herstel-"))
const mappen: Array<{ weg(): void }> = []
const ALS = ["--als", "beheer@voorbeeld.nl"]

beforeAll(() => schrijfVoorbeeld(bestanden, { vandaag: "2026-11-22", personen: 100 }))
afterAll(() => {
  for (const { weg } of mappen) weg()
  rmSync(bestanden, { recursive: true })
})

/** A region of its own, with somebody who may import. */
async function nieuweRegio(): Promise<string> {
  const plek = dataMap()
  mappen.push(plek)
  const { code, uit } = await trede(plek.map, ["inrichten", "--regio", "Herstel", "--beheerder", "beheer@voorbeeld.nl"])
  expect(code).toBe(0)
  expect(uit).toMatch(/\/welkom\/\S+/)
  return plek.map
}

interface Telling {
  bestanden: Array<{ bestand: string; rijen: number; nieuw: number; ongewijzigd: number }>
}
/** What stands of the files: everything, nothing, or (which may never be) the files of which a part stands. */
async function stand(map: string): Promise<"alles" | "niets" | string[]> {
  const { code, uit } = await trede(map, ["import", bestanden, ...ALS, "--proef", "--json"])
  expect(code).toBe(0)
  const { bestanden: na } = JSON.parse(uit) as Telling
  if (na.every(b => b.nieuw === 0)) return "alles"
  if (na.every(b => b.nieuw > 0)) return "niets"
  return na.filter(b => b.nieuw < b.rijen).map(b => b.bestand)
}
const schietAf = (map: string, killBij: RegExp, dist?: string) =>
  trede(map, ["import", bestanden, ...ALS], { killBij, ...(dist ? { dist } : {}) })

test("een import die halverwege wordt afgebroken laat niets half achter; de volgende landt heel", { timeout: 180_000 }, async () => {
  const map = await nieuweRegio()
  for (const bij of [/lezen/, /controleren/, /landen 0%/, /landen 1\d%/, /landen 4\d%/, /landen 7\d%/]) {
    expect((await schietAf(map, bij)).code, String(bij)).toBeNull()
    const na = await stand(map)
    expect(["alles", "niets"], String(bij)).toContain(na)
  }
  expect((await trede(map, ["import", bestanden, ...ALS])).code).toBe(0)
  expect(await stand(map)).toBe("alles")
})

test("ingebouwde fout gezien: elk bestand landt in een eigen transactie", { timeout: 180_000 }, async () => {
  const { dist, weg } = bouwKapot([
    [/(\w+)\(n\);(?=\s+if \(b\.naam === "deelnemers"\) await landPersonen)/, 'await bulk.voer("commit; begin"); $1(n);'],
  ])
  mappen.push({ weg })
  const map = await nieuweRegio()
  await schietAf(map, /landen 4\d%/, dist)
  expect(await stand(map)).toContain("deelnemers.csv")
})
