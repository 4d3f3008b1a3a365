import { readFileSync } from "node:fs"
import { join } from "node:path"
import type { AddressInfo } from "node:net"
import { serve, type ServerType } from "@hono/node-server"
import { raw } from "hono/html"
import type { Browser, BrowserContextOptions } from "playwright-core"
import { afterAll, beforeAll, expect, test } from "vitest"
import { type Rol, ROLLEN_MEDEWERKER } from "#begrippen/rol"
import { rechtenVan } from "#modules/toegang"
import { page, type Route } from "#platform/page"
import { createServer } from "#platform/server"
import { endpoints, routes } from "../src/routes.ts"
import { createLayout } from "../src/schil.tsx"
import { Adreswaarden } from "./support/adreswaarden.ts"
import { startBrowser } from "./support/browser.ts"
import { KWAADAARDIG, KWAADAARDIG_OP_PAPIER, vergiftig } from "./support/kwaadaardig.ts"
import { MET_RIJEN, NAAR_ELDERS } from "./support/met-rijen.ts"
import { Nummers } from "./support/nummers.ts"
import { dadenIn } from "./support/pdf-namen.ts"
import { Wereld } from "./support/rechtenwereld.ts"
import { type Actie, openTestRegio, type TestRegio } from "./support/regio.ts"
import { openTestWeb, type TestWeb } from "./support/web.ts"
import { Willekeur } from "./support/willekeur.ts"

// T06: every column of text that takes it holds five of the 150 payloads, and a real browser, under our own policy, opens pages that
// show them. Nothing may run, and the policy may have had nothing to stop: then it was text. TREDE_RONDES: how often the payloads change
// places, over every page; the long run takes 30, so that each has been in each column. Without it once, over the pages with most of the
// text. Planted at the end and seen: a page that writes what it was given.
const RONDES = Number(process.env["TREDE_RONDES"] ?? 1)
const PARAMETER = /:\w+(\{[^}]*\})?/g
const KLEIN = [
  "/deelnemers",
  "/deelnemers/:id",
  "/deelnemers/:id/tijdlijn",
  "/deelnemers/:id/gegevens",
  "/deelnemers/:id/persoonsgegevens",
  "/deelnemers/:id/delen",
  "/deelnemers/:id/treden",
  "/beheer",
  "/toezicht",
  "/invoer/:id",
  "/invoer/:id/meldingen",
  "/mijn",
  "/mijn/plan",
  "/mijn/berichten",
  "/werkvoorraad",
]
const PADEN = routes.filter(
  r => r.soort === "pagina" && ("TREDE_RONDES" in process.env || KLEIN.includes(r.path.replace(PARAMETER, ":id"))),
)
/** Pages that do not open here: why, and what opens them. */
const DICHT: Readonly<Record<string, string>> = {
  "/invoer/:overdracht/terugdraaien": "van een invoer die landde: src/modules/verkeer/draai-import-terug.db.test.ts",
  "/invoer/:overdracht/vertalen": "van een bestand dat wordt vertaald: src/modules/verkeer/vertaal.db.test.ts",
  "/uitvoer/:overdracht": "noemt alleen bestanden van de uitwisseling, bij hun vaste naam",
}
/** What the example region has no rows for stands here for a part; the others are opened, without payloads, in test/formulieren.db.test.ts. */
const ELDERS = [MET_RIJEN, NAAR_ELDERS]
let regio: TestRegio
let web: TestWeb
let browser: Browser
let server: ServerType
let basis: string
let persoon: string
let inwoner: string
let beheer: Actie
/** A seat of every role, the person himself, somebody at the tablet, and who is not logged in. */
const bezoekers: Array<{ rol: Rol | "tablet" | null; token: string }> = []
let nummers: Nummers
let waarden: Adreswaarden

const lek: Route = page({
  path: "/lek",
  recht: "openbaar",
  inzage: "geen",
  load: async () => ({}),
  view: () => ({ titel: "Lek", inhoud: raw(KWAADAARDIG.join("")) as never }),
})

beforeAll(async () => {
  regio = await openTestRegio()
  const wereld = await Wereld.open(regio)
  const mens = await wereld.persoon(regio.stadskanaal)
  persoon = mens.id
  inwoner = (await wereld.inlog(mens)).token
  for (const rol of ROLLEN_MEDEWERKER) {
    const actor = rol === "casusregisseur" ? regio.coach : await regio.medewerker(regio.stadskanaal, rol)
    bezoekers.push({ rol, token: actor.token })
    if (rol === "beheer") beheer = actor
    await regio.alsEigenaar(
      "insert into betrokkene (deelnemer_id, organisatie_id, medewerker_id, rol, begin) select $1, $2, id, rol, '2020-01-01' from medewerker where id = $3",
      [persoon, regio.stadskanaal, actor.medewerkerId],
    )
  }
  bezoekers.push(
    { rol: "deelnemer", token: inwoner },
    { rol: "tablet", token: (await wereld.tablet(mens, regio.stadskanaal)).token },
    { rol: null, token: "" },
  )
  await leesIn()
  nummers = await Nummers.lees(regio)
  waarden = await Adreswaarden.lees(regio, [beheer.accountId])
  web = openTestWeb(regio)
  const manifest = JSON.parse(readFileSync(join(import.meta.dirname, "../dist/public/manifest.json"), "utf8")) as Record<string, string>
  const app = createServer({
    services: regio.services,
    https: false,
    layout: createLayout(manifest),
    routes: [...routes, lek],
    endpoints,
    publicDir: "dist/public",
    klaar: async () => true,
  })
  await new Promise<void>(done => {
    server = serve({ fetch: app.fetch, hostname: "127.0.0.1", port: 0 }, () => done())
  })
  basis = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  browser = await startBrowser()
}, 60_000)
afterAll(async () => {
  await browser.close()
  server.close()
  await regio.close()
})

