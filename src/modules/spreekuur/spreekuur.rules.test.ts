import { describe, expect, test } from "vitest"
import { beoordeelMoment, beoordeelSpreekuur, dagenVan, type Rooster, tijdenVan, vrijeMomenten } from "./spreekuur.rules.ts"

const ROOSTER: Rooster = { begin: "2026-11-24", weken: 1, einde: null, van: "09:00", tot: "10:30", minuten: 30, vrij: [] }

describe("wanneer er spreekuur is", () => {
  test.each<[Partial<Rooster>, string, string, string[]]>([
    [{}, "2026-11-22", "2026-12-08", ["2026-11-24", "2026-12-01", "2026-12-08"]],
    [{}, "2026-11-25", "2026-12-01", ["2026-12-01"]],
    [{ weken: 2 }, "2026-11-25", "2026-12-22", ["2026-12-08", "2026-12-22"]],
    [{ einde: "2026-12-01" }, "2026-11-22", "2026-12-22", ["2026-11-24"]],
    [{ vrij: ["2026-12-01", "2026-12-02"] }, "2026-11-22", "2026-12-08", ["2026-11-24", "2026-12-08"]],
    [{ weken: null, vrij: ["2026-11-24"] }, "2026-11-22", "2026-12-22", []],
    [{ weken: null }, "2026-11-22", "2026-12-22", ["2026-11-24"]],
    [{ weken: null }, "2026-11-25", "2026-12-22", []],
    [{ weken: null, einde: "2026-11-24" }, "2026-11-22", "2026-12-22", []],
  ])("%o vanaf %s tot en met %s", (anders, vanaf, tm, dagen) => expect(dagenVan({ ...ROOSTER, ...anders }, vanaf, tm)).toEqual(dagen))

  test.each<[Partial<Rooster>, string[]]>([
    [{}, ["09:00", "09:30", "10:00"]],
    [{ tot: "10:29" }, ["09:00", "09:30"]],
    [{ van: "09:50", minuten: 20 }, ["09:50", "10:10"]],
    [{ tot: "09:29" }, []],
  ])("%o: een gesprek eindigt voor het spreekuur", (anders, tijden) => expect(tijdenVan({ ...ROOSTER, ...anders })).toEqual(tijden))
})

test("vrij is vanaf morgen wat niemand heeft", () => {
  const vrij = vrijeMomenten({ ...ROOSTER, weken: null }, [{ dag: "2026-11-24", tijd: "09:30" }], "2026-11-22")
  expect(vrij).toEqual([
    { dag: "2026-11-24", tijd: "09:00" },
    { dag: "2026-11-24", tijd: "10:00" },
  ])
  expect(vrijeMomenten({ ...ROOSTER, weken: null }, [], "2026-11-24")).toEqual([])
  const tekst = (gekozen: string, bij = vrij) => {
    const uitkomst = beoordeelMoment({ dag: "2026-11-24", tijd: gekozen }, bij, m => m.tijd)
    return uitkomst.ok ? "vrij" : uitkomst.weigeringen[0]!.tekst
  }
  expect(tekst("10:00")).toBe("vrij")
  expect(tekst("09:30")).toBe("Dit moment is niet (meer) vrij. Nog vrij: 09:00; 10:00.")
  expect(tekst("09:30", [])).toContain("niets vrij")
})

test.each<[Partial<Rooster>, string]>([
  [{}, "ja"],
  [{ begin: "2026-11-21" }, "voorbij"],
  [{ tot: "09:10" }, "te_kort"],
  [{ einde: "2026-11-24" }, "einde"],
])("%o mag: %s", (anders, verwacht) => {
  const uitkomst = beoordeelSpreekuur({ ...ROOSTER, ...anders }, "2026-11-22")
  expect(uitkomst.ok ? "ja" : uitkomst.weigeringen[0]!.code).toBe(verwacht)
})
