import { expect, test } from "vitest"
import { minimumloonOp } from "./minimumloon.rules.ts"

test.for<[string, number, number | null, boolean | null]>([
  ["2024-06-30", 30, null, null],
  ["2024-07-01", 30, 1368, true],
  ["2024-12-31", 20, 1094, true],
  ["2025-01-01", 17, 555, true],
  ["2025-07-01", 16, null, null],
  ["2026-01-01", 21, 1471, true],
  ["2026-06-30", 18, 736, true],
  ["2026-07-01", 18, 736, false],
  ["2026-11-22", 14, null, null],
])("op %s met %i jaar: %s cent per uur, zeker: %s", ([dag, leeftijd, cent, zeker]) => {
  const loon = minimumloonOp(dag, leeftijd)
  expect([loon?.centPerUur ?? null, loon?.bevestigd ?? null]).toEqual([cent, zeker])
})
