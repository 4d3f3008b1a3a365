import fc from "fast-check"
import { expect, test } from "vitest"
import { schoneNaam, weigerNaam } from "./upload.rules.ts"

test.for([
  ["deelnemers.csv", "deelnemers.csv"],
  ["C:\\fakepath\\deelnemers.csv", "deelnemers.csv"],
  ["../../etc/passwd", "passwd"],
  ["map/sub/treden.csv", "treden.csv"],
  ["naam\u0000met\u202Etekens\r\n.csv", "naammettekens.csv"],
] as const)("%s wordt %s", ([naam, schoon]) => {
  expect(schoneNaam(naam)).toBe(schoon)
})

test("een schone naam heeft geen map, geen stuurtekens en hoogstens 80 tekens", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 120 }), naam => {
      expect(schoneNaam(naam)).not.toMatch(/[/\\\p{Cc}"<>]/u)
      expect(schoneNaam(naam).length).toBeLessThanOrEqual(80)
    }),
  )
})

test.for([
  ["Deelnemers.CSV", /^goed$/],
  ["regio.XLSX", /^goed$/],
  ["regio.zip", /^goed$/],
  ["regio.xlsm", /zonder macro/],
  ["regio.7z", /als .zip/],
  ["lees mij.txt", /geen CSV/],
  ["zonder", /geen CSV/],
] as const)("%s", ([naam, zegt]) => {
  expect(weigerNaam(naam) ?? "goed").toMatch(zegt)
})
