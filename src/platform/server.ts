import { serveStatic } from "@hono/node-server/serve-static"
import { Hono } from "hono"
import { HTTPException } from "hono/http-exception"
import { apiVersion, asksApi, type Endpoint, mountEndpoints, problem, TITLES } from "./endpoint.ts"
import { AWAY, BUSY, type ErrorPage, FAULT, NO_FILES, NOT_FOUND, NOT_SHOWN, NOT_STORED, TOO_LARGE, UNSTORABLE } from "./error-pages.tsx"
import { securityHeaders } from "./headers.ts"
import { sameOrigin } from "./origin.ts"
import { lastAnswer, shedLoad } from "./overload.ts"
import type { Route } from "./page.ts"
import type { Services } from "./services.ts"
import { actorOf, mountRoutes, showError, type WebOptions } from "./mount.ts"
import { TeDruk } from "./wachtrij.ts"
import { isAway } from "./weg.ts"

export interface ServerOptions extends WebOptions {
  routes: readonly Route[]
  endpoints: readonly Endpoint[]
  /** Folder with the built browser files. */
  publicDir: string
  /** Whether everything behind the pages is there: the database answers and the engine is current. */
  klaar(): Promise<boolean>
  /** The program was told to stop: what was let in is answered, nothing else is let in. */
  stopt?(): boolean
}

/** The mark in the browser's tab: the stairs of ui/merk, in fixed colours because a tab knows no theme. */
const MERK = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 26 26"><rect width="26" height="26" rx="6" fill="#0a655c"/><path d="M6 19h4v-4h4v-4h4V7h2" fill="none" stroke="#fffdfa" stroke-width="2.4" stroke-linecap="round" stroke-linejoin="round"/></svg>`

/** The web application: headers, health, assets, origin check, pages, API, and one page for whatever goes wrong. */
export function createServer(options: ServerOptions): Hono {
  const { services } = options
  const stops = () => options.stopt?.() ?? false
  const app = new Hono()
  app.use(lastAnswer(stops))
  app.use(async (c, next) => {
    const start = performance.now()
    await next()
    services.log.info("verzoek", {
      methode: c.req.method,
      route: c.req.routePath,
      status: c.res.status,
      ms: Math.round(performance.now() - start),
    })
  })
  app.use(securityHeaders(options.https))
  app.use(apiVersion)
  app.get("/gezond", c => c.text("gezond"))
  app.get("/klaar", async c => ((await isReady(options)) ? c.text("klaar") : c.text("nog niet klaar", 503, { "retry-after": "2" })))
  app.get("/merk.svg", c => c.body(MERK, 200, { "content-type": "image/svg+xml", "cache-control": "public, max-age=86400" }))
  app.use("/stijl-en-script/*", async (c, next) => {
    await next()
    if (c.res.status === 200) c.res.headers.set("cache-control", "public, max-age=31536000, immutable")
  })
  app.use(
    "/stijl-en-script/*",
    serveStatic({ root: options.publicDir, precompressed: true, rewriteRequestPath: path => path.replace("/stijl-en-script", "") }),
  )
  app.use(shedLoad(services.db.pool, stops))
  const vanElders = (route: Route) => route.soort === "overdracht" && route.vanElders === true
  mountRoutes(app, options.routes.filter(vanElders), options)
  app.use(sameOrigin)
  mountRoutes(
    app,
    options.routes.filter(route => !vanElders(route)),
    options,
  )
  mountEndpoints(app, options.endpoints, options)
  app.notFound(async c => showError(c, NOT_FOUND, 404, await actorOf(c, options), options))
  app.onError(async (fout, c) => {
    services.log.fout("fout in verzoek", {
      methode: c.req.method,
      route: c.req.routePath,
      fout: fout.name,
      code: (fout as { code?: string }).code ?? "",
    })
    const { status, pagina } = answerTo(fout, c.req.method, services)
    if (status === 503) c.header("retry-after", "5")
    if (asksApi(c)) return problem(c, status, TITLES[status] ?? "Ongeldig verzoek")
    return showError(c, pagina, status, await actorOf(c, options), options)
  })
  return app
}

/** A NUL in a text (22021) or in JSON (22P05): PostgreSQL holds every other character, so this is said here and asked in no schema. */
const UNSTORABLE_CODES: ReadonlySet<unknown> = new Set(["22021", "22P05"])

const SENT_WRONG: Readonly<Record<number, ErrorPage>> = { 413: TOO_LARGE, 415: NO_FILES }

/** What went wrong, as whoever asked has to hear it. */
function answerTo(fout: Error, methode: string, { opslag }: Services): { status: number; pagina: ErrorPage } {
  if (fout instanceof HTTPException) return { status: fout.status, pagina: SENT_WRONG[fout.status] ?? FAULT }
  if (opslag.weigerde(fout)) return { status: 507, pagina: methode === "GET" ? NOT_SHOWN : NOT_STORED }
  if (UNSTORABLE_CODES.has((fout as { code?: unknown }).code)) return { status: 400, pagina: UNSTORABLE }
  if (fout instanceof TeDruk) return { status: 503, pagina: BUSY }
  return isAway(fout) ? { status: 503, pagina: AWAY } : { status: 500, pagina: FAULT }
}

async function isReady(options: ServerOptions): Promise<boolean> {
  try {
    await options.services.db.tijd()
    return !options.stopt?.() && (await options.klaar())
  } catch {
    return false
  }
}
