import { getConnInfo } from "@hono/node-server/conninfo"
import type { Context, Hono } from "hono"
import { compress } from "hono/compress"
import { type Actor, allows, loadActor } from "./actor.ts"
import { execute } from "./command.ts"
import { statusOf } from "./endpoint.ts"
import { type ErrorPage, FORBIDDEN, NOT_FOUND, NOT_STORED } from "./error-pages.tsx"
import { type FormValues, readForm } from "./form.ts"
import { isLook, logLook } from "./inzage.ts"
import { limitBody } from "./lichaam.ts"
import { meldingCookie, takeMelding } from "./melding.ts"
import {
  Elders, type Html, type Page, type PageContent, type PageRequest, type RefusedForm, type Route, seeOther, type Shell, type Transfer,
} from "./page.ts" // biome-ignore format: one import
import type { Services } from "./services.ts"
import { readToken } from "./sessie.ts"
import { refusedStream } from "./stream.ts"
import { markOf, type Streams } from "./streams.ts"
import { inTaal } from "./taal.ts"
import { taalVan } from "./taalkeuze.ts"
import { toestandVan } from "./toestand.ts"
import { isUuid } from "./uuid.ts"
import { naLezenKoek, takeNaLezen } from "./woordwacht.ts"

export interface WebOptions {
  services: Services
  https: boolean
  /** Requests come through a proxy that names the client in X-Forwarded-For. */
  proxy?: boolean
  /** Pages that are followed by an open browser; without it no page is. */
  streams?: Streams
  /** The frame around every page: navigation, heading, styles. */
  layout(content: PageContent, shell: Shell): Html
}

/** A browser that asks a page again by itself says so. */
const LIVE_HEADER = "x-trede-live"

/** Puts declared routes on the server. A route without a right or a look is refused here, at start, not in use. */
export function mountRoutes(app: Hono, routes: readonly Route[], options: WebOptions): void {
  for (const route of routes) {
    const act = route.soort === "pagina" ? route.act : undefined
    if (!route.recht || !isLook(route.inzage) || (act && !act.command.recht))
      throw new Error(`Route ${route.path} noemt geen recht of geen inzage.`)
    if (route.soort === "overdracht") mountTransfer(app, route as unknown as Transfer<unknown>, options)
    else mountPage(app, route as unknown as Page<unknown, unknown>, options)
  }
}

/**
 * What the resident reads comes packed, for a slow line. The pages of the staff do not: a search shows words of whoever made the link beside
 * people's names, and the length of a packed answer tells which they have in common (BREACH).
 */
const PACKED = compress({ encoding: "gzip", contentTypeFilter: /^text\/html\b/ })

function mountPage(app: Hono, page: Page<unknown, unknown>, options: WebOptions): void {
  const { streams } = options
  if (isVertaald(page)) app.use(page.path, PACKED)
  app.get(page.path, async c => {
    if (page.live && streams && c.req.header("accept") === "text/event-stream") return followPage(c, page, options, streams)
    return showPage(c, page, options, null, 200)
  })
  const form = page.act
  if (!form) return
  app.post(page.path, limitBody(), async c => {
    const waarden = await c.req.parseBody<{ all: true }, FormValues>({ all: true })
    if (form.opnieuw && form.opnieuw in waarden) return showPage(c, page, options, { waarden, weigeringen: [] }, 200)
    const input = readForm(form.command.invoer, { ...waarden, ...c.req.param() })
    const id = typeof waarden.id === "string" && isUuid(waarden.id) ? waarden.id : crypto.randomUUID()
    const uitkomst = await execute(options.services, readToken(c, options.https), form.command, input, { id })
    if (!uitkomst.ok)
      return showPage(c, page, options, { waarden, weigeringen: uitkomst.weigeringen }, formStatus(uitkomst.weigeringen[0]?.code))
    const params = c.req.param()
    const koeken = [meldingCookie(form.melding, options.https)]
    if (uitkomst.naLezen) {
      const verbeter = form.verbeter ? { recht: form.verbeter.recht, naar: form.verbeter.naar(uitkomst.waarde, params) } : null
      koeken.push(naLezenKoek({ treffers: uitkomst.naLezen, verbeter }, options.https))
    }
    return seeOther(form.naar(uitkomst.waarde, params), ...koeken)
  })
}

