import { expect, test } from "vitest"
import { cel, tot } from "./cel.view.ts"

const NIETS = { soort: "deel", deel: 0, van: 0 } as const

test("wie precies ziet leest dat er geen noemer is; van een ander blijft onbekend of er iets was", () => {
  expect(cel(NIETS, true)).toBe("geen noemer")
  expect(cel({ soort: "dagen", n: null }, true)).toBe("geen noemer")
  expect(tot({ soort: "band", laag: 0, extra: 0, van: 0 }, true)).toBe("geen noemer")
  expect(cel({ soort: "maat", n: null }, true)).toBe("niet bekend")
  expect(cel(NIETS, false)).toBe("te klein om te tonen")
  expect(cel({ soort: "deel", deel: 1, van: 8 }, true)).toEqual({ procent: 12.5 })
})
