import { inflateSync } from "node:zlib"
import { expect, test } from "vitest"
import { leerTalen } from "#platform/taal"
import { vertalingen } from "../../vertalingen.ts"
import { brievenPdf } from "./brief-pdf.view.ts"
import type { Brief } from "./brief.sql.ts"

// A letter is in Dutch and below it in the language of who reads it, each marked as what it is. Planted and seen red: a part in another
// language that is read aloud as Dutch.
leerTalen(vertalingen)

const BRIEF = {
  soort: "uitnodiging",
  naam: "Olha Koval",
  postcode: "9501 AA",
  gemeente: "Stadskanaal",
  dag: "2026-12-01",
  tijd: "10:00",
  plek: "Werkplein 1",
  begeleider: null,
}

// Planted and seen red: room before the first word counted in the lines that pdfkit begins with; that name stood half a centimetre lower.
test("op elke bladzijde staat de naam even hoog: achter het venster van de envelop", async () => {
  const brieven = ["ara", "ukr", null].map(voertaal => ({ ...BRIEF, voertaal }) as unknown as Brief)
  const pdf = await brievenPdf(brieven, "2026-11-23")
  const stukken = [...pdf.toString("latin1").matchAll(/stream\n([^]*?)\nendstream/g)].flatMap(([, stuk = ""]) => {
    try {
      return [inflateSync(Buffer.from(stuk, "latin1")).toString("latin1")]
    } catch {
      return []
    }
  })
  const hoogte = stukken.flatMap(stuk => /^1 0 0 1 56 ([\d.]+) Tm/m.exec(stuk)?.[1] ?? [])
  expect(hoogte).toHaveLength(3)
  expect(new Set(hoogte).size).toBe(1)
})

test.for([
  ["ukr", ["nl-NL", "uk-UA"], true],
  ["eng", ["nl-NL", "en-GB"], false],
  ["ara", ["nl-NL", "ar"], false],
  [null, ["nl-NL"], false],
] as const)("voertaal %s", async ([voertaal, talen, cyrillisch]) => {
  const brief = { ...BRIEF, voertaal } as unknown as Brief
  const pdf = (await brievenPdf([brief], "2026-11-23")).toString("latin1")
  expect(new Set([...pdf.matchAll(/\/Lang \(([^)]*)\)/g)].map(m => m[1]))).toEqual(new Set(talen))
  expect(pdf.includes("GolosText")).toBe(cyrillisch)
})