/** Files that came in, under the person's number so that their pages open with it: what they are called and what stands in a cell. */
async function leesIn(): Promise<void> {
  const naam = KWAADAARDIG[0]!
  const telling = { bestand: naam, rijen: 1, goed: 0, geweigerd: 1, gemeld: 0, nieuw: 0, gewijzigd: 0, ongewijzigd: 0, vervallen: 0 }
  await regio.alsEigenaar(
    `insert into overdracht (id, account_id, richting, bron, stand, bestanden, tellingen, poging, klaar_op)
     values ($1, $2, 'in', 'eigen', 'gecontroleerd', $3::jsonb, $4::jsonb, gen_random_uuid(), now())`,
    [persoon, beheer.accountId, JSON.stringify([{ naam, bytes: 1, sha256: "x" }]), JSON.stringify([telling])],
  )
  await regio.alsEigenaar(
    "insert into overdracht_melding (overdracht_id, nr, bestand, rij, kolom, waarde, code, ernst, uitleg) values ($1, 1, 'x', 1, 'x', 'x', 'verplicht_leeg', 'geweigerd', 'x')",
    [persoon],
  )
  await regio.alsEigenaar(
    "insert into aanmelding (organisatie_id, voornaam, achternaam, geboortedatum, weg, ontvangen_op) values ($1, 'Nieuw', 'Mens', '1985-03-02', 'zelf', '2026-11-20')",
    [regio.stadskanaal],
  )
  await regio.alsEigenaar(
    "insert into inloopactiviteit (id, organisatie_id, naam, begin, vastgelegd_door) values (gen_random_uuid(), $1, 'Hout', '2026-01-01', $2)",
    [regio.stadskanaal, regio.coach.accountId],
  )
}

/** Rows whose page calls them otherwise. */
const ANDERS: Readonly<Record<string, string>> = { zetelId: "medewerkerId" }
const rijenVan = (naam: string, pad: string) => nummers.van(ANDERS[naam] ?? naam, pad, persoon)
/** The addresses of a page that could be about this person: with each row that its numbers can mean, three at most. */
function adressen(path: string): string[] {
  const w = new Willekeur(6)
  const rijen = [...path.matchAll(/:(\w+Id)/g)].map(m => Math.max(1, rijenVan(m[1]!, path).length))
  const vast = (naam: string) => (naam === "deelnemerId" ? persoon : naam === "organisatieId" ? regio.stadskanaal : null)
  const keer = (n: number) => waarden.vul(path.replaceAll(/\{[^}]*\}/g, ""), w, naam => vast(naam) ?? rijenVan(naam, path).at(n) ?? persoon)
  const bij = path.includes(":overdracht") ? [path.replace(PARAMETER, persoon)] : []
  return [...bij, ...Array.from({ length: Math.min(3, Math.max(1, ...rijen)) }, (_, n) => keer(n))]
}

/** The pages that open for somebody, and whether a payload stands on them: as the first who gets one, else as the first who gets in. */
async function gangbaar(): Promise<Array<{ path: string; pad: string; token: string; besmet: boolean }>> {
  const gevonden: Array<{ path: string; pad: string; token: string; besmet: boolean }> = []
  for (const { path, recht } of PADEN) {
    const mag = bezoekers.filter(
      b => recht === "openbaar" || (b.rol && (rechtenVan(b.rol) as ReadonlySet<string>).has(recht)) || (recht === "ingelogd" && b.rol),
    )
    let beste: (typeof gevonden)[number] | undefined
    for (const pad of adressen(path))
      for (const { token } of mag.toReversed()) {
        if (beste?.besmet) break
        const antwoord = await web.vraag("GET", pad, token ? { token } : {})
        if (antwoord.status !== 200) continue
        const besmet = /alert|al&#39;/.test(await antwoord.text())
        if (besmet || !beste) beste = { path, pad, token, besmet }
      }
    if (beste) gevonden.push(beste)
  }
  return gevonden
}

