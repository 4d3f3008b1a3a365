import { expect, test } from "vitest"
import { beoordeelGesprek } from "./gesprek.rules.ts"

const VANDAAG = "2026-11-22"
const GEBOREN = "2026-02-01"

test.for([
  ["vandaag", "2026-11-22", [], null],
  ["een week geleden, met een stap voor morgen", "2026-11-15", ["2026-11-23"], null],
  ["een stap op de dag zelf", "2026-11-22", ["2026-11-22"], null],
  ["morgen", "2026-11-23", [], "datum"],
  ["langer dan een jaar geleden", "2025-11-20", [], "datum"],
  ["vóór de geboorte", "2026-01-31", [], "datum"],
  ["een stap van vóór het gesprek", "2026-11-22", ["2026-12-01", "2026-11-21"], "stappen.1.uiterlijk"],
  ["een stap over meer dan tien jaar", "2026-11-22", ["2036-11-23"], "stappen.0.uiterlijk"],
] as const)("%s", ([, datum, dagen, veld]) => {
  const besluit = beoordeelGesprek({ datum, stappen: dagen.map(uiterlijk => ({ uiterlijk })) }, GEBOREN, VANDAAG)
  expect(besluit.ok ? null : besluit.weigeringen[0]!.veld).toBe(veld)
})