async function showPage(c: Context, page: Page<unknown, unknown>, options: WebOptions, formulier: RefusedForm | null, status: number) {
  const seal = options.streams?.seal()
  // What an open page asks by itself is no sign that somebody is there.
  const found = await loadPage(page, { ...askedOf(c, options), formulier }, options, c.req.header(LIVE_HEADER) === undefined)
  if ("refused" in found) return !found.actor && page.buiten ? c.redirect(page.buiten, 303) : refuse(c, found.actor, options)
  if ("elders" in found && found.elders) return seeOther(found.elders)
  if (found.data === null) return showError(c, NOT_FOUND, 404, found.actor, options)
  const live = page.live && seal && !formulier ? `${seal}.${markOf(page.live(found.data))}` : null
  const shell = { ...shellOf(c, found.actor, options, { formulier, vertaald: isVertaald(page) }), live }
  return draw(c, () => page.view(found.data, shell), shell, options, status)
}

/** What is somebody's own speaks his language, and so does what says that it is translated. */
const isVertaald = ({ recht, vertaald }: Pick<Page<unknown, unknown>, "recht" | "vertaald">) => vertaald ?? recht === "eigen"

/** All that a page says is made here, in the language of its reader. */
const draw = (c: Context, content: () => PageContent, shell: Shell, { layout }: WebOptions, status: number): Promise<Response> =>
  inTaal(shell.taal ?? "nl", async () => c.html(await layout(content(), shell), status as 200))

/** A page outside any route: a wrong address, a fault. Who looks at his own file reads it in his own language. */
export const showError = (c: Context, content: ErrorPage, status: number, actor: Actor | null, options: WebOptions) =>
  draw(
    c,
    () => content(actor !== null && actor.deelnemerId === null),
    shellOf(c, actor, options, { formulier: null, vertaald: actor !== null && actor.deelnemerId !== null }),
    options,
    status,
  )

/** A stream for one tab: told when this page, as its reader may see it at that moment, shows something else. */
async function followPage(c: Context, page: Page<unknown, unknown>, options: WebOptions, streams: Streams): Promise<Response> {
  const asked = { ...askedOf(c, options), formulier: null }
  const { token, url } = asked
  const [seal = "", mark = ""] = (url.searchParams.get("live") ?? "").split(".")
  url.searchParams.delete("live")
  const look = async () => {
    const found = await loadPage(page, asked, options, false, false)
    return "refused" in found || found.data === null ? null : markOf(page.live!(found.data))
  }
  const actor = await options.services.db.inRol("app", token, tx => loadActor(tx, false))
  if (!actor || !allows(options.services.access, actor, page.recht)) return refusedStream()
  const answer = streams.follow({ token: token!, accountId: actor.accountId, page: url.pathname + url.search, seal, mark, look })
  if (answer instanceof Response) return answer
  return c.text("Er staan al te veel bladzijden open die vanzelf bijwerken. Deze werkt bij als u haar opnieuw opent.", answer, {
    "retry-after": "30",
  })
}

type Asked = Pick<PageRequest<unknown>, "token" | "url" | "params" | "formulier">

const askedOf = (c: Context, options: WebOptions): Omit<Asked, "formulier"> => ({
  token: readToken(c, options.https),
  url: new URL(c.req.url),
  params: c.req.param() as Record<string, string>,
})

/**
 * Loads as the actor, and logs the look in the same transaction: only then the first byte may go. `shows`: false where
 * nothing of it leaves.
 */
async function loadPage(page: Page<unknown, unknown>, asked: Asked, { services }: WebOptions, winds: boolean, shows = true) {
  const raw = Object.fromEntries(asked.url.searchParams)
  const query = page.query ? page.query.safeParse(raw) : { success: true as const, data: raw }
  return services.db.inRol("app", asked.token, async tx => {
    const actor = await loadActor(tx, winds)
    if (!allows(services.access, actor, page.recht)) return { actor, refused: true as const }
    if (!query.success || hasStrayId(asked.params)) return { actor, data: null }
    const data = await page.load({ ...asked, tx, actor, services, query: query.data, vandaag: services.vandaag() })
    if (data instanceof Elders) return { actor, data: null, elders: data.pad }
    if (data !== null && shows) await logLook(tx, actor, page.inzage, page.path, data)
    return { actor, data }
  })
}

