import { expect, test } from "vitest"
import { dag, isoVan, plusMaanden, weekdag, werkdag } from "./dag.ts"

test("elke dag van 1890 tot 2110 is dezelfde als die van de kalender", () => {
  const anders: string[] = []
  for (let d = dag("1890-01-01"); d < dag("2110-01-01"); d++) {
    const kalender = new Date(d * 86_400_000)
    const zelfde = isoVan(d) === kalender.toISOString().slice(0, 10) && weekdag(d) % 7 === kalender.getUTCDay() && dag(isoVan(d)) === d
    if (!zelfde) anders.push(isoVan(d))
  }
  expect(anders).toEqual([])
})

test.each(["2026-02-29", "2026-13-01", "1-1-2026", ""])("%s is geen dag", tekst => {
  expect(() => dag(tekst)).toThrow("Geen bestaande datum")
})

test.each([
  ["2025-01-31", 1, "2025-02-28"],
  ["2024-01-31", 1, "2024-02-29"],
  ["2025-03-31", -1, "2025-02-28"],
  ["2024-11-15", 14, "2026-01-15"],
])("%s plus %i maanden is %s", (van, maanden, tot) => {
  expect(isoVan(plusMaanden(dag(van), maanden))).toBe(tot)
})

test("een zaterdag wordt de maandag erna", () => {
  expect(isoVan(werkdag(dag("2026-11-21")))).toBe("2026-11-23")
  expect(isoVan(werkdag(dag("2026-11-20")))).toBe("2026-11-20")
})
