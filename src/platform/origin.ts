import { createMiddleware } from "hono/factory"
import { asksApi, problem } from "./endpoint.ts"

/**
 * Cross-site requests change nothing: an unsafe request must say that it comes from this site. Browsers send Origin or
 * Sec-Fetch-Site with every form; a machine that uses a bearer token sends no cookie and needs neither.
 */
export const sameOrigin = createMiddleware(async (c, next) => {
  if (["GET", "HEAD", "OPTIONS"].includes(c.req.method)) return next()
  if (c.req.header("authorization")?.startsWith("Bearer ")) return next()
  const site = c.req.header("sec-fetch-site")
  const origin = c.req.header("origin")
  const own = site ? site === "same-origin" : origin !== undefined && origin !== "null"
  const host = c.req.header("host")
  const sameHost = origin === undefined || origin === "null" || URL.parse(origin)?.host === host
  if (own && sameHost) return next()
  return asksApi(c) ? problem(c, 403, TEXT) : c.text(TEXT, 403)
})

const TEXT = "Dit verzoek komt van een andere site en is daarom geweigerd. Open Trede zelf en probeer het daar."
