import { readFileSync } from "node:fs"
import { join } from "node:path"
import fc from "fast-check"
import { Hono } from "hono"
import { isDeepStrictEqual } from "node:util"
import { endpoints } from "../src/routes.ts"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { mountEndpoints, problem } from "#platform/endpoint"
import { Nummers } from "./support/nummers.ts"
import { ROLLEN } from "./support/rechten.ts"
import { type Persoon, Wereld } from "./support/rechtenwereld.ts"
import { openTestRegio, type TestRegio } from "./support/regio.ts"
import { Willekeur } from "./support/willekeur.ts"
import { BASIS, openTestWeb, type TestWeb } from "./support/web.ts"
import { inhoudVan, type Operatie, operaties, passendeVraag, willekeurigeVraag } from "./support/openapi.ts"

// T05: every endpoint, asked with what fits its description, what almost fits and what does not at all. It never breaks, refuses
// by contract, tells nothing of its inside, and takes no field that it did not ask for. TREDE_VRAGEN per endpoint; long run 1,000.
const VRAGEN = Number(process.env["TREDE_VRAGEN"] ?? 12)
const ZAAD = Number(process.env["TREDE_ZAAD"] ?? Date.now() % 1_000_000)
const KETEN = VRAGEN * 30
const api = operaties(JSON.parse(readFileSync(join(import.meta.dirname, "../docs/api/openapi.json"), "utf8")))

let regio: TestRegio
let web: TestWeb
let nummers: Nummers
/** Of every role somebody who is with the first of these people; and nobody. */
let tokens: Array<string | null>
let mensen: Persoon[]
beforeAll(async () => {
  regio = await openTestRegio()
  const wereld = await Wereld.open(regio)
  mensen = [await wereld.persoon(regio.stadskanaal), await wereld.persoon(regio.veendam)]
  for (const rol of ROLLEN) if (rol !== "deelnemer") await wereld.betrek(mensen[0]!, await wereld.zetel(regio.stadskanaal, rol))
  await wereld.inlog(mensen[0]!)
  tokens = [...wereld.actoren.map(a => a.token), null]
  nummers = await Nummers.lees(regio)
  web = openTestWeb(regio)
})
afterAll(() => regio.close())

const BINNENKANT = /node_modules|\bat .+:\d+:\d+|\.tsx?\b|select .+ from |violates|syntax error|ctx\.|pg_|Error:/i

/** Does an answer hold something that its description does not name? Null: no. */
function meerDanBeloofd({ methode, pad }: Operatie, tekst: string): string | null {
  const endpoint = endpoints.find(e => `/api/v1${e.pad}` === pad && (e.soort === "vraag") === (methode === "GET"))!
  const beloofd = endpoint.antwoord.safeParse(JSON.parse(tekst))
  return beloofd.success && isDeepStrictEqual(JSON.parse(JSON.stringify(beloofd.data)), JSON.parse(tekst))
    ? null
    : `meer dan beloofd: ${tekst.slice(0, 200)}`
}

/** What is wrong with an answer, or null. */
async function bezwaar(operatie: Operatie, antwoord: Response, vreemd: boolean): Promise<string | null> {
  const tekst = await antwoord.text()
  if (antwoord.status >= 500) return `status ${antwoord.status}`
  if (BINNENKANT.test(tekst) && antwoord.status !== 200) return `laat de binnenkant zien: ${tekst.slice(0, 200)}`
  if (antwoord.status === 200) return vreemd && operatie.body ? "nam een veld aan dat niet is gevraagd" : meerDanBeloofd(operatie, tekst)
  if (!antwoord.headers.get("content-type")?.startsWith("application/problem+json"))
    return `geen problem+json: ${antwoord.status} ${tekst.slice(0, 80)}`
  const { type, title, status } = JSON.parse(tekst) as Record<string, unknown>
  return typeof type === "string" && typeof title === "string" && status === antwoord.status ? null : `onvolledig: ${tekst.slice(0, 200)}`
}

