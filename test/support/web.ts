import type { Hono } from "hono"
import type { Endpoint } from "#platform/endpoint"
import type { Route } from "#platform/page"
import { createServer } from "#platform/server"
import type { Streams } from "#platform/streams"
import { endpoints, routes } from "../../src/routes.ts"
import { createLayout } from "../../src/schil.tsx"
import type { TestRegio } from "./regio.ts"

export interface TestWeb {
  app: Hono
  /** Asks as a browser of this site would; `token`: whose session. */
  vraag(
    methode: string,
    pad: string,
    opties?: { token?: string | null; velden?: Record<string, string | string[]>; koppen?: Record<string, string> },
  ): Promise<Response>
}

export const BASIS = "http://trede.test"

/** The whole web application on a test region, as web.ts composes it. */
export function openTestWeb(
  regio: TestRegio,
  opties: {
    https?: boolean
    routes?: readonly Route[]
    endpoints?: readonly Endpoint[]
    streams?: Streams
    manifest?: Record<string, string>
  } = {},
): TestWeb {
  const https = opties.https ?? false
  const app = createServer({
    services: regio.services,
    https,
    layout: createLayout(opties.manifest ?? {}),
    routes: opties.routes ?? routes,
    endpoints: opties.endpoints ?? endpoints,
    ...(opties.streams ? { streams: opties.streams } : {}),
    publicDir: "dist/public",
    klaar: async () => true,
  })
  const vraag: TestWeb["vraag"] = async (methode, pad, { token, velden, koppen } = {}) =>
    app.request(BASIS + pad, {
      method: methode,
      headers: {
        host: "trede.test",
        ...(methode === "GET" ? {} : { origin: BASIS, "sec-fetch-site": "same-origin" }),
        ...(token ? { cookie: `${https ? "__Host-trede" : "trede"}=${token}` } : {}),
        ...koppen,
      },
      ...(methode === "GET" || methode === "HEAD" ? {} : { body: alsFormulier(velden ?? {}) }),
    })
  return { app, vraag }
}

/** The page on which an answer lands, with the cookies that it set, as a browser asks it. */
export const volg = (web: TestWeb, antwoord: Response, token: string): Promise<Response> => {
  const koeken = antwoord.headers.getSetCookie().map(koek => koek.split(";")[0]!)
  return web.vraag("GET", antwoord.headers.get("location")!, { koppen: { cookie: [`trede=${token}`, ...koeken].join("; ") } })
}

/** The page once it no longer comes back by itself: what it was working on is done. */
export async function klaar(web: TestWeb, pad: string, token: string): Promise<string> {
  for (;;) {
    const html = await (await web.vraag("GET", pad, { token })).text()
    if (!/http-equiv="refresh" content="\d+"/.test(html)) return html
  }
}

/** The methods that a route answers to. */
export const methoden = (route: Route): string[] =>
  route.soort === "overdracht" ? [route.methode.toUpperCase()] : route.act ? ["GET", "POST"] : ["GET"]

/** What an endpoint must be asked with; without it the answer is 400 before anybody's right is looked at. */
const VRAGEN: Record<string, string> = { "/api/v1/indicatoren": "?van=2026-01-01&tot=2026-02-01" }
export const metVraag = (pad: string): string => pad + (VRAGEN[pad] ?? "")

/** The path with something in the place of its parameters. */
export const vulIn = (pad: string, waarde: string): string => pad.replace(/:(\w+)(\{[^}]*\})?|\{\w+\}/g, waarde)

/** A form as a browser sends it: a name may come more than once. */
const alsFormulier = (velden: Record<string, string | string[]>): URLSearchParams =>
  new URLSearchParams(Object.entries(velden).flatMap(([naam, waarde]) => [waarde].flat().map(w => [naam, w])))
