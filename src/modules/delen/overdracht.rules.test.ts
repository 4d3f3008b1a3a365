import { describe, expect, test } from "vitest"
import { antwoordVoor, beoordeelDagen } from "./overdracht.rules.ts"

const zonder = { warm: [], warmTot: null }

test("een aanbod vervalt na vier weken, of na de dag die is voorgesteld", () => {
  expect(antwoordVoor("2026-11-22", "2027-03-01")).toBe("2026-12-20")
  expect(antwoordVoor("2026-11-22", "2026-12-01")).toBe("2026-12-02")
  expect(antwoordVoor("2026-11-22", "2026-11-22")).toBe("2026-11-23")
})

describe("de dagen van een aanbod", () => {
  test.for([
    ["2026-11-22", null],
    ["2027-11-23", null],
    ["2026-11-21", "dag"],
    ["2027-11-24", "dag"],
  ] as const)("op %s: %s", ([op, code]) => {
    expect(beoordeelDagen({ op, ...zonder }, "2026-11-22")?.code ?? null).toBe(code)
  })
  test.for([
    ["2027-03-02", null],
    ["2027-03-03", "warm"],
    ["2026-11-30", "warm"],
    [null, "warm"],
  ] as const)("warm tot %s: %s", ([warmTot, code]) => {
    expect(beoordeelDagen({ op: "2026-11-30", warm: ["x"], warmTot }, "2026-11-22")?.code ?? null).toBe(code)
  })
  test("een dag zonder collega's die blijven doet niets", () => {
    expect(beoordeelDagen({ op: "2026-11-30", warm: [], warmTot: "2020-01-01" }, "2026-11-22")).toBeNull()
  })
})
