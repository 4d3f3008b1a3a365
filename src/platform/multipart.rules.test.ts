import fc from "fast-check"
import { expect, test } from "vitest"
import { leesMultipart } from "./multipart.ts"

async function* inStukken(bytes: Uint8Array, maat: number): AsyncGenerator<Uint8Array> {
  for (let i = 0; i < bytes.length; i += maat) yield bytes.subarray(i, i + maat)
}

async function lees(bytes: Uint8Array, type: string, maat: number): Promise<Array<[string, string | null, string]>> {
  const delen: Array<[string, string | null, string]> = []
  for await (const deel of leesMultipart(inStukken(bytes, maat), type)) {
    const stukken: Buffer[] = []
    for await (const stuk of deel.inhoud) stukken.push(Buffer.from(stuk))
    delen.push([deel.naam, deel.bestand, Buffer.concat(stukken).toString("base64")])
  }
  return delen
}

test("leest wat de browser stuurt, hoe de bytes ook in stukken vallen", async () => {
  const inhoud = fc.oneof(
    fc.uint8Array({ maxLength: 60 }),
    fc.constantFrom("\r\n--", "\r\n", "--", "").map(t => Buffer.from(t)),
  )
  const delen = fc.array(fc.tuple(fc.constantFrom("a", "bestanden", 'é "x"'), fc.option(fc.constantFrom("x.csv", "ë;\n.csv")), inhoud))
  await fc.assert(
    fc.asyncProperty(delen, fc.integer({ min: 1, max: 90 }), async (gestuurd, maat) => {
      const form = new FormData()
      for (const [naam, bestand, bytes] of gestuurd)
        if (bestand === null) form.append(naam, Buffer.from(bytes).toString("base64"))
        else form.append(naam, new Blob([Uint8Array.from(bytes)]), bestand)
      const request = new Response(form)
      const verwacht = gestuurd.map(([naam, bestand, bytes]) => {
        const base64 = Buffer.from(bytes).toString("base64")
        return [naam, bestand, bestand === null ? Buffer.from(base64).toString("base64") : base64]
      })
      const bytes = new Uint8Array(await request.arrayBuffer())
      expect(await lees(bytes, request.headers.get("content-type")!, maat)).toEqual(verwacht)
    }),
    { numRuns: 200 },
  )
})

test.for([
  ["geen formulier", "a=b", "application/x-www-form-urlencoded"],
  ["een afgebroken formulier", '--x\r\ncontent-disposition: form-data; name="a"\r\n\r\nhalf', "multipart/form-data; boundary=x"],
  ["een kop zonder einde", `--x\r\n${"a".repeat(20_000)}`, "multipart/form-data; boundary=x"],
] as const)("%s wordt geweigerd", async ([, tekst, type]) => {
  await expect(lees(Buffer.from(tekst), type, 64)).rejects.toThrow(/formulier/)
})
