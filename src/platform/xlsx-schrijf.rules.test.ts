import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, test } from "vitest"
import { PAYLOADS } from "../../test/support/formules.ts"
import { nieuwBudget, openArchief } from "./archief.ts"
import { type Excelcel, excelCsv } from "./excel.ts"
import { leesBlad } from "./xlsx-blad.ts"
import { xlsxVan } from "./xlsx-schrijf.ts"
import { openWerkmap } from "./xlsx-werkmap.ts"

const map = mkdtempSync(join(tmpdir(), "trede-schrijf-"))
afterAll(() => rmSync(map, { recursive: true }))

/** What stands in the sheet, read by the reader for files from outside, and its XML. */
async function heen(rijen: readonly (readonly Excelcel[])[]): Promise<{ cellen: string[][]; bijzonder: unknown[]; ruw: string }> {
  writeFileSync(
    join(map, "t.xlsx"),
    await xlsxVan([
      { naam: "Tabel", rijen },
      { naam: "Definitie", rijen: [["x"]] },
    ]),
  )
  const archief = await openArchief(join(map, "t.xlsx"), nieuwBudget())
  const werkmap = await openWerkmap(archief)
  const gelezen: string[][] = []
  const bijzonder: unknown[] = []
  for await (const stuk of leesBlad(werkmap, werkmap.bladen[0]!, () => {}))
    for (const rij of stuk) {
      gelezen.push(rij.cellen)
      bijzonder.push(...rij.bijzonder)
    }
  let ruw = ""
  for await (const stuk of archief.delen.find(d => d.naam === "xl/worksheets/sheet1.xml")!.lees()) ruw += stuk.toString()
  archief.sluit()
  return { cellen: gelezen, bijzonder, ruw }
}

test("getallen en dagen hebben hun soort, tekst blijft tekst", async () => {
  const { cellen, ruw } = await heen([
    ["Kop", "Dag", "Getal"],
    ["é <&> \"'", "2025-03-09", -12.5],
    ["_x0041_", "1900-01-01", 0],
  ])
  expect(cellen).toEqual([
    ["Kop", "Dag", "Getal"],
    ["é <&> \"'", "2025-03-09", "-12.5"],
    ["_x0041_", "1900-01-01", "0"],
  ])
  expect(ruw).toContain('<c r="B2" s="1"><v>45725</v></c>')
  expect(ruw).toContain('<c r="C2"><v>-12.5</v></c>')
})

test("een moment staat er zoals de klok hier stond, een deel als procent", async () => {
  const { ruw } = await heen([
    ["Moment", "Deel"],
    [new Date("2026-07-01T10:30:00Z"), { procent: 45.3 }],
    [new Date("2026-11-22T23:30:00Z"), { procent: 0 }],
  ])
  // In summer two hours later than UTC, in winter one: half past twelve in the afternoon, and past midnight the next day.
  expect(ruw).toContain('<c r="A2" s="3"><v>46204.52083333333</v></c><c r="B2" s="4"><v>0.453</v></c>')
  expect(ruw).toContain('<c r="A3" s="3"><v>46349.02083333333</v></c><c r="B3" s="4"><v>0</v></c>')
  expect(excelCsv([[new Date("2026-07-01T10:30:00Z"), { procent: 45.3 }]])).toBe("\uFEFF2026-07-01T10:30:00.000Z;45,3\r\n")
})

test("geen van 60 formules is er een in de werkmap", async () => {
  expect(PAYLOADS).toHaveLength(60)
  const { cellen, bijzonder, ruw } = await heen([["naam"], ...PAYLOADS.map(p => [p])])
  expect(ruw).not.toMatch(/<f[ >]/)
  expect(bijzonder).toEqual([])
  expect(cellen).toHaveLength(61)
  // The planted fault: had the text stood in the sheet as it is, one of them would be a formula.
  expect(`<t>${PAYLOADS.find(p => p.includes("<f>"))}</t>`).toMatch(/<f[ >]/)
})