/** An id in a path that is none: what it would name is not there. The database would call it a fault. */
const hasStrayId = (params: Record<string, string>): boolean =>
  Object.entries(params).some(([naam, waarde]) => naam.endsWith("Id") && !isUuid(waarde))

function mountTransfer(app: Hono, transfer: Transfer<unknown>, options: WebOptions): void {
  app.on(transfer.methode.toUpperCase(), transfer.path, limitBody(transfer.bestand), async c => {
    const { services } = options
    if (transfer.methode === "post" && transfer.recht !== "openbaar" && services.opslag.niveau() === "vol")
      return showError(c, NOT_STORED, 507, await actorOf(c, options), options)
    const token = transfer.vanElders ? null : readToken(c, options.https)
    const url = new URL(c.req.url)
    const base = {
      token,
      url,
      services,
      params: c.req.param() as Record<string, string>,
      vandaag: services.vandaag(),
      raw: c.req.raw,
      https: options.https,
      adres: clientAddress(c, options.proxy ?? false),
      query: Object.fromEntries(url.searchParams),
    }
    const found = await services.db.inRol("app", token, async tx => {
      const actor = await loadActor(tx)
      if (!allows(services.access, actor, transfer.recht)) return { actor, refused: true as const }
      const request = { ...base, tx, actor }
      const data = hasStrayId(base.params) ? null : await transfer.load(request)
      if (data !== null) await logLook(tx, actor, transfer.inzage, transfer.path, data)
      return { actor, data, request }
    })
    if ("refused" in found) return refuse(c, found.actor, options)
    const { data, request } = found
    if (data === null) return showError(c, NOT_FOUND, 404, found.actor, options)
    const shell = shellOf(c, found.actor, options, { formulier: null, vertaald: isVertaald(transfer) })
    const answer = await inTaal(shell.taal ?? "nl", async () => transfer.send(data, request))
    return answer instanceof Response ? answer : draw(c, () => answer.pagina, shell, options, answer.status)
  })
}

/** Behind a proxy the last hop that it named; what a client wrote before that is not to be believed. */
function clientAddress(c: Context, proxy: boolean): string | null {
  const hop = proxy ? c.req.header("x-forwarded-for")?.split(",").at(-1)?.trim() : undefined
  if (proxy) return hop || null
  return c.env && "incoming" in c.env ? (getConnInfo(c).remote.address ?? null) : null
}

async function refuse(c: Context, actor: Actor | null, options: WebOptions) {
  if (!actor) return c.redirect(`/inloggen?naar=${encodeURIComponent(c.req.method === "GET" ? c.req.path : "/")}`, 303)
  return showError(c, FORBIDDEN, 403, actor, options)
}

/** Who asks, for a page outside any route: a wrong address, a fault. */
export async function actorOf(c: Context, { services, https }: WebOptions): Promise<Actor | null> {
  const token = readToken(c, https)
  if (token === null) return null
  try {
    return await services.db.inRol("app", token, loadActor)
  } catch {
    return null // the fault may be the database's
  }
}

function shellOf(
  c: Context,
  actor: Actor | null,
  options: WebOptions,
  { formulier, vertaald }: { formulier: RefusedForm | null; vertaald: boolean },
): Shell {
  const mag = (recht: string) => allows(options.services.access, actor, recht)
  // What an open page asks by itself takes no word that is meant for the page that somebody goes to.
  const gaat = c.req.header(LIVE_HEADER) === undefined
  return {
    actor,
    pad: c.req.path,
    url: new URL(c.req.url),
    vandaag: options.services.vandaag(),
    opdrachtId: crypto.randomUUID(),
    formulier,
    melding: gaat ? takeMelding(c, options.https) : null,
    naLezen: gaat ? takeNaLezen(c, options.services.vandaag(), options.https) : null,
    live: null,
    taal: vertaald ? taalVan(c, actor, options.https) : null,
    toestand: toestandVan(options.services, mag("beheer")),
    mag,
  }
}

// A browser form that was refused shows its page again: 422, 409 when somebody else was first, or 507 when nothing can be stored.
const formStatus = (code: string | undefined) => ([409, 507].includes(statusOf(code)) ? statusOf(code) : 422)
