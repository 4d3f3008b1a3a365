import { inflateSync } from "node:zlib"
import { describe, expect, test } from "vitest"
import { maakPdf, type Schrijver } from "./pdf.ts"
import { regelsVan } from "./pdf-regel.ts"
import { inTaal } from "./taal.ts"

// Arabic on paper: words in the order of their directions, letters joined, and lines that break where one reads. Planted and seen red:
// no reordering, the words of a run one by one, a bracket that is not mirrored, the font without its joining forms.
const meet = (tekst: string) => tekst.length

/** What stands on each line, from left to right, as an eye sees it that reads each run from its own side. */
const opPapier = (tekst: string, richting: "ltr" | "rtl", breed = 200) =>
  regelsVan([{ tekst, vet: false }], richting, breed, meet).map(({ loops }) =>
    loops
      .toSorted((a, b) => a.x - b.x)
      .map(loop => loop.tekst)
      .join("|"),
  )

describe("de volgorde op een regel", () => {
  test.for([
    ["Gewoon Nederlands", "ltr", ["Gewoon Nederlands"]],
    ["\u2068Amira Haddad\u2069 · النسخة 2 · 20 نوفمبر 2026", "rtl", ["2026| |نوفمبر| |20| · |2| |النسخة| · |Amira Haddad"]],
    ["أين: \u2068Werkplein 1 (kamer 2)\u2069", "rtl", ["Werkplein 1 (kamer 2)| :|أين"]],
    ["ماذا تفعل (أو تتعلم)؟", "rtl", ["؟|(|أو تتعلم|) |ماذا تفعل"]],
    ["bel \u20680599 12 34 56\u2069 اليوم", "rtl", ["اليوم| |0599 12 34 56| |bel"]],
    ["Ik wil (أريد) werken", "ltr", ["Ik wil (|أريد|) werken"]],
  ] as const)("%s", ([tekst, richting, regels]) => {
    expect(opPapier(tekst, richting)).toEqual(regels)
  })

  test("breekt waar men leest: het eerste woord staat op de eerste regel, rechts", () => {
    expect(opPapier("واحد اثنان ثلاثة", "rtl", 11)).toEqual(["واحد اثنان", "ثلاثة"])
    expect(opPapier("een adres dat-niet past", "ltr", 10)).toEqual(["een adres", "dat-niet", "past"])
    expect(opPapier("x https://voorbeeld", "ltr", 10)).toEqual(["x", "https://vo", "orbeeld"])
    expect(opPapier("een\ntwee", "ltr")).toEqual(["een", "twee"])
  })
})

/** The shapes of each piece of text in a document in the order of the file, and the signs that the file says they are. */
async function vormen(schrijf: (s: Schrijver) => void) {
  const pdf = (await inTaal("ar", () => maakPdf({ titel: "Plan", naam: "", kenmerk: null, schrijf }))).toString("latin1")
  const stromen = [...pdf.matchAll(/FlateDecode[^]*?stream\r?\n([^]*?)endstream/g)].flatMap(([, s]) => {
    try {
      return [inflateSync(Buffer.from(s!, "latin1")).toString("latin1")]
    } catch {
      return []
    }
  })
  const getekend = stromen.flatMap(s => [...s.matchAll(/\[<([0-9a-f]+)>[^\]]*\] TJ/g)].map(m => m[1]!.match(/.{4}/g)!))
  const namen = stromen.flatMap(s => [...s.matchAll(/beginbfrange\n<0000> <[0-9a-f]+> \[([^\]]*)\]/g)].map(m => m[1]!.match(/<[^>]*>/g)!))
  return { pdf, getekend, namen }
}

describe("Arabisch op papier", () => {
  test("letters vast aan elkaar, elk in de vorm van haar plaats, en onder haar eigen naam", async () => {
    const { pdf, getekend, namen } = await vormen(s => s.alinea("ععع لا"))
    const [loop] = getekend
    // Lam and alif in one shape on the left, a blank, and ayn at the end, in the middle and at the beginning of its word.
    expect([loop!.length, new Set(loop!.slice(2)).size]).toEqual([5, 3])
    const [tekens] = namen
    expect(loop!.map(vorm => tekens![Number.parseInt(vorm, 16)])).toEqual(["<fefb>", "<0020>", "<0639>", "<0639>", "<0639>"])
    expect([/\/Lang \(ar\)/.test(pdf), pdf.includes("/ActualText"), pdf.includes("Tajawal")]).toEqual([true, true, true])
  })
})