/** Asks so often; answers the objections, each with what was asked. */
async function bestook(app: Pick<Hono, "request">, operatie: Operatie, keren: number): Promise<string[]> {
  const bezwaren: string[] = []
  const w = new Willekeur(ZAAD + api.indexOf(operatie))
  const bekend = (naam: string): string | null => {
    if (naam === "deelnemerId") return w.kies(mensen).id
    return naam.endsWith("Id") ? nummers.kies(naam, w, operatie.pad, mensen[0]!.id) : null
  }
  const vragen = fc.sample(willekeurigeVraag(operatie, bekend), { seed: ZAAD, numRuns: keren })
  for (const [i, vraag] of vragen.entries()) {
    // Every other time somebody who may do most of it, so that what comes behind the door is tried as well.
    const token = i % 2 === 0 ? tokens[0]! : w.kies(tokens)
    const antwoord = await app.request(BASIS + vraag.pad, {
      method: operatie.methode,
      headers: {
        host: "trede.test",
        origin: BASIS,
        "sec-fetch-site": "same-origin",
        ...vraag.koppen,
        ...(token ? { cookie: `trede=${token}` } : {}),
      },
      ...(operatie.methode === "POST" ? { body: vraag.body } : {}),
    })
    const fout = await bezwaar(operatie, antwoord, vraag.vreemd)
    if (fout) bezwaren.push(`${fout} — zaad ${ZAAD}, ${operatie.methode} ${vraag.pad} ${inhoudVan(vraag.body).slice(0, 300)}`)
  }
  return bezwaren
}

test("de beschrijving noemt alle eindpunten", () => expect(api.length).toBeGreaterThan(30))

test.for(api)(`$methode $pad: ${VRAGEN} willekeurige vragen`, { timeout: 600_000 }, async operatie => {
  expect(await bestook(web.app, operatie, VRAGEN)).toEqual([])
})

/** Ids that an answer told, by the name that a next question gives them. */
function leer(geleerd: Map<string, string[]>, waarde: unknown): void {
  if (Array.isArray(waarde)) for (const deel of waarde.slice(0, 20)) leer(geleerd, deel)
  else if (waarde !== null && typeof waarde === "object")
    for (const [naam, deel] of Object.entries(waarde)) {
      if (naam.endsWith("Id") && typeof deel === "string") geleerd.set(naam, [...(geleerd.get(naam) ?? []).slice(-50), deel])
      else leer(geleerd, deel)
    }
}

/** So often an act must have been done with what an answer told; chance decides how soon. */
const VERDER = 5

/** One after the other by one person: what an answer told is asked on, and what was made is read, changed and taken back. */
async function keten(app: Pick<Hono, "request">, stappen: number) {
  const w = new Willekeur(ZAAD)
  const geleerd = new Map<string, string[]>()
  const [bezwaren, gelukt, verder]: [string[], Set<string>, Set<string>] = [[], new Set(), new Set()]
  for (let stap = 0; stap < stappen || (verder.size < VERDER && stap < 10 * stappen); stap++) {
    const operatie = w.kies(api)
    let uitAntwoord = false
    const bekend = (naam: string): string | null => {
      if (naam === "deelnemerId" && w.soms(0.8)) return mensen[0]!.id
      const eerder = geleerd.get(naam)
      if (eerder && w.soms(0.8)) {
        uitAntwoord = true
        return w.kies(eerder)
      }
      return naam.endsWith("Id") ? nummers.kies(naam, w, operatie.pad, mensen[0]!.id) : null
    }
    const [vraag] = fc.sample(passendeVraag(operatie, bekend), { seed: ZAAD + stap, numRuns: 1 })
    const antwoord = await app.request(BASIS + vraag!.pad, {
      method: operatie.methode,
      headers: {
        host: "trede.test",
        origin: BASIS,
        "sec-fetch-site": "same-origin",
        cookie: `trede=${tokens[stap % 4 === 0 ? 0 : w.getal(0, tokens.length - 2)]!}`,
        ...vraag!.koppen,
      },
      ...(operatie.methode === "POST" ? { body: vraag!.body } : {}),
    })
    const fout = await bezwaar(operatie, antwoord.clone(), false)
    if (fout)
      bezwaren.push(`${fout} — zaad ${ZAAD}, stap ${stap}, ${operatie.methode} ${vraag!.pad} ${inhoudVan(vraag!.body).slice(0, 300)}`)
    if (antwoord.status !== 200) continue
    gelukt.add(`${operatie.methode} ${operatie.pad}`)
    if (uitAntwoord) verder.add(`${operatie.methode} ${operatie.pad}`)
    leer(geleerd, await antwoord.json().catch(() => null))
  }
  return { bezwaren, gelukt, verder }
}

