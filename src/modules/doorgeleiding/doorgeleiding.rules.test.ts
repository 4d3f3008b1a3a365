import { expect, test } from "vitest"
import { beoordeelStap, type Doorgeleiding, standVan } from "./doorgeleiding.rules.ts"

const VANDAAG = "2026-11-22"
const AANGEBODEN: Doorgeleiding = {
  id: "d",
  naar: "Werkcentrum",
  vraag: "Omscholing",
  aangebodenOp: "2026-11-01",
  contact: null,
  kennisgemaaktOp: null,
  terugOp: null,
  resultaat: null,
  toelichting: null,
}
const KENNIS = { ...AANGEBODEN, kennisgemaaktOp: "2026-11-10" }
const TERUG = { ...KENNIS, terugOp: "2026-11-20", resultaat: "werk" }

test("de stand volgt uit wat er gebeurde", () =>
  expect([AANGEBODEN, KENNIS, TERUG].map(standVan)).toEqual(["aangeboden", "kennisgemaakt", "terug"]))

test.for([
  ["kennismaken mag", AANGEBODEN, "kennisgemaakt", "2026-11-05", null, "ok"],
  ["terug zonder kennismaking mag", AANGEBODEN, "terug", "2026-11-05", "niet_bereikt", "ok"],
  ["terug zonder resultaat niet", KENNIS, "terug", "2026-11-20", null, "geen_resultaat"],
  ["tweemaal kennismaken niet", KENNIS, "kennisgemaakt", "2026-11-20", null, "al_kennisgemaakt"],
  ["vóór de vorige stap niet", KENNIS, "terug", "2026-11-09", "werk", "dag"],
  ["morgen niet", AANGEBODEN, "kennisgemaakt", "2026-11-23", null, "dag"],
  ["wie terug is, is terug", TERUG, "terug", "2026-11-21", "werk", "al_terug"],
] as const)("%s", ([, nu, stap, datum, resultaat, verwacht]) => {
  const uitkomst = beoordeelStap(nu, { stap, datum, resultaat }, VANDAAG)
  expect(uitkomst.ok ? "ok" : uitkomst.weigeringen[0]!.code).toBe(verwacht)
})
