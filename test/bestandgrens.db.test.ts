import { afterAll, beforeAll, expect, test } from "vitest"
import { z } from "zod"
import type { Command } from "#platform/command"
import { type Answer, transfer } from "#platform/page"
import { readUpload, UPLOAD_BYTES } from "#platform/upload"
import { endpoints, routes } from "../src/routes.ts"
import { openTestRegio, type TestRegio } from "./support/regio.ts"
import { BASIS, methoden, openTestWeb, type TestWeb, vulIn } from "./support/web.ts"

// Walks the table of routes: who takes a file says how large it may be, and who says nothing takes none. Planted below and seen: a route
// that reads one without a word.
let regio: TestRegio
let web: TestWeb
beforeAll(async () => {
  regio = await openTestRegio()
  web = openTestWeb(regio)
})
afterAll(() => regio.close())

/** Also in the form of a link for one act. */
const WAARDE = "a".repeat(43)
const GEWOON = 1_000_000
const KOPPEN = { host: "trede.test", origin: BASIS, "sec-fetch-site": "same-origin" }

/** What a route says of a file. */
async function metBestand(kant: TestWeb, pad: string): Promise<number> {
  const body = new FormData()
  body.set("bestand", new File(["x"], "x.csv"))
  return (await kant.app.request(BASIS + pad, { method: "POST", headers: KOPPEN, body })).status
}
/** What it says of more than it takes: the length is only said, for nobody reads that far. */
async function vanLengte(pad: string, bytes: number): Promise<[number, string]> {
  const headers = { ...KOPPEN, "content-length": String(bytes), "content-type": "application/json" }
  const antwoord = await web.app.request(BASIS + pad, { method: "POST", headers, body: "{}" })
  return [antwoord.status, await antwoord.text()]
}

const posts = routes
  .filter(r => methoden(r).includes("POST"))
  .map(r => ({ pad: vulIn(r.path.replace(/\{.*\}/, ""), WAARDE), bestand: r.soort === "overdracht" ? r.bestand : undefined }))

test("een pagina die een bestand leest zegt hoe groot het hoogstens is; bij wie niets zegt komt er geen in", async () => {
  expect(posts.filter(p => p.bestand !== undefined).length).toBeGreaterThanOrEqual(7)
  for (const { pad, bestand } of posts) {
    expect((await metBestand(web, pad)) === 415, pad).toBe(bestand === undefined)
    if (bestand === undefined) continue
    expect(await vanLengte(pad, bestand + 1), pad).toEqual([413, expect.stringContaining("groter dan hier kan")])
    expect((await vanLengte(pad, bestand))[0], pad).not.toBe(413)
  }
  expect((await vanLengte("/inloggen/voorbeeld", GEWOON + 1))[0]).toBe(413)
})

interface Veldvorm {
  contentEncoding?: string
  maxLength?: number
}
const lengteVan = (veld: Veldvorm): number => (veld.contentEncoding === "base64" ? (veld.maxLength ?? Number.POSITIVE_INFINITY) : 0)

test("een handeling van de API die een bestand in base64 leest zegt het ook, en het past", async () => {
  for (const e of endpoints) {
    if (e.soort === "vraag") continue
    const pad = `/api/v1${vulIn(e.pad, WAARDE)}`
    const { properties = {} } = z.toJSONSchema((e.command as Command<unknown, unknown>).invoer, {
      io: "input",
      unrepresentable: "any",
    })
    const langst = Math.max(0, ...Object.values(properties).map(veld => lengteVan(veld as Veldvorm)))
    expect([e.bestand !== undefined, (e.bestand ?? 0) >= langst], pad).toEqual([langst > 0, true])
    expect(await vanLengte(pad, (e.bestand ?? GEWOON) + 1), pad).toEqual([413, expect.stringContaining('"title":"Te groot"')])
  }
})

test("ingebouwde fout gezien: een route die een bestand leest en het niet zegt krijgt er geen", async () => {
  let gelezen = 0
  const leest = (path: string, bestand?: number) =>
    transfer<object>({
      methode: "post",
      path,
      recht: "openbaar",
      inzage: "geen",
      ...(bestand ? { bestand } : {}),
      load: async () => ({}),
      send: async (_, { raw }): Promise<Answer> => new Response(String((gelezen += (await readUpload(raw)).bytes!.length))),
    })
  const eigen = openTestWeb(regio, { routes: [leest("/zwijgt"), leest("/zegt", UPLOAD_BYTES)] })
  expect([await metBestand(eigen, "/zwijgt"), gelezen]).toEqual([415, 0])
  expect([await metBestand(eigen, "/zegt"), gelezen]).toEqual([200, 1])
})
