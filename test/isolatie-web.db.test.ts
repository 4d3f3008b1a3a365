import { setTimeout as sleep } from "node:timers/promises"
import { raw } from "hono/html"
import { afterAll, beforeAll, expect, test } from "vitest"
import { rechtenVan } from "#modules/toegang"
import { sql } from "#platform/db"
import { page, type PageRequest, transfer } from "#platform/page"
import { maakPdf } from "#platform/pdf"
import { encrypt } from "#platform/versleuteling"
import { xlsxVan } from "#platform/xlsx-schrijf"
import { endpoints, routes } from "../src/routes.ts"
import { verander, willekeurigeWereld } from "./support/isolatie.ts"
import { mag } from "./support/rechten.ts"
import { Adreswaarden } from "./support/adreswaarden.ts"
import { leesbaar } from "./support/leesbaar.ts"
import { Nummers } from "./support/nummers.ts"
import { type Actor, type Persoon, verhouding, type Wereld } from "./support/rechtenwereld.ts"
import { openTestRegio, type TestRegio } from "./support/regio.ts"
import { metVraag, openTestWeb, type TestWeb } from "./support/web.ts"
import { Willekeur } from "./support/willekeur.ts"

// The same as isolatie.db.test.ts, through the pages and the API: every text about a person carries his mark and its category.
// What comes back may hold no mark that docs/rechten.md does not allow, and each mark must stand in the log of looks.
// Planted at the end and seen: a page that reads past the rules, and one that declares no look.
const ZAAD = Number(process.env["TREDE_ZAAD"] ?? Date.now() % 1_000_000)
const VERZOEKEN = Math.ceil(Number(process.env["TREDE_VERZOEKEN"] ?? 20_000) / 16)

let regio: TestRegio
let wereld: Wereld
let web: TestWeb
let nummers: Nummers
let waarden: Adreswaarden
beforeAll(async () => {
  regio = await openTestRegio()
  wereld = await willekeurigeWereld(regio, new Willekeur(ZAAD), 24)
  const w = new Willekeur(ZAAD + 2)
  for (let i = 0; i < 200; i++) await verander(wereld, w)
  await sluitScans()
  web = openTestWeb(regio)
  nummers = await Nummers.lees(regio)
  const beheer = wereld.actoren.filter(a => a.rol === "beheer").map(a => a.accountId)
  waarden = await Adreswaarden.lees(regio, beheer)
})
afterAll(() => regio.close())

/** Signed sheets as the program keeps them: encrypted, each for its own row. One that is not so is a fault of the house, and no leak. */
async function sluitScans(): Promise<void> {
  for (const { id } of await regio.alsEigenaar<{ id: string }>("select id from planscan")) {
    const inhoud = encrypt(regio.services.sleutel, "planscan", id, Buffer.from("%PDF-1.7").toString("base64"))
    await regio.alsEigenaar("update planscan set inhoud = $2 where id = $1", [id, inhoud])
  }
}

const paden = [
  ...routes.flatMap(r => (r.soort === "pagina" || r.methode === "get" ? [{ pad: r.path, recht: r.recht, api: false }] : [])),
  ...endpoints.flatMap(e =>
    e.soort === "vraag" ? [{ pad: `/api/v1${e.pad.replaceAll(/\{(\w+)\}/g, ":$1")}`, recht: e.recht, api: true }] : [],
  ),
]

/** Fills in whom and what is asked for; half of the rows belong to anybody, and not to the person in the address. */
function vulIn(pad: string, persoon: Persoon, w: Willekeur): string {
  const rij = (naam: string) =>
    naam === "deelnemerId" ? persoon.id : naam === "anderId" ? w.kies(wereld.personen).id : nummers.kies(naam, w, pad, persoon.id)
  const gevuld = waarden.vul(pad, w, rij)
  const zoek =
    {
      "/zoeken": `?q=${persoon.merk}`,
      "/deelnemers": w.soms(0.5) ? `?q=${persoon.merk}` : "",
      "/deelnemers/:deelnemerId/samenvoegen": `?nummer=${w.kies(wereld.personen).id.slice(0, 8)}`,
    }[pad] ?? ""
  return metVraag(gevuld) + zoek
}

interface Uitslag {
  lekken: string[]
  geweigerd: string[]
  zonderInzage: string[]
  gezien: number
}

