import { expect, test } from "vitest"
import { openBsnKluis } from "./bsn-kluis.ts"

// Planted and seen red: a cipher that is not bound to its organisation, one whose tag nobody checks, and a search key that all share.
const BSN = "999990123"
const [EEN, TWEE] = ["11111111-1111-4111-8111-111111111111", "22222222-2222-4222-8222-222222222222"]
const kluis = openBsnKluis(Buffer.alloc(32, 1))
const andere = openBsnKluis(Buffer.alloc(32, 2))

test("wat dicht is opent met dezelfde sleutel, is niet te lezen en is elke keer anders", () => {
  const [a, b] = [kluis.sluit(BSN, EEN), kluis.sluit(BSN, EEN)]
  expect([kluis.open(a, EEN), kluis.open(b, EEN)]).toEqual([BSN, BSN])
  expect(a.equals(b)).toBe(false)
  expect(a.toString("latin1")).not.toContain(BSN.slice(0, 4))
})

test("met een andere sleutel of bij een andere organisatie opent het niet, en met één ander teken nergens", () => {
  const dicht = kluis.sluit(BSN, EEN)
  expect(() => andere.open(dicht, EEN)).toThrow("andere sleutel")
  expect(() => kluis.open(dicht, TWEE)).toThrow(/authenticate/)
  for (let plek = 0; plek < dicht.length; plek++) {
    const geknoeid = Buffer.from(dicht)
    geknoeid[plek]! ^= 1
    expect(() => kluis.open(geknoeid, EEN), `byte ${plek}`).toThrow(/andere sleutel|authenticate/)
  }
})

test("zoeken kan alleen binnen één organisatie en met de eigen sleutel", () => {
  const sleutel = kluis.zoeksleutel(BSN, EEN)
  expect(sleutel).toHaveLength(32)
  expect(kluis.zoeksleutel(BSN, EEN).equals(sleutel)).toBe(true)
  for (const ander of [kluis.zoeksleutel(BSN, TWEE), andere.zoeksleutel(BSN, EEN), kluis.zoeksleutel("999990019", EEN)])
    expect(ander.equals(sleutel)).toBe(false)
})
