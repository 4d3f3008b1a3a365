import { parse } from "csv-parse/sync"
import fc from "fast-check"
import { describe, expect, test, vi } from "vitest"
import { CsvFout, CsvLezer, haalSchermWeg, kiesScheiding, leesKop, schermAf, type Scheiding, schrijfCel } from "./csv.ts"

/** Reads text in pieces of the given sizes. */
function lees(tekst: string, scheiding: Scheiding = ";", stukken: readonly number[] = []): Array<{ cellen: string[]; regel: number }> {
  const lezer = new CsvLezer(scheiding)
  const rijen: Array<{ cellen: string[]; regel: number }> = []
  let rest = tekst
  for (const lengte of stukken) {
    lezer.lees(rest.slice(0, lengte), false, (cellen, regel) => rijen.push({ cellen, regel }))
    rest = rest.slice(lengte)
  }
  lezer.lees(rest, true, (cellen, regel) => rijen.push({ cellen, regel }))
  return rijen
}
const cellen = (tekst: string, scheiding?: Scheiding): string[][] => lees(tekst, scheiding).map(r => r.cellen.map(c => c.trim()))

describe("rijen", () => {
  test.for<[string, string, string[][]]>([
    [
      "gewoon",
      "a;b\n1;2\n",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "CRLF",
      "a;b\r\n1;2\r\n",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "zonder laatste regeleinde",
      "a;b\n1;2",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "een scheidingsteken in een cel",
      'a;b\n"1;1";2\n',
      [
        ["a", "b"],
        ["1;1", "2"],
      ],
    ],
    ["verdubbelde aanhalingstekens", 'a\n"zei ""ja"""\n', [["a"], ['zei "ja"']]],
    [
      "een aanhalingsteken midden in een cel",
      'a;b\n5" buis;2\n',
      [
        ["a", "b"],
        ['5" buis', "2"],
      ],
    ],
    [
      "spaties om een aangehaalde cel",
      'a;b\n "1" ; "2"\n',
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    ["een te korte en een te lange rij", "a;b\n1\n1;2;3\n", [["a", "b"], ["1"], ["1", "2", "3"]]],
    [
      "lege regels, ook met spaties of alleen scheidingstekens",
      "a;b\n\n   \n;;\n1;2\n\n",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "een lege aangehaalde cel",
      'a;b\n"";2\n',
      [
        ["a", "b"],
        ["", "2"],
      ],
    ],
    [
      "een regeleinde in een cel, ook van de andere soort",
      'a;b\r\n"een\ntwee\r\ndrie";2\r\n',
      [
        ["a", "b"],
        ["een\ntwee\r\ndrie", "2"],
      ],
    ],
  ])("%s", ([, tekst, verwacht]) => expect(cellen(tekst)).toEqual(verwacht))

  test("elke rij weet op welke tekstregel zij begint", () => {
    expect(lees('a;b\n1;"x\ny"\n\n2;z\n').map(r => r.regel)).toEqual([1, 2, 5])
  })

  test("een aanhalingsteken dat nergens sluit wordt geweigerd, met de regel", () => {
    expect(() => lees('a;b\n1;2\n3;"open\n4;5\n')).toThrow(CsvFout)
    expect(() => lees('a;b\n1;2\n3;"open\n4;5\n')).toThrow("regel 3")
  })

  const cel = fc.string({ unit: fc.constantFrom("a", "é", ";", ",", '"', "\n", " ", "€"), maxLength: 6 })
  const tabel = fc.array(fc.array(cel, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 })
  const schrijf = (rijen: string[][], einde: string): string => rijen.map(r => r.map(schrijfCel).join(";") + einde).join("")

  test("wat geschreven is komt terug, en csv-parse leest hetzelfde, hoe de stukken ook vallen", () => {
    fc.assert(
      fc.property(
        tabel,
        fc.constantFrom("\n", "\r\n"),
        fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 40 }),
        (rijen, einde, stukken) => {
          const tekst = schrijf(rijen, einde)
          const gelezen = lees(tekst, ";", stukken).map(r => r.cellen.map(c => c.trim()))
          const gevuld = rijen.map(r => r.map(c => c.trim())).filter(r => r.some(c => c !== ""))
          expect(gelezen).toEqual(gevuld)
          const ander: string[][] = parse(tekst, { delimiter: ";", record_delimiter: einde, relax_column_count: true })
          expect(gelezen).toEqual(ander.map(r => r.map(c => c.trim())).filter(r => r.some(c => c !== "")))
        },
      ),
    )
  })
})

