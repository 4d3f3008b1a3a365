import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { getoond, spreid } from "./grafiek.rules.ts"
import { hoogteVan, schaalVoor } from "./schaal.ts"

describe("schaalVoor", () => {
  test("round ends, both among the ticks, evenly spaced", () => {
    expect(schaalVoor([12, 210])).toEqual({ min: 0, max: 250, streepjes: [0, 50, 100, 150, 200, 250] })
  })

  test("holds what lies under zero", () => {
    expect(schaalVoor([-12, 30])).toMatchObject({ min: -20, max: 30 })
  })

  test("nothing known, or only zero, still has a scale", () => {
    expect(schaalVoor([])).toMatchObject({ min: 0, max: 1 })
    expect(schaalVoor([0])).toMatchObject({ min: 0, max: 1 })
  })

  test("every value lies in the plot; the grid lines are as evenly spaced as the figures beside them", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5000, max: 100_000 }), { minLength: 1 }), waarden => {
        const schaal = schaalVoor(waarden)
        for (const w of waarden) {
          expect(hoogteVan(schaal, w, 240)).toBeGreaterThanOrEqual(0)
          expect(hoogteVan(schaal, w, 240)).toBeLessThanOrEqual(240)
        }
        expect(schaal.streepjes[0]).toBe(schaal.min)
        expect(schaal.streepjes.at(-1)).toBe(schaal.max)
        expect(schaal.streepjes.length).toBeLessThanOrEqual(9)
      }),
    )
  })
})

describe("spreid", () => {
  test("moves two names apart and keeps their order", () => {
    expect(spreid([100, 104], 17, 240)).toEqual([100, 117])
    expect(spreid([104, 100], 17, 240)).toEqual([117, 100])
  })

  test("pushes back from the bottom", () => {
    expect(spreid([236, 239], 17, 240)).toEqual([223, 240])
  })

  test("as many as there is room for never overlap, and stay inside", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 240 }), { maxLength: 14 }), plekken => {
        const uit = spreid(plekken, 17, 240).toSorted((a, b) => a - b)
        uit.forEach((p, i) => {
          expect(p).toBeGreaterThanOrEqual(0)
          expect(p).toBeLessThanOrEqual(240)
          expect(p - (uit[i - 1] ?? -17)).toBeGreaterThanOrEqual(17)
        })
      }),
    )
  })
})

test("getoond keeps the last label and no more than asked", () => {
  expect([...getoond(13, 5)]).toEqual([12, 9, 6, 3, 0])
  expect([...getoond(4, 5)]).toEqual([3, 2, 1, 0])
  expect(getoond(0, 5).size).toBe(0)
})
