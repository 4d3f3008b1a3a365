import { describe, expect, test } from "vitest"
import { type Eigentekst, leestalen, standVan, vertaaltaal, vertaalwerk, vragenOverWeg, type Woordrij } from "./eigenwoord.rules.ts"

// Which language somebody gets, and that a translation belongs to the exact words.
describe("in welke taal", () => {
  test.for([
    ["ar", "ara", ["ara"]],
    ["ar", "ckb", ["ara", "ckb"]],
    ["en", null, ["eng"]],
    ["nl", "ara", []], // chose Dutch himself
    ["nl", "tir", ["tir"]], // the pages do not speak it
    ["nl", "nld", []],
    ["nl", null, []],
    ["uk", "nld", ["ukr"]],
  ] as const)("bladzijde %s, voertaal %s", ([bladzijde, voertaal, talen]) => expect(leestalen(bladzijde, voertaal)).toEqual(talen))
  test.for([
    ["ara", "ara"],
    ["nld", null],
    ["gos", null],
    [null, null],
  ] as const)("voertaal %s: vertalen naar %s", ([voertaal, taal]) => expect(vertaaltaal(voertaal)).toBe(taal))
})

const rij = (meer: Partial<Woordrij>): Woordrij => ({
  id: "1",
  soort: "vertaling",
  bron: "vraag:kan",
  kenmerk: "oud",
  taal: "ara",
  tekst: "خباز",
  vertaler: "tolk",
  op: "2026-11-20",
  ...meer,
})
const VRAAG = { soort: "vraag", taal: null, tekst: null, vertaler: null } as const
const tekst = (kenmerk: string, bron = "vraag:kan"): Eigentekst => ({ bron, wat: "Wat kun je (leren)?", kenmerk, tekst: kenmerk })

describe("een vertaling hoort bij de precieze woorden", () => {
  test("zij geldt niet voor wat er later staat", () => {
    expect(standVan([rij({})], "oud", ["ara"]).vertaling?.tekst).toBe("خباز")
    expect(standVan([rij({})], "nieuw", ["ara"]).vertaling).toBeNull()
    expect(standVan([rij({})], "oud", ["ukr"]).vertaling).toBeNull()
  })
  test("de laatste geldt, in de eerste taal die er is", () => {
    const rijen = [rij({}), rij({ tekst: "خبّاز" }), rij({ taal: "ckb", tekst: "نانەوا" })]
    expect(standVan(rijen, "oud", ["ara", "ckb"]).vertaling?.tekst).toBe("خبّاز")
    expect(standVan(rijen, "oud", ["ukr", "ckb"]).vertaling?.tekst).toBe("نانەوا")
  })
  test("wie vertaalt ziet elke tekst één keer, waar naar gevraagd is bovenaan, en de oude vertaling als begin", () => {
    const rijen = [rij({}), rij({ ...VRAAG, kenmerk: "stap", bron: "stap:1" })]
    const werk = vertaalwerk([tekst("nieuw"), tekst("nieuw", "doel:1:wat"), tekst("stap", "stap:1")], rijen, "ara")
    expect(werk.map(w => [w.kenmerk, w.nu, w.vorige, w.gevraagdOp])).toEqual([
      ["stap", "", null, "2026-11-20"],
      ["nieuw", "", "خباز", null],
    ])
    expect(vertaalwerk([tekst("oud")], rijen, "ara").map(w => [w.nu, w.vorige])).toEqual([["خباز", null]])
  })
  test("een vraag over wat er niet meer staat blijft staan tot iemand antwoordt", () => {
    const rijen = [rij({ ...VRAAG })]
    expect([vragenOverWeg([tekst("nieuw")], rijen).length, vragenOverWeg([tekst("oud")], rijen).length]).toEqual([1, 0])
  })
})
