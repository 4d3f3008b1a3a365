import { expect, test } from "vitest"
import { maandagVan, perWeek } from "./weken.rules.ts"

test.for([
  ["2026-11-16", "2026-11-16"],
  ["2026-11-22", "2026-11-16"],
  ["2026-11-23", "2026-11-23"],
] as const)("de maandag van %s is %s", ([dag, maandag]) => expect(maandagVan(dag)).toBe(maandag))

test("een week waarin niemand kwam staat er ook, vanaf de eerste die geteld is", () => {
  const weken = perWeek(
    [
      { week: "2026-11-02", activiteit: "Hout", aantal: 4 },
      { week: "2026-11-16", activiteit: "Hout", aantal: 2 },
      { week: "2026-11-16", activiteit: "Naaien", aantal: 3 },
    ],
    "2026-11-22",
  )
  expect(weken.map(w => [w.week, w.totaal])).toEqual([
    ["2026-11-16", 5],
    ["2026-11-09", 0],
    ["2026-11-02", 4],
  ])
  expect(weken[0]!.perActiviteit).toEqual({ Hout: 2, Naaien: 3 })
})

test("zonder telling is er niets te tonen", () => expect(perWeek([], "2026-11-22")).toEqual([]))
