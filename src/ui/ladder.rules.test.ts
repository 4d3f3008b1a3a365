import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { dagVan } from "#begrippen/dag"
import { type Meting, stappen } from "./ladder.rules.ts"
import { maandStrepen } from "./tijdas.rules.ts"

const VANDAAG = "2026-11-22"

describe("stappen", () => {
  test("runs from the first measurement to today, a step for each change", () => {
    const { begin, reeks } = stappen(
      [
        { dag: "2025-11-22", trede: 2 },
        { dag: "2026-05-23", trede: 3 },
      ],
      VANDAAG,
    )
    expect(begin).toBe("2025-11-22")
    expect(reeks.map(s => [s.trede, s.vorige, s.van, Math.round(s.tot * 100)])).toEqual([
      [2, null, 0, 50],
      [3, 2, expect.closeTo(0.5, 2), 100],
    ])
  })

  test("a measurement that repeats the rung prolongs the step", () => {
    const zelfde: Meting[] = [
      { dag: "2025-01-01", trede: 2 },
      { dag: "2025-07-01", trede: 2 },
    ]
    expect(stappen(zelfde, VANDAAG).reeks).toHaveLength(1)
  })

  test("one measurement of today is a point at the end, not a line over the width", () => {
    const [stap] = stappen([{ dag: VANDAAG, trede: 3 }], VANDAAG).reeks
    expect([stap?.van, stap?.tot]).toEqual([1, 1])
  })

  test("two on one day: the later in the list counts", () => {
    const { reeks } = stappen(
      [
        { dag: "2025-01-01", trede: 2 },
        { dag: "2025-01-01", trede: 3 },
      ],
      VANDAAG,
    )
    expect(reeks.map(s => s.trede)).toEqual([3])
  })

  test("a caption too long for its step leans back over empty paper only while the ladder rises", () => {
    const kort = (voor: Meting["trede"]): Meting[] => [
      { dag: "2020-01-01", trede: voor },
      { dag: "2026-01-01", trede: 4, bijschrift: "werkervaringsplek bij de bakkerij" },
    ]
    expect(stappen(kort(2), VANDAAG).reeks[1]?.bijschrift?.anker).toBe("eind")
    expect(stappen(kort(6), VANDAAG).reeks[1]?.bijschrift).toBeNull()
  })

  test("steps join, stay within the width and end today, whatever was measured", () => {
    const meting = fc.record({ dag: fc.integer({ min: 10_000, max: 20_779 }).map(dagVan), trede: fc.constantFrom(1, 2, 3, 4, 5, 6) })
    fc.assert(
      fc.property(fc.array(meting, { minLength: 1, maxLength: 20 }), metingen => {
        const { reeks } = stappen(metingen, VANDAAG)
        reeks.forEach((s, i) => {
          expect(s.van).toBeGreaterThanOrEqual(0)
          expect(s.tot).toBe(reeks[i + 1]?.van ?? 1)
        })
      }),
    )
  })
})

describe("maandStrepen", () => {
  test("half years over two years, on January and July", () => {
    expect(maandStrepen("2024-03-04", VANDAAG).map(s => s.dag)).toEqual([
      "2024-07-01",
      "2025-01-01",
      "2025-07-01",
      "2026-01-01",
      "2026-07-01",
    ])
  })

  test("at most the asked number, inside the period, rising", () => {
    const dag = fc.integer({ min: -20_000, max: 40_000 })
    fc.assert(
      fc.property(dag, dag, (a, b) => {
        const [van, tot] = [dagVan(Math.min(a, b)), dagVan(Math.max(a, b))]
        const strepen = maandStrepen(van, tot)
        expect(strepen.length).toBeLessThanOrEqual(5)
        for (const s of strepen) expect(s.plek).toBeGreaterThanOrEqual(0)
        for (const s of strepen) expect(s.plek).toBeLessThanOrEqual(1)
      }),
    )
  })
})
