import { createMiddleware } from "hono/factory"
import type { Pool } from "pg"
import { asksApi, problem } from "./endpoint.ts"

/** Requests that wait for a connection while this many already do would only wait longer: they are told to come back. */
const WAITING = 60
const IN_FLIGHT = 300
/** A short rush is let in whatever it costs; beyond it nobody is let in who would wait longer than this at the present pace. */
const RUSH = 20
const LONGEST_MS = 2_000

/** 503 with Retry-After under overload, so that whoever is served is served in time; and to all when the program stops, so that it comes to an end. */
export function shedLoad(pool: Pool, stops: () => boolean) {
  let inFlight = 0
  const pace = openPace()
  const tooBusy = (): boolean =>
    inFlight >= IN_FLIGHT || pool.waitingCount >= WAITING || (pool.waitingCount >= RUSH && pool.waitingCount * pace.gap() > LONGEST_MS)
  return createMiddleware(async (c, next) => {
    if (stops() || tooBusy()) {
      const text = stops() ? RESTARTS : TEXT
      c.header("retry-after", "5")
      return asksApi(c) ? problem(c, 503, text) : c.text(text, 503)
    }
    inFlight++
    try {
      return await next()
    } finally {
      inFlight--
      pace.answered(pool.waitingCount > 0)
    }
  })
}

/** On a connection that is kept open another request would follow, and the program would never be done. */
export const lastAnswer = (stops: () => boolean) =>
  createMiddleware(async (c, next) => {
    await next()
    if (stops()) c.res.headers.set("connection", "close")
  })

const RESTARTS = "Trede start opnieuw. Probeer het over enkele seconden opnieuw; er is niets verloren."
const TEXT = "Het is nu te druk. Probeer het over enkele seconden opnieuw; er is niets verloren."

/** The time between two answers while somebody waits, smoothed over some ten: with the queue it tells how long the last in it will wait. */
export function openPace(now: () => number = () => performance.now()) {
  let gap = 0
  let last = now()
  return {
    gap: () => gap,
    answered: (queue: boolean): void => {
      const at = now()
      gap = queue ? gap * 0.9 + (at - last) * 0.1 : 0
      last = at
    },
  }
}
