import { plusDagen } from "#begrippen/dag"
import fc from "fast-check"
import { expect, test } from "vitest"
import { NORMEN, SOORTEN } from "./opvallend.parameters.ts"
import { grenzenOp, maandag } from "./opvallend.rules.ts"

test("de week van een dag begint op de laatste maandag", () => {
  expect(maandag("2026-11-22")).toBe("2026-11-16")
  expect(maandag("2026-11-23")).toBe("2026-11-23")
  fc.assert(
    fc.property(fc.integer({ min: -30_000, max: 60_000 }), n => {
      const dag = plusDagen("1970-01-01", n)
      const begin = maandag(dag)
      expect(new Date(`${begin}T00:00:00Z`).getUTCDay()).toBe(1)
      expect(begin <= dag && dag < plusDagen(begin, 7)).toBe(true)
    }),
  )
})

test("elke soort heeft vandaag één norm met een bron, en voor de eerste geldt er geen", () => {
  expect(Object.keys(grenzenOp("2026-11-22")).toSorted()).toEqual([...SOORTEN].toSorted())
  expect(grenzenOp("2026-10-31")).toEqual({})
  expect(NORMEN.filter(n => n.bron === "" || n.bronGrens === "")).toEqual([])
})
