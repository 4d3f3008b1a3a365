import { expect, test } from "vitest"
import { cijfer, cijfers, JAAR } from "../../../test/support/cijfers.ts"
import type { Deelnemer, Traject } from "../../../test/support/cijferregio.ts"

const IN_BEELD = { uitkeringen: [["bijstand", "2020-01-01"]] } satisfies Omit<Deelnemer, "nr">
type Treden = [string, number][]

test.for<[string, Treden, string, object]>([
  ["geen meting", [], "2026-01-01", { treden: { onbekend: 1 }, verouderd: 0 }],
  [
    "de laatste voor p",
    [
      ["2025-03-01", 2],
      ["2025-12-31", 4],
      ["2026-01-01", 5],
    ],
    "2026-01-01",
    { treden: { 4: 1 }, verouderd: 0 },
  ],
  ["precies twaalf maanden is niet verouderd", [["2025-01-01", 3]], "2026-01-01", { treden: { 3: 1 }, verouderd: 0 }],
  ["een dag meer wel", [["2024-12-31", 3]], "2026-01-01", { treden: { 3: 1 }, verouderd: 1 }],
  ["29 februari + 12 maanden is 28 februari", [["2024-02-29", 3]], "2025-02-28", { treden: { 3: 1 }, verouderd: 0 }],
  ["en op 1 maart verouderd", [["2024-02-29", 3]], "2025-03-01", { treden: { 3: 1 }, verouderd: 1 }],
])("stand: %s", ([, treden, tot, verwacht]) => {
  expect(cijfer("TREDE-STAND", { ...IN_BEELD, treden }, { ...JAAR, p: tot })).toEqual(verwacht)
})

const cel = (rij: number, kolom: number) =>
  Array.from({ length: 6 }, (_, i) => Array.from({ length: 6 }, (__, j) => (i + 1 === rij && j + 1 === kolom ? 1 : 0)))
const leeg = { matrix: cel(0, 0), stijgt: 0, gelijk: 0, daalt: 0, zonder_begin: 0, niet_hermeten: 0 }
test.for<[string, Treden, string, object]>([
  [
    "stijgt",
    [
      ["2024-01-01", 1],
      ["2024-12-31", 2],
      ["2025-01-01", 3],
      ["2025-12-31", 4],
    ],
    "2026-01-01",
    { ...leeg, matrix: cel(2, 4), stijgt: 1 },
  ],
  [
    "gelijk",
    [
      ["2024-12-31", 2],
      ["2025-06-01", 2],
    ],
    "2026-01-01",
    { ...leeg, matrix: cel(2, 2), gelijk: 1 },
  ],
  [
    "daalt",
    [
      ["2024-12-31", 5],
      ["2025-06-01", 1],
    ],
    "2026-01-01",
    { ...leeg, matrix: cel(5, 1), daalt: 1 },
  ],
  [
    "een meting op tot telt niet, ook niet als p later ligt",
    [
      ["2024-12-31", 5],
      ["2026-01-01", 1],
    ],
    "2026-06-01",
    { ...leeg, niet_hermeten: 1 },
  ],
  [
    "een meting op p telt niet",
    [
      ["2024-12-31", 5],
      ["2025-06-01", 1],
    ],
    "2025-06-01",
    { ...leeg, niet_hermeten: 1 },
  ],
  ["zonder begin", [["2025-01-01", 3]], "2026-01-01", { ...leeg, zonder_begin: 1 }],
])("beweging: %s", ([, treden, tot, verwacht]) => {
  expect(cijfer("TREDE-MATRIX", { ...IN_BEELD, treden }, { ...JAAR, p: tot })).toEqual(verwacht)
})

