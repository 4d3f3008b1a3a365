import { expect, test } from "vitest"
import { excelCsv } from "./excel.ts"

test("een tabel opent vanzelf: puntkomma, byte order mark, komma in getallen, lege cel", () => {
  expect(excelCsv([["Café", 12.5, null, 3]])).toBe("\uFEFFCafé;12,5;;3\r\n")
})

test.each(["=1+1", "+31+1", "-2+3", "@som(a1)", "'=x"])("wat op een formule lijkt, blijft tekst: %s", tekst => {
  expect(excelCsv([[tekst]])).toBe(`\uFEFF'${tekst}\r\n`)
})

test("scheidingstekens, aanhalingstekens en regeleinden staan tussen aanhalingstekens", () => {
  expect(excelCsv([['a;b "c"\nd', "=1;2"]])).toBe('\uFEFF"a;b ""c""\nd";"\'=1;2"\r\n')
})

test("een getal onder nul is een getal", () => expect(excelCsv([[-3]])).toBe("\uFEFF-3\r\n"))
