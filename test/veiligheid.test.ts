import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { PROJECT } from "./support/programma.ts"

// What docs/veiligheid.md says of a numbered promise is what `npm run nacht` runs under that number: neither can go its own way.
interface Deel {
  nummer: string
  bestanden: string[]
}
const { PROGRAMMA } = (await import(join(PROJECT, "bin/nacht/programma.mjs"))) as { PROGRAMMA: Deel[] }
/** Every name of a test that stands there, also one without its folder: that one is nowhere. */
const bestandenIn = (regel: string) => [...regel.matchAll(/`([\w./-]+\.(?:test|nacht|e2e)\.ts|test\/[^`]+\.ts)`/g)].map(m => m[1]!)
const document = readFileSync(join(PROJECT, "docs/veiligheid.md"), "utf8")
const beloften = document
  .split("\n")
  .filter(regel => /^\| (T\d\d|–) \|/.test(regel))
  .map(regel => ({ nummer: regel.split(" ")[1]!, bestanden: bestandenIn(regel) }))
const NUMMERS = Array.from({ length: 27 }, (_, i) => `T${String(i + 1).padStart(2, "0")}`)

function bezwaren(programma: readonly Deel[]): string[] {
  const van = (nummer: string) => programma.filter(deel => deel.nummer.split(" ").includes(nummer)).flatMap(deel => deel.bestanden)
  return [
    ...NUMMERS.filter(nummer => van(nummer).length === 0).map(nummer => `${nummer} draait niet`),
    ...NUMMERS.filter(nummer => !beloften.some(b => b.nummer === nummer)).map(nummer => `${nummer} staat niet in het document`),
    ...beloften.flatMap(b =>
      b.nummer === "–" ? [] : b.bestanden.filter(f => !van(b.nummer).includes(f)).map(f => `${b.nummer}: ${f} draait niet`),
    ),
    ...[...programma, ...beloften].flatMap(b => b.bestanden.filter(f => !existsSync(join(PROJECT, f))).map(f => `${f} is er niet`)),
  ]
}

test("elke belofte T01 tot en met T27 staat in het document en draait in npm run nacht, met de tests die het document noemt", () => {
  expect(bezwaren(PROGRAMMA)).toEqual([])
})

test("ingebouwde fouten gezien: een nummer dat niet draait, een test die er niet bij staat, een bestand dat er niet is", () => {
  expect(bezwaren(PROGRAMMA.filter(deel => deel.nummer !== "T03"))).toContain("T03 draait niet")
  const zonder = PROGRAMMA.map(deel => (deel.nummer.endsWith("T16") ? { ...deel, bestanden: deel.bestanden.slice(1) } : deel))
  expect(bezwaren(zonder)).toEqual(["T16: test/aanmelden.db.test.ts draait niet"])
  expect(bezwaren([...PROGRAMMA, { nummer: "T01", bestanden: ["test/weg.db.test.ts"] }])).toEqual(["test/weg.db.test.ts is er niet"])
  expect(bestandenIn("| T18 | x | `getoond.rules.test.ts`, `src/a/b.db.test.ts` | `npm run sbom` |")).toEqual([
    "getoond.rules.test.ts",
    "src/a/b.db.test.ts",
  ])
})
