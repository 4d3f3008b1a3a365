import { expect, test } from "vitest"
import { mengTekst, Sleutelzeef } from "./sleutelzeef.rules.ts"

const zeef = (sleutels: readonly string[]): Sleutelzeef => {
  const z = new Sleutelzeef()
  for (const [i, sleutel] of sleutels.entries()) z.neem(sleutel, i + 1)
  return z
}

test("elke rij die een sleutel herhaalt wordt genoemd", () => {
  expect(zeef(["a", "b", "a", "c", "b", "a"]).verdacht).toEqual([3, 5, 6])
  expect(zeef([]).verdacht).toEqual([])
})

test("ook wanneer de zeef tussendoor groeit; wie niets herhaalt wordt bijna nooit genoemd", () => {
  const sleutels = Array.from({ length: 100_000 }, (_, i) => `DN-${i}`)
  const verdacht = new Set(zeef([...sleutels, ...sleutels.slice(0, 5_000)]).verdacht)
  for (let rij = 100_001; rij <= 105_000; rij++) expect(verdacht.has(rij)).toBe(true)
  expect(verdacht.size).toBe(5_000) // one file in 200 of this size names a row for nothing; this one does not
})

test("een volgend bestand begint leeg, ook na een met te veel herhalingen", () => {
  const z = zeef(Array.from({ length: 10_002 }, () => "a"))
  z.begin()
  for (const [i, sleutel] of ["a", "b", "a"].entries()) z.neem(sleutel, i + 1)
  expect(z.verdacht).toEqual([3])
})

test("bij te veel herhaalde sleutels noemt hij er geen meer", () => {
  expect(zeef(Array.from({ length: 10_002 }, () => "a")).verdacht).toBeNull()
})

test("een lege plaats en een sleutel zijn nooit hetzelfde", () => {
  for (let i = 0; i < 10_000; i++) expect(mengTekst(String(i)).hash).not.toBe(0)
})
