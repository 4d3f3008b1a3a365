import { createMiddleware } from "hono/factory"

const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join("; ")

/** The same headers on every response, errors included. Nothing is stored by a browser or proxy, hashed assets apart. */
export const securityHeaders = (https: boolean) =>
  createMiddleware(async (c, next) => {
    await next()
    const set = (name: string, value: string) => c.res.headers.set(name, value)
    set("content-security-policy", CSP)
    set("x-content-type-options", "nosniff")
    // Not no-referrer: a browser then sends `Origin: null` with our own forms, and platform/origin.ts would refuse them.
    set("referrer-policy", "same-origin")
    set("cross-origin-opener-policy", "same-origin")
    set("cross-origin-resource-policy", "same-origin")
    set("permissions-policy", "camera=(), geolocation=(), microphone=()")
    if (https) set("strict-transport-security", "max-age=31536000; includeSubDomains")
    if (!c.res.headers.has("cache-control")) set("cache-control", "no-store")
  })
