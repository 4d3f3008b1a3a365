import { describe, expect, test } from "vitest"
import { eerder, isVast, leesPeriode, type Periode, reeksTot, voorkeuzen } from "./periode.rules.ts"

const VANDAAG = "2026-11-22"
const p = (van: string, tot: string, peil = tot): Periode => ({ van, tot, p: peil })

describe("de periode ervoor", () => {
  test.each<[string, Periode, Periode]>([
    ["een jaar", p("2025-01-01", "2026-01-01"), p("2024-01-01", "2025-01-01")],
    ["een kwartaal", p("2026-01-01", "2026-04-01"), p("2025-10-01", "2026-01-01")],
    ["vijf hele maanden", p("2026-01-01", "2026-06-01"), p("2025-08-01", "2026-01-01")],
    ["een lopend jaar: hetzelfde stuk van het vorige", p("2026-01-01", "2026-11-23"), p("2025-01-01", "2025-11-23")],
    ["losse dagen", p("2026-03-05", "2026-03-15"), p("2026-02-23", "2026-03-05")],
    ["een latere peildag schuift mee", p("2025-01-01", "2026-01-01", "2026-02-01"), p("2024-01-01", "2025-01-01", "2025-02-01")],
  ])("%s", (_naam, nu, ervoor) => expect(eerder(nu, 1)).toEqual(ervoor))

  test("een reeks loopt van oud naar nieuw en eindigt nu", () => {
    expect(reeksTot(p("2025-01-01", "2026-01-01"), 3).map(x => x.van)).toEqual(["2023-01-01", "2024-01-01", "2025-01-01"])
  })
})

describe("vaste perioden: waarvoor beschermde cijfers te zien zijn", () => {
  test.each<[string, Periode, boolean]>([
    ["een jaar dat voorbij is", p("2025-01-01", "2026-01-01"), true],
    ["de laatste vier kwartalen", p("2025-10-01", "2026-10-01"), true],
    ["een kwartaal", p("2026-07-01", "2026-10-01"), false],
    ["een dag meer", p("2025-01-01", "2026-01-02"), false],
    ["een ander jaar tussen de kwartalen", p("2025-04-01", "2026-04-01"), false],
    ["een latere peildag", p("2025-01-01", "2026-01-01", "2026-01-02"), false],
  ])("%s", (_naam, periode, vast) => expect(isVast(periode, VANDAAG)).toBe(vast))

  test("elke voorkeuze voor beschermde cijfers is er een", () => {
    expect(voorkeuzen(VANDAAG, true).filter(x => !isVast(x, VANDAAG))).toEqual([])
  })
})

describe("wat de bladzijde vraagt", () => {
  test("de laatste dag telt mee, en de peildag ook", () => {
    expect(leesPeriode({ van: "2025-01-01", tm: "2025-12-31", peildag: "2026-01-31" }, VANDAAG, false).periode).toEqual(
      p("2025-01-01", "2026-01-01", "2026-02-01"),
    )
  })
  test("zonder vraag de laatste twaalf maanden", () => {
    expect(leesPeriode({}, VANDAAG, false)).toEqual({ periode: p("2025-11-01", "2026-11-01"), fout: null })
    expect(leesPeriode({}, VANDAAG, true)).toEqual({ periode: p("2025-10-01", "2026-10-01"), fout: null })
  })
  test.each([
    [{ van: "2025-02-30", tm: "2025-03-01" }, "vorm"],
    [{ van: "2025-03-02", tm: "2025-03-01" }, "volgorde"],
    [{ van: "1900-01-01", tm: "2025-03-01" }, "volgorde"],
    [{ van: "2025-03-02", tm: "2025-03-31", peildag: "2025-03-01" }, "peildag"],
  ])("%o houdt niet: %s", (vraag, fout) => expect(leesPeriode(vraag, VANDAAG, false).fout).toBe(fout))
  test("wie beschermde cijfers ziet, krijgt geen vrije periode", () => {
    expect(leesPeriode({ van: "2025-01-01", tm: "2025-06-03" }, VANDAAG, true)).toEqual({
      periode: p("2025-10-01", "2026-10-01"),
      fout: "niet_vast",
    })
  })
})
