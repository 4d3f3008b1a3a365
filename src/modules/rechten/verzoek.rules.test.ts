import { expect, test } from "vitest"
import { beoordeelOntvangst, uiterlijkOp, verleng } from "./verzoek.rules.ts"

test.each([
  ["2026-01-31", "2026-02-28"],
  ["2027-12-31", "2028-01-31"],
  ["2028-01-30", "2028-02-29"],
])("ontvangen %s: antwoord uiterlijk %s", (ontvangen, uiterlijk) => expect(uiterlijkOp(ontvangen)).toBe(uiterlijk))

test("verlengen kan één keer, binnen de termijn, tot drie maanden na ontvangst", () => {
  const verzoek = { ontvangenOp: "2026-11-30", uiterlijk: "2026-12-30", verlengdReden: null }
  expect(verleng(verzoek, "2026-12-30")).toEqual({ ok: true, waarde: "2027-02-28" })
  expect(verleng(verzoek, "2026-12-31")).toMatchObject({ weigeringen: [{ code: "te_laat" }] })
  expect(verleng({ ...verzoek, verlengdReden: "veel werk" }, "2026-12-01")).toMatchObject({ weigeringen: [{ code: "al_verlengd" }] })
})

test("een ontvangst ligt niet in de toekomst en niet langer dan een jaar terug", () => {
  expect(beoordeelOntvangst("2026-11-22", "2026-11-22")).toEqual({ ok: true, waarde: "2026-12-22" })
  expect(beoordeelOntvangst("2026-11-23", "2026-11-22")).toMatchObject({ weigeringen: [{ code: "toekomst" }] })
  expect(beoordeelOntvangst("2025-11-21", "2026-11-22")).toMatchObject({ weigeringen: [{ code: "te_oud" }] })
})
