import { readFileSync } from "node:fs"
import { join } from "node:path"
import fc from "fast-check"
import { Hono } from "hono"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { mountEndpoints, problem } from "#platform/endpoint"
import { Nummers } from "./support/nummers.ts"
import { ROLLEN } from "./support/rechten.ts"
import { type Persoon, Wereld } from "./support/rechtenwereld.ts"
import { openTestRegio, type TestRegio } from "./support/regio.ts"
import { Willekeur } from "./support/willekeur.ts"
import { BASIS, openTestWeb, type TestWeb } from "./support/web.ts"
import { inhoudVan, type Operatie, operaties, willekeurigeVraag } from "./support/openapi.ts"

// T05: every endpoint, asked with what fits its description, what almost fits and what does not at all. It never breaks, refuses
// by contract, tells nothing of its inside, and takes no field that it did not ask for. TREDE_VRAGEN per endpoint; long run 1,000.
const VRAGEN = Number(process.env["TREDE_VRAGEN"] ?? 12)
const ZAAD = Number(process.env["TREDE_ZAAD"] ?? Date.now() % 1_000_000)
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

/** What is wrong with an answer, or null. */
async function bezwaar(operatie: Operatie, antwoord: Response, vreemd: boolean): Promise<string | null> {
  const tekst = await antwoord.text()
  if (antwoord.status >= 500) return `status ${antwoord.status}`
  if (BINNENKANT.test(tekst) && antwoord.status !== 200) return `laat de binnenkant zien: ${tekst.slice(0, 200)}`
  if (antwoord.status === 200) return vreemd && operatie.body ? "nam een veld aan dat niet is gevraagd" : null
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
  test("de echte eindpunten vallen er niet onder", async () => {
    const app = new Hono()
    mountEndpoints(app, [], { services: regio.services, https: false, layout: () => Promise.reject(new Error("geen pagina")) })
    expect((await app.request(`${BASIS}/api/v1/openapi.json`)).status).toBe(200)
  })
})
