import { expect, test } from "vitest"
import { kanToevalZijn } from "./vergelijk.rules.ts"
import type { Waarde } from "./weergave.rules.ts"

const n = (aantal: number | null): Waarde => ({ soort: "aantal", n: aantal })
const deel = (teller: number | null, van: number): Waarde => ({ soort: "deel", deel: teller, van })
const band = (laag: number, extra: number, van: number): Waarde => ({ soort: "band", laag, extra, van })

test.for<[string, Waarde, Waarde, boolean | null]>([
  ["kleine aantallen schelen gauw", n(6), n(11), true],
  ["grote niet zomaar", n(600), n(700), false],
  ["nul en nul", n(0), n(0), true],
  // 30 of 100 against 42 of 100: z = 1.77; of 200 each: z = 2.50.
  ["een deel van weinig", deel(30, 100), deel(42, 100), true],
  ["een deel van meer", deel(60, 200), deel(84, 200), false],
  ["iedereen en iedereen", deel(20, 20), deel(30, 30), true],
  ["een band die over de andere ligt", band(50, 30, 100), band(60, 10, 100), true],
  ["banden ver uit elkaar", band(20, 10, 200), band(120, 10, 200), false],
  ["achtergehouden", n(null), n(12), null],
  ["zonder noemer", deel(3, 0), deel(3, 9), null],
  ["dagen: de spreiding is niet bekend", { soort: "dagen", n: 20 }, { soort: "dagen", n: 90 }, null],
])("%s", ([, a, b, verwacht]) => {
  expect([kanToevalZijn(a, b), kanToevalZijn(b, a)]).toEqual([verwacht, verwacht])
})
