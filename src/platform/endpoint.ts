import { createRoute, type Hook, OpenAPIHono, z } from "@hono/zod-openapi"
import type { Weigering } from "#begrippen/uitkomst"
import type { Context, Env, Hono } from "hono"
import { createMiddleware } from "hono/factory"
import type { ZodObject, ZodType } from "zod"
import { allows, loadActor } from "./actor.ts"
import { type Command, execute } from "./command.ts"
import { isLook, type Look, logLook } from "./inzage.ts"
import type { PageRequest } from "./page.ts"
import { readToken } from "./sessie.ts"
import { limitBody } from "./lichaam.ts"
import type { WebOptions } from "./mount.ts"

/** API version, as the Dutch API Design Rules ask (/core/version-header). */
const VERSION = "1.0.0"

/** A query of the API: the same load, right and look as a page. */
export interface QueryEndpoint<Q, A> {
  soort: "vraag"
  pad: string
  samenvatting: string
  recht: string
  inzage: Look<A>
  query?: ZodObject
  antwoord: ZodType<A>
  load(request: Omit<PageRequest<Q>, "formulier">): Promise<A | null>
}
/** A command of the API: the same business act as the form. */
export interface CommandEndpoint<I, O> {
  soort: "handeling"
  pad: string
  samenvatting: string
  command: Command<I, O>
  antwoord: ZodType<O>
  /** It takes a file, in base64: the largest body, bytes. */
  bestand?: number
}
export type Endpoint = QueryEndpoint<never, never> | CommandEndpoint<never, never>

export const queryEndpoint = <A, Q = Record<string, string>>(e: Omit<QueryEndpoint<Q, A>, "soort">): Endpoint =>
  ({ soort: "vraag", ...e }) as unknown as Endpoint
export const commandEndpoint = <I, O>(e: Omit<CommandEndpoint<I, O>, "soort">): Endpoint =>
  ({ soort: "handeling", ...e }) as unknown as Endpoint

const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string().optional(),
  weigeringen: z.array(z.object({ code: z.string(), veld: z.string().optional(), tekst: z.string() })).optional(),
})

/** The version stands on every answer of the API, also on one that never came as far as an endpoint. */
export const apiVersion = createMiddleware(async (c, next) => {
  await next()
  if (asksApi(c)) c.res.headers.set("api-version", VERSION)
})

/** Mounts the endpoint table under /api/v1, with its OpenAPI 3.1 document at /api/v1/openapi.json. */
export function mountEndpoints(app: Hono, endpoints: readonly Endpoint[], options: WebOptions): void {
  const api = createApi(endpoints, options)
  app.route("/api/v1", api)
}

/** The API as an application of its own; also read by the generator of docs/api/openapi.json. */
export function createApi(endpoints: readonly Endpoint[], options: WebOptions): OpenAPIHono {
  const api = new OpenAPIHono()
  for (const endpoint of endpoints) {
    if (!isDeclared(endpoint)) throw new Error(`Endpoint ${endpoint.pad} noemt geen recht of geen inzage.`)
    if (endpoint.soort === "vraag") mountQuery(api, endpoint as unknown as QueryEndpoint<unknown, unknown>, options)
    else mountCommand(api, endpoint, options)
  }
  api.doc31("/openapi.json", {
    openapi: "3.1.0",
    info: { title: "Trede", version: VERSION, description: "Dezelfde vragen en handelingen als de pagina's." },
  })
  api.all("*", c => problem(c, 404, "Niet gevonden"))
  return api
}

/** An endpoint without a right or a look is refused at start, not in use; a command answers with ids and shows nobody. */
const isDeclared = (endpoint: Endpoint): boolean =>
  endpoint.soort === "vraag" ? Boolean(endpoint.recht) && isLook(endpoint.inzage) : Boolean((endpoint.command as { recht?: string }).recht)

const answers = (antwoord: ZodType, headers?: ZodObject) => ({
  200: { description: "Gelukt", ...(headers && { headers }), content: { "application/json": { schema: antwoord } } },
  default: { description: "Niet gelukt", content: { "application/problem+json": { schema: Problem } } },
})

function mountQuery(api: OpenAPIHono, endpoint: QueryEndpoint<unknown, unknown>, options: WebOptions): void {
  const request = { params: pathParams(endpoint.pad), ...(endpoint.query ? { query: endpoint.query } : {}) }
  const route = createRoute({
    method: "get",
    path: endpoint.pad,
    summary: endpoint.samenvatting,
    request,
    responses: answers(endpoint.antwoord),
  })
  const answer = async (c: Context) => {
    const { services } = options
    const token = readToken(c, options.https)
    const query = (endpoint.query ? endpoint.query.parse(c.req.query()) : c.req.query()) as never
    const found = await services.db.inRol("app", token, async tx => {
      const actor = await loadActor(tx)
      if (!allows(services.access, actor, endpoint.recht)) return { status: actor ? 403 : 401 }
      const data = await endpoint.load({
        tx,
        actor,
        token,
        services,
        query,
        params: c.req.param() as Record<string, string>,
        url: new URL(c.req.url),
        vandaag: services.vandaag(),
      })
      if (data === null) return { status: 404 }
      await logLook(tx, actor, endpoint.inzage, `/api/v1${endpoint.pad}`, data)
      return { status: 200, data }
    })
    if (found.status !== 200) return problem(c, found.status, TITLES[found.status]!)
    return c.json(endpoint.antwoord.parse(found.data) as object)
  }
  api.openapi(route, answer as never, refuseInvalid(endpoint.recht, options) as never)
}

