import fc from "fast-check"
import { expect, test } from "vitest"
import { bovenQuotum } from "./bsn-quotum.rules.ts"

const DAG = "2026-11-22"

test("de dertigste in een uur mag, de eenendertigste niet", () => {
  expect(bovenQuotum({ uur: 29, dag: 29 }, DAG)).toBeNull()
  expect(bovenQuotum({ uur: 30, dag: 30 }, DAG)).toMatchObject({ code: "quotum" })
  expect(bovenQuotum({ uur: 0, dag: 90 }, DAG)?.tekst).toContain("in 24 uur")
})

test("wie meer zocht mag nooit meer dan wie minder zocht", () => {
  const aantal = fc.nat(200)
  fc.assert(
    fc.property(aantal, aantal, aantal, (uur, dag, erbij) => {
      const vol = bovenQuotum({ uur, dag }, DAG) !== null
      expect(vol && bovenQuotum({ uur: uur + erbij, dag: dag + erbij }, DAG) === null).toBe(false)
    }),
  )
})
