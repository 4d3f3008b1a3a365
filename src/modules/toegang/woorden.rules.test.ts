import { expect, test } from "vitest"
import { beginPad, rechtenVan, type Recht } from "./matrix.rules.ts"
import { bijWie, categorieenInWoorden, inWoorden, toegangVan } from "./woorden.rules.ts"

test("de matrix in woorden zegt wat zij in letters zegt", () => {
  expect(toegangVan("casusregisseur", "C14")).toBe("wijzigt")
  expect(toegangVan("casusregisseur", "C02")).toBe("deel")
  expect(toegangVan("jobcoach", "C05")).toBe("niet")
  expect(toegangVan("schuldhulp", "C05")).toBe("ziet")
  expect(inWoorden("beheer")).toMatchObject({ wijzigt: [], ziet: [], deel: [], bijWie: "niemand" })
  expect(bijWie("teamleider")).toBe("alle mensen van de eigen organisatie")
})

test("elke categorie noemt elke rol hoogstens één keer, en nooit de deelnemer zelf", () => {
  for (const { wijzigt, ziet, deel } of categorieenInWoorden()) {
    const alle = [...wijzigt, ...ziet, ...deel]
    expect(new Set(alle).size).toBe(alle.length)
    expect(alle).not.toContain("deelnemer")
  }
})

test.for([
  ["casusregisseur", "/werkvoorraad"],
  ["accountmanager", "/deelnemers"],
  ["beleid", "/monitor"],
  ["beheer", "/invoer"],
  ["privacy", "/toezicht"],
  ["deelnemer", "/mijn"],
] as const)("een %s begint op %s", ([rol, pad]) => {
  const rechten: ReadonlySet<Recht> = rechtenVan(rol)
  expect(beginPad(recht => rechten.has(recht))).toBe(pad)
})

test("wie niets mag begint bij zijn account", () => expect(beginPad(() => false)).toBe("/account"))
