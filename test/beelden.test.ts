import { readdirSync, readFileSync, statSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { PLATEN } from "./beelden/platen.ts"

// The pictures of the manual: each is taken by `npm run beelden`, shown somewhere, and light.
const HANDLEIDING = join(import.meta.dirname, "../docs/handleiding")
const bestanden = readdirSync(join(HANDLEIDING, "beeld")).toSorted()
const teksten = [
  join(HANDLEIDING, "../../README.md"),
  ...readdirSync(HANDLEIDING).flatMap(naam => (naam.endsWith(".md") ? [join(HANDLEIDING, naam)] : [])),
]
const getoond = (bronnen: readonly string[]) =>
  new Set(bronnen.flatMap(tekst => [...tekst.matchAll(/beeld\/([\w-]+\.png)/g)].map(m => m[1]!)))
const ongezien = (bronnen: readonly string[]) => bestanden.filter(naam => !getoond(bronnen).has(naam))

test("elk plaatje van de handleiding wordt door één opdracht gemaakt, staat ergens, en is licht", () => {
  const bronnen = teksten.map(pad => readFileSync(pad, "utf8"))
  expect(bestanden).toEqual(
    Object.keys(PLATEN)
      .map(naam => `${naam}.png`)
      .toSorted(),
  )
  expect(ongezien(bronnen)).toEqual([])
  expect([...getoond(bronnen)].filter(naam => !bestanden.includes(naam))).toEqual([])
  expect(bestanden.filter(naam => statSync(join(HANDLEIDING, "beeld", naam)).size > 150_000)).toEqual([])
  expect(ongezien([])).toHaveLength(bestanden.length) // the planted fault
})
