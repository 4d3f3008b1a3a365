import { createMiddleware } from "hono/factory"
import type { Pool } from "pg"

/** Requests that wait for a connection while this many already do would only wait longer: they are told to come back. */
const WAITING = 60
const IN_FLIGHT = 300

/** 503 with Retry-After under overload, so that whoever is served is served in time. */
export function shedLoad(pool: Pool) {
  let inFlight = 0
  return createMiddleware(async (c, next) => {
    if (inFlight >= IN_FLIGHT || pool.waitingCount >= WAITING) {
      return c.text("Het is nu te druk. Probeer het over enkele seconden opnieuw; er is niets verloren.", 503, { "retry-after": "5" })
    }
    inFlight++
    try {
      return await next()
    } finally {
      inFlight--
    }
  })
}