describe("kop", () => {
  const bekend = (naam: string): boolean => ["deelnemer_nr", "begin", "soort"].includes(naam)
  test.for<[string, string, Scheiding]>([
    ["puntkomma", "deelnemer_nr;soort\n", ";"],
    ["komma", "Deelnemer_Nr , begin,soort\n", ","],
    ["tab", "deelnemer_nr\tsoort\n", "\t"],
    ["bij gelijk aantal de puntkomma", "deelnemer_nr\n", ";"],
    ["bij gelijk aantal de komma voor de tab", "deelnemer_nr,x\tsoort\n", ","],
    ["de meeste bekende namen tellen, niet de meeste kolommen", "a,b,c,d;deelnemer_nr;soort\n", ";"],
  ])("%s", ([, tekst, scheiding]) => expect(kiesScheiding(tekst, bekend)).toBe(scheiding))

  test("lege regels voor de kop tellen mee in de regelnummers", () => {
    expect(leesKop("\n\na;b\n", ";")).toEqual({ cellen: ["a", "b"], regel: 3 })
    expect(leesKop("", ";").cellen).toEqual([])
  })
})

describe("formules", () => {
  test.for(["=1+1", "+1+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "＝1", "'=1", "''=1", "\t=1", "\r\n=1", " @A", "\u200B+1"])(
    "%j krijgt een apostrof",
    tekst => {
      expect(schermAf(tekst)).toBe(`'${tekst}`)
    },
  )
  test.for(["Anna", "+31 6 12345678", "'s-Gravenhage", "d'Hondt", ""])("%s blijft zoals zij is", tekst => {
    expect(schermAf(tekst)).toBe(tekst)
    expect(haalSchermWeg(tekst)).toBe(tekst)
  })
  test("lezen haalt weg wat schrijven toevoegde, en niets anders", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("'", "=", "+", "-", "@", "1", " ", "a", "\t", "\r", "\n", "\u0000") }), tekst => {
        expect(haalSchermWeg(schermAf(tekst))).toBe(tekst)
      }),
    )
  })
})

test("een cel tussen aanhalingstekens kost naar haar lengte, niet naar het kwadraat, en nooit meer dan een rij mag zijn", () => {
  // How many characters are looked at again with each piece: counted, since a clock tells of the machine too.
  const zoek = vi.spyOn(String.prototype, "indexOf")
  const kost = (tekens: number): number => {
    const tekst = `a;"${'""\n'.repeat(tekens / 3)}"\n`
    const stukken = Array.from({ length: Math.floor(tekst.length / 200) }, () => 200)
    zoek.mockClear()
    const [rij] = lees(tekst, ";", stukken)
    const keer = zoek.mock.calls.length
    expect(rij!.cellen[1]).toHaveLength((tekens * 2) / 3)
    return keer
  }
  // Ten times as long is ten times the searching, and a hundred times when all of it is looked at again.
  const verhouding = kost(36_000) / kost(3_600)
  zoek.mockRestore()
  expect(verhouding).toBeLessThan(25)
  const STUK = 64 * 1024
  expect(() =>
    lees(
      `a;"${"b".repeat(5_000_000)}`,
      ";",
      Array.from({ length: 76 }, () => STUK),
    ),
  ).toThrow(/geen einde van een rij/)
})
