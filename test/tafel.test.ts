import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { z } from "zod"
import { akkoord } from "#begrippen/uitkomst"
import { command } from "#platform/command"
import { commandEndpoint, type Endpoint, queryEndpoint } from "#platform/endpoint"
import { openLog } from "#platform/log"
import { page, type Route, seeOther, transfer } from "#platform/page"
import { createServer } from "#platform/server"
import type { Services } from "#platform/services"
import { endpoints, routes } from "../src/routes.ts"
import { tafelbezwaren } from "./support/tafels.ts"

// The table of routes is whole, and what declares too little does not start; what each route does is asked in test/routes.db.test.ts.
const isGedeclareerd = (waarde: unknown): boolean =>
  typeof waarde === "object" &&
  waarde !== null &&
  "soort" in waarde &&
  (("path" in waarde && "recht" in waarde) || ("pad" in waarde && "samenvatting" in waarde))

test("geen bladzijde, overdracht of eindpunt van een module staat buiten de tafel van routes", async () => {
  const map = join(import.meta.dirname, "../src/modules")
  const bestanden = readdirSync(map, { recursive: true, encoding: "utf8" }).filter(pad => /\.(page|routes|api)\.tsx?$/.test(pad))
  const modules = await Promise.all(bestanden.map(pad => import(join(map, pad)) as Promise<Record<string, unknown>>))
  const vergeten = (tafel: readonly unknown[]) =>
    modules.flatMap((uitvoer, i) =>
      Object.entries(uitvoer)
        .filter(([, waarde]) => [waarde].flat().some(w => isGedeclareerd(w) && !tafel.includes(w)))
        .map(([naam]) => `${bestanden[i]}: ${naam}`),
    )
  expect(vergeten([...routes, ...endpoints])).toEqual([])
  // Planted and seen: a page, a transfer and an endpoint that their module does not list.
  for (const kwijt of [routes.find(r => r.path === "/deelnemers"), routes.find(r => r.path === "/monitor/:vraag/tabel"), endpoints[0]])
    expect(vergeten([...routes, ...endpoints].filter(r => r !== kwijt))).not.toEqual([])
})

test("elke tabel van rijen gaat mee als Excel, of zegt waarom niet", () => {
  const map = join(import.meta.dirname, "../src/modules")
  const bestanden = readdirSync(map, { recursive: true, encoding: "utf8" })
    .filter(pad => pad.endsWith(".tsx"))
    .map(pad => ({ pad, tekst: readFileSync(join(map, pad), "utf8") }))
  const adressen = new Set(routes.flatMap(r => (r.soort === "overdracht" && r.methode === "get" ? [r.path] : [])))
  expect(tafelbezwaren(bestanden, adressen)).toEqual([])
  // Planted and seen: a new table, a table that went, and an address that went.
  expect(tafelbezwaren([...bestanden, { pad: "schuld/lijst.view.tsx", tekst: "<Tabel" }], adressen)).toHaveLength(1)
  expect(
    tafelbezwaren(
      bestanden.filter(b => b.pad !== "mijn/mijn.view.tsx"),
      adressen,
    ),
  ).toHaveLength(1)
  expect(tafelbezwaren(bestanden, new Set([...adressen].filter(a => a !== "/verzoeken/download")))).toHaveLength(1)
})

const lek = page({
  path: "/lek",
  recht: "openbaar",
  inzage: "geen",
  load: async () => ({}),
  view: () => ({ titel: "x", inhoud: "" as never }),
})
const upload = transfer({
  methode: "post",
  path: "/lek",
  recht: "openbaar",
  inzage: "geen",
  load: async () => ({}),
  send: () => seeOther("/"),
})
const vraag = queryEndpoint({
  pad: "/lek",
  samenvatting: "",
  recht: "openbaar",
  inzage: "geen",
  antwoord: z.object({}),
  load: async () => ({}),
})
const doe = command({ naam: "lek", recht: "openbaar", invoer: z.object({}), run: async () => akkoord({}) })
const handeling = commandEndpoint({ pad: "/lek", samenvatting: "", command: doe, antwoord: z.object({}) })
const zonderRecht = { ...doe, recht: undefined }
const formulier = { command: zonderRecht, naar: () => "/", melding: "" }
const halveInzage = { inzage: { doel: "P2", categorieen: ["C01"] } }
test.for<[string, object | null, object | null]>([
  ["pagina zonder recht", { ...lek, recht: undefined }, null],
  ["pagina zonder inzage", { ...lek, inzage: undefined }, null],
  ["pagina die niet zegt wie zij toont", { ...lek, ...halveInzage }, null],
  ["pagina met een formulier zonder recht", { ...lek, act: formulier }, null],
  ["overdracht zonder recht", { ...upload, recht: undefined }, null],
  ["overdracht zonder inzage", { ...upload, inzage: undefined }, null],
  ["vraag van de API zonder recht", null, { ...vraag, recht: undefined }],
  ["vraag van de API zonder inzage", null, { ...vraag, inzage: undefined }],
  ["vraag van de API die niet zegt wie zij toont", null, { ...vraag, ...halveInzage }],
  ["handeling van de API zonder recht", null, { ...handeling, command: zonderRecht }],
])("een %s houdt het programma tegen bij het starten", ([, route, eindpunt]) => {
  const start = (paginas: readonly unknown[], eindpunten: readonly unknown[]) => () =>
    createServer({
      services: { db: { pool: {} } } as Services,
      https: false,
      layout: () => "" as never,
      routes: paginas as Route[],
      endpoints: eindpunten as Endpoint[],
      publicDir: ".",
      klaar: async () => true,
    })
  expect(start([lek, { ...upload, path: "/op" }], [vraag, handeling])).not.toThrow()
  expect(start(route ? [route] : [], eindpunt ? [eindpunt] : [])).toThrow("/lek noemt geen recht of geen inzage")
})

test("/klaar is 503 zolang de database weg is of de cijfers er nog niet zijn, en dan 200; /gezond blijft", async () => {
  let [database, cijfers] = [false, false]
  const app = createServer({
    services: {
      db: { pool: {}, tijd: () => (database ? Promise.resolve(new Date()) : Promise.reject(new Error("weg"))) },
      log: openLog("silent"),
    } as unknown as Services,
    https: false,
    layout: () => "" as never,
    routes: [],
    endpoints: [],
    publicDir: ".",
    klaar: async () => cijfers,
  })
  const klaar = async () => (await app.request("/klaar")).status
  expect(await klaar()).toBe(503)
  database = true
  expect(await klaar()).toBe(503)
  cijfers = true
  expect(await klaar()).toBe(200)
  database = false
  expect([await klaar(), (await app.request("/gezond")).status]).toEqual([503, 200])
})