async function verzoek(
  uitslag: Uitslag,
  w: Willekeur,
  kies = () => w.kies(paden),
  in_ = web,
  actor = w.kies(wereld.actoren),
): Promise<void> {
  const persoon = w.kies(wereld.personen)
  const { pad, recht, api } = kies()
  if (pad === "/hal") return // it ends the session of who is at the tablet
  const koppen = api ? { authorization: `Bearer ${actor.token}` } : {}
  const begonnen = new Date()
  const adres = vulIn(pad, persoon, w)
  const antwoord = await vraagNogEens(() => in_.vraag("GET", adres, { ...(api ? {} : { token: actor.token }), koppen }))
  const tekst = await leesbaar(antwoord)
  const wat = `${actor.rol} ${pad} ${antwoord.status}`
  if (antwoord.status >= 500) uitslag.lekken.push(`${wat}: storing`)
  weegStatus(uitslag, wat, antwoord.status, actor, pad.includes(":deelnemerId") ? persoon : null, recht)
  const merken = [...new Set([...tekst.matchAll(/Merk[0-9a-f]{12}(?:C\d\d)?/g)].map(m => m[0]))]
  for (const merk of merken) {
    const over = wereld.personen.find(p => [p.merk, ...p.vroeger].some(m => merk.startsWith(m)))!
    const categorie = merk.slice(over.merk.length) || "C01"
    uitslag.gezien++
    // What somebody typed himself comes back in the search box; without a way to the person that is no knowledge.
    if (persoon === over && /zoeken|\/deelnemers$/.test(pad) && !tekst.includes(over.id)) continue
    if (!ziet(actor, over, categorie)) uitslag.lekken.push(`${wat}: ${categorie} van een ander`)
    else if (!(await isGelogd(actor, over, categorie, begonnen))) uitslag.zonderInzage.push(`${wat}: ${categorie}`)
  }
}

/** Whoever hears that it is too busy comes back, as he is asked to: in a run of an hour on a shared machine that was one in 15,000. */
async function vraagNogEens(vraag: () => Promise<Response>): Promise<Response> {
  for (let keer = 1; keer < 5; keer++) {
    const antwoord = await vraag()
    const wacht = antwoord.headers.get("retry-after")
    if (antwoord.status !== 503 || wacht === null) return antwoord
    await sleep(Number(wacht) * 1000)
  }
  return vraag()
}

/** At a tablet somebody sees his first name, and nothing else. */
const ziet = (actor: Actor, persoon: Persoon, categorie: string): boolean =>
  (actor.rol === "tablet" && actor.deelnemerId === persoon.id && categorie === "C01") || magZien(actor, persoon, categorie)
const magZien = (actor: Actor, persoon: Persoon, categorie: string): boolean =>
  categorie === "C00"
    ? mag(actor.rol, "C01", "lees", verhouding(actor, persoon))
    : mag(actor.rol, categorie, "lees", verhouding(actor, persoon)) || mag(actor.rol, categorie, "masker", verhouding(actor, persoon))

/** The page of a person opens for who may see him; for all others he does not exist. */
function weegStatus(uitslag: Uitslag, wat: string, status: number, actor: Actor, persoon: Persoon | null, recht: string): void {
  const magPagina = recht === "openbaar" || (rechtenVan(actor.rol) as ReadonlySet<string>).has(recht)
  if (!magPagina && status !== 403) uitslag.lekken.push(`${wat}: zonder recht`)
  if (!magPagina || !persoon) return
  if (!ziet(actor, persoon, "C01") && status !== 404) uitslag.lekken.push(`${wat}: bestaat`)
  if (ziet(actor, persoon, "C01") && recht === "deelnemers" && wat.includes(" /deelnemers/:deelnemerId 4")) uitslag.geweigerd.push(wat)
}

async function isGelogd(actor: Actor, persoon: Persoon, categorie: string, sinds: Date): Promise<boolean> {
  if (actor.deelnemerId === persoon.id) return true
  const rij = await regio.alsEigenaar(
    "select 1 from inzage where account_id = $1 and deelnemer_ids @> array[$2::uuid] and categorieen @> array[$3] and op >= $4 limit 1",
    [actor.accountId, persoon.id, categorie.replace("C00", "C01"), sinds],
  )
  return rij.length > 0
}

const leeg = (): Uitslag => ({ lekken: [], geweigerd: [], zonderInzage: [], gezien: 0 })