const stap = (anders: object) => ({ stijgt: 0, gelijk: 0, daalt: 0, niet_gemeten: 0, ...anders })
const LANG: Traject = { begin: "2025-02-01", einde: "2025-10-01" } // begin + 60 = 2025-04-02, einde + 60 = 2025-11-30
test.for<[string, Traject, Treden, string, object]>([
  [
    "tot 60 dagen na het begin en na het einde",
    LANG,
    [
      ["2025-04-02", 2],
      ["2025-11-30", 3],
    ],
    "2026-01-01",
    stap({ stijgt: 1 }),
  ],
  [
    "61 dagen na het begin is er geen begin",
    LANG,
    [
      ["2025-04-03", 2],
      ["2025-11-30", 3],
    ],
    "2026-01-01",
    stap({ niet_gemeten: 1 }),
  ],
  [
    "61 dagen na het einde is er geen eind",
    LANG,
    [
      ["2025-04-02", 2],
      ["2025-12-01", 3],
    ],
    "2026-01-01",
    stap({ niet_gemeten: 1 }),
  ],
  [
    "een meting op p is niet bekend",
    LANG,
    [
      ["2025-04-02", 2],
      ["2025-11-01", 3],
    ],
    "2025-11-01",
    stap({ niet_gemeten: 1 }),
  ],
  [
    "de laatste van elk telt",
    LANG,
    [
      ["2024-01-01", 6],
      ["2025-04-01", 3],
      ["2025-05-01", 1],
      ["2025-10-15", 3],
    ],
    "2026-01-01",
    stap({ gelijk: 1 }),
  ],
  [
    "begin ligt voor het einde van een kort traject",
    { begin: "2025-02-01", einde: "2025-02-20" },
    [
      ["2025-02-20", 2],
      ["2025-03-01", 3],
    ],
    "2026-01-01",
    stap({ niet_gemeten: 1 }),
  ],
  [
    "op de laatste dag ervan mag",
    { begin: "2025-02-01", einde: "2025-02-20" },
    [
      ["2025-02-19", 3],
      ["2025-02-20", 2],
    ],
    "2026-01-01",
    stap({ daalt: 1 }),
  ],
  [
    "nooit begonnen telt niet",
    { ...LANG, reden: "nooit_begonnen" },
    [
      ["2025-04-02", 2],
      ["2025-11-30", 3],
    ],
    "2026-01-01",
    stap({}),
  ],
])("tijdens een traject: %s", ([, traject, treden, tot, verwacht]) => {
  expect(cijfer("TREDE-TRAJ", { trajecten: [traject], treden }, { ...JAAR, p: tot })).toEqual(verwacht)
})

test("wie geen lopend feit in de periode heeft, hoort niet tot de populatie", () => {
  const treden: Treden = [["2024-01-01", 2]]
  const n = (deelnemer: Omit<Deelnemer, "nr">, tot = "2026-01-01") => cijfer("SAMEN", { treden, ...deelnemer }, { ...JAAR, p: tot }).n
  expect(n({})).toBe(0)
  expect(n({ uitkeringen: [["bijstand", "2020-01-01", "2025-01-01"]] })).toBe(0)
  expect(n({ uitkeringen: [["bijstand", "2020-01-01", "2025-01-02"]] })).toBe(1)
  expect(n({ uitkeringen: [["bijstand", "2026-01-01"]] }, "2026-06-01")).toBe(0)
  expect(n({ uitkeringen: [["wajong", "2020-01-01"]] })).toBe(0)
  expect(n({ dienstverbanden: [{ begin: "2025-05-31" }] }, "2025-06-01")).toBe(1)
  expect(n({ dienstverbanden: [{ begin: "2025-06-01" }] }, "2025-06-01")).toBe(0)
  expect(n({ plaatsingen: [{ begin: "2025-12-31", werkvorm: "stage" }] })).toBe(1)
  expect(n({ trajecten: [{ begin: "2024-12-31", einde: "2025-01-02" }] })).toBe(1)
  // A gap that merging bridges is no real period.
  expect(
    n(
      {
        uitkeringen: [
          ["bijstand", "2020-01-01", "2024-12-20"],
          ["bijstand", "2026-01-05"],
        ],
      },
      "2026-06-01",
    ),
  ).toBe(0)
})

test("de populatie telt op de peildag, ook als p na tot ligt", () => {
  const uit = cijfers(
    { deelnemers: [{ nr: "a", uitkeringen: [["bijstand", "2025-01-01", "2025-02-01"]], treden: [["2026-03-01", 4]] }] },
    { ...JAAR, p: "2026-06-01" },
  )
  expect(uit["TREDE-STAND"].treden).toEqual({ 4: 1 })
})
