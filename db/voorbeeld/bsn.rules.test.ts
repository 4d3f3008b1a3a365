import { expect, test } from "vitest"
import { Bsnreeks } from "./bsn.ts"

const GEWICHTEN = [9, 8, 7, 6, 5, 4, 3, 2, -1]

test.each([
  [6000, /^9999[0-8]\d{4}$/],
  [100_000, /^99\d{7}$/],
])("%i nummers zijn verschillend, slagen voor de elfproef en komen uit de bovenste reeks", (aantal, reeks) => {
  const nummers = new Bsnreeks(aantal)
  const gezien = new Set<string>()
  let fout = 0
  for (let i = 0; i < aantal; i++) {
    const bsn = nummers.volgende()
    const som = GEWICHTEN.reduce((totaal, gewicht, plek) => totaal + gewicht * Number(bsn[plek]), 0)
    if (som % 11 !== 0 || !reeks.test(bsn)) fout++
    gezien.add(bsn)
  }
  expect(fout).toBe(0)
  expect(gezien.size).toBe(aantal)
})

test("meer dan er te verzinnen zijn wordt geweigerd", () => {
  expect(() => new Bsnreeks(10_000_000)).toThrow("Zoveel burgerservicenummers")
})
