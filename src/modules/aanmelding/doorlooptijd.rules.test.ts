import { expect, test } from "vitest"
import { doorlooptijden, jaarVan, screeningen } from "./doorlooptijd.rules.ts"

const telling = (
  wijze: string | null,
  dagen: number | null,
  mensen: number,
  organisatie = "Stadskanaal",
  screening: string | null = null,
) => ({
  organisatie,
  wijze,
  screening,
  dagen,
  mensen,
})

test("per wijze van toegang: wie zich aanmeldde, wie begon, en na hoeveel dagen de helft", () =>
  expect(
    doorlooptijden([
      telling("iedereen", 14, 3),
      telling("iedereen", 7, 2),
      telling("iedereen", 60, 1),
      telling("iedereen", null, 4),
      telling("voorselectie", null, 5, "Veendam"),
    ]),
  ).toEqual([
    { organisatie: "Stadskanaal", wijze: "iedereen", aangemeld: 10, begonnen: 6, mediaan: 14 },
    { organisatie: "Veendam", wijze: "voorselectie", aangemeld: 5, begonnen: 0, mediaan: null },
  ]))

test("twee wijzen bij één organisatie staan naast elkaar, ook die niet is vastgelegd", () =>
  expect(
    doorlooptijden([telling("voorselectie", 3, 1), telling(null, 9, 2), telling("iedereen", 5, 1)]).map(d => [d.wijze, d.mediaan]),
  ).toEqual([
    [null, 9],
    ["iedereen", 5],
    ["voorselectie", 3],
  ]))

test.for([
  ["activiteit", "2026-11-22", "2025-01-01", "2026-01-01"],
  ["activiteit", "2026-03-31", "2024-01-01", "2025-01-01"],
  ["activiteit", "2026-04-01", "2025-01-01", "2026-01-01"],
  ["werk", "2026-11-22", "2024-01-01", "2025-01-01"],
  ["werk", "2025-12-31", "2023-01-01", "2024-01-01"],
  ["werk", "2026-01-01", "2024-01-01", "2025-01-01"],
] as const)("%s: op %s is het jaar dat iedereen zijn tijd had %s tot %s", ([maat, vandaag, van, tot]) =>
  expect(jaarVan(vandaag, maat)).toEqual({ van, tot }),
)

test("waar mensen heen gingen na de screening, per organisatie, ook wie niet is vastgelegd", () =>
  expect(
    screeningen([
      telling("voorselectie", null, 4, "Veendam"),
      telling("voorselectie", 30, 6, "Veendam", "eerst_hulp"),
      telling("voorselectie", null, 1, "Veendam", "eerst_hulp"),
      telling("voorselectie", 7, 9, "Veendam", "tdc"),
      telling("iedereen", 7, 8, "Veendam", "tdc"),
      telling("voorselectie", null, 1, "Pekela", "geen_hulp"),
    ]),
  ).toEqual([
    { organisatie: "Pekela", aangemeld: 1, delen: [0, 0, 1, 0] },
    { organisatie: "Veendam", aangemeld: 20, delen: [9, 7, 0, 4] },
  ]))
