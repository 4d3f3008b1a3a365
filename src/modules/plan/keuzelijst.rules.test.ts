import { expect, test } from "vitest"
import { THEMAS } from "#begrippen/plan"
import { STARTLIJST } from "./keuzelijst.parameters.ts"
import { keuzelijst, kies } from "./keuzelijst.rules.ts"

const start = [
  { code: "oud", thema: "werk", soort: "doel", tekst: "Oud", geldigVan: "2026-01-01", geldigTot: "2027-01-01" },
  { code: "blijft", thema: "werk", soort: "doel", tekst: "Blijft", geldigVan: "2026-01-01", geldigTot: null },
] as const
const eigen = (rest: { code?: string; tekst?: string }) => ({ id: "1", thema: "werk", soort: "doel", code: null, tekst: null, ...rest })
const namen = (...keuzes: Array<ReturnType<typeof eigen>>) => keuzelijst(keuzes, "2026-11-22", start).map(k => k.tekst)

test("zonder eigen keuzes: wat meekomt en die dag geldt", () => {
  expect(namen()).toEqual(["Oud", "Blijft"])
  expect(keuzelijst([], "2027-01-01", start).map(k => k.tekst)).toEqual(["Blijft"])
})
test("wat een organisatie niet gebruikt valt weg, haar eigen regels staan erachter", () =>
  expect(namen(eigen({ code: "oud" }), eigen({ tekst: "Van ons" }))).toEqual(["Blijft", "Van ons"]))

const lijst = keuzelijst([], "2026-11-22", start)
test.for([
  ["uit de lijst", "blijft", null, { code: "blijft", tekst: "Blijft" }],
  ["eigen woorden gaan voor", "blijft", "Iets anders", { code: null, tekst: "Iets anders" }],
  ["niets gekozen", null, null, { code: null, tekst: null }],
  ["een code die hier niet staat", "verzonnen", null, null],
] as const)("%s", ([, code, woorden, uit]) => expect(kies(lijst, "doel", "werk", code, woorden)).toEqual(uit))
test("een doel komt niet uit de lijst van een ander thema of van een andere soort", () => {
  expect(kies(lijst, "doel", "geld", "blijft", null)).toBeNull()
  expect(kies(lijst, "stap", "werk", "blijft", null)).toBeNull()
})

test("de startlijst: elk thema heeft situaties, doelen en stappen; geen code dubbel, geen woord over ziekte of oorzaak", () => {
  expect(new Set(STARTLIJST.map(k => k.code)).size).toBe(STARTLIJST.length)
  for (const { code } of THEMAS)
    for (const soort of ["situatie", "doel", "stap"]) expect(STARTLIJST.some(k => k.thema === code && k.soort === soort)).toBe(true)
  for (const { tekst } of STARTLIJST) expect(tekst).not.toMatch(/undefined|depressi|diagnos|versla|ziekte|medicijn|psych/i)
})
