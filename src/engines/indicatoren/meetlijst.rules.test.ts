import * as fc from "fast-check"
import { expect, test } from "vitest"
import { Meetlijst } from "./meetlijst.ts"

const lijstVan = (waarden: readonly number[]) => {
  const lijst = new Meetlijst()
  for (const waarde of waarden) lijst.voeg(waarde)
  return lijst
}

// Seen red with the lowest value left out of the counting, and with voegToe forgetting what it had.
test("gesorteerd zoals de taal sorteert, dicht opeen of ver uiteen, in één lijst of uit twee", () => {
  const dicht = fc.array(fc.integer({ min: -1, max: 12 }), { maxLength: 60 })
  const ver = fc.array(fc.integer({ min: -0x80000000, max: 0x7fffffff }), { maxLength: 20 })
  fc.assert(
    fc.property(fc.oneof(dicht, ver), fc.oneof(dicht, ver), (een, twee) => {
      const lijst = lijstVan(een)
      expect([...lijst.gesorteerd()]).toEqual(een.toSorted((a, b) => a - b))
      lijst.voegToe(lijstVan(twee).waarden())
      expect([...lijst.gesorteerd()]).toEqual([...een, ...twee].toSorted((a, b) => a - b))
    }),
  )
})
