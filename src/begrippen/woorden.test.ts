import { readdirSync, readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { BEGRIPPEN } from "./woorden.ts"

// A table is a noun: who reads db/schema.sql finds each of them in docs/begrippen.md, by a header in this folder or by a word here.
const TECHNISCH = ["wijziging", "voorbeeldfiguur"] // what changed for who computes figures; the cast of the example region
const tabellen = (schema: string) => [...schema.matchAll(/^create table public\.(\w+)/gim)].map(([, naam]) => naam!)

function zonderBegrip(schema: string): string[] {
  const koppen = readdirSync(import.meta.dirname).flatMap(naam => {
    const term = /^\/\*\*\s*(?:\* )?([^:\n]+):/.exec(readFileSync(`${import.meta.dirname}/${naam}`, "utf8"))?.[1]
    return term ? [term.toLowerCase()] : []
  })
  const bekend = new Set([...koppen, ...Object.values(BEGRIPPEN).flatMap(b => b.tabellen ?? []), ...TECHNISCH])
  return tabellen(schema).filter(naam => !bekend.has(naam))
}

const SCHEMA = readFileSync("db/schema.sql", "utf8")

test("elke tabel is een begrip met een betekenis", () => {
  expect(tabellen(SCHEMA).length).toBeGreaterThan(40)
  expect(zonderBegrip(SCHEMA)).toEqual([])
  expect(zonderBegrip(`${SCHEMA}\ncreate table public.kladblok (id int);`)).toEqual(["kladblok"])
})

test("elk begrip noemt alleen tabellen die er zijn", () => {
  const er = new Set(tabellen(SCHEMA))
  expect(Object.values(BEGRIPPEN).flatMap(b => (b.tabellen ?? []).filter(naam => !er.has(naam)))).toEqual([])
})
