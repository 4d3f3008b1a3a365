import { expect, test } from "vitest"
import type { Feiten } from "./feiten.rules.ts"
import type { Persoon } from "./persoon.rules.ts"
import { beoordeelAanmelddatum, beoordeelDubbel, beoordeelGeboortedatum } from "./registratie.rules.ts"
import { volledigheid } from "./volledigheid.rules.ts"

test.for([
  ["2013-11-22", "akkoord"],
  ["2013-11-23", "leeftijd_13_110"],
  ["1916-11-22", "akkoord"],
  ["1915-11-22", "leeftijd_13_110"],
  ["2026-11-22", "geboortedatum_toekomst"],
] as const)("geboren op %s: %s", ([geboren, verwacht]) =>
  expect(beoordeelGeboortedatum(geboren, "2026-11-22", "2026-11-22")[0]?.code ?? "akkoord").toBe(verwacht),
)

test.for<[string, number, boolean, boolean]>([
  ["een letter verschil", 0.8, false, false],
  ["gezien en bevestigd", 0.8, true, true],
  ["alleen dezelfde geboortedatum", 0.2, false, true],
])("mogelijk dubbel: %s", ([, gelijkenis, bevestigd, akkoord]) =>
  expect(beoordeelDubbel([{ naam: "Fatma Yıldız", gelijkenis }], bevestigd).ok).toBe(akkoord),
)

const persoon = {
  telefoon: null,
  email: "a@x.nl",
  voertaal: null,
  postcode: "9501 BK",
  betrokkenen: [],
  meting: null,
} as unknown as Persoon
const feiten = { opleidingen: [{}] } as unknown as Feiten

test("volledigheid: wat mist staat erbij met waar u het invult", () => {
  const mist = volledigheid(persoon, feiten, () => true).filter(g => !g.aanwezig)
  expect(mist.map(g => [g.naam, g.waar])).toEqual([
    ["voertaal", "contact"],
    ["casusregisseur", "betrokkenen/nieuw"],
    ["trede op de ladder", "trede"],
  ])
})

test("volledigheid oordeelt alleen over wat de lezer mag zien, en wijst alleen de weg naar wat hij mag invullen", () =>
  expect(volledigheid(persoon, feiten, recht => recht === "C14:lees").map(g => [g.naam, g.waar])).toEqual([["trede op de ladder", null]]))

test("een aanmelding ligt hoogstens 366 dagen vooruit, als bij het inlezen", () => {
  expect(beoordeelAanmelddatum("2027-11-23", "2026-11-22")).toEqual([])
  expect(beoordeelAanmelddatum("2027-11-24", "2026-11-22")).toMatchObject([{ code: "feit_te_ver_vooruit", veld: "aanmelddatum" }])
})
