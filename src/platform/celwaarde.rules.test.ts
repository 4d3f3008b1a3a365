import { describe, expect, test } from "vitest"
import { leesDatum, leesGetal, leesJaNee, leesTekst } from "./celwaarde.ts"

describe("datum", () => {
  test.for([
    ["2025-03-09", "2025-03-09"],
    ["09-03-2025", "2025-03-09"],
    ["9-3-2025", "2025-03-09"],
    ["09/03/2025", "2025-03-09"],
    ["2025-03-09 00:00", "2025-03-09"],
    ["9-3-2025 00:00:00", "2025-03-09"],
    ["2024-02-29", "2024-02-29"],
    ["2025-02-29", "datum_bestaat_niet"],
    ["1900-02-29", "datum_bestaat_niet"],
    ["31-04-2025", "datum_bestaat_niet"],
    ["13/13/2025", "datum_bestaat_niet"],
    ["00-01-2025", "datum_bestaat_niet"],
    ["0000-01-01", "datum_bestaat_niet"],
    ["9999-12-31", "9999-12-31"],
    ["09-03-25", "datumvorm"],
    ["25-03-09", "datumvorm"],
    ["9-3/2025", "datumvorm"],
    ["2025/03/09", "datumvorm"],
    ["20250309", "datumvorm"],
    ["45000", "datumvorm"],
    ["2025-03-09 12:00", "datumvorm"],
    ["9 maart 2025", "datumvorm"],
    ["٢٠٢٥-٠٣-٠٩", "datumvorm"],
  ])("%s → %s", ([cel, uitkomst]) => expect(leesDatum(cel!)).toBe(uitkomst))
})

describe("getal", () => {
  test.for<[string, string | null]>([
    ["3", "3"],
    ["3,5", "3.5"],
    ["3.5", "3.5"],
    ["-2", "-2"],
    ["3,50", "3.5"],
    ["3.00", "3"],
    ["007", "7"],
    ["0,05", "0.05"],
    ["-0,0", "0"],
    ["100", "100"],
    ["10.010", "10.01"],
    ["1.000,5", null],
    ["1,000.5", null],
    ["1e3", null],
    ["3,", null],
    [",5", null],
    ["+3", null],
    ["0x10", null],
    ["NaN", null],
    ["9".repeat(31), null],
  ])("%s → %s", ([cel, uitkomst]) => expect(leesGetal(cel)).toBe(uitkomst))
})

test("ja en nee in elke spelling", () => {
  for (const cel of ["ja", "J", "1", "TRUE"]) expect(leesJaNee(cel)).toBe("t")
  for (const cel of ["nee", "N", "0", "False"]) expect(leesJaNee(cel)).toBe("f")
  for (const cel of ["yes", "waar", "2", "jawel"]) expect(leesJaNee(cel)).toBeNull()
})

test("tekst met elk soort regeleinde is gelijk", () => {
  expect(leesTekst("een\r\ntwee\rdrie")).toBe("een\ntwee\ndrie")
})
