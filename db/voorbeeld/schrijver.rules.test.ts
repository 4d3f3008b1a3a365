import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, test } from "vitest"
import { dag } from "./dag.ts"
import { leesTabel } from "./keuring-lezer.ts"
import { openBestanden } from "./schrijver.ts"

test("aanhalingstekens, puntkomma's, regeleinden, komma's en dagen komen zoals het contract ze wil", () => {
  const map = mkdtempSync(join(tmpdir(), "schrijver-"))
  const uit = openBestanden(map)
  uit.treden.schrijf({ deelnemer_nr: "1", datum: dag("2026-11-22"), trede: 4, toelichting: 'zegt "ooit"; misschien\nlater' })
  uit.dienstverbanden.schrijf({
    dienstverband_nr: "D1",
    deelnemer_nr: "1",
    soort: "regulier",
    begin: dag("2026-01-01"),
    uren_per_week: 28.5,
    lks: false,
  })
  for (const schrijver of Object.values(uit)) schrijver.sluit()
  const tekst = readFileSync(join(map, "treden.csv"), "utf8")
  expect(tekst).toBe('deelnemer_nr;datum;trede;beoordelaar;toelichting\n1;2026-11-22;4;;"zegt ""ooit""; misschien\nlater"\n')
  expect(leesTabel(map, "treden.csv").rijen[0]?.toelichting).toBe('zegt "ooit"; misschien\nlater')
  expect(leesTabel(map, "dienstverbanden.csv").rijen[0]).toMatchObject({
    uren_per_week: "28,5",
    lks: "nee",
    begin: "2026-01-01",
    einde: "",
  })
  rmSync(map, { recursive: true })
})
