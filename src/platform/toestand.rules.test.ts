import { expect, test } from "vitest"
import type { Opslag } from "./opslag.ts"
import { toestandVan } from "./toestand.ts"

const opslag = { niveau: () => "ruim", ruimte: () => null } as unknown as Opslag

test("loopt de doorlopende kopie achter, dan ziet wie beheert sinds wanneer, en een ander niets", () => {
  const stand = { opslag, taken: { gestopt: ["tel"] }, kopie: { achterSinds: new Date("2026-11-23T13:05:10Z") } }
  expect(toestandVan(stand, true)).toMatchObject({
    titel: "De doorlopende kopie loopt achter",
    tekst: expect.stringContaining("Sinds 2026-11-23 14:05:10"),
  })
  expect(toestandVan(stand, false)).toBeNull()
  expect(toestandVan({ ...stand, kopie: { achterSinds: null } }, true)).toMatchObject({
    titel: "Eén taak is na herhaalde pogingen gestopt",
  })
})
