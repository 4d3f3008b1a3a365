import { expect, test } from "vitest"
import { afgerondeStappen, doetWie, openStappen } from "./stap.rules.ts"

const stap = (id: string, uiterlijk: string, uitkomstOp: string | null = null) => ({
  id,
  uiterlijk,
  uitkomst: uitkomstOp === null ? null : "gedaan",
  uitkomstOp,
})
const STAPPEN = [
  stap("later", "2026-12-20"),
  stap("eerst af", "2026-11-01", "2026-11-02"),
  stap("nu", "2026-12-01"),
  stap("laatst af", "2026-10-01", "2026-11-09"),
]

test("open stappen staan op hun dag, de eerste bovenaan", () => expect(openStappen(STAPPEN).map(s => s.id)).toEqual(["nu", "later"]))
test("afgeronde stappen staan op wanneer zij klaar waren, de laatste bovenaan", () =>
  expect(afgerondeStappen(STAPPEN).map(s => s.id)).toEqual(["laatst af", "eerst af"]))

test.for([
  ["deelnemer", null, null],
  ["medewerker", "Chantal", "Chantal"],
  ["partner", null, "een partner"],
  ["sob", null, "het sociaal ontwikkelbedrijf"],
  ["medewerker", null, "een medewerker"],
] as const)("%s met naam %s: %s", ([wie, medewerker, tekst]) => expect(doetWie({ wie, medewerker })).toBe(tekst))