test(`${KETEN} vragen achter elkaar, met wat een antwoord vertelde in de volgende`, { timeout: 600_000 }, async () => {
  const { bezwaren, gelukt, verder } = await keten(web.app, KETEN)
  expect(bezwaren).toEqual([])
  // Otherwise it only walked into shut doors.
  expect(gelukt.size).toBeGreaterThanOrEqual(VERDER)
  expect(verder.size).toBeGreaterThanOrEqual(VERDER)
})

describe("ingebouwde fouten", () => {
  const operatie = () => api.find(o => o.pad.endsWith("/tredewijzigingen"))!
  test.for<[string, (app: Hono) => void]>([
    [
      "een eindpunt dat breekt op wat het niet kent",
      app => app.post("*", async c => c.json({ lengte: (await c.req.json<{ toelichting: string }>()).toelichting.length })),
    ],
    ["een fout met zijn sporen", app => app.post("*", c => problem(c, 400, `Error: kapot at load (/src/modules/trede/trede.sql.ts:12:7)`))],
    ["een weigering in gewone tekst", app => app.post("*", c => c.text("Nee", 400))],
    ["een eindpunt dat alles aanneemt", app => app.post("*", c => c.json({ metingId: "x" }))],
  ])("gezien: %s", async ([, plant]) => {
    const app = new Hono()
    plant(app)
    app.onError((_fout, c) => c.text("kapot", 500))
    expect(await bestook(app, operatie(), 60)).not.toEqual([])
  })
  test("gezien: een eindpunt dat breekt op wat een ander net vertelde", async () => {
    const verteld = new Set<string>()
    const vergeet: Pick<Hono, "request"> = {
      async request(pad, opties) {
        if (typeof pad === "string" && [...verteld].some(id => pad.includes(id))) return new Response("kapot", { status: 500 })
        const antwoord = await web.app.request(pad, opties)
        for (const [, id] of (await antwoord.clone().text()).matchAll(/"(?!deelnemer)\w+Id":"([0-9a-f-]{36})"/g)) verteld.add(id!)
        return antwoord
      },
    }
    expect((await keten(vergeet, 400)).bezwaren.join()).toContain("status 500")
  })
  test("gezien: een eindpunt dat de hele rij teruggeeft", async () => {
    const heel: Pick<Hono, "request"> = {
      async request(pad, opties) {
        const antwoord = await web.app.request(pad, opties)
        if (antwoord.status !== 200) return antwoord
        return Response.json({ ...((await antwoord.json()) as object), telefoon: "0600000000" })
      },
    }
    const treden = api.find(o => o.methode === "GET" && o.pad.endsWith("/treden"))!
    expect((await bestook(heel, treden, 40)).join()).toContain("meer dan beloofd")
    expect(await bestook(web.app, treden, 40)).toEqual([])
  })
  test("de echte eindpunten vallen er niet onder", async () => {
    const app = new Hono()
    mountEndpoints(app, [], { services: regio.services, https: false, layout: () => Promise.reject(new Error("geen pagina")) })
    expect((await app.request(`${BASIS}/api/v1/openapi.json`)).status).toBe(200)
  })
})
