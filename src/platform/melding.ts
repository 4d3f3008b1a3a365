import type { Context } from "hono"
import { deleteCookie, getCookie } from "hono/cookie"
import { serialize } from "hono/utils/cookie"

// Under https the __Host- prefix keeps a neighbour's site from putting words in our mouth.
const cookieName = (https: boolean) => (https ? "__Host-melding" : "melding")

/** A sentence for the next page, said once; it travels in a cookie because a redirect lies between. */
export const meldingCookie = (tekst: string, https: boolean): string =>
  serialize(cookieName(https), tekst, { path: "/", httpOnly: true, sameSite: "Lax", secure: https, maxAge: 60 })

export function takeMelding(c: Context, https: boolean): string | null {
  const value = getCookie(c, cookieName(https))
  if (value === undefined) return null
  deleteCookie(c, cookieName(https), { path: "/", secure: https })
  return value.slice(0, 300)
}
