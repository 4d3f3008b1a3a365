import { expect, test } from "vitest"
import type { Opslag } from "./opslag.ts"
import { toestandVan } from "./toestand.ts"

const opslag = { niveau: () => "ruim", ruimte: () => null } as unknown as Opslag

test("loopt de doorlopende kopie achter, dan ziet wie beheert sinds wanneer, en een ander niets", () => {
  const stand = { opslag, taken: { gestopt: ["tel"], wacht: 300 }, kopie: { achterSinds: new Date("2026-11-23T13:05:10Z") } }
  expect(toestandVan(stand, true)).toMatchObject({
    titel: "De doorlopende kopie loopt achter",
    tekst: expect.stringContaining("Sinds 2026-11-23 14:05:10"),
  })
  expect(toestandVan(stand, false)).toBeNull()
  expect(toestandVan({ ...stand, kopie: { achterSinds: null } }, true)).toMatchObject({
    titel: "Eén taak is na herhaalde pogingen gestopt",
  })
})

// Planted and seen red: a patience of ten minutes, and one of no time at all.
test.for<[number, string | null]>([
  [0, null],
  [60, null],
  [61, "De oudste wacht 61 seconden."],
  [600, "De oudste wacht 10 minuten."],
])("een taak die %d seconden wacht: wie beheert leest %s", ([wacht, tekst]) => {
  const stand = { opslag, taken: { gestopt: [], wacht }, kopie: { achterSinds: null } }
  expect(toestandVan(stand, true)?.tekst.slice(0, tekst?.length) ?? null).toBe(tekst)
  expect(toestandVan(stand, false)).toBeNull()
})
