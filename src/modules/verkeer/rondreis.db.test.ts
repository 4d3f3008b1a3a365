import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import fc from "fast-check"
import { afterAll, beforeAll, expect, test } from "vitest"
import { parse } from "csv-parse/sync"
import { type InvoerRegio, openLegeRegio } from "../../../test/support/invoer.ts"
import { trekMap } from "../../../test/support/willekeurige-map.ts"
import { haalSchermWeg } from "#platform/csv"
import { exporteer } from "./exporteer.command.ts"
import type { Uitvoervorm } from "./overdracht.rules.ts"

let een: InvoerRegio
let twee: InvoerRegio
beforeAll(async () => {
  ;[een, twee] = await Promise.all([openLegeRegio(), openLegeRegio()])
})
afterAll(() => Promise.all([een.close(), twee.close()]))

async function uitvoer(regio: InvoerRegio, vorm: Uitvoervorm): Promise<Record<string, Buffer>> {
  const map = mkdtempSync(join(tmpdir(), "trede-rondreis-"))
  try {
    await exporteer(regio.services, { token: regio.regiobreed, map, vorm })
    return Object.fromEntries(readdirSync(map).map(naam => [naam, readFileSync(join(map, naam))]))
  } finally {
    rmSync(map, { recursive: true })
  }
}
const voerUit = async (regio: InvoerRegio): Promise<Record<string, string>> =>
  Object.fromEntries(Object.entries(await uitvoer(regio, "csv")).map(([naam, inhoud]) => [naam, inhoud.toString()]))

/** The cells of a file as they were meant, in any order of rows. */
const rijen = (csv: string): string[] =>
  parse(csv, { delimiter: ";" })
    .map(rij => JSON.stringify(rij.map(cel => haalSchermWeg(cel.trim()).replaceAll("\r\n", "\n"))))
    .toSorted((a, b) => (a < b ? -1 : 1))

const VORMEN = ["xlsx", "zip", null, null] as const
test("elke geldige regio komt heel in en weer uit, en van daar gelijk in een andere", { timeout: 120_000 }, async () => {
  let ronde = 0
  await fc.assert(
    fc.asyncProperty(fc.integer(), async zaad => {
      const bestanden = trekMap(zaad)
      for (const regio of [een, twee]) await regio.leeg()
      const rapport = await een.leesIn(bestanden)
      expect(rapport.meldingen.filter(m => m.ernst !== "let_op")).toEqual([])
      const eruit = await voerUit(een)
      for (const [naam, inhoud] of Object.entries(bestanden)) expect([naam, rijen(eruit[naam]!)]).toEqual([naam, rijen(inhoud)])
      expect((await twee.leesIn(eruit)).geland).toBe(true)
      expect(await voerUit(twee)).toEqual(eruit)
      const weer = await een.leesIn(eruit)
      expect(weer.bestanden.filter(b => b.ongewijzigd !== b.rijen)).toEqual([])
      // Packed it is one file, and says the same; once of each is enough here, a run of the night tries more.
      const vorm = VORMEN[ronde++ % VORMEN.length]
      if (!vorm) return
      const ingepakt = await uitvoer(een, vorm)
      expect(Object.keys(ingepakt)).toEqual([`trede-uitvoer-2026-11-22.${vorm}`])
      await twee.leeg()
      expect((await twee.leesIn(ingepakt)).geland).toBe(true)
      expect(await voerUit(twee)).toEqual(eruit)
    }),
    { numRuns: Number(process.env["TREDE_RONDREIZEN"] ?? 6), endOnFailure: true },
  )
})
