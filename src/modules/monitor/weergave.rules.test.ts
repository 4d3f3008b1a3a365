import { describe, expect, test } from "vitest"
import { halfOp, tekstVan, verschil, type Waarde } from "./weergave.rules.ts"

describe("een cijfer in woorden", () => {
  test.each<[Waarde, boolean, string | null]>([
    [{ soort: "aantal", n: 1234 }, true, "1.234"],
    [{ soort: "aantal", n: null }, true, null],
    [{ soort: "deel", deel: 1, van: 16 }, true, "6,3 %"],
    [{ soort: "deel", deel: 10, van: 15 }, false, "ca. 67 %"],
    [{ soort: "deel", deel: 1, van: 0 }, true, null],
    [{ soort: "deel", deel: 3, van: 4 }, true, "3 van 4"],
    [{ soort: "band", laag: 2, extra: 2, van: 6 }, true, "2 – 4 van 6"],
    [{ soort: "band", laag: 66, extra: 7, van: 100 }, true, "66,0 – 73,0 %"],
    [{ soort: "band", laag: 65, extra: 5, van: 100 }, false, "ca. 65 – 70 %"],
    [{ soort: "band", laag: 65, extra: 0, van: 100 }, true, "65,0 %"],
    [{ soort: "band", laag: 65, extra: null, van: 100 }, false, "minstens 65 %"],
    [{ soort: "dagen", n: 90.25 }, true, "90,3 dagen"],
    [{ soort: "maat", n: 12.345 }, true, "12,35"],
    [{ soort: "maat", n: 12.345 }, false, "12"],
  ])("%o exact %s: %s", (waarde, exact, tekst) => expect(tekstVan(waarde, exact)?.replaceAll("\u00A0", " ") ?? null).toBe(tekst))

  test("half gaat omhoog, ook waar de machine er net onder zit", () => {
    expect(halfOp(0.285 * 100, 0)).toBe(29)
    expect(halfOp(-2.5, 0)).toBe(-2)
  })
})

describe("het verschil met eerder", () => {
  const deel = (n: number): Waarde => ({ soort: "deel", deel: n, van: 100 })
  test.each<[string, Waarde, Waarde, "hoger" | "lager" | null, object | null]>([
    ["meer is beter", deel(20), deel(17), "hoger", { tekst: "+3,0 punt", oordeel: "goed" }],
    ["minder is beter", deel(20), deel(17), "lager", { tekst: "+3,0 punt", oordeel: "slecht" }],
    ["daalt", { soort: "aantal", n: 4 }, { soort: "aantal", n: 1004 }, null, { tekst: "−1.000", oordeel: "neutraal" }],
    ["gelijk", deel(20), deel(20), "hoger", { tekst: "0,0 punt", oordeel: "gelijk" }],
    ["een van beide staat er niet", deel(20), { soort: "deel", deel: null, van: 100 }, "hoger", null],
    ["van een paar mensen zegt een verschil niets", { soort: "deel", deel: 3, van: 4 }, deel(20), "hoger", null],
  ])("%s", (_naam, nu, eerder, goed, uit) => {
    const gezien = verschil(nu, eerder, goed, true)
    expect(gezien && { ...gezien, tekst: gezien.tekst.replace("\u00A0", " ") }).toEqual(uit)
  })

  test("van afgeronde aantallen staat er geen cijfer achter de komma", () => {
    expect(verschil(deel(20.4), deel(20), "hoger", false)).toEqual({ tekst: "0\u00A0punt", oordeel: "gelijk" })
  })
})
