import { expect, test } from "vitest"
import { type Antwoord, alsDoel, geldt, magOver, metUitslag, staatInPlan, uitslagen } from "./uitslag.rules.ts"

const antwoord = (rest: Partial<Antwoord> = {}): Antwoord => ({
  afnameId: "1",
  vraag: "trekt",
  instrument: "beroepsinteresse",
  instrumentNaam: "Welk werk past bij u?",
  datum: "2026-09-01",
  levert: "wil",
  thema: "werk",
  tekst: "Helpen",
  antwoord: null,
  vervaltOp: "2028-09-01",
  ...rest,
})
const een = (rest: Partial<Antwoord> = {}) => uitslagen([antwoord(rest)])[0]!

test("wat bij één vraag gekozen is, is één regel", () =>
  expect(uitslagen([antwoord(), antwoord({ tekst: "Maken" }), antwoord({ vraag: "beroep", tekst: "kok" })]).map(u => u.tekst)).toEqual([
    "Helpen, Maken",
    "kok",
  ]))

test.for([
  ["het eerste woord", null, een(), "Helpen"],
  ["onder wat er al staat", "Buiten werken", een(), "Buiten werken\nHelpen"],
  ["staat er al", "Iets met Helpen", een(), "Iets met Helpen"],
  [
    "wat iemand nodig heeft, zegt dat erbij",
    null,
    een({ levert: "nodig", tekst: "een rustige werkplek" }),
    "Heeft nodig: een rustige werkplek",
  ],
] as const)("overnemen: %s", ([, geschreven, uitslag, wordt]) => expect(metUitslag(geschreven, uitslag)).toBe(wordt))

test("een wens is waar iemand heen wil, al het andere waar hij staat", () => {
  expect(alsDoel(een({ tekst: "kok" }))).toEqual({ wat: "kok" })
  expect(alsDoel(een({ levert: "situatie", tekst: "Huisvesting: voldoende zelfredzaam" }))).toEqual({
    situatie: "Huisvesting: voldoende zelfredzaam",
  })
})

test("zonder thema gaat niets het plan in; wat verlopen is geldt niet meer", () => {
  expect(magOver(een({ thema: null }))).toBe(false)
  expect([geldt(een(), "2028-08-31"), geldt(een(), "2028-09-01"), geldt(een({ vervaltOp: null }), "2099-01-01")]).toEqual([
    true,
    false,
    true,
  ])
})

test("het staat in het plan als antwoord, of als doel dat open is", () => {
  const doel = { situatie: null, wat: "Helpen", score: null }
  expect(staatInPlan(een(), { plan: { kan: null, wil: "Mensen Helpen" }, doelen: [] })).toBe(true)
  expect(staatInPlan(een(), { plan: null, doelen: [doel] })).toBe(true)
  expect(staatInPlan(een(), { plan: null, doelen: [{ ...doel, score: "bereikt" }] })).toBe(false)
})