function mountCommand(api: OpenAPIHono, endpoint: CommandEndpoint<unknown, unknown>, options: WebOptions): void {
  const body = (endpoint.command.invoer as ZodObject).omit(Object.fromEntries(paramNames(endpoint.pad).map(n => [n, true])) as never)
  const route = createRoute({
    method: "post",
    path: endpoint.pad,
    summary: endpoint.samenvatting,
    middleware: limitBody(endpoint.bestand),
    request: {
      params: pathParams(endpoint.pad),
      headers: z.object({
        "gebeurd-op": z.iso
          .datetime({ offset: true, error: "Geef een tijdstip als 2026-03-02T09:30:00+01:00." })
          .refine(isVoorbij, { error: "Dit tijdstip is nog niet voorbij. Laat het weg als het nu gebeurt." })
          .optional()
          .openapi({ description: "Wanneer het gebeurde, als dat eerder was dan het versturen (zonder verbinding vastgelegd)." }),
        "idempotency-key": z.uuid().openapi({ description: "Door de afzender gemaakt; dezelfde sleutel geeft hetzelfde antwoord." }),
      }),
      body: { required: true, content: { "application/json": { schema: body } } },
    },
    responses: answers(endpoint.antwoord, endpoint.command.vrijeTekst && NA_LEZEN),
  })
  const answer = async (c: Context) => {
    const input = { ...(await c.req.json()), ...c.req.param() }
    const uitkomst = await execute(options.services, readToken(c, options.https), endpoint.command, input, {
      id: c.req.header("idempotency-key")!,
      gebeurdOp: c.req.header("gebeurd-op") ?? null,
    })
    if (uitkomst.naLezen) c.header("nalezen", uitkomst.naLezen.map(t => t.soort).join(", "))
    if (uitkomst.ok) return c.json(endpoint.antwoord.parse(uitkomst.waarde) as object)
    const status = statusOf(uitkomst.weigeringen[0]?.code)
    return problem(c, status, TITLES[status]!, uitkomst.weigeringen)
  }
  api.openapi(route, answer as never, refuseInvalid(endpoint.command.recht, options) as never)
}

/** As a page asks it in a line: the guard of free text. */
const NA_LEZEN = z.object({
  nalezen: z.string().optional().openapi({
    description:
      "De tekst is vastgelegd, en er lijkt iets in te staan dat er niet hoort: gezondheid, justitie, oordeel. Vraag de schrijver hem na te lezen.",
  }),
})

/** What is wrong with a question is told to whoever may ask it; without a session or the right that is what he hears. */
function refuseInvalid(recht: string, { services, https }: WebOptions): Hook<unknown, Env, string, unknown> {
  return async (result, c) => {
    if (result.success) return
    const actor = await services.db.inRol("app", readToken(c, https), loadActor)
    const status = allows(services.access, actor, recht) ? 400 : actor ? 403 : 401
    return problem(c, status, TITLES[status]!, status === 400 ? readIssues(result.error.issues) : undefined)
  }
}

/** Clocks differ: what is a little ahead counts as now. */
const SCHEEF_MS = 5 * 60_000
const isVoorbij = (tijdstip: string): boolean => Date.parse(tijdstip) <= Date.now() + SCHEEF_MS

const paramNames = (pad: string) => [...pad.matchAll(/\{(\w+)\}/g)].map(m => m[1]!)
const pathParams = (pad: string) => z.object(Object.fromEntries(paramNames(pad).map(n => [n, z.uuid()])))

export const TITLES: Record<number, string> = {
  400: "Ongeldige invoer",
  401: "Niet ingelogd",
  403: "Geen recht",
  404: "Niet gevonden",
  409: "Intussen gewijzigd",
  413: "Te groot",
  415: "Hier kan geen bestand bij",
  422: "Geweigerd",
  500: "Er ging iets mis",
  503: "De database is even niet bereikbaar",
  507: "De schijf van de server is vol",
}

/** The status that belongs to the code of a refusal. */
export function statusOf(code: string | undefined): number {
  const known: Record<string, number> = {
    niet_ingelogd: 401,
    geen_recht: 403,
    niet_gevonden: 404,
    intussen_gewijzigd: 409,
    invoer: 400,
    alleen_lezen: 507,
  }
  return known[code ?? ""] ?? 422
}

/** Whoever asks here reads problem+json, whatever went wrong and wherever. */
export const asksApi = (c: Context): boolean => c.req.path.startsWith("/api/v1/")

/** The answer of the API to what did not work (RFC 9457). */
export function problem(c: Context, status: number, title: string, weigeringen?: Weigering[]): Response {
  const body = { type: "about:blank", title, status, ...(weigeringen ? { detail: weigeringen[0]?.tekst, weigeringen } : {}) }
  return c.body(JSON.stringify(body), status as 400, { "content-type": "application/problem+json" })
}

const readIssues = (issues: readonly { path: PropertyKey[]; message: string }[]): Weigering[] =>
  issues.map(i => ({ code: "invoer", veld: i.path.join("."), tekst: i.message }))
