import type { Context } from "hono"
import { leesKoek, zetKoek } from "./koek.ts"

/** A sentence for the next page, said once; it travels in a cookie because a redirect lies between. */
export const meldingCookie = (tekst: string, https: boolean): string => zetKoek("melding", tekst, https, 60)

export function takeMelding(c: Context, https: boolean): string | null {
  const value = leesKoek(c.req.header("cookie"), "melding", https)
  if (value === null) return null
  c.header("set-cookie", zetKoek("melding", null, https), { append: true })
  return value.slice(0, 300)
}