test(`${VERZOEKEN} verzoeken aan pagina's en API: geen lek, geen onterechte weigering, geen blik zonder regel (zaad ${ZAAD})`, {
  timeout: 60_000 + VERZOEKEN * 60,
}, async () => {
  const uitslag = leeg()
  await Promise.all(
    Array.from({ length: 6 }, async (_, i) => {
      const w = new Willekeur(ZAAD * 10 + i)
      for (let n = 0; n < VERZOEKEN / 6; n++) await verzoek(uitslag, w)
    }),
  )
  const { gezien, ...fouten } = uitslag
  expect(Object.fromEntries(Object.entries(fouten).map(([k, v]) => [k, [...new Set(v)]]))).toEqual({
    lekken: [],
    geweigerd: [],
    zonderInzage: [],
  })
  expect(gezien).toBeGreaterThan(VERZOEKEN / 12.5) // measured: 31 to 59 in 125
})

// One in a thousand of the requests above comes by here, and of those most find nobody.
test.for([
  "/monitor/:vraag/mensen",
  "/monitor/:vraag/mensen/download",
  "/monitor/registratie/:soort",
  "/monitor/registratie/:soort/download",
])("%s: wie achter een cijfer staat ziet alleen wie hem mag zien, ook in het bestand", async pad => {
  const uitslag = leeg()
  const w = new Willekeur(ZAAD + 3)
  const lezers = wereld.actoren.filter(a => (rechtenVan(a.rol) as ReadonlySet<string>).has("C01:lees") && a.medewerkerId)
  for (let n = 0; n < 200 && (n < 40 || uitslag.gezien === 0); n++)
    await verzoek(uitslag, w, () => ({ pad, recht: "C01:lees", api: false }), web, w.kies(lezers))
  expect(uitslag).toMatchObject({ lekken: [], zonderInzage: [] })
  expect(uitslag.gezien).toBeGreaterThan(0)
})

/** A page that shows the first names of whoever its query finds. */
const proefpagina = (lees: (request: PageRequest<unknown>) => Promise<{ voornaam: string }[]>) =>
  page({
    path: "/proef",
    recht: "ingelogd",
    inzage: "geen",
    load: lees,
    view: rijen => ({ titel: "Proef", inhoud: raw(rijen.map(r => r.voornaam).join(" ")) }),
  })
const namen = sql<{ voornaam: string }>`select voornaam from deelnemer`
/** The same as a file; `langs`: past the rules, else without a line in the log of looks. */
const proefbestand = (langs: boolean, maak: (rijen: { voornaam: string }[]) => Promise<Uint8Array<ArrayBuffer> | Buffer>) =>
  transfer({
    path: "/proef",
    recht: "ingelogd",
    inzage: "geen",
    methode: "get",
    load: async ({ services, tx }) =>
      (await (langs ? services.db.inRol("meting", null, meting => namen.execute(meting)) : namen.execute(tx))).rows,
    send: async rijen => new Response(new Uint8Array(await maak(rijen))),
  })

test.for([
  [
    "lekken",
    "leest langs de regels",
    proefpagina(async ({ services }) => (await services.db.inRol("meting", null, tx => namen.execute(tx))).rows),
  ],
  ["zonderInzage", "noemt geen inzage", proefpagina(async ({ tx }) => (await namen.execute(tx)).rows)],
  [
    "lekken",
    "een werkmap meegeeft die langs de regels leest",
    proefbestand(true, rijen => xlsxVan([{ naam: "x", rijen: rijen.map(r => [r.voornaam]) }])),
  ],
  [
    "zonderInzage",
    "een werkmap meegeeft zonder regel in het inzagelog",
    proefbestand(false, rijen => xlsxVan([{ naam: "x", rijen: rijen.map(r => [r.voornaam]) }])),
  ],
  [
    "lekken",
    "een PDF meegeeft die langs de regels leest",
    proefbestand(true, rijen => maakPdf({ titel: "x", naam: "", kenmerk: null, schrijf: s => rijen.forEach(r => s.alinea(r.voornaam)) })),
  ],
] as const)("ingebouwde fout gezien (%s): een pagina die %s", async ([soort, , route]) => {
  const uitslag = leeg()
  const proef = openTestWeb(regio, { routes: [route] })
  const w = new Willekeur(ZAAD)
  for (let n = 0; n < 60; n++) await verzoek(uitslag, w, () => ({ pad: "/proef", recht: "ingelogd", api: false }), proef)
  expect(uitslag[soort]).not.toEqual([])
})
