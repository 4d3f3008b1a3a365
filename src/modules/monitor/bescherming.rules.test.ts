import fc from "fast-check"
import { describe, expect, test } from "vitest"
import {
  achterhouden,
  beschermAandeel,
  beschermDelen,
  beschermKaart,
  beschermKeten,
  beschermTelling,
  DREMPEL,
  OVERIGE,
  rond,
  som,
} from "./bescherming.rules.ts"

const { binnen, buiten } = DREMPEL
const delen = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 2, maxLength: 8 })

test.each([
  [4, binnen, null],
  [5, binnen, 5],
  [7, binnen, 5],
  [8, binnen, 10],
  [9, buiten, null],
  [12, buiten, 10],
])("telling %i bij drempel %i toont %s", (n, drempel, getoond) => expect(beschermTelling(n, drempel)).toBe(getoond))

describe("delen van een geheel", () => {
  test.each<[string, number[], (number | null)[]]>([
    ["een klein deel neemt het kleinste andere mee", [3, 20, 50], [null, null, 50]],
    ["twee kleine delen die samen genoeg zijn", [3, 4, 50], [null, null, 50]],
    ["twee kleine delen die samen te klein zijn", [1, 2, 50], [null, null, null]],
    ["niemand is ook nieuws", [0, 50], [null, null]],
    ["alles groot genoeg", [6, 13, 50], [5, 15, 50]],
    ["het geheel is te klein", [1, 2, 1], [null, null, null]],
  ])("%s", (_naam, echt, getoond) => expect(beschermDelen(echt, binnen)).toEqual(getoond))

  test("wat weg is, zijn er nooit één en samen nooit minder dan de drempel", () => {
    fc.assert(
      fc.property(delen, fc.constantFrom(binnen, buiten), (echt, drempel) => {
        const weg = achterhouden(echt, drempel)
        const verborgen = echt.filter((_, i) => weg[i])
        expect(echt.every((n, i) => weg[i] || n >= drempel)).toBe(true)
        const geldt = verborgen.length > 0 && som(echt) >= drempel
        expect(!geldt || (verborgen.length > 1 && som(verborgen) >= drempel)).toBe(true)
      }),
    )
  })

  test("afronden scheelt hoogstens 2", () => {
    fc.assert(fc.property(fc.nat(10_000), n => Math.abs(rond(n) - n) <= 2))
  })
})

test.each([
  [20, 100, 20],
  [3, 100, null],
  [98, 100, null],
  [100, 100, null],
])("aandeel %i van %i toont %s: ook wat overblijft mag niet te klein zijn", (deel, geheel, getoond) =>
  expect(beschermAandeel(deel, geheel, binnen)).toBe(getoond),
)

describe("een kaart", () => {
  test.each<[string, Record<string, number>, Record<string, number>]>([
    ["kleine sleutels staan samen", { a: 40, b: 3, c: 4 }, { a: 40, [OVERIGE]: 5 }],
    ["een kleine sleutel neemt de kleinste andere mee", { a: 40, b: 12, c: 2 }, { a: 40, [OVERIGE]: 15 }],
    ["een sleutel met niemand vraagt geen gezelschap", { a: 40, b: 12, c: 0 }, { a: 40, b: 10 }],
    ["iedereen in één groep zegt iets over ieder van hen", { a: 40, b: 0 }, {}],
    ["te klein om te verdelen", { a: 2, b: 1 }, {}],
  ])("%s", (_naam, echt, getoond) => expect(beschermKaart(echt, binnen)).toEqual(getoond))
})

describe("een keten (bijstand ⊂ ondersteuning ⊂ noemer)", () => {
  test.each<[string, number[], number, (number | null)[]]>([
    ["alle stappen groot", [10, 20], 100, [10, 20]],
    ["de eerste stap klein", [2, 9], 50, [null, 10]],
    ["de stap ertussen klein", [10, 12], 50, [10, null]],
    ["bijna iedereen", [20, 48], 50, [20, null]],
    ["het geheel te klein", [1, 2], 4, [null, null]],
  ])("%s", (_naam, keten, geheel, getoond) => expect(beschermKeten(keten, geheel, binnen)).toEqual(getoond))
})