/** What ran on these pages, and what the policy had to stop. */
async function open(paden: ReadonlyArray<{ pad: string; token: string }>, opties: BrowserContextOptions = {}): Promise<string[]> {
  const gezien: string[] = []
  const context = await browser.newContext({ baseURL: basis, ...opties })
  await context.exposeFunction("meldGezien", (wat: string) => void gezien.push(wat))
  await context.addInitScript(() => {
    const { meldGezien } = window as unknown as { meldGezien(wat: string): void }
    window.alert = () => meldGezien(`uitgevoerd op ${location.pathname}`)
    document.addEventListener("securitypolicyviolation", e => meldGezien(`tegengehouden op ${location.pathname}: ${e.violatedDirective}`))
  })
  const tab = await context.newPage()
  for (const { pad, token } of paden) {
    await context.addCookies([{ name: "trede", value: token, url: basis }])
    await tab.goto(pad, { waitUntil: "domcontentloaded" })
    await tab.emulateMedia({ media: "print" })
    await tab.emulateMedia({ media: "screen" })
  }
  await context.close()
  return gezien
}

test(`150 soorten kwaadaardige tekst in elke tekstkolom, ${RONDES} keer verwisseld: niets loopt, en niets hoeft te worden tegengehouden`, async () => {
  expect(new Set(KWAADAARDIG).size).toBe(150)
  for (let ronde = 0; ronde < RONDES; ronde++) {
    expect(await vergiftig(regio, ronde)).toBeGreaterThanOrEqual(20)
    const bladen = await gangbaar()
    const paden = bladen.filter(b => b.besmet)
    expect(paden.length).toBeGreaterThanOrEqual("TREDE_RONDES" in process.env ? 240 : KLEIN.length)
    const geopend = new Set(bladen.map(b => b.path))
    expect(PADEN.map(r => r.path).filter(path => !geopend.has(path) && !ELDERS.some(l => l.has(path)) && !(path in DICHT))).toEqual([])
    for (const blad of [`/invoer/${persoon}`, `/invoer/${persoon}/meldingen`]) expect(paden.map(p => p.pad)).toContain(blad)
    expect(await open(paden)).toEqual([])
  }
})

/** Every document, as who may have it, with what stands in the frozen text of a plan as well. */
async function papieren(): Promise<Map<string, Buffer>> {
  const [{ id }] = (await regio.alsEigenaar<{ id: string }>(
    "insert into planversie (deelnemer_id, organisatie_id, soort, inhoud) select id, organisatie_id, 'eindverslag', jsonb_build_object('kan', $2::text, 'wil', $2::text, 'doelen', '[]'::jsonb) from deelnemer where id = $1 returning id",
    [persoon, KWAADAARDIG_OP_PAPIER.join(" ")],
  )) as [{ id: string }]
  const vragen: Array<[string, string]> = [
    [`/deelnemers/${persoon}/plan/versies/${id}/plan.pdf`, regio.coach.token],
    [`/deelnemers/${persoon}/plan/versies/${id}/plan.pdf?taal=ar`, regio.coach.token],
    [`/deelnemers/${persoon}/portfolio/cv.pdf`, regio.coach.token],
    ["/brieven/brieven.pdf", regio.coach.token],
    ["/mijn/gegevens.pdf", inwoner],
    [`/mijn/plan/${id}/plan.pdf`, inwoner],
    ["/mijn/portfolio/cv.pdf", inwoner],
  ]
  const uit = new Map<string, Buffer>()
  for (const [pad, token] of vragen) {
    const antwoord = await web.vraag("GET", pad, { token })
    if (antwoord.headers.get("content-type") === "application/pdf")
      uit.set(pad.replaceAll(/[0-9a-f-]{36}/g, ":id"), Buffer.from(await antwoord.arrayBuffer()))
    else throw new Error(`${pad}: ${antwoord.status}`)
  }
  return uit
}

test("op papier blijft het ook tekst: geen document doet iets als het opengaat, roept iemand of brengt een bestand mee", async () => {
  expect(await vergiftig(regio, 0, KWAADAARDIG_OP_PAPIER)).toBeGreaterThanOrEqual(20)
  for (const [pad, pdf] of await papieren()) {
    expect(pdf.length, pad).toBeGreaterThan(1_000)
    expect(dadenIn(pdf), pad).toEqual([])
    // Planted: the same document by a writer who leaves brackets as they are.
    const kapot = pdf.toString("latin1").replace("(Trede)", `(${KWAADAARDIG_OP_PAPIER[0]})`)
    expect(dadenIn(Buffer.from(kapot, "latin1")), pad).toEqual(["JS", "JavaScript", "OpenAction"])
  }
})

test("ingebouwde fout gezien: een pagina die schrijft wat zij krijgt; en zonder ons beleid loopt het echt", async () => {
  const paden = [{ pad: "/lek", token: regio.coach.token }]
  expect(await open(paden)).toContainEqual(expect.stringMatching(/^tegengehouden op \/lek/))
  expect(await open(paden, { bypassCSP: true })).toContain("uitgevoerd op /lek")
})
