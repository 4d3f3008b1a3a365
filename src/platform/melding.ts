import type { Context } from "hono"
import { deleteCookie, getCookie, setCookie } from "hono/cookie"

/** A sentence for the next page, said once; it travels in a cookie because a redirect lies between. */
export function setMelding(c: Context, tekst: string): void {
  setCookie(c, "melding", encodeURIComponent(tekst), { path: "/", httpOnly: true, sameSite: "Lax", maxAge: 60 })
}

export function takeMelding(c: Context): string | null {
  const value = getCookie(c, "melding")
  if (value === undefined) return null
  deleteCookie(c, "melding", { path: "/" })
  try {
    return decodeURIComponent(value).slice(0, 300)
  } catch {
    return null // not ours
  }
}
