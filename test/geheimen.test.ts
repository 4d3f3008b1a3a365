import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { leesAudit } from "./support/audit.ts"
import { bsnIn, geheimenIn } from "./support/geheimen.ts"
import { PROJECT } from "./support/programma.ts"

// T25: no key, token or number of somebody in what is published. The history: test/nacht/geheimen.nacht.ts.
const MAPPEN = ["src", "test", "bench", "bin", "db", "docs"]
const bestanden = [
  ...MAPPEN.flatMap(map =>
    readdirSync(join(PROJECT, map), { recursive: true, withFileTypes: true })
      .filter(e => e.isFile())
      .map(e => join(e.parentPath, e.name)),
  ),
  ...readdirSync(PROJECT, { withFileTypes: true })
    .filter(e => e.isFile())
    .map(e => join(PROJECT, e.name)),
]

test("in geen bestand staat een sleutel, een token of een BSN dat iemand kan hebben", () => {
  expect(bestanden.length).toBeGreaterThan(1_000)
  const gevonden = bestanden.flatMap(pad => {
    const tekst = readFileSync(pad, "latin1")
    return [...geheimenIn(tekst), ...bsnIn(tekst).map(() => "een BSN")].map(wat => `${pad.slice(PROJECT.length + 1)}: ${wat}`)
  })
  expect(gevonden).toEqual([])
})

// In parts, so that this file holds none itself.
test.for<[string, string[]]>([
  ["privésleutel", ["-----BEGIN RSA PRIVATE", " KEY-----\n", "MIIEpAIBAAKCAQEA7x2k9"]],
  ["sleutel van AWS", ["AKIA", "ABCDEFGHIJ234567"]],
  ["token van GitHub", ["ghp_", "a1".repeat(18)]],
  ["token van npm", ["//registry.example.org/:_auth", "Token=", "abcdef123456"]],
  ["ondertekend token", ["eyJhbGciOiJIUzI1NiIs.", "eyJzdWIiOiIxMjM0NTY3ODkw.", "c2lnbmF0dXJlc2lnbmF0dXJl"]],
  ["wachtwoord in een adres", ["postgres://trede:", "Xk29vvQ1", "@db.example.org/trede"]],
])("gezien wordt: %s", ([soort, delen]) => {
  expect(geheimenIn(`+ a = "${delen.join("")}"`)).toEqual([expect.stringContaining(soort)])
})

test("een BSN dat iemand kan hebben wordt gezien, een uit de reeks voor tests niet", () => {
  expect(bsnIn(`bsn: "${["16", "8418", "551"].join("")}", 999990123, 123456789`)).toHaveLength(1)
})

test("een audit die niet draaide is geen goede: geen register, geen netwerk, geen verslag", () => {
  const gedraaid = { auditReportVersion: 2, vulnerabilities: { a: { severity: "high" }, b: { severity: "low" } } }
  expect(leesAudit(JSON.stringify(gedraaid))).toEqual({ lekken: ["a: high"] })
  expect(leesAudit(JSON.stringify({ ...gedraaid, vulnerabilities: {} }))).toEqual({ lekken: [] })
  for (const [uitvoer, waarom] of [
    [{ message: "405 Method Not Allowed - POST https://register.example.org/", error: { summary: "" } }, "405 Method Not Allowed"],
    [{ message: "request failed, reason: connect ECONNREFUSED 127.0.0.1:9", error: { summary: "" } }, "ECONNREFUSED"],
    [{}, "onbekende fout"],
  ] as const)
    expect(leesAudit(JSON.stringify(uitvoer))).toEqual({ nietGedraaid: `geen register dat adviezen geeft (${waarom})` })
  expect(leesAudit("")).toEqual({ nietGedraaid: "npm audit gaf geen verslag" })
})
