import { getConnInfo } from "@hono/node-server/conninfo"
import type { Context, Hono } from "hono"
import { type Actor, allows, loadActor } from "./actor.ts"
import { execute } from "./command.ts"
import { statusOf } from "./endpoint.ts"
import { FORBIDDEN, NOT_FOUND } from "./error-pages.tsx"
import { type FormValues, readForm } from "./form.ts"
import { logLook } from "./inzage.ts"
import { meldingCookie, takeMelding } from "./melding.ts"
import { type Html, type Page, type PageContent, type RefusedForm, type Route, seeOther, type Shell, type Transfer } from "./page.ts"
import type { Services } from "./services.ts"
import { readToken } from "./sessie.ts"

export interface WebOptions {
  services: Services
  https: boolean
  /** Requests come through a proxy that names the client in X-Forwarded-For. */
  proxy?: boolean
  /** The frame around every page: navigation, heading, styles. */
  layout(content: PageContent, shell: Shell): Html
}

/** Puts declared routes on the server. A route without a right or a look is refused here, at start, not in use. */
export function mountRoutes(app: Hono, routes: readonly Route[], options: WebOptions): void {
  for (const route of routes) {
    if (!route.recht || !route.inzage) throw new Error(`Route ${route.path} noemt geen recht of geen inzage.`)
    if (route.soort === "overdracht") mountTransfer(app, route as unknown as Transfer<unknown>, options)
    else mountPage(app, route as unknown as Page<unknown, unknown>, options)
  }
}

function mountPage(app: Hono, page: Page<unknown, unknown>, options: WebOptions): void {
  app.get(page.path, c => showPage(c, page, options, null, 200))
  const form = page.act
  if (!form) return
  app.post(page.path, async c => {
    const waarden = await c.req.parseBody<{ all: true }, FormValues>({ all: true })
    const input = readForm(form.command.invoer, { ...waarden, ...c.req.param() })
    const id = typeof waarden.id === "string" && UUID.test(waarden.id) ? waarden.id : crypto.randomUUID()
    const uitkomst = await execute(options.services, readToken(c, options.https), form.command, input, { id })
    if (!uitkomst.ok)
      return showPage(c, page, options, { waarden, weigeringen: uitkomst.weigeringen }, formStatus(uitkomst.weigeringen[0]?.code))
    return seeOther(form.naar(uitkomst.waarde, c.req.param()), meldingCookie(form.melding, options.https))
  })
}

/** Loads as the actor, logs the look in the same transaction, and only then lets the first byte go. */
async function showPage(c: Context, page: Page<unknown, unknown>, options: WebOptions, formulier: RefusedForm | null, status: number) {
  const { services } = options
  const token = readToken(c, options.https)
  const url = new URL(c.req.url)
  const query = page.query
    ? page.query.safeParse(Object.fromEntries(url.searchParams))
    : { success: true as const, data: Object.fromEntries(url.searchParams) }
  const found = await services.db.inRol("app", token, async tx => {
    const actor = await loadActor(tx)
    if (!allows(services.access, actor, page.recht)) return { actor, refused: true as const }
    if (!query.success) return { actor, data: null }
    const data = await page.load({
      tx, actor, token, url, formulier, services, params: c.req.param(), query: query.data, vandaag: services.vandaag(),
    }) // biome-ignore format: what a load gets, on one line
    if (data !== null) await logLook(tx, actor, page.inzage, page.path, data)
    return { actor, data }
  })
  if ("refused" in found) return refuse(c, found.actor, options)
  if (found.data === null) return c.html(await options.layout(NOT_FOUND, shellOf(c, found.actor, options, null)), 404)
  const shell = shellOf(c, found.actor, options, formulier)
  return c.html(await options.layout(page.view(found.data, shell), shell), status as 200)
}

function mountTransfer(app: Hono, transfer: Transfer<unknown>, options: WebOptions): void {
  app.on(transfer.methode.toUpperCase(), transfer.path, async c => {
    const { services } = options
    const token = readToken(c, options.https)
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
      const data = await transfer.load(request)
      if (data !== null) await logLook(tx, actor, transfer.inzage, transfer.path, data)
      return { actor, data, request }
    })
    if ("refused" in found) return refuse(c, found.actor, options)
    if (found.data === null) return c.html(await options.layout(NOT_FOUND, shellOf(c, found.actor, options, null)), 404)
    const answer = await transfer.send(found.data, found.request)
    if (answer instanceof Response) return answer
    return c.html(await options.layout(answer.pagina, shellOf(c, found.actor, options, null)), answer.status as 200)
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
  return c.html(await options.layout(FORBIDDEN, shellOf(c, actor, options, null)), 403)
}

/** Who asks, for a page outside any route: a wrong address, a fault. */
export async function actorOf(c: Context, { services, https }: WebOptions): Promise<Actor | null> {
  try {
    return await services.db.inRol("app", readToken(c, https), loadActor)
  } catch {
    return null // the fault may be the database's
  }
}

export function shellOf(c: Context, actor: Actor | null, options: WebOptions, formulier: RefusedForm | null): Shell {
  return {
    actor,
    pad: c.req.path,
    url: new URL(c.req.url),
    vandaag: options.services.vandaag(),
    opdrachtId: crypto.randomUUID(),
    formulier,
    melding: takeMelding(c, options.https),
    mag: recht => allows(options.services.access, actor, recht),
  }
}

// A browser form that was refused shows its page again: 422, or 409 when somebody else was first.
const formStatus = (code: string | undefined) => (statusOf(code) === 409 ? 409 : 422)

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
