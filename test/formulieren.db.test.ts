import { readFileSync } from "node:fs"
import type { Browser } from "playwright-core"
import { afterAll, beforeAll, expect, test } from "vitest"
import { z } from "zod"
import type { Rol } from "#begrippen/rol"
import { rechtenVan, ROLLEN } from "#modules/toegang"
import { type Command, execute } from "#platform/command"
import { prepareJobs } from "#platform/jobs"
import { openSessie } from "#platform/sessie"
import { routes } from "../src/routes.ts"
import { ANDERE } from "./support/andere-bladen.ts"
import { keurSchermen } from "./support/bezoek.ts"
import { openBladlezer } from "./support/blad.ts"
import { startBrowser } from "./support/browser.ts"
import { type Formulier, leesFormulieren, vulFormulierIn } from "./support/formulier.ts"
import { type Greep, VOORBEELDEN } from "./support/handelingen.ts"
import { MET_RIJEN } from "./support/met-rijen.ts"
import { type Actor, Wereld } from "./support/rechtenwereld.ts"
import { openTestRegio, type TestRegio } from "./support/regio.ts"
import { BASIS, klaar, openTestWeb, type TestWeb } from "./support/web.ts"
import { dracht, formulierBezwaren } from "./support/wandeling.ts"

// Every form that a page offers, as a browser without script has it: somebody who may opens the page, its fields are those
// that the act asks, filled in with a sample that must succeed and sent by its button it leads on. With it the pages that the
// walk of the roles cannot reach (test/e2e/rollen.e2e.ts), and those on three screens under axe.
type Handeling = Command<unknown, unknown>
const handelingVan = (formulier: { command: unknown }) => formulier.command as Handeling
const ROUTES = routes.flatMap(r =>
  r.soort === "pagina" && r.act ? [{ path: r.path, recht: r.recht, handeling: handelingVan(r.act), opnieuw: r.act.opnieuw }] : [],
)
// Their samples need files that came in before: the walk of the roles sends these forms.
const MET_BESTANDEN = new Set(["lees-in", "gooi-bestanden-weg", "maak-uitvoer"])

let regio: TestRegio
let wereld: Wereld
let web: TestWeb
let browser: Browser
const actoren = new Map<Rol, Actor>()
/** What was opened, of the pages that the walk cannot reach. */
const bladen = new Map<string, string>()
beforeAll(async () => {
  regio = await openTestRegio()
  await prepareJobs(regio.services)
  wereld = await Wereld.open(regio)
  const manifest = JSON.parse(readFileSync("dist/public/manifest.json", "utf8")) as Record<string, string>
  web = openTestWeb(regio, { manifest })
  for (const rol of ROLLEN) if (rol !== "deelnemer") actoren.set(rol, await wereld.zetel(regio.stadskanaal, rol))
  actoren.set("deelnemer", await wereld.inlog(await wereld.persoon(regio.stadskanaal)))
  browser = await startBrowser()
})
afterAll(async () => {
  await browser.close()
  await regio.close()
})

/** What a schema asks: all its fields, and those that a form must send something for (an unticked box sends nothing). */
function veldenVan(handeling: Handeling): { alle: Set<string>; nodig: string[] } {
  type Vorm = { type?: string; properties?: Record<string, Vorm>; required?: string[]; anyOf?: Vorm[] }
  const vorm = z.toJSONSchema(handeling.invoer, { io: "input", unrepresentable: "any" }) as Vorm
  const takken = [vorm, ...(vorm.anyOf ?? [])]
  const leeg = (v: Vorm | undefined) => v?.type === "boolean" || v?.type === "array"
  return {
    alle: new Set(takken.flatMap(t => Object.keys(t.properties ?? {}))),
    nodig: (vorm.required ?? []).filter(naam => !leeg(vorm.properties?.[naam])),
  }
}

async function wie(recht: string, handeling: Handeling): Promise<Actor> {
  if (recht === "tablet") return wereld.tablet(await wereld.persoon(regio.stadskanaal), regio.stadskanaal)
  const kan = (r: string, rol: Rol) => r === "openbaar" || (rechtenVan(rol) as ReadonlySet<string>).has(r)
  return actoren.get(ROLLEN.find(rol => actoren.has(rol) && kan(recht, rol) && kan(handeling.recht, rol))!)!
}
/** In the address, but no field of the act. */
const inPad = (naam: string): unknown =>
  ({ organisatieId: regio.stadskanaal, medewerkerId: regio.coach.medewerkerId, deelnemerId: undefined, instrument: "zrm" })[naam]

/** What must stand there besides before the page shows its form, and where it does, beside its own address. */
const VOORAF: Record<string, (g: Greep, invoer: Record<string, unknown>) => Promise<unknown>> = {
  "beeindig-sessies": ({ regio: { db }, actor }) => openSessie(db, actor.accountId, actor),
  "beeindig-deling": async (g, invoer) => {
    const deel = ROUTES.find(r => r.handeling.naam === "deel-dossier")!.handeling
    await execute(g.regio.services, g.actor.token, deel, await VOORBEELDEN.get("deel-dossier")!(g), { id: crypto.randomUUID() })
    invoer["delingId"] = await g.rij("deling")
  },
  "vertaal-eigen-woorden": ({ regio: r }, { deelnemerId: wie }) =>
    r.alsEigenaar("update deelnemer set voertaal = 'ara' where id = $1", [wie]),
  "begrijp-niet": ({ regio: r, actor }) => r.alsEigenaar("update deelnemer set voertaal = 'tir' where id = $1", [actor.deelnemerId]),
  "zet-op-cv": ({ regio: r }, { deelnemerId: wie }) =>
    r.alsEigenaar("update traject set einde = '2024-06-01', reden_einde = 'afgerond' where deelnemer_id = $1", [wie]),
  "wis-tweede-stap": ({ regio: r }, { accountId }) =>
    r.alsEigenaar("insert into ctx.geheim (account_id, totp) values ($1, 'x')", [accountId]),
}
const VRAAG: Record<string, string> = { "stel-wissen-voor": "?proef=ja" }

async function open(route: string, pad: string, token: string): Promise<string> {
  const antwoord = await web.vraag("GET", pad, { token })
  expect(antwoord.status, pad).toBe(200)
  const html = await klaar(web, pad, token)
  if (MET_RIJEN.has(route)) bladen.set(route, html)
  return html
}

test.for(ROUTES.filter(r => !MET_BESTANDEN.has(r.handeling.naam)).map(r => [r.path, r] as const))(
  "%s: het formulier werkt zonder script",
  async ([path, { recht, handeling, opnieuw }]) => {
    const actor = await wie(recht, handeling)
    const persoon = await wereld.persoon(regio.stadskanaal)
    if (actor.medewerkerId) await wereld.betrek(persoon, actor)
    const g: Greep = { regio, actor, persoon, rij: tabel => nieuwste(tabel, persoon.id), versie: () => versieVan(persoon.id) }
    const invoer = await VOORBEELDEN.get(handeling.naam)!(g)
    await VOORAF[handeling.naam]?.(g, invoer)
    const pad = path.replaceAll(/:(\w+)/g, (_, naam: string) => (invoer[naam] ?? inPad(naam) ?? persoon.id) as string)
    const html = await open(path, pad + (VRAAG[handeling.naam] ?? ""), actor.token)
    expect(formulierBezwaren(html, pad, BASIS)).toEqual([])
    const formulier = formulierNaar(html, pad)
    const { alle, nodig } = veldenVan(handeling)
    // A row of a list is named 'list.number.field'.
    const namen = [...formulier.velden.keys(), ...formulier.knoppen.map(k => k.naam).filter(Boolean)]
    const velden = new Set(namen.map(naam => naam.split(".")[0]!))
    const gevraagd = (naam: string) => velden.has(naam) || path.includes(`:${naam}`)
    expect(
      [...velden].filter(naam => naam !== "id" && naam !== opnieuw && !alle.has(naam)),
      "velden die de handeling niet kent",
    ).toEqual([])
    expect(
      nodig.filter(naam => !gevraagd(naam)),
      "wat de handeling wil weten en het formulier niet vraagt",
    ).toEqual([])
    // Sent as it stands first: what is missing is said in Dutch, on the same page. Some ask to confirm what is unlikely.
    const leeg = await verstuur(pad, actor.token, formulier, {})
    if (leeg.status === 303) return
    expect(leeg.status).toBe(422)
    const terug = await leeg.text()
    expect(terug).not.toMatch(/Invalid (input|option)|expected/)
    const eerste = await verstuur(pad, actor.token, formulierNaar(terug, pad), invoer)
    if (eerste.status === 303) return
    const tweede = await verstuur(pad, actor.token, formulierNaar(await eerste.text(), pad), invoer)
    expect(tweede.status, await tweede.text()).toBe(303)
  },
)

const nieuwste = async (tabel: string, deelnemerId: string) =>
  (
    await regio.alsEigenaar<{ id: string }>(
      `select id from ${tabel} where deelnemer_id = $1 and vervallen_op is null order by vastgelegd_op desc limit 1`,
      [deelnemerId],
    )
  )[0]!.id
const versieVan = async (id: string) =>
  (await regio.alsEigenaar<{ versie: number }>("select versie from deelnemer where id = $1", [id]))[0]!.versie
function formulierNaar(html: string, pad: string): Formulier {
  const formulier = leesFormulieren(html, pad).find(f => f.methode === "POST" && new URL(f.actie, BASIS + pad).pathname === pad)
  if (!formulier) throw new Error(`${pad} heeft geen formulier:\n${html.replaceAll(/<[^>]+>/g, " ")}`)
  return formulier
}
const verstuur = (pad: string, token: string, formulier: Formulier, invoer: Record<string, unknown>) =>
  web.app.request(new URL(formulier.actie, BASIS + pad).href, {
    method: "POST",
    headers: { host: "trede.test", cookie: `trede=${token}`, origin: BASIS, "sec-fetch-site": "same-origin" },
    body: vulFormulierIn(formulier, invoer),
  })

test.for(ANDERE)("%s gaat open", async ([route, rol, maak]) => {
  const actor = actoren.get(rol)!
  const pad = await maak(actor, { regio, wereld, nieuwste })
  const html = await open(route, pad, actor.token)
  expect(html.startsWith("<!doctype html>") ? formulierBezwaren(html, pad, BASIS) : []).toEqual([])
})

test("elke bladzijde waar de wandeling van de rollen niet komt is hier geopend, en schoon onder axe", { timeout: 300_000 }, async () => {
  expect([...MET_RIJEN].filter(route => !bladen.has(route))).toEqual([])
  const lezer = await openBladlezer(browser, web)
  const gezien = new Set<string>()
  for (const [route, html] of bladen) {
    const donker = dracht(html).filter(d => !gezien.has(d) && gezien.add(d)).length > 0
    // A shared tablet goes back to its start by itself: whoever walks away leaves nobody a page with his name on it.
    if (!html.startsWith("<!doctype html>")) continue
    await lezer.toon(html)
    expect(await keurSchermen(lezer.page, donker, route === "/hal/melden" ? ["meta-refresh"] : []), route).toEqual([])
  }
})
